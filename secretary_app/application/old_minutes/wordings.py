"""The words by which minutes announce their parts, as many secretaries write them."""

from __future__ import annotations

import re
from enum import StrEnum


class Section(StrEnum):
    """What the lines after an announcement tell."""

    HEADER = "header"
    DETAIL = "detail"
    PRESIDING = "presiding"
    SECRETARY = "secretary"
    PRESENT = "present"
    WROTE = "wrote"
    INVITED = "invited"
    ABSENT = "absent"
    QUORUM = "quorum"
    AGENDA = "agenda"
    QUESTION = "question"
    HEARD = "heard"
    SPOKE = "spoke"
    DECIDED = "decided"
    REJECTED = "rejected"
    VOTED = "voted"
    OTHER = "other"
    SIGNED = "signed"


ROLL = frozenset({Section.PRESENT, Section.WROTE, Section.INVITED, Section.ABSENT})
COURSE = frozenset(
    {
        Section.QUESTION,
        Section.HEARD,
        Section.SPOKE,
        Section.DECIDED,
        Section.REJECTED,
        Section.VOTED,
    }
)


def _regex(*parts: str) -> re.Pattern[str]:
    return re.compile("".join(parts), re.IGNORECASE)


_BODY = (
    r"(?:совет\w*|комисси\w*|комитет\w*|заседани\w*|совещани\w*|собрани\w*|правлени\w*"
    r"|коллеги\w*|групп\w*|штаб\w*|президиум\w*|организаци\w*|объединени\w*|кластер\w*)"
)
_OF_BODY = rf"(?:\s+(?:[\w«»\"-]+\s+){{0,5}}{_BODY}(?:\s+[^:–—]{{0,80}})?)?"
_MORE = "[^:–—]{0,90}?"

# What comes between an announcement and its content; some have neither.
_APART = r"\s*[:–—-]\s*(?P<rest>.*)$"
_COLON = r"\s*:\s*(?P<rest>.*)$"
_END = r"\s*(?:[:–—-]\s*(?P<rest>.*)|\.?)$"
_OPEN = r"(?:\s*[:–—-]\s*|\s+|$)(?P<rest>.*)$"
_COUNT = r"(?=\s*[:–—-]?\s*(?:всего\s*)?\d+\s*(?:чел|член|участ|из\b))(?P<count>.*)$"
_ASKED = r"(?:\s*[:.–—-]\s*(?P<rest>.*)|\s+(?P<more>.+))?$"
_RESOLVED = r"(?:\s*[:–—]\s*(?P<rest>.*)|\s*\.?)$"


def _opening(section: Section, ending: str, *heads: str) -> tuple[Section, re.Pattern[str]]:
    return section, _regex("(?P<head>", "|".join(heads), ")", ending)


OPENINGS: tuple[tuple[Section, re.Pattern[str]], ...] = (
    _opening(
        Section.DETAIL,
        _OPEN,
        r"(?:дата|время|место|форма|начало|окончание|адрес|город|продолжительность)"
        r"(?:\s+и\s+(?:место|время|дата))?"
        rf"(?:\s+(?:проведения|начала|окончания|работы|{_BODY}))*(?:\s+(?:в|–|-))?",
    ),
    _opening(
        Section.PRESIDING,
        _APART,
        r"председательствующ\w+(?:\s+на\s+[^:–—]{0,60})?",
        r"председательствовал\w?",
        r"в[её]л[аи]? (?:заседание|совещание|собрание)",
        rf"(?:и\. ?о\. )?председател[ья]{_OF_BODY}",
    ),
    _opening(
        Section.SECRETARY,
        _APART,
        rf"(?:ответственный |уч[её]ный )?секретарь{_OF_BODY}",
        r"протокол в[её]л[аи]?",
        r"в[её]л[аи]? протокол",
    ),
    _opening(
        Section.ABSENT,
        _END,
        rf"отсутств(?:ов|у)\w+{_MORE}",
        rf"не присутств\w+{_MORE}",
        rf"не явились{_MORE}",
    ),
    _opening(
        Section.INVITED,
        _END,
        rf"приглаш[её]н\w+{_MORE}",
        rf"(?:также|кроме того,?) присутств\w+{_MORE}",
        rf"присутствовали приглаш[её]нные{_MORE}",
        rf"без права (?:решающего )?голоса{_MORE}",
    ),
    _opening(
        Section.WROTE,
        _END,
        rf"(?:про)?голосовали (?:письменно|заочно){_MORE}",
        rf"(?:прислали|направили) (?:бюллетени|опросные листы){_MORE}",
    ),
    _opening(
        Section.QUORUM,
        _OPEN,
        r"кворум",
        r"заседание (?:считается )?правомочно",
        r"в соответствии с \D{0,40}кворум",
    ),
    _opening(
        Section.PRESENT,
        rf"(?:{_END}|{_COUNT})",
        r"(?:(?:на|в) (?:заседании|совещании|собрании)[^:–—]{0,60}? )?"
        r"(?:присутств(?:ов\w+|уют|ующие)|участвовали|участвуют|участники"
        rf"|при(?:няли|нимали) участие|участие при(?:няли|нимали))\b{_MORE}",
    ),
    _opening(
        Section.PRESENT,
        _COLON,
        r"(?:члены|состав|участники)\b[^:–—]{0,80}",
        r"(?:в режиме )?(?:онлайн|он-лайн|вкс|видео)[^:–—]{0,50}",
        r"очно|лично|дистанционно|заочно|по вкс",
        r"посредством (?:вкс|видео)[^:–—]{0,50}",
        rf"заместител[ьи] председателя{_OF_BODY}",
    ),
    _opening(
        Section.AGENDA,
        _END,
        rf"(?:утвержд[её]нная )?повестка(?:\s+дня)?{_OF_BODY}",
        r"порядок дня",
        r"вопрос\w*,? (?:поставленн|вынесенн|включ[её]нн)[^:]{0,60}",
        r"(?:обсужд|рассм)\w+ (?:следующие )?вопросы",
        rf"вопросы{_MORE}",
        r"(?:были |на \w+ были )?(?:обсуждены|рассмотрены)(?: следующие)? вопросы",
        rf"(?:на |в )?повестк[еу] (?:дня|заседания){_MORE}",
    ),
    _opening(
        Section.QUESTION,
        _ASKED,
        r"(?:по\s+)?(?P<which>\w+)\s+вопросу?(?:\s+повестки(?:\s+дня)?)?",
        r"(?:по\s+)?вопросу?\s*(?:№\s*)?(?P<what>\d+)(?:\s+повестки(?:\s+дня)?)?",
        r"процедурные вопросы",
    ),
    _opening(Section.HEARD, _OPEN, r"(?:за)?слушали"),
    _opening(
        Section.SPOKE,
        _OPEN,
        r"(?:в прениях |с докладом )?выступил[аи]?",
        r"обсудили|обсуждение|вопросы задали|отметили",
        r"в обсуждении (?:приняли участие|участвовали)",
    ),
    _opening(
        Section.REJECTED,
        _END,
        r"поставлен[оы] на голосование и не принят[оы]|не приняты решения",
    ),
    _opening(
        Section.VOTED,
        _OPEN,
        r"(?:про)?голосовали\b[^:]{0,60}",
        r"(?:результаты|итоги) голосования|голосование",
    ),
    _opening(
        Section.DECIDED,
        _RESOLVED,
        r"(?:решили|постановили|решено|постановлено)(?:\s+единогласно)?",
        r"(?:по результатам|по итогам|в результате|в ходе|на основании)[^:]{0,90}?"
        r"(?:приня[лт][иоы]\w*|решили|постановили)[^:]{0,60}",
        r"(?:были )?принят[оы] (?:следующ\w+ )?решени[ея]",
        r"приняли (?:следующ\w+ )?решени[ея]",
        r"(?:заседание|совещание|собрание|совет|комиссия)[^:.;]{0,60} "
        r"(?:решил[аои]?|постановил[аои]?)",
        r"[^:]{0,200}\b(?:решил[аио]?|постановил[аио]?|решено|постановлено)(?=\s*:)",
        rf"решени[ея](?:\s+{_BODY}[^:–—]{{0,60}})?",
    ),
    _opening(
        Section.OTHER,
        "(?P<rest>.*)$",
        r"ход (?:заседания|совещания|собрания)|рассмотрение вопросов|подсч[её]т голосов",
        r"приложени[ея]|исправления, внес[её]нные|контрольная сумма|к протоколу прил\w+",
        r"список рассылки|рассылка",
    ),
)

CITY_LINE = re.compile(r"(?:г|гор|с|пос|п|пгт|дер)\.\s?[А-ЯЁ]")
MATTER = _regex(
    r"(?:протокол|присутств|отсутств|приглаш|повестка|слушали|выступил|решили|постановили"
    r"|голосовали|председател|секретар|утверждаю|срок|отв\.|ответственн|исполнител|заседание"
    r"|докладчик|кворум|приложени)"
)
EXECUTOR = _regex(
    r"(?:отв\.?(?:етственн\w+)?\.?(?: исп\w*\.?| исполнител\w+| лиц\w+)?"
    r"(?: за (?:ис|вы)полнени\w+)?"
    r"|исполнител[ьи]|исп\.)(?:\s*[:–—-]|(?<=\.)\s)\s*(?P<value>.+)$"
)
DEADLINE = _regex(
    r"срок(?:и)?(?: исполнения| выполнения| реализации| представления)?"
    r"(?:\s*[:–—-]\s*|\s+(?=до|–|не|в|к|посто))"
    r"(?P<value>.+)$"
)
ANNOUNCED = re.compile(r"[А-ЯЁ][^:;,.]{2,60}:(?:\s|$)")
DISSENT = _regex(r"особо[ем]\w* мнени")
ELECTED = _regex(r"(?:избран[аоы]?\s|кандидат(?:ы|ура)\s*:)")
WITHOUT_VOTE = _regex(r"решение принято без голосования")
FATE = _regex(r"\s*\((?:рассмотрение перенесено|снят\w? с рассмотрения|вопрос снят)[^)]*\)")
REMOTE = _regex(
    r"онлайн|он-лайн|дистанц|удал[её]нн|\bвкс\b|видео|zoom|телемост|яндекс|с использованием"
)
IN_ROOM = _regex(r"\bочно|\bлично|в зале|непосредственно")
