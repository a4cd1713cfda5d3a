"""Days sales outstanding in words, each figure with the formula it comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rendering.cards.card import line
from domain.ledger.dso import in_tenths

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from fractions import Fraction

    from bot.rendering.voice import Safe, Voice
    from domain.ledger.dso import Dso


def dso_clause(figures: Dso, voice: Voice) -> Safe:
    """Return both figures of a currency in a few words."""
    back = figures.countback
    values = {
        "currency": figures.owed.currency,
        "back": _days(back.days, voice) if back else "",
        "simple": _days(figures.simple, voice) if figures.simple is not None else "",
    }
    if back is None:
        return voice.say("not to be worked out in {currency}", **values)
    if figures.simple is None:
        return voice.say("{currency} {back} days or more by count-back", **values)
    return voice.say(
        "{currency} {back} days by count-back, {simple} by the simple formula"
        if back.complete
        else "{currency} more than {back} days by count-back, "
        "{simple} by the simple formula",
        **values,
    )


def dso_lines(shown: Sequence[Dso], voice: Voice) -> Iterator[Safe]:
    """Explain how each figure comes about, and why one does not."""
    for figures in shown:
        label = voice.say("DSO in {currency}", currency=figures.owed.currency)
        yield line(label, _simple(figures, voice))
    backs = [figures.countback for figures in shown if figures.countback]
    if backs:
        yield voice.say(
            "Count-back takes the invoices issued in each month off what is open, the "
            "newest month first, and counts the days of those months."
        )
    if not all(back.complete for back in backs):
        yield voice.say(
            "Where it says more than, all the invoices in the books do not cover what "
            "is open."
        )


def _simple(figures: Dso, voice: Voice) -> Safe:
    values = {
        "open": voice.figure(figures.owed),
        "sales": voice.figure(figures.sales),
        "first": voice.day(figures.first),
        "last": voice.day(figures.last),
    }
    if figures.simple is None:
        return voice.say(
            "No simple figure: nothing was invoiced from {first} to {last}.", **values
        )
    return voice.count(
        "Simple: {open} open x {count} day / {sales} invoiced from {first} to {last} "
        "= {simple}",
        "Simple: {open} open x {count} days / {sales} invoiced from {first} to {last} "
        "= {simple}",
        figures.days,
        simple=_days(figures.simple, voice),
        **values,
    )


def _days(days: Fraction, voice: Voice) -> Safe:
    return voice.number(in_tenths(days))
