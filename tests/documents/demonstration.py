"""The papers of the demonstration, before it and after, and what they read like.

`python -m tests.documents.demonstration` writes the golden files anew; look at the difference.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from secretary_app.application.importing import import_council
from secretary_app.application.papers import (
    MinutesStyle,
    PaperKind,
    PrintedPaper,
    make_draft,
    make_paper,
    papers_before,
)
from secretary_app.application.records import MeetingKey
from secretary_app.documents.printer import WordPrinter
from secretary_app.domain.agenda import (
    ItemId,
    ItemPreparation,
    Material,
    MeetingId,
    Preparation,
)
from secretary_app.domain.councils import CouncilId
from secretary_app.domain.issued import MINUTES, IssuedPaper, PaperId, Signed
from tests.documents.papers import TEMPLATES, lines, opened
from tests.fakes.store import FakeStore

HERE = Path(__file__).resolve().parent
GOLDEN = HERE / "golden"
DEMONSTRATION = HERE.parents[1] / "resources" / "demo.council.json"
MEETING = MeetingKey(CouncilId("demo"), MeetingId("demo-2026-2"))
PRINTER = WordPrinter(shipped=TEMPLATES)
PREPARATION = Preparation(
    notified_on=date(2026, 5, 6),
    items=(
        ItemPreparation(
            item=ItemId("a1"),
            minutes=15,
            materials=(
                Material(name="проект плана работы", file="plan.docx"),
                Material(name="справка о выполнении плана 2025/26 учебного года"),
            ),
        ),
        *(
            ItemPreparation(item=ItemId(item), minutes=minutes)
            for item, minutes in (("a2", 20), ("a3", 30), ("a4", 10), ("a5", 5))
        ),
    ),
)


@cache
def _held() -> FakeStore:
    store = FakeStore()
    import_council(store, DEMONSTRATION.read_bytes())
    return store


@cache
def planned() -> FakeStore:
    """The demonstration before its opening, with times and papers prepared."""
    store, data = FakeStore(), json.loads(DEMONSTRATION.read_text("utf-8"))
    data["meetings"][0]["journal"] = []
    import_council(store, json.dumps(data).encode())
    with store.writing() as tx:
        stored = tx.meeting(MEETING)
        assert stored is not None
        tx.save_meeting(MEETING.council, replace(stored.meeting, preparation=PREPARATION))
    return store


@cache
def signed() -> FakeStore:
    """The demonstration after the minutes were signed and filed."""
    store = FakeStore()
    import_council(store, DEMONSTRATION.read_bytes())
    signing = Signed(on=date(2026, 5, 18), by=("Андреев П.С.", "Тихонова О.Н."), case="03-15")
    minutes = IssuedPaper(id=PaperId("demo-minutes"), kind=MINUTES, steps=(signing,))
    with store.writing() as tx:
        stored = tx.meeting(MEETING)
        assert stored is not None
        tx.save_meeting(MEETING.council, replace(stored.meeting, papers=(minutes,)))
    return store


def _after(
    kind: PaperKind, style: MinutesStyle | None = None, item: str | None = None
) -> Callable[[], PrintedPaper]:
    return lambda: make_paper(signed(), PRINTER, MEETING, kind, style, item)


def _before(kind: PaperKind, person: str | None = None) -> Callable[[], PrintedPaper]:
    def made() -> PrintedPaper:
        if person is None:
            return make_paper(planned(), PRINTER, MEETING, kind)
        papers = papers_before(planned(), PRINTER, MEETING, (kind,))
        [own] = [paper for paper in papers if paper.person == person]
        return PrintedPaper(data=own.data, notices=own.notices, text=own.text)

    return made


PAPERS: dict[str, Callable[[], PrintedPaper]] = {
    "minutes-session": _after(PaperKind.MINUTES, MinutesStyle.SESSION),
    "minutes-conference": _after(PaperKind.MINUTES, MinutesStyle.CONFERENCE),
    "minutes-full": _after(PaperKind.MINUTES, MinutesStyle.FULL),
    "extract": _after(PaperKind.EXTRACT, item="2"),
    "extract-draft": lambda: make_draft(_held(), PRINTER, MEETING, PaperKind.EXTRACT, item="2"),
    "dissent-sheet": _after(PaperKind.DISSENT_SHEET),
    "agenda": _before(PaperKind.AGENDA),
    "notice": _before(PaperKind.NOTICE),
    "notice-to-a-member": _before(PaperKind.NOTICE, "p04"),
    "notice-to-a-guest": _before(PaperKind.NOTICE, "p30"),
    "composition-list": _before(PaperKind.COMPOSITION_LIST),
    "attendance-sheet": _before(PaperKind.ATTENDANCE_SHEET),
    "attendance-sheet-filled": _after(PaperKind.ATTENDANCE_SHEET),
    "chair-script": _before(PaperKind.CHAIR_SCRIPT),
    "ballot-paper": _before(PaperKind.BALLOT_PAPER),
    "opinion-sheet": _before(PaperKind.OPINION_SHEET, "p04"),
    "roll-call": _after(PaperKind.ROLL_CALL),
    "journal-appendix": _after(PaperKind.JOURNAL_APPENDIX),
    "counting-minutes": _after(PaperKind.COUNTING_MINUTES),
    "certified-copy": _after(PaperKind.CERTIFIED_COPY),
    "certified-copy-draft": lambda: make_draft(_held(), PRINTER, MEETING, PaperKind.CERTIFIED_COPY),
    "cover-letter": _after(PaperKind.COVER_LETTER),
    "submission": _after(PaperKind.SUBMISSION, item="2"),
    "verification-note": _after(PaperKind.VERIFICATION_NOTE),
    "recommendation": _after(PaperKind.RECOMMENDATION, item="4"),
}


def paper(name: str) -> PrintedPaper:
    """The paper of the demonstration, made as the program makes it."""
    return PAPERS[name]()


def read(name: str) -> str:
    """Style and text of every paragraph, a line each, tabs as arrows."""
    document = opened(paper(name).data)
    return "".join(f"{style} | {text}\n".replace("\t", "→") for style, text in lines(document))


def golden(name: str) -> Path:
    """Where the expected text of a paper stands."""
    return GOLDEN / f"{name}.txt"


if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    for each in PAPERS:
        golden(each).write_text(read(each), encoding="utf-8")
