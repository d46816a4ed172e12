"""What every paper on a meeting needs: names, the body in its cases, presiding, quorum."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from secretary_app.application.papers import PaperRequest, in_writing
from secretary_app.documents.content import Content, Properties
from secretary_app.documents.course import Course, course
from secretary_app.documents.persons import Persons
from secretary_app.documents.signatures import noun_of
from secretary_app.documents.wording import PRESENT, WERE_PRESENT, QuorumWords
from secretary_app.domain.agenda import MeetingForm, MeetingKind
from secretary_app.domain.councils import Council
from secretary_app.domain.paper_options import PaperOptions
from secretary_app.domain.people import PersonId
from secretary_app.domain.quorum import QuorumStatus
from secretary_app.domain.voting import VoteResult
from secretary_app.language.clauses import RulesName, rules_name
from secretary_app.language.dates import clock, long_date, time_words
from secretary_app.language.derivation import Naming, quorum_clause
from secretary_app.language.names import NBSP
from secretary_app.language.sentences import sentence

SESSION, CONFERENCE = "заседани", "совещани"
VOTE = ("участвует в голосовании", "участвуют в голосовании")
VOTED = ("участвовал в голосовании", "участвовали в голосовании")
FORMS = {
    MeetingForm.IN_PERSON: "очная",
    MeetingForm.REMOTE: "дистанционная",
    MeetingForm.MIXED: "очная с дистанционным участием",
    MeetingForm.ABSENTEE: "заочная",
    MeetingForm.HYBRID: "очно-заочная",
}


@dataclass(frozen=True, slots=True)
class Drawn:
    """A paper in words, and Russian notices on what a person should look at."""

    content: Content
    notices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sitting:
    """A meeting by its name: the stem of «заседание», «№ 2» and whose it is, in the genitive."""

    stem: str
    number: str
    council: str

    @property
    def kind(self) -> str:
        """Return «заседания», as a heading goes on below the number of the minutes."""
        return f"{self.stem}я"

    @property
    def nominative(self) -> str:
        """Return «заседание № 2»."""
        return f"{self.stem}е {self.number}"

    @property
    def genitive(self) -> str:
        """Return «заседания № 2»."""
        return f"{self.stem}я {self.number}"

    @property
    def prepositional(self) -> str:
        """Return «заседании № 2»."""
        return f"{self.stem}и {self.number}"

    def whole(self, form: str) -> str:
        """Return ``form``, one of the above, with whose it is: «заседания № 2 совета»."""
        return f"{form} {self.council}".rstrip()


@dataclass(frozen=True)
class Desk:
    """One meeting with everything to name and word it by; ``council`` is in the genitive."""

    request: PaperRequest
    options: PaperOptions
    persons: Persons
    council: str

    @classmethod
    def of(cls, request: PaperRequest, options: PaperOptions) -> Desk:
        """Return the desk with the body's name declined once."""
        persons = Persons(
            people=request.people,
            organisations=request.organisations,
            spaced=options.spaced_initials,
        )
        return cls(request, options, persons, genitive_of(request.state.facts.council, persons))

    @property
    def rules(self) -> RulesName:
        """Return what the body's rules call themselves."""
        return rules_name(self.request.state.facts.regulation.source)

    @cached_property
    def naming(self) -> Naming:
        """Return how derivations write people, candidates and rules."""
        motions = self.request.state.motions.values()
        standing = {c.id: c.person for motion in motions for c in motion.candidates or ()}
        return Naming(
            person=self.persons.name,
            candidate=lambda which: self.persons.name(standing[which]),
            rules=self.rules,
        )

    def properties(self, paper: str) -> Properties:
        """Return the file's properties; ``paper`` names it up to the date."""
        facts = self.request.state.facts
        council = self.persons.text(facts.council.name)
        return Properties(
            title=self.persons.text(f"{paper} от {long_date(facts.meeting.date)}"),
            subject=council,
            organisation=self.persons.text(facts.council.parent_organisation or council),
            date=facts.meeting.date,
        )

    @property
    def numbered(self) -> str:
        """Return «№ 2», held together."""
        return f"№{NBSP}{self.request.state.facts.meeting.number}"

    @property
    def body(self) -> str:
        """Return the body's name in the genitive, as printed."""
        return self.persons.text(self.council)

    @property
    def day(self) -> str:
        """Return the day of the meeting: «14 мая 2026 г.»."""
        return long_date(self.request.state.facts.meeting.date)

    @property
    def city(self) -> str:
        """Return the body's city, empty where none is known."""
        return self.persons.text(self.request.state.facts.council.city or "")

    @property
    def place(self) -> str:
        """Return where the meeting is held, or by what means; empty where that is not known."""
        return self.persons.text(self.request.state.facts.meeting.place or "")

    @property
    def starts(self) -> str:
        """Return when the meeting is to begin: «10 часов 00 минут»."""
        at = self.request.state.facts.meeting.starts_at
        return time_words(at) if at else ""

    @property
    def ballots_until(self) -> str:
        """Return until when votes come in writing: «14 мая 2026 г., 18:00»."""
        until = self.request.state.facts.meeting.ballots_until
        return f"{long_date(until.date())}, {clock(until.time())}" if until else ""

    @property
    def conference(self) -> str:
        """Return «совещания …» as the subject or the body's name gives it."""
        subject = self.request.state.facts.meeting.subject
        if subject:
            return self.persons.text(f"{CONFERENCE}я {subject}")
        of_conference = self.body.lower().startswith(CONFERENCE)
        named = self.body[:1].lower() + self.body[1:]
        return named if of_conference else f"{CONFERENCE}я {self.body}"

    @property
    def sitting(self) -> Sitting:
        """Return what the meeting is called, with its number, and whose it is."""
        if self.request.state.facts.meeting.kind is MeetingKind.CONFERENCE:
            whose = self.conference.partition(" ")[2]
            return Sitting(CONFERENCE, self.numbered, whose)
        return Sitting(SESSION, self.numbered, self.body)

    @property
    def of_sitting(self) -> str:
        """Return «заседания № 2 Координационного совета»."""
        return self.sitting.whole(self.sitting.genitive)

    @property
    def of_kind(self) -> str:
        """Return «заседания Координационного совета»."""
        return self.sitting.whole(self.sitting.kind)

    def listed(self, person: PersonId | None) -> str:
        """Return somebody as lists name people; empty where nobody is named."""
        return self.persons.listed(person) if person else ""

    @property
    def form(self) -> str:
        """Return how the meeting was held: «очная», «заочная»."""
        return FORMS[self.request.state.facts.meeting.form]

    def quorum(self) -> str:
        """Return the quorum and its changes in one run; empty without rule or vote.

        Where votes come in writing, those present alone make no quorum: it is that of the
        votes, and where a vote lacked it the votes tell, each for itself.
        """
        if not self.request.state.rounds:
            return ""
        words = QuorumWords(body=noun_of(self.council), weighted=self._weighted)
        went = self.course(words)
        opening = self.quorum_sentence(words, went)
        if self.in_writing:
            common = self.quorum_of_votes()
            return opening if common is not None and common.met else ""
        told = (change.text for change in went.changes if change.counted)
        return " ".join((opening, *told)) if opening else ""

    def cited_quorum(self, *, past: bool = False) -> QuorumWords:
        """Return the words of a quorum told with its clause."""
        members = noun_of(self.council)
        advisory = any(not m.votes for m in self.request.state.facts.memberships)
        body = f"{members} с правом голоса".lstrip() if advisory else members
        return QuorumWords(
            body=body,
            verb=WERE_PRESENT if past else PRESENT,
            past=past,
            rules=self.rules,
            weighted=self._weighted,
            in_writing=self.in_writing,
        )

    def course(self, words: QuorumWords) -> Course:
        """Return how attendance went."""
        return course(self.request, self.persons, words)

    def quorum_sentence(self, words: QuorumWords, went: Course) -> str:
        """Return the quorum when business began; of votes in writing that of the votes.

        Empty without a rule, and where votes in writing had different numbers.
        """
        status = went.opening
        if self.in_writing:
            status = self.quorum_of_votes()
            words = replace(words, verb=VOTED if words.past else VOTE)
        if status is None or self.request.state.facts.general_rules().quorum is None:
            return ""
        return words.sentence(status)

    @property
    def in_writing(self) -> bool:
        """Tell whether votes come in writing."""
        return in_writing(self.request.state)

    def quorum_of_votes(self) -> QuorumStatus | None:
        """Return the quorum of the votes where all of them had the same."""
        statuses = [closed.result.quorum for closed in self.request.state.rounds]
        same = all(status == statuses[0] for status in statuses)
        return statuses[0] if statuses and same else None

    def quorum_at_vote(self, result: VoteResult) -> tuple[str, ...]:
        """Return the sentence on the quorum of a vote that the heading does not speak for.

        It gives the reason where there was none; otherwise nothing is returned.
        """
        if not self._apart(result.quorum):
            return ()
        told = quorum_clause(result.quorum, self.rules, weighted=result.weighted)
        # The verdict says it once more.
        return (sentence(f"Кворум: {told.removesuffix('; кворума нет.')}"),)

    def _apart(self, status: QuorumStatus) -> bool:
        if not status.met:
            return True
        if status.rule != self.request.state.facts.general_rules().quorum:
            return True
        return self.in_writing and self.quorum_of_votes() is None

    @property
    def _weighted(self) -> bool:
        return self.request.state.facts.weighted

    def notices(self, *others: str) -> tuple[str, ...]:
        """Return what a person should look at: ``others``, then uncertain cases."""
        return notices_of(self.persons, *others)


def genitive_of(council: Council, persons: Persons) -> str:
    """Return the body's name in the genitive: as entered, else computed."""
    return council.name_genitive or persons.genitive(council.name)


def notices_of(persons: Persons, *others: str) -> tuple[str, ...]:
    """Return what a person should look at: ``others``, then uncertain cases."""
    if not persons.uncertain:
        return others
    forms = ", ".join(f"«{form}»" for form in persons.uncertain)
    return (*others, f"Проверьте падеж: {forms}.")
