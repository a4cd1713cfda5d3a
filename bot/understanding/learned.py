"""What was learned from the examples: weights, kept in one file beside the database."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING
from zipfile import BadZipFile

import numpy as np

from bot.understanding.wording import Wording

if TYPE_CHECKING:
    from numpy.lib.npyio import NpzFile
    from numpy.typing import NDArray

    Matrix = NDArray[np.float32]

_SEPARATOR = "\n"
"""Between runs of letters in the file: no run has one, words end at it."""


@dataclass(frozen=True, slots=True)
class Learned:
    """Weights of every topic (in the order of ``Topic``), then of every language."""

    wording: Wording
    by_wording: Matrix
    """One row for each run of letters and each word."""
    by_wording_alone: Matrix
    """The same, learned without meaning: enough for most questions, and quick."""
    scale_alone: float
    axes: Matrix
    """The axes of the encoder's vectors that are used, one column each."""
    vectors: Matrix
    """The examples on these axes; empty where there is no encoder."""
    by_meaning: Matrix
    """One row for each example."""
    sharpness: float
    scale: float
    """What scores are multiplied with before they become likelihoods."""
    fingerprint: str
    """Of the examples and the way of learning."""


def save(learned: Learned, path: Path) -> None:
    """Write the file whole or not at all, however many processes do so at once."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=path.parent, suffix=".npz", delete=False) as file:
        np.savez(
            file,
            runs=np.array(_SEPARATOR.join(learned.wording.columns)),
            rarity=learned.wording.rarity,
            by_wording=learned.by_wording,
            axes=learned.axes,
            vectors=learned.vectors.astype(np.float16),
            by_meaning=learned.by_meaning,
            by_wording_alone=learned.by_wording_alone,
            numbers=np.array([learned.sharpness, learned.scale, learned.scale_alone]),
            fingerprint=np.array(learned.fingerprint),
        )
    Path(file.name).replace(path)


def load(path: Path, fingerprint: str) -> Learned | None:
    """Read the file; None if there is none, it is broken, or of other examples."""
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as stored:
            if str(stored["fingerprint"]) != fingerprint:
                return None
            return _learned(stored)
    except (OSError, ValueError, KeyError, EOFError, BadZipFile):
        return None


def _learned(stored: NpzFile) -> Learned:
    runs = str(stored["runs"]).split(_SEPARATOR)
    sharpness, scale, scale_alone = map(float, stored["numbers"])
    return Learned(
        wording=Wording({run: at for at, run in enumerate(runs)}, stored["rarity"]),
        by_wording=stored["by_wording"],
        axes=stored["axes"],
        vectors=stored["vectors"].astype(np.float32),
        by_wording_alone=stored["by_wording_alone"],
        scale_alone=scale_alone,
        by_meaning=stored["by_meaning"],
        sharpness=sharpness,
        scale=scale,
        fingerprint=str(stored["fingerprint"]),
    )
