"""From what was recognised to one thing to answer, or one thing to ask back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from domain.documents.reference import DocumentKind, DocumentRef
from domain.names.index import NameMatch
from domain.names.resolve import Near, None_, One, Several
from domain.people.access import Account, Payable
from domain.questions.ask import (
    Ask,
    AskAtLarge,
    Choice,
    Missing,
    Pick,
    Suggest,
    Target,
    Unsure,
)
from domain.questions.decide import FAMILIAR, MOST_CHOICES, decide
from domain.questions.guesses import Guesses
from domain.questions.matching import NumberRead
from domain.questions.mentions import numbers_in
from domain.questions.reading import Reading
from domain.questions.topics import Topic
from tests.support.understanding import guessed

if TYPE_CHECKING:
    from domain.names.resolve import Resolution

K = DocumentKind
T = Topic
NOBODY = None_()
BARE = Reading(topics=guessed(Topic.ACCOUNT))


def named(key: str, name: str) -> NameMatch:
    return NameMatch(key, name, 1000)


GLOBEX, ACME = named("C1", "Globex"), named("C2", "Acme")
INITECH = named("V1", "Initech")


def doc(kind: DocumentKind, number: str, party: str = "C1") -> DocumentRef:
    subject = Payable() if kind in {K.BILL, K.VENDOR} else Account(frozenset())
    return DocumentRef(kind, number, subject, party, f"name of {party}")


def number(
    text: str, *documents: DocumentRef, near: tuple[DocumentRef, ...] = ()
) -> NumberRead:
    (mention,) = numbers_in(text)
    return NumberRead(mention, documents, near)


def about(kind: DocumentKind, number: str, party: str = "C1") -> Ask:
    return Ask(T.DOCUMENT, Target(kind, number, party))


INVOICE, CONTRACT = doc(K.INVOICE, "INV-1"), doc(K.CONTRACT, "CTR-1", "C2")


def test_one_document_is_asked_about() -> None:
    reading = replace(BARE, numbers=(number("inv 1", INVOICE),))

    assert decide(reading) == about(K.INVOICE, "INV-1")


def test_the_first_number_that_means_something_is_asked_about() -> None:
    unknown, known = number("inv 9999"), number("ctr 1", CONTRACT)

    assert decide(replace(BARE, numbers=(unknown, known))) == about(
        K.CONTRACT, "CTR-1", "C2"
    )


def test_a_document_decides_before_a_name_and_a_cue() -> None:
    reading = replace(
        BARE,
        numbers=(number("inv 1", INVOICE),),
        customers=One(ACME),
        topics=guessed(T.CREDIT),
    )

    assert decide(reading) == about(K.INVOICE, "INV-1")


def test_several_documents_are_asked_about_in_the_words_typed() -> None:
    reading = replace(BARE, numbers=(number("is #1 ok", INVOICE, CONTRACT),))

    assert decide(reading) == Pick(
        T.DOCUMENT,
        (
            Choice(about(K.INVOICE, "INV-1"), "name of C1"),
            Choice(about(K.CONTRACT, "CTR-1", "C2"), "name of C2"),
        ),
        about="1",
    )


@pytest.mark.parametrize(
    ("customers", "also_typed"),
    [
        pytest.param(One(GLOBEX), (), id="by-name"),
        pytest.param(
            NOBODY, (number("C1", doc(K.CUSTOMER, "C1", "C1")),), id="by-number"
        ),
    ],
)
def test_a_customer_who_is_named_too_narrows_several_down(
    customers: One | None_, also_typed: tuple[NumberRead, ...]
) -> None:
    several = number("is 1 ok", CONTRACT, INVOICE)
    reading = replace(BARE, numbers=(*also_typed, several), customers=customers)

    assert decide(reading) == about(K.INVOICE, "INV-1")


def test_a_customer_who_has_none_of_them_narrows_nothing() -> None:
    several = number("is #1 ok", INVOICE, CONTRACT)
    reading = replace(BARE, numbers=(several,), customers=One(named("C3", "Hooli")))

    assert isinstance(decide(reading), Pick)


def test_a_bare_number_beside_a_customer_who_has_no_such_document_is_a_sum() -> None:
    paid = number("is 500 ok", doc(K.INVOICE, "INV-500", "C1"))
    reading = replace(BARE, numbers=(paid,), customers=One(named("C3", "Hooli")))

    decision = decide(reading)

    assert isinstance(decision, Ask)
    assert decision.target == Target(K.CUSTOMER, "C3")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        pytest.param("is 12 ok", False, id="two-bare-digits-are-a-count"),
        pytest.param("is 123 ok", True, id="three-bare-digits-may-be-a-number"),
        pytest.param("is #12 ok", True, id="a-hash-makes-it-a-number"),
        pytest.param("is inv 12 ok", True, id="so-does-its-kind"),
    ],
)
def test_a_short_bare_number_is_a_count(typed: str, *, meant: bool) -> None:
    reading = replace(BARE, numbers=(number(typed, INVOICE),))

    assert isinstance(decide(reading), Ask) is meant


def test_no_more_choices_are_given_than_fit() -> None:
    many = [doc(K.BILL, f"B-{n}", f"V{n}") for n in range(MOST_CHOICES + 1)]

    decision = decide(replace(BARE, numbers=(number("is #7 ok", *many),)))

    assert isinstance(decision, Pick)
    assert [each.name for each in decision.choices] == [
        f"name of V{n}" for n in range(MOST_CHOICES)
    ]


def test_a_number_that_nothing_fits_is_offered_what_is_near() -> None:
    reading = replace(BARE, numbers=(number("inv 1042", near=(INVOICE,)),))

    near = (Choice(about(K.INVOICE, "INV-1"), "name of C1"),)
    assert decide(reading) == Suggest(T.DOCUMENT, near, "1042", K.INVOICE)


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        pytest.param("inv 7", Missing(T.DOCUMENT, "7", K.INVOICE), id="a-kind-named"),
        pytest.param("FAC917", Missing(T.DOCUMENT, "FAC917", K.INVOICE), id="letters"),
        pytest.param("ZX917", Missing(T.DOCUMENT, "ZX917"), id="letters-of-no-kind"),
        pytest.param("VP-0460", Missing(T.DOCUMENT, "VP-0460"), id="and-a-hyphen"),
        pytest.param("F-A-77", Missing(T.DOCUMENT, "F-A-77"), id="two-digits"),
        pytest.param("2026/003", Missing(T.DOCUMENT, "2026/003"), id="a-year-in-it"),
    ],
)
def test_a_number_that_nothing_is_like_is_missing(text: str, missing: Missing) -> None:
    assert decide(replace(BARE, numbers=(number(text),))) == missing


@pytest.mark.parametrize(
    "near", [pytest.param((), id="like-nothing"), pytest.param((INVOICE,), id="near")]
)
@pytest.mark.parametrize("text", ["12345678", "B-7781", "inv 12345678"])
def test_a_warning_of_new_bank_details_is_no_search_for_a_document(
    text: str, near: tuple[DocumentRef, ...]
) -> None:
    account = number(text, near=near)
    warning = replace(BARE, numbers=(account,), topics=guessed(T.BANK_CHANGE))

    assert decide(warning) == AskAtLarge(T.BANK_CHANGE)
    assert decide(replace(warning, customers=One(GLOBEX))) == Ask(
        T.BANK_CHANGE, Target(K.CUSTOMER, "C1")
    )


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("in Q3", id="a-quarter"),
        pytest.param("G4S", id="a-company-with-a-digit"),
        pytest.param("top 10", id="a-count"),
        pytest.param("top 2000", id="four-digits-like-nothing"),
        pytest.param("customer 17", id="a-party-is-no-document"),
    ],
)
def test_what_was_not_meant_as_a_document_leaves_the_name_to_decide(text: str) -> None:
    reading = replace(
        BARE, numbers=(number(text),), customers=One(GLOBEX), topics=guessed(T.PAYMENTS)
    )

    assert decide(reading) == Ask(T.PAYMENTS, Target(K.CUSTOMER, "C1"))


def test_four_bare_digits_near_a_number_were_meant_as_one() -> None:
    long, short = number("1043", near=(INVOICE,)), number("104", near=(INVOICE,))

    assert isinstance(decide(replace(BARE, numbers=(long,))), Suggest)
    nothing = replace(BARE, numbers=(short,), topics=guessed(T.NONE))
    assert decide(nothing) == AskAtLarge(T.NONE)


def test_a_number_beside_a_customer_is_a_sum_unless_it_is_like_one_of_theirs() -> None:
    theirs, others = number("1043", near=(INVOICE,)), number("2043", near=(CONTRACT,))
    reading = replace(BARE, customers=One(GLOBEX))

    assert isinstance(decide(replace(reading, numbers=(theirs,))), Suggest)
    assert decide(replace(reading, numbers=(others,))) == Ask(
        T.ACCOUNT, Target(K.CUSTOMER, "C1")
    )


@pytest.mark.parametrize(
    ("text", "topic", "decision"),
    [
        pytest.param(
            "1042", T.NONE, Missing(T.DOCUMENT, "1042"), id="the-number-alone"
        ),
        pytest.param(
            "was 1042 paid", T.PAYMENTS, Missing(T.DOCUMENT, "1042"), id="paid"
        ),
        pytest.param("was 42 paid", T.PAYMENTS, Missing(T.PAYMENTS, ""), id="few"),
        pytest.param("top 42", T.NONE, AskAtLarge(T.NONE), id="few-and-no-cue"),
        pytest.param(
            "in 2026",
            T.PORTFOLIO,
            AskAtLarge(T.PORTFOLIO),
            id="a-topic-of-its-own",
        ),
    ],
)
def test_where_nobody_is_named_a_long_number_is_what_is_missing(
    text: str, topic: Topic, decision: object
) -> None:
    reading = replace(BARE, numbers=(number(text),), topics=guessed(topic))

    assert decide(reading) == decision


@pytest.mark.parametrize(
    ("guess", "topic"),
    [
        pytest.param(T.ACCOUNT, T.ACCOUNT, id="account"),
        pytest.param(T.PAYMENTS, T.PAYMENTS, id="payments"),
        pytest.param(T.CREDIT, T.CREDIT, id="credit"),
        pytest.param(T.DISPUTE, T.DISPUTE, id="something-to-be-done"),
        pytest.param(T.PORTFOLIO, T.ACCOUNT, id="many-customers-but-one-is-named"),
        pytest.param(T.DOCUMENT, T.ACCOUNT, id="a-document-but-none-is-named"),
        pytest.param(T.VENDOR, T.PAYMENTS, id="a-vendor-but-it-is-a-customer"),
        pytest.param(T.HELP, T.ACCOUNT, id="a-greeting"),
    ],
)
def test_one_customer_is_asked_about_by_what_the_words_are_about(
    guess: Topic, topic: Topic
) -> None:
    reading = replace(BARE, customers=One(GLOBEX), topics=guessed(guess))

    assert decide(reading) == Ask(topic, Target(K.CUSTOMER, "C1"))


def test_what_is_not_for_the_desk_stays_so_though_a_customer_is_named() -> None:
    reading = replace(BARE, customers=One(GLOBEX), topics=guessed(T.NONE))

    assert decide(reading) == AskAtLarge(T.NONE)


@pytest.mark.parametrize(
    ("guess", "kind", "topic"),
    [
        pytest.param(T.PAYMENTS, K.INVOICE, T.DOCUMENT, id="is-it-paid"),
        pytest.param(T.VENDOR, K.BILL, T.DOCUMENT, id="is-the-vendor-paid-for-it"),
        pytest.param(T.APPROVALS, K.CONTRACT, T.DOCUMENT, id="who-must-approve-it"),
        pytest.param(T.DISPUTE, K.INVOICE, T.DISPUTE, id="they-contest-it"),
        pytest.param(T.PROMISE, K.INVOICE, T.PROMISE, id="they-will-pay-it"),
        pytest.param(T.PROMISE, K.BILL, T.DOCUMENT, id="no-promise-of-our-own"),
        pytest.param(T.BILLING, K.INVOICE, T.BILLING, id="was-it-uploaded"),
        pytest.param(T.NONE, K.INVOICE, T.DOCUMENT, id="a-number-is-for-the-desk"),
    ],
)
def test_a_document_is_asked_about_by_what_the_words_are_about(
    guess: Topic, kind: DocumentKind, topic: Topic
) -> None:
    reading = replace(
        BARE, numbers=(number("is #1 ok", doc(kind, "X-1")),), topics=guessed(guess)
    )

    assert decide(reading) == Ask(topic, Target(kind, "X-1", "C1"))


def test_words_that_fit_several_topics_are_asked_about_the_likeliest_first() -> None:
    unsure = Guesses.of({T.PAYMENTS: 40, T.CREDIT: 45, T.ACCOUNT: 10, T.TICKET: 5})
    globex = Target(K.CUSTOMER, "C1")

    decision = decide(replace(BARE, customers=One(GLOBEX), topics=unsure))

    assert decision == Unsure(
        T.CREDIT,
        tuple(
            Choice(Ask(topic, globex), "Globex")
            for topic in (T.CREDIT, T.PAYMENTS, T.ACCOUNT)
        ),
    )


def test_words_unlike_any_example_are_not_for_the_desk() -> None:
    strange = replace(BARE, topics=guessed(T.POLICY, familiar=FAMILIAR - 1))

    assert decide(strange) == AskAtLarge(T.NONE)
    assert decide(
        replace(BARE, topics=guessed(T.POLICY, familiar=FAMILIAR))
    ) == AskAtLarge(T.POLICY)


def test_a_customer_named_by_number_decides_before_a_name() -> None:
    typed = number("C1", doc(K.CUSTOMER, "C1", "C1"))
    reading = replace(BARE, numbers=(typed,), customers=One(ACME))

    assert decide(reading) == Ask(T.ACCOUNT, Target(K.CUSTOMER, "C1"))


@pytest.mark.parametrize(
    ("typed", "named_too", "customer"),
    [
        pytest.param("the last 7 payments", One(GLOBEX), "C1", id="a-count"),
        pytest.param("1007", One(GLOBEX), "C1", id="a-sum-beside-a-name"),
        pytest.param("customer 7", One(GLOBEX), "C7", id="said-to-be-a-customer"),
        pytest.param("1007", NOBODY, "C7", id="all-there-is"),
    ],
)
def test_a_number_that_is_only_digits_names_a_customer_where_it_is_meant(
    typed: str, named_too: Resolution, customer: str
) -> None:
    seven = number(typed, doc(K.CUSTOMER, "C7", "C7"))
    reading = replace(BARE, numbers=(seven,), customers=named_too)

    assert decide(reading) == Ask(T.ACCOUNT, Target(K.CUSTOMER, customer))


def test_a_vendor_named_by_number_is_asked_about() -> None:
    typed = number("V1", doc(K.VENDOR, "V1", "V1"))

    assert decide(replace(BARE, numbers=(typed,))) == Ask(
        T.VENDOR, Target(K.VENDOR, "V1")
    )


def test_several_customers_are_asked_about_by_name() -> None:
    reading = replace(BARE, customers=Several((GLOBEX, ACME)), topics=guessed(T.CREDIT))

    assert decide(reading) == Pick(
        T.CREDIT,
        (
            Choice(Ask(T.CREDIT, Target(K.CUSTOMER, "C1")), "Globex"),
            Choice(Ask(T.CREDIT, Target(K.CUSTOMER, "C2")), "Acme"),
        ),
        about="Globex",
    )


def test_a_name_that_is_only_near_is_suggested() -> None:
    assert decide(replace(BARE, customers=Near((GLOBEX,)))) == Suggest(
        T.ACCOUNT,
        (Choice(Ask(T.ACCOUNT, Target(K.CUSTOMER, "C1")), "Globex"),),
        about="Globex",
    )


VENDOR = Ask(T.VENDOR, Target(K.VENDOR, "V1"))
CUSTOMER = Ask(T.ACCOUNT, Target(K.CUSTOMER, "C1"))


@pytest.mark.parametrize(
    ("customers", "vendors", "guess", "decision"),
    [
        pytest.param(NOBODY, One(INITECH), T.ACCOUNT, VENDOR, id="only-a-vendor"),
        pytest.param(One(GLOBEX), One(INITECH), T.ACCOUNT, CUSTOMER, id="both-alike"),
        pytest.param(
            One(GLOBEX), One(INITECH), T.VENDOR, VENDOR, id="the-words-want-vendors"
        ),
        pytest.param(
            Several((GLOBEX, ACME)),
            One(INITECH),
            T.ACCOUNT,
            VENDOR,
            id="the-surer-is-taken",
        ),
        pytest.param(
            One(GLOBEX),
            Several((INITECH,)),
            T.ACCOUNT,
            CUSTOMER,
            id="the-surer-customer",
        ),
        pytest.param(
            Near((GLOBEX,)), One(INITECH), T.ACCOUNT, VENDOR, id="over-a-near-one"
        ),
    ],
)
def test_customer_or_vendor(
    customers: One | Several | Near | None_,
    vendors: One | Several | None_,
    guess: Topic,
    decision: Ask,
) -> None:
    reading = replace(BARE, customers=customers, vendors=vendors, topics=guessed(guess))

    assert decide(reading) == decision


@pytest.mark.parametrize(
    "topic", [T.ACCOUNT, T.PAYMENTS, T.CREDIT, T.VENDOR, T.DOCUMENT]
)
def test_a_question_about_a_party_that_names_none_says_so(topic: Topic) -> None:
    assert decide(replace(BARE, topics=guessed(topic))) == Missing(topic, "")


@pytest.mark.parametrize("topic", [T.HELP, T.PORTFOLIO, T.APPROVALS, T.BANK_CHANGE])
def test_a_question_about_nothing_in_particular_is_answered_at_large(
    topic: Topic,
) -> None:
    assert decide(replace(BARE, topics=guessed(topic))) == AskAtLarge(topic)
