"""The customers that the story, the documents and the tests know by name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from storage.sample.habits import (
    EARLY,
    ERRATIC,
    LATE,
    LATE_RUN,
    ON_TIME,
    PUNCTUAL_RUN,
    VERY_LATE,
)

if TYPE_CHECKING:
    from storage.sample.habits import (
        Habit,
    )


@dataclass(frozen=True, slots=True)
class KnownCustomer:
    """What is decided about a customer; the rest follows from its country."""

    number: str
    name: str
    aliases: str
    country: str
    terms: str = "Net 30"
    habit: Habit = ON_TIME
    portal: str = ""
    parent: str = ""
    status: str = "active"
    limit: int = 0
    """The credit limit in US dollars; 0 where chance may decide."""


_LONG_NAME = (
    "Gesellschaft für die Entwicklung, Herstellung, Prüfung und den weltweiten "
    "Vertrieb feinmechanischer, optischer und elektronischer Mess- und Regelgeräte mit "
    "beschränkter Haftung & Co. Kommanditgesellschaft"
)

KNOWN_CUSTOMERS = (
    KnownCustomer(
        "C10001",
        "Globex Corporation",
        "Globex|Globex Corp",
        "US",
        habit=LATE,
        limit=60_000,
    ),
    # Three that one word cannot tell apart.
    KnownCustomer(
        "C10002",
        "Northgate Logistics Inc.",
        "Northgate|Northgate US",
        "US",
        habit=PUNCTUAL_RUN,
        portal="Coupa",
    ),
    KnownCustomer(
        "C10003",
        "Northgate Logistics de México SA de CV",
        "Northgate|Northgate México",
        "MX",
        habit=LATE_RUN,
        parent="C10002",
    ),
    KnownCustomer(
        "C10004",
        "Northgate Logística do Brasil Ltda.",
        "Northgate|Northgate Brasil",
        "BR",
        habit=VERY_LATE,
        parent="C10002",
    ),
    KnownCustomer(
        "C10005",
        "北辰精密仪器有限公司",
        "北辰|北辰精密|Beichen Precision Instruments",
        "CN",
        "Net 60",
    ),
    KnownCustomer("C10006", "Terronera Minerales SA de CV", "Terronera", "MX"),
    KnownCustomer(
        "C10007", 'A&B <Trading> "Co"', "A&B|A and B Trading", "GB", portal="Ariba"
    ),
    KnownCustomer(
        "C10008", _LONG_NAME, "GEHP|Messregel", "DE", "2/10 Net 30", habit=EARLY
    ),
    KnownCustomer(
        "C10009",
        "株式会社青葉計測",
        "青葉計測|Aoba Keisoku",
        "JP",
        "30 EOM",
        habit=PUNCTUAL_RUN,
    ),
    KnownCustomer(
        "C10010",
        "Al Noor Marine Supply W.L.L.",
        "Al Noor|النور",
        "KW",
        "Net 45",
        habit=ERRATIC,
    ),
    # One letter apart, in one country and with one owner.
    KnownCustomer("C10011", "Meridian Optics LLC", "Meridian", "US", habit=EARLY),
    KnownCustomer("C10012", "Meridian Optiks, Inc.", "Meridian", "US", habit=LATE),
    KnownCustomer(
        "C10013", "Construções São João Ltda.", "São João", "BR", habit=ON_TIME
    ),
    KnownCustomer(
        "C10014", "Muñoz y Peña Distribución S.L.", "Muñoz y Peña", "ES", "Net 60"
    ),
    KnownCustomer(
        "C10015",
        "北辰半导体（苏州）股份有限公司",  # noqa: RUF001 - Chinese punctuation
        "北辰半导体|Beichen Semiconductor",
        "CN",
        "Net 90",
        habit=LATE,
    ),
    KnownCustomer(
        "C10016",
        "Tradewind Outfitters Pte. Ltd.",
        "Tradewind",
        "SG",
        status="on_hold",
        habit=VERY_LATE,
    ),
    KnownCustomer("C10017", "Maplecrest Dental Supply Ltd.", "Maplecrest", "CA"),
)
"""In the order of their numbers."""
