"""The command: labelled questions in, scores and every miss out."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from handlers.commands.asking import Line
from handlers.commands.evaluating.judging import Judged, judge
from handlers.commands.evaluating.labelled import BadLabelsError, labelled
from handlers.commands.evaluating.scores import Scores, scores

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from handlers.commands.asking import Asking


@dataclass(frozen=True, slots=True)
class Report:
    """Scores in all, by language and by topic, and what went wrong."""

    total: Scores
    languages: dict[str, Scores]
    topics: dict[str, Scores]
    misses: tuple[Judged, ...]


def report_on(files: Iterable[Path], asking: Asking) -> Report:
    """Ask every question of the files and judge the answers.

    Raises:
        BadLabelsError: a file cannot be read, or there is no question in them.
    """
    labels = [label for file in files for label in labelled(file)]
    if not labels:
        msg = "There are no questions in the file."
        raise BadLabelsError(msg)
    answers = asking.answers(Line(each.asker, each.text) for each in labels)
    judged = [
        judge(label, answer) for label, answer in zip(labels, answers, strict=True)
    ]
    by_topic = ((topic.value, each) for each in judged for topic in each.label.topics)
    return Report(
        total=scores(judged),
        languages=_grouped((each.label.language, each) for each in judged),
        topics=_grouped(by_topic),
        misses=tuple(each for each in judged if not (each.right and all(each.slots))),
    )


def register(app: typer.Typer, wiring: Callable[[datetime | None], Asking]) -> None:
    """Add the command."""

    @app.command(epilog="Example: python app.py evaluate questions.csv")
    def evaluate(
        files: Annotated[list[Path], typer.Argument(help="CSV files of questions.")],
        *,
        now: Annotated[
            datetime | None, typer.Option(help="Answer as if it were this moment.")
        ] = None,
        as_json: Annotated[bool, typer.Option("--json", help="As one object.")] = False,
    ) -> None:
        """Say how well labelled questions are understood, and list every miss."""
        report = report_on(files, wiring(now))
        lines = [json.dumps(_as_json(report))] if as_json else _as_words(report)
        for line in lines:
            typer.echo(line)


def _grouped(judged: Iterable[tuple[str, Judged]]) -> dict[str, Scores]:
    groups: defaultdict[str, list[Judged]] = defaultdict(list)
    for name, each in judged:
        groups[name].append(each)
    return {name: scores(each) for name, each in sorted(groups.items())}


def _as_json(report: Report) -> dict[str, object]:
    return {
        "all": _scores(report.total),
        "languages": {name: _scores(each) for name, each in report.languages.items()},
        "topics": {name: _scores(each) for name, each in report.topics.items()},
        "misses": [_miss(each) for each in report.misses],
    }


def _scores(given: Scores) -> dict[str, object]:
    shares = {
        name: share.percent and str(share.percent)
        for name, share in given.shares.items()
    }
    times = {"p50_ms": str(given.p50_ms), "p95_ms": str(given.p95_ms)}
    return {"questions": given.questions, **shares, **times}


def _miss(judged: Judged) -> dict[str, object]:
    return {
        "id": judged.label.id,
        "language": judged.label.language,
        "text": judged.label.text,
        "wanted": sorted(judged.label.topics),
        "took_it_for": judged.took_it_for,
        "confidence": str(judged.confidence),
        "party": judged.party,
        "document": judged.document,
        "slots": list(judged.slots),
    }


def _as_words(report: Report) -> Iterator[str]:
    names = list(report.total.shares)
    yield "  ".join(["of".ljust(16), *names, "p50_ms", "p95_ms"])
    groups: Sequence[tuple[str, Scores]] = (
        ("all", report.total),
        *report.languages.items(),
        *report.topics.items(),
    )
    for name, given in groups:
        cells = [_cell(given.shares[each].percent, len(each)) for each in names]
        times = [_cell(given.p50_ms, 6), _cell(given.p95_ms, 6)]
        yield "  ".join([f"{name} ({given.questions})".ljust(16), *cells, *times])
    for miss in report.misses:
        yield _miss_in_words(miss)


def _cell(value: object, width: int) -> str:
    return str("" if value is None else value).rjust(width)


def _miss_in_words(miss: Judged) -> str:
    wrong = [
        name
        for name, right in (("party", miss.party), ("document", miss.document))
        if right is False
    ]
    wrong += [] if all(miss.slots) else ["slots"]
    wanted = "|".join(sorted(miss.label.topics))
    return (
        f"{miss.label.id}: {miss.label.text!r} wanted {wanted}, took it for "
        f"{miss.took_it_for} ({miss.confidence}) {' '.join(wrong)}".rstrip()
    )
