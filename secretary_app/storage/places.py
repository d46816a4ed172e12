"""The files of a data folder, each named in one place."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class DataFolder:
    """Where a council's data lives on this machine."""

    root: Path

    @property
    def database(self) -> Path:
        """Return the path of the SQLite database."""
        return self.root / "secretary.db"

    @property
    def wal(self) -> Path:
        """Return the path of SQLite's write-ahead log: as much data as the database itself."""
        return self.root / "secretary.db-wal"

    @property
    def shared_memory(self) -> Path:
        """Return the path of the log's index, which SQLite builds anew when it is missing."""
        return self.root / "secretary.db-shm"

    @property
    def head(self) -> Path:
        """Return the path of the file with the journals' counts and hashes."""
        return self.root / "journal.head"

    @property
    def lock(self) -> Path:
        """Return the path of the file that one writer holds."""
        return self.root / "secretary.lock"

    @property
    def ballast(self) -> Path:
        """Return the path of the file that is given up when the disk is full."""
        return self.root / "secretary.ballast"

    @property
    def backups(self) -> Path:
        """Return the folder of the copies that the program makes by itself."""
        return self.root / "backups"

    def files(self) -> frozenset[Path]:
        """Return every file that a copy must never be written over."""
        return frozenset(
            {self.database, self.wal, self.shared_memory, self.head, self.lock, self.ballast}
        )
