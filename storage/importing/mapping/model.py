"""What a map may say, and what makes it wrong before any row is read.

docs/ledger.md describes the same for people, with examples.
"""

from __future__ import annotations

import codecs
import re
from typing import Annotated, Literal, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from domain.ledger_format.columns import Kind
from domain.ledger_format.tables import BY_NAME


def _as_list(value: object) -> object:
    return [value] if isinstance(value, str) else value


def _as_regex(value: object) -> object:
    try:
        return re.compile(value) if isinstance(value, str) else value
    except re.error as error:
        msg = f"is no regular expression: {error}"
        raise ValueError(msg) from error


Texts = Annotated[tuple[str, ...], BeforeValidator(_as_list)]
Regex = Annotated[re.Pattern[str], BeforeValidator(_as_regex)]


class _Part(BaseModel):
    """A part of a map; what it does not know is a mistake, not a comment."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=False)


class FileRule(_Part):
    """How the file is written."""

    encoding: str = "utf-8-sig"
    delimiter: str = Field(default=",", min_length=1, max_length=1)
    quote: str = Field(default='"', min_length=1, max_length=1)
    sheet: str | None = None
    header: int = Field(default=1, ge=1)
    dates: Texts = ()
    decimal: Literal[".", ","] = "."
    thousands: Literal["", ",", ".", " ", "'"] = ""

    @model_validator(mode="after")
    def _check_marks(self) -> Self:
        _check_codec(self.encoding)
        if self.decimal == self.thousands:
            msg = "decimal and thousands cannot be the same mark"
            raise ValueError(msg)
        return self


class Condition(_Part):
    """A test of one cell: exactly one of its kinds; ``is`` ignores case and blanks."""

    column: Texts
    is_: Texts | None = Field(default=None, alias="is")
    empty: bool | None = None
    date: bool | None = None
    matches: Regex | None = None

    @model_validator(mode="after")
    def _check_one_test(self) -> Self:
        tests = (self.is_, self.empty, self.date, self.matches)
        if sum(test is not None for test in tests) != 1:
            msg = "needs exactly one of is, empty, date and matches"
            raise ValueError(msg)
        return self


class SkipRule(Condition):
    """Rows to leave out, and the reason under which the report counts them."""

    reason: str = Field(min_length=1)


class ColumnRule(_Part):
    """Where one column of the ledger comes from, and what is done to it."""

    from_: Texts | None = Field(default=None, alias="from")
    constant: str | None = None
    join: tuple[str, ...] | None = None
    with_: str = Field(default=" ", alias="with")
    default: str = ""
    prefix: str = ""
    strip_zeros: bool = False
    negate: bool = False
    absolute: bool = False
    values: dict[str, str] | None = None
    dates: Texts | None = None

    @model_validator(mode="after")
    def _check_one_origin(self) -> Self:
        origins = (self.from_, self.constant, self.join)
        if sum(origin is not None for origin in origins) != 1:
            msg = "needs exactly one of from, constant and join"
            raise ValueError(msg)
        return self

    @property
    def sources(self) -> tuple[tuple[str, ...], ...]:
        """Return the columns it reads, each by the headers it may have."""
        if self.join is not None:
            return tuple((name,) for name in self.join)
        return (self.from_,) if self.from_ else ()


def _as_rule(value: object) -> object:
    return {"from": value} if isinstance(value, str | list) else value


class TableRule(_Part):
    """The rows of one table that the rows of the file become."""

    name: str
    distinct: bool = False
    where: tuple[Condition, ...] = ()
    skip: tuple[SkipRule, ...] = ()
    columns: dict[str, Annotated[ColumnRule, BeforeValidator(_as_rule)]]

    @model_validator(mode="after")
    def _check_table(self) -> Self:
        table = BY_NAME.get(self.name)
        if table is None:
            msg = f"{self.name!r} is none of {', '.join(BY_NAME)}"
            raise ValueError(msg)
        unknown = [name for name in self.columns if name not in table.names]
        missing = [name for name in table.required if name not in self.columns]
        if unknown or missing:
            raise ValueError(_complaint(self.name, unknown, missing))
        if self.distinct and table.ordered:
            msg = f"{self.name} have no number, so none of them repeats another"
            raise ValueError(msg)
        self._check_numbers_only()
        return self

    def _check_numbers_only(self) -> None:
        for name, rule in self.columns.items():
            kind = BY_NAME[self.name].column(name).kind
            if (rule.negate or rule.absolute) and kind is not Kind.AMOUNT:
                msg = f"{name} is no amount: negate and absolute have no meaning"
                raise ValueError(msg)
            if rule.dates and kind is not Kind.DATE:
                msg = f"{name} is no date: dates has no meaning"
                raise ValueError(msg)


class Mapping(_Part):
    """How a foreign file becomes rows of the ledger."""

    file: FileRule = Field(default_factory=FileRule)
    skip: tuple[SkipRule, ...] = ()
    table: tuple[TableRule, ...] = Field(min_length=1)


def _complaint(table: str, unknown: list[str], missing: list[str]) -> str:
    said = [f"{name!r} is no column of {table}" for name in unknown]
    said += [f"the required column {name!r} of {table} is missing" for name in missing]
    return "; ".join(said)


def _check_codec(encoding: str) -> None:
    try:
        codecs.lookup(encoding)
    except LookupError as error:
        msg = f"{encoding!r} is no encoding"
        raise ValueError(msg) from error
