"""A made-up but lifelike ledger for the demo, documents, tests and benchmarks."""

from __future__ import annotations

from storage.sample.ledger import sample_rows, sample_tables, write_sample
from storage.sample.questions import SAMPLE_QUESTIONS
from storage.sample.size import LARGE, STANDARD, SampleSize

__all__ = [
    "LARGE",
    "SAMPLE_QUESTIONS",
    "STANDARD",
    "SampleSize",
    "sample_rows",
    "sample_tables",
    "write_sample",
]
