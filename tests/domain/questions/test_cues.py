"""The words that point to a topic."""

from __future__ import annotations

import pytest

from domain.questions.cues import cue_lengths
from domain.questions.topics import Topic


@pytest.mark.parametrize(
    ("words", "topic"),
    [
        ("has Globex paid", Topic.PAYMENTS),
        ("did the wire arrive, any money received?", Topic.PAYMENTS),
        ("¿ya pagó Globex?", Topic.PAYMENTS),
        ("a Globex já pagou?", Topic.PAYMENTS),
        ("Globex 付款了吗", Topic.PAYMENTS),
        ("what does Globex owe us", Topic.ACCOUNT),
        ("saldo de Globex", Topic.ACCOUNT),
        ("posição da Globex em aberto", Topic.ACCOUNT),
        ("Globex 欠我们多少", Topic.ACCOUNT),
        ("can we ship more to Globex", Topic.CREDIT),
        ("límite de crédito de Globex", Topic.CREDIT),
        ("limite de crédito da Globex", Topic.CREDIT),
        ("Globex 的信用额度", Topic.CREDIT),
        ("which customers are late", Topic.PORTFOLIO),
        ("what waits for my approval", Topic.APPROVALS),
        ("new bank details of Initech", Topic.BANK_CHANGE),
        ("what do we owe our supplier", Topic.VENDOR),
        ("hello", Topic.HELP),
        ("什么, 你好", Topic.HELP),
    ],
)
def test_words_point_to_a_topic(words: str, topic: Topic) -> None:
    lengths = cue_lengths(words)

    assert max(lengths, key=lambda each: lengths[each]) is topic


@pytest.mark.parametrize(
    "words", ["", "Globex", "INV-01042", "repaid", "showing", "high", "debenture"]
)
def test_other_words_point_nowhere(words: str) -> None:
    assert cue_lengths(words) == {}


def test_a_cue_weighs_as_many_characters_as_point_to_it() -> None:
    assert cue_lengths("paid and PAID") == {Topic.PAYMENTS: 8}
    assert cue_lengths("paid the balance") == {Topic.PAYMENTS: 4, Topic.ACCOUNT: 7}
