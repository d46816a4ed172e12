"""Words of the dialog «Шаблоны документов»."""

from __future__ import annotations

from pathlib import Path

from secretary_app.application.templates import TemplateState
from secretary_app.gui.theme.tokens import Tone

TITLE = "Шаблоны документов"
ABOUT = (
    "Вид документов меняют в Word: слова вне скобок – обычный текст, {{ поле }} – то, что "
    "печатается на его месте; «[]» в имени – поле повтора. Свой шаблон работает вместо шаблона "
    "программы, проверьте его перед печатью."
)
TEMPLATES = "Шаблоны"
FIELDS = "Поля шаблона"
FIND = "Найти поле"
PAPER = "Документ"
WHOSE = "Чей"
VERSION = "Версия"
FIELD = "Поле"
MEANING = "Что печатает"
SAMPLE = "Пример"
OPEN = "Изменить в Word"
CHECK = "Проверить"
RESTORE = "Вернуть прежний"
CLOSE = "Закрыть"
HIDE = "Скрыть"
OWN = ("свой", Tone.ACCENT)
SHIPPED = ("программы", Tone.NEUTRAL)
CHECKING = "Проверяется…"
_VERSION = 10


def version(state: TemplateState) -> str:
    """Return the beginning of the checksum, by which issued papers know their template."""
    return state.sha256[:_VERSION]


def works(state: TemplateState) -> str:
    """Return that a template passed."""
    return f"«{state.title}»: ошибок нет. Напечатаны вымышленные документы и учебное заседание."


def opened(path: Path) -> str:
    """Return what was opened."""
    return f"Открыт свой шаблон «{path.name}». Сохраните его в Word и нажмите «{CHECK}»."


def cannot_open(path: Path) -> str:
    """Return where the template is, where nothing opens it."""
    return f"Открыть нечем: откройте в Word файл {path}."


def restored(state: TemplateState, aside: Path) -> str:
    """Return what serves now."""
    return f"«{state.title}»: снова работает шаблон программы, свой отложен – {aside.name}."
