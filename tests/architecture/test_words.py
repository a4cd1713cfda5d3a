"""Words for people are said by a voice, so that each reader has them in their language.

A card takes ``Safe`` text only, which mypy holds. What is left are the ways in which
text of ours could become ``Safe`` without a voice, or reach ``say`` without a mark.
"""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

import pytest

from bot.rendering.catalogues.extract import spoken
from tests.architecture.sources import named, parsed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SHOWN = {
    "Card", "Message", "PlainText", "Safe", "Text", "bold", "context", "data_table",
    "escape", "joined", "line", "plain", "section", "table",
}  # fmt: skip
"""What shows each word that it is given."""
LABELLED = {"button", "link"}
"""What shows the first thing that it is given; the others are for us."""
WORD = re.compile(r"[^\W\d_]{2,}")
FILES = spoken()


@pytest.mark.parametrize("path", FILES, ids=named)
def test_no_words_reach_a_reader_without_a_voice(path: Path) -> None:
    assert list(bare_words(parsed(path))) == []


@pytest.mark.parametrize("path", FILES, ids=named)
def test_words_kept_for_later_are_marked(path: Path) -> None:
    assert list(unmarked(parsed(path))) == []


@pytest.mark.parametrize(
    "source",
    [
        'section(Safe("Hello"))',
        'line(voice.say("Due"), Safe(f"{day} at noon"))',
        'button("Open", OPEN, number)',
        'table(("Line", "Price"), rows)',
        'Card(headline=bold("Nothing"))',
    ],
)
def test_bare_words_would_be_noticed(source: str) -> None:
    assert list(bare_words(ast.parse(source)))


@pytest.mark.parametrize(
    "source",
    [
        'WORDS = {1: "paid"}\nvoice.say(WORDS[status])',
        'WORDS: Mapping[int, str] = {1: "paid"}\nvoice.say(WORDS.get(1, other))',
        'voice.say(WORDS.get(1, "nothing"))',
        'words = "paid" if late else "due"\nvoice.say(words)',
        'def _words():\n    return "paid"\nvoice.say(_words())',
    ],
)
def test_words_without_a_mark_would_be_noticed(source: str) -> None:
    assert list(unmarked(ast.parse(source)))


@pytest.mark.parametrize(
    "source",
    [
        'line(voice.say("Due"), Safe(f"{mark}{word}"))',
        'button(voice.say("Open"), "open", "number")',
        'WORDS = {"key": msg("paid")}\nvoice.say(WORDS[status])',
        'def _words():\n    return msg("paid")\nvoice.say(_words())',
    ],
)
def test_nothing_is_noticed_where_nothing_is_wrong(source: str) -> None:
    tree = ast.parse(source)

    assert not [*bare_words(tree), *unmarked(tree)]


def bare_words(tree: ast.Module) -> Iterator[str]:
    """Yield words that are shown as they stand in the code."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            given = [*node.args, *(keyword.value for keyword in node.keywords)]
            if node.func.id in LABELLED:
                yield from _words_in(given[:1])
            elif node.func.id in SHOWN:
                yield from _words_in(given)


def unmarked(tree: ast.Module) -> Iterator[str]:
    """Yield words that ``say`` is given by name, and that no ``msg`` marks."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Attribute(attr="say"), args=[words, *_]):
                if not isinstance(words, ast.Constant | ast.IfExp):
                    yield from _behind(words, tree)
            case _:
                continue


def _words_in(nodes: list[ast.expr]) -> Iterator[str]:
    for node in nodes:
        match node:
            case ast.Constant(str(words)) if WORD.search(words):
                yield words
            case ast.JoinedStr(values=parts) | ast.Tuple(elts=parts):
                yield from _words_in(parts)
            case ast.IfExp(body=one, orelse=other):
                yield from _words_in([one, other])
            case _:
                continue


def _behind(node: ast.expr, tree: ast.Module) -> Iterator[str]:
    """Yield the words without a mark that an expression may come to."""
    match node:
        case ast.Name(id=name):
            yield from _unmarked_in(*_values(name, tree))
        case ast.Subscript(value=table):
            yield from _behind(table, tree)
        case ast.Call(func=ast.Attribute(value=table, attr="get"), args=given):
            yield from _behind(table, tree)
            yield from _unmarked_in(*given[1:])
        case ast.Call(func=ast.Name(id=name)) if name != "msg":
            yield from _unmarked_in(*_returned(name, tree))
        case _:
            return


def _values(name: str, tree: ast.Module) -> Iterator[ast.expr]:
    for node in ast.walk(tree):
        match node:
            case ast.Assign(targets=[ast.Name(id=n)], value=value) if n == name:
                yield value
            case ast.AnnAssign(target=ast.Name(id=n), value=ast.expr() as value):
                if n == name:
                    yield value
            case _:
                continue


def _returned(name: str, tree: ast.Module) -> Iterator[ast.expr]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.name == name:
            returns = (each for each in ast.walk(node) if isinstance(each, ast.Return))
            yield from (each.value for each in returns if each.value)


def _unmarked_in(*nodes: ast.expr) -> Iterator[str]:
    for node in nodes:
        match node:
            case ast.Constant(str(words)) if WORD.search(words):
                yield words
            case ast.Dict(values=values) | ast.Tuple(elts=values):
                yield from _unmarked_in(*values)
            case ast.IfExp(body=one, orelse=other):
                yield from _unmarked_in(one, other)
            case _:
                continue
