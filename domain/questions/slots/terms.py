"""Payment terms in a message, in their usual grammar: ``Net 60``, ``2/10 Net 30``.

A number of days alone is a duration; it is terms only where the message speaks of
terms. Terms in parts ("30% upfront") are left to a person.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from domain.questions.slots import terms_patterns as patterns
from domain.questions.slots.numerals import SMALL, chinese_number
from domain.questions.slots.slots import SaidTerms
from domain.questions.slots.terms_change import (
    CHANGED,
    CHANGED_BACKWARDS,
    USUAL,
    asked_for_first,
    is_bare_change,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from domain.questions.slots.spans import Taken

MOST = 20
LONGEST_DAYS = 365


def terms_found(text: str, words: str, taken: Taken) -> list[SaidTerms]:
    """Return the terms in folded words, in order, and take their characters."""
    found: list[SaidTerms] = []
    for pattern, canonical in _READERS:
        for match in pattern.finditer(text):
            if len(found) >= MOST:
                break
            terms = canonical(match, words) if taken.free(*match.span()) else None
            if terms is not None:
                taken.take(*match.span())
                found.append(SaidTerms(terms, *match.span()))
    found.extend(_changed(text, taken, limit=MOST - len(found)))
    found.extend(_plain_days(text, taken, limit=MOST - len(found)))
    return asked_for_first(sorted(found, key=lambda each: each.start), text)


def _days(match: re.Match[str], *names: str) -> int | None:
    """Return the days that one of the groups says, if credit is ever that long."""
    said = next((match[name] for name in names if match[name]), "")
    ones = match.groupdict().get("ones")
    if said.isascii() and said.isdigit():
        days = int(said)
    elif said and not said.isascii():
        days = int(chinese_number(said))
    else:
        days = SMALL.get(said, 0) + (SMALL[ones] if ones else 0)
    return days if 0 < days <= LONGEST_DAYS else None


def _discount(match: re.Match[str], _: str) -> str | None:
    days = _days(match, "n")
    percent = match["percent"].replace(",", ".")
    return (days and f"{percent}/{int(match['within'])} Net {days}") or None


def _net(match: re.Match[str], _: str) -> str | None:
    days = _days(match, "n", "n2", "n3", "n4")
    return f"Net {days}{' EOM' if match['eom'] else ''}" if days else None


def _end_of_month(match: re.Match[str], _: str) -> str | None:
    days = _days(match, "n", "n2")
    return f"{days} EOM" if days else None


def _nth(match: re.Match[str], _: str) -> str | None:
    days = _days(match, "n")
    return f"{days} {'MFI' if match['what'] == 'mfi' else 'Prox'}" if days else None


def _parts(match: re.Match[str], _: str) -> str | None:
    """Read instalments, but not a day such as 10/12/26 or a discount 2/10."""
    parts = [int(part) for part in re.split("[/-]", match["all"])]
    rising = parts == sorted(set(parts)) and parts[0] > 1 and parts[-1] <= LONGEST_DAYS
    certain = match["days"] or (len(parts) > 2 and parts[1] > 12 and parts[-1] > 31)  # noqa: PLR2004 - no such month, no such day
    return "/".join(map(str, parts)) if rising and certain else None


def _fixed(match: re.Match[str], words: str) -> str | None:
    name = patterns.NAMES[int((match.lastgroup or "f0")[1:])]
    start = match.start()
    if name in patterns.IN_CAPITALS and not words[start : match.end()].isupper():
        return None if len(match[0]) == len(name) else name
    nearby = words[max(0, start - 8) : match.end() + 8]
    return None if "%" in nearby else name


def _wide(match: re.Match[str], _: str) -> str | None:
    since = match["arrived"] or match["billed"]
    if since:
        number = int(chinese_number(since.strip("之以后起内 天日")))
        return f"Net {number}" if 0 < number <= LONGEST_DAYS else None
    days = _days(match, "month", "n", "n2", "n3")
    if days is None:
        return None
    # Credit by the month is counted from the end of the month.
    by_month = match["month"] or match["late"]
    return f"{days} EOM" if by_month else f"Net {days}"


_READERS: tuple[
    tuple[re.Pattern[str], Callable[[re.Match[str], str], str | None]], ...
] = (
    (patterns.DISCOUNT, _discount),
    (patterns.NET_DAYS, _net),
    (patterns.END_OF_MONTH, _end_of_month),
    (patterns.NTH, _nth),
    (patterns.PARTS, _parts),
    (patterns.WIDE, _wide),
    (patterns.FIXED_WORDS, _fixed),
)


def _changed(text: str, taken: Taken, *, limit: int) -> Iterator[SaidTerms]:
    """Yield both terms of "extend it from 30 to 60", which may lack the word "days"."""
    if not patterns.SPEAKS_OF_CHANGE.search(text):
        return
    for match in (*CHANGED.finditer(text), *CHANGED_BACKWARDS.finditer(text)):
        days = [int(match["old"]), int(match["new"])]
        said = match["net"] or match["days"] or is_bare_change(match)
        sure = said and match["from"] and USUAL.issuperset(days)
        if limit <= 1 or not sure or days[0] == days[1]:
            continue
        for name in ("old", "new"):
            if taken.free(*match.span(name)):
                limit -= 1
                taken.take(*match.span(name))
                yield SaidTerms(f"Net {int(match[name])}", *match.span(name))


def _plain_days(text: str, taken: Taken, *, limit: int) -> Iterator[SaidTerms]:
    """Yield "60 days" where the message speaks of terms, and not of being late."""
    speaks = patterns.SPEAKS_OF_TERMS.search(text)
    if not speaks and not patterns.SPEAKS_OF_CONTRACTS.search(text):
        return
    for match in patterns.DURATION.finditer(text):
        before = text[max(0, match.start() - 12) : match.start()]
        put = patterns.PUT_BEFORE.search(
            text[max(0, match.start() - 30) : match.start()]
        )
        elsewhere = patterns.NOT_TERMS.match(text, match.end()) or (
            patterns.LATE_BEFORE.search(before) and not put
        )
        of_invoice = patterns.OF_INVOICE.match(text, match.end())
        elsewhere, put = elsewhere and not of_invoice, put or of_invoice
        # A contract also has days of notice: there they must have been put in it.
        elsewhere = elsewhere or not (
            speaks or put or patterns.PUT_AFTER.match(text, match.end())
        )
        days = _days(match, "n", "wide")
        if limit <= 0 or elsewhere or not days or not taken.free(*match.span()):
            continue
        limit -= 1
        taken.take(*match.span())
        yield SaidTerms(f"Net {days}", *match.span())
