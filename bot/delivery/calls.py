"""From a stored post to the call of Slack's Web API."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from slack_sdk.webhook import WebhookClient

from bot.delivery.files import upload
from bot.delivery.outcomes import Arrived, Closed, call_slack, judge
from domain.messages.outgoing import Method

if TYPE_CHECKING:
    from slack_sdk import WebClient

    from bot.delivery.outcomes import Outcome
    from domain.messages.outgoing import Post
    from domain.messages.rows import Delivery, Sent

EVENT_TYPE = "otto"
"""The type of the metadata on our messages; other apps can read it: ids only."""
_QUIET: dict[str, object] = {"unfurl_links": False, "unfurl_media": False}
_TO_A_CHANNEL = (Method.POST, Method.UPDATE, Method.FILE)
_OK = 200
_GONE = (404, 410)


@dataclass(frozen=True, slots=True)
class SlackCalls:
    """Makes the calls; the client must not retry by itself, which doubles posts."""

    client: WebClient
    _direct: dict[str, str] = field(default_factory=dict)

    def call(self, delivery: Delivery, target: Sent | None) -> Outcome:
        """Make one call and say what became of it.

        ``target`` is where the message stands that an update is about, when only its
        outbox id was known. A hidden answer whose fate is unknown is sent again with
        the same ``client_msg_id``: Slack offers no way to look one up, and an answer
        seen twice is better than none.
        """
        post = delivery.post
        if post.method is Method.RESPOND:
            return self._respond(post)
        return call_slack(lambda: self._call(delivery, target))

    def channel_of(self, post: Post) -> str:
        """Return the channel of a post, opening the direct message if it is one."""
        if post.channel or post.method not in _TO_A_CHANNEL:
            return post.channel
        if post.user not in self._direct:
            opened = self.client.conversations_open(users=post.user)
            self._direct[post.user] = opened["channel"]["id"]
        return self._direct[post.user]

    def _call(self, delivery: Delivery, target: Sent | None) -> Arrived:
        post = delivery.post
        channel = target.channel if target else self.channel_of(post)
        if post.method is Method.FILE:
            return upload(self.client, delivery, channel)
        arguments = _arguments(delivery, channel, target)
        answer = self.client.api_call(post.method.value, json=arguments)
        return Arrived(
            str(answer.get("channel") or channel),
            str(answer.get("ts") or answer.get("message_ts") or ""),
        )

    def _respond(self, post: Post) -> Outcome:
        arguments = dict(post.arguments)
        url = str(arguments.pop("response_url"))
        webhook = WebhookClient(url, timeout=self.client.timeout, retry_handlers=[])

        def send() -> Outcome:
            answer = webhook.send_dict({"response_type": "ephemeral"} | arguments)
            if answer.status_code == _OK:
                return Arrived(post.channel, "")
            headers = {name.lower(): value for name, value in answer.headers.items()}
            if answer.status_code in _GONE:
                return Closed("expired_url")
            return judge(answer.status_code, answer.body.strip(), headers)

        return call_slack(send)


def _arguments(
    delivery: Delivery, channel: str, target: Sent | None
) -> dict[str, object]:
    post = delivery.post
    rest: dict[str, object] = {}
    match post.method:
        case Method.POST:
            rest = _in(post.thread) | _metadata(delivery) | _once(delivery) | _QUIET
        case Method.EPHEMERAL:
            rest = _in(post.thread) | _once(delivery) | {"user": post.user}
        case Method.UPDATE:
            # Without the empty list the buttons of the old version would stay.
            blocks = post.arguments.get("blocks", [])
            stands = {"ts": target.ts} if target else {}
            rest = {"blocks": blocks} | stands | _metadata(delivery)
        case Method.PUBLISH_HOME:
            rest = {"user_id": post.user}
        case Method.PROMPTS:
            return dict(post.arguments) | {"channel_id": channel}
        case _:
            pass
    return dict(post.arguments) | ({"channel": channel} if channel else {}) | rest


def _in(thread: str) -> dict[str, object]:
    return {"thread_ts": thread} if thread else {}


def _metadata(delivery: Delivery) -> dict[str, object]:
    payload = {"outbox_id": delivery.id}
    return {"metadata": {"event_type": EVENT_TYPE, "event_payload": payload}}


def _once(delivery: Delivery) -> dict[str, object]:
    # Harmless where Slack ignores it; where it does not, a repeat is refused.
    return {"client_msg_id": str(uuid5(NAMESPACE_URL, delivery.id))}
