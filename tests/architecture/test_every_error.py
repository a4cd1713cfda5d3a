"""Whatever a person can put right is told to them in words of its own."""

from __future__ import annotations

import string
from importlib import import_module
from typing import TYPE_CHECKING

import pytest

from bot.errors import WORDS, words_for
from bot.rendering.voice import Voice
from domain.errors import OttoError
from domain.ledger.exposure import NoRateError
from tests.architecture.sources import modules
from tests.support.make import DAY, MXN, USD

if TYPE_CHECKING:
    from collections.abc import Iterator

for module in modules():
    import_module(module)


def below(error: type[OttoError]) -> Iterator[type[OttoError]]:
    for each in error.__subclasses__():
        yield each
        yield from below(each)


IN_SLACK = sorted(
    (e for e in below(OttoError) if e.__module__.startswith(("domain.", "bot."))),
    key=lambda error: error.__name__,
)
"""Errors of storage and of commands are told on the command line, by their message."""


@pytest.mark.parametrize("error", IN_SLACK, ids=lambda error: error.__name__)
def test_every_error_that_slack_may_show_has_words(error: type[OttoError]) -> None:
    assert error in WORDS


@pytest.mark.parametrize("error", list(WORDS), ids=lambda error: error.__name__)
def test_words_are_a_sentence_that_says_what_to_do_and_blames_nobody(
    error: type[OttoError],
) -> None:
    words = WORDS[error]

    assert words[0] in string.ascii_uppercase
    assert words.endswith(".")
    assert "!" not in words
    assert "rror" not in words


def test_words_name_what_the_error_is_about() -> None:
    words = words_for(NoRateError(MXN, USD, DAY), Voice())

    assert "from MXN to USD" in words
    assert "20 Nov 2026" in words
