"""The papers of the demonstration, and what they read like.

`python -m tests.documents.demonstration` writes the golden files anew; look at the difference.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from secretary_app.application.importing import import_council
from secretary_app.application.papers import MinutesStyle, PaperKind, PrintedPaper, make_paper
from secretary_app.application.records import MeetingKey
from secretary_app.documents.printer import WordPrinter
from secretary_app.domain.agenda import MeetingId
from secretary_app.domain.councils import CouncilId
from tests.documents.papers import TEMPLATES, lines, opened
from tests.fakes.store import FakeStore

HERE = Path(__file__).resolve().parent
GOLDEN = HERE / "golden"
DEMONSTRATION = HERE.parents[1] / "resources" / "demo.council.json"
MEETING = MeetingKey(CouncilId("demo"), MeetingId("demo-2026-2"))
PAPERS: dict[str, tuple[PaperKind, MinutesStyle | None, str | None]] = {
    "minutes-session": (PaperKind.MINUTES, MinutesStyle.SESSION, None),
    "minutes-conference": (PaperKind.MINUTES, MinutesStyle.CONFERENCE, None),
    "minutes-full": (PaperKind.MINUTES, MinutesStyle.FULL, None),
    "extract": (PaperKind.EXTRACT, None, "2"),
    "dissent-sheet": (PaperKind.DISSENT_SHEET, None, None),
}


@cache
def _store() -> FakeStore:
    store = FakeStore()
    import_council(store, DEMONSTRATION.read_bytes())
    return store


def paper(name: str) -> PrintedPaper:
    """The paper of the demonstration, made as the program makes it."""
    kind, style, item = PAPERS[name]
    return make_paper(_store(), WordPrinter(shipped=TEMPLATES), MEETING, kind, style, item)


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
