"""The register of papers: what each is made from, and which template prints it.

A new paper is a content class, a template file and a line here.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from secretary_app.documents import samples
from secretary_app.documents import samples_after as after
from secretary_app.documents import samples_before as before
from secretary_app.documents.content import (
    Agenda,
    AttendanceSheet,
    BallotPapers,
    ChairScript,
    CompositionList,
    ConferenceMinutes,
    Content,
    CountingMinutes,
    CoverLetters,
    DissentSheets,
    Extract,
    FullMinutes,
    JournalAppendix,
    Notice,
    OpinionSheets,
    Proposal,
    RollCall,
    SessionMinutes,
    VerificationNote,
)
from secretary_app.documents.rendering import DEFAULT, Rendered, render
from secretary_app.documents.templates import Template
from secretary_app.domain.paper_options import PaperOptions


@dataclass(frozen=True, slots=True)
class TemplateKind:
    """A kind of paper: the template's file name and contents to try it out on."""

    template: str
    samples: tuple[Content, ...]


KINDS: dict[type[Content], TemplateKind] = {
    SessionMinutes: TemplateKind(
        "minutes_session.docx", (samples.SESSION_FULL, samples.SESSION_BARE, after.SESSION_COPY)
    ),
    ConferenceMinutes: TemplateKind(
        "minutes_conference.docx",
        (samples.CONFERENCE_FULL, samples.CONFERENCE_BARE, after.CONFERENCE_COPY),
    ),
    FullMinutes: TemplateKind(
        "minutes_full.docx", (samples.FULL_FULL, samples.FULL_BARE, after.FULL_COPY)
    ),
    Extract: TemplateKind("extract.docx", (samples.EXTRACT_FULL, samples.EXTRACT_BARE)),
    DissentSheets: TemplateKind(
        "dissent_sheet.docx", (samples.DISSENTS_FULL, samples.DISSENTS_BARE)
    ),
    Agenda: TemplateKind("agenda.docx", (before.AGENDA_FULL, before.AGENDA_BARE)),
    Notice: TemplateKind("notice.docx", (before.NOTICE_FULL, before.NOTICE_BARE)),
    AttendanceSheet: TemplateKind(
        "attendance_sheet.docx",
        (before.ATTENDANCE_EMPTY, before.ATTENDANCE_FILLED, before.ATTENDANCE_BARE),
    ),
    BallotPapers: TemplateKind("ballot_paper.docx", (before.BALLOTS_FULL, before.BALLOTS_BARE)),
    OpinionSheets: TemplateKind("opinion_sheet.docx", (before.OPINIONS_FULL, before.OPINIONS_BARE)),
    ChairScript: TemplateKind("chair_script.docx", (before.SCRIPT_FULL, before.SCRIPT_BARE)),
    CompositionList: TemplateKind(
        "composition_list.docx", (before.COMPOSITION_FULL, before.COMPOSITION_BARE)
    ),
    RollCall: TemplateKind("roll_call.docx", (before.ROLL_CALL_FULL, before.ROLL_CALL_BARE)),
    JournalAppendix: TemplateKind(
        "journal_appendix.docx", (before.JOURNAL_FULL, before.JOURNAL_BARE)
    ),
    CountingMinutes: TemplateKind(
        "counting_minutes.docx", (after.COUNTING_FULL, after.COUNTING_BARE)
    ),
    CoverLetters: TemplateKind("cover_letter.docx", (after.LETTERS_FULL, after.LETTERS_BARE)),
    VerificationNote: TemplateKind("verification_note.docx", (after.VERIFICATION,)),
    Proposal: TemplateKind("proposal.docx", (after.PROPOSAL_FULL, after.PROPOSAL_BARE)),
}


@dataclass(frozen=True, slots=True)
class TemplateShelf:
    """Where templates are looked for; the user's ``own`` ones win over the ``shipped``."""

    shipped: Path
    own: Path | None = None

    def template_for(self, kind: TemplateKind) -> Template:
        """Return the kind's template; the user's own is tried out first.

        Raises `TemplateFault` when it does not work; the shipped one never steps in unasked.
        """
        mine = self.own / kind.template if self.own is not None else None
        if mine is None or not mine.is_file():
            return Template.shipped(self.shipped / kind.template)
        return tried(Template.load(mine), kind)

    def print(self, content: Content, options: PaperOptions = DEFAULT) -> Rendered:
        """Return the paper made of ``content``; raises `TemplateFault`, writes nothing."""
        return render(self.template_for(KINDS[type(content)]), content, options)


def tried(template: Template, kind: TemplateKind) -> Template:
    """Return the template once it has printed every sample; raises `TemplateFault`."""
    for sample in kind.samples:
        render(template, sample)
    return template
