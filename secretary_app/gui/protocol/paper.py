"""The page beside the wording, and what is made of it: PDF with exact pages."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel

from secretary_app.application.drafting.sections import Section, SectionKind
from secretary_app.application.preview import Preview, PreviewTable, pages_of_pdf
from secretary_app.application.services import Services
from secretary_app.gui.bridge import Bridge
from secretary_app.gui.meeting.texts import minutes_name
from secretary_app.gui.outcomes import OpenData
from secretary_app.gui.protocol import texts
from secretary_app.gui.protocol.page import PagesView
from secretary_app.gui.protocol.session import Printed, ProtocolSession
from secretary_app.gui.tasks import Progress
from secretary_app.gui.theme.tokens import Tone, space
from secretary_app.gui.widgets.buttons import Button
from secretary_app.gui.widgets.files import documents_folder, saving_dialog
from secretary_app.gui.widgets.labels import label
from secretary_app.gui.widgets.panels import Card
from secretary_app.gui.writing import write_chosen

_SIGNATURE = "Подпись"
_ANCHORS = {
    SectionKind.ATTENDANCE: ("Присутств", "Участвовали"),
    SectionKind.AGENDA: ("Обсуждаемые вопросы", "ПОВЕСТКА", "Обсуждены вопросы"),
    SectionKind.PROCEDURE: ("Процедурные", "П1."),
    SectionKind.DISSENTS: ("Особое мнение", "Особые мнения"),
}


class PaperCard(Card):
    """Pages of the minutes; ``told`` carries a sentence with its tone.

    ``saved`` is the file that has exactly what is worded, if there is one.
    """

    told = Signal(str, Tone)
    open_wanted = Signal(object)
    word_wanted = Signal()

    def __init__(self, bridge: Bridge, session: ProtocolSession) -> None:
        super().__init__(name="protocol-paper-card", padded=False)
        self._bridge = bridge
        self._session = session
        self._printed: Printed | None = None
        self.saved: Path | None = None
        self.pages = PagesView()
        self.number: QLabel = label("", "muted", name="protocol-pages-number")
        self.pdf = Button(texts.SAVE_PDF, "protocol-pdf", tip=texts.PDF_TIP)
        self.pdf.clicked.connect(self._ask_where)
        self.word = Button(texts.OPEN_WORD, "protocol-word", tip=texts.WORD_TIP)
        self.word.clicked.connect(self.word_wanted)
        self.forget()
        row = QHBoxLayout()
        row.setContentsMargins(space(3), 0, space(2), space(2))
        row.addWidget(self.number)
        row.addStretch(1)
        row.addWidget(self.word)
        row.addWidget(self.pdf)
        self.body.addWidget(self.pages, 1)
        self.body.addLayout(row)

    @property
    def signatures(self) -> tuple[str, ...]:
        """Return the lines of signatures as they stand on the page."""
        if self._printed is None:
            return ()
        tables = [b for b in self._printed.preview.blocks if isinstance(b, PreviewTable)]
        rows = [row for table in tables for row in table.rows]
        return tuple(
            " – ".join(p.text for cell in row for p in cell.paragraphs)
            for row in rows
            if any(p.style.startswith(_SIGNATURE) for cell in row for p in cell.paragraphs)
        )

    def show_printed(self, printed: Printed) -> None:
        """Show other pages."""
        self._printed = printed
        self.pages.show_preview(printed.preview)
        self.number.setText(texts.pages_about(self.pages.pages))
        for button in (self.pdf, self.word):
            button.setEnabled(True)

    def forget(self) -> None:
        """Forget the pages: another meeting comes."""
        self._printed = self.saved = None
        self.pages.clear()
        self.number.setText("")
        for button in (self.pdf, self.word):
            button.setEnabled(False)

    def show_section(self, section: Section) -> None:
        """Scroll to where a part of the minutes stands on the page."""
        if self._printed is not None:
            place = anchor(self._printed.preview, section)
            if place is not None:
                self.pages.go_to(place)

    def _ask_where(self) -> None:
        page = self._session.page
        if page is None:
            return
        name = Path(minutes_name(page.subject.meeting)).with_suffix(".pdf").name
        dialog = saving_dialog(
            self,
            name="protocol-pdf-file",
            title=texts.PDF_TITLE,
            kinds=texts.PDF_FILE,
            suffix="pdf",
            proposed=documents_folder() / name,
        )
        dialog.fileSelected.connect(lambda path: self.save_pdf(Path(path)))
        dialog.open()

    def save_pdf(self, path: Path) -> None:
        """Make exact pages of what is shown and write them; where that is impossible, say so."""
        if self._printed is not None:
            self._bridge.work(
                partial(_write_pdf, self._printed.paper.data, path),
                partial(self._on_pdf, self._printed),
                lambda fault: self.told.emit(str(fault), Tone.ABSTAIN),
                title=texts.MAKING_PDF,
            )

    def _on_pdf(self, made: Printed, written: tuple[int, Path]) -> None:
        pages, path = written
        self.told.emit(texts.saved(path), Tone.FOR)
        if pages and self._printed is made:
            self.number.setText(texts.pages_exact(pages))
        self.open_wanted.emit(path)


def _write_pdf(
    paper: bytes, path: Path, services: Services, data: OpenData, _: Progress
) -> tuple[int, Path]:
    pdf = services.page_maker().pdf(paper)
    return pages_of_pdf(pdf), write_chosen(services, data, path, pdf)


def anchor(preview: Preview, section: Section) -> int | None:
    """Return the block of the page where a part of the minutes begins, as near as it is known."""
    texts_of = [
        "" if isinstance(block, PreviewTable) else block.text.replace("\xa0", " ")
        for block in preview.blocks
    ]
    match section.kind:
        case SectionKind.HEADING:
            return 0
        case SectionKind.SIGNATURES:
            tables = [n for n, b in enumerate(preview.blocks) if isinstance(b, PreviewTable)]
            return tables[-1] if tables else None
        case SectionKind.ITEM:
            number = section.title.partition(" ")[0]
            begins = (section.title, f"{number}1. ")
            found = [n for n, text in enumerate(texts_of) if text.startswith(begins)]
            return found[-1] if found else None
        case kind:
            wanted = _ANCHORS.get(kind, ())
            return next((n for n, text in enumerate(texts_of) if text.startswith(wanted)), None)
