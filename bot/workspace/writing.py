"""What a person typed, as Slack passes it on: escaped, with links and mentions."""

from __future__ import annotations

import re

from bot.workspace.state.identity import BOT_USER_ID

_TOKEN = re.compile(r"<(?:[@#][A-Z0-9]+(?:\|[^<>]*)?|(?:https?://|mailto:)[^<>\s]+)>")
_ENTITY = re.compile(r"&(?!amp;|lt;|gt;)")
_OTTO = re.compile(r"(?<![\w@.])@otto\b", re.IGNORECASE)
_BROADCAST = re.compile(r"(?<![\w@.])@(channel|here|everyone)\b")
_LINK = re.compile(
    r"(?P<url>https?://[^\s<>|]*[^\s<>|.,;:!?)'\"])"
    r"|(?P<mail>[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,})"
)


def as_slack_sends_it(typed: str) -> str:
    """Return the text of the event for what a person typed.

    ``@otto`` becomes the mention, links and e-mail addresses are wrapped, and every
    other ``&``, ``<`` and ``>`` is escaped, as Slack's own clients do. Tokens such
    as ``<@U123>`` that are already in the text stay, so a test can write them.
    """
    done: list[str] = []
    end = 0
    for token in _TOKEN.finditer(typed):
        done += [_plain(typed[end : token.start()]), token[0]]
        end = token.end()
    return "".join([*done, _plain(typed[end:])])


def _plain(text: str) -> str:
    escaped = _ENTITY.sub("&amp;", text).replace("<", "&lt;").replace(">", "&gt;")
    linked = _LINK.sub(_link, escaped)
    mentioned = _OTTO.sub(f"<@{BOT_USER_ID}>", linked)
    return _BROADCAST.sub(r"<!\1>", mentioned)


def _link(found: re.Match[str]) -> str:
    if found["url"]:
        return f"<{found['url']}>"
    return f"<mailto:{found['mail']}|{found['mail']}>"
