from __future__ import annotations

from dataclasses import replace

from secretary_app.application.drafting.differences import differing_section
from secretary_app.application.drafting.wording import (
    NO_DRAFT,
    Speech,
    let_stand,
    put_in_order,
    reword,
    say,
)
from secretary_app.domain.agenda import ItemId, ItemOrder
from tests.builders import item, motion
from tests.sitting import held


def test_the_first_section_that_reads_otherwise() -> None:
    agenda = (item("i1"), item("i2"))
    motions = (motion("p1", None, "none"), motion("r1", "i1"))
    state = held("chair:chair ann", "arrive chair", agenda=agenda, motions=motions).state
    said = say(NO_DRAFT, ItemId("i2"), Speech.SPOKE, "Все за.", "")
    procedural = reword(said, motions[0], replace(motions[0], text="Иначе."))
    decided = reword(said, motions[1], replace(motions[1], text="Иначе."))
    ordered = put_in_order(procedural, ItemOrder.AGENDA)
    assert differing_section(state, NO_DRAFT, let_stand(NO_DRAFT, "Заседание: …", "да")) is None
    assert differing_section(state, NO_DRAFT, said) == "item:i2"
    assert differing_section(state, said, decided) == "item:i1"
    assert differing_section(state, said, procedural) == "procedure"
    assert differing_section(state, NO_DRAFT, ordered) == "agenda"
