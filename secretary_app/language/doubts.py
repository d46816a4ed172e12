"""Doubtful readings as sentences: what was decided, and what the other reading would be."""

from __future__ import annotations

from secretary_app.domain.derivation import Doubt, DoubtKind
from secretary_app.domain.people import PersonId
from secretary_app.language.derivation import Naming, clause_words
from secretary_app.language.numbers import number_text

_SENTENCES = {
    DoubtKind.ABSTENTIONS_IN_TIE: (
        "голоса «за» и «против» равны, но есть воздержавшиеся: решено считать это равенством; "
        "при ином прочтении решение отклонено, потому что не набрано большинство присутствующих"
    ),
    DoubtKind.REMOTE_NOT_MENTIONED: (
        "положение не упоминает участие по видеосвязи: подключившиеся учтены как присутствующие"
    ),
    DoubtKind.DEPUTY_PRESIDES: (
        "решающий голос назван за председателем, а ведёт заседание другой член совета: "
        "решающего голоса у него нет; при ином прочтении его голос решает"
    ),
    DoubtKind.VACANCIES_IN_BASE: (
        "«общее число членов» прочитано как действующий состав; при счёте от установленной "
        "численности"
    ),
    DoubtKind.DELEGATE_OF_HEAD: "голос замещающего учтён как голос члена совета",
    DoubtKind.SIGNATORY_DIFFERS: "протокол подписывает не тот, кого называет положение",
    DoubtKind.SECRET_UNDER_OPEN: "положение предписывает открытое голосование, а проведено тайное",
    DoubtKind.OPEN_UNDER_SECRET: "положение предписывает тайное голосование, а проведено открытое",
    DoubtKind.ELECTION_TIE: (
        "кандидаты набрали поровну: решающий голос на выборах не применён, избранного нет"
    ),
}
_OTHER_QUORUM = {"met": "кворум был бы", "not_met": "кворума не было бы"}


def doubt_sentence(doubt: Doubt, naming: Naming) -> str:
    """Return the warning as one sentence, with the clause where the regulation gives one."""
    clause = f" ({clause_words(doubt.clause)})" if doubt.clause else ""
    return f"Неоднозначно{clause}: {_SENTENCES[doubt.kind]}{_other(doubt)}{_people(doubt, naming)}."


def _other(doubt: Doubt) -> str:
    numbers = ""
    if doubt.base is not None and doubt.required is not None:
        numbers = f" ({number_text(doubt.base)}) требовалось бы {number_text(doubt.required)}"
    quorum = _OTHER_QUORUM.get(doubt.other_outcome or "")
    if quorum is None:
        return numbers
    return f"{numbers}, {quorum}" if numbers else f"; иначе {quorum}"


def _people(doubt: Doubt, naming: Naming) -> str:
    def written(person: PersonId) -> str:
        return naming.person(person)

    return f": {', '.join(map(written, doubt.people))}" if doubt.people else ""
