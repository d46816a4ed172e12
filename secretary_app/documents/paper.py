"""docxtpl with the two things it lacks: a place for every fault, and no silent loss of text."""

from __future__ import annotations

import re
from itertools import islice
from types import TracebackType
from typing import Any

from docx.opc.part import Part
from docxtpl import DocxTemplate
from jinja2 import Environment, TemplateError, TemplateSyntaxError
from lxml import etree

from secretary_app.documents.faults import TemplateFault
from secretary_app.documents.tags import tags_of

OPENING = re.compile(r"\{[{%#][-+]?")
PARAGRAPH = re.compile(r"<w:p([ >])")
# The name that Jinja gives to the frames of a template made from a string.
TEMPLATE_FRAME = "<template>"
STRICT_PARSER = etree.XMLParser(resolve_entities=False, huge_tree=True)
# Whatever an expression of a template can run into; bugs of the program are not among it.
EXPRESSION_ERRORS = (TemplateError, TypeError, ValueError, ArithmeticError, LookupError)


class Paper(DocxTemplate):  # type: ignore[misc] # docxtpl comes without types
    """One filling of a template."""

    def patch_xml(self, src_xml: str) -> str:
        """Give every tag a line of its own in the source, so that a line number names a tag."""
        return OPENING.sub(r"\g<0>\n", super().patch_xml(src_xml))

    def render_xml_part(
        self,
        src_xml: str,
        part: Part,
        context: dict[str, Any],
        jinja_env: Environment | None = None,
    ) -> str:
        """Return the filled part; raises `TemplateFault` with the paragraph and its tag."""
        try:
            xml: str = super().render_xml_part(src_xml, part, context, jinja_env)
        except EXPRESSION_ERRORS as error:
            raise TemplateFault(_reason(error), _place(part, src_xml, error)) from error
        _require_sound(xml)
        return xml

    def render_properties(
        self, context: dict[str, Any], jinja_env: Environment | None = None
    ) -> None:
        """Leave the file's properties alone: they come from the content, not the template."""


def _require_sound(xml: str) -> None:
    """Raise `TemplateFault` for broken XML: docxtpl would mend it by dropping text."""
    try:
        etree.fromstring(xml, STRICT_PARSER)
    except etree.XMLSyntaxError as error:
        raise TemplateFault("после заполнения получается повреждённый документ") from error


def _reason(error: Exception) -> str:
    match error:
        case TemplateSyntaxError():
            return f"ошибка в записи поля или условия ({error.message})"
        case TemplateError():
            return str(error)
        case _:
            return f"выражение не вычисляется ({error})"


def _place(part: Part, src_xml: str, error: Exception) -> str:
    line = _line_of(error)
    where = "" if part.partname == "/word/document.xml" else "колонтитул или сноска, "
    element = getattr(part, "element", None)
    if line is None or element is None:
        return where.rstrip(", ")
    source = PARAGRAPH.sub(r"\n<w:p\1", src_xml).split("\n")
    before = len(OPENING.findall("\n".join(source[: line - 1])))
    tag = next(islice(tags_of(element), max(before - 1, 0), None), None)
    return where + tag.place if tag is not None else where.rstrip(", ")


def _line_of(error: Exception) -> int | None:
    if isinstance(error, TemplateSyntaxError):
        return error.lineno
    frame: TracebackType | None = error.__traceback__
    line = None
    while frame is not None:
        if frame.tb_frame.f_code.co_filename == TEMPLATE_FRAME:
            line = frame.tb_lineno
        frame = frame.tb_next
    return line
