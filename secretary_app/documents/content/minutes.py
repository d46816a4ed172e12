"""What the minutes, the extract and the dissent sheets say."""

from __future__ import annotations

from dataclasses import dataclass

from secretary_app.documents.content.parts import (
    Approval,
    Paragraph,
    Properties,
    Question,
    Signatory,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionDecision:
    """A decision of a session: ``opening`` stands beside the number, ``further`` below it.

    ``assignment`` is the sentence on executors and deadline, ``recusals`` are sentences,
    ``voting`` is the tally, ``dissent`` the note that a dissenting opinion is attached.
    ``elected`` says who was, where no tally does.
    """

    number: str
    opening: str
    further: tuple[Paragraph, ...] = ()
    elected: str = ""
    assignment: str = ""
    recusals: tuple[str, ...] = ()
    voting: str = ""
    dissent: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConferenceDecision:
    """A decision of a conference; ``deadline`` and ``executors`` get a line of their own.

    ``elected`` says who was elected by it.
    """

    number: str
    opening: str
    further: tuple[Paragraph, ...] = ()
    elected: str = ""
    deadline: str = ""
    executors: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyMark:
    """What makes a copy of minutes: «Копия верна», who certifies, where the original is.

    ``mark`` («ПРОЕКТ») stands on every page of a copy of what nobody has signed.
    """

    certified: tuple[Signatory, ...]
    kept: str
    mark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PresentList:
    """Who took part: together, or those in the room and online apart; who sent votes in."""

    present: tuple[str, ...] = ()
    in_person: tuple[str, ...] = ()
    online: tuple[str, ...] = ()
    voted: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionMinutes:
    """Протокол заседания.

    ``sitting`` is «заседания» or «совещания», ``council`` whose it is, in the genitive.
    ``present`` lists everybody together, ``in_person`` and ``online`` list them apart, ``voted``
    those who sent their votes in. ``form`` is told of a meeting with votes in writing.
    ``rejected`` are the motions that were voted on and not adopted. Where those present became
    an appendix they are ``attached``, ``appendix`` says to what («№ 1 к протоколу № 2 …»), and
    ``present_count`` stands in their place.
    """

    properties: Properties
    number: str
    council: str
    date: str
    sitting: str = "заседания"
    city: str = ""
    approval: Approval | None = None
    form: str = ""
    presiding: str = ""
    present: tuple[str, ...] = ()
    in_person: tuple[str, ...] = ()
    online: tuple[str, ...] = ()
    voted: tuple[str, ...] = ()
    present_count: str = ""
    absent: tuple[str, ...] = ()
    invited: tuple[str, ...] = ()
    quorum: str = ""
    questions: tuple[Question, ...] = ()
    decisions: tuple[SessionDecision, ...] = ()
    rejected: tuple[SessionDecision, ...] = ()
    signatories: tuple[Signatory, ...] = ()
    attached: PresentList | None = None
    appendix: str = ""
    copy: CopyMark | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ConferenceMinutes:
    """Протокол совещания; ``heading`` says what of: «совещания …» in the genitive.

    ``attached``, ``appendix`` and ``present_count`` as in `SessionMinutes`.
    """

    properties: Properties
    number: str
    heading: str
    date: str
    approval: Approval | None = None
    organisation_lines: tuple[str, ...] = ()
    presiding: str = ""
    present: str = ""
    present_count: str = ""
    questions: tuple[Question, ...] = ()
    decisions: tuple[ConferenceDecision, ...] = ()
    signatories: tuple[Signatory, ...] = ()
    attached: PresentList | None = None
    appendix: str = ""
    copy: CopyMark | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote:
    """A ballot round: ``lead`` «ГОЛОСОВАЛИ ТАЙНО», ``reason`` « (ошибка подсчёта)».

    ``text`` tells numbers and outcome, ``names`` who voted against and who abstained.
    """

    lead: str
    text: str
    reason: str = ""
    names: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FullDecision:
    """A decision with all its ballot rounds; ``unvoted`` says that it was taken without any.

    ``candidates`` and ``elected`` belong to elections.
    """

    number: str
    opening: str
    further: tuple[Paragraph, ...] = ()
    elected: str = ""
    assignment: str = ""
    candidates: str = ""
    votes: tuple[Vote, ...] = ()
    unvoted: str = ""
    dissent: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Discussion:
    """A question as it was discussed; ``fate`` tells of one withdrawn, deferred or not reached.

    ``recusals`` are sentences; ``rejected`` are motions put to the vote and not adopted.
    """

    number: str
    title: str
    heard: tuple[Paragraph, ...] = ()
    spoke: tuple[Paragraph, ...] = ()
    recusals: tuple[str, ...] = ()
    decisions: tuple[FullDecision, ...] = ()
    rejected: tuple[FullDecision, ...] = ()
    fate: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FullMinutes:
    """Полный протокол (ГК РФ, статья 181.2, пункты 4 и 5).

    ``sitting``, ``council``, ``attached``, ``appendix`` and ``present_count`` as in
    `SessionMinutes`; ``listed`` stands in the text. ``changes`` tell how attendance changed.
    """

    properties: Properties
    number: str
    council: str
    date: str
    sitting: str = "заседания"
    city: str = ""
    approval: Approval | None = None
    begins: str = ""
    ends: str = ""
    ballots_until: str = ""
    place: str = ""
    form: str = ""
    presiding: str = ""
    secretary: str = ""
    listed: PresentList | None = None
    present_count: str = ""
    absent: tuple[str, ...] = ()
    invited: tuple[str, ...] = ()
    quorum: str = ""
    changes: tuple[str, ...] = ()
    counting: str = ""
    questions: tuple[Question, ...] = ()
    procedural: Discussion | None = None
    discussions: tuple[Discussion, ...] = ()
    assignments: tuple[str, ...] = ()
    corrections: tuple[str, ...] = ()
    appendices: tuple[str, ...] = ()
    checksum: str = ""
    signatories: tuple[Signatory, ...] = ()
    attached: PresentList | None = None
    appendix: str = ""
    copy: CopyMark | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Extract:
    """Выписка из протокола: one question; ``mark`` («ПРОЕКТ») stands on every page.

    ``names`` are those who signed the minutes, ``certified`` who signs the extract,
    ``kept`` where the original is.
    """

    properties: Properties
    number: str
    council: str
    date: str
    sitting: str = "заседания"
    question: Discussion
    city: str = ""
    mark: str = ""
    presiding: str = ""
    quorum: str = ""
    names: tuple[Signatory, ...] = ()
    certified: tuple[Signatory, ...] = ()
    kept: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DissentSheet:
    """Особое мнение of one person; ``role`` and ``author`` are in the genitive.

    Without ``text`` lines are left to write on. ``own_vote`` tells how the author voted.
    """

    appendix: str
    role: str
    author: str
    decision: str
    resolution: tuple[Paragraph, ...] = ()
    outcome: str = ""
    own_vote: str = ""
    text: tuple[Paragraph, ...] = ()
    signatories: tuple[Signatory, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DissentSheets:
    """Особые мнения on one meeting, a page each."""

    properties: Properties
    sheets: tuple[DissentSheet, ...] = ()
