"""Why a step is refused: every sentence of the meeting's rules in one place."""

from __future__ import annotations

from enum import StrEnum

from secretary_app.domain.errors import Refusal
from secretary_app.domain.meeting.state import MeetingState
from secretary_app.domain.people import PersonId


class Reason(StrEnum):
    """Sentences with the names to fill in; each says what is wrong and, if needed, what to do."""

    NOT_OPENED = "Заседание ещё не открыто: сначала откройте его."
    ALREADY_OPENED = "Заседание уже открыто, открыть его второй раз нельзя."
    ARCHIVED = "Заседание внесено из прежнего протокола: открыть его нельзя."
    CLOSED = "Заседание закрыто: после закрытия возможны только исправление записи и особое мнение."
    VOTE_RUNS = "Идёт голосование по проекту {motion}: сначала закройте его."
    ON_BREAK = "Объявлен перерыв: сначала возобновите заседание."
    NO_BREAK = "Перерыв не объявлен, завершать нечего."
    UNKNOWN_PERSON = "Человек «{who}» не найден среди людей совета."
    UNKNOWN_ITEM = "В повестке нет вопроса «{item}»."
    UNKNOWN_MOTION = "Проекта решения «{motion}» нет."
    ALREADY_PRESENT = "{who} уже присутствует, отметить приход второй раз нельзя."
    NOT_PRESENT = "{who} не присутствует на заседании."
    NOT_A_MEMBER = (
        "{who} не состоит в совете на дату заседания: отметьте его приглашённым "
        "или замещающим, если положение это допускает."
    )
    GUEST_IS_MEMBER = "{who} – член совета, приглашённым его отметить нельзя."
    GUEST_TWICE = "Приглашённый {who} уже присутствует."
    GUEST_ABSENT = "Приглашённый {who} не присутствует."
    SUBSTITUTE_FORBIDDEN = "Положение не допускает замещения члена совета другим лицом."
    SUBSTITUTE_OF_NOBODY = "{who}: замещать можно только члена совета с правом голоса."
    SUBSTITUTE_VOTES = "{who} – член совета с правом голоса и не может замещать другого."
    SEAT_TAKEN = "Место члена совета ({who}) уже занято: он сам или его замещающий в зале."
    PROXY_FORBIDDEN = "Положение не допускает голосования по доверенности."
    PROXY_FROM = "{who}: доверенность может дать только отсутствующий член совета с правом голоса."
    PROXY_TO = (
        "{who}: голосовать по доверенности может только присутствующий член совета с правом голоса."
    )
    ITEM_EXISTS = "Вопрос «{item}» в повестке уже есть."
    MOTION_EXISTS = "Проект решения «{motion}» уже есть."
    CANDIDATE_EXISTS = "Кандидат «{candidate}» уже выдвинут."
    UNKNOWN_CANDIDATE = "Кандидата «{candidate}» в этом голосовании нет."
    MOTION_ON_VOTE = "Проект {motion} голосуется: изменить его можно после закрытия голосования."
    MOTION_VOTED = "По проекту {motion} голосование уже проводилось."
    MOTION_DECIDED = "По проекту {motion} решение уже записано."
    NOT_VOTED_YET = "По проекту {motion} голосования ещё не было."
    NO_DECISION_YET = "По проекту {motion} решения ещё нет: особое мнение даётся к решению."
    ALREADY_OPEN = "Голосование по проекту {motion} уже идёт."
    NOT_OPEN = "Голосование по проекту {motion} не открыто."
    WITHOUT_VOTE = "Проект {motion} принимается без голосования."
    NEEDS_VOTE = "Проект {motion} ставится на голосование, записать его без голосования нельзя."
    NO_MAJORITY = "В положении нет правила большинства: голосование открыть нельзя."
    NAMED_ONLY = (
        "Взвешенные голоса и голосование по сторонам считаются только поимённо: "
        "измените форму голосования по проекту {motion}."
    )
    ABSENTEE_NAMED = "Заочное голосование ведётся только по именным опросным листам."
    ELECTION_BY_SIDES = (
        "Выборы считаются по кандидатам, а положение требует большинства в каждой стороне: "
        "голосуйте по каждому кандидату отдельным проектом."
    )
    NO_CANDIDATES = "По проекту {motion} не выдвинут ни один кандидат."
    COUNTS_FIRST = "Сначала запишите результаты подсчёта по проекту {motion}."
    NOT_NAMED = "Голосование по проекту {motion} не поимённое: голоса людей не записываются."
    NOT_COUNTED = "Голосование по проекту {motion} поимённое: итог складывается из голосов людей."
    IS_ELECTION = "По проекту {motion} выбирают кандидата, а не голосуют «за» или «против»."
    NOT_ELECTION = "По проекту {motion} кандидатов нет."
    MAY_NOT_VOTE = "{who} не голосует: нет права голоса или нет среди присутствующих."
    IS_RECUSED = "{who} не участвует в голосовании по этому вопросу (самоотвод)."
    WRITTEN_FORBIDDEN = "Письменные голоса принимаются только на заочном и очно-заочном заседании."
    COUNTS_ABOVE = "Голосов {counted} больше, чем участвующих в голосовании ({people})."
    COUNTS_KIND = "Нужны числа «за», «против» и «воздержались»."
    ELECTION_COUNTS = "На выборах записываются голоса за каждого кандидата."
    NO_TIE = "Равенства голосов нет: решающий голос не нужен."
    NOBODY_RESOLVES = "Решающего голоса нет: тот, кому он дан, не участвует в голосовании."
    AGAINST_OWN = "{who} уже проголосовал(а) иначе: решающий голос не может быть другим."
    STEP_NOT_LAST = "Отменить можно только последний действующий шаг, а это не шаг {step}."
    REDO_NOT_LAST = "Вернуть можно только шаг, отменённый последним, а это не шаг {step}."
    STEP_BROKEN = "Запись не может продолжать шаг {step}: он уже завершён."
    NO_SUCH_ENTRY = "Действующей записи № {entry} в журнале нет."
    NOT_CORRECTABLE = "Записи об открытии, закрытии, отмене и исправлении не исправляются."
    BREAKS_LATER = "После такого исправления запись № {entry} стала бы невозможной: {why}"
    CORRECTION_EARLY = (
        "Исправление вносится после закрытия заседания; пока оно идёт, отмените шаг или "
        "запишите новое значение."
    )


def refuse(reason: Reason, **names: object) -> Refusal:
    """Return the refusal with its sentence filled in."""
    return Refusal(reason.value.format(**names))


def name_of(state: MeetingState, person: PersonId) -> str:
    """Return «Фамилия И.О.» of somebody the facts know, else the bare id."""
    known = next((p for p in state.facts.people if p.id == person), None)
    return known.label if known else person


def refuse_person(reason: Reason, state: MeetingState, person: PersonId) -> Refusal:
    """Return the refusal that names ``person``."""
    return refuse(reason, who=name_of(state, person))
