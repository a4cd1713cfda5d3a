"""What the desk and the asker read when a question goes to a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rendering.blocks import context, section
from bot.rendering.cards.card import joined, line
from bot.rendering.cards.recognised import recognised_lines
from bot.rendering.cards.why import LANGUAGES
from bot.rendering.message import Message
from bot.rendering.reply import card_of
from bot.rendering.voice import Safe, bold, escape, msg
from bot.rendering.words import TOPICS
from domain.answers.account_numbers import masked_accounts
from domain.answers.case import CaseAnswer
from domain.answers.reply import Outcome
from domain.answers.requested_answer import RequestedAnswer
from domain.questions.topics import Topic

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bot.rendering.voice import Voice
    from domain.answers.case import Case
    from domain.helpdesk.record import AskedQuestion

LONGEST_QUOTE = 1_500
LEFT: Mapping[Outcome, str] = {
    Outcome.ANSWERED: msg("Otto answered it. Topic: {topic}."),
    Outcome.CLARIFY: msg("Otto asked back and was not told. Topic: {topic}."),
    Outcome.NOT_FOUND: msg("Otto found nothing. Topic: {topic}."),
    Outcome.DECLINED: msg("Otto could not tell what it is about. Topic: {topic}."),
    Outcome.HANDED_OVER: msg("Otto passed it on. Topic: {topic}."),
}
"""How Otto left a question before a person was asked for."""


def render_for_the_desk(
    question: AskedQuestion, voice: Voice, cases: Sequence[Case] = ()
) -> Message:
    """Tell the desk who asks what, what was recognised in it, and how Otto left it."""
    # Made of an id that Slack gave us, so the mention is ours to make.
    who = Safe(f"<@{question.slack_user}>")
    headline = voice.say(
        "{reference}: {who} asks for a person.",
        reference=bold(question.reference),
        who=who,
    )
    left = voice.say(
        LEFT.get(question.outcome, msg("Otto left it open. Topic: {topic}.")),
        topic=voice.say(TOPICS[question.topic]),
    )
    masked = masked_accounts(question.text, closely=_may_hold_accounts(question, cases))
    quote = escape(masked, LONGEST_QUOTE)
    known = dict.fromkeys(_known(question, cases, voice))
    return Message(
        text=headline,
        blocks=(
            section(joined(headline, line(voice.say("Asked"), quote), by="\n")),
            *((section(joined(*known, by="\n")),) if known else ()),
            context(left),
        ),
    )


def _may_hold_accounts(question: AskedQuestion, cases: Sequence[Case]) -> bool:
    """Say whether bank details are the matter, be it only as a likely reading."""
    read = question.understood.topics if question.understood else ()
    topics = {question.topic, *(c.topic for c in cases), *(r.topic for r in read)}
    return Topic.BANK_CHANGE in topics


def _known(
    question: AskedQuestion, cases: Sequence[Case], voice: Voice
) -> Iterator[Safe]:
    """Say everything that was recognised, and where it stands today."""
    for case in cases:
        # What somebody requested is worded for them; the desk sees the vendor's books.
        own = isinstance(case.position, RequestedAnswer)
        if case.position is not None and not own:
            headline = card_of(case.position, voice).headline
            yield line(voice.say("Position"), headline)
        yield from recognised_lines(CaseAnswer(case), voice)
    if name := LANGUAGES.get(question.language or ""):
        yield line(voice.say("Language"), voice.say(name))


def render_handed_over(
    question: AskedQuestion, voice: Voice, *, first: bool
) -> Message:
    """Tell the asker that a person has the question now, or had it already."""
    words = voice.say(
        "A person at the finance desk has your question now ({reference}). "
        "They will write to you."
        if first
        else "A person at the finance desk has your question already ({reference}).",
        reference=question.reference,
    )
    return Message(text=words, blocks=(section(words),))


def render_nobody(voice: Voice) -> Message:
    """Tell the asker that nobody is set up to take questions."""
    words = voice.say(
        "Nobody is set up to take questions over yet. Write to your finance team."
    )
    return Message(text=words, blocks=(section(words),))
