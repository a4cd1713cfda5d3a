"""The vendors of the sample: those of the story by hand, then as many as asked for."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

from storage.sample.chance import below, between, chance, one_of
from storage.sample.names import party_name
from storage.sample.places import PLACES, SPREAD
from storage.sample.rows import VendorRow
from storage.sample.tax_ids import tax_id
from storage.sample.terms import TERMS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from storage.sample.days import Days
    from storage.sample.places import Place
    from storage.sample.terms import Terms

_KNOWN = (
    # name, aliases, country, terms, status
    ("Kiefer Werkzeugbau GmbH", "Kiefer", "DE", "Net 30", "on_hold"),
    ("Brightwater Events LLC", "Brightwater", "US", "Net 15", "active"),
    ("Brightwater Event Services, LLC", "Brightwater", "US", "Net 30", "active"),
    ("Papelera del Valle SA de CV", "Papelera|PDV", "MX", "Net 30", "active"),
    ("深圳鼎信物流有限公司", "鼎信|Dingxin Logistics", "CN", "Net 45", "active"),
    ("Orchard & Lane Catering Ltd", "Orchard Lane|O&L", "GB", "Net 30", "active"),
    ("Climatização São Jorge Ltda.", "São Jorge", "BR", "Net 30", "active"),
    ("株式会社三崎精機", "三崎精機|Misaki Seiki", "JP", "60 EOM", "active"),
)
_STATUSES = ("active",) * 28 + ("on_hold", "blocked")
_TERMS = ("Net 30", "Net 30", "Net 45", "Net 60", "2/10 Net 30", "30 EOM")
_NEW_BANK_DETAILS = -12
"""The day on which a few vendors, the first among them, changed their account."""
_CLABE_WEIGHTS = (3, 7, 1)


@dataclass(frozen=True, slots=True)
class Vendor:
    """What the documents of one vendor depend on."""

    index: int
    number: str
    place: Place
    terms: Terms
    status: str


def vendors(seed: int, count: int, days: Days) -> Iterator[tuple[VendorRow, Vendor]]:
    """Make vendors one by one, each as its row and as what its documents need."""
    rng = Random(f"vendors {seed}")  # noqa: S311 - seeded sample data
    for index in range(max(count, len(_KNOWN))):
        name, aliases, country, terms, status = (
            _KNOWN[index] if index < len(_KNOWN) else _newcomer(rng)
        )
        place = PLACES[country]
        vendor = Vendor(index, f"V{20_001 + index}", place, TERMS[terms], status)
        yield _row(rng, vendor, name, aliases, days), vendor


def _newcomer(rng: Random) -> tuple[str, str, str, str, str]:
    country = one_of(rng, SPREAD)
    name = party_name(rng, country)
    return (
        name.legal,
        name.aliases,
        country,
        one_of(rng, _TERMS),
        one_of(rng, _STATUSES),
    )


def _row(rng: Random, vendor: Vendor, name: str, aliases: str, days: Days) -> VendorRow:
    changed = vendor.index == 0 or chance(rng, 20)
    since = _NEW_BANK_DETAILS if changed else -between(rng, 200, 1_400)
    return VendorRow(
        vendor_number=vendor.number,
        name=name,
        aliases=aliases,
        country=vendor.place.country,
        language=vendor.place.language,
        currency=vendor.place.currency,
        tax_id=tax_id(rng, vendor.place.country),
        email=f"billing.{vendor.number.lower()}@example.com",
        payment_terms=vendor.terms.text,
        bank_account=_bank_account(rng, vendor.place.country),
        bank_account_since=days.text(since),
        status=vendor.status,
    )


def _bank_account(rng: Random, country: str) -> str:
    """Make up an account of a bank that does not exist, with its country's checks."""
    account = f"{below(rng, 10**10):010d}"
    if country == "MX":
        return _clabe(f"000000{account}0")
    if country == "DE":
        return _iban("DE", f"00000000{account}")
    if country == "GB":
        return _iban("GB", f"OTTO000000{account[:8]}")
    return account


def _clabe(front: str) -> str:
    total = sum(
        int(digit) * _CLABE_WEIGHTS[place % 3] % 10 for place, digit in enumerate(front)
    )
    return f"{front}{-total % 10}"


def _iban(country: str, account: str) -> str:
    digits = "".join(str(int(sign, 36)) for sign in f"{account}{country}00")
    return f"{country}{98 - int(digits) % 97:02d}{account}"
