from __future__ import annotations

from dataclasses import replace
from datetime import date

from secretary_app.application.drafting.decided import as_decided, decided, item_order
from secretary_app.application.drafting.speeches import recorded_text, said_on
from secretary_app.application.drafting.wording import (
    NO_DRAFT,
    Departure,
    Speech,
    as_worded,
    departures,
    explain,
    heed,
    item_wording,
    let_stand,
    put_in_order,
    reword,
    say,
    stored,
    wording_of,
)
from secretary_app.domain.agenda import IgnoredRemark, ItemId, ItemOrder, MotionId
from secretary_app.domain.deadlines import OnDate
from tests.builders import item, motion
from tests.sitting import held

ADOPTED = motion("r1", text="Утвердить план.", executors=("ann",))
ONE, TWO = ItemId("i1"), ItemId("i2")


def test_a_resolution_departs_comes_back_and_is_forgotten() -> None:
    draft = reword(NO_DRAFT, ADOPTED, replace(ADOPTED, text="Утвердить план работы."))
    draft = explain(draft, ADOPTED.id, "название уточнено")
    assert departures(ADOPTED, draft) == (Departure.TEXT,)
    assert as_worded(ADOPTED, draft).text == "Утвердить план работы."
    later = replace(as_worded(ADOPTED, draft), executors=(), deadline=OnDate(date(2026, 6, 1)))
    draft = reword(draft, ADOPTED, later)
    assert departures(ADOPTED, draft) == tuple(Departure)
    wording = wording_of(draft, ADOPTED.id)
    assert wording is not None
    assert (wording.reason, wording.executors) == ("название уточнено", ())
    assert reword(draft, ADOPTED, ADOPTED) == NO_DRAFT


def test_other_resolutions_are_left_alone() -> None:
    other = motion("r2")
    draft = reword(NO_DRAFT, other, replace(other, text="Иначе."))
    draft = reword(draft, ADOPTED, replace(ADOPTED, text="Тоже иначе."))
    draft = reword(draft, other, replace(other, text="Совсем иначе."))
    assert [w.text for w in draft.resolutions] == ["Совсем иначе.", "Тоже иначе."]
    assert explain(draft, MotionId("zz"), "причина") == draft
    assert as_worded(ADOPTED, None) == ADOPTED


def test_a_speech_is_kept_where_it_is_not_as_recorded() -> None:
    draft = say(NO_DRAFT, ONE, Speech.HEARD, "Ветров Е.И. – о плане.", "о плане")
    draft = say(draft, TWO, Speech.HEARD, "", "о смете")
    draft = say(draft, ONE, Speech.SPOKE, "Все поддержали.", "")
    assert item_wording(draft, ONE).spoke == "Все поддержали."
    assert item_wording(draft, TWO).heard == ""
    draft = say(draft, ONE, Speech.HEARD, "о плане", "о плане")
    assert item_wording(draft, ONE).heard is None
    draft = say(draft, ONE, Speech.SPOKE, "", "")
    assert [w.item for w in draft.items] == [TWO]
    assert item_wording(None, ONE).heard is None


def test_a_warning_stands_until_it_is_heeded() -> None:
    draft = let_stand(NO_DRAFT, "Решение 1: срок.", "так решили")
    draft = let_stand(draft, "Решение 1: срок.", "так решил совет")
    assert draft.ignored == (IgnoredRemark(text="Решение 1: срок.", reason="так решил совет"),)
    assert stored(draft) == draft
    assert stored(heed(draft, "Решение 1: срок.")) is None


def test_questions_as_discussed_or_as_on_the_agenda() -> None:
    agenda = (item("i1"), item("i2"), item("i3"))
    motions = (motion("r1", "i1"), motion("r2", "i2"), motion("p1", None, "none"))
    script = "arrive chair ann; record p1; item i2; vote r2; others for; end; item i1; vote r1"
    state = held(
        "chair:chair ann", f"{script}; others for; end", agenda=agenda, motions=motions
    ).state
    discussed = put_in_order(NO_DRAFT, ItemOrder.DISCUSSED)
    assert item_order(state, None) == ("i1", "i2", "i3")
    assert item_order(state, None, ItemOrder.DISCUSSED) == ("i2", "i1", "i3")
    assert [one.motion.id for one in decided(state)] == ["p1", "r1", "r2"]
    assert [one.motion.id for one in decided(state, discussed)] == ["p1", "r2", "r1"]
    assert item_order(state, put_in_order(discussed, ItemOrder.AGENDA)) == ("i1", "i2", "i3")
    assert as_decided(state)[MotionId("r1")].text == motions[0].text
    assert all(one.adopted for one in decided(state))


def test_speeches_read_as_they_are_printed() -> None:
    script = "arrive chair ann; item i1; heard i1 ann о плане; spoke i1 chair поддержал."
    sitting = held("chair:chair ann", script)
    names = {"ann": "Полянская В.И.", "chair": "Ветров Е.И."}
    heard = said_on(sitting.state, ONE, Speech.HEARD)
    spoke = said_on(sitting.state, ONE, Speech.SPOKE)
    assert recorded_text(heard, names.__getitem__) == "Полянская В.И. – о плане."
    assert recorded_text(spoke, names.__getitem__) == "Ветров Е.И. – поддержал."
