"""Words of the life of the minutes."""

from __future__ import annotations

from datetime import date

from secretary_app.application.issuing import PaperStanding, Stale
from secretary_app.application.returned import FileState, Received, WrittenFile
from secretary_app.domain.deadlines import AfterEvent, EventKind
from secretary_app.domain.dues import CopyStanding
from secretary_app.domain.issued import PaperStage
from secretary_app.gui.meeting.life.acts import Act
from secretary_app.language.dates import short_date
from secretary_app.language.deadlines import deadline_words
from secretary_app.language.names import NBSP
from secretary_app.language.numbers import counted

LIFE = "Путь протокола"
NOT_CLOSED = "Начнётся, когда заседание будет закрыто."
STAGES = {
    PaperStage.DRAFT: "Проект",
    PaperStage.CHECKED: "Проверен",
    PaperStage.IN_REVIEW: "На согласовании",
    PaperStage.ISSUED: "Выпущен",
    PaperStage.SIGNED: "Подписан",
    PaperStage.SENT: "Копии отправлены",
}
ACTS = {
    Act.CHECK: "Проверено",
    Act.REVIEW: "На согласование…",
    Act.REVIEWED: "Вернулся с согласования…",
    Act.ISSUE: "Выпустить…",
    Act.COMPARE: "Сравнить файл из Word…",
    Act.SIGN: "Подписан…",
    Act.COPIES: "Копии отправлены…",
    Act.CORRECT: "Исправление…",
}
CHECKED_AGAIN = "Проверено заново"
TIPS = {
    Act.CHECK: "Отметить протокол проверенным: проверка перед подписанием не должна найти ошибок",
    Act.REVIEW: "Отметить, кому протокол отправлен на согласование",
    Act.REVIEWED: "Отметить, что протокол вернулся – с замечаниями или без них",
    Act.ISSUE: "Записать файл Word один раз: он и будет подписан",
    Act.COMPARE: "Показать, что изменено в файле, и взять формулировки или принять его текст",
    Act.SIGN: "Отметить подписание: день, кто подписал, где подлинник, скан",
    Act.COPIES: "Отметить, кому и когда отправлены копии",
    Act.CORRECT: "Записать, что исправлено после подписания",
}
NEXT = {
    Act.CHECK: "проверьте протокол и отметьте это",
    Act.REVIEW: "отправьте протокол на согласование",
    Act.REVIEWED: "дождитесь ответа и отметьте его",
    Act.ISSUE: "выпустите протокол: запишите файл для подписи",
    Act.COMPARE: "посмотрите, что изменено в файле",
    Act.SIGN: "подпишите протокол и отметьте это",
    Act.COPIES: "отправьте копии и отметьте это",
    Act.CORRECT: "оформите записку об исправлении",
}
NEXT_KEYS = ("Ctrl+Enter", "Ctrl+Return")
NOTHING_LEFT = "Всё сделано."

ON = "День"
TO = "Кому"
TO_HINT = "Каждый – с новой строки"
BY = "Кто вернул"
REMARKS = "Замечания"
REMARKS_HINT = "Если замечаний нет, протокол считается согласованным"
SIGNED_BY = "Кто подписал"
ORIGINAL = "Где хранится подлинник"
CASE = "Дело №"
SCAN = "Скан"
SCAN_HINT = "Файл копируется в папку данных; его можно приложить и позже"
CHOOSE_SCAN = "Выбрать файл…"
SCAN_KINDS = "Сканы (*.pdf *.jpg *.jpeg *.png *.tif *.tiff);;Все файлы (*)"
OTHERS = "Кому ещё"
NOTE = "Что исправлено"
NOTE_HINT = "Например: в решении 2.1 вместо «2026» читать «2027»"
MARK = "Отметить"
ISSUE_TITLE = "Куда записать протокол для подписи"
WORD_KINDS = "Документы Word (*.docx)"
COMPARE_TITLE = "Какой файл вернулся"

CHANGED_AS = "Что изменено"
BEFORE, AFTER = "Было выпущено", "Стало"
WHAT = "О чём"
WHERE = "Где"
GONE = "(убрано)"
ADDED = "(добавлено)"
TAKE = "Взять формулировки"
TAKE_TIP = "Изменённые формулировки войдут в черновик протокола; остальное останется, как было"
ADOPT = "Это текст для подписи"
ADOPT_TIP = (
    "Файл принимается как есть: его формулировки войдут в черновик, копия хранится в папке данных"
)
CLOSE = "Закрыть"
SAME = "Файл такой же, каким он выпущен: ни один знак не изменён."
NO_DIFFERENCES = "Текст тот же: изменилось только оформление."
REVISED = "В файле есть непринятые исправления: здесь они показаны принятыми."


def act_words(act: Act, stage: PaperStage) -> str:
    """Return «Проверено», of what was issued «Проверено заново»."""
    again = act is Act.CHECK and stage is PaperStage.ISSUED
    return CHECKED_AGAIN if again else ACTS[act]


def step_words(stage: PaperStage, day: date | None) -> str:
    """Return «Проверен 14.05.2026»."""
    return f"{STAGES[stage]}{NBSP}{short_date(day)}" if day else STAGES[stage]


def next_words(act: Act | None, standing: PaperStanding, today: date) -> str:
    """Return what comes next, and by when."""
    sentence = f"Дальше: {NEXT[act]}." if act else NOTHING_LEFT
    return " ".join(part for part in (sentence, _due(standing, today)) if part)


def _due(standing: PaperStanding, today: date) -> str:
    if standing.unknown_year is not None:
        return f"Календарь на {standing.unknown_year} год не утверждён: срок не вычислить."
    if standing.due is None or (standing.paper is not None and standing.paper.is_signed):
        return ""
    if standing.is_overdue(today):
        return ""
    left = counted((standing.due - today).days, "день", "дня", "дней")
    last = "сегодня последний день" if standing.due == today else f"осталось {left}"
    return f"Срок оформления – до {short_date(standing.due)} ({last})."


def overdue_words(due: date) -> str:
    """Return that the term of the rules is over."""
    return f"Срок оформления протокола прошёл {short_date(due)}."


def stale_words(stale: Stale, stage: PaperStage) -> str:
    """Return what has changed since the issue, and what to do."""
    if stage is not PaperStage.ISSUED:
        return "После подписания в журнал внесены записи: оформите записку об исправлении."
    what = {
        Stale.JOURNAL: "в журнал внесены записи",
        Stale.DATA: "изменились формулировки или данные",
    }[stale]
    return f"После выпуска {what}: файл устарел. Проверьте протокол и выпустите его заново."


def file_words(file: WrittenFile) -> str:
    """Return what became of the issued file, empty where nothing is to be told."""
    if file.state is FileState.CHANGED and file.path is not None:
        return f"Файл «{file.path.name}» изменён после выпуска. Он цел; посмотрите, что изменено."
    return ""


def copy_words(copy: CopyStanding) -> str:
    """Return «Копия: Комитет – до 25.05.2026» or «Копия: Комитет – отправлена 20.05.2026»."""
    if copy.sent is not None:
        return f"Копия: {copy.rule.to} – отправлена {short_date(copy.sent)}"
    if copy.due is not None:
        return f"Копия: {copy.rule.to} – до {short_date(copy.due)}"
    term = copy.rule.term
    event = term.event or EventKind.SIGNING
    words = deadline_words(AfterEvent(days=term.days, kind=term.kind, event=event))
    return f"Копия: {copy.rule.to} – {words}"


def file_at(path: str) -> str:
    """Return where the file is that was issued, or taken as the text to be signed."""
    return f"Файл протокола: {path}"


def issued_words(path: str) -> str:
    """Return where the file is."""
    return f"Протокол выпущен: {path}. Копия хранится в папке данных."


def found_words(received: Received) -> str:
    """Return how much is changed, and how much of it nobody may change by hand."""
    returned = received.returned
    if received.same:
        return SAME
    if not returned.differences:
        return NO_DIFFERENCES
    number = counted(len(returned.differences), "правка", "правки", "правок")
    wrong = len(returned.errors)
    if not wrong:
        return f"В файле {number}; ошибок среди них нет."
    errors = counted(wrong, "ошибка", "ошибки", "ошибок")
    return (
        f"В файле {number}, из них {errors}: голосования, присутствие, числа, исполнителей и "
        "сроки от руки не меняют."
    )
