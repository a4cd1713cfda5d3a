"""What somebody reads who said whether an answer helped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rendering.blocks import actions, button, section
from bot.rendering.message import Message
from bot.rendering.under import PERSON

if TYPE_CHECKING:
    from bot.rendering.voice import Voice


def render_thanks(voice: Voice) -> Message:
    """Tell that it was noted."""
    words = voice.say("Noted, thank you.")
    return Message(text=words, blocks=(section(words),))


def render_what_was_wrong(voice: Voice, question_id: str) -> Message:
    """Ask what was wrong; a person can put it right.

    ``question_id`` is empty for somebody else's question, which is not theirs to hand
    over.
    """
    if not question_id:
        words = voice.say("Noted. If you need it put right, ask it yourself.")
        return Message(text=words, blocks=(section(words),))
    words = voice.say(
        "Noted. What was wrong? Write it here in other words, or let a person look: "
        "they get your question with what I made of it."
    )
    person = button(voice.say("Ask a person"), PERSON, question_id)
    return Message(text=words, blocks=(section(words), actions(person)))
