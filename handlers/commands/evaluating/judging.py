"""One labelled question and what was made of it: what is right, what is not."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, cast

from domain.questions.topics import Topic

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from handlers.commands.evaluating.labelled import Labelled

    Answer = Mapping[str, object]

MONEY_TOPICS = frozenset(
    {
        Topic.DOCUMENT,
        Topic.ACCOUNT,
        Topic.PAYMENTS,
        Topic.CREDIT,
        Topic.PORTFOLIO,
        Topic.BILLING,
        Topic.VENDOR,
    }
)
"""Topics whose answers state what is owed, paid or free."""
_GIVEN = ("answered", "handed_over", "done")


@dataclass(frozen=True, slots=True)
class Judged:
    """What is right of one answer; None where the label asks for no such thing."""

    label: Labelled
    took_it_for: str
    confidence: Decimal
    milliseconds: Decimal
    topic: bool
    among_three: bool
    party: bool | None
    document: bool | None
    slots: tuple[bool, ...]
    given: bool
    """Whether an answer was given rather than a question back, or a refusal."""

    @property
    def wrong_without_asking(self) -> bool:
        """Say whether a figure was given that is not the one wanted."""
        about_money = Topic(self.took_it_for) in MONEY_TOPICS
        return self.given and about_money and not self.right

    @property
    def right(self) -> bool:
        """Say whether topic, party and document are all right."""
        return self.topic and self.party is not False and self.document is not False


def judge(label: Labelled, answer: Answer) -> Judged:
    """Compare an answer, as ``ask --json`` gives it, with its label."""
    topic = str(answer["topic"])
    first = _strings(answer, "choices", "topic")[:3]
    ranked = [str(each["topic"]) for each in _objects(answer, "topics")[:3]]
    return Judged(
        label=label,
        took_it_for=topic,
        confidence=Decimal(str(answer["confidence"])),
        milliseconds=Decimal(str(answer["elapsed_ms"])),
        topic=topic in label.topics,
        among_three=bool({topic, *first, *ranked} & label.topics),
        party=_party(label, answer),
        document=_documents(label, answer),
        slots=tuple(_slots(label, answer)),
        given=answer["outcome"] in _GIVEN,
    )


def _party(label: Labelled, answer: Answer) -> bool | None:
    wanted = label.customers | label.vendors
    if not wanted:
        return None
    found = {*_list(answer, "customers"), *_list(answer, "vendors")}
    offered = {
        *_strings(answer, "choices", "customer"),
        *_strings(answer, "choices", "vendor"),
    }
    if len(wanted) > 1 and not label.wants_all:
        return not found and wanted <= offered
    return wanted <= found or (not found and bool(wanted & offered))


def _documents(label: Labelled, answer: Answer) -> bool | None:
    if not label.documents:
        return None
    found = set(_list(answer, "documents"))
    offered = set(_strings(answer, "choices", "document"))
    return label.documents <= found or (not found and label.documents <= offered)


def _slots(label: Labelled, answer: Answer) -> list[bool]:
    found = cast("Mapping[str, object]", answer["slots"])
    return [
        _same(wanted, found.get(name)) or _one_of(wanted, found.get(f"{name}s"))
        for name, wanted in label.slots.items()
    ]


def _one_of(wanted: str, found: object) -> bool:
    several = found if isinstance(found, list) else []
    return any(_same(wanted, each) for each in several)


def _same(wanted: str, found: object) -> bool:
    try:
        return Decimal(wanted) == Decimal(str(found))
    except InvalidOperation:
        return wanted.casefold() == str(found).casefold()


def _list(answer: Answer, name: str) -> Sequence[str]:
    return cast("Sequence[str]", answer[name])


def _objects(answer: Answer, name: str) -> Sequence[Mapping[str, object]]:
    return cast("Sequence[Mapping[str, object]]", answer.get(name, ()))


def _strings(answer: Answer, name: str, of: str) -> list[str]:
    return [str(each[of]) for each in _objects(answer, name) if each[of] is not None]
