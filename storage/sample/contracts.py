"""The contracts of the sample and the steps in which they are billed."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from storage.sample.amounts import amount_text, from_dollars
from storage.sample.chance import between, chance, one_of
from storage.sample.rows import BillingScheduleRow, ContractRow
from storage.sample.settlement import Sale
from storage.sample.wording import CONTRACT_TITLES, STEP_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from storage.sample.customers import Account
    from storage.sample.days import Days

KNOWN_CONTRACT = "CTR-2441"
"""The contract that waits for a decision in the story."""

_FIRST_NUMBER, _KNOWN_INDEX = 2_400, 41
_MONTHS = {
    "monthly": tuple(range(12)),
    "quarterly": (0, 3, 6, 9),
    "annual": (0, 12, 24),
    "upfront": (0,),
    "milestone": (0, 4, 9),
    "arrears": tuple(range(12)),
}
"""In which months, counted from its start, a contract is billed."""
_STATUSES = (
    *("active", "active", "ended", "active", "in_review", "active", "ended"),
    *("active", "approved", "active", "draft", "active", "rejected"),
)
_STEP_DOLLARS = (600, 1_500, 2_500, 4_000, 8_000, 15_000)


class Step(NamedTuple):
    """A part of a contract to bill on a day, in minor units."""

    day: int
    units: int


@dataclass(frozen=True, slots=True)
class Contract:
    """A contract with its steps; billed ones have become sales."""

    number: str
    account: Account
    billing: str
    status: str
    start: int
    end: int
    terms: str
    title: str
    steps: tuple[Step, ...]
    total: int

    def row(self, days: Days) -> ContractRow:
        """Write the contract as a row of its file."""
        return ContractRow(
            contract_number=self.number,
            customer_number=self.account.number,
            title=self.title,
            total_value=amount_text(self.total, self.account.currency),
            currency=self.account.currency,
            start_date=days.text(self.start),
            end_date=days.text(self.end),
            payment_terms=self.terms,
            billing=self.billing,
            owner_email=self.account.place.owner,
            status=self.status,
            document_url=f"https://documents.example.com/{self.number}.pdf",
        )

    def schedule(
        self, days: Days, billed: Mapping[tuple[str, int], str]
    ) -> Iterator[BillingScheduleRow]:
        """Write the steps as rows, given the invoice of each that was billed."""
        names = STEP_NAMES[self.account.place.language]
        for index, step in enumerate(self.steps):
            yield BillingScheduleRow(
                contract_number=self.number,
                bill_on=days.text(step.day),
                amount=amount_text(step.units, self.account.currency),
                currency=self.account.currency,
                description=f"{names} {index + 1}/{len(self.steps)}",
                invoice_number=billed.get((self.number, index), ""),
            )


def contracts(
    seed: int, count: int, accounts: Sequence[Account], days: Days
) -> tuple[Contract, ...]:
    """Make that many contracts by number, the story's among them."""
    rng = Random(f"contracts {seed}")  # noqa: S311 - seeded sample data
    made = [_waiting(accounts, days)]
    for index in range(count - 1):
        # One number is the story's: the others go around it.
        number = f"CTR-{_FIRST_NUMBER + index + (index >= _KNOWN_INDEX)}"
        account = accounts[(index * 7) % len(accounts)]
        made.append(_contract(rng, number, account, index, days))
    return tuple(sorted(made, key=lambda contract: contract.number))


def billed_sales(made: Sequence[Contract], seed: int) -> list[Sale]:
    """Return what contracts had billed so far, by day; a few steps were missed."""
    rng = Random(f"billing {seed}")  # noqa: S311 - seeded sample data
    sales = [
        Sale(
            step.day,
            contract.account,
            contract.account.currency,
            step.units,
            contract.number,
            index,
        )
        for contract in made
        if contract.status in {"active", "ended"}
        for index, step in enumerate(contract.steps)
        if step.day <= -1 and not chance(rng, 25)
    ]
    return sorted(sales, key=lambda sale: (sale.day, sale.contract))


def _contract(
    rng: Random, number: str, account: Account, index: int, days: Days
) -> Contract:
    status = _STATUSES[index % len(_STATUSES)]
    billing = one_of(rng, tuple(_MONTHS))
    if status == "ended" and billing == "annual":
        billing = "quarterly"  # three years do not fit into what the sample tells of
    start = _start(rng, status, days)
    units = from_dollars(one_of(rng, _STEP_DOLLARS), account.currency)
    return Contract(
        number=number,
        account=account,
        billing=billing,
        status=status,
        start=start,
        end=days.months_after(start, 36 if billing == "annual" else 12) - 1,
        terms=account.terms.text,
        title=one_of(rng, CONTRACT_TITLES[account.place.language]),
        steps=_steps(billing, start, units, days) if _is_agreed(status) else (),
        total=units * len(_MONTHS[billing]),
    )


def _is_agreed(status: str) -> bool:
    return status in {"active", "ended", "approved"}


def _start(rng: Random, status: str, days: Days) -> int:
    if status == "ended":
        return days.month_start(-between(rng, 13, 18))
    if status == "active":
        return days.month_start(-between(rng, 1, 11))
    return days.month_start(0)


def _steps(billing: str, start: int, units: int, days: Days) -> tuple[Step, ...]:
    starts = (days.months_after(start, month) for month in _MONTHS[billing])
    if billing == "arrears":
        return tuple(Step(days.month_end(day), units) for day in starts)
    return tuple(Step(day, units) for day in starts)


def _waiting(accounts: Sequence[Account], days: Days) -> Contract:
    start = days.month_start(0)
    return Contract(
        number=KNOWN_CONTRACT,
        account=next(account for account in accounts if account.number == "C10006"),
        billing="arrears",
        status="in_review",
        start=start,
        end=days.months_after(start, 12) - 1,
        terms="Net 90",
        title="Suministro anual de sensores para las plantas de Sonora",
        steps=(),
        total=200_000_000,
    )
