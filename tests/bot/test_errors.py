"""An error of the asker has words; an error of ours has a reference and no details."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from structlog.testing import capture_logs

from bot.errors import ACCIDENT, WORDS, Accident, Refusal, attempt, words_for
from bot.rendering.voice import Voice
from domain.errors import OttoError

if TYPE_CHECKING:
    import pytest


def test_what_goes_well_comes_back() -> None:
    assert attempt(lambda: 7, "test") == 7


def test_an_error_of_the_asker_is_a_refusal_with_words() -> None:
    def refuse() -> None:
        raise OttoError

    with capture_logs() as logs:
        refusal = attempt(refuse, "test", row=7)

    assert isinstance(refusal, Refusal)
    assert refusal.words == WORDS[OttoError]
    assert [(line["event"], line["reason"], line["row"]) for line in logs] == [
        ("step.refused", "OttoError", 7)
    ]


def test_an_error_of_ours_is_an_accident_with_a_reference_that_the_log_has_too() -> (
    None
):
    with capture_logs() as logs:
        accident = attempt(lambda: 1 // 0, "test")

    assert isinstance(accident, Accident)
    assert re.fullmatch("[0-9a-f]{8}", accident.reference)
    assert accident.words == ACCIDENT.format(reference=accident.reference)
    (line,) = logs
    assert (line["event"], line["reference"]) == ("step.failed", accident.reference)
    assert line["log_level"] == "error"


def test_the_words_name_what_the_error_knows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(WORDS, OttoError, "No invoice {number}.")
    error = OttoError()
    error.number = "INV-1"  # type: ignore[attr-defined]

    assert words_for(error, Voice()) == "No invoice INV-1."
