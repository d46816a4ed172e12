"""Minutes and the council written to files."""

from __future__ import annotations

import json
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel

from secretary_app.application.papers import (
    MinutesStyle,
    PaperRequest,
    PrintedPaper,
    PrintRequest,
)
from secretary_app.application.ports import EnvironmentFailure
from secretary_app.application.services import Services
from secretary_app.domain.errors import DomainError
from secretary_app.gui.meetings.view import MeetingsView
from tests.gui.desk import CTRL, Opened
from tests.gui.test_meeting import meeting

SHIFT = Qt.KeyboardModifier.ShiftModifier


class NoticingPrinter:
    """Prints a request's style in place of a document."""

    def __init__(self) -> None:
        self.fault: Exception | None = None
        self.styles: list[MinutesStyle] = []

    def print(self, request: PrintRequest) -> PrintedPaper:
        assert isinstance(request, PaperRequest)
        self.styles.append(request.style)
        if self.fault:
            raise self.fault
        return PrintedPaper(data=b"minutes", notices=("Проверьте подписи.",))


@pytest.fixture
def printer() -> NoticingPrinter:
    return NoticingPrinter()


class TestWord:
    """With the real printer."""

    def test_minutes_are_saved_by_keyboard_and_open_as_a_document(
        self, filled: Opened, tmp_path: Path
    ) -> None:
        target = tmp_path / "minutes.docx"
        meeting(filled)
        filled.ctrl(Qt.Key.Key_S)
        dialog = filled.window.findChild(QFileDialog, "minutes-file")
        assert dialog is not None
        assert Path(dialog.selectedFiles()[0]).name == "Протокол № 2 от 14.05.2026.docx"
        filled.choose_file("minutes-file", str(target))
        with zipfile.ZipFile(target) as document:
            assert "word/document.xml" in document.namelist()
        assert str(target) in filled.words("minutes-saved-text")
        filled.answer("minutes-open")
        filled.answer("minutes-folder")
        assert filled.shown_paths == [target, tmp_path]


class TestFakePrinter:
    """With a printer that remembers."""

    @pytest.fixture
    def services(self, services: Services, printer: NoticingPrinter) -> Services:
        return replace(services, printer=lambda _: printer)

    def save(self, opened: Opened, target: Path) -> None:
        meeting(opened)
        opened.ctrl(Qt.Key.Key_S)
        opened.choose_file("minutes-file", str(target))

    def test_style_is_a_choice_and_notices_are_shown(
        self, filled: Opened, printer: NoticingPrinter, tmp_path: Path
    ) -> None:
        styles = filled.window.meeting.documents.style_choice
        names = [styles.itemText(n) for n in range(styles.count())]
        assert names[:3] == ["по виду заседания", "заседание", "совещание"]
        assert len(names) == len(MinutesStyle) + 1
        styles.setCurrentIndex(2)
        self.save(filled, tmp_path / "m.docx")
        assert printer.styles == [MinutesStyle.CONFERENCE]
        labels = filled.window.meeting.documents.findChildren(QLabel)
        assert any(w.text() == "Проверьте подписи." for w in labels)

    def test_missing_word_processor_is_told(self, filled: Opened, tmp_path: Path) -> None:
        filled.can_open = False
        self.save(filled, tmp_path / "m.docx")
        filled.answer("minutes-open")
        assert "не назначена программа" in filled.window.notice.text

    @pytest.mark.parametrize(
        "fault", [DomainError("Шаблон не работает."), EnvironmentFailure("Диск полон.")]
    )
    def test_failure_has_a_dialog_and_nothing_is_called_saved(
        self, filled: Opened, printer: NoticingPrinter, tmp_path: Path, fault: Exception
    ) -> None:
        printer.fault = fault
        self.save(filled, tmp_path / "m.docx")
        filled.dialog("failure")
        assert filled.words("failure-text") == str(fault)
        filled.answer("failure-done")
        assert not filled.has_dialog("failure")
        assert not (tmp_path / "m.docx").exists()
        assert filled.window.in_meeting

    def test_another_meeting_does_not_show_what_was_saved(
        self, filled: Opened, tmp_path: Path
    ) -> None:
        self.save(filled, tmp_path / "m.docx")
        filled.press(Qt.Key.Key_Escape)
        meeting(filled)
        labels = filled.window.meeting.documents.findChildren(QLabel, "minutes-saved-text")
        assert not any(w.isVisibleTo(filled.window.meeting.documents) for w in labels)


def test_council_is_exported_from_every_screen(filled: Opened, tmp_path: Path) -> None:
    for number, screen in enumerate((Qt.Key.Key_1, Qt.Key.Key_2)):
        target = tmp_path / f"{number}.council.json"
        filled.ctrl(screen)
        filled.press(Qt.Key.Key_S, modifier=CTRL | SHIFT)
        filled.choose_file("export-file", str(target))
        assert json.loads(target.read_text("utf-8"))["council"]["id"] == "demo"
        assert str(target) in filled.window.notice.text


def test_database_is_never_written_over(filled: Opened) -> None:
    data = filled.window.bridge.data
    assert data is not None
    own = min(filled.window.bridge._services.own_files(data.folder))  # noqa: SLF001
    own.parent.mkdir(exist_ok=True)
    filled.window.bridge.export(filled.window.listings[0].council.id, own)
    filled.rest()
    assert "файл самой базы" in filled.words("failure-text")
    assert not own.exists()


def test_export_asks_to_choose_a_council_first(filled: Opened) -> None:
    filled.ctrl(Qt.Key.Key_2)
    screen = filled.window.screens[1]
    assert isinstance(screen, MeetingsView)
    screen.table.selectionModel().clear()
    filled.window.conversation.ask_export()
    filled.dialog("choose-council")
    filled.answer("choose-council-done")
