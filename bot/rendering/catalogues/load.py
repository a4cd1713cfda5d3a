"""Catalogues, read from their text files.

There is no compiled ``.mo`` beside a ``.po``: it would be a second copy to forget, and
reading a file takes some ten milliseconds, once for each language and process.
"""

from __future__ import annotations

from functools import cache
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

LANGUAGES = ("en", "zh_CN", "es", "pt_BR")
"""The languages that Otto speaks; English is the one that the code is written in."""
_FOLDER = Path(__file__).parent


def path_of(language: str) -> Path:
    """Return the file with the words of a language."""
    return _FOLDER / language / "LC_MESSAGES" / "otto.po"


@cache
def catalogue(language: str) -> GNUTranslations:
    """Return the words of a language."""
    compiled = BytesIO()
    with path_of(language).open("rb") as file:
        write_mo(compiled, read_po(file, locale=language))
    compiled.seek(0)
    return GNUTranslations(compiled)
