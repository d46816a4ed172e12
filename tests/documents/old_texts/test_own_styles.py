"""The three styles of our own minutes, printed and read back: every field as the meeting has it."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path

import pytest

from secretary_app.application.old_minutes.blocks import blocks_of, pasted
from secretary_app.application.old_minutes.model import OldMinutes
from secretary_app.application.old_minutes.reading import read_minutes
from secretary_app.application.papers import MinutesStyle, PrintedPaper
from secretary_app.documents.old_texts import read_paragraphs
from secretary_app.language.deadline_reading import understood
from tests.application.old_minutes.accuracy import shown, shown_attendee, shown_votes
from tests.documents.demonstration import PAPERS

MEMBERS = (
    "Андреев П.С. +",
    "Борисова Н.А. +",
    "Васильев О.Л. +",
    "Григорьева Т.И. +",
    "Данилов М.К. +",
    "Егоров С.В. +",
    "Жукова Е.П. +",
    "Лебедева К.О. +",
    "Устинов Д.М. +",
    "Никитина Л.С. +",
    "Тихонова О.Н. +",
    "Зайцев А.Р. ~",
    "Ильина В.Д. ~",
    "Козлов Н.Е. ~",
    "Орлов Г.Т. -",
    "Павлова А.Ю. -",
    "Романов И.В. -",
    "Соколова М.В. -",
    "Фёдорова С.И. *",
    "Харитонов К.П. *",
)
ITEMS = (
    "О плане работы кластера на 2026/27 учебный год",
    "О распределении средств на оснащение учебных мастерских",
    "Об избрании председателя Координационного совета",
    "Об итогах практики студентов на предприятиях кластера",
    "О проведении конкурса профессионального мастерства",
)
VOTES = ("12-0-0 единогласно", "11-0-1", "11-1-1", "13-0-0 единогласно", "5-5-1", "", "", "")


def paper(style: MinutesStyle) -> PrintedPaper:
    return PAPERS[f"minutes-{style}"]()


def from_word(style: MinutesStyle, folder: Path) -> OldMinutes:
    path = folder / "протокол.docx"
    path.write_bytes(paper(style).data)
    return read_minutes(blocks_of(read_paragraphs(path)))


@pytest.mark.parametrize("style", list(MinutesStyle))
@pytest.mark.parametrize("word", [True, False])
def test_our_own_minutes_come_back(style: MinutesStyle, word: bool, tmp_path: Path) -> None:
    found = from_word(style, tmp_path) if word else read_minutes(pasted(paper(style).text))
    assert (found.number.value, found.date.value) == ("2", date(2026, 5, 14))
    assert found.body.value == "Координационного совета кластера «Приборостроение»"
    assert found.city.value == "г. Энск"
    assert (shown(found.presiding.value) or "").startswith("Андреев П")
    assert shown(found.secretary.value) == "Тихонова О.Н."
    assert tuple(item.title for item in found.items) == ITEMS
    assert [d.number for d in found.decisions] == [
        "П1",
        "П2",
        "1.1",
        "1.2",
        "2.1",
        "3.1",
        "4.1",
        "4.2",
    ]
    assert [d.item for d in found.decisions] == [None, None, "1", "1", "2", "3", "4", "4"]
    assert [d.executors for d in found.decisions][2:5] == [
        ("Григорьева Т.И.", "руководители колледжей – участников кластера"),
        ("руководители участников кластера",),
        ("Борисова Н.А.",),
    ]
    assert [understood(d.deadline).replace("\xa0", " ") for d in found.decisions if d.deadline] == [
        "до 30.06.2026",
        "постоянно, срок не наступает",
        "10 рабочих дней со дня подписания протокола",
        "до следующего заседания",
    ]
    assert found.decisions[2].text.count("\n- ") == 3
    assert [(s.position, shown(s.name)) for s in found.signatories] == [
        ("Председательствующий", "Андреев П.С."),
        ("Секретарь Координационного совета", "Тихонова О.Н."),
    ]


@pytest.mark.parametrize("style", [MinutesStyle.SESSION, MinutesStyle.FULL])
def test_lists_and_votes_come_back(style: MinutesStyle) -> None:
    found = read_minutes(pasted(paper(style).text))
    assert tuple(shown_attendee(a) for a in found.attendees) == MEMBERS
    votes = tuple(shown_votes(d.votes, adopted=d.adopted) for d in found.decisions)
    assert votes == VOTES


def test_the_full_style_gives_times_place_and_rapporteurs() -> None:
    found = read_minutes(pasted(paper(MinutesStyle.FULL).text))
    assert (found.starts_at.value, found.ends_at.value) == (time(10), time(11, 40))
    assert found.place.value == "г. Энск, ул. Учебная, 1, зал заседаний; видео-конференц-связь"
    assert [shown(item.rapporteurs[0]) for item in found.items] == [
        "Григорьева Т.И.",
        "Борисова Н.А.",
        "Борисова Н.А.",
        "Лебедева К.О.",
        "Жукова Е.П.",
    ]
