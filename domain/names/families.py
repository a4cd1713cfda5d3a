"""Companies of one family: a short name fits the parent and what belongs to it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from domain.names.judging import SAME_LEGAL_FORM
from domain.names.resolve import MARGIN, SURE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from domain.names.match import NameMatch


def parents_first(
    matches: tuple[NameMatch, ...], parents: Mapping[str, str]
) -> tuple[NameMatch, ...]:
    """Offer a parent beside those of its subsidiaries that are meant as surely.

    Only companies among the matches count: a parent that is not there is not told.
    """
    sure = {match.key: match for match in matches if match.score >= SURE}
    children = [key for key in sure if parents.get(key, key) in sure.keys() - {key}]
    if not children:
        return matches
    for key in children:
        child, parent = sure[key], sure[parents[key]]
        if child.score <= parent.score:
            score = max(child.score, parent.score - MARGIN + 1)
            sure[key] = replace(child, score=score)
        elif child.score - parent.score < MARGIN and child.score < SAME_LEGAL_FORM:
            sure[parent.key] = replace(parent, score=child.score)
    ranked = [sure.get(match.key, match) for match in matches]
    ranked.sort(key=lambda match: (-match.score, match.key in children))
    return tuple(ranked)
