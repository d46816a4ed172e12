"""Invented papers on which a template is tried out: everything filled, and nothing."""

from __future__ import annotations

from datetime import date

from secretary_app.documents.content import (
    Approval,
    ConferenceDecision,
    ConferenceMinutes,
    Discussion,
    DissentSheet,
    DissentSheets,
    Extract,
    FullDecision,
    FullMinutes,
    Paragraph,
    PresentList,
    Properties,
    Question,
    SessionDecision,
    SessionMinutes,
    Signatory,
    Vote,
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

PRESENT = PresentList(
    present=("Примеров Б.Б., директор.",),
    in_person=("Примеров Б.Б., директор.",),
    online=("Шаблонова В.В., секретарь.",),
    voted=("Заочников Е.Е., директор.",),
)

RECUSALS = ("Заочников Е.Е. заявил самоотвод и в голосовании по вопросу не участвовал.",)
APPENDIX = "№ 1 к протоколу № 7 от 15 марта 2024 г."

SESSION_FULL = SessionMinutes(
    properties=PROPERTIES,
    number="7",
    council="Совета по примерам",
    date="15 марта 2024 г.",
    city="г. Примерск",
    approval=APPROVAL,
    form="очно-заочная",
    presiding="Примеров Б.Б., председатель совета",
    present=("Примеров Б.Б., директор;", "Шаблонова В.В., секретарь."),
    in_person=("Примеров Б.Б., директор.",),
    online=("Шаблонова В.В., секретарь.",),
    voted=("Заочников Е.Е., директор.",),
    present_count="3 человека (список прилагается)",
    absent=("Пробный Г.Г. – болезнь.",),
    invited=("Гостев Д.Д., эксперт.",),
    quorum="присутствуют 2 из 3 членов (требуется 2), заседание правомочно.",
    questions=QUESTIONS,
    decisions=(
        SessionDecision(
            number="1",
            opening="Утвердить план:",
            further=FURTHER,
            elected="Избран Примеров Б.Б., директор.",
            assignment="Ответственный исполнитель – Примеров Б.Б., срок до 01.04.2024.",
            recusals=RECUSALS,
            voting="Голосовали: «за» – 2. Решение принято единогласно.",
            dissent="Особое мнение Пробного Г.Г. прилагается.",
        ),
        SessionDecision(number="2", opening="Принять к сведению."),
    ),
    rejected=(SessionDecision(number="3", opening="Отложить.", voting="Решение не принято."),),
    signatories=SIGNATORIES,
    attached=PRESENT,
    appendix=APPENDIX,
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
    present_count="3 человека (список прилагается)",
    questions=QUESTIONS,
    decisions=(
        ConferenceDecision(
            number="1",
            opening="Утвердить план:",
            further=FURTHER,
            elected="Избран Примеров Б.Б., директор.",
            deadline="постоянно",
            executors="все отделы",
        ),
        ConferenceDecision(number="2", opening="Принять к сведению."),
    ),
    signatories=SIGNATORIES,
    attached=PRESENT,
    appendix=APPENDIX,
)
CONFERENCE_BARE = ConferenceMinutes(
    properties=PROPERTIES, number="7", heading="совещания", date="15 марта 2024 г."
)

VOTES = (
    Vote(
        lead="ГОЛОСОВАЛИ",
        text="«за» – 1, «против» – 1 (требовалось 2). Решение не принято.",
        names="Голосовали против: Пробный Г.Г.",
    ),
    Vote(
        lead="ГОЛОСОВАЛИ ПОВТОРНО",
        reason=" (ошибка подсчёта)",
        text="«за» – 2 (требовалось 2). Решение принято.",
    ),
)
DECISION = FullDecision(
    number="1.1",
    opening="Утвердить план:",
    further=FURTHER,
    elected="Избран Примеров Б.Б., директор.",
    assignment="Ответственный исполнитель – Примеров Б.Б., срок до 01.04.2024.",
    candidates="Кандидаты: Примеров Б.Б., Пробный Г.Г.",
    votes=VOTES,
    dissent="Особое мнение Пробного Г.Г. прилагается.",
)
DISCUSSION = Discussion(
    number="1",
    title="О плане работы",
    heard=(Paragraph("Примеров Б.Б. – о плане:"), Paragraph("первый пункт.", listed=True)),
    spoke=(Paragraph("Пробный Г.Г. – возразил."),),
    recusals=RECUSALS,
    decisions=(
        DECISION,
        FullDecision(number="1.2", opening="Учесть.", unvoted="Решение принято без голосования."),
    ),
    rejected=(FullDecision(number="1.3", opening="Отложить.", votes=VOTES[:1]),),
)
DEFERRED = Discussion(number="2", title="Разное", fate="Рассмотрение вопроса перенесено.")
FULL_FULL = FullMinutes(
    properties=PROPERTIES,
    number="7",
    council="Совета по примерам",
    date="15 марта 2024 г.",
    city="г. Примерск",
    approval=APPROVAL,
    begins="10 часов 00 минут",
    ends="11 часов 30 минут",
    ballots_until="14 марта 2024 г., 18:00",
    place="г. Примерск, ул. Образцовая, 1",
    form="очная",
    presiding="Примеров Б.Б., председатель совета",
    secretary="Шаблонова В.В., секретарь совета",
    listed=PRESENT,
    present_count="3 человека (список прилагается)",
    absent=("Пробный Г.Г. – болезнь.",),
    invited=("Гостев Д.Д., эксперт.",),
    quorum="присутствуют 2 из 3 членов (требуется 2), кворум имеется.",
    changes=("В 10:16 прибыл Пробный Г.Г.; присутствуют 3 из 3.",),
    counting="секретарь – Шаблонова В.В.",
    questions=QUESTIONS,
    procedural=Discussion(number="", title="", decisions=(DECISION,)),
    discussions=(DISCUSSION, DEFERRED),
    assignments=("1.1. Ответственный исполнитель – Примеров Б.Б.",),
    corrections=("Исправлена запись № 3.",),
    appendices=("Особое мнение Пробного Г.Г.",),
    checksum="0" * 64,
    signatories=SIGNATORIES,
    attached=PRESENT,
    appendix=APPENDIX,
)
FULL_BARE = FullMinutes(
    properties=PROPERTIES, number="7", council="Совета", date="15 марта 2024 г."
)
EXTRACT_FULL = Extract(
    properties=PROPERTIES,
    number="7",
    council="Совета по примерам",
    date="15 марта 2024 г.",
    question=DISCUSSION,
    city="г. Примерск",
    mark="ПРОЕКТ",
    presiding="Примеров Б.Б., председатель совета",
    quorum="присутствовали 2 из 3 членов (требуется 2), кворум имеется.",
    names=SIGNATORIES,
    certified=SIGNATORIES[1:],
    kept="Управление примеров",
)
EXTRACT_BARE = Extract(
    properties=PROPERTIES,
    number="7",
    council="Совета",
    date="15 марта 2024 г.",
    question=DEFERRED,
)
DISSENTS_FULL = DissentSheets(
    properties=PROPERTIES,
    sheets=(
        DissentSheet(
            appendix="к протоколу № 7 от 15 марта 2024 г. заседания Совета",
            role="члена Совета",
            author="Пробного Григория Глебовича",
            decision="1.1",
            resolution=(Paragraph("Утвердить план:"), *FURTHER),
            outcome="Голосовали: «за» – 2. Решение принято.",
            own_vote="«против»",
            text=(Paragraph("План не обсуждался."),),
            signatories=SIGNATORIES[:1],
        ),
        DissentSheet(
            appendix="к протоколу № 7",
            role="члена Совета",
            author="Заочникова Егора Егоровича",
            decision="1.2",
            signatories=SIGNATORIES[1:],
        ),
    ),
)
DISSENTS_BARE = DissentSheets(properties=PROPERTIES)
