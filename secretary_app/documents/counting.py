"""Протокол счётной комиссии: papers and counts of every vote without names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from secretary_app.application.papers import PaperRequest, counted_rounds
from secretary_app.documents.before.ballots import draft_to_vote
from secretary_app.documents.commission import commission_lines, commission_of
from secretary_app.documents.content import CountingMinutes, CountingRecord, CountingRow
from secretary_app.documents.desk import Desk, Drawn
from secretary_app.documents.discussions import DiscussionWriter
from secretary_app.documents.votes import VoteWriter, which_round
from secretary_app.domain.agenda import BallotForm
from secretary_app.domain.meeting.state import ClosedRound
from secretary_app.domain.paper_options import PaperOptions
from secretary_app.domain.voting import VoteResult
from secretary_app.language.commissions import chair_named, members_named
from secretary_app.language.derivation import Naming
from secretary_app.language.shares import figure
from secretary_app.language.voting_words import outcome_sentence

BY_PAPER, BY_HANDS = "тайное голосование бюллетенями", "открытое голосование с подсчётом голосов"
UNKNOWN = (
    "Решения об избрании счётной комиссии с её составом не найдено: впишите её членов от руки."
)
NO_CHAIR = (
    "Кто председатель счётной комиссии, в решении не сказано: все подписывают как её члены. "
    "Программа узнаёт его по слову в решении: «Лугов И.П. (председатель)»."
)


def counting_minutes(request: PaperRequest, options: PaperOptions) -> Drawn:
    """Return the minutes on the counted votes that ``request`` is about, a page each."""
    desk = Desk.of(request, options)
    writer = DiscussionWriter(desk)
    elected = commission_of(writer)
    named = members_named(desk.persons.text(elected.motion.text)) if elected else ""
    chair = chair_named(_adopted(writer))
    rounds = counted_rounds(request.state, request.item, request.motion)
    signed = commission_lines(named, chair, desk.persons)
    paper = CountingMinutes(
        properties=desk.properties(f"Протокол счётной комиссии {desk.of_sitting}"),
        sitting=f"на {desk.sitting.prepositional}",
        council=desk.sitting.council,
        date=desk.day,
        city=desk.city,
        commission=named,
        records=tuple(
            CountingRecord(
                vote=draft_to_vote(desk, one.round.motion),
                how=_how(one, request.state.rounds_on(one.round.motion.id)),
                rows=tuple(CountingRow(*row) for row in _rows(one, desk.naming)),
                outcome=tuple(_outcome(desk, one)),
                signatories=signed,
            )
            for one in rounds
        ),
    )
    doubtful = NO_CHAIR if named else UNKNOWN
    return Drawn(paper, desk.notices(*(() if chair else (doubtful,))))


def _adopted(writer: DiscussionWriter) -> Iterator[str]:
    for of_item in writer.by_item.values():
        yield from (writer.desk.persons.text(o.motion.text) for o in of_item if o.adopted)


def _how(one: ClosedRound, rounds: Sequence[ClosedRound]) -> str:
    how = BY_PAPER if one.round.motion.ballot is BallotForm.SECRET else BY_HANDS
    which = which_round(one, rounds)
    return f"{how}, {which}" if which else how


def _rows(one: ClosedRound, naming: Naming) -> Iterator[tuple[str, str]]:
    """Yield what was counted with its number, papers first where there were any."""
    result = one.result
    silent = result.not_voting
    yield "Участвовали в заседании с правом голоса по этому вопросу", str(result.present)
    if one.round.motion.ballot is BallotForm.SECRET:
        unreturned = Fraction(one.round.counted.unreturned if one.round.counted else 0)
        silent -= unreturned
        yield from _papers(result, unreturned)
    yield from _votes(result, naming)
    if silent:
        yield "Не голосовали", figure(silent)


def _papers(result: VoteResult, unreturned: Fraction) -> Iterator[tuple[str, str]]:
    returned = result.tally.cast + result.tally.invalid
    yield "Выдано бюллетеней", figure(returned + unreturned)
    yield "Возвращено бюллетеней", figure(returned)
    yield "Не возвращено бюллетеней", figure(unreturned)
    yield "Недействительных бюллетеней", figure(result.tally.invalid)


def _votes(result: VoteResult, naming: Naming) -> Iterator[tuple[str, str]]:
    tally, candidates = result.tally, result.candidates
    if candidates is None:
        yield "За", figure(tally.for_)
    for one in candidates or ():
        yield f"За кандидата: {naming.candidate(one.id)}", figure(one.votes)
    yield "Против" if candidates is None else "Против всех кандидатов", figure(tally.against)
    yield "Воздержались", figure(tally.abstain)


def _outcome(desk: Desk, one: ClosedRound) -> Iterator[str]:
    yield VoteWriter(desk).needed(one)
    yield from desk.quorum_at_vote(one.result)
    yield outcome_sentence(one.result, desk.naming)
