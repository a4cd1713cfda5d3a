"""Somebody's Home tab: a box to ask in, examples, what they asked, their language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.rendering.blocks import actions, button, context, section
from bot.rendering.cards.card import joined, line
from bot.rendering.elements import as_json, beside, field, heading, menu
from bot.rendering.prompts import prompts_of
from bot.rendering.reviewing import review_blocks
from bot.rendering.voice import bold, escape, msg

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime

    from bot.rendering.blocks import Json
    from bot.rendering.reviewing import Review
    from bot.rendering.voice import Safe, Voice
    from domain.people.person import Role

ASK = "ask"
"""The action id of everything on Home that asks, up to the colon."""
BOX = f"{ASK}:box"
"""The action id of the line to type into."""
LANGUAGE = "language"
"""The action id of the menu of languages."""
AUTOMATIC = "auto"
_ENDONYMS: Mapping[str, str] = {
    "en": "English",
    "zh": "中文",
    "es": "Español",
    "pt": "Português",
}
"""A language is found in a list by its own name."""
_LONGEST_SHOWN = 120
_LONGEST_VALUE = 2_000
_WELCOME = msg(
    "Ask about an invoice, a customer, a payment or a contract, in your own words."
)


@dataclass(frozen=True, slots=True)
class JustAsked:
    """What was asked on Home a moment ago, and the answer in one line."""

    text: str
    headline: Safe


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What somebody's Home tab shows."""

    box: str
    """Another one each time, so that the box is empty again."""
    is_listed: bool
    role: Role | None = None
    language: str | None = None
    """The language they set; None: that of their words."""
    as_of: datetime | None = None
    recent: tuple[str, ...] = ()
    """What they asked last, the newest first."""
    asked: JustAsked | None = None
    review: Review | None = None
    """None for everybody who does not administer Otto."""


def render_home(page: Page, voice: Voice) -> Json:
    """Return the view to publish."""
    return {"type": "home", "blocks": list(_blocks(page, voice))}


def _blocks(page: Page, voice: Voice) -> Iterator[Json]:
    yield heading(voice.say("Otto, the finance help desk"))
    if not page.is_listed:
        yield section(
            voice.say(
                "I answer colleagues on the finance people list only. "
                "Finance can add you to it."
            )
        )
        return
    yield from _asking(page, voice)
    yield from _recent(page, voice)
    yield from _language(page, voice)
    if page.review is not None:
        yield from review_blocks(page.review, voice)
    if page.as_of is not None:
        moment = voice.moment(page.as_of)
        yield context(voice.say("Ledger as of {moment}", moment=moment))


def _asking(page: Page, voice: Voice) -> Iterator[Json]:
    yield field(
        voice.say(_WELCOME),
        voice.say("has Globex paid inv 1042?"),
        BOX,
        block_id=f"ask-{page.box}",
    )
    yield actions(button(voice.say("Ask"), f"{ASK}:go", "go"))
    if page.asked is not None:
        asked = escape(page.asked.text, _LONGEST_SHOWN)
        answer = bold(page.asked.headline)
        yield section(joined(line(voice.say("Asked"), asked), answer, by="\n"))
        yield context(
            voice.say("The whole answer is in the Messages tab, where you can go on.")
        )
    yield context(voice.say("Or try one of these:"))
    yield actions(
        *(
            button(escape(words), f"{ASK}:{at}", words)
            for at, words in enumerate(prompts_of(page.role, voice))
        )
    )


def _recent(page: Page, voice: Voice) -> Iterator[Json]:
    if page.recent:
        yield heading(voice.say("What you asked last"))
    for at, text in enumerate(page.recent):
        again = button(
            voice.say("Ask again"), f"{ASK}:again{at}", text[:_LONGEST_VALUE]
        )
        yield beside(escape(text, _LONGEST_SHOWN), as_json(again))


def _language(page: Page, voice: Voice) -> Iterator[Json]:
    automatic = voice.say("The language I ask in")
    options = [(automatic, AUTOMATIC)]
    options += [(escape(name), code) for code, name in _ENDONYMS.items()]
    chosen = page.language or AUTOMATIC
    label = voice.say("Language of the answers")
    yield beside(bold(label), menu(label, LANGUAGE, options, chosen))
