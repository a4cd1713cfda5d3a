"""The things one message asks: two documents, two customers, two questions.

A message is split only where both halves clearly ask something of their own; what the
second leaves out ("… and their credit?") it takes from the first.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from domain.names.resolve import None_
from domain.questions.decide import (
    FAMILIAR,
    NEEDS_NOTHING,
    is_meant,
    meant_as_a_number,
    prefers_the_vendor,
)
from domain.questions.guesses import CERTAIN, Guesses
from domain.questions.kind_words import without_kinds
from domain.questions.masks import masked
from domain.questions.reading import Reading
from domain.questions.taken_for import of_the_asker
from domain.questions.topics import Topic

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from domain.names.resolve import Resolution
    from domain.people.access import Sight
    from domain.questions.message import Message, NamedParty
    from domain.questions.ports import Understanding

Span = tuple[int, int]
MOST_PARTS = 4
_SEVERAL = 2
_HEARD = 3
CLEARLY = 700
"""A clause must be this likely about its topic to be a question of its own."""

_BREAK = re.compile(
    r"(?<=[?!;。])\s*(?=\S)|(?<=[^\d\s]\.)\s+(?=\S)"
    r"|,?\s+(?:and also|and|also|plus|y también|y además|además|y|e também|e|também"
    r"|además)\s+(?=\S)|[,、]?\s*(?:另外|还有|以及|顺便|同时|并且)\s*"
    r"|(?<=[\u4e00-\u9fff]),\s*(?=[\u4e00-\u9fff])",
    re.IGNORECASE,
)
_MARK = re.compile(r"\{(\w+)\}")
_LABEL = re.compile(
    r"\b(?:and|y|e|o|or|no|nr|num|number|número|numero|customer|client|cliente|vendor"
    r"|supplier|proveedor|fornecedor|from|of|for|the|with|about|what|de|del|da|do|dos"
    r"|das|a|al|el|la|los|las|con|com|para|pra|por)\b|[和与号的呢吗那]|客户|供应商",
    re.IGNORECASE,
)
"""Words that say nothing about a name or a number that they stand beside."""
_TO_DO = re.compile(
    r"\b(?:credit|pay|request)\b(?! (?:note|memo|request))", re.IGNORECASE
)
"""Words that say what to do with a document as well as what it is."""
_BARE = {
    "document": Topic.DOCUMENT,
    "customer": Topic.ACCOUNT,
    "vendor": Topic.VENDOR,
}
"""What is asked of what is only named."""
_SHORTEST = 4
"""Characters of a clause that may ask something."""


@dataclass(frozen=True, slots=True)
class _Clause:
    message: Message
    topics: Guesses
    is_bare: bool = False
    """Whether it is but a name or a number, with no word about it."""

    @property
    def names_something(self) -> bool:
        """Say whether a document or a party is named in it."""
        numbers = any(n.documents or n.mention.kind for n in self.message.numbers)
        parties = (*self.message.customers, *self.message.vendors)
        return numbers or any(party.is_named for party in parties)

    @property
    def asks(self) -> bool:
        """Say whether it clearly asks something by itself."""
        best = self.topics.best
        known = self.topics.familiar >= FAMILIAR
        small_talk = best.topic in (Topic.HELP, Topic.NONE)
        return known and not small_talk and best.likelihood >= CLEARLY


def readings_of(
    message: Message, model: Understanding, sight: Sight
) -> tuple[Reading, ...]:
    """Return each thing the message asks, in its order; at least one."""
    spans = [(0, len(message.words)), *_spans(message.words)]
    texts = list(dict.fromkeys(t for span in spans for t in _texts(message, span)))
    # The whole and its clauses at once: that costs little more than the whole alone.
    guessed = zip(texts, model.topics(*texts), strict=True)
    guesses = {words: of_the_asker(topics, sight) for words, topics in guessed}
    whole, *clauses = (_clause(message, guesses, span) for span in spans)
    heard = whole.topics.first(_HEARD)
    asking = [
        clause
        for clause in _with_what_they_leave_out(clauses)
        # A clause that only tells the story is not heard in the whole.
        if clause.topics.best.topic in heard
    ]
    if len({clause.topics.best.topic for clause in asking}) < _SEVERAL:
        asking = [whole]
    found = dict.fromkeys(each for clause in asking for each in _expanded(clause))
    return tuple(found)[:MOST_PARTS]


def _spans(words: str) -> Sequence[Span]:
    """Return where each of several clauses stands; nothing if there is but one."""
    breaks = [at for b in _BREAK.finditer(words) for at in b.span()]
    edges = sorted({0, *breaks, len(words)})
    spans = [(start, end) for start, end in pairwise(edges) if end - start >= _SHORTEST]
    return spans if 1 < len(spans) <= MOST_PARTS else ()


def _texts(message: Message, span: Span) -> Sequence[str]:
    """Return a clause's masked words; twice, where a name is a vendor's as well."""
    words = masked(message.words, message.marks(), *span)
    both = {(p.start, p.end) for p in message.customers if p.is_named}
    if not any((p.start, p.end) in both for p in message.vendors):
        return (words,)
    return (words, masked(message.words, message.marks(vendors=True), *span))


def _clause(message: Message, guesses: Mapping[str, Guesses], span: Span) -> _Clause:
    words, *as_vendor = _texts(message, span)
    bare = bare_topic(words)
    topics = bare or _better(guesses[words], *(guesses[each] for each in as_vendor))
    return _Clause(message.within(*span), topics, is_bare=bare is not None)


def _better(topics: Guesses, as_vendor: Guesses | None = None) -> Guesses:
    """Say whether the words fit a vendor better, where the name is a customer's too."""
    if as_vendor is None or as_vendor.best.topic is not Topic.VENDOR:
        return topics
    surer = as_vendor.best.likelihood > topics.best.likelihood
    return as_vendor if surer else topics


def bare_topic(words: str) -> Guesses | None:
    """Return what is asked by a name or number that stands alone; None if more does."""
    marks = _MARK.findall(words)
    left = _LABEL.sub(" ", _MARK.sub(" ", words))
    if "document" in marks and not _TO_DO.search(left):
        left = without_kinds(left)
    if any(map(str.isalnum, left)):
        return None
    topic = next((topic for mark, topic in _BARE.items() if mark in marks), None)
    return None if topic is None else Guesses.of({topic: CERTAIN})


def _with_what_they_leave_out(clauses: Sequence[_Clause]) -> tuple[_Clause, ...]:
    """Keep the clauses that ask, each with what it is about."""
    naming = [clause for clause in clauses if clause.names_something]
    if any(clause.is_bare for clause in clauses):
        return ()
    asking: list[_Clause] = []
    for at, clause in enumerate(clauses):
        before = [each for each in clauses[:at] if each.names_something]
        if clause.asks:
            asking.append(_about(clause, (*before[-1:], *naming[:1])))
    return tuple(asking)


def _about(clause: _Clause, others: Sequence[_Clause]) -> _Clause:
    alone = clause.topics.best.topic in NEEDS_NOTHING
    if not others or clause.names_something or alone:
        return clause
    theirs = others[0].message
    found = replace(
        clause.message,
        numbers=theirs.numbers,
        customers=theirs.customers,
        vendors=theirs.vendors,
    )
    return replace(clause, message=found)


def _expanded(clause: _Clause) -> Iterator[Reading]:
    """Return one reading for each document or party that the clause names."""
    message = clause.message
    reading = Reading(
        words=message.words,
        numbers=message.numbers,
        customers=_first(message.customers),
        vendors=_first(message.vendors),
        topics=clause.topics,
        slots=message.slots,
        is_bare=clause.is_bare,
    )
    about = [
        n
        for n in message.numbers
        if (n in reading.documents and is_meant(reading, n))
        or meant_as_a_number(reading, n)
    ]
    if len(about) > 1:
        yield from (replace(reading, numbers=(number,)) for number in about)
    elif about:
        yield reading
    elif prefers_the_vendor(reading):
        for vendor in _each(message.vendors):
            yield replace(reading, vendors=vendor, customers=None_())
    else:
        for customer in _each(message.customers):
            yield replace(reading, customers=customer)


def _first(parties: Sequence[NamedParty]) -> Resolution:
    """Return the first party that is named; only if none is, one that is nearly."""
    ranked = sorted(parties, key=lambda party: not party.is_named)
    return ranked[0].resolution if ranked else None_()


def _each(parties: Sequence[NamedParty]) -> Iterator[Resolution]:
    named = [party.resolution for party in parties if party.is_named]
    yield from named or [_first(parties)]
