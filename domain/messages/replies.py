"""The usual ways to answer: one function for each, from an incoming to a post."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.messages.outgoing import Method, Post, Way

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from domain.messages.incoming import Incoming
    from domain.messages.outgoing import Content


def privately(
    incoming: Incoming, content: Content, *, purpose: str = "answer", version: str = "1"
) -> Post:
    """Answer so that only the asker reads it, wherever they asked."""
    alone = incoming.is_direct or not incoming.channel
    return Post(
        purpose=purpose,
        subject=incoming.key,
        version=version,
        method=Method.POST if alone else Method.EPHEMERAL,
        arguments=said(content),
        channel=incoming.channel,
        thread=incoming.thread_ts,
        user=incoming.user,
        otherwise=ways(incoming),
    )


def in_thread(
    incoming: Incoming, content: Content, *, purpose: str = "answer", version: str = "1"
) -> Post:
    """Answer in the thread of the message, for everybody there to read."""
    return Post(
        purpose=purpose,
        subject=incoming.key,
        version=version,
        arguments=said(content),
        channel=incoming.channel,
        thread=incoming.thread_ts or incoming.ts,
        user=incoming.user,
        otherwise=ways(incoming),
    )


def directly(
    user: str, content: Content, *, purpose: str, subject: str, version: str = "1"
) -> Post:
    """Write to one person, in the direct message between them and Otto."""
    return Post(
        purpose=purpose,
        subject=subject,
        version=version,
        arguments=said(content),
        user=user,
    )


def replacing(
    incoming: Incoming, content: Content, *, purpose: str = "answer", version: str = "1"
) -> Post:
    """Put new content in the place of the message that was clicked."""
    if incoming.hidden:
        return _respond(incoming, content, purpose, version)
    return Post(
        purpose=purpose,
        subject=incoming.key,
        version=version,
        method=Method.UPDATE,
        arguments=said(content) | {"ts": incoming.ts},
        channel=incoming.channel,
        user=incoming.user,
        otherwise=ways(incoming),
        coalesce=f"{incoming.channel}/{incoming.ts}",
    )


def updating(
    outbox_id: str, content: Content, *, purpose: str, subject: str, version: str
) -> Post:
    """Put new content in the place of what an earlier post said."""
    return Post(
        purpose=purpose,
        subject=subject,
        version=version,
        method=Method.UPDATE,
        arguments=said(content),
        target=outbox_id,
        coalesce=outbox_id,
    )


def opening(incoming: Incoming, view: Mapping[str, object]) -> Post:
    """Open a modal for the person who clicked, while their trigger lives (3 s)."""
    return Post(
        purpose="modal",
        subject=incoming.key,
        method=Method.OPEN_VIEW,
        arguments={"view": dict(view), "trigger_id": incoming.trigger_id},
        user=incoming.user,
    )


def home(
    user: str, view: Mapping[str, object], *, subject: str, version: str = "1"
) -> Post:
    """Publish somebody's Home tab; of several waiting ones only the newest."""
    return Post(
        purpose="home",
        subject=subject,
        version=version,
        method=Method.PUBLISH_HOME,
        arguments={"view": dict(view)},
        user=user,
        coalesce=f"home/{user}",
    )


def prompting(
    incoming: Incoming,
    title: str,
    prompts: Sequence[Mapping[str, str]],
    *,
    subject: str,
    version: str,
) -> Post:
    """Offer things to ask in somebody's direct message; the same version once."""
    return Post(
        purpose="prompts",
        subject=subject,
        version=version,
        method=Method.PROMPTS,
        arguments={"title": title, "prompts": [dict(each) for each in prompts]},
        channel=incoming.channel,
    )


def said(content: Content) -> dict[str, object]:
    """Return Slack's arguments for what a message says."""
    blocks = [dict(block) for block in content.blocks]
    return (
        {"text": content.text, "blocks": blocks} if blocks else {"text": content.text}
    )


def ways(incoming: Incoming) -> tuple[Way, ...]:
    """Return the other ways to the asker: their response URL, then a direct message."""
    direct = Way(Method.POST, incoming.user)
    if incoming.response_url:
        return (Way(Method.RESPOND, incoming.response_url), direct)
    return (direct,)


def _respond(incoming: Incoming, content: Content, purpose: str, version: str) -> Post:
    return Post(
        purpose=purpose,
        subject=incoming.key,
        version=version,
        method=Method.RESPOND,
        arguments=said(content)
        | {"replace_original": True, "response_url": incoming.response_url},
        channel=incoming.channel,
        user=incoming.user,
        otherwise=(Way(Method.POST, incoming.user),),
    )
