"""Rows as the text that PostgreSQL reads in a ``COPY``, made column by column."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from storage.importing.mirror import Key

_NOTHING = r"\N"
_ESCAPES = str.maketrans({"\\": r"\\", "\t": r"\t", "\n": r"\n", "\r": r"\r"})
_SPECIAL = ("\\", "\t", "\n", "\r")


def copy_text(rows: Sequence[Key]) -> str:
    """Return the rows, one a line."""
    columns = [_column(values) for values in zip(*rows, strict=True)]
    lines = map("\t".join, zip(*columns, strict=True))
    return "\n".join(lines) + "\n"


def _column(values: Iterable[object]) -> list[str]:
    texts = [
        value if value.__class__ is str else _NOTHING if value is None else str(value)
        for value in values
    ]
    whole = "".join(texts).replace(_NOTHING, "")
    if any(special in whole for special in _SPECIAL):
        return [
            text if text is _NOTHING else text.translate(_ESCAPES) for text in texts
        ]
    return texts
