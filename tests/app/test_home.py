"""Otto's Home tab and the Messages tab, as people of different roles have them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from domain.people.person import Role
from domain.questions.topics import Topic
from tests.app.town import ANSWERED, ASKED, DANA, NORA, at_work, workspace_on
from tests.bot.workspace.small_slack import eventually
from tests.support.understanding import Told, guessed

if TYPE_CHECKING:
    from tests.app.town import Town

pytestmark = pytest.mark.enable_socket

VAGUE = "Globex please check"


def opened(town: Town, user: str) -> dict[str, Any]:
    """Let somebody open the Home tab; return what is published there."""
    before = shown(town, user).get("hash")
    town.control.post("home", user=user, tab="home")
    return changed(town, user, before)


def changed(town: Town, user: str, before: str | None) -> dict[str, Any]:
    """Wait until another Home tab is published."""
    found: dict[str, Any] = eventually(
        lambda: (now := shown(town, user)).get("hash") != before and now, 10
    )
    return found


def shown(town: Town, user: str) -> dict[str, Any]:
    """Return what is published on somebody's Home tab."""
    view: dict[str, Any] = town.control.get("home", user=user)["view"] or {}
    return view


def words(view: dict[str, Any]) -> str:
    """Return everything that a view says."""
    return json.dumps(view["blocks"], ensure_ascii=False)


def press(
    town: Town, user: str, view: dict[str, Any], action: str, **more: object
) -> dict[str, Any]:
    """Let somebody use an element of their Home tab; return the Home tab after it."""
    answer = town.control.post(
        "clicks", user=user, view_id=view["id"], action_id=action, **more
    )
    assert answer["ok"], answer
    return changed(town, user, view["hash"])


def test_home_is_shown_when_it_is_opened(town: Town) -> None:
    view = opened(town, DANA)

    assert view["type"] == "home"
    assert "Which of my accounts are overdue?" in words(view)
    assert "Examples to review" not in words(view)


def test_the_box_on_home_asks(town: Town) -> None:
    before = town.say(DANA, "@otto", "hello")

    view = press(town, DANA, opened(town, DANA), "ask:box", value=ASKED)

    assert ANSWERED in words(view)
    town.settle()
    told = town.answers(DANA, "@otto", before)
    assert ANSWERED in [message["text"] for message in told]


def test_an_example_on_home_is_asked_at_a_tap(town: Town) -> None:
    view = opened(town, NORA)
    examples = [b for b in view["blocks"] if b["type"] == "actions"][1]["elements"]

    after = press(town, NORA, view, "ask:0")

    assert examples[0]["text"]["text"] in words(after)
    assert "The whole answer is in the Messages tab" in words(after)


def test_what_one_asked_last_can_be_asked_again(town: Town) -> None:
    town.ask(DANA, "@otto", ASKED)

    view = opened(town, DANA)

    assert ASKED in words(view)
    assert ANSWERED in words(press(town, DANA, view, "ask:again0"))


def test_a_language_of_ones_own_wins(sample_url: str) -> None:
    with workspace_on(sample_url) as workspace, at_work(sample_url, workspace) as town:
        view = opened(town, DANA)
        option = {"text": {"type": "plain_text", "text": "Español"}, "value": "es"}
        after = press(town, DANA, view, "language", value=option)
        answer = town.ask(DANA, "@otto", ASKED)

    menu = next(b["accessory"] for b in after["blocks"] if "accessory" in b)
    assert menu["initial_option"]["value"] == "es"
    assert answer["text"] != ANSWERED
    assert "INV-01042" in answer["text"]


def test_the_messages_tab_offers_what_fits_the_role(town: Town) -> None:
    for _ in range(2):
        town.control.post("home", user=NORA, tab="messages", wait=True)
    town.settle()

    calls = town.control.get("calls", method="assistant.threads.setSuggestedPrompts")
    mine = [c for c in calls["calls"] if "Who owes us the most?" in json.dumps(c)]
    assert len(mine) == 1


def test_a_tap_becomes_an_example_that_is_accepted(sample_url: str) -> None:
    asked = "{customer} please check"
    told = {asked: guessed(Topic.CREDIT, 300)}
    model = Told(told, spoken="en")
    with (
        workspace_on(sample_url) as workspace,
        at_work(sample_url, workspace, model) as town,
    ):
        question = town.ask(DANA, "@otto", VAGUE)
        town.click(DANA, "@otto", question, "pick:0")
        town.answer(DANA, "@otto", question["ts"])
        admin = next(p.email for p in town.otto.everybody() if Role.ADMIN in p.roles)
        view = opened(town, admin)
        after = press(town, admin, view, "example:0accept")
        learned = town.otto.store.accepted_examples()

    assert asked in words(view)
    assert VAGUE not in words(view)
    assert asked not in words(after)
    assert [example.words for example in learned] == [asked]
