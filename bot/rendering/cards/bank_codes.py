"""Reason codes of banks in words, and what is to be done: ISO 20022 and NACHA."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bot.rendering.cards.card import joined
from bot.rendering.voice import escape, msg

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.rendering.voice import Safe, Voice


class Reason(NamedTuple):
    """Why a bank refused or returned a payment, and what is to be done about it."""

    words: str
    to_do: str


_ACCOUNT = msg(
    "Do not send it again as it is: the vendor's account is confirmed by a call-back "
    "first."
)
_DATA = msg("Accounts payable corrects the vendor's data, then it can be sent again.")
_FUNDS = msg("It can be sent again as it is, once our account is funded.")
_BANK = msg("Accounts payable asks the bank before it is sent again.")
_STOP = msg("It is not sent again before accounts payable has cleared it up.")

REASONS: Mapping[str, Reason] = {
    "AC01": Reason(msg("wrong account number"), _ACCOUNT),
    "AC03": Reason(msg("the vendor's account is not valid"), _ACCOUNT),
    "AC04": Reason(msg("account closed"), _ACCOUNT),
    "AC06": Reason(msg("account blocked"), _ACCOUNT),
    "AC14": Reason(msg("wrong type of account"), _ACCOUNT),
    "AG01": Reason(msg("the account may not be used for this"), _BANK),
    "AM04": Reason(msg("not enough funds"), _FUNDS),
    "AM05": Reason(msg("looks like a duplicate"), _STOP),
    "AM09": Reason(msg("wrong amount"), _STOP),
    "BE01": Reason(msg("the name does not match the account"), _DATA),
    "BE04": Reason(msg("the vendor's address is missing"), _DATA),
    "CURR": Reason(msg("the account does not take this currency"), _BANK),
    "DT01": Reason(msg("the date is not valid"), _BANK),
    "FR01": Reason(msg("suspected fraud"), _STOP),
    "MS03": Reason(msg("the bank gave no reason"), _BANK),
    "RC01": Reason(msg("wrong bank code"), _DATA),
    "RR03": Reason(msg("details that the law asks for are missing"), _DATA),
    "RR04": Reason(msg("refused for regulatory reasons"), _BANK),
    "R01": Reason(msg("not enough funds"), _FUNDS),
    "R02": Reason(msg("account closed"), _ACCOUNT),
    "R03": Reason(msg("no such account"), _ACCOUNT),
    "R04": Reason(msg("wrong account number"), _ACCOUNT),
    "R16": Reason(msg("account blocked"), _ACCOUNT),
    "R29": Reason(msg("not authorised"), _BANK),
}


def code_in_words(code: str, voice: Voice) -> Safe:
    """Write a bank's code with what it means, where that is known."""
    reason = REASONS.get(code.strip().upper())
    meaning = voice.say(reason.words) if reason else None
    return joined(escape(code), meaning, by=": ")


def to_do(code: str | None, voice: Voice) -> Safe | None:
    """Say what is to be done about a bank's code; None where it is not known."""
    reason = REASONS.get((code or "").strip().upper())
    return voice.say(reason.to_do) if reason else None
