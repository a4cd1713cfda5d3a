"""What a person must act on: the position today, with everything that was said."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from domain.answers.answer import AccountAnswer, InvoiceAnswer
from domain.answers.asker import asker
from domain.answers.case import (
    BankChangeAnswer,
    Case,
    CaseAnswer,
    ContractReviewAnswer,
    CreditNoteAnswer,
    DigestAnswer,
    DisputeAnswer,
    PromiseAnswer,
    TicketAnswer,
    WhichOne,
)
from domain.answers.facts import facts_of
from domain.answers.look_up import told_for
from domain.answers.promises import says_sent
from domain.answers.reply import Outcome
from domain.answers.told import Told
from domain.documents.reference import DocumentKind
from domain.people.person import Email, Role
from domain.questions.ask import Ask, AskAtLarge, Said, Target
from domain.questions.slots.slots import (
    NO_SLOTS,
    SaidAmount,
    SaidDate,
    SaidTerms,
    Slots,
)
from domain.questions.topics import Topic
from tests.support.make import (
    DANA,
    DAY,
    OMAR,
    RITA,
    a_bill,
    a_contract,
    a_customer,
    a_person,
    a_receipt,
    a_request,
    a_vendor,
    an_allocation,
    an_invoice,
    usd,
)
from tests.support.memory import MemoryBooks

if TYPE_CHECKING:
    from domain.answers.case import (
        Cases,
    )

ANN, PAUL = Email("ann@example.com"), Email("paul@example.com")
GLOBEX = Target(DocumentKind.CUSTOMER, "C10001")
INVOICE = Target(DocumentKind.INVOICE, "INV-01042", "C10001")
CONTRACT = Target(DocumentKind.CONTRACT, "CTR-2441", "C10001")
BILL = Target(DocumentKind.BILL, "B-7781", "V20001")
VENDOR = Target(DocumentKind.VENDOR, "V20001")
FRIDAY = SaidDate(date(2026, 11, 27), date(2026, 11, 27), 0, 0)
BOOKS = MemoryBooks.holding(
    a_person(DANA, Role.SALES),
    a_person(OMAR, Role.SALES),
    a_person(ANN, Role.AR),
    a_person(PAUL, Role.AP),
    a_person(RITA, Role.STAKEHOLDER),
    a_customer(payment_terms="Net 30", credit_limit=usd("2000.00")),
    an_invoice(),
    an_invoice("INV-01050", total=usd("40.00"), due_date=date(2026, 12, 1)),
    a_receipt(),
    an_allocation(),
    a_receipt("RC-5600", received_on=date(2026, 10, 30), amount=usd("40.00")),
    a_contract(payment_terms="Net 90", total_value=usd("36500.00")),
    a_vendor(),
    a_bill(),
    a_request(),
)


def said(amount: str, currency: str | None = "USD") -> SaidAmount:
    return SaidAmount(Decimal(amount), currency, 0, 0)


def terms(*words: str) -> Slots:
    return Slots(terms=tuple(SaidTerms(each, 0, 0) for each in words))


def told(
    topic: Topic,
    target: Target | None,
    by: str = DANA,
    words: str = "",
    slots: Slots = NO_SLOTS,
    books: MemoryBooks = BOOKS,
) -> Told | None:
    person = books.people.by_email(Email(by))
    assert person is not None
    what = Said(words, slots)
    ask = Ask(topic, target, what) if target else AskAtLarge(topic, what)
    return told_for(books, ask, asker(books, person), DAY)


def answered(
    topic: Topic,
    target: Target | None,
    by: str = DANA,
    words: str = "",
    slots: Slots = NO_SLOTS,
) -> Cases:
    result = told(topic, target, by, words, slots)
    assert result is not None
    assert result.outcome is Outcome.HANDED_OVER
    assert isinstance(result.answer, CaseAnswer)
    return result.answer


def promised(target: Target, words: str, slots: Slots = NO_SLOTS) -> PromiseAnswer:
    answer = answered(Topic.PROMISE, target, words=words, slots=slots)
    assert isinstance(answer, PromiseAnswer)
    return answer


def reviewed(target: Target | None, slots: Slots = NO_SLOTS) -> ContractReviewAnswer:
    answer = answered(Topic.CONTRACT_REVIEW, target, slots=slots)
    assert isinstance(answer, ContractReviewAnswer)
    return answer


def test_a_promise_carries_what_was_said_to_accounts_receivable() -> None:
    slots = Slots(amounts=(said("40000"),), dates=(FRIDAY,))

    answer = promised(GLOBEX, "they said Friday, 40k", slots)

    assert answer.case == Case(
        topic=Topic.PROMISE,
        desk=Role.AR,
        day=DAY,
        slots=slots,
        quote="they said Friday, 40k",
        target=GLOBEX,
        position=answer.case.position,
    )
    assert isinstance(answer.case.position, AccountAnswer)
    assert [item.number for item in answer.items] == ["INV-01042", "INV-01050"]
    assert (answer.exactly, answer.says_sent, answer.arrived) == ((), False, ())


@pytest.mark.parametrize(
    ("amount", "currency", "exactly"),
    [
        pytest.param("700.00", "USD", ["INV-01042"], id="what-is-open-of-it"),
        pytest.param("700", None, ["INV-01042"], id="no-currency-said"),
        pytest.param("700.00", "EUR", [], id="another-currency"),
        pytest.param("1200.00", "USD", [], id="what-it-was-over-before"),
    ],
)
def test_a_promised_sum_is_compared_with_what_is_open(
    amount: str, currency: str | None, exactly: list[str]
) -> None:
    answer = promised(GLOBEX, "x", Slots(amounts=(said(amount, currency),)))

    assert [invoice.number for invoice in answer.exactly] == exactly


def test_a_promise_for_one_invoice_is_compared_with_that_alone() -> None:
    answer = promised(INVOICE, "will pay INV-01042 on Friday")

    assert [item.number for item in answer.items] == ["INV-01042"]
    assert isinstance(answer.case.position, InvoiceAnswer)


@pytest.mark.parametrize(
    "words",
    [
        "client says they wired it",
        "customer told me they paid yesterday",
        "check is in the mail, says Globex",
        "el cliente ya pagó",
        "dicen que hicieron la transferencia ayer",
        "o cliente já fez o pix",
        "disseram que o pagamento foi enviado",
        "客户说已经付了",
        "他们说款已打",
    ],
)
def test_money_that_was_sent_is_told_from_money_that_will_be(words: str) -> None:
    assert says_sent(words)


@pytest.mark.parametrize(
    "words",
    [
        "Globex will pay on Friday",
        "they said Friday, 40k",
        "van a pagar el viernes",
        "vão pagar na sexta",
        "客户说周五付款",
    ],
)
def test_money_that_will_be_sent_has_not_been(words: str) -> None:
    assert not says_sent(words)


@pytest.mark.parametrize(
    ("slots", "arrived"),
    [
        pytest.param(NO_SLOTS, ["RC-5512"], id="applied-to-what-is-open"),
        pytest.param(
            Slots(amounts=(said("500.00"),)), ["RC-5512"], id="of-exactly-the-sum"
        ),
        pytest.param(Slots(amounts=(said("40.00"),)), [], id="three-weeks-ago"),
        pytest.param(Slots(amounts=(said("499.99"),)), [], id="of-another-sum"),
    ],
)
def test_money_said_to_be_sent_is_looked_for_among_the_last_receipts(
    slots: Slots, arrived: list[str]
) -> None:
    answer = promised(GLOBEX, "they wired it", slots)

    assert answer.says_sent
    assert [receipt.number for receipt in answer.arrived] == arrived


def test_cash_that_is_not_applied_may_always_be_the_money() -> None:
    person, customer = a_person(), a_customer()
    stray = a_receipt("RC-5700", received_on=date(2026, 11, 5))
    early = a_receipt("RC-5701", received_on=date(2026, 11, 4))
    books = MemoryBooks.holding(person, customer, stray, early)
    slots = Slots(amounts=(said("499.99"),))

    result = told(Topic.PROMISE, GLOBEX, words="wired it", slots=slots, books=books)

    assert result is not None
    assert isinstance(result.answer, PromiseAnswer)
    assert [receipt.number for receipt in result.answer.arrived] == ["RC-5700"]


@pytest.mark.parametrize(
    ("topic", "answer"),
    [
        (Topic.DISPUTE, DisputeAnswer),
        (Topic.CREDIT_NOTE, CreditNoteAnswer),
        (Topic.TICKET, TicketAnswer),
        (Topic.DIGEST, DigestAnswer),
        (Topic.BANK_CHANGE, BankChangeAnswer),
    ],
)
def test_a_case_names_the_document_and_where_it_stands(
    topic: Topic, answer: type[CaseAnswer]
) -> None:
    case = answered(topic, INVOICE, words="have a look")

    assert type(case) is answer
    assert isinstance(case.case.position, InvoiceAnswer)
    assert case.customer == BOOKS.receivables.customers["C10001"]
    assert facts_of(case)["open_amount"] == "700.00"
    assert facts_of(case)["desk"] == "ar"


@pytest.mark.parametrize(
    ("topic", "target", "by", "desk"),
    [
        (Topic.DISPUTE, BILL, PAUL, Role.AP),
        (Topic.BANK_CHANGE, VENDOR, PAUL, Role.AP),
        (Topic.BANK_CHANGE, GLOBEX, DANA, Role.AR),
        (Topic.BANK_CHANGE, None, DANA, Role.AP),
        (Topic.TICKET, None, DANA, Role.AR),
        (Topic.TICKET, None, RITA, Role.AP),
        (Topic.DIGEST, None, ANN, Role.AR),
        (Topic.CONTRACT_REVIEW, CONTRACT, DANA, Role.FINANCE_LEAD),
    ],
)
def test_a_case_goes_to_those_whose_work_it_is(
    topic: Topic, target: Target | None, by: str, desk: Role
) -> None:
    assert answered(topic, target, by).case.desk is desk


@pytest.mark.parametrize(
    "topic",
    [Topic.PROMISE, Topic.DISPUTE, Topic.CREDIT_NOTE, Topic.CONTRACT_REVIEW],
)
def test_what_is_about_nothing_is_asked_back(topic: Topic) -> None:
    result = told(topic, None)

    assert result == Told(WhichOne(topic), (), Outcome.CLARIFY)


@pytest.mark.parametrize(
    "topic",
    [Topic.PROMISE, Topic.DISPUTE, Topic.CREDIT_NOTE, Topic.CONTRACT_REVIEW],
)
@pytest.mark.parametrize("target", [INVOICE, Target(DocumentKind.INVOICE, "INV-9")])
def test_a_case_of_anothers_account_looks_like_none_at_all(
    topic: Topic, target: Target
) -> None:
    assert told(topic, target, OMAR) is None


@pytest.mark.parametrize("topic", [Topic.TICKET, Topic.DIGEST, Topic.BANK_CHANGE])
@pytest.mark.parametrize("target", [INVOICE, Target(DocumentKind.INVOICE, "INV-9")])
def test_a_wish_for_a_person_is_taken_up_without_what_may_not_be_seen(
    topic: Topic, target: Target
) -> None:
    case = answered(topic, target, OMAR, "please look at it").case

    assert (case.position, case.target, case.quote) == (None, None, "please look at it")


def test_terms_asked_for_stand_beside_the_usual_ones() -> None:
    slots = terms("Net 30", "Net 60")

    answer = reviewed(GLOBEX, Slots(amounts=(said("73000"),), terms=slots.terms))

    assert (answer.standard, answer.asked) == ("Net 30", "Net 60")
    assert facts_of(answer) | {
        "extra_days": 30,
        "ties_up": "6000.00",
        "ties_up_currency": "USD",
        "standard_terms": "Net 30",
        "asked_terms": "Net 60",
    } == facts_of(answer)
    assert answer.credit is not None
    assert answer.credit.exposure is not None
    assert answer.credit.exposure.room == usd("1300.00")


def test_a_contracts_own_terms_are_what_is_asked_for() -> None:
    answer = reviewed(CONTRACT)

    assert (answer.standard, answer.asked) == ("Net 30", "Net 90")
    assert answer.longer is not None
    assert (answer.longer.days, answer.longer.ties_up) == (60, usd("6000.00"))


def test_a_contracts_owner_is_not_told_of_the_account_of_somebody_else() -> None:
    books = MemoryBooks.holding(
        *(a_person(each, Role.SALES) for each in (DANA, OMAR)),
        a_customer(payment_terms="Net 30", credit_limit=usd("2000.00")),
        an_invoice(),
        a_contract(owner=OMAR, payment_terms="Net 90"),
    )

    theirs = told(Topic.CONTRACT_REVIEW, CONTRACT, OMAR, books=books)

    assert theirs is not None
    assert isinstance(theirs.answer, ContractReviewAnswer)
    assert theirs.answer.asked == "Net 90"
    assert (theirs.answer.credit, theirs.answer.standard) == (None, None)


def test_terms_of_nobody_are_passed_on_as_they_were_said() -> None:
    answer = reviewed(None, terms("Net 75"))

    assert (answer.standard, answer.asked, answer.longer) == (None, "Net 75", None)


def test_an_account_number_never_leaves_the_words() -> None:
    words = "new IBAN DE89 3704 0044 0532 0130 00 for Initech"

    case = answered(Topic.BANK_CHANGE, VENDOR, PAUL, words).case

    assert case.quote == "new IBAN ••••3000 for Initech"
