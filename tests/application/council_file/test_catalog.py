from __future__ import annotations

from datetime import date

import pytest

from secretary_app.application.council_file.catalog import flat_shape, record_of, shape_of
from secretary_app.domain.agenda import Meeting
from secretary_app.domain.deadlines import Deadline
from secretary_app.domain.people import PersonId


@pytest.mark.parametrize("hint", [float, list[str], str | int])
def test_a_type_that_the_format_cannot_hold_is_a_fault_of_the_program(hint: object) -> None:
    with pytest.raises(TypeError):
        shape_of(hint)


@pytest.mark.parametrize("hint", [date, PersonId, tuple[PersonId, ...]])
def test_only_objects_can_be_flattened(hint: object) -> None:
    with pytest.raises(TypeError, match="no object"):
        flat_shape(hint)


def test_shapes_are_made_once() -> None:
    assert record_of(Meeting) is record_of(Meeting)
    assert shape_of(Deadline) is shape_of(Deadline)
