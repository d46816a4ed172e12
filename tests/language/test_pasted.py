from __future__ import annotations

import pytest

from secretary_app.language.pasted import pasted_html, pasted_text

WORD = """<html><head><style>p {margin:0}</style><title>Протокол</title></head><body>
<!--StartFragment-->
<p class=MsoNormal><b>Утвердить</b> план:<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;
</span></span><![endif]>день открытых
дверей;</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l1 level1 lfo2'><![if !supportLists]><span
style='mso-list:Ignore'>2)<span>&nbsp;</span></span><![endif]>стажировка.</p>
<!--EndFragment--></body></html>"""


@pytest.mark.parametrize(
    ("html", "text"),
    [
        (WORD, "Утвердить план:\n- день открытых дверей;\n2) стажировка."),
        ("<ul><li>один<li>два</ul><p>конец", "- один\n- два\nконец"),
        ("<ol><li><p>один</p></li><li><p>два</p></li></ol>", "1. один\n2. два"),
        ("<ol><li>один<ul><li>внутри</li></ul></li><li>два</li></ol>", "1. один\n- внутри\n2. два"),
        ("<table><tr><td>а</td><td>б</td></tr><tr><td>в</td></tr></table>", "а б\nв"),
        ("строка<br>другая</i> &laquo;так&raquo;<br/>", "строка\nдругая «так»"),
        ("<li>без списка</li>", "- без списка"),
        ("<p> </p><script>alert(1)</script><img src=x>", ""),
        ("невидимое\u200b и \u202eобратное", "невидимое и обратное"),
        ("<p><span>не закрыто</p>дальше", "не закрыто\nдальше"),
    ],
)
def test_lists_stay_and_the_form_goes(html: str, text: str) -> None:
    assert pasted_html(html) == text


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("•\tодин\n\n\uf0b7 два\r\n– три", "- один\n- два\n- три"),
        ("o\tпункт Word", "- пункт Word"),
        ("- остаётся\n-без пробела", "- остаётся\n-без пробела"),
        ("1.\tпервое\xa0дело", "1. первое дело"),
        ("о плане", "о плане"),
        ("отчёт", "отчёт"),
    ],
)
def test_plain_text_keeps_its_lines(typed: str, text: str) -> None:
    assert pasted_text(typed) == text
