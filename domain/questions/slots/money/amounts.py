"""Every sum of money and every currency in a message."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from domain.questions.slots.money import context, numbers
from domain.questions.slots.money.currency_words import currencies_written
from domain.questions.slots.money.shapes import is_grouped
from domain.questions.slots.money.shared_words import MAY_BE, shared_by
from domain.questions.slots.slots import SaidAmount

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from domain.questions.slots.dates.found import Said
    from domain.questions.slots.money.currency_words import Written
    from domain.questions.slots.money.numbers import Number
    from domain.questions.slots.spans import Taken

MOST = 20
"""Sums read from one message; a pasted table is not a question about each."""
LARGEST = Decimal(10) ** 15
_CODE_OF_SCALE = {"mdd": "USD"}
_LONG_PLAIN = 9
_ENOUGH = 100
_ENOUGH_COMPARED = 1000
_YEARS_BACK, _YEARS_ON = 12, 6
_LINK = re.compile(r" ?(?:(?:de|of|in|en|em) |[多来余])?")
_BEFORE = re.compile(r" ?:? ?")
_NUMBER_NEXT = re.compile(r" ?\d")
_HAN = re.compile("[\u4e00-\u9fff]")
_GLUED = re.compile(r"[a-z0-9_%]|[.,/:'-]\d|-[a-z]")
_GLUED_WIDE = re.compile(r"[a-z0-9_%]|[./:'-]\d|-[a-z]")
"""In Chinese a comma between digits divides sentences as well as thousands."""
_LETTER_BEFORE = re.compile(r"[a-z_][-./]?$|[-/.#]$")


class Reading:
    """One message while its sums are being read."""

    def __init__(
        self,
        said: Said,
        words: str,
        taken: Taken,
        days: Collection[int] = (),
    ) -> None:
        text, language = said.text, said.language
        self.text, self.words, self.language = text, words, language
        self._year, self._taken, self._days = said.day.year, taken, days
        self.amounts: list[SaidAmount] = []
        self.used: set[int] = set()
        """Where the currencies begin that belong to a sum already."""
        self.is_chinese = language == "zh" or _HAN.search(text) is not None
        self.written = [
            each
            for each in currencies_written(text, words, language)
            if taken.free(each.start, each.end)
        ]
        self._by_start = {each.start: each for each in self.written}
        self._by_end = {each.end: each for each in self.written}

    def before(self, start: int) -> Written | None:
        """Return the currency that stands right before a number."""
        for gap in range(4):
            each = self._by_end.get(start - gap)
            if each is not None and each.start not in self.used:
                between = self.text[each.end : start]
                return each if _BEFORE.fullmatch(between) else None
        return None

    def after(self, end: int) -> Written | None:
        """Return the currency that stands right after a number."""
        link = _LINK.match(self.text, end)
        each = self._by_start.get(link.end() if link else end)
        if each is None or not _NUMBER_NEXT.match(self.text, each.end):
            return each
        # "fatura 8812 de R$ 1.900": the sign is the next number's.
        own = each.start <= end + 1 and self.text[each.start : each.end].isalpha()
        return each if own else None

    def add(self, number: Number) -> None:
        """Take a number as a sum, if its surroundings say that it is one."""
        before, after = self.before(number.start), self.after(number.end)
        if before and after and before.code and before.code != after.code:
            after = None  # "USD 700 EUR 500": the next number's
        attached = [each for each in (before, after) if each]
        code = next((each.code for each in attached if each.code), None)
        may_be = shared_by([each.may_be for each in attached if each.code == code])
        start = min([number.start, *(each.start for each in attached)])
        end = max([number.end, *(each.end for each in attached)])
        if not self._taken.free(start, end) or number.value >= LARGEST:
            return
        if not attached and not self._is_money(number):
            return
        self._taken.take(start, end)
        self.used.update(each.start for each in attached)
        code = code or _CODE_OF_SCALE.get(number.scale)
        if not code and number.scale in MAY_BE:
            may_be = MAY_BE[number.scale]  # "3.2 mdp" are pesos
        self.amounts.append(SaidAmount(number.value, code, start, end, may_be))

    def _is_money(self, number: Number) -> bool:
        start, end = number.start, number.end
        glued = _GLUED_WIDE if self.is_chinese else _GLUED
        if glued.match(self.text, end) or _LETTER_BEFORE.search(
            self.text[max(0, start - 3) : start]
        ):
            return False
        certain = bool(number.scale) or is_grouped(number.text)
        if context.is_counted(self.text, self.words, end, certain=certain):
            return False
        unsure = number.scale in {"w", "b"} and not self.is_chinese
        return not unsure if number.scale else self._is_bare_money(number)

    def _is_bare_money(self, number: Number) -> bool:
        text, start = self.text, number.start
        if context.is_document(text, start) or self._is_code(number):
            return False
        # 一半 and 两清 have numbers in them, too.
        small = not number.text and number.value < _ENOUGH
        if small or self._is_year(number):
            return False
        if is_grouped(number.text) or context.has_money_before(text, start):
            return True
        return self._is_among_money(number)

    def _is_code(self, number: Number) -> bool:
        """Say whether digits are dialled, or an account's or a document's number."""
        digits, around = number.text, self.text[number.end : number.end + 2]
        if " " in digits:
            called = self.text[max(0, number.start - 2) : number.start]
            return "+" in called or bool(re.fullmatch(r" \d", around))
        return digits.isdigit() and (digits[0] == "0" or len(digits) > _LONG_PLAIN)

    def _is_among_money(self, number: Number) -> bool:
        if context.is_compared(self.text, number.start):
            return number.value >= _ENOUGH_COMPARED
        in_currency = bool(number.text) and any(each.alone for each in self.written)
        named = in_currency or self._follows_a_sum(number.start)
        named = named or self._dated(number)
        return named and number.value >= _ENOUGH

    def _dated(self, number: Number) -> bool:
        """Say whether a day comes next, in words of paying: "promise: 5000 on 1/12"."""
        link = context.DAY_NEXT.match(self.text, number.end)
        dated = link is not None and link.end() in self._days
        return dated and context.speaks_of_paying(self.text)

    def _follows_a_sum(self, start: int) -> bool:
        if not self.amounts or self.amounts[-1].end > start:
            return False
        return context.joins(self.text[self.amounts[-1].end : start])

    def _is_year(self, number: Number) -> bool:
        years = range(self._year - _YEARS_BACK, self._year + _YEARS_ON)
        return number.text.isdigit() and int(number.value) in years


def read_money(reading: Reading) -> None:
    """Read the sums of a message; ``amounts`` and ``used`` then have them."""
    for number in _candidates(reading):
        if len(reading.amounts) >= MOST:
            break
        reading.add(number)
    reading.amounts.sort(key=lambda each: each.start)


def _candidates(reading: Reading) -> Iterator[Number]:
    text = reading.text
    if not text.isascii() or reading.language == "zh":
        yield from numbers.wide_numbers(text)
    for found in numbers.DIGITS.finditer(text):
        before, after = reading.before(found.start()), reading.after(found.end())
        code = (before and before.code) or (after and after.code)
        yield numbers.digits_value(
            found, reading.language, code or None, wide=reading.is_chinese
        )
    yield from numbers.numbers_in_words(text)
