"""Which council a roster belongs to, and storing its plan."""

from __future__ import annotations

from secretary_app.application.lookup import NotFoundError, record_of
from secretary_app.application.ports import Store, Transaction
from secretary_app.application.records import CouncilRecord
from secretary_app.application.roster.planning import RosterPlan
from secretary_app.application.roster.sheets import RosterFault
from secretary_app.domain.councils import CouncilId


def council_for_roster(tx: Transaction, named: CouncilId | None) -> CouncilRecord:
    """Return the council ``named``, or the only one that there is.

    Raises `NotFoundError`, whose sentence lists the ids to choose from.
    """
    known = [listing.council.id for listing in tx.listings()]
    if named is not None and (named in known or not known):
        return record_of(tx, named)
    match known:
        case []:
            raise NotFoundError(
                "В базе нет ни одного совета, а состав вносится в готовый. Сначала примите файл "
                "совета: secretary-app import ФАЙЛ.council.json."
            )
        case [only] if named is None:
            return record_of(tx, only)
        case _:
            wrong = "Такого совета в базе нет" if named else "В базе несколько советов"
            raise NotFoundError(f"{wrong}: укажите --council и одно из: {', '.join(known)}.")


def apply(store: Store, plan: RosterPlan) -> None:
    """Store what the plan says, all of it; by then it is on the disk.

    Raises `RosterFault` when a row is refused, or when the council has been changed since
    the plan was made; then nothing is stored.
    """
    if plan.faults:
        raise RosterFault("В файле есть строки с ошибками, поэтому ничего не сохранено.")
    with store.writing() as tx:
        if tx.council(plan.before.council.id) != plan.before:
            raise RosterFault(
                "Пока составлялся план, состав изменили. Ничего не сохранено: примите файл снова."
            )
        if plan.after != plan.before:
            tx.save_council(plan.after)
