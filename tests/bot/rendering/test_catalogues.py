"""Every sentence of ours is there in every language, whole, and nothing else is.

Where one of these fails: ``make words``, then fill in what it says is missing.
"""

from __future__ import annotations

import ast
import re
from string import Formatter
from typing import TYPE_CHECKING

import pytest

from bot.rendering.cards.unsure import WISHES
from bot.rendering.catalogues.extract import Entry, entries, said, spoken
from bot.rendering.catalogues.load import LANGUAGES, path_of
from bot.rendering.catalogues.update import (
    done,
    entry_of,
    stored,
    strings_of,
    updated,
    written,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from babel.messages.catalog import Message

CHINESE = re.compile(r"[\u4e00-\u9fff]")
HALF_WIDTH = re.compile(r"[\u4e00-\u9fff} ][,;:?!()]|[(][\u4e00-\u9fff{]")
"""Punctuation of Latin letters in a Chinese sentence."""
TYPED = re.compile(r"\.\.\.|\s\s|[\t\n\"\u2018]| [.,:;?!)]|\( ")
"""What slips in when one types: three dots, two spaces, a space before a full stop."""
LONGEST_LABEL = 25
"""Characters of a button that a phone shows whole."""
ENDS = {
    ".": (".", "。"),
    "?": ("?", "\uff1f"),
}


def translated(language: str) -> Iterator[tuple[str, Message, str]]:
    """Yield each translation of a language with what it is made from."""
    for message in stored(language):
        if message.id:
            one, many = entry_of(message).words, entry_of(message).many
            for at, string in enumerate(strings_of(message)):
                yield (many or one) if at else one, message, string


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_that_otto_says_lacks_a_translation(language: str) -> None:
    known = {entry_of(message) for message in stored(language) if done(message)}

    assert sorted(said() - known) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_translated_that_otto_no_longer_says(language: str) -> None:
    catalogue = stored(language)
    known = {entry_of(message) for message in catalogue if message.id}

    assert sorted(known - said()) == []
    assert list(catalogue.obsolete) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_is_as_make_words_writes_it(language: str) -> None:
    text = path_of(language).read_text(encoding="utf-8")

    assert text == written(updated(stored(language), said()))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_translation_is_a_guess(language: str) -> None:
    assert [message.id for message in stored(language) if message.fuzzy] == []


@pytest.mark.parametrize(
    ("language", "forms"), [("en", 2), ("zh_CN", 1), ("es", 2), ("pt_BR", 2)]
)
def test_a_plural_has_the_forms_of_its_language(language: str, forms: int) -> None:
    plurals = [m for m in stored(language) if isinstance(m.id, tuple)]

    assert plurals
    assert [m.id for m in plurals if len(strings_of(m)) != forms] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_the_gaps_of_what_it_translates(language: str) -> None:
    wrong = [
        (words, string)
        for words, _, string in translated(language)
        if string and gaps(string) != gaps(words)
    ]

    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_is_typed_with_care(language: str) -> None:
    wrong = [
        string
        for _, _, string in translated(language)
        if string and (string != string.strip() or TYPED.search(string))
    ]

    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("pair", ["\u201c\u201d", "«»", "()", "\uff08\uff09"])
def test_what_is_opened_is_closed(language: str, pair: str) -> None:
    opened, closed = pair[0], pair[1]
    strings = [string for _, _, string in translated(language)]

    assert [s for s in strings if s.count(opened) != s.count(closed)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_stays_a_sentence_and_a_question_a_question(language: str) -> None:
    wrong = [
        (words, string)
        for words, _, string in translated(language)
        if string and not string.endswith(ENDS.get(words[-1], string[-1]))
    ]

    assert wrong == []


def test_chinese_has_its_own_punctuation() -> None:
    strings = [string for _, _, string in translated("zh_CN")]

    assert [s for s in strings if CHINESE.search(s) and HALF_WIDTH.search(s)] == []


def test_chinese_keeps_letters_and_figures_apart_from_its_signs() -> None:
    stuck = re.compile(r"[\u4e00-\u9fff][{A-Za-z0-9]|[}A-Za-z0-9][\u4e00-\u9fff]")
    strings = [string for _, _, string in translated("zh_CN")]

    assert [s for s in strings if stuck.search(s)] == []


def test_spanish_opens_a_question_where_it_closes_one() -> None:
    strings = [string for _, _, string in translated("es")]

    assert [s for s in strings if s.count("¿") != s.count("?")] == []


@pytest.mark.parametrize("language", ["zh_CN", "es", "pt_BR"])
def test_one_reader_is_addressed_in_one_way(language: str) -> None:
    formal = {"zh_CN": "您", "es": "usted", "pt_BR": "o senhor"}[language]

    assert [s for _, _, s in translated(language) if formal in s.casefold()] == []


@pytest.mark.parametrize(
    ("language", "trap"),
    [("es", "cancel"), ("pt_BR", "aplicad"), ("zh_CN", "注销")],
    ids=["voids, clears or writes off?", "not what is said of receipts", "closes"],
)
def test_words_with_several_meanings_are_kept_out(language: str, trap: str) -> None:
    assert [s for _, _, s in translated(language) if trap in s.casefold()] == []


def test_chinese_tells_a_write_off_from_an_application() -> None:
    by_entry = {entry_of(m).words: strings_of(m)[0] for m in stored("zh_CN") if m.id}

    assert by_entry["written off"] == "坏账核销"
    assert by_entry["Not applied"] == "未核销"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_button_is_read_at_a_glance(language: str) -> None:
    strings = {entry_of(m): strings_of(m)[0] for m in stored(language) if m.id}
    labels = [strings[entry] for entry in on_buttons()]

    assert len(labels) > 10
    assert [label for label in labels if len(label) > LONGEST_LABEL] == []


def on_buttons() -> Iterator[Entry]:
    """Yield what buttons say, apart from names."""
    yield from map(Entry, WISHES.values())
    for path in spoken():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(func=ast.Name(id="button" | "link"), args=[label, *_]):
                    yield from entries(label)
                case _:
                    continue


def gaps(sentence: str) -> set[str]:
    """Return the names in braces."""
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}
