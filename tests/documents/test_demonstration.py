"""The papers of the demonstration, paragraph by paragraph; golden files are read and agreed on."""

import re

import pytest

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
    assert list(told) == ["extract"]
    assert "ПРОЕКТ" in told["extract"][0]
