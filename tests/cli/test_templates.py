from __future__ import annotations

from tests.cli.conftest import Console
from tests.documents.papers import own_template


def test_templates_are_listed_and_explained(console: Console) -> None:
    ran = console("templates")
    assert ran.status == 0
    assert "minutes_session.docx       Протокол заседания – программы, SHA-256" in ran.out
    told = console("templates", "agenda", "--fields").out
    assert told.startswith("Повестка дня (agenda.docx):")
    assert "  questions[].title – название; например: " in told
    assert console("templates", "--json").json[0]["file"] == "minutes_session.docx"
    fields = console("templates", "agenda.docx", "--fields", "--json").json["agenda.docx"]
    assert {"name", "meaning", "sample"} == set(fields[0])


def test_an_own_template_is_made_tried_and_put_back(console: Console) -> None:
    assert "своего шаблона нет" in console("templates", "minutes_session", "--restore").out
    assert "Свой шаблон: " in console("templates", "minutes_session", "--own").out
    assert console("templates", "minutes_session", "--check").status == 0
    own_template(console.data / "templates", "{{ nomber }}")
    checked = console("templates", "minutes_session", "--check")
    assert checked.status == 1
    assert "абзац 1 «{{ nomber }}»: нет поля «nomber»" in checked.err
    restored = console("templates", "minutes_session", "--restore")
    assert "снова работает шаблон программы" in restored.out
    assert console("templates", "minutes_session", "--check").status == 0


def test_an_unknown_template_is_refused_with_those_there_are(console: Console) -> None:
    ran = console("templates", "письмо")
    assert ran.status == 1
    assert "Шаблона «письмо» нет. Есть: minutes_session.docx" in ran.err
