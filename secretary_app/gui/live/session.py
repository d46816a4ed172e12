"""The running meeting as the screen holds it: one step, one commit, then everybody sees it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, time, timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from secretary_app.application.clocks import ScriptedClock
from secretary_app.application.live import LiveMeeting, perform, resume
from secretary_app.application.live.backdating import (
    backwards_notice,
    moment_on_paper,
    open_from_paper,
)
from secretary_app.application.live.foresight import consequence
from secretary_app.application.lookup import record_of
from secretary_app.application.ports import Clock, EnvironmentFailure, Store
from secretary_app.application.records import CouncilRecord, MeetingKey
from secretary_app.application.report import naming_of, people_by_id
from secretary_app.domain.agenda import ItemId, Preparation
from secretary_app.domain.errors import DomainError
from secretary_app.domain.meeting.commands import Command, Record, Redo, Undo
from secretary_app.domain.meeting.entries import (
    AttendanceEvent,
    Entry,
    Event,
    PresidingChanged,
    Recused,
    SeqNo,
)
from secretary_app.domain.meeting.foresight import QuorumChange
from secretary_app.domain.meeting.history import newest_first
from secretary_app.domain.meeting.state import MeetingState, Phase
from secretary_app.domain.people import OrganisationId, Person, PersonId
from secretary_app.gui.bridge import Bridge
from secretary_app.gui.changes import ChangeSet
from secretary_app.gui.live.places import Place, gathers, settled
from secretary_app.language.derivation import Naming
from secretary_app.language.foresight import consequence_sentence
from secretary_app.language.journal import JournalWords
from secretary_app.language.names import name_of, short_name

_SECOND_MS = 1000


class LiveSession(QObject):
    """One meeting under way; without one there is nothing to ask it for.

    ``begun`` tells that a meeting was taken up, ``ended`` that it was let go. ``stepped``
    carries the `LiveMeeting` before and after a step and its entries; ``placed`` where the
    middle of the screen stands. ``refused``, ``failed`` and ``warned`` carry a sentence:
    the rules forbid the step, the disk failed, the step has to be asked for once more.
    ``ticked`` comes every second while the meeting runs. ``preparation`` is what was
    announced before; it is of use until business begins.
    """

    begun = Signal(object)
    ended = Signal()
    stepped = Signal(object, object, object)
    placed = Signal(object)
    refused = Signal(str)
    failed = Signal(str)
    warned = Signal(str)
    ticked = Signal()

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._live: LiveMeeting | None = None
        self._record: CouncilRecord | None = None
        self._place: Place | None = None
        self._people: Mapping[PersonId, Person] = {}
        self._names: Mapping[PersonId, str] = {}
        self._places: Mapping[PersonId, str] = {}
        self.preparation: Preparation | None = None
        self._asked: Command | None = None
        self._from_paper = False
        self._paper_time: time | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_SECOND_MS)
        self._timer.timeout.connect(self.ticked)
        bridge.changed.connect(self._follow)

    @property
    def runs(self) -> bool:
        """Tell whether a meeting was taken up."""
        return self._live is not None

    @property
    def live(self) -> LiveMeeting:
        """Return the meeting as it stands. Raises `LookupError` without one."""
        if self._live is None:
            raise LookupError("no meeting was taken up")
        return self._live

    @property
    def state(self) -> MeetingState:
        """Return what the meeting's journal says so far."""
        return self.live.history.state

    @property
    def place(self) -> Place:
        """Return where the middle of the screen stands."""
        return settled(self.state, self._place)

    @property
    def people(self) -> Mapping[PersonId, Person]:
        """Return everybody whom entries may name, by id."""
        return self._people

    @property
    def naming(self) -> Naming:
        """Return how people, candidates and the regulation are written."""
        return naming_of(self.state, self._people)

    @property
    def record(self) -> CouncilRecord:
        """Return the council with its organisations and people as read last."""
        if self._record is None:
            raise LookupError("no meeting was taken up")
        return self._record

    def now(self) -> datetime:
        """Return the present moment."""
        return self._bridge.clock.now()

    @property
    def from_paper(self) -> bool:
        """Tell whether the meeting was held on paper and is entered with times of its own."""
        return self._from_paper or self.state.entered_on is not None

    @property
    def paper_time(self) -> time:
        """Return the time that the next entry of a meeting from paper will have."""
        journal = self.live.history.journal
        last = journal.last.at.time() if journal else self.state.facts.meeting.starts_at
        return self._paper_time or last or time(10)

    def set_paper_time(self, moment: time) -> None:
        """Give ``moment`` to the entries from now on."""
        self._paper_time = moment

    def elapsed(self) -> timedelta:
        """Return how long the meeting has been going on, or went on."""
        begun, over = self.state.opened_at, self.state.closed_at
        return (over or self.now()) - begun if begun else timedelta()

    def take(self, key: MeetingKey, *, from_paper: bool = False) -> bool:
        """Take up a meeting where its journal left it; False when that was not possible.

        ``from_paper`` enters one that was held on paper: its opening will say so.
        """
        data = self._bridge.data
        if data is None:
            return False
        try:
            live = resume(data.store, key)
            self._read_people(data.store, live)
        except DomainError as error:
            self.refused.emit(error.message)
            return False
        except EnvironmentFailure as error:
            self.failed.emit(str(error))
            return False
        self._live, self._place, self._asked = live, None, None
        self._from_paper, self._paper_time = from_paper, None
        self._timer.start()
        self.begun.emit(live)
        self.placed.emit(self.place)
        return True

    def _read_people(self, store: Store, live: LiveMeeting) -> None:
        with store.reading() as tx:
            self._record = record_of(tx, live.key.council)
            stored = tx.meeting(live.key) if gathers(live.history.state) else None
        self.preparation = stored.meeting.preparation if stored else None
        self._people = people_by_id(self._record, live.history.state)
        self._names = {p.id: short_name(name_of(p)) for p in self._people.values()}
        organisations = {o.id: o.called for o in self._record.organisations}
        self._places = {
            p.id: organisations.get(OrganisationId(p.organisation), p.organisation)
            for p in self._people.values()
            if p.organisation
        }

    def _follow(self, change: ChangeSet, initiator: object) -> None:
        """Go on from where the journal is now: the screen of the minutes may add to it."""
        data, before = self._bridge.data, self._live
        if data is None or before is None or initiator is self:
            return
        if before.key in change.meetings:
            self._live = resume(data.store, before.key)
            self.stepped.emit(before, self._live, _added(before, self._live))
            self.placed.emit(self.place)

    def short_name(self, person: PersonId) -> str:
        """Return «Борисова Н.А.», or the bare id of somebody not known."""
        return self._names.get(person, person)

    def organisation(self, person: PersonId) -> str:
        """Return where somebody comes from, or the position, or nothing."""
        known = self._people.get(person)
        return self._places.get(person) or (known.position if known else None) or ""

    def let_go(self) -> None:
        """Leave the meeting as it stands; it can be taken up again at any time."""
        if self._live is None:
            return
        self._live, self._place, self._asked = None, None, None
        self._timer.stop()
        self.ended.emit()

    def go(self, place: Place) -> None:
        """Turn the middle of the screen to ``place``."""
        self._place = place
        self.placed.emit(self.place)

    @property
    def undo_step(self) -> str:
        """Return the name of the step that undo would take back, empty for none."""
        history = self.live.history
        return self._step_name(history.undoable) if self._may_step() else ""

    @property
    def redo_step(self) -> str:
        """Return the name of the step that redo would bring back, empty for none."""
        history = self.live.history
        return self._step_name(history.redoable) if self._may_step() else ""

    def _may_step(self) -> bool:
        return self.state.phase not in {Phase.NOT_OPENED, Phase.CLOSED}

    def _step_name(self, step: SeqNo | None) -> str:
        if step is None:
            return ""
        events: list[Event] = []
        for entry in newest_first(self.live.history.journal):
            if entry.seq < step:
                break
            if entry.step == step:
                events.append(entry.event)
        return self.words.step(events[::-1])

    @property
    def words(self) -> JournalWords:
        """Return what words the last steps in, beside the screen that shows the rest."""
        return JournalWords(state=self.state, naming=self.naming, brief=True)

    def do(self, *events: Event) -> bool:
        """Record ``events`` as one step; see `give`."""
        return self.give(Record(events))

    def undo(self) -> bool:
        """Take back the last step; see `give`."""
        return self.give(Undo())

    def redo(self) -> bool:
        """Bring back the step undone last; see `give`."""
        return self.give(Redo())

    def give(self, command: Command) -> bool:
        """Carry out ``command``; True when it is on the disk and was shown.

        False leaves the meeting as it was: ``refused``, ``failed`` or ``warned`` has then
        told why. Asked for once more, the same command passes the warning.
        """
        data, before = self._bridge.data, self.live
        if data is None:
            return False
        try:
            clock = self._clock(before)
            if self._must_ask(before, command, clock):
                return False
            after = perform(data.store, clock, before, self._marked(before, command))
        except DomainError as error:
            self.forget()
            self.refused.emit(error.message)
            return False
        except EnvironmentFailure as error:
            self.forget()
            self.failed.emit(str(error))
            return False
        self._live, self._asked = after, None
        if isinstance(command, Undo | Redo) and _item_now(before) != _item_now(after):
            self._place = None
        self._tell(before, after)
        return True

    def _clock(self, before: LiveMeeting) -> Clock:
        if not self.from_paper:
            return self._bridge.clock
        return ScriptedClock(moment_on_paper(before, self.paper_time, self.now()))

    def _marked(self, before: LiveMeeting, command: Command) -> Command:
        """Let the opening of a meeting from paper say that it is one."""
        opening = before.history.state.phase is Phase.NOT_OPENED
        return open_from_paper(self.now()) if self.from_paper and opening else command

    def _must_ask(self, before: LiveMeeting, command: Command, clock: Clock) -> bool:
        """Ask once before a time that goes backwards, or a step that breaks the quorum."""
        if self._asked == command:
            return False
        back = backwards_notice(before, clock.now()) if self.from_paper else None
        if back is not None:
            self._asked = command
            self.warned.emit(back)
            return True
        if gathers(self.state) or not _moves_people(command):
            return False
        found = consequence(before, command)
        if found is None or found.change is not QuorumChange.BROKEN:
            return False
        self._asked = command
        self.warned.emit(consequence_sentence(found))
        return True

    def forget(self) -> None:
        """Forget the step that waits to be asked for once more."""
        self._asked = None

    def _tell(self, before: LiveMeeting, after: LiveMeeting) -> None:
        entries = _added(before, after)
        self.stepped.emit(before, after, entries)
        self.placed.emit(self.place)
        phases = (before.history.state.phase, after.history.state.phase)
        in_lists = phases[0] is not phases[1] and Phase.BREAK not in phases
        council = frozenset({after.key.council}) if in_lists else frozenset()
        self._bridge.tell(ChangeSet(councils=council, meetings=frozenset({after.key})), self)


def _item_now(live: LiveMeeting) -> ItemId | None:
    current = live.history.state.current
    return current.item if current else None


def _added(before: LiveMeeting, after: LiveMeeting) -> tuple[Entry, ...]:
    """Return the entries of the step between two moments, in order."""
    added: list[Entry] = []
    for entry in newest_first(after.history.journal):
        if entry.seq < before.history.next_seq:
            break
        added.append(entry)
    return tuple(added[::-1])


def _moves_people(command: Command) -> bool:
    moving = (AttendanceEvent, PresidingChanged, Recused)
    return isinstance(command, Record) and any(isinstance(e, moving) for e in command.events)
