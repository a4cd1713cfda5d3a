"""What Prometheus reads: how quickly and how well the desk works."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    generate_latest,
)

if TYPE_CHECKING:
    from domain.messages.rows import Backlog

_QUICK = (0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 3.0, 10.0)


class Metrics:
    """Every measure of one process, in a registry of its own; times are seconds."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.received = Counter(
            "otto_received",
            "Deliveries of Slack",
            ["kind", "outcome"],
            registry=self.registry,
        )
        self.ack_seconds = Histogram(
            "otto_ack_seconds",
            "From receipt to acknowledgement",
            registry=self.registry,
            buckets=_QUICK,
        )
        self.handled_seconds = Histogram(
            "otto_handled_seconds",
            "Handling of one delivery",
            ["kind", "outcome"],
            registry=self.registry,
            buckets=_QUICK,
        )
        self.sends = Counter(
            "otto_sends",
            "Calls to Slack by their outcome",
            ["method", "outcome"],
            registry=self.registry,
        )
        self.answers = Counter(
            "otto_answers",
            "Answers by topic and outcome",
            ["topic", "outcome"],
            registry=self.registry,
        )
        self.feedback = Counter(
            "otto_feedback",
            "People who said that an answer helped, or did not",
            ["helped"],
            registry=self.registry,
        )
        self._waiting = Gauge(
            "otto_waiting", "Rows that wait", ["queue"], registry=self.registry
        )
        self._age = Gauge(
            "otto_oldest_seconds",
            "Age of the oldest waiting row",
            ["queue"],
            registry=self.registry,
        )
        self._dead = Gauge(
            "otto_dead_letters", "Rows given up", ["queue"], registry=self.registry
        )

    def show(self, backlog: Backlog) -> bytes:
        """Return the page that Prometheus reads, with the queues as they are now."""
        self._waiting.labels("inbox").set(backlog.inbox_waiting)
        self._waiting.labels("outbox").set(backlog.outbox_waiting)
        self._age.labels("inbox").set(backlog.inbox_age.total_seconds())
        self._age.labels("outbox").set(backlog.outbox_age.total_seconds())
        self._dead.labels("inbox").set(backlog.inbox_failed)
        self._dead.labels("outbox").set(backlog.outbox_dead)
        return generate_latest(self.registry)
