"""What a thread is about, so that "and the other one?" can be answered.

Kept for one person in one thread: what somebody else asked there is not theirs.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from domain.documents.reference import PARTIES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from domain.questions.ask import Target
    from domain.questions.slots.slots import SaidDate
    from domain.questions.topics import Topic

MOST_KEPT = 6


@dataclass(frozen=True, slots=True)
class Memory:
    """The last things spoken of, the newest first; rights are looked up at each use."""

    topic: Topic | None = None
    targets: tuple[Target, ...] = ()
    """Documents and parties, each once."""
    words: str = ""
    """The last question in plain words, for what a follow-up leaves out."""
    language: str | None = None
    dates: tuple[SaidDate, ...] = ()
    """The days last spoken of."""
    offered: tuple[Target, ...] = ()
    """What the last question back offered, in its order; not spoken of yet."""

    @property
    def last(self) -> Target | None:
        """Return what was spoken of last."""
        return self.targets[0] if self.targets else None

    @property
    def party(self) -> Target | None:
        """Return the customer or vendor spoken of last."""
        return next((t for t in self.targets if t.kind in PARTIES), None)

    @property
    def document(self) -> Target | None:
        """Return the document spoken of last, if nothing else was since."""
        last = self.last
        return last if last and last.kind not in PARTIES else None

    def other(self) -> Target | None:
        """Return the one before the last of the same sort: "and the other one?"."""
        last = self.last
        if last is None:
            return None
        same = (last.kind in PARTIES,)
        return next((t for t in self.targets[1:] if (t.kind in PARTIES,) == same), None)

    def after(
        self,
        topic: Topic,
        targets: Iterable[Target],
        *,
        words: str,
        language: str | None,
    ) -> Memory:
        """Return the memory once a question was answered."""
        kept = dict.fromkeys((*targets, *self.targets))
        return replace(
            self,
            topic=topic,
            targets=tuple(kept)[:MOST_KEPT],
            words=words,
            language=language or self.language,
        )


NOTHING_BEFORE = Memory()
