"""Every benchmark, one after another: ``make bench``."""

from __future__ import annotations

import subprocess
import sys

PARTS = ("names", "importing", "reading", "pipeline")

for part in PARTS:
    print(f"\n## {part}\n", flush=True)
    subprocess.run([sys.executable, "-m", f"benchmarks.{part}"], check=True)  # noqa: S603 - our own modules
