"""What is said where there are no figures: contracts, choices, nothing found, help."""

# ruff: noqa: E501 - a line that people read is one line here
from __future__ import annotations

from dataclasses import replace

import pytest
from inline_snapshot import snapshot

from domain.answers.answer import (
    ContractAnswer,
    HandedOver,
    HelpAnswer,
    NoLedger,
    NotForUs,
    Unlisted,
)
from domain.answers.reply import Outcome
from domain.contracts.contract import ContractStatus
from domain.documents.reference import DocumentKind
from domain.questions.ask import Ask, Choice, Missing, Pick, Suggest, Target
from domain.questions.topics import Topic
from tests.bot.rendering.shown import (
    QUESTION,
    buttons_of,
    card,
    headline,
    message,
    picture,
)
from tests.support.make import a_contract, a_customer, a_person


def a_choice(
    kind: DocumentKind, number: str, name: str = "", country: str | None = None
) -> Choice:
    party = kind in (DocumentKind.CUSTOMER, DocumentKind.VENDOR)
    topic = Topic.ACCOUNT if party else Topic.DOCUMENT
    return Choice(Ask(topic, Target(kind, number)), name, country)


NORTHGATES = (
    a_choice(DocumentKind.CUSTOMER, "C10003", "Northgate Logistics Inc.", "US"),
    a_choice(DocumentKind.CUSTOMER, "C10004", "Northgate de México SA de CV", "MX"),
)


def test_a_contract_in_force() -> None:
    answer = ContractAnswer(a_contract(), a_customer(), a_person())

    assert card(answer) == snapshot("""\
*CTR-2441* · Support 2026
CTR-2441 with Globex Corporation is active: USD 24,000.00.
*Customer*  Globex Corporation · C10001
*Runs*  1 Jan 2026 to 31 Dec 2026
*Terms*  Net 30
*Billed*  quarterly
*Owner*  Dana
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (
            ContractStatus.DRAFT,
            snapshot("CTR-2441 with Globex Corporation is a draft: USD 24,000.00."),
        ),
        (
            ContractStatus.IN_REVIEW,
            snapshot("CTR-2441 with Globex Corporation is in review: USD 24,000.00."),
        ),
        (
            ContractStatus.APPROVED,
            snapshot("CTR-2441 with Globex Corporation is approved: USD 24,000.00."),
        ),
        (
            ContractStatus.REJECTED,
            snapshot("CTR-2441 with Globex Corporation is rejected: USD 24,000.00."),
        ),
        (
            ContractStatus.ENDED,
            snapshot("CTR-2441 with Globex Corporation is ended: USD 24,000.00."),
        ),
        (
            None,
            snapshot(
                "CTR-2441 with Globex Corporation: USD 24,000.00. Its status is not in the books."
            ),
        ),
    ],
    ids=lambda value: getattr(value, "value", ""),
)
def test_a_contract_in_each_status(status: ContractStatus | None, words: str) -> None:
    contract = a_contract(status=status)

    assert headline(ContractAnswer(contract, a_customer(), None)) == words


def test_a_contract_of_which_little_is_known() -> None:
    contract = a_contract(end_date=None, payment_terms=None, billing=None)

    assert card(ContractAnswer(contract, a_customer(), None)) == snapshot("""\
*CTR-2441* · Support 2026
CTR-2441 with Globex Corporation is active: USD 24,000.00.
*Customer*  Globex Corporation · C10001
*Starts*  1 Jan 2026
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


def test_a_way_of_billing_that_we_have_no_word_for_is_shown_as_it_is() -> None:
    contract = a_contract(billing="{weekly} <!channel>")

    told = card(ContractAnswer(contract, a_customer(), None))

    assert "*Billed*  {weekly} &lt;!channel&gt;" in told


def test_which_customer() -> None:
    pick = Pick(Topic.ACCOUNT, NORTHGATES, "northgate")

    assert card(pick, Outcome.CLARIFY) == snapshot("""\
*Several customers match. Which one?*
[ Northgate Logistics Inc. · US · C10003 ] [ Northgate de México SA de CV · MX · C10004 ] [ Something else: ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


def test_which_vendor() -> None:
    choices = (
        a_choice(DocumentKind.VENDOR, "V20001", "Initech Services"),
        a_choice(DocumentKind.VENDOR, "V20002", "Initech Supplies"),
    )

    assert headline(Pick(Topic.VENDOR, choices, "initech")) == snapshot(
        "Several vendors match. Which one?"
    )


def test_which_document() -> None:
    choices = (
        a_choice(DocumentKind.INVOICE, "INV-01042", "Globex Corporation"),
        a_choice(DocumentKind.BILL, "1042", "Initech Services"),
    )

    assert card(Pick(Topic.DOCUMENT, choices, "1042"), Outcome.CLARIFY) == snapshot("""\
*1042 may be several things. Which one?*
[ INV-01042 · invoice · Globex Corporation ] [ 1042 · bill · Initech Services ] [ Something else: ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


def test_a_near_number() -> None:
    choices = (a_choice(DocumentKind.INVOICE, "INV-01042", "Globex Corporation"),)

    suggested = Suggest(Topic.DOCUMENT, choices, "inv 1043")

    assert card(suggested, Outcome.CLARIFY) == snapshot("""\
*I find no inv 1043. Did you mean one of these?*
[ INV-01042 · invoice · Globex Corporation ] [ Something else: ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


def test_a_near_name() -> None:
    suggested = Suggest(Topic.ACCOUNT, NORTHGATES[:1], "norhtgate")

    assert card(suggested, Outcome.CLARIFY) == snapshot("""\
*I find no exact match. Did you mean one of these?*
[ Northgate Logistics Inc. · US · C10003 ] [ Something else: ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


def test_a_button_carries_ids_and_nothing_else() -> None:
    pick = Pick(Topic.ACCOUNT, NORTHGATES, "northgate")

    assert buttons_of(message(pick, Outcome.CLARIFY)) == snapshot(
        {
            "Northgate Logistics Inc. · US · C10003": "account~0b54c9fe-0000-5000-8000-000000000000|customer||C10003",
            "Northgate de México SA de CV · MX · C10004": "account~0b54c9fe-0000-5000-8000-000000000000|customer||C10004",
            "Something else: ask a person": "0b54c9fe-0000-5000-8000-000000000000",
        }
    )


def test_names_that_begin_alike_for_long_are_told_apart_by_their_numbers() -> None:
    long = (
        "Gesellschaft für feinmechanische und optische Mess- und Regelgeräte mbH & Co"
    )
    alike = [
        a_choice(DocumentKind.CUSTOMER, f"C1000{at}", long, "DE") for at in range(2)
    ]
    pick = Pick(Topic.ACCOUNT, tuple(alike), "mess")

    assert picture(message(pick, Outcome.CLARIFY)) == snapshot("""\
*Several customers match. Which one?*
[ Gesellschaft für feinmechanische und optische Mess- und Rege… · DE · C10000 ] [ Gesellschaft für feinmechanische und optische Mess- und Rege… · DE · C10001 ] [ Something else: ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


@pytest.mark.parametrize(
    ("missing", "words"),
    [
        pytest.param(
            Missing(Topic.DOCUMENT, "1042", DocumentKind.INVOICE),
            snapshot(
                "I find no invoice 1042 among what you look after. Check the number, or ask a person."
            ),
            id="an invoice",
        ),
        pytest.param(
            Missing(Topic.DOCUMENT, "PR-9", DocumentKind.PAYMENT_REQUEST),
            snapshot(
                "I find no payment request PR-9 among what you look after. Check the number, or ask a person."
            ),
            id="a payment request",
        ),
        pytest.param(
            Missing(Topic.DOCUMENT, "1042"),
            snapshot(
                "I find no document 1042 among what you look after. Check the number, or ask a person."
            ),
            id="any document",
        ),
        pytest.param(
            Missing(Topic.ACCOUNT, ""),
            snapshot(
                "I find no such customer among the accounts you look after. Check the name, or ask a person."
            ),
            id="a customer",
        ),
        pytest.param(
            Missing(Topic.VENDOR, ""),
            snapshot(
                "I find no such vendor among what you look after. Check the name, or ask a person."
            ),
            id="a vendor",
        ),
    ],
)
def test_nothing_found(missing: Missing, words: str) -> None:
    assert message(missing, Outcome.NOT_FOUND).text == words


def test_nothing_found_offers_a_person() -> None:
    missing = Missing(Topic.DOCUMENT, "1042", DocumentKind.INVOICE)

    assert card(missing, Outcome.NOT_FOUND) == snapshot("""\
*I find no invoice 1042 among what you look after. Check the number, or ask a person.*
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


def test_help() -> None:
    assert card(HelpAnswer()) == snapshot("""\
*Ask me about invoices, payments, balances, contracts and bills.*
A number is enough, however you type it; so is part of a name.
I pass promises, disputes and requests for credits on to a person, and quote the written rules.
• has Globex paid inv 1042?
• what does Globex owe us?
• is there credit room for Globex?
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


def test_a_question_that_is_not_for_a_finance_desk() -> None:
    assert card(NotForUs(), Outcome.DECLINED) == snapshot("""\
*I could not tell what this is about. Name a customer, a vendor or a document number, or ask a person.*
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


def test_books_that_are_not_there_yet() -> None:
    assert card(NoLedger(), Outcome.NOT_FOUND) == snapshot("""\
*The books have not been imported yet, so I cannot answer this.*
[ Ask a person ]\
""")


def test_somebody_who_is_not_listed_learns_nothing_of_the_books() -> None:
    assert card(Unlisted(), Outcome.REFUSED) == snapshot(
        "*I answer colleagues on the finance people list only. Finance can add you to it.*"
    )


def test_a_question_that_a_person_has() -> None:
    assert card(HandedOver("Q-0B54C9FE"), Outcome.HANDED_OVER) == snapshot("""\
*A person at the finance desk has your question now (Q-0B54C9FE). The answer comes to you here.*
Ledger as of 20 Nov 2026, 18:00\
""")


def test_a_private_answer_says_that_it_is() -> None:
    told = picture(message(HelpAnswer(), private=True))

    assert told.splitlines()[-1] == snapshot(
        "Ledger as of 20 Nov 2026, 18:00 · Only you can see this"
    )


def test_a_number_not_found_keeps_its_words_and_offers_what_is_near() -> None:
    ask = Ask(Topic.DOCUMENT, Target(DocumentKind.INVOICE, "INV-01042"))
    missing = Missing(Topic.DOCUMENT, "1024", DocumentKind.INVOICE)
    near = replace(missing, near=(Choice(ask, "Globex"),))

    assert headline(near) == headline(missing)
    assert buttons_of(message(near)) == {
        "INV-01042 · invoice · Globex": f"document~{QUESTION}|invoice||INV-01042",
        "Ask a person": QUESTION,
    }
