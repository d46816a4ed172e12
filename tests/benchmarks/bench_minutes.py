"""Long minutes cost little more than bare docxtpl, and grow in proportion to their questions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from functools import cache
from time import process_time

import pytest
from docxtpl import DocxTemplate
from jinja2.sandbox import ImmutableSandboxedEnvironment
from pytest_benchmark.fixture import BenchmarkFixture

from secretary_app.application.papers import MinutesStyle, PaperRequest
from secretary_app.documents.full import full_minutes
from secretary_app.documents.printer import WordPrinter
from secretary_app.domain.agenda import Choice
from secretary_app.domain.meeting.entries import (
    AllVoted,
    BallotRecorded,
    Entry,
    Event,
    ItemStarted,
    SeqNo,
    StatementKind,
    StatementRecorded,
    VoteClosed,
    VoteOpened,
)
from secretary_app.domain.meeting.history import fold
from secretary_app.domain.paper_options import PaperOptions
from secretary_app.domain.people import PersonId
from tests.builders import OPENING, facts, item, motion, regulation
from tests.documents.papers import SHELF, TEMPLATES, request
from tests.sitting import Sitting

FEW, MANY, MEMBERS = 50, 200, 100
# What bare docxtpl takes and this much of it (quality bar), and the room of a busy machine.
WHOLE, LINEAR = 1.3, 1.25
PRINTER = WordPrinter(shipped=TEMPLATES)


def _question(number: int) -> list[Event]:
    """What one question leaves in the journal: a report, a speech, a named vote of everybody."""
    on, put = item(f"i{number}").id, motion(f"r{number}").id
    against = [PersonId(f"m{1 + (number * 7 + n) % MEMBERS}") for n in range(5)]
    said = "поддержать предложение и вернуться к нему на следующем заседании"
    return [
        ItemStarted(item=on),
        *(
            StatementRecorded(item=on, kind=kind, text=said, person=PersonId(f"m{number % 90 + 1}"))
            for kind in (StatementKind.HEARD, StatementKind.SPOKE)
        ),
        VoteOpened(motion=put),
        *(BallotRecorded(motion=put, person=who, choice=Choice.AGAINST) for who in against),
        AllVoted(motion=put, choice=Choice.FOR),
        VoteClosed(motion=put),
    ]


@cache
def asked(items: int) -> PaperRequest:
    """The full minutes of a meeting of so many questions, everybody of 100 members present."""
    numbers = range(1, items + 1)
    known = facts(
        f"m1..m{MEMBERS}",
        regulation(),
        agenda=tuple(item(f"i{n}", title=f"О вопросе развития № {n}") for n in numbers),
        motions=tuple(
            motion(f"r{n}", f"i{n}", number=f"{n}.1", executors=(f"m{n % 90 + 1}",))
            for n in numbers
        ),
    )
    sitting = Sitting(known).run(f"open; arrive m1..m{MEMBERS}")
    entries = list(sitting.entries)
    for number in numbers:
        entries += (
            Entry(seq=SeqNo(len(entries) + 1 + place), at=OPENING, event=event)
            for place, event in enumerate(_question(number))
        )
    held = Sitting(known)
    held.history = fold(known, entries)
    return request(held.run("close"), MinutesStyle.FULL)


def bare(items: int) -> Callable[[], None]:
    """Bare docxtpl on the same template and context, as safe as ours: escaped and sandboxed."""
    content = full_minutes(asked(items), PaperOptions()).content
    context = {field.name: getattr(content, field.name) for field in fields(content)}
    environment = ImmutableSandboxedEnvironment(autoescape=True)

    def fill() -> None:
        template = DocxTemplate(TEMPLATES / "minutes_full.docx")
        template.render(context, environment, autoescape=True)

    return fill


def ratio(action: Callable[[], object], measure: Callable[[], object], rounds: int = 9) -> float:
    """How much longer ``action`` takes than ``measure``, run by turns, the best of each."""
    taken: dict[Callable[[], object], list[float]] = {action: [], measure: []}
    for _ in range(rounds):
        for each, times in taken.items():
            begun = process_time()
            each()
            times.append(process_time() - begun)
    return min(taken[action]) / min(taken[measure])


@pytest.mark.timeout(600)
def test_filling_200_questions_beside_bare_docxtpl(benchmark: BenchmarkFixture) -> None:
    paper, fill = asked(MANY), bare(MANY)
    content = full_minutes(paper, PaperOptions()).content
    benchmark(SHELF.print, content)
    found = ratio(lambda: SHELF.print(content), fill)
    benchmark.extra_info["ratio"] = round(found, 2)
    whole = ratio(lambda: PRINTER.print(paper), fill)
    benchmark.extra_info["ratio, the wording of the text included"] = round(whole, 2)
    assert found <= WHOLE


@pytest.mark.timeout(600)
def test_minutes_grow_in_proportion_to_the_questions(benchmark: BenchmarkFixture) -> None:
    few, many = asked(FEW), asked(MANY)
    benchmark(PRINTER.print, many)
    found = ratio(lambda: PRINTER.print(many), lambda: PRINTER.print(few))
    benchmark.extra_info["ratio"] = round(found, 2)
    assert found <= MANY / FEW * LINEAR
