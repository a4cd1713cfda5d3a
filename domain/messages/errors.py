"""What can go wrong between the inbox and the outbox."""

from __future__ import annotations


class LostClaimError(Exception):
    """Another worker has taken this row over; whatever we did must not be kept."""

    def __init__(self, row: str) -> None:
        super().__init__(row)
        self.row = row


class SlackUnreachableError(Exception):
    """Slack did not answer a question that we cannot do without."""

    def __init__(self, method: str, code: str) -> None:
        super().__init__(f"{method}: {code}")
        self.method = method
        self.code = code
