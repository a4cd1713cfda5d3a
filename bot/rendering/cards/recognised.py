"""What was recognised in a question, a line each: for the asker and for the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rendering.cards.card import joined, line
from bot.rendering.voice import escape, msg
from domain.answers.reviews import said_money
from domain.documents.reference import PARTIES
from domain.people.person import Role
from domain.questions.topics import Topic

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bot.rendering.voice import Safe, Voice
    from domain.answers.case import Case, CaseAnswer
    from domain.questions.slots.slots import SaidAmount, SaidDate

DESKS: Mapping[Role, str] = {
    Role.AR: msg("accounts receivable", of="desk"),
    Role.AP: msg("accounts payable", of="desk"),
    Role.FINANCE_LEAD: msg("the finance lead", of="desk"),
}
"""Who at finance takes a case up."""


def recognised_lines(answer: CaseAnswer, voice: Voice) -> Iterator[Safe]:
    """Say what a case is about, and what was said of it."""
    case = answer.case
    if case.customer:
        party = joined(escape(case.customer.name), escape(case.customer.number))
        yield line(voice.say("Customer"), party)
    if case.vendor:
        party = joined(escape(case.vendor.name), escape(case.vendor.number))
        yield line(voice.say("Vendor"), party)
    if case.target and case.target.kind not in PARTIES:
        yield line(voice.say("Document"), escape(case.target.number))
    yield from said_lines(case, voice)


def said_lines(case: Case, voice: Voice) -> Iterator[Safe]:
    """Say which sums, days and terms were read in the words."""
    slots = case.slots
    if amounts := _sums(case):
        sums = (said_amount(each, voice) for each in amounts)
        yield line(voice.say("Amount said"), voice.clauses(*sums))
    if slots.dates:
        days = (said_day(each, voice) for each in slots.dates)
        yield line(voice.say("Date said"), voice.clauses(*days))
    if slots.terms:
        terms = (escape(each.terms) for each in slots.terms)
        yield line(voice.say("Terms said"), voice.clauses(*terms))


def _sums(case: Case) -> Sequence[SaidAmount]:
    """Return what is a sum; beside bank details, bare digits may be an account."""
    amounts = case.slots.amounts
    if case.topic is not Topic.BANK_CHANGE:
        return amounts
    return [each for each in amounts if each.currency]


def said_amount(said: SaidAmount, voice: Voice) -> Safe:
    """Write a sum as it was meant; a currency that was not said is not made up."""
    exact = said_money(said)
    if exact is not None:
        return voice.money(exact)
    number = voice.number(said.value)
    if said.currency:
        return voice.say("{currency} {number}", currency=said.currency, number=number)
    return voice.say("{number}, currency not said", number=number)


def said_day(said: SaidDate, voice: Voice) -> Safe:
    """Write a day, or the first and the last of a stretch of days."""
    first, last = voice.day(said.first), voice.day(said.last)
    if said.first == said.last:
        return first
    return voice.say("{start} to {end}", start=first, end=last)


def desk_of(case: Case, voice: Voice) -> Safe:
    """Say who at finance takes a case up."""
    return voice.say(DESKS[case.desk])


def what_of(case: Case) -> str:
    """Name what a case is about: a document's number, or a party's name."""
    if case.target and case.target.kind not in PARTIES:
        return case.target.number
    party = case.customer or case.vendor
    return party.name if party else ""
