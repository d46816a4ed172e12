"""Drafts of letters, read back as a mail program does."""

from __future__ import annotations

from collections.abc import Mapping
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import default
from typing import Any

import pytest

from secretary_app.application.letters import Attachment, Letter, LetterDrafts, draft_letters
from secretary_app.application.papers import PaperKind, PaperRequest, PrintedPaper, PrintRequest
from secretary_app.domain.errors import DomainError
from tests.application.councils import SITTINGS, json_of, key, stored
from tests.fakes.store import FakeStore

M1 = key(SITTINGS, "m1")
NOTICE, AGENDA = PaperKind.NOTICE, PaperKind.AGENDA


class Press:
    """A printer whose papers tell their kind and person."""

    def print(self, request: PrintRequest) -> PrintedPaper:
        assert isinstance(request, PaperRequest)
        told = f"{request.kind.value} {request.person or 'все'}"
        return PrintedPaper(data=told.encode(), notices=("Замечание.",), text=f"Текст: {told}\n")


def council(emails: Mapping[str, str], **people: Any) -> FakeStore:
    """The council of the fixture with these addresses, its meeting not begun."""
    data = json_of("sittings")
    for person in data["people"]:
        person["email"] = emails.get(person["id"])
        person.update(people.get(person["id"], {}))
    data["meetings"] = [m | {"journal": []} for m in data["meetings"] if m["id"] == "m1"]
    return stored(data)


TWO = {"p1": "p1@example.ru", "p2": " p2@example.ru "}


def drafts(emails: Mapping[str, str] = TWO, *kinds: PaperKind, **more: Any) -> LetterDrafts:
    return draft_letters(council(emails), Press(), M1, kinds or (NOTICE, AGENDA), **more)


def opened(letter: Letter) -> EmailMessage:
    message = BytesParser(policy=default).parsebytes(letter.data)
    assert isinstance(message, EmailMessage)
    assert not message.defects
    return message


def files(message: EmailMessage) -> dict[str, bytes]:
    return {str(part.get_filename()): part.get_content() for part in message.iter_attachments()}


def body(message: EmailMessage) -> str:
    part = message.get_body()
    assert part is not None
    return str(part.get_content()).replace("\r\n", "\n")


def test_one_letter_to_all_with_every_paper() -> None:
    made = drafts()
    [letter] = made.letters
    message = opened(letter)
    assert letter.file_name == "Уведомление о проведении заседания № 1 от 12.03.2026.eml"
    assert message["X-Unsent"] == "1"
    assert message["Subject"] == "Уведомление о проведении заседания № 1 от 12.03.2026"
    assert [one.addr_spec for one in message["To"].addresses] == ["p1@example.ru", "p2@example.ru"]
    assert message["To"].addresses[0].display_name == "Ветров Егор Ильич"
    assert body(message) == "Текст: notice все\n"
    assert files(message) == {
        "Уведомление о проведении заседания № 1 от 12.03.2026.docx": b"notice " + "все".encode(),
        "Повестка заседания № 1 от 12.03.2026.docx": b"agenda " + "все".encode(),
    }
    assert made.notices == ("Замечание.",)


def test_everybody_gets_his_own_paper_and_the_common_ones() -> None:
    made = drafts(TWO, NOTICE, AGENDA, each={NOTICE})
    assert [letter.person for letter in made.letters] == ["p1", "p2"]
    first = opened(made.letters[0])
    assert [one.addr_spec for one in first["To"].addresses] == ["p1@example.ru"]
    assert body(first) == "Текст: notice p1\n"
    assert list(files(first).values()) == [b"notice p1", b"agenda " + "все".encode()]
    assert made.letters[0].file_name.endswith(" – Ветров Е.И.eml")
    assert first["Subject"] == "Уведомление о проведении заседания № 1 от 12.03.2026"


def test_own_opinion_sheets_go_to_those_who_vote() -> None:
    made = drafts(TWO, PaperKind.OPINION_SHEET, each={PaperKind.OPINION_SHEET})
    assert [letter.person for letter in made.letters] == ["p1", "p2"]


def test_those_without_an_address_are_named() -> None:
    made = drafts({"p1": "p1@example.ru"})
    everybody = drafts({}).without_address
    assert "Ветров Егор Ильич" in everybody
    assert made.without_address == tuple(n for n in everybody if n != "Ветров Егор Ильич")
    assert drafts({}).letters == ()
    assert drafts({}, NOTICE, each={NOTICE}).letters == ()


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "адрес",
        "p1",
        "p1@localhost",
        "@example.ru",
        "p1@example.ru, p2@example.ru",
        "<p1@example.ru>",
        "p 1@example.ru",
        "иван@example.ru",
        "p1@exa..mple.ru",
        "p1@example.ru\r\nBcc: x@example.ru",
        "p1@" + "длинный" * 20 + ".рф",
    ],
)
def test_a_malformed_address_is_none(typed: str) -> None:
    made = draft_letters(council({"p1": typed}), Press(), M1)
    assert made.letters == ()
    assert "Ветров Егор Ильич" in made.without_address


def test_a_russian_domain_is_written_as_mail_needs_it() -> None:
    [letter] = drafts({"p1": "p1@почта.рф"}).letters
    [address] = opened(letter)["To"].addresses
    assert address.addr_spec == "p1@xn--80a1acny.xn--p1ai"


def test_a_name_puts_nothing_into_the_header() -> None:
    store = council(TWO, p1={"surname": 'Ве"тр<ов>', "given_name": "Егор,\u2028Bcc: x@y.ru"})
    [letter] = draft_letters(store, Press(), M1).letters
    message = opened(letter)
    assert message["Bcc"] is None
    assert [one.addr_spec for one in message["To"].addresses] == ["p1@example.ru", "p2@example.ru"]
    assert message["To"].addresses[0].display_name.startswith('Ве"тр<ов> Егор, Bcc: x@y.ru')


def test_what_is_enclosed_goes_with_every_letter() -> None:
    enclosed = (
        Attachment("план.PDF", b"%PDF"),
        Attachment("смета.xlsx", b"PK"),
        Attachment("без расширения", b"\x00\xff"),
        Attachment("Повестка заседания № 1 от 12.03.2026.docx", b"own"),
    )
    [letter] = drafts(TWO, AGENDA, enclosed=enclosed).letters
    message = opened(letter)
    parts = {str(p.get_filename()): p.get_content_type() for p in message.iter_attachments()}
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    assert parts == {
        "Повестка заседания № 1 от 12.03.2026.docx": word,
        "план.PDF": "application/pdf",
        "смета.xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "без расширения": "application/octet-stream",
        "Повестка заседания № 1 от 12.03.2026 (2).docx": word,
    }
    assert files(message)["без расширения"] == b"\x00\xff"


def test_the_same_papers_give_the_same_bytes() -> None:
    assert drafts() == drafts()


def test_a_letter_needs_a_paper_that_can_be_made() -> None:
    with pytest.raises(ValueError, match="needs a paper"):
        draft_letters(council(TWO), Press(), M1, ())
    with pytest.raises(DomainError, match="один на всех"):
        drafts(TWO, AGENDA, each={AGENDA})
