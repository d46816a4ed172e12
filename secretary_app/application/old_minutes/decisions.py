"""The decisions: numbered, unnumbered or in a table, each with what stands under it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from secretary_app.application.old_minutes.agenda import titled
from secretary_app.application.old_minutes.assignments import (
    deadline_of,
    deadline_within,
    parted,
)
from secretary_app.application.old_minutes.blocks import Line
from secretary_app.application.old_minutes.model import (
    Confidence,
    OldDecision,
    OldItem,
    OldVotes,
)
from secretary_app.application.old_minutes.passages import Passage, of, question_number
from secretary_app.application.old_minutes.people import names_in
from secretary_app.application.old_minutes.votes import joined, rejects, tells_votes, votes_of
from secretary_app.application.old_minutes.wordings import (
    DISSENT,
    ELECTED,
    OPENINGS,
    WITHOUT_VOTE,
    Section,
)

_QUESTION = next(opening for section, opening in OPENINGS if section is Section.QUESTION)
_ASIDE = re.compile(
    r"(?:рассмотрение вопроса|вопрос (?:снят|перенес|отлож)|поступило предложение)"
    r"|[^.]{0,60} заявил\w? самоотвод",
    re.IGNORECASE,
)
_VOTES_AFTER = re.compile(
    r"(?<=[.;!»])\s+(?=(?:Проголосовали|Голосовали|Голосование|(?:Результаты|Итоги) голосования"
    r"|Решение (?:не )?принято|Принято (?:единогласно|большинством))\b)"
)
_NAMES_ONLY = re.compile(r"\((?:[^()]*[А-ЯЁ]\.\s?)?[^()]*\)$|[_–—-]{3,}$")
_WORDS_OF_HEADING = 5
_TEXT_COLUMN = re.compile(r"решени|поручени|мероприяти|содержани|текст|формулировк", re.IGNORECASE)
_WHO_COLUMN = re.compile(r"отв|исполнител", re.IGNORECASE)
_WHEN_COLUMN = re.compile(r"срок|дата", re.IGNORECASE)


@dataclass(slots=True, kw_only=True)
class _Draft:
    """A decision while its lines are read."""

    label: str
    item: str | None
    lines: list[str]
    blocks: list[int]
    executors: list[str] = field(default_factory=list)
    when: str = ""
    votes: OldVotes | None = None
    settled: bool = False
    adopted: bool = True
    sure: bool = True

    @property
    def open_list(self) -> bool:
        """Tell whether a list belongs to the decision: it is announced or has begun."""
        return self.lines[-1].endswith(":") or self.lines[-1].startswith("- ")


class _Course:
    """The passages after the agenda, read one after another."""

    def __init__(self, items: Sequence[OldItem]) -> None:
        self.items = tuple(items)
        self.drafts: list[_Draft] = []
        self.item: str | None = None
        self._pending: OldVotes | None = None
        self._fresh = 0
        self._numbered = False
        self._columns: tuple[int, int | None, int | None] | None = None

    def take(self, passage: Passage) -> None:
        """Read one passage."""
        match passage.section:
            case Section.QUESTION:
                self._turn(passage)
            case Section.HEARD:
                self._hear(passage)
            case Section.DECIDED | Section.REJECTED:
                self._decide(passage)
            case Section.VOTED:
                self._vote(passage)
            case _:
                self._titles(passage.lines)

    def _turn(self, passage: Passage) -> None:
        found = passage.opened and _QUESTION.match(passage.opened.text)
        self.item = self._known(question_number(found)) if found else None
        self._begin()
        self._titles(passage.lines[:1])
        if passage.opened and passage.opened.roman:
            self._title(replace(passage.lines[0], block=-1))
            self._decide(replace(passage, lines=passage.lines[1:]))
        else:
            self._titles(passage.lines[1:])

    def _begin(self) -> None:
        self._fresh = len(self.drafts)
        self._pending = None

    def _known(self, number: str | None) -> str | None:
        return number if any(item.number == number for item in self.items) else None

    def _hear(self, passage: Passage) -> None:
        number = passage.opened.number if passage.opened else ""
        first = passage.lines[0].text if passage.lines else ""
        asked = _QUESTION.match(first)
        told = self._known(number or (question_number(asked) if asked else None))
        if told is not None:
            self.item = told
            self._begin()
        elif self.item is None or len(self.drafts) > self._fresh:
            self._next()
        self._titles(passage.lines)

    def _next(self) -> None:
        numbers = [item.number for item in self.items]
        at = numbers.index(self.item) + 1 if self.item in numbers else 0
        self.item = numbers[at] if at < len(numbers) else None
        self._begin()

    def _titles(self, lines: Sequence[Line]) -> None:
        for line in lines:
            self._title(line)

    def _title(self, line: Line) -> bool:
        item = titled(self.items, line.text)
        if item is None or line.bullet or line.block in item.blocks:
            return False
        self.item = item.number
        self._begin()
        return True

    def _decide(self, passage: Passage) -> None:
        told_item = self._known(passage.opened.number) if passage.opened else None
        if told_item is not None:
            self.item = told_item
            self._begin()
        self._numbered = any(line.number for line in passage.lines)
        self._columns = None
        start = len(self.drafts)
        for line in passage.lines:
            for each in _votes_apart(line):
                self._line(each, start)
        if passage.section is Section.REJECTED:
            for draft in self.drafts[start:]:
                draft.adopted = False
        told = votes_of(passage.head, passage.opened.block if passage.opened else 0)
        votes = self._pending or (told if told.unanimous else None)
        if votes is not None:
            self._give(votes, self.drafts[start:])

    def _line(self, line: Line, start: int) -> None:
        if line.cells:
            self._row(line)
        elif self._title(line):
            self._numbered = self._numbered and not line.number
        elif tells_votes(line):
            self._count(line)
        elif not self._aside(line):
            self._words(line, start)

    def _aside(self, line: Line) -> bool:
        if WITHOUT_VOTE.match(line.text):
            for draft in self._unsettled():
                draft.settled = True
            return True
        if not line.label and _NAMES_ONLY.match(line.text):
            return True
        told = (DISSENT, _ASIDE) if line.number else (DISSENT, ELECTED, _ASIDE)
        return any(wording.match(line.text) for wording in told)

    def _words(self, line: Line, start: int) -> None:
        task = parted(line.text)
        own = self.drafts[-1] if len(self.drafts) > max(start, self._fresh) else None
        if task.plain:
            own = self._said(replace(line, text=task.plain), own)
        if own is None:
            return
        own.executors += [who for who in task.who if who not in own.executors]
        if own.when and task.when not in {"", own.when}:
            own.lines.append(f"Срок – {task.when}")
            own.sure = False
        own.when = own.when or task.when
        if line.block not in own.blocks:
            own.blocks.append(line.block)

    def _said(self, line: Line, own: _Draft | None) -> _Draft | None:
        if own is None or self._begins(line, own):
            self.drafts.append(
                _Draft(
                    label=line.number,
                    item=self.item,
                    lines=[line.text],
                    blocks=[line.block],
                    sure=bool(line.number),
                )
            )
            return self.drafts[-1]
        if own.settled and not line.label:
            return None
        words = f"{line.label} {line.text}" if line.number else line.text
        own.lines.append(f"- {line.text}" if line.bullet else words)
        return own

    def _begins(self, line: Line, own: _Draft) -> bool:
        if line.number:
            nested = line.number.startswith(f"{own.label}.") and own.lines[0].endswith(":")
            return not (nested and own.label)
        if self._numbered:
            return False
        if line.bullet:
            return not own.open_list
        return not own.open_list and not line.text[0].islower()

    def _row(self, line: Line) -> None:
        columns = _columns_of(line)
        if columns is not None:
            self._columns = columns
            return
        text, who, when = self._columns or _guessed(line)
        words = _cell(line, text)
        if not words:
            return
        task = parted(words)
        number = next((c.rstrip(".") for c in line.cells[:1] if re.fullmatch(r"[\d.]+", c)), "")
        named = next((i for i in self.items if line.block in i.blocks), None)
        if named is not None:
            self.item, number = named.number, ""
        self.drafts.append(
            _Draft(
                label=number,
                item=self.item,
                lines=[task.plain],
                blocks=[line.block],
                executors=list(parted(f"Отв.: {_cell(line, who)}").who if who else task.who),
                when=_cell(line, when) or task.when,
            )
        )

    def _vote(self, passage: Passage) -> None:
        lines = passage.lines
        if not lines and passage.opened:
            lines = (passage.opened,)
        for at, line in enumerate(lines):
            if at and not tells_votes(line):
                if not self._title(line) and not self._aside(line):
                    self._words(line, self._fresh)
                continue
            head = passage.head if at == 0 and lines is passage.lines else ""
            self._count(replace(line, text=f"{head}: {line.text}" if head else line.text))

    def _count(self, line: Line) -> None:
        votes = votes_of(line.text, line.block)
        fresh = self._unsettled()
        voted = [draft for draft in self.drafts[self._fresh :] if draft.votes is not None]
        if fresh:
            self._give(votes, fresh)
        elif voted:
            voted[-1].votes = joined(voted[-1].votes, votes)
            voted[-1].adopted = voted[-1].adopted and not rejects(line.text)
        else:
            self._pending = joined(self._pending, votes)

    def _unsettled(self) -> list[_Draft]:
        return [draft for draft in self.drafts[self._fresh :] if not draft.settled]

    def _give(self, votes: OldVotes, drafts: Sequence[_Draft]) -> None:
        for draft in drafts:
            if draft.votes is None:
                draft.votes = votes
                draft.settled = True
                draft.adopted = draft.adopted and not rejects(votes.words)
        self._pending = None


def _votes_apart(line: Line) -> tuple[Line, ...]:
    """Return a decision and the sentence about its votes, which may stand in one paragraph."""
    found = _VOTES_AFTER.search(line.text)
    if found is None or line.cells:
        return (line,)
    after = replace(line, text=line.text[found.end() :], label="")
    return replace(line, text=line.text[: found.start()]), after


def _columns_of(line: Line) -> tuple[int, int | None, int | None] | None:
    """Return where the words, the executors and the deadline stand, by a heading row."""
    if any(len(cell.split()) > _WORDS_OF_HEADING for cell in line.cells):
        return None
    text = _column(line, _TEXT_COLUMN)
    who, when = _column(line, _WHO_COLUMN), _column(line, _WHEN_COLUMN)
    if text is None or (who is None and when is None):
        return None
    return text, who, when


def _column(line: Line, wording: re.Pattern[str]) -> int | None:
    return next((at for at, cell in enumerate(line.cells) if wording.match(cell)), None)


def _guessed(line: Line) -> tuple[int, int | None, int | None]:
    longest = max(range(len(line.cells)), key=lambda at: len(line.cells[at]))
    others = [at for at in range(len(line.cells)) if at > longest and line.cells[at]]
    who = next((at for at in others if next(names_in(line.cells[at]), None)), None)
    return longest, who, next((at for at in others if at != who), None)


def _cell(line: Line, column: int | None) -> str:
    return line.cells[column] if column is not None and column < len(line.cells) else ""


def decisions_of(
    passages: Sequence[Passage], items: Sequence[OldItem], since: date | None
) -> tuple[OldDecision, ...]:
    """Return the decisions in their order; ``since`` is the day of the meeting."""
    course = _Course(items)
    for passage in passages:
        if passage.section is not Section.SIGNED:
            course.take(passage)
    decided = len(tuple(of(passages, Section.DECIDED)))
    heard = len(tuple(of(passages, Section.HEARD, Section.QUESTION)))
    if decided == 1 and heard > 1:
        for draft in course.drafts:
            draft.item = None
    return _numbered(course, since)


def _numbered(course: _Course, since: date | None) -> tuple[OldDecision, ...]:
    known = {item.number for item in course.items}
    taken: set[str] = set()
    counters: dict[str, int] = {}
    decisions: list[OldDecision] = []
    for draft in course.drafts:
        parent = draft.label.partition(".")[0]
        item = parent if "." in draft.label and parent in known else draft.item
        number = _number(draft, item)
        if not number or number in taken:
            number = _free(f"{item}." if item else "", taken, counters)
        taken.add(number)
        decisions.append(_decision(draft, number, item, since))
    return tuple(decisions)


def _number(draft: _Draft, item: str | None) -> str:
    if item is None or "." in draft.label:
        return draft.label
    return f"{item}.{draft.label}" if draft.label else ""


def _free(prefix: str, taken: set[str], counters: dict[str, int]) -> str:
    """Return the next number with ``prefix`` that no decision bears."""
    counters[prefix] = counters.get(prefix, 0) + 1
    while f"{prefix}{counters[prefix]}" in taken:
        counters[prefix] += 1
    return f"{prefix}{counters[prefix]}"


def _decision(draft: _Draft, number: str, item: str | None, since: date | None) -> OldDecision:
    text = "\n".join(draft.lines)
    when = draft.when or deadline_within(text)
    return OldDecision(
        number=number,
        text=text,
        item=item,
        executors=tuple(draft.executors),
        deadline=deadline_of(when, since) if when else None,
        votes=draft.votes,
        adopted=draft.adopted,
        confidence=Confidence.SURE if draft.sure else Confidence.PROBABLE,
        blocks=tuple(draft.blocks),
    )
