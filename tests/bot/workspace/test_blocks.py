"""What Block Kit takes and refuses, limit by limit."""

from __future__ import annotations

from typing import Any

import pytest
import slackblocks
from hypothesis import given
from hypothesis import strategies as st

from bot.workspace.blocks.check import check_message, check_view, with_ids


def plain(size: int) -> dict[str, str]:
    return {"type": "plain_text", "text": "x" * size}


def mrkdwn(size: int) -> dict[str, str]:
    return {"type": "mrkdwn", "text": "x" * size}


def section(**more: object) -> dict[str, Any]:
    return {"type": "section", "text": mrkdwn(1)} | more


def actions(*elements: object) -> dict[str, Any]:
    return {"type": "actions", "elements": list(elements)}


def button(**more: object) -> dict[str, Any]:
    return {"type": "button", "text": plain(1)} | more


def option(size: int = 1) -> dict[str, Any]:
    return {"text": plain(size), "value": "v"}


def select(count: int, **more: object) -> dict[str, Any]:
    return {"type": "static_select", "options": [option()] * count} | more


def cell(text: str = "x") -> dict[str, str]:
    return {"type": "raw_text", "text": text}


def table(rows: int, columns: int = 1, text: str = "x") -> dict[str, Any]:
    return {"type": "table", "rows": [[cell(text)] * columns for _ in range(rows)]}


def data_table(rows: int, columns: int = 1, **more: object) -> dict[str, Any]:
    body = [[cell()] * columns for _ in range(rows)]
    return {"type": "data_table", "caption": "Open items", "rows": body} | more


def bars(series: int = 1, points: int = 1, **more: object) -> dict[str, Any]:
    labels = [f"c{number}" for number in range(points)]
    data = [{"label": label, "value": 1} for label in labels]
    names = [f"s{number}" for number in range(series)]
    chart = {
        "type": "bar",
        "series": [{"name": name, "data": data} for name in names],
        "axis_config": {"categories": labels},
    }
    return {"type": "data_visualization", "title": "Ageing", "chart": chart | more}


def container(children: int, **more: object) -> dict[str, Any]:
    inside = [{"type": "divider"}] * children
    return {"type": "container", "title": plain(1), "child_blocks": inside} | more


def card(**more: object) -> dict[str, Any]:
    return {"type": "card", "title": mrkdwn(1)} | more


SAME_NAME: dict[str, Any] = bars(2)
SAME_NAME["chart"]["series"][1]["name"] = "s0"
FEEDBACK = {
    "type": "feedback_buttons",
    "positive_button": {"text": plain(4), "value": "good"},
    "negative_button": {"text": plain(3), "value": "bad"},
}
RICH = {
    "type": "rich_text",
    "elements": [
        {
            "type": "rich_text_section",
            "elements": [{"type": "text", "text": "said", "style": {"bold": True}}],
        }
    ],
}

ACCEPTED = [
    pytest.param([section(text=mrkdwn(3000))], id="section-text-3000"),
    pytest.param([section(fields=[mrkdwn(1000)] * 10)], id="ten-fields"),
    pytest.param([{"type": "header", "text": plain(150)}], id="header-150"),
    pytest.param([{"type": "divider"}] * 50, id="fifty-blocks"),
    pytest.param([actions(*[button()] * 25)], id="25-elements"),
    pytest.param([actions(button(text=plain(75), value="x" * 2000))], id="full-button"),
    pytest.param([actions(button(visible_to_user_ids=["U1"]))], id="button-for-some"),
    pytest.param([actions(select(100))], id="hundred-options"),
    pytest.param([{"type": "context", "elements": [mrkdwn(1)] * 10}], id="context-10"),
    pytest.param([{"type": "context_actions", "elements": [FEEDBACK]}], id="feedback"),
    pytest.param([{"type": "markdown", "text": "x" * 12_000}], id="markdown-12000"),
    pytest.param([table(100, 20)], id="table-100-by-20"),
    pytest.param([data_table(201)], id="data-table-201"),
    pytest.param([bars(6, 20)], id="six-series-of-20"),
    pytest.param([bars(), bars()], id="two-charts"),
    pytest.param([container(10)], id="container-of-10"),
    pytest.param([card(body=mrkdwn(200))], id="card"),
    pytest.param([{"type": "carousel", "elements": [card()] * 10}], id="carousel-10"),
    pytest.param([RICH], id="rich-text"),
    pytest.param([section(text=mrkdwn(2640))] * 5, id="13200-characters"),
    pytest.param(
        [{"type": "image", "image_url": "/a.png", "alt_text": "a"}], id="image"
    ),
]

REFUSED = [
    pytest.param(
        [section(text=mrkdwn(3001))], "/blocks/0/text/text", id="section-text"
    ),
    pytest.param([section(text=mrkdwn(0))], "/blocks/0/text/text", id="empty-text"),
    pytest.param([{"type": "section"}], "/blocks/0", id="section-says-nothing"),
    pytest.param([section(fields=[mrkdwn(1)] * 11)], "/blocks/0/fields", id="fields"),
    pytest.param(
        [section(fields=[mrkdwn(2001)])], "/blocks/0/fields/0/text", id="field"
    ),
    pytest.param([section(colour="red")], "/blocks/0", id="unknown-field"),
    pytest.param(
        [section(accessory={"type": "plain_text_input"})],
        "/blocks/0/accessory",
        id="input-as-accessory",
    ),
    pytest.param(
        [{"type": "header", "text": plain(151)}], "/blocks/0/text/text", id="header"
    ),
    pytest.param(
        [{"type": "header", "text": mrkdwn(1)}],
        "/blocks/0/text/type",
        id="header-mrkdwn",
    ),
    pytest.param([{"type": "divider"}] * 51, "/blocks", id="blocks"),
    pytest.param([actions(*[button()] * 26)], "/blocks/0/elements", id="elements"),
    pytest.param([actions()], "/blocks/0/elements", id="no-elements"),
    pytest.param(
        [actions(button(text=plain(76)))],
        "/blocks/0/elements/0/text/text",
        id="button-text",
    ),
    pytest.param(
        [actions(button(value="x" * 2001))],
        "/blocks/0/elements/0/value",
        id="button-value",
    ),
    pytest.param(
        [actions(button(style="loud"))], "/blocks/0/elements/0/style", id="button-style"
    ),
    pytest.param(
        [actions(button(visible_to_user_ids=["U"] * 11))],
        "/blocks/0/elements/0/visible_to_user_ids",
        id="button-readers",
    ),
    pytest.param([actions(select(101))], "/blocks/0/elements/0/options", id="options"),
    pytest.param(
        [actions(select(1, option_groups=[]))],
        "/blocks/0/elements/0/option_groups",
        id="no-groups",
    ),
    pytest.param(
        [actions({"type": "static_select"})],
        "/blocks/0/elements/0",
        id="select-without-options",
    ),
    pytest.param(
        [actions({"type": "static_select", "options": [option(76)]})],
        "/blocks/0/elements/0/options/0/text/text",
        id="option-text",
    ),
    pytest.param(
        [actions({"type": "overflow", "options": [option()] * 6})],
        "/blocks/0/elements/0/options",
        id="overflow",
    ),
    pytest.param(
        [actions(button(action_id="a"), button(action_id="a"))],
        "/blocks",
        id="action-id-twice",
    ),
    pytest.param(
        [section(block_id="b"), section(block_id="b")], "/blocks", id="block-id-twice"
    ),
    pytest.param(
        [{"type": "context", "elements": [mrkdwn(1)] * 11}],
        "/blocks/0/elements",
        id="context",
    ),
    pytest.param(
        [{"type": "context", "elements": [button()]}],
        "/blocks/0/elements/0",
        id="button-in-context",
    ),
    pytest.param([table(101)], "/blocks/0/rows", id="table-rows"),
    pytest.param([table(1, 21)], "/blocks/0/rows/0", id="table-columns"),
    pytest.param([table(11, 1, "x" * 1000)], "/blocks", id="table-characters"),
    pytest.param([data_table(202)], "/blocks/0/rows", id="data-table-rows"),
    pytest.param([data_table(1)], "/blocks/0/rows", id="data-table-needs-data"),
    pytest.param([data_table(2, 21)], "/blocks/0/rows/0", id="data-table-columns"),
    pytest.param(
        [data_table(2, page_size=101)], "/blocks/0/page_size", id="data-table-page"
    ),
    pytest.param(
        [data_table(2, row_header_column_index=1)],
        "/blocks/0/row_header_column_index",
        id="data-table-header",
    ),
    pytest.param([data_table(2, caption=None)], "/blocks/0", id="data-table-caption"),
    pytest.param(
        [(data_table(2) | {"rows": [[cell()], [cell("x" * 20_000)]]})],
        "/blocks/0/rows",
        id="data-table-characters",
    ),
    pytest.param(
        [(data_table(2) | {"rows": [[cell()], [cell(), cell()]]})],
        "/blocks/0/rows",
        id="data-table-uneven",
    ),
    pytest.param(
        [(data_table(2) | {"rows": [[RICH], [cell()]]})],
        "/blocks/0/rows/0/0",
        id="data-table-rich-header",
    ),
    pytest.param(
        [(data_table(2) | {"rows": [[cell("")], [cell()]]})],
        "/blocks/0/rows/0/0/text",
        id="data-table-empty-cell",
    ),
    pytest.param([bars(7)], "/blocks/0/chart/series", id="series"),
    pytest.param([bars(1, 21)], "/blocks/0/chart/series/0/data", id="points"),
    pytest.param(
        [bars(1, 1, axis_config={"categories": ["other"]})],
        "/blocks/0/chart/series/0/data",
        id="category-without-point",
    ),
    pytest.param([bars()] * 3, "/blocks", id="charts"),
    pytest.param([bars() | {"title": "x" * 51}], "/blocks/0/title", id="chart-title"),
    pytest.param([container(11)], "/blocks/0/child_blocks", id="children"),
    pytest.param(
        [{"type": "container", "child_blocks": [{"type": "divider"}]}],
        "/blocks/0",
        id="container-title",
    ),
    pytest.param(
        [container(1, child_blocks=[container(1)])],
        "/blocks/0/child_blocks/0",
        id="container-in-container",
    ),
    pytest.param([card(body=mrkdwn(201))], "/blocks/0/body/text", id="card-body"),
    pytest.param(
        [card(actions=[button()] * 4)], "/blocks/0/actions", id="card-actions"
    ),
    pytest.param([{"type": "card"}], "/blocks/0", id="empty-card"),
    pytest.param(
        [{"type": "carousel", "elements": [card()] * 11}],
        "/blocks/0/elements",
        id="carousel",
    ),
    pytest.param(
        [{"type": "image", "alt_text": "a"}], "/blocks/0", id="image-without-picture"
    ),
    pytest.param(
        [{"type": "alert", "text": mrkdwn(1)}], "/blocks/0", id="alert-in-a-message"
    ),
    pytest.param([{"type": "plan"}], "/blocks/0", id="unknown-type"),
    pytest.param(["text"], "/blocks/0", id="not-a-block"),
    pytest.param("text", "/blocks", id="not-a-list"),
]


@pytest.mark.parametrize("blocks", ACCEPTED)
def test_a_message_at_the_limit_is_taken(blocks: list[dict[str, Any]]) -> None:
    assert check_message(blocks) == []
    assert check_message(with_ids(blocks)) == []


@pytest.mark.parametrize(("blocks", "pointer"), REFUSED)
def test_a_message_beyond_the_limit_is_refused_where_it_is_wrong(
    blocks: object, pointer: str
) -> None:
    found = check_message(blocks)

    assert found
    assert found[0].pointer.startswith(pointer)
    assert found[0].code == "invalid_blocks"


@pytest.mark.parametrize(
    ("blocks", "code"),
    [
        pytest.param([table(1), table(1)], "only_one_table_allowed", id="two-tables"),
        pytest.param(
            [table(1), container(1, child_blocks=[table(1)])],
            "only_one_table_allowed",
            id="one-hidden-in-a-container",
        ),
        pytest.param(
            [section(text=mrkdwn(2641))] * 5, "msg_blocks_too_long", id="whole-message"
        ),
        pytest.param(
            [{"type": "markdown", "text": "x" * 6001}] * 2,
            "msg_blocks_too_long",
            id="markdown-together",
        ),
    ],
)
def test_what_is_too_much_together_has_its_own_code(
    blocks: list[dict[str, Any]], code: str
) -> None:
    assert [finding.code for finding in check_message(blocks)] == [code]


def test_a_finding_reads_like_slacks() -> None:
    found = check_message([{"type": "divider"}] * 51)

    assert [str(finding) for finding in found] == [
        "[ERROR] no more than 50 items allowed [json-pointer:/blocks]"
    ]


def test_an_alert_belongs_into_a_modal() -> None:
    view = {
        "type": "modal",
        "title": plain(24),
        "blocks": [{"type": "alert", "level": "warning", "text": mrkdwn(200)}],
    }

    assert check_view(view) == []


@pytest.mark.parametrize(
    "block",
    [
        pytest.param(slackblocks.SectionBlock("Paid", fields=["a", "b"]), id="section"),
        pytest.param(slackblocks.HeaderBlock("Paid"), id="header"),
        pytest.param(
            slackblocks.ActionsBlock([slackblocks.Button("Go", "a")]), id="actions"
        ),
        pytest.param(
            slackblocks.ContextBlock([slackblocks.Text("As of")]), id="context"
        ),
        pytest.param(slackblocks.MarkdownBlock("**Paid**"), id="markdown"),
        pytest.param(slackblocks.TableBlock([[slackblocks.RawText("a")]]), id="table"),
        pytest.param(
            slackblocks.DataTableBlock(
                [[slackblocks.RawText("a")], [slackblocks.RawNumber(1, "1")]], "Open"
            ),
            id="data-table",
        ),
        pytest.param(
            slackblocks.ContainerBlock(
                [slackblocks.DividerBlock()], "More", is_collapsible=True
            ),
            id="container",
        ),
        pytest.param(slackblocks.CardBlock(title="Globex"), id="card"),
    ],
)
def test_what_the_builder_library_makes_is_taken(block: slackblocks.Block) -> None:
    assert check_message([block._resolve()]) == []  # noqa: SLF001 - its plain JSON


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=8),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(["type", "text", "elements", "rows", "chart", "fields"])
                | st.text(max_size=4),
                inner | st.sampled_from(["section", "table", "card", "rich_text"]),
                max_size=4,
            )
        ),
        max_leaves=12,
    )
)
def test_no_input_whatever_breaks_the_check(blocks: object) -> None:
    check_message(blocks)
    check_view(blocks)


@pytest.mark.parametrize(
    ("blocks", "message"),
    [
        pytest.param([{"type": "markdown", "text": 7}], "must be a string", id="text"),
        pytest.param([data_table(2, page_size="5")], "must be an integer", id="number"),
        pytest.param([data_table(2, page_size=0)], "must be at least 1", id="least"),
        pytest.param([section(text="x")], "must provide an object", id="object"),
        pytest.param([section(expand="yes")], "must be a boolean", id="flag"),
        pytest.param(
            [SAME_NAME],
            "series names must be unique",
            id="series",
        ),
    ],
)
def test_a_value_of_the_wrong_kind_is_named(
    blocks: list[dict[str, Any]], message: str
) -> None:
    assert check_message(blocks)[0].message == message


def test_given_ids_stay_and_pictures_get_none() -> None:
    picture = {"type": "image", "image_url": "/a.png", "alt_text": "a"}
    blocks = [section(block_id="mine", accessory=picture), actions(button())]

    first, second = with_ids(blocks)

    assert first["block_id"] == "mine"
    assert "action_id" not in first["accessory"]
    assert second["elements"][0]["action_id"]
