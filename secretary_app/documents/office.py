"""Exact pages through LibreOffice, where it is on the machine; nothing depends on it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from secretary_app.application.ports import EnvironmentFailure

NAMES = ("soffice", "libreoffice")
PLACES = {
    "win32": (
        "C:/Program Files/LibreOffice/program/soffice.com",
        "C:/Program Files (x86)/LibreOffice/program/soffice.com",
    ),
    "darwin": ("/Applications/LibreOffice.app/Contents/MacOS/soffice",),
}
PATIENCE = 120  # seconds: its first start on a slow machine takes half a minute
ABSENT = (
    "LibreOffice на этом компьютере не найден. Черновик цел, документ Word сохраняется и без "
    "него; чтобы получить PDF и точные страницы, установите LibreOffice или сохраните PDF из Word."
)
FAILED = (
    "LibreOffice не сделал PDF. Черновик цел. Закройте LibreOffice, если он открыт, и попробуйте "
    "ещё раз или сохраните PDF из Word."
)
Call = Callable[[Sequence[str], int], bool]


def run_quietly(command: Sequence[str], patience: int) -> bool:
    """Run a program without a window of its own; tell whether it said that it succeeded."""
    flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    try:
        done = subprocess.run(  # noqa: S603 - a fixed command, no shell
            command, capture_output=True, timeout=patience, check=False, creationflags=flags
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


@dataclass(frozen=True, slots=True, kw_only=True)
class LibreOffice:
    """Lays papers out as they will be printed; ``places`` are tried after the path."""

    names: Sequence[str] = NAMES
    places: Iterable[str] = PLACES.get(sys.platform, ())
    call: Call = run_quietly

    def find(self) -> Path | None:
        """Return where the program is, None where it is not."""
        on_path = (shutil.which(name) for name in self.names)
        found = (place for place in (*on_path, *self.places) if place and Path(place).is_file())
        return next(map(Path, found), None)

    def pdf(self, data: bytes) -> bytes:
        """Return the paper as PDF. Raises `EnvironmentFailure`."""
        program = self.find()
        if program is None:
            raise EnvironmentFailure(ABSENT)
        try:
            # A profile of its own: a LibreOffice that the user has open is left alone.
            with TemporaryDirectory(prefix="secretary-", ignore_cleanup_errors=True) as folder:
                return self._converted(program, Path(folder), data)
        except OSError as error:
            raise EnvironmentFailure(FAILED) from error

    def _converted(self, program: Path, folder: Path, data: bytes) -> bytes:
        source, target = folder / "paper.docx", folder / "paper.pdf"
        source.write_bytes(data)
        profile = (folder / "profile").as_uri()
        command = (
            str(program),
            f"-env:UserInstallation={profile}",
            *("--headless", "--norestore", "--convert-to", "pdf"),
            *("--outdir", str(folder), str(source)),
        )
        if not self.call(command, PATIENCE) or not target.is_file():
            raise EnvironmentFailure(FAILED)
        return target.read_bytes()
