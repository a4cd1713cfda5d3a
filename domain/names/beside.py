"""Whether more of a name stands beside the words that were recognised.

"Globex Peru" is not "Globex Chile", nor "Summit Freight LLC" the "Summit Foods" of
somebody who may not see the other: a name left half unread is another company's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.names.chat_words import CHAT_SIGNS
from domain.names.common_words import JOINTS, OF_SIGNS
from domain.names.legal_forms import EAST_ASIAN, LAST_WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from domain.names.message import Word

# Signs of speech before and after a name, where no blank shows its ends.
_SPEECH = (
    "的了吗呢吧啊欠付给还已是在有没和与及跟到把被从对向请问查看催等该能会要可再又也都"
)
_LISTING = frozenset(("and", "e", "y", "et", "und"))
_SAYS_LITTLE = (*EAST_ASIAN, *OF_SIGNS)
_SPOKEN = (*CHAT_SIGNS, *_SPEECH)


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
    before, after = start - 1, end
    while after < len(words) and words[after].text in JOINTS:
        after += 1
    if after < len(words) and left[after]:
        return True
    return before >= 0 and left[before] and words[before].is_set_off


def more_signs_beside(run: str, start: int, end: int) -> bool:
    """Say the same of a stretch of a run of East Asian signs."""
    before, after = run[:start], run[end:]
    while sign := next(filter(after.startswith, _SAYS_LITTLE), ""):
        after = after.removeprefix(sign)
    while sign := next(filter(before.endswith, _SAYS_LITTLE), ""):
        before = before.removesuffix(sign)
    followed = after and not after.startswith(_SPOKEN)
    preceded = before and not before.endswith(_SPOKEN)
    return bool(followed or preceded)
