"""Bank and card numbers in somebody's words: only their last digits are kept."""

from __future__ import annotations

import re

_IBAN = re.compile(
    r"(?<![A-Za-z0-9])[A-Za-z]{2}\d{2}(?:[A-Za-z0-9]{11,30}"
    r"|(?:[ -]?[A-Za-z]{4})?(?:[ -]?(?=[A-Za-z]{0,3}\d)[A-Za-z0-9]{2,4}){2,8})"
    r"(?![A-Za-z0-9])"
)
_SURELY = re.compile(
    r"(?<![A-Za-z0-9])"
    r"(?:\d{13,30}|\d{4}(?:[ -]\d{4}){2,4}(?:[ -]?\d{1,4})?)(?!\d)"
)
"""A card, a CLABE: nothing else in a finance desk's words has so many digits."""
_MAYBE = re.compile(r"(?<![A-Za-z0-9])\d(?:[ ./-]?\d){5,33}(?:-?[xX])?(?!\d)")
"""Where bank details are the matter, every longer run of digits may be an account."""
_KEPT = 4


def masked_accounts(words: str, *, closely: bool = False) -> str:
    """Replace account numbers by dots and their last digits.

    ``closely``: the words are about bank details, so shorter runs are masked as well.
    """
    hidden = _IBAN.sub(_iban, words)
    return (_MAYBE if closely else _SURELY).sub(lambda found: _dots(found[0]), hidden)


def _iban(found: re.Match[str]) -> str:
    # "up12 to then" has the shape of an IBAN, but too few digits for one.
    digits = sum(map(str.isdigit, found[0]))
    return _dots(found[0]) if 2 * digits > len(found[0]) else found[0]


def _dots(number: str) -> str:
    signs = [sign for sign in number if sign.isalnum()]
    kept = min(_KEPT, len(signs) // 2)
    return f"••••{''.join(signs[-kept:])}"
