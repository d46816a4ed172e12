"""What changed and who did it: every view refreshes its own part and no more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from secretary_app.application.records import MeetingKey
from secretary_app.domain.councils import CouncilId

if TYPE_CHECKING:
    from secretary_app.application.importing import ImportReport


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeSet:
    """``everything`` means another database; ``councils`` those with a change of any kind."""

    everything: bool = False
    councils: frozenset[CouncilId] = frozenset()
    meetings: frozenset[MeetingKey] = frozenset()

    @property
    def lists(self) -> bool:
        """Tell whether the lists of councils and meetings may differ."""
        return self.everything or bool(self.councils)

    def touches(self, key: MeetingKey) -> bool:
        """Tell whether the page of this meeting may differ."""
        return self.everything or key.council in self.councils or key in self.meetings


def change_of(reports: list[ImportReport]) -> ChangeSet:
    """Return what imports changed."""
    return ChangeSet(councils=frozenset(r.council.id for r in reports if not r.nothing_changed))
