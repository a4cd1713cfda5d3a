"""What a choice button carries comes back as what was asked, or not at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rendering.picks import StaleButtonError, packed, unpacked
from domain.documents.reference import DocumentKind
from domain.questions.ask import Ask, Target
from domain.questions.topics import Topic

numbers = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


@given(
    st.sampled_from(Topic),
    st.sampled_from(DocumentKind),
    numbers,
    st.none() | numbers.filter(bool),
)
def test_what_is_packed_is_unpacked(
    topic: Topic, kind: DocumentKind, number: str, party: str | None
) -> None:
    ask = Ask(topic, Target(kind, number, party))

    assert unpacked(packed(ask)) == ask


@pytest.mark.parametrize(
    "value",
    ["", "INV-01042", "document|invoice", "x|invoice||1", "document|y||1", "|||"],
)
def test_a_value_that_is_not_ours_is_refused(value: str) -> None:
    with pytest.raises(StaleButtonError):
        unpacked(value)
