"""Errors that a person can act on."""

from __future__ import annotations


class OttoError(Exception):
    """Something the person in front of Otto can understand and put right.

    Every other exception is our fault: it is logged with a reference number, and the
    number is all that the person sees.
    """
