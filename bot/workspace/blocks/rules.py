"""The small language in which the shapes of blocks are written down."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong: where (a JSON pointer) and what, in Slack's words."""

    pointer: str
    message: str
    code: str = "invalid_blocks"

    def __str__(self) -> str:
        return f"[ERROR] {self.message} [json-pointer:{self.pointer}]"


class Rule(Protocol):
    """Checks one value and yields what is wrong with it."""

    def check(self, value: object, at: str) -> list[Finding]:
        """Return the findings for a value that stands at this pointer."""
        ...


def _length(size: int, low: int, high: int | None, unit: str, at: str) -> list[Finding]:
    if size < low:
        words = f"must be more than {low - 1} {unit}"
        if unit == "items":
            words = f"no fewer than {low} items allowed"
        return [Finding(at, words)]
    if high is not None and size > high:
        words = f"must be less than {high + 1} {unit}"
        if unit == "items":
            words = f"no more than {high} items allowed"
        return [Finding(at, words)]
    return []


@dataclass(frozen=True, slots=True)
class Anything:
    """Accepts every value."""

    def check(self, value: object, at: str) -> list[Finding]:
        """Find nothing."""
        del value, at
        return []


@dataclass(frozen=True, slots=True)
class String:
    """A string of so many characters."""

    high: int | None = None
    low: int = 1

    def check(self, value: object, at: str) -> list[Finding]:
        """Return what is wrong with a value that should be such a string."""
        if not isinstance(value, str):
            return [Finding(at, "must be a string")]
        return _length(len(value), self.low, self.high, "characters", at)


@dataclass(frozen=True, slots=True)
class Number:
    """A number between two bounds, both allowed."""

    low: float | None = None
    high: float | None = None
    whole: bool = True

    def check(self, value: object, at: str) -> list[Finding]:
        """Return what is wrong with a value that should be such a number."""
        kinds = int if self.whole else (int, float)
        if isinstance(value, bool) or not isinstance(value, kinds):
            return [Finding(at, "must be an integer" if self.whole else "not a number")]
        if self.low is not None and value < self.low:
            return [Finding(at, f"must be at least {self.low}")]
        if self.high is not None and value > self.high:
            return [Finding(at, f"must be at most {self.high}")]
        return []


@dataclass(frozen=True, slots=True)
class Flag:
    """True or false."""

    def check(self, value: object, at: str) -> list[Finding]:
        """Return what is wrong with a value that should be a boolean."""
        return [] if isinstance(value, bool) else [Finding(at, "must be a boolean")]


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of a few fixed words."""

    words: tuple[object, ...]

    def check(self, value: object, at: str) -> list[Finding]:
        """Return what is wrong with a value that should be one of the words."""
        if value in self.words:
            return []
        return [Finding(at, f"unsupported value: {value}")]


@dataclass(frozen=True, slots=True)
class Items:
    """A list of so many items, each under the same rule."""

    rule: Rule
    high: int | None = None
    low: int = 1

    def check(self, value: object, at: str) -> list[Finding]:
        """Return what is wrong with the list, then with each item."""
        if not isinstance(value, list):
            return [Finding(at, "must be an array")]
        found = _length(len(value), self.low, self.high, "items", at)
        for place, item in enumerate(value):
            found += self.rule.check(item, f"{at}/{place}")
        return found


@dataclass(frozen=True, slots=True)
class Shape:
    """An object: its fields, the ones it must have, and rules across fields."""

    fields: Mapping[str, Rule]
    required: tuple[str, ...] = ()
    across: tuple[Callable[[dict[str, Any], str], list[Finding]], ...] = ()

    def check(self, value: object, at: str) -> list[Finding]:
        """Return what is missing, what is too much, and what is wrong inside."""
        if not isinstance(value, dict):
            return [Finding(at, "must provide an object")]
        found = [
            Finding(at, f"missing required field: {name}")
            for name in self.required
            if value.get(name) is None
        ]
        for name, inner in value.items():
            found += self._field(name, inner, at)
        # A rule across fields may rely on each of them being sound.
        if not found:
            for rule in self.across:
                found += rule(value, at)
        return found

    def _field(self, name: str, inner: object, at: str) -> list[Finding]:
        rule = self.fields.get(name)
        if rule is None:
            return [Finding(at, f"invalid additional property: {name}")]
        return [] if inner is None else rule.check(inner, f"{at}/{name}")


@dataclass(frozen=True, slots=True)
class Typed:
    """An object whose ``type`` says which shape it has; other types are refused."""

    shapes: Mapping[str, Rule]
    only: tuple[str, ...] = ()
    noun: str = "element"

    def check(self, value: object, at: str) -> list[Finding]:
        """Return what is wrong with the object, or that its type is not allowed."""
        if not isinstance(value, dict):
            return [Finding(at, "must provide an object")]
        kind = value.get("type")
        allowed = self.only or tuple(self.shapes)
        if not isinstance(kind, str) or kind not in self.shapes or kind not in allowed:
            return [Finding(at, f"unsupported type: {kind}")]
        return self.shapes[kind].check(value, at)
