"""What comes next with the minutes, and how it is said; no window is opened."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from secretary_app.application.issuing import PaperStanding, Stale
from secretary_app.application.records import MeetingKey
from secretary_app.application.returned import FileState, Received, Returned, WrittenFile
from secretary_app.domain.deadlines import DayKind, EventKind
from secretary_app.domain.dues import CopyStanding
from secretary_app.domain.issued import PaperStage
from secretary_app.domain.regulations import CopyDue, Term
from secretary_app.gui.meeting.life import texts
from secretary_app.gui.meeting.life.acts import Act, next_act, possible_acts
from secretary_app.gui.meeting.life.jobs import LifePage
from secretary_app.language.names import NBSP
from tests.builders import council, meeting

TODAY = date(2026, 5, 15)
RULE = CopyDue(to="Комитет", term=Term(days=5, kind=DayKind.WORKING))
UNSENT = CopyStanding(rule=RULE, due=None, sent=None)
SENT = replace(UNSENT, sent=TODAY)


def page(stage: PaperStage, **fields: object) -> LifePage:
    standing = PaperStanding(paper=None, stage=stage, stale=None)
    return LifePage(
        key=MeetingKey(council().id, meeting().id),
        meeting=meeting(),
        closed=True,
        standing=replace(standing, **fields),  # type: ignore[arg-type]
        file=WrittenFile(FileState.UNTOUCHED),
        signatories=(),
        today=TODAY,
    )


@pytest.mark.parametrize(
    ("shown", "act"),
    [
        (page(PaperStage.DRAFT), Act.CHECK),
        (page(PaperStage.CHECKED), Act.ISSUE),
        (page(PaperStage.IN_REVIEW), Act.REVIEWED),
        (page(PaperStage.ISSUED), Act.SIGN),
        (page(PaperStage.ISSUED, stale=Stale.DATA), Act.CHECK),
        (replace(page(PaperStage.ISSUED), file=WrittenFile(FileState.CHANGED)), Act.COMPARE),
        (page(PaperStage.SIGNED), None),
        (page(PaperStage.SIGNED, copies=(UNSENT,)), Act.COPIES),
        (page(PaperStage.SENT, copies=(SENT,)), None),
        (page(PaperStage.SENT, copies=(SENT, UNSENT)), Act.COPIES),
        (page(PaperStage.SENT, stale=Stale.JOURNAL, copies=(UNSENT,)), Act.CORRECT),
        (replace(page(PaperStage.DRAFT), closed=False), None),
    ],
)
def test_what_comes_next(shown: LifePage, act: Act | None) -> None:
    assert next_act(shown) is act
    assert act is None or act in possible_acts(shown)


@pytest.mark.parametrize(
    ("standing", "words"),
    [
        (page(PaperStage.DRAFT).standing, "Всё сделано."),
        (
            page(PaperStage.DRAFT, due=TODAY).standing,
            "Всё сделано. Срок оформления – до 15.05.2026 (сегодня последний день).",
        ),
        (
            page(PaperStage.DRAFT, due=date(2026, 5, 16)).standing,
            f"Всё сделано. Срок оформления – до 16.05.2026 (осталось 1{NBSP}день).",
        ),
        (page(PaperStage.DRAFT, due=date(2026, 5, 14)).standing, "Всё сделано."),
        (
            page(PaperStage.DRAFT, unknown_year=2028).standing,
            "Всё сделано. Календарь на 2028 год не утверждён: срок не вычислить.",
        ),
    ],
)
def test_by_when(standing: PaperStanding, words: str) -> None:
    assert texts.next_words(None, standing, TODAY) == words


@pytest.mark.parametrize(
    ("copy", "words"),
    [
        (UNSENT, f"Копия: Комитет – 5{NBSP}рабочих дней со дня подписания протокола"),
        (replace(UNSENT, due=TODAY), "Копия: Комитет – до 15.05.2026"),
        (SENT, "Копия: Комитет – отправлена 15.05.2026"),
        (
            replace(UNSENT, rule=replace(RULE, term=replace(RULE.term, event=EventKind.CHANGE))),
            f"Копия: Комитет – 5{NBSP}рабочих дней со дня изменения",
        ),
    ],
)
def test_copies_in_words(copy: CopyStanding, words: str) -> None:
    assert texts.copy_words(copy) == words


def test_what_has_changed_in_words() -> None:
    assert "в журнал внесены записи" in texts.stale_words(Stale.JOURNAL, PaperStage.ISSUED)
    assert "формулировки" in texts.stale_words(Stale.DATA, PaperStage.ISSUED)
    assert "записку" in texts.stale_words(Stale.JOURNAL, PaperStage.SENT)
    assert texts.act_words(Act.CHECK, PaperStage.ISSUED) == "Проверено заново"
    assert texts.act_words(Act.CHECK, PaperStage.DRAFT) == "Проверено"


def test_a_file_without_differences_in_words() -> None:
    nothing = Returned(differences=(), taken=(), draft=None)
    received = Received(
        path=Path("f.docx"), digest="", same=True, revised=False, returned=nothing, draft=None
    )
    assert texts.found_words(received) == texts.SAME
    assert texts.found_words(replace(received, same=False)) == texts.NO_DIFFERENCES
