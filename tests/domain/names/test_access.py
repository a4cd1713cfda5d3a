"""What a person may not see has no influence on what they find.

A search limited to groups answers from an index of those groups' entries alone, so it
equals, score by score, the search of a ledger that never held the others.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.names.index import NameEntry, NameIndex
from tests.domain.names.make import CUSTOMERS, entries, many_names

DANA, LEE = "dana@example.com", "lee@example.com"
GROUPS = (DANA, LEE, "")
QUESTIONS = (
    "northgate",
    "has Globex paid inv 1042?",
    "华为付款了吗",
    "globx",
    "acme",
    "what about paribas",
    "logistics",
)


def owned(name: str, owner: str, key: str = "C1") -> NameEntry:
    return NameEntry(key, name, owner)


def test_anothers_customer_looks_like_none_at_all() -> None:
    ledger = NameIndex.build([owned("Globex Corp", LEE)])

    assert ledger.search("globex corp", groups=frozenset({DANA})) == ()
    assert ledger.find_in("has Globex paid?", groups=frozenset({DANA})) == ()


def test_anothers_customer_makes_ones_own_no_tie() -> None:
    mine, theirs = owned("Acme Ltd", DANA, "C1"), owned("Acme Inc", LEE, "C2")
    ledger = NameIndex.build([mine, theirs])

    assert [m.key for m in ledger.search("acme", groups=frozenset({DANA}))] == ["C1"]


def test_without_groups_every_entry_is_seen() -> None:
    ledger = NameIndex.build([owned("Acme Ltd", DANA), owned("Acme Inc", LEE, "C2")])

    assert len(ledger.search("acme")) == 2


def test_no_group_sees_nothing() -> None:
    ledger = NameIndex.build([owned("Acme Ltd", DANA)])

    assert ledger.search("acme", groups=frozenset()) == ()


def test_an_unknown_group_sees_nothing() -> None:
    ledger = NameIndex.build([owned("Acme Ltd", DANA)])

    assert ledger.search("acme", groups=frozenset({"nobody@example.com"})) == ()


def test_a_customer_of_two_owners_is_seen_by_both() -> None:
    ledger = NameIndex.build([owned("Acme Ltd", DANA), owned("Acme Ltd", LEE)])

    for owner in (DANA, LEE):
        assert [m.key for m in ledger.search("acme", groups=frozenset({owner}))] == [
            "C1"
        ]


def test_a_former_owners_spelling_stays_unseen() -> None:
    ledger = NameIndex.build([owned("Globex", DANA), owned("Secret Alias", LEE)])

    assert ledger.search("secret alias", groups=frozenset({DANA})) == ()


@settings(max_examples=40)
@given(
    st.lists(
        st.builds(
            NameEntry,
            st.sampled_from(["C1", "C2", "C3", "C4", "C5"]),
            st.sampled_from([*CUSTOMERS.values(), "Globex", "Northgate Air", "华为"]),
            st.sampled_from(GROUPS),
        ),
        max_size=25,
    ),
    st.frozensets(st.sampled_from(GROUPS)),
    st.sampled_from([*QUESTIONS, *CUSTOMERS.values()]),
)
def test_a_view_equals_a_ledger_of_what_is_visible(
    listed: list[NameEntry], groups: frozenset[str], question: str
) -> None:
    whole = NameIndex.build(listed)
    visible = NameIndex.build([entry for entry in listed if entry.group in groups])

    assert whole.search(question, groups=groups) == visible.search(question)
    assert whole.find_in(question, groups=groups) == visible.find_in(question)
    assert whole.mentions_in(question, groups=groups) == visible.mentions_in(question)


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_large_ledger_around_it_changes_no_score(question: str) -> None:
    others = [NameEntry(f"N{i}", n, LEE) for i, n in enumerate(many_names(4_000))]
    mine = entries(group=DANA)

    seen = NameIndex.build([*others, *mine]).find_in(question, groups=frozenset({DANA}))

    assert seen == NameIndex.build(mine).find_in(question)


def test_many_askers_at_once_each_see_their_own() -> None:
    people = [f"person{number}@example.com" for number in range(40)]
    listed = [
        NameEntry(f"C{number}", f"Globex {number:02} Ltd", person)
        for number, person in enumerate(people)
    ]
    ledger = NameIndex.build(listed)

    def first_key(person: str) -> str:
        (match,) = ledger.search("globex", groups=frozenset({person}))
        return match.key

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(first_key, people * 5))

    assert answers == [f"C{number}" for number in range(40)] * 5


def test_views_no_longer_used_are_let_go_and_made_again() -> None:
    names = {DANA: "Acme Ltd", LEE: "Acme Inc", "kim@example.com": "Acme LLC"}
    ledger = NameIndex.build([owned(n, who, f"C-{who}") for who, n in names.items()])
    askers = [frozenset(who) for size in (1, 2) for who in combinations(names, size)]

    answers = [[len(ledger.search("acme", groups=g)) for g in askers] for _ in "12"]

    assert answers == [[1, 1, 1, 2, 2, 2]] * 2
