"""The papers of a meeting as two machines know them, put together."""

from __future__ import annotations

from secretary_app.domain.errors import InvalidFact
from secretary_app.domain.issued import IssuedPaper


def joined(
    stored: tuple[IssuedPaper, ...], incoming: tuple[IssuedPaper, ...]
) -> tuple[IssuedPaper, ...]:
    """Return every paper with the longer of its two lives; those stored come first.

    A file that knows less takes nothing back. Raises `InvalidFact` at «papers[n]» where the two
    tell different stories of one paper.
    """
    known = {paper.id: paper for paper in stored}
    found = dict(known)
    for index, theirs in enumerate(incoming):
        ours = known.get(theirs.id)
        found[theirs.id] = theirs if ours is None else _longer(ours, theirs, index)
    return tuple(found.values())


def _longer(ours: IssuedPaper, theirs: IssuedPaper, index: int) -> IssuedPaper:
    short, long = sorted((ours, theirs), key=lambda paper: len(paper.steps))
    if long.steps[: len(short.steps)] != short.steps or ours.kind != theirs.kind:
        raise InvalidFact(
            "В базе об этом документе записано другое: его путь можно только продолжить.",
            f"papers[{index}]",
        )
    return long
