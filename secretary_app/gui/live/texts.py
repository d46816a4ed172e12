"""Words of the screen «Ход заседания»."""

from __future__ import annotations

from datetime import timedelta

from secretary_app.domain.agenda import Meeting, MeetingKind
from secretary_app.domain.meeting.state import Phase
from secretary_app.gui.theme.tokens import Tone
from secretary_app.language.dates import long_date
from secretary_app.language.names import NBSP

TITLE = "Ход заседания"
KINDS = {MeetingKind.SESSION: "Заседание", MeetingKind.CONFERENCE: "Совещание"}

OPEN = "Открыть заседание"
HALL = "Экран для зала"
SHORT_HALL = "Экран"
HALL_OPTIONS = "Что видно залу"
BREAK = "Перерыв"
RESUME = "Продолжить"
PROTOCOL = "Черновик протокола"
CLOSE = "Закрыть заседание"
SHORT_CLOSE = "Закрыть"
UNDO = "Отменить последнее"
ADD_ITEM = "Внести вопрос"
ELECTION = "Выборы"
SPEAK = "Слово"
PROCEDURAL = "Процедурный проект"
REST = "Остальные"
NEW_MOTION = "Внести проект"
NEXT_PART = "Следующая часть экрана"
ITEM_UP, ITEM_DOWN = "Предыдущий вопрос", "Следующий вопрос"

NOTHING_RUNS = "Заседание не идёт"
NOTHING_RUNS_TEXT = (
    "Здесь ведётся заседание: явка, обсуждение, голосования. Подготовьте его на экране "
    "«Заседания», и оно появится в этом списке."
)
CHOOSE = "Какое заседание вести"
START = "Начать"
CONTINUE = "Продолжить заседание"
PREPARED, RUNNING = "подготовлено", "идёт"


OPTIONS = "Что можно выбрать"
PROMPT_KEYS = "Enter – записать, цифра – выбрать из списка, Esc – не надо"

ASK_AGAIN = "Нажмите ту же клавишу ещё раз, чтобы записать; Esc – не записывать."
NOTICE_CLOSE = "Понятно"

HELP = """Ход заседания: каждый шаг сначала записан на диск, потом показан.

Tab и F6 – от части к части: повестка, середина, члены совета; у кого клавиши – в синей рамке
Ctrl+↑ Ctrl+↓ – вопрос повестки, Enter – перейти к нему
Ctrl+F – часть фамилии, затем 1 – очно, 2 – онлайн, 0 – нет или ушёл; те же цифры в списке
Ctrl+Z, Ctrl+Y – отменить и вернуть шаг
F8 – перерыв и продолжение, F12 – к закрытию заседания, Ctrl+Shift+P – к черновику протокола
F11 – экран для зала, Shift+F11 – что на нём видно
При голосовании: 1 – за, 2 – против, 3 – воздержался; F5 – остальные «за»;
Enter – открыть голосование и зафиксировать итог; F9 – самоотвод, F3 – в целом
После голосования: F7 – проголосовать снова, F4 – особое мнение
Esc – убрать предупреждение, вернуться к середине"""


def heading(meeting: Meeting) -> str:
    """Return «Заседание № 2»."""
    return f"{KINDS[meeting.kind]} №{NBSP}{meeting.number}"


def about(council: str, meeting: Meeting) -> str:
    """Return council, date and place in one line."""
    return " · ".join(p for p in (council, long_date(meeting.date), meeting.place) if p)


def running(phase: Phase, elapsed: timedelta) -> tuple[str, Tone]:
    """Return «● идёт 00:42:17» with its tone."""
    match phase:
        case Phase.NOT_OPENED:
            return "○ не открыто", Tone.NEUTRAL
        case Phase.RUNNING:
            return f"● идёт {duration(elapsed)}", Tone.AGAINST
        case Phase.BREAK:
            return f"‖ перерыв {duration(elapsed)}", Tone.ABSTAIN
        case Phase.CLOSED:
            return f"✓ закрыто, шло {duration(elapsed)}", Tone.FOR


def duration(elapsed: timedelta) -> str:
    """Return «00:42:17»; a clock that went backwards gives zero."""
    seconds = max(0, int(elapsed.total_seconds()))
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def saved(at: str) -> str:
    """Return «сохранено 10:42:07»."""
    return f"сохранено {at}"


def undo_named(step: str) -> str:
    """Return «Отменить: Борисова Н.А. – очно», or the bare words."""
    return f"Отменить: {step}" if step else UNDO


def meeting_line(number: str, date: str) -> str:
    """Return «№ 2 · 14 мая 2026 г.»."""
    return f"№{NBSP}{number} · {date}"
