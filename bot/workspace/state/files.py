"""Files that people and the bot share."""

from __future__ import annotations

import mimetypes
from base64 import b64decode, b64encode
from dataclasses import asdict, dataclass, field
from pathlib import PurePath
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from bot.workspace.state.identity import fresh_id

if TYPE_CHECKING:
    from bot.workspace.state.store import Store


@dataclass(slots=True)
class SharedFile:
    """One file; its content is empty until it was uploaded, in base64."""

    id: str
    name: str
    user: str
    length: int = 0
    title: str = ""
    content_base64: str | None = None
    created: int = 0
    complete: bool = False
    channels: list[str] = field(default_factory=list)

    @property
    def content(self) -> bytes:
        """Return the bytes of the file."""
        return b64decode(self.content_base64 or "")

    @property
    def mimetype(self) -> str:
        """Return the media type, guessed from the name."""
        return mimetypes.guess_type(self.name)[0] or "application/octet-stream"

    def as_slack(self, base_url: str) -> dict[str, Any]:
        """Return the file object of ``files.info``."""
        address = f"{base_url}/files/{self.id}/{quote(self.name)}"
        filetype = PurePath(self.name).suffix.lstrip(".").lower() or "binary"
        return {
            "id": self.id,
            "created": self.created,
            "timestamp": self.created,
            "name": self.name,
            "title": self.title or self.name,
            "mimetype": self.mimetype,
            "filetype": filetype,
            "pretty_type": filetype.upper(),
            "user": self.user,
            "size": len(self.content),
            "mode": "hosted",
            "is_external": False,
            "is_public": False,
            "url_private": address,
            "url_private_download": f"{address}?download=1",
            "permalink": address,
            "channels": self.channels,
        }


class Files:
    """All files by id."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._by_id: dict[str, SharedFile] = {}
        self.base_url = ""

    def load(self) -> None:
        """Read what was kept."""
        kept = self._store.all_of("file")
        self._by_id = {key: SharedFile(**body) for key, body in kept}

    def begin(self, name: str, user: str, length: int, created: int) -> SharedFile:
        """Announce a file whose content is still to come."""
        file = SharedFile(fresh_id("F"), name, user, length, created=created)
        return self.keep(file)

    def fill(self, file: SharedFile, content: bytes) -> SharedFile:
        """Put the content into an announced file."""
        file.content_base64 = b64encode(content).decode()
        return self.keep(file)

    def keep(self, file: SharedFile) -> SharedFile:
        """Write down what changed in a file."""
        self._by_id[file.id] = file
        self._store.put("file", file.id, asdict(file))
        return file

    def find(self, file_id: str) -> SharedFile | None:
        """Return a file by its id."""
        return self._by_id.get(file_id)

    def show(self, file_ids: list[str]) -> list[dict[str, Any]]:
        """Return the file objects of these files, in order."""
        return [self._by_id[file_id].as_slack(self.base_url) for file_id in file_ids]
