"""Certified copies: the minutes as they are, with who certifies them below."""

from pathlib import Path

import pytest

from secretary_app.application.papers import MinutesStyle, PaperKind
from secretary_app.documents.copies import UNSIGNED, certified
from secretary_app.documents.desk import Drawn
from secretary_app.documents.faults import TemplateFault
from secretary_app.documents.printer import WordPrinter
from secretary_app.documents.samples import DISSENTS_BARE
from secretary_app.domain.issued import Signed
from tests.builders import DAY
from tests.documents.councils import ALL, OPTIONS, sitting
from tests.documents.papers import TEMPLATES, lines, opened, own_template, request, texts

SIGNED = Signed(on=DAY, by=("Лугов И.П.",), original="архив совета", case="03-15")
PRINTER = WordPrinter(shipped=TEMPLATES)
HELD = f"{ALL}; record n1; close"
CHAIR_AND_SECRETARY = "chair:chair ann:secretary bob cid dan"


@pytest.mark.parametrize("style", MinutesStyle)
def test_a_copy_is_the_minutes_and_who_certifies_them(style: MinutesStyle) -> None:
    held_ = sitting(HELD, CHAIR_AND_SECRETARY)
    original = opened(PRINTER.print(request(held_, style)).data)
    asked = request(held_, style, kind=PaperKind.CERTIFIED_COPY, signed=SIGNED)
    copy = opened(PRINTER.print(asked).data)
    below = [
        ("Отметка о заверении", "Копия верна"),
        ("Подпись", "Секретарь Координационного совета"),
        ("Подпись: фамилия", "А.Ю. Рощина"),
        ("Отметка о заверении", "«___» ______________ 20___ г."),
        (
            "Отметка о заверении",
            f"Подлинник протокола хранится: архив совета, дело № 03-15 за {DAY.year} год",
        ),
        ("Конец документа", ""),
    ]
    assert list(map(tuple, lines(copy))) == [*map(tuple, lines(original)[:-1]), *below]
    assert copy.core_properties.title.startswith("Копия. Протокол №")


def test_a_copy_of_unsigned_minutes_is_marked_on_every_page() -> None:
    asked = request(sitting(HELD), kind=PaperKind.CERTIFIED_COPY, as_draft=True)
    printed = PRINTER.print(asked)
    assert UNSIGNED in printed.notices
    copy = opened(printed.data)
    assert texts(copy, "Отметка") == ["ПРОЕКТ"]
    assert copy.sections[0].header.paragraphs[-1].text == "ПРОЕКТ"


def test_a_template_without_the_mark_makes_no_copy(tmp_path: Path) -> None:
    own_template(tmp_path, "Протокол {{ number }}")
    printer = WordPrinter(shipped=TEMPLATES, own=tmp_path)
    assert printer.print(request(sitting(HELD))).data
    with pytest.raises(TemplateFault, match="нет отметки «Копия верна»"):
        printer.print(request(sitting(HELD), kind=PaperKind.CERTIFIED_COPY, signed=SIGNED))


def test_only_minutes_are_copied() -> None:
    asked = request(sitting(HELD), kind=PaperKind.CERTIFIED_COPY, signed=SIGNED)
    with pytest.raises(TypeError, match="DissentSheets"):
        certified(Drawn(DISSENTS_BARE, ()), asked, OPTIONS)
