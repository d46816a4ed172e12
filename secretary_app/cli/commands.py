"""What each command does: use cases called, sentences printed, an exit status returned."""

from __future__ import annotations

import argparse
import errno
import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from secretary_app.application.dispute import dispute_folder
from secretary_app.application.exporting import export_council
from secretary_app.application.files import is_workbook, write_new_file
from secretary_app.application.importing import import_council
from secretary_app.application.lint import lint_json, lint_meeting
from secretary_app.application.lookup import find_meeting, record_of, stored_of
from secretary_app.application.ports import EnvironmentFailure, Finding, Store
from secretary_app.application.projections import rebuild
from secretary_app.application.registers import RegisterKind
from secretary_app.application.report import MeetingReport, report_of
from secretary_app.application.result_json import result_json
from secretary_app.application.services import Services
from secretary_app.application.verifying import Closing, closing_json, closing_of, verify
from secretary_app.cli import texts
from secretary_app.cli.console import complain, say
from secretary_app.cli.demo import hold_demonstration
from secretary_app.cli.documents import made_of
from secretary_app.cli.old_minutes import import_minutes
from secretary_app.cli.parser import parsed
from secretary_app.cli.registers import one_register, register_book, scope_of
from secretary_app.cli.rosters import import_roster, roster_file
from secretary_app.cli.templates import show_templates
from secretary_app.domain.councils import CouncilId
from secretary_app.domain.errors import DomainError

DONE = 0
REFUSED = 1
INTERRUPTED = 130


def main(arguments: Sequence[str], services: Services) -> int:
    """Run one command and return its exit status: 0 done, 1 refused, 2 wrong usage.

    130 is that of a program stopped by Ctrl+C.
    """
    options = parsed(arguments)
    try:
        return _run(options, services)
    except (DomainError, EnvironmentFailure) as fault:
        complain(str(fault))
        return REFUSED
    except KeyboardInterrupt:
        complain(texts.INTERRUPTED)
        return INTERRUPTED


def _run(options: argparse.Namespace, services: Services) -> int:
    match options.command:
        case None:
            return services.open_window(_folder(options, services))
        case "import" | "import-minutes":
            return _take(options, services)
        case "result" | "meetings" | "verify":
            return _show(options, services)
        case "templates":
            return show_templates(options, services.template_desk(_folder(options, services)))
        case "lint":
            return _lint(options, services)
        case "restore":
            say(services.restore(_folder(options, services), options.file))
            return DONE
        case "demo" | "pictures":
            return _show_off(options, services)
        case _:
            return _write(options, services)


def _folder(options: argparse.Namespace, services: Services) -> Path:
    folder: Path | None = options.data
    return services.data_folder() if folder is None else folder


@contextmanager
def _store(options: argparse.Namespace, services: Services, *, write: bool) -> Iterator[Store]:
    store = services.open_store(_folder(options, services), write=write)
    try:
        if options.command != "verify":
            _warn(store.start_findings())
        yield store
        _warn(store.warnings())
    finally:
        store.close()


def _warn(found: Sequence[Finding]) -> None:
    for finding in found:
        complain(finding.text)


def _take(options: argparse.Namespace, services: Services) -> int:
    if options.command == "import-minutes":
        return _import_minutes(options, services)
    with _store(options, services, write=True) as store:
        return max([_import_file(options, services, store, path) for path in options.files])


def _import_file(options: argparse.Namespace, services: Services, store: Store, path: Path) -> int:
    try:
        with _readable(path):
            if is_workbook(path):
                taken = import_roster(services, store, path, options.council)
                return DONE if taken else REFUSED
            content = path.read_bytes()
        report = import_council(store, content)
    except DomainError as fault:
        complain(f"{texts.refused(path, fault)} {texts.NOTHING_STORED}")
        return REFUSED
    say(texts.imported(path, report))
    return DONE


def _import_minutes(options: argparse.Namespace, services: Services) -> int:
    with _store(options, services, write=not options.dry_run) as store:
        try:
            with _readable(options.file):
                import_minutes(options, services, store)
        except DomainError as fault:
            complain(f"{texts.refused(options.file, fault)} {texts.NOTHING_STORED}")
            return REFUSED
    return DONE


@contextmanager
def _readable(path: Path) -> Iterator[None]:
    """Raise `DomainError` where the file cannot be read."""
    try:
        yield
    except OSError as error:
        # Windows calls the reading of a folder forbidden.
        folder = isinstance(error, PermissionError) and path.is_dir()
        raise DomainError(texts.unreadable(errno.EISDIR if folder else error.errno)) from error


def _show(options: argparse.Namespace, services: Services) -> int:
    with _store(options, services, write=False) as store:
        match options.command:
            case "verify":
                return _verify(options, store)
            case "meetings":
                _meetings(options, store)
            case _:
                _result(options, store)
    return DONE


def _json(value: object) -> None:
    say(json.dumps(value, ensure_ascii=False, indent=1))


def _meetings(options: argparse.Namespace, store: Store) -> None:
    with store.reading() as tx:
        listings = tx.listings()
    if not options.json:
        say(texts.meetings(listings))
        return
    _json(
        [
            {
                "council": c.council.id,
                "name": c.council.name,
                "meetings": [
                    {
                        "id": m.key.meeting,
                        "number": m.number,
                        "date": m.date.isoformat(),
                        "status": m.status.value,
                    }
                    for m in c.meetings
                ],
            }
            for c in listings
        ]
    )


def _result(options: argparse.Namespace, store: Store) -> None:
    reports = _reports(options, store)
    if not options.json:
        say("\n\n".join(texts.result(report) for report in reports))
    elif options.council is None:
        _json(result_json(reports[0]))
    else:
        _json([result_json(report) for report in reports])


def _reports(options: argparse.Namespace, store: Store) -> list[MeetingReport]:
    with store.reading() as tx:
        if options.council is not None:
            record = record_of(tx, CouncilId(options.council))
            return [report_of(record, stored) for stored in tx.meetings(record.council.id)]
        key = find_meeting(tx, options.meeting)
        return [report_of(record_of(tx, key.council), stored_of(tx, key))]


def _lint(options: argparse.Namespace, services: Services) -> int:
    today = datetime.now().astimezone().date()
    with _store(options, services, write=False) as store:
        with store.reading() as tx:
            key = find_meeting(tx, options.meeting)
        report = lint_meeting(store, key, services.work_calendar, today)
    if options.json:
        _json(lint_json(report))
    else:
        say(texts.lint(report))
    return REFUSED if report.errors else DONE


def _verify(options: argparse.Namespace, store: Store) -> int:
    found = verify(store)
    closing = _closing(options, store)
    if options.json:
        told = {"ok": not found, "findings": [_finding(f) for f in found]}
        _json(told | ({"closing": closing_json(closing)} if closing else {}))
    else:
        say(texts.findings(found))
        if closing:
            say(texts.closing(closing, options.hash))
    same = closing is None or options.hash in (None, closing.checksum)
    return DONE if same and all(f.repaired for f in found) else REFUSED


def _closing(options: argparse.Namespace, store: Store) -> Closing | None:
    if options.meeting is None:
        return None
    with store.reading() as tx:
        key = find_meeting(tx, options.meeting)
    return closing_of(store, key)


def _finding(finding: Finding) -> dict[str, object]:
    meeting = finding.meeting
    return {
        "kind": finding.kind,
        "text": finding.text,
        "council": meeting.council if meeting else None,
        "meeting": meeting.meeting if meeting else None,
        "repaired": finding.repaired,
    }


def _write(options: argparse.Namespace, services: Services) -> int:
    with _store(options, services, write=options.command == "rebuild") as store:
        match options.command:
            case "export":
                text = export_council(store, CouncilId(options.council))
                _write_out(options, services, text.encode())
                say(texts.exported(options.out))
            case "roster":
                council = CouncilId(options.council)
                data = roster_file(services, store, council, options.date)
                _write_out(options, services, data)
                say(texts.roster_written(options.out))
            case "registers":
                _registers(options, services, store)
            case "dispute":
                _dispute(options, services, store)
            case "document":
                _document(options, services, store)
            case "backup":
                store.backup(options.out)
                say(texts.backed_up(options.out))
            case _:
                say(texts.rebuilt(rebuild(store)))
    return DONE


def _registers(options: argparse.Namespace, services: Services, store: Store) -> None:
    scope = replace(scope_of(options, store), start=options.since, end=options.until)
    _write_out(options, services, register_book(services, store, scope))
    say(texts.registers_written(options.out))


def _document(options: argparse.Namespace, services: Services, store: Store) -> None:
    if options.kind in tuple(RegisterKind):
        _write_out(options, services, one_register(options, services, store))
        say(texts.document_written(options.out))
        return
    printer = services.printer(_folder(options, services))
    made = made_of(options, store, printer, services.clock.now().date())
    for path, data in made.files:
        _write_to(path, options, services, data)
    for notice in made.notices:
        complain(notice)
    say(made.said)


def _dispute(options: argparse.Namespace, services: Services, store: Store) -> None:
    folder = _folder(options, services)
    with store.reading() as tx:
        key = find_meeting(tx, options.meeting)
    made = dispute_folder(store, services.printer(folder), services.materials(folder), key)
    write_new_file(options.out, made.data)
    for notice in made.notices:
        complain(notice)
    say(texts.dispute_written(options.out, len(made.files)))


def _write_out(options: argparse.Namespace, services: Services, data: bytes) -> None:
    _write_to(options.out, options, services, data)


def _write_to(path: Path, options: argparse.Namespace, services: Services, data: bytes) -> None:
    """Write the file asked for, but never in the place of the database."""
    own = {own.resolve() for own in services.own_files(_folder(options, services))}
    if path.resolve() in own:
        raise EnvironmentFailure(texts.own_file(path))
    services.write_file(path, data)


def _show_off(options: argparse.Namespace, services: Services) -> int:
    if options.command == "demo":
        say(texts.held(options.out, hold_demonstration(services, options.out)))
    else:
        say(texts.pictured(options.out, len(services.window_pictures(options.out))))
    return DONE
