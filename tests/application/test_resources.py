"""The delivered files are found in the tree and in a wheel."""

import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder

from secretary_app.application import resources

ROOT = Path(__file__).resolve().parents[2]
TEMPLATE = "minutes_session.docx"


def test_template_stands_in_the_tree() -> None:
    assert resources.template(TEMPLATE) == ROOT / "templates_docx" / TEMPLATE


def test_resources_folder_stands_in_the_tree() -> None:
    assert resources.resource(".") == ROOT / "resources"


@pytest.mark.parametrize("find", [resources.resource, resources.template])
def test_missing_file_is_named(find: Callable[[str], Path]) -> None:
    with pytest.raises(FileNotFoundError, match=r"Файл программы не найден: .*nowhere\.docx"):
        find("nowhere.docx")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    (built,) = WheelBuilder(os.fspath(ROOT)).build(directory=os.fspath(folder))
    return Path(built)


def test_wheel_finds_its_template(wheel: Path, tmp_path: Path) -> None:
    installed = tmp_path / "installed"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(installed)
    ask = f"from secretary_app.application.resources import template; print(template({TEMPLATE!r}))"
    answer = subprocess.run(
        [sys.executable, "-P", "-c", ask],
        env={**os.environ, "PYTHONPATH": os.fspath(installed), "PYTHONUTF8": "1"},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    found = Path(answer.stdout.strip())
    assert found.is_relative_to(installed)
    assert found.read_bytes() == resources.template(TEMPLATE).read_bytes()


def test_wheel_carries_every_delivered_file_and_no_scripts(wheel: Path) -> None:
    prefix = "secretary_app/_data/"
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    packed = {name.removeprefix(prefix) for name in names if name.startswith(prefix)}
    delivered = {
        path.relative_to(ROOT).as_posix()
        for folder in ("resources", "templates_docx")
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and path.suffix not in {".py", ".pyc"}
    }
    assert packed == delivered


def test_wheel_names_the_entry_point(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (n for n in archive.namelist() if n.endswith("entry_points.txt"))
        assert "secretary-app = secretary_app.__main__:main" in archive.read(name).decode()
