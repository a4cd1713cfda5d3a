"""Parties' names, indexed in memory for the ledger in use."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from sys import intern
from threading import Lock
from typing import TYPE_CHECKING

from sqlalchemy import select, union

from domain.names.index import NameEntry, NameIndex
from storage.books.generation import live
from storage.tables.ledger import (
    CustomerRow,
    PaymentRequestRow,
    PurchaseOrderRow,
    VendorRow,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from storage.books.generation import Generation


@dataclass(frozen=True, slots=True)
class IndexedNames:
    """Every name of one generation: ``domain.questions.ports.Names``."""

    generation: int
    customers: NameIndex
    vendors: NameIndex


class NameIndexes:
    """The names of the newest generation that was asked for, shared by all threads.

    While the first thread to see a new ledger builds its index, the others wait: an
    answer from the names of the ledger before would be wrong.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._newest: IndexedNames | None = None

    def of(self, generation: Generation) -> IndexedNames:
        """Return the names of this generation."""
        wanted = generation.state.generation
        newest = self._newest
        if newest is not None and newest.generation == wanted:
            return newest
        with self._lock:
            newest = self._newest
            if newest is None or newest.generation != wanted:
                newest = _indexed(generation)
                self._newest = newest
        return newest


def _indexed(generation: Generation) -> IndexedNames:
    return IndexedNames(
        generation=generation.state.generation,
        customers=NameIndex.build(_customers(generation)),
        vendors=NameIndex.build(_vendors(generation)),
    )


def _customers(generation: Generation) -> Iterator[NameEntry]:
    rows = generation.execute(
        select(
            CustomerRow.customer_number,
            CustomerRow.name,
            CustomerRow.aliases,
            CustomerRow.owner_email,
            CustomerRow.parent_number,
        ).where(live(CustomerRow))
    )
    for number, name, aliases, owner, parent in rows:
        yield from _entries(number, name, aliases, owner or "", parent or "")


def _vendors(generation: Generation) -> Iterator[NameEntry]:
    requesters = _requesters(generation)
    rows = generation.execute(
        select(VendorRow.vendor_number, VendorRow.name, VendorRow.aliases).where(
            live(VendorRow)
        )
    )
    for number, name, aliases in rows:
        yield from _entries(
            number, name, aliases, "", also=tuple(requesters.get(number, ()))
        )


def _requesters(generation: Generation) -> Mapping[str, list[str]]:
    """Return who has requested something from each vendor: a payment, or an order."""
    pairs = union(
        *(
            select(table.vendor_number, table.requester_email).where(
                table.requester_email.is_not(None), live(table)
            )
            for table in (PaymentRequestRow, PurchaseOrderRow)
        )
    ).subquery()
    requesters: defaultdict[str, list[str]] = defaultdict(list)
    for vendor, requester in generation.execute(select(pairs)):
        requesters[vendor].append(intern(requester))
    return requesters


def _entries(
    number: str,
    name: str,
    aliases: str | None,
    group: str,
    parent: str = "",
    also: tuple[str, ...] = (),
) -> Iterator[NameEntry]:
    for spelling in (name, *(aliases or "").split("|")):
        if spelling:
            yield NameEntry(number, spelling, group, parent, also)
