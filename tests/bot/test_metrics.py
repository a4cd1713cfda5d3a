"""What Prometheus reads: the queues as they are, and what was counted."""

from __future__ import annotations

from datetime import timedelta

from bot.metrics import Metrics
from domain.messages.rows import Backlog


def test_the_page_shows_the_queues_as_they_are() -> None:
    metrics = Metrics()
    metrics.answers.labels("payments", "answered").inc()

    backlog = Backlog(3, timedelta(seconds=2), 1, 4, timedelta(seconds=5), 6)
    page = metrics.show(backlog).decode().splitlines()

    assert {
        'otto_waiting{queue="inbox"} 3.0',
        'otto_waiting{queue="outbox"} 4.0',
        'otto_oldest_seconds{queue="inbox"} 2.0',
        'otto_oldest_seconds{queue="outbox"} 5.0',
        'otto_dead_letters{queue="inbox"} 1.0',
        'otto_dead_letters{queue="outbox"} 6.0',
        'otto_answers_total{outcome="answered",topic="payments"} 1.0',
    } <= set(page)


def test_each_process_counts_for_itself() -> None:
    Metrics().received.labels("direct", "stored").inc()

    assert b"otto_received_total{" not in Metrics().show(
        Backlog(0, timedelta(0), 0, 0, timedelta(0), 0)
    )
