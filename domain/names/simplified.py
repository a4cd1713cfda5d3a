"""Traditional Chinese signs as simplified ones, so that both spell one name."""

from __future__ import annotations

from functools import cache

from opencc import OpenCC


@cache
def _to_simplified() -> OpenCC:
    return OpenCC("t2s")


def simplified(sign: str) -> str:
    """Return the simplified form of one sign; most are their own."""
    converted: str = _to_simplified().convert(sign)
    return converted if len(converted) == len(sign) else sign
