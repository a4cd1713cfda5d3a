"""The open invoices of a customer as an XLSX workbook."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from xlsxwriter import Workbook

from bot.rendering.cards.open_invoices import header
from bot.rendering.voice import plain
from domain.money import minor_digits

if TYPE_CHECKING:
    from bot.rendering.voice import Voice
    from domain.answers.answer import OpenInvoicesAnswer


def file_name(answer: OpenInvoicesAnswer, voice: Voice) -> str:
    """Return what the workbook is called."""
    number, day = answer.customer.number, answer.day.isoformat()
    return f"{_title(voice)} {number} {day}.xlsx"


def open_invoices_file(answer: OpenInvoicesAnswer, voice: Voice) -> bytes:
    """Return the workbook: one row for each invoice, amounts and dates as such.

    Outside text is written as text whatever it begins with, so no cell is a formula.
    """
    held = BytesIO()
    with Workbook(
        held, {"in_memory": True, "default_date_format": "yyyy-mm-dd"}
    ) as book:
        sheet = book.add_worksheet(_title(voice)[:31])
        bold = book.add_format({"bold": True})
        for column, label in enumerate(header(voice)):
            sheet.write_string(0, column, plain(label), bold)
        for row, invoice in enumerate(answer.invoices, start=1):
            open_amount = invoice.open_amount(answer.day)
            places = "0" * minor_digits(open_amount.currency)
            figures = book.add_format(
                {"num_format": f"#,##0.{places}" if places else "#,##0"}
            )
            sheet.write_string(row, 0, invoice.number)
            sheet.write_datetime(row, 1, invoice.due_date)
            sheet.write_number(row, 2, invoice.days_overdue(answer.day))
            sheet.write_number(row, 3, open_amount.amount, figures)
            sheet.write_string(row, 4, open_amount.currency)
        sheet.autofilter(0, 0, len(answer.invoices), len(header(voice)) - 1)
        sheet.freeze_panes(1, 0)
        sheet.autofit()
    return held.getvalue()


def _title(voice: Voice) -> str:
    return plain(voice.say("Open invoices"))
