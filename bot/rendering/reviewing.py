"""Phrases that wait for somebody to accept or drop them, newest first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.rendering.blocks import actions, button, context, section
from bot.rendering.cards.card import joined
from bot.rendering.cards.why import LANGUAGES
from bot.rendering.elements import heading
from bot.rendering.voice import escape
from bot.rendering.words import TOPICS
from domain.helpdesk.examples import ExampleState

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bot.rendering.blocks import Json
    from bot.rendering.voice import Voice
    from domain.helpdesk.examples import ProposedExample

EXAMPLE = "example"
"""The action id of a decision on a phrase, up to the colon."""
ACCEPT, DROP = "accept", "drop"


@dataclass(frozen=True, slots=True)
class Review:
    """What waits for a decision, and how many there are of each kind."""

    waiting: tuple[ProposedExample, ...]
    counts: Mapping[ExampleState, int]


def review_blocks(review: Review, voice: Voice) -> Iterator[Json]:
    """Show each phrase with what its writer tapped, and the decision to make."""
    yield heading(voice.say("Examples to review"))
    yield context(
        voice.say(
            "{waiting} waiting, {accepted} accepted, {dropped} dropped. Otto learns "
            "from accepted ones when it starts next.",
            waiting=voice.number(review.counts.get(ExampleState.PROPOSED, 0)),
            accepted=voice.number(review.counts.get(ExampleState.ACCEPTED, 0)),
            dropped=voice.number(review.counts.get(ExampleState.DROPPED, 0)),
        )
    )
    for at, example in enumerate(review.waiting):
        topic = voice.say(TOPICS[example.topic])
        language = LANGUAGES.get(example.language)
        spoken = voice.say(language) if language else None
        yield section(
            joined(escape(example.words), joined(topic, spoken, by=", "), by=" → ")
        )
        yield actions(
            button(
                voice.say("Accept"), f"{EXAMPLE}:{at}{ACCEPT}", f"{ACCEPT}|{example.id}"
            ),
            button(voice.say("Drop"), f"{EXAMPLE}:{at}{DROP}", f"{DROP}|{example.id}"),
        )
