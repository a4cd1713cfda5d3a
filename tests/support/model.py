"""The model as it is shipped: learned once from the phrases, then read from a file."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from bot.understanding.build import understanding

if TYPE_CHECKING:
    from bot.understanding.model import LearnedUnderstanding

MODEL = Path(__file__).parents[2] / "var" / "understanding.npz"
VARIABLE = "OTTO_MODEL_PATH"


def use_the_shipped_model() -> None:
    """Let everything that reads the settings find the file, wherever it runs."""
    os.environ.setdefault(VARIABLE, str(MODEL))


@cache
def shipped_model() -> LearnedUnderstanding:
    """Return the model; learning takes half a minute, the first time only."""
    return understanding(Path(os.environ[VARIABLE]))
