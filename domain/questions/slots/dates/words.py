"""Names of months and weekdays in the four languages, from CLDR, and their kin."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from babel.dates import get_day_names, get_month_names

from domain.questions.slots.dates.calendar import Unit
from domain.questions.slots.folding import folded, lowered

if TYPE_CHECKING:
    from collections.abc import Iterable

_LATIN = ("en", "es", "pt")
_WIDTHS: tuple[Literal["wide", "abbreviated"], ...] = ("wide", "abbreviated")


def _named(name: str) -> str:
    return folded(lowered(name)).rstrip(".")


MONTHS = {
    _named(name): number
    for language in _LATIN
    for width in _WIDTHS
    for number, name in get_month_names(width, "format", language).items()
} | {"sept": 9, "setiembre": 9, "enr": 1, "febr": 2}
_NO_OTHER_WORDS = "abr apr aug dic ene feb febr fev june july maio mayo nov oct sept"
UNSURE_MONTHS = frozenset(
    name for name in MONTHS if len(name) < len("abril") or name == "march"
) - {*_NO_OTHER_WORDS.split()}
"""Words that are also something else ("may we", "out", "set"): not read alone."""

WEEKDAYS = {
    _named(name): number
    for language in _LATIN
    for width in _WIDTHS
    for number, name in get_day_names(width, "format", language).items()
} | {"tues": 1, "weds": 2, "thur": 3, "thurs": 3}
_SHORT_FORMS = {
    name.removesuffix("-feira"): number
    for name, number in WEEKDAYS.items()
    if name.endswith("-feira")
}
WEEKDAYS |= _SHORT_FORMS | {
    name.replace("-feira", " feira"): number
    for name, number in WEEKDAYS.items()
    if name.endswith("-feira")
}
WEEKDAYS |= {
    f"{number}{sign}{between}{feira}": number - 2
    for number in range(2, 7)
    for sign in ("a", "ª")
    for between in ("", " ", "-")
    for feira in ("feira", "f")
}
ORDINAL_WEEKDAYS = frozenset(_SHORT_FORMS)
"""Portuguese weekdays that are ordinals as well: "segunda", "sexta"."""
UNSURE_WEEKDAYS = ORDINAL_WEEKDAYS | {
    name for name in WEEKDAYS if len(name) < len("lunes")
}
"""Words that are also ordinals or something else ("segunda", "sat", "mar")."""

DAYS_AWAY = {
    "today|tonight|tdy|2day|hoy|hoje|hj|今天|今日|今晚|今儿个|今儿|今早|本日|即日"
    "|esta manana|esta noche|this morning|eod"
    "|esta tarde|end of day|this afternoon|this evening|end of today|cob"
    "|fin del dia|fim do dia|final do dia|final del dia": 0,
    "tomorrow|tmrw|tmr|tmw|2moro|2mrw|tomoro|tomorow|manana|mnn|mnna|amanha|amnh"
    "|amanhan"
    "|明天|明日|明早|明晚|明儿个|明儿": 1,
    "yesterday|yest|yday|last night|ayer|ontem|ontm|anoche|昨天|昨日|昨晚|昨儿个"
    "|昨儿": -1,
    "day after tomorrow|pasado manana|depois de amanha|后天": 2,
    "day before yesterday|anteayer|antier|antes de ayer|anteontem|antes de ontem"
    "|前天": -2,
    "大后天": 3,
    "大前天": -3,
}

UNITS = {
    "week|wk|semana": Unit.WEEK,
    "weekend|fin de semana|fim de semana|finde": Unit.WEEKEND,
    "month|mes": Unit.MONTH,
    "quarter|qtr|trimestre": Unit.QUARTER,
    "half-year|half year|semester|semestre": Unit.HALF,
    "year|ano": Unit.YEAR,
    "quincena|quinzena": Unit.FORTNIGHT,
}
UNIT = {name: unit for names, unit in UNITS.items() for name in names.split("|")}

_SHIFTS = {
    "this|current|este|esta|ese|esa|neste|nesta|nesse|nessa|deste|desta|esse"
    "|essa|desse|dessa|actual|atual|corriente|corrente|en curso|em curso": 0,
    "next|coming|following|upcoming|proximo|proxima|que viene|que vem|que entra"
    "|entrante|siguiente|seguinte|vindouro": 1,
    "last|past|previous|prior|pasado|pasada|passado|passada|anterior|ultimo|ultima"
    "|que paso|que passou": -1,
    "after next": 2,
    "before last|antepasado|antepasada|retrasado|retrasada": -2,
}
SHIFT = {word: by for words, by in _SHIFTS.items() for word in words.split("|")}


def any_of(words: Iterable[str]) -> str:
    """Return a pattern of the words, the longest first."""
    return "|".join(sorted(words, key=len, reverse=True))
