"""Weekdays in English, Spanish and Portuguese: ``Friday``, ``el martes``, ``terça``."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from domain.questions.slots.dates.calendar import Sense, Unit, around, on, weekday_near
from domain.questions.slots.dates.latin import shift_in
from domain.questions.slots.dates.words import (
    ORDINAL_WEEKDAYS,
    UNSURE_WEEKDAYS,
    WEEKDAYS,
    any_of,
)
from domain.questions.slots.folding import words_of

if TYPE_CHECKING:
    from domain.questions.slots.dates.calendar import Period
    from domain.questions.slots.dates.found import Said

_BEFORE_UNSURE_DAY = words_of(
    """
    on by this next last until till before since for due el este proximo pasado na
    nesta ate pra desta para proxima passada esta
    """
)
_AFTER_A_DAY = re.compile(
    rf"(?<![a-z])(?:{any_of(WEEKDAYS)}) (?:or|ou|o|and|y|e|to|a) $"
)
_CLAUSE_GOES_ON = re.compile(
    r"(?: (?:r[$] ?)?\d| (?:cai|caiu|pag\w+|venc\w+|mand\w+|cheg\w+|entr\w+|sai|saiu"
    r"|envi\w+"
    r"|deposit\w+|transfer\w+|vai|vao|fez|faz|foi|tem|liber\w+|resolv\w+"
    r"|quit\w+)(?![a-z])"
    r"| (?:de manha|cedo|a tarde|a noite|as \d|pela|que|agora|sem|no|na|pra|para"
    r"|com|se"
    r"|ja|ainda|ate|e|ou|mas|o|os|eu|eles?|elas?|ta|por|mesmo|ok|blz|pf|pfv|pls|porque"
    r"|dia|agora|quando|tipo|depois|antes)(?![a-z])| ?(?:$|[^a-z0-9 -]))"
)
_ORDINAL_BEFORE = re.compile(
    r"(?<![a-z])(?:a|as|uma|essa|esta|aquela|toda|cada|minha|sua|nossa|outra|pela"
    r"|(?<!antes )(?<!depois )(?<!partir )[dn]as?|primeira|numa|duma|por) $"
)
_SENSES = (Sense.PAST, Sense.FUTURE)
_RECURRING = words_of(
    """
    every each cada todos todas los las toda todo
    """
)


def weekday(found: re.Match[str], said: Said) -> Period | None:
    """Read "Friday", "el próximo martes", "na sexta", "last Monday".

    The next one after the day, or the last before it where the sentence is of what
    was. "This" means this week's, and the English "next" means next week's; "próximo"
    and "que viene" mean the coming one.
    """
    name, pre = found["weekday"].rstrip("."), found["pre"]
    before = pre or said.text[: found.start()].rstrip()[-12:].split(" ")[-1]
    after_another = _AFTER_A_DAY.search(said.text[: found.start()][-24:])
    sure = _sure(name, before) or found["post"] or after_another
    sure = sure or (name in ORDINAL_WEEKDAYS and _is_no_ordinal(found, said))
    if before in _RECURRING or not sure:
        return None
    number, shift = WEEKDAYS[name], shift_in(f"{pre or ''} {found['post'] or ''}")
    if pre in {"this", "next"}:
        week = around(Unit.WEEK, said.day, shift)
        return on(week.first + timedelta(days=number))
    if shift:
        return weekday_near(number, said.day, _SENSES[shift > 0])
    return weekday_near(number, said.day, said.tenses.of(*found.span()))


def _sure(name: str, before: str) -> bool:
    return name not in UNSURE_WEEKDAYS or before in _BEFORE_UNSURE_DAY


def _is_no_ordinal(found: re.Match[str], said: Said) -> bool:
    """Say whether "segunda" with no word before it is Monday, not the second one."""
    if said.language != "pt" or not _CLAUSE_GOES_ON.match(said.text, found.end()):
        return False
    return (
        _ORDINAL_BEFORE.search(said.text[max(0, found.start() - 24) : found.start()])
        is None
    )
