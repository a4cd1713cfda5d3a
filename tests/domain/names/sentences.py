# ruff: noqa: RUF001 - Chinese sentences carry Chinese punctuation
"""Sentences that name parties as people do, and who may be meant: all seeded."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

from domain.names.common_words import JOINTS
from domain.names.core import core_name, fold, has_signs
from domain.names.query import says_little, without_trade_signs
from domain.names.resolve import None_, One

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from domain.names.resolve import Resolution

SENTENCES = {
    "en": (
        "has {} paid invoice 1042 yet",
        "what does {} owe us?",
        "{} says the wire went out on Friday, do we see it?",
        "can we ship another 40k to {} or are they on hold",
        "need a statement for {} before my call",
        "when did we last get money from {}?",
        "hi team, is {}'s credit limit used up",
        "remind me what terms {} has",
        "send {} the open invoices please",
        "why is {} late again",
    ),
    "es": (
        "¿ya pagó {} la factura 1042?",
        "cuánto nos debe {}",
        "el saldo de {} por favor",
        "a {} le podemos vender más o está bloqueado?",
        "{} dice que transfirió el viernes",
        "necesito el estado de cuenta de {} antes de la junta",
        "cuándo vence lo de {}?",
        "por qué {} está atrasado otra vez",
        "mándale a {} las facturas abiertas",
        "qué límite de crédito tiene {} hoy",
    ),
    "pt": (
        "a {} já pagou a nota 1042?",
        "quanto a {} deve pra gente",
        "qual o saldo da {}?",
        "posso vender mais para a {} ou está bloqueada",
        "a {} disse que fez o pix na sexta",
        "preciso do extrato da {} antes da reunião",
        "quando vence o boleto da {}?",
        "por que a {} está atrasada de novo",
        "manda pra {} as faturas em aberto",
        "qual o limite de crédito da {} hoje",
    ),
    "zh": (
        "{}付款了吗",
        "{}欠我们多少钱？",
        "请问{}的发票什么时候到期",
        "帮我查一下{}那边的余额",
        "{}说周五已经打款了，收到了吗",
        "能不能再给{}发货",
        "麻烦把{}的对账单发我",
        "最近一次收到{}的回款是什么时候",
        "为什么{}又逾期了",
        "{}公司的信用额度还有多少",
    ),
}
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_LONG = 5


@dataclass(frozen=True, slots=True)
class Asked:
    """One sentence: how its party is spelt, which it is, and whom the words fit."""

    language: str
    way: str
    text: str
    spelt: str
    key: str
    fitting: frozenset[str]


def sentences(names: Mapping[str, Sequence[str]], count: int) -> Iterator[Asked]:
    """``count`` sentences in each language about the parties of a ledger.

    ``names`` holds each party's name, then its aliases; how a party is called follows
    from its name alone. Half of the Chinese sentences are about Chinese parties, where
    there are any.
    """
    rng = Random(11)  # noqa: S311 - a seeded test
    fitting = _Fitting(names)
    keys = sorted(names)
    in_signs = [key for key in keys if has_signs(names[key][0])]
    for language, templates in SENTENCES.items():
        for number in range(count):
            chinese = language == "zh" and number % 2 and in_signs
            key, way, spelt = _called(rng, names, in_signs if chinese else keys)
            text = rng.choice(templates).format(spelt)
            yield Asked(language, way, text, spelt, key, fitting.of(way, spelt, key))


def _called(
    rng: Random, names: Mapping[str, Sequence[str]], keys: Sequence[str]
) -> tuple[str, str, str]:
    """A party, a way to call it, and what it is called that way."""
    while True:
        key = rng.choice(keys)
        name = names[key][0]
        ways = _OF_SIGNS if has_signs(name) else _OF_LETTERS
        way = rng.choice(sorted(ways))
        spelt = ways[way](rng, name)
        if spelt:
            return key, way, spelt


class _Fitting:
    """Whom a spelling fits, worked out without the index: by beginning and by part."""

    def __init__(self, names: Mapping[str, Sequence[str]]) -> None:
        self._cores = [
            (key, core_name(name)) for key, all_ in names.items() for name in all_
        ]
        self._full = [(key, fold(n)) for key, all_ in names.items() for n in all_]

    def of(self, way: str, spelt: str, key: str) -> frozenset[str]:
        """Return the parties that the spelling fits, the one meant among them."""
        if way == "as registered":
            exact = {other for other, full in self._full if full == fold(spelt)}
            return frozenset(exact | {key})
        core = core_name(spelt)
        if way == "one typo":
            return frozenset({key})
        if has_signs(core):
            return frozenset({o for o, other in self._cores if core in other} | {key})
        begun = {o for o, other in self._cores if f"{other} ".startswith(f"{core} ")}
        return frozenset(begun | {key})


def outcome(asked: Asked, decided: Resolution) -> str:
    """Say whether the party was read right, only offered, missed, or mistaken.

    Where several fit, asking which of them is right, and so is the one meant.
    """
    if isinstance(decided, One):
        return "right" if decided.match.key == asked.key else "mistaken"
    if isinstance(decided, None_):
        return "missed"
    offered = {match.key for match in decided.matches}
    if len(asked.fitting) > 1 and offered & asked.fitting:
        return "right"
    return "offered" if asked.key in offered else "missed"


# ── how people write a name ───────────────────────────────────────────────────────────


def _registered(_: Random, name: str) -> str:
    return name


def _bare(_: Random, name: str) -> str:
    return core_name(name)


def _upper(_: Random, name: str) -> str:
    return core_name(name).upper()


def _joined(_: Random, name: str) -> str:
    words = core_name(name).split()
    return "-".join(words) if len(words) > 1 else ""


def _brand(_: Random, name: str) -> str:
    first, *others = core_name(name).split()
    telling = others and len(first) > 2 and not says_little(first)
    return first.title() if telling else ""


def _two_words(_: Random, name: str) -> str:
    words = core_name(name).split()
    if len(words) < 3 or words[1] in JOINTS or says_little(words[0]):
        return ""
    return " ".join(words[:2])


def _typo(rng: Random, name: str) -> str:
    """One letter of one long word changed, dropped, doubled or swapped."""
    words = core_name(name).split()
    long = [
        place
        for place, word in enumerate(words)
        if len(word) > _LONG and word.isalpha() and not says_little(word)
    ]
    if not long:
        return ""
    place = rng.choice(long)
    word = words[place]
    at = rng.randrange(1, len(word) - 1)
    words[place] = rng.choice(
        (
            word[:at] + rng.choice(_LETTERS) + word[at + 1 :],
            word[:at] + word[at + 1 :],
            word[:at] + word[at] + word[at:],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        )
    )
    return " ".join(words)


def _brand_signs(_: Random, name: str) -> str:
    left = without_trade_signs(core_name(name))
    return left if 2 <= len(left) <= 4 and left in name else ""


def _brand_and_trade(_: Random, name: str) -> str:
    brand, core = _brand_signs(_, name), core_name(name)
    end = core.find(brand) + len(brand) + 2
    return core[core.find(brand) : end] if brand and end <= len(core) else ""


def _city_and_brand(_: Random, name: str) -> str:
    brand, core = _brand_signs(_, name), core_name(name)
    place = core.find(brand)
    return core[: place + len(brand)] if brand and place > 0 else ""


_OF_LETTERS: Mapping[str, Callable[[Random, str], str]] = {
    "as registered": _registered,
    "bare": _bare,
    "upper case": _upper,
    "joined": _joined,
    "first word": _brand,
    "two words": _two_words,
    "one typo": _typo,
}
_OF_SIGNS: Mapping[str, Callable[[Random, str], str]] = {
    "as registered": _registered,
    "bare": _bare,
    "brand": _brand_signs,
    "brand and trade": _brand_and_trade,
    "city and brand": _city_and_brand,
}
