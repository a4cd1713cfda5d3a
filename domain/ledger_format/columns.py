"""What a column of the ledger format is: its kind, and what its cells may say."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto


class Kind(Enum):
    """What a cell means, and so how it is read."""

    CODE = auto()  # a number as the ERP writes it: text, leading zeros and all
    TEXT = auto()
    EMAIL = auto()
    LIST = auto()  # parts joined by "|"
    CHOICE = auto()
    FLAG = auto()  # yes or no
    DATE = auto()
    MOMENT = auto()
    AMOUNT = auto()
    QUANTITY = auto()
    RATE = auto()
    CURRENCY = auto()
    COUNTRY = auto()
    TIME_ZONE = auto()


class Sign(Enum):
    """What an amount may be besides positive."""

    NOT_NEGATIVE = auto()
    EITHER = auto()


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table.

    ``currency_from`` names the columns that tell an amount's currency, the first that
    is filled; none, if another table tells. ``choices`` are the words of a choice or of
    the parts of a list.
    """

    name: str
    kind: Kind = Kind.TEXT
    required: bool = False
    choices: tuple[str, ...] = ()
    default: str | bool | None = None
    currency_from: tuple[str, ...] = ("currency",)
    sign: Sign = Sign.NOT_NEGATIVE


@dataclass(frozen=True, slots=True)
class Reference:
    """Columns that point at a row of another table (or of the same one).

    A soft reference that points at nothing is a warning; any other is an error.
    """

    columns: tuple[str, ...]
    table: str
    target: tuple[str, ...]
    soft: bool = False

    @property
    def column(self) -> str:
        """Return the column to name when it points at nothing."""
        return self.columns[-1]


@dataclass(frozen=True, slots=True)
class Table:
    """One table of the format.

    ``key`` tells its rows apart; where the format gives rows no number, equals are
    told apart by their order (``ordered``). ``number`` is the column people type.
    """

    name: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    number: str | None = None
    ordered: bool = False
    references: tuple[Reference, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names of the columns, as a header row has them."""
        return tuple(column.name for column in self.columns)

    @property
    def required(self) -> tuple[str, ...]:
        """Return the names of the columns that every row must fill."""
        return tuple(column.name for column in self.columns if column.required)

    def column(self, name: str) -> Column:
        """Return the column of that name."""
        return next(column for column in self.columns if column.name == name)


def code(name: str, *, required: bool = False) -> Column:
    """Return a column of numbers or codes."""
    return Column(name, Kind.CODE, required)


def text(name: str, *, required: bool = False) -> Column:
    """Return a column of words."""
    return Column(name, Kind.TEXT, required)


def email(name: str, *, required: bool = False) -> Column:
    """Return a column of e-mail addresses."""
    return Column(name, Kind.EMAIL, required)


def day(name: str, *, required: bool = False) -> Column:
    """Return a column of days."""
    return Column(name, Kind.DATE, required)


def amount(
    name: str,
    *,
    required: bool = False,
    currency_from: tuple[str, ...] = ("currency",),
    sign: Sign = Sign.NOT_NEGATIVE,
) -> Column:
    """Return a column of amounts of money."""
    return Column(name, Kind.AMOUNT, required, currency_from=currency_from, sign=sign)


def currency(name: str = "currency", *, required: bool = False) -> Column:
    """Return a column of ISO 4217 codes."""
    return Column(name, Kind.CURRENCY, required)


def choice(name: str, *choices: str, default: str | None = None) -> Column:
    """Return a column that says one of a few words."""
    return Column(name, Kind.CHOICE, choices=choices, default=default)


def flag(name: str) -> Column:
    """Return a column that says yes or no; nothing means no."""
    return Column(name, Kind.FLAG, default=False)
