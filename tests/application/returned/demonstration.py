"""The demonstration's minutes, issued: the full style, the shipped template, real files."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import docx

from secretary_app.application.files import write_file
from secretary_app.application.importing import import_council
from secretary_app.application.issuing import IssuingDesk, issue_minutes, paper_of, take_step
from secretary_app.application.papers import MinutesStyle, PaperKind, PaperRequest, request_for
from secretary_app.application.returned import ReceivingDesk
from secretary_app.documents.printer import WordPrinter
from secretary_app.documents.reading import WordReader
from secretary_app.domain.issued import Checked, IssuedPaper
from secretary_app.storage.materials import MaterialsFolder
from secretary_app.storage.written_places import WrittenPlacesFile
from tests.documents.demonstration import DEMONSTRATION, MEETING
from tests.documents.papers import TEMPLATES
from tests.fakes.store import FakeStore

TODAY = date(2026, 5, 20)
NBSP = "\N{NO-BREAK SPACE}"


def demonstration() -> FakeStore:
    """A store of its own with the meeting held."""
    store = FakeStore()
    import_council(store, DEMONSTRATION.read_bytes())
    return store


@cache
def request() -> PaperRequest:
    """The full minutes as they are asked for."""
    return request_for(demonstration(), MEETING, PaperKind.MINUTES, MinutesStyle.FULL)


@cache
def printed_lines() -> tuple[str, ...]:
    """The lines of the full minutes."""
    text = WordPrinter(shipped=TEMPLATES).print(request()).text
    return tuple(line for line in text.split("\n") if line)


@dataclass(frozen=True)
class Office:
    """A data folder with issued minutes, and the file in a person's folder."""

    store: FakeStore
    folder: Path

    @property
    def path(self) -> Path:
        return self.folder / "Протокол.docx"

    @property
    def desk(self) -> ReceivingDesk:
        return ReceivingDesk(
            reader=WordReader(),
            materials=MaterialsFolder(self.folder),
            places=WrittenPlacesFile(self.folder),
        )

    @property
    def paper(self) -> IssuedPaper:
        paper = paper_of(self.store.contents.meetings[MEETING].meeting)
        assert paper is not None
        return paper

    def issue(self) -> None:
        """Check and issue the full minutes."""
        desk = IssuingDesk(
            printer=WordPrinter(shipped=TEMPLATES),
            write=write_file,
            materials=self.desk.materials,
            places=self.desk.places,
        )
        take_step(self.store, MEETING, TODAY, Checked(on=TODAY))
        issue_minutes(self.store, desk, MEETING, MinutesStyle.FULL, self.path, TODAY)

    def edit(self, before: str, after: str) -> None:
        """Change the file as a person does in Word, and save it."""
        document = docx.Document(str(self.path))
        edited = 0
        for paragraph in document.paragraphs:
            for run in paragraph.runs:
                text = run.text.replace(NBSP, " ")
                if before in text:
                    run.text = text.replace(before, after)
                    edited += 1
        assert edited == 1, before
        document.save(str(self.path))
