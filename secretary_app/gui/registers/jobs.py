"""Gathering the registers and writing the book, as a job for the worker."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from secretary_app.application.registers import RegisterScope, gather, register_tables
from secretary_app.application.services import Services
from secretary_app.gui.outcomes import OpenData
from secretary_app.gui.registers import texts
from secretary_app.gui.tasks import CancelledError, Progress
from secretary_app.gui.writing import write_chosen


@dataclass(frozen=True, slots=True)
class WantedBook:
    """The meetings that the registers are about, and where the book goes."""

    scope: RegisterScope
    path: Path


def write_registers(
    services: Services, data: OpenData, progress: Progress, *, wanted: WantedBook
) -> Path | None:
    """Write the book and return its path, None where the user stopped it before.

    Raises `DomainError`, `EnvironmentFailure`.
    """

    def follow(done: int, of: int) -> None:
        progress.step(done, of, texts.gathering(done, of))

    try:
        found = gather(data.store, services.work_calendar, wanted.scope, follow=follow)
        progress.step(0, 0, texts.WRITING)
    except CancelledError:
        return None
    book = services.write_workbook(register_tables(found))
    return write_chosen(services, data, wanted.path, book)
