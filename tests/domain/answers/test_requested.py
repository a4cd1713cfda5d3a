"""A vendor for whoever requested something from it: their own part of it alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.answers.answer import VendorAnswer
from domain.answers.approvals_answer import ApprovalsAnswer
from domain.answers.asker import asker
from domain.answers.case import BankChangeAnswer
from domain.answers.reply import Outcome
from domain.answers.requested_answer import RequestedAnswer
from domain.payables.payment import PaymentStatus, RequestStatus
from domain.people.access import Payable
from domain.people.person import Email, Role
from domain.questions.ask import Missing
from domain.questions.topics import Topic
from tests.domain.answers.story import ANN, DESK, PAUL, PEOPLE, a_desk, who
from tests.support.make import (
    DAY,
    OMAR,
    RITA,
    USD,
    a_bill,
    a_person,
    a_request,
    a_vendor,
    a_vendor_payment,
    an_order,
    usd,
)
from tests.support.memory import MemoryBooks

if TYPE_CHECKING:
    from domain.answers.reply import Reply
    from tests.support.joined import Thing

ZOE = Email("zoe@example.com")
QUESTIONS = (
    "when is Initech paid?",
    "Initehc payments",
    "V20001",
    "v 20002",
    "globex",
    "what waits for approval at V20001",
)


def replied(books: MemoryBooks, text: str, email: str = RITA) -> Reply:
    """Return the reply to one of the people."""
    person = books.people.by_email(Email(email))
    assert person is not None
    return a_desk(books).answer_text(text, asker(books, person)).first


def requested(*things: Thing, text: str = "V20001") -> RequestedAnswer:
    """Return what Rita is told of Initech in a ledger with these things."""
    books = MemoryBooks.holding(*PEOPLE, a_vendor(), *things)
    answer = replied(books, text).answer
    assert isinstance(answer, RequestedAnswer)
    return answer


@pytest.mark.parametrize(
    "text",
    [
        "when is Initech paid?",
        "vendor Initech Services",
        "when is Initehc paid",
        "V20001",
        "v 20001",
    ],
)
def test_a_requester_asks_for_their_vendor_by_name_or_number(text: str) -> None:
    reply = DESK.answer_text(text, who(RITA)).first

    assert isinstance(reply.answer, RequestedAnswer)
    assert (reply.topic, reply.outcome) == (Topic.VENDOR, Outcome.ANSWERED)
    assert reply.vendors == ("V20001",)


def test_they_are_told_their_requests_payments_and_orders_and_no_others() -> None:
    reply = DESK.answer_text("when is Initech paid?", who(RITA)).first

    answer = reply.answer
    assert isinstance(answer, RequestedAnswer)
    assert reply.subjects == (Payable(frozenset({RITA})),)
    assert answer.to_pay == answer.overdue == {USD: usd("500.00")}
    (own,) = answer.open
    assert (own.request.number, own.request.pay_on) == ("PR-00310", date(2026, 11, 24))
    assert (own.due_date, own.days_overdue(DAY)) == (date(2026, 11, 10), 10)
    assert own.approver == a_person(ANN, Role.AR)
    assert [paid.number for paid in answer.payments] == ["VP-0451"]
    assert [order.number for order in answer.orders] == ["PO-6001"]


def test_payables_are_told_all_of_it_though_they_requested_some() -> None:
    books = MemoryBooks.holding(*PEOPLE, a_vendor(), a_request(requester=PAUL))

    assert isinstance(replied(books, "V20001", PAUL).answer, VendorAnswer)


@pytest.mark.parametrize("text", ["V20001", "when is Initech paid?"])
def test_anothers_vendor_is_as_if_it_were_not_there(text: str) -> None:
    without = MemoryBooks.holding(*PEOPLE)
    with_it = MemoryBooks.holding(
        *PEOPLE,
        a_vendor(),
        a_bill(),
        a_request(requester=ZOE),
        an_order(requesters=frozenset({OMAR})),
    )

    assert replied(with_it, text) == replied(without, text)


def test_an_order_alone_makes_a_vendor_ones_own() -> None:
    answer = requested(an_order())

    assert [order.number for order in answer.orders] == ["PO-6001"]
    assert (answer.open, answer.closed, answer.to_pay) == ((), (), {})


def test_what_was_rejected_is_told_with_its_reason_and_is_not_open() -> None:
    answer = requested(
        a_request(status=RequestStatus.REJECTED, reason="No purchase order")
    )

    assert (answer.open, answer.to_pay) == ((), {})
    assert [each.request.reason for each in answer.closed] == ["No purchase order"]


def test_the_soonest_to_be_paid_comes_first_and_all_are_counted() -> None:
    answer = requested(
        a_bill("B-2", due_date=DAY + timedelta(days=2)),
        a_request("PR-1", bill_number=None),
        a_request("PR-2", bill_number="B-2"),
        a_request("PR-3", bill_number=None, pay_on=DAY + timedelta(days=1)),
        a_request("PR-4", bill_number=None),
    )

    assert [each.request.number for each in answer.open] == ["PR-3", "PR-2", "PR-1"]
    assert answer.to_pay == {USD: usd("3600.00")}
    assert answer.overdue == {}


def test_a_bill_that_was_paid_without_a_request_pays_the_request_for_it() -> None:
    answer = requested(a_bill(), a_request(), a_vendor_payment(request_number=None))

    assert (answer.to_pay, answer.open) == ({}, ())
    assert [paid.number for paid in answer.payments] == ["VP-0451"]


def test_such_a_payment_counts_for_one_of_two_requests() -> None:
    answer = requested(
        a_bill(),
        a_request("PR-1"),
        a_request("PR-2"),
        a_vendor_payment(request_number=None),
    )

    assert answer.to_pay == {USD: usd("900.00")}


def test_a_payment_that_came_back_leaves_the_request_open() -> None:
    answer = requested(
        a_request(bill_number=None, status=RequestStatus.RETURNED),
        a_vendor_payment(
            request_number="PR-00310",
            bill_number=None,
            status=PaymentStatus.RETURNED,
            return_code="AC04",
        ),
    )

    assert answer.to_pay == {USD: usd("900.00")}
    assert [paid.return_code for paid in answer.payments] == ["AC04"]


def test_two_vendors_of_like_names_are_offered_only_if_both_are_ones_own() -> None:
    things = (
        *PEOPLE,
        a_vendor("V1", name="Brightwater Ltd"),
        a_vendor("V2", name="Brightwater Inc"),
        a_request("PR-1", vendor_number="V1", bill_number=None),
    )
    also = a_request("PR-2", vendor_number="V2", bill_number=None)
    text = "when is Brightwater paid?"

    assert replied(MemoryBooks.holding(*things), text).vendors == ("V1",)
    assert replied(MemoryBooks.holding(*things, also), text).outcome is Outcome.CLARIFY


def test_a_vendors_new_bank_details_go_to_the_desk_with_their_own_part_alone() -> None:
    words = "Initech changed their bank account, please update the IBAN"

    answer = DESK.answer_text(words, who(RITA)).first.answer

    assert isinstance(answer, BankChangeAnswer)
    assert isinstance(answer.case.position, RequestedAnswer)


def test_what_waits_at_a_vendor_is_told_of_ones_own_requests() -> None:
    waits = a_request("PR-1", status=RequestStatus.IN_REVIEW, approver=ANN)
    books = MemoryBooks.holding(
        *PEOPLE, a_vendor(), waits, replace(waits, number="PR-2", requester=ZOE)
    )
    text = "what waits for approval at V20001"

    reply = replied(books, text)

    assert isinstance(reply.answer, ApprovalsAnswer)
    assert [each.request.number for each in reply.answer.asked_for] == ["PR-1"]
    assert reply.answer.others == ()
    assert reply.subjects == (Payable(frozenset({RITA})),)
    assert replied(books, text, OMAR).outcome is Outcome.NOT_FOUND


days = st.dates(date(2026, 9, 1), date(2026, 12, 31))
amounts = st.sampled_from([usd("0.01"), usd("900.00"), usd("12345.67")])
vendors = st.sampled_from(["V20001", "V20002"])
bills = st.sampled_from([None, "B-7781", "B-9999"])
people = st.sampled_from([ZOE, OMAR, ANN])
others = st.builds(
    a_request,
    st.integers(900, 909).map("PR-{}".format),
    vendor_number=vendors,
    requester=people,
    requested_on=days,
    amount=amounts,
    bill_number=bills,
    status=st.none() | st.sampled_from(RequestStatus),
    reason=st.none() | st.just("Secret reason"),
    pay_on=st.none() | days,
)
paid_to_others = st.builds(
    a_vendor_payment,
    st.integers(900, 909).map("VP-{}".format),
    vendor_number=vendors,
    paid_on=days,
    amount=amounts,
    request_number=st.integers(900, 909).map("PR-{}".format),
    bill_number=bills,
    status=st.sampled_from(PaymentStatus),
)
orders_of_others = st.builds(
    an_order,
    st.integers(900, 909).map("PO-{}".format),
    vendor_number=vendors,
    ordered_on=days,
    requesters=people.map(lambda person: frozenset({person})),
)
their_bills = st.builds(
    a_bill, st.just("B-9999"), vendor_number=vendors, total=amounts, due_date=days
)
their_vendors = st.builds(
    a_vendor,
    st.integers(30000, 30005).map("V{}".format),
    name=st.sampled_from(["Initech", "Initech Labs Inc", "Initehc", "Globex Freight"]),
)


@given(
    things=st.lists(
        others | paid_to_others | orders_of_others | their_bills | their_vendors,
        max_size=8,
    )
)
@settings(max_examples=60, deadline=None)
def test_what_others_requested_changes_nothing_in_the_reply(
    things: list[Thing],
) -> None:
    own = (
        *PEOPLE,
        a_vendor(),
        a_vendor("V20002", name="Globex Freight Services"),
        a_bill(),
        a_request(approver=ANN, pay_on=date(2026, 11, 24)),
        a_vendor_payment(amount=usd("400.00"), request_number="PR-00310"),
        an_order(),
    )
    alone = MemoryBooks.holding(*own)
    among = MemoryBooks.holding(*own, *things)

    for text in QUESTIONS:
        assert replied(among, text) == replied(alone, text)


def test_a_number_of_anothers_vendor_is_not_suggested() -> None:
    books = MemoryBooks.holding(
        *PEOPLE, a_vendor("V20001"), a_request(requester=ZOE), a_vendor("V20010")
    )

    answer = replied(books, "vendor V20010").answer

    assert isinstance(answer, Missing)
    assert answer.near == ()
