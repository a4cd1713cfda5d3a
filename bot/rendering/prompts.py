"""Questions to begin with, by what somebody is to finance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rendering.voice import msg, plain
from domain.people.person import Role

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.rendering.voice import Voice

ROLES = (
    Role.FINANCE_LEAD,
    Role.AR,
    Role.AP,
    Role.APPROVER,
    Role.SALES,
    Role.AUDITOR,
    Role.STAKEHOLDER,
    Role.ADMIN,
)
"""Of several roles the first decides what somebody probably wants to ask."""
_OVERDUE = msg("Which of my accounts are overdue?")
_TOP = msg("Who owes us the most?")
_AGEING = msg("What is our total ageing?")
_DSO = msg("What is our DSO?")
_WAITING = msg("What is waiting for approval?")
_HOW_TO_PAY = msg("How do I get a vendor paid?")
_BANK = msg("What happens when a vendor changes bank details?")
HELP = msg("What can you do?")
_PROMPTS: Mapping[Role | None, tuple[str, ...]] = {
    Role.FINANCE_LEAD: (_AGEING, _TOP, _DSO),
    Role.AR: (_TOP, _AGEING, _DSO),
    Role.AP: (_WAITING, _BANK, _HOW_TO_PAY),
    Role.APPROVER: (_WAITING, _TOP, _AGEING),
    Role.SALES: (_OVERDUE, _TOP, _WAITING),
    Role.AUDITOR: (_AGEING, _DSO, _WAITING),
    Role.STAKEHOLDER: (_WAITING, _HOW_TO_PAY, HELP),
    Role.ADMIN: (HELP, _HOW_TO_PAY, _WAITING),
    None: (HELP,),
}


def prompts_of(role: Role | None, voice: Voice) -> tuple[str, ...]:
    """Return some questions as somebody of this role would ask them."""
    return tuple(plain(voice.say(words)) for words in _PROMPTS[role])
