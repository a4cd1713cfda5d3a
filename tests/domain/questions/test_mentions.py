"""Document numbers in a message, however they are typed; quantities are not numbers."""

from __future__ import annotations

import pytest

from domain.documents.reference import DocumentKind
from domain.questions.mentions import MOST, numbers_in
from domain.questions.normalise import plain_words


def spellings(text: str) -> list[tuple[str, ...]]:
    return [each.spellings for each in numbers_in(plain_words(text))]


@pytest.mark.parametrize(
    ("text", "spelling"),
    [
        pytest.param("INV-01042", "INV1042", id="as-the-books-write-it"),
        pytest.param("inv 1042", "INV1042", id="small-letters-and-a-space"),
        pytest.param("#01042", "1042", id="hash-and-zeros"),
        pytest.param("INV\u20131042", "INV1042", id="en-dash"),
        pytest.param("INV#1042", "INV1042", id="hash-between"),
        pytest.param("INV:1042", "INV1042", id="colon"),
        pytest.param("INV - 1042", "INV1042", id="spaced-hyphen"),
        pytest.param("inv_1042", "INV1042", id="underscore"),
        pytest.param("inv1042", "INV1042", id="joined"),
        pytest.param(
            "\uff29\uff2e\uff36\uff11\uff10\uff14\uff12", "INV1042", id="wide"
        ),
        pytest.param("发票1042", "1042", id="chinese-before-it"),
        pytest.param("\uff11\uff10\uff14\uff12 号发票", "1042", id="wide-digits"),
        pytest.param("(INV-01042)", "INV1042", id="in-brackets"),
        pytest.param("INV-01042.", "INV1042", id="full-stop-after"),
        pytest.param("INV-01042,", "INV1042", id="comma-after"),
        pytest.param("INV-2026/00917", "INV2026-917", id="year-and-number"),
        pytest.param("FAC-MX-00917", "FACMX917", id="two-words-of-letters"),
        pytest.param("8012306A", "8012306A", id="a-letter-after"),
    ],
)
def test_a_number_is_read_in_every_form(text: str, spelling: str) -> None:
    assert [read[0] for read in spellings(f"is {text} paid")][-1].endswith(spelling)
    assert any(spelling in read for read in spellings(text))


def test_the_word_before_a_number_may_be_part_of_it_or_not() -> None:
    assert spellings("invoice 1042") == [("INVOICE1042", "1042")]


def test_digits_that_follow_a_space_may_belong_to_it_or_not() -> None:
    assert spellings("INV 01 042") == [
        ("INV1042", "INV1-42", "INV1", "1042", "1-42", "1")
    ]


def test_the_first_of_several_runs_of_digits_is_no_number_by_itself() -> None:
    assert spellings("2026 00123") == [("202600123", "2026-123")]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        pytest.param("XYZ-1042", ("XYZ1042",), id="letters-that-hang-on"),
        pytest.param("INV-1042", ("INV1042", "1042"), id="the-word-for-its-kind"),
        pytest.param("no-1042", ("NO1042", "1042"), id="a-label"),
        pytest.param("XYZ: 1042", ("XYZ1042", "1042"), id="a-colon"),
    ],
)
def test_letters_that_hang_on_are_part_of_the_number(
    text: str, read: tuple[str, ...]
) -> None:
    assert spellings(text) == [read]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("5 days late", id="days"),
        pytest.param("hace 5 días", id="spanish-days"),
        pytest.param("há 5 dias", id="portuguese-days"),
        pytest.param("逾期 5 天", id="chinese-days"),
        pytest.param("2% discount", id="per-cent"),
        pytest.param("2 % discount", id="per-cent-with-a-space"),
        pytest.param("$1200", id="dollars"),
        pytest.param("€ 1200", id="euros"),
        pytest.param("USD 1200", id="currency-code"),
        pytest.param("1,200.00", id="grouped-digits"),
        pytest.param("1.200,00", id="grouped-the-other-way"),
        pytest.param("1200 USD", id="currency-code-after"),
        pytest.param("100k", id="thousands"),
        pytest.param("100 k", id="thousands-apart"),
        pytest.param("2m", id="millions"),
        pytest.param("on the 20th", id="ordinal"),
        pytest.param("2026-11-20", id="iso-date"),
        pytest.param("20/11/2026", id="date"),
        pytest.param("3.11.2026", id="date-with-points"),
        pytest.param("nothing of the kind", id="no-digits"),
        pytest.param("", id="nothing"),
    ],
)
def test_a_quantity_is_not_a_number_of_anything(text: str) -> None:
    assert spellings(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("invoice 1042", DocumentKind.INVOICE, id="before-it"),
        pytest.param("1042 号发票", DocumentKind.INVOICE, id="after-it"),
        pytest.param("CN-17", DocumentKind.CREDIT_NOTE, id="in-its-letters"),
        pytest.param("credit note number 17", DocumentKind.CREDIT_NOTE, id="further"),
        pytest.param("INV 1042", DocumentKind.INVOICE, id="capitals-are-no-currency"),
        pytest.param("GLX 1042", None, id="nor-are-letters-we-do-not-know"),
        pytest.param("is 1042 done", None, id="not-said"),
        pytest.param(
            "the contract, our 1042", None, id="words-further-away-say-nothing"
        ),
        pytest.param("can I get credit up to 30000", None, id="nor-do-they-here"),
        pytest.param("factura nº 1042", DocumentKind.INVOICE, id="a-label-between"),
        pytest.param("发票号码: 1042", DocumentKind.INVOICE, id="a-chinese-label"),
    ],
)
def test_the_words_around_a_number_say_what_it_is(
    text: str, kind: DocumentKind | None
) -> None:
    assert [each.kind for each in numbers_in(text)] == [kind]


def test_a_list_of_numbers_is_of_the_kind_named_first() -> None:
    assert [each.kind for each in numbers_in("invoices 1042, 1043 and 1044")] == [
        DocumentKind.INVOICE
    ] * 3


def test_each_number_has_its_own_kind() -> None:
    found = numbers_in("invoice 1042 and contract 2441")

    assert [each.kind for each in found] == [
        DocumentKind.INVOICE,
        DocumentKind.CONTRACT,
    ]


def test_a_number_knows_what_was_typed_and_where() -> None:
    (found,) = numbers_in("is inv 1042 paid")

    assert found.text == "1042"
    assert numbers_in("INV-1042")[0].text == "INV-1042"
    assert "is inv 1042 paid"[found.start : found.end] == "inv 1042"
    assert found.tails == {"1042"}


@pytest.mark.parametrize(
    ("text", "lettered"),
    [
        pytest.param("CN-17", True, id="joined-by-a-hyphen"),
        pytest.param("INV1042", True, id="joined"),
        pytest.param("8012306A", True, id="at-the-end"),
        pytest.param("A-B7", True, id="in-the-middle"),
        pytest.param("invoice 1042", False, id="a-word-before-it"),
        pytest.param("2026-12", False, id="digits-and-a-hyphen"),
        pytest.param("#1042", False, id="digits-alone"),
    ],
)
def test_letters_of_a_number_are_told_from_a_word_before_it(
    text: str,
    lettered: bool,  # noqa: FBT001 - a table
) -> None:
    assert [each.lettered for each in numbers_in(text)] == [lettered]


def test_a_pasted_table_is_read_only_so_far() -> None:
    assert len(numbers_in("; ".join(str(n) for n in range(1000, 1100)))) == MOST
