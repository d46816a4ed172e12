"""The life of the minutes on the page of a meeting, walked by keyboard."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from secretary_app.application.clocks import ScriptedClock
from secretary_app.application.services import Services
from secretary_app.domain.issued import IssuedPaper, PaperStage, Signed, TextAdopted
from secretary_app.gui.meeting.life.forms import SignDialog
from secretary_app.gui.meeting.life.panel import LifePanel
from secretary_app.gui.meeting.life.returned_dialog import ReturnedDialog, place_of
from secretary_app.language.names import NBSP
from tests.documents.demonstration import MEETING
from tests.gui.desk import CTRL, Opened, SomeStores
from tests.gui.test_meeting import meeting

ENTER = Qt.Key.Key_Return
NOW = datetime(2026, 5, 15, 9, 0, tzinfo=timezone(timedelta(hours=7)))


@pytest.fixture
def services(services: Services) -> Services:
    return replace(services, clock=ScriptedClock(NOW))


@pytest.fixture
def minutes(filled: Opened) -> Opened:
    """The page of the held meeting, its documents in view."""
    meeting(filled)
    filled.window.meeting.show_documents()
    filled.rest()
    return filled


def paper(stores: SomeStores) -> IssuedPaper:
    [found] = stores.store.contents.meetings[MEETING].meeting.papers
    return found


def panel(opened: Opened) -> LifePanel:
    return opened.window.meeting.documents.life


def offered(opened: Opened) -> list[str]:
    """What can be done now, the next thing first."""
    buttons = (panel(opened).go_on, *panel(opened).buttons.values())
    return [button.text() for button in buttons if button.isVisible()]


def go_on(opened: Opened) -> None:
    opened.press(ENTER, modifier=CTRL)


def edit(path: Path, before: str, after: str) -> None:
    """Change a document as a person does in Word, and save it."""
    document = docx.Document(str(path))
    for paragraph in document.paragraphs:
        for run in paragraph.runs:
            text = run.text.replace(NBSP, " ")
            if before in text:
                run.text = text.replace(before, after)
    document.save(str(path))


def save(opened: Opened, form: str) -> None:
    opened.answer(f"life-{form}-form-save")
    assert not opened.has_dialog(f"life-{form}-form")


def type_into(opened: Opened, name: str, text: str) -> None:
    opened.write(text, opened.find(QWidget, name))


def issued(opened: Opened, target: Path) -> None:
    """Check and issue the minutes into a file."""
    go_on(opened)
    go_on(opened)
    opened.choose_file("issue-file", str(target))


def test_the_way_to_the_issue_by_keyboard(minutes: Opened, tmp_path: Path) -> None:
    target = tmp_path / "minutes.docx"
    assert minutes.find(QWidget, "life-steps").accessibleName() == (
        "Путь протокола: Проект, Проверен, На согласовании, Выпущен, Подписан, Копии отправлены."
    )
    assert minutes.words("life-next") == (
        "Дальше: проверьте протокол и отметьте это. "
        f"Срок оформления – до 19.05.2026 (осталось 4{NBSP}дня)."
    )
    assert offered(minutes) == ["Проверено"]
    go_on(minutes)
    assert minutes.words("life-now") == f"Проверен{NBSP}15.05.2026"
    minutes.ctrl(Qt.Key.Key_Z)
    assert offered(minutes) == ["Проверено"]
    go_on(minutes)
    assert offered(minutes) == ["Выпустить…", "На согласование…"]
    minutes.answer("life-review")
    type_into(minutes, "life-review-form-to", "Отдел права")
    save(minutes, "review")
    assert offered(minutes)[0] == "Вернулся с согласования…"
    go_on(minutes)
    save(minutes, "reviewed")
    go_on(minutes)
    minutes.choose_file("issue-file", str(target))
    assert target.is_file()
    assert str(target) in minutes.words("life-saved-text")
    minutes.answer("life-folder")
    assert minutes.shown_paths == [tmp_path]


def test_the_way_from_the_issue_to_the_copies_by_keyboard(
    minutes: Opened, stores: SomeStores, tmp_path: Path
) -> None:
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(b"%PDF")
    issued(minutes, tmp_path / "minutes.docx")
    assert offered(minutes)[0] == "Подписан…"
    go_on(minutes)
    type_into(minutes, "life-sign-form-original", "приёмная")
    minutes.answer("life-sign-form-choose")
    minutes.choose_file("scan-file", str(scan))
    save(minutes, "sign")
    by = ("Андреев П.С.", "Тихонова О.Н.")
    signed = Signed(on=NOW.date(), by=by, original="приёмная", scan="scan.pdf")
    assert paper(stores).signature == signed
    assert minutes.words("life-copy-1").endswith("– до 22.05.2026")
    go_on(minutes)
    type_into(minutes, "life-copies-form-to", "Архив")
    save(minutes, "copies")
    assert [copy.to for copy in paper(stores).copies][1:] == ["Архив"]
    assert minutes.words("life-copy-1").endswith("– отправлена 15.05.2026")
    assert minutes.words("life-next") == "Всё сделано."
    minutes.answer("life-correct")
    type_into(minutes, "life-correct-form-text", "Читать «2027».")
    save(minutes, "correct")
    assert [note.number for note in paper(stores).corrections] == [1]
    assert paper(stores).stage is PaperStage.SENT


def come_back_from_word(opened: Opened) -> None:
    """The window loses the keys and gets them again."""
    opened.press(Qt.Key.Key_F1)
    opened.answer("help-done")


def test_a_file_edited_in_word_is_noticed_and_its_wording_taken(
    minutes: Opened, stores: SomeStores, tmp_path: Path
) -> None:
    target = tmp_path / "minutes.docx"
    issued(minutes, target)
    edit(target, "Публиковать отчёты", "Размещать отчёты")
    come_back_from_word(minutes)
    assert "изменён после выпуска" in minutes.words("life-changed")
    assert offered(minutes)[0] == "Сравнить файл из Word…"

    go_on(minutes)
    dialog = minutes.find(ReturnedDialog, "returned")
    [difference] = dialog.model.rows
    assert place_of(difference) == "Решение 1.2"
    assert minutes.words("returned-found") == f"В файле 1{NBSP}правка; ошибок среди них нет."
    minutes.answer("returned-take")
    assert not minutes.has_dialog("returned")
    draft = stores.store.contents.meetings[MEETING].meeting.draft
    assert draft is not None
    assert draft.resolutions[0].text.startswith("Размещать отчёты")
    assert "файл устарел" in minutes.words("life-stale")


def test_a_file_edited_in_word_may_be_signed_and_is_never_written_over(
    minutes: Opened, stores: SomeStores, tmp_path: Path
) -> None:
    target = tmp_path / "minutes.docx"
    issued(minutes, target)
    edit(target, "Обсуждаемые вопросы:", "Повестка дня:")
    before = target.read_bytes()
    come_back_from_word(minutes)
    go_on(minutes)
    minutes.answer("returned-adopt")
    assert isinstance(paper(stores).text, TextAdopted)
    assert offered(minutes)[0] == "Подписан…"
    minutes.answer("life-check")
    go_on(minutes)
    choice = minutes.find(QFileDialog, "issue-file")
    choice.fileSelected.emit(str(target))
    choice.close()
    minutes.rest()
    assert "Он цел" in minutes.words("failure-text")
    minutes.answer("failure-done")
    assert target.read_bytes() == before


def test_a_changed_vote_is_shown_as_an_error_and_nothing_is_offered(
    minutes: Opened, stores: SomeStores, tmp_path: Path
) -> None:
    target, other = tmp_path / "minutes.docx", tmp_path / "other.docx"
    issued(minutes, target)
    other.write_bytes(target.read_bytes())
    edit(other, "«против» – 5", "«против» – 6")
    minutes.answer("life-compare")
    minutes.choose_file("returned-choice", str(other))
    dialog = minutes.find(ReturnedDialog, "returned")
    assert [difference.is_error for difference in dialog.model.rows] == [True]
    assert not dialog.take.isVisible()
    assert not dialog.adopt.isVisible()
    minutes.answer("returned-close")
    assert not isinstance(paper(stores).text, TextAdopted)

    (tmp_path / "notes.docx").write_text("заметки")
    minutes.answer("life-compare")
    minutes.choose_file("returned-choice", str(tmp_path / "notes.docx"))
    assert "не прочитан: это не файл .docx" in minutes.words("life-refused")


def test_what_cannot_be_is_said_at_its_field(
    minutes: Opened, stores: SomeStores, tmp_path: Path
) -> None:
    issued(minutes, tmp_path / "minutes.docx")
    go_on(minutes)
    form = minutes.find(SignDialog, "life-sign-form")
    form.on.line.selectAll()
    type_into(minutes, "life-sign-form-on", "01.06.2026")
    minutes.answer("life-sign-form-save")
    assert minutes.words("life-sign-form-on-complaint") == "01.06.2026 ещё не наступило."
    form.on.show_value(NOW.date())
    type_into(minutes, "life-sign-form-scan", str(tmp_path / "нет.pdf"))
    minutes.answer("life-sign-form-save")
    assert "нет.pdf" in minutes.words("failure-text")
    minutes.answer("failure-done")
    assert paper(stores).signature is None
    form.close_saved()
    minutes.come_back()
