from dataclasses import replace

import docx

from secretary_app.documents.content import Paragraph, SessionDecision, Signatory
from secretary_app.documents.keeping import SHORT, TAIL_NOTICE, keep_together
from secretary_app.documents.rendering import Rendered
from secretary_app.documents.samples import EXTRACT_FULL, FULL_BARE
from tests.documents.papers import SHELF, opened, session

SIGNED = (Signatory(position="Секретарь", name="А.А. Имя"),)


def kept(*texts: str, assignment: str = "") -> list[tuple[bool, bool]]:
    """For the last paragraphs: kept with the next one, lines kept together."""
    last = opened(signed(*texts, assignment=assignment).data).paragraphs[:-1][
        -len(texts) - bool(assignment) :
    ]
    return [
        (bool(p.paragraph_format.keep_with_next), bool(p.paragraph_format.keep_together))
        for p in last
    ]


def signed(*texts: str, assignment: str = "") -> Rendered:
    decisions = [SessionDecision(number=str(n), opening=text) for n, text in enumerate(texts, 1)]
    decisions[-1] = SessionDecision(number="9", opening=texts[-1], assignment=assignment)
    return SHELF.print(session(decisions=tuple(decisions), signatories=SIGNED))


def test_three_short_paragraphs_go_with_the_signature_and_no_more() -> None:
    assert kept("Один.", "Два.", "Три.", "Четыре.") == [
        (False, False),
        (True, False),
        (True, False),
        (True, True),
    ]


def test_a_checksum_is_no_line_of_the_text() -> None:
    told = replace(FULL_BARE, counting="секретарь.", checksum="0" * 64, signatories=SIGNED)
    paragraphs = opened(SHELF.print(replace(told, changes=("Раз.", "Два."))).data).paragraphs
    kept_ = [p.text for p in paragraphs if p.paragraph_format.keep_with_next]
    assert [text.split()[0] for text in kept_] == ["Раз.", "Два.", "Подсчёт", "Контрольная"]


def test_one_paragraph_of_three_lines_is_enough() -> None:
    assert kept("Один.", "слово " * 40) == [(False, False), (True, True)]


def test_two_lines_of_the_paragraph_above_are_enough_for_a_last_line() -> None:
    assert kept("Один.", "слово " * 200, assignment="Срок.") == [
        (False, False),
        (True, False),
        (True, True),
    ]


def test_a_short_decision_stays_with_its_follower_a_long_one_may_break() -> None:
    short, long = "а" * (SHORT - 9), "б" * SHORT
    decisions = [
        SessionDecision(number="1", opening=text, voting="Голосовали.") for text in (short, long)
    ]
    paper = opened(SHELF.print(session(decisions=tuple(decisions))).data)
    flags = {p.text[3:]: p.paragraph_format.keep_with_next for p in paper.paragraphs}
    assert (flags[short], flags[long]) == (True, None)


def test_what_leads_to_a_list_stays_with_it() -> None:
    items = (Paragraph("один;", listed=True), Paragraph("два.", listed=True))
    decisions = [
        SessionDecision(number=text[0], opening=text, further=items, voting="Голосовали:")
        for text in ("Учесть:", "Принять.", "Д" * SHORT + ":")
    ]
    paper = opened(SHELF.print(session(decisions=tuple(decisions))).data)
    flags = {p.text[3:]: p.paragraph_format.keep_with_next for p in paper.paragraphs}
    assert [flags[one.opening] for one in decisions] == [True, None, None]
    assert not paper.element.body.xpath("//w:pPr[count(w:keepNext) > 1]")


def test_a_paragraph_longer_than_a_page_is_divided_before_its_last_sentences() -> None:
    sentence = "Принять к сведению доклад о работе кластера за прошедший учебный год. "
    text = (sentence * 60).strip()
    rendered = signed("Один.", text)
    assert rendered.notices == (TAIL_NOTICE,)
    head, tail = opened(rendered.data).paragraphs[-3:-1]
    assert f"{head.text} {tail.text}" == f"9.\u00a0{text}"
    assert 300 <= len(tail.text) < 300 + len(sentence)
    assert tail.text.startswith("Принять")
    assert tail.paragraph_format.keep_together
    assert tail.paragraph_format.keep_with_next
    assert not head.paragraph_format.keep_together


def test_a_long_paragraph_without_sentences_is_divided_between_words() -> None:
    head, tail = opened(signed("слово " * 500 + "конец").data).paragraphs[-3:-1]
    assert head.text.endswith("слово")
    assert tail.text.startswith("слово")


def test_a_long_paragraph_without_spaces_stays_whole() -> None:
    rendered = signed("а" * 3000)
    assert rendered.notices == ()
    assert opened(rendered.data).paragraphs[-2].text.endswith("а" * 3000)


def test_a_long_paragraph_of_several_runs_keeps_them_all() -> None:
    document = docx.Document()
    document.styles.add_style("Подпись", 1)
    paragraph = document.add_paragraph("Начало. ")
    paragraph.add_run("слово " * 500).bold = True
    document.add_paragraph("Секретарь", style="Подпись")
    whole = paragraph.text
    assert keep_together(document) == (TAIL_NOTICE,)
    head, tail = document.paragraphs[:2]
    assert f"{head.text} {tail.text}" == whole
    assert [run.bold for run in tail.runs] == [True]
    assert document.paragraphs[2].text == "Секретарь"


def test_a_single_line_is_kept_with_the_signature_when_there_is_no_more() -> None:
    document = docx.Document()
    document.styles.add_style("Подпись", 1)
    document.add_paragraph("Один.")
    document.add_paragraph("Секретарь", style="Подпись")
    assert keep_together(document) == ()
    assert document.paragraphs[0].paragraph_format.keep_with_next


def test_a_follower_at_the_very_top_has_nothing_to_stay_with() -> None:
    document = docx.Document()
    document.styles.add_style("Срок", 1)
    document.add_paragraph("Срок: постоянно", style="Срок")
    assert keep_together(document) == ()


def test_a_table_of_signatures_longer_than_a_page_may_break_in_its_middle() -> None:
    def kept_rows(number: int) -> list[bool]:
        signed = tuple(Signatory(position="Член", name=f"А.А. Имя{n}") for n in range(number))
        table = opened(SHELF.print(session(signatories=signed)).data).tables[0]
        paragraphs = [row.cells[0].paragraphs[0] for row in table.rows]
        return [p.paragraph_format.keep_with_next is None for p in paragraphs]

    assert kept_rows(12) == [True] * 12
    assert kept_rows(13) == [True, True, *[False] * 8, True, True, True]


def test_without_a_signature_nothing_is_kept() -> None:
    document = docx.Document()
    document.add_paragraph("Текст.")
    assert keep_together(document) == ()
    assert document.paragraphs[0].paragraph_format.keep_with_next is None


def test_many_names_under_an_extract_may_break_but_not_at_their_ends() -> None:
    def own(number: int) -> list[bool | None]:
        paper = opened(SHELF.print(replace(EXTRACT_FULL, names=SIGNED * number)).data)
        first = (row.cells[0].paragraphs[0] for row in paper.tables[0].rows)
        return [paragraph.paragraph_format.keep_with_next for paragraph in first]

    assert own(6) == [None] * 6  # kept by their style
    assert own(7) == [None, None, False, False, None, None, None]
