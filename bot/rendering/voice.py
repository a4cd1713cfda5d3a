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

from babel.dates import format_date, format_time
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent

from bot.rendering.catalogues.load import catalogue
from bot.rendering.locales import ENGLISH, closed_up, manner
from domain.money import minor_digits

if TYPE_CHECKING:
    from datetime import date, datetime
    from decimal import Decimal

    from babel import Locale

    from bot.rendering.locales import Manner
    from domain.money import Money

_MARK = re.compile(r"(?<!\w)[*_~`]|[*_~`](?!\w)")
_UTC = ZoneInfo("UTC")
_AS_WRITTEN = NullTranslations()
_OF = "\x04"
"""What stands between a context and the words, as everywhere in gettext."""


def msg(words: str, of: str = "") -> str:
    """Mark words that are kept for ``Voice.say``, so that the catalogues have them.

    ``of`` names what the words are said of, where English has one word for things that
    other languages tell apart: an account on hold, and a request on hold.
    """
    return f"{of}{_OF}{words}" if of else words


class Safe(str):
    """Text that is ready for Slack: what came from outside is escaped in it."""

    __slots__ = ()


_TWO_STOPS = re.compile(r"(?<!\.)\.\.(?!\.)")
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
    """The reader's language, formats and time zone.

    Made without arguments it speaks English as the code has it.
    """

    manner: Manner = ENGLISH
    zone: ZoneInfo = _UTC
    catalogue: NullTranslations = _AS_WRITTEN

    @classmethod
    def of(cls, language: str | None, zone: str | None) -> Voice:
        """Return the voice for a language (``es`` or ``es-MX``) and a zone's name."""
        known = manner(language)
        return cls(known, _zone(zone), catalogue(known.language))

    @property
    def locale(self) -> Locale:
        """The language and territory whose formats these are."""
        return self.manner.locale

    def say(self, words: str, /, **values: object) -> Safe:
        """Return a sentence of ours with values filled in, each escaped."""
        return self._filled(self.sentence(words), values)

    def count(self, one: str, many: str, count: int, /, **values: object) -> Safe:
        """Return the sentence for one or for many; ``{count}`` is the number."""
        sentence = self.catalogue.ngettext(one, many, count)
        return self._filled(sentence, {"count": self.number(count), **values})

    def sentence(self, words: str) -> str:
        """Return a sentence of ours in the reader's language, with its gaps."""
        of, _, said = words.rpartition(_OF)
        if of:
            return self.catalogue.pgettext(of, said)
        return self.catalogue.gettext(said)

    def money(self, amount: Money) -> Safe:
        """Write an amount with its currency: ``USD 1,200.00``."""
        return Safe(f"{amount.currency} {self.figure(amount)}")

    def figure(self, amount: Money) -> Safe:
        """Write an amount without its currency, where that stands beside it."""
        digits = minor_digits(amount.currency)
        pattern = f"#,##0.{'0' * digits}" if digits else "#,##0"
        return Safe(format_decimal(amount.amount, pattern, locale=self.locale))

    def number(self, number: int | Decimal) -> Safe:
        """Write a plain number in groups of digits, to its last decimal."""
        return Safe(
            format_decimal(number, locale=self.locale, decimal_quantization=False)
        )

    def percent(self, part: Decimal) -> Safe:
        """Write a part of one in whole per cent: ``25%``."""
        return Safe(format_percent(part, locale=self.locale))

    def day(self, day: date) -> Safe:
        """Write a date as the reader does: ``3 Nov 2026``."""
        return Safe(format_date(day, self.manner.dates, locale=self.locale))

    def month(self, day: date) -> Safe:
        """Write the month of a date: ``November 2026``."""
        return Safe(format_date(day, self.manner.months, locale=self.locale))

    def moment(self, moment: datetime) -> Safe:
        """Write a moment in the reader's zone: ``20 Nov 2026, 18:00``."""
        there = moment.astimezone(self.zone)
        clock = format_time(there, "HH:mm", tzinfo=self.zone, locale=self.locale)
        day = self.day(there.date())
        return Safe(self.manner.moments.format(day=day, clock=clock))

    def listed(self, *parts: Safe) -> Safe:
        """Write a list with the reader's "and": ``A, B and C``."""
        values: dict[str, object] = {f"part{at}": part for at, part in enumerate(parts)}
        gaps = [f"{{{name}}}" for name in values]
        return self._filled(format_list(gaps, locale=self.locale), values)

    def clauses(self, *parts: Safe) -> Safe:
        """Write a list whose parts have commas in themselves: ``A, late; B, paid``."""
        return Safe(self.manner.clauses.join(parts))

    def days(self, count: int) -> Safe:
        """Write a number of days."""
        return self.count("{count} day", "{count} days", count)

    def _filled(self, sentence: str, values: dict[str, object]) -> Safe:
        safe = {
            name: value if isinstance(value, Safe) else escape(str(value))
            for name, value in values.items()
        }
        if not self.manner.spaced:
            sentence = closed_up(sentence, safe)
        # A sentence that ends in "… Laboratories Co." needs no stop of its own.
        return Safe(_TWO_STOPS.sub(".", sentence.format(**safe)))


def english(reader: object) -> Voice:
    """Return the voice for readers of whom nothing can be looked up."""
    del reader
    return Voice()


def _zone(name: str | None) -> ZoneInfo:
    try:
        return ZoneInfo(name or "UTC")
    except (KeyError, ValueError, OSError):
        return _UTC
