"""Every module of ours, as a file and as a name."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGES = ("bot", "domain", "handlers", "storage")


def sources(*packages: str) -> list[Path]:
    """Return the files of the packages; history, which may not change, left out."""
    return sorted(
        path
        for package in packages
        for path in (ROOT / package).rglob("*.py")
        if "versions" not in path.parts
    )


def named(path: Path) -> str:
    """Return the path from the root, as people write it."""
    return path.relative_to(ROOT).as_posix()


def modules() -> list[str]:
    """Return the names to import by; migrations are run by Alembic, not imported."""
    paths = (path for path in sources(*PACKAGES) if "migrations" not in path.parts)
    names = (named(path).removesuffix(".py").replace("/", ".") for path in paths)
    return ["app", *(name.removesuffix(".__init__") for name in names)]


@cache
def parsed(path: Path) -> ast.Module:
    """Return the file's syntax tree."""
    return ast.parse(path.read_text(encoding="utf-8"))
