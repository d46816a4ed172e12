"""Doubtful readings as sentences: what was decided, and what the other reading would be."""

from __future__ import annotations

from collections.abc import Callable

from secretary_app.domain.derivation import Doubt, DoubtKind
from secretary_app.language.clauses import clause_words
from secretary_app.language.derivation import Naming
from secretary_app.language.shares import figure

_OTHER_QUORUM = {"met": "кворум есть", "not_met": "кворума нет"}


def doubt_sentence(doubt: Doubt, naming: Naming) -> str:
    """Return the warning as one sentence, with the clause where the regulation gives one."""
    clause = f" ({clause_words(doubt.clause, naming.rules)})" if doubt.clause else ""
    return f"Обратите внимание{clause}: {_warning(doubt, naming).removesuffix('.')}."


def _warning(doubt: Doubt, naming: Naming) -> str:
    write = _WRITERS.get(doubt.kind)
    if write is not None:
        return write(doubt, naming)
    return _SENTENCES[doubt.kind].format(rules=naming.rules.genitive)


_SENTENCES = {
    DoubtKind.ABSTENTIONS_IN_TIE: (
        "голоса «за» и «против» равны, но есть воздержавшиеся; это признано равенством голосов. "
        "При ином прочтении решение не принято: большинства присутствующих нет"
    ),
    DoubtKind.SECRET_UNDER_OPEN: "по тексту {rules} голосование открытое, а проведено тайное",
    DoubtKind.OPEN_UNDER_SECRET: "по тексту {rules} голосование тайное, а проведено открытое",
    DoubtKind.ELECTION_TIE: (
        "кандидаты набрали голосов поровну; решающий голос на выборах не применён, "
        "и никто из них не избран"
    ),
}


def _remote(doubt: Doubt, naming: Naming) -> str:
    decided = (
        f"в тексте {naming.rules.genitive} нет об участии по видеосвязи; подключившиеся учтены"
    )
    other = _OTHER_QUORUM.get(doubt.other_outcome or "")
    return f"{decided}. Без них {other}" if other else decided


def _deputy(doubt: Doubt, naming: Naming) -> str:
    return (
        "решающий голос дан только председателю, а ведёт заседание не он"
        f"{_named(doubt, naming)}; у ведущего решающего голоса нет. При ином прочтении "
        "решает его голос"
    )


def _vacancies(doubt: Doubt, _: Naming) -> str:
    decided = "общее число членов прочитано как действующий состав"
    if doubt.base is None or doubt.required is None:
        return decided
    other = _OTHER_QUORUM.get(doubt.other_outcome or "")
    end = f", и {other}" if other else ""
    return (
        f"{decided}. При счёте от установленной численности ({figure(doubt.base)}) "
        f"требуется {figure(doubt.required)}{end}"
    )


def _delegates(doubt: Doubt, naming: Naming) -> str:
    several = len(doubt.people) > 1
    counted = "голоса замещающих учтены" if several else "голос замещающего учтён"
    otherwise = "эти голоса не считаются" if several else "этот голос не считается"
    return (
        f"{counted}{_named(doubt, naming)}. При ином прочтении член совета участвует только "
        f"лично, и {otherwise}"
    )


def _named(doubt: Doubt, naming: Naming) -> str:
    return f" ({', '.join(map(naming.person, doubt.people))})" if doubt.people else ""


def _signatory(doubt: Doubt, naming: Naming) -> str:
    named = _named(doubt, naming)
    return f"протокол подписывает не тот, кого называет текст {naming.rules.genitive}{named}"


_WRITERS: dict[DoubtKind, Callable[[Doubt, Naming], str]] = {
    DoubtKind.REMOTE_NOT_MENTIONED: _remote,
    DoubtKind.DEPUTY_PRESIDES: _deputy,
    DoubtKind.VACANCIES_IN_BASE: _vacancies,
    DoubtKind.DELEGATE_OF_HEAD: _delegates,
    DoubtKind.SIGNATORY_DIFFERS: _signatory,
}
