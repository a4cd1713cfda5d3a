"""``evaluate``: labelled questions are judged, counted, and every miss is told."""

from __future__ import annotations

from contextlib import contextmanager
from decimal import Decimal
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from domain.questions.topics import Topic
from handlers.commands.asking import Asking
from handlers.commands.evaluating.command import report_on
from handlers.commands.evaluating.judging import judge
from handlers.commands.evaluating.labelled import BadLabelsError, Labelled, labelled
from handlers.commands.evaluating.scores import Share
from tests.domain.answers.story import BOOKS
from tests.support.pipeline import SetClock
from tests.support.understanding import WordList

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from domain.answers.ports import Books

HEADER = "id,language,asker,text,topics,customer,vendor,document,slots,note\n"
DANA = "dana@example.com"


def a_label(**changes: object) -> Labelled:
    values: dict[str, object] = {
        "id": "q1",
        "language": "en",
        "asker": DANA,
        "text": "?",
        "topics": frozenset({Topic.ACCOUNT}),
        "customers": frozenset(),
        "vendors": frozenset(),
        "documents": frozenset(),
        "slots": {},
        "note": "",
    }
    return Labelled(**(values | changes))  # type: ignore[arg-type]


def an_answer(**changes: object) -> dict[str, object]:
    return {
        "topic": "account",
        "confidence": 0.9,
        "outcome": "answered",
        "customers": [],
        "vendors": [],
        "documents": [],
        "slots": {},
        "choices": [],
        "topics": [],
        "elapsed_ms": 5.0,
    } | changes


def a_choice(**named: str) -> dict[str, object]:
    empty: dict[str, object] = {
        "topic": "account",
        "customer": None,
        "vendor": None,
        "document": None,
    }
    return empty | named


C1, C2 = frozenset({"C1"}), frozenset({"C1", "C2"})


@pytest.mark.parametrize(
    ("label", "answer", "right"),
    [
        pytest.param(a_label(), an_answer(), None, id="none-is-named"),
        pytest.param(
            a_label(customers=C1), an_answer(customers=["C1"]), True, id="the-customer"
        ),
        pytest.param(
            a_label(customers=C1), an_answer(customers=["C2"]), False, id="another"
        ),
        pytest.param(
            a_label(customers=C1),
            an_answer(choices=[a_choice(customer="C1"), a_choice(customer="C2")]),
            True,
            id="among-the-offered",
        ),
        pytest.param(
            a_label(customers=C2),
            an_answer(choices=[a_choice(customer="C1"), a_choice(customer="C2")]),
            True,
            id="must-ask-which-and-does",
        ),
        pytest.param(
            a_label(customers=C2),
            an_answer(customers=["C1"]),
            False,
            id="must-ask-which-and-does-not",
        ),
        pytest.param(
            a_label(customers=C2, note="both"),
            an_answer(customers=["C1", "C2"]),
            True,
            id="both-are-wanted",
        ),
    ],
)
def test_a_party_is_right_if_it_is_answered_or_asked_about(
    label: Labelled, answer: dict[str, object], *, right: bool | None
) -> None:
    assert judge(label, answer).party is right


@pytest.mark.parametrize(
    ("wanted", "found", "right"),
    [
        ({"amount": "40000"}, {"amount": "40000.00"}, True),
        ({"amount": "40000"}, {"amount": "4000.00"}, False),
        ({"amount": "5"}, {"amount": "4.00", "amounts": ["4.00", "5.00"]}, True),
        ({"terms": "net 60"}, {"terms": "Net 60"}, True),
        ({"date": "2026-11-27"}, {}, False),
    ],
)
def test_slots_are_compared_by_what_they_mean(
    wanted: dict[str, str], found: dict[str, object], *, right: bool
) -> None:
    judged = judge(a_label(slots=wanted), an_answer(slots=found))

    assert judged.slots == (right,)


@pytest.mark.parametrize(
    ("changes", "wrong"),
    [
        pytest.param({"topic": "payments"}, True, id="another-topic-answered"),
        pytest.param(
            {"topic": "payments", "outcome": "clarify"}, False, id="asked-back"
        ),
        pytest.param({"topic": "ticket"}, False, id="a-person-is-no-wrong-figure"),
        pytest.param({}, False, id="right"),
    ],
)
def test_a_wrong_figure_given_without_asking_is_counted(
    changes: dict[str, object], *, wrong: bool
) -> None:
    assert judge(a_label(), an_answer(**changes)).wrong_without_asking is wrong


def test_a_share_of_nothing_is_no_percentage() -> None:
    assert Share.among([None, None]).percent is None
    assert Share.among([True, None, False, True]).percent == Decimal("66.7")


def test_a_file_of_questions_becomes_a_report(tmp_path: Path) -> None:
    file = tmp_path / "questions.csv"
    file.write_text(
        HEADER
        + f"a,en,{DANA},what does Globex owe?,account,C10001,,,,\n"
        + f"b,en,{DANA},has Globex paid inv 1042?,document,C10001,,INV-01042,,\n"
        + f"c,es,{DANA},hola,account,,,,,\n"
    )

    report = report_on([file], _asking())

    assert report.total.questions == 3
    assert report.total.shares["topic"] == Share(2, 3)
    assert report.total.shares["document"] == Share(1, 1)
    assert report.languages["en"].shares["party"] == Share(2, 2)
    assert report.topics["account"].questions == 2
    assert [(miss.label.id, miss.took_it_for) for miss in report.misses] == [
        ("c", "help")
    ]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        pytest.param("id,text\n1,x\n", "no column named asker", id="a-column"),
        pytest.param(HEADER + "a,en,x,y,lunch,,,,,\n", "line 2", id="a-topic"),
        pytest.param(HEADER, "no questions", id="no-rows"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(
    tmp_path: Path, content: str, told: str
) -> None:
    file = tmp_path / "questions.csv"
    file.write_text(content)

    with pytest.raises(BadLabelsError, match=told):
        report_on([file], _asking())


def test_lists_in_a_cell_are_joined_by_a_bar(tmp_path: Path) -> None:
    file = tmp_path / "questions.csv"
    row = "a,en,x,y,account|payments,C1|C2,,,amount=5|terms=Net 30,both\n"
    file.write_text(HEADER + row)

    (label,) = labelled(file)

    assert label.topics == {Topic.ACCOUNT, Topic.PAYMENTS}
    assert label.customers == C2
    assert label.slots == {"amount": "5", "terms": "Net 30"}
    assert label.wants_all


def _asking() -> Asking:
    @contextmanager
    def books() -> Iterator[Books]:
        yield BOOKS

    return Asking(books, WordList(), SetClock(), ZoneInfo("UTC"))
