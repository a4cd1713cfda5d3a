"""How Otto speaks to one reader: their language, formats and time zone.

``Safe`` text may hold Slack's markup; every other text is escaped on its way into a
sentence, so that a customer named ``<!channel>`` pings nobody.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from gettext import NullTranslations
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, format_time
from babel.numbers import format_decimal

from domain.money import minor_digits

if TYPE_CHECKING:
    from datetime import date, datetime
    from decimal import Decimal

    from domain.money import Money

_MARK = re.compile(r"(?<!\w)[*_~`]|[*_~`](?!\w)")
_ENGLISH = Locale("en", "GB")
"""Nobody anywhere misreads ``3 Nov 2026``; ``11/3/2026`` somebody always does."""
_UTC = ZoneInfo("UTC")
_AS_WRITTEN = NullTranslations()
_LOCALES = {"en": _ENGLISH}
"""The languages that we have words for; everybody else is answered in English."""


class Safe(str):
    """Text that is ready for Slack: what came from outside is escaped in it."""

    __slots__ = ()


LONGEST_WORDS = 300
"""Characters that one value of the ledger may take: longer than any real name."""


def escape(words: str, longest: int = LONGEST_WORDS) -> Safe:
    """Make words from outside harmless: no mentions, no links, no markup, not endless.

    Slack reads ``& < >`` itself; a ``* _ ~`` or backtick at the edge of a word is kept
    from pairing up with another by an invisible joiner. Line breaks become spaces.
    """
    if isinstance(words, Safe):
        return words
    short = words if len(words) <= longest else f"{words[: longest - 1]}…"
    plain = short.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return Safe(" ".join(_MARK.sub("\u2060\\g<0>\u2060", plain).split()))


def plain(words: str) -> str:
    """Return safe text as plain words, for labels where Slack reads no markup."""
    words = words.replace("\u2060", "")
    return words.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def bold(words: str) -> Safe:
    """Return the words in bold."""
    return Safe(f"*{escape(words)}*")


@dataclass(frozen=True, slots=True)
class Voice:
    """The reader's language, formats and time zone."""

    locale: Locale = _ENGLISH
    zone: ZoneInfo = _UTC
    catalogue: NullTranslations = _AS_WRITTEN

    @classmethod
    def of(cls, language: str | None, zone: str | None) -> Voice:
        """Return the voice for a language (``es`` or ``es-MX``) and a zone's name."""
        locale = _LOCALES.get((language or "en")[:2], _ENGLISH)
        try:
            known = ZoneInfo(zone or "UTC")
        except (KeyError, ValueError, OSError):
            known = _UTC
        return cls(locale=locale, zone=known)

    def say(self, words: str, /, **values: object) -> Safe:
        """Return a sentence of ours with values filled in, each escaped."""
        return self._filled(self.catalogue.gettext(words), values)

    def count(self, one: str, many: str, count: int, /, **values: object) -> Safe:
        """Return the sentence for one or for many; ``{count}`` is the number."""
        sentence = self.catalogue.ngettext(one, many, count)
        return self._filled(sentence, {"count": self.number(count), **values})

    def money(self, amount: Money) -> Safe:
        """Write an amount with its currency: ``USD 1,200.00``."""
        return Safe(f"{amount.currency} {self.figure(amount)}")

    def figure(self, amount: Money) -> Safe:
        """Write an amount without its currency, where that stands beside it."""
        digits = minor_digits(amount.currency)
        pattern = f"#,##0.{'0' * digits}" if digits else "#,##0"
        return Safe(format_decimal(amount.amount, pattern, locale=self.locale))

    def number(self, number: int | Decimal) -> Safe:
        """Write a plain number in groups of digits."""
        return Safe(format_decimal(number, locale=self.locale))

    def day(self, day: date) -> Safe:
        """Write a date as the reader does: ``3 Nov 2026``."""
        return Safe(format_date(day, "medium", locale=self.locale))

    def moment(self, moment: datetime) -> Safe:
        """Write a moment in the reader's zone: ``20 Nov 2026, 18:00``."""
        there = moment.astimezone(self.zone)
        clock = format_time(there, "short", tzinfo=self.zone, locale=self.locale)
        return Safe(f"{self.day(there.date())}, {clock}")

    def days(self, count: int) -> Safe:
        """Write a number of days."""
        return self.count("{count} day", "{count} days", count)

    @staticmethod
    def _filled(sentence: str, values: dict[str, object]) -> Safe:
        safe = {name: escape(str(value)) for name, value in values.items()}
        marked = {n: v if isinstance(v, Safe) else safe[n] for n, v in values.items()}
        return Safe(sentence.format(**marked))
