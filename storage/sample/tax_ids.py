"""Tax ids that pass their country's check digits and belong to nobody we know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stdnum import luhn
from stdnum.br import cnpj
from stdnum.cn import uscc
from stdnum.es import cif
from stdnum.gb import vat
from stdnum.iso7064 import mod_11_10
from stdnum.jp import cn as houjin
from stdnum.mx import rfc
from stdnum.sg import uen

from storage.sample.chance import below, between, one_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

_RFC_LETTERS = "BCDFGHJLMNPRSTVXZ"


def tax_id(rng: Random, country: str) -> str:
    """Make up a tax id as the country writes it; Kuwait's companies have none."""
    make = _MAKERS.get(country)
    return make(rng) if make is not None else ""


def _digits(rng: Random, count: int) -> str:
    return str(between(rng, 10 ** (count - 1), 10**count))


def _american(rng: Random) -> str:
    return f"{between(rng, 20, 28)}-{_digits(rng, 7)}"


def _brazilian(rng: Random) -> str:
    front = f"{_digits(rng, 8)}0001"
    return cnpj.format(front + cnpj.calc_check_digits(front))


def _british(rng: Random) -> str:
    front = _digits(rng, 7)
    check = (97 - vat.checksum(front + "00") % 97) % 97
    return f"GB{front}{check:02d}"


def _canadian(rng: Random) -> str:
    front = _digits(rng, 8)
    return f"{front}{luhn.calc_check_digit(front)}RT0001"


def _chinese(rng: Random) -> str:
    front = f"91310{between(rng, 100, 999)}MA{_digits(rng, 7)}"
    return front + uscc.calc_check_digit(front)


def _german(rng: Random) -> str:
    front = _digits(rng, 8)
    return f"DE{front}{mod_11_10.calc_check_digit(front)}"


def _japanese(rng: Random) -> str:
    rest = _digits(rng, 12)
    return houjin.calc_check_digit(rest) + rest


def _mexican(rng: Random) -> str:
    letters = "".join(one_of(rng, _RFC_LETTERS) for _ in range(3))
    born = f"{between(rng, 90, 100)}{between(rng, 1, 13):02d}{between(rng, 10, 29)}"
    front = f"{letters}{born}{one_of(rng, 'ABCDE')}{below(rng, 10)}"
    return front + rfc.calc_check_digit(front)


def _singaporean(rng: Random) -> str:
    front = f"20{between(rng, 10, 24)}{_digits(rng, 5)}"
    return front + uen.calc_local_company_check_digit(front)


def _spanish(rng: Random) -> str:
    front = f"B{_digits(rng, 7)}"
    return front + cif.calc_check_digits(front)[0]


_MAKERS: dict[str, Callable[[Random], str]] = {
    "US": _american,
    "BR": _brazilian,
    "CA": _canadian,
    "CN": _chinese,
    "DE": _german,
    "ES": _spanish,
    "GB": _british,
    "JP": _japanese,
    "MX": _mexican,
    "SG": _singaporean,
}
