"""What arrives together is stored in one commit, and one bad letter harms no other."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Event
from typing import TYPE_CHECKING, Self, cast

import pytest

from bot.intake.letterbox import Letterbox
from tests.support.pipeline import make_incoming

if TYPE_CHECKING:
    from types import TracebackType

    from domain.messages.incoming import Incoming
    from domain.messages.ports import Inbox, Outbox


class SlowWork:
    """A database whose first commit waits, and which refuses what is poison."""

    outbox = cast("Outbox", None)

    def __init__(self) -> None:
        self.inbox = cast("Inbox", self)
        self.commits: list[int] = []
        self.begun, self.go_on = Event(), Event()
        self._batch: list[str] = []
        self._stored: set[str] = set()

    def __call__(self) -> Self:
        self._batch = []
        return self

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """End."""

    def store(self, incoming: Incoming) -> bool:
        """Take a letter into the transaction."""
        if incoming.text == "poison":
            raise ZeroDivisionError
        known = incoming.key in self._stored or incoming.key in self._batch
        self._batch.append(incoming.key)
        return not known

    def commit(self) -> None:
        """Wait for the disk."""
        self.begun.set()
        self.go_on.wait(10)
        self._stored |= set(self._batch)
        self.commits.append(len(self._batch))


@pytest.fixture
def work() -> SlowWork:
    return SlowWork()


def put_together(work: SlowWork, *letters: Incoming) -> list[object]:
    """Put the first letter in, and the others while it is being committed."""
    box = Letterbox(work)

    def put(letter: Incoming) -> object:
        try:
            return box.put(letter)
        except ZeroDivisionError:
            return "refused"

    with ThreadPoolExecutor(len(letters)) as slack:
        first = slack.submit(put, letters[0])
        work.begun.wait(10)
        others = [slack.submit(put, letter) for letter in letters[1:]]
        while len(box._waiting) < len(others):  # noqa: SLF001 - until all have come
            Event().wait(0.001)
        work.go_on.set()
        return [each.result() for each in (first, *others)]


def test_what_waits_shares_one_commit(work: SlowWork) -> None:
    letters = [make_incoming() for _ in range(6)]

    assert put_together(work, *letters) == [True] * 6
    assert work.commits == [1, 5]


def test_the_same_letter_twice_in_one_commit_is_new_once(work: SlowWork) -> None:
    first, again = make_incoming(), make_incoming()

    stored = put_together(work, first, again, again)

    assert sorted(map(bool, stored)) == [False, True, True]


def test_one_bad_letter_harms_no_other(work: SlowWork) -> None:
    letters = [make_incoming(text="poison" if n == 2 else "fine") for n in range(5)]

    stored = put_together(work, *letters)

    assert stored == [True, True, "refused", True, True]
