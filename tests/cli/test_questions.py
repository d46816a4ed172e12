"""Papers on one question: extracts and dissent sheets by `--item`."""

from pathlib import Path

import pytest

from tests.cli.conftest import Console


def test_an_extract_says_that_it_is_a_draft(console: Console, tmp_path: Path) -> None:
    file = tmp_path / "выписка.docx"
    words = ("document", "extract", "--draft", "--item", "1", "--meeting", "m1", "--out", file)
    ran = console.stored("sittings")(*words)
    assert (ran.status, ran.out) == (0, f"Документ записан: {file}\n")
    assert any("«ПРОЕКТ»" in line for line in ran.lines)
    assert file.read_bytes().startswith(b"PK")


@pytest.mark.parametrize(
    "words",
    [
        ["minutes"],
        ["journal_appendix"],
        ["certified_copy", "--draft"],
        ["cover_letter"],
        ["submission", "--item", "1"],
        ["recommendation", "--item", "1"],
        ["counting_minutes"],
    ],
)
def test_papers_after_a_sitting(console: Console, tmp_path: Path, words: list[str]) -> None:
    file = tmp_path / "x.docx"
    ran = console.stored("sittings")("document", *words, "--meeting", "m1", "--out", file)
    assert (ran.status, ran.out) == (0, f"Документ записан: {file}\n")
    assert file.read_bytes().startswith(b"PK")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["extract", "--item", "1"], "Протокол ещё не подписан"),
        (["certified_copy"], "Протокол ещё не подписан"),
        (["extract"], "Укажите номер вопроса для выписки."),
        (["extract", "--item", "77"], "Вопроса «77» в повестке нет."),
        (["minutes", "--item", "1"], "на один вопрос – выписка"),
    ],
)
def test_what_cannot_be_made(
    console: Console, tmp_path: Path, words: list[str], message: str
) -> None:
    file = tmp_path / "x.docx"
    ran = console.stored("sittings")("document", *words, "--meeting", "m1", "--out", file)
    assert ran.status == 1
    assert message in ran.lines[0]
    assert not file.exists()
