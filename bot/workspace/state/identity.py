"""The fixed identifiers of the local workspace, and how the others are made."""

from __future__ import annotations

from hashlib import sha256
from secrets import token_hex

TEAM_ID = "TOTTO00001"
TEAM_NAME = "Otto's local workspace"
TEAM_DOMAIN = "otto-local"
FOREIGN_TEAM_ID = "TPARTNER01"

APP_ID = "AOTTO00001"
BOT_ID = "BOTTO00001"
BOT_USER_ID = "UOTTO00001"
GUEST_ID = "UGUEST0001"
STRANGER_ID = "USTRANGE01"
DEACTIVATED_ID = "UGONE00001"
OTHER_BOT_USER_ID = "UOTHERBOT1"
OTHER_BOT_ID = "BOTHERBOT1"

VERIFICATION_TOKEN = "local-workspace"  # noqa: S105 - a public constant of the wire


def derived_id(prefix: str, *parts: str) -> str:
    """Return an identifier that is the same for the same words in every run."""
    digest = sha256("\x00".join(parts).encode()).hexdigest()
    return prefix + digest[:10].upper()


def fresh_id(prefix: str) -> str:
    """Return an identifier that was never used before."""
    return prefix + token_hex(5).upper()
