"""How well one name answers to what was typed, in thousandths.

| score | the name |
|---|---|
| 1000 | in the very spelling |
| 990 | the same, its legal form left out |
| 960 | the same words in another order |
| 955 | of the company, places left out ("globex" for "Globex México") |
| 945 | with a legal form where the ledger has none |
| 895 | with another legal form |
| 900-935 | begins with the words typed, or has its first word and others of them |
| 800-940 | has the words typed, but not its first one: by what they carry of it |
| 951-985 | in signs: of the company, begins with the short name typed |
| 780 | has these initials |
| 780-830 | begins with a word that many names of the ledger begin with |
| 0-985 | is alike; below 900 where a telling word has no counterpart |
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapidfuzz import fuzz
from rapidfuzz.distance import JaroWinkler

from domain.names.common_words import TRADES
from domain.names.core import fold
from domain.names.counterparts import bear_out, numbers
from domain.names.forms import telling_forms
from domain.names.query import only_places, says_little, without_trade_signs

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from domain.names.catalogue import Catalogue
    from domain.names.query import Query

SAME_SPELLING = 1000
SAME_CORE = 990
NO_LEGAL_FORM = 945
OTHER_LEGAL_FORM = 895  # "X Ltd" may be somebody else's beside "X plc": ask
SAME_LEGAL_FORM = 985  # "Limited" for "Ltd"
REGIONAL_SIBLING = 955
OTHER_ORDER = 960
SAME_INITIALS = 780
_BEGINNING, _BEGINNING_SPAN = 900, 35
_SHORT_FORM_IN_SIGNS = 951  # with one of that very name, both are offered
_BEGINNING_THAT_SAYS_LITTLE = 700
_BEGINNING_OF_MANY = 780
_LONGEST_OF_A_PAIR = 2
_MOST_OF_ONE_PAIR = 20  # names that begin with "A&B"
_OTHER_WORDS, _OTHER_WORDS_SPAN = 800, 140
_NOT_BORNE_OUT = 890  # alike on the whole, not word by word: ask
_SAYS_LITTLE_AT_MOST = 690
_MOST_ALIKE = 985  # alike is never the same
_SURELY_ALIKE = 900


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
        narrow = narrow or _is_telling_pair(catalogue, query)
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
        if not self.query.names_a_legal_form:
            return SAME_CORE
        of_typed, of_name = telling_forms(self.query.folded), telling_forms(fold(name))
        if not (of_typed and of_name):
            return NO_LEGAL_FORM
        return OTHER_LEGAL_FORM if of_typed.isdisjoint(of_name) else SAME_LEGAL_FORM

    def _has_the_words(self, words: Sequence[str], alike: int) -> int:
        """Score a name that has every word typed, in any order."""
        missing = frozenset(words) - self.words
        begins = words[0] == self.query.words[0]
        if not missing:
            return max(min(alike, _MOST_ALIKE), OTHER_ORDER)
        if not self.narrow:
            many = begins and bool(self.telling)
            return _of_many(alike) if many else _says_little_score(alike, begins=begins)
        if begins:
            return self._beginning(words, missing, alike)
        return max(self._other_words(missing), min(alike, _NOT_BORNE_OUT))

    def _beginning(
        self, words: Sequence[str], missing: frozenset[str], alike: int
    ) -> int:
        """Score a name whose first word was typed, and perhaps others of it."""
        if self._may_be_another(words, missing):
            return _NOT_BORNE_OUT
        if only_places(missing):
            return REGIONAL_SIBLING
        return _BEGINNING + alike * _BEGINNING_SPAN // 1000

    def _may_be_another(self, words: Sequence[str], missing: frozenset[str]) -> bool:
        """Whether what was typed looks complete, so that this name is another's."""
        typed = self.query.words
        # Who writes a legal form writes the whole name; "Fund" is not "Fund 7".
        whole = self.query.names_a_legal_form or bool(numbers(missing))
        # "Thornburg Fund" may be anything of Thornburg's; "Northgate Mexico" may not.
        loose = not self._is_start_of(words) and TRADES.issuperset(typed[1:])
        # One word is short for a name; two without a third that tells are another's,
        # unless the second is the trade: "Portomar Foods" of "Portomar Foods Taxco".
        complete = len(self.telling) > 1 or not self._is_start_of(words)
        further = len(typed) > 1 and complete and not all(map(says_little, missing))
        return whole or loose or further

    def _is_start_of(self, words: Sequence[str]) -> bool:
        return tuple(words[: len(self.query.words)]) == self.query.words

    def _other_words(self, missing: frozenset[str]) -> int:
        """Score by what was typed of the name; a telling word weighs as much as two."""
        if self.query.names_a_legal_form:
            return _OTHER_WORDS
        typed, left = _weight(self.words), _weight(missing)
        return _OTHER_WORDS + _OTHER_WORDS_SPAN * typed // (typed + left)

    def _in_signs(self, core: str, alike: int) -> int:
        """Signs count by the run: "华为" in "华为技术", "腾讯" in "深圳市腾讯计算机".

        One sign changed makes another company, so likeness alone is never sure.
        """
        alike = min(alike, _NOT_BORNE_OUT)
        place = core.find(self.query.core)
        if place < 0 or not self.narrow:
            return alike
        if not without_trade_signs(core[:place]):
            short = without_trade_signs(self.query.core) == self.query.core
            least = _SHORT_FORM_IN_SIGNS if short else _BEGINNING
            return least + alike * _BEGINNING_SPAN // 1000
        share = len(self.query.core) * _OTHER_WORDS_SPAN // len(core)
        return max(_OTHER_WORDS + share, alike)

    def _alike(self, words: Sequence[str], alike: int) -> int:
        if alike < _SURELY_ALIKE:
            return max(alike, self._beginning_alike(words))
        if bear_out(self.query.words, words):
            return min(alike, _MOST_ALIKE)
        return _NOT_BORNE_OUT

    def _beginning_alike(self, words: Sequence[str]) -> int:
        """Score a mistyped beginning, "globx" for "globex mexico": never sure."""
        if not self.telling or len(words) <= len(self.query.words):
            return 0
        beginning = " ".join(words[: len(self.query.words)])
        typed = self.query.core
        closeness = fuzz.ratio(typed, beginning) * 5
        closeness += JaroWinkler.similarity(typed, beginning) * 500
        return int(closeness) * 9 // 10


def _is_telling_pair(catalogue: Catalogue, query: Query) -> bool:
    """Whether it is "A&B" and few names begin so."""
    first, joint, second = (*query.words[:3], "", "", "")[:3]
    if joint != "and" or max(len(first), len(second)) > _LONGEST_OF_A_PAIR:
        return False
    return len(catalogue.starting_with(query.core, 50)) <= _MOST_OF_ONE_PAIR


def _of_many(alike: int) -> int:
    """Score the beginning that many names share: which of them is asked."""
    return _BEGINNING_OF_MANY + alike // 20


def _says_little_score(alike: int, *, begins: bool) -> int:
    """Score words that half the ledger has: the beginning of a name is a hint."""
    if begins:
        return min(_BEGINNING_THAT_SAYS_LITTLE + alike // 10, alike)
    return min(alike, _SAYS_LITTLE_AT_MOST)


def _weight(words: Iterable[str]) -> int:
    return sum(1 if says_little(word) else 2 for word in words)
