from __future__ import annotations

import pytest

from secretary_app.application.preview import (
    Form,
    Letters,
    Preview,
    PreviewCell,
    PreviewParagraph,
    PreviewTable,
    Run,
    SetLine,
    Sheet,
    page_starts,
    pages_of_pdf,
)

A4 = Sheet(width=595, height=842, left=85, right=28, top=57, bottom=57)
LETTERS = Letters(font="Times New Roman", size=14)


def paragraph(*texts: str) -> PreviewParagraph:
    return PreviewParagraph(runs=tuple(Run(text, LETTERS) for text in texts), form=Form())


def test_what_a_paper_says_without_its_form() -> None:
    cell = PreviewCell((paragraph("Председатель"), paragraph("совета")))
    table = PreviewTable(columns=(300, 100), rows=((cell, PreviewCell((paragraph("Е. В."),))),))
    shown = Preview(A4, (paragraph("ПРОТОКОЛ", " № 2"), table))
    assert shown.text == "ПРОТОКОЛ № 2\nПредседатель\nсовета\nЕ. В."
    assert (A4.text_width, A4.text_height) == (482, 728)


def lines(notation: str) -> list[SetLine]:
    """Lines of height 1: «a» of a plain paragraph, «k» of one kept whole, «n» bound to the next,
    «p» of one that begins a page; a space parts paragraphs."""
    found: list[SetLine] = []
    for word in notation.split():
        for n, kind in enumerate(word):
            found.append(
                SetLine(
                    top=len(found),
                    bottom=len(found) + 1,
                    begins=n == 0,
                    ends=n == len(word) - 1,
                    held=kind == "k",
                    bound=kind == "n",
                    new_page=kind == "p",
                )
            )
    return found


@pytest.mark.parametrize(
    ("notation", "height", "starts"),
    [
        ("aaaa", 9, (0,)),
        ("aa aa aa", 4, (0, 4)),
        ("aa aaaa", 4, (0, 4)),
        ("aaa aaaa", 4, (0, 3)),  # one line alone is not left behind
        ("aaaaa", 4, (0, 3)),  # nor does one go on alone
        ("aa kkkk", 4, (0, 2)),
        ("aa nn kk", 4, (0, 2)),
        ("nn nn nn", 4, (0, 4)),  # more than a page cannot be kept together
        ("kkkkkk", 4, (0, 4)),
        ("aa pa", 9, (0, 2)),
        ("p aa", 9, (0,)),
        ("aaaa aaaa aaaa", 4, (0, 4, 8)),
    ],
)
def test_pages_break_where_word_would_break_them(
    notation: str, height: float, starts: tuple[int, ...]
) -> None:
    assert page_starts(lines(notation), height) == starts


def test_pages_of_a_pdf_are_counted_where_they_are_seen() -> None:
    pdf = b"%PDF-1.7 <</Type/Pages/Count 2>> <</Type /Page/Parent 1 0 R>> <</Type/Page>>"
    assert pages_of_pdf(pdf) == 2
    assert pages_of_pdf(b"packed") == 0


def test_a_row_higher_than_a_page_is_no_endless_loop() -> None:
    high = [SetLine(top=0, bottom=50), SetLine(top=50, bottom=100), SetLine(top=100, bottom=101)]
    assert page_starts(high, 10) == (0, 1, 2)
    assert page_starts([], 10) == (0,)
