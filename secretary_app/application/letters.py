"""Letters to be sent by the user's own mail program: drafts as .eml files, never the network.

A draft opens in a mail program with addressee, subject, text and attachments in place
(``X-Unsent`` tells Outlook that it is one); from there the user sends it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from hashlib import sha256
from pathlib import PurePath

from secretary_app.application.papers import (
    Paper,
    PaperKind,
    PaperRequest,
    PlannedPaper,
    Printer,
    people_of,
    plan_letters,
    plan_papers,
    print_planned,
    request_for,
)
from secretary_app.application.papers.file_names import SUFFIX, told_apart
from secretary_app.application.ports import Store
from secretary_app.application.records import MeetingKey
from secretary_app.domain.people import Person, PersonId
from secretary_app.language.names import full_text, name_of
from secretary_app.language.typography import clean_text

LETTER_SUFFIX = ".eml"
# What mail programs open by itself; anything else is bytes to them.
_OFFICE = "application/vnd.openxmlformats-officedocument"
_TYPES = {
    ".docx": f"{_OFFICE}.wordprocessingml.document",
    ".xlsx": f"{_OFFICE}.spreadsheetml.sheet",
    ".pptx": f"{_OFFICE}.presentationml.presentation",
    ".pdf": "application/pdf",
}
_BYTES = "application/octet-stream"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes with a letter."""

    file_name: str
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A draft to be opened in a mail program; ``person`` None: it is to everybody."""

    file_name: str
    data: bytes
    person: PersonId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterDrafts:
    """Drafts, and the names of those who get none: no address is known, or it is malformed.

    ``notices`` are Russian sentences from the makers of the papers.
    """

    letters: tuple[Letter, ...]
    without_address: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()


def draft_letters(
    store: Store,
    printer: Printer,
    key: MeetingKey,
    kinds: Sequence[PaperKind] = (PaperKind.NOTICE, PaperKind.AGENDA),
    *,
    each: Collection[PaperKind] = frozenset(),
    enclosed: Sequence[Attachment] = (),
) -> LetterDrafts:
    """Return drafts with the papers of ``kinds``; the text is that of the first one.

    Where a kind is in ``each`` everybody gets a letter with his own paper of it and the common
    ones; otherwise there is one letter to all. ``enclosed`` goes with every letter.
    Raises `DomainError` where a paper cannot be made, and `ValueError` without any kind.
    """
    if not kinds:
        raise ValueError("a letter needs a paper to tell of")
    papers = [print_planned(printer, one) for one in plan_papers(store, key, kinds, each)]
    state = request_for(store, key, kinds[0])
    readers = _readers(state.people, people_of(state.state, kinds[0]))
    build = _Letters(papers, enclosed, readers)
    own = tuple(build.for_each() if any(p.person for p in papers) else build.for_all())
    return LetterDrafts(
        letters=own,
        without_address=tuple(reader.name for reader in readers if reader.address is None),
        notices=_notices(papers),
    )


def draft_copies(
    store: Store, printer: Printer, key: MeetingKey, papers: Sequence[PlannedPaper]
) -> LetterDrafts:
    """Return a draft with ``papers`` to everybody to whom the rules want a copy sent.

    Its text is that of his covering letter, which goes along. The rules name bodies: one that
    is a participant is written to at the address of its head; of any other none is known, and
    the draft is left without one.
    Raises `DomainError` where a paper cannot be made.
    """
    covers = plan_letters(store, key)
    addresses = _addresses_of_bodies(request_for(store, key, PaperKind.COVER_LETTER))
    own = {to: print_planned(printer, cover) for to, cover in covers.items()}
    common = [print_planned(printer, one) for one in papers] if own else []
    return LetterDrafts(
        letters=tuple(
            Letter(
                file_name=_letter_name(cover),
                data=_message([cover, *common], (), [addresses[to]] if to in addresses else ()),
            )
            for to, cover in own.items()
        ),
        without_address=tuple(to for to in own if to not in addresses),
        notices=_notices((*own.values(), *common)),
    )


def _addresses_of_bodies(request: PaperRequest) -> dict[str, Address]:
    """Return the addresses of the heads by what their organisations are called."""
    found: dict[str, Address] = {}
    for body in request.organisations.values():
        head = request.people.get(body.head) if body.head else None
        address = _reader(head).address if head else None
        if address is not None:
            found |= {name: address for name in (body.name, body.short_name) if name}
    return found


def _notices(papers: Iterable[Paper]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(note for paper in papers for note in paper.notices))


@dataclass(frozen=True, slots=True)
class _Reader:
    person: PersonId
    name: str
    address: Address | None


def _readers(people: Mapping[PersonId, Person], wanted: Iterable[PersonId]) -> tuple[_Reader, ...]:
    return tuple(_reader(people[who]) for who in wanted if who in people)


def _reader(person: Person) -> _Reader:
    name = clean_text(full_text(name_of(person))).text.replace("\n", " ")
    return _Reader(person.id, name, _address(name, (person.email or "").strip()))


def _address(name: str, typed: str) -> Address | None:
    """Return the address of a letter, None for what no mail program would take."""
    try:
        parsed = Address(addr_spec=typed)
        domain = parsed.domain.encode("idna").decode()
        address = Address(name, parsed.username, domain)
    except (MessageError, ValueError, IndexError):
        return None
    return address if address.username and "." in domain else None


@dataclass(frozen=True, slots=True)
class _Letters:
    papers: Sequence[Paper]
    enclosed: Sequence[Attachment]
    readers: Sequence[_Reader]

    def for_all(self) -> Iterator[Letter]:
        """Yield one letter to everybody with an address, none where nobody has one."""
        to = [reader.address for reader in self.readers if reader.address is not None]
        if to:
            yield Letter(
                file_name=_letter_name(self.papers[0]),
                data=_message(self.papers, self.enclosed, to),
            )

    def for_each(self) -> Iterator[Letter]:
        """Yield a letter to everybody with an address, his own papers in it."""
        for reader in self.readers:
            own = [paper for paper in self.papers if paper.person in (reader.person, None)]
            if reader.address is not None:
                yield Letter(
                    file_name=_letter_name(own[0]),
                    data=_message(own, self.enclosed, [reader.address]),
                    person=reader.person,
                )


def _message(
    papers: Sequence[Paper], enclosed: Sequence[Attachment], to: Sequence[Address]
) -> bytes:
    """Return a draft whose text is that of the first paper; nobody in ``to``: it has no «To»."""
    files = [*(Attachment(paper.file_name, paper.data) for paper in papers), *enclosed]
    names = told_apart([file.file_name for file in files])
    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"
    if to:
        message["To"] = tuple(to)
    message["Subject"] = clean_text(papers[0].title).text.replace("\n", " ")
    message.set_content(papers[0].text, charset="utf-8", cte="base64")
    for file, name in zip(files, names, strict=True):
        maintype, subtype = _type(name)
        message.add_attachment(file.data, maintype=maintype, subtype=subtype, filename=name)
    message.set_boundary(f"=_{sha256(papers[0].data).hexdigest()[:32]}")
    return message.as_bytes()


def _letter_name(paper: Paper) -> str:
    return paper.file_name.removesuffix(SUFFIX) + LETTER_SUFFIX


def _type(name: str) -> tuple[str, str]:
    suffix = PurePath(name).suffix.casefold()
    maintype, _, subtype = _TYPES.get(suffix, _BYTES).partition("/")
    return maintype, subtype
