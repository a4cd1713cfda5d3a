"""Reading a map; a wrong one is refused with every mistake in it."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

from pydantic import ValidationError

from domain.errors import OttoError
from storage.importing.mapping.model import Mapping

if TYPE_CHECKING:
    from pathlib import Path

    from pydantic_core import ErrorDetails


class BadMappingError(OttoError):
    """A map says something that cannot be; ``mistakes`` name line or key, and why."""

    def __init__(self, path: Path, mistakes: list[str]) -> None:
        self.mistakes = tuple(mistakes)
        super().__init__(f"{path.name}: " + "; ".join(mistakes))


def read_mapping(path: Path) -> Mapping:
    """Read the map.

    Raises:
        BadMappingError: it is no TOML, or says what cannot be.
    """
    try:
        said = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise BadMappingError(path, [f"cannot be read: {error.strerror}"]) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        # TOML's own messages name line and column.
        raise BadMappingError(path, [f"is no TOML: {error}"]) from error
    try:
        return Mapping.model_validate(said)
    except ValidationError as error:
        mistakes = [_mistake(said, detail) for detail in error.errors()]
        raise BadMappingError(path, mistakes) from error


def _mistake(said: object, detail: ErrorDetails) -> str:
    reason = detail["msg"].removeprefix("Value error, ")
    if detail["type"] == "extra_forbidden":
        reason = "is not a key that a map has"
    return f"{_spoken(said, detail['loc'])}: {reason}"


def _spoken(said: object, place: tuple[int | str, ...]) -> str:
    """Name a place as a person would: ``table "invoices", columns.total.from``."""
    keys = [str(part) for part in place]
    if len(place) > 1 and place[0] == "table" and isinstance(said, dict):
        table = said["table"][place[1]]
        name = table.get("name", place[1]) if isinstance(table, dict) else place[1]
        return ", ".join([f'table "{name}"', ".".join(keys[2:])]).removesuffix(", ")
    return ".".join(keys) or "the map"
