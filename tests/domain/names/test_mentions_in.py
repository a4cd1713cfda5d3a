# ruff: noqa: RUF001 - people type wide letters and curly quotes
"""Each company named in a message is found where it stands, so words can be masked."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.names.index import NameEntry, NameIndex
from domain.names.resolve import Near, One, Several, resolve
from tests.domain.names.make import CUSTOMERS, entries

LEDGER = NameIndex.build(entries())


def stretches(message: str) -> list[str]:
    return [message[each.start : each.end] for each in LEDGER.mentions_in(message)]


@pytest.mark.parametrize(
    ("message", "named"),
    [
        pytest.param("has globex paid?", ["globex"], id="one"),
        pytest.param(
            "show me BNP Paribas and Globex", ["BNP Paribas", "Globex"], id="two"
        ),
        pytest.param("bnp paribas,globex", ["bnp paribas", "globex"], id="no-blank"),
        pytest.param("globex or globex?", ["globex", "globex"], id="the-same-twice"),
        pytest.param(
            "owes Globex México SA de CV anything",
            ["Globex México SA de CV"],
            id="with-its-legal-form",
        ),
        pytest.param(
            "from Globex México, S.A. de C.V. please",
            ["Globex México, S.A. de C.V."],
            id="with-dots",
        ),
        pytest.param("is Globex Inc late", ["Globex Inc"], id="with-another-form"),
        pytest.param("Globex’s balance", ["Globex"], id="without-its-possessive"),
        pytest.param("<@U012AB3CD> (Globex)", ["Globex"], id="in-brackets"),
        pytest.param("a Cafe\u0301 del Sur?", ["Cafe\u0301 del Sur"], id="decomposed"),
        pytest.param("café del sur\u0301?", ["café del sur\u0301"], id="last-accent"),
        pytest.param("ＧＬＯＢＥＸ　ok", ["ＧＬＯＢＥＸ"], id="wide-letters"),
        pytest.param("Müller & Söhne GmbH?", ["Müller & Söhne GmbH"], id="and"),
        pytest.param("请问华为的发票", ["华为"], id="chinese"),
        pytest.param("华为和腾讯欠多少", ["华为", "腾讯"], id="two-in-chinese"),
        pytest.param("华为、腾讯,万科", ["华为", "腾讯", "万科"], id="listed"),
        pytest.param(
            "华为技术有限公司付款了吗", ["华为技术有限公司"], id="chinese-in-full"
        ),
        pytest.param("日立(株)、华为㈱", ["日立(株)", "华为㈱"], id="short-form"),
        pytest.param("has globx mexico paid", ["globx mexico"], id="mistyped"),
        pytest.param("globx 付款了吗", ["globx"], id="mistyped-beside-chinese"),
        pytest.param("has nobody paid", [], id="none"),
    ],
)  # fmt: skip
def test_the_stretch_that_names_a_company_is_exact(
    message: str, named: list[str]
) -> None:
    assert stretches(message) == named


def test_each_mention_has_its_own_matches() -> None:
    first, second, third = LEDGER.mentions_in("northgate, globex and paribas")

    assert isinstance(resolve(first.matches), Several)
    assert isinstance(resolve(second.matches), One)
    assert isinstance(resolve(third.matches), Near)
    assert {match.name for match in first.matches} == {
        name for name in CUSTOMERS.values() if name.startswith("Northgate")
    }


def test_no_more_matches_than_asked_for_in_each_mention() -> None:
    first, second = LEDGER.mentions_in("northgate and acme", limit=2)

    assert (len(first.matches), len(second.matches)) == (2, 2)


def test_what_may_not_be_seen_is_not_mentioned() -> None:
    mine = NameEntry("C1", "Globex Corp", "dana@example.com")
    theirs = NameEntry("C2", "Initech Ltd", "lee@example.com")
    ledger = NameIndex.build([mine, theirs])

    (mention,) = ledger.mentions_in(
        "globex and initech", groups=frozenset({"dana@example.com"})
    )

    assert [match.key for match in mention.matches] == ["C1"]


_PIECES = [*CUSTOMERS.values(), "globx", "华为", "的", "付款了吗", " ", ",", "、", "'s",
           "\u0301", "㈱", "(株)", "½", "ﬁ", "ß", "<@U1>", "🙂", "&", "S.A.",
           "\u200b"]  # fmt: skip


@settings(max_examples=200)
@given(st.lists(st.sampled_from(_PIECES) | st.text(max_size=6), max_size=12))
def test_mentions_lie_apart_in_the_text_in_its_order(pieces: list[str]) -> None:
    message = "".join(pieces)

    mentions = LEDGER.mentions_in(message)

    places = [place for each in mentions for place in (each.start, each.end)]
    assert places == sorted(places)
    assert all(0 <= each.start < each.end <= len(message) for each in mentions)
    assert all(each.matches for each in mentions)
    found = {match.key for match in LEDGER.find_in(message, limit=50)}
    assert found == {match.key for each in mentions for match in each.matches}
