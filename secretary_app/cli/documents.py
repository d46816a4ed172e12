"""The files that the command `document` comes to: one, or one for every person."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from secretary_app.application.letters import draft_letters
from secretary_app.application.lookup import find_meeting
from secretary_app.application.papers import (
    MinutesStyle,
    PaperKind,
    PrintedPaper,
    Printer,
    composition_list,
    make_draft,
    make_paper,
    papers_before,
)
from secretary_app.application.ports import EnvironmentFailure, Store
from secretary_app.application.records import MeetingKey
from secretary_app.cli import texts
from secretary_app.domain.councils import CouncilId
from secretary_app.domain.errors import DomainError

TEXT_SUFFIX = ".txt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """Files with their places, what a person should look at, and what to say of them."""

    files: Sequence[tuple[Path, bytes]]
    said: str
    notices: Sequence[str] = ()


def made_of(options: argparse.Namespace, store: Store, printer: Printer, today: date) -> Made:
    """Return the files asked for; a folder for several is made, nothing else is written.

    Raises `DomainError` where there is nothing to print or nobody to write to, and
    `EnvironmentFailure` when the folder cannot be made.
    """
    if options.council is not None:
        paper = composition_list(store, printer, CouncilId(options.council), options.date or today)
        return _one(options.out, paper.data, paper.notices)
    with store.reading() as tx:
        key = find_meeting(tx, options.meeting)
    if options.eml:
        return _letters(options, store, printer, key)
    if options.each:
        return _one_each(options, store, printer, key)
    printed = _printed(options, store, printer, key)
    data = printed.text.encode() if options.text else printed.data
    return _one(options.out, data, printed.notices)


def _printed(
    options: argparse.Namespace, store: Store, printer: Printer, key: MeetingKey
) -> PrintedPaper:
    style = None if options.style is None else MinutesStyle(options.style)
    kind = PaperKind(options.kind)
    if options.draft:
        return make_draft(store, printer, key, kind, style, options.item)
    return make_paper(store, printer, key, kind, style, options.item, options.motion)


def _one(out: Path, data: bytes, notices: Sequence[str]) -> Made:
    return Made(files=((out, data),), said=texts.document_written(out), notices=notices)


def _one_each(options: argparse.Namespace, store: Store, printer: Printer, key: MeetingKey) -> Made:
    kind = PaperKind(options.kind)
    papers = papers_before(store, printer, key, (kind,), {kind})
    files = [
        (Path(paper.file_name).with_suffix(TEXT_SUFFIX), paper.text.encode())
        if options.text
        else (Path(paper.file_name), paper.data)
        for paper in papers
    ]
    return _several(options.out, files, [note for paper in papers for note in paper.notices])


def _letters(options: argparse.Namespace, store: Store, printer: Printer, key: MeetingKey) -> Made:
    kind = PaperKind(options.kind)
    each = {kind} if options.each else frozenset[PaperKind]()
    drafts = draft_letters(store, printer, key, (kind,), each=each)
    if not drafts.letters:
        raise DomainError(texts.NO_ADDRESS)
    missing = drafts.without_address
    notices = (*drafts.notices, *((texts.without_address(missing),) if missing else ()))
    if not options.each:
        return _one(options.out, drafts.letters[0].data, notices)
    files = [(Path(letter.file_name), letter.data) for letter in drafts.letters]
    return _several(options.out, files, notices)


def _several(out: Path, files: Sequence[tuple[Path, bytes]], notices: Sequence[str]) -> Made:
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise EnvironmentFailure(texts.no_folder(out)) from error
    return Made(
        files=[(out / name, data) for name, data in files],
        said=texts.documents_written(out, len(files)),
        notices=tuple(dict.fromkeys(notices)),
    )
