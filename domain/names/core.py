# ruff: noqa: RUF001 - the look-alike characters are what is folded here
"""What is left of a company name once spelling, accents and legal form are gone."""

from __future__ import annotations

import re
import unicodedata

from domain.names import legal_forms
from domain.names.simplified import simplified

_DOTTED_LETTER = re.compile(r"(?<![^\W_])([^\W_])[./](?=[^\W_](?![^\W_]))")
_SILENT = frozenset("'’‘`´ʼ\u00ad\u200b\u200c\u200d\ufeff")
_WRITTEN_OUT = {
    "&": " and ",
    "＆": " and ",
    "ø": "o",
    "đ": "d",
    "ł": "l",
    "ı": "i",
    "æ": "ae",
    "œ": "oe",
    "þ": "th",
    "ð": "d",
}
# Han, kana and Hangul: written without blanks, so each sign counts as much as a word.
SIGNS = "\u3005-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff"
_SIGN = re.compile(f"[{SIGNS}\U00020000-\U0003ffff]")
_RUN_OF_SIGNS = re.compile(f"[{SIGNS}\U00020000-\U0003ffff]+")
_BLANK_BETWEEN_SIGNS = re.compile(f"(?<=[{SIGNS}]) +(?=[{SIGNS}])")
_ANDS = frozenset(("y", "e", "und", "et"))  # between words: "Muñoz & Peña" too
_BRACKETED_FORM = re.compile(r"\((?:株|有|주)\)")
_EAST_ASIAN_FORM = re.compile(
    "|".join(legal_forms.EAST_ASIAN)
    + "|(?:"
    + "|".join(legal_forms.EAST_ASIAN_AT_THE_END)
    + ")$"
)


class _Folding(dict[int, str]):
    """Each character's folded form, worked out the first time it is met."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_character(chr(code))
        return folded


def _fold_character(character: str) -> str:
    """Fold one casefolded NFKC character: no accent, punctuation to a blank."""
    if character in _WRITTEN_OUT:
        return _WRITTEN_OUT[character]
    if character in _SILENT or unicodedata.combining(character):
        return ""
    if has_signs(character):
        return simplified(character)
    return _plain(character)


def _plain(character: str) -> str:
    """Strip the accent of a letter; keep letters and digits, blank the rest."""
    base = unicodedata.normalize("NFKD", character)[:1]
    if base.isalnum():
        return _WRITTEN_OUT.get(base, base)
    return character if character.isalnum() else " "


_FOLDING = _Folding()


def has_signs(text: str) -> bool:
    """Whether any character is Chinese, Japanese or Korean."""
    return not text.isascii() and _SIGN.search(text) is not None


def fold(text: str) -> str:
    """Fold width, case, accents and punctuation; words end up one blank apart.

    Runs of Chinese, Japanese or Korean signs become one word each. May be empty.
    """
    if not text.isascii():
        text = _BRACKETED_FORM.sub("株式会社", unicodedata.normalize("NFKC", text))
    text = text.casefold()
    if "." in text or "/" in text:
        text = _DOTTED_LETTER.sub(r"\1", text)
    text = text.translate(_FOLDING)
    if has_signs(text):
        text = _RUN_OF_SIGNS.sub(r" \g<0> ", text)
        text = _BLANK_BETWEEN_SIGNS.sub("", text)
    words = text.split()
    if not _ANDS.isdisjoint(words):
        words[1:-1] = ["and" if word in _ANDS else word for word in words[1:-1]]
    return " ".join(words)


def _form_length(words: list[str]) -> int:
    """How many words at the end are one legal form (0: none)."""
    if words[-1] not in legal_forms.LAST_WORDS:
        return 0
    for length in range(min(legal_forms.LONGEST, len(words)), 0, -1):
        if tuple(words[-length:]) in legal_forms.AT_THE_END:
            return length
    return 0


def _without_forms(words: list[str]) -> list[str]:
    """Drop the legal forms, and an article in front, but never every word."""
    kept = words
    while len(kept) > 1 and 0 < (length := _form_length(kept)) < len(kept):
        kept = kept[:-length]
    if kept == ["the"]:
        return words
    if len(kept) > 1 and kept[0] in legal_forms.IN_FRONT:
        kept = kept[1:]
    if len(kept) > 1 and kept[0] == "the":
        kept = kept[1:]
    return kept[:1] + [word for word in kept[1:] if word not in legal_forms.ANYWHERE]


def core_of_folded(folded: str) -> str:
    """Drop the legal forms of a name that is folded already; may stay as it is."""
    if has_signs(folded):
        folded = " ".join(_EAST_ASIAN_FORM.sub(" ", folded).split()) or folded
        folded = _BLANK_BETWEEN_SIGNS.sub("", folded)
    words = folded.split()
    return " ".join(_without_forms(words)) if len(words) > 1 else folded


def core_name(name: str) -> str:
    """Reduce a company name to what tells it apart: "Globex, S.A. de C.V." -> "globex".

    A name made only of legal forms or punctuation keeps them: the core of a name that
    is not empty is not empty.
    """
    return core_of_folded(fold(name)) or name.casefold().strip() or name
