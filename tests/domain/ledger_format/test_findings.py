"""Problems are counted to the end, kept up to a limit, and told in order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from domain.documents.numbers import tail, tails
from domain.ledger_format.problem import KEPT, Findings, Problem, in_order
from domain.ledger_format.report import Counts


def test_a_problem_says_where_and_why() -> None:
    assert (
        str(Problem("a.csv", 3, "due_date", "is late")) == "a.csv:3: due_date: is late"
    )
    assert str(Problem("a.csv", None, None, "is empty")) == "a.csv: is empty"


def test_more_problems_than_are_kept_are_counted() -> None:
    findings = Findings()
    for line in range(KEPT + 5):
        findings.refuse(Problem("a.csv", line, None, "is bad"))
        findings.warn(Problem("a.csv", line, None, "is odd"))

    assert (findings.problem_count, len(findings.problems)) == (KEPT + 5, KEPT)
    assert (findings.warning_count, len(findings.warnings)) == (KEPT + 5, KEPT)


def test_files_stay_in_the_order_in_which_they_came() -> None:
    found = [
        Problem("b.csv", 9, None, "x"),
        Problem("a.csv", 2, None, "x"),
        Problem("b.csv", 1, None, "x"),
    ]

    assert [(p.file, p.line) for p in in_order(found)] == [
        ("b.csv", 1),
        ("b.csv", 9),
        ("a.csv", 2),
    ]


def test_counts_add_up() -> None:
    total = Counts(added=1, changed=2) + Counts(removed=3, unchanged=4)

    assert total == Counts(1, 2, 3, 4)
    assert total.moved == 6


@given(st.lists(st.text(st.sampled_from("0123A-/ \n\u0661号"), max_size=8)))
def test_the_tails_of_many_numbers_are_the_tail_of_each(numbers: list[str]) -> None:
    assert tails(numbers) == list(map(tail, numbers))
