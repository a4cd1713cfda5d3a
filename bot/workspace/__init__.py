"""A faithful small Slack on 127.0.0.1, for trying, showing and testing Otto."""

from __future__ import annotations

from bot.workspace.server import Workspace
from bot.workspace.state.channels import ChannelSeed
from bot.workspace.state.people import Persona

__all__ = ["ChannelSeed", "Persona", "Workspace"]
