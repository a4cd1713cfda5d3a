"""Numbers as people write them: ``1.234,56``, ``1,234.56``, ``1 234,56``."""

from __future__ import annotations

import re
from decimal import Decimal

from domain.money import currencies, currency, minor_digits

NUMBER = (
    r"\d{1,3}'\d{3}(?:,\d{3})+(?:\.\d{1,2})?|\d{1,3}(?:,\d{3})+(?:\.\d{1,6})?|\d{1,3}(?:\.\d{3})+(?:,\d{1,6})?"
    r"|\d{1,3}(?: \d{3})+(?:[.,]\d{1,2})?|\d{1,3}(?:'\d{3})+(?:[.,]\d{1,2})?"
    r"|\d{1,3}(?:,\d\d){1,3},\d{3}(?:\.\d{1,2})?|\d{1,18}(?:[.,]\d{1,6})?"
)
"""The longest first that fits; what may not follow it is the caller's to say."""

_MEXICAN = re.compile(r"\d{1,3}'\d{3}(?:,\d{3})+(?:\.\d{1,2})?")
"""``1'250,000``: an apostrophe after the millions, a comma after the thousands."""
_ONE_SEPARATOR = re.compile(r"(\d+)([.,])(\d+)")
_THOUSAND = 3


def value_of(
    number: str, *, scaled: bool, language: str | None, code: str | None
) -> Decimal:
    """Return what the number is worth: by its shape, then by what money can be.

    With one separator before exactly three digits, ``1.234`` may be either. Before a
    word of scale ("1.234 millones") the language decides. Else it is a thousand, in any
    language, unless the currency has three decimals: an amount has no thousandths, and
    a colleague's "12.500 EUR" in an English sentence is not twelve and a half.
    """
    plain = number.replace(" ", "")
    if _MEXICAN.fullmatch(plain):
        plain = plain.replace(",", "")
    plain = plain.replace("'", "")
    one = _ONE_SEPARATOR.fullmatch(plain)
    if one is None:
        return _with_both(plain)
    whole, separator, rest = one.groups()
    if len(rest) != _THOUSAND or len(whole) > _THOUSAND or whole.startswith("0"):
        return Decimal(f"{whole}.{rest}")
    if _is_decimal(separator, scaled=scaled, language=language, code=code):
        return Decimal(f"{whole}.{rest}")
    return Decimal(whole + rest)


def _is_decimal(
    separator: str, *, scaled: bool, language: str | None, code: str | None
) -> bool:
    decimal = {"es": ".,", "pt": ","}.get(language or "", ".")
    if language == "es":
        decimal = ""  # "1.500 millones" in Spain, "1,500 millones" in Mexico
    if scaled:
        return separator in decimal
    three = code in currencies() and minor_digits(currency(code or "")) == _THOUSAND
    return three and separator == ("," if language in {"es", "pt"} else ".")


def _with_both(plain: str) -> Decimal:
    last = max(plain.rfind("."), plain.rfind(","))
    if last < 0:
        return Decimal(plain)
    separator = plain[last]
    if plain.count(separator) > 1:
        return Decimal(plain.replace(separator, ""))
    whole = plain[:last].replace(",", "").replace(".", "")
    return Decimal(f"{whole}.{plain[last + 1 :]}")


def is_grouped(number: str) -> bool:
    """Say whether it is written as sums are: with thousands apart, or with cents."""
    return bool(re.search(r"\d[.,' ]\d{3}(?!\d)|\d{3,}[.,]\d\d?$|\d,\d\d$", number))
