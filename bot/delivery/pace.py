"""Slack takes about one message a second in each channel: a bucket of tokens for each.

The pace is kept by each process for itself. With several replicas the sum may exceed
it; then Slack answers 429, and whoever hears that holds the channel back as long.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(slots=True)
class _Bucket:
    tokens: float
    at: datetime
    held_until: datetime | None = None


class Pace:
    """``rate`` messages a second after ``burst`` at once; a rate of 0 is no limit."""

    def __init__(self, rate: float, burst: int) -> None:
        self._rate = rate
        self._burst = float(burst)
        self._buckets: dict[str, _Bucket] = {}
        self._lock = Lock()

    def paused(self, now: datetime) -> frozenset[str]:
        """Return the channels that must wait; forget those that are as good as new."""
        with self._lock:
            for bucket in self._buckets.values():
                self._refill(bucket, now)
            self._buckets = {
                place: bucket
                for place, bucket in self._buckets.items()
                if bucket.held_until or bucket.tokens < self._burst
            }
            return frozenset(
                place
                for place, bucket in self._buckets.items()
                if bucket.held_until or bucket.tokens < 1
            )

    def take(self, place: str, now: datetime) -> None:
        """Count one message to a channel."""
        if place and self._rate:
            with self._lock:
                bucket = self._bucket(place, now)
                self._refill(bucket, now)
                bucket.tokens -= 1

    def hold(self, place: str, until: datetime, now: datetime) -> None:
        """Send nothing to a channel before that moment; Slack asked for it."""
        if place:
            with self._lock:
                self._bucket(place, now).held_until = until

    def _bucket(self, place: str, now: datetime) -> _Bucket:
        return self._buckets.setdefault(place, _Bucket(self._burst, now))

    def _refill(self, bucket: _Bucket, now: datetime) -> None:
        # A clock that was moved back neither fills nor empties anything.
        gone = max(now - bucket.at, timedelta(0)).total_seconds()
        filled = bucket.tokens + gone * (self._rate or self._burst)
        bucket.tokens = min(self._burst, filled)
        bucket.at = now
        if bucket.held_until and bucket.held_until <= now:
            bucket.held_until = None
