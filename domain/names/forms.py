"""Whether the legal form somebody typed can be that of a name."""

from __future__ import annotations

from itertools import pairwise

from domain.names import legal_forms

# Forms that tell two companies apart; "Co", "Pty" and the like do not.
_FORMS = """
inc corp llc llp lp ltd plc gmbh ag kg ug ohg sa srl sapi sab sas sl bv nv ab aps oy oyj
spa sarl ltda eireli wll sicav kft sro doo
"""
_TELLING = frozenset(_FORMS.split())
_SAME = {
    "incorporated": "inc",
    "corporation": "corp",
    "limited": "ltd",
    "unltd": "unlimited",
    "rl": "srl",
    "slu": "sl",
    "sau": "sa",
    "limitada": "ltda",
    "lda": "ltda",
    "aktiengesellschaft": "ag",
}
_IN_LETTERS = {("s", "a"): "sa", ("s", "l"): "sl", ("b", "v"): "bv", ("n", "v"): "nv"}


def telling_forms(folded: str) -> frozenset[str]:
    """Return the legal forms in a folded name that tell companies apart."""
    words = folded.split()[1:]
    end = len(words)
    while end and (
        words[end - 1] in legal_forms.LAST_WORDS or words[end - 1] in ("de", "and")
    ):
        end -= 1
    last = words[end:]
    inside = [word for word in words[:end] if word in legal_forms.ANYWHERE]
    written = {_SAME.get(word, word) for word in (*inside, *last)}
    written |= {_IN_LETTERS.get(pair, "") for pair in pairwise(last)}
    return _TELLING.intersection(written)
