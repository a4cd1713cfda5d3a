"""What somebody may not see changes no answer: not a word, a button, or a per cent.

Two ledgers differ only in what the asker may not see; each question names something of
that. Every reply must be the same, as if what is hidden were not there.
"""

from __future__ import annotations

import csv
import re
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cache
from random import Random
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from handlers.commands.asking import Asking, Line, StoppedClock
from storage.books.books import SqlBooks
from storage.engine import open_engine
from storage.importing.run import import_folder
from storage.migrate import migrate
from storage.sample import sample_tables
from storage.unit_of_work import Store
from tests.golden.test_golden import TUNING
from tests.support.model import shipped_model

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator, Mapping, Sequence
    from pathlib import Path

    Row = Mapping[str, str]
    Tables = Mapping[str, Sequence[Row]]

AS_OF = datetime(2026, 11, 20, 18, tzinfo=UTC)
SALES, REQUESTER, PAYABLES = (
    f"{name}@example.com" for name in ("dana.reyes", "daniel.kim", "samuel.adeyemi")
)
NUMBERS = {
    "customers": "customer_number",
    "invoices": "invoice_number",
    "receipts": "receipt_number",
    "contracts": "contract_number",
    "vendors": "vendor_number",
    "bills": "bill_number",
    "payment_requests": "request_number",
    "vendor_payments": "payment_number",
    "purchase_orders": "order_number",
}
STRANGER = "K-ZZ"
"""A ledger holds a customer and an invoice at least: these are nobody's."""
EACH = 3
"""One question in so many, for each asker: enough to notice, and soon over."""


def of(column: str, known: Container[str]) -> Callable[[Row], bool]:
    return lambda row: row[column] in known


def of_accounts(tables: Tables, known: Container[str]) -> Mapping[str, Sequence[Row]]:
    """Return the receivable side as far as it is of these customers."""
    theirs = of("customer_number", known)
    kept = {
        name: [row for row in tables[name] if theirs(row)]
        for name in ("customers", "invoices", "receipts", "contracts")
    }
    own = [
        {**row, "parent_number": ""} if row["parent_number"] not in known else row
        for row in kept["customers"]
    ]
    invoices = numbers(kept["invoices"], "invoice_number")
    contracts = numbers(kept["contracts"], "contract_number")
    return kept | {
        "customers": own,
        "allocations": [r for r in tables["allocations"] if of_all(r, invoices)],
        "billing_schedule": [
            row
            for row in tables["billing_schedule"]
            if row["contract_number"] in contracts
        ],
    }


def of_all(row: Row, invoices: Container[str]) -> bool:
    note = row["credit_note_number"]
    return row["invoice_number"] in invoices and (not note or note in invoices)


def numbers(rows: Sequence[Row], column: str) -> frozenset[str]:
    return frozenset(row[column] for row in rows if row[column])


def for_sales(tables: Tables) -> Tables:
    """Return what an account manager may see: her accounts, and no vendor at all."""
    accounts = [row for row in tables["customers"] if row["owner_email"] == SALES]
    kept = of_accounts(tables, numbers(accounts, "customer_number"))
    return {**tables, **kept, **dict.fromkeys(_OF_VENDORS, ())}


def for_payables(tables: Tables) -> Tables:
    """Return what accounts payable may see: every vendor and no customer."""
    return {**tables, **of_accounts(tables, ()), **_strangers(tables)}


def for_a_requester(tables: Tables) -> Tables:
    """Return what somebody may see of what they requested."""
    asked = of("requester_email", (REQUESTER,))
    own = [row for row in tables["payment_requests"] if asked(row)]
    about = {(r["vendor_number"], r["bill_number"]) for r in own if r["bill_number"]}

    def is_about(row: Row) -> bool:
        return (row["vendor_number"], row["bill_number"]) in about

    bills = [row for row in tables["bills"] if is_about(row)]
    requests = [r for r in tables["payment_requests"] if asked(r) or is_about(r)]
    mine = numbers([r for r in tables["purchase_orders"] if asked(r)], "order_number")
    ordered = of("order_number", mine | numbers(bills, "order_number"))
    orders = [row for row in tables["purchase_orders"] if ordered(row)]
    vendors = of("vendor_number", numbers([*requests, *orders], "vendor_number"))
    paid = of("request_number", numbers(requests, "request_number"))
    payments = [r for r in tables["vendor_payments"] if paid(r) or is_about(r)]
    return {
        **for_payables(tables),
        "bills": bills,
        "payment_requests": requests,
        "purchase_orders": orders,
        "vendors": [row for row in tables["vendors"] if vendors(row)],
        "vendor_payments": payments,
    }


_OF_VENDORS = (
    *("vendors", "bills", "payment_requests", "vendor_payments", "purchase_orders"),
)


def _strangers(tables: Tables) -> Tables:
    customer = {
        **dict.fromkeys(tables["customers"][0], ""),
        "customer_number": STRANGER,
        "name": "Qwyzzx",
    }
    invoice = {
        **tables["invoices"][0],
        "invoice_number": f"{STRANGER}-Q",
        "customer_number": STRANGER,
    }
    return {"customers": [customer], "invoices": [invoice]}


@cache
def everything() -> Tables:
    return sample_tables(AS_OF.date())


def asking(folder: Path, tables: Tables) -> Asking:
    """Return what answers from a ledger of these tables."""
    for name, rows in tables.items():
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, list(everything()[name][0]))
            writer.writeheader()
            writer.writerows(rows)
    engine = open_engine(f"sqlite:///{folder / 'otto.db'}")
    migrate(engine)
    assert import_folder(engine, folder, as_of=AS_OF, now=AS_OF).generation
    clock = StoppedClock(AS_OF)
    store = Store(engine, clock)

    @contextmanager
    def books() -> Iterator[SqlBooks]:
        with store.readers() as session:
            yield SqlBooks(session, store.indexes)

    return Asking(books, shipped_model(), clock, ZoneInfo("UTC"))


def questions(seen: Tables) -> Iterator[str]:
    """Yield questions as people ask them, about what is hidden."""
    chance = Random(7)  # noqa: S311 - the same questions every time
    hidden = {
        name: [
            row
            for row in rows
            if row[NUMBERS[name]] not in numbers(seen[name], NUMBERS[name])
        ]
        for name, rows in everything().items()
        if name in NUMBERS
    }
    parties = [*hidden.pop("customers"), *hidden.pop("vendors")]
    documents = [(name, row) for name, rows in hidden.items() for row in rows[:80]]
    for file in TUNING.values():
        with file.open(encoding="utf-8-sig", newline="") as opened:
            rows = list(csv.DictReader(opened))[::EACH]
        for row in rows:
            text = row["text"]
            for number in filter(None, row["document"].split("|")):
                name, other = chance.choice(documents)
                text = _with_number(text, number, other[NUMBERS[name]])
            spellings = _spellings(chance.choice(parties))
            yield _with_name(text, row, chance.choice(spellings))


def _spellings(party: Row) -> Sequence[str]:
    return [party["name"], *filter(None, party["aliases"].split("|"))]


def _with_number(text: str, number: str, other: str) -> str:
    digits, others = (re.sub(r"\D", "", each).lstrip("0") for each in (number, other))
    return re.sub(rf"0*{digits}(?!\d)", others or "7", text)


def _with_name(text: str, row: Row, name: str) -> str:
    for kind in ("customers", "vendors"):
        told = set(filter(None, row[kind.removesuffix("s")].split("|")))
        for party in filter(of(NUMBERS[kind], told), everything()[kind]):
            known = [*_spellings(party), party["name"].split()[0]]
            for each in sorted(known, key=len, reverse=True):
                if each.casefold() in text.casefold():
                    return re.sub(
                        re.escape(each), lambda _: name, text, flags=re.IGNORECASE
                    )
    return f"{text} {name}"


@pytest.fixture(scope="module")
def knowing_all(tmp_path_factory: pytest.TempPathFactory) -> Asking:
    return asking(tmp_path_factory.mktemp("all"), everything())


@pytest.mark.parametrize(
    ("asker", "seen_by"),
    [
        pytest.param(SALES, for_sales, id="an-account-manager"),
        pytest.param(REQUESTER, for_a_requester, id="a-requester"),
        pytest.param(PAYABLES, for_payables, id="accounts-payable"),
    ],
)
def test_what_is_hidden_changes_no_answer(
    asker: str,
    seen_by: Callable[[Tables], Tables],
    knowing_all: Asking,
    tmp_path: Path,
) -> None:
    seen = seen_by(everything())
    lines = [Line(asker, text) for text in questions(seen)]

    told = knowing_all.answers(iter(lines))
    as_if_not_there = asking(tmp_path, seen).answers(iter(lines))

    differing = [
        one["question"]
        for one, other in zip(told, as_if_not_there, strict=True)
        if dict(one) | {"elapsed_ms": 0} != dict(other) | {"elapsed_ms": 0}
    ]
    assert len(lines) >= 80
    assert differing == []
