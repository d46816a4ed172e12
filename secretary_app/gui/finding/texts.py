"""Words of the palette that finds anything."""

from __future__ import annotations

from secretary_app.application.finding import Kind
from secretary_app.gui.theme.tokens import Tone

TITLE = "Найти что угодно"
QUERY = "Человек, вопрос, решение, заседание, совет или команда"
RESULTS = "Что найдено"
GATHERING = "Собирается указатель: пока видны только команды…"
NOTHING = "Ничего не найдено. Хватит и части слова; порядок слов и раскладка не важны."
KEYS = "↑ ↓ – выбрать · Enter – перейти · Esc – закрыть"

KINDS = {
    Kind.COMMAND: ("команда", Tone.ACCENT),
    Kind.COUNCIL: ("совет", Tone.NEUTRAL),
    Kind.PERSON: ("человек", Tone.NEUTRAL),
    Kind.MEETING: ("заседание", Tone.NEUTRAL),
    Kind.ITEM: ("вопрос", Tone.NEUTRAL),
    Kind.RESOLUTION: ("решение", Tone.NEUTRAL),
}
