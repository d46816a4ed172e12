"""The words of the command line (exchange.md, «Command line»)."""

from __future__ import annotations

import argparse
import os
import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NoReturn

from secretary_app.application.papers import FROM_SIGNED, MinutesStyle, PaperKind
from secretary_app.application.registers import RegisterKind
from secretary_app.application.roster.cells import read_date
from secretary_app.cli import usage_texts

WRONG_USAGE = 2


class RussianParser(argparse.ArgumentParser):
    """A parser whose own words are Russian too."""

    def error(self, message: str) -> NoReturn:
        """Print what is wrong and leave with exit status 2."""
        self.exit(WRONG_USAGE, usage_texts.usage_error(self.prog, message, self.format_usage()))

    def format_usage(self) -> str:
        """Return the usage line in Russian."""
        return super().format_usage().replace("usage:", "Использование:", 1)

    def format_help(self) -> str:
        """Return the help in Russian."""
        text = super().format_help()
        for english, russian in usage_texts.HELP_WORDS.items():
            text = text.replace(english, russian)
        return text


def parsed(arguments: Sequence[str]) -> argparse.Namespace:
    """Return the arguments; leaves with exit status 2 on wrong usage, 0 after help."""
    parser = RussianParser(
        prog=usage_texts.PROGRAM, description=usage_texts.DESCRIPTION, allow_abbrev=False
    )
    parser.add_argument("--data", type=Path, metavar="DIR", help=usage_texts.DATA)
    commands = parser.add_subparsers(dest="command", metavar=usage_texts.COMMAND)
    for name, add in _ARGUMENTS.items():
        command = commands.add_parser(
            name,
            help=usage_texts.COMMANDS[name],
            prog=f"{usage_texts.PROGRAM} {name}",
            allow_abbrev=False,
        )
        command.add_argument(
            "--data", type=Path, metavar="DIR", default=argparse.SUPPRESS, help=usage_texts.DATA
        )
        add(command)
    options = parser.parse_args(arguments)
    fault = _fault(options)
    if fault:
        options.refuse(fault)
    return options


def _fault(options: argparse.Namespace) -> str:
    if options.command == "document":
        return document_fault(options)
    of_nothing = options.command == "verify" and options.hash and options.meeting is None
    return usage_texts.HASH_OF_NOTHING if of_nothing else ""


def document_fault(options: argparse.Namespace) -> str:
    """Return which words of the command `document` do not go together, empty if all do."""
    if options.kind in tuple(RegisterKind):
        return _register_fault(options)
    of_council = options.council is not None
    if of_council and options.kind != PaperKind.COMPOSITION_LIST:
        return usage_texts.ONLY_LIST_OF_COUNCIL
    if options.date and not of_council:
        return usage_texts.DATE_WITHOUT_COUNCIL
    if of_council and (options.each or options.eml or options.text):
        return usage_texts.LIST_IS_A_FILE
    if (options.each or options.eml) and (options.item or options.motion or options.style):
        return usage_texts.WHOLE_MEETING
    if options.draft and options.kind not in FROM_SIGNED:
        return usage_texts.NO_DRAFT
    return ""


def _register_fault(options: argparse.Namespace) -> str:
    """A register is a workbook on all of a meeting or of a council."""
    words = (options.date, options.style, options.item, options.motion)
    flags = (options.each, options.draft, options.eml, options.text)
    return usage_texts.REGISTER_IS_A_BOOK if any((*words, *flags)) else ""


def _text(word: str) -> str:
    """Return a word as it was typed, also where the locale takes its bytes for no text."""
    try:
        word.encode()
    except UnicodeEncodeError:
        return os.fsencode(word).decode("utf-8", "replace")
    return word


def _json(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help=usage_texts.JSON)


def _import(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "files", nargs="+", type=Path, metavar="FILE", help=usage_texts.IMPORT_FILE
    )
    command.add_argument(
        "--council", type=_text, metavar="COUNCIL", help=usage_texts.ROSTER_COUNCIL
    )


def _import_minutes(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", type=Path, metavar="FILE", help=usage_texts.MINUTES_FILE)
    command.add_argument(
        "--council", type=_text, required=True, metavar="COUNCIL", help=usage_texts.MINUTES_COUNCIL
    )
    command.add_argument("--number", type=_text, metavar="N", help=usage_texts.MINUTES_NUMBER)
    command.add_argument("--date", type=_day, metavar="DATE", help=usage_texts.MINUTES_DATE)
    command.add_argument("--dry-run", action="store_true", help=usage_texts.DRY_RUN)
    _json(command)


def _templates(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "template", nargs="?", type=_text, metavar="FILE", help=usage_texts.TEMPLATE
    )
    what = command.add_mutually_exclusive_group()
    what.add_argument("--fields", action="store_true", help=usage_texts.TEMPLATE_FIELDS)
    what.add_argument("--check", action="store_true", help=usage_texts.TEMPLATE_CHECK)
    what.add_argument("--own", action="store_true", help=usage_texts.TEMPLATE_OWN)
    what.add_argument("--restore", action="store_true", help=usage_texts.TEMPLATE_RESTORE)
    _json(command)


def _export(command: argparse.ArgumentParser) -> None:
    command.add_argument("council", type=_text, metavar="COUNCIL", help=usage_texts.COUNCIL)
    command.add_argument(
        "--out", type=Path, required=True, metavar="FILE", help=usage_texts.OUT_FILE
    )


def _roster(command: argparse.ArgumentParser) -> None:
    _export(command)
    command.add_argument("--date", type=_day, metavar="DATE", help=usage_texts.ROSTER_DATE)


def _registers(command: argparse.ArgumentParser) -> None:
    of_what = command.add_mutually_exclusive_group()
    of_what.add_argument(
        "--council", type=_text, metavar="COUNCIL", help=usage_texts.REGISTERS_COUNCIL
    )
    of_what.add_argument("--meeting", type=_text, metavar="MEETING", help=usage_texts.MEETING)
    command.add_argument("--from", dest="since", type=_day, metavar="DATE", help=usage_texts.SINCE)
    command.add_argument("--to", dest="until", type=_day, metavar="DATE", help=usage_texts.UNTIL)
    command.add_argument(
        "--out", type=Path, required=True, metavar="FILE", help=usage_texts.OUT_FILE
    )


def _dispute(command: argparse.ArgumentParser) -> None:
    command.add_argument("meeting", type=_text, metavar="MEETING", help=usage_texts.MEETING)
    command.add_argument(
        "--out", type=Path, required=True, metavar="FILE", help=usage_texts.OUT_ARCHIVE
    )


def _day(word: str) -> date | None:
    try:
        return read_date(_text(word))
    except ValueError as fault:
        raise argparse.ArgumentTypeError(str(fault)) from fault


def _result(command: argparse.ArgumentParser) -> None:
    which = command.add_mutually_exclusive_group(required=True)
    which.add_argument(
        "meeting", nargs="?", type=_text, metavar="MEETING", help=usage_texts.MEETING
    )
    which.add_argument("--council", type=_text, metavar="COUNCIL", help=usage_texts.ALL_OF_COUNCIL)
    _json(command)


def _lint(command: argparse.ArgumentParser) -> None:
    command.add_argument("meeting", type=_text, metavar="MEETING", help=usage_texts.MEETING)
    _json(command)


def _document(command: argparse.ArgumentParser) -> None:
    kinds = [kind.value for kind in (*PaperKind, *RegisterKind)]
    styles = [style.value for style in MinutesStyle]
    command.add_argument("kind", choices=kinds, metavar="KIND", help=usage_texts.kinds(kinds))
    of_what = command.add_mutually_exclusive_group(required=True)
    of_what.add_argument("--meeting", type=_text, metavar="MEETING", help=usage_texts.MEETING)
    of_what.add_argument("--council", type=_text, metavar="COUNCIL", help=usage_texts.OF_COUNCIL)
    command.add_argument("--date", type=_day, metavar="DATE", help=usage_texts.LIST_DATE)
    command.add_argument(
        "--out", type=Path, required=True, metavar="FILE", help=usage_texts.OUT_PAPER
    )
    command.add_argument(
        "--style", choices=styles, metavar="STYLE", help=usage_texts.styles(styles)
    )
    command.add_argument("--item", type=_text, metavar="N", help=usage_texts.ITEM)
    command.add_argument("--motion", type=_text, metavar="N", help=usage_texts.MOTION)
    command.add_argument("--each", action="store_true", help=usage_texts.EACH)
    command.add_argument("--draft", action="store_true", help=usage_texts.DRAFT)
    form = command.add_mutually_exclusive_group()
    form.add_argument("--eml", action="store_true", help=usage_texts.EML)
    form.add_argument("--text", action="store_true", help=usage_texts.TEXT)
    command.set_defaults(refuse=command.error)


def _backup(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--out", type=Path, required=True, metavar="FILE", help=usage_texts.OUT_FILE
    )


def _verify(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "meeting", nargs="?", type=_text, metavar="MEETING", help=usage_texts.CLOSING_OF
    )
    command.add_argument("--hash", type=_checksum, metavar="HEX", help=usage_texts.HASH)
    _json(command)
    command.set_defaults(refuse=command.error)


def _checksum(word: str) -> str:
    """Return a SHA-256 as it is compared, also where it was typed in groups or capitals."""
    plain = "".join(word.split()).lower()
    if not re.fullmatch("[0-9a-f]{64}", plain):
        raise argparse.ArgumentTypeError(usage_texts.NO_HASH)
    return plain


def _restore(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", type=Path, metavar="FILE", help=usage_texts.RESTORE_FILE)


def _demo(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--out", type=Path, required=True, metavar="DIR", help=usage_texts.OUT_FOLDER
    )


def _nothing(_command: argparse.ArgumentParser) -> None:
    """A command without arguments of its own."""


_ARGUMENTS = {
    "import": _import,
    "import-minutes": _import_minutes,
    "templates": _templates,
    "export": _export,
    "roster": _roster,
    "meetings": _json,
    "result": _result,
    "lint": _lint,
    "document": _document,
    "registers": _registers,
    "dispute": _dispute,
    "verify": _verify,
    "rebuild": _nothing,
    "backup": _backup,
    "restore": _restore,
    "pictures": _demo,
    "demo": _demo,
}
