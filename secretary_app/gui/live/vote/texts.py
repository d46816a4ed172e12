"""Words of a vote under way."""

from __future__ import annotations

from secretary_app.domain.agenda import Choice, Side
from secretary_app.gui.theme.tokens import Tone

TITLE = "Голосование"
SHEET = "Голоса"
OPEN_VOTE = "Открыть голосование"
TAKE = "Принять без голосования"
FIX = "Зафиксировать итог"
FIX_WITHOUT = "Зафиксировать без них"
FIX_TIED = "Закрыть без решающего голоса"
REST_FOR = "Остальные – «за»"
AGAIN = "Повторное голосование"
SECOND_ROUND = "Второй тур"
DISSENT = "Особое мнение…"
RECUSE = "Самоотвод…"
TOGETHER = "В целом…"
NEXT = "Дальше"
RECORD_COUNTS = "Записать подсчёт"
DERIVATION = "Расчёт"
TAKEN = "Решение записано без голосования."

CHOICES = {
    Choice.FOR: ("за", Tone.FOR),
    Choice.AGAINST: ("против", Tone.AGAINST),
    Choice.ABSTAIN: ("воздерж.", Tone.ABSTAIN),
}
SIDES = {Side.FOR: "«За»", Side.AGAINST: "«Против»"}

FOR, AGAINST, ABSTAIN = "За", "Против", "Воздержались"
MISSING, NOT_VOTED = "Ещё не голосовали", "Не голосовали"
INVALID = "Недействительных"
UNRETURNED = "Не сдано"
AGAINST_ALL, ABSTAINED = "против всех", "воздержался"
COUNT_HINT = "Числа со счётной комиссии; Enter – к следующему числу и записать"
COUNT_WRONG = "Нужно целое число."
TIED = "Решающего голоса ещё нет: подайте его (1 или 2) или закройте голосование без него."

CHAIR, DEPUTY, ONLINE = "председатель", "заместитель", "онлайн"
NOT_VOTED_YET = "голоса нет"
LATE = "после срока"
RECEIVED_AT = "Листы получены"
RECEIVED_HINT = "День и время получения: «20.05.2026 17:30»; пусто – сейчас"
RECEIVED_WRONG = "Нужны день и время вида «20.05.2026 17:30»."

WHO_RECUSED = "Кто не участвует в голосовании?"
WHY_RECUSED = "Причина самоотвода (можно оставить пустой)"
WHO_DISSENTS = "Чьё особое мнение?"
WHAT_DISSENT = "Что записать (можно оставить пустым: лист приложат)"
WHY_AGAIN = "Почему голосуют снова?"
WITH_WHICH = "С какими проектами голосуется вместе?"
WITH_ALL = "со всеми"


def draft_title(number: str) -> str:
    """Return «Проект решения 2.1»."""
    return f"Проект решения {number}"


def procedural_title(number: str) -> str:
    """Return «Процедурный вопрос П1»."""
    return f"Процедурный вопрос {number}"


def casting_question(name: str) -> str:
    """Return who is asked to decide a tie."""
    return f"Голоса разделились поровну. Решающий голос – {name}:"


def together_with(numbers: str) -> str:
    """Return which drafts this vote is for besides its own."""
    return f"Голосуется в целом, вместе с проектами {numbers}."


def proxy_note(name: str) -> str:
    """Return by whose hand an absent member votes."""
    return f"по доверенности {name}"


def substitute_note(name: str) -> str:
    """Return in whose place a substitute votes."""
    return f"вместо: {name}"


def round_note(number: int) -> str:
    """Return «тур 2» from the second round on."""
    return f"тур {number}" if number > 1 else ""
