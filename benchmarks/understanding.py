"""How well and how fast questions are understood, beside two simpler readers.

``python -m benchmarks understanding`` (its options: ``python -m
benchmarks.understanding [--rounds N] [--questions FOLDER]``): the labelled questions
of ``tests/golden`` on the sample ledger, the whole path of ``ask``, warm and on one
thread. Prints

- each reader by language: what is right, what is asked back, and the time; the times
  are those of the round with the least median, accuracy is the same in each;
- how often the topic is right by how likely it was said to be, on the questions that
  may be tuned on, with nothing asked back;
- what becomes of questions that nobody labelled (``FOLDER``; not in the repository):
  CLINC150's, which are no desk's, and real ones of receivables and payables;
- the memory of a process that has answered.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from time import thread_time
from typing import TYPE_CHECKING

import numpy as np
import psutil

from app import asking_at
from benchmarks.readers import Timed, readers
from benchmarks.unlabelled import unlabelled
from domain.questions import decide
from handlers.commands.asking import Line
from handlers.commands.evaluating.judging import judge
from handlers.commands.evaluating.labelled import labelled
from handlers.commands.evaluating.scores import Share, scores
from storage.engine import open_engine
from storage.migrate import migrate
from storage.sample.install import install_sample

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from handlers.commands.asking import Asking
    from handlers.commands.evaluating.judging import Judged
    from handlers.commands.evaluating.labelled import Labelled

AS_OF = datetime(2026, 11, 20, 18, tzinfo=UTC)
GOLDEN = Path("tests/golden")
LANGUAGES = ("en", "zh", "es", "pt")
_KEPT = Path("var/benchmarks")
_ONE_THREAD = "OPENBLAS_NUM_THREADS"
_BANDS = (0, 40, 50, 60, 70, 80, 90, 95, 100)
SHOWN = {
    "topic": "topic",
    "topic_top3": "of three",
    "party": "party",
    "document": "document",
    "slots": "slots",
    "out_of_scope_refused": "others refused",
    "in_scope_not_refused": "ours not refused",
}


@dataclass(frozen=True, slots=True)
class Round:
    """Every labelled question, asked once of one reader."""

    judged: Sequence[Judged]
    asked_back: Sequence[bool]
    processor_ms: Sequence[float]
    """What other work on the machine does not make longer, or not much."""
    topics_ms: Sequence[float]


def main() -> None:
    """Measure, and print tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument(
        "--questions", type=Path, default=Path("../shared/data/questions")
    )
    parser.add_argument("--memory", action="store_true", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.memory:
        print(memory())
        return
    with TemporaryDirectory() as folder:
        asking = on_the_sample(Path(folder))
        load = os.getloadavg()[0]
        print(f"{os.cpu_count()} cores, load {load:.1f} before it began\n")
        for part in (
            compared(asking, arguments.rounds),
            banded(asking),
            unlabelled(asking, arguments.questions),
        ):
            print(*part, "", sep="\n", flush=True)
        # In a process of its own: this one has learned, and holds three readers.
        subprocess.run([sys.executable, "-m", __spec__.name, "--memory"], check=True)  # noqa: S603 - this file


def on_the_sample(folder: Path) -> Asking:
    """Return what answers from the sample ledger as of the golden questions' day."""
    url = f"sqlite:///{folder / 'otto.db'}"
    engine = open_engine(url)
    migrate(engine)
    install_sample(engine, AS_OF)
    engine.dispose()
    os.environ["OTTO_DATABASE_URL"] = url
    return asking_at(AS_OF)


# ── the labelled questions ────────────────────────────────────────────────────────────


def compared(asking: Asking, rounds: int) -> Iterator[str]:
    """Ask every reader every question of the exam, round after round."""
    labels = [x for code in LANGUAGES for x in labelled(GOLDEN / f"{code}.csv")]
    models = readers(asking.model, _KEPT)
    taken: dict[str, list[Round]] = {name: [] for name in models}
    for _ in range(rounds):
        for name, model in models.items():
            taken[name].append(asked(replace(asking, model=Timed(model)), labels))
    heads = ["reader", "language", "questions", *SHOWN.values()]
    heads += ["wrong, not asked", "asked back"]
    heads += ["p50 / p95 ms", "of processor time", "of it for the topic, each time"]
    yield _row(heads)
    yield _row(["---"] * len(heads))
    for name, each in taken.items():
        yield from (_row((name, *cells)) for cells in _by_language(each))


def asked(asking: Asking, labels: Sequence[Labelled]) -> Round:
    """Ask the questions, a few of them twice: the first time only to warm up."""
    list(_answers(asking, labels[::20]))
    timed = asking.model
    before = len(timed.milliseconds) if isinstance(timed, Timed) else 0
    answers, processor_ms, started = [], [], thread_time()
    for answer in _answers(asking, labels):
        processor_ms.append((thread_time() - started) * 1000)
        answers.append(answer)
        started = thread_time()
    return Round(
        judged=[judge(*pair) for pair in zip(labels, answers, strict=True)],
        asked_back=[answer["outcome"] == "clarify" for answer in answers],
        processor_ms=processor_ms,
        topics_ms=timed.milliseconds[before:] if isinstance(timed, Timed) else [],
    )


def _answers(
    asking: Asking, labels: Sequence[Labelled]
) -> Iterator[Mapping[str, object]]:
    return asking.answers(Line(each.asker, each.text) for each in labels)


def _by_language(rounds: Sequence[Round]) -> Iterator[list[str]]:
    for code in (*LANGUAGES, "all"):
        chosen = [
            at
            for at, each in enumerate(rounds[0].judged)
            if code in ("all", each.label.language)
        ]
        of_processor = [[each.processor_ms[at] for at in chosen] for each in rounds]
        # Clauses are read one by one, so that topics belong to no question.
        of_topics = [each.topics_ms for each in rounds] if code == "all" else []
        yield [code, *_scored(rounds, chosen), _quiet(of_processor), _quiet(of_topics)]


def _scored(rounds: Sequence[Round], chosen: Sequence[int]) -> list[str]:
    each_round = [scores([each.judged[at] for at in chosen]) for each in rounds]
    found = each_round[0]
    back = Share.among(rounds[0].asked_back[at] for at in chosen)
    wrong = found.shares["wrong_without_asking"]
    quiet = min(each_round, key=lambda each: each.p50_ms)
    return [
        str(found.questions),
        *(str(found.shares[name].percent) for name in SHOWN),
        f"{wrong.percent} ({wrong.right})",
        str(back.percent),
        f"{quiet.p50_ms} / {quiet.p95_ms}",
    ]


def _quiet(rounds: Sequence[Sequence[float]]) -> str:
    """Return median and 95th percentile of the round with the least median."""
    if not any(rounds):
        return ""
    times = [np.percentile(each, (50, 95)) for each in rounds]
    return "{:.1f} / {:.1f}".format(*min(times, key=lambda each: float(each[0])))


# ── how likely is right how often ─────────────────────────────────────────────────────


def banded(asking: Asking) -> Iterator[str]:
    """Say how often the topic is right where it was said to be so and so likely.

    With nothing asked back, so that what is below today's threshold is seen as well.
    What the ledger decides (a number it does not know, a name that several have) is
    left out: no likelihood decides there.
    """
    labels = [x for code in LANGUAGES for x in labelled(GOLDEN / f"tuning_{code}.csv")]
    threshold = decide.ASK_BELOW
    decide.ASK_BELOW = 0
    try:
        judged = [each for each in asked(asking, labels).judged if each.given]
    finally:
        decide.ASK_BELOW = threshold
    yield _row(("said to be likely", "questions", "right", "right, this or likelier"))
    yield _row(["---"] * 4)
    for low, high in pairwise(_BANDS):
        band = [x.topic for x in judged if low <= 100 * x.confidence < high]
        above = [x.topic for x in judged if low <= 100 * x.confidence]
        shares = (Share.among(band).percent, Share.among(above).percent)
        yield _row((f"{low} to {high} %", str(len(band)), *map(_percent, shares)))
    yield f"\nAsked back below {threshold // 10} %."


def _percent(share: object) -> str:
    return "" if share is None else f"{share} %"


# ── memory ────────────────────────────────────────────────────────────────────────────


def memory() -> str:
    """Answer some questions in this process, and say what it takes."""
    labels = list(labelled(GOLDEN / "tuning_en.csv"))
    list(_answers(asking_at(AS_OF), labels))
    now = psutil.Process().memory_info().rss >> 20
    return f"memory after {len(labels)} questions: {now} MB"


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    if os.environ.get(_ONE_THREAD) != "1":
        os.environ[_ONE_THREAD] = "1"
        os.execv(sys.executable, [sys.executable, "-m", __spec__.name, *sys.argv[1:]])  # noqa: S606 - itself, with one thread
    main()
