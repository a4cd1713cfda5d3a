"""Who may be told what.

Every answer states what it is about as ``Subject`` values; a ``Sight`` decides on each.
The same rule filters look-ups, suggestions and buttons, and finds out whether everybody
in a channel may read an answer. What a person may not see is treated as not there.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, assert_never

from domain.people.person import Role

if TYPE_CHECKING:
    from collections.abc import Iterable

    from domain.people.person import Email, Person

_ALL_RECEIVABLES = frozenset(
    {Role.AR, Role.APPROVER, Role.FINANCE_LEAD, Role.AUDITOR},
)
_ALL_PAYABLES = _ALL_RECEIVABLES | {Role.AP}


@dataclass(frozen=True, slots=True)
class Account:
    """Something of a customer: known to those who look after the account.

    ``owners`` are the people responsible: the account's salesperson and, for a
    contract, the contract's. Nobody's account is seen by finance alone.
    """

    owners: frozenset[Email]


@dataclass(frozen=True, slots=True)
class Payable:
    """Something of a vendor: known to accounts payable and whoever requested it."""

    requesters: frozenset[Email] = frozenset()


Subject = Account | Payable


@dataclass(frozen=True, slots=True)
class Sight:
    """What one person may be told."""

    all_receivables: bool
    all_payables: bool
    owners: frozenset[Email]
    """Whose accounts: the person's own and those of everybody who reports to them."""
    requester: Email | None

    @property
    def groups(self) -> frozenset[str] | None:
        """Return whose accounts may be named; None stands for everybody's."""
        return None if self.all_receivables else frozenset(self.owners)

    @property
    def vendor_groups(self) -> frozenset[str] | None:
        """Return whose vendors may be named: those one requested something from.

        None stands for everybody's.
        """
        if self.all_payables:
            return None
        return frozenset({self.requester} if self.requester else ())

    @property
    def covers_everything(self) -> bool:
        """Say whether nothing is kept from the person."""
        return self.all_receivables and self.all_payables

    def covers(self, subject: Subject) -> bool:
        """Say whether the person may be told about this."""
        match subject:
            case Account(owners):
                return self.all_receivables or bool(self.owners & owners)
            case Payable(requesters):
                return self.all_payables or self.requester in requesters
            case _:
                assert_never(subject)

    def covers_all(self, subjects: Iterable[Subject]) -> bool:
        """Say whether the person may be told about every one of these."""
        return all(map(self.covers, subjects))


NOTHING = Sight(
    all_receivables=False, all_payables=False, owners=frozenset(), requester=None
)
"""What unknown people, guests and outsiders may be told."""


def sight_of(person: Person, reports: Iterable[Email]) -> Sight:
    """Return what a person may be told.

    Sales sees the accounts that they or their ``reports`` (direct and indirect) own;
    AR, approvers, the finance lead and auditors see all; AP sees the vendor side;
    whoever asked for a payment sees that request. Administering Otto shows nothing.
    """
    sells = Role.SALES in person.roles
    return Sight(
        all_receivables=bool(person.roles & _ALL_RECEIVABLES),
        all_payables=bool(person.roles & _ALL_PAYABLES),
        owners=frozenset({person.email, *reports}) if sells else frozenset(),
        requester=person.email,
    )
