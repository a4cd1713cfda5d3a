"""Bank and card numbers in somebody's words: only their last digits are kept."""

from __future__ import annotations

import re
from unicodedata import normalize

_GAP = r"[\s\u00ad\u200b-\u200f\u2060\ufeff\u2010-\u2015_-]"
"""Between the groups of a number: spaces of any sort, dashes, marks nobody sees."""
_IBAN = re.compile(
    r"(?<![A-Za-z0-9])[A-Za-z]{2}\d{2}(?:[A-Za-z0-9]{11,30}"
    rf"|(?:{_GAP}{{0,2}}[A-Za-z]{{4}})?"
    rf"(?:{_GAP}{{0,2}}(?=[A-Za-z]{{0,3}}\d)[A-Za-z0-9]{{2,4}}){{2,8}})"
    r"(?![A-Za-z0-9])"
)
_SURELY = re.compile(
    r"(?<![A-Za-z0-9])"
    rf"(?:\d{{13,30}}|\d{{4}}(?:{_GAP}{{1,2}}\d{{4}}){{2,4}}(?:{_GAP}{{0,2}}\d{{1,4}})?"
    rf"|\d{{6}}(?:{_GAP}{{1,2}}\d{{6}}){{2}}"
    rf"|\d{{3}}{_GAP}{{1,2}}\d{{3}}{_GAP}{{1,2}}\d{{11}}{_GAP}{{0,2}}\d)(?!\d)"
)
"""A card, a CLABE: nothing else in a finance desk's words has so many digits."""
_MAYBE = re.compile(
    rf"(?<![A-Za-z0-9])\d(?:(?:{_GAP}|[./·]){{0,2}}\d){{5,33}}(?:-?[xX])?(?!\d)"
    r"|(?<!\d)\d{8,34}(?!\d)"
)
"""Where bank details are the matter, every longer run of digits may be an account."""
_KEPT = 4


def masked_accounts(words: str, *, closely: bool = False) -> str:
    """Replace account numbers by dots and their last digits.

    ``closely``: the words are about bank details, so shorter runs are masked as well.
    """
    return _masked(_MAYBE if closely else _SURELY, _masked(_IBAN, words))


def _masked(shape: re.Pattern[str], words: str) -> str:
    """Mask what has a shape, in whatever width its letters and digits were typed."""
    plain, parts, at = "".join(map(_narrow, words)), list[str](), 0
    for found in shape.finditer(plain):
        if shape is _IBAN and not _is_mostly_digits(found[0]):
            continue
        parts += [words[at : found.start()], _dots(found[0])]
        at = found.end()
    return "".join((*parts, words[at:]))


def _narrow(sign: str) -> str:
    # One sign for one: what is found here must stand there.
    plain = normalize("NFKC", sign)
    return plain if len(plain) == 1 else sign


def _is_mostly_digits(number: str) -> bool:
    # "up12 to then" has the shape of an IBAN, but too few digits for one.
    signs = [sign for sign in number if sign.isalnum()]
    return 2 * sum(map(str.isdigit, signs)) > len(signs)


def _dots(number: str) -> str:
    signs = [sign for sign in number if sign.isalnum()]
    kept = min(_KEPT, len(signs) // 2)
    return f"••••{''.join(signs[-kept:])}"
