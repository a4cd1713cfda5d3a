"""The payment requests of the sample, in every status and for every usual reason."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, NamedTuple

from storage.sample.amounts import amount_text, in_dollars, some_amount
from storage.sample.chance import below, between, chance, one_of
from storage.sample.people import APPROVERS, REQUESTERS
from storage.sample.rows import PaymentRequestRow
from storage.sample.size import DAYS
from storage.sample.wording import HELD, PURPOSES, REJECTED, RETURN_CODES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from storage.sample.bills import Bill
    from storage.sample.days import Days
    from storage.sample.vendors import Vendor


class Request(NamedTuple):
    """One payment request: days relative to the sample's, the amount in minor units."""

    day: int
    vendor: Vendor
    units: int
    requester: str
    approver: str
    purpose: str = ""
    bill: str = ""
    due: int = 0
    status: str = "submitted"
    status_day: int = 0
    reason: str = ""
    pay_day: int | None = None
    code: str = ""
    """The bank's return code where the money came back."""
    number: str = ""

    def row(self, days: Days) -> PaymentRequestRow:
        """Write the request as a row of its file."""
        currency = self.vendor.place.currency
        return PaymentRequestRow(
            request_number=self.number,
            vendor_number=self.vendor.number,
            bill_number=self.bill,
            requester_email=self.requester,
            requested_on=days.text(self.day),
            currency=currency,
            amount=amount_text(self.units, currency),
            purpose=self.purpose,
            status=self.status,
            status_on=days.text(self.status_day),
            reason=self.reason,
            approver_email="" if self.status == "submitted" else self.approver,
            pay_on="" if self.pay_day is None else days.text(self.pay_day),
        )


def requests(
    seed: int,
    count: int,
    bills: Iterable[Bill],
    vendors: Sequence[Vendor],
    days: Days,
) -> list[Request]:
    """Make about that many requests by day, the story's among them."""
    rng = Random(f"requests {seed}")  # noqa: S311 - seeded sample data
    story = story_requests(vendors, days)
    wanted = max(0, count - len(story))
    made = list(_for_bills(rng, bills, wanted * 4 // 5, days))
    made += _without_bill(rng, wanted - len(made), vendors, days)
    made.sort(key=lambda request: (request.day, request.vendor.index))
    fated = [_decide(rng, request, days) for request in made]
    taken = {request.number for request in story}
    free = (f"PR-{n:05d}" for n in range(1, count + 1) if f"PR-{n:05d}" not in taken)
    numbered = [
        request._replace(number=number)
        for request, number in zip(fated, free, strict=False)
    ]
    return sorted(numbered + story, key=lambda request: request.day)


def _for_bills(
    rng: Random, bills: Iterable[Bill], wanted: int, days: Days
) -> Iterator[Request]:
    payable = [bill for bill in bills if not bill.void]
    for bill in rng.sample(payable, min(wanted, len(payable))):
        day = min(0, bill.received + below(rng, 6))
        request = _request(rng, day, bill.vendor, bill.total)
        yield request._replace(bill=bill.number, due=bill.due(days))


def _without_bill(
    rng: Random, wanted: int, vendors: Sequence[Vendor], days: Days
) -> Iterator[Request]:
    for index in range(wanted):
        day = days.working(index * DAYS // wanted - DAYS)
        vendor = one_of(rng, vendors)
        units = some_amount(rng, vendor.place.currency) // 4
        yield _request(rng, day, vendor, units)._replace(due=day + 30)


def _request(rng: Random, day: int, vendor: Vendor, units: int) -> Request:
    dollars = in_dollars(units, vendor.place.currency)
    able = [email for email, limit in APPROVERS if limit >= dollars]
    requester, language = one_of(rng, REQUESTERS)
    return Request(
        day=day,
        vendor=vendor,
        units=units,
        requester=requester,
        approver=one_of(rng, able),
        purpose=one_of(rng, PURPOSES[language]),
        status_day=day,
    )


def _decide(rng: Random, request: Request, days: Days) -> Request:
    """Say how far a request has come, from its age and chance."""
    pay_day = days.friday(max(request.day + 4, request.due - 3))
    moved = min(0, request.day + between(rng, 1, 4))
    status = one_of(rng, _statuses(request.day, pay_day))
    reached = request._replace(status=status, status_day=moved)
    if status in {"paid", "returned"}:
        return _sent(rng, reached, pay_day)
    if status in {"approved", "scheduled"}:
        return reached._replace(pay_day=max(pay_day, days.friday(1)))
    return reached._replace(reason=_reason(rng, status))


def _statuses(day: int, pay_day: int) -> tuple[str, ...]:
    if day >= _FRESH:
        return "submitted", "in_review"
    if pay_day > 0:
        return "in_review", "approved", "scheduled", "scheduled", "held", "rejected"
    return _OLD_STATUSES


def _reason(rng: Random, status: str) -> str:
    reasons = {"held": HELD, "rejected": REJECTED}.get(status)
    return one_of(rng, reasons) if reasons is not None else ""


def _sent(rng: Random, request: Request, pay_day: int) -> Request:
    """Note the run that paid a request, and what the bank said if it came back."""
    if request.status == "returned" or chance(rng, 20):
        american = request.vendor.place.country == "US"
        codes = [code for code in RETURN_CODES if code.startswith("R") == american]
        code = one_of(rng, codes)
        request = request._replace(code=code)
    if request.status == "returned":
        reason = f"{request.code}: {RETURN_CODES[request.code]}"
        back = min(0, pay_day + 3)
        return request._replace(pay_day=pay_day, status_day=back, reason=reason)
    return request._replace(pay_day=pay_day, status_day=pay_day)


_FRESH = -5
_OLD_STATUSES = ("paid",) * 34 + ("rejected", "rejected", "held", "returned")


def story_requests(vendors: Sequence[Vendor], days: Days) -> list[Request]:
    """Return the requests that the demo and the documentation tell about."""
    sofia, daniel, paula, wang, joao = (email for email, _ in REQUESTERS)
    margot, victor = APPROVERS[0][0], APPROVERS[1][0]
    kiefer, brightwater, _, papelera, dingxin, orchard, jorge = vendors[:7]
    held, returned, rejected, waiting, paid, sent, approved = (
        Request(-9, kiefer, 18_400_00, sofia, margot, "Cutting tools, second lot"),
        Request(-19, brightwater, 7_350_00, daniel, victor, "Venue of the partner day"),
        Request(-16, papelera, 64_900_00, paula, margot, "Cajas para el almacén"),
        Request(-4, dingxin, 52_000_00, wang, victor, "十一月海运费"),
        Request(-54, jorge, 9_870_00, joao, margot, "Manutenção do ar-condicionado"),
        Request(-21, orchard, 2_140_00, sofia, margot, "Catering of the audit week"),
        Request(-13, jorge, 6_430_00, joao, margot, "Troca dos filtros"),
    )
    closed = f"R02: {RETURN_CODES['R02']}"
    return [
        held._replace(number="PR-00294", status="held", status_day=-8, reason=HELD[0]),
        returned._replace(
            number="PR-00289",
            status="returned",
            status_day=-5,
            reason=closed,
            code="R02",
            pay_day=-8,
        ),
        rejected._replace(
            number="PR-00291", status="rejected", status_day=-14, reason=REJECTED[0]
        ),
        waiting._replace(number="PR-00298", status="in_review", status_day=-3),
        paid._replace(number="PR-00270", status="paid", status_day=-40, pay_day=-40),
        approved._replace(
            number="PR-00292", status="approved", status_day=-6, pay_day=days.friday(1)
        ),
        sent._replace(number="PR-00284", status="paid", status_day=-1, pay_day=-1),
    ]
