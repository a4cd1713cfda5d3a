"""The sample ledger in an empty database, as of now."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from storage.importing.run import import_folder
from storage.sample.ledger import write_sample

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Engine


def install_sample(engine: Engine, now: datetime) -> None:
    """Write the sample as of now and import it, by the way every ledger comes in."""
    with TemporaryDirectory() as folder:
        write_sample(Path(folder), as_of=now.date())
        import_folder(engine, Path(folder), as_of=now, now=now)
