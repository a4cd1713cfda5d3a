"""How Otto speaks to one reader: their formats and zone, and nobody else's markup."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rendering.blocks import cut
from bot.rendering.voice import LONGEST_WORDS, Safe, Voice, bold, escape, msg, plain
from domain.money import Money

ENGLISH, CHINESE, MEXICAN, SPANISH, BRAZILIAN = (
    Voice.of(language, None) for language in ("en", "zh", "es", "es-ES", "pt")
)
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


@pytest.mark.parametrize(
    ("language", "day", "month", "moment"),
    [
        ("en", "11 Mar 2026", "March 2026", "20 Nov 2026, 23:30"),
        ("zh", "2026年3月11日", "2026年3月", "2026年11月20日 23:30"),
        ("es", "11 mar 2026", "marzo de 2026", "20 nov 2026, 23:30"),
        ("es-CO", "11 mar 2026", "marzo de 2026", "20 nov 2026, 23:30"),
        ("pt", "11 de mar. de 2026", "março de 2026", "20 de nov. de 2026, 23:30"),
    ],
)
def test_a_date_cannot_be_misread(
    language: str, day: str, month: str, moment: str
) -> None:
    voice = Voice.of(language, None)

    assert voice.day(date(2026, 3, 11)) == day
    assert voice.month(date(2026, 3, 11)) == month
    assert voice.moment(EVENING) == moment


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


@pytest.mark.parametrize(
    ("amount", "code", "grouped", "with_points"),
    [
        ("1200.00", "USD", "USD 1,200.00", "USD 1.200,00"),
        ("-1234567.05", "MXN", "MXN -1,234,567.05", "MXN -1.234.567,05"),
        ("1480000", "JPY", "JPY 1,480,000", "JPY 1.480.000"),
        ("1250.125", "KWD", "KWD 1,250.125", "KWD 1.250,125"),
        ("-0.05", "EUR", "EUR -0.05", "EUR -0,05"),
    ],
)
def test_figures_have_the_signs_of_the_readers_country(
    amount: str, code: str, grouped: str, with_points: str
) -> None:
    money = Money.of(amount, code)

    assert {v.money(money) for v in (ENGLISH, CHINESE, MEXICAN)} == {grouped}
    assert {v.money(money) for v in (SPANISH, BRAZILIAN)} == {with_points}


def test_a_number_keeps_its_last_decimal() -> None:
    assert ENGLISH.number(Decimal("0.0523418")) == "0.0523418"
    assert BRAZILIAN.number(Decimal("1234.5")) == "1.234,5"


@pytest.mark.parametrize(
    ("voice", "part"),
    [(ENGLISH, "25%"), (CHINESE, "25%"), (MEXICAN, "25%"), (SPANISH, "25\xa0%")],
)
def test_a_part_is_told_in_per_cent(voice: Voice, part: str) -> None:
    assert voice.percent(Decimal("0.25")) == part


@pytest.mark.parametrize(
    ("voice", "listed", "clauses"),
    [
        (ENGLISH, "A, B and C", "A, late; B"),
        (CHINESE, "A、B 和 C", "A, late\uff1bB"),
        (MEXICAN, "A, B y C", "A, late; B"),
        (BRAZILIAN, "A, B e C", "A, late; B"),
    ],
)
def test_a_list_has_the_readers_and(voice: Voice, listed: str, clauses: str) -> None:
    assert voice.listed(*map(Safe, "ABC")) == listed
    assert voice.listed(Safe("A")) == "A"
    assert voice.listed(Safe("{0}"), Safe("{x}")).count("{") == 2
    assert voice.clauses(Safe("A, late"), Safe("B")) == clauses


@pytest.mark.parametrize(
    ("locale", "language", "figure"),
    [
        ("en-US", "en", "1,200.00"),
        ("zh-CN", "zh_CN", "1,200.00"),
        ("zh_HK", "zh_CN", "1,200.00"),
        ("zh-Hant-TW", "zh_CN", "1,200.00"),
        ("es", "es", "1,200.00"),
        ("es-LA", "es", "1,200.00"),
        ("es-419", "es", "1,200.00"),
        ("es_mx", "es", "1,200.00"),
        ("ES-es", "es", "1.200,00"),
        ("es-AR", "es", "1.200,00"),
        ("es-XX", "es", "1,200.00"),
        ("es-", "es", "1,200.00"),
        ("es_ES.UTF-8", "es", "1.200,00"),
        ("pt-PT", "pt_BR", "1.200,00"),
        ("de-DE", "en", "1,200.00"),
        ("espresso", "en", "1,200.00"),
        ("../es", "en", "1,200.00"),
    ],
)
def test_every_locale_gets_the_nearest_words_and_figures(
    locale: str, language: str, figure: str
) -> None:
    voice = Voice.of(locale, None)

    assert voice.manner.language == language
    assert voice.figure(Money.of("1200.00", "USD")) == figure


@pytest.mark.parametrize(
    ("voice", "days"),
    [
        (ENGLISH, ["0 days", "1 day", "2 days", "5 days", "21 days"]),
        (CHINESE, ["0 天", "1 天", "2 天", "5 天", "21 天"]),
        (MEXICAN, ["0 días", "1 día", "2 días", "5 días", "21 días"]),
        (BRAZILIAN, ["0 dia", "1 dia", "2 dias", "5 dias", "21 dias"]),
    ],
)
def test_days_are_counted_as_each_language_counts(
    voice: Voice, days: list[str]
) -> None:
    assert [voice.days(count) for count in (0, 1, 2, 5, 21)] == days


def test_one_english_word_is_two_words_where_it_is_said_of_two_things() -> None:
    request = msg("rejected", of="payment request")
    payment = msg("rejected", of="payment")

    assert ENGLISH.say(request) == ENGLISH.say(payment) == "rejected"
    assert MEXICAN.say(request) == "rechazada"
    assert MEXICAN.say(payment) == "rechazado"


@pytest.mark.parametrize("language", ["en", "en-US", "tlh", "", None])
def test_whoever_we_have_no_words_for_is_answered_in_english(
    language: str | None,
) -> None:
    assert Voice.of(language, None).days(2) == "2 days"


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


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Hazeldale Laboratories Co.", "Money to Hazeldale Laboratories Co."),
        ("Globex", "Money to Globex."),
        ("Wait...", "Money to Wait...."),
    ],
)
def test_a_name_that_ends_in_a_stop_ends_the_sentence(name: str, said: str) -> None:
    assert Voice().say("Money to {name}.", name=name) == said
