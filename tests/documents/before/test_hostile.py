"""Whatever is typed stands in every paper as it was typed."""

from dataclasses import replace

import pytest

from secretary_app.application.papers import (
    BEFORE,
    CompositionRequest,
    PaperKind,
    PrintRequest,
)
from secretary_app.documents.printer import WordPrinter
from secretary_app.domain.agenda import ItemId, ItemPreparation, Material, Preparation
from secretary_app.domain.people import PersonId
from tests.builders import item, motion
from tests.documents.councils import coming, spaced
from tests.documents.papers import TEMPLATES, opened, request

TYPED = "{{ 7*7 }} {% if %} & <b>жирно</b> {_{ 🙂"
REMOVED = "\x07\u202e"
LONG = "Длинный текст, которому нет конца. " * 300


def asked(kind: PaperKind, typed: str) -> PrintRequest:
    """A paper on a meeting where ``typed`` stands wherever somebody can type."""
    motions = (
        motion("r1", text=f"{typed}\n- {typed}", executors=(typed,)),
        motion("s1", ballot="secret", text=typed),
    )
    held_ = coming(
        "chair:chair ann",
        name=f"Совет {typed}",
        agenda=(item("i1", title=typed),),
        motions=motions,
        place=typed,
        guests=(PersonId("guest"),),
    )
    people = {
        person.id: replace(person, surname=typed, position=typed, organisation=typed)
        for person in held_.state.facts.people
    }
    prepared = ItemPreparation(item=ItemId("i1"), materials=(Material(name=typed),))
    paper = request(held_, kind=kind, people=people, preparation=Preparation(items=(prepared,)))
    if kind is not PaperKind.COMPOSITION_LIST:
        return paper
    facts = paper.state.facts
    return CompositionRequest(
        council=facts.council,
        day=facts.meeting.date,
        memberships=facts.memberships,
        people=people,
    )


@pytest.mark.parametrize("kind", BEFORE)
def test_it_is_printed_literally(kind: PaperKind) -> None:
    paper = WordPrinter(shipped=TEMPLATES).print(asked(kind, TYPED + REMOVED))
    assert TYPED in spaced(paper.text)
    assert "49" not in paper.text
    assert any("U+0007, U+202E" in notice for notice in paper.notices)
    assert opened(paper.data).paragraphs


@pytest.mark.parametrize("kind", BEFORE)
def test_long_texts_stay_whole(kind: PaperKind) -> None:
    paper = WordPrinter(shipped=TEMPLATES).print(asked(kind, LONG))
    assert LONG.strip().removesuffix(".") in " ".join(spaced(paper.text).split())


@pytest.mark.parametrize("kind", BEFORE)
def test_the_same_facts_give_the_same_bytes(kind: PaperKind) -> None:
    printer = WordPrinter(shipped=TEMPLATES)
    assert printer.print(asked(kind, "О том")).data == printer.print(asked(kind, "О том")).data
