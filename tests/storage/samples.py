"""Invented councils, meetings and journals with every optional field in use."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta, timezone
from fractions import Fraction

from secretary_app.application.chain import chain
from secretary_app.application.records import (
    GENESIS_HASH,
    AttendanceRow,
    ChainedEntry,
    CouncilRecord,
    MeetingKey,
    MeetingStatus,
    Projection,
    ResolutionRow,
    VoteRow,
)
from secretary_app.domain.agenda import (
    AgendaItem,
    Answer,
    BallotForm,
    Candidate,
    CandidateId,
    Choice,
    Confirmation,
    IgnoredRemark,
    ItemId,
    ItemOrder,
    ItemPreparation,
    ItemWording,
    Material,
    Meeting,
    MeetingForm,
    MeetingId,
    MeetingKind,
    MinutesDraft,
    Motion,
    MotionId,
    Preparation,
    ResolutionWording,
    Side,
)
from secretary_app.domain.archived import (
    ArchivedMinutes,
    ArchivedPresence,
    ArchivedSignatory,
    ArchivedVotes,
    Presence,
)
from secretary_app.domain.councils import (
    Agreement,
    AgreementId,
    AgreementKind,
    Council,
    CouncilId,
    CouncilKind,
    Ending,
    Membership,
    Role,
    VotingRight,
)
from secretary_app.domain.deadlines import (
    AfterEvent,
    Conditional,
    DayKind,
    EventKind,
    NextMeeting,
    OnDate,
    Standing,
)
from secretary_app.domain.issued import (
    MINUTES,
    Checked,
    CopySent,
    Corrected,
    Issued,
    IssuedPaper,
    JournalMark,
    PaperId,
    Reviewed,
    SentForReview,
    Signed,
    TextAdopted,
)
from secretary_app.domain.meeting.entries import (
    Arrived,
    BallotRecorded,
    CountsRecorded,
    Entry,
    Event,
    MeetingOpened,
    Mode,
    SeqNo,
    StatementKind,
    StatementRecorded,
    VoteOpened,
)
from secretary_app.domain.meeting.facts import MeetingFacts
from secretary_app.domain.paper_options import MinutesStyle, PaperOptions
from secretary_app.domain.people import (
    Gender,
    NameForms,
    Organisation,
    OrganisationId,
    Person,
    PersonId,
)
from secretary_app.domain.regulations import (
    AtLeast,
    ChairPresent,
    CopyDue,
    MajorityBase,
    MajorityRule,
    QuestionRules,
    QuorumBase,
    QuorumRule,
    Regulation,
    Term,
    TieResolver,
    TieRule,
)

COUNCIL = CouncilId("c1")
KEY = MeetingKey(COUNCIL, MeetingId("m1"))
TOMSK = timezone(timedelta(hours=7))
START = datetime(2026, 10, 22, 10, 0, tzinfo=TOMSK)

REGULATION = Regulation(
    effective_from=date(2020, 10, 15),
    source="Положение о совете",
    seats=18,
    quorum=QuorumRule(
        share=Fraction(1, 2),
        strict=False,
        base=QuorumBase.MEMBERS,
        clause="п. 4",
        conditions=(ChairPresent(), AtLeast("работодатели", 2)),
    ),
    majority=MajorityRule(share=Fraction(1, 2), strict=True, base=MajorityBase.PRESENT),
    tie=TieRule(resolved_by=TieResolver.CHAIR, clause="п. 7"),
    by_question={"chair_election": QuestionRules(majority=MajorityRule(share=Fraction(2, 3)))},
    minutes_due=Term(days=3, kind=DayKind.WORKING, event=EventKind.MEETING),
    copies_due=(
        CopyDue(to="Оператор", term=Term(days=5, kind=DayKind.WORKING, event=EventKind.SIGNING)),
    ),
)

PEOPLE = (
    Person(
        id=PersonId("p2"),
        surname="Ёлкина",
        given_name="Анна",
        patronymic="Петровна",
        gender=Gender.FEMALE,
        position="директор",
        organisation="o1",
        email="anna@example.org",
        forms=NameForms(genitive="Ёлкиной Анны Петровны"),
    ),
    Person(id=PersonId("p1"), surname="Беляев", initials="Е.В."),
)

MEMBERSHIPS = (
    Membership(
        person=PersonId("p1"),
        role=Role.CHAIR,
        vote=VotingRight.VOTING,
        start=date(2020, 10, 15),
        weight=Fraction(46885964, 2213314389),
    ),
    Membership(
        person=PersonId("p2"),
        role=Role.MEMBER,
        vote=VotingRight.ADVISORY,
        start=date(2020, 10, 15),
        end=date(2025, 12, 31),
        organisation="o1",
        basis="приказ № 5",
        side="работодатели",
        groups=("эксперты", "работодатели"),
    ),
)

RECORD = CouncilRecord(
    council=Council(
        id=COUNCIL,
        kind=CouncilKind.COUNCIL,
        name="Координационный совет «Ёлка»",
        name_genitive="Координационного совета «Ёлка»",
        parent_organisation="Департамент",
        city="г. Томск",
        address="ул. Мира, 1",
    ),
    regulations=(REGULATION, Regulation(effective_from=date(2024, 1, 1))),
    organisations=(
        Organisation(
            id=OrganisationId("o2"),
            name="Завод",
            short_name="З",
            start=date(2021, 1, 1),
            end=date(2022, 1, 1),
        ),
        Organisation(id=OrganisationId("o1"), name="Колледж"),
    ),
    agreements=(
        Agreement(
            id=AgreementId("g1"),
            kind=AgreementKind.COOPERATION,
            date=date(2021, 3, 1),
            parties=(OrganisationId("o1"), OrganisationId("o2")),
            number="7-с",
        ),
        Agreement(id=AgreementId("g2"), kind=AgreementKind.ADDITIONAL, date=date(2021, 3, 2)),
    ),
    people=PEOPLE,
    memberships=MEMBERSHIPS,
)

# The facts that version 2 of the database added.
RECORD_OF_LATER = replace(
    RECORD,
    council=replace(RECORD.council, archived_on=date(2026, 11, 1)),
    organisations=(
        replace(RECORD.organisations[0], head=PersonId("p1"), delegates=(PersonId("p2"),)),
        RECORD.organisations[1],
    ),
    agreements=(replace(RECORD.agreements[0], end=date(2026, 3, 1)), RECORD.agreements[1]),
    memberships=(
        MEMBERSHIPS[0],
        replace(MEMBERSHIPS[1], ending=Ending.EXCLUDED, end_basis="приказ № 9"),
    ),
    paper_options=PaperOptions(style=MinutesStyle.FULL, left_margin=20, votes=False),
)

MOTIONS = (
    Motion(
        id=MotionId("r1"),
        item=ItemId("a1"),
        number="1.1",
        text="Утвердить план.\n- первое\n- второе",
        executors=("p2", "руководители организаций"),
        deadline=OnDate(date(2026, 12, 1)),
        favours_person=Side.FOR,
    ),
    Motion(
        id=MotionId("r2"),
        item=None,
        number="0.1",
        text="Избрать председательствующего",
        ballot=BallotForm.SECRET,
        candidates=(Candidate(id=CandidateId("k1"), person=PersonId("p1")),),
        deadline=AfterEvent(5, DayKind.WORKING, EventKind.SIGNING),
    ),
    Motion(
        id=MotionId("r3"), item=ItemId("a1"), number="1.2", text="{{ 7*7 }}", deadline=Standing()
    ),
    Motion(id=MotionId("r4"), item=ItemId("a1"), number="1.3", text="=1+1", deadline=NextMeeting()),
    Motion(
        id=MotionId("r5"),
        item=ItemId("a1"),
        number="1.4",
        text="'); DROP TABLE journal; --",
        deadline=Conditional("по мере готовности"),
        candidates=(),
    ),
)

MEETING = Meeting(
    id=KEY.meeting,
    number="3-ОС",
    date=date(2026, 10, 22),
    starts_at=time(10, 30),
    form=MeetingForm.MIXED,
    kind=MeetingKind.SESSION,
    place="зал 2",
    presiding=PersonId("p1"),
    secretary=PersonId("p2"),
    subject="по вопросам развития",
    guests=(PersonId("p2"),),
    all_notified=True,
    ballots_until=datetime(2026, 10, 25, 18, 0, tzinfo=TOMSK),
    agenda=(
        AgendaItem(
            id=ItemId("a1"),
            number="1",
            title="О плане",
            rapporteurs=(PersonId("p2"),),
            question_type="plan_approval",
        ),
        AgendaItem(id=ItemId("a0"), number="2", title="О разном"),
    ),
    motions=MOTIONS,
    draft=MinutesDraft(
        version=1,
        items=(ItemWording(item=ItemId("a1"), heard="Слушали"),),
        resolutions=(ResolutionWording(motion=MotionId("r1"), text="Утвердить", reason="описка"),),
    ),
)

# What databases of the first versions cannot hold.
DRAFT = MinutesDraft(
    version=1,
    resolutions=(
        ResolutionWording(
            motion=MotionId("r1"),
            text="Утвердить",
            reason="описка",
            executors=("p1", "отдел кадров"),
            deadline=OnDate(date(2026, 12, 1)),
        ),
    ),
    order=ItemOrder.AGENDA,
    ignored=(IgnoredRemark(text="Заседание: оно не закрыто.", reason="проверка до конца"),),
)

PREPARATION = Preparation(
    notified_on=date(2026, 10, 15),
    confirmations=(
        Confirmation(person=PersonId("p1"), answer=Answer.REMOTE),
        Confirmation(person=PersonId("p2"), answer=Answer.ABSENT, reason="отпуск"),
    ),
    items=(
        ItemPreparation(
            item=ItemId("a1"),
            minutes=15,
            materials=(Material(name="План", file="план.pdf"), Material(name="Справка")),
        ),
    ),
)

ARCHIVE = ArchivedMinutes(
    entered_on=date(2026, 11, 1),
    source="Протокол № 3.docx",
    text=("Протокол № 3", "Присутствовали: Ветров Е.И."),
    body="Совета мастеров",
    ends_at=time(11, 30),
    headcount=2,
    present=(
        ArchivedPresence(person=PersonId("p1"), presence=Presence.REMOTE),
        ArchivedPresence(
            person=PersonId("p2"), presence=Presence.ABSENT, guest=True, note="болезнь"
        ),
    ),
    votes=(ArchivedVotes(number="1.1", words="за – 2", for_=2, against=0, adopted=False),),
    signatories=(ArchivedSignatory(person=PersonId("p1"), position="Председатель"),),
    approved_by=ArchivedSignatory(person=PersonId("p2")),
)

_MARK = JournalMark(6, "0" * 64)
PAPERS = (
    IssuedPaper(
        id=PaperId("d1"),
        kind=MINUTES,
        steps=(
            Checked(on=date(2026, 10, 23)),
            SentForReview(on=date(2026, 10, 23), to=("Ветров Е.И.", "отдел права")),
            Reviewed(on=date(2026, 10, 24), by="отдел права", remarks="уточнить срок"),
            Checked(on=date(2026, 10, 24)),
            Issued(
                on=date(2026, 10, 24),
                style="full",
                file="Протокол № 3-ОС.docx",
                sha256="a" * 64,
                journal=_MARK,
                data="b" * 64,
                template="c" * 64,
            ),
            TextAdopted(
                on=date(2026, 10, 25),
                file="Протокол № 3-ОС (2).docx",
                sha256="d" * 64,
                data="e" * 64,
            ),
            Signed(
                on=date(2026, 10, 26),
                by=("Ветров Е.И.",),
                original="приёмная",
                case="01-12",
                scan="скан.pdf",
            ),
            CopySent(on=date(2026, 10, 27), to="Управление примеров"),
            Corrected(on=date(2026, 11, 2), number=1, text="В п. 2 читать «2027».", journal=_MARK),
        ),
    ),
    IssuedPaper(id=PaperId("d2"), kind="extract"),
)

PLAIN_MEETING = Meeting(id=KEY.meeting, number="4", date=date(2026, 11, 5))

EVENTS: tuple[Event, ...] = (
    MeetingOpened(
        snapshot=MeetingFacts(
            council=RECORD.council,
            regulation=REGULATION,
            memberships=MEMBERSHIPS,
            people=PEOPLE,
            meeting=PLAIN_MEETING,
        )
    ),
    Arrived(person=PersonId("p1"), mode=Mode.REMOTE),
    StatementRecorded(item=ItemId("a1"), kind=StatementKind.HEARD, text="Слова\n\u200f🙂 «да»"),
    VoteOpened(motion=MotionId("r1")),
    BallotRecorded(motion=MotionId("r1"), person=PersonId("p1"), choice=Choice.FOR),
    CountsRecorded(motion=MotionId("r2"), candidates={CandidateId("k1"): 4}, abstain=1),
)

PROJECTION = Projection(
    status=MeetingStatus.CLOSED,
    votes=(
        VoteRow(
            motion=MotionId("r1"),
            round=2,
            number="1.1",
            ballot="open",
            for_="17/3",
            against="0",
            abstain="1",
            outcome="adopted",
            decided_by="majority",
        ),
    ),
    resolutions=(ResolutionRow(motion=MotionId("r1"), number="1.1", text="Утвердить"),),
    attendance=(
        AttendanceRow(person=PersonId("p1"), capacity="member", presence="remote"),
        AttendanceRow(person=PersonId("p2"), capacity="member", presence="absent", reason="отпуск"),
    ),
)


def entries_of(events: Sequence[Event], first: int = 1) -> tuple[Entry, ...]:
    """Return the events as entries a second apart, each second one tied to the step before."""
    return tuple(
        Entry(
            seq=SeqNo(seq),
            at=START + timedelta(seconds=seq),
            event=event,
            step_of=SeqNo(seq - 1) if seq % 2 == 0 else None,
        )
        for seq, event in enumerate(events, start=first)
    )


def ballots(count: int, previous: str = GENESIS_HASH, first: int = 1) -> tuple[ChainedEntry, ...]:
    """Return ``count`` recorded votes that continue the journal ending in ``previous``."""
    event = BallotRecorded(motion=MotionId("r1"), person=PersonId("p1"), choice=Choice.FOR)
    return chain(previous, entries_of([event] * count, first))


JOURNAL = chain(GENESIS_HASH, entries_of(EVENTS))
