"""How an answer is known, whether it helped, and what the desk gets to act on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.metrics import Metrics
from domain.helpdesk.record import UnknownQuestionError
from domain.messages.outgoing import Method
from domain.people.person import Role
from domain.questions.topics import Topic
from handlers.explaining import WhyHandlers
from handlers.feedback import FeedbackHandlers
from tests.handlers.desk import (
    NEWCOMER,
    OUTSIDERS,
    FakeDirectory,
    HelpDesk,
    MemoryWork,
    buttons,
    click,
    direct,
    mention,
    words,
)
from tests.support.make import DANA, a_customer, a_person, an_invoice
from tests.support.memory import MemoryBooks
from tests.support.understanding import Told, guessed

if TYPE_CHECKING:
    from domain.messages.outgoing import Post

ASKED = "has Globex paid inv 1042?"
ALL_OF_GLOBEX = FakeDirectory(audience=frozenset({"UDANA", "UANN"}))


def asked(desk: HelpDesk, text: str = ASKED, user: str = "UDANA") -> str:
    """Let somebody ask; return the id of their question."""
    return buttons(desk.ask(mention(user, text)))["person"]


def why(desk: HelpDesk, user: str, question: str) -> Post:
    """Let somebody press "How do you know?"; return what they read."""
    pressed = click(user, question, "why")
    WhyHandlers(desk.directory).why(pressed, desk.work)
    (said,) = [p for p in desk.work.outbox.posts if p.subject == pressed.key]
    return said


def hide_globex(desk: HelpDesk) -> None:
    """Give Globex to nobody, so that Dana does not look after it any more."""
    books = desk.work.books
    others = replace(books.receivables.customers["C10001"], owner=None)
    given = books.receivables.customers | {"C10001": others}
    desk.work.books = replace(
        books, receivables=replace(books.receivables, customers=given)
    )


def test_the_asker_reads_what_was_recognised() -> None:
    desk = HelpDesk()

    said = why(desk, "UDANA", asked(desk))

    assert said.method is Method.EPHEMERAL
    for part in ("invoice INV-01042", "Globex Corporation", "Ledger no. 1", "Rule"):
        assert part in words(said)


@pytest.mark.parametrize("user", ["UANN", "UOMAR", "UEVE"])
def test_others_read_the_source_and_the_rule_alone(user: str) -> None:
    desk = HelpDesk()

    said = words(why(desk, user, asked(desk)))

    assert "Ledger no. 1" in said
    assert "total less what was applied" in said
    for part in ("1042", "Globex", "%"):
        assert part not in said


def test_what_is_no_longer_the_askers_is_not_named() -> None:
    desk = HelpDesk()
    question = asked(desk)
    hide_globex(desk)

    assert "Globex" not in words(why(desk, "UDANA", question))


def test_what_a_follow_up_took_from_its_thread_is_said() -> None:
    desk = HelpDesk()
    first = direct("UDANA", ASKED)
    desk.ask(first)
    said = desk.ask(direct("UDANA", "and what do they owe?", channel=first.channel))

    known = words(why(desk, "UDANA", buttons(said)["person"]))

    assert "*From this conversation*  customer Globex Corporation C10001" in known


@pytest.mark.parametrize("user", [NEWCOMER.id, *OUTSIDERS])
def test_nobody_outside_the_list_reads_how_it_is_known(user: str) -> None:
    desk = HelpDesk()
    question = asked(desk)

    with pytest.raises(UnknownQuestionError):
        why(desk, user, question)


def thumb(desk: HelpDesk, metrics: Metrics, user: str, value: str) -> list[Post]:
    """Let somebody press a thumb; return what they are told."""
    pressed = click(user, value, "feedback")
    FeedbackHandlers(desk.directory, desk.clock, metrics).thumb(pressed, desk.work)
    return [p for p in desk.work.outbox.posts if p.subject == pressed.key]


def counted(metrics: Metrics, said: str) -> float:
    """Return how many said so."""
    name, labels = "otto_feedback_total", {"helped": said}
    return metrics.registry.get_sample_value(name, labels) or 0


def test_a_thumb_counts_once_and_a_change_of_mind_counts() -> None:
    desk, metrics = HelpDesk(), Metrics()
    question = asked(desk)

    told = [
        len(thumb(desk, metrics, "UDANA", f"{said}|{question}"))
        for said in ("yes", "yes", "no", "no")
    ]

    assert told == [1, 0, 1, 0]
    assert (counted(metrics, "yes"), counted(metrics, "no")) == (1, 1)
    assert desk.work.feedback.stored == {(question, "UDANA"): False}


def test_only_the_asker_gets_from_a_thumb_down_to_a_person() -> None:
    desk, metrics = HelpDesk(directory=ALL_OF_GLOBEX), Metrics()
    question = asked(desk)

    (dana,) = thumb(desk, metrics, "UDANA", f"no|{question}")
    (ann,) = thumb(desk, metrics, "UANN", f"no|{question}")

    assert buttons(dana) == {"person": question}
    assert buttons(ann) == {}


@pytest.mark.parametrize("value", ["", "yes", "yes|", "maybe|{}", "yes|Q-1"])
def test_a_thumb_of_no_answer_is_refused(value: str) -> None:
    desk = HelpDesk()
    given = value.format(asked(desk))

    with pytest.raises(UnknownQuestionError):
        thumb(desk, Metrics(), "UDANA", given)


@pytest.mark.parametrize("user", [NEWCOMER.id, *OUTSIDERS])
def test_nobody_outside_the_list_has_a_voice(user: str) -> None:
    desk = HelpDesk()
    question = asked(desk)

    with pytest.raises(UnknownQuestionError):
        thumb(desk, Metrics(), user, f"yes|{question}")


DISPUTED = "Globex disputes inv 1042, USD 300.00 of it, they pay by 27 Nov 2026"
DISPUTE = Told(otherwise=guessed(Topic.DISPUTE), spoken="en")


def test_a_dispute_reaches_the_desk_at_once_with_everything_recognised() -> None:
    desk = HelpDesk(model=DISPUTE)

    said = desk.ask(direct("UDANA", DISPUTED))

    (note,) = desk.handed_over
    (record,) = desk.work.questions.stored.values()
    assert record.handed_over_at == desk.clock.now()
    assert "person" not in buttons(said)
    for part in (
        DISPUTED, "<@UDANA>", "Topic: dispute", "Globex Corporation", "INV-01042",
        "USD 680.00 of 1,200.00 still open", "USD 300.00", "27 Nov 2026", "English",
        record.reference,
    ):  # fmt: skip
        assert part in words(note)


def test_what_is_no_longer_the_askers_is_not_told_to_the_desk() -> None:
    desk = HelpDesk()
    question = asked(desk)
    hide_globex(desk)

    desk.want_a_person(click("UDANA", question, "person"))

    (note,) = desk.handed_over
    assert ASKED in words(note)
    assert "680" not in words(note)
    assert "Globex Corporation" not in words(note)


def test_new_bank_details_reach_the_desk_without_the_account() -> None:
    desk = HelpDesk(model=Told(otherwise=guessed(Topic.BANK_CHANGE)))

    desk.ask(direct("UANN", "Initech wants the money on account 0012345678 now"))

    (note,) = desk.handed_over
    assert "0012345678" not in words(note)
    assert "5678" in words(note)


def test_where_nobody_takes_it_up_the_asker_is_told_so() -> None:
    people = (a_person(DANA, Role.SALES),)
    books = MemoryBooks.holding(*people, a_customer(), an_invoice())
    desk = HelpDesk(MemoryWork(books), model=DISPUTE, desk_channel="")
    dispute = direct("UDANA", "they dispute inv 1042")

    desk.questions().ask(dispute, desk.work)

    told = [p for p in desk.work.outbox.posts if p.subject == dispute.key]
    (record,) = desk.work.questions.stored.values()
    assert "Nobody is set up" in "".join(map(words, told))
    assert record.handed_over_at is None
