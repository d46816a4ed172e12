"""Council records in the short notations of `tests.builders`."""

from __future__ import annotations

from typing import Any

from secretary_app.application.records import CouncilRecord
from tests.builders import council, members, people, regulation


def record(composition: str = "ann:chair bob cid", **fields: Any) -> CouncilRecord:
    """A council with this composition, its people and rules without a number of seats."""
    seats = members(composition)
    usual: dict[str, Any] = {
        "council": council(),
        "regulations": (regulation(),),
        "people": people(*dict.fromkeys(m.person for m in seats)),
        "memberships": seats,
    }
    return CouncilRecord(**usual | fields)
