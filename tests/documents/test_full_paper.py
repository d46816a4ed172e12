"""The full minutes on paper: hostile texts, empty meetings, the template's parts."""

from dataclasses import replace

import pytest

from secretary_app.application.papers import MinutesStyle
from secretary_app.documents.content import FullMinutes
from secretary_app.documents.printer import WordPrinter
from secretary_app.documents.samples import FULL_BARE, FULL_FULL
from secretary_app.domain.agenda import ItemId
from secretary_app.domain.meeting.entries import Recused, StatementKind, StatementRecorded
from secretary_app.domain.people import PersonId
from tests.documents.councils import ALL, sitting
from tests.documents.papers import TEMPLATES, lines, opened, printed, request, texts

HOSTILE = (
    "{{ 7*7 }}",
    "{% for x in y %}",
    "{%p endif %}",
    "{_{ и }_}",
    "A & B <b>жирно</b> &amp; \"'",
    "]]> <!-- --> <?xml?>",
    "🙂 é Ω 中",
)


def paper_of(content: FullMinutes) -> list[str]:
    return [line.text for line in lines(printed(content))]


@pytest.mark.parametrize("typed", HOSTILE)
def test_what_is_typed_anywhere_is_printed_literally(typed: str) -> None:
    [discussion, _] = FULL_FULL.discussions
    decision = replace(discussion.decisions[0], opening=typed, dissent=typed)
    hostile = replace(discussion, title=typed, recusals=(typed,), decisions=(decision,))
    text = "\n".join(
        paper_of(replace(FULL_FULL, place=typed, discussions=(hostile,), corrections=(typed,)))
    )
    assert text.count(typed) == 6


def test_hostile_journals_are_printed_through() -> None:
    held_ = sitting(ALL)
    for text in (*HOSTILE, "\x07\ud800\u202e", "", "\n- \n", "х" * 200_000):
        held_.do(StatementRecorded(item=ItemId("i1"), kind=StatementKind.SPOKE, text=text))
        held_.do(Recused(item=ItemId("i1"), person=PersonId("ann"), reason=text))
    made = WordPrinter(shipped=TEMPLATES).print(request(held_.run("close"), MinutesStyle.FULL))
    told = "\n".join(line.text for line in lines(opened(made.data)))
    assert "{{ 7*7 }}" in told
    assert any("U+0007" in notice for notice in made.notices)


def test_an_empty_meeting_is_a_paper_too() -> None:
    made = WordPrinter(shipped=TEMPLATES).print(request(sitting("close"), MinutesStyle.FULL))
    told = [line.text for line in lines(opened(made.data))]
    assert "Начало: 10 часов 00 минут" in told
    assert "ПОВЕСТКА ДНЯ:" in told
    assert told.count("Вопрос не рассматривался.") == 3


def test_optional_parts_leave_no_trace() -> None:
    assert lines(printed(FULL_BARE)) == [
        ("Заголовок протокола", "ПРОТОКОЛ № 7"),
        ("Заголовок протокола", "заседания"),
        ("Наименование органа", "Совета"),
        ("Дата и место", "15 марта 2024 г."),
        ("Конец документа", ""),
    ]


def test_the_list_in_the_appendix_begins_a_page() -> None:
    paper = printed(replace(FULL_FULL, listed=None))
    [_, heading] = texts(paper, "Заголовок протокола")[-2:]
    assert heading == "СПИСОК ПРИСУТСТВУЮЩИХ"
    assert texts(paper, "Приложение: новая страница") == [
        "Приложение № 1 к протоколу № 7 от 15 марта 2024 г."
    ]


def test_several_appendices_are_a_list_and_a_single_one_a_line() -> None:
    several = printed(replace(FULL_FULL, appendices=("Список.", "Лист.")))
    assert "Приложение:" in texts(several, "Заголовок раздела")
    assert "2. Лист." in texts(several, "Список")
    single = printed(replace(FULL_FULL, appendices=("лист.",)))
    assert "Приложение:" not in texts(single, "Заголовок раздела")
    assert "Приложение: лист." in texts(single, "Сведения")


def test_the_lead_of_a_vote_is_bold_and_its_reason_is_not() -> None:
    paragraphs = printed(FULL_FULL).paragraphs
    again = next(p for p in paragraphs if p.text.startswith("ГОЛОСОВАЛИ ПОВТОРНО"))
    bold = [run.text for run in again.runs if getattr(run.style, "name", "") == "Вводные слова"]
    assert bold == ["ГОЛОСОВАЛИ ПОВТОРНО", ":"]
