"""Pages of the demonstration's papers as pictures: `python -m tests.pictures --out DIR`.

A tool for developers: it needs LibreOffice (`soffice`) and poppler-utils (`pdftoppm`). The
pictures in `docs/pictures` are made by it.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtGui import QImage

from tests.documents.demonstration import PAPERS, paper

TOOLS = ("soffice", "pdftoppm")
DOTS_PER_INCH = 96
WHOLE = "minutes-"
SECONDS = 300
STEP = 17  # of 256 grays
TIGHTEST = 0  # Qt's quality of a PNG is how little it is packed


def missing_tools() -> list[str]:
    """The programs that are needed and not there."""
    return [tool for tool in TOOLS if shutil.which(tool) is None]


def draw(out: Path) -> Iterator[Path]:
    """Write a picture of every page into ``out`` and yield its path."""
    out.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as scratch:
        folder = Path(scratch)
        for name in PAPERS:
            (folder / f"{name}.docx").write_bytes(paper(name).data)
        _convert(folder)
        for name in PAPERS:
            yield from _pages(folder / f"{name}.pdf", out)


def _convert(folder: Path) -> None:
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    papers = sorted(map(str, folder.glob("*.docx")))
    _run("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *papers)


def _pages(pdf: Path, out: Path) -> list[Path]:
    """Draw the pages of minutes, of anything else the first one."""
    resolution = str(DOTS_PER_INCH)
    first = () if pdf.stem.startswith(WHOLE) else ("-l", "1")
    _run("pdftoppm", "-r", resolution, *first, "-gray", "-png", str(pdf), str(out / pdf.stem))
    pictures = sorted(out.glob(f"{pdf.stem}-[0-9]*.png"))
    for picture in pictures:
        _shrink(picture)
    return pictures


def _shrink(picture: Path) -> None:
    """Keep sixteen grays of a page: letters look the same in a third of the size."""
    page = QImage(str(picture)).convertToFormat(QImage.Format.Format_Grayscale8)
    grays = bytes(round(gray / STEP) * STEP for gray in range(256))
    pixels = bytes(page.constBits()).translate(grays)
    size = (page.width(), page.height(), page.bytesPerLine())
    QImage(pixels, *size, QImage.Format.Format_Grayscale8).save(str(picture), quality=TIGHTEST)


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True, timeout=SECONDS)


def main(arguments: Sequence[str]) -> int:
    """Draw the pages; exit status 1 when a program for it is missing."""
    parser = argparse.ArgumentParser(prog="python -m tests.pictures", description=__doc__)
    parser.add_argument("--out", type=Path, required=True, metavar="DIR")
    options = parser.parse_args(arguments)
    missing = missing_tools()
    if missing:
        sys.stderr.write(f"Not found, and pages cannot be drawn without: {', '.join(missing)}\n")
        return 1
    for picture in draw(options.out):
        sys.stdout.write(f"{picture}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
