"""What a step changed, and the steps that can be taken back or done again."""

from __future__ import annotations

from dataclasses import dataclass

from secretary_app.application.records import CouncilRecord, MeetingKey
from secretary_app.domain.agenda import Meeting
from secretary_app.domain.councils import CouncilId


@dataclass(frozen=True, slots=True)
class CouncilChange:
    """A council before and after; None where there was or is none."""

    council: CouncilId
    before: CouncilRecord | None
    after: CouncilRecord | None

    def reversed(self) -> CouncilChange:
        """Return the change that takes this one back."""
        return CouncilChange(self.council, self.after, self.before)


@dataclass(frozen=True, slots=True)
class MeetingChange:
    """A meeting's header before and after; None where there was or is none."""

    key: MeetingKey
    before: Meeting | None
    after: Meeting | None

    def reversed(self) -> MeetingChange:
        """Return the change that takes this one back."""
        return MeetingChange(self.key, self.after, self.before)


Change = CouncilChange | MeetingChange


@dataclass(frozen=True, slots=True)
class Edit:
    """One step of a person; ``name`` follows «Отменить: » («добавлен Иванов И.И.»)."""

    name: str
    changes: tuple[Change, ...]

    def reversed(self) -> Edit:
        """Return the step that takes this one back."""
        return Edit(self.name, tuple(c.reversed() for c in self.changes[::-1]))

    @property
    def councils(self) -> frozenset[CouncilId]:
        """Return the councils that the step touched."""
        return frozenset(
            c.council if isinstance(c, CouncilChange) else c.key.council for c in self.changes
        )


@dataclass(frozen=True, slots=True)
class EditHistory:
    """The steps of this sitting at the desk, the last one last; a new step empties redo."""

    done: tuple[Edit, ...] = ()
    undone: tuple[Edit, ...] = ()

    def after(self, edit: Edit) -> EditHistory:
        """Return the history with ``edit`` done."""
        return EditHistory((*self.done, edit))

    def after_undo(self) -> EditHistory:
        """Return the history with its last step taken back."""
        return EditHistory(self.done[:-1], (*self.undone, self.done[-1]))

    def after_redo(self) -> EditHistory:
        """Return the history with the step taken back last done again."""
        return EditHistory((*self.done, self.undone[-1]), self.undone[:-1])
