"""Words of the parts that several screens are made of."""

from __future__ import annotations

from secretary_app.domain.councils import Membership, Role
from secretary_app.domain.quorum import QuorumStatus
from secretary_app.gui.theme.tokens import Tone
from secretary_app.language.foresight import margin_words
from secretary_app.language.shares import figure

QUORUM_MET = "Кворум есть"
QUORUM_NOT_MET = "Кворума нет"
NO_RULE = "Кворум не установлен"
SAVED_FILES = "Сохранённые файлы"
OPEN_IN_WORD = "Открыть в Word"
OPEN = "Открыть"
SHOW_FOLDER = "Показать в папке"
_WORD_SUFFIX = ".docx"

ROLES = {
    Role.CHAIR: "председатель",
    Role.DEPUTY_CHAIR: "заместитель",
    Role.SECRETARY: "секретарь",
    Role.MEMBER: "член",
}
ADVISORY = "совещательный голос"


def role_words(membership: Membership) -> str:
    """Return «заместитель», «член, совещательный голос»."""
    role = ROLES[membership.role]
    return role if membership.votes else f"{role}, {ADVISORY}"


def opening(suffix: str) -> str:
    """Return what a button says that opens a file with this suffix."""
    return OPEN_IN_WORD if suffix.casefold() == _WORD_SUFFIX else OPEN


def quorum_heading(status: QuorumStatus) -> tuple[str, Tone]:
    """Return whether there is a quorum, in words and a tone."""
    if status.rule is None:
        return NO_RULE, Tone.NEUTRAL
    return (QUORUM_MET, Tone.FOR) if status.met else (QUORUM_NOT_MET, Tone.AGAINST)


def quorum_numbers(status: QuorumStatus) -> str:
    """Return «из 18 · нужно 9 · запас 2»."""
    if status.rule is None:
        return f"из {figure(status.base)}"
    required = figure(status.required)
    return f"из {figure(status.base)} · нужно {required} · {margin_words(status)}"


def in_person(status: QuorumStatus) -> str:
    """Return «очно 7»."""
    return f"очно {status.present - status.remote}"


def remote(status: QuorumStatus) -> str:
    """Return «онлайн 4»."""
    return f"онлайн {status.remote}"
