"""Placeholders as everyday words: the encoder knows sentences, not ``{customer}``."""

from __future__ import annotations

import re

_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_STANDS_FOR = {
    "customer": "Acme",
    "vendor": "Borealis",
    "document": "A-1234",
    "amount": "500 USD",
    "date": "Friday",
    "terms": "Net 30",
}
"""Measured: an invented name reads better than the word "customer" in its place."""


def natural(words: str) -> str:
    """Return words with placeholders as somebody would write a real message."""
    return _PLACEHOLDER.sub(lambda found: _STANDS_FOR.get(found[1], found[1]), words)
