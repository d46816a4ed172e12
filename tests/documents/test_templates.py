"""Templates: the shipped ones are what their script makes, foreign ones are looked through."""

import io
import zipfile
from pathlib import Path

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import nsdecls
from docx.shared import Mm

from secretary_app.documents.faults import TemplateFault
from secretary_app.documents.kinds import KINDS, TemplateKind, TemplateShelf, tried
from secretary_app.documents.packaging import unpack
from secretary_app.documents.rendering import render
from secretary_app.documents.samples import SESSION_BARE, SESSION_FULL
from secretary_app.documents.templates import Template
from templates_docx.build import templates
from tests.documents.papers import (
    SESSION_KIND,
    TEMPLATES,
    opened,
    own_template,
    parts,
    texts,
    zipped,
)

SHIPPED = sorted(kind.template for kind in KINDS.values())


def fault(folder: Path, *paragraphs: str) -> str:
    """The message about a user's template of these paragraphs, tried out as the program does."""
    own_template(folder, *paragraphs)
    with pytest.raises(TemplateFault) as caught:
        TemplateShelf(TEMPLATES, folder).template_for(SESSION_KIND)
    return str(caught.value)


def test_the_shipped_templates_are_what_the_script_makes() -> None:
    made = dict(templates())
    assert sorted(made) == SHIPPED
    for name, data in made.items():
        assert (TEMPLATES / name).read_bytes() == data, f"run templates_docx/build.py: {name}"


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.template)
def test_a_shipped_template_passes_what_a_users_must_pass(kind: TemplateKind) -> None:
    assert tried(Template.load(TEMPLATES / kind.template), kind).name == kind.template


@pytest.mark.parametrize("name", SHIPPED)
def test_every_paragraph_of_a_template_has_a_style_of_its_own(name: str) -> None:
    document = docx.Document(str(TEMPLATES / name))
    styles = {s.name for s in document.styles if s.type is WD_STYLE_TYPE.PARAGRAPH}
    assert {"Заголовок протокола", "Реквизит", "Текст", "Решение", "Срок", "Подпись"} <= styles
    for paragraph in document.element.body.iter("{*}p"):
        assert paragraph.style in {s.style_id for s in document.styles}
        assert set(paragraph.pPr.attrib) == set()
        assert [child.tag.rpartition("}")[2] for child in paragraph.pPr] == ["pStyle"]


@pytest.mark.parametrize("name", SHIPPED)
def test_the_page_is_that_of_papers_kept_over_ten_years(name: str) -> None:
    page = docx.Document(str(TEMPLATES / name)).sections[0]
    assert page.page_width is not None
    assert page.page_height is not None
    size = [round(length.mm) for length in (page.page_width, page.page_height)]
    margins = (page.left_margin, page.right_margin, page.top_margin, page.bottom_margin)
    assert size == [210, 297]
    assert [round(margin.mm) for margin in margins if margin is not None] == [30, 10, 20, 20]
    assert page.different_first_page_header_footer
    assert page.first_page_header.paragraphs[0].text == ""
    assert b"PAGE" in parts((TEMPLATES / name).read_bytes())["word/header2.xml"]


def test_fourteen_point_times_with_a_free_fallback_and_russian_proofing() -> None:
    inside = parts((TEMPLATES / "minutes_session.docx").read_bytes())
    styles = inside["word/styles.xml"].decode()
    assert 'w:ascii="Times New Roman"' in styles
    assert '<w:sz w:val="28"/>' in styles
    assert 'w:lang w:val="ru-RU"' in styles
    assert 'w:altName w:val="Liberation Serif"' in inside["word/fontTable.xml"].decode()


def test_text_is_justified_with_an_indent_and_requisites_are_not() -> None:
    styles = docx.Document(str(TEMPLATES / "minutes_session.docx")).styles
    text, requisite = styles["Текст"].paragraph_format, styles["Реквизит"].paragraph_format
    assert text.first_line_indent == pytest.approx(Mm(12.5), abs=Mm(0.1))
    assert requisite.first_line_indent is None
    assert 1 <= text.line_spacing <= 1.5


def test_the_users_own_template_wins(tmp_path: Path) -> None:
    own_template(tmp_path, "Мой протокол {{ number }}")
    paper = opened(TemplateShelf(TEMPLATES, tmp_path).print(SESSION_FULL).data)
    assert paper.paragraphs[0].text == "Мой протокол 7"


def test_without_an_own_template_the_shipped_one_serves(tmp_path: Path) -> None:
    paper = opened(TemplateShelf(TEMPLATES, tmp_path).print(SESSION_FULL).data)
    assert texts(paper, "Заголовок протокола")[0] == "ПРОТОКОЛ № 7"


@pytest.mark.parametrize(
    ("paragraph", "reason"),
    [
        ("Номер {{ nomber }}", "нет поля «nomber»"),
        ("{{ properties.name }}", "нет поля «name»"),
        ("{% if nomber %}x{% endif %}", "нет поля «nomber»"),
        ("{{ number", "скобки поля не закрыты или лишние"),
        ("number }}", "скобки поля не закрыты или лишние"),
        ("{{ number date }}", "ошибка в записи поля или условия"),
        ("{{ number|safe }}", "ошибка в записи поля или условия"),
        ("{{p number }}", "без буквы после скобок"),
        ("{%p for q in questions %}", "не закрыто: дальше нет «endfor»"),
        ("{% endif %}", "закрыто, но не открыто: перед ним нет «if»"),
        ("{% if number %}{% for q in questions %}{% endif %}", "перед ним нет «if»"),
        ("Итого {%p if number %}", "есть другой текст, он пропал бы"),
        ("{%tr if number %}", "стоит вне таблицы"),
        ("{% include 'x' %}", "команда «{% include 'x' %}» в шаблоне не разрешена"),
        ("{% autoescape false %}", "в шаблоне не разрешена"),
        ("{{ number / 2 }}", "выражение не вычисляется"),
        ("{{ ''.__class__.__mro__[1].__subclasses__() }}", "нет поля «__class__»"),
        ("{{ number.upper() }}", "вызов функций в шаблоне не разрешён"),
        ("{% for i in range(9) %}{% endfor %}", "вызов функций в шаблоне не разрешён"),
        ("{{ 'a' * 999999999999 }}", "действие «*» в шаблоне не разрешено"),
        ("{{ '%999999999s' % number }}", "действие «%» в шаблоне не разрешено"),
    ],
)
def test_a_fault_names_the_file_the_paragraph_and_the_reason(
    paragraph: str, reason: str, tmp_path: Path
) -> None:
    message = fault(tmp_path, "Протокол", "от {{ date }}", paragraph, "конец {{ number }}")
    assert message.startswith("шаблон «minutes_session.docx», абзац 3 «")
    assert message.endswith("исправьте шаблон в Word или уберите его из папки шаблонов.")
    assert reason in message
    assert paragraph[:50] in message


def test_a_fault_in_a_loop_is_placed_at_its_field(tmp_path: Path) -> None:
    message = fault(
        tmp_path,
        "{%p for question in questions %}",
        "{{ question.number }} {{ question.titel }}",
        "{%p endfor %}",
    )
    assert "абзац 2 «{{ question.number }} {{ question.titel }}»: нет поля «titel»" in message


def test_a_long_paragraph_is_cut_short_in_messages(tmp_path: Path) -> None:
    message = fault(tmp_path, "Длинное вступление " * 9 + "{{ nomber }}")
    assert "Длинное вступление Дли…»: нет поля «nomber»" in message


def test_a_fault_in_the_header_says_so(tmp_path: Path) -> None:
    path = own_template(tmp_path, "{{ number }}")
    document = docx.Document(str(path))
    document.sections[0].header.paragraphs[0].text = "{{ nomber }}"
    document.save(str(path))
    with pytest.raises(TemplateFault, match=r"колонтитул или сноска, абзац 1 .*нет поля «nomber»"):
        tried(Template.load(path), SESSION_KIND)


def test_a_fault_in_a_footnote_says_so(tmp_path: Path) -> None:
    path = own_template(tmp_path, "{{ number }}")
    document = docx.Document(str(path))
    xml = (
        f"<w:footnotes {nsdecls('w')}><w:footnote><w:p><w:r><w:t>{{{{ nomber }}}}</w:t></w:r></w:p>"
        "</w:footnote></w:footnotes>"
    )
    notes = Part(
        PackURI("/word/footnotes.xml"),
        CONTENT_TYPE.WML_FOOTNOTES,
        xml.encode(),
        document.part.package,
    )
    document.part.relate_to(notes, RELATIONSHIP_TYPE.FOOTNOTES)
    document.save(str(path))
    with pytest.raises(TemplateFault, match=r"docx», колонтитул или сноска: нет поля «nomber»"):
        tried(Template.load(path), SESSION_KIND)


def test_an_open_brace_in_the_header_is_found_before_filling(tmp_path: Path) -> None:
    path = own_template(tmp_path, "{{ number }}")
    document = docx.Document(str(path))
    document.sections[0].header.paragraphs[0].text = "{{ number"
    document.save(str(path))
    with pytest.raises(TemplateFault, match=r"колонтитул, абзац 1 .*скобки поля"):
        Template.load(path)


def test_a_field_that_only_bare_minutes_lack_is_found_too(tmp_path: Path) -> None:
    message = fault(tmp_path, "{{ decisions[0].number }}")
    assert "абзац 1" in message


def test_a_rows_command_may_not_share_its_row(tmp_path: Path) -> None:
    document = docx.Document()
    cells = document.add_table(rows=1, cols=2).rows[0].cells
    cells[0].text, cells[1].text = "{%tr for q in questions %}", "пропало бы"
    path = tmp_path / "t.docx"
    document.save(str(path))
    with pytest.raises(TemplateFault, match="есть другой текст"):
        Template.load(path)


def test_a_tag_that_word_split_into_runs_still_works(tmp_path: Path) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("№ {")
    paragraph.add_run("{ num").bold = True
    paragraph.add_run("ber }}")
    path = tmp_path / "t.docx"
    document.save(str(path))
    paper = opened(render(Template.load(path), SESSION_FULL).data)
    assert paper.paragraphs[0].text == "№ 7"


def test_a_condition_that_tears_a_table_is_refused(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_table(rows=1, cols=1).rows[0].cells[0].text = "{%p if approval %}"
    document.add_paragraph("{%p endif %}")
    path = tmp_path / "t.docx"
    document.save(str(path))
    with pytest.raises(TemplateFault, match=r"t\.docx».*получается повреждённый документ"):
        tried(Template.load(path), SESSION_KIND)


def _saved(folder: Path, data: bytes) -> Path:
    path = folder / "t.docx"
    path.write_bytes(data)
    return path


def test_a_missing_file_is_no_template(tmp_path: Path) -> None:
    with pytest.raises(TemplateFault, match=r"шаблон «нет\.docx»: файл не читается"):
        Template.load(tmp_path / "нет.docx")


@pytest.mark.parametrize(
    "data", [b"", b"\xd0\xcf\x11\xe0 an old .doc", b"PK\x03\x04 torn"], ids=["empty", "doc", "torn"]
)
def test_another_format_is_no_template(data: bytes, tmp_path: Path) -> None:
    with pytest.raises(TemplateFault, match=r"это не файл \.docx"):
        Template.load(_saved(tmp_path, data))


def test_a_zip_without_a_document_is_no_template(tmp_path: Path) -> None:
    with pytest.raises(TemplateFault, match="это не документ Word"):
        Template.load(_saved(tmp_path, zipped({"a.txt": b"x"})))


def test_a_document_with_torn_parts_is_no_template(tmp_path: Path) -> None:
    with pytest.raises(TemplateFault, match="файл не открывается"):
        Template.load(_saved(tmp_path, zipped({"word/document.xml": b"<w:p"})))


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    bomb = zipped({"word/document.xml": b"<a/>", "x": b"0" * 60_000_000})
    assert len(bomb) < 100_000
    with pytest.raises(TemplateFault, match="при распаковке файл занял бы 60 МБ"):
        Template.load(_saved(tmp_path, bomb))


def test_a_small_file_that_swells_a_hundredfold_is_a_bomb(tmp_path: Path) -> None:
    bomb = zipped({"word/document.xml": b"0" * 6_000_000})
    with pytest.raises(TemplateFault, match="занял бы 6 МБ"):
        Template.load(_saved(tmp_path, bomb))


def test_a_huge_file_is_not_even_read(tmp_path: Path) -> None:
    path = tmp_path / "t.docx"
    with path.open("wb") as file:
        file.truncate(21_000_000)
    with pytest.raises(TemplateFault, match="файл больше 20 МБ"):
        Template.load(path)


def test_a_template_that_fetches_from_outside_is_refused(tmp_path: Path) -> None:
    path = own_template(tmp_path, "{{ number }}")
    document = docx.Document(str(path))
    image = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
    document.part.relate_to("http://example.org/spy.png", image, is_external=True)
    document.save(str(path))
    with pytest.raises(TemplateFault, match="шаблон берёт содержимое извне"):
        Template.load(path)


def test_a_broken_shipped_file_is_reported_by_its_name(tmp_path: Path) -> None:
    (tmp_path / SESSION_KIND.template).write_bytes(b"nothing")
    with pytest.raises(TemplateFault, match=r"шаблон «minutes_session\.docx»: это не файл"):
        TemplateShelf(tmp_path).print(SESSION_BARE)


def test_a_package_torn_in_the_middle_is_a_fault() -> None:
    data = bytearray((TEMPLATES / "minutes_session.docx").read_bytes())
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        start = archive.getinfo("word/document.xml").header_offset
    data[start + 60 : start + 90] = b"\x00" * 30
    with pytest.raises(TemplateFault, match="повреждён"):
        unpack(bytes(data))
