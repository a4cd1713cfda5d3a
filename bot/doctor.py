"""What is missing: one line for each check, good or what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from http.client import HTTPException
from typing import TYPE_CHECKING, TypeAlias

from slack_sdk.errors import SlackApiError, SlackClientError

from bot.errors import Accident, Refusal, attempt
from bot.settings import unknown_variables
from domain.questions.topics import Topic

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator
    from datetime import datetime

    from slack_sdk import WebClient

    from bot.settings import Settings
    from bot.understanding.model import LearnedUnderstanding
    from domain.clock import Clock
    from domain.messages.ports import Watch

    Check: TypeAlias = Callable[[], Iterable["Finding"]]

_SCOPES_HEADER = "x-oauth-scopes"
_STUCK = timedelta(minutes=5)
_STALE = timedelta(days=3)
_MOST_LETTERS = 20
_KNOWN = (
    ("what does {customer} owe us?", Topic.ACCOUNT),
    ("¿ya llegó el pago de {customer}?", Topic.PAYMENTS),
    ("qual é o limite de crédito de {customer}?", Topic.CREDIT),
    ("发票 {document} 什么时候到期", Topic.DOCUMENT),
)
"""Questions that nobody may misread, one in each language."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check found, and what to do if it is not good."""

    check: str
    good: bool
    found: str
    to_do: str = ""


def examine(checks: Iterable[Check]) -> Iterator[Finding]:
    """Make every check; one that cannot be made is a finding too."""
    for check in checks:
        found = attempt(lambda made=check: list(made()), "doctor")  # type: ignore[misc]
        if isinstance(found, (Accident, Refusal)):
            error = type(found.error).__name__
            yield Finding("doctor", good=False, found=error, to_do="See the log.")
        else:
            yield from found


def check_settings(settings: Settings, names: Iterable[str]) -> Iterator[Finding]:
    """Look for tokens that are missing and variables that are misspelt."""
    yield _needed(
        "bot token",
        settings.slack_bot_token.get_secret_value(),
        "Set SLACK_BOT_TOKEN (xoxb-…): Install App in the app's settings.",
    )
    if settings.socket_mode:
        yield Finding("transport", good=True, found="Socket Mode")
    else:
        yield _needed(
            "signing secret",
            settings.slack_signing_secret.get_secret_value(),
            "Set SLACK_APP_TOKEN for Socket Mode, or SLACK_SIGNING_SECRET for HTTP.",
        )
    for name in unknown_variables(names):
        yield Finding(
            "settings", good=False, found=f"{name} means nothing", to_do="Misspelt?"
        )


def check_database(is_current: Callable[[], bool]) -> Iterator[Finding]:
    """Look whether the database answers and has every migration."""
    current = is_current()
    found = "reachable and up to date" if current else "lacks migrations"
    to_do = "" if current else "Run: python app.py migrate"
    yield Finding("database", current, found, to_do)


def check_ledger(
    as_of: Callable[[], datetime | None], now: datetime
) -> Iterator[Finding]:
    """Look how old the facts of the ledger are."""
    moment = as_of()
    if moment is None:
        to_do = "Run: python app.py import FOLDER"
        yield Finding("ledger", good=False, found="empty", to_do=to_do)
        return
    fresh = now - moment <= _STALE
    to_do = "" if fresh else "Import newer books: answers say how old theirs are."
    yield Finding("ledger", fresh, f"as of {moment:%Y-%m-%d %H:%M}", to_do)


def check_understanding(model: LearnedUnderstanding) -> Iterator[Finding]:
    """Look whether words are read as they should be: a self-test of the model."""
    if not model.knows_meaning:
        to_do = "Run: make (the sentence encoder is missing or fails its test)."
        found = "topics are read by letters alone"
        yield Finding("understanding", good=False, found=found, to_do=to_do)
        return
    wrong = [words for words, topic in _KNOWN if not _reads(model, words, topic)]
    found = f"wrong about: {wrong[0]}" if wrong else "reads four languages"
    to_do = "Look at the latest changes of the phrases." if wrong else ""
    yield Finding("understanding", not wrong, found, to_do)


def _reads(model: LearnedUnderstanding, words: str, topic: Topic) -> bool:
    (guesses,) = model.topics(words)
    return guesses.best.topic is topic


def check_slack(client: WebClient, wanted: Collection[str]) -> Iterator[Finding]:
    """Look whether the token works, and whether it may do what the manifest says."""
    try:
        answer = client.auth_test()
    except SlackApiError as error:
        code = str(error.response.get("error", ""))
        to_do = "Install the app again and set SLACK_BOT_TOKEN."
        yield Finding("slack", good=False, found=code, to_do=to_do)
        return
    except (OSError, HTTPException, SlackClientError) as error:
        to_do = "Check the network and SLACK_API_URL."
        yield Finding("slack", good=False, found=type(error).__name__, to_do=to_do)
        return
    yield Finding("slack", good=True, found=f"workspace {answer.get('team_id')}")
    headers = {name.lower(): value for name, value in answer.headers.items()}
    granted = {scope.strip() for scope in headers.get(_SCOPES_HEADER, "").split(",")}
    yield _scopes(granted - {""}, set(wanted))


def check_queues(watch: Watch, clock: Clock) -> Iterator[Finding]:
    """Look for what was given up, and for what waits too long."""
    backlog = watch.backlog(clock.now())
    waits = {
        "inbox": (backlog.inbox_waiting, backlog.inbox_age),
        "outbox": (backlog.outbox_waiting, backlog.outbox_age),
    }
    for queue, (count, age) in waits.items():
        moving = age < _STUCK
        found = f"{count} waiting, the oldest for {int(age.total_seconds())} s"
        to_do = "" if moving else "Is Otto running? See the log for failures."
        yield Finding(queue, moving, found, to_do)
    for letter in watch.dead_letters(_MOST_LETTERS):
        found = f"{letter.what} in {letter.channel}: {letter.reason} ({letter.id})"
        to_do = "Look for the reference in the log."
        yield Finding(
            f"{letter.queue} dead letter", good=False, found=found, to_do=to_do
        )


def _needed(check: str, value: str, to_do: str) -> Finding:
    if value:
        return Finding(check, good=True, found="set")
    return Finding(check, good=False, found="not set", to_do=to_do)


def _scopes(granted: set[str], wanted: set[str]) -> Finding:
    if not granted:
        return Finding("scopes", good=True, found="Slack does not say")
    missing = ", ".join(sorted(wanted - granted))
    if missing:
        to_do = "Update the app's manifest (python app.py manifest) and reinstall it."
        return Finding("scopes", good=False, found=f"missing: {missing}", to_do=to_do)
    return Finding("scopes", good=True, found=f"{len(granted)} granted")
