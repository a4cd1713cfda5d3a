"""The countries of the sample's parties, and what is usual there."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A country: its money, its language, who looks after it, and its usual terms."""

    country: str
    currency: str
    language: str
    region: str
    tax_percent: int
    phone_code: str
    owner: str
    collector: str
    terms: tuple[str, ...]
    series: str
    """What our invoice numbers start with: each local company counts on its own."""


_TABLE = """
US|USD|en|North America|0|+1 202|dana.reyes|nora.lindqvist|Net 30, Net 45, 2/10 Net 30
CA|CAD|en|North America|5|+1 604|colin.fraser|nora.lindqvist|Net 30, 2/10 Net 30
MX|MXN|es|LATAM|16|+52 55|lucia.herrera|beatriz.campos|Net 30, Net 60, 30 EOM
BR|BRL|pt|LATAM|12|+55 11|rafael.nogueira|beatriz.campos|Net 30, Net 45
CN|CNY|zh|APAC|13|+86 21|lin.qiaoyu|nora.lindqvist|Net 60, Net 90
JP|JPY|en|APAC|10|+81 3|kenji.morimoto|nora.lindqvist|30 EOM, 60 EOM
SG|SGD|en|APAC|9|+65|kenji.morimoto|nora.lindqvist|Net 30
GB|GBP|en|EMEA|20|+44 20|hannah.vogt|nora.lindqvist|Net 30, 30 EOM
DE|EUR|en|EMEA|19|+49 30|hannah.vogt|nora.lindqvist|Net 14, 2/10 Net 30
ES|EUR|es|EMEA|21|+34 91|hannah.vogt|nora.lindqvist|Net 60, Net 30
KW|KWD|en|EMEA|0|+965|yusuf.alrashid|nora.lindqvist|Net 45, Net 30
"""

_SERIES = {"MX": "FAC", "BR": "NF"}


def _place(line: str) -> Place:
    country, currency, language, region, tax, phone, owner, collector, terms = (
        line.split("|")
    )
    return Place(
        country=country,
        currency=currency,
        language=language,
        region=region,
        tax_percent=int(tax),
        phone_code=phone,
        owner=f"{owner}@example.com",
        collector=f"{collector}@example.com",
        terms=tuple(terms.split(", ")),
        series=_SERIES.get(country, "INV"),
    )


PLACES = {place.country: place for place in map(_place, _TABLE.split("\n")[1:-1])}
"""Every country by its ISO 3166 code."""

SPREAD = ("US",) * 6 + ("MX",) * 4 + ("BR",) * 3 + ("CN",) * 4 + tuple(PLACES)
"""Where a party is, the common countries more often; one is drawn evenly from it."""
