"""What the check before signing has to say, one sentence for every kind of remark.

The check names a kind and gives the bare data (dates, numbers, names); here they become
«Решение 3.1: не указан срок.» as a secretary would write it. Texts quoted from the data stay
exactly as they were typed.
"""

from __future__ import annotations

import string
from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum
from fractions import Fraction

from secretary_app.language.dates import clock, short_date
from secretary_app.language.numbers import counted, number_text

Value = str | int | Fraction | date | tuple[str, ...]
Data = Mapping[str, Value]


class RemarkKind(StrEnum):
    """Everything that the check before signing can notice."""

    NOT_OPENED = "not_opened"
    NOT_CLOSED = "not_closed"
    ENTRY_REFUSED = "entry_refused"
    CLOCK_BACKWARDS = "clock_backwards"

    VOTE_OPEN = "vote_open"
    VOTE_TIED = "vote_tied"
    VOTE_WITHOUT_QUORUM = "vote_without_quorum"
    QUORUM_CONFIRMED = "quorum_confirmed"
    VOTES_DO_NOT_SUM = "votes_do_not_sum"
    COUNTS_INCOMPLETE = "counts_incomplete"
    PAPERS_UNRETURNED = "papers_unreturned"
    NOT_VOTED = "not_voted"
    LEFT_AFTER_VOTING = "left_after_voting"
    ELECTION_UNFINISHED = "election_unfinished"
    UNANIMITY_FALSE = "unanimity_false"
    UNANIMITY_WITHOUT_VOTE = "unanimity_without_vote"
    DOUBTFUL_READING = "doubtful_reading"

    NO_QUORUM_AT_OPENING = "no_quorum_at_opening"
    QUORUM_LOST = "quorum_lost"
    PRESIDING_MISSING = "presiding_missing"
    PRESIDING_ABSENT = "presiding_absent"
    PRESIDING_LEFT = "presiding_left"
    ABSENCE_UNEXPLAINED = "absence_unexplained"
    GUEST_IS_MEMBER = "guest_is_member"
    GUEST_IS_MEMBER_NOW = "guest_is_member_now"
    NOT_NOTIFIED = "not_notified"
    NOTICE_DUE = "notice_due"
    NOTICE_OVERDUE = "notice_overdue"
    NOTICE_LATE = "notice_late"

    SIGNATORIES_UNKNOWN = "signatories_unknown"
    CHAIR_MISSING = "chair_missing"
    SECRETARY_MISSING = "secretary_missing"
    SECRETARY_ABSENT = "secretary_absent"
    SIGNATORY_DIFFERS = "signatory_differs"
    COUNTING_COMMISSION_UNNAMED = "counting_commission_unnamed"
    NOBODY_TO_SIGN = "nobody_to_sign"

    AGENDA_EMPTY = "agenda_empty"
    ITEM_WITHOUT_OUTCOME = "item_without_outcome"
    MOTION_WITHOUT_OUTCOME = "motion_without_outcome"
    NOBODY_HEARD = "nobody_heard"
    ITEM_NUMBER_REPEATED = "item_number_repeated"
    TITLE_FORM = "title_form"

    DECISION_NUMBER_MISSING = "decision_number_missing"
    DECISION_NUMBER_REPEATED = "decision_number_repeated"
    DECISION_NUMBER_OF_OTHER_ITEM = "decision_number_of_other_item"
    DECISION_NUMBER_GAP = "decision_number_gap"
    MEETING_NUMBER_REPEATED = "meeting_number_repeated"
    MEETING_NUMBER_GAP = "meeting_number_gap"
    MEETING_NUMBER_ORDER = "meeting_number_order"

    EXECUTOR_MISSING = "executor_missing"
    DEADLINE_MISSING = "deadline_missing"
    ORDER_UNASSIGNED = "order_unassigned"
    DEADLINE_BEFORE_MEETING = "deadline_before_meeting"
    DEADLINE_PAST = "deadline_past"
    DEADLINE_ON_DAY_OFF = "deadline_on_day_off"
    CALENDAR_UNKNOWN = "calendar_unknown"
    EXECUTOR_AS_TEXT = "executor_as_text"
    EXECUTOR_UNKNOWN = "executor_unknown"
    EXECUTOR_SIMILAR = "executor_similar"
    ORGANISATION_UNKNOWN = "organisation_unknown"

    PERSON_TWICE = "person_twice"
    PERSON_WRITTEN_DIFFERENTLY = "person_written_differently"
    INITIALS_MALFORMED = "initials_malformed"
    INITIALS_UNEVEN = "initials_uneven"
    GENDER_UNKNOWN = "gender_unknown"
    FORM_UNCERTAIN = "form_uncertain"

    LATIN_LETTERS = "latin_letters"
    DOUBLE_SPACES = "double_spaces"
    QUOTES = "quotes"
    DASHES = "dashes"
    INITIALS_IN_TEXT = "initials_in_text"
    SPACES_TO_BIND = "spaces_to_bind"

    DRAFT_WITHOUT_REASON = "draft_without_reason"
    DRAFT_DEPARTS = "draft_departs"
    DRAFT_NOT_ADOPTED = "draft_not_adopted"
    DISSENT_WITHOUT_TEXT = "dissent_without_text"
    DISSENT_NOT_RECORDED = "dissent_not_recorded"

    MINUTES_DUE = "minutes_due"
    MINUTES_OVERDUE = "minutes_overdue"
    MINUTES_UNSIGNED = "minutes_unsigned"
    PAPER_STALE = "paper_stale"
    SIGNED_DIFFERS = "signed_differs"
    COPY_DUE = "copy_due"
    COPY_OVERDUE = "copy_overdue"
    MEETINGS_TOO_RARE = "meetings_too_rare"
    CHAIR_TERM_OVER = "chair_term_over"

    TIME_MISSING = "time_missing"
    PLACE_MISSING = "place_missing"
    BALLOTS_UNTIL_MISSING = "ballots_until_missing"
    DAY_PASSED = "day_passed"
    DAY_OFF = "day_off"
    NOTICE_STANDS = "notice_stands"
    PRESIDING_OUTSIDE = "presiding_outside"
    SECRETARY_UNNAMED = "secretary_unnamed"
    TITLE_MISSING = "title_missing"
    ITEM_WITHOUT_DRAFT = "item_without_draft"
    ITEM_WITHOUT_RAPPORTEUR = "item_without_rapporteur"
    RAPPORTEUR_NOT_INVITED = "rapporteur_not_invited"
    TEXT_MISSING = "text_missing"
    BALLOT_REFUSED = "ballot_refused"
    BALLOT_TOO_OPEN = "ballot_too_open"
    BALLOT_TOO_CLOSED = "ballot_too_closed"
    QUORUM_HOPELESS = "quorum_hopeless"
    QUORUM_UNCERTAIN = "quorum_uncertain"


_SENTENCES = {
    RemarkKind.NOT_OPENED: "оно ещё не открыто, подписывать пока нечего",
    RemarkKind.NOT_CLOSED: "оно не закрыто; закройте его и проверьте протокол ещё раз",
    RemarkKind.ENTRY_REFUSED: "правила не допускают эту запись ({reason}); остальное не проверено",
    RemarkKind.CLOCK_BACKWARDS: "время {at} раньше, чем у предыдущей записи ({before})",
    RemarkKind.VOTE_OPEN: "голосование не завершено",
    RemarkKind.VOTE_TIED: (
        "голоса разделились поровну, а решающий голос не записан; решение не принято"
    ),
    RemarkKind.VOTE_WITHOUT_QUORUM: (
        "голосовали без кворума: учтено {counted}, требуется {required}; решение не принято"
    ),
    RemarkKind.QUORUM_CONFIRMED: "кворум подтверждён на всех голосованиях ({votes})",
    RemarkKind.VOTES_DO_NOT_SUM: (
        "голоса не сходятся: подано {counted}, а голосовать могли {people}"
    ),
    RemarkKind.COUNTS_INCOMPLETE: "учтено голосов {counted} из {people}, остальные не учтены",
    RemarkKind.PAPERS_UNRETURNED: "не сданы бюллетени: {papers}",
    RemarkKind.NOT_VOTED: "не голосовали: {people}",
    RemarkKind.LEFT_AFTER_VOTING: "голос подан до ухода с заседания и учтён: {people}",
    RemarkKind.ELECTION_UNFINISHED: "выборы не завершены, нужен второй тур",
    RemarkKind.UNANIMITY_FALSE: "написано «единогласно», а «за» проголосовали не все",
    RemarkKind.UNANIMITY_WITHOUT_VOTE: "написано «единогласно», а голосования не было",
    RemarkKind.DOUBTFUL_READING: "{sentence}",
    RemarkKind.NO_QUORUM_AT_OPENING: (
        "к началу рассмотрения вопросов кворума не было: учтено {counted}, требуется {required}"
    ),
    RemarkKind.QUORUM_LOST: "с {at} кворума нет: учтено {counted}, требуется {required}",
    RemarkKind.PRESIDING_MISSING: "не указан председательствующий",
    RemarkKind.PRESIDING_ABSENT: "председательствует {person}, но присутствие не отмечено",
    RemarkKind.PRESIDING_LEFT: (
        "с {at} председательствующий ({person}) отсутствует; кто вёл заседание дальше, не записано"
    ),
    RemarkKind.ABSENCE_UNEXPLAINED: "не указана причина отсутствия",
    RemarkKind.GUEST_IS_MEMBER: "член совета записан среди приглашённых",
    RemarkKind.GUEST_IS_MEMBER_NOW: (
        "в протоколе – среди приглашённых, а сейчас входит в состав; на дату заседания не входит"
    ),
    RemarkKind.NOT_NOTIFIED: "не отмечено, что о заседании извещены все",
    RemarkKind.NOTICE_DUE: "уведомить о нём нужно не позднее {day}",
    RemarkKind.NOTICE_OVERDUE: "срок уведомления прошёл {day}, а рассылка не отмечена",
    RemarkKind.NOTICE_LATE: "повестка разослана {sent} – позже срока, он был {day}",
    RemarkKind.SIGNATORIES_UNKNOWN: "положение не называет, кто подписывает протокол",
    RemarkKind.CHAIR_MISSING: "протокол подписывает председатель, а в составе его нет",
    RemarkKind.SECRETARY_MISSING: "протокол подписывает секретарь, а секретарь не назначен",
    RemarkKind.SECRETARY_ABSENT: (
        "протокол подписывает секретарь ({person}), но присутствие не отмечено"
    ),
    RemarkKind.SIGNATORY_DIFFERS: (
        "по положению протокол подписывает {named}, а в строке подписи – {person}"
    ),
    RemarkKind.COUNTING_COMMISSION_UNNAMED: (
        "протокол подписывает и счётная комиссия: впишите её председателя"
    ),
    RemarkKind.NOBODY_TO_SIGN: (
        "протокол подписывают все присутствующие, а присутствие никого не отмечено"
    ),
    RemarkKind.AGENDA_EMPTY: "в повестке нет ни одного вопроса",
    RemarkKind.ITEM_WITHOUT_OUTCOME: (
        "итога нет: вопрос не решён, не перенесён и не снят с рассмотрения"
    ),
    RemarkKind.MOTION_WITHOUT_OUTCOME: "на голосование не ставился и без него не принят",
    RemarkKind.NOBODY_HEARD: "не записано, кого слушали",
    RemarkKind.ITEM_NUMBER_REPEATED: "такой номер уже есть у другого вопроса",
    RemarkKind.TITLE_FORM: "название вопроса начинают с «О» или «Об»: «{title}»",
    RemarkKind.DECISION_NUMBER_MISSING: "нет номера: «{text}»",
    RemarkKind.DECISION_NUMBER_REPEATED: "такой номер уже есть у другого решения",
    RemarkKind.DECISION_NUMBER_OF_OTHER_ITEM: "решение принято по вопросу {item}, номер другой",
    RemarkKind.DECISION_NUMBER_GAP: "номера идут не подряд, здесь ожидается {expected}",
    RemarkKind.MEETING_NUMBER_REPEATED: "номер {number} уже у заседания {day}",
    RemarkKind.MEETING_NUMBER_GAP: "пропущены номера: {missing}",
    RemarkKind.MEETING_NUMBER_ORDER: (
        "номер больше, чем у более позднего заседания №\N{NO-BREAK SPACE}{number} ({day})"
    ),
    RemarkKind.EXECUTOR_MISSING: "не указан исполнитель",
    RemarkKind.DEADLINE_MISSING: "не указан срок",
    RemarkKind.ORDER_UNASSIGNED: "похоже на поручение, но исполнитель и срок не указаны",
    RemarkKind.DEADLINE_BEFORE_MEETING: "срок {day} раньше дня заседания",
    RemarkKind.DEADLINE_PAST: "срок {day} уже прошёл",
    RemarkKind.DEADLINE_ON_DAY_OFF: "срок {day} – нерабочий день; ближайший рабочий – {next}",
    RemarkKind.CALENDAR_UNKNOWN: (
        "производственный календарь на {year} год не утверждён, рабочий ли это день – неизвестно"
    ),
    RemarkKind.EXECUTOR_AS_TEXT: "«{name}» записан текстом; в списке людей есть {near}",
    RemarkKind.EXECUTOR_UNKNOWN: "исполнителя «{name}» в списке людей нет",
    RemarkKind.EXECUTOR_SIMILAR: "исполнителя «{name}» в списке людей нет; похоже на «{near}»",
    RemarkKind.ORGANISATION_UNKNOWN: "организации «{name}» в списке нет",
    RemarkKind.PERSON_TWICE: "похоже, один человек записан дважды: «{first}» и «{second}»",
    RemarkKind.PERSON_WRITTEN_DIFFERENTLY: "написано «{found}», а в списке людей – «{near}»",
    RemarkKind.INITIALS_MALFORMED: "инициалы «{initials}» записаны с ошибкой",
    RemarkKind.INITIALS_UNEVEN: "инициалы «{initials}» с пробелом, у остальных – без пробела",
    RemarkKind.GENDER_UNKNOWN: "имя стоит в косвенном падеже, а пол не указан и по имени не виден",
    RemarkKind.FORM_UNCERTAIN: "проверьте форму «{form}»: она вычислена неуверенно",
    RemarkKind.LATIN_LETTERS: "латинские буквы вместо русских: {words}",
    RemarkKind.DOUBLE_SPACES: "лишние пробелы",
    RemarkKind.QUOTES: "кавычки не «ёлочки»; в документе будут исправлены",
    RemarkKind.DASHES: "дефис или длинное тире вместо тире «–»; в документе будет исправлено",
    RemarkKind.INITIALS_IN_TEXT: "инициалы записаны неровно; в документе будут исправлены",
    RemarkKind.SPACES_TO_BIND: "не хватает неразрывных пробелов; в документе будут поставлены",
    RemarkKind.DRAFT_WITHOUT_REASON: (
        "в протоколе решение отличается от принятого, а причина не указана"
    ),
    RemarkKind.DRAFT_DEPARTS: "в протоколе решение отличается от принятого; причина: {reason}",
    RemarkKind.DRAFT_NOT_ADOPTED: "в протоколе есть текст решения, а оно не принято",
    RemarkKind.DISSENT_WITHOUT_TEXT: "особое мнение ({person}) записано, а его текста нет",
    RemarkKind.DISSENT_NOT_RECORDED: "упомянуто особое мнение, а в журнале его нет",
    RemarkKind.MINUTES_DUE: "оформляют до {day}",
    RemarkKind.MINUTES_OVERDUE: "срок оформления прошёл {day}",
    RemarkKind.MINUTES_UNSIGNED: "выпущен, но не подписан, а срок оформления прошёл {day}",
    RemarkKind.PAPER_STALE: (
        "после выпуска изменились данные заседания; проверьте его и выпустите заново"
    ),
    RemarkKind.SIGNED_DIFFERS: (
        "после подписания журнал изменился; оформите записку об исправлении"
    ),
    RemarkKind.COPY_DUE: "копию ({to}) отправляют до {day}",
    RemarkKind.COPY_OVERDUE: "срок отправки копии ({to}) прошёл {day}, а отправка не отмечена",
    RemarkKind.MEETINGS_TOO_RARE: (
        "положение требует не менее {required:заседания|заседаний|заседаний} за {period}, "
        "а периодов, где их было меньше, до этого дня – {missed}"
    ),
    RemarkKind.CHAIR_TERM_OVER: "срок полномочий председателя истёк {day}",
    RemarkKind.TIME_MISSING: "не указано время начала",
    RemarkKind.PLACE_MISSING: "не указано место",
    RemarkKind.BALLOTS_UNTIL_MISSING: "не указано, до какого времени принимают опросные листы",
    RemarkKind.DAY_PASSED: "день {day} уже прошёл",
    RemarkKind.DAY_OFF: "{day} – нерабочий день; ближайший рабочий – {next}",
    RemarkKind.NOTICE_STANDS: "{sentence}",
    RemarkKind.PRESIDING_OUTSIDE: "председательствующий ({person}) на этот день не входит в состав",
    RemarkKind.SECRETARY_UNNAMED: "не указан секретарь заседания",
    RemarkKind.TITLE_MISSING: "нет названия",
    RemarkKind.ITEM_WITHOUT_DRAFT: "нет ни одного проекта решения",
    RemarkKind.ITEM_WITHOUT_RAPPORTEUR: "не указан докладчик",
    RemarkKind.RAPPORTEUR_NOT_INVITED: (
        "докладчик ({person}) не входит в состав и не записан среди приглашённых"
    ),
    RemarkKind.TEXT_MISSING: "нет текста",
    RemarkKind.BALLOT_REFUSED: "так проголосовать не получится: {reason}",
    RemarkKind.BALLOT_TOO_OPEN: "по правилам голосование тайное, а здесь открытое",
    RemarkKind.BALLOT_TOO_CLOSED: "по правилам голосование открытое, а здесь тайное",
    RemarkKind.QUORUM_HOPELESS: "не соберётся. {sentence}",
    RemarkKind.QUORUM_UNCERTAIN: "пока не подтверждён. {sentence}",
}


class Spot(StrEnum):
    """What a remark is about, as a person calls it."""

    MEETING = "Заседание"
    NUMBER = "Номер заседания"
    ATTENDANCE = "Присутствие"
    SIGNATURES = "Подписи"
    AGENDA = "Повестка"
    ITEM = "Вопрос"
    DECISION = "Решение"
    DRAFT = "Проект решения"
    PERSON = ""
    COUNCIL = "Название совета"
    ENTRY = "Запись журнала"
    ABSENCE = "Причина отсутствия"
    MINUTES = "Протокол"
    NOTICE = "Уведомление"
    QUORUM = "Кворум"


def place_words(spot: Spot, name: str = "") -> str:
    """Return «Решение 2.1», «Вопрос 3», «Беляев Е.В.»."""
    return " ".join(part for part in (spot.value, name) if part)


def remark_sentence(kind: RemarkKind, where: str, data: Data) -> str:
    """Return «Решение 3.1: не указан срок.»; ``data`` are the values that the kind names."""
    text = _WORDS.vformat(_SENTENCES[kind], (), data)
    return f"{where}: {text.removesuffix('.')}."


class _Words(string.Formatter):
    """Dates, numbers and lists in words; ``{votes:голос|голоса|голосов}`` makes them agree."""

    def format_field(self, value: object, format_spec: str) -> str:
        """Return the value as it is read."""
        match value:
            case datetime():
                return clock(value.timetz())
            case date():
                return short_date(value)
            case int() | Fraction() if format_spec:
                one, few, many = format_spec.split("|")
                return counted(value, one, few, many)
            case int() | Fraction():
                return number_text(value)
            case tuple():
                return ", ".join(str(one) for one in value)
            case _:
                return str(value)


_WORDS = _Words()
