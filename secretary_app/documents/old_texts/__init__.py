"""Earlier minutes as files: looked at before they are parsed, then read as plain paragraphs."""

from secretary_app.documents.old_texts.reading import read_paragraphs

__all__ = ["read_paragraphs"]
