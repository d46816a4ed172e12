"""When the written ballots that are entered now were received."""

from __future__ import annotations

import re
from datetime import datetime

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from secretary_app.gui.live.vote import texts
from secretary_app.gui.theme.tokens import space
from secretary_app.gui.widgets.fields import WrongEntryError
from secretary_app.gui.widgets.labels import label

_MOMENT = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4}),? +(?:в +)?(\d{1,2}):(\d{2})")


class ReceivedLine(QWidget):
    """A line for the moment of receipt; it holds for all ballots entered until it is changed."""

    def __init__(self) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.line.setObjectName("vote-received")
        self.line.setAccessibleName(texts.RECEIVED_AT)
        self.line.setPlaceholderText(texts.RECEIVED_HINT)
        self.line.setToolTip(texts.RECEIVED_HINT)
        row = QHBoxLayout(self)
        row.setContentsMargins(space(4), space(2), space(4), space(2))
        row.setSpacing(space(2))
        title = label(texts.RECEIVED_AT, "muted")
        title.setBuddy(self.line)
        row.addWidget(title)
        row.addWidget(self.line, 1)

    def moment(self, now: datetime) -> datetime:
        """Return when the ballots came, ``now`` for an empty line. Raises `WrongEntryError`."""
        text = self.line.text().strip()
        if not text:
            return now
        found = _MOMENT.fullmatch(text)
        if found is None:
            raise WrongEntryError(texts.RECEIVED_WRONG)
        day, month, year, hour, minute = (int(part) for part in found.groups())
        try:
            return now.replace(
                year=year, month=month, day=day, hour=hour, minute=minute, second=0, microsecond=0
            )
        except ValueError as error:
            raise WrongEntryError(texts.RECEIVED_WRONG) from error
