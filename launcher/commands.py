"""What `start.py` is asked to do: run the program, test, check, bench, build."""

import os
import shlex
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from launcher.environment import ROOT, Environment, PackageSet, prepare
from launcher.failure import SetupError
from launcher.system import Need, has_screen

EXAMPLE_FOLDER = "Секретарь совета – учебный пример"
INTERRUPTED = 130
IMPORT_LINTER = "from importlinter.cli import lint_imports_command; lint_imports_command()"
CHECKS = (
    ("-m", "ruff", "check"),
    ("-m", "ruff", "format", "--check"),
    ("-m", "mypy"),
    ("-c", IMPORT_LINTER),
)


def main(arguments: Sequence[str]) -> int:
    """Does what the arguments of `start.py` say; the exit status of the process."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    try:
        return _command(arguments)(arguments[1:])
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nПрервано. Повторный запуск доделает начатое.", file=sys.stderr)
        return INTERRUPTED


def _command(arguments: Sequence[str]) -> Callable[[Sequence[str]], int]:
    match arguments:
        case []:
            return _open
        case ["test", *_]:
            return _test
        case ["check"]:
            return _check
        case ["bench", *_]:
            return _bench
        case ["build"]:
            return _build
        case _:
            return lambda _: _pass_on(arguments)


def _pass_on(arguments: Sequence[str]) -> int:
    environment = Environment()
    prepare(environment, PackageSet.RUNTIME)
    return _program(environment, arguments)


def _open(_: Sequence[str]) -> int:
    """The window; without a screen the demonstration, whose pictures of it need Qt as well."""
    environment = Environment()
    if has_screen(sys.platform, os.environ):
        prepare(environment, PackageSet.RUNTIME, [Need.QT, Need.SCREEN])
        return _program(environment, [])
    prepare(environment, PackageSet.RUNTIME, [Need.QT])
    print("Экран не найден, окно не открыть: проводится учебное заседание.", flush=True)
    folder = example_folder(Path.home(), Path.cwd(), ROOT)
    return _program(environment, ["demo", "--out", os.fspath(folder)])


def example_folder(home: Path, current: Path, tree: Path) -> Path:
    """Where the documents of the demonstration go: the documents of the user before all else.

    The source tree is taken only when nothing else can be written.
    """
    documents = [home / "Документы", home / "Documents", home]
    outside = [] if current.is_relative_to(tree) else [current]
    for parent in (*documents, *outside):
        if parent.is_dir() and os.access(parent, os.W_OK):
            return parent / EXAMPLE_FOLDER
    return tree / EXAMPLE_FOLDER


def _test(extra: Sequence[str]) -> int:
    """Everything, with coverage floors; or only what extra arguments of pytest name, without."""
    environment = Environment()
    prepare(environment, PackageSet.DEV, [Need.QT, Need.TESTS])
    if extra:
        return _tool(environment, "-m", "pytest", *extra)
    both = ("--numprocesses=2", "--dist=worksteal")
    status = _tool(environment, "-m", "pytest", *both, "--cov", "--cov-report=")
    return status or _all_pass(
        _tool(
            environment, "-m", "coverage", "report", f"--include={part}", f"--fail-under={percent}"
        )
        for part, percent in coverage_floors(ROOT)
    )


def coverage_floors(root: Path) -> list[tuple[str, int]]:
    """Patterns of files with the percentage of lines and branches that tests must cover."""
    packages = sorted(path.parent.name for path in root.glob("secretary_app/*/__init__.py"))
    exact = {"application": 100, "domain": 100}
    inside = [(f"secretary_app/{name}/**", exact.get(name, 90)) for name in packages]
    return [*inside, ("secretary_app/*.py", 90), ("launcher/*.py", 90)]


def _check(_: Sequence[str]) -> int:
    environment = Environment()
    prepare(environment, PackageSet.DEV)
    return _all_pass(_tool(environment, *tool) for tool in CHECKS)


def _bench(extra: Sequence[str]) -> int:
    environment = Environment()
    prepare(environment, PackageSet.DEV, [Need.QT])
    if not any(ROOT.glob("tests/benchmarks/**/bench_*.py")):
        print("Замеров пока нет: в tests/benchmarks нет файлов bench_*.py.")
        return 0
    only = ("-o", "python_files=bench_*.py", "--benchmark-enable", "--benchmark-only")
    return _tool(environment, "-m", "pytest", *only, "--timeout=600", "tests/benchmarks", *extra)


def _build(_: Sequence[str]) -> int:
    environment = Environment()
    # What a window on X needs is taken from this system into the build.
    prepare(environment, PackageSet.DEV, [Need.QT, Need.SCREEN])
    status = _tool(environment, "-m", "PyInstaller", "--noconfirm", "--clean", "build.spec")
    if status == 0:
        print(f"Собрано: {ROOT / 'dist' / 'secretary-app'}")
    return status


def _all_pass(statuses: Iterable[int]) -> int:
    """Runs every step, even after a failure; 0 when every one of them passed."""
    failed = [status for status in statuses if status != 0]
    return 1 if failed else 0


def _tool(environment: Environment, *arguments: str) -> int:
    """The exit status of the environment's Python with these arguments, at the top of the tree."""
    print(f"$ python {shlex.join(arguments)}", flush=True)
    return subprocess.call([os.fspath(environment.python), *arguments], cwd=ROOT)


def _program(environment: Environment, arguments: Sequence[str]) -> int:
    """The exit status of the program, run where the user stands so that his paths hold."""
    # -P: a stray file in the current folder must not pass for a module of the program.
    command = [os.fspath(environment.python), "-P", "-m", "secretary_app", *arguments]
    return subprocess.call(command, env={**os.environ, "PYTHONPATH": os.fspath(ROOT)})
