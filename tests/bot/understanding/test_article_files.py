"""A written rule is a Markdown file that begins with whom it is for."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from bot.understanding.article_files import BadArticleError, passages_in
from domain.people.person import Role

if TYPE_CHECKING:
    from pathlib import Path

RULE = """---
title: Refunds
readers: ar, approver
review-by: 2027-06-30
---

First, ask.

## When
On Friday.
Not before.

## How
By bank.
"""


def written(folder: Path, text: str) -> Path:
    (folder / "en").mkdir()
    (folder / "en" / "refunds.md").write_text(text, encoding="utf-8")
    return folder


def test_a_rule_is_read_section_by_section(tmp_path: Path) -> None:
    first, when, how = passages_in(written(tmp_path, RULE))

    assert first.article.name == "refunds"
    assert first.article.language == "en"
    assert first.article.readers == frozenset({Role.AR, Role.APPROVER})
    assert first.article.review_by == date(2027, 6, 30)
    assert (first.heading, first.text) == (None, "First, ask.")
    assert (when.heading, when.text) == ("When", "On Friday.\nNot before.")
    assert (how.name, how.words) == ("Refunds. How", "Refunds. How. By bank.")
    assert (first.opening, when.opening) == (None, "First, ask.")


def test_how_people_ask_for_a_rule_leads_to_its_opening(tmp_path: Path) -> None:
    line = "readers: ar, approver"
    rule = RULE.replace(line, f"{line}\nasked-as: money back | how to repay?")

    _, once, again, *_ = passages_in(written(tmp_path, rule))

    assert (once.name, once.words, once.text) == ("money back",) * 2 + ("First, ask.",)
    assert again.words == "how to repay?"


@pytest.mark.parametrize(
    ("line", "other", "reason"),
    [
        ("---\ntitle", "title", "between --- and ---"),
        ("title: Refunds", "", "its title"),
        ("readers: ar, approver", "readers: boss", "'boss'"),
        ("readers: ar, approver", "readers:", "its readers"),
        ("review-by: 2027-06-30", "review-by: soon", "soon"),
        ("---\ntitle", "Dear all\n---\ntitle", "does not begin"),
        ("First, ask.", "", "before its first section"),
    ],
)
def test_a_file_that_is_no_rule_says_why(
    tmp_path: Path, line: str, other: str, reason: str
) -> None:
    folder = written(tmp_path, RULE.replace(line, other))

    with pytest.raises(BadArticleError, match=reason) as error:
        passages_in(folder)

    assert str(error.value).startswith("en/refunds.md: ")
