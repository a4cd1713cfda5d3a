"""The model as the examples say: read from its file, or learned anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

import structlog

from bot.understanding import learning, wording
from bot.understanding.encoder import shared_encoder
from bot.understanding.examples import examples, fingerprint
from bot.understanding.learned import load, save
from bot.understanding.learning import learn
from bot.understanding.model import LearnedUnderstanding

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from bot.understanding.encoder import Encoder
    from bot.understanding.examples import Example
    from bot.understanding.learned import Learned

_WAY = 4
"""Raised when the way of learning changes: files of the old way are then not used."""
_log = structlog.get_logger()


def understanding(path: Path, accepted: Iterable[Example] = ()) -> LearnedUnderstanding:
    """Return the model; ``accepted`` are examples that a person has reviewed.

    Learning takes half a minute, once for the same examples; ``path`` keeps the result.
    """
    from threadpoolctl import (  # noqa: PLC0415 - importing it sets a variable of the environment
        threadpool_limits,
    )

    encoder = shared_encoder()
    learned = learned_in(path, encoder, accepted)
    # Learning may use every core; a question is too small to share among threads, and
    # those that wait for each other take the time of the workers.
    threadpool_limits(limits=1)
    return LearnedUnderstanding(learned, encoder)


def learned_in(
    path: Path, encoder: Encoder | None, accepted: Iterable[Example] = ()
) -> Learned:
    """Return what the file holds if it is of these examples; else learn and keep it."""
    learned_from = (*examples(), *accepted)
    name = _name(learned_from, encoder)
    kept = load(path, name)
    if kept is not None:
        return kept
    _log.info("understanding.learning", examples=len(learned_from))
    learned = learn(learned_from, encoder, name)
    save(learned, path)
    return learned


def _name(learned_from: Iterable[Example], encoder: Encoder | None) -> str:
    by = "meaning" if encoder else "letters"
    way = (_WAY, by, learning.SHARPNESS, wording.LETTERS, wording.WORDS, learning.RIDGE)
    return "-".join(map(str, (*way, fingerprint(learned_from))))
