"""What the finance desk hears of a question: its story, and where everything stands."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from bot.rendering.handover import render_for_the_desk
from bot.rendering.voice import Voice
from domain.answers.opening import at_large, opened
from domain.answers.reply import Outcome
from domain.messages.outgoing import Method, Post, Way
from domain.messages.replies import directly, said
from domain.people.person import Role
from domain.questions.ask import Ask, AskAtLarge, Said
from domain.questions.topics import Topic

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from domain.answers.asker import Asker
    from domain.answers.case import Case
    from domain.answers.ports import Books
    from domain.helpdesk.ports import HelpDeskWork
    from domain.helpdesk.record import AskedQuestion

_PAYABLES = frozenset({Topic.VENDOR, Topic.BANK_CHANGE})


def notes(
    question: AskedQuestion, work: HelpDeskWork, who: Asker, day: date, channel: str
) -> Iterator[Post]:
    """Yield what must be posted so that the desk has a question; maybe nothing.

    ``channel`` is the desk's; without one the people of its side are written to.
    """
    cases = list(_cases(question, work.books, who, day))
    matter = matter_of(question)
    sides = _sides(question, cases)
    if channel:
        people = (each for role in sides for each in _people(role, work.books))
        yield Post(
            purpose="hand_over",
            subject=matter,
            arguments=said(render_for_the_desk(question, Voice(), cases)),
            channel=channel,
            # A channel that is closed to Otto must not swallow the question.
            otherwise=tuple(Way(Method.POST, each) for each in dict.fromkeys(people)),
        )
        return
    for role, theirs in sides.items():
        message = render_for_the_desk(question, Voice(), theirs)
        for each in _people(role, work.books):
            to = f"{role}/{each}"
            yield directly(
                each, message, purpose="hand_over", subject=matter, version=to
            )


def matter_of(question: AskedQuestion) -> str:
    """Return the same for the same words about the same thing on one day.

    Whoever reports a dispute twice, or taps its button twice, is heard once. Where
    nothing is named, or a person is asked for, each question stands for itself.
    """
    target = question.understood.target if question.understood else None
    acted_on = question.outcome is Outcome.HANDED_OVER
    if target is None or not acted_on or question.topic is Topic.TICKET:
        return question.id
    words = " ".join(question.text.casefold().split())
    day = question.asked_at.date().isoformat()
    about = (target.kind, target.party or "", target.number)
    key = (question.asker or "", question.topic, *about, day, words)
    return str(uuid5(NAMESPACE_URL, "/".join(key)))


def _cases(
    question: AskedQuestion, books: Books, who: Asker, day: date
) -> Iterator[Case]:
    """Open what was recognised, with the asker's rights as they are today."""
    read = question.understood
    if read is None or books.receivables.state().as_of is None:
        return
    passed_on = [g for g in read.given if g.outcome is Outcome.HANDED_OVER]
    for given in passed_on or read.given:
        told = Said(question.text, read.slots, given.confidence)
        ask: Ask | AskAtLarge = AskAtLarge(given.topic, told)
        if given.target is not None:
            ask = Ask(given.topic, given.target, told)
        found = opened(books, ask, who, day)
        yield found[0] if found else at_large(ask, who, day)


def _sides(
    question: AskedQuestion, cases: Sequence[Case]
) -> Mapping[Role, Sequence[Case]]:
    """Return which side of the desk gets what: each its own, and all of that."""
    if not cases:
        return {Role.AP if question.topic in _PAYABLES else Role.AR: ()}
    sides: dict[Role, list[Case]] = {}
    for case in cases:
        role = Role.AP if case.topic in _PAYABLES else case.desk
        sides.setdefault(role, []).append(case)
    return sides


def _people(role: Role, books: Books) -> Iterator[str]:
    """Return who may take it up; where a side has nobody, receivables."""
    with_role = books.people.with_role
    able = with_role(role) or with_role(Role.AR)
    return (person.slack_user_id for person in able if person.slack_user_id)
