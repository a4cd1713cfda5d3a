"""What a command says when it fails for a reason that its user can put right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import ValidationError

from bot.workspace.errors import PortTakenError
from domain.errors import OttoError

if TYPE_CHECKING:
    from collections.abc import Callable


class CommandError(OttoError):
    """A command cannot do its work; the text is one line that says why."""


def in_one_line(command: Callable[[], object]) -> None:
    """Run a command; turn what files, ports and settings cause into one line.

    Raises:
        CommandError: a file, a port or a setting is not as it must be.
    """
    try:
        command()
    except ValidationError as error:
        raise CommandError(_settings(error)) from error
    except PortTakenError as error:
        raise CommandError(str(error)) from error
    except OSError as error:
        raise CommandError(_system(error)) from error


def _settings(error: ValidationError) -> str:
    # Not str(error): it would show the value, and the value may be a token.
    wrong = (f"{_name(each['loc'])}: {each['msg']}" for each in error.errors())
    return f"Settings: {'; '.join(wrong)}."


def _name(place: tuple[int | str, ...]) -> str:
    name = ".".join(map(str, place))
    return name if name.isupper() else f"OTTO_{name.upper()}"


def _system(error: OSError) -> str:
    what = error.strerror or str(error) or type(error).__name__
    return f"{error.filename}: {what}." if error.filename else f"{what}."
