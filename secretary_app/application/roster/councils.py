"""Which council a roster belongs to."""

from __future__ import annotations

from secretary_app.application.lookup import NotFoundError, record_of
from secretary_app.application.ports import Transaction
from secretary_app.application.records import CouncilRecord
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
