"""The door of the desk: one piece of Bolt middleware, and no listeners behind it.

Bolt acknowledges first and works afterwards, so what it acknowledged is lost with the
process. Here a delivery is stored and committed before its 200; when storing fails,
the answer is 503 (in Socket Mode no acknowledgement), and Slack delivers it again.
"""

from __future__ import annotations

from dataclasses import dataclass
from time import perf_counter
from typing import TYPE_CHECKING, Generic

import structlog
from slack_bolt.middleware import Middleware
from slack_bolt.response import BoltResponse

from bot.errors import Accident, Refusal, attempt
from bot.faults import Place, reach
from bot.intake.fields import text
from bot.intake.letterbox import Letterbox
from bot.intake.payloads import read_body, read_incoming
from bot.rendering.message import plain
from bot.rendering.voice import english
from bot.routes import W
from domain.messages.incoming import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from slack_bolt.request import BoltRequest

    from bot.metrics import Metrics
    from bot.rendering.voice import Voice
    from bot.routes import Route, RouteTable
    from bot.worker.bell import Bell
    from domain.clock import Clock
    from domain.messages.incoming import Incoming, Lane

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Reception(Generic[W]):
    """What the door needs: routes, database, clock, and the bells of the workers."""

    routes: RouteTable[W]
    unit_of_work: Callable[[], W]
    clock: Clock
    metrics: Metrics
    bells: Mapping[Lane, Bell]
    outbox_bell: Bell
    voice_of: Callable[[Incoming], Voice] = english
    """How to tell whoever did something that it failed."""


class Door(Middleware, Generic[W]):
    """Stores what a person did and acknowledges it; answers at once what must be."""

    def __init__(self, reception: Reception[W]) -> None:
        self._reception = reception
        self._letterbox = Letterbox(reception.unit_of_work)

    def process(
        self,
        *,
        req: BoltRequest,
        resp: BoltResponse,
        next: Callable[[], BoltResponse],  # noqa: A002 - Bolt's name
    ) -> BoltResponse:
        """Answer every request here; nothing goes on to Bolt's own listeners."""
        del resp, next
        started = perf_counter()
        answer = attempt(lambda: self._answer(req), "door")
        self._reception.metrics.ack_seconds.observe(perf_counter() - started)
        if isinstance(answer, BoltResponse):
            return answer
        return BoltResponse(status=503, body="")

    def _answer(self, request: BoltRequest) -> BoltResponse:
        body = read_body(request.raw_body) if request.raw_body else request.body
        if text(body, "type") == "url_verification":
            return BoltResponse(status=200, body={"challenge": text(body, "challenge")})
        incoming = read_incoming(body, now=self._reception.clock.now())
        if incoming is None:
            return self._acknowledge("unknown", "ignored")
        return self._receive(incoming)

    def _receive(self, incoming: Incoming) -> BoltResponse:
        route = self._reception.routes.find(incoming.kind, incoming.name)
        if route is None:
            # Links, old buttons: without an acknowledgement Slack shows a warning.
            return self._acknowledge(incoming.kind.value, "unrouted")
        if route.synchronous:
            return self._answer_now(route, incoming)
        taken = attempt(lambda: self._take(route, incoming), "store", key=incoming.key)
        if not isinstance(taken, str):
            return self._unavailable(incoming)
        return self._acknowledge(incoming.kind.value, taken)

    def _take(self, route: Route[W], incoming: Incoming) -> str:
        """Store a delivery, if it is wanted; return what became of it."""
        if not self._is_wanted(route, incoming):
            return "unwanted"
        return "stored" if self._store(incoming) else "again"

    def _is_wanted(self, route: Route[W], incoming: Incoming) -> bool:
        if route.wanted is None:
            return True
        with self._reception.unit_of_work() as work:
            return route.wanted(incoming, work)

    def _store(self, incoming: Incoming) -> bool:
        stored = self._letterbox.put(incoming)
        if stored:
            reach(Place.AFTER_INBOX_COMMIT)
            self._reception.bells[incoming.lane].ring()
        return stored

    def _answer_now(self, route: Route[W], incoming: Incoming) -> BoltResponse:
        answer = attempt(
            lambda: self._handle_now(route, incoming), "answer", key=incoming.key
        )
        kind = incoming.kind.value
        if isinstance(answer, (Refusal, Accident)):
            words = answer.told(self._reception.voice_of(incoming))
            return self._acknowledge(kind, "refused", _sorry(incoming, words))
        return self._acknowledge(kind, "answered", answer)

    def _handle_now(
        self, route: Route[W], incoming: Incoming
    ) -> Mapping[str, object] | None:
        with self._reception.unit_of_work() as work:
            # Looking up choices changes nothing; anything else counts once.
            if incoming.kind is not Kind.OPTIONS and not work.inbox.store_done(
                incoming
            ):
                return None
            answer = route.handler(incoming, work)
            work.commit()
        self._reception.outbox_bell.ring()
        return answer

    def _unavailable(self, incoming: Incoming) -> BoltResponse:
        self._reception.metrics.received.labels(incoming.kind.value, "failed").inc()
        return BoltResponse(status=503, body="")

    def _acknowledge(
        self, kind: str, outcome: str, body: Mapping[str, object] | None = None
    ) -> BoltResponse:
        self._reception.metrics.received.labels(kind, outcome).inc()
        return BoltResponse(status=200, body=dict(body) if body else "")


def _sorry(incoming: Incoming, words: str) -> Mapping[str, object] | None:
    if incoming.kind is Kind.OPTIONS:
        return {"options": []}
    if incoming.kind is not Kind.VIEW:
        return None
    said = {"type": "plain_text", "text": plain(words).text[:3000]}
    view = {
        "type": "modal",
        "title": {"type": "plain_text", "text": "Otto"},
        "blocks": [{"type": "section", "text": said}],
    }
    return {"response_action": "update", "view": view}
