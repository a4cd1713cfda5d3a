"""Whose accounts a question at large is about: the asker's, a colleague's, a region's.

Only accounts that the asker may see are ever counted; a region or a colleague they may
not see reads like one that is not there.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from domain.answers.portfolio_answer import Whose
from domain.people.access import Account
from domain.people.person import Email, Role

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from domain.answers.asker import Asker
    from domain.answers.ports import Books
    from domain.people.person import Person

_MINE = re.compile(
    r"\b(?:my|mine|mis?|m[ií][oa]s?|meus?|minhas?)\b|我的|我负责|我名下", re.IGNORECASE
)
_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+")
_NAMED = (
    r"(?:\b(?:of|for|by|de|da|do|del|para|a)\s+{part}\b"
    r"|\b{part}(?:['\u2019]s?\b|s['\u2019]|\s*的|\s*名下|\s*负责))"
)
"""How a part of a name must stand to mean a person: "will" and "may" are words too."""
SYNONYMS = (
    ("latam", "latin america", "latinoamerica", "america latina", "拉美", "拉丁美洲"),
    (
        "north america",
        "norteamerica",
        "america del norte",
        "america do norte",
        "北美",
        "北美洲",
    ),
    ("emea", "europe middle east and africa", "欧洲中东非洲", "欧洲、中东和非洲"),
    ("apac", "asia pacific", "asia-pacific", "asia pacifico", "asia-pacifico", "亚太"),
    ("europe", "europa", "欧洲"),
    ("asia", "亚洲"),
)
"""Names of one region, without accents and capitals."""


def whose(words: str, books: Books, who: Asker) -> Whose:
    """Return whose accounts are meant, of those that the asker may see."""
    plain = _plain(words)
    addresses = {Email(address) for address in _ADDRESS.findall(plain)}
    unseen = next((a for a in sorted(addresses) if not _sees(who, a)), None)
    if unseen is not None:
        return Whose(frozenset(), absent=unseen)
    colleagues = _named(plain, _colleagues(books, who))
    if addresses or colleagues:
        found = {person.email: person.name for person in colleagues}
        found |= {a: found.get(a, a) for a in addresses}
        mine = Whose(frozenset(found), colleagues=tuple(sorted(found.values())))
    elif who.sight.owners and _MINE.search(words):
        mine = Whose(who.sight.owners)
    else:
        mine = Whose(None if who.sight.all_receivables else who.sight.owners)
    return mine


def in_regions(words: str, found: Whose, regions: Iterable[str | None]) -> Whose:
    """Return the part of the accounts that lies in the regions named, if any are."""
    plain = _plain(words)
    asked = [group for group in SYNONYMS if any(_says(plain, n) for n in group)]
    there = frozenset(
        region
        for region in regions
        if region and (_says_region(words, region) or _is_one_of(region, asked))
    )
    if there:
        return Whose(found.owners, found.colleagues, regions=there)
    if asked:
        named = max((n for n in asked[0] if _says(plain, n)), key=len)
        start = plain.find(named)
        return Whose(
            found.owners,
            found.colleagues,
            regions=frozenset(),
            absent=_as_written(words, plain, start, len(named)),
        )
    return found


def _as_written(words: str, plain: str, start: int, length: int) -> str:
    # Taking accents off never moves what Latin or Chinese words begin with.
    same = len(words) == len(plain)
    return words[start : start + length] if same else plain[start : start + length]


def _sees(who: Asker, email: Email) -> bool:
    return who.sight.covers(Account(frozenset({email})))


def _colleagues(books: Books, who: Asker) -> Sequence[Person]:
    """Return the people whose accounts the asker may see; none, if only their own."""
    sight, people = who.sight, books.people
    if sight.all_receivables:
        return people.with_role(Role.SALES)
    others = sorted(sight.owners - {who.person.email})
    found = (people.by_email(email) for email in others)
    return [person for person in found if person is not None]


def _named(plain: str, people: Sequence[Person]) -> Sequence[Person]:
    """Return those whose full name is said, or else those whom a part of it means."""
    whole = [person for person in people if _says(plain, _plain(person.name))]
    if whole:
        return whole
    return [person for person in people if _means(plain, person)]


def _means(plain: str, person: Person) -> bool:
    parts = _plain(person.name).split()
    return any(
        re.search(_NAMED.replace("{part}", re.escape(part)), plain)
        for part in parts
        if len(part) > 1
    )


def _says_region(words: str, region: str) -> bool:
    """Say whether a region is named; a code of two letters only in capitals."""
    if len(region) <= 2:  # noqa: PLR2004 - "NA" is a region, "na" is "in the"
        return re.search(rf"\b{re.escape(region)}\b", words) is not None
    return _says(_plain(words), _plain(region))


def _is_one_of(region: str, groups: Collection[tuple[str, ...]]) -> bool:
    return any(_plain(region) in group for group in groups)


def _says(plain: str, name: str) -> bool:
    if not name:
        return False
    if name.isascii():
        return (
            re.search(rf"(?<![a-z0-9]){re.escape(name)}(?![a-z0-9])", plain) is not None
        )
    return name in plain


def _plain(words: str) -> str:
    """Return words in small letters without accents, for comparing."""
    apart = unicodedata.normalize("NFKD", words.casefold())
    return "".join(c for c in apart if not unicodedata.combining(c))


def count_in(accounts: Mapping[str | None, int], found: Whose) -> int:
    """Count the accounts that are meant."""
    return sum(
        count
        for region, count in accounts.items()
        if found.regions is None or region in found.regions
    )
