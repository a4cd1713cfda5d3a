"""The core of a name is what tells a company apart: no accents, case or legal form."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.names.core import core_name, fold


@pytest.mark.parametrize(
    ("name", "core"),
    [
        pytest.param("Globex México, S.A. de C.V.", "globex mexico", id="mexico"),
        pytest.param("Globex Mexico S de RL de CV", "globex mexico", id="mexico-srl"),
        pytest.param(
            "GLOBEX MEXICO S. A. DE C. V.", "globex mexico", id="letters-apart"
        ),
        pytest.param("Petróleo Brasileiro S/A", "petroleo brasileiro", id="brazil"),
        pytest.param("Café do Sul Ltda.", "cafe do sul", id="brazil-limitada"),
        pytest.param("Müller & Söhne GmbH & Co. KG", "muller and sohne", id="germany"),
        pytest.param("Straße AG", "strasse", id="sharp-s"),
        pytest.param("Hermès & Cie", "hermes", id="france"),
        pytest.param("Acme Pty Ltd", "acme", id="australia"),
        pytest.param("Deloitte & Touche LLP", "deloitte and touche", id="partnership"),
        pytest.param("Novo Nordisk A/S", "novo nordisk", id="denmark"),
        pytest.param("Nokia Oyj", "nokia", id="finland"),
        pytest.param("Volvo AB (publ)", "volvo", id="sweden"),
        pytest.param("AB Volvo", "ab volvo", id="a-short-form-in-front-may-be-a-name"),
        pytest.param("ООО Ромашка", "ромашка", id="russia-in-front"),  # noqa: RUF001 - Russian
        pytest.param("İstanbul Ticaret A.Ş.", "istanbul ticaret", id="turkey"),
        pytest.param("PT Telkom Indonesia Tbk", "telkom indonesia", id="indonesia"),
        pytest.param("Deloitte LLP UK", "deloitte uk", id="in-the-middle"),
        pytest.param("The Gap, Inc.", "gap", id="article"),
        pytest.param("AT&T Inc.", "at and t", id="ampersand"),
        pytest.param("D.R. Horton", "dr horton", id="dotted-letters"),
        pytest.param("Amazon.com, Inc.", "amazon com", id="dot-between-words"),
        pytest.param("O'Brien's Ltd", "obriens", id="apostrophe"),
        pytest.param("华为技术有限公司", "华为技术", id="china"),
        pytest.param("万科企业股份有限公司", "万科企业", id="china-by-shares"),
        pytest.param(
            "中国石油 天然气有限责任公司", "中国石油天然气", id="china-with-a-blank"
        ),
        pytest.param("株式会社日立製作所", "日立制作所", id="japan-in-front"),
        pytest.param("(株)ソニー", "ソニー", id="japan-in-brackets"),
        pytest.param(
            "Samsung 삼성전자 주식회사", "samsung 삼성전자", id="mixed-scripts"
        ),
        pytest.param("ＡＣＭＥ Ｌｔｄ", "acme", id="full-width"),  # noqa: RUF001 - full width
    ],
)
def test_legal_form_accents_and_case_are_dropped(name: str, core: str) -> None:
    assert core_name(name) == core


@pytest.mark.parametrize(
    ("name", "core"),
    [
        pytest.param("Limited", "limited", id="only-a-legal-form"),
        pytest.param("The Limited", "the limited", id="an-article-and-a-form"),
        pytest.param("S.A.", "sa", id="only-dotted-letters"),
        pytest.param("有限公司", "有限公司", id="only-a-chinese-form"),
        pytest.param("!!!", "!!!", id="only-punctuation"),
        pytest.param(" ", " ", id="only-a-blank"),
    ],
)
def test_a_name_of_nothing_else_keeps_its_words(name: str, core: str) -> None:
    assert core_name(name) == core


@given(st.text(min_size=1))
def test_the_core_of_a_name_is_never_empty(name: str) -> None:
    assert core_name(name)


@given(st.text())
def test_folding_twice_changes_nothing_more(name: str) -> None:
    assert fold(fold(name)) == fold(name)
