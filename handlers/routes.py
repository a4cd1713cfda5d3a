"""Everything the bot listens to, in one table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rendering.cards.account import OPEN_INVOICES
from bot.rendering.picks import PICK
from bot.rendering.under import PERSON
from bot.routes import Route
from domain.messages.incoming import Kind

if TYPE_CHECKING:
    from domain.helpdesk.ports import HelpDeskWork
    from handlers.handover import HandOverHandlers
    from handlers.questions import QuestionHandlers


def routes(
    command: str, questions: QuestionHandlers, hand_over: HandOverHandlers
) -> tuple[Route[HelpDeskWork], ...]:
    """Return every route of the bot; ``command`` is the slash command's name."""
    return (
        Route(
            Kind.MENTION,
            "app_mention",
            questions.ask,
            help="Ask in a channel: `@Otto has Globex paid inv 1042?`",
        ),
        Route(
            Kind.DIRECT,
            "message.im",
            questions.ask,
            help="Ask in a direct message: `what does Globex owe us?`",
        ),
        Route(
            Kind.COMMAND,
            command,
            questions.ask,
            help=f"Ask from anywhere, privately: `{command} inv 1042`",
        ),
        Route(
            Kind.ACTION,
            PICK,
            questions.pick,
            help="Tap one of the choices under `Which one?`",
        ),
        Route(
            Kind.ACTION,
            OPEN_INVOICES,
            questions.open_invoices,
            help="Tap `Open invoices` under what a customer owes",
        ),
        Route(
            Kind.ACTION,
            PERSON,
            hand_over.person,
            help="Tap `Ask a person` under any answer",
        ),
    )
