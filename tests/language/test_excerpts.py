from __future__ import annotations

import pytest

from secretary_app.language.excerpts import one_line


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", ""),
        ("Совет «Заречье»", "Совет «Заречье»"),
        (" две\n строки\r\nи\tтабуляция ", "две строки и табуляция"),
        ("\x1b[2J\u202eкрасный\u200b\ufffe", "[2Jкрасный"),
        ("я" * 200, "я" * 200),
        ("я" * 201, "я" * 200 + "…"),
        ("я" * 10**6, "я" * 200 + "…"),
        (" " * 1000, "…"),
    ],
)
def test_what_was_typed_fits_a_line(text: str, line: str) -> None:
    assert one_line(text) == line


def test_another_length() -> None:
    assert one_line("абвгд", 3) == "абв…"
