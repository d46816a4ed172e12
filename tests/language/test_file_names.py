import pytest

from secretary_app.language.file_names import file_name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Повестка № 2/А: «итог»?", "Повестка № 2-А- «итог»-"),
        ("x" * 500, "x" * 120),
        ("ё" * 500, "ё" * 117),
        ("🙂" * 500, "🙂" * 58),
        (" .. ", "Документ"),
        ("", "Документ"),
        ("con", "_con"),
        ("LPT1.txt", "_LPT1.txt"),
        ("contract", "contract"),
        ("a\x00\n\x7fb", "a---b"),
        ("обман\u202exslx", "обман-xslx"),
        ("конец.", "конец"),
    ],
)
def test_names_suit_every_file_system(text: str, name: str) -> None:
    assert file_name(text) == name
    assert len(f"{name} (12).docx".encode()) <= 255


def test_half_a_character_is_not_kept() -> None:
    assert file_name("a\ud800b") == "a-b"
