"""Numbers in a message that may be sums, with what they are worth."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from domain.questions.slots.folding import LEFT, RIGHT
from domain.questions.slots.money.shapes import NUMBER, value_of
from domain.questions.slots.numerals import SMALL, chinese_number

if TYPE_CHECKING:
    from collections.abc import Iterator

_SCALES = {
    word: 10**power
    for power, words in {
        3: "k thousand thousands grand mil",
        6: "m mm mn mio mln mi million millions millon millones milhao milhoes mdp mdd",
        9: "bn bi billion billions bilhao bilhoes bln b",
        12: "trillion trillions billones trilhao trilhoes",
        4: "w",
    }.items()
    for word in words.split()
}
_SCALE = "|".join(sorted(_SCALES, key=len, reverse=True))
_HALVES = frozenset(("half", "medio", "media", "meio", "meia"))
_ONE = Decimal(1)
_HALF = Decimal("0.5")
_SHORT = 4
_NAMED = frozenset(w for w in _SCALES if len(w) > _SHORT) | {"mil"}
_WORD = "|".join(
    sorted({*SMALL, *_NAMED, *_HALVES, "hundred", "a", "an"}, key=len, reverse=True)
)
_TIGHT_CODES = "usd|eur|gbp|mxn|brl|cny|rmb|jpy|hkd|cad|aud|cop|ars|clp"
_TIGHT = f"(?=(?:{_TIGHT_CODES})(?![a-z]))"
DIGITS = re.compile(
    rf"(?<![\d_#/])(?<!\d[.,:'-])(?P<number>{NUMBER})(?!\d)"
    rf"(?: ?(?!m[.]n)(?P<scale>{_SCALE})(?:{RIGHT}|{_TIGHT}))?"
    rf"(?:(?<=mil) (?P<rest>\d{{3}}){RIGHT}(?![.,]\d)"
    rf"| (?P<more>million(?:es)?|milhoes){RIGHT})?"
    rf"(?P<half> (?:and a half|y medio|e meio){RIGHT}"
    rf"(?: (?:millones|milhoes|million){RIGHT})?)?"
)
_DIGIT = "零〇一二两三四五六七八九十百千万亿"
WIDE = re.compile(
    # "付,2万": a comma that divides clauses may stand before it.
    rf"(?:(?<![\d._第几a-z])|(?<={_TIGHT_CODES}))"
    r"(?P<number>(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,12})(?:\.\d{1,4})?(?=[个多来余]?[十百千万亿]|[wk]\d)"
    rf"|[一二两三四五六七八九十百半](?=[{_DIGIT}个]|))"
    rf"(?P<units>[个多来余]?(?:[{_DIGIT}\d]|(?<=\d)[wk](?=\d)"
    rf"|[多来余](?=[千万亿])){{0,16}})(?P<more>[多来几余]?)(?:(?![a-z%])|{_TIGHT})"
)
_CLAUSES = re.compile(r"\d+,\d{1,2}[\u4e00-\u9fff]")
IN_WORDS = re.compile(
    rf"{LEFT}(?:{_WORD})(?: (?:and |y |e )?(?:{_WORD})){{0,9}}{RIGHT}"
)


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a message, not yet known to be a sum."""

    start: int
    end: int
    value: Decimal
    scale: str = ""
    """What multiplies it, if it is a sum without more: ``k``, ``mil``, ``万``."""
    text: str = ""
    """Its digits as written; empty where it is in words."""


def digits_value(
    found: re.Match[str], language: str | None, code: str | None, *, wide: bool
) -> Number:
    """Return what digits and the word of scale behind them are worth.

    In a Chinese sentence ("4410,10月9日") a comma before two digits divides clauses.
    """
    written, scale = found["number"], found["scale"] or ""
    if wide and _CLAUSES.match(found.string, found.start()):
        written = written.partition(",")[0]
        end = found.start() + len(written)
        return Number(found.start(), end, Decimal(written), text=written)
    value = value_of(written, scaled=bool(scale), language=language, code=code)
    value = value * _SCALES.get(scale, 1) + Decimal(found["rest"] or 0)
    if found["more"]:
        value *= _SCALES[found["more"]]
    if found["half"] and scale:
        value += _SCALES[scale] * _HALF
    elif found["half"]:
        scale = found["half"].split()[-1]
        value = (value + _HALF) * _SCALES.get(scale, 1)
    return Number(*found.span(), value, scale, written)


def wide_numbers(text: str) -> Iterator[Number]:
    """Yield numbers with Chinese signs: ``30万``, ``两万五``, ``1亿2千万``."""
    for found in WIDE.finditer(text):
        start, units = found["number"].replace(",", ""), found["units"]
        if start == "半":
            start = "0.5"
        written = start + re.sub("[个多来余]", "", units)
        if not _is_plain(written):
            continue
        large = next((sign for sign in "亿万千wk" if sign in written), "")
        yield Number(*found.span(), chinese_number(written), large)


def _is_plain(written: str) -> bool:
    """Say whether no digits stand before a unit that a point divides twice."""
    return written.count(".") <= 1 and not re.search(
        r"\.\d*[一二三四五六七八九零]", written
    )


def numbers_in_words(text: str) -> Iterator[Number]:
    """Yield "two hundred thousand", "medio millón", "trinta e cinco mil"."""
    for found in IN_WORDS.finditer(text):
        words = found[0].split()
        scale = next((word for word in reversed(words) if word in _NAMED), "")
        # "mil gracias", "a million thanks": a multiplier alone is not yet a sum.
        said = any(word in SMALL or word in _HALVES for word in words)
        value = _value_of_words(words)
        if value:
            yield Number(*found.span(), value, scale if said else "")


def _value_of_words(words: list[str]) -> Decimal:
    total = current = Decimal(0)
    last = 1
    for word in words:
        if word in _SCALES:
            scale = _SCALES[word]
            bigger = bool(total) and not current
            total = total * scale if bigger else total + (current or _ONE) * scale
            current, last = Decimal(0), scale
        elif word in _HALVES:
            current, total = (
                (current, total + _HALF * last) if total else (_HALF, total)
            )
        elif word == "hundred":
            current = (current or _ONE) * 100
        else:
            current += SMALL.get(word, 0)
    return total + current
