"""The papers of the demonstration, paragraph by paragraph; golden files are read and agreed on."""

import re

import pytest

from tests.documents.councils import spaced
from tests.documents.demonstration import PAPERS, golden, paper, read
from tests.documents.papers import opened

BOUND = re.compile(r"№ \d|\d г\.|[а-яё] [А-ЯЁ]\.[А-ЯЁ]\.|п\. \d")


@pytest.mark.parametrize("name", PAPERS)
def test_it_reads_as_agreed(name: str) -> None:
    assert read(name) == golden(name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", PAPERS)
def test_the_same_meeting_gives_the_same_bytes(name: str) -> None:
    assert paper(name).data == paper(name).data


@pytest.mark.parametrize("name", PAPERS)
def test_names_dates_and_numbers_hold_together(name: str) -> None:
    document = opened(paper(name).data)
    for paragraph in document.paragraphs:
        assert not BOUND.search(paragraph.text), paragraph.text


def test_what_the_maker_tells() -> None:
    told = {name: paper(name).notices for name in PAPERS if paper(name).notices}
    proposals = ["submission", "recommendation"]
    drafts = ["extract-draft", "certified-copy-draft"]
    voted = ["ballot-paper", "opinion-sheet"]
    assert list(told) == [drafts[0], *voted, drafts[1], *proposals]
    assert all("ПРОЕКТ" in told[name][0] for name in drafts)
    assert all("адресата впишите от руки" in told[name][0] for name in proposals)
    assert told["ballot-paper"] == (
        "Напечатайте 17\u00a0экземпляров страницы: столько членов с правом голоса.",
    )
    assert "тайное голосование (проекты: 3.1)" in told["opinion-sheet"][0]


WORDED = ("agenda", "notice", "notice-to-a-guest", "chair-script", "opinion-sheet", "roll-call")


@pytest.mark.parametrize("name", WORDED)
def test_every_paper_words_questions_and_drafts_as_the_minutes_do(name: str) -> None:
    """Titles, date and body, and the drafts that were not amended in the room."""
    minutes, text = spaced(paper("minutes-full").text), spaced(paper(name).text)
    heading = ("Координационного совета кластера «Приборостроение»", "14 мая 2026 г.")
    title = "О плане работы кластера на 2026/27 учебный год"
    draft = "Публиковать отчёты о выполнении плана на официальных сайтах участников кластера."
    assigned = "Ответственный исполнитель – руководители участников кластера, срок – постоянно."
    drafts = (draft, assigned) if name in WORDED[3:] else ()
    for worded in (*heading, title, *drafts):
        assert worded in minutes
        assert worded in text
