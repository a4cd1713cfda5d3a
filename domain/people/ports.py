"""What needs to be known about people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from domain.people.person import Email, Person, Role


class People(Protocol):
    """The company's people list."""

    def by_email(self, email: Email) -> Person | None:
        """Return the person with this address, if the list has them."""
        ...

    def by_slack_id(self, slack_user_id: str) -> Person | None:
        """Return the person whose Slack id the list states, if there is one."""
        ...

    def everybody(self) -> Sequence[Person]:
        """Return the whole list, by address."""
        ...

    def reports_of(self, email: Email) -> frozenset[Email]:
        """Return everybody below this manager, however far down."""
        ...

    def with_role(self, role: Role) -> Sequence[Person]:
        """Return the people who have the role, by address."""
        ...
