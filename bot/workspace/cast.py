"""The people of a ledger as personas of the local workspace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.workspace.state.people import Persona
from domain.people.person import Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from domain.people.person import Person

_TITLES = {
    Role.SALES: "Sales",
    Role.STAKEHOLDER: "Requester",
    Role.AR: "AR",
    Role.AP: "AP",
    Role.APPROVER: "Approver",
    Role.FINANCE_LEAD: "Finance lead",
    Role.AUDITOR: "Auditor",
    Role.ADMIN: "Admin",
}


def personas(people: Iterable[Person]) -> Sequence[Persona]:
    """Return the people as the workspace shows them, with their roles as titles."""
    return [
        Persona(
            slack_user_id=person.slack_user_id or "",
            email=person.email,
            name=person.name,
            title=", ".join(_TITLES[role] for role in Role if role in person.roles),
            tz=person.time_zone or "UTC",
        )
        for person in people
    ]
