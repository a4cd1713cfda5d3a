"""Charts: bars, lines, areas and pies, with as many points as Slack draws."""

from __future__ import annotations

from typing import Any

from bot.workspace.blocks.rules import Finding, Items, Number, Shape, String, Typed
from bot.workspace.blocks.texts import BLOCK_ID

CHARTS_PER_MESSAGE = 2
_LABEL = String(20)
_POINT = Shape(
    {"label": _LABEL, "value": Number(whole=False)}, required=("label", "value")
)
_SEGMENT = Shape(
    {"label": _LABEL, "value": Number(0, whole=False)}, required=("label", "value")
)
_SERIES = Shape({"name": _LABEL, "data": Items(_POINT, 20)}, required=("name", "data"))
_AXIS = Shape(
    {
        "categories": Items(_LABEL, 20),
        "x_label": String(50),
        "y_label": String(50),
    },
    required=("categories",),
)


def _every_category_once(chart: dict[str, Any], at: str) -> list[Finding]:
    categories = sorted(chart["axis_config"]["categories"])
    return [
        Finding(f"{at}/series/{place}/data", "must have one point for every category")
        for place, series in enumerate(chart["series"])
        if sorted(point["label"] for point in series["data"]) != categories
    ]


def _own_names(chart: dict[str, Any], at: str) -> list[Finding]:
    names = [series["name"] for series in chart["series"]]
    if len(set(names)) < len(names):
        return [Finding(f"{at}/series", "series names must be unique")]
    return []


_AXIS_CHART = Shape(
    {"type": String(), "series": Items(_SERIES, 6), "axis_config": _AXIS},
    required=("series", "axis_config"),
    across=(_every_category_once, _own_names),
)
_PIE = Shape(
    {"type": String(), "segments": Items(_SEGMENT, 12)}, required=("segments",)
)

DATA_VISUALIZATION = Shape(
    {
        "type": String(),
        "block_id": BLOCK_ID,
        "title": String(50),
        "chart": Typed(
            {
                "bar": _AXIS_CHART,
                "line": _AXIS_CHART,
                "area": _AXIS_CHART,
                "pie": _PIE,
            }
        ),
    },
    required=("title", "chart"),
)
