"""`demo`: the sample meeting held in a database of its own, and what it leaves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from secretary_app.application.demonstration import hold
from secretary_app.application.exporting import export_council
from secretary_app.application.papers import (
    FROM_SIGNED,
    MinutesStyle,
    PaperKind,
    make_draft,
    make_paper,
)
from secretary_app.application.ports import EnvironmentFailure, Store
from secretary_app.application.registers import RegisterScope
from secretary_app.application.services import Services
from secretary_app.cli import texts
from secretary_app.cli.registers import register_book
from secretary_app.domain.meeting.resolutions import resolutions_of
from secretary_app.domain.meeting.state import MeetingState


@dataclass(frozen=True, slots=True)
class Wanted:
    """A paper that the demonstration leaves, and its file name."""

    name: str
    kind: PaperKind
    style: MinutesStyle | None = None
    item: str | None = None


def hold_demonstration(services: Services, out: Path) -> list[str]:
    """Hold the sample meeting, write its papers and pictures into ``out``; return their names.

    Raises `EnvironmentFailure` when the folder cannot be made or written.
    """
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise EnvironmentFailure(texts.no_folder(out)) from error
    with TemporaryDirectory() as folder:
        store = services.open_store(Path(folder), write=True)
        try:
            names = list(_papers(store, services, Path(folder), out))
        finally:
            store.close()
    return [*names, *services.window_pictures(out / texts.DEMO_PICTURES)]


def _papers(store: Store, services: Services, data: Path, out: Path) -> Iterator[str]:
    printer = services.printer(data)
    meetings = hold(store, services.demo_council())
    for meeting in meetings:
        for wanted in wanted_of(meeting.history.state):
            make = make_draft if wanted.kind in FROM_SIGNED else make_paper
            paper = make(store, printer, meeting.key, wanted.kind, wanted.style, wanted.item)
            services.write_file(out / wanted.name, paper.data)
            yield wanted.name
    book = register_book(services, store, RegisterScope())
    services.write_file(out / texts.DEMO_REGISTERS, book)
    yield texts.DEMO_REGISTERS
    council = export_council(store, meetings[0].key.council)
    services.write_file(out / texts.DEMO_COUNCIL, council.encode())
    yield texts.DEMO_COUNCIL


def wanted_of(state: MeetingState) -> Iterator[Wanted]:
    """Yield minutes in every style, an extract of the first question decided, the dissents."""
    number = state.facts.meeting.number
    for style in MinutesStyle:
        yield Wanted(texts.minutes_file(number, style), PaperKind.MINUTES, style)
    decided = [r.motion.item for r in resolutions_of(state) if r.motion.item is not None]
    if decided:
        item = state.items[decided[0]].item.number
        yield Wanted(texts.extract_file(number, item), PaperKind.EXTRACT, item=item)
    if state.dissents:
        yield Wanted(texts.dissent_file(number), PaperKind.DISSENT_SHEET)
