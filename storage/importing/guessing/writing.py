"""Writing a guess down as a map, with comments on how sure each part is."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from domain.ledger_format.columns import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from domain.ledger_format.columns import Column
    from storage.importing.guessing.matching import Match, TableGuess
    from storage.importing.mapping.model import FileRule

_YES = {"yes", "y", "true", "sí", "si", "sim", "是", "x", "1"}


def write_map(
    file: str, rule: FileRule, guesses: Sequence[TableGuess], remarks: Sequence[str]
) -> str:
    """Return the map as TOML; the remarks stand at its top."""
    lines = [
        f"# A proposal for {file}, made from its header and its first rows.",
        "# Nothing was imported. Check every line; what was not found is a comment.",
        *(f"# {remark}" for remark in remarks),
        "",
        *_file(rule),
    ]
    for guess in guesses:
        lines += _table(guess)
    return "\n".join(lines) + "\n"


def _file(rule: FileRule) -> Iterator[str]:
    yield "[file]"
    yield f"encoding = {_quoted(rule.encoding)}"
    if rule.sheet is not None:
        yield f"sheet = {_quoted(rule.sheet)}"
    else:
        yield f"delimiter = {_quoted(rule.delimiter)}"
    if rule.dates:
        yield f"dates = {json.dumps(list(rule.dates), ensure_ascii=False)}"
    yield f"decimal = {_quoted(rule.decimal)}"
    if rule.thousands:
        yield f"thousands = {_quoted(rule.thousands)}"


def _table(guess: TableGuess) -> Iterator[str]:
    yield from ("", "[[table]]", f"name = {_quoted(guess.table.name)}")
    if guess.table.name in {"customers", "vendors"}:
        yield "distinct = true"
    yield from ("", "[table.columns]")
    for match in guess.matches:
        yield f"# {match.percent} %: {_reason(match)}"
        yield _column(match, guess.table.column(match.column))
    for name in guess.missing:
        yield "# Required, and not found in the file: name a column, or a constant."
        yield f'# {name} = {{ constant = "" }}'


def _reason(match: Match) -> str:
    examples = ", ".join(map(_quoted, match.looks.examples)) or "nothing"
    return f"{_quoted(match.looks.header)} holds {examples}"


def _column(match: Match, column: Column) -> str:
    header = _quoted(match.looks.header)
    if column.kind is Kind.FLAG:
        values = ", ".join(
            f"{_quoted(word)} = {_quoted('yes' if word.casefold() in _YES else 'no')}"
            for word in match.looks.examples
        )
        return f"{column.name} = {{ from = {header}, values = {{ {values} }} }}"
    return f"{column.name} = {header}"


def _quoted(text: str) -> str:
    # A JSON string is a TOML string.
    return json.dumps(text, ensure_ascii=False)
