"""Modals and home tabs: what is open for whom, on which stack."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

from bot.workspace.state.identity import APP_ID, BOT_ID, TEAM_ID, fresh_id

if TYPE_CHECKING:
    from bot.workspace.state.store import Store

STACK_LIMIT = 3


@dataclass(slots=True)
class View:
    """One view of one person; ``content`` is what the app sent, ids filled in."""

    id: str
    user: str
    content: dict[str, Any]
    hash: str
    root_id: str
    previous_id: str | None = None
    values: dict[str, Any] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)
    order: int = 0

    @property
    def is_home(self) -> bool:
        """Say whether this is a home tab, not a modal."""
        return self.content.get("type") == "home"

    def as_slack(self) -> dict[str, Any]:
        """Return the view object of ``views.open`` and of submissions."""
        content = self.content
        return {
            "id": self.id,
            "team_id": TEAM_ID,
            "type": content.get("type"),
            "title": content.get("title"),
            "submit": content.get("submit"),
            "close": content.get("close"),
            "blocks": content.get("blocks", []),
            "private_metadata": content.get("private_metadata", ""),
            "callback_id": content.get("callback_id", ""),
            "external_id": content.get("external_id", ""),
            "state": {"values": self.values},
            "hash": self.hash,
            "clear_on_close": bool(content.get("clear_on_close")),
            "notify_on_close": bool(content.get("notify_on_close")),
            "submit_disabled": bool(content.get("submit_disabled")),
            "root_view_id": self.root_id,
            "previous_view_id": self.previous_id,
            "app_id": APP_ID,
            "app_installed_team_id": TEAM_ID,
            "bot_id": BOT_ID,
        }


class Views:
    """Open modals as one stack a person, and one home tab a person."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._by_id: dict[str, View] = {}
        self._count = 0

    def load(self) -> None:
        """Read what was kept."""
        kept = self._store.all_of("view")
        self._by_id = {key: View(**body) for key, body in kept}
        self._count = max((view.order for view in self._by_id.values()), default=0)

    def find(self, view_id: str) -> View | None:
        """Return a view by its id."""
        return self._by_id.get(view_id)

    def find_external(self, external_id: str) -> View | None:
        """Return a view by the id that the app gave it."""
        views = self._by_id.values()
        return next(
            (v for v in views if v.content.get("external_id") == external_id), None
        )

    def home_of(self, user: str) -> View | None:
        """Return what is published on this person's home tab."""
        views = self._by_id.values()
        return next((v for v in views if v.is_home and v.user == user), None)

    def stack_of(self, user: str) -> list[View]:
        """Return this person's open modals, the lowest first."""
        mine = (v for v in self._by_id.values() if v.user == user and not v.is_home)
        return sorted(mine, key=lambda view: view.order)

    def open(self, user: str, content: dict[str, Any], on: View | None = None) -> View:
        """Open a view, on top of another one or alone."""
        self._count += 1
        view_id = fresh_id("V")
        view = View(
            view_id,
            user,
            content,
            fresh_id("h."),
            on.root_id if on is not None else view_id,
            on.id if on is not None else None,
            order=self._count,
        )
        return self.keep(view)

    def replace(self, view: View, content: dict[str, Any]) -> View:
        """Show something else in the same view; typed values of kept inputs stay."""
        view.content = content
        view.hash = fresh_id("h.")
        view.errors = {}
        blocks = {block.get("block_id") for block in content.get("blocks", [])}
        view.values = {k: v for k, v in view.values.items() if k in blocks}
        return self.keep(view)

    def keep(self, view: View) -> View:
        """Write down what changed in a view."""
        self._by_id[view.id] = view
        self._store.put("view", view.id, asdict(view))
        return view

    def close(self, view: View) -> None:
        """Take a view away."""
        self._by_id.pop(view.id, None)
        self._store.drop("view", view.id)

    def close_all(self, user: str) -> None:
        """Take all modals of a person away."""
        for view in self.stack_of(user):
            self.close(view)
