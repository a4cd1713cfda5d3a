"""A company is found by any spelling a colleague would recognise, and not by others."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.names.core import fold
from domain.names.index import NameEntry, NameIndex
from domain.names.resolve import Near, None_, One, Several, resolve
from tests.domain.names.make import CUSTOMERS, entries, index_of, many_names

LEDGER = NameIndex.build(entries())
LARGE_LEDGER = NameIndex.build(
    [
        *entries(),
        *(NameEntry(f"N{i}", name) for i, name in enumerate(many_names(5_000))),
    ]
)
LEDGERS = [pytest.param(LEDGER, id="small"), pytest.param(LARGE_LEDGER, id="large")]


@pytest.mark.parametrize("ledger", LEDGERS)
@pytest.mark.parametrize(
    ("typed", "customer"),
    [
        pytest.param("Globex México, S.A. de C.V.", "C10001", id="as-registered"),
        pytest.param("globex mexico", "C10001", id="bare"),
        pytest.param("globex", "C10001", id="only-the-name-that-tells"),
        pytest.param("Globex México SA", "C10001", id="part-of-its-legal-form"),
        pytest.param("café del sur limitada", "C10005", id="its-form-in-full"),
        pytest.param("globex mexcio", "C10001", id="two-letters-swapped"),
        pytest.param("norhtgate logistcs inc", "C10002", id="two-typos"),
        pytest.param("Northgate Logistics Inc", "C10002", id="one-of-a-family"),
        pytest.param("northgate mexico", "C10003", id="name-and-country"),
        pytest.param("Northgate do Brasil", "C10004", id="name-and-other-country"),
        pytest.param("cafédelsur", "C10005", id="joined"),
        pytest.param("sur del cafe", "C10005", id="another-order"),
        pytest.param("interntional business machines", "C10006", id="long-typo"),
        pytest.param("apple", "C10010", id="an-ordinary-word"),
        pytest.param("Gap", "C10009", id="without-the-article"),
        pytest.param("acme ltd", "C10013", id="told-apart-by-the-legal-form"),
        pytest.param("华为", "C10015", id="two-signs-of-a-long-name"),
        pytest.param("华为技术", "C10015", id="chinese-without-form"),
        pytest.param("腾讯", "C10016", id="signs-after-the-city"),
        pytest.param("騰訊計算機", "C10016", id="in-traditional-signs"),
        pytest.param("日立", "C10018", id="japanese"),
        pytest.param("mueller and soehne", "C10019", id="umlauts-written-out"),
        pytest.param("Muller Sohne", "C10019", id="umlauts-left-out"),
        pytest.param("harborview fund 2", "C10020", id="by-its-number"),
        pytest.param("harborview fnud 2", "C10020", id="a-short-word-swapped"),
        pytest.param("construcoes andorinha", "C10022", id="portuguese"),
        pytest.param("3m", "C10023", id="two-signs"),
        pytest.param("riverbend", "C10024", id="first-word"),
    ],
)
def test_a_name_is_answered(ledger: NameIndex, typed: str, customer: str) -> None:
    decided = resolve(ledger.search(typed))

    assert isinstance(decided, One)
    assert decided.match.key == customer


@pytest.mark.parametrize("ledger", LEDGERS)
@pytest.mark.parametrize(
    ("typed", "customers"),
    [
        pytest.param("northgate", {"C10002", "C10003", "C10004"}, id="a-family"),
        pytest.param(
            "northgate logistics", {"C10002", "C10003", "C10004"}, id="with-its-trade"
        ),
        pytest.param("acme", {"C10013", "C10014"}, id="two-legal-forms"),
    ],
)
def test_a_name_of_several_is_asked(
    ledger: NameIndex, typed: str, customers: set[str]
) -> None:
    decided = resolve(ledger.search(typed))

    assert isinstance(decided, Several)
    assert {match.key for match in decided.matches} == customers


@pytest.mark.parametrize("ledger", LEDGERS)
@pytest.mark.parametrize(
    ("typed", "customer"),
    [
        pytest.param("globx", "C10001", id="the-beginning-mistyped"),
        pytest.param("paribas", "C10007", id="not-its-first-word"),
        pytest.param("ibm", "C10006", id="initials"),
        pytest.param("harborview fund", "C10020", id="its-number-left-out"),
        pytest.param("Globex Spain", "C10001", id="another-country"),
        pytest.param("Globex Inc", "C10001", id="a-whole-name-of-another"),
        pytest.param("Globex México SRL", "C10001", id="another-legal-form"),
        pytest.param("Acme GmbH", "C10013", id="a-third-legal-form"),
        pytest.param("华为科技", "C10015", id="one-sign-changed"),
    ],
)
def test_a_name_that_is_only_close_is_a_hint(
    ledger: NameIndex, typed: str, customer: str
) -> None:
    decided = resolve(ledger.search(typed))

    assert isinstance(decided, Near)
    assert customer in {match.key for match in decided.matches}


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("", id="nothing"),
        pytest.param(" .,!", id="punctuation"),
        pytest.param("zzyzx", id="unheard-of"),
        pytest.param("logistics", id="a-trade"),
        pytest.param("de", id="a-joint"),
        pytest.param("Ltda", id="a-legal-form"),
        pytest.param("mexico", id="a-country"),
        pytest.param("有限公司", id="a-chinese-form"),
        pytest.param("技术", id="a-chinese-trade"),
    ],
)
def test_words_that_name_nobody_find_nobody(typed: str) -> None:
    assert resolve(LEDGER.search(typed)) == None_()


def test_a_number_in_a_series_is_never_mistaken_for_the_next() -> None:
    decided = resolve(index_of("Harborview Fund 2").search("Harborview Fund 3"))

    assert isinstance(decided, Near)


def test_one_company_with_several_spellings_is_one_match() -> None:
    ledger = NameIndex.build(
        [NameEntry("C1", "Globex Corporation"), NameEntry("C1", "Globex Industries")]
    )

    assert [match.key for match in ledger.search("globex")] == ["C1"]


def test_a_former_name_finds_the_company() -> None:
    ledger = NameIndex.build(
        [NameEntry("C1", "Meridian Foods Ltd"), NameEntry("C1", "Old Kettle Company")]
    )

    (match,) = ledger.search("old kettle")

    assert (match.key, match.name) == ("C1", "Old Kettle Company")


def test_two_companies_of_one_name_are_both_offered() -> None:
    decided = resolve(index_of("Acme Inc", "Acme Inc").search("acme inc"))

    assert isinstance(decided, Several)
    assert [match.score for match in decided.matches] == [1000, 1000]


def test_a_mistyped_beginning_is_found_among_hundreds_like_it() -> None:
    globals_ = [f"Global {number} Foods Ltd" for number in range(300)]

    decided = resolve(index_of("Globex México SA", *globals_).search("globx"))

    assert isinstance(decided, Near)
    assert decided.matches[0].name == "Globex México SA"


def test_a_word_half_the_ledger_begins_with_is_a_hint_at_most() -> None:
    smiths = [f"Smith {name}" for name in many_names(60)]

    assert isinstance(resolve(index_of(*smiths).search("smith")), Near | None_)


def test_two_words_that_hundreds_share_are_all_read() -> None:
    family = [f"Alden {number} Brixton Foods" for number in range(150)]
    strangers = [f"Brixton {number} Steel" for number in range(150)]

    decided = resolve(index_of(*family, *strangers).search("brixton alden 7"))

    assert isinstance(decided, Near | One | Several)
    assert _first_name(decided) == "Alden 7 Brixton Foods"


def test_words_in_the_middle_of_a_name_with_a_legal_form_are_a_hint() -> None:
    decided = resolve(index_of("Sunrise Wexcombe Foods").search("Wexcombe Foods Inc"))

    assert isinstance(decided, Near)


def test_signs_in_the_middle_of_a_name_are_a_hint() -> None:
    decided = resolve(index_of("东风柳州汽车有限公司").search("柳州"))

    assert isinstance(decided, Near)


def test_two_trades_in_signs_are_as_near_as_they_are_alike() -> None:
    (match,) = index_of("华为技术有限公司").search("技术")

    assert match.score < 700


def test_no_more_matches_than_asked_for() -> None:
    assert len(LARGE_LEDGER.search("northgate", limit=2)) == 2


def test_an_empty_ledger_finds_nobody() -> None:
    empty = NameIndex.build([NameEntry("C1", "")])

    assert empty.search("globex") == ()
    assert empty.find_in("has Globex paid?") == ()


@pytest.mark.parametrize("name", CUSTOMERS.values())
def test_every_customer_is_found_by_its_own_name(name: str) -> None:
    best = LARGE_LEDGER.search(name)[0]

    assert (best.name, best.score) == (name, 1000)


NAMES = st.text(min_size=1, max_size=30) | st.sampled_from([*CUSTOMERS.values()])


@settings(max_examples=60)
@given(st.lists(NAMES, min_size=1, max_size=12), st.data())
def test_an_exact_name_is_found_first_or_ties(
    names: list[str], data: st.DataObject
) -> None:
    wanted = data.draw(st.sampled_from(names))
    matches = index_of(*names).search(wanted, limit=len(names))

    best = {match.name for match in matches if match.score == 1000}
    assert not fold(wanted) or wanted in best


@settings(max_examples=60)
@given(st.lists(NAMES, max_size=8), st.text(max_size=60))
def test_any_text_is_answered_with_scores_in_range(names: list[str], text: str) -> None:
    ledger = index_of(*names)

    for match in (*ledger.search(text), *ledger.find_in(text)):
        assert 0 <= match.score <= 1000


def _first_name(decided: One | Several | Near) -> str:
    first = decided.match if isinstance(decided, One) else decided.matches[0]
    return first.name
