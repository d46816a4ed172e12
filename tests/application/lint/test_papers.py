"""The minutes as a paper: their term, their staleness, their copies."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from secretary_app.application.issuing import mark_of
from secretary_app.application.issuing.data_mark import data_mark
from secretary_app.application.lint import Subject, papers
from secretary_app.domain.deadlines import DayKind, EventKind
from secretary_app.domain.issued import (
    MINUTES,
    Checked,
    CopySent,
    Corrected,
    Issued,
    IssuedPaper,
    JournalMark,
    PaperId,
    PaperStep,
    Signed,
)
from secretary_app.domain.regulations import CopyDue, Term
from tests.application.lint.looking import look, only, said
from tests.builders import regulation

DAY = date(2026, 3, 12)
CHECKED = Checked(on=DAY)
SIGNED = Signed(on=DAY, by=("Ветров Е.И.",))


def term(days: int, event: EventKind | None = EventKind.MEETING) -> Term:
    return Term(days=days, kind=DayKind.WORKING, event=event)


@pytest.mark.parametrize(
    ("due", "today", "kinds"),
    [
        (None, date(2026, 3, 12), []),
        (term(3, EventKind.SIGNING), date(2026, 3, 12), []),
        (term(3), date(2026, 3, 17), ["info minutes_due Протокол"]),
        (term(3, None), date(2026, 3, 17), ["info minutes_due Протокол"]),
        (term(3), date(2026, 3, 18), ["warning minutes_overdue Протокол"]),
        (
            Term(days=3, kind=DayKind.CALENDAR, event=None),
            date(2026, 3, 16),
            ["info minutes_due Протокол"],
        ),
    ],
)
def test_when_the_minutes_are_due(due: Term | None, today: date, kinds: list[str]) -> None:
    subject = look(rules=regulation(minutes_due=due), today=today)
    assert said(papers.life(subject)) == kinds


def test_the_day_is_counted_in_working_days() -> None:
    remark = only(papers.life(look(rules=regulation(minutes_due=term(3)))))
    assert remark.text == "Протокол: оформляют до 17.03.2026."


def test_an_unknown_calendar_is_said_and_not_guessed() -> None:
    subject = look(rules=regulation(minutes_due=term(3)), date=date(2028, 3, 1))
    remark = only(papers.life(subject))
    assert said([remark]) == ["warning calendar_unknown Протокол"]
    assert "на 2028 год не утверждён" in remark.text


def issued(subject: Subject, **fields: Any) -> Issued:
    """The step that issues the minutes of a subject as it is."""
    step = Issued(
        on=DAY,
        style="session",
        file="f.docx",
        sha256="a" * 64,
        journal=mark_of(subject.stored),
        data=data_mark(subject.record, subject.stored),
    )
    return replace(step, **fields)


def lived(subject: Subject, *steps: PaperStep) -> Subject:
    """The subject with minutes of this life."""
    paper = IssuedPaper(id=PaperId("d1"), kind=MINUTES, steps=steps)
    meeting = replace(subject.meeting, papers=(paper,))
    return replace(subject, meeting=meeting, stored=replace(subject.stored, meeting=meeting))


def test_what_stands_against_minutes_that_nobody_has_signed() -> None:
    subject = look(rules=regulation(minutes_due=term(3)), today=date(2026, 3, 18))
    step = issued(subject)
    assert said(papers.life(lived(subject, CHECKED))) == ["warning minutes_overdue Протокол"]
    late = only(papers.life(lived(subject, CHECKED, step)))
    assert late.text == ("Протокол: выпущен, но не подписан, а срок оформления прошёл 17.03.2026.")
    assert said(papers.life(lived(subject, CHECKED, step, SIGNED))) == []


OTHER = JournalMark(99, "")


@pytest.mark.parametrize(
    ("changed", "signed", "kinds"),
    [
        ({}, (), []),
        ({"journal": OTHER}, (), ["error paper_stale Протокол"]),
        ({"data": "b" * 64}, (), ["error paper_stale Протокол"]),
        ({"journal": OTHER}, (CHECKED,), []),
        ({"data": "b" * 64}, (SIGNED,), []),
        ({"journal": OTHER}, (SIGNED,), ["warning signed_differs Протокол"]),
    ],
)
def test_a_paper_older_than_the_data(
    changed: dict[str, Any], signed: tuple[PaperStep, ...], kinds: list[str]
) -> None:
    subject = look()
    step = issued(subject, **changed)
    assert said(papers.life(lived(subject, CHECKED, step, *signed))) == kinds


def test_a_note_of_correction_takes_in_what_came_after_the_signing() -> None:
    subject = look()
    note = Corrected(on=DAY, number=1, text="Читать «2027».", journal=mark_of(subject.stored))
    life = (CHECKED, issued(subject, journal=OTHER), SIGNED, note)
    assert said(papers.life(lived(subject, *life))) == []


@pytest.mark.parametrize(
    ("today", "steps", "kinds"),
    [
        (date(2026, 3, 19), (), []),
        (date(2026, 3, 19), (SIGNED,), ["info copy_due Протокол"]),
        (date(2026, 3, 20), (SIGNED,), ["warning copy_overdue Протокол"]),
        (date(2026, 3, 20), (SIGNED, CopySent(on=DAY, to="Комитет")), []),
    ],
)
def test_copies_not_sent(today: date, steps: tuple[PaperStep, ...], kinds: list[str]) -> None:
    rule = CopyDue(to="Комитет", term=term(5, EventKind.SIGNING))
    subject = look(rules=regulation(copies_due=(rule,)), today=today)
    life = lived(subject, CHECKED, issued(subject), *steps)
    assert said(papers.life(life)) == kinds
    texts = [remark.text for remark in papers.life(life)]
    assert all("Комитет" in text and "19.03.2026" in text for text in texts)
