"""Mutation testing of the rules: `python -m tests.mutation` changes one thing at a time.

Every mutant runs against tests/domain in a process of its own; what no test notices is a
survivor and has to be explained in docs/mutation.md. Exit status 1 when one is not.
Words after the command choose modules: `python -m tests.mutation quorum outcome`.
"""

from __future__ import annotations

import ast
import copy
import importlib.abc
import importlib.machinery
import importlib.util
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parents[1]
EXPLAINED = ROOT / "docs" / "mutation.md"
DOMAIN = "secretary_app.domain."
MODULES = {
    "quorum": DOMAIN + "quorum",
    "outcome": DOMAIN + "outcome",
    "elections": DOMAIN + "elections",
    "franchise": DOMAIN + "meeting.franchise",
    "thresholds": DOMAIN + "thresholds",
    "voting": DOMAIN + "voting",
    "results": DOMAIN + "meeting.results",
    "ballot_rules": DOMAIN + "meeting.ballot_rules",
    "ballots": DOMAIN + "meeting.ballots",
    "doubts": DOMAIN + "doubts",
}
# Quick tests first: most mutants need no more.
QUICK = "not live_meetings and not naive_reading"
CONFIG = """[pytest]
addopts = --import-mode=importlib -p no:cacheprovider -x -q
filterwarnings = error
"""
WORKERS = 2
PATIENCE = 120
UNCHANGED = "unchanged"

SWAPS: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.And: ast.Or, ast.Or: ast.And,
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Add,
}  # fmt: skip
WORDS = {"any": "all", "all": "any", "max": "min", "floor": "ceil", "ceil": "floor"}
ENUMS = (
    "Outcome", "DecidedBy", "Role", "Side", "TieEffect", "TieResolver", "ResolvedHow",
    "MajorityBase", "QuorumBase", "Standing", "Choice", "Mode",
)  # fmt: skip


@dataclass(frozen=True)
class Mutant:
    """One change of a module: where, and the whole source with it."""

    module: str
    place: str
    line: int
    source: str

    @property
    def name(self) -> str:
        """What docs/mutation.md calls it."""
        return f"{self.module}.{self.place}"


def variants(node: ast.AST, enums: dict[str, list[str]]) -> Iterator[ast.AST]:
    """The changed copies of one node, none for most."""
    match node:
        case ast.Compare(ops=[op]) if type(op) in SWAPS:
            yield _changed(node, ops=[SWAPS[type(op)]()])
        case ast.BoolOp(op=op):
            yield _changed(node, op=SWAPS[type(op)]())
        case ast.BinOp(op=op) if type(op) in SWAPS:
            yield _changed(node, op=SWAPS[type(op)]())
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield copy.deepcopy(operand)
        case ast.IfExp(body=body, orelse=orelse):
            yield _changed(node, body=orelse, orelse=body)
        case ast.comprehension(ifs=[_, *_]):
            yield _changed(node, ifs=[])
        case _:
            yield from _smaller_variants(node, enums)


def _smaller_variants(node: ast.AST, enums: dict[str, list[str]]) -> Iterator[ast.AST]:
    match node:
        case ast.Constant(value=bool() as truth):
            yield ast.Constant(not truth)
        case ast.Constant(value=int() as number):
            yield ast.Constant(number + 1)
        case ast.Name(id=name) if name in WORDS:
            yield ast.Name(WORDS[name])
        case ast.Attribute(value=ast.Name(id="math"), attr=attr) if attr in WORDS:
            yield _changed(node, attr=WORDS[attr])
        case ast.Attribute(value=ast.Name(id=enum), attr=attr) if len(enums.get(enum, ())) > 1:
            known = enums[enum]
            yield _changed(node, attr=known[(known.index(attr) + 1) % len(known)])
        case _:
            return


def _changed(node: ast.AST, **fields: object) -> ast.AST:
    changed = copy.copy(node)
    for name, value in fields.items():
        setattr(changed, name, value)
    return changed


def _path(short: str) -> Path:
    return ROOT.joinpath(*MODULES[short].split(".")).with_suffix(".py")


def _unchanged(short: str) -> Mutant:
    """The module as it is: the tests have to pass with it."""
    return Mutant(short, UNCHANGED, 0, _path(short).read_text("utf-8"))


def mutants(short: str) -> Iterator[Mutant]:
    """Every mutant of a module, in order of its source."""
    tree = ast.parse(_path(short).read_text("utf-8"))
    enums = _enums_of(tree)
    seen: dict[str, int] = {}
    for function, parent, field, index, node in _nodes(tree):
        for changed in variants(node, enums):
            place = f"{function}: {_text(node)} → {_text(changed)}"
            seen[place] = seen.get(place, 0) + 1
            if seen[place] > 1:
                place += f" ({seen[place]})"
            source = _with(tree, (parent, field, index), changed)
            yield Mutant(short, place, getattr(node, "lineno", 0), source)


def _enums_of(tree: ast.AST) -> dict[str, list[str]]:
    """The members of enumerations that the module names."""
    found: dict[str, list[str]] = {}
    for node in ast.walk(tree):
        match node:
            case ast.Attribute(value=ast.Name(id=name), attr=attr) if name in ENUMS:
                if attr not in found.setdefault(name, []):
                    found[name].append(attr)
            case _:
                continue
    return found


Spot = tuple[str, ast.AST, str, int | None, ast.AST]


def _nodes(tree: ast.Module) -> Iterator[Spot]:
    for statement in tree.body:
        if isinstance(statement, ast.FunctionDef | ast.ClassDef):
            yield from _inside(statement.name, statement)


def _inside(function: str, parent: ast.AST) -> Iterator[Spot]:
    for field, value in ast.iter_fields(parent):
        if field in ("decorator_list", "returns", "annotation", "args") and not isinstance(
            parent, ast.Call
        ):
            continue
        children = value if isinstance(value, list) else [value]
        for index, child in enumerate(children):
            if isinstance(child, ast.AST):
                within = (
                    f"{function}.{child.name}" if isinstance(child, ast.FunctionDef) else function
                )
                yield (within, parent, field, index if isinstance(value, list) else None, child)
                yield from _inside(within, child)


def _with(tree: ast.Module, spot: tuple[ast.AST, str, int | None], changed: ast.AST) -> str:
    """The source with one node changed; the tree is left as it was."""
    parent, field, index = spot
    holder = getattr(parent, field)
    if index is None:
        setattr(parent, field, changed)
        source = ast.unparse(ast.fix_missing_locations(tree))
        setattr(parent, field, holder)
    else:
        old, holder[index] = holder[index], changed
        source = ast.unparse(ast.fix_missing_locations(tree))
        holder[index] = old
    return source


def _text(node: ast.AST) -> str:
    if isinstance(node, ast.comprehension):
        return " ".join(
            ["for", ast.unparse(node.target), *(f"if {ast.unparse(i)}" for i in node.ifs)]
        )
    return ast.unparse(node)


class _Loader(importlib.abc.InspectLoader):
    """Loads the mutated source in place of the file."""

    def __init__(self, source: str) -> None:
        self.source = source

    def get_source(self, fullname: str) -> str:
        del fullname
        return self.source


class Finder(importlib.abc.MetaPathFinder):
    """Finds one module in its mutated form."""

    def __init__(self, module: str, source: str) -> None:
        self.module, self.source = module, source

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        """The spec of the mutated module, None for every other."""
        del path, target
        if fullname != self.module:
            return None
        return importlib.util.spec_from_loader(fullname, _Loader(self.source))


def _child(module: str, source: Path, options: Sequence[str]) -> int:
    """Run the tests with one module mutated; the exit status of pytest."""
    import pytest  # noqa: PLC0415 - only where tests are run

    sys.meta_path.insert(0, Finder(module, source.read_text("utf-8")))
    return int(pytest.main([*options]))


def _tests_fail(mutant: Mutant, folder: Path, number: int, *selection: str) -> bool:
    source = folder / f"{number}.txt"
    source.write_text(mutant.source, "utf-8")
    command = [
        sys.executable, "-m", "tests.mutation", "--child", MODULES[mutant.module], str(source),
        "-c", str(folder / "pytest.ini"), f"--rootdir={ROOT}", *selection,
        str(ROOT / "tests" / "domain"),
    ]  # fmt: skip
    environment = os.environ | {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    try:
        done = subprocess.run(
            command, cwd=ROOT, env=environment, capture_output=True, timeout=PATIENCE, check=False
        )
    except subprocess.TimeoutExpired:
        return True
    return done.returncode != 0


def survives(mutant: Mutant, folder: Path, number: int) -> bool:
    """Whether neither the quick tests nor all of them notice the mutant."""
    if _tests_fail(mutant, folder, number, "-k", QUICK):
        return False
    return not _tests_fail(mutant, folder, number, "-k", "naive_reading")


def main(chosen: Sequence[str]) -> int:
    """Run every mutant of the chosen modules and print the score; 1 on an unexplained survivor."""
    explained = EXPLAINED.read_text("utf-8") if EXPLAINED.exists() else ""
    unexplained = 0
    for short in chosen or MODULES:
        found = list(mutants(short))
        [unchanged, *survivors] = _survivors([_unchanged(short), *found])
        assert unchanged.place == UNCHANGED, "the tests fail without any mutant"
        say(f"{short}: {len(found) - len(survivors)} of {len(found)} mutants noticed")
        for mutant in survivors:
            known = mutant.name in explained
            unexplained += not known
            say(f"  {'explained' if known else 'SURVIVED'} line {mutant.line} {mutant.name}")
    return 1 if unexplained else 0


def _survivors(found: list[Mutant]) -> list[Mutant]:
    with tempfile.TemporaryDirectory() as name, ThreadPoolExecutor(WORKERS) as pool:
        folder = Path(name)
        (folder / "pytest.ini").write_text(CONFIG, "utf-8")
        fates = pool.map(lambda pair: survives(pair[1], folder, pair[0]), enumerate(found))
        return [mutant for mutant, alive in zip(found, fates, strict=True) if alive]


def say(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    if sys.argv[1:2] == ["--child"]:
        sys.exit(_child(sys.argv[2], Path(sys.argv[3]), sys.argv[4:]))
    sys.exit(main(sys.argv[1:]))
