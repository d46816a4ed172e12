from __future__ import annotations

import pytest

from secretary_app.language.clauses import REGULATION, clause_heading, clause_words, rules_name

NBSP = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("clause", "words"),
    [
        ("п. 7", "п. 7 Положения"),
        ("п.7", "п. 7 Положения"),
        (" п. 4.2 ", "п. 4.2 Положения"),
        ("пп. 3, 4 и 5", "пп. 3, 4 и 5 Положения"),
        ("пп. 3–5", "пп. 3–5 Положения"),
        ("ч. 2 ст. 5", "ч. 2 ст. 5 Положения"),
        ("подп. а п. 3.1", "подп. а п. 3.1 Положения"),
        ("абз. 2 п. 6", "абз. 2 п. 6 Положения"),
        ("разд. III", "разд. III Положения"),
        ("гл. 2, п. 4", "гл. 2, п. 4 Положения"),
        ("п. 7 Положения", "п. 7 Положения"),
        ("п. 7 Положения о совете", "п. 7 Положения о совете"),
        ("ст. 181.2 ГК РФ", "ст. 181.2 ГК РФ"),
        ("пункт седьмой", "пункт седьмой"),
        ("Устав, п. 3", "Устав, п. 3"),
        (None, "по положению"),
        ("", "по положению"),
        ("  ", "по положению"),
    ],
)
def test_a_clause_names_its_document_once(clause: str | None, words: str) -> None:
    said = clause_words(clause)
    assert said.replace(NBSP, " ") == words
    assert said.count("Положени") <= 1


@pytest.mark.parametrize("clause", ["п. 7", "п.7", "ч. 2 ст. 5", "п. 7 Положения"])
def test_a_number_does_not_part_from_its_word(clause: str) -> None:
    assert f"{NBSP}{clause[-1] if clause[-1].isdigit() else 7}" in clause_words(clause)


@pytest.mark.parametrize(
    ("source", "genitive", "dative"),
    [
        (None, "Положения", "положению"),
        ("", "Положения", "положению"),
        ("ПОЛОЖЕНИЕ о совете", "Положения", "положению"),
        ("Регламент работы совета", "Регламента", "регламенту"),
        ("Устав школы, утв. приказом", "Устава", "уставу"),
        ("Правила внутреннего распорядка", "Правил", "правилам"),
        ("Порядок проведения совещаний", "Порядка", "установленному порядку"),
        ("Федеральный закон № 1", "Закона", "закону"),
        ("Приказ от 01.02.2020 № 3", "Положения", "положению"),
        ("Приложение к положению: регламент", "Регламента", "регламенту"),
    ],
)
def test_what_the_rules_call_themselves(source: str | None, genitive: str, dative: str) -> None:
    name = rules_name(source)
    assert (name.genitive, name.dative) == (genitive, dative)
    assert clause_words("п. 7", name) == f"п.{NBSP}7 {genitive}"
    assert clause_words(None, name) == f"по {dative}"


def test_a_sentence_begins_with_its_clause() -> None:
    assert clause_heading("п. 7") == f"п.{NBSP}7 Положения"
    assert clause_heading(None) == "По положению"
    assert clause_heading(" ", rules_name("Регламент")) == "По регламенту"
    assert rules_name("Без названия") is REGULATION
