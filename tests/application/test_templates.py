from __future__ import annotations

from secretary_app.application.papers import CompositionRequest, PaperKind
from secretary_app.application.templates import demonstration_requests
from tests.application.councils import json_of, path_of, text_of


def kinds_of(text: bytes) -> list[str]:
    return [
        PaperKind.COMPOSITION_LIST if isinstance(request, CompositionRequest) else request.kind
        for request in demonstration_requests(text)
    ]


def test_a_held_meeting_gives_minutes_in_every_style_and_papers_of_its_course() -> None:
    kinds = kinds_of(path_of("sittings").read_bytes())
    assert kinds.count(PaperKind.MINUTES) % 3 == 0
    assert {PaperKind.MINUTES, PaperKind.EXTRACT, PaperKind.COMPOSITION_LIST} <= set(kinds)


def test_a_meeting_without_questions_gives_no_extract() -> None:
    file = json_of("conference")
    meeting = {"id": "пусто", "number": "77", "date": file["meetings"][0]["date"]}
    meeting["kind"] = "conference"
    file["meetings"] = [meeting]
    kinds = kinds_of(text_of(file))
    assert PaperKind.EXTRACT not in kinds
    assert PaperKind.MINUTES not in kinds
