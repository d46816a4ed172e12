"""What a body chooses for its papers is heeded by all of them."""

import re

import pytest

from secretary_app.application.papers import CompositionRequest, MinutesStyle, PaperKind
from secretary_app.documents.printer import WordPrinter
from secretary_app.domain.paper_options import PaperOptions, PeopleOrder
from tests.documents.councils import ALL, sitting, spaced
from tests.documents.papers import TEMPLATES, Line, lines, opened, request, texts

PRINTER = WordPrinter(shipped=TEMPLATES)
ALPHABET = ["Ветров", "Кедрин", "Лугов", "Озеров", "Рощина"]
SPACED = PaperOptions(spaced_initials=True)
BY_NAME = PaperOptions(order=PeopleOrder.ALPHABETICAL)
HELD = f"{ALL}; record n1; close"


@pytest.mark.parametrize("style", MinutesStyle)
def test_a_long_list_of_those_present_is_attached_whole(style: MinutesStyle) -> None:
    held_ = sitting(HELD)
    asked = request(held_, style, options=PaperOptions(attached_from=5))
    paper = lines(opened(PRINTER.print(asked).data))
    [count] = [n for n, line in enumerate(paper) if "(список прилагается)" in line.text]
    assert paper[count].text.startswith("Присутствовали: 5 человек (")
    appendix = next(n for n, line in enumerate(paper) if line.style.endswith("новая страница"))
    assert paper[appendix + 1 : appendix + 3] == [
        Line("Заголовок протокола", "СПИСОК ПРИСУТСТВУЮЩИХ"),
        Line("Заголовок раздела", "Присутствовали:"),
    ]
    listed = [line.text.split()[1] for line in paper[appendix + 3 :] if line.style == "Список"]
    assert sorted(listed) == ALPHABET
    assert not any("Ветров" in line.text for line in paper[:appendix])


@pytest.mark.parametrize("style", MinutesStyle)
def test_a_shorter_list_stands_in_the_text(style: MinutesStyle) -> None:
    asked = request(sitting(HELD), style, options=PaperOptions(attached_from=6))
    printed = PRINTER.print(asked)
    assert "список прилагается" not in printed.text
    assert "Ветров" in printed.text


def test_nobody_is_no_appendix() -> None:
    asked = request(sitting(""), MinutesStyle.FULL, options=PaperOptions(attached_from=1))
    assert "прилагается" not in PRINTER.print(asked).text


@pytest.mark.parametrize(
    "kind", [PaperKind.MINUTES, PaperKind.ATTENDANCE_SHEET, PaperKind.ROLL_CALL]
)
def test_people_stand_by_the_alphabet(kind: PaperKind) -> None:
    held_ = sitting(f"{ALL}; vote r1; for chair ann bob cid dan; end; close")
    printed = PRINTER.print(request(held_, kind=kind, options=BY_NAME))
    found = [word for word in spaced(printed.text).split() if word in ALPHABET]
    assert found[:5] == ALPHABET


def test_an_empty_roll_call_stands_by_the_alphabet_too() -> None:
    printed = PRINTER.print(request(sitting(ALL), kind=PaperKind.ROLL_CALL, options=BY_NAME))
    assert [word for word in spaced(printed.text).split() if word in ALPHABET][:5] == ALPHABET


def test_so_does_the_composition() -> None:
    facts = sitting("").state.facts
    asked = CompositionRequest(
        council=facts.council,
        day=facts.meeting.date,
        memberships=facts.memberships,
        people={person.id: person for person in facts.people},
        options=BY_NAME,
    )
    found = " ".join(texts(opened(PRINTER.print(asked).data), "Ячейка")).split()
    assert [word for word in found if word in ALPHABET] == ALPHABET


@pytest.mark.parametrize("kind", [PaperKind.MINUTES, PaperKind.COVER_LETTER])
def test_initials_may_be_spaced(kind: PaperKind) -> None:
    held_ = sitting(f"{ALL}; record n1; dissent n1 dan; close")
    text = spaced(PRINTER.print(request(held_, kind=kind, options=SPACED)).text)
    assert "И. П. Лугов" in text
    assert "собое мнение Озерова С. Л." in text
    assert not re.search(r"[А-Я]\.[А-Я]\.", text)


@pytest.mark.parametrize("millimetres", [20, 50])
def test_all_columns_of_a_table_share_another_width(millimetres: int) -> None:
    held_ = sitting(f"{ALL}; vote r1; for chair ann bob cid dan; end; close")
    printed = [
        opened(PRINTER.print(request(held_, kind=PaperKind.ROLL_CALL, options=options)).data)
        for options in (PaperOptions(), PaperOptions(left_margin=millimetres))
    ]
    usual, other = ([column.width for column in paper.tables[0].columns] for paper in printed)
    by = (200 - millimetres) / 170
    assert [round(b / a, 2) for a, b in zip(usual, other, strict=True)] == [round(by, 2)] * 5
    first = printed[1].tables[0].rows[1]
    assert [cell.width for cell in first.cells] == other
