"""What stands under an answer: the way to a person, how it is known, did it help."""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING

from bot.rendering.blocks import button
from bot.rendering.elements import feedback_buttons, overflow
from bot.rendering.picks import PICK, of_question
from domain.answers.reply import Outcome
from domain.questions.topics import Topic

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from slackblocks import Button, OverflowMenu

    from bot.rendering.blocks import Json
    from bot.rendering.voice import Voice
    from domain.answers.reply import Reply

PERSON = "person"
"""The action id of the way to a person, up to the colon."""
WHY = "why"
"""The action id of "How do you know?"."""
FEEDBACK = "feedback"
"""The action id of both thumbs."""
HELPED, NOT_HELPED = "yes", "no"
_SEEN_AT_ONCE = 3
"""More buttons than this tire a reader; what explains goes into a menu then."""
_EXPLAINED = frozenset(
    {Outcome.ANSWERED, Outcome.DONE, Outcome.HANDED_OVER, Outcome.NOT_FOUND}
)
_SMALL_TALK = frozenset({Topic.HELP, Topic.NONE})


def completed(
    buttons: Sequence[Button], replies: Sequence[Reply], voice: Voice, question_id: str
) -> list[Button | OverflowMenu]:
    """Return an answer's own buttons with those that stand under every answer."""
    if not question_id or replies[0].outcome is Outcome.REFUSED:
        return list(buttons)
    person = _person(replies, voice, question_id)
    row: list[Button | OverflowMenu] = [*buttons, *person]
    if any(map(_is_explained, replies)):
        label = voice.say("How do you know?")
        few = len(row) < _SEEN_AT_ONCE
        row.append((button if few else overflow)(label, WHY, question_id))
    return row


def placed(own: Button, question_id: str, at: int) -> Button:
    """Let a choice say which question it answers, and no two buttons be alike.

    ``at`` counts the answers of one message: each may have a button of the same name.
    """
    action, value = str(own.action_id), str(own.value)
    told = copy(own)
    if question_id and action.partition(":")[0] == PICK:
        told.value = of_question(value, question_id)
    if at:
        told.action_id = f"{action}{'.' if ':' in action else ':'}{at}"
    return told


def thumbs(replies: Sequence[Reply], voice: Voice, question_id: str) -> Iterator[Json]:
    """Return the line that asks whether the answer helped."""
    if question_id and any(map(_is_explained, replies)):
        yield feedback_buttons(
            FEEDBACK,
            (voice.say("This helped"), f"{HELPED}|{question_id}"),
            (voice.say("This did not help"), f"{NOT_HELPED}|{question_id}"),
        )


def _person(
    replies: Sequence[Reply], voice: Voice, question_id: str
) -> Iterator[Button]:
    """Return the way to a person, unless one has the question already."""
    outcomes = {reply.outcome for reply in replies}
    if Outcome.HANDED_OVER in outcomes:
        return
    asked_back = outcomes == {Outcome.CLARIFY}
    words = voice.say("Something else: ask a person" if asked_back else "Ask a person")
    yield button(words, PERSON, question_id)


def _is_explained(reply: Reply) -> bool:
    return reply.outcome in _EXPLAINED and reply.topic not in _SMALL_TALK
