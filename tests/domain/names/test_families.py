"""A short name fits a parent and its subsidiaries: all are offered, parent first."""

from __future__ import annotations

import pytest

from domain.names.index import NameEntry, NameIndex
from domain.names.resolve import One, Several, resolve

DANA, LEE = "dana@example.com", "lee@example.com"
FAMILY = NameIndex.build(
    [
        NameEntry("C1", "Altamar do Brasil Ltda", DANA, parent="C3"),
        NameEntry("C2", "Altamar de México SA de CV", LEE, parent="C3"),
        NameEntry("C3", "Altamar Holdings International Corp", LEE),
        NameEntry("C4", "Globex Freight Ltd", DANA, parent="C5"),
        NameEntry("C5", "Globex Corporation", DANA),
        NameEntry("C6", "北门物流有限公司", DANA),
        NameEntry("C7", "北门（墨西哥）物流有限公司", DANA, parent="C6"),  # noqa: RUF001
    ]
)


@pytest.mark.parametrize(
    ("message", "customers"),
    [
        pytest.param("what does altamar owe us", ["C3", "C2", "C1"], id="a-first-word"),
        pytest.param("has globex paid", ["C5", "C4"], id="the-parent-in-full"),
        pytest.param("北门付款了吗", ["C6", "C7"], id="chinese"),
    ],
)
def test_a_short_name_offers_the_family(message: str, customers: list[str]) -> None:
    decided = resolve(FAMILY.find_in(message))

    assert isinstance(decided, Several)
    assert [match.key for match in decided.matches] == customers


@pytest.mark.parametrize(
    ("message", "customer"),
    [
        pytest.param("has Globex Freight paid", "C4", id="with-its-trade"),
        pytest.param("has Globex Corporation paid", "C5", id="with-its-legal-form"),
        pytest.param("and Altamar México?", "C2", id="with-its-country"),
        pytest.param("and altamar brazil?", "C1", id="its-country-in-english"),
        pytest.param("¿y Altamar de México?", "C2", id="its-country-in-spanish"),
        pytest.param("e a altamar do brasil?", "C1", id="its-country-in-portuguese"),
        pytest.param("北门墨西哥付款了吗", "C7", id="its-country-in-chinese"),
    ],
)
def test_more_of_the_name_tells_sisters_apart(message: str, customer: str) -> None:
    decided = resolve(FAMILY.find_in(message))

    assert isinstance(decided, One)
    assert decided.match.key == customer


def test_a_parent_that_may_not_be_seen_is_not_told() -> None:
    decided = resolve(FAMILY.find_in("altamar", groups=frozenset({DANA})))

    assert isinstance(decided, One)
    assert decided.match.key == "C1"


def test_companies_that_are_each_others_parents_are_both_offered() -> None:
    ledger = NameIndex.build(
        [
            NameEntry("C1", "Altamar Brasil", parent="C2"),
            NameEntry("C2", "Altamar Chile", parent="C1"),
        ]
    )

    assert len(ledger.find_in("altamar")) == 2
