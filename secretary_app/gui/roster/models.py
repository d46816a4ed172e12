"""The rows of a plan as a table."""

from __future__ import annotations

from secretary_app.application.roster import RowPlan
from secretary_app.gui.roster import texts
from secretary_app.gui.theme.tokens import space
from secretary_app.gui.widgets.tables import Column, RecordsTableModel


class RowsTableModel(RecordsTableModel[RowPlan]):
    """Every row of the sheet that names somebody, with its fate."""

    def __init__(self) -> None:
        super().__init__(
            (
                Column(
                    title=texts.ROW,
                    text=lambda r: str(r.row),
                    key=lambda r: r.row,
                    width=space(19),
                ),
                Column(title=texts.WHO, text=lambda r: r.name, width=space(62)),
                Column(
                    title=texts.FATE,
                    text=lambda r: texts.FATES[r.fate][0],
                    tone=lambda r: texts.FATES[r.fate][1],
                    width=space(40),
                ),
                Column(title=texts.WHAT, text=texts.row_details),
            )
        )
