"""Words of the screen «Советы»."""

from __future__ import annotations

from collections.abc import Sequence

from secretary_app.application.records import CouncilListing, MeetingListing
from secretary_app.domain.councils import Role
from secretary_app.language.dates import long_date
from secretary_app.language.numbers import counted

LIST = "Мои советы"
COMPOSITION = "Состав"
MEETINGS = "Заседания"
NO_MEMBERS = "На эту дату в составе никого нет."
NO_MEETINGS = "Заседаний пока нет."
COLUMN_NUMBER = "№"
COLUMN_NAME = "Фамилия, имя, отчество"
COLUMN_POSITION = "Должность и организация"
COLUMN_ROLE = "Роль"
COLUMN_SINCE = "В составе с"
ADVISORY = "совещательный голос"
ROLES = {
    Role.CHAIR: "председатель",
    Role.DEPUTY_CHAIR: "заместитель",
    Role.SECRETARY: "секретарь",
    Role.MEMBER: "член",
}
HELP = """Слева – советы, посередине – действующий состав выбранного совета, справа – его заседания.

↑ ↓ – выбрать совет или заседание
Enter на заседании – открыть его
Tab – перейти к следующей части экрана
Ctrl+O – импортировать файл совета
Ctrl+Shift+S – выгрузить выбранный совет в файл
Ctrl+2 – все заседания"""


def meetings_count(listing: CouncilListing) -> str:
    """Return how many meetings a council has and when the last one is."""
    if not listing.meetings:
        return "заседаний нет"
    number = counted(len(listing.meetings), "заседание", "заседания", "заседаний")
    return f"{number}, последнее {long_date(listing.meetings[-1].date)}"


def members_count(number: int) -> str:
    """Return how many members there are."""
    return counted(number, "член", "члена", "членов")


def meeting_title(meeting: MeetingListing) -> str:
    """Return «№ 2»."""
    return f"№\N{NO-BREAK SPACE}{meeting.number}"


def position(parts: Sequence[str | None]) -> str:
    """Return position and organisation in one line."""
    return ", ".join(part for part in parts if part)
