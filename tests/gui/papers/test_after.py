"""The papers after a sitting on the page of a held meeting, by keyboard."""

from __future__ import annotations

import email
from dataclasses import replace
from datetime import date
from email.policy import default
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from secretary_app.application.papers import Asked, Offer, PaperKind
from secretary_app.application.services import Services
from secretary_app.domain.agenda import AgendaItem, ItemId
from secretary_app.domain.issued import MINUTES, IssuedPaper, PaperId, Signed
from secretary_app.gui.changes import ChangeSet
from secretary_app.gui.outcomes import OpenData
from secretary_app.gui.papers import texts
from secretary_app.gui.papers.after import AFTER
from secretary_app.gui.papers.jobs import Wanted, make_letters
from secretary_app.gui.papers.panel import PapersPanel
from secretary_app.gui.tasks import Progress
from tests.documents.demonstration import MEETING
from tests.fakes.store import Contents
from tests.gui.desk import CTRL, Opened, SomeStores
from tests.gui.test_meeting import meeting

KEY = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
SIGNED = Signed(on=date(2026, 5, 18), by=("Андреев П.С.",))


@pytest.fixture
def papers(filled: Opened) -> PapersPanel:
    """The documents of the held meeting, the cursor in the list of its papers."""
    meeting(filled).window.meeting.show_documents()
    filled.rest()
    panel = filled.window.meeting.documents.papers
    panel.list.setFocus()
    return panel


def lines(panel: PapersPanel) -> list[str]:
    return [panel.list.item(row).text() for row in range(panel.list.count())]


def told(panel: PapersPanel) -> str:
    """Everything that the panel says of what was done."""
    labels = panel.saved.findChildren(QLabel)
    return "\n".join(each.text() for each in labels if each.isVisible())


def save(opened: Opened, folder: Path) -> None:
    opened.press(KEY.Key_W, modifier=CTRL | SHIFT)
    opened.choose_file("after-where", str(folder))


def sign(stores: SomeStores) -> None:
    """The minutes are signed somewhere else."""
    stored = stores.store.contents.meetings[MEETING]
    paper = IssuedPaper(id=PaperId("d1"), kind=MINUTES, steps=(SIGNED,))
    with stores.store.writing() as tx:
        tx.save_meeting(MEETING.council, replace(stored.meeting, papers=(paper,)))


def test_everything_is_saved_before_the_signing_marked_as_a_draft(
    filled: Opened, papers: PapersPanel, tmp_path: Path
) -> None:
    assert lines(papers)[0] == "Копия протокола – протокол ещё не подписан"
    assert PaperKind.CERTIFIED_COPY not in {one.kind for one in papers.list.ticked}
    papers.as_draft.box.setFocus()
    filled.press(KEY.Key_Space)
    assert lines(papers)[0] == "Копия протокола · ПРОЕКТ"
    assert papers.list.ticked[0] == Asked(PaperKind.CERTIFIED_COPY)
    papers.list.setFocus()
    filled.ctrl(KEY.Key_A)
    assert len(papers.list.ticked) == papers.list.count()
    save(filled, tmp_path)
    files = papers.saved.files
    assert len(files) == len({path.name for path in files}) == papers.list.count()
    for path in files:
        document = docx.Document(str(path))
        assert document.core_properties.title
        assert document.paragraphs
    marked = [path.stem for path in files if path.stem.endswith(" – ПРОЕКТ")]
    assert [name.split(" № ")[0] for name in marked] == [
        "Копия протокола (заседание)",
        *["Выписка из протокола"] * 5,
    ]
    assert f"{len(files)}\N{NO-BREAK SPACE}файл" in told(papers)
    filled.qtbot.waitUntil(lambda: not papers.saved.visibleRegion().isEmpty())
    filled.answer("after-open")
    assert filled.shown_paths == [files[0]]


def test_of_signed_minutes_copies_go_out_in_letters(
    filled: Opened, papers: PapersPanel, stores: SomeStores, tmp_path: Path
) -> None:
    papers.as_draft.box.setFocus()
    filled.press(KEY.Key_Space)
    sign(stores)
    filled.window.meeting.refresh(ChangeSet(meetings=frozenset({MEETING})))
    filled.rest()
    assert not papers.as_draft.isVisible()
    assert lines(papers)[0] == "Копия протокола"
    filled.window.meeting.documents.style_choice.setCurrentIndex(3)
    filled.answer("after-letters")
    filled.choose_file("after-where", str(tmp_path))
    [path] = papers.saved.files
    letter = email.message_from_bytes(path.read_bytes(), policy=default)
    assert letter["To"] is None
    assert [str(part.get_filename()) for part in letter.iter_attachments()] == [
        f"{path.stem}.docx",
        "Копия протокола (полный) № 2 от 14.05.2026.docx",
        "Особое мнение к протоколу № 2 от 14.05.2026.docx",
    ]
    assert "впишите его в черновике: Комитет образования Энской области." in told(papers)


def test_one_paper_its_text_and_what_cannot_be_had(
    filled: Opened, papers: PapersPanel, tmp_path: Path
) -> None:
    assert papers.list.current == Asked(PaperKind.COVER_LETTER)
    filled.ctrl(KEY.Key_C)
    assert "Комитет образования Энской области" in QGuiApplication.clipboard().text()
    QGuiApplication.clipboard().clear()
    filled.press(KEY.Key_Return)
    filled.choose_file("after-where", str(tmp_path))
    assert [path.name for path in papers.saved.files] == [
        "Сопроводительное письмо к протоколу № 2 от 14.05.2026.docx"
    ]
    papers.list.setFocus()
    filled.ctrl(KEY.Key_A)
    filled.ctrl(KEY.Key_A)
    assert papers.list.ticked == ()
    filled.press(KEY.Key_W, modifier=CTRL | SHIFT)
    assert told(papers) == texts.CHOOSE
    filled.answer("after-letters")
    assert told(papers) == texts.AFTER.choose_for_letters
    filled.press(KEY.Key_Escape)
    assert papers.isHidden() or not papers.isVisible()


def test_how_far_the_letters_are_counts_the_covering_ones(
    services: Services, stores: SomeStores, demonstration: Contents, tmp_path: Path
) -> None:
    stores.fill(demonstration)
    data = OpenData(folder=tmp_path / "data", store=stores.store, findings=())
    page = AFTER.look(services, data, MEETING, SIGNED.on)
    progress = Progress()
    wanted = Wanted(key=MEETING, papers=(Asked(page.offers[0].kind),), as_draft=True)
    made = make_letters(services, data, progress, papers=AFTER, wanted=wanted)
    assert made is not None
    assert made.are_letters
    assert made.notices[0].startswith("Адрес не известен")
    assert progress.latest[:2] == (1, 2)


ITEM = AgendaItem(id=ItemId("i1"), number="2", title="О ремонте")


@pytest.mark.parametrize(
    ("offer", "drafts", "said"),
    [
        (Offer(kind=PaperKind.EXTRACT, item=ITEM), False, "Выписка · вопрос 2. О ремонте"),
        (
            Offer(kind=PaperKind.EXTRACT, item=ITEM, as_draft=True),
            True,
            "Выписка · вопрос 2. О ремонте · ПРОЕКТ",
        ),
        (
            Offer(kind=PaperKind.CERTIFIED_COPY, as_draft=True),
            False,
            "Копия протокола – протокол ещё не подписан",
        ),
        (
            Offer(kind=PaperKind.DISSENT_SHEET, refusal="Мнений нет."),
            True,
            "Особые мнения – мнений нет.",
        ),
    ],
)
def test_the_line_of_a_paper(offer: Offer, drafts: bool, said: str) -> None:
    assert texts.paper(offer, drafts=drafts) == said
