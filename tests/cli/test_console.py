from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from io import StringIO
from pathlib import Path

import pytest

from secretary_app.application.ports import EnvironmentFailure
from secretary_app.bootstrap import main
from secretary_app.cli import texts
from secretary_app.cli.console import complain, say
from secretary_app.storage.store import open_store
from tests.application.councils import accept, path_of
from tests.cli.conftest import program

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="pipes and signals of POSIX")


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("data")
    store = open_store(folder, write=True)
    accept(store, "sittings")
    store.close()
    return folder


def run(data: Path, *words: object, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        program("--data", data, *words),
        check=False,
        capture_output=True,
        env={**os.environ, **environment},
    )


@pytest.mark.parametrize("encoding", ["ascii", "cp1251"])
def test_any_console_gets_utf_8(data: Path, encoding: str) -> None:
    environment = {"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0", "LC_ALL": "C"}
    ran = run(data, "meetings", **environment)
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert "Совет посёлка «Заречье»" in ran.stdout.decode()
    refused = run(data, "result", "нет", **environment)
    assert refused.returncode == 1
    assert "Заседания «нет» в базе нет." in refused.stderr.decode()


@POSIX
def test_a_name_that_is_no_text_is_still_a_name(data: Path) -> None:
    ran = subprocess.run(
        [*map(os.fsencode, program("--data", data, "import")), b"\xff\xfe.json"],
        check=False,
        capture_output=True,
    )
    assert ran.returncode == 1
    assert "такого файла нет" in ran.stderr.decode()


def closed_pipe(words: Sequence[str], stream: str) -> subprocess.CompletedProcess[bytes]:
    """Run with an output that nobody reads any more, as after `| head`."""
    reading, writing = os.pipe()
    os.close(reading)
    other = "stderr" if stream == "stdout" else "stdout"
    try:
        return subprocess.run(words, check=False, **{stream: writing, other: subprocess.PIPE})  # type: ignore[call-overload, no-any-return]
    finally:
        os.close(writing)


@POSIX
@pytest.mark.parametrize("words", [["result", "m1", "--json"], ["verify"]])
def test_a_reader_that_has_seen_enough_is_no_failure(data: Path, words: list[str]) -> None:
    ran = closed_pipe(program("--data", data, *words), "stdout")
    assert (ran.returncode, ran.stderr) == (0, b"")


@POSIX
def test_an_import_goes_on_unheard(tmp_path: Path) -> None:
    files = [path_of("letters"), path_of("weights")]
    folder = tmp_path / "data"
    ran = closed_pipe(program("--data", folder, "import", *files), "stdout")
    assert (ran.returncode, ran.stderr) == (0, b"")
    with closing(open_store(folder, write=False)) as store, store.reading() as tx:
        assert [c.council.id for c in tx.listings()] == ["popechiteli", "soyuz"]


@POSIX
def test_complaints_that_nobody_hears(data: Path) -> None:
    ran = closed_pipe(program("--data", data, "result", "m9"), "stderr")
    assert (ran.returncode, ran.stdout) == (1, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a full device of Linux")
def test_an_output_that_takes_no_more(data: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        ran = subprocess.run(
            program("--data", data, "meetings"), check=False, stdout=full, stderr=subprocess.PIPE
        )
    assert ran.returncode == 1
    assert ran.stderr.decode() == f"{texts.NO_OUTPUT}\n"


@POSIX
def test_ctrl_c(data: Path, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.json"
    os.mkfifo(pipe)
    running = subprocess.Popen(
        program("--data", data, "import", pipe), stderr=subprocess.PIPE, stdout=subprocess.PIPE
    )
    with pipe.open("wb"):  # opens when the program has begun to read
        running.send_signal(signal.SIGINT)
        _, said = running.communicate(timeout=30)
    assert running.returncode == 130
    assert said.decode() == f"{texts.INTERRUPTED}\n"
    open_store(data, write=True).close()


# In this process


def test_the_words_of_the_process(
    data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["secretary-app", "--data", str(data), "meetings"])
    assert main() == 0
    assert "Совет посёлка «Заречье»" in capsys.readouterr().out


def test_a_stream_without_an_encoding(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = StringIO()
    monkeypatch.setattr(sys, "stdout", out)
    assert main(["--data", str(data), "meetings"]) == 0
    assert "Совет посёлка «Заречье»" in out.getvalue()


class Stream(StringIO):
    """A stream that takes nothing; its descriptor is a file of the test."""

    def __init__(self, fault: OSError, descriptor: int) -> None:
        super().__init__()
        self._fault = fault
        self._descriptor = descriptor

    def flush(self) -> None:
        raise self._fault

    def fileno(self) -> int:
        return self._descriptor


@pytest.fixture
def descriptor(tmp_path: Path) -> Iterator[int]:
    with (tmp_path / "stream").open("wb") as file:
        yield file.fileno()


def silenced(descriptor: int, path: Path) -> bool:
    """Whether what is written goes nowhere from now on."""
    os.write(descriptor, b"more")
    return path.stat().st_size == 0


@pytest.mark.parametrize("speak", [say, complain])
def test_a_closed_pipe_is_written_no_more(
    speak: Callable[[str], None], descriptor: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("stdout", "stderr"):
        monkeypatch.setattr(sys, name, Stream(BrokenPipeError(), descriptor))
    speak("строка")
    assert silenced(descriptor, tmp_path / "stream")


def test_a_full_disk_under_the_output_is_told(
    descriptor: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdout", Stream(OSError(errno.ENOSPC, "full"), descriptor))
    with pytest.raises(EnvironmentFailure, match="на диске нет места"):
        say("строка")
    assert silenced(descriptor, tmp_path / "stream")
