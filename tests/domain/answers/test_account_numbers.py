"""Account numbers in somebody's words: only their last digits are kept."""

from __future__ import annotations

import pytest

from domain.answers.account_numbers import masked_accounts


@pytest.mark.parametrize(
    ("words", "masked"),
    [
        pytest.param("to GB82WEST12345698765432 now", "to ••••5432 now", id="iban"),
        pytest.param("DE89 3704 0044 0532 0130 00", "••••3000", id="iban-in-groups"),
        pytest.param("CLABE 032180000118359719", "CLABE ••••9719", id="clabe"),
        pytest.param("卡号6222021001012345678", "卡号••••5678", id="chinese-card"),
        pytest.param("4111 1111 1111 1111", "••••1111", id="card"),
        pytest.param("4111\u00a01111\u00a01111\u00a01111", "••••1111", id="glued"),
        pytest.param("4111  1111\t1111\n1111", "••••1111", id="wide-gaps"),
        pytest.param("4111\u20131111\u20131111\u20131111", "••••1111", id="en-dash"),
        pytest.param("DE89\u200b3704\u200b0044\u200b0532", "••••0532", id="unseen"),
        pytest.param("\uff24\uff25\uff18\uff19 3704 0044", "••••0044", id="wide-signs"),
        pytest.param("032180 000118 359719", "••••9719", id="clabe-in-groups"),
        pytest.param(
            "INV-01042 over 1,234,567.89", "INV-01042 over 1,234,567.89", id="sum"
        ),
        pytest.param("2026-11-27 2026-12-04", "2026-11-27 2026-12-04", id="days"),
    ],
)
def test_what_can_only_be_an_account_is_masked_anywhere(
    words: str, masked: str
) -> None:
    assert masked_accounts(words) == masked


@pytest.mark.parametrize(
    ("words", "masked"),
    [
        pytest.param("account 12345678", "account ••••5678", id="eight-digits"),
        pytest.param(
            "agência 1234 conta 56789-0", "agência 1234 conta ••••890", id="six"
        ),
        pytest.param("12\u00a034\u00a056 12345678", "••••5678", id="sort-code"),
        pytest.param("123.456.789-09", "••••8909", id="dots"),
        pytest.param("acct12345678", "acct••••5678", id="letters-before"),
        pytest.param("routing 021000021", "routing ••••0021", id="routing"),
        pytest.param("bill B-77812", "bill B-77812", id="a-bill"),
        pytest.param("账号6222021001012345678请付", "账号••••5678请付", id="chinese"),
    ],
)
def test_where_bank_details_are_the_matter_shorter_ones_are_too(
    words: str, masked: str
) -> None:
    assert masked_accounts(words, closely=True) == masked
