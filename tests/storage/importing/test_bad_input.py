"""Bad books are refused as a whole: every bad row named, the ledger as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.storage.importing.books import (
    ALLOCATIONS,
    BOOKS,
    CUSTOMERS,
    INVOICES,
    RECEIPTS,
    bring_in,
    everything_stored,
    problems,
)

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Engine

on_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


def _invoice(**cells: str) -> str:
    row = {
        "invoice_number": "INV-09",
        "customer_number": "C1",
        "issue_date": "2026-03-01",
        "due_date": "2026-03-31",
        "currency": "USD",
        "total": "9.00",
        "kind": "",
    } | cells
    return INVOICES + ",".join(row.values()) + "\n"


def _allocation(row: str) -> str:
    return ALLOCATIONS + row + "\n"


CELLS = [
    pytest.param(
        _invoice(issue_date="01/03/2026"),
        "issue_date: '01/03/2026' is not a date like 2026-01-31",
        id="date-of-another-country",
    ),
    pytest.param(
        _invoice(due_date="2026-02-30"),
        "due_date: '2026-02-30' is not a day of the calendar",
        id="day-that-does-not-exist",
    ),
    pytest.param(
        _invoice(issue_date="1989-12-31"),
        "issue_date: 1989-12-31 is before 1990-01-01",
        id="before-1990",
    ),
    pytest.param(
        _invoice(due_date="2056-11-21"),
        "due_date: 2056-11-21 is more than 30 years ahead",
        id="more-than-30-years-ahead",
    ),
    pytest.param(
        _invoice(currency="USX"),
        "currency: 'USX' is not an ISO 4217 currency such as USD",
        id="unknown-currency",
    ),
    pytest.param(
        _invoice(total="9.001"),
        "total: '9.001' has more than the 2 decimals of USD",
        id="more-decimals-than-the-dollar-has",
    ),
    pytest.param(
        _invoice(currency="JPY", total="9.5"),
        "total: '9.5' has more than the 0 decimals of JPY",
        id="more-decimals-than-the-yen-has",
    ),
    pytest.param(
        _invoice(total='"1,234.50"'),
        "total: '1,234.50' is not an amount like 1234.50",
        id="thousands-separator",
    ),
    pytest.param(
        _invoice(total="9e2"),
        "total: '9e2' is not an amount like 1234.50",
        id="number-of-a-spreadsheet",
    ),
    pytest.param(
        _invoice(total="\u0669.\u0669\u0669"),
        "total: '\u0669.\u0669\u0669' is not an amount like 1234.50",
        id="digits-of-another-script",
    ),
    pytest.param(
        _invoice(total="-9.00"), "total: '-9.00' is negative", id="negative-total"
    ),
    pytest.param(
        _invoice(total=""), "total: is required and empty", id="required-and-empty"
    ),
    pytest.param(
        _invoice(kind="credit"),
        "kind: 'credit' is none of invoice, credit_note",
        id="unknown-word",
    ),
    pytest.param(
        _invoice(customer_number="C9"),
        "customer_number: 'C9' is in no customers of folder or ledger",
        id="unknown-customer",
    ),
    pytest.param(
        _invoice(invoice_number="INV-01"),
        "invoice_number: 'INV-01' is there already, in line 2",
        id="duplicate-key",
    ),
    pytest.param(
        _invoice(invoice_number="N" * 65),
        "invoice_number: is longer than 64 characters",
        id="number-longer-than-any",
    ),
    pytest.param(
        _invoice(invoice_number="INV\x00"),
        "invoice_number: holds the control character 0x00",
        id="nul-byte",
    ),
    pytest.param(
        _invoice() + "INV-10,C1\n",
        None,
        id="too-few-cells",
    ),
]


@on_sqlite
@pytest.mark.parametrize(("invoices", "problem"), CELLS)
def test_a_bad_invoice_is_named_by_line_column_and_reason(
    engine: Engine, tmp_path: Path, invoices: str, problem: str | None
) -> None:
    expected = f"invoices.csv:5: {problem}"
    if problem is None:
        expected = "invoices.csv:6: has 2 cells, the header has 7"

    report = bring_in(engine, tmp_path / "books", BOOKS | {"invoices": invoices})

    assert problems(report) == [expected]


@on_sqlite
@pytest.mark.parametrize(
    ("row", "problem"),
    [
        pytest.param(
            "R1,,INV-01,0.01,2026-03-01,,",
            "amount: receipt 'R1': 100.01 USD is allocated, 0.01 more than its 100.00",
            id="a-cent-more-than-the-receipt",
        ),
        pytest.param(
            ",CN-01,INV-01,0.01,2026-03-01,,",
            "amount: credit note 'CN-01': 20.01 USD is allocated, "
            "0.01 more than its 20.00",
            id="a-cent-more-than-the-credit-note",
        ),
        pytest.param(
            "R1,,INV-01,0.01,2026-03-01,,discount",
            "amount: invoice 'INV-01': 120.01 USD is allocated, "
            "0.01 more than its 120.00",
            id="a-cent-more-than-the-invoice",
        ),
        pytest.param(
            "R1,,INV-02,0.01,2026-03-01,,discount",
            "receipt_number: is in USD, the invoice in EUR",
            id="from-another-currency",
        ),
        pytest.param(
            ",CN-01,INV-02,0.01,2026-03-01,,",
            "credit_note_number: is in USD, the invoice in EUR",
            id="from-a-credit-note-of-another-currency",
        ),
        pytest.param(
            "R1,,CN-01,0.01,2026-03-01,,discount",
            "invoice_number: 'CN-01' is no invoice but a credit note",
            id="to-a-credit-note",
        ),
        pytest.param(
            ",INV-02,INV-01,0.01,2026-03-01,,",
            "credit_note_number: 'INV-02' is no credit note but a invoice",
            id="from-an-invoice",
        ),
        pytest.param(
            "R9,,INV-01,0.01,2026-03-01,,",
            "receipt_number: 'R9' is in no receipts of folder or ledger",
            id="from-a-receipt-that-is-not-there",
        ),
        pytest.param(
            "R1,,INV-99,0.01,2026-03-01,,",
            "invoice_number: 'INV-99' is in no invoices of folder or ledger",
            id="to-an-invoice-that-is-not-there",
        ),
        pytest.param(
            "R1,CN-01,INV-01,0.01,2026-03-01,,discount",
            "receipt_number: exactly one of receipt and credit note is needed, "
            "both are given",
            id="from-both",
        ),
        pytest.param(
            ",,INV-01,0.01,2026-03-01,,discount",
            "receipt_number: exactly one of receipt and credit note is needed, "
            "neither is given",
            id="from-nothing",
        ),
        pytest.param(
            "R1,,INV-01,0.01,2026-03-01,,credit",
            "kind: credit needs a credit_note_number",
            id="credit-out-of-a-receipt",
        ),
        pytest.param(
            ",CN-01,INV-01,0.01,2026-03-01,,payment",
            "kind: a credit note is no payment; write credit",
            id="payment-out-of-a-credit-note",
        ),
        pytest.param(
            "R1,,INV-01,0.001,2026-03-01,,discount",
            "amount: '0.001' has more than the 2 decimals of USD",
            id="finer-than-the-invoice's-currency",
        ),
        pytest.param(
            "R1,,INV-01,0.01,2026-03-01,2026-03-01T10:00:00,discount",
            "recorded_at: '2026-03-01T10:00:00' does not say its offset, "
            "such as +00:00",
            id="moment-without-offset",
        ),
        pytest.param(
            "R1,,INV-01,-100.01,2026-03-01,,payment",
            "amount: receipt 'R1': 0.01 USD more is taken back than given",
            id="more-taken-back-than-given",
        ),
    ],
)
def test_a_bad_allocation_is_named_by_line_column_and_reason(
    engine: Engine, tmp_path: Path, row: str, problem: str
) -> None:
    books = BOOKS | {"allocations": _allocation(row)}

    report = bring_in(engine, tmp_path / "books", books)

    assert f"allocations.csv:6: {problem}" in problems(report)
    assert not report.accepted


@on_sqlite
@pytest.mark.parametrize(
    ("books", "expected"),
    [
        pytest.param(
            {"customers": CUSTOMERS.replace("name", "Name", 1)},
            [
                "customers.csv:1: Name: 'Name' is not a column of customers; do you",
                "customers.csv:1: name: the required column 'name' is missing",
            ],
            id="misspelt-column",
        ),
        pytest.param(
            {"customers": CUSTOMERS.replace("email", "name", 1)},
            ["customers.csv:1: name: 'name' is there twice"],
            id="column-twice",
        ),
        pytest.param(
            {"customers": ""},
            ["customers.csv: is empty: no header row"],
            id="empty-file",
        ),
        pytest.param(
            {"customers": CUSTOMERS.encode("utf-16")},
            ["customers.csv: is UTF-16; save it as UTF-8"],
            id="utf-16",
        ),
        pytest.param(
            {"customers": CUSTOMERS.replace("Initech", "Müller").encode("latin-1")},
            ["customers.csv:3: name: is not UTF-8: byte 0xFC at character 2"],
            id="latin-1",
        ),
        pytest.param(
            {"customer": CUSTOMERS},
            ["customer.csv: 'customer' is no table of the ledger; those are "],
            id="misspelt-file",
        ),
        pytest.param(
            {"customers": CUSTOMERS + 'C3,"of\ntwo lines",USD,,\nC4,,USD,,\n'},
            ["customers.csv:6: name: is required and empty"],
            id="after-a-cell-of-two-lines",
        ),
        pytest.param(
            {"customers": CUSTOMERS + "\n\nC4,,USD,,\n"},
            ["customers.csv:6: name: is required and empty"],
            id="after-empty-lines",
        ),
        pytest.param(
            {"customers": CUSTOMERS + f'C3,"{"x" * 1_100_000}",USD,,\n'},
            ["customers.csv:4: cannot be read: field larger than field limit"],
            id="cell-without-end",
        ),
        pytest.param(
            {"customers": CUSTOMERS + 'C3,"Umbrella,USD,,\nC4,Hooli,USD,,\n'},
            ["customers.csv:5: cannot be read: unexpected end of data"],
            id="quote-that-is-never-closed",
        ),
        pytest.param(
            {"customers": CUSTOMERS + 'C3,"Umbrella" Corp,USD,,\n'},
            ["customers.csv:4: cannot be read: ',' expected after '\"'"],
            id="more-after-a-closed-quote",
        ),
        pytest.param(
            {"customers": CUSTOMERS + "C3,Umbrella,,5.00,\n"},
            ["customers.csv:4: credit_limit: has no currency"],
            id="limit-without-currency",
        ),
        pytest.param(
            {"customers": CUSTOMERS.replace("accounts@", "a", 1).replace("@", " ")},
            ["customers.csv:2: email: 'Accounts Globex.example' is not an e-mail"],
            id="no-e-mail-address",
        ),
        pytest.param(
            {
                "customers": "customer_number,name,parent_number\n"
                "C1,Globex,C2\nC2,Initech,C9\n"
            },
            ["customers.csv:3: parent_number: 'C9' is in no customers of folder"],
            id="parent-that-is-not-there",
        ),
        pytest.param(
            {
                "people": "email,name,roles,time_zone\n"
                "a@example.com,A,sales|boss,Europe/Berlin\n"
                "b@example.com,B,sales,Mars/Olympus\n"
            },
            [
                "people.csv:2: roles: 'boss' is none of sales, stakeholder,",
                "people.csv:3: time_zone: 'Mars/Olympus' is not a time zone",
            ],
            id="role-and-zone-that-do-not-exist",
        ),
        pytest.param(
            {
                "exchange_rates": "on,from_currency,to_currency,rate\n"
                "2026-01-01,USD,EUR,0.00\n2026-01-01,USD,USD,1\n"
            },
            [
                "exchange_rates.csv:2: rate: '0.00' is not a rate like 1.0842",
                "exchange_rates.csv:3: to_currency: USD is also from_currency",
            ],
            id="rates-that-cannot-be",
        ),
        pytest.param(
            {
                "vendors": "vendor_number,name,country\nV1,Acme,UK\n",
                "bills": "bill_number,vendor_number,issue_date,due_date,"
                "currency,total\n"
                "B1,V1,2026-01-01,2026-02-01,USD,1.00\n"
                "B1,V1,2026-01-01,2026-02-01,USD,1.00\n",
            },
            [
                "vendors.csv:2: country: 'UK' is not an ISO 3166 country code",
                "bills.csv:3: bill_number: 'V1 B1' is there already, in line 2",
            ],
            id="a-bad-vendor's-bill-is-not-blamed-for-it",
        ),
    ],
)
def test_bad_files_are_named(
    engine: Engine,
    tmp_path: Path,
    books: dict[str, str | bytes],
    expected: list[str],
) -> None:
    report = bring_in(engine, tmp_path / "books", {**BOOKS, **books})

    found = problems(report)
    about_these = [line for line in found if line.startswith(tuple(_files(books)))]
    assert len(about_these) == len(expected), found
    for line, beginning in zip(about_these, expected, strict=True):
        assert line.startswith(beginning)


def _files(books: dict[str, str | bytes]) -> list[str]:
    return [f"{name}.csv" for name in books]


def test_all_bad_rows_are_reported_and_the_ledger_stays_as_it_was(
    engine: Engine, tmp_path: Path
) -> None:
    bring_in(engine, tmp_path / "books")
    before = everything_stored(engine)
    books = {
        "customers": CUSTOMERS + "C3,,USD,,\n",
        "invoices": _invoice(total="x", due_date="y") + "INV-11,C9,z,,USD,1.00,\n",
        "receipts": RECEIPTS + "R3,2026-01-01,XXX,1,\n",
        "allocations": _allocation("R3,,INV-09,1.00,2026-01-01,,"),
    }

    report = bring_in(engine, tmp_path / "books", books)

    assert problems(report) == [
        "customers.csv:4: name: is required and empty",
        "invoices.csv:5: due_date: 'y' is not a date like 2026-01-31",
        "invoices.csv:5: total: 'x' is not an amount like 1234.50",
        "invoices.csv:6: issue_date: 'z' is not a date like 2026-01-31",
        "invoices.csv:6: due_date: is required and empty",
        "invoices.csv:6: customer_number: 'C9' is in no customers of folder or ledger",
        "receipts.csv:4: currency: 'XXX' is not an ISO 4217 currency such as USD",
    ]
    assert everything_stored(engine) == before


@on_sqlite
def test_problems_are_counted_to_the_end_and_kept_up_to_a_limit(
    engine: Engine, tmp_path: Path
) -> None:
    rows = "".join(f"INV-{at},C1,never,never,USD,1.00,\n" for at in range(6_000))

    report = bring_in(engine, tmp_path / "books", BOOKS | {"invoices": INVOICES + rows})

    assert report.problem_count == 12_000
    assert len(report.problems) == 10_000


@on_sqlite
def test_oddities_of_real_books_are_warnings(engine: Engine, tmp_path: Path) -> None:
    odd = _invoice(due_date="2026-02-01", total="0.00")

    report = bring_in(engine, tmp_path / "books", BOOKS | {"invoices": odd})

    assert report.accepted
    assert list(map(str, report.warnings)) == [
        "invoices.csv:5: due_date: 2026-02-01 is before issue_date 2026-03-01",
        "invoices.csv:5: total: is zero",
    ]


@on_sqlite
def test_what_a_spreadsheet_adds_does_no_harm(engine: Engine, tmp_path: Path) -> None:
    """A byte-order mark, CR LF, blanks around cells, columns in another order."""
    customers = "\ufeffname , customer_number\r\n Globex , C1 \r\nInitech,C2\r\n"

    report = bring_in(engine, tmp_path / "books", BOOKS | {"customers": customers})

    assert report.accepted


@on_sqlite
def test_a_header_alone_is_an_empty_table(engine: Engine, tmp_path: Path) -> None:
    header = RECEIPTS.split("\n", 1)[0]
    books = {
        "customers": CUSTOMERS,
        "invoices": INVOICES,
        "receipts": header,
    }

    report = bring_in(engine, tmp_path / "books", books)

    assert report.accepted


@on_sqlite
def test_files_that_are_no_csv_are_passed_over(engine: Engine, tmp_path: Path) -> None:
    folder = tmp_path / "books"
    folder.mkdir()
    (folder / "README.txt").write_text("How we export this")

    assert bring_in(engine, folder).accepted
