"""The minutes are marked as checked only without errors."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from secretary_app.application.editing import edit_meeting
from secretary_app.application.issuing import issue_minutes
from secretary_app.application.lint import mark_checked
from secretary_app.application.records import CalendarChanges
from secretary_app.domain.agenda import ItemWording, MinutesDraft, ResolutionWording
from secretary_app.domain.errors import Refusal
from secretary_app.domain.issued import PaperStage
from tests.application.councils import stored
from tests.application.issuing.desk import M1, TODAY, Files, minutes
from tests.application.lint.looking import Weekdays
from tests.fakes.store import FakeStore


def calendar(_: CalendarChanges) -> Weekdays:
    return Weekdays()


def reworded(store: FakeStore, draft: MinutesDraft | None) -> None:
    edit_meeting(store, M1, "", lambda m: replace(m, draft=draft))


def test_errors_stand_against_it_and_staleness_does_not() -> None:
    store, files = stored("sittings"), Files()
    meeting = store.contents.meetings[M1].meeting
    with pytest.raises(Refusal, match=r"нашла 1.ошибку, .+Первая: .+ не указан исполнитель\.$"):
        mark_checked(store, M1, calendar, TODAY)
    assert store.contents.meetings[M1].meeting.papers == ()
    order = next(m for m in meeting.motions if m.id == "r6")
    mended = ResolutionWording(
        motion=order.id, text=order.text, reason="пропущен", executors=("p1",)
    )
    reworded(store, MinutesDraft(version=1, resolutions=(mended,)))
    assert mark_checked(store, M1, calendar, TODAY).changes
    issue_minutes(store, files.desk, M1, None, Path("Протокол.docx"), TODAY)
    heard = ItemWording(item=meeting.agenda[0].id, heard="Иначе.")
    reworded(store, MinutesDraft(version=1, items=(heard,), resolutions=(mended,)))
    mark_checked(store, M1, calendar, TODAY)
    assert minutes(store).stage is PaperStage.CHECKED
