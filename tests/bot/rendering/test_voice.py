"""How Otto speaks to one reader: their formats and zone, and nobody else's markup."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rendering.blocks import cut
from bot.rendering.voice import LONGEST_WORDS, Safe, Voice, bold, escape, plain
from domain.money import Money

ENGLISH = Voice()
EVENING = datetime(2026, 11, 20, 23, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "written"),
    [
        ("UTC", "20 Nov 2026, 23:30"),
        ("Asia/Tokyo", "21 Nov 2026, 08:30"),
        ("America/Mexico_City", "20 Nov 2026, 17:30"),
        ("Asia/Kolkata", "21 Nov 2026, 05:00"),
        ("Mars/Olympus", "20 Nov 2026, 23:30"),
        ("../etc/passwd", "20 Nov 2026, 23:30"),
        ("", "20 Nov 2026, 23:30"),
        (None, "20 Nov 2026, 23:30"),
    ],
)
def test_a_moment_is_told_in_the_readers_zone(zone: str | None, written: str) -> None:
    assert Voice.of("en", zone).moment(EVENING) == written


def test_a_date_cannot_be_misread() -> None:
    assert ENGLISH.day(date(2026, 3, 11)) == "11 Mar 2026"


@pytest.mark.parametrize(
    ("amount", "code", "written"),
    [
        ("1200.00", "USD", "USD 1,200.00"),
        ("-0.05", "USD", "USD -0.05"),
        ("1480000", "JPY", "JPY 1,480,000"),
        ("1250.125", "KWD", "KWD 1,250.125"),
        ("0.00", "EUR", "EUR 0.00"),
    ],
)
def test_an_amount_is_told_exactly(amount: str, code: str, written: str) -> None:
    assert ENGLISH.money(Money.of(amount, code)) == written


@pytest.mark.parametrize("language", ["en", "en-US", "tlh", "", None])
def test_whoever_we_have_no_words_for_is_answered_in_english(
    language: str | None,
) -> None:
    assert Voice.of(language, None).days(2) == "2 days"


def test_one_day_is_not_one_days() -> None:
    assert ENGLISH.days(1) == "1 day"


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("<!channel>", "&lt;!channel&gt;"),
        ("A&B <Trading>", "A&amp;B &lt;Trading&gt;"),
        ("two\nlines", "two lines"),
        ("snake_case", "snake_case"),
        ("*bold*", "\u2060*\u2060bold\u2060*\u2060"),
        ("x" * 400, "x" * 299 + "…"),
    ],
)
def test_words_from_outside_are_made_harmless(said: str, shown: str) -> None:
    assert escape(said) == shown


def test_a_sentence_of_ours_escapes_what_is_filled_in_and_only_once() -> None:
    told = ENGLISH.say("{name} and {mark}", name="A&B", mark=bold("A&B"))

    assert told == "A&amp;B and *A&amp;B*"


def test_braces_in_a_name_are_not_filled_in() -> None:
    assert ENGLISH.say("{name} owes.", name="{name}") == "{name} owes."


@given(st.text("ab<>&*_ \n", max_size=LONGEST_WORDS))
def test_a_label_shows_what_was_said_but_for_its_spaces(said: str) -> None:
    assert plain(escape(said)) == " ".join(said.split())


@given(st.text("&<a", max_size=60), st.integers(1, 80))
def test_nothing_is_cut_inside_an_escape(said: str, longest: int) -> None:
    shown = cut(escape(said), longest)

    assert len(shown) <= longest
    assert said.startswith(plain(Safe(shown.removesuffix("…"))))
