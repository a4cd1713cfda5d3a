"""What every test may ask for."""

from __future__ import annotations

from tests.support.model import use_the_shipped_model

pytest_plugins = ["tests.support.database"]
use_the_shipped_model()
