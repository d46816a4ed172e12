"""Two sets of minutes built like those that the styles are made after; the people are invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from secretary_app.domain.agenda import MeetingId, MeetingKind, Motion
from secretary_app.domain.councils import CouncilKind, Membership, Role, VotingRight
from secretary_app.domain.deadlines import Conditional, Deadline, OnDate, Standing
from secretary_app.domain.meeting.facts import MeetingFacts
from secretary_app.domain.people import Person, PersonId
from secretary_app.domain.regulations import Approval, Regulation, Signatory
from tests.builders import council, item, meeting, motion, regulation
from tests.sitting import Sitting

COLLEGE, TECHNICUM = "ОГБПОУ «{} колледж»", "ОГБПОУ «{}»"
IN_ROOM = (
    ("Берёзов", "Е.В.", "директор", "ООО «Гарантийный фонд Томской области»"),
    (
        "Малинова",
        "О.М.",
        "консультант",
        "Департамент промышленности и энергетики Администрации Томской области",
    ),
    ("Дубравин", "Г.Ф.", "директор", COLLEGE.format("Северский промышленный")),
    ("Ельников", "В.А.", "директор", TECHNICUM.format("Томский индустриальный техникум")),
    ("Кленов", "А. Н.", "директор", TECHNICUM.format("Кожевниковский техникум агробизнеса")),
    ("Кедровский", "И. Н.", "директор", TECHNICUM.format("Томский политехнический техникум")),
    ("Мохов", "Д..М.", "директор", COLLEGE.format("Томский экономико-промышленный")),
)
ONLINE = (
    ("Кустова", "Е.В.", "директор", COLLEGE.format("Томский аграрный")),
    ("Земляникина", "Е. Е.", "директор", COLLEGE.format("Томский промышленно-гуманитарный")),
    ("Дубко", "О.Н.", "представитель", COLLEGE.format("Колпашевский социально-промышленный")),
    (
        "Дятлов",
        "Д.А.",
        "заместитель директора по безопасности",
        "МАОУ Средняя общеобразовательная школа «Интеграция» Томского района",
    ),
)
EXECUTORS = (("Полянская", "О.Н.", None, None), ("Рябинина", "Н.В.", None, None))
SECRETARY = ("Седых", "Е.В.", None, None)
CLUSTER = "Промышленного образовательно-отраслевого кластера"
SESSION_MOTIONS = (
    (
        (
            f"Поручить Экспертному совету {CLUSTER} разработку экспертных чек-листов с критериями "
            "оценки основных образовательных программ СПО. Согласование работодателями программ "
            "СПО осуществлять путем организации экспертных сессий на основании оформленных "
            "экспертных чек-листов."
        ),
        ("person11",),
        OnDate(date(2021, 12, 1)),
    ),
    (
        (
            "Применять принцип единообразия в подходах к освещению мероприятий и событий в рамках "
            f"деятельности {CLUSTER} на официальных сайтах всех участников кластера."
        ),
        (),
        None,
    ),
    (
        (
            f"Разработать медиаплан {CLUSTER} на 2021 - 2022 годы для рекламно-информационных "
            "целей о деятельности кластера."
        ),
        ("person12",),
        OnDate(date(2021, 12, 1)),
    ),
)


def _people(rows: tuple[tuple[str, str, str | None, str | None], ...]) -> tuple[Person, ...]:
    return tuple(
        Person(
            id=PersonId(f"person{number}"),
            surname=surname,
            initials=initials,
            position=position,
            organisation=organisation,
        )
        for number, (surname, initials, position, organisation) in enumerate(rows)
    )


def _motions(
    rows: tuple[tuple[str, tuple[str, ...], Deadline | None], ...],
) -> tuple[Motion, ...]:
    return tuple(
        motion(
            f"r{number}",
            ballot="none",
            number=str(number),
            text=text,
            executors=executors,
            deadline=deadline,
        )
        for number, (text, executors, deadline) in enumerate(rows, 1)
    )


def _seats(count: int) -> tuple[Membership, ...]:
    return tuple(
        Membership(
            person=PersonId(f"person{number}"),
            role=Role.MEMBER,
            vote=VotingRight.VOTING,
            start=date(2020, 10, 15),
        )
        for number in range(count)
    )


def session_facts() -> MeetingFacts:
    """The facts of a session like seeds/003: a mixed sitting of a coordinating council."""
    people = _people((*IN_ROOM, *ONLINE, *EXECUTORS, SECRETARY))
    secretary = replace(_seats(1)[0], person=people[-1].id, role=Role.SECRETARY)
    return MeetingFacts(
        council=council(
            name=f"Координационный совет {CLUSTER}",
            parent_organisation="Департамент профессионального образования Томской области",
            city="г. Томск",
        ),
        regulation=regulation(signatories=(Signatory.SECRETARY,)),
        memberships=(*_seats(11), replace(secretary, vote=VotingRight.ADVISORY)),
        people=people,
        meeting=meeting(
            id=MeetingId("m2"),
            number="2",
            date=date(2021, 10, 22),
            form="mixed",
            agenda=(
                item(
                    "i1",
                    title="Процедурные вопросы согласования основных образовательных программ "
                    "СПО со стороны предприятий-работодателей",
                ),
                item(
                    "i2",
                    title="Единообразие подходов участников кластера к освещению знаковых "
                    "мероприятий и событий в рамках деятельности кластера, а также механизмы "
                    "использования средств массовой информации для продвижения идей кластера "
                    "для всех заинтересованных лиц",
                ),
            ),
            motions=_motions(SESSION_MOTIONS),
        ),
    )


def session_sitting() -> Sitting:
    return Sitting(session_facts()).run(
        "open; arrive person0..person6; remote person7..person10;"
        "record r1; record r2; record r3; close"
    )


PRESENT = (
    "Астрова Н.Н., Грабов В.В., Горохов Н.П., Грушева О.Б., Ельников В.А., Иволгина Е.В., "
    "Камышев А.С., Колос С.В., Кустова Е.В., Лозина Т.Ю., Полянская О.Н., Репейников В.Н., "
    "Родник Е.А., Мохов Д.М."
)
HEADS = ("руководители ведущих ПОО",)
CONFERENCE_MOTIONS = (
    (
        (
            "Актуализировать планы работы образовательно-отраслевых кластеров на 2022-2023 учебный "
            "год с учетом включения в них мероприятий, реализуемых в рамках региональных "
            "проектов:\n- «Безопасность дорожного движения»;\n"
            "- «Современная школа» (внедрение методик преподавания общеобразовательных "
            "дисциплин);\nВключить в план работы образовательно-отраслевых кластеров "
            "мероприятия в рамках Года педагога и наставника."
        ),
        HEADS,
        OnDate(date(2023, 2, 27)),
    ),
    ("Усилить работу по популяризации кластерной политики.", HEADS, Standing()),
    (
        "Предоставить информацию Колос С.В. для внесения изменений.",
        HEADS,
        OnDate(date(2023, 2, 10)),
    ),
    (
        "Внедрить взаимное посещение заседаний.",
        HEADS,
        Conditional("в соответствии с планами заседаний Координационных и экспертных советов"),
    ),
)
HEAD_POSITION = "начальник Департамента профессионального образования Томской области"


def conference_facts() -> MeetingFacts:
    """The facts of a conference like seeds/001, approved by the head of a department."""
    head = Person(
        id=PersonId("head"),
        surname="Осинюк",
        given_name="Юрий",
        patronymic="Владимирович",
        position=HEAD_POSITION,
    )
    names = (name.rpartition(" ") for name in PRESENT.split(", "))
    guests = _people(tuple((surname, initials, None, None) for surname, _, initials in names))
    rules = Regulation(
        effective_from=date(2020, 10, 15),
        approved_by=Approval(position=HEAD_POSITION, person=head.id),
    )
    return MeetingFacts(
        council=council(
            kind=CouncilKind.CONFERENCE,
            name="Совещание ведущих профессиональных образовательных организаций",
            parent_organisation="Департамент профессионального образования Томской области",
            city="г. Томск",
            address="пр. Фрунзе, 14",
        ),
        regulation=rules,
        memberships=(),
        people=(head, *guests),
        meeting=meeting(
            id=MeetingId("s1"),
            number="1",
            date=date(2023, 2, 2),
            kind=MeetingKind.CONFERENCE,
            presiding=head.id,
            subject="ведущих профессиональных образовательных организаций Томской области "
            "в образовательно-отраслевых кластерах",
            guests=tuple(guest.id for guest in guests),
            agenda=(
                item("i1", title="Об актуальных направлениях реализации кластерной политики"),
                item("i2", title="О промежуточных результатах деятельности (итоги I семестра)"),
            ),
            motions=_motions(CONFERENCE_MOTIONS),
        ),
    )


def conference_sitting() -> Sitting:
    return Sitting(conference_facts()).run(
        "open; guest person0..person13; record r1; record r2; record r3; record r4; close"
    )
