"""Payment terms in a message, in their usual grammar: ``Net 60``, ``2/10 Net 30``.

A number of days alone is a duration; it is terms only where the message speaks of
terms. Terms in parts ("30% upfront") are left to a person.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from domain.questions.slots.folding import LEFT, RIGHT
from domain.questions.slots.numerals import SMALL, chinese_number
from domain.questions.slots.slots import SaidTerms

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from domain.questions.slots.spans import Taken

MOST = 20
LONGEST_DAYS = 365
_WORDS = "|".join(sorted(SMALL, key=len, reverse=True))
_N = rf"(?P<n>\d{{1,3}}|{_WORDS})(?:[ -](?P<ones>one|two|three|four|five|six|seven|eight|nine))?"
_DAYS = r"(?:days?|dias?|dd?|d\.?)"
_EOM = (
    r"(?:eom|end of (?:the )?month|(?:a )?fin de mes|fim do mes|fora (?:o )?mes|dfm"
    r"|ultimo dia do mes|month[- ]end)"
)
_NET = r"(?:net|neto|netos|liquidos?|nett|netto)"
_DISCOUNT = re.compile(
    rf"{LEFT}(?P<percent>\d{{1,2}}(?:[.,]\d)?)(?: ?%? ?/ ?| ?%,? ?)(?P<within>\d{{1,2}})(?: {_DAYS})?"
    rf"[, ]*(?:{_NET}|n) ?[/-]?(?: ?a)? ?(?P<n>\d{{1,3}})(?: {_DAYS})?{RIGHT}"
)
_NET_DAYS = re.compile(
    rf"{LEFT}(?:{_NET}[ -]?(?:a |de |in )?{_N}(?: ?{_DAYS}{RIGHT})?|n ?/ ?(?P<n2>\d{{1,3}})"
    rf"|(?P<n3>\d{{1,3}}) {_DAYS} (?:{_NET}|ddl)|(?P<n4>\d{{1,3}}) ?(?:ddl|net)){RIGHT}"
    rf"(?P<eom> ?[+,]? ?{_EOM}{RIGHT})?"
)
_END_OF_MONTH = re.compile(
    rf"{LEFT}(?P<n>\d{{1,3}})(?: {_DAYS})?[ ,+]*(?:a partir d[eo] )?{_EOM}{RIGHT}"
    rf"|{LEFT}eom ?\+? ?(?P<n2>\d{{1,3}})(?: {_DAYS})?{RIGHT}"
)
_NTH = re.compile(rf"{LEFT}(?P<n>\d{{1,2}})(?:st|nd|rd|th)? (?P<what>mfi|prox){RIGHT}")
_PARTS = re.compile(
    rf"(?<![\d/.,-])(?P<all>\d{{1,3}}(?:/\d{{1,3}}){{1,5}}|\d{{1,3}}(?:-\d{{1,3}}){{2,5}})"
    rf"(?![\d/-]|[.,]\d)(?P<days> ?{_DAYS}{RIGHT}| ?天)?"
)
_FIXED = {
    "Prepaid": (
        "prepaid|pre-paid|prepay|prepayment|pre-payment|upfront|up front|up-front"
        "|payment in advance|cash in advance|paid in advance|pay in advance"
        "|advance payment|pago anticipado|pago por adelantado|por adelantado|prepago"
        "|pago adelantado|pagamento antecipado|pagamento adiantado|antecipado"
        "|pre-pago|款到发货|先款后货|预付|全款预付"
    ),
    "COD": (
        "cod|c\\.o\\.d\\.|cash on delivery|payment on delivery|pay on delivery"
        "|contra ?entrega|pagamento na entrega|pago contra reembolso|货到付款"
    ),
    "Due on receipt": (
        "due on receipt|due upon receipt|on receipt|upon receipt|immediate payment"
        "|a vista|al contado|de contado|contado|pago inmediato|pagamento imediato"
        "|contra presentacion|现结|即付|现款现货|见票即付|票到付款"
    ),
    "Net monthly": "net monthly|月结(?! ?[\\d一二三四五六七八九十])",
    "PIA": "pia",
    "CIA": "cia",
    "CWO": "cwo|cash with order",
    "CND": "cnd|cash on next delivery",
    "CBS": "cbs|cash before shipment",
}
_IN_CAPITALS = frozenset(("PIA", "CIA", "CWO", "CND", "CBS"))
_LATIN_FIXED = {
    name: [w for w in words.split("|") if w[0].isascii()]
    for name, words in _FIXED.items()
}
_FIXED_WORDS = re.compile(
    "|".join(
        rf"(?P<f{index}>{LEFT}(?:{'|'.join(sorted(latin, key=len, reverse=True) or ['(?!)'])})(?![a-z0-9_])"
        + "".join(f"|{w}" for w in _FIXED[name].split("|") if w not in latin)
        + ")"
        for index, (name, latin) in enumerate(_LATIN_FIXED.items())
    )
)
_NAMES = tuple(_FIXED)
_HAN = r"(?:\d{1,3}|[一二两三四五六七八九十百]{1,5})"
_WIDE = re.compile(
    rf"月结(?P<month>{_HAN}) ?[天日]|(?:账期|信用期|付款期限?|付款条件|付款方式|付款账期)"
    rf"(?:[为是:]|改成|改为|延长到|延到|延长至|从)? ?(?P<n>{_HAN}) ?[天日]|(?P<n2>{_HAN}) ?[天日]的?(?:账期|信用期|付款期|赊账|月结(?P<late>))"
)
_DURATION = re.compile(
    rf"{LEFT}(?P<n>\d{{1,3}}|{_WORDS})[ -]?(?:days?|dias?|d){RIGHT}|(?P<wide>{_HAN}) ?天"
)
_SPEAKS_OF_TERMS = re.compile(
    rf"{LEFT}(?:(?:payment |credit |pay )?terms?|credit (?:period|days)|plazos?|prazos?"
    r"|condici(?:on|ones)(?: de pago)?|condic(?:ao|oes)|credito a|pago a|pagos a"
    r"|pagamento (?:a|em|para|com)|pagar (?:a|em)|paga a|a (?=\d{1,3} dias)|ask(?:s|ed|ing)? for|requests? for"
    r"|(?:aceptamos?|aceptan|aceitamos?|aceitam?|accept|offer|give|grant|allow|extend)(?:s|ed)?(?: them| us| him| to)?|pide[n]?"
    r"|piden|pidio|pedem?|pediu|solicita[n]?|quieren?|querem|quer|net|dias de (?:credito|plazo|prazo))(?![a-z])"
    r"|账期|信用期|付款期|付款条件|月结|赊"
)
_NOT_TERMS = re.compile(
    r" ?(?:late|overdue|past due|past|ago|old|after|before|delay|of delay|more|left|atras"
    r"|de (?:atraso|retraso|mora|vencid[oa])|vencid[oa]s?|em atraso|atrasad[oa]s?|mas|mais"
    r"|de antiguedad|to approve|to pay us|from now|in a row|后|前|内|之内|以内|逾期)"
)
_LATE_BEFORE = re.compile(
    r"(?:overdue|late|hace|ha|faz|last|past|ultimos|in|within|逾期|超过|近|过去|最近|晚了?)"
    r"(?: by)? ?$"
)


def terms_found(text: str, words: str, taken: Taken) -> list[SaidTerms]:
    """Return the terms in folded words, in order, and take their characters."""
    found: list[SaidTerms] = []
    for pattern, canonical in _READERS:
        for match in pattern.finditer(text):
            if len(found) >= MOST:
                break
            terms = canonical(match, words) if taken.free(*match.span()) else None
            if terms is not None:
                taken.take(*match.span())
                found.append(SaidTerms(terms, *match.span()))
    found.extend(_plain_days(text, taken, limit=MOST - len(found)))
    return sorted(found, key=lambda each: each.start)


def _days(match: re.Match[str], *names: str) -> int | None:
    """Return the days that one of the groups says, if credit is ever that long."""
    said = next((match[name] for name in names if match[name]), "")
    ones = match.groupdict().get("ones")
    if said.isascii() and said.isdigit():
        days = int(said)
    elif said and not said.isascii():
        days = int(chinese_number(said))
    else:
        days = SMALL.get(said, 0) + (SMALL[ones] if ones else 0)
    return days if 0 < days <= LONGEST_DAYS else None


def _discount(match: re.Match[str], _: str) -> str | None:
    days = _days(match, "n")
    percent = match["percent"].replace(",", ".")
    return (days and f"{percent}/{int(match['within'])} Net {days}") or None


def _net(match: re.Match[str], _: str) -> str | None:
    days = _days(match, "n", "n2", "n3", "n4")
    return f"Net {days}{' EOM' if match['eom'] else ''}" if days else None


def _end_of_month(match: re.Match[str], _: str) -> str | None:
    days = _days(match, "n", "n2")
    return f"{days} EOM" if days else None


def _nth(match: re.Match[str], _: str) -> str | None:
    days = _days(match, "n")
    return f"{days} {'MFI' if match['what'] == 'mfi' else 'Prox'}" if days else None


def _parts(match: re.Match[str], _: str) -> str | None:
    """Read instalments, but not a day such as 10/12/26 or a discount 2/10."""
    parts = [int(part) for part in re.split("[/-]", match["all"])]
    rising = parts == sorted(set(parts)) and parts[0] > 1 and parts[-1] <= LONGEST_DAYS
    certain = match["days"] or (len(parts) > 2 and parts[1] > 12 and parts[-1] > 31)  # noqa: PLR2004 - no such month, no such day
    return "/".join(map(str, parts)) if rising and certain else None


def _fixed(match: re.Match[str], words: str) -> str | None:
    name = _NAMES[int((match.lastgroup or "f0")[1:])]
    start = match.start()
    if name in _IN_CAPITALS and not words[start : match.end()].isupper():
        return None if len(match[0]) == len(name) else name
    nearby = words[max(0, start - 8) : match.end() + 8]
    return None if "%" in nearby else name


def _wide(match: re.Match[str], _: str) -> str | None:
    days = _days(match, "month", "n", "n2")
    if days is None:
        return None
    # Credit by the month is counted from the end of the month.
    by_month = match["month"] or match["late"] is not None
    return f"{days} EOM" if by_month else f"Net {days}"


_READERS: tuple[
    tuple[re.Pattern[str], Callable[[re.Match[str], str], str | None]], ...
] = (
    (_DISCOUNT, _discount),
    (_NET_DAYS, _net),
    (_END_OF_MONTH, _end_of_month),
    (_NTH, _nth),
    (_PARTS, _parts),
    (_WIDE, _wide),
    (_FIXED_WORDS, _fixed),
)


def _plain_days(text: str, taken: Taken, *, limit: int) -> Iterator[SaidTerms]:
    """Yield "60 days" where the message speaks of terms, and not of being late."""
    if not _SPEAKS_OF_TERMS.search(text):
        return
    for match in _DURATION.finditer(text):
        before = text[max(0, match.start() - 12) : match.start()]
        elsewhere = _NOT_TERMS.match(text, match.end()) or _LATE_BEFORE.search(before)
        days = _days(match, "n", "wide")
        if limit <= 0 or elsewhere or not days or not taken.free(*match.span()):
            continue
        limit -= 1
        taken.take(*match.span())
        yield SaidTerms(f"Net {days}", *match.span())
