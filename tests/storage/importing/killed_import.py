"""An import that is killed when it has read a file: ``URL FOLDER FILE``."""

from __future__ import annotations

import os
import signal
import sys
from datetime import UTC, datetime
from pathlib import Path

from storage.engine import open_engine
from storage.importing.run import import_folder

NOW = datetime(2026, 11, 20, 18, tzinfo=UTC)


def main(url: str, folder: str, fatal: str) -> None:
    """Import, and die at the first report of progress in the file."""

    def die(file: str, rows: int, share: float) -> None:
        del rows, share
        if file == fatal:
            os.kill(os.getpid(), signal.SIGKILL)

    engine = open_engine(url)
    import_folder(engine, Path(folder), as_of=NOW, now=NOW, replace=True, progress=die)


if __name__ == "__main__":
    main(*sys.argv[1:])
