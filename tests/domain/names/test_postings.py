"""Pieces of names are numbered alike when a ledger is indexed and when it is asked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.names.core import fold
from domain.names.packed import PackedTexts
from domain.names.postings import (
    Postings,
    gram_codes,
    gram_pieces,
    word_code,
    word_pieces,
)

FOLDED = st.text(max_size=40).map(fold)


@given(st.lists(FOLDED, max_size=5))
def test_pieces_of_many_are_the_pieces_of_each(texts: list[str]) -> None:
    pieces = gram_pieces(texts)

    for row, text in enumerate(texts):
        codes = set(pieces.codes[pieces.rows == row].tolist())
        assert codes == set(gram_codes(text))


@given(st.lists(FOLDED, max_size=5))
def test_words_of_many_are_the_words_of_each(texts: list[str]) -> None:
    pieces = word_pieces(texts)

    for row, text in enumerate(texts):
        codes = pieces.codes[pieces.rows == row].tolist()
        assert codes == [word_code(word) for word in text.split()]


def test_a_word_longer_than_any_has_a_code_too() -> None:
    word = "donaudampfschifffahrtsgesellschaft" * 3

    assert word_pieces([word]).codes.tolist() == [word_code(word)]


def test_rows_of_a_word_are_ascending_and_there_once() -> None:
    postings = Postings.of_words(["acme acme foods", "globex", "foods acme"])

    rows = [found.tolist() for found in postings.rows_of(_codes("acme", "globex", "x"))]

    assert rows == [[0, 2], [1], []]


def test_a_large_ledger_is_indexed_in_parts_as_if_in_one() -> None:
    texts = ["acme"] + ["globex"] * 60_000 + ["acme"]

    (rows,) = Postings.of_words(texts).rows_of(_codes("acme"))

    assert rows.tolist() == [0, 60_001]


def test_an_empty_index_has_no_rows() -> None:
    (rows,) = Postings.of_grams([]).rows_of(_codes("acme"))

    assert rows.tolist() == []


@given(st.lists(st.text()))
def test_packed_texts_come_back_as_they_were(texts: list[str]) -> None:
    packed = PackedTexts.of(texts)

    assert packed.at(range(len(packed))) == texts


@given(st.lists(st.text()), st.text())
def test_packed_texts_are_searched_in_order(texts: list[str], wanted: str) -> None:
    ordered = sorted(texts)

    place = PackedTexts.of(ordered).first_not_below(wanted)

    assert place == sum(text < wanted for text in texts)


@pytest.mark.parametrize("text", ["\ud800", "a\udfffb"])
def test_broken_characters_survive_packing(text: str) -> None:
    assert PackedTexts.of([text])[0] == text


def _codes(*words: str) -> list[int]:
    return [word_code(word) for word in words]
