"""Where the issued files were written on this machine: a small file beside the data.

A convenience that no backup and no council file carries: paths name people. Where it is
missing, damaged or somebody else's, nothing is known, and the person chooses the file.
"""

from __future__ import annotations

import json
from pathlib import Path

from secretary_app.application.files import write_file
from secretary_app.application.ports import EnvironmentFailure

FILE = "written.json"
_MOST_BYTES = 4 * 1024 * 1024
_MOST_FILES = 10_000


class WrittenPlacesFile:
    """The port `WrittenPlaces` over a JSON file in a data folder."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE

    def remember(self, digest: str, path: Path) -> None:
        """Note where the file with this SHA-256 was written; a disk that will not is no matter."""
        known = self._known()
        known.pop(digest, None)
        known[digest] = str(path.absolute())
        kept = dict(list(known.items())[-_MOST_FILES:])
        try:
            write_file(self._path, json.dumps(kept, ensure_ascii=False, indent=1).encode())
        except (EnvironmentFailure, UnicodeEncodeError):
            return

    def where(self, digest: str) -> Path | None:
        """Return where the file was written, None where that is not known."""
        found = self._known().get(digest)
        return Path(found) if isinstance(found, str) else None

    def _known(self) -> dict[str, object]:
        try:
            with self._path.open("rb") as file:
                known = json.loads(file.read(_MOST_BYTES))
        except (OSError, ValueError, RecursionError):
            return {}
        return known if isinstance(known, dict) else {}
