"""The words of the registers: closed lists, so that their columns can be filtered."""

from __future__ import annotations

from secretary_app.domain.agenda import BallotForm, MeetingForm, MeetingKind
from secretary_app.domain.issued import PaperStage
from secretary_app.domain.voting import DecidedBy, Outcome

KINDS = {MeetingKind.SESSION: "заседание", MeetingKind.CONFERENCE: "совещание"}
FORMS = {
    MeetingForm.IN_PERSON: "очная",
    MeetingForm.REMOTE: "дистанционная",
    MeetingForm.MIXED: "очная с дистанционным участием",
    MeetingForm.ABSENTEE: "заочная",
    MeetingForm.HYBRID: "очно-заочная",
}
BALLOTS = {
    BallotForm.OPEN: "поимённое",
    BallotForm.COUNTED: "открытое, с подсчётом",
    BallotForm.SECRET: "тайное",
    BallotForm.NONE: "без голосования",
}
OUTCOMES = {
    Outcome.ADOPTED: "принято",
    Outcome.REJECTED: "не принято",
    Outcome.TIED: "голоса поровну, не принято",
    Outcome.NO_QUORUM: "кворума нет, не принято",
    Outcome.OPEN: "голосование идёт",
    Outcome.ELECTED: "избрание состоялось",
    Outcome.SECOND_ROUND: "нужен второй тур",
    Outcome.NOT_ELECTED: "никто не избран",
}
STAGES = {
    PaperStage.DRAFT: "проект",
    PaperStage.CHECKED: "проверен",
    PaperStage.IN_REVIEW: "на согласовании",
    PaperStage.ISSUED: "выпущен",
    PaperStage.SIGNED: "подписан",
    PaperStage.SENT: "копии отправлены",
}
# How the outcome was reached, where that is not by the votes alone.
DECIDED_BY = {
    DecidedBy.MAJORITY: "большинством",
    DecidedBy.UNANIMITY: "по правилу единогласия",
    DecidedBy.CASTING_VOTE: "решающим голосом",
    DecidedBy.PERSON_FAVOUR: "в пользу лица",
    DecidedBy.NONE: "",
}
YES, NO = "да", "нет"


def yes(value: bool | None) -> str | None:  # noqa: FBT001 - it is what is said
    """Return «да» or «нет», nothing where neither is known."""
    return None if value is None else YES if value else NO
