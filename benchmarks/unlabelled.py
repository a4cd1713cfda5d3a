"""Questions that nobody labelled: what becomes of them."""

from __future__ import annotations

import csv
import json
from collections import Counter
from typing import TYPE_CHECKING

from domain.questions.topics import Topic
from handlers.commands.asking import Line

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from handlers.commands.asking import Asking

SEES_EVERYTHING = "olivia.stern@example.com"


def unlabelled(asking: Asking, folder: Path) -> Iterator[str]:
    """Say what becomes of CLINC150's questions outside its scope, and of real ones."""
    strange, real = _strange(folder), _real(folder)
    if not strange or not real:
        yield f"No questions without labels in {folder}."
        return
    ends = Counter(
        "refused"
        if answer["topic"] == Topic.NONE
        else ("asked back" if answer["outcome"] == "clarify" else "taken for ours")
        for answer in asking.answers(Line(SEES_EVERYTHING, each) for each in strange)
    )
    yield f"CLINC150, outside its scope ({len(strange)}): {_counted(ends)}"
    topics = Counter(
        str(answer["topic"])
        for answer in asking.answers(Line(SEES_EVERYTHING, each) for each in real)
    )
    yield f"real questions to AR and AP ({len(real)}): {_counted(topics)}"


def _strange(folder: Path) -> list[str]:
    file = folder / "clinc150_out_of_scope.json"
    if not file.exists():
        return []
    return [text for part in json.loads(file.read_text()).values() for text, _ in part]


def _real(folder: Path) -> list[str]:
    file = folder / "real_ar_ap_questions.csv"
    if not file.exists():
        return []
    with file.open(encoding="utf-8-sig", newline="") as rows:
        return [row["text_verbatim"] for row in csv.DictReader(rows)]


def _counted(counts: Counter[str]) -> str:
    return ", ".join(f"{name} {count}" for name, count in counts.most_common())
