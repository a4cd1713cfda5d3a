"""The ways to write a currency: its code, its signs, and its names from CLDR."""

from __future__ import annotations

import re
from dataclasses import dataclass

from babel.numbers import get_currency_name

from domain.money import currencies
from domain.questions.slots.folding import folded, lowered, words_of
from domain.questions.slots.money.shared_words import MAY_BE

_LANGUAGES = ("en", "es", "pt", "zh")
_EVERYDAY = """
USD us$|u$s|u$d|u$|usd$|us $|us dollars|us dollar|u.s. dollars|dollars|dollar|bucks
USD dolares americanos|dolares|dolar|dlls|dlls.|dls|dls.|dlrs|dllrs|dolls|usds|mdd
USD 美元|美金|美刀|刀|greenbacks|doletas
EUR €|euros|euro|欧元|欧
GBP £|pounds|pound|sterling|libras|libra|quid|英镑|镑
JPY jp¥|円|yen|yens|yenes|ienes|iene|日元|日币|日圆|jpy¥
CNY cn¥|rmb|cnh|yuan|yuanes|yuans|renminbi|人民币|块钱|块|元|圆|元人民币|块人民币|大洋
BRL r$|rs$|br$|reais|real|reales|雷亚尔|巴西币|contos|conto|pilas|pila
MXN mx$|mxn$|mex$|us$mx|m.n.|pesos m.n.|pesos mn|pesos mx|pesos mex|moneda nacional
MXN varos|墨西哥币|墨币
HKD hk$|港币|港元|港纸|hong kong dollars
TWD nt$|tw$|台币|新台币
SGD s$|sg$|新币|新元|新加坡元|新加坡币|坡币|叻币
AUD a$|au$|aud$|aussie dollars|澳元|澳币|澳刀
CAD c$|ca$|cad$|加元|加币|加刀
NZD nz$|新西兰元
ARS ar$|ars$
COP col$|cop$
CLP clp$
PEN s/.|s/|soles
CHF francs|francos|瑞郎|sfr
INR ₹|rupees|rupias|卢比
KRW ₩|韩元|韩币
RUB ₽|rubles|rublos|卢布
TRY ₺|liras turcas
VND ₫|越南盾
PHP ₱
ILS ₪
UAH ₴
PLN zł|zl|zloty|zlotys
THB ฿|泰铢
MYR 马币|林吉特
IDR 印尼盾
AED 迪拉姆|dirhams
ZAR rand
GTQ quetzales
VES bolivares
PYG guaranies
HNL lempiras
CRC colones
KWD kd|k.d.
"""
_FULL_NAMES = (
    "AED ARS AUD BOB BRL CAD CHF CLP CNY COP CRC CZK DKK DOP EUR GBP GTQ HKD HUF IDR"
    " ILS INR JPY KRW KWD MXN MYR NGN NOK NZD PEN PHP PLN PYG RUB SAR SEK SGD THB TRY"
    " TWD UAH USD UYU VND ZAR"
)
"""Currencies whose CLDR names in the four languages are looked for."""
_TYPED_SMALL = words_of(
    """
    usd eur gbp jpy cny mxn brl ars clp chf aud hkd sgd inr nzd sek nok dkk pln czk
    zar aed krw twd thb huf ils myr idr vnd kwd sar cad pen uyu
    """
)
"""Codes that in small letters are still hardly ever another word."""
_BESIDE_A_NUMBER = words_of(
    """
    real soles 块 元 圆 刀 欧 镑 rand quid pound libra libras francs francos bucks c$ s$
    a$ s/ s/. kr zl mdd mdp $ ¥ colones reales pounds
    peso conto contos pila pilas varos kd dolls 大洋
    """
)
"""Words that alone may mean something else than money."""


def _everyday() -> dict[str, str | None]:
    names: dict[str, str | None] = dict.fromkeys(MAY_BE)
    for line in _EVERYDAY.strip().splitlines():
        code, _, words = line.partition(" ")
        names |= dict.fromkeys(words.split("|"), code)
    return names


def _full_names() -> dict[str, str | None]:
    return {
        folded(lowered(get_currency_name(code, count, locale=language))): code
        for code in _FULL_NAMES.split()
        for language in _LANGUAGES
        for count in (1, 2)
    }


CODES: dict[str, str | None] = {code.lower(): code for code in currencies()}
NAMES: dict[str, str | None] = CODES | _full_names() | _everyday()


def _by_first_letter(names: list[str]) -> str:
    """Return a pattern of the names, the longest first, that is quick to fail."""
    firsts = sorted({name[0] for name in names})
    branches = []
    for first in firsts:
        rests = sorted((n[1:] for n in names if n[0] == first), key=len, reverse=True)
        branches.append(f"{re.escape(first)}(?:{'|'.join(map(re.escape, rests))})")
    return "|".join(branches)


_LETTERS = [name for name in NAMES if name[0].isascii() and name[0].isalpha()]
_ANY = re.compile(
    # "40kUSD" and "USD40k" stand against the digits and the letter of the scale.
    rf"(?:(?<![a-z_])|(?<=[0-9][kmw]))(?:{_by_first_letter(_LETTERS)})(?:(?<![a-z])|(?![a-z_]))"
    rf"|{_by_first_letter([name for name in NAMES if name not in _LETTERS])}"
)


_IN = re.compile(r"\b(?:in|en|em) $")


@dataclass(frozen=True, slots=True)
class Written:
    """A currency in a message."""

    start: int
    end: int
    code: str | None
    """None where the word or sign has several meanings."""
    alone: bool
    """Whether it means a currency even with no number beside it."""
    may_be: tuple[str, ...] = ()
    """What a word or sign with several meanings may be, the likeliest first."""


def currencies_written(text: str, words: str, language: str | None) -> list[Written]:
    """Return the currencies in folded words, in their order."""
    return [
        _written(found, text, language)
        for found in _ANY.finditer(text)
        if _is_meant(found[0], words, *found.span())
    ]


def _written(found: re.Match[str], text: str, language: str | None) -> Written:
    name, alone = found[0], _is_alone(found[0], text, found.start())
    if name == "¥" and language == "zh":
        return Written(*found.span(), "CNY", alone)
    return Written(*found.span(), NAMES[name], alone, MAY_BE.get(name, ()))


def _is_alone(name: str, text: str, start: int) -> bool:
    """Say whether it means a currency with no number: "in pounds", but not "real"."""
    if name not in _BESIDE_A_NUMBER:
        return True
    return name.isalpha() and _IN.search(text[max(0, start - 4) : start]) is not None


def _is_meant(name: str, words: str, start: int, end: int) -> bool:
    """Say whether a code is meant as one: "TRY" in capitals, but not "try"."""
    if name not in CODES or name in _TYPED_SMALL:
        return True
    return words[start:end].isupper() and not words.isupper()
