"""What an interaction entitles the bot to: one trigger, five uses of an address."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.workspace.errors import SlackError
from bot.workspace.state.identity import fresh_id

if TYPE_CHECKING:
    from datetime import datetime

    from bot.workspace.clock import MovableClock
    from bot.workspace.state.store import Store

TRIGGER_LIFE = timedelta(seconds=3)
RESPONSE_URL_LIFE = timedelta(minutes=30)
RESPONSE_URL_USES = 5


@dataclass(slots=True)
class Trigger:
    """A person just did something: a modal may be opened for them, once, soon."""

    user: str
    made_at: datetime
    view_id: str | None = None
    used: bool = False


class Triggers:
    """The trigger ids handed out; they live for three seconds and one use."""

    def __init__(self, clock: MovableClock) -> None:
        self._clock = clock
        self._by_id: dict[str, Trigger] = {}

    def make(self, user: str, view_id: str | None = None) -> str:
        """Return a fresh trigger id for what this person just did."""
        trigger_id = fresh_id("") + "." + fresh_id("")
        self._forget_old()
        self._by_id[trigger_id] = Trigger(user, self._clock.now(), view_id)
        return trigger_id

    def spend(self, trigger_id: str) -> Trigger:
        """Use a trigger id up; raises SlackError when it is unknown, used or old."""
        trigger = self._by_id.get(trigger_id)
        if trigger is None or trigger.used:
            code = "invalid_trigger_id"
            raise SlackError(code)
        if self._clock.now() - trigger.made_at > TRIGGER_LIFE:
            code = "expired_trigger_id"
            raise SlackError(code)
        trigger.used = True
        return trigger

    def _forget_old(self) -> None:
        # An expired trigger is still told apart from an unknown one for an hour.
        limit = self._clock.now() - timedelta(hours=1)
        for trigger_id, trigger in list(self._by_id.items()):
            if trigger.made_at >= limit:
                return
            del self._by_id[trigger_id]


@dataclass(slots=True)
class ResponseUrl:
    """An address under which the bot may answer one interaction."""

    id: str
    user: str
    channel: str
    made_at: float
    message_ts: str | None = None
    thread_ts: str | None = None
    uses: int = 0


class ResponseUrls:
    """The response addresses handed out: five uses within thirty minutes."""

    def __init__(self, store: Store, clock: MovableClock) -> None:
        self._store = store
        self._clock = clock
        self._by_id: dict[str, ResponseUrl] = {}

    def load(self) -> None:
        """Read what was kept."""
        kept = self._store.all_of("response_url")
        self._by_id = {key: ResponseUrl(**body) for key, body in kept}

    def make(
        self,
        user: str,
        channel: str,
        message_ts: str | None = None,
        thread_ts: str | None = None,
    ) -> ResponseUrl:
        """Hand out a new address."""
        made_at = self._clock.now().timestamp()
        url = ResponseUrl(fresh_id("R"), user, channel, made_at, message_ts, thread_ts)
        return self._keep(url)

    def use(self, url_id: str) -> ResponseUrl:
        """Count one use; raises SlackError ``used_url`` or ``expired_url``."""
        url = self._by_id.get(url_id)
        if url is None or url.uses >= RESPONSE_URL_USES:
            code = "used_url"
            raise SlackError(code)
        age = self._clock.now().timestamp() - url.made_at
        if age > RESPONSE_URL_LIFE.total_seconds():
            code = "expired_url"
            raise SlackError(code)
        url.uses += 1
        return self._keep(url)

    def _keep(self, url: ResponseUrl) -> ResponseUrl:
        self._by_id[url.id] = url
        self._store.put("response_url", url.id, asdict(url))
        return url
