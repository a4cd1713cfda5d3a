"""Questions back: which one, or did you mean one of these? A tap is enough."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.rendering.blocks import LONGEST_BUTTON, button
from bot.rendering.cards.card import Card, joined
from bot.rendering.cards.unsure import wish
from bot.rendering.picks import PICK, packed
from bot.rendering.voice import escape, plain
from bot.rendering.words import KINDS
from domain.documents.reference import PARTIES, DocumentKind
from domain.questions.ask import Ask, AskAtLarge

if TYPE_CHECKING:
    from slackblocks import Button

    from bot.rendering.voice import Safe, Voice
    from domain.questions.ask import Choice, Pick, Suggest


def pick_card(pick: Pick, voice: Voice) -> Card:
    """Ask which of several things was meant."""
    what = _what(pick.choices)
    values = {"about": pick.about}
    if what in PARTIES:
        vendors = what is DocumentKind.VENDOR
        headline = voice.say(
            "Several vendors match. Which one?"
            if vendors
            else "Several customers match. Which one?",
        )
    else:
        headline = voice.say("{about} may be several things. Which one?", **values)
    return Card(headline=headline, buttons=choice_buttons(pick.choices, voice))


def suggest_card(suggest: Suggest, voice: Voice) -> Card:
    """Offer what is near to something that was not found."""
    if _what(suggest.choices) in PARTIES:
        headline = voice.say("I find no exact match. Did you mean one of these?")
    else:
        headline = voice.say(
            "I find no {about}. Did you mean one of these?", about=suggest.about
        )
    return Card(headline=headline, buttons=choice_buttons(suggest.choices, voice))


def label(choice: Choice, voice: Voice) -> Safe:
    """Spell a choice out: the number and what it is, or the party's name."""
    if isinstance(choice.ask, AskAtLarge):
        return wish(choice, voice)
    target = choice.ask.target
    if target.kind in PARTIES:
        country = escape(choice.country) if choice.country else None
        return joined(escape(choice.name), country, escape(target.number))
    kind = voice.say(KINDS[target.kind])
    name = escape(choice.name) if choice.name else None
    return joined(escape(target.number), kind, name)


def _short(choice: Choice, voice: Voice) -> Safe:
    """Fit a choice on a button: a name gives way, what tells two apart stays."""
    over = len(plain(label(choice, voice))) - LONGEST_BUTTON
    if over <= 0:
        return label(choice, voice)
    kept = max(1, len(choice.name) - over - 1)
    return label(replace(choice, name=f"{choice.name[:kept].rstrip()}…"), voice)


def choice_buttons(choices: tuple[Choice, ...], voice: Voice) -> tuple[Button, ...]:
    """Return a button for each choice, the likeliest first."""
    return tuple(
        button(_short(choice, voice), f"{PICK}:{at}", packed(choice.ask))
        for at, choice in enumerate(choices)
    )


def _what(choices: tuple[Choice, ...]) -> DocumentKind | None:
    first = choices[0].ask if choices else None
    return first.target.kind if isinstance(first, Ask) else None
