"""What waits for a decision: only what the asker may see, with whom, since when."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from domain.answers.approvals_answer import ApprovalsAnswer
from domain.answers.asker import asker
from domain.answers.facts import facts_of
from domain.answers.look_up import told_for
from domain.approvals.person_named import person_named
from domain.contracts.contract import ContractStatus
from domain.documents.reference import DocumentKind
from domain.payables.payment import RequestStatus
from domain.people.access import Account, Payable
from domain.people.person import Email, Role
from domain.questions.ask import Ask, AskAtLarge, Said, Target
from domain.questions.topics import Topic
from tests.support.make import (
    DANA,
    DAY,
    OMAR,
    RITA,
    a_contract,
    a_customer,
    a_person,
    a_request,
    a_vendor,
)
from tests.support.memory import MemoryBooks

if TYPE_CHECKING:
    from domain.answers.told import Told

MARTA, PAUL = Email("marta@example.com"), Email("paul@example.com")
REVIEW = RequestStatus.IN_REVIEW
BOOKS = MemoryBooks.holding(
    a_person(DANA, Role.SALES),
    a_person(OMAR, Role.SALES),
    a_person(RITA, Role.STAKEHOLDER),
    a_person(PAUL, Role.AP),
    a_person(MARTA, Role.APPROVER, name="Marta Núñez"),
    a_customer(),
    a_customer("C10002", name="Wayne Enterprises", owner=OMAR),
    a_contract(status=ContractStatus.IN_REVIEW),
    a_contract("CTR-3000", status=ContractStatus.IN_REVIEW, customer_number="C10002"),
    a_vendor(),
    a_vendor("V20002", name="Hooli"),
    a_request("PR-1", status=REVIEW, approver=MARTA),
    a_request("PR-2", status=RequestStatus.SUBMITTED, requester=DANA),
    a_request("PR-3", status=RequestStatus.HELD, vendor_number="V20002"),
    a_request("PR-4", status=RequestStatus.PAID, approver=MARTA),
)


def told(by: str, words: str = "", target: Target | None = None) -> Told | None:
    person = BOOKS.people.by_email(Email(by))
    assert person is not None
    said, topic = Said(words), Topic.APPROVALS
    ask = Ask(topic, target, said) if target else AskAtLarge(topic, said)
    return told_for(BOOKS, ask, asker(BOOKS, person), DAY)


def waiting(by: str, words: str = "", target: Target | None = None) -> ApprovalsAnswer:
    result = told(by, words, target)
    assert result is not None
    assert isinstance(result.answer, ApprovalsAnswer)
    return result.answer


def numbers(answer: ApprovalsAnswer) -> tuple[list[str], list[str], list[str]]:
    sorts = (answer.to_decide, answer.asked_for, answer.others)
    to_decide, asked_for, others = ([w.request.number for w in s] for s in sorts)
    return to_decide, asked_for, others


@pytest.mark.parametrize(
    ("by", "to_decide", "asked_for", "others", "contracts"),
    [
        (MARTA, ["PR-1"], [], ["PR-2", "PR-3"], ["CTR-2441", "CTR-3000"]),
        (PAUL, [], [], ["PR-1", "PR-2", "PR-3"], []),
        (RITA, [], ["PR-1", "PR-3"], [], []),
        (DANA, [], ["PR-2"], [], ["CTR-2441"]),
        (OMAR, [], [], [], ["CTR-3000"]),
    ],
)
def test_everybody_gets_a_list_of_what_they_may_see(
    by: str,
    to_decide: list[str],
    asked_for: list[str],
    others: list[str],
    contracts: list[str],
) -> None:
    answer = waiting(by, "what waits for approval?")

    assert numbers(answer) == (to_decide, asked_for, others)
    assert [each.contract.number for each in answer.contracts] == contracts
    assert answer.is_asker


def test_a_colleague_who_is_named_is_looked_at() -> None:
    answer = waiting(PAUL, "what is on Marta's desk?")

    assert (answer.whose.email, answer.is_asker) == (MARTA, False)
    assert numbers(answer) == (["PR-1"], [], [])
    assert answer.contracts == ()


def test_of_a_colleagues_one_sees_only_ones_own() -> None:
    assert numbers(waiting(RITA, "what waits for marta nunez?"))[0] == ["PR-1"]
    assert numbers(waiting(OMAR, "what waits for marta nunez?"))[0] == []


def test_of_one_customer_and_of_one_vendor() -> None:
    globex = Target(DocumentKind.CUSTOMER, "C10001")
    hooli = Target(DocumentKind.VENDOR, "V20002")

    contracts = waiting(MARTA, target=globex).contracts

    assert [each.contract.number for each in contracts] == ["CTR-2441"]
    assert numbers(waiting(PAUL, target=hooli)) == ([], [], ["PR-3"])


def test_what_it_is_about_decides_who_may_be_told() -> None:
    globex = told(OMAR, target=Target(DocumentKind.CUSTOMER, "C10001"))
    hooli = told(PAUL, target=Target(DocumentKind.VENDOR, "V20002"))

    assert globex is not None
    assert globex.subjects == (Account(frozenset({DANA})),)
    assert hooli is not None
    assert hooli.subjects == (Payable(),)


def test_a_vendor_is_told_of_to_whoever_requested_something_from_it() -> None:
    hooli = Target(DocumentKind.VENDOR, "V20002")
    ritas = told(RITA, target=hooli)

    assert ritas is not None
    assert ritas.subjects == (Payable(frozenset({RITA})),)
    assert numbers(waiting(RITA, target=hooli)) == ([], ["PR-3"], [])
    assert told(DANA, target=hooli) is None


@pytest.mark.parametrize("kind", [DocumentKind.CUSTOMER, DocumentKind.VENDOR])
def test_of_somebody_unknown_nothing_waits(kind: DocumentKind) -> None:
    assert told(MARTA, target=Target(kind, "9")) is None


def test_the_figures_of_what_waits_are_exact() -> None:
    facts = facts_of(waiting(MARTA))

    assert facts["to_decide"] == [
        {
            "request_number": "PR-1",
            "status": "in_review",
            "amount": "900.00",
            "currency": "USD",
            "since": "2026-11-02",
            "approver_email": MARTA,
            "requester_email": RITA,
            "reason": None,
        }
    ]
    assert facts["others_amounts"] == [{"currency": "USD", "amount": "1800.00"}]
    assert facts["person"] == MARTA


def test_an_approver_is_named_as_the_people_list_has_them() -> None:
    answer = waiting(PAUL)

    assert answer.name_of(MARTA) == "Marta Núñez"
    assert answer.name_of(Email("gone@example.com")) == "gone@example.com"
    assert answer.name_of(None) is None


LIN = a_person("lin@example.com", name="林巧玉")
KIM = a_person("kim@example.com", name="Daniel Kim")
OTHER_KIM = a_person("sue@example.com", name="Sue Kim")


@pytest.mark.parametrize(
    ("words", "email"),
    [
        ("what is with daniel?", "kim@example.com"),
        ("what is with Sue Kim?", "sue@example.com"),
        ("what is with Kim?", None),
        ("what does danielle have?", None),
        ("林巧玉那里还有什么要审批", "lin@example.com"),
        ("what waits?", None),
    ],
)
def test_a_colleague_is_named_by_a_name_nobody_else_has(
    words: str, email: str | None
) -> None:
    found = person_named(words, (LIN, KIM, OTHER_KIM))

    assert (found and found.email) == email
