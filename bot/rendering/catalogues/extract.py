"""The sentences that the code says: found in its syntax, without running it.

Babel's own extractor reads tokens: of ``say("A" if late else "B")`` it makes one
message, ``AB``. This one reads the syntax tree, and takes both.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[3]
SPOKEN = ("bot/rendering", "bot/errors.py", "handlers")
"""Where Otto's words for people are."""


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """One message: its English words, what they are said of, and their plural."""

    words: str
    of: str = ""
    many: str = ""

    @property
    def id(self) -> str | tuple[str, str]:
        """What Babel calls this message by."""
        return (self.words, self.many) if self.many else self.words


def spoken() -> list[Path]:
    """Return the files that hold words for people."""
    found = (ROOT / place for place in SPOKEN)
    return sorted(
        path
        for place in found
        for path in (place.rglob("*.py") if place.is_dir() else (place,))
    )


def said() -> frozenset[Entry]:
    """Return every message in the code."""
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in spoken())
    return frozenset(entry for tree in trees for entry in entries(tree))


def entries(tree: ast.AST) -> Iterator[Entry]:
    """Yield the messages of one file."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Attribute(attr="say"), args=[words, *_]):
                yield from map(Entry, literals(words))
            case ast.Call(
                func=ast.Attribute(attr="count"),
                args=[ast.Constant(str(one)), ast.Constant(str(many)), _],
            ):
                yield Entry(one, many=many)
            case ast.Call(func=ast.Name(id="msg"), args=[words, *others]):
                of = [*others, *(keyword.value for keyword in node.keywords)]
                context = next((c for each in of for c in literals(each)), "")
                yield from (Entry(each, context) for each in literals(words))
            case _:
                continue


def literals(node: ast.expr) -> Iterator[str]:
    """Yield the words that an expression may be, as far as they are written in it."""
    match node:
        case ast.Constant(str(words)):
            yield words
        case ast.IfExp(body=one, orelse=other):
            yield from literals(one)
            yield from literals(other)
        case _:
            return
