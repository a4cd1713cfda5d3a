"""Words and signs for money that several countries use, and what each may mean."""

from __future__ import annotations

PESOS = ("MXN", "COP", "ARS", "CLP", "UYU", "DOP", "PHP")
DOLLAR_SIGN = ("USD", "MXN", "CAD", "AUD", "SGD", "HKD", "ARS", "COP", "CLP")
_DOLLARS = ("USD", "CAD", "AUD", "SGD", "HKD", "NZD", "TWD")
_YEN_SIGN = ("CNY", "JPY")
_CROWNS = ("SEK", "NOK", "DKK")
DINARS = ("KWD", "BHD", "JOD", "IQD", "TND")
RIYALS = ("SAR", "QAR", "OMR")

MAY_BE: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("pesos", "peso", "pesitos", "比索", "披索", "mdp"), PESOS),
    **dict.fromkeys(("dollars", "dollar", "bucks"), _DOLLARS),
    **dict.fromkeys(("dinars", "dinar", "dinares", "第纳尔"), DINARS),
    **dict.fromkeys(("riyals", "riyal", "riales", "里亚尔"), RIYALS),
    "$": DOLLAR_SIGN,
    "¥": _YEN_SIGN,
    "kr": _CROWNS,
}
"""The currencies that a word or sign may mean, the likeliest first.

Spanish and Portuguese "dólares" are always the American ones; English "dollars" are
those too, unless they are said of somebody whose own dollars they are.
"""
UNITS = frozenset((PESOS, DINARS, RIYALS))
"""Of words that name a unit: where nothing tells, the likeliest is meant."""


def shared_by(each: list[tuple[str, ...]]) -> tuple[str, ...]:
    """Return what a sum may be in: "$20,700 pesos" are pesos, whatever the sign may."""
    return next((one for one in each if one in UNITS), next(filter(None, each), ()))
