"""The list of a customer's open invoices, in Slack and as a file."""

from __future__ import annotations

from datetime import date, timedelta
from io import BytesIO

import pytest
from inline_snapshot import snapshot
from openpyxl import load_workbook

from bot.rendering.open_invoices_file import file_name, open_invoices_file
from bot.rendering.voice import Voice
from domain.answers.answer import OpenInvoicesAnswer
from domain.money import Money
from tests.bot.rendering.shown import ENGLISH, card, message
from tests.support.make import DAY, a_customer, an_allocation, an_invoice, usd


def of(count: int, name: str = "Globex Corporation") -> OpenInvoicesAnswer:
    """Return an answer with so many open invoices."""
    invoices = tuple(
        an_invoice(f"INV-{at:05}", due_date=date(2026, 11, 3) - timedelta(at))
        for at in range(count)
    )
    return OpenInvoicesAnswer(a_customer(name=name), DAY, invoices)


def test_nothing_open() -> None:
    assert card(of(0)) == snapshot("""\
*Globex Corporation has no open invoice.*
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


def test_two_open_invoices_in_two_currencies_one_of_them_paid_in_part() -> None:
    part = an_invoice(allocations=(an_allocation(),))
    dinars = an_invoice(
        "INV-01070", total=Money.of("1250.125", "KWD"), due_date=date(2026, 12, 1)
    )
    answer = OpenInvoicesAnswer(a_customer(), DAY, (part, dinars))

    assert card(answer) == snapshot("""\
*Globex Corporation* · C10001
Globex Corporation has 2 open invoices.
Invoice | Due | Days overdue | Open | Currency
INV-01042 | 2026-11-03 | 17 | 700.00 | USD
INV-01070 | 2026-12-01 | 0 | 1,250.125 | KWD
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


@pytest.mark.parametrize("count", [1, 99, 100, 101, 500])
def test_a_list_of_any_length_fits(count: int) -> None:
    told = message(of(count, name="A very long name " * 30))

    assert ("the file in our direct message has all" in str(told.blocks)) is (
        count > 100
    )


def test_the_file_holds_every_invoice_as_dates_and_numbers() -> None:
    sheet = load_workbook(BytesIO(open_invoices_file(of(150), ENGLISH))).active
    assert sheet is not None

    rows = list(sheet.iter_rows(values_only=True))

    assert rows[0] == ("Invoice", "Due", "Days overdue", "Open", "Currency")
    assert len(rows) == 151
    assert [str(cell) for cell in rows[1]] == snapshot(
        ["INV-00000", "2026-11-03 00:00:00", "17", "1200.0", "USD"]
    )


def test_the_file_speaks_the_readers_language() -> None:
    mexican = Voice.of("es", None)
    sheet = load_workbook(BytesIO(open_invoices_file(of(2), mexican))).active
    assert sheet is not None

    header = next(sheet.iter_rows(values_only=True))

    assert file_name(of(2), mexican) == "Facturas abiertas C10001 2026-11-20.xlsx"
    assert sheet.title == "Facturas abiertas"
    assert header == ("Factura", "Vencimiento", "Días vencidos", "Saldo", "Moneda")


def test_no_cell_of_the_file_is_a_formula() -> None:
    invoice = an_invoice('=HYPERLINK("https://evil.example")', total=usd("1.00"))
    answer = OpenInvoicesAnswer(a_customer(), DAY, (invoice,))

    sheet = load_workbook(BytesIO(open_invoices_file(answer, ENGLISH))).active

    assert sheet is not None
    assert sheet["A2"].data_type == "s"
