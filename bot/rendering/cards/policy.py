"""The card of a written rule: the passage, under the title of its article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rendering.cards.card import Card, joined
from bot.rendering.voice import bold, escape, msg

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bot.rendering.voice import Safe, Voice
    from domain.answers.policy_answer import PolicyAnswer

LONGEST_QUOTE = 550
"""Characters of one line of an article; escaped they may be five times as many."""
_ONLY_IN: Mapping[str, str] = {
    "en": msg("This rule is written in English only."),
    "zh": msg("This rule is written in Chinese only."),
    "es": msg("This rule is written in Spanish only."),
    "pt": msg("This rule is written in Portuguese only."),
}


def policy_card(answer: PolicyAnswer, voice: Voice) -> Card:
    """Quote the passage that fits, with its title, and ask whether it helped."""
    match = answer.match
    first, *others = match.passage.splitlines()
    heading = escape(match.heading) if match.heading else None
    return Card(
        headline=escape(first, LONGEST_QUOTE),
        title=joined(bold(match.article.title), heading),
        lines=(
            *(escape(each, LONGEST_QUOTE) for each in others if each),
            *((escape(match.opening, LONGEST_QUOTE),) if match.opening else ()),
            *_notes(answer, voice),
        ),
    )


def _notes(answer: PolicyAnswer, voice: Voice) -> Iterator[Safe]:
    article = answer.match.article
    only_in = _ONLY_IN.get(article.language)
    if answer.is_foreign and only_in:
        yield voice.say(only_in)
    if answer.is_outdated:
        yield voice.say(
            "It was to be reviewed by {day}: ask finance whether it still holds.",
            day=voice.day(article.review_by),
        )
    yield voice.say("Did this help?")
