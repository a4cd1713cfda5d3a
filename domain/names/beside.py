"""Whether more of a name stands beside the words that were recognised.

"Globex Peru" is not "Globex Chile", nor "Summit Freight LLC" the "Summit Foods" of
somebody who may not see the other: a name left half unread is another company's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.names.chat_words import CHAT_SIGNS
from domain.names.chinese_speech import SPEECH
from domain.names.common_words import JOINTS, OF_SIGNS, PLACES_IN_SIGNS
from domain.names.legal_forms import EAST_ASIAN, LAST_WORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from domain.names.message import Word

_LISTING = frozenset(("and", "e", "y", "et", "und"))
_SAYS_LITTLE = (*EAST_ASIAN, *OF_SIGNS)
_SPOKEN = (*CHAT_SIGNS, *SPEECH)


def may_be_of_a_name(word: Word) -> bool:
    """Say whether a word that nothing sure was read from may be part of a name."""
    if word.is_chat or word.in_signs or word.text in JOINTS:
        return False
    return word.text not in LAST_WORDS and not word.text.isdigit()


def is_listed(words: Sequence[Word], at: int) -> bool:
    """Say whether "and" stands before a name: it is another company's, then."""
    return at > 0 and words[at - 1].text in _LISTING


def more_beside(
    words: Sequence[Word], left: Sequence[bool], start: int, end: int
) -> bool:
    """Say whether a word that is ``left`` stands next to those from start to end.

    Before a name people write all kinds of words; only one that is set off counts.
    """
    before = start - 1
    if before >= 0 and left[before] and words[before].is_set_off:
        return not words[before].closes
    after = end
    while after < len(words) and not words[after - 1].closes:
        if words[after].text not in JOINTS:
            return left[after]
        after += 1
    return False


def more_signs_beside(run: str, start: int, end: int, *, whole: bool) -> bool:
    """Say the same of a stretch of a run of East Asian signs.

    Behind all there is of a name (``whole``) only a trade or a place may belong to it.
    """
    before, after = run[:start], run[end:]
    if after.startswith(EAST_ASIAN):
        after = ""  # a name ends with its legal form
    followed = _without(after, str.startswith, str.removeprefix)
    preceded = _without(before, str.endswith, str.removesuffix)
    if (whole and followed == after) or followed.startswith(_SPOKEN):
        followed = ""
    if run.startswith(PLACES_IN_SIGNS, start) or preceded.endswith(_SPOKEN):
        preceded = ""  # a name begins with its place
    return bool(followed or preceded)


def _without(
    signs: str, has: Callable[[str, str], bool], drop: Callable[[str, str], str]
) -> str:
    """Drop the trades, places and forms next to a name."""
    while sign := next((each for each in _SAYS_LITTLE if has(signs, each)), ""):
        signs = drop(signs, sign)
    return signs
