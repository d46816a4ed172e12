"""Invented papers before a sitting, for trying out a user's own templates."""

from __future__ import annotations

from dataclasses import replace

from secretary_app.documents.content import (
    Agenda,
    AttendanceSheet,
    BallotPaper,
    BallotPapers,
    ChairScript,
    CompositionList,
    DraftToVote,
    JournalAppendix,
    JournalRow,
    Notice,
    OpinionSheet,
    OpinionSheets,
    PlannedQuestion,
    RollCall,
    RollCallRow,
    RollCallSheet,
    ScriptLine,
    ScriptPart,
    SheetRow,
)
from secretary_app.documents.samples import FURTHER, PROPERTIES, SIGNATORIES

OF_SITTING, COUNCIL, DATE, CITY = (
    "заседания № 7",
    "Совета по примерам",
    "15 марта 2024 г.",
    "г. Примерск",
)
QUESTIONS = (
    PlannedQuestion(
        number="1",
        title="О плане работы (докладчик – Примеров Б.Б.);",
        materials="проект плана; справка.",
    ),
    PlannedQuestion(number="2", title="Разное."),
)
ROWS = (
    SheetRow(
        number="1",
        name="Примеров Борис Борисович",
        work="директор",
        role="председатель",
        part="очно с 10:00",
        basis="приказ № 1",
    ),
    SheetRow(number="2", name="Пробный Г.Г."),
)
MOTION = DraftToVote(
    question="Вопрос 1. О плане работы",
    draft="Проект решения 1.1:",
    opening="Утвердить план:",
    further=FURTHER,
    assignment="Ответственный исполнитель – Примеров Б.Б., срок до 01.04.2024.",
)
ELECTION = replace(MOTION, further=(), assignment="", candidates=ROWS)
AGENDA_FULL = Agenda(
    properties=PROPERTIES,
    sitting=OF_SITTING,
    council=COUNCIL,
    date=DATE,
    city=CITY,
    begins="10 часов 00 минут",
    place="г. Примерск, ул. Образцовая, 1",
    form="очно-заочная",
    ballots_until="14 марта 2024 г., 18:00",
    presiding="Примеров Б.Б., председатель совета",
    questions=QUESTIONS,
    total="Планируемое время рассмотрения всех вопросов – 30 минут.",
    invited=("Гостев Д.Д., эксперт.",),
    signatories=SIGNATORIES[1:],
)
AGENDA_BARE = Agenda(properties=PROPERTIES, sitting=OF_SITTING, council=COUNCIL, date=DATE)
NOTICE_FULL = Notice(
    properties=PROPERTIES,
    sitting=OF_SITTING,
    council=COUNCIL,
    opening="Сообщаем, что 15 марта 2024 г. состоится заседание № 7 Совета по примерам.",
    addressee=("Директору", "Примерову Б.Б."),
    dated="1 марта 2024 г.",
    city=CITY,
    greeting="Уважаемый Борис Борисович!",
    place="г. Примерск, ул. Образцовая, 1",
    form="очно-заочная",
    ballots_until="14 марта 2024 г., 18:00",
    questions=QUESTIONS,
    reports="Вы – докладчик по вопросу 1.",
    request="Просим подтвердить участие.",
    signatories=SIGNATORIES[1:],
)
NOTICE_BARE = Notice(
    properties=PROPERTIES, sitting=OF_SITTING, council=COUNCIL, opening="Сообщаем о заседании."
)
ATTENDANCE_EMPTY = AttendanceSheet(
    properties=PROPERTIES,
    sitting=OF_SITTING,
    council=COUNCIL,
    date=DATE,
    city=CITY,
    heading="Члены совета:",
    members=ROWS,
    guests=ROWS[1:],
    totals=("Всего в составе – 2 человека.",),
    signatories=SIGNATORIES[1:],
)
ATTENDANCE_FILLED = replace(ATTENDANCE_EMPTY, filled=True)
ATTENDANCE_BARE = AttendanceSheet(
    properties=PROPERTIES, sitting=OF_SITTING, council=COUNCIL, date=DATE
)
BALLOTS_FULL = BallotPapers(
    properties=PROPERTIES,
    sitting="на заседании № 7",
    council=COUNCIL,
    date=DATE,
    city=CITY,
    ballots=(
        BallotPaper(
            purpose="для тайного голосования",
            vote=ELECTION,
            how=("Поставьте знак.", "Бюллетень не подписывают."),
            until="Бюллетень принимается до 14 марта 2024 г., 18:00.",
        ),
        BallotPaper(purpose="для поимённого голосования", vote=MOTION, named=True),
    ),
)
BALLOTS_BARE = BallotPapers(properties=PROPERTIES, sitting=OF_SITTING, council=COUNCIL, date=DATE)
OPINIONS_FULL = OpinionSheets(
    properties=PROPERTIES,
    sitting="для голосования на заседании № 7",
    council=COUNCIL,
    date=DATE,
    city=CITY,
    form="заочная",
    until="14 марта 2024 г., 18:00",
    how="Поставьте знак.",
    votes=(MOTION, ELECTION),
    sheets=(
        OpinionSheet(voter="Примеров Борис Борисович, директор", signatories=SIGNATORIES[:1]),
        OpinionSheet(voter="Пробный Г.Г."),
    ),
)
OPINIONS_BARE = OpinionSheets(properties=PROPERTIES, sitting=OF_SITTING, council=COUNCIL, date=DATE)
SCRIPT_FULL = ChairScript(
    properties=PROPERTIES,
    sitting=OF_SITTING,
    council=COUNCIL,
    date=DATE,
    city=CITY,
    begins="10 часов 00 минут",
    place="г. Примерск, ул. Образцовая, 1",
    form="очная",
    presiding="Примеров Б.Б., председатель совета",
    parts=(
        ScriptPart(
            heading="Открытие",
            lines=(
                ScriptLine(kind="say", text="Начинаем заседание."),
                ScriptLine(kind="note", text="Для кворума нужны 2."),
                ScriptLine(kind="head", text="Проект решения 1.1:"),
                ScriptLine(kind="draft", text="Утвердить план:"),
                ScriptLine(kind="listed", text="первый пункт."),
                ScriptLine(kind="entry", text="1. О плане работы."),
            ),
        ),
        ScriptPart(heading="Закрытие"),
    ),
)
SCRIPT_BARE = ChairScript(properties=PROPERTIES, sitting=OF_SITTING, council=COUNCIL, date=DATE)
COMPOSITION_FULL = CompositionList(
    properties=PROPERTIES,
    council=COUNCIL,
    date=DATE,
    based=True,
    members=ROWS,
    totals=("Всего в составе – 2 человека.",),
    signatories=SIGNATORIES[1:],
)
COMPOSITION_BARE = CompositionList(properties=PROPERTIES, council=COUNCIL, date=DATE)
ROLL_CALL_FULL = RollCall(
    properties=PROPERTIES,
    sitting="на заседании № 7",
    council=COUNCIL,
    date=DATE,
    city=CITY,
    sheets=(
        RollCallSheet(
            vote=MOTION,
            round="Голосование 2-е.",
            filled=True,
            rows=(
                RollCallRow(number="1", name="Примеров Б.Б.", for_="+"),
                RollCallRow(number="2", name="Пробный Г.Г.", against="+"),
                RollCallRow(number="3", name="Шаблонова В.В.", abstain="+"),
            ),
            totals=("Голосовали: «за» – 1, «против» – 1. Решение не принято.",),
            signatories=SIGNATORIES[1:],
        ),
        RollCallSheet(
            vote=ELECTION,
            rows=(RollCallRow(number="1", name="Примеров Б.Б.", choice="Пробный Г.Г."),),
        ),
    ),
)
ROLL_CALL_BARE = RollCall(properties=PROPERTIES, sitting=OF_SITTING, council=COUNCIL, date=DATE)
JOURNAL_FULL = JournalAppendix(
    properties=PROPERTIES,
    number="7",
    sitting=OF_SITTING,
    council=COUNCIL,
    date=DATE,
    city=CITY,
    entries=(JournalRow(number="1", at="10:00:00", kind="ход", text="Заседание открыто"),),
    checksum="0" * 64,
    signatories=SIGNATORIES[1:],
)
JOURNAL_BARE = JournalAppendix(
    properties=PROPERTIES, number="7", sitting=OF_SITTING, council=COUNCIL, date=DATE
)
