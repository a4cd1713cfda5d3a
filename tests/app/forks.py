"""Otto as a process of his own, forked from one that has read the code already.

Reading it takes longer than all that the tests do with it.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
from typing import TYPE_CHECKING

import app

if TYPE_CHECKING:
    from collections.abc import Mapping
    from multiprocessing.context import ForkServerProcess
    from pathlib import Path

_FORKS = multiprocessing.get_context("forkserver")
_FORKS.set_forkserver_preload(["app"])
PRINTED, COMPLAINED = "printed.txt", "complained.txt"
"""The files, in the command's folder, that hold what it wrote."""


def start(
    folder: Path, environment: Mapping[str, str], *arguments: str
) -> ForkServerProcess:
    """Start a command in a folder, as ``python app.py`` does."""
    given = (str(folder), dict(environment), ["app.py", *arguments])
    process = _FORKS.Process(target=_run, args=given)
    process.start()
    return process


def _run(folder: str, environment: Mapping[str, str], arguments: list[str]) -> None:
    os.chdir(folder)
    os.environ.update(environment)
    for file, stream in ((PRINTED, sys.stdout), (COMPLAINED, sys.stderr)):
        written = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        os.dup2(written, stream.fileno())
    sys.argv = arguments
    app.main()
