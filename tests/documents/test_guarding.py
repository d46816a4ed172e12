"""What somebody changed by hand is never written over."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import pytest

from secretary_app.application.ports import EnvironmentFailure
from secretary_app.bootstrap import services
from secretary_app.documents.packaging import MOST_PACKED, is_as_packed, pack
from tests.documents.demonstration import PAPERS
from tests.documents.papers import opened


def printed() -> bytes:
    return PAPERS["agenda"]().data


def edited() -> bytes:
    """The agenda after somebody opened it and saved it again."""
    document = opened(printed())
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def workbook() -> bytes:
    return pack({"xl/workbook.xml": b"<workbook/>"})


@pytest.mark.parametrize(
    "there", [None, printed(), b"", b"notes", b"PK damaged", workbook()], ids=str
)
def test_what_nobody_changed_is_replaced(tmp_path: Path, there: bytes | None) -> None:
    path = tmp_path / "Повестка.docx"
    if there is not None:
        path.write_bytes(there)
    services().write_file(path, b"new")
    assert path.read_bytes() == b"new"


@pytest.mark.parametrize("there", [edited(), b"PK" + bytes(MOST_PACKED)], ids=["edited", "large"])
def test_what_somebody_changed_stays(tmp_path: Path, there: bytes) -> None:
    path = tmp_path / "Повестка.docx"
    path.write_bytes(there)
    with pytest.raises(EnvironmentFailure, match=r"«Повестка.docx» не записан.+Он цел"):
        services().write_file(path, printed())
    assert path.read_bytes() == there


def test_a_document_that_was_only_saved_again_differs() -> None:
    assert is_as_packed(printed())
    assert not is_as_packed(edited())
    assert docx.Document(io.BytesIO(edited())).paragraphs
    assert not is_as_packed(b"")
