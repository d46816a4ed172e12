"""Writing: the whole file or the earlier one, and a clear word in between."""

import errno
import os
import sys
from pathlib import Path
from typing import NoReturn

import pytest

from secretary_app.application.files import write_file, write_new_file
from secretary_app.application.ports import EnvironmentFailure


def failing(number: int) -> object:
    def fail(*_: object, **__: object) -> NoReturn:
        raise OSError(number, os.strerror(number))

    return fail


def test_a_file_is_written_whole_and_replaced_whole(tmp_path: Path) -> None:
    path = tmp_path / "Протокол № 2.docx"
    write_file(path, b"first")
    write_file(path, b"second")
    assert path.read_bytes() == b"second"
    assert [p.name for p in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.ENOSPC, "на диске кончилось место"),
        (errno.EROFS, "диск доступен только для чтения"),
        (errno.EACCES, "нет права записи, или файл открыт в другой программе"),
        (errno.EIO, "диск не принял файл"),
    ],
)
def test_a_failure_keeps_the_earlier_file_and_leaves_no_rest(
    number: int, reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "протокол.docx"
    path.write_bytes(b"earlier")
    monkeypatch.setattr("secretary_app.application.durable.sync_file", failing(number))
    with pytest.raises(EnvironmentFailure) as caught:
        write_file(path, b"new")
    assert str(caught.value).startswith("Файл «протокол.docx» не записан: " + reason)
    assert path.read_bytes() == b"earlier"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_a_link_stays_and_its_file_is_written(tmp_path: Path) -> None:
    (tmp_path / "дело").mkdir()
    link, file = tmp_path / "протокол.docx", tmp_path / "дело" / "протокол 2.docx"
    link.symlink_to(file)
    for data in (b"first", b"second"):
        write_file(link, data)
        assert link.is_symlink()
        assert file.read_bytes() == data
    assert list(file.parent.iterdir()) == [file]


@pytest.mark.skipif(sys.platform == "win32", reason="there are no named pipes in folders")
def test_what_is_no_file_is_written_into_and_stays(tmp_path: Path) -> None:
    pipe = tmp_path / "труба"
    os.mkfifo(pipe)
    end = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        write_file(pipe, b"data")
        assert os.read(end, 10) == b"data"
    finally:
        os.close(end)
    assert pipe.is_fifo()


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFailure, match="это папка: укажите имя файла"):
        write_file(tmp_path, b"x")


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFailure, match="такой папки нет"):
        write_file(tmp_path / "нет" / "a.docx", b"x")


def test_a_name_too_long_is_told(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFailure, match="слишком длинное имя файла"):
        write_file(tmp_path / ("ы" * 200 + ".docx"), b"x")


def test_an_impossible_name_is_told(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFailure, match="недопустимое имя файла"):
        write_file(tmp_path / "a\0b.docx", b"x")


def test_a_read_only_file_is_not_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(b"signed")
    monkeypatch.setattr("os.access", lambda *_: False)
    with pytest.raises(EnvironmentFailure, match="нет права записи"):
        write_file(path, b"new")
    assert path.read_bytes() == b"signed"


def test_a_folder_that_fails_to_sync_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.fsync", failing(errno.EIO))
    with pytest.raises(EnvironmentFailure, match="диск не принял файл"):
        write_file(tmp_path / "a.docx", b"x")


def test_a_file_system_that_cannot_sync_folders_will_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.fsync", failing(errno.EINVAL))
    write_file(tmp_path / "a.docx", b"x")
    assert (tmp_path / "a.docx").read_bytes() == b"x"


def test_a_new_file_is_written_where_there_is_none(tmp_path: Path) -> None:
    path = tmp_path / "папка.zip"
    write_new_file(path, b"first")
    with pytest.raises(EnvironmentFailure, match="такой уже есть, и он цел"):
        write_new_file(path, b"second")
    assert path.read_bytes() == b"first"
    assert list(tmp_path.iterdir()) == [path]


def test_a_new_file_on_a_disk_without_links(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.link", failing(errno.EPERM))
    test_a_new_file_is_written_where_there_is_none(tmp_path)


def test_a_new_file_where_names_are_never_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "папка.zip"
    with monkeypatch.context() as windows:
        windows.setattr(sys, "platform", "win32")
        windows.setattr(os, "fdatasync", os.fsync)
        write_new_file(path, b"first")
    assert path.read_bytes() == b"first"


def test_a_new_file_that_the_disk_will_not_take(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.link", failing(errno.ENOSPC))
    with pytest.raises(EnvironmentFailure, match="на диске кончилось место"):
        write_new_file(tmp_path / "папка.zip", b"x")
    assert list(tmp_path.iterdir()) == []
