"""Every step of a paper has a name that follows «Отменить: »."""

from __future__ import annotations

from typing import get_args

import pytest

from secretary_app.domain.issued import PaperStep
from secretary_app.language.paper_steps import step_name
from tests.storage.samples import PAPERS

STEPS = {type(step): step for step in PAPERS[0].steps}


@pytest.mark.parametrize("kind", get_args(PaperStep))
def test_every_step_has_a_name(kind: type[PaperStep]) -> None:
    name = step_name(STEPS[kind])
    assert name[0].islower()
    assert not name.endswith(".")


def test_a_note_is_named_by_its_number() -> None:
    names = [step_name(step) for step in PAPERS[0].steps]
    assert names[-1] == "добавлена записка об исправлении №\N{NO-BREAK SPACE}1"
