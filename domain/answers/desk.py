"""Answer a question: read it, decide what is asked, look it up, check every right."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, assert_never

from domain.answers.accounts import open_invoices_told
from domain.answers.answer import HelpAnswer, NoLedger, NotForUs, Unlisted
from domain.answers.look_up import told_for
from domain.answers.policy import PolicyDesk
from domain.answers.reply import Outcome, Reply, Response
from domain.documents.reference import PARTIES, DocumentKind
from domain.policies.ports import NO_ARTICLES
from domain.questions.ask import (
    Ask,
    AskAtLarge,
    Choice,
    Missing,
    Pick,
    Suggest,
    Target,
    Unsure,
)
from domain.questions.memory import NOTHING_BEFORE
from domain.questions.topics import Topic
from domain.questions.understand import Reader

if TYPE_CHECKING:
    from datetime import date, datetime

    from domain.answers.answer import Answer
    from domain.answers.asker import Asker
    from domain.answers.ports import Books
    from domain.answers.told import Told
    from domain.policies.ports import Articles
    from domain.questions.ask import Decision
    from domain.questions.memory import Memory
    from domain.questions.ports import Understanding
    from domain.questions.reading import Reading

_CERTAIN = 99
_USUAL_LANGUAGE = "en"
_UNSURE = 50


@dataclass(frozen=True, slots=True)
class Desk:
    """The help desk on one generation of the ledger, on one day."""

    books: Books
    model: Understanding
    as_of: datetime | None
    day: date
    articles: Articles = NO_ARTICLES

    def answer_text(
        self, text: str, who: Asker | None, memory: Memory = NOTHING_BEFORE
    ) -> Response:
        """Answer what somebody wrote; ``memory`` is what its thread is about."""
        if self.as_of is None:
            return self._only(NoLedger(), Outcome.NOT_FOUND)
        if who is None:
            return self._only(Unlisted(), Outcome.REFUSED)
        reader = Reader(self.books.documents, self.books.names, self.model, who.sight)
        understood = reader.understand(text, day=self.day, memory=memory)
        replies: list[Reply] = []
        for part in understood.parts:
            reply = _as_sure_as(part.reading, self.answer(part.decision, who))
            # Two ways to ask for the same thing get it once.
            replies += [] if reply in replies else [reply]
        return Response(tuple(replies), understood)

    def answer(self, decision: Decision, who: Asker) -> Reply:  # noqa: PLR0911 - one for each sort of decision
        """Answer what was decided to be the question, with the asker's rights."""
        match decision:
            case Ask(Topic.POLICY) | AskAtLarge(Topic.POLICY):
                return self._rule(decision, who)
            case Ask():
                return self._ask(decision, who)
            case AskAtLarge():
                return self._at_large(decision, who)
            case Pick() | Suggest() | Unsure():
                return self._offer(decision, who)
            case Missing(topic):
                return self._plainly(decision, topic, Outcome.NOT_FOUND)
            case _:
                assert_never(decision)

    def tapped(self, ask: Ask | AskAtLarge, who: Asker | None) -> Reply:
        """Answer what a button asks, with the rights of who tapped it."""
        if self.as_of is None or who is None:
            return self.answer_text("", who).first
        return self.answer(ask, who)

    def open_invoices(self, number: str, who: Asker | None) -> Reply:
        """List what a customer has open, with the asker's rights."""
        if self.as_of is None or who is None:
            return self.answer_text("", who).first
        customer = self.books.receivables.customer(number)
        ask = Ask(Topic.ACCOUNT, Target(DocumentKind.CUSTOMER, number))
        if customer is None or not who.sight.covers(customer.subject):
            return self._missing(ask)
        return self._told(ask, open_invoices_told(self.books, customer, self.day))

    def _ask(self, ask: Ask, who: Asker) -> Reply:
        told = told_for(self.books, ask, who, self.day)
        # The same reply for "absent" and "not yours": a guess must reveal nothing.
        if told is None or not who.sight.covers_all(told.subjects):
            return self._missing(ask)
        return self._told(ask, told)

    def _missing(self, ask: Ask) -> Reply:
        party = ask.target.kind in PARTIES
        kind = None if party else ask.target.kind
        missing = Missing(ask.topic, ask.target.number, kind)
        return self._plainly(missing, ask.topic, Outcome.NOT_FOUND)

    def _at_large(self, ask: AskAtLarge, who: Asker) -> Reply:
        if ask.topic is Topic.HELP:
            return self._plainly(
                HelpAnswer(who.person.roles), ask.topic, Outcome.ANSWERED
            )
        told = told_for(self.books, ask, who, self.day)
        if told is None or not who.sight.covers_all(told.subjects):
            return self._plainly(NotForUs(), ask.topic, Outcome.DECLINED)
        return self._told(ask, told)

    def _rule(self, ask: Ask | AskAtLarge, who: Asker) -> Reply:
        """Answer from the written rules, whatever the example in the words is."""
        language = self.model.language(ask.said.words) or who.person.language
        policies = PolicyDesk(self.articles, language or _USUAL_LANGUAGE)
        return self._told(ask, policies.told(ask, who, self.day))

    def _told(self, ask: Ask | AskAtLarge, told: Told) -> Reply:
        customer = getattr(told.answer, "customer", None)
        vendor = getattr(told.answer, "vendor", None)
        target = ask.target if isinstance(ask, Ask) else None
        is_document = target is not None and target.kind not in PARTIES
        return Reply(
            answer=told.answer,
            topic=ask.topic,
            outcome=told.outcome,
            confidence=ask.said.confidence,
            as_of=self.as_of,
            day=self.day,
            subjects=told.subjects,
            customers=(customer.number,) if customer else (),
            vendors=(vendor.number,) if vendor else (),
            documents=(target.number,) if target and is_document else (),
            target=target,
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

    def _offer(self, offer: Pick | Suggest | Unsure, who: Asker) -> Reply:
        a_number = offer.topic is Topic.DOCUMENT
        if isinstance(offer, Suggest) and a_number and not who.sight.covers_everything:
            return self._not_found(offer)
        choices = tuple(map(self._spelt_out, offer.choices))
        asked_back = replace(offer, choices=choices)
        return replace(
            self._plainly(asked_back, offer.topic, Outcome.CLARIFY), confidence=_UNSURE
        )

    def _spelt_out(self, choice: Choice) -> Choice:
        """Give a party its full name and country: an alias alone may fit several."""
        if isinstance(choice.ask, AskAtLarge) or choice.ask.target.kind not in PARTIES:
            return choice
        target = choice.ask.target
        vendor = target.kind is DocumentKind.VENDOR
        find = self.books.payables.vendor if vendor else self.books.receivables.customer
        party = find(target.number)
        if party is None:
            return choice
        return Choice(choice.ask, party.name, party.country)

    def _only(self, answer: Answer, outcome: Outcome) -> Response:
        return Response((self._plainly(answer, Topic.NONE, outcome),))

    def _plainly(self, answer: Answer, topic: Topic, outcome: Outcome) -> Reply:
        return Reply(
            answer=answer,
            topic=topic,
            outcome=outcome,
            confidence=_CERTAIN,
            as_of=self.as_of,
            day=self.day,
        )


def _as_sure_as(reading: Reading, reply: Reply) -> Reply:
    """Say of what was not answered how sure its topic was, too."""
    if reply.outcome in (Outcome.ANSWERED, Outcome.HANDED_OVER, Outcome.REFUSED):
        return reply
    percent = min(reading.topics.best.likelihood // 10, _CERTAIN)
    return replace(reply, confidence=percent)
