"""The page in a real browser: what a person sees and can do."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect, sync_playwright

from tests.bot.workspace.raw_socket import acknowledge, raw_socket, receive
from tests.bot.workspace.small_slack import DANA, MARGOT, MARGOT_ID, eventually

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize
    from slack_sdk import WebClient

    from bot.workspace import Workspace
    from tests.bot.workspace.small_slack import Control

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")

pytestmark = [
    pytest.mark.enable_socket,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine"),
]

DESK: ViewportSize = {"width": 1200, "height": 800}
PHONE: ViewportSize = {"width": 380, "height": 720}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=CHROMIUM, args=arguments)


@pytest.fixture
def desk(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport=DESK)
    context.set_default_timeout(5000)
    yield context
    context.close()


@pytest.fixture
def phone(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport=PHONE)
    context.set_default_timeout(5000)
    yield context
    context.close()


def open_page(
    context: BrowserContext, workspace: Workspace, user: str, channel: str
) -> Page:
    page = context.new_page()
    page.goto(f"{workspace.url}/?as={user}&channel={channel}")
    page.wait_for_selector("body[data-ready]")
    return page


def plain(text: str) -> dict[str, str]:
    return {"type": "plain_text", "text": text}


def button(action_id: str, text: str, **more: object) -> dict[str, Any]:
    return {"type": "button", "action_id": action_id, "text": plain(text)} | more


def number(value: float) -> dict[str, Any]:
    return {"type": "raw_number", "value": value, "text": f"{value:,.2f}"}


def words(text: str) -> dict[str, str]:
    return {"type": "raw_text", "text": text}


def test_a_person_writes_and_everybody_sees_it_at_once(
    desk: BrowserContext, workspace: Workspace, control: Control
) -> None:
    dana = open_page(desk, workspace, DANA, "general")
    margot = open_page(desk, workspace, MARGOT, "general")

    dana.get_by_role("textbox", name="Message #general").fill("one")
    dana.keyboard.press("Shift+Enter")
    dana.keyboard.type("two")
    dana.keyboard.press("Enter")

    expect(margot.locator(".message .text")).to_have_text("onetwo")
    assert control.texts(DANA, "general") == ["one\ntwo"]


def test_a_whisper_shows_to_its_reader_alone(
    desk: BrowserContext, workspace: Workspace, client: WebClient
) -> None:
    dana = open_page(desk, workspace, DANA, "general")
    margot = open_page(desk, workspace, MARGOT, "general")

    client.chat_postEphemeral(channel="general", user=MARGOT_ID, text="psst")
    client.chat_postMessage(channel="general", text="aloud")

    expect(margot.locator(".message.private")).to_contain_text("Only visible to you")
    expect(dana.locator(".message")).to_have_count(1)


def test_words_never_become_markup(
    desk: BrowserContext, workspace: Workspace, client: WebClient, control: Control
) -> None:
    nasty = "<script>document.title='owned'</script> <img src=x onerror=alert(1)>"
    control.say(DANA, "general", f"{nasty} <!channel>")
    name = "&lt;!channel&gt; <javascript:alert(1)|click> *bold*"
    section = {"type": "section", "text": {"type": "mrkdwn", "text": name}}
    client.chat_postMessage(channel="general", text="x", blocks=[section])

    page = open_page(desk, workspace, DANA, "general")

    said = page.locator(".message .text")
    expect(said).to_have_text(f"{nasty} <!channel>")
    expect(page.locator(".block.section")).to_have_text("<!channel> click bold")
    assert page.locator(".message img[src=x], .message a, .broadcast").count() == 0
    assert page.title() == "Otto's local workspace"


def test_a_click_asks_first_where_it_should_and_reaches_the_bot(
    desk: BrowserContext, workspace: Workspace, client: WebClient
) -> None:
    confirm = {
        "title": plain("Sure?"),
        "text": plain("It cannot be undone."),
        "confirm": plain("Approve"),
        "deny": plain("No"),
    }
    elements = [button("approve", "Approve…", value="7", confirm=confirm)]
    blocks = [{"type": "actions", "elements": elements}]
    client.chat_postMessage(channel="general", text="x", blocks=blocks)
    page = open_page(desk, workspace, MARGOT, "general")

    with raw_socket(workspace) as socket:
        acknowledge(socket, receive(socket))  # the echo of the bot's own post
        page.get_by_role("button", name="Approve…").click()
        page.get_by_role("button", name="Approve", exact=True).click()
        envelope = receive(socket)
        acknowledge(socket, envelope)

    action = envelope["payload"]["actions"][0]
    assert (action["action_id"], action["value"]) == ("approve", "7")
    assert envelope["payload"]["user"]["id"] == MARGOT_ID


def test_a_table_sorts_by_a_click_on_its_header_and_turns_pages(
    desk: BrowserContext, workspace: Workspace, client: WebClient
) -> None:
    rows = [[words("Customer"), words("Open")]]
    rows += [
        [words(name), number(amount)]
        for name, amount in (("Globex", 700), ("Acme", 9), ("Zorro", 1200.5))
    ]
    table = {
        "type": "data_table",
        "caption": "Open items",
        "rows": rows,
        "page_size": 2,
    }
    client.chat_postMessage(channel="general", text="x", blocks=[table])
    page = open_page(desk, workspace, DANA, "general")
    names = page.locator("tbody th")

    expect(names).to_have_text(["Globex", "Acme"])
    page.get_by_role("button", name="Open").click()
    expect(names).to_have_text(["Acme", "Globex"])
    page.get_by_role("button", name="Open").click()
    expect(names).to_have_text(["Zorro", "Globex"])
    page.get_by_role("button", name="Next page").click()
    expect(names).to_have_text(["Acme"])


def test_a_modal_shows_errors_at_its_fields_and_keeps_what_was_typed(
    desk: BrowserContext, workspace: Workspace, client: WebClient
) -> None:
    view = {
        "type": "modal",
        "title": plain("They promised"),
        "submit": plain("Save"),
        "blocks": [
            {
                "type": "input",
                "block_id": "day",
                "label": plain("Day"),
                "element": {"type": "plain_text_input", "action_id": "v"},
            }
        ],
    }
    page = open_page(desk, workspace, MARGOT, "general")
    trigger = workspace._site.state.triggers.make(MARGOT_ID)  # noqa: SLF001 - as if clicked
    client.views_open(trigger_id=trigger, view=view)

    page.get_by_role("button", name="Save").click()
    expect(page.locator(".problem")).to_have_text(
        "Please complete this required field."
    )
    page.get_by_role("textbox", name="Day").fill("yesterday")
    with raw_socket(workspace) as socket:
        page.get_by_role("button", name="Save").click()
        errors = {"day": "The day is in the past."}
        said = {"response_action": "errors", "errors": errors}
        acknowledge(socket, receive(socket), said)
        expect(page.locator(".problem")).to_have_text("The day is in the past.")

    expect(page.get_by_role("textbox", name="Day")).to_have_value("yesterday")
    page.keyboard.press("Escape")
    expect(page.locator("dialog")).to_have_count(0)


def test_on_a_phone_nothing_is_wider_than_the_screen(
    phone: BrowserContext, workspace: Workspace, control: Control, client: WebClient
) -> None:
    wide: list[dict[str, Any]] = [
        {"type": "section", "text": {"type": "mrkdwn", "text": "x" * 400}}
    ]
    cells = [words("Some rather long heading")] * 8
    wide.append({"type": "table", "rows": [cells, cells]})
    client.chat_postMessage(channel="general", text="x", blocks=wide)
    ts = control.say(DANA, "general", "Where?")
    control.say(MARGOT, "general", "Here.", thread_ts=ts)

    page = open_page(phone, workspace, DANA, "general")
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]

    sales = page.get_by_role("button", name="sales")
    expect(sales).to_be_hidden()
    page.get_by_role("button", name="Open the channel list").click()
    sales.click()
    expect(page.get_by_role("heading", name="sales", exact=False).first).to_be_visible()
    page.get_by_role("button", name="Open the channel list").click()
    page.get_by_role("button", name="general").click()
    page.get_by_role("button", name="1 reply").click()
    thread = page.locator("#thread").bounding_box()
    assert thread is not None
    assert thread["width"] == PHONE["width"]


def test_the_keyboard_moves_through_channels_and_people(
    desk: BrowserContext, workspace: Workspace
) -> None:
    page = open_page(desk, workspace, DANA, "general")
    page.locator(".place").first.focus()

    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="# general")).to_be_visible()
    page.get_by_role("combobox", name="Act as").click()
    page.keyboard.type("Margot")
    page.keyboard.press("Enter")

    expect(page.get_by_role("combobox", name="Act as")).to_have_value(
        "Margot Delacroix"
    )
    expect(page.get_by_role("button", name="finance")).to_be_visible()


def test_what_is_typed_on_home_is_sent_with_enter_and_not_before(
    desk: BrowserContext, workspace: Workspace, client: WebClient
) -> None:
    box = {"type": "plain_text_input", "action_id": "ask:box"}
    asking = {"type": "input", "label": plain("Ask"), "dispatch_action": True}
    user = client.users_lookupByEmail(email=DANA)["user"]["id"]
    home = {"type": "home", "blocks": [asking | {"element": box}]}
    client.views_publish(user_id=user, view=home)
    page = open_page(desk, workspace, DANA, "otto")
    page.get_by_role("tab", name="Home").click()
    field = page.get_by_role("textbox", name="Ask")
    field.fill("inv 1")
    page.get_by_role("tab", name="Home").focus()

    with raw_socket(workspace) as socket:
        field.fill("inv 1042")
        page.keyboard.press("Enter")
        pressed = receive(socket)
        while pressed["payload"]["type"] != "block_actions":
            acknowledge(socket, pressed)
            pressed = receive(socket)
        acknowledge(socket, pressed)

    (action,) = pressed["payload"]["actions"]
    assert (action["action_id"], action["value"]) == ("ask:box", "inv 1042")


def test_the_empty_direct_message_offers_examples_to_tap(
    desk: BrowserContext, workspace: Workspace, control: Control, client: WebClient
) -> None:
    prompts = [{"title": "Ask", "message": "Has Globex paid?"}]
    control.post("home", user=DANA, tab="messages")
    opened = client.conversations_open(
        users=client.users_lookupByEmail(email=DANA)["user"]["id"]
    )
    client.assistant_threads_setSuggestedPrompts(
        channel_id=opened["channel"]["id"], prompts=prompts
    )
    page = open_page(desk, workspace, DANA, "otto")

    page.get_by_role("button", name="Has Globex paid?").click()

    eventually(lambda: control.texts(DANA, "dm") == ["Has Globex paid?"])


EVERY_BLOCK: list[dict[str, Any]] = [
    {"type": "header", "text": plain("Header")},
    {"type": "divider"},
    {"type": "section", "fields": [plain("Field")], "text": plain("Text")},
    {"type": "context", "elements": [plain("Context")]},
    {
        "type": "markdown",
        "text": "# Title\n\n- item **bold** [link](https://a.example)",
    },
    {
        "type": "rich_text",
        "elements": [
            {
                "type": "rich_text_quote",
                "elements": [{"type": "text", "text": "Quoted"}],
            }
        ],
    },
    {
        "type": "data_visualization",
        "title": "Bars",
        "chart": {
            "type": "bar",
            "series": [{"name": "s", "data": [{"label": "a", "value": -3}]}],
            "axis_config": {"categories": ["a"]},
        },
    },
    {
        "type": "data_visualization",
        "title": "Pie",
        "chart": {"type": "pie", "segments": [{"label": "a", "value": 3}]},
    },
    {"type": "table", "rows": [[words("Head")], [words("Cell")]]},
    {
        "type": "container",
        "title": plain("More"),
        "is_collapsible": True,
        "default_collapsed": True,
        "child_blocks": [{"type": "section", "text": plain("Inside")}],
    },
    {"type": "card", "title": plain("Card"), "actions": [button("c", "Card button")]},
    {"type": "carousel", "elements": [{"type": "card", "title": plain("In a row")}]},
    {
        "type": "image",
        "image_url": "https://elsewhere.example/a.png",
        "alt_text": "A picture of another site",
    },
    {
        "type": "actions",
        "elements": [
            {
                "type": "static_select",
                "action_id": "s",
                "placeholder": plain("Pick"),
                "options": [{"text": plain("One"), "value": "1"}],
            },
            {
                "type": "external_select",
                "action_id": "e",
                "placeholder": plain("Search"),
                "min_query_length": 0,
            },
            {
                "type": "multi_static_select",
                "action_id": "m",
                "placeholder": plain("Some"),
                "options": [{"text": plain("Two"), "value": "2"}],
            },
            {
                "type": "overflow",
                "action_id": "o",
                "options": [{"text": plain("Stop"), "value": "x"}],
            },
            {"type": "users_select", "action_id": "u", "placeholder": plain("Who")},
        ],
    },
    {
        "type": "context_actions",
        "elements": [
            {
                "type": "icon_button",
                "action_id": "i",
                "icon": "trash",
                "text": plain("Delete"),
            }
        ],
    },
]


def test_every_block_is_drawn_without_an_error(
    desk: BrowserContext, workspace: Workspace, client: WebClient
) -> None:
    client.chat_postMessage(channel="general", text="x", blocks=EVERY_BLOCK)
    problems: list[str] = []
    page = desk.new_page()
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("console", lambda line: problems.append(line.text))

    page.goto(f"{workspace.url}/?as={DANA}&channel=general")
    page.wait_for_selector(".message")

    message = page.locator(".message")
    for text in ("Header", "Field", "Context", "Quoted", "Bars", "Pie", "Cell", "Card"):
        expect(message).to_contain_text(text)
    assert page.locator(".message .block").count() >= len(EVERY_BLOCK)
    assert problems == []
