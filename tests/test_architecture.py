"""What the layers may import, how long files grow, and what committed text never contains."""

import ast
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "secretary_app"

# Packages and the one layer that may import them.
OWNERS = {
    "gui": {"PySide6", "qtawesome", "qtpy", "shiboken6"},
    "storage": {"alembic", "sqlalchemy", "sqlcipher3", "sqlite3"},
    "documents": {"docx", "docxtpl", "jinja2", "lxml", "openpyxl"},
    "language": {"pymorphy3", "pytrovich"},
}
NETWORK = {
    "aiohttp", "asyncio", "ftplib", "http", "httpx", "imaplib", "poplib", "requests", "smtplib",
    "socket", "socketserver", "ssl", "telnetlib", "urllib.request", "urllib3", "webbrowser",
    "xmlrpc", "PySide6.QtNetwork", "PySide6.QtWebSockets",
}  # fmt: skip
# A second start asks the first one to show its window: a local socket, never a network one.
LOCAL_SIGNALLING = {
    ("gui/second_start.py", "PySide6.QtNetwork.QLocalServer"),
    ("gui/second_start.py", "PySide6.QtNetwork.QLocalSocket"),
}
MAX_LINES = 400
# Assembled from parts, so that this file does not find itself.
MACHINE_PATH = re.compile(r"(?<![\w.])/(?:work|tmp|root|home|farm)/[\w.-]|[A-Z]:\\Users\\\w")
REQUIREMENTS = sorted((ROOT / "requirements").glob("*.txt"))


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def imported(source: str) -> Iterator[str]:
    """Absolute names that the source imports, `a.b` for both `import a.b` and `from a import b`."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def belongs(name: str, packages: set[str]) -> bool:
    parts = name.split(".")
    return any(".".join(parts[:end]) in packages for end in range(1, len(parts) + 1))


def layer(module: Path) -> str:
    return module.relative_to(PACKAGE).parts[0].removesuffix(".py")


@cache
def imports_of_modules() -> list[tuple[Path, str]]:
    return [(path, name) for path in modules() for name in imported(path.read_text("utf-8"))]


def test_imports_are_read_in_every_form() -> None:
    source = "import a.b as c\nfrom d import e, f\ndef g():\n    from h.i import j\nfrom . import k"
    assert list(imported(source)) == ["a.b", "d.e", "d.f", "h.i.j"]


@pytest.mark.parametrize(
    ("name", "found"),
    [("http.client", True), ("urllib.request.urlopen", True), ("urllib.parse.quote", False)],
)
def test_network_is_recognised(name: str, *, found: bool) -> None:
    assert belongs(name, NETWORK) is found


@pytest.mark.parametrize("owner", OWNERS)
def test_external_packages_stay_in_their_layer(owner: str) -> None:
    strangers = [
        f"{path.relative_to(ROOT)}: {name}"
        for path, name in imports_of_modules()
        if belongs(name, OWNERS[owner]) and layer(path) != owner
    ]
    assert strangers == []


def test_domain_needs_the_standard_library_only() -> None:
    allowed = {*sys.stdlib_module_names, "secretary_app"}
    strangers = [
        f"{path.relative_to(ROOT)}: {name}"
        for path, name in imports_of_modules()
        if layer(path) == "domain" and name.split(".")[0] not in allowed
    ]
    assert strangers == []


def test_no_module_reaches_for_the_network() -> None:
    reaching = [
        f"{path.relative_to(ROOT)}: {name}"
        for path, name in imports_of_modules()
        if belongs(name, NETWORK)
        and (path.relative_to(PACKAGE).as_posix(), name) not in LOCAL_SIGNALLING
    ]
    assert reaching == []


def test_no_module_is_too_long() -> None:
    lengths = {path: len(path.read_text("utf-8").splitlines()) for path in modules()}
    assert {p.name: n for p, n in lengths.items() if n > MAX_LINES} == {}


def pins(requirements: Path) -> dict[str, str]:
    """Every pinned line of a list, continuation lines joined, by name of package."""
    text = requirements.read_text("utf-8").replace("\\\n", " ")
    lines = [" ".join(line.split()) for line in text.splitlines()]
    return {line.partition("==")[0]: line for line in lines if line and not line.startswith("#")}


def without_marker(pin: str) -> str:
    """Version and hashes alone: another dependant may widen the condition."""
    return re.sub(r" ; .*?(?= --hash)", "", pin)


def test_requirement_lists_are_the_two_known() -> None:
    assert [path.name for path in REQUIREMENTS] == ["dev.txt", "runtime.txt"]


@pytest.mark.parametrize("requirements", REQUIREMENTS, ids=lambda path: path.name)
def test_every_requirement_is_pinned_with_hashes(requirements: Path) -> None:
    pinned = re.compile(r"[\w.-]+==[\w.]+( ; .+?)?( --hash=sha256:[0-9a-f]{64})+")
    assert [line for line in pins(requirements).values() if not pinned.fullmatch(line)] == []


@pytest.mark.parametrize("requirements", REQUIREMENTS, ids=lambda path: path.name)
def test_requirements_name_no_index_and_no_place(requirements: Path) -> None:
    text, flags = requirements.read_text("utf-8"), re.MULTILINE
    assert re.findall(r"\S*://\S*|--(?:extra-)?index-url|--find-links|^-[if]\b", text, flags) == []


def test_development_pins_contain_the_runtime_pins() -> None:
    dev, runtime = (set(map(without_marker, pins(path).values())) for path in REQUIREMENTS)
    assert runtime - dev == set()


def ignored_names() -> set[str]:
    entries = (ROOT / ".gitignore").read_text("utf-8").split()
    return {".git", *(entry.rstrip("/") for entry in entries)}


def committed_texts() -> Iterator[tuple[Path, str]]:
    """Every text file of the tree that git does not ignore."""
    ignored = ignored_names()
    for path in sorted(ROOT.rglob("*")):
        if path.is_file() and ignored.isdisjoint(path.relative_to(ROOT).parts):
            content = path.read_bytes()
            if b"\0" not in content:
                yield path, content.decode("utf-8")


@pytest.mark.parametrize("where", ["/work" + "/a", " /home" + "/b", "C:\\" + "Users\\c"])
def test_machine_path_is_recognised(where: str) -> None:
    assert MACHINE_PATH.search(where)


def test_no_text_names_a_place_of_some_machine() -> None:
    found = [
        f"{path.relative_to(ROOT)}: {match.group()}"
        for path, text in committed_texts()
        for match in MACHINE_PATH.finditer(text)
    ]
    assert found == []
