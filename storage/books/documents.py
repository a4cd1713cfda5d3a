"""Documents of every kind by the tail of their number, in one statement."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    Boolean,
    String,
    and_,
    bindparam,
    case,
    exists,
    literal,
    null,
    or_,
    select,
    union_all,
)

from domain.documents.reference import DocumentKind, DocumentRef
from domain.people.access import Account, Payable
from domain.people.person import Email
from storage.books.generation import live
from storage.tables.ledger import (
    BillRow,
    ContractRow,
    CustomerRow,
    InvoiceRow,
    PaymentRequestRow,
    PurchaseOrderRow,
    ReceiptRow,
    VendorPaymentRow,
    VendorRow,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from sqlalchemy import BindParameter, ColumnElement, Select

    from domain.people.access import Sight, Subject
    from storage.books.generation import Generation
    from storage.tables.ledger import Numbered

    Columns = Select[*tuple[Any, ...]]

MOST_FOUND = 500
"""Rows read for one message; nobody is offered more than a few of them."""

_OF_CUSTOMERS = frozenset(
    {
        DocumentKind.INVOICE,
        DocumentKind.CREDIT_NOTE,
        DocumentKind.RECEIPT,
        DocumentKind.CONTRACT,
        DocumentKind.CUSTOMER,
    }
)


@dataclass(frozen=True, slots=True)
class SqlDocuments:
    """Every numbered document and party of one generation."""

    generation: Generation

    def with_tails(self, tails: Collection[str], sight: Sight) -> Sequence[DocumentRef]:
        """Return what may be seen and whose number ends in one of these tails."""
        wanted = {
            "tails": sorted(tails),
            "all_receivables": sight.all_receivables,
            "all_payables": sight.all_payables,
            "owners": sorted(sight.owners),
            "requester": sight.requester,
        }
        rows = self.generation.execute(_statement(), **wanted)
        return _references(tuple(row) for row in rows)


@cache
def _statement() -> Columns:
    """Return the statement, built once: building it costs more than running it.

    Rights are part of it: were they checked after the limit, what somebody may not see
    could push their own documents out.
    """
    found = union_all(*_each_kind()).subquery()
    owners: BindParameter[str] = bindparam("owners", expanding=True)
    of_customers = found.c.kind.in_(sorted(kind.value for kind in _OF_CUSTOMERS))
    theirs = or_(
        bindparam("all_receivables", type_=Boolean),
        found.c.person.in_(owners),
        found.c.also.in_(owners),
    )
    requested = or_(
        bindparam("all_payables", type_=Boolean),
        found.c.person == bindparam("requester"),
    )
    return (
        select(found)
        .where(or_(and_(of_customers, theirs), and_(~of_customers, requested)))
        .order_by(found.c.kind, found.c.number, found.c.party)
        .limit(MOST_FOUND)
    )


def _each_kind() -> Iterable[Columns]:
    yield _of_customer(InvoiceRow, InvoiceRow.kind, InvoiceRow.invoice_number)
    yield _of_customer(ReceiptRow, _is(DocumentKind.RECEIPT), ReceiptRow.receipt_number)
    yield _of_customer(
        ContractRow,
        _is(DocumentKind.CONTRACT),
        ContractRow.contract_number,
        ContractRow.owner_email,
    )
    yield _customers()
    yield _of_vendor(
        PaymentRequestRow,
        DocumentKind.PAYMENT_REQUEST,
        PaymentRequestRow.request_number,
        PaymentRequestRow.requester_email,
    )
    yield _of_vendor(
        PurchaseOrderRow,
        DocumentKind.PURCHASE_ORDER,
        PurchaseOrderRow.order_number,
        PurchaseOrderRow.requester_email,
    )
    yield _bills()
    yield _vendor_payments()
    yield _vendors()


def _of_customer(
    table: type[InvoiceRow | ReceiptRow | ContractRow],
    kind: ColumnElement[str] | Any,  # noqa: ANN401 - a mapped column is one too
    number: Any,  # noqa: ANN401
    owner: Any = None,  # noqa: ANN401
) -> Columns:
    customer = and_(
        CustomerRow.customer_number == table.customer_number,
        live(CustomerRow),
    )
    return (
        select(
            kind.label("kind"),
            number.label("number"),
            table.customer_number.label("party"),
            CustomerRow.name.label("name"),
            CustomerRow.owner_email.label("person"),
            (null() if owner is None else owner).label("also"),
        )
        .outerjoin(CustomerRow, customer)
        .where(_tailed(table))
    )


def _of_vendor(
    table: type[PaymentRequestRow | PurchaseOrderRow],
    kind: DocumentKind,
    number: Any,  # noqa: ANN401
    requester: Any,  # noqa: ANN401
) -> Columns:
    return (
        select(
            _is(kind),
            number,
            table.vendor_number,
            VendorRow.name,
            requester,
            null(),
        )
        .outerjoin(VendorRow, _vendor_of(table.vendor_number))
        .where(_tailed(table))
    )


def _bills() -> Columns:
    request = and_(
        PaymentRequestRow.vendor_number == BillRow.vendor_number,
        PaymentRequestRow.bill_number == BillRow.bill_number,
        live(PaymentRequestRow),
    )
    return (
        select(
            _is(DocumentKind.BILL),
            BillRow.bill_number,
            BillRow.vendor_number,
            VendorRow.name,
            PaymentRequestRow.requester_email,
            null(),
        )
        .outerjoin(VendorRow, _vendor_of(BillRow.vendor_number))
        .outerjoin(PaymentRequestRow, request)
        .where(_tailed(BillRow))
    )


def _vendor_payments() -> Columns:
    request = and_(
        PaymentRequestRow.request_number == VendorPaymentRow.request_number,
        live(PaymentRequestRow),
    )
    return (
        select(
            _is(DocumentKind.VENDOR_PAYMENT),
            VendorPaymentRow.payment_number,
            VendorPaymentRow.vendor_number,
            VendorRow.name,
            PaymentRequestRow.requester_email,
            null(),
        )
        .outerjoin(VendorRow, _vendor_of(VendorPaymentRow.vendor_number))
        .outerjoin(PaymentRequestRow, request)
        .where(_tailed(VendorPaymentRow))
    )


def _customers() -> Columns:
    number = CustomerRow.customer_number
    return select(
        _is(DocumentKind.CUSTOMER),
        number,
        number,
        CustomerRow.name,
        CustomerRow.owner_email,
        null(),
    ).where(_tailed(CustomerRow))


def _vendors() -> Columns:
    number = VendorRow.vendor_number
    asker: BindParameter[str] = bindparam("requester", type_=String)
    # Of a vendor's requesters only the asker is looked for: there may be thousands.
    theirs = case((or_(*_asked_from(number, asker)), asker), else_=null())
    return select(
        _is(DocumentKind.VENDOR), number, number, VendorRow.name, theirs, null()
    ).where(_tailed(VendorRow))


def _asked_from(number: Any, asker: Any) -> Iterable[ColumnElement[bool]]:  # noqa: ANN401
    for table in (PaymentRequestRow, PurchaseOrderRow):
        yield exists().where(
            table.vendor_number == number,
            table.requester_email == asker,
            live(table),
        )


def _vendor_of(number: Any) -> ColumnElement[bool]:  # noqa: ANN401
    return and_(VendorRow.vendor_number == number, live(VendorRow))


def _tailed(table: type[Numbered]) -> ColumnElement[bool]:
    tails: BindParameter[str] = bindparam("tails", expanding=True)
    return and_(table.tail.in_(tails), live(table))


def _is(kind: DocumentKind) -> ColumnElement[str]:
    return literal(kind.value)


def _references(rows: Iterable[tuple[Any, ...]]) -> Sequence[DocumentRef]:
    """Join the rows of one document, which differ by the people it belongs to."""
    people: dict[tuple[str, str, str | None, str | None], set[str]] = {}
    for kind, number, party, name, person, also in rows:
        whose = people.setdefault((kind, number, party, name), set())
        whose.update(each for each in (person, also) if each)
    return tuple(
        DocumentRef(
            kind=DocumentKind(kind),
            number=number,
            subject=_subject(DocumentKind(kind), frozenset(map(Email, whose))),
            party=party,
            party_name=name,
        )
        for (kind, number, party, name), whose in sorted(
            people.items(), key=lambda row: (row[0][0], row[0][1], row[0][2] or "")
        )
    )


def _subject(kind: DocumentKind, people: frozenset[Email]) -> Subject:
    return Account(people) if kind in _OF_CUSTOMERS else Payable(people)
