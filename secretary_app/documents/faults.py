"""What can be wrong with a template, as a person reads it."""

from __future__ import annotations

from secretary_app.domain.errors import DomainError


class TemplateFault(DomainError):  # noqa: N818 - the template is at fault, not the program
    """A template that cannot be used; no document was made from it.

    ``place`` names the file, the paragraph and the field («шаблон «Протокол.docx»,
    абзац 12 «{{ number }}»»), ``message`` says what is wrong there.
    """
