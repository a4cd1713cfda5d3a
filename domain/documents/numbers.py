"""A document's number, however somebody types it.

Two spellings are one number when their *canonical* forms agree: ``INV-01042``,
``inv 1042``, ``INV_1042``, ``#inv01042`` and full-width digits all become ``INV1042``.
The *tail* is the last run of digits without its leading zeros; the ledger is indexed by
it, so that ``#1042`` finds every document it may mean.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_RUN = re.compile(r"[0-9]+|[^\W\d_]+")
_LAST_DIGITS = re.compile(r"0*([0-9]+)[^0-9]*\Z")
_LAST_DIGITS_OF_LINES = re.compile(r"(?<![0-9])0*([0-9]+)[^0-9\n]*$", re.MULTILINE)
_DIGITS = "0123456789"
_LONGEST = 64


def canonical(number: str) -> str:
    """Return the number with case, punctuation, width and leading zeros taken out.

    Runs of digits that touch after that stay apart by a hyphen: ``2026/012`` is
    ``2026-12``, not ``202612``.
    """
    joined = ""
    for run in _runs(number):
        apart = "-" if joined[-1:].isdigit() and run[0].isdigit() else ""
        joined += apart + run
    return joined[:_LONGEST]


def tail(number: str) -> str:
    """Return the last run of digits without leading zeros, or all of it if none."""
    if number.isascii():  # as nearly all are: no need to look at each character's width
        last = _LAST_DIGITS.search(number)
        return (last[1] if last else canonical(number))[:_LONGEST]
    digits = [run for run in _runs(number) if run[0].isdigit()]
    return (digits[-1] if digits else canonical(number))[:_LONGEST]


def tails(numbers: Sequence[str]) -> list[str]:
    """Return the tail of each number; for many at once this is the quick way."""
    text = "\n".join(numbers)
    if text.isascii() and text.count("\n") == len(numbers) - 1:
        found = _LAST_DIGITS_OF_LINES.findall(text)
        if len(found) == len(numbers):
            return [digits[:_LONGEST] for digits in found]
    return list(map(tail, numbers))


def near_tails(digits: str) -> frozenset[str]:
    """Return the tails one typing slip away: a digit wrong, missing, extra or swapped.

    Numbers of fewer than three digits have none: nearly every one would be near.
    """
    if len(digits) < 3 or not digits.isdigit():  # noqa: PLR2004 - said above
        return frozenset()
    slips = {slip.lstrip("0") for slip in _slips(digits)}
    return frozenset(slips - {digits, ""})


def _slips(digits: str) -> Iterator[str]:
    for at in range(len(digits) + 1):
        before, after = digits[:at], digits[at:]
        yield from (before + digit + after for digit in _DIGITS)
        if not after:
            continue
        yield before + after[1:]
        yield from (before + digit + after[1:] for digit in _DIGITS)
        yield before + after[1:2] + after[:1] + after[2:]


def _runs(number: str) -> Iterator[str]:
    plain = unicodedata.normalize("NFKC", number).upper()
    for run in _RUN.findall(plain):
        yield run.lstrip("0") or "0" if run[0] in _DIGITS else run
