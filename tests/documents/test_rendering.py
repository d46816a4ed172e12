"""Filling: what is typed is printed, and the same data gives the same bytes."""

import hashlib
import io
import os
import subprocess
import sys
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import XmlPart
from docx.shared import Length

from secretary_app.documents.content import (
    Content,
    Paragraph,
    SessionDecision,
)
from secretary_app.documents.kinds import KINDS
from secretary_app.documents.rendering import render
from secretary_app.documents.samples import CONFERENCE_FULL, PROPERTIES, SESSION_FULL
from secretary_app.documents.templates import Template
from secretary_app.domain.paper_options import PaperOptions, PaperStandard
from tests.documents.papers import (
    SHELF,
    TEMPLATES,
    lines,
    opened,
    own_template,
    parts,
    printed,
    session,
    texts,
    zipped,
)

SAMPLES = [sample for kind in KINDS.values() for sample in kind.samples]
# Cells to write in.
CELLS = ("Ячейка", "Ячейка: знак")
NAMES = [f"{kind.template} {n}" for kind in KINDS.values() for n in range(len(kind.samples))]


@pytest.mark.parametrize(
    "typed",
    [
        "{{ 7*7 }}",
        "{% for x in y %}",
        "{%p if %}",
        "{# не комментарий #}",
        "{_{ и }_}, {_% и %_}, a_b",
        "A & B <b>жирно</b> &amp; \"'",
        "]]> <!-- --> <?xml?>",
        "🙂 é Ω 中",
    ],
)
def test_what_is_typed_is_printed_literally(typed: str) -> None:
    paper = printed(session(decisions=(SessionDecision(number="1", opening=typed),)))
    assert texts(paper, "Решение") == [f"1. {typed}"]


def test_a_million_characters_stay() -> None:
    long = "слово " * 170_000
    paper = printed(session(decisions=(SessionDecision(number="1", opening=long),)))
    decided = "".join(texts(paper, "Решение"))
    assert decided.replace(" ", "") == ("1." + long).replace(" ", "")


def test_characters_that_xml_cannot_hold_are_reported_once() -> None:
    decision = SessionDecision(number="1", opening="до\x07ждь\x07 и \ud800\u202eснег\tзима")
    rendered = SHELF.print(session(decisions=(decision,)))
    assert texts(opened(rendered.data), "Решение") == ["1. дождь и снег\tзима"]
    assert rendered.notices == (
        "Из текста документа убраны знаки, которых в нём быть не может: U+0007, U+D800, U+202E.",
    )


def test_clean_text_goes_without_notice() -> None:
    assert SHELF.print(SESSION_FULL).notices == ()


@pytest.mark.parametrize("content", SAMPLES, ids=NAMES)
def test_nothing_of_the_template_is_left(content: Content) -> None:
    for name, part in parts(SHELF.print(content).data).items():
        assert b"{{" not in part, name
        assert b"{%" not in part, name


@pytest.mark.parametrize("content", SAMPLES, ids=NAMES)
def test_no_paragraph_is_empty_or_without_a_named_style(content: Content) -> None:
    for line in lines(printed(content)):
        assert line.text or line.style in ("Конец документа", *CELLS)
        assert line.style not in ("Normal", "Поле шаблона")


def test_decisions_keep_their_paragraphs_and_list_items() -> None:
    decision = SessionDecision(
        number="3",
        opening="Включить:",
        further=(Paragraph("первое;", listed=True), Paragraph("Утвердить.")),
    )
    paper = printed(session(decisions=(decision,)))
    assert [
        (x.style, x.text) for x in lines(paper) if x.style in ("Решение", "Перечень", "Текст")
    ] == [
        ("Решение", "3. Включить:"),
        ("Перечень", "– первое;"),
        ("Текст", "Утвердить."),
    ]


def test_optional_parts_leave_no_trace() -> None:
    assert lines(printed(session(number="5", council="Совета"))) == [
        ("Заголовок протокола", "ПРОТОКОЛ № 5"),
        ("Заголовок протокола", "заседания"),
        ("Наименование органа", "Совета"),
        ("Дата и место", "15 марта 2024 г."),
        ("Конец документа", ""),
    ]


def test_every_field_of_the_full_sample_is_printed() -> None:
    everything = "\n".join(line.text for line in lines(printed(SESSION_FULL)))
    for expected in (
        "УТВЕРЖДАЮ",
        "Начальник Управления примеров",
        "Председательствующий: Примеров Б.Б., председатель совета",
        "Присутствовали:",
        "Присутствовали очно:",
        "Онлайн-подключение:\n1. Шаблонова В.В., секретарь.",
        "Проголосовали заочно:\n1. Заочников Е.Е., директор.",
        "Отсутствовали:\n1. Пробный Г.Г. – болезнь.",
        "Приглашённые:\n1. Гостев Д.Д., эксперт.",
        "Кворум: присутствуют 2 из 3",
        "Обсуждаемые вопросы:\n1. О плане работы;\n2. Разное.",
        "По результатам заседания были приняты решения:\n1. Утвердить план:",
        "Особое мнение Пробного Г.Г. прилагается.",
        "Поставлены на голосование и не приняты:\n3. Отложить.\nРешение не принято.",
        "Председатель совета\nБ.Б. Примеров",
    ):
        assert expected in everything


def test_the_properties_are_those_of_the_meeting() -> None:
    properties = printed(SESSION_FULL).core_properties
    assert properties.title == "Протокол № 7"
    assert properties.subject == "Заседание совета"
    assert properties.author == properties.last_modified_by == "Управление примеров"
    assert properties.created == properties.modified == datetime(2024, 3, 15, tzinfo=UTC)
    assert properties.language == "ru-RU"


def test_a_title_beyond_the_formats_limit_is_cut_short() -> None:
    long = replace(PROPERTIES, title="Протокол " * 50)
    title = printed(session(properties=long)).core_properties.title
    assert len(title) == 255
    assert title.endswith("…")


def test_the_organisation_is_in_the_extended_properties() -> None:
    firm = replace(PROPERTIES, organisation="«A & B»")
    app = parts(SHELF.print(session(properties=firm)).data)["docProps/app.xml"].decode()
    assert "<Company>«A &amp; B»</Company>" in app
    assert "Template" not in app


def test_fixed_times_and_order_in_the_package() -> None:
    with zipfile.ZipFile(io.BytesIO(SHELF.print(SESSION_FULL).data)) as archive:
        entries = archive.infolist()
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert entries[0].filename == "[Content_Types].xml"
    assert [e.filename for e in entries[1:]] == sorted(e.filename for e in entries[1:])


SCRIPT = """
import hashlib
from pathlib import Path
from secretary_app.documents.kinds import TemplateShelf
from secretary_app.documents.samples import CONFERENCE_FULL, SESSION_FULL
shelf = TemplateShelf(Path("templates_docx"))
for content in (SESSION_FULL, CONFERENCE_FULL):
    print(hashlib.sha256(shelf.print(content).data).hexdigest())
"""


@pytest.mark.parametrize("seed", ["1", "2"])
def test_the_same_data_gives_the_same_bytes_in_another_process(seed: str) -> None:
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    other = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        env=environment,
        cwd=TEMPLATES.parent,
        capture_output=True,
        text=True,
        check=True,
    )
    here = [SHELF.print(content).data for content in (SESSION_FULL, CONFERENCE_FULL)]
    assert other.stdout.split() == [hashlib.sha256(data).hexdigest() for data in here]


def test_where_a_users_template_came_from_is_forgotten(tmp_path: Path) -> None:
    origin = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"
    path = own_template(tmp_path, "{{ number }}")
    document = docx.Document(str(path))
    settings = document.part.part_related_by(RELATIONSHIP_TYPE.SETTINGS)
    assert isinstance(settings, XmlPart)
    link = settings.relate_to("file:///C:/Users/secretary/Normal.dotm", origin, is_external=True)
    note = settings.element.makeelement(f"{{{settings.element.nsmap['w']}}}attachedTemplate")
    note.set(f"{{{settings.element.nsmap['r']}}}id", link)
    settings.element.insert(0, note)
    document.save(str(path))
    data = render(Template.load(path), SESSION_FULL).data
    for name, part in parts(data).items():
        assert b"secretary" not in part, name
        assert b"attachedTemplate" not in part, name


def test_a_template_without_extended_properties_gets_none(tmp_path: Path) -> None:
    path = own_template(tmp_path, "{{ number }}")
    inside = parts(path.read_bytes())
    del inside["docProps/app.xml"]
    for name in ("_rels/.rels", "[Content_Types].xml"):
        inside[name] = b"".join(
            piece
            for piece in inside[name].replace(b"/>", b"/>\n").splitlines(keepends=True)
            if b"docProps/app.xml" not in piece
        )
    path.write_bytes(zipped(inside))
    assert "docProps/app.xml" not in parts(render(Template.load(path), SESSION_FULL).data)


def test_an_own_template_may_lack_the_signature_style(tmp_path: Path) -> None:
    path = own_template(tmp_path, "Итог {{ decisions|length }}", "{{ approval }}")
    paper = opened(render(Template.load(path), session()).data)
    assert [paragraph.text for paragraph in paper.paragraphs] == ["Итог 0", ""]


def test_another_left_margin_keeps_the_right_edge() -> None:
    narrow = opened(SHELF.print(SESSION_FULL, PaperOptions(left_margin=20)).data)
    margin = narrow.sections[0].left_margin
    assert margin is not None
    assert round(margin.mm) == 20
    stop = narrow.styles["Дата и место"].paragraph_format.tab_stops[0]
    assert round(stop.position.mm) == 180
    widths = [round(column.width.mm) for column in narrow.tables[0].columns if column.width]
    assert sum(widths) == 180
    assert corners(narrow) == {"Реквизит": 80, "Гриф утверждения": 80, "Приложение": 80}


def corners(document: Document) -> dict[str, int]:
    """How wide the requisites in the corners are, in millimetres."""
    page = document.sections[0]
    across = (page.page_width or 0) - (page.left_margin or 0) - (page.right_margin or 0)
    layouts = {
        name: document.styles[name].paragraph_format
        for name in ("Реквизит", "Гриф утверждения", "Приложение")
    }
    indents = {n: (one.left_indent or 0) + (one.right_indent or 0) for n, one in layouts.items()}
    return {name: round(Length(across - indent).mm) for name, indent in indents.items()}


@pytest.mark.parametrize(
    ("standard", "width"), [(PaperStandard.GOST_2025, 80), (PaperStandard.GOST_2016, 75)]
)
def test_requisites_are_as_wide_as_the_standard_lets_them(
    standard: PaperStandard, width: int
) -> None:
    paper = opened(SHELF.print(SESSION_FULL, PaperOptions(standard=standard)).data)
    assert set(corners(paper).values()) == {width}


def test_a_tab_is_no_loss() -> None:
    decision = SessionDecision(number="1", opening="а\tб")
    assert SHELF.print(session(decisions=(decision,))).notices == ()
