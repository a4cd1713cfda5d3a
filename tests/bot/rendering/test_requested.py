"""What a vendor's card says to whoever requested something from it."""

# ruff: noqa: E501 - a line that people read is one line here
from __future__ import annotations

from dataclasses import replace
from datetime import date

from inline_snapshot import snapshot

from bot.rendering.handover import render_for_the_desk
from domain.answers.case import Case
from domain.answers.requested_answer import OwnRequest, RequestedAnswer
from domain.money import Money
from domain.payables.payment import RequestStatus
from domain.people.person import Role
from domain.questions.slots.slots import NO_SLOTS
from domain.questions.topics import Topic
from tests.bot.rendering.shown import ENGLISH, card, headline, picture
from tests.bot.rendering.test_handover import QUESTION
from tests.support.make import (
    DAY,
    EUR,
    USD,
    a_person,
    a_request,
    a_vendor,
    a_vendor_payment,
    an_order,
    usd,
)

NOTHING = RequestedAnswer(a_vendor(), DAY, {}, {}, (), (), (), ())
LATE = OwnRequest(
    a_request(pay_on=date(2026, 11, 24)),
    due_date=date(2026, 11, 10),
    approver=a_person("ann@example.com"),
)
HELD = OwnRequest(
    a_request(
        "PR-00320",
        amount=Money.of("60.00", "EUR"),
        bill_number=None,
        status=RequestStatus.HELD,
        reason="The bank account is new",
    )
)
REJECTED = OwnRequest(
    a_request("PR-00290", status=RequestStatus.REJECTED, reason="No purchase order")
)


def test_it_says_when_what_one_requested_is_paid_and_why_not_yet() -> None:
    answer = replace(
        NOTHING,
        to_pay={EUR: Money.of("60.00", "EUR"), USD: usd("900.00")},
        overdue={USD: usd("900.00")},
        open=(LATE, HELD),
        closed=(REJECTED,),
        payments=(a_vendor_payment(request_number="PR-00300"),),
        orders=(an_order(),),
    )

    assert card(answer) == snapshot("""\
*Initech Services* · V20001 · your requests only
Of your requests, to be paid to Initech Services: EUR 60.00 and USD 900.00, of which overdue: USD 900.00.
*Request*  PR-00310 · USD 900.00 · approved · in the run of 24 Nov 2026 · bill B-7781, due 10 Nov 2026 · approver Ann
*Request*  PR-00320 · EUR 60.00 · on hold · The bank account is new
*Request*  PR-00290 · USD 900.00 · rejected · No purchase order
*Payment*  VP-0451 · USD 900.00 on 12 Nov 2026 · settled · PR-00300
*Order*  PO-6001 · ordered on 1 Sept 2026
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


def test_nothing_overdue_is_said_too() -> None:
    answer = replace(NOTHING, to_pay={USD: usd("900.00")}, open=(LATE,))

    assert headline(answer) == snapshot(
        "Of your requests, to be paid to Initech Services: USD 900.00, nothing overdue."
    )


def test_where_nothing_is_open_the_last_request_is_told() -> None:
    paid = a_request(
        status=RequestStatus.PAID,
        payments=(a_vendor_payment(request_number="PR-00310"),),
    )

    assert headline(replace(NOTHING, closed=(REJECTED,))) == snapshot(
        "None of your requests to pay Initech Services is open; the last one, PR-00290, is rejected."
    )
    assert card(
        replace(NOTHING, closed=(OwnRequest(paid),), payments=paid.payments)
    ) == snapshot("""\
*Initech Services* · V20001 · your requests only
None of your requests to pay Initech Services is open; the last one, PR-00310, was paid on 12 Nov 2026.
*Payment*  VP-0451 · USD 900.00 on 12 Nov 2026 · settled · PR-00310
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


def test_who_only_ordered_is_told_so() -> None:
    assert card(replace(NOTHING, orders=(an_order(),))) == snapshot("""\
*Initech Services* · V20001 · your requests only
You have requested no payment to Initech Services.
*Order*  PO-6001 · ordered on 1 Sept 2026
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


def test_the_desk_does_not_read_ones_own_part_as_the_vendors_whole() -> None:
    case = Case(Topic.TICKET, Role.AP, DAY, NO_SLOTS, "help", position=NOTHING)

    told = picture(render_for_the_desk(QUESTION, ENGLISH, [case]))

    assert "Initech Services · V20001" in told
    assert "requested" not in told
