"""Invented papers that go on after a sitting, for trying out a user's own templates."""

from __future__ import annotations

from dataclasses import replace

from secretary_app.documents.content import (
    CopyMark,
    CountingMinutes,
    CountingRecord,
    CountingRow,
    CoverLetter,
    CoverLetters,
    Proposal,
    SessionDecision,
    VerificationNote,
)
from secretary_app.documents.samples import (
    CONFERENCE_FULL,
    FULL_FULL,
    FURTHER,
    PROPERTIES,
    SESSION_FULL,
    SIGNATORIES,
)
from secretary_app.documents.samples_before import CITY, COUNCIL, DATE, ELECTION, MOTION

MARK = CopyMark(
    certified=SIGNATORIES[1:], kept="Управление примеров, дело № 1 за 2024 год", mark="ПРОЕКТ"
)
SESSION_COPY = replace(SESSION_FULL, copy=MARK)
CONFERENCE_COPY = replace(CONFERENCE_FULL, copy=MARK)
FULL_COPY = replace(FULL_FULL, copy=MARK)
COUNTING_FULL = CountingMinutes(
    properties=PROPERTIES,
    sitting="на заседании № 7",
    council=COUNCIL,
    date=DATE,
    city=CITY,
    commission="Примеров Б.Б., Пробный Г.Г.",
    records=(
        CountingRecord(
            vote=MOTION,
            how="тайное голосование бюллетенями",
            rows=(CountingRow("Выдано бюллетеней", "3"), CountingRow("За", "2")),
            outcome=("Требовалось 2.", "Решение принято."),
            signatories=SIGNATORIES,
        ),
        CountingRecord(vote=ELECTION, how="открытое голосование"),
    ),
)
COUNTING_BARE = CountingMinutes(
    properties=PROPERTIES, sitting="на заседании № 7", council=COUNCIL, date=DATE
)
LETTERS_FULL = CoverLetters(
    properties=PROPERTIES,
    organisation="Управление примеров",
    opening="Направляем копию протокола заседания № 7 Совета по примерам от 15 марта 2024 г.",
    sender=("Совет по примерам", "г. Примерск, ул. Образцовая, 1"),
    letters=(
        CoverLetter(addressee="Комитет примеров", clause="Срок направления – 5 рабочих дней."),
        CoverLetter(addressee="Управление образцов"),
    ),
    enclosures=("копия протокола на 3 л.;", "особое мнение Пробного Г.Г. на 1 л."),
    signatories=SIGNATORIES[:1],
)
LETTERS_BARE = CoverLetters(
    properties=PROPERTIES, organisation="Совет", opening="Направляем копию протокола."
)
PROPOSAL_FULL = Proposal(
    properties=PROPERTIES,
    heading="ПРЕДСТАВЛЕНИЕ",
    council=COUNCIL,
    opening="Совет по примерам, рассмотрев вопрос «О составе», представляет следующее:",
    addressee=("Начальнику Управления примеров", "Образцову А.А."),
    date=DATE,
    city=CITY,
    decisions=(
        SessionDecision(
            number="1",
            opening="Исключить из состава:",
            further=FURTHER,
            assignment="Срок до 01.04.2024.",
            voting="Голосовали: «за» – 2. Решение принято.",
            dissent="Особое мнение Пробного Г.Г. прилагается.",
        ),
    ),
    closing="Просим рассмотреть представление.",
    enclosure="выписка из протокола № 7 на 1 л.",
    signatories=SIGNATORIES[:1],
)
PROPOSAL_BARE = Proposal(
    properties=PROPERTIES, heading="РЕКОМЕНДАЦИЯ", council=COUNCIL, opening="Совет рекомендует:"
)
VERIFICATION = VerificationNote(
    properties=PROPERTIES,
    number="7",
    sitting="заседания № 7",
    council=COUNCIL,
    date=DATE,
    city=CITY,
    checksum="0" * 64,
    entries="120 записей",
    council_file="Совет.council.json",
    manifest="Суммы.txt",
    import_command="secretary-app import Совет.council.json",
    verify_command="secretary-app verify 7",
)
