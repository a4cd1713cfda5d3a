"""How well one name answers to what was typed, in thousandths.

| score | the name |
|---|---|
| 1000 | in the very spelling |
| 990 | the same, its legal form left out |
| 960 | the same words in another order |
| 955 | of the company, places left out ("globex" for "Globex México") |
| 945 | with another legal form |
| 900-935 | begins with the words typed, or has its first word and others of them |
| 800-940 | has the words typed, but not its first one: by what they carry of it |
| 780 | has these initials |
| 0-985 | is alike; below 900 where a telling word has no counterpart |
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA, JaroWinkler

from domain.names.common_words import JOINTS, TRADES
from domain.names.core import fold
from domain.names.query import only_places, says_little, without_trade_signs

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from domain.names.catalogue import Catalogue
    from domain.names.query import Query

SAME_SPELLING = 1000
SAME_CORE = 990
OTHER_LEGAL_FORM = 945
REGIONAL_SIBLING = 955
OTHER_ORDER = 960
SAME_INITIALS = 780
_BEGINNING, _BEGINNING_SPAN = 900, 35
_BEGINNING_THAT_SAYS_LITTLE = 700
_OTHER_WORDS, _OTHER_WORDS_SPAN = 800, 140
_NOT_BORNE_OUT = 890  # alike on the whole, not word by word: ask
_SAYS_LITTLE_AT_MOST = 690
_MOST_ALIKE = 985  # alike is never the same
_SURELY_ALIKE = 900
_COUNTERPART = 70  # per cent of letters in common, the least for the same word mistyped
_SHORTEST_ABBREVIATION = 3
_FORM_TYPOS = 1
_FORMS_OFTEN_TYPED = tuple(
    "inc llc ltd limited gmbh plc corp corporation company ltda srl spa sas bv".split()
)
_SHORTEST_MISTYPED = 5  # "hone" for "phone" is asked, not answered
_ROMAN = frozenset("i ii iii iv v vi vii viii ix x xi xii".split())


@dataclass(frozen=True, slots=True)
class Judge:
    """One query, ready to be held against many names of a catalogue."""

    query: Query
    words: frozenset[str]
    telling: tuple[str, ...]
    narrow: bool  # the words typed leave few companies of this ledger

    @classmethod
    def of(cls, catalogue: Catalogue, query: Query) -> Judge:
        """Weigh the words of a query against a catalogue."""
        telling = tuple(word for word in query.words if not says_little(word))
        narrow = len(telling) > 1 or any(catalogue.tells_apart(telling))
        return cls(query, frozenset(query.words), telling, narrow)

    def score(self, core: str, alike: int) -> int:
        """Score another core, ``alike`` being its likeness to the query's."""
        if self.query.in_signs:
            return self._in_signs(core, alike)
        words = core.split()
        if self.words <= frozenset(words):
            return self._has_the_words(words, alike)
        return self._alike(words, alike)

    def score_same_core(self, name: str) -> int:
        """Score a name whose core is the query's."""
        if fold(name) == self.query.folded:
            return SAME_SPELLING
        return OTHER_LEGAL_FORM if self.query.names_a_legal_form else SAME_CORE

    def _has_the_words(self, words: Sequence[str], alike: int) -> int:
        missing = frozenset(words) - self.words
        if not missing:  # another order
            return max(min(alike, _MOST_ALIKE), OTHER_ORDER)
        begins = words[0] == self.query.words[0]
        if not self.narrow and begins:
            return min(_BEGINNING_THAT_SAYS_LITTLE + alike // 10, alike)
        if not self.narrow:
            return min(alike, _SAYS_LITTLE_AT_MOST)
        if begins:
            return self._beginning(words, missing, alike)
        return max(self._other_words(missing), min(alike, _NOT_BORNE_OUT))

    def _beginning(
        self, words: Sequence[str], missing: frozenset[str], alike: int
    ) -> int:
        """Score a name whose first word was typed, and perhaps others of it."""
        # Who writes a legal form writes the whole name; "Fund" is not "Fund 7".
        if self.query.names_a_legal_form or _numbers(missing):
            return _NOT_BORNE_OUT
        # "Thornburg Fund" may be anything of Thornburg's; "Northgate Mexico" may not.
        if not self._is_start_of(words) and TRADES.issuperset(self.query.words[1:]):
            return _NOT_BORNE_OUT
        if only_places(missing):
            return REGIONAL_SIBLING  # the company elsewhere: not to be told apart
        return _BEGINNING + alike * _BEGINNING_SPAN // 1000

    def _is_start_of(self, words: Sequence[str]) -> bool:
        return tuple(words[: len(self.query.words)]) == self.query.words

    def _other_words(self, missing: frozenset[str]) -> int:
        """Score by what was typed of the name; a telling word weighs as much as two."""
        if self.query.names_a_legal_form:
            return _OTHER_WORDS
        typed, left = _weight(self.words), _weight(missing)
        return _OTHER_WORDS + _OTHER_WORDS_SPAN * typed // (typed + left)

    def _in_signs(self, core: str, alike: int) -> int:
        """Signs count by the run: "华为" in "华为技术", "腾讯" in "深圳市腾讯计算机"."""
        place = core.find(self.query.core)
        if place < 0 or not self.narrow:
            return min(alike, _MOST_ALIKE)
        if not without_trade_signs(core[:place]):
            return _BEGINNING + alike * _BEGINNING_SPAN // 1000
        share = len(self.query.core) * _OTHER_WORDS_SPAN // len(core)
        return max(_OTHER_WORDS + share, min(alike, _NOT_BORNE_OUT))

    def _alike(self, words: Sequence[str], alike: int) -> int:
        if alike < _SURELY_ALIKE:
            return max(alike, self._beginning_alike(words))
        if self._borne_out(words):
            return min(alike, _MOST_ALIKE)
        return _NOT_BORNE_OUT

    def _beginning_alike(self, words: Sequence[str]) -> int:
        """Score "globx" for "globex mexico": the beginning alone, mistyped, is a hint."""
        if not self.telling or len(words) <= len(self.query.words):
            return 0
        beginning = " ".join(words[: len(self.query.words)])
        typed = self.query.core
        closeness = fuzz.ratio(typed, beginning) * 5
        closeness += JaroWinkler.similarity(typed, beginning) * 500
        return int(closeness) * 9 // 10

    def _borne_out(self, words: Sequence[str]) -> bool:
        """Whether every word typed has its counterpart in the name, numbers exactly.

        "Globex Spain" is not "Globex Mexico", "Fund 2" is neither "Fund 3" nor "Fund".
        """
        if _numbers(self.query.words) != _numbers(words):
            return False
        if self.query.core.replace(" ", "") == "".join(words):
            return True
        *others, last = self.query.words
        wanted = others if _is_mistyped_form(last) else self.query.words
        return all(word in JOINTS or _has_counterpart(word, words) for word in wanted)


def _numbers(words: Iterable[str]) -> list[str]:
    """Return the words that count members of a series, ordered."""
    return sorted(w for w in words if w in _ROMAN or any(map(str.isdigit, w)))


def _weight(words: Iterable[str]) -> int:
    return sum(1 if says_little(word) else 2 for word in words)


def _has_counterpart(word: str, words: Sequence[str]) -> bool:
    """Whether one of the words is the same, abbreviated or, when long, mistyped."""
    if len(word) >= _SHORTEST_ABBREVIATION and any(o.startswith(word) for o in words):
        return True
    if len(word) < _SHORTEST_MISTYPED:
        return sorted(word) in map(sorted, words)
    return any(fuzz.ratio(word, other) >= _COUNTERPART for other in words)


def _is_mistyped_form(word: str) -> bool:
    """Whether a last word is meant for a legal form: "Imc", "limted", "gmhb"."""
    return any(
        OSA.distance(word, form, score_cutoff=_FORM_TYPOS) <= _FORM_TYPOS
        for form in _FORMS_OFTEN_TYPED
    )
