"""The templates from the command line: listed, explained, tried, copied and put back."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import asdict

from secretary_app.application.templates import TemplateDesk, TemplateState
from secretary_app.cli import template_texts as texts
from secretary_app.cli.console import complain, say
from secretary_app.domain.errors import DomainError

DONE = 0
REFUSED = 1


def show_templates(options: argparse.Namespace, desk: TemplateDesk) -> int:
    """Do with the templates named what the command says; 1 when one of them does not work.

    Raises `DomainError` for an unknown template, `EnvironmentFailure` as the desk does.
    """
    states = _chosen(desk.states(), options.template)
    if options.check:
        return _check(desk, states)
    if options.fields:
        _fields(desk, states, as_json=options.json)
    elif options.own or options.restore:
        _change(desk, states, restore=options.restore)
    elif options.json:
        say(json.dumps([asdict(state) for state in states], ensure_ascii=False, indent=1))
    else:
        say("\n".join(map(texts.line, states)))
    return DONE


def _chosen(states: Sequence[TemplateState], name: str | None) -> Sequence[TemplateState]:
    if name is None:
        return states
    found = [state for state in states if name in {state.file, state.file.removesuffix(".docx")}]
    if not found:
        raise DomainError(texts.unknown(name, states))
    return found


def _check(desk: TemplateDesk, states: Sequence[TemplateState]) -> int:
    status = DONE
    for state in states:
        fault = desk.fault(state.file)
        if fault:
            complain(fault)
            status = REFUSED
        else:
            say(texts.works(state))
    return status


def _fields(desk: TemplateDesk, states: Sequence[TemplateState], *, as_json: bool) -> None:
    if as_json:
        told = {s.file: [asdict(field) for field in desk.fields(s.file)] for s in states}
        say(json.dumps(told, ensure_ascii=False, indent=1))
        return
    say("\n\n".join(texts.fields(state, desk.fields(state.file)) for state in states))


def _change(desk: TemplateDesk, states: Sequence[TemplateState], *, restore: bool) -> None:
    for state in states:
        if restore:
            say(texts.restored(state, desk.restore(state.file)))
        else:
            say(texts.copied(desk.own_copy(state.file)))
