"""Which documents a typed number means: the whole spelling first, likeness last."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from domain.documents.numbers import tail
from domain.documents.reference import DocumentKind, DocumentRef
from domain.people.access import NOTHING, Account, sight_of
from domain.questions.matching import MOST_OFFERED, Fit, fit, look_up
from domain.questions.mentions import numbers_in
from tests.support.make import DANA, OMAR, a_person

if TYPE_CHECKING:
    from collections.abc import Collection

    from domain.people.access import Sight
    from domain.questions.mentions import NumberMention

K = DocumentKind
DANAS = Account(frozenset({DANA}))
SIGHT = sight_of(a_person(DANA), reports=())


def ref(
    kind: DocumentKind, number: str, *, owner: str = DANA, party: str = "C10001"
) -> DocumentRef:
    subject = DANAS if owner == DANA else Account(frozenset({OMAR}))
    return DocumentRef(kind, number, subject, party)


def only(text: str) -> NumberMention:
    (mention,) = numbers_in(text)
    return mention


@pytest.mark.parametrize(
    ("text", "kind", "number", "expected"),
    [
        pytest.param("INV-01042", K.INVOICE, "INV-01042", Fit.SPELT_OUT, id="whole"),
        pytest.param("inv 1042", K.INVOICE, "INV-01042", Fit.SPELT_OUT, id="spaced"),
        pytest.param("bill B-7", K.BILL, "B-7", Fit.SPELT_OUT, id="letters-decide"),
        pytest.param("bill B-7", K.INVOICE, "B-7", Fit.SPELT_OUT, id="over-the-word"),
        pytest.param("invoice 1042", K.INVOICE, "INV-01042", Fit.ITS_KIND, id="kind"),
        pytest.param(
            "invoice 1042", K.CREDIT_NOTE, "CN-1042", Fit.RELATED_KIND, id="related"
        ),
        pytest.param(
            "bill 1042", K.INVOICE, "INV-1042", Fit.RELATED_KIND, id="bill-or-invoice"
        ),
        pytest.param("#01042", K.INVOICE, "INV-01042", Fit.DIGITS_ONLY, id="digits"),
        pytest.param("#1042", K.CONTRACT, "CTR-1042", Fit.DIGITS_ONLY, id="any-kind"),
        pytest.param("contract 1042", K.INVOICE, "INV-1042", Fit.OTHER, id="other"),
        pytest.param(
            "CN-1042", K.INVOICE, "INV-1042", Fit.OTHER, id="other-letters-other-kind"
        ),
        pytest.param("is 1042 ok", K.BILL, "1042", Fit.SPELT_OUT, id="digits-alone"),
        pytest.param("bill 1042", K.BILL, "1042", Fit.ITS_KIND, id="digits-and-kind"),
        pytest.param(
            "contract 1042", K.BILL, "1042", Fit.OTHER, id="digits-of-another-kind"
        ),
        pytest.param("007", K.CUSTOMER, "007", Fit.SPELT_OUT, id="with-its-zeros"),
        pytest.param("007", K.BILL, "7", Fit.DIGITS_ONLY, id="with-zeros-it-lacks"),
        pytest.param("XYZ-1042", K.RECEIPT, "RC-1042", Fit.OTHER, id="other-letters"),
        pytest.param("2026 042", K.INVOICE, "2026/042", Fit.SPELT_OUT, id="a-space"),
        pytest.param("2026 042", K.RECEIPT, "RC-2026", None, id="not-the-year-alone"),
        pytest.param("2025/042", K.INVOICE, "2026/042", Fit.OTHER, id="another-year"),
        pytest.param("042", K.INVOICE, "2026/042", Fit.DIGITS_ONLY, id="year-left-out"),
        pytest.param("#1042", K.INVOICE, "INV-1043", None, id="other-digits"),
        pytest.param("#42", K.INVOICE, "INV-1042", None, id="the-end-of-the-digits"),
    ],
)
def test_how_well_a_document_fits(
    text: str, kind: DocumentKind, number: str, expected: Fit | None
) -> None:
    assert fit(only(text), ref(kind, number)) is expected


@dataclass
class Shelf:
    """Documents in a list, counting how often it is asked."""

    documents: list[DocumentRef]
    asked: list[frozenset[str]] = field(default_factory=list)

    def with_tails(self, tails: Collection[str], sight: Sight) -> list[DocumentRef]:
        """Return those with these tails that may be seen."""
        self.asked.append(frozenset(tails))
        seen = (each for each in self.documents if sight.covers(each.subject))
        return [each for each in seen if tail(each.number) in tails]


INVOICE = ref(K.INVOICE, "INV-01042")
CREDIT_NOTE = ref(K.CREDIT_NOTE, "CN-01042")
CONTRACT = ref(K.CONTRACT, "CTR-1042")
NEXT = ref(K.INVOICE, "INV-01043")
OMARS = ref(K.INVOICE, "INV-01042", owner=OMAR, party="C2")


@pytest.mark.parametrize(
    ("text", "documents"),
    [
        pytest.param("INV-01042", (INVOICE,), id="spelt-out-is-one"),
        pytest.param("invoice 1042", (INVOICE,), id="its-kind-before-a-related-one"),
        pytest.param("bill 1042", (INVOICE,), id="a-related-kind-if-there-is-no-other"),
        pytest.param(
            "1042", (INVOICE, CREDIT_NOTE, CONTRACT), id="bare-digits-are-all"
        ),
        pytest.param("receipt 1042", (), id="another-kind-is-never-taken"),
    ],
)
def test_everything_that_fits_best_is_meant(
    text: str, documents: tuple[DocumentRef, ...]
) -> None:
    shelf = Shelf([INVOICE, CREDIT_NOTE, CONTRACT, NEXT])

    (read,) = look_up([only(text)], shelf, SIGHT)

    assert read.documents == documents


def test_the_digits_of_another_kind_are_offered() -> None:
    (read,) = look_up([only("receipt 1042")], Shelf([INVOICE, CONTRACT]), SIGHT)

    assert read.documents == ()
    assert read.near == (INVOICE, CONTRACT)


def test_a_typing_slip_is_offered_the_named_kind_first() -> None:
    contract = ref(K.CONTRACT, "CTR-1043")

    (read,) = look_up([only("invoice 1024")], Shelf([contract, INVOICE, NEXT]), SIGHT)

    assert read.documents == ()
    assert read.near == (INVOICE,)


def test_no_more_is_offered_than_fits_on_buttons() -> None:
    shelf = Shelf([ref(K.INVOICE, f"INV-0104{n}") for n in range(10) if n != 2])

    (read,) = look_up([only("inv 1042")], shelf, SIGHT)

    assert len(read.near) == MOST_OFFERED
    assert [each.number for each in read.near] == [
        "INV-01040",
        "INV-01041",
        "INV-01043",
    ]


def test_nothing_near_is_looked_for_where_something_fits() -> None:
    shelf = Shelf([INVOICE, NEXT])

    (read,) = look_up([only("inv 1042")], shelf, SIGHT)

    assert read.near == ()
    assert shelf.asked == [{"1042"}]


def test_of_two_numbers_only_the_one_that_nothing_fits_gets_near_ones() -> None:
    reads = look_up(numbers_in("inv 1042, inv 1024"), Shelf([INVOICE]), SIGHT)

    assert [(read.documents, read.near) for read in reads] == [
        ((INVOICE,), ()),
        ((), (INVOICE,)),
    ]


def test_each_number_of_a_message_is_looked_up_at_once() -> None:
    shelf = Shelf([INVOICE, CONTRACT])

    reads = look_up(numbers_in("inv 1042, ctr-1042"), shelf, SIGHT)

    assert [read.documents for read in reads] == [(INVOICE,), (CONTRACT,)]
    assert len(shelf.asked) == 1


def test_a_message_without_numbers_asks_the_ledger_nothing() -> None:
    shelf = Shelf([INVOICE])

    assert look_up([], shelf, SIGHT) == ()
    assert shelf.asked == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("INV-01042", id="the-very-number"),
        pytest.param("receipt 1042", id="another-kind"),
        pytest.param("inv 1043", id="a-typing-slip"),
    ],
)
@pytest.mark.parametrize("sight", [SIGHT, NOTHING], ids=["sales", "outsider"])
def test_what_the_asker_may_not_see_is_neither_found_nor_near(
    text: str, sight: Sight
) -> None:
    found = look_up([only(text)], Shelf([OMARS]), sight)

    assert found == look_up([only(text)], Shelf([]), sight)
