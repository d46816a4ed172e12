"""The versions of a council's rules, each as one fact."""

from __future__ import annotations

from typing import Final

from secretary_app.domain.councils import CouncilId
from secretary_app.domain.regulations import Regulation
from secretary_app.storage.mapping.values import Nested, Row, StoredRow, iso

_RULES: Final[Nested[Regulation]] = Nested(Regulation)


def regulation_row(council: CouncilId, position: int, regulation: Regulation) -> Row:
    """Return the row of one version of the rules."""
    return {
        "council_id": council,
        "position": position,
        "effective_from": iso(regulation.effective_from),
        "rules": _RULES.text(regulation),
    }


def regulation_of(row: StoredRow) -> Regulation:
    """Return the rules of a row."""
    return _RULES.fact(row.rules)
