"""Which pesos or dollars a message means: those of whom or what it is about."""

from __future__ import annotations

import pytest

from domain.answers.their_currency import their_currency
from domain.money import Money
from tests.domain.answers.story import BOOKS, PEOPLE, a_desk, who
from tests.support.make import a_bill, a_customer, a_vendor, an_invoice
from tests.support.memory import MemoryBooks

COP = Money.of("9000000.00", "COP")
BOOKS_ABROAD = MemoryBooks.holding(
    *PEOPLE,
    a_customer("C10006", name="Terronera", credit_limit=COP),
    a_customer("C10007", name="Umbrella", credit_limit=Money.of("5000.00", "EUR")),
    a_customer("C10008", name="Hooli", credit_limit=None),
    an_invoice("INV-01090", customer_number="C10007", total=Money.of("100.00", "CAD")),
    an_invoice("INV-01091", customer_number="C10008", total=Money.of("7.00", "CLP")),
    a_vendor("V20001", name="Initech Services"),
    a_bill("B-7790", total=Money.of("500.00", "SGD")),
)
DESK = a_desk(BOOKS_ABROAD)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("what does Terronera owe, is it 20,700 pesos", ("COP",)),
        ("what does Umbrella owe, is it 20,700 pesos", ("MXN",)),
        ("what does Umbrella owe, is it $ 700", ("USD",)),
        ("status of INV-01090, is it $ 700", ("CAD",)),
        ("what does Hooli owe, is it 20,700 pesos", ("CLP",)),
        ("bill B-7790, is it $ 700", ("SGD",)),
        ("what does Nobody Corp owe, is it 20,700 pesos", ("MXN",)),
        ("what does Nobody Corp owe, is it $ 700", ()),
        ("what does Terronera owe, is it 20,700", ()),
    ],
)
def test_a_shared_word_is_settled_by_whom_or_what_it_is_about(
    words: str, expected: tuple[str, ...]
) -> None:
    response = DESK.answer_text(words, who("ann@example.com"))

    assert response.slots.currencies == expected


def test_what_is_not_the_askers_to_see_settles_nothing() -> None:
    response = DESK.answer_text(
        "what does Terronera owe, is it 20,700 pesos", who("eve@example.com")
    )

    assert response.slots.currencies == ("MXN",)


def test_what_is_about_nobody_has_no_currency() -> None:
    reply = a_desk(BOOKS).answer_text("hello", who("ann@example.com")).first

    assert their_currency(reply.answer) is None
