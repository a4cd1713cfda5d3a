"""The ledger that the answers are tested on, and the people who ask.

Dana sells to Globex and Omar to Wayne; Olga is Dana's manager; Rita asked for Initech
to be paid; Ann of AR sees everything, Paul of AP the vendor side, and Eve nothing.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from domain.answers.asker import asker
from domain.answers.desk import Desk
from domain.ledger.invoice import AllocationKind
from domain.money import Money
from domain.people.person import Email, Role
from tests.support.make import (
    AS_OF,
    DANA,
    DAY,
    OMAR,
    RITA,
    a_bill,
    a_contract,
    a_credit_note,
    a_customer,
    a_person,
    a_rate,
    a_receipt,
    a_request,
    a_vendor,
    a_vendor_payment,
    an_allocation,
    an_invoice,
    an_order,
    usd,
)
from tests.support.memory import MemoryBooks
from tests.support.understanding import WordList

if TYPE_CHECKING:
    from datetime import datetime

    from domain.answers.asker import Asker
    from domain.answers.ports import Books

ANN, PAUL, OLGA, EVE = (
    Email(f"{name}@example.com") for name in ("ann", "paul", "olga", "eve")
)
PEOPLE = (
    a_person(DANA, Role.SALES),
    a_person(OMAR, Role.SALES),
    a_person(OLGA, Role.SALES),
    a_person(RITA, Role.STAKEHOLDER),
    a_person(ANN, Role.AR),
    a_person(PAUL, Role.AP),
    a_person(EVE, Role.ADMIN),
)
THINGS = (
    *PEOPLE,
    a_customer("C10001", name="Globex Corporation", credit_limit=usd("2000.00")),
    a_customer("C10002", name="Wayne Enterprises", owner=OMAR),
    a_customer("C10003", name="Northgate Logistics Inc."),
    a_customer("C10004", name="Northgate de México SA de CV"),
    a_customer("C10005", name="Northgate do Brasil Ltda", owner=OMAR),
    an_invoice("INV-01042", disputed=True),
    an_invoice(
        "INV-01050",
        total=Money.of("100.00", "EUR"),
        issue_date=date(2026, 11, 1),
        due_date=date(2026, 12, 1),
    ),
    an_invoice("INV-07000", customer_number="C10002"),
    a_credit_note("CN-00017"),
    a_receipt("RC-5512", amount=usd("620.00")),
    a_receipt("RC-5600", customer_number=None, payer="UNKNOWN GMBH"),
    an_allocation(usd("500.00"), applied_on=date(2026, 11, 9)),
    an_allocation(usd("20.00"), kind=AllocationKind.BANK_FEE),
    a_contract("CTR-2441", owner=OMAR),
    a_vendor("V20001", name="Initech Services"),
    a_bill("B-7781"),
    a_bill("B-7790", total=Money.of("50000", "JPY"), due_date=date(2026, 12, 10)),
    a_request("PR-00310", approver=ANN, pay_on=date(2026, 11, 24)),
    a_vendor_payment("VP-0451", amount=usd("400.00"), request_number="PR-00310"),
    a_vendor_payment("VP-0460", bill_number=None, paid_on=date(2026, 11, 18)),
    an_order("PO-6001"),
    a_rate("EUR", "USD", "1.10", date(2026, 11, 19)),
)
MANAGERS = {DANA: OLGA}
BOOKS = MemoryBooks.holding(*THINGS, managers=MANAGERS)


def a_desk(books: Books, as_of: datetime | None = AS_OF, day: date = DAY) -> Desk:
    """Return a desk that tells topics by a list of words."""
    return Desk(books, WordList(), as_of, day)


DESK = a_desk(BOOKS)


def who(email: str) -> Asker:
    """Return one of the people with their rights."""
    person = BOOKS.people.by_email(Email(email))
    assert person is not None
    return asker(BOOKS, person)
