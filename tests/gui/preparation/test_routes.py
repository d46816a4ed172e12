from __future__ import annotations

import pytest

from secretary_app.domain.agenda import AgendaItem, ItemId, Motion, MotionId
from secretary_app.gui.preparation.routes import Route, Tab, route
from tests.builders import meeting

PLANNED = meeting(
    agenda=(AgendaItem(id=ItemId("q1"), number="1", title="О плане"),),
    motions=(Motion(id=MotionId("m1"), item=ItemId("q1"), number="1.1", text="Утвердить."),),
)


@pytest.mark.parametrize(
    ("place", "way"),
    [
        ("number", Route(Tab.DETAILS, field="number")),
        ("preparation.notified_on", Route(Tab.DETAILS, field="notified_on")),
        ("agenda", Route(Tab.AGENDA, "i:q1")),
        ("agenda[0].rapporteurs", Route(Tab.AGENDA, "i:q1", "rapporteurs")),
        ("agenda[7].title", Route(Tab.AGENDA, "", "title")),
        ("motions[0].deadline.date", Route(Tab.AGENDA, "m:m1", "deadline")),
        ("motions[0].executors[1]", Route(Tab.AGENDA, "m:m1", "executors")),
        ("motions[7].text", Route(Tab.AGENDA, "", "text")),
        ("preparation.confirmations", Route(Tab.PEOPLE)),
        ("guests[2]", Route(Tab.PEOPLE)),
        ("people[3].surname", Route(None)),
        ("memberships[1]", Route(None)),
        ("", Route(Tab.DETAILS)),
    ],
)
def test_every_place_of_a_remark_has_its_way(place: str, way: Route) -> None:
    assert route(place, PLANNED) == way
