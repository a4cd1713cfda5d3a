"""What somebody typed, as plain words."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 2_000
"""Characters that are read; a question is shorter, a pasted file is not a question."""

_MENTION = re.compile(r"<[@!][^<>]{1,80}>")
_LABELLED = re.compile(r"<[^<>|]{1,2000}\|([^<>|]{0,500})>")
_LINK = re.compile(r"<((?:https?|mailto|tel):[^<>|]{1,2000})>")
_DASHES = re.compile("[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]")
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_NO_SIGN = ("Cc", "Cs")
"""Control characters, and halves of signs that some senders cut in two."""
_SPACES = re.compile(r"\s+")
_LETTER_BY_LETTER = re.compile(
    r"(?<!\S)(?:[A-Za-z0-9#/._-] ){3,60}[A-Za-z0-9](?![^\s,;:.?!)。、])"
)


def plain_words(text: str) -> str:
    """Return the words without Slack's markup, odd widths, dashes or unseen marks.

    Mentions go, channel names and link labels stay, and no more than ``LONGEST``
    characters are read.
    """
    words = _MENTION.sub(" ", text[: 2 * LONGEST])
    words = _LABELLED.sub(r"\1", words)
    words = _LINK.sub(r"\1", words)
    for entity, character in (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")):
        words = words.replace(entity, character)
    words = unicodedata.normalize("NFKC", words)
    words = _UNSEEN.sub("", _DASHES.sub("-", words))
    words = "".join(" " if unicodedata.category(c) in _NO_SIGN else c for c in words)
    words = _SPACES.sub(" ", words).strip()[:LONGEST]
    # "I N V 1 0 4 2", as some viewers of documents copy it.
    return _LETTER_BY_LETTER.sub(lambda spaced: spaced[0].replace(" ", ""), words)
