"""Everything a message holds, recognised only among what the asker may see."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from domain.documents.reference import DocumentKind
from domain.names.resolve import None_, One
from domain.people.access import NOTHING, sight_of
from domain.people.person import Role
from domain.questions.message import recognise
from domain.questions.parts import readings_of
from domain.questions.topics import Topic
from tests.support.make import (
    DANA,
    DAY,
    OMAR,
    a_customer,
    a_person,
    a_vendor,
    an_invoice,
)
from tests.support.memory import MemoryBooks
from tests.support.understanding import WordList

if TYPE_CHECKING:
    from domain.people.access import Sight
    from domain.questions.reading import Reading

BOOKS = MemoryBooks.holding(
    a_customer("C10001", name="Globex Corporation", owner=DANA),
    a_customer("C10002", name="Wayne Enterprises", owner=OMAR),
    a_vendor("V20001", name="Initech Services"),
    an_invoice("INV-01042", customer_number="C10001"),
)
SALES = sight_of(a_person(DANA, Role.SALES), reports=())
AR = sight_of(a_person(DANA, Role.AR), reports=())


def reading(text: str, sight: Sight = AR) -> Reading:
    return readings(text, sight)[0]


def readings(text: str, sight: Sight = AR) -> tuple[Reading, ...]:
    model = WordList()
    message = recognise(
        text,
        documents=BOOKS.documents,
        names=BOOKS.names,
        sight=sight,
        model=model,
        day=DAY,
    )
    return readings_of(message, model, sight)


def test_a_question_is_read_whole() -> None:
    found = reading("<@U1> has Globex paid inv\u00a01042?")

    assert found.words == "has Globex paid inv 1042?"
    assert [d.number for n in found.numbers for d in n.documents] == ["INV-01042"]
    assert found.customer_number == "C10001"
    assert found.topics.best.topic is Topic.PAYMENTS


def test_numbers_that_mean_a_party_are_no_documents() -> None:
    found = reading("what does C10002 owe")

    assert found.documents == ()
    party = found.party_numbered(DocumentKind.CUSTOMER)
    assert party is not None
    assert party.number == "C10002"
    assert found.party_numbered(DocumentKind.VENDOR) is None
    assert found.customer_number == "C10002"


def test_a_vendor_is_found_by_number_too() -> None:
    party = reading("is V20001 paid").party_numbered(DocumentKind.VENDOR)

    assert party is not None
    assert party.number == "V20001"


@pytest.mark.parametrize(
    ("sight", "customer", "vendor"),
    [
        pytest.param(AR, One, One, id="ar"),
        pytest.param(SALES, None_, None_, id="sales-of-another-account"),
        pytest.param(NOTHING, None_, None_, id="outsider"),
    ],
)
def test_names_are_found_among_what_may_be_seen(
    sight: Sight, customer: type, vendor: type
) -> None:
    found = reading("do Wayne Enterprises buy from Initech Services", sight)

    assert isinstance(found.customers, customer)
    assert isinstance(found.vendors, vendor)


def test_without_a_customer_there_is_no_customer_number() -> None:
    assert reading("hello").customer_number is None
    assert reading("is V20001 paid").customer_number is None


def test_a_number_that_was_recognised_is_not_part_of_a_name() -> None:
    seen: list[str] = []

    class Listening:
        """Names that note what they are asked."""

        def mentions_in(
            self, text: str, *, groups: object = None, limit: int = 5
        ) -> tuple[()]:
            """Find nobody."""
            del groups, limit
            seen.append(text)
            return ()

    class Names:
        """Both kinds of party."""

        customers = Listening()
        vendors = Listening()

    recognise(
        "Globex inv 1042 or 77?",
        documents=BOOKS.documents,
        names=Names(),
        sight=AR,
        model=WordList(),
        day=DAY,
    )

    assert [" ".join(text.split()) for text in seen] == ["Globex or 77?"] * 2
