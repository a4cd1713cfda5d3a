"""Words made comparable without moving a single character."""

from __future__ import annotations

import unicodedata

_SIMPLER = str.maketrans(
    "週號個萬億兩後內塊幣歐鎊結賬帳貨這從間過來還點禮開貳叁肆伍陸柒捌玖拾佰仟",
    "周号个万亿两后内块币欧镑结账账货这从间过来还点礼开二三四五六七八九十百千",
)
_PLAIN_LETTERS = {
    code: unicodedata.normalize("NFD", chr(code))[0]
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))
}
LEFT = "(?<![a-z0-9_])"
"""Where a Latin word may begin in folded words; a Chinese sign may stand before it."""
RIGHT = "(?![a-z0-9_])"

_FOLDS = _SIMPLER | _PLAIN_LETTERS | {ord("\u2019"): "'"}


def lowered(words: str) -> str:
    """Return the words in small letters, every character still in its place."""
    low = words.lower()
    if len(low) == len(words):
        return low
    # "İ" becomes two characters; then it is left as it is.
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in words)


def folded(low: str) -> str:
    """Return small letters without accents, and simplified Chinese signs."""
    return low.translate(_FOLDS)


def words_of(text: str) -> frozenset[str]:
    """Return the words of a list that is written as a text."""
    return frozenset(text.split())
