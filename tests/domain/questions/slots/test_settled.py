"""Words for money that several countries use, said of a customer with a currency."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from domain.questions.slots.read import slots_in
from domain.questions.slots.settled import settled
from tests.domain.questions.slots.said import FRIDAY

if TYPE_CHECKING:
    from domain.questions.slots.slots import Slots


def read(words: str, language: str = "es") -> Slots:
    return slots_in(words, day=FRIDAY, language=language)


@pytest.mark.parametrize(
    ("words", "theirs", "expected"),
    [
        ("son 20,700 pesos", None, "MXN"),
        ("son 20,700 pesos", "MXN", "MXN"),
        ("son 20,700 pesos", "COP", "COP"),
        ("son 20,700 pesos", "EUR", "MXN"),
        ("son 3.2 mdp", None, "MXN"),
        ("son 3.2 mdp", "CLP", "CLP"),
        ("son $20,700 pesos", "USD", "MXN"),
        ("son 20,700 pesos colombianos", "MXN", "COP"),
        ("son 20万比索", "PHP", "PHP"),
        ("pagan $ 700", None, None),
        ("pagan $ 700", "USD", "USD"),
        ("pagan $ 700", "MXN", "MXN"),
        ("pagan $ 700", "SGD", "SGD"),
        ("pagan $ 700", "EUR", "USD"),
        ("pagan US$ 700", "MXN", "USD"),
        ("they pay 700 dollars", None, "USD"),
        ("they pay 700 dollars", "CAD", "CAD"),
        ("they pay 700 dollars", "EUR", "USD"),
        ("pagan 700 dólares", "CAD", "USD"),
        ("they pay ¥700", None, None),
        ("they pay ¥700", "JPY", "JPY"),
        ("they pay ¥700", "EUR", None),
        ("they pay 700 dinars", None, "KWD"),
        ("they pay kr 700", None, None),
        ("they pay kr 700", "NOK", "NOK"),
        ("they pay 700", "USD", None),
        ("they pay 700 EUR", "USD", "EUR"),
    ],
)
def test_a_shared_word_means_the_customers_currency_if_it_can(
    words: str, theirs: str | None, expected: str | None
) -> None:
    decided = settled(read(words, "en"), theirs)

    (amount,) = decided.amounts
    assert amount.currency == expected
    assert decided.currencies == ((expected,) if expected else ())


def test_a_yen_sign_in_a_chinese_sentence_is_the_yuan() -> None:
    (amount,) = settled(read("¥700对不上", "zh"), "JPY").amounts

    assert amount.currency == "CNY"


@pytest.mark.parametrize(
    ("words", "theirs", "expected"),
    [
        ("¿cuánto deben en pesos?", None, ("MXN",)),
        ("¿cuánto deben en pesos?", "ARS", ("ARS",)),
        ("¿cuánto deben en dólares?", "MXN", ("USD",)),
        ("¿cuánto deben en pesos y en euros?", None, ("EUR", "MXN")),
        ("el peso de la carga", "MXN", ()),
        ("son 500 EUR, o 12,000 pesos", "EUR", ("EUR", "MXN")),
    ],
)
def test_currencies_named_alone_are_decided_too(
    words: str, theirs: str | None, expected: tuple[str, ...]
) -> None:
    assert settled(read(words), theirs).currencies == expected


def test_what_was_decided_once_may_be_decided_again_with_more_known() -> None:
    at_large = settled(read("son 20,700 pesos"), None)

    assert settled(at_large, "COP") == settled(read("son 20,700 pesos"), "COP")


def test_words_with_nothing_to_decide_stay_as_they_are() -> None:
    said = read("pagan 500 EUR el viernes, Net 30")

    assert settled(said, "MXN") == said
