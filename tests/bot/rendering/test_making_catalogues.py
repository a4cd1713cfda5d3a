"""How sentences are found in the code, and what ``make words`` does to a catalogue."""

from __future__ import annotations

import ast
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from babel.messages.pofile import read_po

from bot.rendering.catalogues.extract import Entry, entries
from bot.rendering.catalogues.update import entry_of, strings_of, updated, written

if TYPE_CHECKING:
    from babel.messages import Catalog

SPANISH = """\
msgid ""
msgstr ""
"Language: es\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

msgid "Limit"
msgstr "Límite"

msgctxt "payment"
msgid "rejected"
msgstr "rechazado"

msgctxt "payment request"
msgid "rejected"
msgstr "rechazada"

#, python-brace-format
msgid "{count} day"
msgid_plural "{count} days"
msgstr[0] "{count} día"
msgstr[1] "{count} días"
"""
KNOWN = {
    Entry("Limit"),
    Entry("rejected", "payment"),
    Entry("rejected", "payment request"),
    Entry("{count} day", many="{count} days"),
}


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ('voice.say("Due")', {Entry("Due")}),
        ('voice.say("{number} is " "void.", number=n)', {Entry("{number} is void.")}),
        ('voice.say("A" if late else "B")', {Entry("A"), Entry("B")}),
        (
            'voice.count("{count} day", "{count} days", n)',
            {Entry("{count} day", many="{count} days")},
        ),
        ('{1: msg("paid", of="bill")}', {Entry("paid", "bill")}),
        ('voice.say(msg("Open", of="amount"))', {Entry("Open", "amount")}),
        ('voice.say(STATUSES[status]); names.count("x"); msg = "x"', set()),
    ],
)
def test_a_sentence_is_found_in_the_code(code: str, found: set[Entry]) -> None:
    assert set(entries(ast.parse(code))) == found


def test_a_catalogue_that_lacks_nothing_stays_as_it_is() -> None:
    assert after(KNOWN) == SPANISH


def test_a_new_sentence_is_added_in_its_place_without_words() -> None:
    gap = 'msgid "Used"\nmsgstr ""\n\n'

    new = after({*KNOWN, Entry("Used")})

    assert new.replace(gap, "") == SPANISH
    assert new.index("Limit") < new.index(gap) < new.index("{count}")


def test_what_is_no_longer_said_is_set_aside_and_not_lost() -> None:
    without = after(KNOWN - {Entry("Limit")})

    assert '#~ msgid "Limit"\n#~ msgstr "Límite"' in without
    assert after(KNOWN, of=without) == SPANISH


def test_what_is_said_of_one_thing_is_not_said_of_another() -> None:
    new = read(after({*KNOWN, Entry("rejected", "contract")}))
    words = {entry_of(m).of: strings_of(m) for m in new if m.id == "rejected"}

    assert words == {
        "contract": ("",),
        "payment": ("rechazado",),
        "payment request": ("rechazada",),
    }


def test_in_english_a_new_sentence_is_said_as_the_code_has_it() -> None:
    english = read("", "en")
    new = updated(english, {Entry("Used"), Entry("{count} day", many="{count} days")})

    assert {strings_of(m) for m in new if m.id} == {
        ("Used",),
        ("{count} day", "{count} days"),
    }


def test_english_that_the_code_has_no_more_is_gone() -> None:
    english = updated(read("", "en"), KNOWN)

    assert "#~" not in written(updated(english, set()))


def read(text: str, language: str = "es") -> Catalog:
    return read_po(BytesIO(text.encode()), locale=language)


def after(said: set[Entry], of: str = SPANISH) -> str:
    return written(updated(read(of), said))
