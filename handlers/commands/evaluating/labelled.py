"""A file of labelled questions, row by row."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from typing import TYPE_CHECKING

from domain.errors import OttoError
from domain.questions.topics import Topic

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_NEEDED = ("asker", "text", "topics")


class BadLabelsError(OttoError):
    """A file of labelled questions cannot be read; it names the line."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """One question, and what is right for it."""

    id: str
    language: str
    asker: str
    text: str
    topics: frozenset[Topic]
    """Any of these is right."""
    customers: frozenset[str]
    vendors: frozenset[str]
    documents: frozenset[str]
    slots: Mapping[str, str]
    note: str

    @property
    def wants_all(self) -> bool:
        """Say whether several parties are each to be answered, not asked about."""
        return "both" in self.note


def labelled(file: Path) -> Iterator[Labelled]:
    """Read the rows of a file.

    Raises:
        BadLabelsError: the file is no CSV, lacks a column, or has an unknown topic.
    """
    try:
        with file.open(encoding="utf-8-sig", newline="") as opened:
            rows = csv.DictReader(opened, restval="")
            missing = [name for name in _NEEDED if name not in (rows.fieldnames or ())]
            if missing:
                msg = f"{file.name}: no column named {missing[0]}."
                raise BadLabelsError(msg)
            for at, row in enumerate(rows, start=2):
                yield _labelled(row, f"{file.name}, line {at}")
    except (UnicodeDecodeError, csv.Error) as error:
        msg = f"{file.name}: not a CSV file in UTF-8."
        raise BadLabelsError(msg) from error


def _labelled(row: Mapping[str, str], where: str) -> Labelled:
    try:
        topics = frozenset(map(Topic, _parts(row["topics"])))
    except ValueError as error:
        msg = f"{where}: {error}."
        raise BadLabelsError(msg) from error
    slots = (part.partition("=") for part in _parts(row.get("slots", "")))
    return Labelled(
        id=row.get("id") or where,
        language=row.get("language", ""),
        asker=row["asker"],
        text=row["text"],
        topics=topics,
        customers=frozenset(_parts(row.get("customer", ""))),
        vendors=frozenset(_parts(row.get("vendor", ""))),
        documents=frozenset(_parts(row.get("document", ""))),
        slots={name: value for name, _, value in slots},
        note=row.get("note", ""),
    )


def _parts(cell: str) -> list[str]:
    return [part.strip() for part in cell.split("|") if part.strip()]
