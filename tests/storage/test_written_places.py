"""Where issued files were written on this machine."""

from __future__ import annotations

from pathlib import Path

import pytest

from secretary_app.storage import written_places
from secretary_app.storage.written_places import FILE, WrittenPlacesFile


def test_the_place_of_a_file_is_known_by_its_hash(tmp_path: Path) -> None:
    places = WrittenPlacesFile(tmp_path)
    assert places.where("a") is None
    places.remember("a", tmp_path / "Протокол № 1.docx")
    places.remember("b", tmp_path / "2.docx")
    places.remember("a", tmp_path / "другая папка" / "1.docx")
    assert WrittenPlacesFile(tmp_path).where("a") == tmp_path / "другая папка" / "1.docx"
    assert places.where("b") == tmp_path / "2.docx"


@pytest.mark.parametrize("text", ["", "[]", "{", '{"a": 1}', "[" * 100_000])
def test_a_damaged_file_is_as_if_never_kept(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE).write_text(text)
    places = WrittenPlacesFile(tmp_path)
    assert places.where("a") is None
    places.remember("a", tmp_path / "1.docx")
    assert places.where("a") == tmp_path / "1.docx"


def test_only_the_latest_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(written_places, "_MOST_FILES", 2)
    places = WrittenPlacesFile(tmp_path)
    for name in "abc":
        places.remember(name, tmp_path / name)
    assert [places.where(name) is None for name in "abc"] == [True, False, False]


def test_a_folder_that_takes_nothing_is_no_matter(tmp_path: Path) -> None:
    places = WrittenPlacesFile(tmp_path / "нет")
    places.remember("a", tmp_path)
    assert places.where("a") is None
