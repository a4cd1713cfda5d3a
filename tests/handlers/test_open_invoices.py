"""The list of open invoices: a table for all, a workbook too when it is long."""

from __future__ import annotations

from base64 import b64decode
from datetime import date
from decimal import Decimal
from io import BytesIO

import pytest
from openpyxl import load_workbook

from bot.rendering.cards.open_invoices import MOST_ROWS
from bot.rendering.voice import Voice
from domain.answers.answer import OpenInvoicesAnswer
from domain.messages.outgoing import Method
from domain.people.person import Role
from handlers.questions import QuestionHandlers
from handlers.recording import send_file
from tests.handlers.desk import (
    UTC,
    FakeDirectory,
    HelpDesk,
    MemoryWork,
    buttons,
    click,
    direct,
    words,
)
from tests.support.make import DANA, DAY, OMAR, a_customer, a_person, an_invoice, usd
from tests.support.memory import MemoryBooks
from tests.support.pipeline import SetClock
from tests.support.understanding import WordList


def desk_with(count: int) -> MemoryWork:
    """Return books in which Dana's customer has so many open invoices."""
    invoices = [
        an_invoice(
            f"INV-{at:05}", due_date=date(2026, 11, 3), total=usd(f"{at + 1}.25")
        )
        for at in range(count)
    ]
    dana, omar = a_person(DANA, Role.SALES), a_person(OMAR, Role.SALES)
    return MemoryWork(MemoryBooks.holding(dana, omar, a_customer(), *invoices))


def tapped(work: MemoryWork, user: str = "UDANA", value: str = "C10001") -> None:
    """Let somebody tap "Open invoices" under a message that only they see."""
    handlers = QuestionHandlers(FakeDirectory(), WordList(), SetClock(), UTC)
    handlers.open_invoices(click(user, value, "open_invoices"), work)


def test_what_a_customer_owes_offers_the_list_behind_it() -> None:
    said = HelpDesk(desk_with(1)).ask(direct("UDANA", "what does Globex owe?"))

    assert buttons(said)["open_invoices"] == "C10001"


def test_a_customer_who_owes_nothing_offers_no_list() -> None:
    said = HelpDesk(desk_with(0)).ask(direct("UDANA", "what does Globex owe?"))

    assert "open_invoices" not in buttons(said)


def test_the_list_names_each_invoice_with_what_is_open() -> None:
    work = desk_with(2)

    tapped(work)

    (said,) = work.outbox.posts
    assert said.method is Method.EPHEMERAL
    assert said.arguments["text"] == "Globex Corporation has 2 open invoices."
    assert all(each in words(said) for each in ("INV-00000", "1.25", "2.25", "17"))


@pytest.mark.parametrize(
    ("count", "files"),
    [
        pytest.param(MOST_ROWS, 0, id="the-table-holds-all"),
        pytest.param(MOST_ROWS + 1, 1, id="one-more-needs-the-file"),
    ],
)
def test_only_a_list_that_is_too_long_comes_as_a_file_too(
    count: int, files: int
) -> None:
    work = desk_with(count)

    tapped(work)

    sent = [post for post in work.outbox.posts if post.method is Method.FILE]
    assert len(sent) == files
    assert all((post.user, post.channel) == ("UDANA", "") for post in sent)


def test_the_file_has_every_invoice_with_exact_amounts() -> None:
    work = desk_with(MOST_ROWS + 1)

    tapped(work)

    sent = next(post for post in work.outbox.posts if post.method is Method.FILE)
    content = b64decode(str(sent.arguments["content_base64"]))
    rows = list(load_workbook(BytesIO(content))["Open invoices"].values)
    assert rows[0] == ("Invoice", "Due", "Days overdue", "Open", "Currency")
    assert len(rows) == 1 + MOST_ROWS + 1
    assert rows[1][0] == "INV-00000"
    assert rows[1][2:] == (17, 1.25, "USD")
    amounts = (Decimal(str(row[3])) for row in rows[1:])
    assert sum(amounts) == sum(Decimal(f"{at + 1}.25") for at in range(MOST_ROWS + 1))


@pytest.mark.parametrize(
    ("user", "value"),
    [
        pytest.param("UOMAR", "C10001", id="another-ones-account"),
        pytest.param("UDANA", "C99999", id="no-such-account"),
    ],
)
def test_a_list_that_is_not_yours_is_not_there(user: str, value: str) -> None:
    work = desk_with(3)

    tapped(work, user, value)

    (said,) = work.outbox.posts
    assert "I find no such customer" in words(said)
    assert "INV-" not in words(said)


def test_whoever_is_not_listed_gets_no_list() -> None:
    work = desk_with(3)

    tapped(work, "UNEW")

    (said,) = work.outbox.posts
    assert "finance people list only" in words(said)


def test_the_workbook_is_named_in_the_readers_language() -> None:
    work = desk_with(0)
    invoices = tuple(an_invoice(f"INV-{at:05}") for at in range(MOST_ROWS + 1))
    answer = OpenInvoicesAnswer(a_customer(), DAY, invoices)

    send_file(click("UDANA", ""), work, answer, Voice.of("es-MX", None))

    (sent,) = (post for post in work.outbox.posts if post.method is Method.FILE)
    assert sent.arguments["name"] == "Facturas abiertas C10001 2026-11-20.xlsx"
