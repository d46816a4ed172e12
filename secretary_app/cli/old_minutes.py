"""Earlier minutes from the command line: shown, or stored as an archived meeting."""

from __future__ import annotations

import argparse
import json
from dataclasses import replace
from datetime import date
from pathlib import Path

from secretary_app.application.editing import new_id, store_edit
from secretary_app.application.lookup import record_of
from secretary_app.application.old_minutes.blocks import Block, blocks_of
from secretary_app.application.old_minutes.keeping import Source, archived_step
from secretary_app.application.old_minutes.matching import matched_people
from secretary_app.application.old_minutes.minutes_json import minutes_json
from secretary_app.application.old_minutes.model import Confidence, Found, OldMinutes
from secretary_app.application.old_minutes.notes import notes_of
from secretary_app.application.old_minutes.reading import read_minutes
from secretary_app.application.ports import Store
from secretary_app.application.services import Services
from secretary_app.cli import old_minutes_texts as texts
from secretary_app.cli.console import complain, say
from secretary_app.domain.councils import CouncilId


def import_minutes(options: argparse.Namespace, services: Services, store: Store) -> None:
    """Read a file of earlier minutes and store it; with ``--dry-run`` only show what was read.

    Raises `DomainError` where the file cannot be read or something is missing that nobody can
    guess, `OSError` where there is no file; then nothing is stored.
    """
    blocks = blocks_of(services.read_old_minutes(options.file))
    minutes = _as_told(read_minutes(blocks), options.number, options.date)
    with store.reading() as tx:
        record = record_of(tx, CouncilId(options.council))
    people = matched_people(record.people, minutes)
    if options.json:
        say(json.dumps(minutes_json(minutes), ensure_ascii=False, indent=1))
    else:
        say(texts.minutes(options.file, minutes))
    for note in notes_of(record, minutes, people):
        complain(texts.note(note))
    if options.dry_run:
        return
    source = _source(options.file, blocks)
    today = services.clock.now().date()
    edit = store_edit(store, archived_step(record, minutes, people, source, today, new_id))
    complain(texts.stored(edit, record))


def _source(path: Path, blocks: tuple[Block, ...]) -> Source:
    return Source(name=path.name, blocks=blocks)


def _as_told(minutes: OldMinutes, number: str | None, day: date | None) -> OldMinutes:
    """Return the minutes with what the command gives in place of what was read."""
    if number is not None:
        minutes = replace(minutes, number=Found(number, Confidence.SURE))
    if day is not None:
        minutes = replace(minutes, date=Found(day, Confidence.SURE))
    return minutes
