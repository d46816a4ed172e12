"""PDF through another program: found or calmly not, tried without it being there."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from secretary_app.application.ports import EnvironmentFailure
from secretary_app.documents.office import LibreOffice, run_quietly


def somewhere(tmp_path: Path) -> Path:
    program = tmp_path / "soffice.com"
    program.write_bytes(b"")
    return program


def test_a_paper_goes_through_the_program_that_is_there(tmp_path: Path) -> None:
    asked: list[Sequence[str]] = []

    def convert(command: Sequence[str], _patience: int) -> bool:
        asked.append(command)
        source = Path(command[-1])
        source.with_suffix(".pdf").write_bytes(b"%PDF of " + source.read_bytes())
        return True

    program = somewhere(tmp_path)
    office = LibreOffice(names=(), places=(str(program),), call=convert)
    assert office.find() == program
    assert office.pdf(b"minutes") == b"%PDF of minutes"
    assert asked[0][0] == str(program)
    assert not Path(asked[0][-1]).exists()


def test_without_the_program_it_is_said_what_to_do() -> None:
    office = LibreOffice(names=("no-such-program",), places=("no/such/place",))
    assert office.find() is None
    with pytest.raises(EnvironmentFailure, match="не найден"):
        office.pdf(b"minutes")


@pytest.mark.parametrize("says_done", [True, False])
def test_a_program_that_makes_nothing_is_a_failure(tmp_path: Path, says_done: bool) -> None:
    place = str(somewhere(tmp_path))
    office = LibreOffice(names=(), places=(place,), call=lambda _command, _patience: says_done)
    with pytest.raises(EnvironmentFailure, match="не сделал PDF"):
        office.pdf(b"minutes")


def test_a_full_disk_is_a_failure(tmp_path: Path) -> None:
    def fill(_command: Sequence[str], _patience: int) -> bool:
        raise OSError(28, "No space left")

    office = LibreOffice(names=(), places=(str(somewhere(tmp_path)),), call=fill)
    with pytest.raises(EnvironmentFailure):
        office.pdf(b"minutes")


@pytest.mark.parametrize(
    ("command", "done"),
    [
        ((sys.executable, "-c", "pass"), True),
        ((sys.executable, "-c", "raise SystemExit(1)"), False),
        (("no-such-program-here",), False),
    ],
)
def test_programs_are_run_quietly(command: tuple[str, ...], done: bool) -> None:
    assert run_quietly(command, 20) is done
