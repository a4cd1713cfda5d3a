"""The example phrases that topics are learned from, a file for a language and topic."""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from domain.errors import OttoError
from domain.questions.topics import Topic

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

PHRASES = Path(__file__).parent / "phrases"
LANGUAGES = ("en", "zh", "es", "pt")
PLACEHOLDERS = frozenset(
    {"customer", "vendor", "document", "amount", "date", "terms"},
)
_EVERY = 3
_PARTY = re.compile(r"\{(?:customer|vendor)\}")
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


class BadPhraseError(OttoError):
    """A line of the phrase files cannot be learned from; it names file and line."""


@dataclass(frozen=True, slots=True)
class Example:
    """A phrase somebody may write, its language, and the topic it is about."""

    language: str
    topic: Topic
    words: str


def examples(folder: Path = PHRASES) -> tuple[Example, ...]:
    """Read every phrase of the folder.

    Raises:
        BadPhraseError: a topic's file is missing, or a placeholder is not known.
    """
    names = tuple(_lines(folder / "names.txt"))
    return tuple(
        Example(language, topic, _with_a_name(words, at, names))
        for language in LANGUAGES
        for topic in Topic
        for at, words in enumerate(_lines(folder / language / f"{topic.value}.txt"))
    )


def _with_a_name(words: str, at: int, names: Sequence[str]) -> str:
    """Put an invented name in the party's place in every third phrase.

    A name that the ledger does not know, or not for the asker, is not recognised: the
    topic of "saldo de Luzviva" must not depend on who Luzviva is.
    """
    if at % _EVERY or not names:
        return words
    signs = any("\u4e00" <= letter <= "\u9fff" for letter in words)
    fitting = [name for name in names if not ("\u4e00" <= name[0] <= "\u9fff") or signs]
    return _PARTY.sub(lambda _: fitting[(at // _EVERY * 7) % len(fitting)], words)


def fingerprint(learned_from: Iterable[Example]) -> str:
    """Name these examples: the same for the same phrases, whatever their order."""
    lines = sorted(f"{e.language}\t{e.topic}\t{e.words}" for e in learned_from)
    return sha256("\n".join(lines).encode()).hexdigest()[:16]


def _lines(file: Path) -> Iterator[str]:
    for at, line in enumerate(_read(file), start=1):
        words = line.strip()
        if words and not words.startswith("#"):
            unknown = set(_PLACEHOLDER.findall(words)) - PLACEHOLDERS
            if unknown:
                msg = f"{file.name}, line {at}: unknown placeholder {unknown.pop()}."
                raise BadPhraseError(msg)
            yield words


def _read(file: Path) -> Sequence[str]:
    try:
        return file.read_text("utf-8").splitlines()
    except FileNotFoundError as error:
        msg = f"No phrases for a topic: {file.parent.name}/{file.name} is missing."
        raise BadPhraseError(msg) from error
