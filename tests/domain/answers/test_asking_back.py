"""What is unclear is asked about; what is not there is said so; nothing is guessed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from domain.answers.answer import HelpAnswer, NoLedger, NotForUs, Unlisted
from domain.answers.reply import Outcome
from domain.documents.reference import DocumentKind
from domain.people.person import Role
from domain.questions.ask import Ask, Choice, Missing, Pick, Suggest, Target
from domain.questions.topics import Topic
from tests.domain.answers.story import ANN, BOOKS, DESK, EVE, OLGA, PEOPLE, a_desk, who
from tests.support.make import (
    AS_OF,
    DANA,
    DAY,
    OMAR,
    RITA,
    a_contract,
    a_credit_note,
    a_customer,
    a_vendor,
    an_invoice,
)
from tests.support.memory import MemoryBooks

if TYPE_CHECKING:
    from collections.abc import Iterable

    from domain.answers.reply import Reply


def names(reply: Reply) -> set[str]:
    assert isinstance(reply.answer, Pick | Suggest)
    return {choice.name for choice in reply.answer.choices}


def targets(choices: Iterable[Choice]) -> list[Target]:
    return [choice.ask.target for choice in choices if isinstance(choice.ask, Ask)]


def test_several_customers_of_one_name_are_asked_about() -> None:
    reply = DESK.answer_text("what does northgate owe", who(ANN)).first

    assert (reply.topic, reply.outcome) == (Topic.ACCOUNT, Outcome.CLARIFY)
    assert isinstance(reply.answer, Pick)
    assert names(reply) == {
        "Northgate Logistics Inc.",
        "Northgate de México SA de CV",
        "Northgate do Brasil Ltda",
    }
    assert (reply.confidence, reply.as_of, reply.day) == (98, AS_OF, DAY)
    assert (reply.subjects, reply.customers) == ((), ())


def test_choices_name_only_what_the_asker_may_see() -> None:
    assert names(DESK.answer_text("northgate balance", who(DANA)).first) == {
        "Northgate Logistics Inc.",
        "Northgate de México SA de CV",
    }


def test_the_only_one_of_several_that_may_be_seen_is_answered() -> None:
    reply = DESK.answer_text("northgate balance", who(OMAR)).first

    assert (reply.outcome, reply.customers) == (Outcome.ANSWERED, ("C10005",))


def test_a_choice_answers_as_the_question_would_have() -> None:
    reply = DESK.answer_text("has northgate paid", who(DANA)).first
    assert isinstance(reply.answer, Pick)
    asked = {choice.name: choice.ask for choice in reply.answer.choices}

    tapped = DESK.answer(asked["Northgate Logistics Inc."], who(DANA))

    assert (tapped.topic, tapped.customers) == (Topic.PAYMENTS, ("C10003",))


def test_several_documents_of_one_number_are_asked_about() -> None:
    books = MemoryBooks.holding(
        a_customer(), an_invoice("INV-1042"), a_credit_note("CN-1042"),
        a_contract("CTR-1042"),
    )  # fmt: skip

    reply = a_desk(books).answer_text("status of 1042?", who(DANA)).first

    assert reply.outcome is Outcome.CLARIFY
    assert isinstance(reply.answer, Pick)
    assert {target.kind for target in targets(reply.answer.choices)} == {
        DocumentKind.INVOICE,
        DocumentKind.CREDIT_NOTE,
        DocumentKind.CONTRACT,
    }


def test_a_typing_slip_suggests_what_was_meant_to_who_sees_all() -> None:
    reply = DESK.answer_text("inv 1024", who(ANN)).first

    assert reply.outcome is Outcome.CLARIFY
    assert isinstance(reply.answer, Suggest)
    assert [t.number for t in targets(reply.answer.choices)] == ["INV-01042"]
    assert reply.answer.about == "1024"


def test_to_others_it_is_not_found_like_any_number_with_what_is_near_beside_it() -> (
    None
):
    reply = DESK.answer_text("inv 1024", who(DANA)).first

    assert reply.outcome is Outcome.NOT_FOUND
    assert isinstance(reply.answer, Missing)
    assert (reply.answer.about, reply.answer.kind) == ("1024", DocumentKind.INVOICE)
    assert [t.number for t in targets(reply.answer.near)] == ["INV-01042"]


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        pytest.param(
            "inv 8888", Missing(Topic.DOCUMENT, "8888", DocumentKind.INVOICE), id="none"
        ),
        pytest.param("what is the balance", Missing(Topic.ACCOUNT, ""), id="no-name"),
    ],
)
def test_what_is_not_there_is_said_to_be_missing(text: str, missing: Missing) -> None:
    reply = DESK.answer_text(text, who(ANN)).first

    assert reply.answer == missing
    assert (reply.topic, reply.outcome) == (missing.topic, Outcome.NOT_FOUND)


@pytest.mark.parametrize(
    ("text", "answer", "topic", "outcome"),
    [
        pytest.param(
            "hello",
            HelpAnswer(frozenset({Role.SALES})),
            Topic.HELP,
            Outcome.ANSWERED,
            id="hello",
        ),
        pytest.param(
            "tell me a joke", NotForUs(), Topic.NONE, Outcome.DECLINED, id="not-ours"
        ),
        pytest.param("", NotForUs(), Topic.NONE, Outcome.DECLINED, id="no-words"),
    ],
)
def test_greetings_and_what_is_not_for_a_finance_desk(
    text: str, answer: object, topic: Topic, outcome: Outcome
) -> None:
    reply = DESK.answer_text(text, who(DANA)).first

    assert (reply.answer, reply.topic, reply.outcome) == (answer, topic, outcome)


def test_who_is_not_listed_is_refused_whatever_they_ask() -> None:
    reply = DESK.answer_text("INV-01042", None).first

    assert (reply.answer, reply.outcome) == (Unlisted(), Outcome.REFUSED)
    assert reply == DESK.answer_text("anything else", None).first


def test_before_the_first_import_there_is_nothing_to_answer_from() -> None:
    reply = a_desk(BOOKS, None).answer_text("INV-01042", who(ANN)).first

    assert (reply.answer, reply.outcome) == (NoLedger(), Outcome.NOT_FOUND)
    assert reply.as_of is None


OTHERS = {
    "invoice": "INV-07000",
    "customer": "C10002",
    "customer-by-name": "Wayne Enterprises",
    "receipt": "RC-5600",
    "bill": "bill B-7781",
    "request": "PR-00310",
    "vendor": "V20001",
    "vendor-by-name": "Initech Services",
    "order": "PO-6001",
}


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS)
def test_not_yours_is_told_exactly_as_not_there(text: str) -> None:
    without = MemoryBooks.holding(*BOOKS.people.stored.values())

    there = DESK.answer_text(f"status of {text}", who(EVE)).first
    not_there = a_desk(without).answer_text(f"status of {text}", who(EVE)).first

    assert there == not_there


TARGETS = {
    "invoice": Target(DocumentKind.INVOICE, "INV-07000", "C10002"),
    "credit-note": Target(DocumentKind.CREDIT_NOTE, "CN-00017", "C10001"),
    "receipt": Target(DocumentKind.RECEIPT, "RC-5512", "C10001"),
    "contract": Target(DocumentKind.CONTRACT, "CTR-2441", "C10001"),
    "bill": Target(DocumentKind.BILL, "B-7781", "V20001"),
    "request": Target(DocumentKind.PAYMENT_REQUEST, "PR-00310", "V20001"),
    "payment": Target(DocumentKind.VENDOR_PAYMENT, "VP-0451", "V20001"),
    "order": Target(DocumentKind.PURCHASE_ORDER, "PO-6001", "V20001"),
    "customer": Target(DocumentKind.CUSTOMER, "C10002"),
    "vendor": Target(DocumentKind.VENDOR, "V20001"),
}


@pytest.mark.parametrize("target", TARGETS.values(), ids=TARGETS)
def test_a_button_shows_no_more_than_a_question_would(target: Target) -> None:
    nothing = a_desk(MemoryBooks())
    ask = Ask(Topic.DOCUMENT, target)

    refused = DESK.answer(ask, who(EVE))

    assert refused == nothing.answer(ask, who(EVE))
    assert refused.outcome is Outcome.NOT_FOUND
    assert isinstance(refused.answer, Missing)
    assert refused.answer.about == target.number


@pytest.mark.parametrize("email", [each.email for each in PEOPLE])
@pytest.mark.parametrize(
    "text",
    [*OTHERS.values(), "northgate", "nortgate", "inv 1024", "initec", "#17", "1042?"],
)
def test_whatever_is_answered_or_offered_may_be_seen(text: str, email: str) -> None:
    asker = who(email)

    reply = DESK.answer_text(text, asker).first

    assert asker.sight.covers_all(reply.subjects)
    for choice in getattr(reply.answer, "choices", ()):
        assert DESK.answer(choice.ask, asker).outcome is Outcome.ANSWERED


def test_a_choice_is_spelt_out_by_the_partys_full_name_and_country() -> None:
    books = MemoryBooks.holding(
        a_customer("C1", name="Globex México", country="MX"),
        a_vendor("V1", name="Initech", country="US"),
    )
    asks = [
        Ask(Topic.ACCOUNT, Target(DocumentKind.CUSTOMER, "C1")),
        Ask(Topic.VENDOR, Target(DocumentKind.VENDOR, "V1")),
        Ask(Topic.ACCOUNT, Target(DocumentKind.CUSTOMER, "C404")),
        Ask(Topic.DOCUMENT, Target(DocumentKind.INVOICE, "INV-1")),
    ]
    typed = Pick(Topic.ACCOUNT, tuple(Choice(ask, "alias") for ask in asks), "alias")

    offered = a_desk(books).answer(typed, who(ANN)).answer

    assert isinstance(offered, Pick)
    assert [(choice.name, choice.country) for choice in offered.choices] == [
        ("Globex México", "MX"),
        ("Initech", "US"),
        ("alias", None),
        ("alias", None),
    ]


def test_a_manager_asks_for_the_accounts_of_those_below() -> None:
    reply = DESK.answer_text("INV-01042", who(OLGA)).first

    assert reply.outcome is Outcome.ANSWERED
    assert DESK.answer_text("INV-07000", who(OLGA)).first.outcome is Outcome.NOT_FOUND


def test_rights_are_looked_up_again_each_time() -> None:
    assert who(OLGA).sight.owners == {OLGA, DANA}
    assert who(RITA).sight.owners == frozenset()
