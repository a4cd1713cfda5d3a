"""What the tests of storage share; databases come from tests/support/database.py."""

from __future__ import annotations
