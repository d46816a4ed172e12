"""Executors written as text: people, organisations and groups told apart."""

from __future__ import annotations

import re
from collections.abc import Iterator

from secretary_app.application.lint.likeness import known_people
from secretary_app.application.lint.remark import Fix, Remark, Spotted, info, warning
from secretary_app.application.lint.subject import Subject
from secretary_app.domain.people import PersonId
from secretary_app.language.findings import RemarkKind
from secretary_app.language.names import is_patronymic, parse_name
from secretary_app.language.typography import normalise

_INITIALS = re.compile(r"(?<![А-ЯЁа-яё])[А-ЯЁ]\.")
_CAPITALIZED = re.compile(r"[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?")
_QUOTED = re.compile(r"[«\"„]")


def executors(subject: Subject) -> Iterator[Remark]:
    """Yield executors that name nobody known.

    «Руководители колледжей» is a group and fine; «Козлов Н.Е.» must be somebody of the list,
    «ООО «Луч»» an organisation of the list or of one of its people.
    """
    for motion in subject.resolutions():
        where = subject.at_motion(motion, "executors")
        for n, written in enumerate(motion.executors):
            place = Spotted(f"{where.place}[{n}]", where.spot, where.name)
            yield from _executor(subject, written.strip(), place)


def _executor(subject: Subject, written: str, where: Spotted) -> Iterator[Remark]:
    if PersonId(written) in subject.people or written in _organisations(subject):
        return
    if looks_like_person(written):
        yield _person(subject, written, where)
    elif _QUOTED.search(written) and subject.record.organisations:
        yield warning(RemarkKind.ORGANISATION_UNKNOWN, where, name=written)


def looks_like_person(text: str) -> bool:
    """Tell whether a text is a name: a surname with initials, or a name with a patronymic."""
    words = text.split()
    if _INITIALS.search(text):
        return _CAPITALIZED.fullmatch(words[0]) is not None or bool(_INITIALS.match(words[0]))
    capitals = [word for word in words if _CAPITALIZED.fullmatch(word)]
    return len(capitals) == len(words) and any(map(is_patronymic, words[1:]))


def _person(subject: Subject, written: str, where: Spotted) -> Remark:
    known = known_people(subject)
    name = parse_name(written)
    same = known.exactly(name)
    if same is not None:
        fix = Fix(where.place, same.id)
        near = subject.named(same.id)
        return info(RemarkKind.EXECUTOR_AS_TEXT, where, fix, name=written, near=near)
    similar = known.nearest(name)
    if similar is None:
        return warning(RemarkKind.EXECUTOR_UNKNOWN, where, name=written)
    near = subject.named(similar.id)
    fix = Fix(where.place, similar.id)
    return warning(RemarkKind.EXECUTOR_SIMILAR, where, fix, name=written, near=near)


def _organisations(subject: Subject) -> set[str]:
    """Return ids and names of organisations, as typed and as printed."""
    record = subject.record
    names = {n for o in record.organisations for n in (o.id, o.name, o.short_name) if n}
    names |= {p.organisation for p in subject.people.values() if p.organisation}
    return names | {normalise(name) for name in names}
