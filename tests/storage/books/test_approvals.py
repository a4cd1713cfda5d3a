"""What waits for a decision: contracts in review, payment requests not passed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from domain.contracts.contract import ContractStatus
from domain.payables.payment import RequestStatus
from domain.people.person import Email
from tests.support.make import (
    DANA,
    OMAR,
    RITA,
    a_contract,
    a_customer,
    a_request,
    a_vendor,
    a_vendor_payment,
)

if TYPE_CHECKING:
    from tests.storage.books.conftest import Shelf

MOST = 10
EVA = Email("eva@example.com")
REVIEW = ContractStatus.IN_REVIEW
CONTRACTS = (
    a_customer(),
    a_customer("C10002", name="Wayne Enterprises", owner=OMAR),
    a_contract("CTR-2", status=REVIEW, owner=EVA),
    a_contract("CTR-1", status=REVIEW, customer_number="C10002"),
)


@pytest.mark.parametrize("status", [*ContractStatus, None])
def test_only_contracts_in_review_wait(
    shelf: Shelf, status: ContractStatus | None
) -> None:
    contract = a_contract(status=status)

    with shelf.holding(a_customer(), contract) as books:
        found = books.approvals.contracts(None, None, MOST)

    waits = status is REVIEW
    assert [(w.contract, w.customer_name) for w in found] == (
        [(contract, "Globex Corporation")] if waits else []
    )


@pytest.mark.parametrize(
    ("owners", "customer", "numbers"),
    [
        pytest.param(None, None, ["CTR-1", "CTR-2"], id="everybodys"),
        pytest.param({DANA}, None, ["CTR-2"], id="by-account"),
        pytest.param({EVA}, None, ["CTR-2"], id="by-contract"),
        pytest.param({OMAR}, "C10001", [], id="not-theirs"),
        pytest.param(None, "C10002", ["CTR-1"], id="of-a-customer"),
        pytest.param(set(), None, [], id="nobodys"),
    ],
)
def test_contracts_wait_for_those_who_look_after_them(
    shelf: Shelf, owners: set[Email] | None, customer: str | None, numbers: list[str]
) -> None:
    whose = None if owners is None else frozenset(owners)

    with shelf.holding(*CONTRACTS) as books:
        found = books.approvals.contracts(whose, customer, MOST)

    assert [each.contract.number for each in found] == numbers


@pytest.mark.parametrize("status", [*RequestStatus, None])
def test_a_request_waits_until_somebody_passes_or_refuses_it(
    shelf: Shelf, status: RequestStatus | None
) -> None:
    request = a_request(status=status, approver=DANA, reason="no order")
    waiting = {RequestStatus.SUBMITTED, RequestStatus.IN_REVIEW, RequestStatus.HELD}

    with shelf.holding(a_vendor(), request) as books:
        found = books.approvals.requests(None, None, MOST)

    assert [(w.request, w.vendor_name) for w in found] == (
        [(request, "Initech Services")] if status in waiting else []
    )


@pytest.mark.parametrize(
    ("requester", "vendor", "numbers"),
    [
        pytest.param(None, None, ["PR-3", "PR-1", "PR-2"], id="longest-first"),
        pytest.param(EVA, None, ["PR-2"], id="of-one-person"),
        pytest.param(None, "V20002", ["PR-3"], id="to-one-vendor"),
        pytest.param(EVA, "V20002", [], id="both"),
    ],
)
def test_requests_come_longest_waiting_first(
    shelf: Shelf, requester: Email | None, vendor: str | None, numbers: list[str]
) -> None:
    held = RequestStatus.HELD
    things = (
        a_vendor(),
        a_vendor("V20002", name="Hooli"),
        a_request("PR-2", status=held, requester=EVA),
        a_request("PR-1", status=held, requester=RITA),
        a_request(
            "PR-3",
            status=held,
            vendor_number="V20002",
            requested_on=date(2026, 11, 5),
            status_on=date(2026, 11, 1),
        ),
    )

    with shelf.holding(*things) as books:
        found = books.approvals.requests(requester, vendor, MOST)
        first = books.approvals.requests(requester, vendor, 1)

    assert [each.request.number for each in found] == numbers
    assert list(first) == list(found[:1])


def test_a_request_waits_since_its_status_changed_or_it_was_made(shelf: Shelf) -> None:
    held = RequestStatus.HELD
    things = (
        a_vendor(),
        a_request("PR-1", status=held),
        a_request("PR-2", status=held, status_on=date(2026, 11, 7)),
    )

    with shelf.holding(*things) as books:
        found = books.approvals.requests(None, None, MOST)

    assert [each.since for each in found] == [date(2026, 11, 2), date(2026, 11, 7)]
    assert str(found[0].amount) == "900.00"


def test_a_request_that_was_paid_in_part_still_waits(shelf: Shelf) -> None:
    request = a_request(status=RequestStatus.HELD)
    payment = a_vendor_payment(request_number="PR-00310")

    with shelf.holding(a_vendor(), request, payment) as books:
        found = books.approvals.requests(None, None, MOST)

    assert [each.request.number for each in found] == ["PR-00310"]
