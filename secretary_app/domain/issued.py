"""The life of a paper: drawn up, checked, agreed on, issued, signed, sent out, corrected.

What is known of a paper is the list of its dated steps. Where it stands follows from them, and
a step that cannot follow is refused: nobody signs what was never issued, and what is signed is
never issued anew – it is corrected by a numbered note.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import NewType, TypeVar, assert_never

from secretary_app.domain.errors import DomainError, InvalidFact, Refusal

PaperId = NewType("PaperId", str)

MINUTES = "minutes"
_HEX = frozenset("0123456789abcdef")
_SHA256 = 64
_S = TypeVar("_S", bound="PaperStep")


class PaperStage(StrEnum):
    """Where a paper stands."""

    DRAFT = "draft"
    CHECKED = "checked"
    IN_REVIEW = "in_review"
    ISSUED = "issued"
    SIGNED = "signed"
    SENT = "sent"


@dataclass(frozen=True, slots=True)
class JournalMark:
    """The end of a meeting's journal: how many entries, and the hash that covers them."""

    count: int
    hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """Somebody has read the draft and found nothing against it."""

    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class SentForReview:
    """На согласование: the draft went to these people."""

    on: date
    to: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewed:
    """The draft came back; with ``remarks`` it is a draft again, without them agreed on."""

    on: date
    by: str | None = None
    remarks: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Issued:
    """The file was written: its name, SHA-256 (hex) and what it was made from.

    ``journal`` is the end of the journal at that moment, ``data`` the SHA-256 of everything
    printed that the journal does not hold, ``template`` that of the template.
    """

    on: date
    style: str
    file: str
    sha256: str
    journal: JournalMark
    data: str
    template: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TextAdopted:
    """The issued file came back changed by hand, and its text is the one to be signed.

    ``data`` is as that of an issue, None where the text was not held against all of it.
    """

    on: date
    file: str
    sha256: str
    data: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """Signed on paper: by whom, where the original is, the file (дело) it went to, its scan."""

    on: date
    by: tuple[str, ...]
    original: str | None = None
    case: str | None = None
    scan: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CopySent:
    """A copy went to somebody."""

    on: date
    to: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected:
    """A numbered note of correction; ``journal`` is the journal's end that it takes in."""

    on: date
    number: int
    text: str
    journal: JournalMark


PaperStep = (
    Checked | SentForReview | Reviewed | Issued | TextAdopted | Signed | CopySent | Corrected
)


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedPaper:
    """A paper on a meeting by its kind («minutes»), with its life so far."""

    id: PaperId
    kind: str
    steps: tuple[PaperStep, ...] = ()

    @property
    def stage(self) -> PaperStage:
        """Return where the paper stands after its last step."""
        stage = PaperStage.DRAFT
        for step in self.steps:
            stage = _after(stage, step)
        return stage

    def last(self, kind: type[_S]) -> _S | None:
        """Return the last step of a kind, None where there was none."""
        return next((step for step in reversed(self.steps) if isinstance(step, kind)), None)

    @property
    def issue(self) -> Issued | None:
        """Return the edition issued last."""
        return self.last(Issued)

    @property
    def signature(self) -> Signed | None:
        """Return the signing."""
        return self.last(Signed)

    @property
    def text(self) -> Issued | TextAdopted | None:
        """Return the step that says which file holds the text to be signed."""
        found = (s for s in reversed(self.steps) if isinstance(s, Issued | TextAdopted))
        return next(found, None)

    @property
    def data(self) -> str | None:
        """Return the hash of the data that the text to be signed was held against last."""
        held = (step.data for step in (self.text, self.issue) if step is not None)
        return next((data for data in held if data is not None), None)

    @property
    def copies(self) -> tuple[CopySent, ...]:
        """Return the copies sent, in order."""
        return tuple(step for step in self.steps if isinstance(step, CopySent))

    @property
    def corrections(self) -> tuple[Corrected, ...]:
        """Return the notes of correction, in order."""
        return tuple(step for step in self.steps if isinstance(step, Corrected))

    @property
    def is_signed(self) -> bool:
        """Tell whether the text can no more be changed."""
        return self.signature is not None

    @property
    def covered(self) -> JournalMark | None:
        """Return the journal's end that the issue, or the last note of correction, takes in."""
        note, issue = self.last(Corrected), self.issue
        marked = note or issue
        return marked.journal if marked else None


def advanced(paper: IssuedPaper, step: PaperStep) -> IssuedPaper:
    """Return the paper with one step more.

    Raises `Refusal` for a step that cannot follow, and `InvalidFact` with its place («on»,
    «by») for one that contradicts itself or an earlier one.
    """
    for fault in _step_faults(paper, step):
        raise fault
    return replace(paper, steps=(*paper.steps, step))


def life_faults(paper: IssuedPaper) -> Iterator[DomainError]:
    """Yield the first step that could not follow those before it (``steps[2].on``)."""
    lived = replace(paper, steps=())
    for index, step in enumerate(paper.steps):
        for fault in _step_faults(lived, step):
            yield InvalidFact(fault.message, fault.place).within(f"steps[{index}]")
            return
        lived = replace(lived, steps=(*lived.steps, step))


_OPEN = frozenset({PaperStage.DRAFT, PaperStage.CHECKED, PaperStage.IN_REVIEW, PaperStage.ISSUED})
_CLOSED = frozenset({PaperStage.SIGNED, PaperStage.SENT})
_MAY_FOLLOW: Mapping[type[PaperStep], frozenset[PaperStage]] = {
    Checked: _OPEN - {PaperStage.CHECKED},
    SentForReview: frozenset({PaperStage.CHECKED}),
    Reviewed: frozenset({PaperStage.IN_REVIEW}),
    Issued: frozenset({PaperStage.CHECKED, PaperStage.IN_REVIEW}),
    TextAdopted: frozenset({PaperStage.ISSUED}),
    Signed: frozenset({PaperStage.ISSUED}),
    CopySent: _CLOSED,
    Corrected: _CLOSED,
}


def may_follow(stage: PaperStage, kind: type[PaperStep]) -> bool:
    """Tell whether a step of ``kind`` can follow at ``stage``."""
    return stage in _MAY_FOLLOW[kind]


def _after(stage: PaperStage, step: PaperStep) -> PaperStage:
    match step:
        case Checked() | Reviewed(remarks=None):
            return PaperStage.CHECKED
        case Reviewed():
            return PaperStage.DRAFT
        case SentForReview():
            return PaperStage.IN_REVIEW
        case Issued() | TextAdopted():
            return PaperStage.ISSUED
        case Signed():
            return PaperStage.SIGNED
        case CopySent():
            return PaperStage.SENT
        case Corrected():
            return stage
        case _:
            assert_never(step)


def refusal(stage: PaperStage, kind: type[PaperStep]) -> str:
    """Return in a Russian sentence why a step cannot follow, empty where it can."""
    if may_follow(stage, kind):
        return ""
    if stage in _CLOSED:
        return "Документ подписан: его текст уже не меняется, исправления оформляются запиской."
    match stage:
        case PaperStage.DRAFT:
            return "Документ ещё не проверен: проверьте его и отметьте «Проверено»."
        case PaperStage.CHECKED if kind is Checked:
            return "Документ уже отмечен проверенным."
        case PaperStage.IN_REVIEW if kind is SentForReview:
            return "Документ уже на согласовании: сначала отметьте, что он вернулся."
        case PaperStage.ISSUED if kind in {SentForReview, Issued, Reviewed}:
            return "Документ уже выпущен: чтобы выпустить его заново, проверьте его ещё раз."
        case PaperStage.ISSUED:
            return "Документ ещё не подписан: сначала отметьте подписание."
        case _:
            return _NOT_YET[kind]


_NOT_YET: Mapping[type[PaperStep], str] = {
    Reviewed: "Документ не был на согласовании.",
    TextAdopted: "Документ ещё не выпущен: сравнивать файл не с чем.",
    Signed: "Документ ещё не выпущен: сначала выпустите его, потом отметьте подписание.",
    CopySent: "Документ ещё не подписан: сначала отметьте подписание.",
    Corrected: "Документ ещё не подписан: его можно исправить и выпустить заново.",
}


def _step_faults(paper: IssuedPaper, step: PaperStep) -> Iterator[DomainError]:
    why_not = refusal(paper.stage, type(step))
    if why_not:
        yield Refusal(why_not)
    else:
        yield from _own_faults(paper, step)


def _own_faults(paper: IssuedPaper, step: PaperStep) -> Iterator[DomainError]:
    match step:
        case Checked():
            return
        case SentForReview(to=to):
            yield from _names(to, "to", "Укажите, кому документ отправлен на согласование.")
        case Reviewed():
            yield from _not_before(step.on, paper.last(SentForReview), "отправки на согласование")
        case Issued() | TextAdopted():
            yield from _hashes(step)
        case Signed(by=by):
            yield from _names(by, "by", "Укажите, кто подписал документ.")
        case CopySent(to=whom):
            yield from _names((whom,), "to", "Укажите, кому отправлена копия.")
            yield from _not_before(step.on, paper.signature, "подписания")
        case Corrected():
            yield from _correction(paper, step)
        case _:
            assert_never(step)


def _names(names: tuple[str, ...], place: str, sentence: str) -> Iterator[DomainError]:
    if not names or not all(name.strip() for name in names):
        yield InvalidFact(sentence, place)


def _not_before(day: date, step: PaperStep | None, what: str) -> Iterator[DomainError]:
    if step is not None and day < step.on:
        yield InvalidFact(f"{day:%d.%m.%Y} раньше {what} ({step.on:%d.%m.%Y}).", "on")


def _hashes(step: Issued | TextAdopted) -> Iterator[DomainError]:
    if len(step.sha256) != _SHA256 or not _HEX.issuperset(step.sha256):
        yield InvalidFact("Контрольная сумма SHA-256 – это 64 знака 0–9 и a–f.", "sha256")


def _correction(paper: IssuedPaper, step: Corrected) -> Iterator[DomainError]:
    expected = len(paper.corrections) + 1
    if step.number != expected:
        yield InvalidFact(f"Номер записки должен быть {expected}.", "number")
    if not step.text.strip():
        yield InvalidFact("Напишите, что исправлено.", "text")
    yield from _not_before(step.on, paper.signature, "подписания")
