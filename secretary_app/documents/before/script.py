"""Порядок ведения: what the presiding officer says, question by question."""

from __future__ import annotations

from collections.abc import Iterator

from secretary_app.application.papers import (
    PaperRequest,
    agenda_of,
    in_writing,
    motions_of,
    presiding_of,
)
from secretary_app.documents.before.ballot_speech import vote_lines
from secretary_app.documents.before.lines import entry, note, say
from secretary_app.documents.before.planned import (
    materials,
    planned_time,
    preparations,
)
from secretary_app.documents.before.quorum_ahead import quorum_ahead
from secretary_app.documents.content import ChairScript, ScriptLine, ScriptPart
from secretary_app.documents.desk import Desk, Drawn
from secretary_app.documents.questions import question_line, reported_title
from secretary_app.documents.wording import DASH, punctuated
from secretary_app.domain.agenda import AgendaItem, BallotForm, MeetingKind
from secretary_app.domain.deadlines import AfterEvent, EventKind
from secretary_app.domain.paper_options import PaperOptions
from secretary_app.language.attendance_words import enumerated
from secretary_app.language.cases import Case
from secretary_app.language.dates import short_date
from secretary_app.language.deadlines import deadline_words
from secretary_app.language.sentences import sentence

BLANK = "_" * 6
NO_QUORUM = (
    "Если кворума нет, объявите об этом. Решения без кворума не принимаются: "
    "можно объявить перерыв или перенести заседание."
)
NO_DRAFT = "Проекта решения нет: сформулируйте его до голосования, перенесите или снимите вопрос."
TO_QUORUM = "Секретарь называет, сколько членов участвует."
RECUSAL = (
    "Если кто-то заявляет самоотвод, назовите его до голосования: секретарь запишет это в журнал."
)


def chair_script(request: PaperRequest, options: PaperOptions) -> Drawn:
    """Return порядок ведения of the meeting of ``request``."""
    desk = Desk.of(request, options)
    script = _Script(desk)
    items = agenda_of(request.state)
    paper = ChairScript(
        properties=desk.properties(f"Порядок ведения {desk.of_sitting}"),
        sitting=desk.sitting.genitive,
        council=desk.sitting.council,
        date=desk.day,
        city=desk.city,
        begins=desk.starts,
        place=desk.place,
        form=desk.form,
        presiding=desk.listed(presiding_of(request.state)),
        parts=(
            ScriptPart(heading="Открытие", lines=tuple(script.opening())),
            ScriptPart(heading="Повестка дня", lines=tuple(script.agenda(items))),
            *(script.question(item) for item in items),
            ScriptPart(heading="Закрытие", lines=tuple(script.closing())),
        ),
    )
    return Drawn(paper, desk.notices())


class _Script:
    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.state = desk.request.state
        self._conference = self.state.facts.meeting.kind is MeetingKind.CONFERENCE
        self._prepared = preparations(desk)

    def opening(self) -> Iterator[ScriptLine]:
        """Yield the greeting, the quorum where one is needed, and who is invited."""
        sitting = self.desk.sitting
        begun = sentence(f"Начинаем {sitting.whole(sitting.nominative)}")
        yield say(f"Уважаемые коллеги! {begun}")
        yield from self._notified()
        quorum = tuple(quorum_ahead(self.desk))
        if quorum:
            yield note(" ".join((TO_QUORUM, *quorum)))
            yield say(
                f"Участвуют {BLANK} членов с правом голоса. Кворум имеется, заседание правомочно."
            )
            yield note(NO_QUORUM)
        yield from self._invited()
        yield say(f"Объявляю {'совещание' if self._conference else 'заседание'} открытым.")

    def _notified(self) -> Iterator[ScriptLine]:
        prepared = self.desk.request.preparation
        if prepared is not None and prepared.notified_on is not None:
            yield note(f"Уведомление разослано {short_date(prepared.notified_on)}.")

    def _invited(self) -> Iterator[ScriptLine]:
        guests = self.state.facts.meeting.guests
        if guests:
            here = (
                "В совещании участвуют"
                if self._conference
                else "В заседании участвуют приглашённые"
            )
            yield say(f"{here}:")
            listed = [self.desk.persons.listed(guest) for guest in guests]
            yield from (entry(line) for line in punctuated(listed))

    def agenda(self, items: tuple[AgendaItem, ...]) -> Iterator[ScriptLine]:
        """Yield the questions, then the drafts of procedure; one of them adopts the agenda."""
        if items:
            yield say("Предлагается повестка дня:")
            titles = punctuated([reported_title(item, self.desk.persons) for item in items])
            for item, title in zip(items, titles, strict=True):
                yield entry(f"{item.number}.\N{NO-BREAK SPACE}{title}")
        yield say("Есть ли замечания и предложения по повестке?")
        for motion in motions_of(self.state):
            if motion.item is None:
                yield from vote_lines(self.desk, motion)

    def question(self, item: AgendaItem) -> ScriptPart:
        """Return a question: rapporteur, discussion, drafts with their votes."""
        persons = self.desk.persons
        return ScriptPart(heading=question_line(item, persons), lines=tuple(self._question(item)))

    def _question(self, item: AgendaItem) -> Iterator[ScriptLine]:
        prepared = self._prepared.get(item.id)
        papers = materials(self.desk, prepared)
        told = (
            *(f"Планируемое время{DASH}{time}." for time in planned_time(prepared)),
            *((f"Материалы: {papers}",) if papers else ()),
        )
        if told:
            yield note(" ".join(told))
        yield from self._discussion(item)
        motions = [m for m in motions_of(self.state) if m.item == item.id]
        if not motions:
            yield note(NO_DRAFT)
        elif any(motion.ballot is not BallotForm.NONE for motion in motions):
            yield note(RECUSAL)
        for motion in motions:
            yield from vote_lines(self.desk, motion)

    def _discussion(self, item: AgendaItem) -> Iterator[ScriptLine]:
        names = [self.desk.persons.name(who, Case.DATIVE) for who in item.rapporteurs]
        if names:
            yield say(sentence(f"Слово для доклада предоставляется {enumerated(names)}"))
            yield say("Есть ли вопросы к докладчику? Кто хотел бы выступить?")
        else:
            yield say("Кто хотел бы выступить?")

    def closing(self) -> Iterator[ScriptLine]:
        """Yield the end, and until when the minutes are drawn up."""
        yield say("Вопросы повестки рассмотрены. Есть ли замечания по ведению?")
        if not self._conference:
            yield note(
                "Спросите, будут ли особые мнения и требует ли кто-нибудь из голосовавших «против» "
                "записать об этом в протокол."
            )
        if in_writing(self.state) and self.desk.ballots_until:
            yield note(f"Письменные голоса принимаются до {self.desk.ballots_until}.")
        due = self.state.facts.regulation.minutes_due
        if due is not None:
            term = AfterEvent(due.days, due.kind, due.event or EventKind.MEETING)
            yield note(f"Срок оформления протокола – {deadline_words(term)}.")
        what = "совещание" if self._conference else "заседание"
        yield say(f"Объявляю {what} закрытым. Время – {BLANK}. Благодарю за работу.")
