"""The life of a paper: which step may follow which, and what each must say."""

from __future__ import annotations

from datetime import date
from itertools import product
from typing import Any, get_args

import pytest

from secretary_app.domain.errors import DomainError, InvalidFact, Refusal
from secretary_app.domain.issued import (
    MINUTES,
    Checked,
    CopySent,
    Corrected,
    Issued,
    IssuedPaper,
    JournalMark,
    PaperId,
    PaperStage,
    PaperStep,
    Reviewed,
    SentForReview,
    Signed,
    TextAdopted,
    advanced,
    life_faults,
    may_follow,
    refusal,
)

DAY = date(2026, 5, 14)
LATER = date(2026, 5, 20)
MARK = JournalMark(7, "1" * 64)
SHA = "a" * 64

CHECKED = Checked(on=DAY)
SENT_OUT = SentForReview(on=DAY, to=("Ветров Е.И.",))
AGREED = Reviewed(on=DAY)
REMARKS = Reviewed(on=DAY, by="Ветров Е.И.", remarks="уточнить срок")
ISSUED = Issued(on=DAY, style="session", file="f.docx", sha256=SHA, journal=MARK, data="b" * 64)
ADOPTED = TextAdopted(on=DAY, file="f (2).docx", sha256="c" * 64)
SIGNED = Signed(on=DAY, by=("Ветров Е.И.",))
COPY = CopySent(on=DAY, to="Комитет")
NOTE = Corrected(on=DAY, number=1, text="Читать «2027».", journal=JournalMark(8, "2" * 64))

LIVES: dict[PaperStage, tuple[PaperStep, ...]] = {
    PaperStage.DRAFT: (),
    PaperStage.CHECKED: (CHECKED,),
    PaperStage.IN_REVIEW: (CHECKED, SENT_OUT),
    PaperStage.ISSUED: (CHECKED, ISSUED),
    PaperStage.SIGNED: (CHECKED, ISSUED, SIGNED),
    PaperStage.SENT: (CHECKED, ISSUED, SIGNED, COPY),
}
STEPS = (CHECKED, SENT_OUT, AGREED, ISSUED, ADOPTED, SIGNED, COPY, NOTE)
ALLOWED = {
    (PaperStage.DRAFT, Checked): PaperStage.CHECKED,
    (PaperStage.CHECKED, SentForReview): PaperStage.IN_REVIEW,
    (PaperStage.CHECKED, Issued): PaperStage.ISSUED,
    (PaperStage.IN_REVIEW, Checked): PaperStage.CHECKED,
    (PaperStage.IN_REVIEW, Reviewed): PaperStage.CHECKED,
    (PaperStage.IN_REVIEW, Issued): PaperStage.ISSUED,
    (PaperStage.ISSUED, Checked): PaperStage.CHECKED,
    (PaperStage.ISSUED, TextAdopted): PaperStage.ISSUED,
    (PaperStage.ISSUED, Signed): PaperStage.SIGNED,
    (PaperStage.SIGNED, CopySent): PaperStage.SENT,
    (PaperStage.SIGNED, Corrected): PaperStage.SIGNED,
    (PaperStage.SENT, CopySent): PaperStage.SENT,
    (PaperStage.SENT, Corrected): PaperStage.SENT,
}


def paper(*steps: PaperStep) -> IssuedPaper:
    return IssuedPaper(id=PaperId("d1"), kind=MINUTES, steps=steps)


@pytest.mark.parametrize(("stage", "step"), list(product(PaperStage, STEPS)))
def test_which_step_may_follow(stage: PaperStage, step: PaperStep) -> None:
    lived = paper(*LIVES[stage])
    assert lived.stage is stage
    to = ALLOWED.get((stage, type(step)))
    assert may_follow(stage, type(step)) is (to is not None)
    if to is not None:
        assert advanced(lived, step).stage is to
        return
    with pytest.raises(Refusal, match=r"^Документ .+\.$"):
        advanced(lived, step)


def test_every_kind_of_step_is_tried() -> None:
    assert {type(step) for step in STEPS} == set(get_args(PaperStep))


def test_remarks_make_it_a_draft_again() -> None:
    lived = advanced(paper(CHECKED, SENT_OUT), REMARKS)
    assert lived.stage is PaperStage.DRAFT
    with pytest.raises(Refusal, match="ещё не проверен"):
        advanced(lived, ISSUED)


@pytest.mark.parametrize(
    ("stage", "kind", "part"),
    [
        (PaperStage.DRAFT, Signed, "не проверен"),
        (PaperStage.CHECKED, Checked, "уже отмечен"),
        (PaperStage.CHECKED, Signed, "сначала выпустите"),
        (PaperStage.CHECKED, TextAdopted, "не с чем"),
        (PaperStage.IN_REVIEW, SentForReview, "уже на согласовании"),
        (PaperStage.ISSUED, Issued, "выпустить его заново"),
        (PaperStage.ISSUED, CopySent, "отметьте подписание"),
        (PaperStage.SENT, Issued, "запиской"),
    ],
)
def test_the_refusal_says_what_to_do(stage: PaperStage, kind: Any, part: str) -> None:
    assert part in refusal(stage, kind)


@pytest.mark.parametrize(
    ("lived", "step", "place"),
    [
        ((CHECKED,), SentForReview(on=DAY, to=()), "to"),
        ((CHECKED,), SentForReview(on=DAY, to=("Ветров Е.И.", " ")), "to"),
        ((CHECKED, SentForReview(on=LATER, to=("А",))), REMARKS, "on"),
        (
            (CHECKED,),
            Issued(on=DAY, style="full", file="f", sha256="A" * 64, journal=MARK, data="d"),
            "sha256",
        ),
        ((CHECKED, ISSUED), TextAdopted(on=DAY, file="f", sha256="a" * 63), "sha256"),
        ((CHECKED, ISSUED), Signed(on=DAY, by=()), "by"),
        ((CHECKED, ISSUED, SIGNED), CopySent(on=DAY, to=" "), "to"),
        ((CHECKED, ISSUED, Signed(on=LATER, by=("А",))), COPY, "on"),
        (
            (CHECKED, ISSUED, SIGNED, NOTE),
            Corrected(on=DAY, number=1, text="снова", journal=MARK),
            "number",
        ),
        ((CHECKED, ISSUED, SIGNED), Corrected(on=DAY, number=1, text=" ", journal=MARK), "text"),
        ((CHECKED, ISSUED, Signed(on=LATER, by=("А",))), NOTE, "on"),
    ],
)
def test_a_step_that_says_too_little(
    lived: tuple[PaperStep, ...], step: PaperStep, place: str
) -> None:
    with pytest.raises(InvalidFact) as fault:
        advanced(paper(*lived), step)
    assert fault.value.place == place


def test_a_life_is_told_by_its_first_impossible_step() -> None:
    assert list(life_faults(paper(*LIVES[PaperStage.SENT], NOTE))) == []
    faults: list[DomainError] = list(life_faults(paper(CHECKED, SIGNED, COPY)))
    assert [fault.place for fault in faults] == ["steps[1]"]
    [early] = life_faults(paper(CHECKED, ISSUED, Signed(on=LATER, by=("А",)), COPY))
    assert early.place == "steps[3].on"


def test_what_is_known_of_a_paper() -> None:
    bare = paper()
    assert (bare.issue, bare.signature, bare.text, bare.covered) == (None, None, None, None)
    assert not bare.is_signed
    whole = paper(CHECKED, ISSUED, ADOPTED, SIGNED, COPY, NOTE)
    assert whole.issue is ISSUED
    assert whole.text is ADOPTED
    assert whole.signature is SIGNED
    assert whole.copies == (COPY,)
    assert whole.corrections == (NOTE,)
    assert whole.is_signed
    assert paper(CHECKED, ISSUED).covered == MARK
    assert whole.covered == NOTE.journal
