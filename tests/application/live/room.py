"""A planned meeting in a store, held by commands."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from secretary_app.application.chain import broken_at
from secretary_app.application.clocks import ScriptedClock
from secretary_app.application.journal import entries_of
from secretary_app.application.live import LiveMeeting, perform, resume
from secretary_app.application.projections import projection_of_stored
from secretary_app.application.records import (
    CouncilRecord,
    MeetingKey,
    Projection,
    StoredMeeting,
)
from secretary_app.domain.agenda import MotionId
from secretary_app.domain.councils import CouncilId
from secretary_app.domain.meeting.commands import Command, Record, Redo, Undo
from secretary_app.domain.meeting.state import MeetingState
from secretary_app.domain.regulations import Regulation
from tests.builders import OPENING, OUTSIDERS, council, meeting, members, people, regulation
from tests.fakes.store import FakeStore
from tests.sitting import VERBS, Sitting

COMPOSITION = "chair:chair ann bob cid dan"
KEY = MeetingKey(CouncilId("c1"), meeting().id)
# Besides the members: outsiders, and the candidates of the usual election.
OTHERS = (*OUTSIDERS.split(), "ann", "bob", "cid")
VOTE = "arrive chair ann bob; vote r1; for chair ann; end"


class Room:
    """A planned meeting in a store, held by commands; `run` takes lines of `tests.sitting`."""

    def __init__(
        self,
        script: str = "",
        composition: str = COMPOSITION,
        rules: Regulation | None = None,
        **fields: Any,
    ) -> None:
        seats = members(composition)
        everybody = people(*dict.fromkeys((*(m.person for m in seats), *OTHERS)))
        self.record = CouncilRecord(
            council=council(),
            regulations=(rules or regulation(tie="chair"),),
            people=everybody,
            memberships=seats,
        )
        self.store = FakeStore()
        with self.store.writing() as tx:
            tx.save_council(self.record)
            tx.save_meeting(KEY.council, meeting(**{"presiding": "chair"} | fields))
        self.live = resume(self.store, KEY)
        self.clock = OPENING
        self.run(script)

    @property
    def state(self) -> MeetingState:
        return self.live.history.state

    def give(self, command: Command) -> LiveMeeting:
        self.live = perform(self.store, ScriptedClock(self.clock), self.live, command)
        self.clock += timedelta(minutes=1)
        return self.live

    def run(self, script: str) -> Room:
        """Each line in one command, with the verbs of `tests.sitting`."""
        speaker = Sitting(self.state.facts)
        if self.state.open_round is not None:
            speaker.motion = self.state.open_round.motion.id
        for line in filter(None, map(str.strip, script.split(";"))):
            verb, *words = line.split()
            if verb in {"vote", "reopen"}:
                speaker.motion = MotionId(words[0])
            undoing: dict[str, Command] = {"undo": Undo(), "redo": Redo()}
            self.give(undoing.get(verb) or Record(tuple(VERBS[verb](speaker, words))))
        return self

    @property
    def stored(self) -> StoredMeeting:
        return self.store.contents.meetings[KEY]

    @property
    def projection(self) -> Projection | None:
        return self.store.contents.projections.get(KEY)

    def votes(self) -> list[tuple[str, str]]:
        """«За» and the outcome of every closed round, by the read rows."""
        return [(v.for_, v.outcome) for v in self.projection.votes] if self.projection else []

    def in_order(self) -> bool:
        """What is shown, what is stored and what the read rows say are one and the same."""
        again = resume(self.store, KEY)
        return (
            entries_of(self.stored.journal) == self.live.history.entries()
            and broken_at(self.stored.journal) is None
            and self.live.head == self.stored.journal.head.hash == again.head
            and again.history.state == self.live.history.state
            and self.projection == projection_of_stored(self.record, self.stored)
        )
