"""Before the meeting, by keyboard alone: a council, its rules, its members from Excel."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import openpyxl
from PySide6.QtCore import Qt

from secretary_app.domain.councils import Role
from tests.gui.councils.hands import SHIFT, Hands
from tests.gui.desk import CTRL, Opened, SomeStores

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


def test_a_council_is_set_up_by_keyboard(empty: Opened, stores: SomeStores, tmp_path: Path) -> None:
    book = write_members(tmp_path / "members.xlsx")
    hands = Hands(empty)

    hands.press(Qt.Key.Key_N, modifier=CTRL | SHIFT)
    hands.fill(
        council_name="Совет Заречного образовательного кластера",
        council_parent="Департамент образования Заречной области",
        council_city="г. Заречный",
    )
    assert hands.text("council-genitive") == "Совета Заречного образовательного кластера"
    hands.save()

    # The rules come next, the cursor waits there.
    hands.press(Qt.Key.Key_Space)
    hands.take_from_menu("preset-tomsk")
    assert "Кворум – половина членов" in hands.view.rules.note
    hands.save()
    [record] = stores.store.contents.councils.values()
    assert [each.chair_term_years for each in record.regulations] == [5]

    # Then the members, all at once.
    hands.answer("councils-first-import")
    assert hands.dialog() == "roster"
    hands.press(Qt.Key.Key_Space)
    hands.choose_file("roster-book", book)
    assert empty.words("roster-count-new") == "добавятся: 18"
    assert stores.store.contents.councils[record.council.id].memberships == ()
    hands.save()
    hands.press(Qt.Key.Key_Return)
    assert hands.dialog() == ""

    assert [row.name for row in hands.rows] == [name for _, name, _ in MEMBERS]
    assert [row.work for row in hands.rows] == [work for _, _, work in MEMBERS]
    roles = [row.membership.role for row in hands.rows]
    assert roles == [Role.CHAIR, Role.DEPUTY_CHAIR, Role.SECRETARY, *[Role.MEMBER] * 15]
    assert empty.words("regulation-explained").startswith(
        "Из 18\N{NO-BREAK SPACE}членов для кворума нужны 9."
    )
    assert hands.view.unsaved == ""
