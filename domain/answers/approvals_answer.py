"""What is said about what waits for a decision."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from domain.approvals.waiting import WaitingContract, WaitingRequest
    from domain.people.person import Email, Person


@dataclass(frozen=True, slots=True)
class ApprovalsAnswer:
    """What waits, for whom, and what somebody asked for and waits for."""

    day: date
    whose: Person
    is_asker: bool
    """Whether it is the asker's own, or a colleague's whom they named."""
    to_decide: tuple[WaitingRequest, ...] = ()
    """Requests that name the person as approver, the longest waiting first."""
    asked_for: tuple[WaitingRequest, ...] = ()
    """Requests the person made that wait for somebody else."""
    others: tuple[WaitingRequest, ...] = ()
    """All the other requests that the asker may see."""
    contracts: tuple[WaitingContract, ...] = ()
    """Contracts in review; with whom, the books do not say."""
    names: tuple[tuple[Email, str], ...] = ()
    """Approvers by name, as far as the people list has them."""

    @property
    def is_empty(self) -> bool:
        """Say whether nothing waits at all."""
        return not (self.to_decide or self.asked_for or self.others or self.contracts)

    def name_of(self, approver: Email | None) -> str | None:
        """Return an approver's name, or their address; None where none is named."""
        return dict(self.names).get(approver, approver) if approver else None
