"""What a search for names is given, and what it returns."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NameEntry:
    """One spelling of one company; its aliases are further entries with its key."""

    key: str
    name: str
    group: str = ""
    parent: str = ""  # the key of the company that it belongs to
    also: tuple[str, ...] = ()  # further groups that may see it


@dataclass(frozen=True, slots=True)
class NameMatch:
    """A company, the spelling of it that answered best, and how well: 0..1000."""

    key: str
    name: str
    score: int


@dataclass(frozen=True, slots=True)
class NameMention:
    """Characters ``start`` to ``end`` of a message, and the companies they may name.

    The legal form belongs to it, a possessive "'s" does not.
    """

    start: int
    end: int
    matches: tuple[NameMatch, ...]
