"""Fixtures of the set-up: a played machine and an empty checkout."""

import subprocess
from pathlib import Path

import pytest

from launcher import system
from launcher.environment import Environment, PackageSet
from tests.launcher.machine import Machine


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> Machine:
    played = Machine()
    monkeypatch.setattr(subprocess, "run", played.run)
    monkeypatch.setattr(subprocess, "call", played.call)
    monkeypatch.setattr(
        system, "require", lambda needs: played.calls.append(sorted(map(str, needs)))
    )
    return played


@pytest.fixture
def checkout(tmp_path: Path) -> Environment:
    requirements = tmp_path / "tree" / "requirements"
    requirements.mkdir(parents=True)
    for packages in PackageSet:
        (requirements / f"{packages.value}.txt").write_text(f"{packages.value}==1\n", "utf-8")
    return Environment(tmp_path / "tree")
