"""A desk for issuing in tests: files in memory, a printer that prints what the draft says."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from secretary_app.application.issuing import IssuingDesk, PaperStanding, standing_in
from secretary_app.application.journal import history_of
from secretary_app.application.papers import PaperRequest, PrintedPaper, PrintRequest
from secretary_app.application.records import MeetingKey
from secretary_app.domain.issued import IssuedPaper
from tests.application.councils import SITTINGS, key
from tests.application.lint.looking import Weekdays
from tests.fakes.store import FakeStore

M1 = key(SITTINGS, "m1")
DAY = date(2026, 3, 12)
TODAY = date(2026, 3, 20)


@dataclass
class Files:
    """A printer, a disk, the files kept for meetings and where they were written."""

    written: dict[Path, bytes] = field(default_factory=dict)
    places: dict[str, Path] = field(default_factory=dict)

    def print(self, request: PrintRequest) -> PrintedPaper:
        assert isinstance(request, PaperRequest)
        said = f"{request.style}: {request.draft}"
        return PrintedPaper(data=said.encode(), notices=("Замечание.",), template="7" * 64)

    def write(self, path: Path, data: bytes) -> None:
        self.written[path] = data

    def keep(self, key: MeetingKey, source: Path) -> str:
        assert source in self.written
        return f"{key.meeting} {source.name}"

    def path(self, key: MeetingKey, file: str) -> Path | None:
        name = file.removeprefix(f"{key.meeting} ")
        return next((path for path in self.written if path.name == name), None)

    def remember(self, digest: str, path: Path) -> None:
        self.places[digest] = path

    def where(self, digest: str) -> Path | None:
        return self.places.get(digest)

    @property
    def desk(self) -> IssuingDesk:
        return IssuingDesk(printer=self, write=self.write, materials=self, places=self)


def standing(store: FakeStore) -> PaperStanding:
    """How the minutes of the stored meeting stand."""
    record, stored = store.contents.councils[SITTINGS], store.contents.meetings[M1]
    return standing_in(record, stored, history_of(record, stored).state, Weekdays())


def minutes(store: FakeStore) -> IssuedPaper:
    """The minutes' record of the stored meeting."""
    [paper] = store.contents.meetings[M1].meeting.papers
    return paper
