"""What the screen «Заседания» says."""

from __future__ import annotations

from datetime import date

import pytest

from secretary_app.application.preparation.planning import PeriodState, PlannedPeriod
from secretary_app.application.preparation.scheduling import Proposal
from secretary_app.application.records import MeetingKey, MeetingListing, MeetingStatus
from secretary_app.domain.agenda import MeetingId
from secretary_app.domain.councils import CouncilId
from secretary_app.domain.regulations import Frequency, MeetingFrequency
from secretary_app.gui.meetings import plan_texts, texts
from secretary_app.language.names import NBSP

MEETING = MeetingListing(
    key=MeetingKey(CouncilId("c"), MeetingId("m")),
    number="3-ОС",
    date=date(2026, 6, 11),
    status=MeetingStatus.PLANNED,
)


def period(
    state: PeriodState, per: Frequency = Frequency.QUARTER, *meetings: MeetingListing
) -> PlannedPeriod:
    return PlannedPeriod(
        per=per,
        place=2,
        first=date(2026, 4, 1),
        last=date(2026, 6, 30),
        required=1,
        meetings=meetings,
        state=state,
    )


@pytest.mark.parametrize(
    ("at_least", "per", "expected"),
    [
        (1, Frequency.QUARTER, "По правилам – не реже одного раза в квартал."),
        (2, Frequency.HALF_YEAR, "По правилам – не реже 2 раз в полугодие."),
        (5, Frequency.YEAR, "По правилам – не реже 5 раз в год."),
        (21, Frequency.YEAR, "По правилам – не реже 21 раза в год."),
    ],
)
def test_how_often(at_least: int, per: Frequency, expected: str) -> None:
    rule = MeetingFrequency(at_least=at_least, per=per)
    assert plan_texts.frequency(rule).replace(NBSP, " ") == expected


@pytest.mark.parametrize(
    ("per", "expected"),
    [
        (Frequency.CALENDAR_MONTH, "Февраль"),
        (Frequency.QUARTER, "II квартал"),
        (Frequency.HALF_YEAR, "2-е полугодие"),
        (Frequency.YEAR, "2026 год"),
    ],
)
def test_periods(per: Frequency, expected: str) -> None:
    assert plan_texts.period(period(PeriodState.FREE, per)) == expected
    proposal = Proposal(date(2026, 6, 11), period(PeriodState.TO_PLAN, per))
    assert plan_texts.proposal_line(proposal) == f"{expected} – четверг, 11{NBSP}июня"


@pytest.mark.parametrize(
    ("state", "alone", "with_meeting"),
    [
        (PeriodState.HELD, "проведено: ", "проведено: № 3-ОС от 11.06.2026"),
        (PeriodState.PLANNED, "назначено: ", "назначено: № 3-ОС от 11.06.2026"),
        (PeriodState.MISSED, "пропущено", "пропущено, было: № 3-ОС от 11.06.2026"),
        (
            PeriodState.TO_PLAN,
            "свободного рабочего дня нет",
            "свободного рабочего дня нет, есть: № 3-ОС от 11.06.2026",
        ),
        (PeriodState.FREE, "заседаний нет", "№ 3-ОС от 11.06.2026"),
    ],
)
def test_how_a_period_stands(state: PeriodState, alone: str, with_meeting: str) -> None:
    assert plan_texts.period_line(period(state)) == f"II квартал – {alone}"
    told = plan_texts.period_line(period(state, Frequency.QUARTER, MEETING))
    assert told.replace(NBSP, " ") == f"II квартал – {with_meeting}"


def test_counts_agree_with_their_words() -> None:
    said = [
        texts.planned(1),
        texts.left_questions(2),
        texts.left_assignments(5),
        plan_texts.accept(0),
    ]
    assert [words.replace(NBSP, " ") for words in said] == [
        "Назначено по плану: 1 заседание. Ctrl+Z отменяет всё сразу.",
        "Перенести отложенное и нерешённое (2 вопроса)",
        "Заслушать об исполнении (5 поручений со сроком до этого дня)",
        "Назначить отмеченные",
    ]
