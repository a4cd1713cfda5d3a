"""Written rules are found by what somebody asks; only by those who may read them."""

from __future__ import annotations

import os
from datetime import date
from typing import TYPE_CHECKING, Protocol

import numpy as np
import pytest

from bot.understanding.article_files import EVERYONE, files_in, passages_in
from bot.understanding.articles import ArticleShelf
from bot.understanding.examples import LANGUAGES
from domain.people.person import Role
from domain.policies.ports import Article
from storage.sample.articles import SAMPLE_ARTICLES
from tests.support.memory_articles import MemoryArticles

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from bot.understanding.encoder import Encoder, Vectors
    from domain.policies.ports import Articles

SALES = frozenset({Role.SALES})
REVIEW = "2027-06-30"
RULES = (
    ("en", "refunds", "Refunds", EVERYONE, "We refund customers on Friday."),
    ("en", "write-off", "Write-off", "ar, approver", "Bad debt is written off late."),
    ("es", "refunds", "Devoluciones", EVERYONE, "Se devuelve el viernes."),
    ("es", "gastos", "Viáticos", EVERYONE, "Los gastos de viaje se entregan pronto."),
)


class LettersOnly:
    """An encoder of no meaning at all, that says how much it was asked to encode."""

    def __init__(self) -> None:
        self.encoded: list[str] = []

    def encode(self, sentences: Sequence[str]) -> Vectors:
        self.encoded += sentences
        return np.zeros((len(sentences), 4), np.float32)


class Library(Protocol):
    """Keeps the rules, of one kind or another."""

    def __call__(self) -> Articles: ...


def write(folder: Path, language: str, name: str, text: str) -> Path:
    path = folder / language / f"{name}.md"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def markdown(title: str, readers: str, text: str) -> str:
    return (
        f"---\ntitle: {title}\nreaders: {readers}\nreview-by: {REVIEW}\n---\n\n{text}\n"
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for language, name, title, readers, text in RULES:
        write(tmp_path, language, name, markdown(title, readers, text))
    return tmp_path


def nobody() -> Encoder | None:
    return None


@pytest.fixture(params=["files", "files-by-letters", "memory"])
def articles(request: pytest.FixtureRequest, folder: Path) -> Articles:
    if request.param == "files":
        return ArticleShelf(folder, LettersOnly)
    if request.param == "files-by-letters":
        return ArticleShelf(folder, nobody)
    return MemoryArticles(
        tuple((each.article, each.text) for each in passages_in(folder))
    )


def test_what_fits_best_comes_first(articles: Articles) -> None:
    found = articles.find("when do we refund customers", "en", SALES)

    assert found[0].article == Article(
        "refunds", "en", "Refunds", None, date.fromisoformat(REVIEW)
    )
    assert found[0].passage == "We refund customers on Friday."
    assert found[0].likeness > 0


def test_ones_own_language_comes_before_any_other(articles: Articles) -> None:
    found = articles.find("los gastos de viaje", "en", SALES)

    assert [(m.article.language, m.article.name) for m in found] == [
        ("en", "refunds"),
        ("es", "gastos"),
    ]


@pytest.mark.parametrize(
    ("roles", "may"),
    [
        pytest.param({Role.AR}, True, id="ar"),
        pytest.param({Role.SALES, Role.APPROVER}, True, id="one-of-two"),
        pytest.param({Role.SALES}, False, id="sales"),
        pytest.param(set(), False, id="nobody"),
    ],
)
def test_a_rule_for_some_is_not_there_for_others(
    articles: Articles, roles: set[Role], *, may: bool
) -> None:
    found = articles.find("bad debt write-off", "en", frozenset(roles))

    assert ("write-off" in {match.article.name for match in found}) is may


def test_an_edited_file_is_read_again_and_only_it_is_encoded(folder: Path) -> None:
    encoder = LettersOnly()
    shelf = ArticleShelf(folder, lambda: encoder)
    shelf.warm()
    before = len(encoder.encoded)
    path = write(folder, "en", "refunds", markdown("Refunds", EVERYONE, "On Monday."))
    os.utime(path, (1, 1))

    found = shelf.find("refunds", "en", SALES)

    assert found[0].passage == "On Monday."
    # The title was known: the new passage, and the question.
    assert encoder.encoded[before:] == ["Refunds. On Monday.", "refunds"]


def test_a_file_that_breaks_takes_no_rule_away(folder: Path) -> None:
    shelf = ArticleShelf(folder, nobody)
    shelf.warm()
    write(folder, "en", "refunds", "no first lines")

    found = shelf.find("refunds", "en", SALES)

    assert found[0].passage == "We refund customers on Friday."


def test_an_empty_folder_has_no_rules(tmp_path: Path) -> None:
    shelf = ArticleShelf(tmp_path, LettersOnly)

    assert list(shelf.find("refunds", "en", SALES)) == []


def test_the_sample_has_the_same_rules_in_every_language() -> None:
    names = {
        language: {
            p.stem for p in files_in(SAMPLE_ARTICLES) if p.parent.name == language
        }
        for language in LANGUAGES
    }

    assert len(names["en"]) >= 15
    assert all(each == names["en"] for each in names.values())


def test_the_sample_has_the_same_sections_and_readers_in_every_language() -> None:
    shapes: dict[tuple[str, str], list[object]] = {}
    for passage in passages_in(SAMPLE_ARTICLES):
        if passage.asked_as:
            continue
        article = passage.article
        shape = shapes.setdefault((article.name, article.language), [article.readers])
        shape.append(passage.heading is None)

    differing = {
        name
        for (name, language), shape in shapes.items()
        if len(shape) != len(shapes[name, "en"]) or shape[0] != shapes[name, "en"][0]
    }

    assert differing == set()
