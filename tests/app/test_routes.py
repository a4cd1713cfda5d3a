"""Whoever adds a route adds a test of it through the workspace, and its row here."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from domain.messages.incoming import Kind
from tests.app import test_asking as asking
from tests.app import test_conversing as conversing
from tests.app import test_home as home

if TYPE_CHECKING:
    from tests.app.town import Town

pytestmark = pytest.mark.enable_socket

FOLLOWED_UP = conversing.test_a_follow_up_in_a_thread_needs_no_mention
TRIED = {
    (Kind.MENTION, "app_mention"): asking.test_a_mention_is_answered_in_its_thread,
    (Kind.DIRECT, "message.im"): asking.test_a_direct_message_is_answered_there,
    (Kind.COMMAND, "/otto"): asking.test_a_command_is_answered_to_who_typed_it,
    (Kind.SHORTCUT, "ask_about"): conversing.test_the_shortcut_asks_about_a_message,
    (Kind.REPLY, "message.channels"): FOLLOWED_UP,
    (Kind.REPLY, "message.groups"): FOLLOWED_UP,
    (Kind.REPLY, "message.mpim"): FOLLOWED_UP,
    (Kind.ACTION, "pick"): asking.test_a_choice_is_answered_at_a_tap,
    (Kind.ACTION, "open_invoices"): asking.test_every_open_invoice_is_listed_at_a_tap,
    (Kind.ACTION, "person"): asking.test_a_question_goes_to_the_desk_with_one_tap,
    (Kind.ACTION, "why"): conversing.test_an_answer_says_how_it_is_known,
    (Kind.ACTION, "feedback"): conversing.test_a_thumb_counts_once,
    (Kind.EVENT, "app_home_opened"): home.test_home_is_shown_when_it_is_opened,
    (Kind.ACTION, "ask"): home.test_the_box_on_home_asks,
    (Kind.ACTION, "language"): home.test_a_language_of_ones_own_wins,
    (Kind.ACTION, "example"): home.test_a_tap_becomes_an_example_that_is_accepted,
}


def test_every_route_is_exercised(town: Town) -> None:
    routes = {(route.kind, route.name) for route in town.otto.routes}

    assert set(TRIED) == routes
    assert all(route.help for route in town.otto.routes)
