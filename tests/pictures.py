"""Pages of the demonstration's papers as pictures: `python -m tests.pictures --out DIR`.

A tool for developers: it needs LibreOffice (`soffice`) and poppler-utils (`pdftoppm`). The
pictures in `docs/pictures` are made by it.
"""

from __future__ import annotations

import argparse
import shutil
import struct
import subprocess
import sys
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.documents.demonstration import PAPERS, paper

TOOLS = ("soffice", "pdftoppm")
DOTS_PER_INCH = 84
# Every page of these, the last of those (who certifies stands there), of others the first.
WHOLE, LAST = "minutes-", "certified-"
SECONDS = 300
# Sixteen grays of a page: letters look the same, and two pixels fit into a byte.
STEP, BITS = 17, 4
LEVELS = bytes(round(gray / STEP) for gray in range(256))
PNG, GRAY, TIGHTEST = b"\x89PNG\r\n\x1a\n", 0, 9


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


def _pages(pdf: Path, out: Path) -> Iterator[Path]:
    _run("pdftoppm", "-r", str(DOTS_PER_INCH), "-gray", str(pdf), str(pdf.with_suffix("")))
    pages = sorted(pdf.parent.glob(f"{pdf.stem}-[0-9]*.pgm"))
    last = pages[-1:] if pdf.stem.startswith(LAST) else pages[:1]
    for page in pages if pdf.stem.startswith(WHOLE) else last:
        picture = out / f"{page.stem}.png"
        picture.write_bytes(_png(page.read_bytes()))
        yield picture


def _png(pgm: bytes) -> bytes:
    """Return a gray picture as poppler writes it (PGM) as a PNG of sixteen grays."""
    _, size, _, pixels = pgm.split(b"\n", 3)
    width, height = map(int, size.split())
    levels = pixels.translate(LEVELS)
    rows = (levels[start : start + width] for start in range(0, width * height, width))
    header = struct.pack(">IIBBBBB", width, height, BITS, GRAY, 0, 0, 0)
    packed = zlib.compress(b"".join(b"\0" + _pairs(row) for row in rows), TIGHTEST)
    return PNG + _chunk(b"IHDR", header) + _chunk(b"IDAT", packed) + _chunk(b"IEND", b"")


def _pairs(row: bytes) -> bytes:
    """Return a row with two pixels in every byte, the left one first."""
    even = row + b"\0" * (len(row) % 2)
    return bytes(left << BITS | right for left, right in zip(even[::2], even[1::2], strict=True))


def _chunk(kind: bytes, data: bytes) -> bytes:
    check = struct.pack(">I", zlib.crc32(kind + data))
    return struct.pack(">I", len(data)) + kind + data + check


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
