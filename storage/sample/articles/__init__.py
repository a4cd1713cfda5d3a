"""The sample's written rules, one Markdown file for each, in a folder per language."""

from __future__ import annotations

from pathlib import Path

SAMPLE_ARTICLES = Path(__file__).parent
