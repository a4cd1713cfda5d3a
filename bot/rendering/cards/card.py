"""What every card is made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.rendering.voice import Safe, bold

if TYPE_CHECKING:
    from slackblocks import Button

    from bot.rendering.blocks import Json


@dataclass(frozen=True, slots=True)
class Card:
    """One answer, laid out.

    ``headline`` is the answer in one line that a notification can carry.
    """

    headline: Safe
    title: Safe | None = None
    """A line above the headline: what the card is about, with its status mark."""
    lines: tuple[Safe, ...] = ()
    tables: tuple[Json, ...] = ()
    buttons: tuple[Button, ...] = ()


def line(label: Safe, value: Safe) -> Safe:
    """Return a labelled line of a card."""
    return Safe(f"{bold(label)}  {value}")


def joined(*parts: Safe | None, by: str = " · ") -> Safe:
    """Return the parts that are there, in one line."""
    return Safe(by.join(part for part in parts if part))
