"""The folder for a dispute as a stranger checks it: unpacked, imported elsewhere, verified."""

from __future__ import annotations

import hashlib
import io
import json
import shlex
import zipfile
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import docx
import pytest

from secretary_app.application.demonstration import hold
from secretary_app.application.dispute import COUNCIL_FILE, MANIFEST
from secretary_app.application.issuing import IssuingDesk, issue_minutes, take_step
from secretary_app.bootstrap import services
from secretary_app.cli.commands import main
from secretary_app.domain.issued import Checked, Signed

ROOT = Path(__file__).resolve().parents[2]
DEMONSTRATION = ROOT / "resources" / "demo.council.json"


@dataclass(frozen=True)
class Ran:
    """What a command left."""

    returncode: int
    stdout: str
    stderr: str


def program(data: Path, *words: object) -> Ran:
    """A command over a data folder, by the program's own adapters."""
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        status = main(["--data", str(data), *map(str, words)], services())
    return Ran(status, out.getvalue(), err.getvalue())


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the demonstration's meeting, out of its archive."""
    here = tmp_path_factory.mktemp("спор")
    assert program(here / "данные", "import", DEMONSTRATION).returncode == 0
    made = program(here / "данные", "dispute", "demo-2026-2", "--out", here / "папка.zip")
    assert made.returncode == 0, made.stderr
    again = program(here / "данные", "dispute", "demo-2026-2", "--out", here / "папка.zip")
    assert (again.returncode, "такой уже есть" in again.stderr) == (1, True)
    with zipfile.ZipFile(here / "папка.zip") as archive:
        archive.extractall(here / "папка")
    return here / "папка"


def test_every_file_is_what_the_manifest_says(unpacked: Path) -> None:
    lines = (unpacked / MANIFEST).read_text("utf-8").splitlines()
    listed = {name: digest for digest, _, name in (line.partition("  ") for line in lines)}
    found = {p.relative_to(unpacked).as_posix() for p in unpacked.rglob("*") if p.is_file()}
    assert found == {*listed, MANIFEST}
    for name, digest in listed.items():
        assert hashlib.sha256((unpacked / name).read_bytes()).hexdigest() == digest


def test_the_commands_of_the_note_find_the_same_closing_hash(
    unpacked: Path, tmp_path: Path
) -> None:
    [note] = unpacked.glob("Памятка*.docx")
    lines = [p.text for p in docx.Document(str(note)).paragraphs]
    imported, verified = (
        shlex.split(line)[3:] for line in lines if line.startswith("secretary-app --data")
    )
    assert imported == ["import", COUNCIL_FILE]
    elsewhere = tmp_path / "чужой компьютер"
    assert program(elsewhere, "import", unpacked / COUNCIL_FILE).returncode == 0
    checked = program(elsewhere, *verified)
    assert (checked.returncode, checked.stderr) == (0, "")
    assert checked.stdout.splitlines()[-1].startswith("Совпадает")


def test_an_altered_journal_does_not_pass(unpacked: Path, tmp_path: Path) -> None:
    text = (unpacked / COUNCIL_FILE).read_text("utf-8")
    council = json.loads(text)
    ballots = [e for e in council["meetings"][0]["journal"] if e["event"] == "ballot_recorded"]
    ballots[0]["choice"] = "abstain"
    forged = tmp_path / "подделка.council.json"
    forged.write_text(json.dumps(council), encoding="utf-8")
    [note] = unpacked.glob("Памятка*.docx")
    paragraphs = [p.text for p in docx.Document(str(note)).paragraphs]
    [command] = [line for line in paragraphs if " verify " in line]
    data = tmp_path / "данные"
    assert program(data, "import", forged).returncode == 0
    checked = program(data, *shlex.split(command)[3:])
    assert (checked.returncode, "НЕ совпадает" in checked.stdout) == (1, True)


def test_the_issued_file_and_the_scan_travel_and_the_hash_stays(tmp_path: Path) -> None:
    adapters, data, day = services(), tmp_path / "данные", date(2026, 5, 15)
    minutes, scan = tmp_path / "Протокол.docx", tmp_path / "скан.pdf"
    scan.write_bytes(b"%PDF")
    store = adapters.open_store(data, write=True)
    try:
        [held] = hold(store, DEMONSTRATION.read_bytes())
        materials = adapters.materials(data)
        desk = IssuingDesk(
            printer=adapters.printer(data),
            write=adapters.write_file,
            materials=materials,
            places=adapters.written_places(data),
        )
        take_step(store, held.key, day, Checked(on=day))
        issue_minutes(store, desk, held.key, None, minutes, day)
        kept = materials.keep(held.key, scan)
        take_step(store, held.key, day, Signed(on=day, by=("Андреев П.С.",), scan=kept))
    finally:
        store.close()
    made = program(data, "dispute", "demo-2026-2", "--out", tmp_path / "папка.zip")
    assert made.returncode == 0
    notice, *of_papers = made.stderr.splitlines()
    assert notice.startswith("Уведомления, листы и журнал составлены сейчас")
    assert all("счётной комиссии" in told for told in of_papers)
    with zipfile.ZipFile(tmp_path / "папка.zip") as archive:
        assert archive.read("Протокол (выпущенный файл).docx") == minutes.read_bytes()
        assert archive.read("Скан подписанного протокола.pdf") == b"%PDF"
        archive.extract(COUNCIL_FILE, tmp_path)
    closing = program(data, "verify", "demo-2026-2", "--json")
    checksum = json.loads(closing.stdout)["closing"]["hash"]
    other = tmp_path / "другая база"
    assert program(other, "import", tmp_path / COUNCIL_FILE).returncode == 0
    assert program(other, "verify", "demo-2026-2", "--hash", checksum).returncode == 0
