"""Parts of the minutes, where remarks lead and what one key mends, on meetings held by scripts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from secretary_app.application.demonstration import hold
from secretary_app.application.drafting.page import ProtocolPage, protocol_page
from secretary_app.application.drafting.remarks import DraftPlace, mended, place_of
from secretary_app.application.drafting.sections import (
    Fact,
    Section,
    SectionKind,
    decision_parts,
    facts,
    sections,
    speech_parts,
)
from secretary_app.application.drafting.wording import (
    NO_DRAFT,
    Speech,
    redrafted,
    reword,
    say,
    wording_of,
)
from secretary_app.application.lint import Fix, Remark, Severity
from secretary_app.application.lint.remark import Spotted
from secretary_app.application.lookup import find_meeting
from secretary_app.application.papers import MinutesStyle, PaperKind, PaperRequest
from secretary_app.application.records import MeetingKey
from secretary_app.application.resources import resource
from secretary_app.domain.agenda import ItemId, MotionId
from secretary_app.domain.deadlines import OnDate
from secretary_app.domain.errors import InvalidFact
from secretary_app.domain.issued import MINUTES, IssuedPaper, PaperId, PaperStage, Signed
from secretary_app.domain.meeting.entries import (
    AbsenceNoted,
    DissentRecorded,
    MotionAmended,
    StatementKind,
    StatementRecorded,
)
from secretary_app.domain.people import PersonId
from secretary_app.domain.regulations import Representation
from secretary_app.language.findings import RemarkKind, Spot
from tests.application.lint.looking import Weekdays, seen
from tests.builders import facts as facts_of
from tests.builders import item, motion, regulation
from tests.fakes.store import FakeStore
from tests.sitting import Sitting

AGENDA = tuple(item(f"i{n}", title=f"О вопросе {n}") for n in range(1, 5))
MOTIONS = (
    motion("p1", None, "none", number="П1", text="Утвердить повестку."),
    motion("r1", "i1", number="1.1", text="Утвердить план.", executors=("ann", "Котов А.А.")),
    motion("r2", "i1", number="1.2", text="Отклонить смету."),
)
ONE = ItemId("i1")


def held(script: str, **header: object) -> Sitting:
    known = facts_of("chair:chair ann bob cid", None, agenda=AGENDA, motions=MOTIONS, **header)
    return Sitting(known).run(f"open; {script}")


def page_of(sitting: Sitting) -> ProtocolPage:
    subject = seen(sitting)
    request = PaperRequest(
        kind=PaperKind.MINUTES, style=MinutesStyle.FULL, state=subject.state, people=subject.people
    )
    key = MeetingKey(subject.record.council.id, subject.meeting.id)
    return ProtocolPage(key=key, subject=subject, request=request)


VOTED = "arrive chair ann; record p1; item i1; vote r1; others for; end"


@pytest.fixture(name="page")
def _page() -> ProtocolPage:
    sitting = held(
        "arrive chair ann; remote bob; guest guest; record p1; item i1; heard i1 ann о плaне;"
        " heard i1 bob о смете; spoke i1 bob поддержал; vote r1; others for; end;"
        " vote r2; others against; end; defer i3; withdraw i4; dissent r1 ann",
        place="Зал",
        presiding="chair",
    )
    sitting.do(AbsenceNoted(person=PersonId("cid"), reason="болезнь"))
    return page_of(sitting.run("close"))


def one(page: ProtocolPage, key: str) -> Section:
    return next(section for section in sections(page) if section.key == key)


def test_the_parts_follow_the_journal(page: ProtocolPage) -> None:
    told = [(s.key, s.title, s.note.replace("\xa0", " ")) for s in sections(page)]
    assert told == [
        ("heading", "Заголовок и реквизиты", "№ 1"),
        ("attendance", "Присутствовали", "очно 2, онлайн 1"),
        ("agenda", "Повестка", "4 вопроса"),
        ("procedure", "Процедурные решения", "1 решение"),
        ("item:i1", "1. О вопросе 1", ""),
        ("item:i2", "2. О вопросе 2", "не рассматривался"),
        ("item:i3", "3. О вопросе 3", "рассмотрение перенесено"),
        ("item:i4", "4. О вопросе 4", "снят с рассмотрения"),
        ("dissents", "Особые мнения", "1"),
        ("signatures", "Подписи", ""),
    ]
    bare = page_of(held("arrive chair"))
    assert [s.kind for s in sections(bare)][:4] == [
        SectionKind.HEADING,
        SectionKind.ATTENDANCE,
        SectionKind.AGENDA,
        SectionKind.ITEM,
    ]


def test_facts_come_with_their_entry(page: ProtocolPage) -> None:
    def told(key: str) -> list[tuple[str, str]]:
        return [(f.label, f.text.replace("\xa0", " ")) for f in facts(page, one(page, key))]

    heading = facts(page, one(page, "heading"))
    assert [f.label for f in heading] == [
        "Номер",
        "Дата",
        "Начало",
        "Окончание",
        "Место",
        "Председательствующий",
    ]
    begun = next(f for f in heading if f.label == "Начало")
    assert begun.entry == 1
    assert [text for _, text in told("attendance")] == [
        "очно",
        "очно",
        "онлайн",
        "отсутствует: болезнь",
        "очно, по приглашению",
    ]
    arrivals = [f.entry for f in facts(page, one(page, "attendance"))]
    assert all(isinstance(seq, int) for seq in arrivals)
    assert told("agenda")[2] == ("3", "О вопросе 3 (рассмотрение перенесено)")
    assert told("item:i3") == [("Вопрос", "рассмотрение перенесено: нет времени")]
    assert told("item:i4") == [("Вопрос", "снят с рассмотрения")]
    assert told("item:i1") == told("signatures") == told("procedure") == []
    [dissent] = facts(page, one(page, "dissents"))
    assert dissent.label.endswith("решение\xa01.1")
    assert dissent.text == "без текста"
    assert dissent.entry is not None
    bare = page_of(held("arrive chair"))
    assert "Окончание" not in [f.label for f in facts(bare, one(bare, "heading"))]
    assert facts(bare, one(bare, "attendance"))[1] == Fact(
        bare.subject.named(PersonId("ann")), "отсутствует"
    )


def test_nobody_presides_where_nobody_is_named() -> None:
    page = page_of(Sitting(facts_of("ann bob", None)).run("open; arrive ann"))
    assert [f.label for f in facts(page, one(page, "heading"))] == ["Номер", "Дата", "Начало"]


def test_a_substitute_stands_for_somebody() -> None:
    rules = regulation(representation=Representation.SUBSTITUTE)
    sitting = Sitting(facts_of("chair:chair ann", rules)).run("open; arrive chair")
    sitting.run("substitute other for ann")
    page = page_of(sitting)
    told = facts(page, one(page, "attendance"))[-1]
    assert told.text == f"очно, замещает: {page.subject.named(PersonId('ann'))}"


def test_decisions_with_their_votes(page: ProtocolPage) -> None:
    first, second = decision_parts(page, one(page, "item:i1"))
    assert (first.number, first.resolved, first.departures) == ("1.1", True, ())
    assert first.voting.text.startswith("Голосовали: «за»")
    assert first.voting.entry is not None
    assert not second.resolved
    [procedural] = decision_parts(page, one(page, "procedure"))
    assert procedural.voting.text == "Решение принято без голосования."
    draft = reword(NO_DRAFT, first.adopted, replace(first.adopted, text="Принять план."))
    again, _ = decision_parts(page.with_draft(draft), one(page, "item:i1"))
    assert (again.worded.text, again.adopted.text) == ("Принять план.", "Утвердить план.")
    assert again.reason == ""


def test_speeches_as_recorded_and_as_worded(page: ProtocolPage) -> None:
    heard, spoke = speech_parts(page, ONE)
    assert heard.text == heard.recorded
    assert heard.text.count("\n") == 1
    worded = page.with_draft(say(page.draft, ONE, Speech.SPOKE, "Все за.", spoke.recorded))
    assert speech_parts(worded, ONE)[1].text == "Все за."
    assert worded.request.draft == worded.draft
    assert worded.with_draft(NO_DRAFT).subject.meeting.draft is None


def remark(place: str, spot: Spot = Spot.MINUTES, fix: str = "", **more: object) -> Remark:
    kind = more.get("kind", RemarkKind.LATIN_LETTERS)
    assert isinstance(kind, RemarkKind)
    where = str(more.get("at", place))
    return Remark(
        Severity.WARNING,
        kind,
        Spotted(place, spot),
        {"words": ("а",)},
        Fix(where, fix) if fix else None,
    )


def seq_of(page: ProtocolPage, kind: type[object]) -> int:
    return next(e.seq for e in page.subject.entries if isinstance(e.event, kind)) - 1


def test_where_remarks_lead(page: ProtocolPage) -> None:
    statement = f"journal[{seq_of(page, StatementRecorded)}]"
    closing = page.subject.places.closings[MotionId("r1"), 1]
    draft = reword(page.draft, MOTIONS[1], replace(MOTIONS[1], text="Иначе."))
    page = page.with_draft(say(draft, ONE, Speech.HEARD, "Никого.", "x"))
    expected = {
        "motions[1].deadline": DraftPlace(
            section="item:i1", item=ONE, motion=MotionId("r1"), field="deadline"
        ),
        "motions[1].executors[1]": DraftPlace(
            section="item:i1", item=ONE, motion=MotionId("r1"), field="executors", nth=1
        ),
        "draft.resolutions[0].text": DraftPlace(
            section="item:i1", item=ONE, motion=MotionId("r1"), field="text"
        ),
        "draft.items[0].heard": DraftPlace(section="item:i1", item=ONE, field="heard"),
        "agenda[2].title": DraftPlace(section="item:i3", item=ItemId("i3"), field="title"),
        statement: DraftPlace(section="item:i1", item=ONE, field="heard"),
        closing: DraftPlace(section="item:i1", item=ONE, motion=MotionId("r1")),
    }
    assert {place: place_of(page, remark(place)) for place in expected} == expected
    for spot, section in (
        (Spot.ATTENDANCE, "attendance"),
        (Spot.SIGNATURES, "signatures"),
        (Spot.AGENDA, "agenda"),
        (Spot.NUMBER, "heading"),
    ):
        assert place_of(page, remark("journal", spot)).section == section
    assert place_of(page, remark("journal[0]")).section == "heading"
    assert place_of(page, remark("journal[999]")).section == "heading"
    lost = page.draft.resolutions[0]
    unknown = replace(page.draft, resolutions=(replace(lost, motion=MotionId("zz")),))
    strange = page.with_draft(unknown)
    assert place_of(strange, remark("draft.resolutions[0]")).section == "heading"


def test_what_was_brought_in_at_the_meeting_leads_to_its_question() -> None:
    sitting = held("arrive chair ann; add_item i9; item i1; propose r9 on i1")
    sitting.do(MotionAmended(motion=MotionId("r1"), text="Утвердить план, уточнив."))
    page = page_of(sitting)
    at = {type(e.event).__name__: f"journal[{e.seq - 1}]" for e in page.subject.entries}
    assert place_of(page, remark(f"{at['ItemAdded']}.title")).section == "item:i9"
    assert place_of(page, remark(f"{at['MotionProposed']}.text")).motion == "r9"
    assert place_of(page, remark(f"{at['MotionAmended']}.text")).motion == "r1"


@pytest.mark.parametrize(
    ("place", "value", "kind", "field", "wanted", "reason"),
    [
        (
            "motions[1].text",
            "Утвердить план!",
            RemarkKind.QUOTES,
            "text",
            "Утвердить план!",
            "исправлена опечатка",
        ),
        (
            "motions[1].executors[1]",
            "bob",
            RemarkKind.EXECUTOR_SIMILAR,
            "executors",
            ("ann", "bob"),
            "исполнитель назван по списку людей",
        ),
        (
            "motions[1].deadline.date",
            "2026-06-01",
            RemarkKind.DEADLINE_ON_DAY_OFF,
            "deadline",
            OnDate(date(2026, 6, 1)),
            "срок приходился на нерабочий день",
        ),
    ],
)
def test_a_fix_rewords_a_decision_and_says_why(
    page: ProtocolPage,
    place: str,
    value: str,
    kind: RemarkKind,
    field: str,
    wanted: object,
    reason: str,
) -> None:
    draft = mended(page, remark(place, fix=value, kind=kind))
    wording = wording_of(draft, MotionId("r1"))
    assert wording is not None
    assert getattr(wording, field) == wanted
    assert wording.reason == reason


def test_a_fix_keeps_the_reason_that_was_given(page: ProtocolPage) -> None:
    draft = reword(page.draft, MOTIONS[1], replace(MOTIONS[1], text="Иначе ."))
    own = replace(draft, resolutions=(replace(draft.resolutions[0], reason="так решили"),))
    after = mended(page.with_draft(own), remark("draft.resolutions[0].text", fix="Иначе."))
    assert after is not None
    assert (after.resolutions[0].text, after.resolutions[0].reason) == ("Иначе.", "так решили")
    back = mended(page.with_draft(own), remark("draft.resolutions[0].text", fix=MOTIONS[1].text))
    assert back == NO_DRAFT


def test_a_fix_corrects_one_statement_of_several(page: ProtocolPage) -> None:
    place = f"journal[{seq_of(page, StatementRecorded)}].text"
    draft = mended(page, remark(place, fix="о плане"))
    assert draft is not None
    heard = draft.items[0].heard or ""
    assert heard.split("\n")[0].endswith("– о плане.")
    assert heard.split("\n")[1].endswith("– о смете.")
    assert mended(page.with_draft(draft), remark(place, fix="о плане")) is None
    whole = mended(page.with_draft(draft), remark("draft.items[0].heard", fix="Никого."))
    assert whole is not None
    assert whole.items[0].heard == "Никого."


@pytest.mark.parametrize(
    "one_remark",
    [
        remark("motions[1].text"),
        remark("motions[1].number", fix="1.9"),
        remark("agenda[0].title", fix="О плане"),
        remark("people[0].position", fix="директор"),
    ],
)
def test_what_the_draft_cannot_take_is_not_offered(page: ProtocolPage, one_remark: Remark) -> None:
    assert mended(page, one_remark) is None


def test_a_motion_without_an_outcome_cannot_be_reworded() -> None:
    page = page_of(held("arrive chair ann; item i1"))
    assert mended(page, remark("motions[1].text", fix="Иначе.")) is None


def test_signed_minutes_are_worded_no_more(page: ProtocolPage) -> None:
    assert (page.stage, page.editable) == (PaperStage.DRAFT, True)
    signing = Signed(on=date(2026, 5, 18), by=("Ветров Е.И.",))
    paper = IssuedPaper(id=PaperId("x"), kind=MINUTES, steps=(signing,))
    meeting = replace(page.subject.meeting, papers=(paper,))
    signed = replace(page, subject=replace(page.subject, meeting=meeting))
    assert (signed.stage, signed.editable) == (PaperStage.SIGNED, False)
    draft = say(NO_DRAFT, ONE, Speech.HEARD, "Иначе.", "")
    assert redrafted(page.subject.meeting, draft).draft == draft
    with pytest.raises(InvalidFact, match="уже подписан"):
        redrafted(meeting, draft)


def test_a_spoken_word_and_a_remark_stand_apart() -> None:
    sitting = held("arrive chair ann; item i1")
    for kind, person in (
        (StatementKind.REMARK, PersonId("ann")),
        (StatementKind.REMARK, None),
        (StatementKind.SPOKE, None),
    ):
        sitting.do(StatementRecorded(item=ONE, kind=kind, text="да", person=person))
    _, spoke = speech_parts(page_of(sitting), ONE)
    lines = spoke.text.split("\n")
    assert lines[0].endswith(" (реплика) – да.")
    assert lines[1:] == ["Замечание: да.", "да."]


def test_the_demonstration_is_read_whole() -> None:
    store = FakeStore()
    hold(store, resource("demo.council.json").read_bytes())
    with store.reading() as tx:
        key = find_meeting(tx, "demo/2026/2")
    page = protocol_page(store, key, lambda _: Weekdays(), date(2026, 5, 18))
    assert page.checked().errors == 0
    assert page.draft == NO_DRAFT
    assert page.record.council.id == key.council
    assert len(sections(page)) == 11
    assert not any(isinstance(e.event, DissentRecorded) for e in page.subject.entries[:3])
