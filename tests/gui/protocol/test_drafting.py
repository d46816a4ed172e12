"""The minutes of the demonstration, worded by keyboard."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QLineEdit, QPushButton

from secretary_app.application.drafting.wording import NO_DRAFT, Speech, say
from secretary_app.application.editing import edit_meeting
from secretary_app.documents.preview import WordReader
from secretary_app.domain.agenda import ItemId, ItemOrder
from secretary_app.domain.issued import MINUTES, IssuedPaper, PaperId, Signed
from secretary_app.gui.meeting.lists import JournalView
from secretary_app.gui.protocol.view import ProtocolView
from secretary_app.gui.screens import PROTOCOL_PLACE
from tests.gui.desk import CTRL, Opened, SomeStores
from tests.gui.protocol.drafting_desk import HEARD, Desk

SHIFT = Qt.KeyboardModifier.ShiftModifier
TEXT, REASON = "decision-r11-text", "decision-r11-reason"


def test_from_the_rail_to_a_saved_wording_and_back(desk: Desk) -> None:
    opened = desk.opened
    assert opened.words("protocol-header-title").replace("\xa0", " ") == "Протокол № 2"
    titles = [row.section.title for row in desk.view.structure.model.rows]
    assert titles[:4] == [
        "Заголовок и реквизиты",
        "Присутствовали",
        "Повестка",
        "Процедурные решения",
    ]
    assert opened.words("protocol-pages-number").replace("\xa0", " ").startswith("примерно")
    desk.part("1.")
    assert opened.focused() is desk.text(HEARD)
    desk.end()
    opened.write(" Доклад окончен.")
    assert opened.words("protocol-state") == "сохраняется…"
    desk.settle(patient=True)
    assert opened.words("protocol-state") == "черновик"
    assert desk.draft.items[0].heard == (
        "Григорьева Т.И. – о проекте плана работы кластера и предложениях участников. "
        "Доклад окончен."
    )
    opened.press(Qt.Key.Key_Z, modifier=CTRL)
    desk.settle()
    assert desk.draft == NO_DRAFT
    assert not desk.text(HEARD).toPlainText().endswith("окончен.")
    desk.part("2.")
    opened.press(Qt.Key.Key_Y, modifier=CTRL)
    desk.settle()
    assert opened.words("protocol-section").startswith("1.")
    assert desk.text(HEARD).toPlainText().endswith("окончен.")
    opened.press(Qt.Key.Key_Escape)
    assert desk.view.structure.list.hasFocus()
    opened.press(Qt.Key.Key_Escape)
    assert desk.view.session.key is None
    assert desk.view.choosing.list.hasFocus()


def test_a_departure_is_shown_and_wants_a_reason(desk: Desk) -> None:
    opened = desk.opened
    desk.part("1.")
    desk.text(TEXT).setFocus()
    desk.end()
    opened.write(" Срочно.")
    desk.settle()
    told = opened.find(QLabel, "decision-r11-departs")
    assert told.text().startswith("Отличается от принятого: текст. Принято: «Утвердить план")
    assert desk.page_text.count("Срочно.") == 1
    errors = [r.text for r in desk.view.checks.model.rows if r.severity == "error"]
    assert errors == [
        "Решение 1.1: в протоколе решение отличается от принятого, а причина не указана."
    ]
    desk.view.checks.list.setFocus()
    desk.view.checks.list.choose(0)
    opened.press(Qt.Key.Key_Return)
    assert opened.focused() is desk.text(TEXT)
    opened.find(QLineEdit, REASON).setFocus()
    opened.write("уточнено при оформлении")
    desk.settle()
    assert not [r for r in desk.view.checks.model.rows if r.severity == "error"]
    [wording] = desk.draft.resolutions
    assert (wording.reason, wording.executors) == ("уточнено при оформлении", None)
    desk.text(TEXT).setFocus()
    opened.press(Qt.Key.Key_A, modifier=CTRL)
    opened.press(Qt.Key.Key_Delete)
    assert opened.words("decision-r11-text-complaint").startswith("Текст решения не может")
    desk.settle()
    assert desk.draft.resolutions == (wording,)


def test_executors_and_deadlines_are_read_as_they_are_typed(desk: Desk) -> None:
    opened = desk.opened
    desk.part("4.")
    deadline = opened.find(QLineEdit, "decision-r42-deadline")
    deadline.setFocus()
    opened.press(Qt.Key.Key_A, modifier=CTRL)
    opened.write("до 01.13.2026")
    desk.settle()
    assert desk.draft == NO_DRAFT
    opened.press(Qt.Key.Key_A, modifier=CTRL)
    opened.write("01.09.2026")
    executors = opened.find(QLineEdit, "decision-r42-executors")
    executors.setFocus()
    opened.press(Qt.Key.Key_End)
    opened.write("; Борисова")
    desk.settle()
    [wording] = desk.draft.resolutions
    assert len(wording.executors or ()) == 2
    assert "Лебедева К.О., Борисова Н.А., срок до 01.09.2026." in desk.page_text
    told = opened.find(QLabel, "decision-r42-departs").text()
    assert told == "Отличается от принятого: исполнитель, срок."


def test_a_warning_is_let_stand_with_its_reason_and_heeded_again(desk: Desk) -> None:
    opened, checks = desk.opened, desk.view.checks
    number = checks.number.text()
    place = next(n for n, r in enumerate(checks.model.rows) if "причина отсутствия" in r.text)
    checks.list.setFocus()
    checks.list.choose(place)
    told = checks.model.row(place).text
    opened.press(Qt.Key.Key_Delete)
    opened.write("на письма не отвечает", opened.find(QLineEdit, "standing-reason"))
    opened.answer("standing-save")
    desk.settle()
    assert int(checks.number.text()) == int(number) - 1
    [standing] = [r for r in checks.model.rows if r.stands]
    assert (standing.text, standing.stands) == (told, "на письма не отвечает")
    assert desk.draft.ignored[0].text == told
    checks.list.setFocus()
    checks.list.choose(checks.model.rows.index(standing))
    opened.press(Qt.Key.Key_Delete)
    desk.settle()
    assert checks.number.text() == number
    assert desk.draft == NO_DRAFT


def test_what_a_key_can_mend_it_mends(desk: Desk) -> None:
    opened, checks = desk.opened, desk.view.checks
    desk.part("1.")
    desk.end()
    opened.write(" Григopьева согласилась.")
    desk.settle()
    place = next(n for n, r in enumerate(checks.model.rows) if "латинские буквы" in r.text)
    checks.list.setFocus()
    checks.list.choose(place)
    assert checks.fix.isEnabled()
    opened.press(Qt.Key.Key_F8)
    desk.settle()
    assert desk.text(HEARD).toPlainText().endswith("Григорьева согласилась.")
    assert not [r for r in checks.model.rows if "латинские буквы" in r.text]


def lists_from_word_come_in_as_lists(desk: Desk) -> None:
    opened = desk.opened
    desk.part("4.")
    data = QMimeData()
    data.setHtml("<p>Рассмотрены:</p><ul><li>базы;</li><li>сроки.</li></ul>")
    QGuiApplication.clipboard().setMimeData(data)
    opened.press(Qt.Key.Key_A, modifier=CTRL)
    opened.press(Qt.Key.Key_V, modifier=CTRL)
    # The clipboard outlives the interpreter, and what Python made must not.
    QGuiApplication.clipboard().clear()
    desk.settle()
    assert desk.text(HEARD).toPlainText() == "Рассмотрены:\n- базы;\n- сроки."


def the_journal_is_behind_every_fact(desk: Desk) -> None:
    opened = desk.opened
    desk.part("1.")
    links = desk.view.editor.findChildren(QPushButton)
    link = next(each for each in links if each.text().startswith("запись"))
    number = link.text().replace("\xa0", " ").removeprefix("запись № ")
    link.setFocus()
    opened.press(Qt.Key.Key_Space)
    journal = opened.find(QDialog, "protocol-journal").findChild(JournalView)
    assert journal is not None
    table = journal.table
    assert table.model().index(table.currentIndex().row(), 0).data() == number
    opened.answer("protocol-journal-close")


def questions_as_they_were_discussed(desk: Desk) -> None:
    opened = desk.opened
    desk.part("Повестка")
    order = opened.find(QComboBox, "protocol-order")
    order.setFocus()
    opened.press(Qt.Key.Key_Down)
    desk.settle()
    assert desk.draft.order is ItemOrder.DISCUSSED
    opened.press(Qt.Key.Key_Z, modifier=CTRL)
    desk.settle()
    assert desk.draft == NO_DRAFT
    assert order.currentIndex() == 0


def a_phrase_goes_where_the_cursor_is_and_its_gap_is_typed_over(desk: Desk) -> None:
    opened = desk.opened
    desk.part("2.")
    opened.press(Qt.Key.Key_Space, modifier=CTRL)
    opened.write("ходе выполн", opened.find(QLineEdit, "protocol-phrase-search"))
    QTest.keyClick(opened.find(QLineEdit, "protocol-phrase-search"), Qt.Key.Key_Return)
    opened.come_back()
    opened.write("Секретарь")
    assert desk.text(HEARD).toPlainText().split("\n")[-1] == (
        "Секретарь – о ходе выполнения решений предыдущего заседания."
    )


def speeches_are_printed_in_the_full_style(desk: Desk) -> None:
    opened, note = desk.opened, desk.opened.find(QLabel, "protocol-unprinted")
    desk.part("1.")
    assert note.isVisible()
    assert "СЛУШАЛИ" not in desk.page_text
    opened.find(QComboBox, "protocol-style").setFocus()
    opened.press(Qt.Key.Key_End)
    desk.settle()
    assert not note.isVisible()
    assert "СЛУШАЛИ" in desk.page_text


def f6_goes_round_the_screen(desk: Desk) -> None:
    view, opened = desk.view, desk.opened
    view.structure.list.setFocus()
    opened.press(Qt.Key.Key_F6)
    assert view.checks.list.hasFocus()
    opened.press(Qt.Key.Key_F6)
    assert view.editor.isAncestorOf(opened.focused())
    opened.press(Qt.Key.Key_F6)
    assert view.paper.pages.hasFocus()
    opened.press(Qt.Key.Key_F6)
    assert view.structure.list.hasFocus()
    opened.press(Qt.Key.Key_F6, modifier=SHIFT)
    assert view.paper.pages.hasFocus()
    assert "F8" in view.help_text()


def test_word_has_what_is_worded_now(desk: Desk, tmp_path: Path) -> None:
    opened = desk.opened
    desk.part("4.")
    desk.text("decision-r41-text").setFocus()
    desk.end()
    opened.write(" Дополнено.")
    opened.find(QPushButton, "protocol-word").setFocus()
    opened.press(Qt.Key.Key_Space)
    path = tmp_path / "protocol.docx"
    opened.choose_file("minutes-file", str(path))
    desk.settle()
    assert opened.shown_paths == [path]
    assert "Дополнено." in WordReader().read(path.read_bytes()).text
    opened.press(Qt.Key.Key_Escape)
    opened.find(QPushButton, "protocol-word").setFocus()
    opened.press(Qt.Key.Key_Space)
    assert opened.shown_paths == [path, path]


def test_exact_pages_come_with_the_pdf(desk: Desk, tmp_path: Path) -> None:
    opened, path, pages = desk.opened, tmp_path / "protocol.pdf", desk.pages
    opened.find(QPushButton, "protocol-pdf").setFocus()
    opened.press(Qt.Key.Key_Space)
    opened.choose_file("protocol-pdf-file", str(path))
    assert path.read_bytes().startswith(b"%PDF")
    assert opened.words("protocol-pages-number").replace("\xa0", " ") == "точно 2 страницы"
    assert opened.shown_paths == [path]
    pages.broken = True
    opened.find(QPushButton, "protocol-pdf").setFocus()
    opened.press(Qt.Key.Key_Space)
    opened.choose_file("protocol-pdf-file", str(tmp_path / "other.pdf"))
    assert opened.words("protocol-notice-text") == "LibreOffice не найден."
    assert not (tmp_path / "other.pdf").exists()


def test_other_data_leave_the_minutes(desk: Desk) -> None:
    desk.opened.window.bridge.open()
    desk.opened.rest()
    assert desk.view.session.page is None


def test_a_meeting_that_changes_elsewhere_is_read_again(desk: Desk) -> None:
    opened, key = desk.opened, desk.view.session.key
    assert key is not None
    opened.ctrl(Qt.Key.Key_1)
    heard = say(NO_DRAFT, ItemId("a1"), Speech.HEARD, "Из журнала.", "")
    editor = opened.window.desk.editor
    editor.do(
        lambda store: edit_meeting(store, key, "правка", lambda m: replace(m, draft=heard)),
        done=lambda _: None,
        refused=lambda fault: pytest.fail(str(fault)),
    )
    opened.rest()
    opened.ctrl(Qt.Key(ord(str(PROTOCOL_PLACE + 1))))
    desk.settle()
    desk.part("1.")
    assert desk.text(HEARD).toPlainText() == "Из журнала."


def test_the_page_of_a_meeting_leads_to_its_minutes(filled: Opened) -> None:
    filled.ctrl(Qt.Key.Key_2)
    filled.window.show_meeting(filled.window.listings[0].meetings[0].key)
    filled.rest()
    filled.press(Qt.Key.Key_P, modifier=CTRL | SHIFT)
    view = filled.window.current
    assert isinstance(view, ProtocolView)
    assert view.session.page is not None


def test_signed_minutes_are_only_read(filled: Opened, stores: SomeStores) -> None:
    signing = Signed(on=date(2026, 5, 18), by=("Андреев П.С.",))
    paper = IssuedPaper(id=PaperId("x"), kind=MINUTES, steps=(signing,))
    key = filled.window.listings[0].meetings[0].key
    with stores.store.writing() as tx:
        stored = tx.meeting(key)
        assert stored is not None
        tx.save_meeting(key.council, replace(stored.meeting, papers=(paper,)))
    desk = Desk(filled, stores).open()
    desk.part("1.")
    assert filled.words("protocol-state") == "подписан"
    assert filled.words("protocol-notice-text").startswith("Протокол подписан")
    assert not desk.text(HEARD).isEnabled()
    assert not desk.text(TEXT).isEnabled()
    assert not desk.view.editor.phrases.isVisible()
    page = desk.view.session.page
    assert page is not None
    desk.view.session.word("правка", say(page.draft, ItemId("a1"), Speech.HEARD, "Иначе.", ""))
    desk.view.session.save()
    filled.rest()
    assert filled.words("protocol-notice-text").startswith("Протокол уже подписан")
    desk.settle()
    assert desk.draft == NO_DRAFT


def test_the_window_closes_after_the_last_letter_is_on_the_disk(desk: Desk) -> None:
    desk.part("1.")
    desk.end()
    desk.opened.write(" Последнее.")
    desk.opened.window.close()
    desk.opened.qtbot.waitUntil(lambda: not desk.opened.window.isVisible())
    assert (desk.draft.items[0].heard or "").endswith(" Последнее.")


def test_wording_and_page_take_turns_where_room_is_short(desk: Desk) -> None:
    opened, view = desk.opened, desk.view
    desk.part("1.")
    opened.window.resize(853, 480)
    opened.rest()
    assert view.editor.isVisible()
    assert not view.paper.isVisible()
    assert not view.header.due.isVisible()
    opened.press(Qt.Key.Key_F7)
    assert view.paper.pages.hasFocus()
    assert not view.editor.isVisible()
    opened.press(Qt.Key.Key_F7)
    assert opened.focused() is desk.text(HEARD)
    opened.window.resize(1280, 800)
    opened.rest()
    assert view.paper.isVisible()
    assert view.header.due.isVisible()


def every_part_is_shown_as_the_journal_and_the_page_have_it(desk: Desk) -> None:
    opened, view = desk.opened, desk.view
    shown: dict[str, str] = {}
    view.structure.list.setFocus()
    opened.press(Qt.Key.Key_Home)
    for row in view.structure.model.rows:
        labels = view.editor.scrolled.findChildren(QLabel)
        told = " | ".join(each.text() for each in labels if each.text())
        shown[row.section.key] = told.replace("\xa0", " ")
        opened.press(Qt.Key.Key_Down)
    assert "Начало | 10:00" in shown["heading"]
    assert "отсутствует: болезнь" in shown["attendance"]
    assert "Председательствующий – П.С. Андреев" in shown["signatures"]
    assert "Егоров С.В., решение 2.1" in shown["dissents"]
    assert "рассмотрение перенесено: докладчик покинул заседание" in shown["item:a5"]
    assert "Голосовали: Борисова Н.А. – 9" in shown["item:a3"]
    opened.press(Qt.Key.Key_End)
    opened.press(Qt.Key.Key_Return)
    assert view.editor.isAncestorOf(opened.focused())


def test_a_line_that_is_too_long_leaves_the_executors_as_they_were(desk: Desk) -> None:
    opened = desk.opened
    desk.part("4.")
    executors = opened.find(QLineEdit, "decision-r42-executors")
    executors.setFocus()
    opened.press(Qt.Key.Key_A, modifier=CTRL)
    QGuiApplication.clipboard().setText("Е" * 1001)
    opened.press(Qt.Key.Key_V, modifier=CTRL)
    desk.settle()
    assert opened.words("decision-r42-executors-complaint").startswith("Слишком длинно")
    assert desk.draft == NO_DRAFT


def test_a_walk_through_the_screen(desk: Desk) -> None:
    every_part_is_shown_as_the_journal_and_the_page_have_it(desk)
    f6_goes_round_the_screen(desk)
    the_journal_is_behind_every_fact(desk)
    questions_as_they_were_discussed(desk)
    speeches_are_printed_in_the_full_style(desk)
    a_phrase_goes_where_the_cursor_is_and_its_gap_is_typed_over(desk)
    lists_from_word_come_in_as_lists(desk)
