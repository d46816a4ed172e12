from __future__ import annotations

import os
from pathlib import Path

import pytest

from secretary_app.application.ports import EnvironmentFailure
from secretary_app.application.records import MeetingKey
from secretary_app.domain.agenda import MeetingId
from secretary_app.domain.councils import CouncilId
from secretary_app.storage import materials
from secretary_app.storage.materials import MaterialsFolder

KEY = MeetingKey(CouncilId("c1"), MeetingId("m1"))


@pytest.fixture
def kept(tmp_path: Path) -> MaterialsFolder:
    return MaterialsFolder(tmp_path / "data")


def source(tmp_path: Path, name: str = "План.docx", content: bytes = b"plan") -> Path:
    path = tmp_path / name
    path.write_bytes(content)
    return path


def test_a_file_is_kept_and_found(kept: MaterialsFolder, tmp_path: Path) -> None:
    assert kept.keep(KEY, source(tmp_path)) == "План.docx"
    path = kept.path(KEY, "План.docx")
    assert path == tmp_path / "data" / "materials" / "c1" / "m1" / "План.docx"
    assert path.read_bytes() == b"plan"


def test_nothing_is_written_over(kept: MaterialsFolder, tmp_path: Path) -> None:
    names = [kept.keep(KEY, source(tmp_path, content=c)) for c in (b"1", b"2", b"1", b"3")]
    assert names == ["План.docx", "План (2).docx", "План.docx", "План (3).docx"]


def test_meetings_do_not_share_files(kept: MaterialsFolder, tmp_path: Path) -> None:
    kept.keep(KEY, source(tmp_path))
    assert kept.path(MeetingKey(KEY.council, MeetingId("m2")), "План.docx") is None


@pytest.mark.parametrize("bad", ["../c2", "CON", "а" * 300, "", "."])
def test_ids_of_any_kind_have_a_folder_inside(
    kept: MaterialsFolder, tmp_path: Path, bad: str
) -> None:
    key = MeetingKey(CouncilId(bad), MeetingId(bad))
    name = kept.keep(key, source(tmp_path))
    found = kept.path(key, name)
    assert found is not None
    inside = found.relative_to(tmp_path / "data" / "materials")
    assert len(inside.parts) == 3
    assert ".." not in inside.parts


@pytest.mark.parametrize("name", ["../../secretary.db", "/etc/passwd", "a/b", "", "нет.docx"])
def test_names_from_elsewhere_lead_nowhere(kept: MaterialsFolder, name: str) -> None:
    assert kept.path(KEY, name) is None


def test_long_names_fit(kept: MaterialsFolder, tmp_path: Path) -> None:
    names = [kept.keep(KEY, source(tmp_path, "п" * 100 + ".docx", text)) for text in (b"1", b"2")]
    assert all(name.endswith(".docx") and len(name.encode()) < 200 for name in names)
    assert names[1].endswith(" (2).docx")


def test_what_is_no_file_is_refused(kept: MaterialsFolder, tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFailure, match="не файл"):
        kept.keep(KEY, tmp_path)
    with pytest.raises(EnvironmentFailure, match="не файл"):
        kept.keep(KEY, tmp_path / "нет.docx")


def test_a_file_too_large_is_refused(
    kept: MaterialsFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(materials, "LARGEST", 3)
    with pytest.raises(EnvironmentFailure, match="больше 0 МБ"):
        kept.keep(KEY, source(tmp_path))


def test_a_folder_that_cannot_be_made_is_told(kept: MaterialsFolder, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be", "utf-8")
    with pytest.raises(EnvironmentFailure, match="не приложен"):
        kept.keep(KEY, source(tmp_path))


@pytest.mark.skipif(os.name == "nt", reason="modes of POSIX")
def test_an_unreadable_file_is_told(kept: MaterialsFolder, tmp_path: Path) -> None:
    path = source(tmp_path)
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("the superuser reads everything")
    with pytest.raises(EnvironmentFailure, match="не приложен"):
        kept.keep(KEY, path)
