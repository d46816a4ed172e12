"""From nothing to all papers of a meeting, by keyboard alone: council, rules, members, agenda."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta, timezone
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget

from secretary_app.application.clocks import ScriptedClock
from secretary_app.application.services import Services
from secretary_app.domain.councils import Role
from secretary_app.domain.deadlines import (
    AfterEvent,
    DayKind,
    EventKind,
    NextMeeting,
    OnDate,
    Standing,
)
from secretary_app.language.names import NBSP
from tests.documents.papers import lines, opened
from tests.gui.councils.hands import SHIFT, Hands
from tests.gui.desk import CTRL, Opened, SomeStores

KEY = Qt.Key
NOW = datetime(2026, 5, 20, 11, 0, tzinfo=timezone(timedelta(hours=7)))
COUNCIL = "Совета Заречного кластера"
AGENDA = (
    ("О плане работы на 2026 год", "Утвердить план работы.", "Лесная", "до 31.08.2026"),
    ("О практике студентов", "Вести реестр мест практики.", "Озёров", "постоянно"),
    (
        "О наставниках",
        "Направить списки.",
        "Горская",
        "5 рабочих дней со дня подписания",
    ),
    ("Об отчётах за полугодие", "Представить отчёты.", "Туманов", "до следующего заседания"),
)
PAPERS = {
    "Уведомление о проведении",
    "Повестка",
    "Список состава",
    "Лист регистрации",
    "Порядок ведения",
    "Бюллетени",
    "Опросный лист",
    "Лист поимённого голосования",
}
HEADINGS = ("Должность и место работы", "Роль", "Ф.И.О. члена совета", "№ п/п", "Эл. почта")
MEMBERS = (
    ("председатель", "Ветров Егор Ильич", "директор ООО «Луч»"),
    ("заместитель председателя", "Лесная Мария Олеговна", "ректор Лесного института"),
    ("секретарь", "Полевая Нина Павловна", "методист Заречного техникума"),
    ("член", "Озёров Глеб Маркович", "директор Озёрного колледжа"),
    ("член", "Горская Анна Львовна", "директор Горного колледжа"),
    ("член", "Луговой Пётр Сергеевич", "директор Лугового техникума"),
    ("член", "Холмская Вера Игоревна", "директор Холмского техникума"),
    ("член", "Морозов-Снежный Лев Юрьевич", "директор ООО «Иней»"),
    ("член", "Ключевая Ольга Романовна", "директор Ключевского техникума"),
    ("член", "Степной Борис Антонович", "директор Степного колледжа"),
    ("член", "Рощина Елена Денисовна", "директор Рощинского техникума"),
    ("член", "Туманов Илья Петрович", "директор ООО «Туман»"),
    ("член", "Зорина Дарья Тимуровна", "директор Зоринского колледжа"),
    ("член", "Камышев Олег Вадимович", "директор Камышевского техникума"),
    ("член", "Ольховая Зоя Никитична", "директор Ольхового колледжа"),
    ("член", "Родников Семён Фёдорович", "директор ООО «Родник»"),
    ("член", "Берёзкина Алла Марковна", "директор Берёзовского техникума"),
    ("член", "Снегова Яна Глебовна", "директор Снегового колледжа"),
)


def write_members(path: Path) -> Path:
    """The list as somebody has kept it: a title above, columns in an order of its own."""
    book = openpyxl.Workbook()
    sheet: Any = book.worksheets[0]
    sheet.append(("Состав совета кластера",))
    sheet.append(HEADINGS)
    for number, (role, name, work) in enumerate(MEMBERS, start=1):
        sheet.append((work, role, name, number, f"m{number}@example.org"))
    book.save(path)
    return path


@pytest.fixture
def services(services: Services) -> Services:
    return replace(services, clock=ScriptedClock(NOW))


def test_a_meeting_is_prepared_from_nothing(
    empty: Opened, stores: SomeStores, tmp_path: Path
) -> None:
    hands = Hands(empty)
    book = write_members(tmp_path / "members.xlsx")
    _council(hands)
    _rules(hands, stores)
    _members(hands, stores, book)
    _meeting(hands, stores)
    for title, text, executor, deadline in AGENDA:
        _question(hands, title, text, executor, deadline)
    # The last one is voted on in secret: there will be ballot papers.
    hands.choose("motion-ballot", "тайное голосование")
    hands.press(KEY.Key_Escape)
    _agenda(stores)
    papers = tmp_path / "papers"
    papers.mkdir()
    _papers(hands, papers)


def _council(hands: Hands) -> None:
    hands.press(KEY.Key_N, modifier=CTRL | SHIFT)
    hands.fill(
        council_name="Совет Заречного кластера",
        council_parent="Департамент образования Заречной области",
        council_city="г. Заречный",
    )
    assert hands.text("council-genitive") == COUNCIL
    hands.save()


def _rules(hands: Hands, stores: SomeStores) -> None:
    """The rules come next, the cursor waits there."""
    hands.press(KEY.Key_Space)
    hands.take_from_menu("preset-tomsk")
    assert "Кворум – половина членов" in hands.view.rules.note
    hands.save()
    [record] = stores.store.contents.councils.values()
    assert [each.chair_term_years for each in record.regulations] == [5]


def _members(hands: Hands, stores: SomeStores, book: Path) -> None:
    """Then the members, all at once."""
    hands.answer("councils-first-import")
    assert hands.dialog() == "roster"
    hands.press(KEY.Key_Space)
    hands.choose_file("roster-book", book)
    assert hands.opened.words("roster-count-new") == "добавятся: 18"
    assert [each.memberships for each in stores.store.contents.councils.values()] == [()]
    hands.save()
    hands.press(KEY.Key_Return)
    assert hands.dialog() == ""
    assert [row.name for row in hands.rows] == [name for _, name, _ in MEMBERS]
    assert [row.work for row in hands.rows] == [work for _, _, work in MEMBERS]
    roles = [row.membership.role for row in hands.rows]
    assert roles == [Role.CHAIR, Role.DEPUTY_CHAIR, Role.SECRETARY, *[Role.MEMBER] * 15]
    explained = hands.opened.words("regulation-explained").replace(NBSP, " ")
    assert explained.startswith("Из 18 членов для кворума нужны 9.")
    assert hands.view.unsaved == ""


def _meeting(hands: Hands, stores: SomeStores) -> None:
    hands.ctrl(KEY.Key_2)
    hands.ctrl(KEY.Key_N)
    assert hands.dialog() == "new-meeting"
    hands.fill(new_day="15.06.2026")
    hands.press(KEY.Key_Tab)
    assert hands.text("new-number") == "1"
    hands.save()
    hands.fill(meeting_place="г. Заречный, зал заседаний", meeting_time="10:00")
    hands.press(KEY.Key_Tab)
    [stored] = stores.store.contents.meetings.values()
    assert stored.meeting.starts_at == time(10)
    hands.ctrl(KEY.Key_Tab)
    assert hands.focused().objectName() == "agenda-list"


def _question(hands: Hands, title: str, text: str, executor: str, deadline: str) -> None:
    """A question with its rapporteur, its draft and what is to be done until when."""
    hands.ctrl(KEY.Key_N)
    for words in (title, executor):
        hands.write(words)
        hands.press(KEY.Key_Tab)
    hands.press(KEY.Key_Escape)
    hands.ctrl(KEY.Key_D)
    for words in (text, executor, deadline):
        hands.write(words)
        hands.press(KEY.Key_Tab)
    hands.press(KEY.Key_Escape)


def _agenda(stores: SomeStores) -> None:
    [stored] = stores.store.contents.meetings.values()
    assert [item.title for item in stored.meeting.agenda] == [title for title, *_ in AGENDA]
    assert [motion.text for motion in stored.meeting.motions] == [text for _, text, *_ in AGENDA]
    deadlines = [motion.deadline for motion in stored.meeting.motions]
    assert deadlines == [
        OnDate(date(2026, 8, 31)),
        Standing(),
        AfterEvent(days=5, kind=DayKind.WORKING, event=EventKind.SIGNING),
        NextMeeting(),
    ]


def _papers(hands: Hands, folder: Path) -> None:
    """Every paper that there is before a sitting, each as Word would open it."""
    hands.ctrl(KEY.Key_Tab)
    hands.ctrl(KEY.Key_Tab)
    assert hands.focused().objectName() == "papers-list"
    offered = hands.opened.find(QListWidget, "papers-list")
    for _ in range(offered.count()):
        if offered.currentItem().checkState() is Qt.CheckState.Unchecked:
            hands.press(KEY.Key_Space)
        hands.press(KEY.Key_Down)
    hands.ctrl(KEY.Key_S)
    hands.choose_file("papers-where", folder)
    made = {path.stem.split(" заседания")[0].split(" к ")[0]: path for path in folder.iterdir()}
    assert set(made) == PAPERS
    told = {name: _told(path) for name, path in made.items()}
    assert [name for name, text in told.items() if COUNCIL not in text or "{" in text] == []
    for title, *_ in AGENDA:
        assert all(title in told[name] for name in ("Повестка", "Уведомление о проведении"))
    for _, name, _ in MEMBERS:
        assert name in told["Список состава"]


def _told(path: Path) -> str:
    return "\n".join(line.text for line in lines(opened(path.read_bytes())))
