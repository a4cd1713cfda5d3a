"""What is said about billing and portals."""

# ruff: noqa: E501 - a line that people read is one line here
from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from inline_snapshot import snapshot

from domain.answers.billing_answer import BillingAnswer, InvoiceBilledAnswer
from domain.contracts.billing import AtPortal, Planned
from domain.money import Money
from tests.bot.rendering.shown import card, headline
from tests.support.make import DAY, a_contract, a_customer, a_step, an_invoice, usd

GLOBEX = a_customer()
OF_GLOBEX = ("C10001", "Globex Corporation")
EARLY, LATER = date(2026, 10, 15), date(2026, 12, 1)
LATE = Planned(a_step(EARLY, description="Q4"), *OF_GLOBEX)
COMING = Planned(a_step(LATER), *OF_GLOBEX)
BILLED = Planned(a_step(EARLY, invoice_number="INV-01042"), *OF_GLOBEX)
YEN = Planned(a_step(LATER, amount=Money.of("500", "JPY")), *OF_GLOBEX)
REFUSED = AtPortal("INV-01042", *OF_GLOBEX, EARLY, usd("1200.00"), "Ariba", "rejected")
WAITING = replace(REFUSED, invoice_number="INV-2", portal=None, status="to_upload")
END = date(2026, 12, 31)
PLAN = BillingAnswer(DAY, None, None, GLOBEX)
AT_LARGE = BillingAnswer(DAY, None, END)


def test_a_contract_with_everything() -> None:
    answer = replace(
        PLAN,
        contract=a_contract(),
        late=(LATE,),
        coming=(COMING,),
        billed=(BILLED,),
        stuck=(REFUSED, WAITING),
    )

    assert card(answer) == snapshot("""\
*CTR-2441* · Support 2026
1 billing is late: USD 6,000.00, planned for 15 Oct 2026.
*Late*  USD 6,000.00 on 15 Oct 2026 · Q4
*Planned*  USD 6,000.00 on 1 Dec 2026
*Billed*  USD 6,000.00 on 15 Oct 2026 · INV-01042
*Portal*  INV-01042 was refused by Ariba: correct it and upload it again · Globex Corporation · USD 1,200.00
*Portal*  INV-2 is still to be uploaded to the portal · Globex Corporation · USD 1,200.00
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


def test_a_customer_with_more_than_a_card_holds() -> None:
    assert card(replace(PLAN, coming=(COMING,) * 7)) == snapshot("""\
*Globex Corporation* · C10001
The next invoice is planned for 1 Dec 2026: USD 6,000.00.
*Planned*  USD 6,000.00 on 1 Dec 2026 · CTR-2441
*Planned*  USD 6,000.00 on 1 Dec 2026 · CTR-2441
*Planned*  USD 6,000.00 on 1 Dec 2026 · CTR-2441
*Planned*  USD 6,000.00 on 1 Dec 2026 · CTR-2441
*Planned*  USD 6,000.00 on 1 Dec 2026 · CTR-2441
and 2 more
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (
            replace(PLAN, late=(LATE, LATE)),
            snapshot(
                "2 billings are late: USD 12,000.00, the first planned for 15 Oct 2026."
            ),
        ),
        (
            replace(PLAN, coming=(COMING,)),
            snapshot("The next invoice is planned for 1 Dec 2026: USD 6,000.00."),
        ),
        (
            replace(PLAN, billed=(BILLED,)),
            snapshot(
                "All that was planned is billed, the last with INV-01042 for 15 Oct 2026."
            ),
        ),
        (PLAN, snapshot("The books have no billing plan for this.")),
        (
            replace(PLAN, first=LATER, last=END),
            snapshot(
                "Nothing is planned to be billed between 1 Dec 2026 and 31 Dec 2026."
            ),
        ),
        (
            replace(AT_LARGE, late=(LATE,)),
            snapshot("1 billing is late: USD 6,000.00, planned for 15 Oct 2026."),
        ),
        (
            replace(AT_LARGE, coming=(COMING,)),
            snapshot("1 billing is planned by 31 Dec 2026: USD 6,000.00."),
        ),
        (
            replace(AT_LARGE, coming=(COMING, YEN)),
            snapshot(
                "2 billings are planned by 31 Dec 2026: JPY 500 and USD 6,000.00."
            ),
        ),
        (
            replace(AT_LARGE, stuck=(REFUSED,)),
            snapshot(
                "1 invoice is held up at a portal; nothing is to be billed by 31 Dec 2026."
            ),
        ),
        (
            replace(AT_LARGE, stuck=(REFUSED, WAITING)),
            snapshot(
                "2 invoices are held up at a portal; nothing is to be billed by 31 Dec 2026."
            ),
        ),
        (AT_LARGE, snapshot("Nothing is planned to be billed by 31 Dec 2026.")),
    ],
)
def test_the_answer_comes_first(answer: BillingAnswer, words: str) -> None:
    assert headline(answer) == words


def test_an_account_is_named_where_there_are_many() -> None:
    assert card(replace(AT_LARGE, coming=(COMING,))) == snapshot("""\
*1 billing is planned by 31 Dec 2026: USD 6,000.00.*
*Planned*  USD 6,000.00 on 1 Dec 2026 · CTR-2441 · Globex Corporation
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (
            "to_upload",
            snapshot("""\
*INV-01042* · Globex Corporation
INV-01042 is not in Ariba yet: it is still to be uploaded.
Until it is uploaded the customer cannot pay it.
INV-01042 is 17 days overdue, USD 1,200.00 of 1,200.00 still open.
*Issued*  4 Oct 2026
*Contract*  CTR-2441
*Their order*  45000188
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
"""),
        ),
        (
            "uploaded",
            snapshot("""\
*INV-01042* · Globex Corporation
INV-01042 is uploaded to Ariba, and not accepted there yet.
Look for its acceptance: many customers pay from that day on.
INV-01042 is 17 days overdue, USD 1,200.00 of 1,200.00 still open.
*Issued*  4 Oct 2026
*Contract*  CTR-2441
*Their order*  45000188
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
"""),
        ),
        (
            "accepted",
            snapshot("""\
*INV-01042* · Globex Corporation
INV-01042 is in Ariba, and accepted there.
INV-01042 is 17 days overdue, USD 1,200.00 of 1,200.00 still open.
*Issued*  4 Oct 2026
*Contract*  CTR-2441
*Their order*  45000188
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
"""),
        ),
        (
            "rejected",
            snapshot("""\
*INV-01042* · Globex Corporation
INV-01042 was refused by Ariba: the customer does not have it.
Read the reason in the portal, correct the invoice or its order number, and upload it again.
INV-01042 is 17 days overdue, USD 1,200.00 of 1,200.00 still open.
*Issued*  4 Oct 2026
*Contract*  CTR-2441
*Their order*  45000188
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
"""),
        ),
        (
            "not_needed",
            snapshot("""\
*INV-01042* · Globex Corporation
INV-01042 was issued on 4 Oct 2026 over USD 1,200.00; it needs no upload.
INV-01042 is 17 days overdue, USD 1,200.00 of 1,200.00 still open.
*Issued*  4 Oct 2026
*Contract*  CTR-2441
*Their order*  45000188
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
"""),
        ),
        (
            None,
            snapshot("""\
*INV-01042* · Globex Corporation
INV-01042 was issued on 4 Oct 2026 over USD 1,200.00; it needs no upload.
INV-01042 is 17 days overdue, USD 1,200.00 of 1,200.00 still open.
*Issued*  4 Oct 2026
*Contract*  CTR-2441
*Their order*  45000188
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
"""),
        ),
    ],
)
def test_an_invoice_and_its_portal(status: str | None, words: str) -> None:
    invoice = an_invoice(
        portal="Ariba",
        portal_status=status,
        contract_number="CTR-2441",
        purchase_order="45000188",
    )

    assert card(InvoiceBilledAnswer(invoice, GLOBEX, DAY)) == words


def test_a_void_invoice_bills_nothing_whatever_a_portal_has() -> None:
    invoice = an_invoice(void=True, portal_status="rejected")

    assert card(InvoiceBilledAnswer(invoice, GLOBEX, DAY)) == snapshot("""\
*INV-01042* · Globex Corporation
INV-01042 is void: nothing is billed by it.
INV-01042 is void.
*Issued*  4 Oct 2026
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")
