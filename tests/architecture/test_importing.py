"""Importing a module does nothing: no network, no environment, no files, no threads."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from tests.architecture.sources import ROOT, modules

if TYPE_CHECKING:
    from pathlib import Path

_IMPORT_ALL = """
import importlib, os, socket, sys, threading

def refuse(*_, **__):
    raise OSError("the network, while importing")

sys.path.insert(0, sys.argv[1])
sys.dont_write_bytecode = True
socket.socket.connect = socket.socket.bind = socket.getaddrinfo = refuse
for name in sys.argv[2:]:
    before = dict(os.environ)
    try:
        importlib.import_module(name)
    except BaseException as error:
        print(name, "failed:", repr(error))
    if threading.active_count() > 1:
        sys.exit(f"{name} started a thread")
    if dict(os.environ) != before:
        sys.exit(f"{name} changed the environment")
"""


def test_importing_needs_nothing_and_does_nothing(tmp_path: Path) -> None:
    # In a process of its own: here, most modules have been imported long ago.
    command = [sys.executable, "-c", _IMPORT_ALL, str(ROOT), *modules()]

    done = subprocess.run(  # noqa: S603 - our own interpreter on our own names
        command, env={}, cwd=tmp_path, capture_output=True, text=True, check=False
    )

    assert (done.stdout, done.stderr, done.returncode) == ("", "", 0)
    assert list(tmp_path.iterdir()) == []
