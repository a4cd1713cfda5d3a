"""What a person typed, without the markup that Slack adds on the way."""

from __future__ import annotations

import re

_LINK = re.compile(r"<(?![@!])(#?)([^|<>]*)(?:\|([^<>]*))?>")
_ESCAPES = (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"), ("\x00", ""))
"""What Slack escapes, and the one character that PostgreSQL refuses."""


def typed(text: str, bot_user: str = "") -> str:
    """Return the words as they were typed, without the mention of the bot itself."""
    if bot_user:
        text = re.sub(rf"\s*<@{re.escape(bot_user)}(?:\|[^<>]*)?>\s*", " ", text)
    text = _LINK.sub(_shown, text)
    for escaped, plain in _ESCAPES:
        text = text.replace(escaped, plain)
    # Half a sign, as a cut emoji leaves it, is no text that a database takes.
    return text.encode("utf-8", "ignore").decode().strip()


def _shown(link: re.Match[str]) -> str:
    mark, address, label = link.groups()
    return mark + (label or address.removeprefix("mailto:"))
