"""A document's number is one number, however somebody types it."""

from __future__ import annotations

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.documents.numbers import canonical, near_tails, tail, tails

AS_TYPED = [
    pytest.param("INV-01042", id="as-the-books-write-it"),
    pytest.param("inv 1042", id="in-small-letters-with-a-space"),
    pytest.param("Inv01042", id="joined"),
    pytest.param("INV_1042", id="underscore"),
    pytest.param("INV/1042", id="slash"),
    pytest.param("INV.1042", id="point"),
    pytest.param("#inv01042", id="hash"),
    pytest.param("INV #1042", id="hash-between"),
    pytest.param("INV\u20131042", id="en-dash"),
    pytest.param("INV\u20141042", id="em-dash"),
    pytest.param("INV\u22121042", id="minus-sign"),
    pytest.param("INV\u20111042", id="no-break-hyphen"),
    pytest.param("\uff29\uff2e\uff36\uff0d\uff10\uff11\uff10\uff14\uff12", id="wide"),
    pytest.param("INV\uff11\uff10\uff14\uff12", id="full-width-digits"),
    pytest.param("  INV-01042 \n", id="pasted-with-spaces"),
    pytest.param("INV\u00a001042", id="no-break-space"),
    pytest.param("INV-00001042", id="more-leading-zeros"),
]


@pytest.mark.parametrize("typed", AS_TYPED)
def test_every_way_of_typing_a_number_is_one_number(typed: str) -> None:
    assert canonical(typed) == "INV1042"


@pytest.mark.parametrize("typed", [*AS_TYPED, "#01042", "1042", "credit 1042"])
def test_every_way_of_typing_a_number_has_one_tail(typed: str) -> None:
    assert tail(typed) == "1042"


@pytest.mark.parametrize(
    ("number", "other"),
    [
        pytest.param("INV-01042", "INV-01043", id="another-digit"),
        pytest.param("INV-1042", "CN-1042", id="other-letters"),
        pytest.param("INV-1042", "1042", id="no-letters"),
        pytest.param("2026/012", "202612", id="runs-of-digits-stay-apart"),
        pytest.param("2026/012", "2026/120", id="zeros-at-the-end-count"),
        pytest.param("INV-10", "INV-1", id="a-zero-at-the-end"),
        pytest.param("8012306", "8012306A", id="a-letter-at-the-end"),
        pytest.param("发票-7", "合同-7", id="chinese-letters"),
    ],
)
def test_different_numbers_stay_different(number: str, other: str) -> None:
    assert canonical(number) != canonical(other)


@pytest.mark.parametrize(
    ("number", "form"),
    [
        pytest.param("2026/012", "2026-12", id="a-hyphen-between-digits-only"),
        pytest.param("A1-B2", "A1B2", id="letters-need-none"),
        pytest.param("000", "0", id="nothing-but-zeros"),
        pytest.param("INV-000", "INV0", id="zero-after-letters"),
        pytest.param("2026-000-7", "2026-0-7", id="zeros-in-the-middle"),
        pytest.param("Ñandú-07", "ÑANDÚ7", id="accents-stay"),
        pytest.param("--", "", id="punctuation-alone"),
        pytest.param("", "", id="nothing"),
        pytest.param("x" * 90, "X" * 64, id="no-longer-than-a-column"),
    ],
)
def test_the_canonical_form(number: str, form: str) -> None:
    assert canonical(number) == form


@pytest.mark.parametrize(
    ("number", "digits"),
    [
        pytest.param("INV-2026/00917", "917", id="the-last-run-of-digits"),
        pytest.param("8012306A", "8012306", id="a-letter-after-it"),
        pytest.param("INV-000", "0", id="only-zeros"),
        pytest.param("CTR-ALPHA", "CTRALPHA", id="no-digits-at-all"),
        pytest.param("7" * 90, "7" * 64, id="no-longer-than-a-column"),
    ],
)
def test_the_tail_is_the_last_run_of_digits_without_zeros(
    number: str, digits: str
) -> None:
    assert tail(number) == digits


numbers = st.text(alphabet=string.ascii_letters + string.digits + "-/_. #", max_size=30)


@given(number=numbers)
def test_a_canonical_form_is_its_own_canonical_form(number: str) -> None:
    assert canonical(canonical(number)) == canonical(number)
    assert tail(canonical(number)) == tail(number)


@given(number=numbers)
def test_case_and_zeros_in_front_change_nothing(number: str) -> None:
    assert canonical(number.lower()) == canonical(number.upper())
    assert canonical(f"INV-{7:05}{number}") == canonical(f"inv {7:03}{number}")


@given(several=st.lists(numbers | st.text(alphabet="7A- \n\u3000é\uff11", max_size=4)))
def test_the_tails_of_many_are_those_of_each(several: list[str]) -> None:
    assert tails(several) == [tail(number) for number in several]


@given(number=numbers)
def test_a_wide_space_in_front_changes_no_number(number: str) -> None:
    assert canonical(f"\u3000{number}") == canonical(number)
    assert tail(f"\u3000{number}") == tail(number)


@pytest.mark.parametrize(
    ("slip", "near"),
    [
        pytest.param("1043", True, id="one-digit-wrong"),
        pytest.param("9042", True, id="the-first-digit-wrong"),
        pytest.param("104", True, id="one-digit-missing"),
        pytest.param("042", False, id="a-tail-has-no-zeros-in-front"),
        pytest.param("42", True, id="the-first-missing-and-zeros-dropped"),
        pytest.param("10442", True, id="one-digit-twice"),
        pytest.param("10427", True, id="one-digit-more-at-the-end"),
        pytest.param("71042", True, id="one-digit-more-in-front"),
        pytest.param("1402", True, id="two-digits-swapped"),
        pytest.param("1024", True, id="the-last-two-swapped"),
        pytest.param("142", True, id="the-zero-missing-or-first-two-swapped"),
        pytest.param("1042", False, id="itself"),
        pytest.param("1053", False, id="two-digits-wrong"),
        pytest.param("2041", False, id="two-far-digits-swapped"),
    ],
)
def test_a_near_tail_is_one_typing_slip_away(slip: str, near: bool) -> None:  # noqa: FBT001 - a table
    assert (slip in near_tails("1042")) is near


@pytest.mark.parametrize(
    "digits",
    [
        pytest.param("", id="nothing"),
        pytest.param("7", id="one-digit"),
        pytest.param("42", id="two-digits"),
        pytest.param("CTRALPHA", id="letters"),
        pytest.param("12A4", id="a-letter-among-digits"),
    ],
)
def test_short_numbers_and_words_have_no_near_ones(digits: str) -> None:
    assert near_tails(digits) == frozenset()


@given(digits=st.from_regex(r"[1-9][0-9]{2,8}", fullmatch=True))
@settings(max_examples=30, deadline=None)
def test_being_near_is_mutual_and_never_itself(digits: str) -> None:
    near = near_tails(digits)

    assert digits not in near
    assert "" not in near
    assert all(digits in near_tails(slip) for slip in near if len(slip) >= len(digits))
