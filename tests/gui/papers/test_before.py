"""The papers before a sitting: into a folder, as letters, as text; what goes wrong on the way."""

from __future__ import annotations

import email
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from email.policy import default
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QGuiApplication
from PySide6.QtWidgets import QLabel

from secretary_app.application.clocks import ScriptedClock
from secretary_app.application.editing import Edit, MeetingChange, edit_meeting, store_edit
from secretary_app.application.letters import Attachment
from secretary_app.application.papers import Asked, PaperKind, PrintedPaper, PrintRequest
from secretary_app.application.ports import EnvironmentFailure
from secretary_app.application.preparation.agenda import prepare_item
from secretary_app.application.preparation.copying import copied
from secretary_app.application.records import MeetingKey
from secretary_app.application.services import Services
from secretary_app.domain.agenda import Material
from secretary_app.domain.errors import DomainError
from secretary_app.gui.outcomes import OpenData
from secretary_app.gui.papers import before, jobs, texts
from secretary_app.gui.papers.before import BEFORE
from secretary_app.gui.papers.jobs import Made, Wanted, beside
from secretary_app.gui.papers.panel import PapersPanel
from secretary_app.gui.tasks import Progress
from tests.fakes.store import Contents, FakeStore
from tests.gui.desk import Opened, SomeStores
from tests.gui.preparation.conftest import NOW
from tests.gui.preparation.page_desk import Page

KEY = Qt.Key
ADDRESSES = ("one@example.org", "two@example.org", "no address")
WHOLE = (PaperKind.NOTICE, PaperKind.AGENDA)


class Press:
    """Prints a request's kind in place of a document; ``fault`` is raised instead."""

    def __init__(self) -> None:
        self.fault: Exception | None = None
        self.before: Callable[[], object] = lambda: None
        self.requests: list[PrintRequest] = []

    def print(self, request: PrintRequest) -> PrintedPaper:
        self.requests.append(request)
        self.before()
        if self.fault:
            raise self.fault
        return PrintedPaper(data=b"paper", notices=("Проверьте адреса.",), text="Приглашаем Вас.")


@pytest.fixture
def press() -> Press:
    return Press()


@pytest.fixture
def services(services: Services, press: Press) -> Services:
    return replace(services, printer=lambda _: press, clock=ScriptedClock(NOW))


@pytest.fixture
def key(stores: SomeStores, demonstration: Contents) -> MeetingKey:
    """A meeting in June with the agenda of the one that was held; two people have addresses."""
    stores.fill(demonstration)
    store = stores.store
    [(held, stored)] = store.contents.meetings.items()
    record = store.contents.councils[held.council]
    people = list(record.people)
    for place, address in enumerate(ADDRESSES):
        people[place] = replace(people[place], email=address)
    with store.writing() as tx:
        tx.save_council(replace(record, people=tuple(people)))
    made = copied(record, stored.meeting, "3", date(2026, 6, 15))
    key = MeetingKey(held.council, made.id)
    store_edit(store, Edit("добавлено заседание", (MeetingChange(key, None, made),)))
    return key


@pytest.fixture
def page(open_window: Callable[[], Opened], key: MeetingKey) -> Page:
    """At the papers of the meeting."""
    page = Page(open_window(), key)
    page.ctrl(KEY.Key_Tab, KEY.Key_Tab, KEY.Key_Tab)
    return page


@pytest.fixture
def panel(page: Page) -> PapersPanel:
    return page.view.papers


@pytest.fixture
def data(key: MeetingKey, stores: SomeStores, tmp_path: Path) -> OpenData:
    assert key in stores.store.contents.meetings
    return OpenData(folder=tmp_path / "data", store=stores.store, findings=())


def told(page: Page) -> str:
    """Everything that the panel says of what was done."""
    labels = page.view.papers.saved.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisibleTo(page.view))


def ticked(panel: PapersPanel) -> tuple[PaperKind, ...]:
    """The papers that are ticked."""
    return tuple(paper.kind for paper in panel.list.ticked)


def save(page: Page, folder: Path, *keys: Qt.Key) -> None:
    page.ctrl(KEY.Key_S) if not keys else page.press(*keys)
    page.opened.choose_file("papers-where", str(folder))
    page.press()


def test_papers_are_made_by_the_keyboard(page: Page, panel: PapersPanel, tmp_path: Path) -> None:
    assert page.where == "papers-list"
    assert page.words("papers-notice") == "Уведомить нужно не позднее 08.06.2026."
    assert ticked(panel) == (
        PaperKind.NOTICE,
        PaperKind.AGENDA,
        PaperKind.COMPOSITION_LIST,
        PaperKind.ATTENDANCE_SHEET,
        PaperKind.CHAIR_SCRIPT,
        PaperKind.BALLOT_PAPER,
    )
    save(page, tmp_path)
    names = [path.name for path in panel.saved.files]
    assert names[:2] == [
        "Уведомление о проведении заседания № 3 от 15.06.2026.docx",
        "Повестка заседания № 3 от 15.06.2026.docx",
    ]
    assert "6\xa0файлов" in told(page)
    assert "Проверьте адреса." in told(page)
    panel.saved.list.setFocus()
    page.press(KEY.Key_Down, KEY.Key_Return)
    assert page.opened.shown_paths == [tmp_path / names[1]]
    page.opened.answer("papers-open")
    page.opened.answer("papers-folder")
    assert page.opened.shown_paths[1:] == [tmp_path / names[1], tmp_path]


def test_one_paper_for_each_person_beside_those_that_are_there(
    page: Page, panel: PapersPanel, tmp_path: Path
) -> None:
    save(page, tmp_path, KEY.Key_Return)
    [first] = panel.saved.files
    first.write_bytes(b"mended by hand")
    for answer, expected in (
        ("papers-replace-cancel", {first.name: b"mended by hand"}),
        (
            "papers-replace-keep",
            {first.name: b"mended by hand", f"{first.stem} (2).docx": b"paper"},
        ),
        ("papers-replace-yes", {first.name: b"paper", f"{first.stem} (2).docx": b"paper"}),
    ):
        panel.list.setFocus()
        save(page, tmp_path, KEY.Key_Return)
        assert first.name in page.words("papers-replace-text")
        page.opened.answer(answer)
        page.press()
        assert {p.name: p.read_bytes() for p in tmp_path.glob("*.docx")} == expected
    panel.each.setFocus()
    page.press(KEY.Key_Space)
    panel.list.setFocus()
    save(page, tmp_path, KEY.Key_Return)
    assert len(panel.saved.files) == 20
    assert panel.saved.files[0].stem.endswith("– Андреев П.С")


def test_letters_and_plain_text(page: Page, panel: PapersPanel, tmp_path: Path) -> None:
    page.opened.answer("papers-letters")
    page.opened.choose_file("papers-where", str(tmp_path))
    [path] = panel.saved.files
    found = email.message_from_bytes(path.read_bytes(), policy=default)
    assert [part.get_filename() for part in found.iter_attachments()][1:] == [
        "Повестка заседания № 3 от 15.06.2026.docx",
        "Список состава к протоколу № 3 от 15.06.2026.docx",
        "Бюллетени заседания № 3 от 15.06.2026.docx",
    ]
    assert all(address in str(found["To"]) for address in ADDRESSES[:2])
    assert "Адреса нет или он записан с ошибкой" in told(page)
    assert page.words("papers-open") == "Открыть"
    panel.list.setFocus()
    page.ctrl(KEY.Key_C)
    assert QGuiApplication.clipboard().text() == "Приглашаем Вас."
    assert told(page).startswith("Текст скопирован: уведомление.")
    QGuiApplication.clipboard().clear()


def test_nothing_is_made_of_nothing(page: Page, panel: PapersPanel) -> None:
    page.press(*[KEY.Key_Space, KEY.Key_Down] * 6)
    assert ticked(panel) == ()
    page.ctrl(KEY.Key_S)
    assert told(page) == "Ни один документ не отмечен: отметьте нужные пробелом."
    page.press(KEY.Key_Space)
    assert ticked(panel) == (PaperKind.OPINION_SHEET,)
    page.press(KEY.Key_Up, KEY.Key_Up, KEY.Key_Space, KEY.Key_Down, KEY.Key_Down, KEY.Key_Space)
    assert ticked(panel) == (PaperKind.CHAIR_SCRIPT,)
    page.opened.answer("papers-letters")
    assert told(page).startswith("Отметьте, что отправить")


def test_faults_are_told_where_they_were_asked_for(
    page: Page, panel: PapersPanel, press: Press, tmp_path: Path
) -> None:
    press.fault = DomainError("Шаблон уведомления испорчен.")
    save(page, tmp_path)
    assert told(page) == "Шаблон уведомления испорчен."
    press.fault = None
    panel.list.setFocus()
    press.before = tmp_path.rmdir
    page.press(KEY.Key_Return)
    page.opened.choose_file("papers-where", str(tmp_path))
    page.press()
    assert "такой папки нет" in told(page)
    assert "ничего не записано" in told(page)
    tmp_path.mkdir()


def test_the_panel_follows_the_meeting(page: Page, panel: PapersPanel, key: MeetingKey) -> None:
    data = page.opened.window.bridge.data
    assert data is not None
    edit_meeting(data.store, key, "убрано", lambda m: replace(m, agenda=(), motions=()))
    panel.show_meeting(key)
    page.opened.rest()
    lines = [panel.list.item(place).text() for place in range(panel.list.count())]
    assert lines[1] == "Повестка – в повестке нет ни одного вопроса."
    assert PaperKind.AGENDA not in ticked(panel)
    panel.leave()
    assert panel.list.count() == 0
    assert panel.saved.files == ()
    panel.focusInEvent(QFocusEvent(QFocusEvent.Type.FocusIn))
    assert panel.list.current is None
    page.ctrl(KEY.Key_C, KEY.Key_S)
    assert told(page) == "Ни один документ не отмечен: отметьте нужные пробелом."


@dataclass(frozen=True)
class Gone:
    """Materials that went away after they were looked for."""

    folder: Path

    def keep(self, key: MeetingKey, source: Path) -> str:
        raise NotImplementedError

    def path(self, key: MeetingKey, file: str) -> Path:
        return self.folder / key.meeting / file


class TestJobs:
    """Without a window."""

    def wanted(self, key: MeetingKey, *, each: bool = False) -> Wanted:
        return Wanted(key=key, papers=tuple(map(Asked, WHOLE)), each=each)

    def test_a_stop_while_making_leaves_nothing(
        self, services: Services, data: OpenData, key: MeetingKey, press: Press
    ) -> None:
        progress = Progress()
        press.before = progress.cancel
        assert (
            jobs.make_papers(services, data, progress, papers=BEFORE, wanted=self.wanted(key))
            is None
        )
        assert (
            jobs.make_letters(services, data, progress, papers=BEFORE, wanted=self.wanted(key))
            is None
        )
        assert progress.latest[1] == 2

    def test_what_was_written_before_a_stop_or_a_fault_stays(
        self, services: Services, data: OpenData, tmp_path: Path
    ) -> None:
        made = Made(tuple(Attachment(f"{n}.docx", b"") for n in range(3)))
        progress = Progress()

        def write(path: Path, content: bytes) -> None:
            if path.name == "1.docx":
                raise EnvironmentFailure("На диске кончилось место.")
            path.write_bytes(content)
            progress.cancel()

        stopping = replace(services, write_file=write)
        job = jobs.write_made
        stopped = job(stopping, data, progress, made=made, folder=tmp_path, keep=False)
        assert [path.name for path in stopped.files] == ["0.docx"]
        assert stopped.fault == "Остановлено: остальные файлы не записаны."
        full = job(stopping, data, Progress(), made=made, folder=tmp_path, keep=False)
        assert (len(full.files), full.fault) == (1, "На диске кончилось место.")

    def test_what_is_made_is_told_apart_from_what_is_there(
        self, services: Services, data: OpenData, key: MeetingKey, tmp_path: Path
    ) -> None:
        page = jobs.look(
            services, data, Progress(), papers=BEFORE, key=key, today=date(2026, 6, 10)
        )
        assert page.notice is not None
        assert page.notice.late
        made = jobs.make_papers(services, data, Progress(), papers=BEFORE, wanted=self.wanted(key))
        assert made is not None
        assert len(made.files) == 2
        assert made.notices == (
            "Уведомление. Проверьте адреса.",
            "Повестка. Проверьте адреса.",
        )
        there = made.files[1].file_name
        (tmp_path / there).touch()
        names = jobs.taken(services, data, Progress(), made=made, folder=tmp_path)
        assert names == [there]
        written = jobs.write_made(services, data, Progress(), made=made, folder=tmp_path, keep=True)
        assert there not in [path.name for path in written.files]
        wanted = Wanted(key=key, papers=(Asked(PaperKind.NOTICE),))
        text = jobs.plain_text(services, data, Progress(), papers=BEFORE, wanted=wanted)
        assert text == "Приглашаем Вас."

    def test_files_beside_others_get_numbers(self) -> None:
        made = Made((Attachment("a.docx", b"1"), Attachment("b.docx", b"2")))
        names = [file.file_name for file in beside(made, ["A.docx", "a (2).docx"]).files]
        assert names == ["a (3).docx", "b.docx"]

    def test_materials_go_with_letters_where_mail_can_take_them(
        self,
        services: Services,
        data: OpenData,
        key: MeetingKey,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        source = tmp_path / "Справка.pdf"
        source.write_bytes(b"%PDF")
        kept = services.materials(data.folder).keep(key, source)
        files = (Material(name="Справка", file=kept), Material(name="Нет", file="lost.pdf"))
        store = data.store
        assert isinstance(store, FakeStore)
        item = store.contents.meetings[key].meeting.agenda[0].id
        edit_meeting(
            store,
            key,
            "материалы",
            lambda m: prepare_item(m, item, lambda p: replace(p, materials=files)),
        )
        made = self.letters(services, data, key)
        assert b"%PDF".hex() not in made.notices
        assert kept in self.attached(made)
        assert "lost.pdf" in " ".join(made.notices)
        monkeypatch.setattr(before, "_MOST_ENCLOSED", 3)
        made = self.letters(services, data, key)
        assert kept not in self.attached(made)
        assert any("слишком велики для почты" in notice for notice in made.notices)
        monkeypatch.undo()
        unreadable = replace(services, materials=lambda _: Gone(tmp_path))
        with pytest.raises(EnvironmentFailure, match="не читаются"):
            self.letters(unreadable, data, key)

    def letters(self, services: Services, data: OpenData, key: MeetingKey) -> Made:
        made = jobs.make_letters(services, data, Progress(), papers=BEFORE, wanted=self.wanted(key))
        assert made is not None
        assert made.are_letters
        return made

    def attached(self, made: Made) -> list[str]:
        found = email.message_from_bytes(made.files[0].data, policy=default)
        return [str(part.get_filename()) for part in found.iter_attachments()]

    def test_nobody_has_an_address(
        self, services: Services, data: OpenData, key: MeetingKey
    ) -> None:
        store = data.store
        assert isinstance(store, FakeStore)
        record = store.contents.councils[key.council]
        people = tuple(replace(person, email=None) for person in record.people)
        with store.writing() as tx:
            tx.save_council(replace(record, people=people))
        made = jobs.make_letters(
            services, data, Progress(), papers=BEFORE, wanted=self.wanted(key, each=True)
        )
        assert made is not None
        assert made.files == ()
        assert made.notices[0].count(",") == 19
        names = ["Ветров"] * 21
        assert texts.without_address(names).endswith("Ветров и ещё 1\xa0человек.")
        assert "и ещё 1\xa0файл." in texts.replacing(["a.docx"] * 6)
