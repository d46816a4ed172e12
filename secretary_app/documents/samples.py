"""Invented papers on which a template is tried out: everything filled, and nothing."""

from __future__ import annotations

from datetime import date

from secretary_app.documents.content import (
    Approval,
    ConferenceDecision,
    ConferenceMinutes,
    Paragraph,
    Properties,
    Question,
    SessionDecision,
    SessionMinutes,
    Signatory,
)

PROPERTIES = Properties(
    title="Протокол № 7",
    subject="Заседание совета",
    organisation="Управление примеров",
    date=date(2024, 3, 15),
)
QUESTIONS = (Question("1", "О плане работы;"), Question("2", "Разное."))
FURTHER = (Paragraph("первый пункт;", listed=True), Paragraph("Второй абзац."))
APPROVAL = Approval(position="Начальник Управления примеров", name="А.А. Образцов")
SIGNATORIES = (
    Signatory(position="Председатель совета", name="Б.Б. Примеров"),
    Signatory(position="Секретарь\nсовета", name="В.В. Шаблонова"),
)

SESSION_FULL = SessionMinutes(
    properties=PROPERTIES,
    number="7",
    council="Совета по примерам",
    date="15 марта 2024 г.",
    city="г. Примерск",
    approval=APPROVAL,
    presiding="Примеров Б.Б., председатель совета",
    present=("Примеров Б.Б., директор;", "Шаблонова В.В., секретарь."),
    in_person=("Примеров Б.Б., директор.",),
    online=("Шаблонова В.В., секретарь.",),
    voted=("Заочников Е.Е., директор.",),
    absent=("Пробный Г.Г. – болезнь.",),
    invited=("Гостев Д.Д., эксперт.",),
    quorum="присутствуют 2 из 3 членов (требуется 2), заседание правомочно.",
    questions=QUESTIONS,
    decisions=(
        SessionDecision(
            number="1",
            opening="Утвердить план:",
            further=FURTHER,
            assignment="Ответственный исполнитель – Примеров Б.Б., срок до 01.04.2024.",
            voting="Голосовали: «за» – 2. Решение принято единогласно.",
            dissent="Особое мнение Пробного Г.Г. прилагается.",
        ),
        SessionDecision(number="2", opening="Принять к сведению."),
    ),
    rejected=(SessionDecision(number="3", opening="Отложить.", voting="Решение не принято."),),
    signatories=SIGNATORIES,
)
SESSION_BARE = SessionMinutes(
    properties=PROPERTIES, number="7", council="Совета", date="15 марта 2024 г."
)
CONFERENCE_FULL = ConferenceMinutes(
    properties=PROPERTIES,
    number="7",
    heading="совещания руководителей примеров",
    date="15 марта 2024 г.",
    approval=APPROVAL,
    organisation_lines=("Управление примеров", "г. Примерск, ул. Образцовая, 1"),
    presiding="Примеров Борис Борисович, начальник Управления примеров",
    present="Пробный Г.Г., Шаблонова В.В.",
    questions=QUESTIONS,
    decisions=(
        ConferenceDecision(
            number="1",
            opening="Утвердить план:",
            further=FURTHER,
            deadline="постоянно",
            executors="все отделы",
        ),
        ConferenceDecision(number="2", opening="Принять к сведению."),
    ),
    signatories=SIGNATORIES,
)
CONFERENCE_BARE = ConferenceMinutes(
    properties=PROPERTIES, number="7", heading="совещания", date="15 марта 2024 г."
)
