"""Papers on a meeting: what can be asked for, who prints it, those before a sitting and after it.

    paper = make_paper(store, printer, key, PaperKind.EXTRACT, item="2")    # one file
    for planned in plan_papers(store, key, (PaperKind.AGENDA, PaperKind.NOTICE)):
        paper = print_planned(printer, planned)    # named, one file a person where they differ

A window asks `offers` or `offers_after` first: which kinds there are, and why one cannot be
made.
"""

from secretary_app.application.papers.after import (
    Asked,
    offers_after,
    plan_after,
    plan_letters,
)
from secretary_app.application.papers.before import (
    Offer,
    Paper,
    PlannedPaper,
    composition_list,
    offers,
    papers_before,
    people_of,
    plan_papers,
    print_planned,
)
from secretary_app.application.papers.kinds import (
    AFTER,
    AFTER_OPENING,
    BEFORE,
    ONE_EACH,
    PaperKind,
)
from secretary_app.application.papers.making import (
    make_draft,
    make_paper,
    request_for,
    style_of,
)
from secretary_app.application.papers.requests import (
    CompositionRequest,
    PaperRequest,
    PrintedPaper,
    Printer,
    PrintRequest,
)
from secretary_app.application.papers.signing import FROM_SIGNED, signature_of, signing_refusal
from secretary_app.application.papers.subjects import (
    addressees,
    agenda_of,
    copies_of,
    counted_rounds,
    in_writing,
    motions_of,
    named_motions,
    on_ballots,
    on_opinion_sheets,
    presiding_of,
    proposed,
    question_of,
    voters_of,
)
from secretary_app.domain.paper_options import MinutesStyle

__all__ = [
    "AFTER",
    "AFTER_OPENING",
    "BEFORE",
    "FROM_SIGNED",
    "ONE_EACH",
    "Asked",
    "CompositionRequest",
    "MinutesStyle",
    "Offer",
    "Paper",
    "PaperKind",
    "PaperRequest",
    "PlannedPaper",
    "PrintRequest",
    "PrintedPaper",
    "Printer",
    "addressees",
    "agenda_of",
    "composition_list",
    "copies_of",
    "counted_rounds",
    "in_writing",
    "make_draft",
    "make_paper",
    "motions_of",
    "named_motions",
    "offers",
    "offers_after",
    "on_ballots",
    "on_opinion_sheets",
    "papers_before",
    "people_of",
    "plan_after",
    "plan_letters",
    "plan_papers",
    "presiding_of",
    "print_planned",
    "proposed",
    "question_of",
    "request_for",
    "signature_of",
    "signing_refusal",
    "style_of",
    "voters_of",
]
