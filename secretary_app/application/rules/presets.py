"""Rules to begin with: three real regulations, a conference and common shapes.

What the three say is taken from their texts; a shape names no clauses, for they differ from
body to body.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from secretary_app.domain.deadlines import DayKind, EventKind
from secretary_app.domain.regulations import (
    AbsenteeRules,
    BallotPolicy,
    CopyDue,
    Frequency,
    MajorityBase,
    MajorityRule,
    MeetingFrequency,
    QuestionRules,
    QuorumBase,
    QuorumRule,
    Regulation,
    Signatory,
    Term,
    TieResolver,
    TieRule,
)

_ANY_DAY = date(2000, 1, 1)  # replaced when a version is begun
_HALF = Fraction(1, 2)
_TWO_THIRDS = Fraction(2, 3)
_OPERATOR = "Региональный оператор"

_AT_LEAST_HALF = QuorumRule(share=_HALF, strict=False, base=QuorumBase.MEMBERS)
_MORE_THAN_HALF = QuorumRule(share=_HALF, strict=True, base=QuorumBase.MEMBERS)
_AT_LEAST_TWO_THIRDS = QuorumRule(share=_TWO_THIRDS, strict=False, base=QuorumBase.MEMBERS)
_OF_PRESENT = MajorityRule(share=_HALF, strict=True, base=MajorityBase.PRESENT)
_OF_VOTING = replace(_OF_PRESENT, base=MajorityBase.VOTING)
_OF_MEMBERS = replace(_OF_PRESENT, base=MajorityBase.MEMBERS)
_CHAIR_DECIDES = TieRule(resolved_by=TieResolver.CHAIR)
_CHAIR_AND_SECRETARY = (Signatory.CHAIR, Signatory.SECRETARY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Preset:
    """Rules under a name; ``about`` says what they are and what is left to fill in.

    ``since`` is the day on which the source took effect, where it is known.
    """

    key: str
    title: str
    about: str
    rules: Regulation
    since: date | None = None

    def begun(self, since: date) -> Regulation:
        """Return the rules as a version that takes effect on ``since``."""
        return replace(self.rules, effective_from=since)


TOMSK = Preset(
    key="tomsk",
    title="Образовательный кластер, Томская область",
    about="Кворум – половина членов, решение – больше половины присутствующих, при равенстве "
    "решает председатель; заседания каждый месяц.",
    since=date(2020, 10, 15),
    rules=Regulation(
        effective_from=_ANY_DAY,
        source="Положение об образовательном кластере, утв. распоряжением Департамента "
        "профессионального образования Томской области от 15.10.2020 № 460",
        quorum=replace(_AT_LEAST_HALF, clause="п. 4"),
        majority=replace(_OF_PRESENT, clause="п. 7"),
        tie=replace(_CHAIR_DECIDES, clause="п. 7"),
        meetings=MeetingFrequency(at_least=1, per=Frequency.CALENDAR_MONTH),
        chair_term_years=5,
        signatories=(Signatory.CHAIR,),
    ),
)

TULA = Preset(
    key="tula",
    title="Отраслевой кластер, Тульская область",
    about="Положение назначает сроки копий: 10 и 3 рабочих дня после соглашения, 5 и 30 – после "
    "подписания протокола. Кворум и большинство оно оставляет соглашению: внесите их оттуда.",
    rules=Regulation(
        effective_from=_ANY_DAY,
        source="Положение о развитии отраслевых кластеров среднего профессионального "
        "образования Тульской области",
        copies_due=(
            CopyDue(
                to=f"{_OPERATOR}: соглашение о сотрудничестве",
                term=Term(days=10, kind=DayKind.WORKING, event=EventKind.AGREEMENT),
                clause="п. 9",
            ),
            CopyDue(
                to=f"{_OPERATOR}: дополнительное соглашение и протокол",
                term=Term(days=3, kind=DayKind.WORKING, event=EventKind.AGREEMENT),
                when_question=("membership_change",),
                clause="п. 9",
            ),
            CopyDue(
                to="Программа деятельности кластера: внести изменения",
                term=Term(days=30, kind=DayKind.WORKING, event=EventKind.SIGNING),
                when_question=("rules_change",),
                clause="п. 13",
            ),
            CopyDue(
                to=f"{_OPERATOR}: протокол об изменениях",
                term=Term(days=5, kind=DayKind.WORKING, event=EventKind.SIGNING),
                when_question=("rules_change",),
                clause="п. 13",
            ),
        ),
        signatories=(Signatory.CHAIR,),
    ),
)

PETERSBURG = Preset(
    key="petersburg",
    title="Районный кластер, Санкт-Петербург",
    about="О кворуме, большинстве и подписи в этом Положении не сказано: внесите их из решения "
    "совета. Участник выходит в любой момент; исключают приказом по представлению совета.",
    rules=Regulation(
        effective_from=_ANY_DAY,
        source="Положение о районном образовательном кластере (Научно-экспертный совет), "
        "Санкт-Петербург",
    ),
)

CONFERENCE = Preset(
    key="conference",
    title="Совещание",
    about="Без кворума и голосования; протокол утверждает руководитель – укажите его в «Ещё "
    "правила».",
    rules=Regulation(effective_from=_ANY_DAY, source="Порядок проведения совещаний"),
)

TWO_THIRDS = Preset(
    key="two_thirds",
    title="Кворум в две трети",
    about="Не менее 2/3 членов; решение – больше половины присутствующих.",
    rules=Regulation(
        effective_from=_ANY_DAY,
        quorum=_AT_LEAST_TWO_THIRDS,
        majority=_OF_PRESENT,
        tie=_CHAIR_DECIDES,
        signatories=_CHAIR_AND_SECRETARY,
    ),
)

MAJORITY_OF_LIST = Preset(
    key="majority_of_list",
    title="Большинство от списочного состава",
    about="Решение – больше половины всех членов, сколько бы ни присутствовало.",
    rules=Regulation(
        effective_from=_ANY_DAY,
        quorum=_MORE_THAN_HALF,
        majority=_OF_MEMBERS,
        signatories=_CHAIR_AND_SECRETARY,
    ),
)

ATTESTATION = Preset(
    key="attestation",
    title="Аттестационная комиссия",
    about="Не менее 2/3 членов; больше половины присутствующих; при равенстве – в пользу "
    "аттестуемого. Самого аттестуемого отмечайте самоотводом.",
    rules=Regulation(
        effective_from=_ANY_DAY,
        quorum=_AT_LEAST_TWO_THIRDS,
        majority=_OF_PRESENT,
        tie=TieRule(resolved_by=TieResolver.IN_FAVOUR_OF_PERSON),
        signatories=(Signatory.ALL_PRESENT,),
    ),
)

TRILATERAL = Preset(
    key="trilateral",
    title="Трёхсторонняя комиссия",
    about="И кворум, и большинство – в каждой стороне отдельно. Сторону укажите у каждого члена "
    "состава.",
    rules=Regulation(
        effective_from=_ANY_DAY,
        quorum=replace(_AT_LEAST_HALF, per_side=True),
        majority=replace(_OF_PRESENT, per_side=True),
        signatories=_CHAIR_AND_SECRETARY,
    ),
)

WEIGHTED = Preset(
    key="weighted",
    title="Взвешенные голоса",
    about="Считаются не люди, а их голоса: больше половины всех – кворум, больше половины "
    "поданных – решение. Число голосов укажите у каждого члена состава.",
    rules=Regulation(
        effective_from=_ANY_DAY,
        quorum=_MORE_THAN_HALF,
        majority=_OF_VOTING,
        signatories=_CHAIR_AND_SECRETARY,
    ),
)

UNANIMITY = Preset(
    key="unanimity",
    title="Единогласное решение",
    about="Решение принято, когда «за» все участвующие в голосовании до одного.",
    rules=Regulation(
        effective_from=_ANY_DAY,
        quorum=_AT_LEAST_TWO_THIRDS,
        majority=MajorityRule(unanimous=True),
        signatories=_CHAIR_AND_SECRETARY,
    ),
)

ABSENTEE_POLL = Preset(
    key="absentee_poll",
    title="Заочный опрос",
    about="Заседание может идти и заочно: кворум есть, когда вернулась половина опросных листов; "
    "решение – больше половины поданных голосов.",
    rules=Regulation(
        effective_from=_ANY_DAY,
        quorum=_AT_LEAST_HALF,
        majority=_OF_PRESENT,
        tie=_CHAIR_DECIDES,
        absentee=AbsenteeRules(quorum=_AT_LEAST_HALF, majority=_OF_VOTING),
        signatories=_CHAIR_AND_SECRETARY,
    ),
)

SECRET_ELECTION = Preset(
    key="secret_election",
    title="Тайное избрание председателя",
    about="Вопросы решают открыто, председателя избирают тайно большинством всех членов; "
    "протокол подписывает и счётная комиссия.",
    rules=Regulation(
        effective_from=_ANY_DAY,
        quorum=_MORE_THAN_HALF,
        majority=_OF_PRESENT,
        tie=_CHAIR_DECIDES,
        by_question={
            "chair_election": QuestionRules(
                majority=_OF_MEMBERS,
                tie=TieRule(resolved_by=TieResolver.NOBODY),
                ballot=BallotPolicy.SECRET,
            )
        },
        signatories=(*_CHAIR_AND_SECRETARY, Signatory.COUNTING_COMMISSION),
    ),
)

REAL_REGULATIONS = (TOMSK, TULA, PETERSBURG, CONFERENCE)
SHAPES = (
    TWO_THIRDS,
    MAJORITY_OF_LIST,
    ATTESTATION,
    TRILATERAL,
    WEIGHTED,
    UNANIMITY,
    ABSENTEE_POLL,
    SECRET_ELECTION,
)
PRESETS = (*REAL_REGULATIONS, *SHAPES)
