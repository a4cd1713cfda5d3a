"""A match answers from 900 on with a lead of 50; less is asked; under 700 is none."""

from __future__ import annotations

import pytest

from domain.names.index import NameMatch
from domain.names.resolve import Near, None_, One, Several, resolve


def matches(*scores: int) -> list[NameMatch]:
    return [
        NameMatch(f"C{number}", f"Customer {number}", score)
        for number, score in enumerate(scores, start=1)
    ]


@pytest.mark.parametrize(
    ("scores", "decision", "offered"),
    [
        pytest.param((), None_, 0, id="nobody"),
        pytest.param((699,), None_, 0, id="just-too-far"),
        pytest.param((700,), Near, 1, id="just-near"),
        pytest.param((899, 699), Near, 1, id="just-not-sure-and-one-too-far"),
        pytest.param((899, 700), Near, 2, id="two-near"),
        pytest.param((900,), One, 1, id="just-sure"),
        pytest.param((900, 850), One, 1, id="just-ahead"),
        pytest.param((900, 851), Several, 2, id="just-not-ahead"),
        pytest.param((1000, 1000), Several, 2, id="the-same-name-twice"),
        pytest.param((955, 950, 905), Several, 2, id="only-the-near-ties"),
        pytest.param((851, 900), Several, 2, id="given-in-another-order"),
    ],
)
def test_thresholds(scores: tuple[int, ...], decision: type, offered: int) -> None:
    decided = resolve(matches(*scores))

    assert type(decided) is decision
    assert len(_offered(decided)) == offered


def test_choices_are_offered_best_first() -> None:
    worst_first = matches(910, 930, 950)

    assert resolve(worst_first) == Several(tuple(reversed(worst_first)))


def _offered(decided: One | Several | Near | None_) -> tuple[NameMatch, ...]:
    if isinstance(decided, One):
        return (decided.match,)
    return () if isinstance(decided, None_) else decided.matches
