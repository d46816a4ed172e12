from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from secretary_app.application.ports import EnvironmentFailure
from secretary_app.application.templates import demonstration_requests
from secretary_app.documents.kinds import KINDS
from secretary_app.documents.printer import WordPrinter, drawn_for
from secretary_app.documents.template_desk import WordTemplates
from secretary_app.documents.template_words import TITLES
from tests.documents.demonstration import DEMONSTRATION
from tests.documents.papers import TEMPLATES, own_template

SESSION = "minutes_session.docx"


@pytest.fixture
def desk(tmp_path: Path) -> WordTemplates:
    return WordTemplates(
        shipped=TEMPLATES,
        own=tmp_path / "templates",
        trial=lambda: demonstration_requests(DEMONSTRATION.read_bytes()),
    )


def test_every_template_is_told_with_its_version(desk: WordTemplates) -> None:
    states = desk.states()
    assert [state.file for state in states] == [kind.template for kind in KINDS.values()]
    assert {state.file: state.title for state in states} == TITLES
    session = next(state for state in states if state.file == SESSION)
    assert not session.own
    assert session.sha256 == hashlib.sha256((TEMPLATES / SESSION).read_bytes()).hexdigest()


def test_the_version_told_is_the_one_that_papers_record(desk: WordTemplates) -> None:
    printer = WordPrinter(shipped=TEMPLATES, own=desk.own)
    request = next(iter(demonstration_requests(DEMONSTRATION.read_bytes())))
    used = KINDS[type(drawn_for(request).content)].template
    state = next(state for state in desk.states() if state.file == used)
    assert printer.print(request).template == state.sha256


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.template)
def test_every_field_has_a_meaning_and_lists_tell_what_is_in_them(kind: object) -> None:
    desk = WordTemplates(shipped=TEMPLATES, own=TEMPLATES / "нет", trial=tuple)
    fields = desk.fields(kind.template)  # type: ignore[attr-defined]
    names = [field.name for field in fields]
    assert len(names) == len(set(names))
    assert all(field.meaning for field in fields)
    assert any(field.sample for field in fields)
    assert "properties.title" in names


def test_fields_are_written_as_in_a_template(desk: WordTemplates) -> None:
    fields = {field.name: field for field in desk.fields("minutes_full.docx")}
    assert fields["questions[].title"].sample == "О плане работы;"
    assert fields["discussions[].decisions[].votes[].names"].meaning == (
        "кто голосовал против и воздержался"
    )
    assert fields["approval.name"].sample == "А.А. Образцов"
    assert fields["discussions[].heard[].listed"].sample == "нет"
    assert fields["properties.date"].sample == "15.03.2024"


def test_the_demonstration_gives_a_paper_for_nearly_every_template() -> None:
    requests = demonstration_requests(DEMONSTRATION.read_bytes())
    printed = {KINDS[type(drawn_for(request).content)].template for request in requests}
    assert len(printed) >= len(KINDS) - 2


def test_a_mistake_is_told_with_file_paragraph_and_field(desk: WordTemplates) -> None:
    assert desk.fault(SESSION) == ""
    desk.own_copy(SESSION)
    assert desk.fault(SESSION) == ""
    own_template(desk.own, "Протокол", "{{ nomber }}")
    fault = desk.fault(SESSION)
    assert fault.startswith(f"шаблон «{SESSION}», абзац 2 «{{{{ nomber }}}}»: нет поля «nomber»")


def test_a_mistake_that_only_the_demonstration_meets_is_told(desk: WordTemplates) -> None:
    desk.own_copy(SESSION)
    own_template(desk.own, "{% if decisions|length > 5 %}{{ decisions[0].nomber }}{% endif %}")
    assert "нет поля «nomber»" in desk.fault(SESSION)


def test_an_own_copy_is_made_once_and_put_aside_by_restoring(desk: WordTemplates) -> None:
    assert desk.restore(SESSION) is None
    mine = desk.own_copy(SESSION)
    mine.write_bytes(b"mine")
    assert desk.own_copy(SESSION).read_bytes() == b"mine"
    assert next(state for state in desk.states() if state.file == SESSION).own
    aside = desk.restore(SESSION)
    assert aside is not None
    assert (aside.name, aside.read_bytes()) == ("minutes_session (прежний 1).docx", b"mine")
    assert not next(state for state in desk.states() if state.file == SESSION).own
    desk.own_copy(SESSION)
    again = desk.restore(SESSION)
    assert again is not None
    assert again.name == "minutes_session (прежний 2).docx"


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "templates").write_text("файл")
    desk = WordTemplates(shipped=TEMPLATES, own=tmp_path / "templates" / "x", trial=tuple)
    with pytest.raises(EnvironmentFailure, match="Папка шаблонов"):
        desk.own_copy(SESSION)


def test_a_file_that_is_held_stays_in_use(
    desk: WordTemplates, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine = desk.own_copy(SESSION)

    def held(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "rename", held)
    with pytest.raises(EnvironmentFailure, match="закройте его в Word"):
        desk.restore(SESSION)
    assert mine.is_file()


def test_a_file_that_is_held_has_no_version_yet(
    desk: WordTemplates, monkeypatch: pytest.MonkeyPatch
) -> None:
    def held(*_: object) -> bytes:
        raise PermissionError

    monkeypatch.setattr(Path, "read_bytes", held)
    assert {state.sha256 for state in desk.states()} == {""}
