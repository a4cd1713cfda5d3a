"""Who asks, and what they may be told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from domain.people.access import sight_of
from domain.people.person import Role

if TYPE_CHECKING:
    from domain.answers.ports import Books
    from domain.people.access import Sight
    from domain.people.person import Person


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks, and what they may be told."""

    person: Person
    sight: Sight


def asker(books: Books, person: Person) -> Asker:
    """Return a listed person with their present rights."""
    # Only who sells sees the accounts of those who report to them.
    sells = Role.SALES in person.roles
    reports = books.people.reports_of(person.email) if sells else ()
    return Asker(person, sight_of(person, reports))
