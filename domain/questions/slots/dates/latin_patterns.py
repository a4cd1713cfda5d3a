"""Patterns of the ways to say a date in English, Spanish and Portuguese.

They are matched against folded words (small letters, no accents), all languages at
once: a Spanish sentence with ``next week`` in it is understood like any other.
"""

from __future__ import annotations

import re

from domain.questions.slots.dates.words import (
    DAYS_AWAY,
    MONTHS,
    SHIFT,
    UNIT,
    WEEKDAYS,
    any_of,
)
from domain.questions.slots.folding import LEFT, RIGHT
from domain.questions.slots.numerals import ORDINALS, SMALL

_SHIFT_BEFORE = any_of(word for word in SHIFT if " que" not in f" {word}")
_SHIFT_AFTER = any_of(SHIFT)
_ROMANCE_AFTER = any_of(
    word for word in SHIFT if word.startswith("que ") or word[-1] in "oae"
)
_UNIT = any_of(UNIT)
_MONTH = rf"(?:{any_of(MONTHS)})\.?{RIGHT}"
_WEEKDAY = rf"(?:{any_of(WEEKDAYS)}){RIGHT}\.?"
_YEAR = r"(?:19|20)\d\d(?![\d.,/%$€-]\d|\d|[a-z_%]| ?(?:usd|eur|mil|pesos|reais)\b)"
_YEAR_RELATIVE = (
    r"(?:last|this|next) year|(?:(?:el|este|proximo|el proximo|o proximo) )?ano"
    r"(?: (?:que viene|que vem|pasado|passado|proximo|actual|atual|anterior))?"
)
_WORD_DAY = any_of(word for word, value in SMALL.items() if 1 <= value <= 31)  # noqa: PLR2004 - days
_DIGIT_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_DAY = rf"(?:{_DIGIT_DAY}(?: ?(?:st|nd|rd|th|ro|er|o|a))?{RIGHT}|primer[oa]?|primeiro)"
NOT_MONEY = (
    r"(?![.,/:]\d|-\d{3}| ?(?:%|[$€£]|usd|eur|mxn|brl|gbp|mil\b|k\b|m\b|mi\b|million"
    r"|millon|thousand|pesos|dolares|dollars|euros|reais|days|dias))"
)
_OF = r"(?: de(?:l)?| of(?: the)?| do| da| de la| in| en| em)?"
_ARTICLE = r"(?:(?:the|el|la|o|a|lo) )?"
_END = (
    r"(?:the )?end(?: of)?|fin(?:es|al|ales)? de(?:l)?(?! semana)|fin"
    r"|cierre de(?:l)?|fim d[oa]|fim de(?! semana)|fim|fina(?:l|is) d[eoa]|fins d[eo]"
    r"|fechamento d[eoa]"
    r"|virada d[eo]|close of|(?:the )?last day of|ultimo dia d(?:el?|[oa])|by end"
)
_START = (
    r"(?:the )?(?:beginning|start) of|early|early in|principios? de(?:l)?"
    r"|inicios? d(?:el?|[oa])|comienzos? de(?:l)?|comecos? d[eoa]|primer dia de(?:l)?"
    r"|(?:the )?first day of|primeiro dia d[eoa]"
)
_MID = (
    r"mid|(?:the )?middle of|mediados de(?:l)?|meados d[eoa]|mitad de(?:l)?"
    r"|metade d[eoa]|half ?way through"
)
_SINCE = r"since|desde|ever since"
_NTH = rf"{any_of(ORDINALS)}|last|ultim[oa]"
_SPAN = (
    r"week|semana|half|mitad|metade|quincena|quinzena|(?:working|business) day"
    r"|dia habil|dia util"
)


def _tight(pattern: str) -> str:
    """Leave out the line ends and indents that make a long pattern readable."""
    return "".join(line.lstrip() for line in pattern.splitlines())


_PERIOD = rf"""
(?:(?:(?P<pre>{_SHIFT_BEFORE}) )?
    (?:(?P<unit>{_UNIT})(?P<at_end>'?s?[ -]?end)?{RIGHT}
       (?: (?P<post>{_SHIFT_AFTER}){RIGHT})?
      |(?:mes de )?(?P<month>{_MONTH})
         (?:(?: de | del | of |,? ?-?)(?P<month_year>{_YEAR})
           | ?[-/'](?P<month_short>\d\d)(?![\d.,/-])
           |(?: de| del| of| do)?,? (?P<month_in>{_YEAR_RELATIVE}){RIGHT}
           | (?P<month_post>{_ROMANCE_AFTER}){RIGHT})?
      |(?:(?P<first_year>{_YEAR})[ -]?)?
       (?:(?P<quarter>q[1-4]|[1-4]q|[1-4]t|t[1-4]|h[12])
         |(?P<ordinal>{any_of(ORDINALS)}) (?P<span>quarter|trimestre|half|semestre))
       (?=\d\d(?!\d)|{RIGHT})
       (?:(?: de | del | of | do |,?[ /-]?)(?P<quarter_year>{_YEAR})
         | ?[-/']?(?P<quarter_short>\d\d)(?![\d.,/%-])
         |(?: de| del| of| do)?,? (?P<quarter_in>{_YEAR_RELATIVE}){RIGHT})?
      |(?P<year_word>(?:in|en|em|for|of|del?|do|during|durante|from|until|hasta|ate
         |through|the|year|ano|calendar|since|desde|fy) (?:ano |year )?)?
        (?P<year>{_YEAR})
    )
)"""
CALENDAR = re.compile(
    _tight(rf"""{LEFT}
    (?:(?P<since>{_SINCE}) (?:the |el |la |o |a )?)?
    (?:(?:(?P<late>late(?= ))|(?P<end>{_END})|(?P<start>{_START})|(?P<mid>{_MID}))
       [ -]?{_ARTICLE}(?:mes de )?
      |(?P<day>dia (?:{_DAY}|{_WORD_DAY})|{_DIGIT_DAY}(?:st|nd|rd|th){RIGHT}
        |{_DAY}(?= de| of| do)){_OF}[ ]{_ARTICLE}
      |(?P<weekday>{_WEEKDAY}),?{_OF}[ ]{_ARTICLE}
       (?=(?:(?:{_SHIFT_BEFORE}) )?(?:week|semana){RIGHT})
      |(?P<nth>{_NTH}) (?P<nth_of>{_SPAN}){_OF}[ ]{_ARTICLE}
    )?
    {_PERIOD}
    (?:,?(?: on| el| no| na| en)?(?: the| dia| el dia| el)[ ]
        (?P<day_after>{_DAY}){NOT_MONEY}
      |,?(?: on| el| na| no| the)? (?P<weekday_after>{_WEEKDAY}))?
    """)
)
_YEARS = (
    rf"(?:(?:,? (?:de |del |of |do )?|[-/ ])(?P<said_year>{_YEAR})"
    rf"|[-/'](?P<said_short>\d\d)(?![\d.,/-])"
    rf"|(?: de| del| of| do)?,? (?P<said_in>{_YEAR_RELATIVE}){RIGHT})?"
)
_TO = r" ?(?:-|to|al?|y|e|and|ate(?: o)?|hasta(?: el)?|through) ?(?:dia )?(?:the )?"
DAY_MONTH = re.compile(
    rf"{LEFT}(?<![\d.,][.,/-])(?:(?P<from>{_DIGIT_DAY})(?:st|nd|rd|th)?{_TO})?"
    rf"(?P<day>{_DAY}|{_WORD_DAY})"
    rf"(?: de | del | of (?:the )?|[-/. ])(?:mes de )?(?P<month>{_MONTH})(?!'){_YEARS}"
)
MONTH_DAY = re.compile(
    rf"{LEFT}(?P<month>{_MONTH})[ -]?(?:the )?"
    rf"(?:(?P<from>{_DIGIT_DAY})(?:st|nd|rd"
    rf"|th)?{_TO})?(?P<day>{_DAY}){NOT_MONEY}{_YEARS}"
)
WEEKDAY = re.compile(
    rf"{LEFT}(?:(?P<pre>{_SHIFT_BEFORE}) )?(?P<weekday>{_WEEKDAY})"
    rf"(?: (?P<post>{_SHIFT_AFTER}){RIGHT})?"
)
_AWAY = {name: by for names, by in DAYS_AWAY.items() for name in names.split("|")}
AWAY = {name: by for name, by in _AWAY.items() if name.isascii()}
WIDE_AWAY = {name: by for name, by in _AWAY.items() if not name.isascii()}
DAY_AWAY = re.compile(
    rf"{LEFT}(?<!la )(?<!\d de )(?:{any_of(AWAY)}){RIGHT}(?! en dia| em dia)"
)
DAY_ALONE = re.compile(
    rf"{LEFT}(?:(?:the|el|al|del|on|no|o|ate o|antes del|despues del) "
    rf"(?P<bare>{_DIGIT_DAY})"
    rf"(?P<suffix>st|nd|rd|th)?{RIGHT}"
    rf"|(?:(?:el|no|ao|o|do|del|al) )?dia (?P<day>{_DAY}|{_WORD_DAY}))"
    rf"{RIGHT}{NOT_MONEY}"
    r"(?! ?[-/]? ?\d| ?por ?cien| por cento| percent)(?=(?P<more> [a-z]+)?)"
)
_NUMBER = rf"\d{{1,3}}|a couple of|a|un par de|{any_of(SMALL)}"
_UNITS = (
    r"(?:business |working |calendar )?days?|dias?(?: (?:habil(?:es)?|ute?il|uteis"
    r"|laborables?|corridos|naturales))?|weeks?|wks?|semanas?|months?|mes(?:es)?"
    r"|years?|anos?|quarters?|trimestres?|fortnights?|quincenas?|quinzenas?"
)
DURATION = re.compile(
    rf"{LEFT}(?P<before>in the next|over the (?:next|last|past)|in the (?:last|past)"
    r"|within(?: the next)?|in|en menos de|em menos de|dentro de|en los proximos"
    r"|en las proximas|nos proximos|nas proximas|(?:en )?l[oa]s ultim[oa]s"
    r"|(?:n?os )?ultimos|(?:n?as )?ultimas|(?:los )?proximos|(?:las )?proximas|en|em"
    r"|daqui a|next|last|past|hace|ha|faz|em ate|en maximo|no more than"
    r"|en un plazo de|num prazo de|ate) "
    rf"(?P<number>{_NUMBER}) (?P<unit>{_UNITS}){RIGHT}"
    rf"|{LEFT}(?P<number2>{_NUMBER}) (?P<unit2>{_UNITS}) "
    r"(?P<after>ago|from now|from today"
    rf"|atras|out|later than today|a partir de hoy|a partir de hoje){RIGHT}"
)
TO_DATE = re.compile(
    rf"{LEFT}(?P<unit>[ymq])(?:td|-t-d){RIGHT}"
    rf"|{LEFT}(?P<whole>year|month|quarter) to date{RIGHT}"
    rf"|{LEFT}(?:en lo que va|no acumulado) d(?:el|e este|este|o) "
    rf"(?P<so_far>ano|mes|trimestre){RIGHT}"
)
SHORT_END = re.compile(rf"{LEFT}eo(?P<unit>[mqyw]){RIGHT}")
