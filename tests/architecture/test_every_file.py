"""Every file says what it is, and every folder of code is a package."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

import pytest

from tests.architecture.sources import PACKAGES, ROOT, named, parsed, sources

if TYPE_CHECKING:
    from pathlib import Path

FOLDERS = sorted({path.parent for path in sources(*PACKAGES)})


@pytest.mark.parametrize("path", [*sources(*PACKAGES), ROOT / "app.py"], ids=named)
def test_a_file_says_in_a_sentence_what_it_is(path: Path) -> None:
    said = ast.get_docstring(parsed(path)) or ""

    assert said.partition("\n\n")[0].endswith((".", ":", "?"))


@pytest.mark.parametrize("folder", FOLDERS, ids=named)
def test_a_folder_of_code_is_a_package(folder: Path) -> None:
    assert (folder / "__init__.py").is_file()
