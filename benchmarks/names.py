"""How fast and how right the search for company names is, against brute force.

    python -m benchmarks.names [--sizes 10000,100000] [--names FILE.csv ...]

Names come from the CSV files given (column ``legal_name`` or ``name``), continued by a
seeded walk over their word pairs until there are enough; without files the walk starts
from invented ones. Everything is seeded: two runs ask the same questions.

Questions are names of the index, distorted: 20 % one typo, 12 % two typos, 12 % other
legal form, 12 % abbreviation, 12 % a word dropped, 10 % bare lower case, 6 % accents
changed, 4 % words swapped, 4 % words joined, 8 % two of these. The floor and the bar is
rapidfuzz over every name: half Jaro-Winkler, half the best of ratio, sorted ratio and
ratio without blanks, on the same cores. Absent names are distorted names left out of
the index (where the distorted name is exactly another's, that one is rightly found: not
counted). A message is one of five sentences with a name in lower case.
"""

from __future__ import annotations

import argparse
import csv
import gc
import time
from collections import defaultdict
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import numpy as np
import psutil
from rapidfuzz import fuzz, process
from rapidfuzz.distance import JaroWinkler

from domain.names.common_words import PLACES, TRADES
from domain.names.core import core_name
from domain.names.index import NameEntry, NameIndex
from domain.names.resolve import One, resolve

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from numpy.typing import NDArray

    from domain.names.index import NameMatch

SEED = 20_261
LEGAL_FORMS = ("Inc", "LLC", "Ltd", "Limited", "GmbH", "S.A.", "S.A. de C.V.", "Corp.",
               "Ltda", "B.V.", "Pty Ltd", "AG", "PLC", "Co., Ltd.", "")  # fmt: skip
ACCENTS = str.maketrans("aeiounc", "áéíóúñç")
NEIGHBOURS = "abcdefghijklmnopqrstuvwxyz"
SYLLABLES = """
al an ar bel bo ca cor da del do el en fa fer ga gar ha hol in jo ka kin la len lo ma
mer mo na nor o pa per qui ra ren ri sa sen so ta tel to u va ver vi wa wes xa yo za zen
"""
MOST_WORDS = 7
JUMPS = 0.2  # of the steps of the walk go to any word: new neighbours
ACCENTED = 0.3  # of the letters
LONG_WORD = 5
TWO_WORDS = 2


MESSAGES = (
    "has {} paid invoice 1042 or do we have to remind them again",
    "hi, what does {} owe us and how much of it is overdue",
    "¿cuánto nos debe {} y cuándo van a pagar la factura vencida?",
    "quanto a {} deve e qual fatura está vencida há mais tempo?",
    "{} 付款了吗?还欠我们多少钱",
)


# ── names ─────────────────────────────────────────────────────────────────────────────


def read_names(path: Path) -> list[str]:
    """Company names of a CSV file: its column ``legal_name`` or ``name``."""
    with path.open(encoding="utf-8", newline="") as lines:
        return [row.get("legal_name") or row["name"] for row in csv.DictReader(lines)]


def invented(random: Random, count: int = 20_000) -> list[str]:
    """Names to start from when there are no real ones."""
    trades, places = sorted(TRADES), sorted(PLACES)
    made = []
    for _ in range(count):
        stem = "".join(random.choices(SYLLABLES.split(), k=random.choice((2, 3, 3, 4))))
        rest = random.choices(trades, k=random.choice((1, 1, 2)))
        place = random.choices(places, k=random.choice((0, 0, 1)))
        made.append(" ".join([stem, *rest, *place, random.choice(LEGAL_FORMS)]).title())
    return made


def walk(random: Random, names: Sequence[str]) -> Iterator[str]:
    """Endless new names: each word was seen after the word before it, or any word."""
    after: defaultdict[str, list[str]] = defaultdict(list)
    for name in names:
        words = ["", *name.split(), ""]
        for word, following in pairwise(words):
            after[word].append(following)
    every = [word for name in names for word in name.split()]
    while True:
        words = [random.choice(after[""])]
        while len(words) < MOST_WORDS and (
            following := random.choice(after[words[-1]])
        ):
            words.append(random.choice(every) if random.random() < JUMPS else following)
            if words[-1] not in after:
                break
        yield " ".join(words)


def distinct_names(random: Random, seeds: Sequence[str], count: int) -> list[str]:
    """``count`` names with different cores, the seeds first."""
    found: dict[str, str] = {}
    for name in (*seeds, ""):
        if name:
            found.setdefault(core_name(name), name)
    seeds = list(found.values())
    for name in walk(random, seeds):
        if len(found) >= count:
            break
        found.setdefault(core_name(name), name)
    names = list(found.values())[:count]
    random.shuffle(names)
    return names


# ── noise ─────────────────────────────────────────────────────────────────────────────


def typo(random: Random, name: str) -> str:
    """Change, drop, double or swap one letter, never the first."""
    place = random.randrange(1, max(2, len(name) - 1))
    letter = random.choice(NEIGHBOURS)
    before, after = name[:place], name[place:]
    return random.choice(
        (
            before + letter + after[1:],
            before + after[1:],
            before + letter + after,
            before + after[:2][::-1] + after[2:],
        )
    )


def two_typos(random: Random, name: str) -> str:
    """Two typos."""
    return typo(random, typo(random, name))


def other_form(random: Random, name: str) -> str:
    """Another legal form."""
    return f"{core_name(name)} {random.choice(LEGAL_FORMS)}".strip().title()


def abbreviated(random: Random, name: str) -> str:
    """Cut one long word short: "Northgate Log."."""
    words = core_name(name).split()
    long = [place for place, word in enumerate(words) if len(word) > LONG_WORD]
    if long:
        place = random.choice(long)
        words[place] = words[place][: random.choice((3, 4, 5))] + "."
    return " ".join(words).title()


def word_dropped(random: Random, name: str) -> str:
    """Leave one word out, never the first."""
    words = core_name(name).split()
    if len(words) > TWO_WORDS:
        del words[random.randrange(1, len(words))]
    return " ".join(words).title()


def bare(_: Random, name: str) -> str:
    """The core in lower case."""
    return core_name(name)


def accents(random: Random, name: str) -> str:
    """Put an accent on some letters."""
    return "".join(
        letter.translate(ACCENTS) if random.random() < ACCENTED else letter
        for letter in name
    )


def swapped(random: Random, name: str) -> str:
    """Two neighbouring words in the other order."""
    words = core_name(name).split()
    if len(words) > 1:
        place = random.randrange(len(words) - 1)
        words[place : place + 2] = words[place : place + 2][::-1]
    return " ".join(words)


def joined(_: Random, name: str) -> str:
    """The first two words written as one."""
    return core_name(name).replace(" ", "", 1)


KINDS: tuple[tuple[int, Callable[[Random, str], str]], ...] = (
    (20, typo),
    (12, two_typos),
    (12, other_form),
    (12, abbreviated),
    (12, word_dropped),
    (10, bare),
    (6, accents),
    (4, swapped),
    (4, joined),
)
COMBINED = 8


def distorted(random: Random, name: str) -> str:
    """One name as somebody might write it."""
    weights = [weight for weight, _ in KINDS]
    kinds = [kind for _, kind in KINDS]
    if random.randrange(100) < COMBINED:
        first, second = random.choices(kinds, weights, k=2)
        return second(random, first(random, name))
    return random.choices(kinds, weights)[0](random, name)


# ── measuring ─────────────────────────────────────────────────────────────────────────


@dataclass
class Figures:
    """What one size gave; times in milliseconds."""

    times: list[float] = field(default_factory=list)
    first: float = 0
    among_five: float = 0
    answered: int = 0
    wrong: int = 0
    asked: int = 0

    def share(self, count: float) -> float:
        """A count as a share of the questions."""
        return count / max(self.asked, 1)


def ask(
    index: NameIndex,
    questions: Sequence[tuple[str, str]],
    way: Callable[[NameIndex, str], tuple[NameMatch, ...]] = NameIndex.search,
) -> Figures:
    """Ask every (text, right key) and count."""
    figures = Figures(asked=len(questions))
    for text, right in questions:
        started = time.perf_counter()
        matches = way(index, text)
        figures.times.append((time.perf_counter() - started) * 1000)
        keys = [match.key for match in matches]
        figures.first += keys[:1] == [right]
        figures.among_five += right in keys
        decision = resolve(matches)
        if isinstance(decision, One):
            figures.answered += 1
            figures.wrong += decision.match.key != right
    return figures


def brute_scores(
    core: str, cores: list[str], joined_cores: list[str]
) -> NDArray[np.floating]:
    """The ensemble's score of every name, 0..1."""
    one = [core]
    ratio = process.cdist(one, cores, scorer=fuzz.ratio)[0]
    sorted_words = process.cdist(one, cores, scorer=fuzz.token_sort_ratio)[0]
    blankless = process.cdist([core.replace(" ", "")], joined_cores, scorer=fuzz.ratio)[
        0
    ]
    ratio = np.maximum.reduce([ratio, sorted_words, blankless])
    beginning = process.cdist(one, cores, scorer=JaroWinkler.similarity)[0]
    scores: NDArray[np.floating] = (beginning + ratio / 100) / 2
    return scores


def ask_brute(
    cores: list[str], keys: list[str], questions: Sequence[tuple[str, str]]
) -> Figures:
    """Ask by comparing with every name; ties count by their expected share."""
    row_of = {key: row for row, key in enumerate(keys)}
    joined_cores = [core.replace(" ", "") for core in cores]
    figures = Figures(asked=len(questions))
    for text, right in questions:
        started = time.perf_counter()
        scores = brute_scores(core_name(text), cores, joined_cores)
        np.argpartition(-scores, 5)
        figures.times.append((time.perf_counter() - started) * 1000)
        score = scores[row_of[right]]
        above, ties = int((scores > score).sum()), int((scores == score).sum())
        figures.first += above == 0 and 1 / ties
        figures.among_five += min(1, max(0, (5 - above) / ties))
    return figures


def measured(names: list[str], absent: list[str], brute: int) -> list[str]:
    """One line of the table."""
    random = Random(SEED)
    keys = [f"C{number}" for number in range(len(names))]
    process_memory = psutil.Process().memory_info
    entries = [NameEntry(key, name) for key, name in zip(keys, names, strict=True)]
    gc.collect()
    before, started = process_memory().rss, time.perf_counter()
    index = NameIndex.build(entries)
    build = time.perf_counter() - started
    gc.collect()
    mebibytes = (process_memory().rss - before) / 2**20
    asked = [
        (distorted(random, names[row]), keys[row])
        for row in random.sample(range(len(names)), min(1_500, len(names)))
    ]
    cores = [core_name(name) for name in names]
    strangers = [(distorted(random, name), "") for name in absent]
    present = set(cores)
    strangers = [pair for pair in strangers if core_name(pair[0]) not in present]
    messages = [
        (random.choice(MESSAGES).format(bare(random, names[int(key[1:])])), key)
        for _, key in asked[:500]
    ]
    ask(index, asked[:50])
    found, lost = ask(index, asked), ask(index, strangers)
    spoken = ask(index, messages, NameIndex.find_in)
    floor = ask_brute(cores, keys, asked[:brute])
    same = ask(index, asked[:brute])
    p50, p99 = np.percentile(found.times, (50, 99))
    floor_ms = float(np.median(floor.times))
    return [
        f"{len(names):,}",
        f"{build:.1f}",
        f"{mebibytes:.0f}",
        f"{p50:.2f} / {p99:.2f}",
        f"{found.share(found.first):.3f} / {found.share(found.among_five):.3f}",
        f"{same.share(same.first):.3f} / {same.share(same.among_five):.3f}",
        f"{floor.share(floor.first):.3f} / {floor.share(floor.among_five):.3f}",
        f"{floor_ms:.1f} ({floor_ms / p50:.0f} x)",
        "{:.2f} / {:.2f}".format(*np.percentile(spoken.times, (50, 99))),
        f"{spoken.share(spoken.among_five):.3f}",
        f"{100 * lost.share(lost.answered):.1f}",
        f"{100 * found.share(found.answered):.1f}",
        f"{100 * found.wrong / max(found.answered, 1):.2f}",
    ]


HEADINGS = (
    "names", "build s", "MiB", "p50 / p99 ms", "recall@1 / @5", "of brute's questions",
    "brute @1 / @5", "brute ms (ratio)", "message p50 / p99 ms", "message recall@5",
    "absent accepted %", "answered %", "wrong %",
)  # fmt: skip


def main() -> None:
    """Read the options, measure each size, print a table."""
    options = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    options.add_argument("--sizes", default="10000,100000,1000000")
    options.add_argument("--names", type=Path, nargs="*", default=[])
    options.add_argument("--brute", type=int, help="questions asked by brute force")
    given = options.parse_args()
    random = Random(SEED)
    seeds = [name for path in given.names for name in read_names(path)]
    print(" | ".join(HEADINGS))
    for size in map(int, given.sizes.split(",")):
        random.seed(SEED)
        names = distinct_names(random, seeds or invented(random), size + 1_500)
        brute = given.brute or min(1_500, max(100, 30_000_000 // size))
        print(" | ".join(measured(names[1_500:], names[:1_500], brute)), flush=True)


if __name__ == "__main__":
    main()
