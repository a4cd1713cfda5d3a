"""A company is found inside a chat message; everyday words of a message name nobody."""

from __future__ import annotations

import pytest

from domain.names.index import NameEntry, NameIndex
from domain.names.resolve import Near, None_, One, Several, resolve
from tests.domain.names.make import entries, index_of, many_names

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
    ("message", "customer"),
    [
        pytest.param("has Globex paid inv 1042?", "C10001", id="english"),
        pytest.param("HAS GLOBEX PAID INV-1042", "C10001", id="shouted"),
        pytest.param("what does northgate mexico owe us", "C10003", id="two-words"),
        pytest.param("¿cuánto debe café del sur?", "C10005", id="spanish"),
        pytest.param("quanto a northgate do brasil deve?", "C10004", id="portuguese"),
        pytest.param("o café del sur já pagou a fatura?", "C10005", id="an-article"),
        pytest.param("Globex México 付款了吗", "C10001", id="mixed-scripts"),
        pytest.param("华为付款了吗", "C10015", id="chinese"),
        pytest.param(
            "请问腾讯的发票什么时候付款", "C10016", id="chinese-in-the-middle"
        ),
        pytest.param("万科欠我们多少钱", "C10017", id="a-sign-that-also-counts"),
        pytest.param("华为技术有限公司付款了吗", "C10015", id="chinese-in-full"),
        pytest.param("globex's balance please", "C10001", id="possessive"),
        pytest.param("<@U012AB3CD> has Globex paid?", "C10001", id="after-a-mention"),
        pytest.param("has globx mexico paid inv 1042", "C10001", id="mistyped"),
        pytest.param("has globx paid?", "C10001", id="one-letter-of-one-word"),
        pytest.param("what did cafedelsur pay", "C10005", id="joined"),
        pytest.param(
            "norhtgate logistics inc statement please", "C10002", id="mistyped-in-full"
        ),
        pytest.param("quick question: has acme ltd paid", "C10013", id="legal-form"),
        pytest.param("can we sell more to apple?", "C10010", id="an-ordinary-word"),
        pytest.param("has Target paid?", "C10008", id="a-capital-sets-it-off"),
        pytest.param("has next plc paid", "C10011", id="its-form-sets-it-off"),
        pytest.param("target", "C10008", id="all-there-is"),
        pytest.param("any news from best buy", "C10012", id="two-everyday-words"),
        pytest.param("send me the harborview fund 2 statement", "C10020", id="series"),
        pytest.param("3m's open invoices", "C10023", id="a-digit"),
    ],
)
def test_the_company_spoken_of_is_answered(
    ledger: NameIndex, message: str, customer: str
) -> None:
    decided = resolve(ledger.find_in(message))

    assert isinstance(decided, One)
    assert decided.match.key == customer


@pytest.mark.parametrize("ledger", LEDGERS)
@pytest.mark.parametrize(
    ("message", "customers"),
    [
        pytest.param(
            "what does northgate owe us", {"C10002", "C10003", "C10004"}, id="a-family"
        ),
        pytest.param("is acme late?", {"C10013", "C10014"}, id="two-legal-forms"),
        pytest.param(
            "show me bnp paribas and globex", {"C10007", "C10001"}, id="two-companies"
        ),
        pytest.param("华为和腾讯欠多少", {"C10015", "C10016"}, id="two-in-chinese"),
    ],
)
def test_several_companies_are_offered(
    ledger: NameIndex, message: str, customers: set[str]
) -> None:
    decided = resolve(ledger.find_in(message))

    assert isinstance(decided, Several)
    assert {match.key for match in decided.matches} == customers


@pytest.mark.parametrize("ledger", LEDGERS)
@pytest.mark.parametrize(
    ("message", "customer"),
    [
        pytest.param("has rivrbnd paid?", "C10024", id="mistyped-twice"),
        pytest.param("has globex srl paid", "C10001", id="another-legal-form"),
        pytest.param("has Globex Inc, as of now, paid", "C10001", id="form-and-comma"),
        pytest.param("what about paribas", "C10007", id="not-its-first-word"),
        pytest.param("when will IBM pay", "C10006", id="initials"),
    ],
)
def test_a_hint_is_offered(ledger: NameIndex, message: str, customer: str) -> None:
    decided = resolve(ledger.find_in(message))

    assert isinstance(decided, Near)
    assert customer in {match.key for match in decided.matches}


@pytest.mark.parametrize("ledger", LEDGERS)
@pytest.mark.parametrize(
    "message",
    [
        pytest.param("", id="nothing"),
        pytest.param("what is our target for this month", id="target"),
        pytest.param("who is next in the approval chain", id="next"),
        pytest.param("is there a gap in the numbers", id="gap"),
        pytest.param("which customers have paid their invoice?", id="paid-invoice"),
        pytest.param("customers in Mexico overdue", id="a-country"),
        pytest.param("what is the logistics cost of the paper", id="trades"),
        pytest.param("how much do we owe the vendor of the order", id="owe"),
        pytest.param("¿cuánto nos deben los clientes?", id="spanish"),
        pytest.param("quais faturas estão vencidas?", id="portuguese"),
        pytest.param("客户付款了吗?发票什么时候到期", id="chinese"),
        pytest.param("技术服务合同审批了吗", id="chinese-trades"),
        pytest.param("inv 1042", id="a-document"),
        pytest.param("plese snd the custmer invioce", id="mistyped-everyday-words"),
        pytest.param("thanks!", id="thanks"),
    ],
)
def test_everyday_words_name_nobody(ledger: NameIndex, message: str) -> None:
    assert resolve(ledger.find_in(message)) == None_()


def test_part_of_a_longer_unknown_name_is_not_taken_for_the_whole() -> None:
    ledger = index_of("Logistics Ltd")

    decided = resolve(ledger.find_in("has Zzyzx Logistics Ltd paid"))

    assert isinstance(decided, Near)


@pytest.mark.parametrize(
    "message",
    [
        pytest.param("what does Globex Peru owe us", id="another-place"),
        pytest.param("what does globex peru owe us", id="another-place-in-small"),
        pytest.param("has Globex in Peru paid", id="in-another-place"),
        pytest.param("has Globex Freight LLC paid?", id="another-trade"),
        pytest.param("has Globex & Sons paid?", id="behind-a-joint"),
        pytest.param("did globex zagrebacka pay", id="a-word-nobody-knows"),
        pytest.param("has Zzyzx Globex paid?", id="a-word-before-it"),
        pytest.param("华为龙凤科技有限公司付款了吗", id="signs-after-it"),
        pytest.param("上海龙凤华为付款了吗", id="signs-before-it"),
    ],
)
def test_a_sibling_that_is_not_there_is_not_answered_with_another(message: str) -> None:
    decided = resolve(LEDGER.find_in(message))

    assert isinstance(decided, Near)


@pytest.mark.parametrize(
    "message",
    [
        pytest.param("has Globex really paid", id="a-word-of-speech"),
        pytest.param("globex and the rest", id="and"),
        pytest.param("ping Globex 500", id="a-sum"),
        pytest.param("请问北京华为的发票", id="a-place-and-speech"),
    ],
)
def test_words_of_the_question_beside_a_name_leave_it_sure(message: str) -> None:
    assert isinstance(resolve(LEDGER.find_in(message)), One)


def test_an_article_makes_no_name_of_an_everyday_word() -> None:
    assert index_of("Credit Ltd").find_in("what is the credit limit here") == ()


def test_unknown_words_are_searched_together_with_their_neighbours() -> None:
    ledger = index_of("Riverbend Globex Mills", "Riverbend Foods")

    decided = resolve(ledger.find_in("paid de riverbend globx mills de paid"))

    assert isinstance(decided, One)
    assert decided.match.name == "Riverbend Globex Mills"


def test_a_joint_before_an_unknown_word_is_left_out() -> None:
    decided = resolve(index_of("Globex Mexico").find_in("paid de globx mexico paid"))

    assert isinstance(decided, One)


def test_unknown_signs_name_nobody() -> None:
    assert index_of("华为技术有限公司").find_in("龙凤呈祥") == ()


def test_signs_in_one_run_are_found_behind_many_names_that_scatter_them() -> None:
    scattered = [f"乙丙{chr(0x5000 + number)}甲乙" for number in range(150)]

    (match,) = index_of(*scattered, "癸甲乙丙").find_in("甲乙丙付款了吗")

    assert match.name == "癸甲乙丙"


def test_a_name_of_everyday_words_ends_where_chinese_begins() -> None:
    (match,) = index_of("Rest Ez Services Ltd").find_in("rest ez services 付款了吗")

    assert match.score == 990


def test_a_company_met_twice_is_one_match() -> None:
    assert len(index_of("华为技术有限公司").find_in("华为和华为")) == 1


def test_a_long_message_is_read_to_the_two_hundredth_word() -> None:
    ledger = index_of("Globex Corp")

    assert ledger.find_in("hi " * 199 + "globex")
    assert not ledger.find_in("hi " * 200 + "globex")


def test_only_so_many_unknown_words_are_searched_for() -> None:
    ledger = index_of("Globex Corp")

    assert ledger.find_in("paid qwert " * 7 + "globx")
    assert not ledger.find_in("paid qwert " * 8 + "globx")
