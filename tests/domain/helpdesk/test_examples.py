"""No name and no number gets into what Otto may learn from."""

from __future__ import annotations

import pytest

from domain.helpdesk.examples import LONGEST_PHRASE, Vocabulary

VOCABULARY = Vocabulary.of(
    [
        "has {customer} paid {document}?",
        "what is next for {customer}",
        "¿qué sigue con {customer}?",
        "请问{customer}付款了吗",
        "{customer}还有额度吗",
    ]
)


@pytest.mark.parametrize(
    ("masked", "known"),
    [
        pytest.param("what is next for {customer}", True, id="words of our own"),
        pytest.param("NEXT for {customer}?!", True, id="in capitals"),
        pytest.param("¿Que sigue?", True, id="without its accent"),
        pytest.param("what is next for Zorbac", False, id="a name"),
        pytest.param("what is next for zorbac", False, id="a name in small letters"),
        pytest.param("zorbac", False, id="a name alone"),
        pytest.param("is 4711 next for {customer}", False, id="a number"),
        pytest.param("is \u0664\u0667 next", False, id="a number in other digits"),
        pytest.param(
            "请问{customer}还有额度吗", True, id="words of our own, in Chinese"
        ),
        pytest.param("请问北辰付款了吗", False, id="a name in Chinese"),
        pytest.param("北辰", False, id="a name alone in Chinese"),
        pytest.param("Северсталь next", False, id="a name in another script"),
        pytest.param("next " * LONGEST_PHRASE, False, id="endless"),
    ],
)
def test_what_may_be_a_name_or_a_number_is_not_learned_from(
    masked: str,
    known: bool,  # noqa: FBT001 - a column of the table
) -> None:
    assert VOCABULARY.knows_all(masked) is known
