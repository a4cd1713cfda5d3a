"""Named places in the pipeline at which a test lets the process die.

``OTTO_FAULT_AT=after_post`` kills the process, as ``kill -9`` would, when it comes to
that place; without the variable, as in every real run, a place is one dictionary
look-up. The kill tests start Otto so, start it again without, and count the replies.
"""

from __future__ import annotations

import os
import signal
from enum import Enum

VARIABLE = "OTTO_FAULT_AT"


class Place(Enum):
    """Where a crash would hurt most."""

    AFTER_INBOX_COMMIT = "after_inbox_commit"
    BEFORE_HANDLER_COMMIT = "before_handler_commit"
    BEFORE_POST = "before_post"
    AFTER_POST = "after_post"
    BEFORE_MARK = "before_mark"


def reach(place: Place) -> None:
    """Die here if a test asked for it."""
    if os.environ.get(VARIABLE) == place.value:
        os.kill(os.getpid(), signal.SIGKILL)
