"""Storing what arrives at the same time in one commit: one stores for all who wait."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING, Generic

from bot.errors import attempt
from bot.routes import W

if TYPE_CHECKING:
    from collections.abc import Callable

    from domain.messages.incoming import Incoming


class Letterbox(Generic[W]):
    """Stores deliveries; whoever comes while one commit is under way shares the next.

    A commit waits for the disk, so under load this is most of an acknowledgement.
    """

    def __init__(self, unit_of_work: Callable[[], W]) -> None:
        self._unit_of_work = unit_of_work
        self._waiting: list[_Letter] = []
        self._waiting_lock = Lock()
        self._storing = Lock()

    def put(self, incoming: Incoming) -> bool:
        """Return once it is committed; say False if it was there already."""
        letter = _Letter(incoming)
        with self._waiting_lock:
            self._waiting.append(letter)
        with self._storing:
            if letter.new is None:
                self._store_with_others(letter)
        return bool(letter.new)

    def _store_with_others(self, letter: _Letter) -> None:
        with self._waiting_lock:
            waiting, self._waiting = self._waiting, []
        if len(waiting) > 1 and letter in waiting:
            attempt(lambda: self._store(waiting), "store together")
        if letter.new is None:
            # One of them cannot be stored: each of them tries alone.
            self._store([letter])

    def _store(self, letters: list[_Letter]) -> None:
        with self._unit_of_work() as work:
            stored = [work.inbox.store(letter.incoming) for letter in letters]
            work.commit()
        for letter, new in zip(letters, stored, strict=True):
            letter.new = new


class _Letter:
    """One delivery on its way; ``new`` is None until it is committed."""

    def __init__(self, incoming: Incoming) -> None:
        self.incoming = incoming
        self.new: bool | None = None
