from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from secretary_app.language.names import NBSP
from secretary_app.language.typography import (
    CleanText,
    InitialsStyle,
    TypographyOptions,
    clean_text,
    normalise,
)

PIECES = st.sampled_from(
    [
        *'«»„“”"-–—−./:,№ \n()[]{}%\ue000',
        NBSP, "  ", "--", " - ", "...", "{{", "}}", "{% x %}", "http://a.ru/", "a@b.ru", "1-2-3",
        "2021", "2022", "5", "10", "01.02.2023", "10:00", "г.", "гг.", "ст.", "п.", "т.", "е.",
        "А.", "Н.", "Д..М.", "Криков", "Я", "и", "в", "дней", "октября", "слово", "ООО", "-оглы",
    ]
)  # fmt: skip
TEXTS = st.one_of(st.lists(PIECES, max_size=14).map("".join), st.text(max_size=40))
OPTIONS = st.builds(TypographyOptions, st.sampled_from(InitialsStyle), st.booleans())


def shown(text: str, options: TypographyOptions | None = None) -> str:
    """Return the normalised text with «~» for every non-breaking space."""
    result = normalise(text, options) if options else normalise(text)
    return result.replace(NBSP, "~")


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Криков А. Н.", "Криков~А.Н."),
        ("Матвеев Д..М.", "Матвеев~Д.М."),
        ("О. Н. Пояркова", "О.Н.~Пояркова"),
        ("О.Н.Пояркова", "О.Н.~Пояркова"),
        ("А. Криков", "А.~Криков"),
        ("Кулиев Я. М.-оглы", "Кулиев~Я.М.-оглы"),
        ("и так далее...", "и так далее..."),
    ],
)
def test_initials(typed: str, printed: str) -> None:
    assert shown(typed) == printed


def test_spaced_initials() -> None:
    spaced = TypographyOptions(initials=InitialsStyle.SPACED)
    assert shown("Криков А.Н., О.Н. Пояркова", spaced) == "Криков~А.~Н., О.~Н.~Пояркова"


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ('ООО "Вектор"', "ООО «Вектор»"),
        ('ООО "Фирма "Ромашка""', "ООО «Фирма „Ромашка“»"),
        ("«Дом «Книги»»", "«Дом „Книги“»"),
        ("“Дом” и „Сад“", "«Дом» и «Сад»"),
        ('("Дом")', "(«Дом»)"),
        ('" Дом "', "« Дом »"),
        ('размер 5"', 'размер 5"'),
        ("конец» и ”", "конец» и ”"),
        ('"начало\n"Дом"', "«начало\n«Дом»"),
        ("«Дом “Сад”»", "«Дом „Сад“»"),
        ("ООО «Завод «Луч», директор", "ООО «Завод «Луч», директор"),
    ],
)
def test_quotes(typed: str, printed: str) -> None:
    assert shown(typed) == printed


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("да - нет — может", "да – нет – может"),
        ("- пункт", "– пункт"),
        ("кто-то по-русски", "кто-то по-русски"),
        ("на 2021 - 2022 годы", "на 2021–2022~годы"),
        ("2022-2023 учебный год", "2022–2023 учебный год"),
        ("2021-2022г.", "2021–2022~г."),
        ("итого за 2021 - 15 человек", "итого за 2021 – 15~человек"),
        ("5 - 10 дней", "5–10~дней"),
        ("5-10%", "5–10%"),
        ("п. 5-7", "п.~5–7"),
        ("№ 12-34, 1-2-3, 1 - 2 - 3", "№~12-34, 1-2-3, 1 – 2 – 3"),
        ("12-34 и 34-12", "12-34 и 34-12"),
        ("8-800-200-10-20", "8-800-200-10-20"),
        ("10:00-12:00.", "10:00–12:00."),
        ("с 01.12.2021-05.12.2021", "с 01.12.2021–05.12.2021"),
        ("за - 8, против - 2", "за – 8, против – 2"),
    ],
)
def test_dashes_and_ranges(typed: str, printed: str) -> None:
    assert shown(typed) == printed


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("№2 и № 3", "№~2 и №~3"),
        ("г. Томск, ул. Мира, д. 14", "г.~Томск, ул.~Мира, д.~14"),
        ("2021 г. Томск", "2021~г. Томск"),
        ("22 октября 2021 г.", "22~октября~2021~г."),
        ("2021г.", "2021~г."),
        ("п. 4 ст. 5", "п.~4 ст.~5"),
        ("5 дней, 10 % и 3 млн руб.", "5~дней, 10~% и 3~млн руб."),
        ("5 в классе", "5 в классе"),
        ("и т. д.", "и т.~д."),
        ("много   пробелов", "много пробелов"),
        (f"один {NBSP} держит", "один~держит"),
        ("строка\n\tтабуляция", "строка\n\tтабуляция"),
    ],
)
def test_spaces(typed: str, printed: str) -> None:
    assert shown(typed) == printed


def test_prepositions_are_bound_on_demand() -> None:
    assert shown("совет в городе и селе") == "совет в городе и селе"
    bound = TypographyOptions(bind_prepositions=True)
    assert shown("совет в городе и селе", bound) == "совет в~городе и~селе"


@pytest.mark.parametrize(
    "text",
    [
        "{{ 'a' - \"b\" }}",
        "{% if x - 1 %}",
        "https://site.example/a--b?q=2021-2022",
        "www.site.example/№2",
        "a-b.2021-2022@site.example",
        "site.ru/2021-2022",
        "\ue000",
    ],
)
def test_addresses_and_marks_are_left_alone(text: str) -> None:
    assert normalise(text) == text
    assert normalise(f'"{text}" - да') == f"«{text}» – да"


@given(TEXTS, OPTIONS)
@example("2021 -2022г.", TypographyOptions())
@example("№2021-2022", TypographyOptions())
@example("«„ ”»", TypographyOptions())
def test_normalising_twice_changes_nothing_more(text: str, options: TypographyOptions) -> None:
    once = normalise(text, options)
    assert normalise(once, options) == once


@given(TEXTS)
def test_letters_and_digits_are_kept(text: str) -> None:
    assert [c for c in normalise(text) if c.isalnum()] == [c for c in text if c.isalnum()]


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("обычный\tтекст\n", CleanText("обычный\tтекст\n")),
        ("а\r\nб\rв\u2028г", CleanText("а\nб\nв\nг")),
        ("а\x00б\x1bв\x7f\x9f", CleanText("абв", ("U+0000", "U+001B", "U+007F", "U+009F"))),
        ("а\ud800б", CleanText("аб", ("U+D800",))),
        (
            "а\ufffe\uffff\U0001ffff\ufdd0",
            CleanText("а", ("U+FFFE", "U+FFFF", "U+1FFFF", "U+FDD0")),
        ),
        ("со\u00adвет\u200b\ufeff", CleanText("совет", ("U+00AD", "U+200B", "U+FEFF"))),
        ("\u202eа\u2066б\u200f", CleanText("аб", ("U+202E", "U+2066", "U+200F"))),
        ("😀 « » — № ё", CleanText("😀 « » — № ё")),
    ],
)
def test_invisible_characters_are_removed_and_reported(text: str, clean: CleanText) -> None:
    assert clean_text(text) == clean


@given(st.text(st.characters(codec=None, exclude_categories=())))
def test_clean_text_can_be_stored(text: str) -> None:
    cleaned = clean_text(text)
    assert cleaned.text.encode("utf-8").decode("utf-8") == cleaned.text
    assert clean_text(cleaned.text) == CleanText(cleaned.text)


def test_a_very_long_text_is_quick() -> None:
    text = '"А. Н. Криков - 5-10 {{ ' * 5_000
    assert normalise(normalise(text)) == normalise(text)
    assert len(normalise("1" * 1_000_000)) == 1_000_000
