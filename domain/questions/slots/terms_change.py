"""Which of several terms in a message are asked for, and which are those of today."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from domain.questions.slots.folding import LEFT, RIGHT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from domain.questions.slots.slots import SaidTerms

_DAYS = r"(?: ?(?:days?|dias?|d|[天日]))?"
_TO = (
    r"(?:to|into|up to|for|a|al|para|pra|por|hasta|ate|->|=>|→|>"
    r"|(?:更|变|修)?改[成为到]?|[调变换提延放]+长?[成为到至]|延长|到|至|变)"
)
CHANGED = re.compile(
    rf"(?P<from>{LEFT}(?:from|de|desde|dos|los|os)(?: net)? |从|由|把|将)?"
    rf"(?<![\d.,/])(?P<old>\d{{1,3}}){_DAYS} ?{_TO} ?"
    rf"(?P<net>net |a |los |os )?(?P<new>\d{{1,3}})(?P<days>{_DAYS})"
    r"(?![\d.,/:%]\d|[\da-z_%万千kw]| ?(?:%|mil|usd|eur|k|million|de [a-z]|months?|mes"
    r"|[个月号点元块万千])| ?(?:days?|dias?) (?:late|overdue|past|atras|de atras"
    r"|de mora))"
)
"""Both numbers of days in "from 30 to 60", "de 60 pra 90 dias", "从60天改成90天"."""
_NO_NOUN_NEXT = re.compile(
    r" ?(?:$|[^a-z0-9 ]|(?:and|or|but|if|with|for|on|at|in|from|starting|please|pls|can"
    r"|would|is|it|they|y|o|pero|si|con|para|por|en|desde|a|e|ou|mas|se|com|pra|porque"
    r"|because|since|as|so|que|na|no|the|el|ya|ja)(?![a-z]))"
)
"""What may follow a number of days that lacks the word "days"."""
CHANGED_BACKWARDS = re.compile(
    rf"(?P<net>{LEFT}(?:to|a|para|pra)(?: net)? )(?P<new>\d{{1,3}})(?P<days>{_DAYS})"
    rf" (?P<from>from|desde|de)(?: net)? (?P<old>\d{{1,3}}){_DAYS}"
    r"(?![\d.,/:%]\d|[\da-z_%]| ?(?:%|mil|usd|eur|k |million|de [a-z]))"
)
"""The new number first: "moved to 45 from 30"."""
USUAL = frozenset(
    {7, 8, 10, 14, 15, 20, 21, 25, 28, 30, 35, 40, 42, 45, 50, 55, 56, 60, 65, 70, 75}
    | {80, 84, 85, 90, 100, 105, 110, 120, 135, 150, 180, 210, 240, 270, 360, 365}
)
"""Days that somebody grants; "from 12 to 13" is about something else."""

_NO_HOURS = 15
_OF_TODAY = re.compile(
    r"(?:(?<![a-z])(?:instead of|rather than|in place of|not|no longer|"
    r"(?:currently|now|today|already|still)(?: on| at| have| has)?"
    r"|(?:they|we|he|she|it)(?: a|')re(?: \w+)? on|(?:is|are|was|were) on|away from"
    r"|(?:our |the )?(?:standard|default|current(?: terms)?)(?: is| are| of)?|versus|vs"
    r"|en vez de|en lugar de|no|ya no|actualmente(?: \w+)?|hoy(?: \w+){0,2}"
    r"|(?:tienen|tiene|traen|estan|esta|son|eran|era) (?:a|en)?|ahora(?: \w+)?"
    r"|em vez de|ao inves d[eo]s?|no lugar d[eo]s?|nao|hoje(?: \w+){0,2}"
    r"|atual(?:mente)?(?: \w+)?|(?:tem|tinha|estao|esta|era|eram|sao)(?: em)?"
    r"|padrao(?: e)?|estandar(?: es)?)|而不是|不是|不要|现在[是的]?|目前[是的]?"
    r"|原来[是的]?|原先[是的]?|本来是?|之前[是的]?|标准[是的]?|默认是?|代替)"
    r"(?: (?:the|el|la|o|a|los|os|usual|net))?[ :]*$"
)
_FROM = re.compile(
    r"(?:(?<![a-z])(?:from|de|desde|dos|los|os)(?: the| los| os)?|从|由|把|将) ?$"
)
_TOWARDS = re.compile(rf"[ ,]*(?:days?|dias?|[天日])?[ ,]*{_TO}(?: los| os| a)? ?")
_CHANGE = re.compile("[改换变]")
_BILLED = (
    r"annual(?:ly)?|year(?:ly)?|quarter(?:ly)?|month(?:ly)?|billed|invoiced|billing"
    r"|anual(?:mente|es)?|trimestral(?:mente)?|mensual(?:mente)?|mensal(?:mente)?"
    r"|semestral(?:mente)?|facturad[oa]s?|facturacion|faturad[oa]s?|faturamento"
    r"|pre-?billed|fees?|subscription|setup|licen[cs]es?"
)
_WIDE_BILLED = r"按年|按季|按月|每年|每季|每月|年费|年付|年度|季付"
_BILLED_BEFORE = re.compile(
    rf"(?:{LEFT}(?:{_BILLED})(?: \w{{1,5}})?|{_WIDE_BILLED})[ ,]*$"
)
_BILLED_AFTER = re.compile(
    rf"[ ,]*(?:(?:\w{{1,3}} )?(?:{_BILLED}){RIGHT}|{_WIDE_BILLED})"
)


def is_bare_change(match: re.Match[str]) -> bool:
    """Say whether "from 30 to 60" are days: no hours, and nothing else is counted."""
    after = _NO_NOUN_NEXT.match(match.string, match.end())
    return after is not None and min(int(match["old"]), int(match["new"])) >= _NO_HOURS


def asked_for_first(found: Sequence[SaidTerms], text: str) -> list[SaidTerms]:
    """Put the terms of today behind those that are asked for instead of them.

    "Upfront annual, Net 30" is billed in advance, and due in 30 days: where terms with
    days stand beside it, how it is billed is none.
    """
    if len(found) < 2:  # noqa: PLR2004 - there is nothing to put in order
        return list(found)
    dated = any(any(c.isdigit() for c in said.terms) for said in found)
    terms = [said for said in found if not (dated and _is_billing(said, text))]
    old = [_is_old(said, after, text) for said, after in _pairs(terms)]
    return sorted(terms, key=lambda said: old[terms.index(said)])


def _pairs(
    terms: Sequence[SaidTerms],
) -> list[tuple[SaidTerms, SaidTerms | None]]:
    return list(zip(terms, [*terms[1:], None], strict=True))


def _is_old(said: SaidTerms, after: SaidTerms | None, text: str) -> bool:
    before = text[max(0, said.start - 40) : said.start]
    if _OF_TODAY.search(before):
        return True
    if after is None or not _TOWARDS.fullmatch(text[said.end : after.start]):
        return False
    changed = _CHANGE.search(text[said.end : after.start])
    return bool(changed or _FROM.search(before)) or "→" in text or "->" in text


def _is_billing(said: SaidTerms, text: str) -> bool:
    if said.terms != "Prepaid":
        return False
    before = text[max(0, said.start - 24) : said.start]
    beside = _BILLED_BEFORE.search(before) or _BILLED_AFTER.match(text, said.end)
    return beside is not None
