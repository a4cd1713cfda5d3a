# ruff: noqa: RUF001 - people type every kind of sign
"""A company is read however people shorten, join, inflect or translate its name."""

from __future__ import annotations

import pytest

from domain.names.resolve import Near, None_, One, Several, resolve
from tests.domain.names.make import index_of

LEDGER = index_of(
    "Globex Corporation",
    "A&B <Trading> Co",
    "Procter & Gamble Co",
    "International Business Machines Corp",
    "Grupo Minero Bajío SA de CV",
    "McDonald's Corp",
    "Al Noor Marine Supply W.L.L.",
    "Muñoz y Peña Distribución S.L.",
    "A.B.C. Tooling Ltd",
    "北辰精密仪器有限公司",
    "北辰半导体（苏州）股份有限公司",
    "上海鼎信物流有限公司",
    "华东电力设计院有限公司",
    "上海电力股份有限公司",
    "Portomar Equipamentos Médicos EIRELI",
    "Volume Ltd",
    "Terronera Minerales SA de CV",
)


@pytest.mark.parametrize(
    ("message", "name"),
    [
        pytest.param("what does A&B owe?", "A&B <Trading> Co", id="ampersand"),
        pytest.param("what does a & b owe", "A&B <Trading> Co", id="with-blanks"),
        pytest.param("is a and b late", "A&B <Trading> Co", id="spelt-out"),
        pytest.param("¿cuánto debe muñoz & peña?", "Muñoz y Peña Distribución S.L.",
                     id="y-or-ampersand"),
        pytest.param("has A.B.C. paid", "A.B.C. Tooling Ltd", id="dots"),
        pytest.param("globexs balance", "Globex Corporation", id="no-apostrophe"),
        pytest.param("mcdonalds is late", "McDonald's Corp", id="its-own-apostrophe"),
        pytest.param("McDonald's is late", "McDonald's Corp", id="with-apostrophe"),
        pytest.param("el saldo de al noor", "Al Noor Marine Supply W.L.L.",
                     id="an-article-in-the-name"),
        pytest.param("o portomar equipamentos pagou",
                     "Portomar Equipamentos Médicos EIRELI", id="name-and-trade"),
        pytest.param("Globex, ¿ya pagó?", "Globex Corporation", id="comma-after-it"),
        pytest.param("the globex's treasurer wrote", "Globex Corporation", id="owner"),
        pytest.param("does teronera owe us", "Terronera Minerales SA de CV",
                     id="a-letter-left-out"),
        pytest.param("terronera minerals late?", "Terronera Minerales SA de CV",
                     id="a-trade-translated"),
        pytest.param("北辰精密那边怎么说", "北辰精密仪器有限公司", id="and-its-trade"),
        pytest.param("帮我催一下鼎信", "上海鼎信物流有限公司", id="after-its-city"),
        pytest.param("鼎信物流公司的余额", "上海鼎信物流有限公司", id="called-a-firm"),
        pytest.param("華東電力的餘額", "华东电力设计院有限公司", id="old-signs"),
        pytest.param("上海电力付款了吗", "上海电力股份有限公司", id="no-brand"),
        pytest.param("volume", "Volume Ltd", id="an-everyday-word-alone"),
    ],
)  # fmt: skip
def test_the_company_is_read(message: str, name: str) -> None:
    decided = resolve(LEDGER.find_in(message))

    assert isinstance(decided, One)
    assert decided.match.name == name


@pytest.mark.parametrize(
    ("message", "name"),
    [
        pytest.param("when will ibm pay", "International Business Machines Corp",
                     id="initials"),
        pytest.param("and GMB?", "Grupo Minero Bajío SA de CV", id="capital-initials"),
        pytest.param("has P&G paid", "Procter & Gamble Co", id="initial-pair"),
        pytest.param("the volume of invoices", "Volume Ltd", id="an-everyday-word"),
        pytest.param("has Globex Ltd paid", "Globex Corporation", id="another-form"),
    ],
)  # fmt: skip
def test_the_company_is_hinted_at(message: str, name: str) -> None:
    decided = resolve(LEDGER.find_in(message))

    assert isinstance(decided, Near)
    assert [match.name for match in decided.matches] == [name]


def test_a_chinese_short_name_of_two_companies_is_asked() -> None:
    decided = resolve(LEDGER.find_in("北辰还欠多少"))

    assert isinstance(decided, Several)
    assert {match.name[:2] for match in decided.matches} == {"北辰"}
    assert len(decided.matches) == 2


@pytest.mark.parametrize(
    "message",
    [
        pytest.param("hello, can you help me?", id="english"),
        pytest.param("gracias por tu ayuda", id="spanish"),
        pytest.param("bom dia, tudo bem?", id="portuguese"),
        pytest.param("你好，谢谢", id="chinese"),
        pytest.param("show me the P&L", id="a-pair-of-letters-that-is-no-name"),
        pytest.param("can we offer Net 60", id="terms"),
        pytest.param("精密仪器怎么报价", id="trades-in-chinese"),
    ],
)
def test_small_talk_names_nobody(message: str) -> None:
    assert resolve(LEDGER.find_in(message)) == None_()
