"""``make words``: bring the catalogues up to date with what the code says.

Translations are never lost: those of sentences that are gone stay at the end of the
file, each line marked ``#~``, until somebody moves or deletes them.
"""

from __future__ import annotations

import sys
from io import BytesIO
from typing import TYPE_CHECKING

from babel.messages import Catalog
from babel.messages.pofile import read_po, write_po

from bot.rendering.catalogues.extract import Entry, said
from bot.rendering.catalogues.load import LANGUAGES, path_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from babel.messages.catalog import Message

    Words = str | tuple[str, ...]

SOURCE = "en"


def stored(language: str) -> Catalog:
    """Return a catalogue as it stands in its file."""
    with path_of(language).open("rb") as file:
        return read_po(file, locale=language)


def updated(old: Catalog, entries: Collection[Entry]) -> Catalog:
    """Return a catalogue with exactly these messages, translated as far as it was."""
    language = str(old.locale_identifier)
    new = Catalog(locale=language)
    known = {**_translations(old.obsolete.values()), **_translations(old)}
    for entry in sorted(entries):
        first = entry.id if language == SOURCE else ""
        new.add(entry.id, known.pop(entry, first), context=entry.of or None)
    for gone, strings in known.items():
        if strings == gone.id:
            continue  # English as the code had it; nobody wrote it here.
        message = Catalog().add(gone.id, strings, context=gone.of or None)
        new.obsolete[f"{gone.of}{gone.words}"] = message
    return new


def written(catalogue: Catalog) -> str:
    """Return a catalogue as text: sorted, without dates and places."""
    body = BytesIO()
    write_po(body, catalogue, width=0, omit_header=True, sort_output=True)
    header = (
        ("Language", catalogue.locale_identifier),
        ("Content-Type", "text/plain; charset=utf-8"),
        ("Plural-Forms", catalogue.plural_forms),
    )
    lines = (f'"{name}: {value}\\n"' for name, value in header)
    messages = body.getvalue().decode().rstrip()
    return "\n".join(('msgid ""', 'msgstr ""', *lines, "", messages, ""))


def main() -> None:
    """Write the catalogues anew, and say what each still lacks."""
    entries = said()
    for language in LANGUAGES:
        new = updated(stored(language), entries)
        path_of(language).write_text(written(new), encoding="utf-8")
        missing = sum(not done(message) for message in new if message.id)
        sys.stdout.write(
            f"{language}: {len(new)} messages, {missing} without a translation, "
            f"{len(new.obsolete)} no longer said\n"
        )


def done(message: Message) -> bool:
    """Say whether a message has all its translations."""
    strings = strings_of(message)
    return bool(strings) and all(strings)


def strings_of(message: Message) -> tuple[str, ...]:
    """Return the translations of a message: one, or one for each plural form."""
    if isinstance(message.string, (tuple, list)):
        return tuple(str(each or "") for each in message.string)
    return (message.string or "",)


def entry_of(message: Message) -> Entry:
    """Return what a message of a catalogue translates."""
    one, many = (message.id, "") if isinstance(message.id, str) else message.id
    return Entry(one, message.context or "", many)


def _translations(messages: Iterable[Message]) -> dict[Entry, Words]:
    known = (each for each in messages if each.id and any(strings_of(each)))
    return {entry_of(each): _words(each) for each in known}


def _words(message: Message) -> Words:
    strings = strings_of(message)
    return strings if isinstance(message.id, tuple) else strings[0]


if __name__ == "__main__":
    main()
