"""What an answer is made of before it is a reply: facts, and what they come under."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from domain.answers.reply import Outcome

if TYPE_CHECKING:
    from domain.answers.answer import Found
    from domain.people.access import Subject


@dataclass(frozen=True, slots=True)
class Told:
    """Facts of the ledger, and what telling them comes under."""

    answer: Found
    subjects: tuple[Subject, ...]
    outcome: Outcome = Outcome.ANSWERED
    """``handed_over`` where a person must act on it."""
