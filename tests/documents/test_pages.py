"""Pages as LibreOffice lays them out: what a printed paper must never look like."""

import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from secretary_app.documents.content import (
    Discussion,
    FullDecision,
    Paragraph,
    SessionDecision,
    SheetRow,
    Signatory,
)
from secretary_app.documents.samples import EXTRACT_FULL, SIGNATORIES
from secretary_app.documents.samples_before import ATTENDANCE_EMPTY
from tests.documents.papers import SHELF, session

needs_libreoffice = pytest.mark.skipif(
    not (shutil.which("soffice") and shutil.which("pdftotext")),
    reason="pages are looked at with LibreOffice and poppler-utils, which are not installed",
)
WORDS = ("решение", "работа", "совет", "план", "о", "кластере", "по", "итогам", "заседание")
Pages = dict[str, list[list[str]]]
SIGNED = re.compile(r"Подписал\d")


def text_of(lines: int) -> str:
    """A paragraph of about so many printed lines."""
    words = WORDS * (lines + 1)
    return (" ".join(words)[: lines * 63] + " итог.").capitalize()


def write_session(path: Path, *, above: int, last: int, signatures: int = 1) -> None:
    items = tuple(Paragraph(f"строка {number};", listed=True) for number in range(above))
    paper = SHELF.print(
        session(
            decisions=(
                SessionDecision(number="1", opening="Принять:", further=items),
                SessionDecision(number="2", opening=text_of(last)),
            ),
            signatories=tuple(
                Signatory(position=f"Секретарь\nПодписал{n}", name="А.А. Имя")
                for n in range(signatures)
            ),
        )
    )
    path.write_bytes(paper.data)


def write_sessions(folder: Path) -> None:
    for above in range(22, 42, 2):
        for last in (1, 2, 3):
            for signatures in (1, 3):
                path = folder / f"session-{above}-{last}-{signatures}.docx"
                write_session(path, above=above, last=last, signatures=signatures)
    for last in (20, 34, 38, 41, 50, 83, 90, 124):
        write_session(folder / f"session-long-{last}.docx", above=5, last=last)


def write_extracts(folder: Path) -> None:
    for number in range(6, 30):
        decisions = tuple(FullDecision(number=str(n), opening=text_of(1)) for n in range(number))
        question = Discussion(number="1", title="О плане", decisions=decisions)
        paper = SHELF.print(replace(EXTRACT_FULL, question=question))
        (folder / f"extract-{number}.docx").write_bytes(paper.data)


def write_sheets(folder: Path) -> None:
    for rows in (*range(12, 30), 60):
        for totals in (("Зарегистрировались.",), ("Всего.", "Для кворума.", "Зарегистрировались.")):
            people = tuple(SheetRow(number=str(n), name=f"Член {n}") for n in range(1, rows + 1))
            paper = SHELF.print(
                replace(
                    ATTENDANCE_EMPTY,
                    members=people,
                    guests=(),
                    totals=totals,
                    signatories=SIGNATORIES[:1],
                )
            )
            (folder / f"sheet-{rows}-{len(totals)}.docx").write_bytes(paper.data)


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Pages:
    """The non-empty lines of every page of every paper, by its name; LibreOffice starts once."""
    folder = tmp_path_factory.mktemp("papers")
    for write in (write_sessions, write_extracts, write_sheets):
        write(folder)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    papers = sorted(map(str, folder.glob("*.docx")))
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*command, *papers], check=True, capture_output=True)
    return {pdf.stem: _pages_of(pdf) for pdf in folder.glob("*.pdf")}


def named(papers: Pages, kind: str) -> Pages:
    return {name: sheets for name, sheets in papers.items() if name.startswith(kind)}


def _pages_of(pdf: Path) -> list[list[str]]:
    command = ["pdftotext", "-layout", str(pdf), "-"]
    text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    sheets = [sheet.splitlines() for sheet in text.split("\f")[:-1]]
    return [[line for line in sheet if line.strip()] for sheet in sheets]


def lines_above_signature(sheets: list[list[str]]) -> int:
    """Lines of text on the signature's page; the signature must stand on the last one, whole."""
    signed = [number for number, sheet in enumerate(sheets) if any(map(SIGNED.search, sheet))]
    assert signed == [len(sheets) - 1]
    body = sheets[-1][1:] if len(sheets) > 1 else sheets[-1]
    return next(number for number, line in enumerate(body) if "Секретарь" in line)


@needs_libreoffice
@pytest.mark.timeout(600)
def test_a_signature_is_never_split_nor_with_less_than_three_lines(papers: Pages) -> None:
    sessions = named(papers, "session")
    assert len(sessions) == 68
    assert {name for name, sheets in sessions.items() if lines_above_signature(sheets) < 3} == set()


@needs_libreoffice
@pytest.mark.timeout(600)
def test_pages_are_numbered_from_the_second(papers: Pages) -> None:
    first, *others = papers["session-long-124"]
    assert len(others) > 1
    assert first[0].strip() == "ПРОТОКОЛ № 7"
    assert [sheet[0].strip() for sheet in others] == [str(n) for n in range(2, len(others) + 2)]


@needs_libreoffice
@pytest.mark.timeout(600)
def test_no_page_parts_what_certifies_an_extract(papers: Pages) -> None:
    extracts = named(papers, "extract")
    assert len(extracts) == 24
    for name, sheets in extracts.items():
        last = "\n".join(sheets[-1])
        assert re.search(r"итог\..*Б\.Б\..*Верно.*Подлинник", last, re.DOTALL), name
        assert all("ПРОЕКТ" in "\n".join(sheet) for sheet in sheets), name


@needs_libreoffice
@pytest.mark.timeout(600)
def test_a_table_repeats_its_heading_and_leaves_no_signature_alone(papers: Pages) -> None:
    lists = named(papers, "sheet")
    assert len(lists) == 38
    for name, sheets in lists.items():
        whole = [line for sheet in sheets for line in sheet]
        assert sum("Член " in line for line in whole) == int(name.split("-")[1]), name
        for sheet in sheets[1:]:
            assert "Подпись" in sheet[1] or "Член" not in "".join(sheet), name
        signed = next(n for n, line in enumerate(sheets[-1]) if "Б.Б. Примеров" in line)
        text = [line for line in sheets[-1][1:signed] if "Подпись" not in line]
        assert len(text) >= 3, (name, sheets[-1])
