"""Messages as a person reads them, each first checked as Slack checks it."""

from __future__ import annotations

from functools import cache
from gettext import NullTranslations
from typing import TYPE_CHECKING, Any, cast

from bot.rendering.catalogues.extract import Entry, said
from bot.rendering.reply import render_reply
from bot.rendering.under import FEEDBACK, WHY
from bot.rendering.voice import Voice
from bot.workspace.blocks.check import check_message, interactive_elements
from domain.answers.answer import NoLedger
from domain.answers.reply import Outcome, Reply
from domain.questions.topics import Topic
from tests.support.make import AS_OF, DAY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.rendering.message import Message
    from domain.answers.answer import Answer


class OnlyMarked(NullTranslations):
    """English as the code has it, but only what the catalogues can find in it."""

    def gettext(self, message: str) -> str:
        return self._marked(Entry(message))

    def pgettext(self, context: str, message: str) -> str:
        return self._marked(Entry(message, context))

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        self._marked(Entry(msgid1, many=msgid2))
        return msgid1 if n == 1 else msgid2

    @staticmethod
    def _marked(entry: Entry) -> str:
        assert entry in _said(), f"Put this into msg(): {entry.words}"
        return entry.words


_said = cache(said)
STANDING = {WHY, FEEDBACK}
"""Under every answer alike, so pictures leave them out; see ``test_under``."""
QUESTION = "0b54c9fe-0000-5000-8000-000000000000"
ENGLISH = Voice(catalogue=OnlyMarked())
MOST_BUTTONS = 6


def reply(answer: Answer, outcome: Outcome = Outcome.ANSWERED) -> Reply:
    """Return an answer as the desk gives it."""
    as_of = None if isinstance(answer, NoLedger) else AS_OF
    return Reply(answer, Topic.DOCUMENT, outcome, 99, as_of, DAY)


def message(
    answer: Answer,
    outcome: Outcome = Outcome.ANSWERED,
    *,
    private: bool = False,
    voice: Voice = ENGLISH,
) -> Message:
    """Return the message for an answer; Slack would take it."""
    made = render_reply(
        reply(answer, outcome), voice, question_id=QUESTION, private=private
    )
    check(made)
    return made


def card(
    answer: Answer, outcome: Outcome = Outcome.ANSWERED, *, voice: Voice = ENGLISH
) -> str:
    """Return what the reader sees of an answer."""
    return picture(message(answer, outcome, voice=voice))


def headline(answer: Answer, *, voice: Voice = ENGLISH) -> str:
    """Return what a notification shows of an answer."""
    return message(answer, voice=voice).text


def check(made: Message) -> None:
    """Fail where Slack would refuse a message, or a reader be lost in it."""
    blocks = blocks_of(made)
    buttons = [button for _, button in interactive_elements(blocks)]
    ids = [button["action_id"] for button in buttons]
    assert not check_message(blocks)
    first = [each["text"]["text"] for each in blocks[:2] if each["type"] == "section"]
    assert any(made.text in text for text in first)
    assert sum(each not in STANDING for each in ids) <= MOST_BUTTONS
    assert len(ids) == len(set(ids))


def blocks_of(made: Message) -> list[dict[str, Any]]:
    """Return the blocks as Slack gets them."""
    return cast("list[dict[str, Any]]", made.as_slack()["blocks"])


def buttons_of(made: Message) -> dict[str, str]:
    """Return the labels of the buttons, and the value of each."""
    found = interactive_elements(blocks_of(made))
    return {
        each["text"]["text"]: each.get("value", "")
        for _, each in found
        if each["action_id"] not in STANDING
    }


def picture(made: Message) -> str:
    """Return a message as plain lines: words, tables, buttons, the quiet line."""
    return "\n".join(_lines(blocks_of(made)))


def _lines(blocks: Iterable[dict[str, Any]]) -> Iterator[str]:
    for block in blocks:
        match block["type"]:
            case "section":
                yield str(block["text"]["text"])
            case "table" | "data_table":
                yield from map(_row, block["rows"])
            case "actions" | "context_actions":
                yield from _labels(block["elements"])
            case "context":
                yield " ".join(each["text"] for each in block["elements"])
            case other:
                yield f"?? {other}"


def _labels(elements: Iterable[dict[str, Any]]) -> Iterator[str]:
    """Return the buttons of a card's own in one line, if it has any."""
    own = [each for each in elements if each.get("action_id") not in STANDING]
    if labels := [f"[ {each['text']['text']} ]" for each in own if "text" in each]:
        yield " ".join(labels)


def _row(cells: list[dict[str, Any]]) -> str:
    return " | ".join(str(cell["text"]) for cell in cells)
