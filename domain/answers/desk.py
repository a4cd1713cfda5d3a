"""Answer a question: read it, decide what is asked, look it up, check every right."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, assert_never

from domain.answers.accounts import OF_A_CUSTOMER, open_invoices_told, vendor_told
from domain.answers.answer import HelpAnswer, NoLedger, NotForUs, Unlisted
from domain.answers.documents import document_told
from domain.answers.reply import Outcome, Reply
from domain.documents.reference import PARTIES, DocumentKind
from domain.people.access import sight_of
from domain.questions.ask import (
    Ask,
    AskAtLarge,
    Choice,
    Missing,
    Pick,
    Suggest,
    Target,
)
from domain.questions.decide import decide
from domain.questions.reading import read
from domain.questions.topics import Topic

if TYPE_CHECKING:
    from datetime import date, datetime

    from domain.answers.answer import Answer
    from domain.answers.documents import Told
    from domain.answers.ports import Books
    from domain.people.access import Sight
    from domain.people.person import Person
    from domain.questions.ask import Decision

_SURE = 99
_LIKELY = 90
_UNSURE = 50


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks, and what they may be told."""

    person: Person
    sight: Sight


def asker(books: Books, person: Person) -> Asker:
    """Return a listed person with their present rights."""
    return Asker(person, sight_of(person, books.people.reports_of(person.email)))


@dataclass(frozen=True, slots=True)
class Desk:
    """The help desk on one generation of the ledger, on one day."""

    books: Books
    as_of: datetime | None
    day: date

    def answer_text(self, text: str, who: Asker | None) -> Reply:
        """Answer what somebody wrote."""
        if self.as_of is None:
            return self._plainly(NoLedger(), Topic.NONE, Outcome.NOT_FOUND)
        if who is None:
            return self._plainly(Unlisted(), Topic.NONE, Outcome.REFUSED)
        decision = decide(
            read(
                text,
                documents=self.books.documents,
                names=self.books.names,
                sight=who.sight,
            )
        )
        return self.answer(decision, who)

    def answer(self, decision: Decision, who: Asker) -> Reply:
        """Answer what was decided to be the question, with the asker's rights."""
        match decision:
            case Ask():
                return self._ask(decision, who)
            case Pick() | Suggest():
                return self._offer(decision, who)
            case Missing(topic):
                return self._plainly(decision, topic, Outcome.NOT_FOUND)
            case AskAtLarge(topic):
                return self._beyond(topic)
            case _:
                assert_never(decision)

    def open_invoices(self, number: str, who: Asker) -> Reply:
        """List what a customer has open, with the asker's rights."""
        customer = self.books.receivables.customer(number)
        ask = Ask(Topic.ACCOUNT, Target(DocumentKind.CUSTOMER, number))
        if customer is None or not who.sight.covers(customer.subject):
            return self._plainly(
                Missing(ask.topic, number), ask.topic, Outcome.NOT_FOUND
            )
        return self._told(ask, open_invoices_told(self.books, customer, self.day))

    def _ask(self, ask: Ask, who: Asker) -> Reply:
        told = self._look_up(ask)
        # The same reply for "absent" and "not yours": a guess must reveal nothing.
        if told is None or not who.sight.covers_all(told.subjects):
            party = ask.target.kind in PARTIES
            kind = None if party else ask.target.kind
            missing = Missing(ask.topic, ask.target.number, kind)
            return self._plainly(missing, ask.topic, Outcome.NOT_FOUND)
        return self._told(ask, told)

    def _look_up(self, ask: Ask) -> Told | None:
        target = ask.target
        if target.kind is DocumentKind.VENDOR:
            return vendor_told(self.books, target.number, self.day)
        if target.kind is not DocumentKind.CUSTOMER:
            return document_told(self.books, target, self.day)
        customer = self.books.receivables.customer(target.number)
        if customer is None:
            return None
        answers = OF_A_CUSTOMER.get(ask.topic, OF_A_CUSTOMER[Topic.ACCOUNT])
        return answers(self.books, customer, self.day)

    def _told(self, ask: Ask, told: Told) -> Reply:
        customer = getattr(told.answer, "customer", None)
        vendor = getattr(told.answer, "vendor", None)
        is_document = ask.target.kind not in PARTIES
        return Reply(
            answer=told.answer,
            topic=ask.topic,
            outcome=Outcome.ANSWERED,
            confidence=_SURE if is_document else _LIKELY,
            as_of=self.as_of,
            day=self.day,
            subjects=told.subjects,
            customers=(customer.number,) if customer else (),
            vendors=(vendor.number,) if vendor else (),
            documents=(ask.target.number,) if is_document else (),
        )

    def _not_found(self, suggest: Suggest) -> Reply:
        """Say that a number is not there, with what is near as a way on.

        To somebody who may not see everything, a number that is another's must read
        like one that was never given; only who sees all can be asked "did you mean".
        """
        missing = Missing(
            suggest.topic, suggest.about, suggest.kind, near=suggest.choices
        )
        return self._plainly(missing, suggest.topic, Outcome.NOT_FOUND)

    def _offer(self, offer: Pick | Suggest, who: Asker) -> Reply:
        a_number = offer.topic is Topic.DOCUMENT
        if isinstance(offer, Suggest) and a_number and not who.sight.covers_everything:
            return self._not_found(offer)
        choices = tuple(map(self._spelt_out, offer.choices))
        return Reply(
            answer=replace(offer, choices=choices),
            topic=offer.topic,
            outcome=Outcome.CLARIFY,
            confidence=_UNSURE,
            as_of=self.as_of,
            day=self.day,
        )

    def _spelt_out(self, choice: Choice) -> Choice:
        """Give a party its full name and country: an alias alone may fit several."""
        target = choice.ask.target
        if target.kind not in PARTIES:
            return choice
        vendor = target.kind is DocumentKind.VENDOR
        find = self.books.payables.vendor if vendor else self.books.receivables.customer
        party = find(target.number)
        if party is None:
            return choice
        return Choice(choice.ask, party.name, party.country)

    def _beyond(self, topic: Topic) -> Reply:
        if topic is Topic.HELP:
            return self._plainly(HelpAnswer(), topic, Outcome.ANSWERED)
        return self._plainly(NotForUs(), topic, Outcome.DECLINED)

    def _plainly(self, answer: Answer, topic: Topic, outcome: Outcome) -> Reply:
        return Reply(
            answer=answer,
            topic=topic,
            outcome=outcome,
            confidence=_LIKELY,
            as_of=self.as_of,
            day=self.day,
        )
