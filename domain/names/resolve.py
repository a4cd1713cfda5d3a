"""From matches to a decision: answer, ask which one, ask "did you mean", or none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from domain.names.match import NameMatch

SURE = 900
MARGIN = 50
POSSIBLE = 700


@dataclass(frozen=True, slots=True)
class One:
    """One company is meant beyond reasonable doubt; the answer still names it."""

    match: NameMatch


@dataclass(frozen=True, slots=True)
class Several:
    """Several companies answer equally well: the asker chooses, best first."""

    matches: tuple[NameMatch, ...]


@dataclass(frozen=True, slots=True)
class Near:
    """Nothing is sure, but these are close: "did you mean", best first."""

    matches: tuple[NameMatch, ...]


@dataclass(frozen=True, slots=True)
class None_:  # noqa: N801 - the name the union's readers expect beside One and Several
    """No company that may be seen has a name like it."""


Resolution = One | Several | Near | None_
NOBODY = None_()


def resolve(matches: Sequence[NameMatch]) -> Resolution:
    """Decide what to do with matches, in any order, one for each company."""
    ranked = sorted(matches, key=lambda match: -match.score)
    if not ranked or ranked[0].score < POSSIBLE:
        return None_()
    best = ranked[0]
    if best.score < SURE:
        return Near(tuple(match for match in ranked if match.score >= POSSIBLE))
    rivals = tuple(match for match in ranked if best.score - match.score < MARGIN)
    return One(best) if len(rivals) == 1 else Several(rivals)
