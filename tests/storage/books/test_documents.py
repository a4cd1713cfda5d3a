"""Documents of every kind by the tail of their number, with whose they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.documents.reference import DocumentKind, DocumentRef
from domain.people.access import Account, Payable
from domain.people.person import Email
from tests.support.make import (
    DANA,
    EVERYTHING,
    OMAR,
    RITA,
    a_bill,
    a_contract,
    a_credit_note,
    a_customer,
    a_receipt,
    a_request,
    a_vendor,
    a_vendor_payment,
    an_invoice,
    an_order,
    an_order_line,
)

if TYPE_CHECKING:
    from collections.abc import Collection

    from domain.answers.ports import Books
    from tests.storage.books.conftest import Shelf

K = DocumentKind
ZOE = Email("zoe@example.com")
DANAS = Account(frozenset({DANA}))
GLOBEX = ("C10001", "Globex Corporation")
INITECH = ("V20001", "Initech Services")


def found(books: Books, *tails: str) -> Collection[DocumentRef]:
    found = books.documents.with_tails(tails, EVERYTHING)
    return sorted(found, key=lambda d: (d.kind, d.number))


def test_every_kind_is_found_by_one_tail_with_whose_it_is(shelf: Shelf) -> None:
    things = (
        a_customer(),
        a_vendor(),
        an_invoice("INV-0077"),
        a_credit_note("CN/77"),
        a_receipt("RC77"),
        a_contract("CTR-77", owner=OMAR),
        a_bill("77"),
        a_request("PR-77", bill_number="77"),
        a_vendor_payment("VP-77", request_number="PR-77"),
        an_order("PO-77"),
    )
    ritas = Payable(frozenset({RITA}))

    with shelf.holding(*things) as books:
        assert found(books, "77") == [
            DocumentRef(K.BILL, "77", ritas, *INITECH),
            DocumentRef(
                K.CONTRACT, "CTR-77", Account(frozenset({DANA, OMAR})), *GLOBEX
            ),
            DocumentRef(K.CREDIT_NOTE, "CN/77", DANAS, *GLOBEX),
            DocumentRef(K.INVOICE, "INV-0077", DANAS, *GLOBEX),
            DocumentRef(K.PAYMENT_REQUEST, "PR-77", ritas, *INITECH),
            DocumentRef(K.PURCHASE_ORDER, "PO-77", ritas, *INITECH),
            DocumentRef(K.RECEIPT, "RC77", DANAS, *GLOBEX),
            DocumentRef(K.VENDOR_PAYMENT, "VP-77", ritas, *INITECH),
        ]


def test_parties_are_found_by_number_too(shelf: Shelf) -> None:
    with shelf.holding(a_customer("C-500"), a_vendor("V-500")) as books:
        assert found(books, "500") == [
            DocumentRef(K.CUSTOMER, "C-500", DANAS, "C-500", "Globex Corporation"),
            DocumentRef(K.VENDOR, "V-500", Payable(), "V-500", "Initech Services"),
        ]


def test_several_tails_are_looked_up_at_once(shelf: Shelf) -> None:
    things = (an_invoice("INV-1"), an_invoice("INV-2"), an_invoice("INV-3"))

    with shelf.holding(a_customer("C-9"), *things) as books:
        assert [each.number for each in found(books, "1", "3", "4")] == [
            "INV-1",
            "INV-3",
        ]


def test_only_the_whole_tail_is_looked_for(shelf: Shelf) -> None:
    with shelf.holding(an_invoice("INV-1042")) as books:
        assert found(books, "42", "104", "01042") == []


def test_what_nobody_looks_after_is_for_finance_alone(shelf: Shelf) -> None:
    things = (
        a_customer("C10001", owner=None),
        an_invoice("INV-77"),
        a_receipt("RC-77", customer_number=None),
        an_order("PO-77", requesters=frozenset()),
        a_vendor_payment("VP-77"),
        a_bill("77"),
    )

    with shelf.holding(*things) as books:
        subjects = {each.kind: each.subject for each in found(books, "77")}

    assert subjects == {
        K.INVOICE: Account(frozenset()),
        K.RECEIPT: Account(frozenset()),
        K.PURCHASE_ORDER: Payable(),
        K.VENDOR_PAYMENT: Payable(),
        K.BILL: Payable(),
    }


def test_a_party_that_is_not_in_the_ledger_has_no_name(shelf: Shelf) -> None:
    with shelf.holding(an_invoice("INV-77"), a_bill("77")) as books:
        assert found(books, "77") == [
            DocumentRef(K.BILL, "77", Payable(), "V20001"),
            DocumentRef(K.INVOICE, "INV-77", Account(frozenset()), "C10001"),
        ]


def test_a_document_of_several_people_is_one(shelf: Shelf) -> None:
    both = Payable(frozenset({RITA, ZOE}))
    things = (
        a_vendor(),
        a_bill("77"),
        a_request("PR-1", bill_number="77"),
        a_request("PR-2", bill_number="77", requester=ZOE),
        an_order(
            "PO-77",
            requesters=both.requesters,
            lines=(an_order_line("1"), an_order_line("2"), an_order_line("3")),
        ),
    )

    with shelf.holding(*things) as books:
        assert found(books, "77") == [
            DocumentRef(K.BILL, "77", both, *INITECH),
            DocumentRef(K.PURCHASE_ORDER, "PO-77", both, *INITECH),
        ]


def test_a_bill_number_of_two_vendors_is_two_bills(shelf: Shelf) -> None:
    with shelf.holding(a_bill("77"), a_bill("77", vendor_number="V2")) as books:
        parties = sorted(each.party or "" for each in found(books, "77"))

    assert parties == ["V2", "V20001"]
