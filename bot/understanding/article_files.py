"""Written rules as Markdown files, one folder for each language.

A file begins with a few lines between ``---``: its title, who may read it (``everyone``
or roles), by when it is to be reviewed, and, where that helps to find it, how people
ask for it (``asked-as``, with ``|`` between). ``##`` begins a section.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from bot.understanding.examples import LANGUAGES
from domain.people.person import Role
from domain.policies.ports import Article

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

EVERYONE = "everyone"
_MARK = "---"
_SECTION = "## "
_NEEDED = ("title", "readers", "review-by")


class BadArticleError(ValueError):
    """A file of the articles' folder cannot be read as one; it names the file."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path.parent.name}/{path.name}: {reason}")


@dataclass(frozen=True, slots=True)
class Passage:
    """One section of an article, or what stands before the first."""

    article: Article
    heading: str | None
    text: str
    opening: str | None = None
    """What stands before the first section, for a section."""
    asked_as: str | None = None
    """A question that people ask for this, in their words."""

    @property
    def words(self) -> str:
        """Return what the passage is found by: title, heading and text."""
        if self.asked_as:
            return self.asked_as
        return ". ".join(filter(None, (self.name, self.text)))

    @property
    def name(self) -> str:
        """Return the title, with the heading of a section."""
        if self.asked_as:
            return self.asked_as
        return ". ".join(filter(None, (self.article.title, self.heading)))


def passages_in(folder: Path) -> tuple[Passage, ...]:
    """Read every article of the folder.

    Raises:
        BadArticleError: a file lacks its first lines, or says something unknown there.
    """
    return tuple(
        passage
        for path in files_in(folder)
        for passage in _passages(path, path.read_text(encoding="utf-8-sig"))
    )


def files_in(folder: Path) -> list[Path]:
    """Return the articles' files, in order."""
    return [
        path
        for language in LANGUAGES
        for path in sorted((folder / language).glob("*.md"))
    ]


def _passages(path: Path, text: str) -> Iterator[Passage]:
    before, head, body = _split(path, text)
    if before.strip():
        raise BadArticleError(path, "it does not begin with ---.")
    fields = _fields(path, head)
    article = _article(path, fields)
    first, *sections = f"\n{body}".split(f"\n{_SECTION}")
    opening = _text(first)
    if not opening:
        raise BadArticleError(path, "nothing stands before its first section.")
    yield Passage(article, None, opening)
    questions = filter(None, map(str.strip, fields.get("asked-as", "").split("|")))
    yield from (Passage(article, None, opening, asked_as=each) for each in questions)
    yield from _sections(article, opening, sections)


def _sections(
    article: Article, opening: str, sections: Iterable[str]
) -> Iterator[Passage]:
    for section in sections:
        heading, _, words = section.partition("\n")
        if words.strip():
            yield Passage(article, heading.strip(), _text(words), opening)


def _split(path: Path, text: str) -> tuple[str, str, str]:
    parts = text.split(f"{_MARK}\n", 2)
    if len(parts) != len(("before", "head", "body")):
        raise BadArticleError(path, "its first lines are not between --- and ---.")
    return parts[0], parts[1], parts[2]


def _fields(path: Path, head: str) -> Mapping[str, str]:
    lines = (line.partition(":") for line in head.splitlines() if line.strip())
    fields = {name.strip(): value.strip() for name, _, value in lines}
    for name in _NEEDED:
        if not fields.get(name):
            raise BadArticleError(path, f"it does not say its {name}.")
    return fields


def _article(path: Path, fields: Mapping[str, str]) -> Article:
    try:
        review_by = date.fromisoformat(fields["review-by"])
        readers = _readers(fields["readers"])
    except ValueError as error:
        raise BadArticleError(path, str(error)) from error
    return Article(path.stem, path.parent.name, fields["title"], readers, review_by)


def _readers(words: str) -> frozenset[Role] | None:
    if words == EVERYONE:
        return None
    return frozenset(Role(each.strip()) for each in words.split(","))


def _text(words: str) -> str:
    return "\n".join(line.strip() for line in words.strip().splitlines())
