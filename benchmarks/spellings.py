"""How right the search for company names is on spellings that people really recorded.

    python -m benchmarks.spellings VARIANTS.csv --names FILE.csv [FILE.csv ...]

Of each supplier in VARIANTS (columns ``supplier_id``, ``name_as_recorded``,
``catch_all_id``) the first recorded name is in the index, among the names of the other
files; the rest are asked. Some are other spellings, some other names altogether (a firm
that was renamed): no search by letters finds those, so read the ratio to brute force.
"""

from __future__ import annotations

import argparse
import csv
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from benchmarks.names import ask, ask_brute, read_names
from domain.names.core import core_name
from domain.names.index import NameEntry, NameIndex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from benchmarks.names import Figures


def recorded(file: Path) -> dict[str, list[str]]:
    """Return the names of each supplier, without collective accounts."""
    names: defaultdict[str, list[str]] = defaultdict(list)
    with file.open(encoding="utf-8-sig", newline="") as rows:
        for row in csv.DictReader(rows):
            if row["catch_all_id"] != "True":
                names[row["supplier_id"]].append(row["name_as_recorded"])
    return names


def measured(
    suppliers: dict[str, list[str]], others: Sequence[str]
) -> Iterator[tuple[str, Figures]]:
    """Ask every other spelling, by the index and by comparing with every name."""
    names = {key: spellings[0] for key, spellings in suppliers.items()}
    names |= {f"other {at}": name for at, name in enumerate(others)}
    index = NameIndex.build(NameEntry(key, name) for key, name in names.items())
    every = [
        (spelling, key)
        for key, (first, *rest) in suppliers.items()
        for spelling in rest
        if core_name(spelling) != core_name(first)
    ]
    alike = [pair for pair in every if _shares_a_word(pair[0], names[pair[1]])]
    cores = [core_name(name) for name in names.values()]
    for what, asked in (("all", every), ("that share a word", alike)):
        ask(index, asked[:50])
        yield f"{what}, Otto", ask(index, asked)
        yield f"{what}, brute force", ask_brute(cores, list(names), asked)


def _shares_a_word(spelling: str, name: str) -> bool:
    return bool({*core_name(spelling).split()} & {*core_name(name).split()})


def main() -> None:
    """Read the options, measure, print a table."""
    options = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    options.add_argument("variants", type=Path)
    options.add_argument("--names", type=Path, nargs="*", default=[])
    given = options.parse_args()
    others = [name for path in given.names for name in read_names(path)]
    print("spellings | asked | recall@1 / @5 | answered, of these wrong | p50 ms")
    for what, figures in measured(recorded(given.variants), others):
        first = figures.share(figures.first)
        five = figures.share(figures.among_five)
        print(
            f"{what} | {figures.asked} | {first:.3f} / {five:.3f}"
            f" | {figures.answered}, {figures.wrong}"
            f" | {float(np.median(figures.times)):.2f}"
        )


if __name__ == "__main__":
    main()
