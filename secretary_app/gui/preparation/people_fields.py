"""Fields that are typed as names of people."""

from __future__ import annotations

from secretary_app.application.preparation.naming import (
    Named,
    Who,
    read_executors,
    read_people,
    written_executors,
    written_people,
)
from secretary_app.application.records import CouncilRecord
from secretary_app.domain.people import Person
from secretary_app.gui.preparation import texts
from secretary_app.gui.preparation.fields import NamesCompleter, ToldField
from secretary_app.gui.theme.tokens import Tone
from secretary_app.language.names import full_text, name_of, short_name


class KnownPeople:
    """The people of the council in view; fields look names up in it while they are typed."""

    def __init__(self) -> None:
        self._record: CouncilRecord | None = None
        self.people_words: list[str] = []
        self.executor_words: list[str] = []

    @property
    def record(self) -> CouncilRecord:
        """Return the council; fields are shown after it is known."""
        if self._record is None:
            raise ValueError("совет ещё не прочитан")
        return self._record

    def know(self, record: CouncilRecord) -> None:
        """Take the people and organisations of ``record``."""
        if record is self._record:
            return
        self._record = record
        self.people_words = sorted(short_name(name_of(person)) for person in record.people)
        organisations = sorted(one.called for one in record.organisations)
        self.executor_words = [*self.people_words, *organisations]


class PeopleField(ToldField[Named]):
    """People by parts of their names; ``single`` for one at most."""

    def __init__(
        self, title: str, name: str, known: KnownPeople, *, single: bool = False, hint: str
    ) -> None:
        super().__init__(title, name, self._read, self._write, self._say, hint=hint)
        self._known = known
        self._single = single
        self._completer = NamesCompleter(self.line)
        self._completer.activated.connect(self.edited)

    def offer(self) -> None:
        """Offer everybody who is known."""
        self._completer.offer(self._known.people_words)

    def _read(self, text: str) -> Named:
        named = read_people(text, self._known.record)
        if self._single and len(named.people) > 1:
            raise ValueError("здесь может быть только один человек")
        return named

    def _write(self, value: Named) -> str:
        return written_people(value.people, self._known.record) if value.people else ""

    def _say(self, value: Named) -> tuple[str, Tone]:
        return texts.new_people([full_text(name_of(each)) for each in value.new]), Tone.ABSTAIN

    @property
    def found(self) -> tuple[Person, ...]:
        """Return the people typed, as they are known."""
        people = {person.id: person for person in self._known.record.people}
        return tuple(people[who] for who in self.value().people if who in people)


class ExecutorsField(ToldField[tuple[Who, ...]]):
    """People, organisations and groups; what each part was taken for is told."""

    def __init__(self, title: str, name: str, known: KnownPeople) -> None:
        super().__init__(
            title, name, self._read, self._write, texts.told_executors, hint=texts.EXECUTORS_HINT
        )
        self._known = known
        self._completer = NamesCompleter(self.line)
        self._completer.activated.connect(self.edited)

    def offer(self) -> None:
        """Offer everybody and every organisation that is known."""
        self._completer.offer(self._known.executor_words)

    def _read(self, text: str) -> tuple[Who, ...]:
        return read_executors(text, self._known.record)

    def _write(self, value: tuple[Who, ...]) -> str:
        return written_executors((who.value for who in value), self._known.record)
