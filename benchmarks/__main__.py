"""Every benchmark, one after another: ``make bench``; or those that are named."""

from __future__ import annotations

import subprocess
import sys

PARTS = ("names", "importing", "reading", "pipeline", "understanding")

for part in sys.argv[1:] or PARTS:
    print(f"\n## {part}\n", flush=True)
    subprocess.run([sys.executable, "-m", f"benchmarks.{part}"], check=True)  # noqa: S603 - our own modules
