"""Two documents, two customers, two questions in one message: each is answered."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from domain.documents.reference import DocumentKind
from domain.people.access import sight_of
from domain.people.person import Role
from domain.questions.ask import Ask, AskAtLarge, Missing, Target, Unsure
from domain.questions.memory import NOTHING_BEFORE, Memory
from domain.questions.slots.slots import SaidDate
from domain.questions.topics import Topic
from domain.questions.understand import Reader
from tests.support.make import (
    DANA,
    DAY,
    a_credit_note,
    a_customer,
    a_person,
    a_vendor,
    an_invoice,
)
from tests.support.memory import MemoryBooks
from tests.support.understanding import WordList

if TYPE_CHECKING:
    from domain.questions.ask import Decision

T, K = Topic, DocumentKind
BOOKS = MemoryBooks.holding(
    a_customer("C10001", name="Globex Corporation"),
    a_customer("C10002", name="Wayne Enterprises"),
    a_vendor("V20001", name="Initech Services"),
    an_invoice("INV-01042", customer_number="C10001"),
    an_invoice("INV-01050", customer_number="C10001"),
    a_credit_note("CN-00017", customer_number="C10002"),
    an_invoice("INV-00077", customer_number="C10001"),
    a_credit_note("CN-00077", customer_number="C10002"),
)
SEES_ALL = sight_of(a_person(DANA, Role.AR), reports=())
GLOBEX, WAYNE = Target(K.CUSTOMER, "C10001"), Target(K.CUSTOMER, "C10002")
INITECH = Target(K.VENDOR, "V20001")
INVOICE = Target(K.INVOICE, "INV-01042", "C10001")
OTHER_INVOICE = Target(K.INVOICE, "INV-01050", "C10001")


def decisions(text: str, memory: Memory = NOTHING_BEFORE) -> list[Decision]:
    reader = Reader(BOOKS.documents, BOOKS.names, WordList(), SEES_ALL)
    understood = reader.understand(text, day=DAY, memory=memory)
    return [part.decision for part in understood.parts]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        pytest.param(
            "inv 1042 and 1050?",
            [Ask(T.DOCUMENT, INVOICE), Ask(T.DOCUMENT, OTHER_INVOICE)],
            id="two-invoices",
        ),
        pytest.param(
            "what do Globex and Wayne Enterprises owe?",
            [Ask(T.ACCOUNT, GLOBEX), Ask(T.ACCOUNT, WAYNE)],
            id="two-customers",
        ),
        pytest.param(
            "has Globex paid and what is their credit limit?",
            [Ask(T.PAYMENTS, GLOBEX), Ask(T.CREDIT, GLOBEX)],
            id="two-questions-about-one",
        ),
        pytest.param(
            "Globex 付款了吗。Wayne Enterprises 的信用额度呢",
            [Ask(T.PAYMENTS, GLOBEX), Ask(T.CREDIT, WAYNE)],
            id="two-questions-about-two",
        ),
        pytest.param(
            "has Globex paid, and has Globex paid?",
            [Ask(T.PAYMENTS, GLOBEX)],
            id="the-same-twice",
        ),
        pytest.param(
            "I meet Globex at ten. What do they owe?",
            [Ask(T.ACCOUNT, GLOBEX)],
            id="a-story-and-a-question",
        ),
        pytest.param(
            "inv 1042 and inv 99999",
            [Ask(T.DOCUMENT, INVOICE), Missing(T.DOCUMENT, "99999", K.INVOICE)],
            id="one-of-them-is-not-there",
        ),
        pytest.param("inv 1042", [Ask(T.DOCUMENT, INVOICE)], id="a-number-alone"),
        pytest.param("Globex", [Ask(T.ACCOUNT, GLOBEX)], id="a-name-alone"),
        pytest.param("vendor Initech", [Ask(T.VENDOR, INITECH)], id="a-vendor-alone"),
    ],
)
def test_everything_that_is_asked_is_found(text: str, asked: list[Decision]) -> None:
    assert decisions(text) == asked


ABOUT_GLOBEX = Memory(T.ACCOUNT, (GLOBEX, WAYNE))
ABOUT_AN_INVOICE = Memory(T.DOCUMENT, (INVOICE, GLOBEX))


@pytest.mark.parametrize(
    ("text", "memory", "asked"),
    [
        pytest.param(
            "and the other one?",
            ABOUT_GLOBEX,
            Ask(T.ACCOUNT, WAYNE),
            id="the-one-before",
        ),
        pytest.param(
            "¿y la otra?", ABOUT_GLOBEX, Ask(T.ACCOUNT, WAYNE), id="the-one-before-es"
        ),
        pytest.param(
            "and their credit limit?", ABOUT_GLOBEX, Ask(T.CREDIT, GLOBEX), id="topic"
        ),
        pytest.param(
            "what do they owe?", ABOUT_AN_INVOICE, Ask(T.ACCOUNT, GLOBEX), id="party"
        ),
        pytest.param(
            "was it paid?", ABOUT_AN_INVOICE, Ask(T.DOCUMENT, INVOICE), id="document"
        ),
        pytest.param(
            "and inv 1050?",
            ABOUT_GLOBEX,
            Ask(T.DOCUMENT, OTHER_INVOICE),
            id="a-new-number",
        ),
        pytest.param(
            "and Wayne Enterprises?",
            Memory(T.CREDIT, (GLOBEX,)),
            Ask(T.CREDIT, WAYNE),
            id="a-new-name-the-same-question",
        ),
        pytest.param(
            "is #77 paid",
            Memory(T.ACCOUNT, (WAYNE,)),
            Ask(T.DOCUMENT, Target(K.CREDIT_NOTE, "CN-00077", "C10002")),
            id="of-several-the-threads-own",
        ),
        pytest.param(
            "my overdue accounts", ABOUT_GLOBEX, AskAtLarge(T.PORTFOLIO), id="not-this"
        ),
        pytest.param(
            "and the other one?",
            Memory(T.ACCOUNT, (GLOBEX,)),
            AskAtLarge(T.NONE),
            id="there-was-no-other",
        ),
        pytest.param(
            "what do they owe?", NOTHING_BEFORE, Missing(T.ACCOUNT, ""), id="nobody"
        ),
    ],
)
def test_a_follow_up_takes_what_it_leaves_out_from_its_thread(
    text: str, memory: Memory, asked: Decision
) -> None:
    assert decisions(text, memory) == [asked]


def test_a_thread_remembers_the_newest_first_and_each_once() -> None:
    first = NOTHING_BEFORE.after(T.ACCOUNT, [GLOBEX], words="a", language="es")
    second = first.after(T.CREDIT, [WAYNE], words="b", language=None)
    third = second.after(T.ACCOUNT, [GLOBEX], words="c", language=None)

    assert third.targets == (GLOBEX, WAYNE)
    assert (third.topic, third.language) == (T.ACCOUNT, "es")
    assert third.other() == WAYNE


def test_words_that_fit_several_topics_are_asked_about_not_guessed() -> None:
    (decision,) = decisions("hmm")

    assert not isinstance(decision, Ask | Unsure)


LAST_MONTH = SaidDate(date(2026, 10, 1), date(2026, 10, 31), 0, 0)


def test_a_follow_up_is_about_the_days_of_the_question_before() -> None:
    memory = Memory(T.PAYMENTS, (GLOBEX,), dates=(LAST_MONTH,))

    (decision,) = decisions("and Wayne Enterprises?", memory)

    assert isinstance(decision, Ask)
    assert decision.target == WAYNE
    assert decision.said.slots.dates == (LAST_MONTH,)
