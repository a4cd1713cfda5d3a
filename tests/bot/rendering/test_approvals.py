"""What is said about what waits for a decision."""

# ruff: noqa: E501 - a line that people read is one line here
from __future__ import annotations

from dataclasses import replace

import pytest
from inline_snapshot import snapshot

from domain.answers.approvals_answer import ApprovalsAnswer
from domain.approvals.waiting import WaitingContract, WaitingRequest
from domain.contracts.contract import ContractStatus
from domain.money import Money
from domain.payables.payment import RequestStatus
from domain.people.person import Email, Role
from tests.bot.rendering.shown import card, headline
from tests.support.make import DAY, a_contract, a_person, a_request

MARTA = a_person("marta@example.com", Role.APPROVER)
MINE = WaitingRequest(
    a_request(status=RequestStatus.IN_REVIEW, approver=MARTA.email), "Initech"
)
HELD = WaitingRequest(
    a_request(
        "PR-2",
        status=RequestStatus.HELD,
        reason="Price above the order",
        amount=Money.of("5000", "JPY"),
    ),
    "Hooli",
)
WITH_OMAR = WaitingRequest(
    a_request("PR-3", status=RequestStatus.SUBMITTED, approver=Email("omar@x.com")),
    "Hooli",
)
CONTRACT = WaitingContract(a_contract(status=ContractStatus.IN_REVIEW), "Globex")
NOTHING = ApprovalsAnswer(DAY, MARTA, is_asker=True)


def test_an_approver_with_everything() -> None:
    answer = replace(
        NOTHING,
        to_decide=(MINE,),
        asked_for=(HELD,),
        others=(WITH_OMAR,) * 6,
        contracts=(CONTRACT,) * 7,
        names=((Email("omar@x.com"), "Omar"),),
    )

    assert card(answer) == snapshot("""\
*1 payment request waits for you: USD 900.00.*
*To decide*  PR-00310 · USD 900.00 · Initech · in review since 2 Nov 2026
*Asked for*  PR-2 · JPY 5,000 · Hooli · on hold since 2 Nov 2026 · with nobody yet · Price above the order
*With others*  PR-3 · USD 900.00 · Hooli · submitted since 2 Nov 2026 · with Omar
*With others*  PR-3 · USD 900.00 · Hooli · submitted since 2 Nov 2026 · with Omar
*With others*  PR-3 · USD 900.00 · Hooli · submitted since 2 Nov 2026 · with Omar
*With others*  PR-3 · USD 900.00 · Hooli · submitted since 2 Nov 2026 · with Omar
*With others*  PR-3 · USD 900.00 · Hooli · submitted since 2 Nov 2026 · with Omar
and 1 more
*In review*  CTR-2441 · Globex · USD 24,000.00 · Net 30
*In review*  CTR-2441 · Globex · USD 24,000.00 · Net 30
*In review*  CTR-2441 · Globex · USD 24,000.00 · Net 30
*In review*  CTR-2441 · Globex · USD 24,000.00 · Net 30
*In review*  CTR-2441 · Globex · USD 24,000.00 · Net 30
and 2 more
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (
            replace(NOTHING, to_decide=(MINE, HELD)),
            snapshot("2 payment requests wait for you: JPY 5,000 and USD 900.00."),
        ),
        (
            replace(NOTHING, asked_for=(MINE,)),
            snapshot(
                "Nothing waits for you. 1 request of yours waits for others: USD 900.00."
            ),
        ),
        (
            replace(NOTHING, asked_for=(MINE, MINE)),
            snapshot(
                "Nothing waits for you. 2 requests of yours wait for others: USD 1,800.00."
            ),
        ),
        (
            replace(NOTHING, others=(MINE,)),
            snapshot(
                "Nothing waits for you. 1 payment request waits for others: USD 900.00."
            ),
        ),
        (
            replace(NOTHING, others=(MINE, MINE)),
            snapshot(
                "Nothing waits for you. 2 payment requests wait for others: USD 1,800.00."
            ),
        ),
        (
            replace(NOTHING, contracts=(CONTRACT,)),
            snapshot("No payment request waits. 1 contract is in review."),
        ),
        (
            replace(NOTHING, contracts=(CONTRACT, CONTRACT)),
            snapshot("No payment request waits. 2 contracts are in review."),
        ),
        (NOTHING, snapshot("Nothing waits for you.")),
        (
            replace(NOTHING, is_asker=False),
            snapshot("I see nothing that waits for Marta."),
        ),
        (
            replace(NOTHING, is_asker=False, to_decide=(MINE,)),
            snapshot("1 payment request waits for Marta: USD 900.00."),
        ),
        (
            replace(NOTHING, is_asker=False, to_decide=(MINE, MINE)),
            snapshot("2 payment requests wait for Marta: USD 1,800.00."),
        ),
    ],
)
def test_the_answer_comes_first(answer: ApprovalsAnswer, words: str) -> None:
    assert headline(answer) == words
