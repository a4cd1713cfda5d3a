"""``ask``: the same path as a question in Slack, without Slack."""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Annotated

import typer

from bot.rendering.cards.choices import label
from bot.rendering.reply import render_replies
from bot.rendering.voice import plain
from domain.answers.asker import asker
from domain.answers.desk import Desk
from domain.answers.facts import facts_of
from domain.documents.reference import PAYABLES, DocumentKind
from domain.errors import OttoError
from domain.people.person import Email
from domain.policies.ports import NO_ARTICLES
from domain.questions.ask import AskAtLarge, Missing, Pick, Suggest, Unsure
from domain.questions.decide import MOST_TOPICS
from handlers.commands.slots_shown import slots_shown
from handlers.readers import answer_day, voice_for

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from contextlib import AbstractContextManager
    from zoneinfo import ZoneInfo

    from bot.rendering.voice import Voice
    from domain.answers.asker import Asker
    from domain.answers.ports import Books
    from domain.answers.reply import Reply, Response
    from domain.clock import Clock
    from domain.policies.ports import Articles
    from domain.questions.ask import Choice
    from domain.questions.ports import Understanding


class EmptyLedgerError(OttoError):
    """There is nothing to answer from: no books have been imported."""

    def __init__(self) -> None:
        super().__init__("The ledger is empty. Run: python app.py import FOLDER")


class BadQuestionFileError(OttoError):
    """A file of questions lacks a column, or cannot be read."""


@dataclass(frozen=True, slots=True)
class StoppedClock:
    """A clock that somebody set with ``--now``."""

    moment: datetime
    moved: bool = True

    def now(self) -> datetime:
        """Return the moment it was set to."""
        return self.moment


@dataclass(frozen=True, slots=True)
class Line:
    """One question of a file, or of the command line."""

    asker: str
    text: str
    channel: str = ""


@dataclass(frozen=True, slots=True)
class Asking:
    """What ``ask`` needs: books to read for one question, the clock, the zone."""

    books: Callable[[], AbstractContextManager[Books]]
    model: Understanding
    clock: Clock
    zone: ZoneInfo
    articles: Articles = NO_ARTICLES

    def answers(self, lines: Iterator[Line]) -> Iterator[Mapping[str, object]]:
        """Answer one question after another, as the JSON contract says.

        Raises:
            EmptyLedgerError: no books have been imported.
        """
        for question in lines:
            started = perf_counter()
            with self.books() as books:
                state = books.receivables.state()
                if state.as_of is None:
                    raise EmptyLedgerError
                person = books.people.by_email(Email(question.asker.casefold()))
                who = asker(books, person) if person else None
                day = answer_day(books, self.clock, self.zone)
                desk = Desk(books, self.model, state.as_of, day, self.articles)
                shown = _shown(question, desk.answer_text(question.text, who), who)
            yield shown | {"elapsed_ms": round((perf_counter() - started) * 1000, 1)}


def register(app: typer.Typer, wiring: Callable[[datetime | None], Asking]) -> None:
    """Add the command; ``wiring`` opens the ledger, with the clock set if asked to."""

    @app.command(
        epilog='Example: python app.py ask "has Globex paid inv 1042?" '
        "--as dana.reyes@example.com"
    )
    def ask(
        question: Annotated[str | None, typer.Argument(help="What to ask.")] = None,
        *,
        asker: Annotated[
            str, typer.Option("--as", help="Who asks: an address of the people list.")
        ] = "",
        channel: Annotated[str, typer.Option(help="Where it is asked.")] = "",
        file: Annotated[
            Path | None,
            typer.Option(help="A CSV of questions: asker, text, optional channel."),
        ] = None,
        now: Annotated[
            datetime | None, typer.Option(help="Answer as if it were this moment.")
        ] = None,
        as_json: Annotated[
            bool, typer.Option("--json", help="One JSON object for each question.")
        ] = False,
    ) -> None:
        """Ask a question without Slack, with the rights of the person who asks."""
        lines = _lines(question, asker, channel, file)
        for answer in wiring(now).answers(lines):
            typer.echo(
                json.dumps(answer, ensure_ascii=False) if as_json else _words(answer)
            )


def _lines(
    question: str | None, asker: str, channel: str, file: Path | None
) -> Iterator[Line]:
    if file is not None:
        return _of_file(file, asker)
    if question is None:
        msg = "Give a question, or --file with questions."
        raise typer.BadParameter(msg)
    return iter([Line(asker, question, channel)])


def _of_file(file: Path, asker: str) -> Iterator[Line]:
    try:
        with file.open(encoding="utf-8-sig", newline="") as opened:
            # A cell that a short row lacks is empty, not absent.
            rows = csv.DictReader(opened, restval="")
            if "text" not in (rows.fieldnames or ()):
                msg = f"{file.name}: no column named text."
                raise BadQuestionFileError(msg)
            for row in rows:
                yield Line(
                    row.get("asker") or asker, row["text"], row.get("channel") or ""
                )
    except (UnicodeDecodeError, csv.Error) as error:
        msg = f"{file.name}: not a CSV file in UTF-8."
        raise BadQuestionFileError(msg) from error


def _shown(question: Line, response: Response, who: Asker | None) -> dict[str, object]:
    voice = voice_for(who, asked_in=response.language)
    message = render_replies(response.replies, voice)
    first, replies = response.first, response.replies
    return {
        "question": question.text,
        "asker": question.asker,
        "language": voice.locale.language,
        "topic": first.topic.value,
        "confidence": first.confidence / 100,
        "outcome": first.outcome.value,
        "customers": _each(reply.customers for reply in replies),
        "vendors": _each(reply.vendors for reply in replies),
        "documents": _each(reply.documents for reply in replies),
        "slots": slots_shown(response.slots),
        "choices": [_choice(each, voice) for r in replies for each in _choices(r)],
        "facts": facts_of(first.answer),
        "as_of": first.as_of and first.as_of.isoformat(),
        "text": plain(message.text),
        "blocks": list(message.blocks),
        # Beside the first thing asked: all of them, each with its own figures.
        "parts": [_part(reply) for reply in replies],
        "topics": _topics(response),
    }


def _topics(response: Response) -> list[dict[str, object]]:
    """Return the likeliest topics of the first thing asked, the best first."""
    if response.understood is None:
        return []
    ranked = response.understood.parts[0].reading.topics.ranked[:MOST_TOPICS]
    return [
        {"topic": guess.topic.value, "confidence": guess.likelihood / 1000}
        for guess in ranked
    ]


def _part(reply: Reply) -> dict[str, object]:
    return {
        "topic": reply.topic.value,
        "outcome": reply.outcome.value,
        "customers": list(reply.customers),
        "vendors": list(reply.vendors),
        "documents": list(reply.documents),
        "facts": facts_of(reply.answer),
    }


def _each(found: Iterable[Iterable[str]]) -> list[str]:
    return list(dict.fromkeys(number for numbers in found for number in numbers))


def _choices(reply: Reply) -> tuple[Choice, ...]:
    match reply.answer:
        case Pick(_, choices) | Suggest(_, choices) | Unsure(_, choices):
            return choices
        case Missing() as missing:
            return missing.near
        case _:
            return ()


def _choice(choice: Choice, voice: Voice) -> dict[str, object]:
    named: dict[str, object] = {"customer": None, "vendor": None, "document": None}
    shown = {"label": plain(label(choice, voice)), "topic": choice.ask.topic.value}
    if isinstance(choice.ask, AskAtLarge):
        return shown | named
    target = choice.ask.target
    kinds = {DocumentKind.CUSTOMER: "customer", DocumentKind.VENDOR: "vendor"}
    if target.kind in kinds:
        return shown | named | {kinds[target.kind]: target.number}
    party = "vendor" if target.kind in PAYABLES else "customer"
    return shown | named | {"document": target.number, party: target.party}


def _words(answer: Mapping[str, object]) -> str:
    """Return the answer for a person at a terminal: text, choices, and the source."""
    choices = answer["choices"]
    lines = [str(answer["text"])]
    if isinstance(choices, list):
        lines += [f"  - {choice['label']}" for choice in choices]
    if answer["as_of"]:
        lines.append(f"Ledger as of {answer['as_of']}")
    return "\n".join(lines)
