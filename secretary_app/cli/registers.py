"""Registers as workbooks: one of a meeting or a council, or all of them in one book."""

from __future__ import annotations

import argparse

from secretary_app.application.lookup import find_meeting
from secretary_app.application.ports import Store
from secretary_app.application.registers import (
    RegisterKind,
    RegisterScope,
    gather,
    register_tables,
)
from secretary_app.application.services import Services
from secretary_app.domain.councils import CouncilId


def scope_of(options: argparse.Namespace, store: Store) -> RegisterScope:
    """Return the meetings asked for; raises `NotFoundError` for an unknown one."""
    council = None if options.council is None else CouncilId(options.council)
    if options.meeting is None:
        return RegisterScope(council=council)
    with store.reading() as tx:
        return RegisterScope(council=council, meeting=find_meeting(tx, options.meeting))


def one_register(options: argparse.Namespace, services: Services, store: Store) -> bytes:
    """Return the workbook of the register that `document` names."""
    kinds = (RegisterKind(options.kind),)
    return register_book(services, store, scope_of(options, store), kinds)


def register_book(
    services: Services,
    store: Store,
    scope: RegisterScope,
    kinds: tuple[RegisterKind, ...] = tuple(RegisterKind),
) -> bytes:
    """Return a workbook with a sheet for every one of ``kinds``.

    Raises `NotFoundError` for a council or a meeting that does not exist.
    """
    found = gather(store, services.work_calendar, scope, kinds)
    return services.write_workbook(register_tables(found, kinds))
