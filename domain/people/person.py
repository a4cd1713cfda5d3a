"""Colleagues, as far as finance cares."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

Email = NewType("Email", str)
"""An e-mail address in lower case: who somebody is, across Slack and the ledger."""


class Role(StrEnum):
    """What a person is to the finance team; one person may be several things."""

    SALES = "sales"
    STAKEHOLDER = "stakeholder"
    AR = "ar"
    AP = "ap"
    APPROVER = "approver"
    FINANCE_LEAD = "finance_lead"
    AUDITOR = "auditor"
    ADMIN = "admin"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in the company's people list."""

    email: Email
    name: str
    roles: frozenset[Role]
    slack_user_id: str | None = None
    language: str | None = None
    time_zone: str | None = None
