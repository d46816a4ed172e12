"""Words of the papers of a meeting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from secretary_app.application.papers import Offer, PaperKind
from secretary_app.language.numbers import counted


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What the panel says on one page: its title and of what letters are."""

    title: str
    letters_tip: str
    choose_for_letters: str
    no_letters: str


BEFORE = Words(
    title="Документы к заседанию",
    letters_tip="Файлы .eml с отмеченными документами и материалами: откройте их в почтовой "
    "программе",
    choose_for_letters="Отметьте, что отправить: уведомление, повестку, список состава, бюллетени "
    "или опросные листы.",
    no_letters="Писем нет: ни у кого из участников не записан адрес электронной почты.",
)
AFTER = Words(
    title="Документы после заседания",
    letters_tip="Файлы .eml тем, кому положение велит направить копию: сопроводительное письмо и "
    "отмеченные копия, выписки, особые мнения, представление",
    choose_for_letters="Отметьте, что отправить: копию протокола, выписки, особые мнения, "
    "представление или рекомендацию.",
    no_letters="Писем нет: положение не называет, кому направляют копии.",
)
ABOUT = "Пробел – отметить, Ctrl+A – отметить все, Enter – составить только этот документ."
DONE = "Готовые файлы"
DONE_TEXT = (
    "Здесь появятся сохранённые документы и черновики писем: их можно сразу открыть и напечатать."
)
EACH = "Уведомления и опросные листы – каждому отдельно"
EACH_HINT = "Каждому члену и приглашённому – свой файл или своё письмо; без отметки – один на всех."
AS_DRAFT = "Копию и выписки – с пометкой «ПРОЕКТ»"
AS_DRAFT_HINT = "Протокол ещё не подписан: без пометки их составляют только из подписанного."
UNSIGNED = "протокол ещё не подписан"
SAVE = "Сохранить отмеченные…"
TICK_ALL = "Отметить все"
LETTERS = "Черновики писем…"
COPY = "Скопировать текст"
COPY_TIP = "Текст документа под курсором – в буфер обмена"
WHERE = "Куда сохранить документы"
CHOOSE = "Ни один документ не отмечен: отметьте нужные пробелом."
MAKING = "Составляются документы…"
MAKING_LETTERS = "Составляются письма…"
WRITING = "Документы сохраняются…"
STOPPED = "Остановлено: ни один файл не записан."
STOPPED_WRITING = "Остановлено: остальные файлы не записаны."
MATERIALS_TOO_LARGE = (
    "Материалы вопросов к письмам не приложены: вместе они слишком велики для почты. "
    "Разместите их там, где участники могут их скачать."
)
MATERIALS_UNREADABLE = (
    "Письма не составлены: материалы вопросов не читаются. Проверьте диск с папкой данных "
    "и повторите."
)
REPLACE_HEADING = "В папке уже есть такие файлы"
REPLACE = "Заменить"
KEEP = "Сохранить рядом"
NO_REPLACE = "Отмена"
_SHOWN = 5
_MOST_NAMES = 20

KINDS = {
    PaperKind.NOTICE: "Уведомление",
    PaperKind.AGENDA: "Повестка",
    PaperKind.COMPOSITION_LIST: "Список состава",
    PaperKind.ATTENDANCE_SHEET: "Лист регистрации",
    PaperKind.CHAIR_SCRIPT: "Порядок ведения для председателя",
    PaperKind.BALLOT_PAPER: "Бюллетени",
    PaperKind.OPINION_SHEET: "Опросные листы",
    PaperKind.ROLL_CALL: "Лист поимённого голосования",
    PaperKind.CERTIFIED_COPY: "Копия протокола",
    PaperKind.COVER_LETTER: "Сопроводительные письма к копиям",
    PaperKind.EXTRACT: "Выписка",
    PaperKind.DISSENT_SHEET: "Особые мнения",
    PaperKind.COUNTING_MINUTES: "Протокол счётной комиссии",
    PaperKind.JOURNAL_APPENDIX: "Журнал заседания",
    PaperKind.SUBMISSION: "Представление",
    PaperKind.RECOMMENDATION: "Рекомендация",
}
MARK = "ПРОЕКТ"


def paper(offer: Offer, *, drafts: bool) -> str:
    """Return the line of a paper: its name, and why it cannot be made or for how many it is.

    With ``drafts`` what is made only with the mark «ПРОЕКТ» is told with it.
    """
    name = KINDS[offer.kind]
    if offer.item is not None:
        name = f"{name} · вопрос {offer.item.number}. {offer.item.title}"
    if offer.refusal:
        return f"{name} – {offer.refusal[:1].lower()}{offer.refusal[1:]}"
    if offer.as_draft:
        return f"{name} · {MARK}" if drafts else f"{name} – {UNSIGNED}"
    people = counted(offer.people, "человек", "человека", "человек") if offer.people else ""
    return f"{name} · {people}" if people else name


def saved(files: Sequence[Path], folder: Path, *, letters: bool) -> str:
    """Return how many files were written where, and what to do with letters."""
    if not files:
        return f"В папку «{folder}» ничего не записано."
    if letters:
        drafts = counted(len(files), "черновик", "черновика", "черновиков")
        return f"Сохранено в папку «{folder}»: {drafts}. Откройте в почтовой программе и отправьте."
    return f"Сохранено в папку «{folder}»: {counted(len(files), 'файл', 'файла', 'файлов')}."


def replacing(names: Sequence[str]) -> str:
    """Return which files there are already, and what each way would do."""
    shown = ", ".join(f"«{name}»" for name in names[:_SHOWN])
    left = len(names) - _SHOWN
    more = f" и ещё {counted(left, 'файл', 'файла', 'файлов')}" if left > 0 else ""
    return (
        f"{shown}{more}. «Заменить» – прежние файлы пропадут вместе с правками, сделанными в них; "
        "«Сохранить рядом» – новые получат номер в имени."
    )


def notice(kind: PaperKind, sentence: str) -> str:
    """Return what there is to say of a paper, with its name."""
    return f"{KINDS[kind]}. {sentence}"


def without_address(names: Sequence[str]) -> str:
    """Return who gets no letter."""
    left = len(names) - _MOST_NAMES
    more = f" и ещё {counted(left, 'человек', 'человека', 'человек')}" if left > 0 else ""
    shown = ", ".join(names[:_MOST_NAMES])
    return f"Адреса нет или он записан с ошибкой: {shown}{more}."


def to_address(names: Sequence[str]) -> str:
    """Return in which drafts the address is left to be filled in."""
    return f"Адрес не известен, впишите его в черновике: {'; '.join(names)}."


def materials_missing(files: Sequence[str]) -> str:
    """Return which materials cannot be enclosed because they are gone."""
    return f"Файлов материалов нет на месте, к письмам не приложены: {', '.join(files)}."


def copied(kind: PaperKind) -> str:
    """Return whose text is on the clipboard."""
    return f"Текст скопирован: {KINDS[kind].lower()}. Вставьте его в письмо (Ctrl+V)."
