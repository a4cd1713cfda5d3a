"""The desk answers alike, wherever the books are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from domain.answers.asker import asker
from domain.answers.facts import facts_of
from tests.domain.answers.story import BOOKS, MANAGERS, PEOPLE, THINGS, a_desk

if TYPE_CHECKING:
    from tests.storage.books.conftest import SqlShelf

QUESTIONS = (
    "has Globex paid inv 1042?",
    "credit note 17",
    "was receipt 5512 applied?",
    "RC-5600",
    "where is contract 2441",
    "why is bill B-7781 not paid",
    "payment request 310",
    "payment VP-0451",
    "po 6001",
    "what does Globex owe?",
    "any money from Globex?",
    "can we sell more to Globex?",
    "credit limit of Wayne Enterprises",
    "what do we owe Initech?",
    "northgate balance",
    "inv 1024",
    "inv 8888",
    "hello",
)


@pytest.mark.parametrize("text", QUESTIONS)
def test_a_question_is_answered_as_from_memory(sql_shelf: SqlShelf, text: str) -> None:
    with sql_shelf.holding(*THINGS, managers=MANAGERS) as books:
        for person in PEOPLE:
            kept = a_desk(books).answer_text(text, asker(books, person)).first
            known = a_desk(BOOKS).answer_text(text, asker(BOOKS, person)).first

            assert kept == known
            assert facts_of(kept.answer) == facts_of(known.answer)
