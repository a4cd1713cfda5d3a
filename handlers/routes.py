"""Everything the bot listens to, in one table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.rendering.cards.account import OPEN_INVOICES
from bot.rendering.home import ASK, LANGUAGE
from bot.rendering.picks import PICK
from bot.rendering.reviewing import EXAMPLE
from bot.rendering.under import FEEDBACK, PERSON, WHY
from bot.routes import Route
from domain.messages.incoming import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from domain.helpdesk.ports import HelpDeskWork
    from handlers.explaining import WhyHandlers
    from handlers.feedback import FeedbackHandlers
    from handlers.handover import HandOverHandlers
    from handlers.home import HomeHandlers
    from handlers.questions import QuestionHandlers

    Routes = Iterator[Route[HelpDeskWork]]

ASK_ABOUT = "ask_about"
"""The callback id of the shortcut on a message."""


@dataclass(frozen=True, slots=True)
class Handlers:
    """Whatever answers a route."""

    questions: QuestionHandlers
    hand_over: HandOverHandlers
    why: WhyHandlers
    feedback: FeedbackHandlers
    home: HomeHandlers


def routes(command: str, handlers: Handlers) -> tuple[Route[HelpDeskWork], ...]:
    """Return every route of the bot; ``command`` is the slash command's name."""
    return (
        *_asking(command, handlers.questions),
        *_following_up(handlers.questions),
        *_pressing(handlers),
        *_at_home(handlers.home),
    )


def _asking(command: str, questions: QuestionHandlers) -> Routes:
    yield Route(
        Kind.MENTION,
        "app_mention",
        questions.ask,
        help="Ask in a channel: `@Otto has Globex paid inv 1042?`",
    )
    yield Route(
        Kind.DIRECT,
        "message.im",
        questions.ask,
        help="Ask in a direct message: `what does Globex owe us?`",
    )
    yield Route(
        Kind.COMMAND,
        command,
        questions.ask,
        help=f"Ask from anywhere, privately: `{command} inv 1042`",
    )
    yield Route(
        Kind.SHORTCUT,
        ASK_ABOUT,
        questions.ask,
        help="Ask Otto about this: the message is your question, privately",
    )


def _following_up(questions: QuestionHandlers) -> Routes:
    for event in ("message.channels", "message.groups", "message.mpim"):
        yield Route(
            Kind.REPLY,
            event,
            questions.follow_up,
            help="Follow up in a thread where Otto answered you: `and when is it due?`",
            wanted=questions.is_followed_up,
        )


def _pressing(handlers: Handlers) -> Routes:
    yield Route(
        Kind.ACTION,
        PICK,
        handlers.questions.pick,
        help="Tap one of the choices under `Which one?`",
    )
    yield Route(
        Kind.ACTION,
        OPEN_INVOICES,
        handlers.questions.open_invoices,
        help="Tap `Open invoices` under what a customer owes",
    )
    yield Route(
        Kind.ACTION,
        PERSON,
        handlers.hand_over.person,
        help="Tap `Ask a person` under any answer",
    )
    yield Route(
        Kind.ACTION,
        WHY,
        handlers.why.why,
        help="Tap `How do you know?` under any answer",
    )
    yield Route(
        Kind.ACTION,
        FEEDBACK,
        handlers.feedback.thumb,
        help="Press a thumb up or down under any answer",
    )


def _at_home(home: HomeHandlers) -> Routes:
    yield Route(
        Kind.EVENT,
        "app_home_opened",
        home.opened,
        help="Open Otto's Home tab, or the Messages tab with things to ask",
    )
    yield Route(
        Kind.ACTION,
        ASK,
        home.ask,
        help="Ask in the box on Home, or tap an example there",
    )
    yield Route(
        Kind.ACTION,
        LANGUAGE,
        home.language,
        help="Choose on Home which language Otto answers in",
    )
    yield Route(
        Kind.ACTION,
        EXAMPLE,
        home.review,
        help="Accept or drop an example on Home, as an administrator",
    )
