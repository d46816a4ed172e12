"""What is pasted from a word processor, as plain lines: lists stay, the form of letters goes.

A bulleted item becomes «- …», as texts of minutes have it; a numbered one keeps its number.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from secretary_app.language.typography import clean_text

BULLET = "- "
# What Word and LibreOffice put before an item; «o» and «§» are circles and squares of Word's
# symbol fonts.
_MARK = re.compile(r"^\s*(?:[•·▪◦●○■□‣∙\uf0b7\uf0a7\uf0fc\uf0d8]|[-–—*§o](?=[\s\t]))\s*")
_IGNORED = re.compile(r"mso-list:\s*ignore", re.IGNORECASE)
_SKIPPED = frozenset({"head", "style", "script", "title", "xml"})
_BLOCKS = frozenset(
    {"p", "div", "li", "ul", "ol", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote"}
)
_CELLS = frozenset({"td", "th"})
_EMPTY = frozenset({"br", "meta", "link", "img", "hr", "col", "input"})


def pasted_text(text: str) -> str:
    """Return plain text from the clipboard: bullets become «- », blank lines go."""
    lines = (_marked(line) for line in clean_text(text).text.split("\n"))
    return "\n".join(line for line in lines if line)


def pasted_html(html: str) -> str:
    """Return the text of a piece of HTML; empty where it says nothing."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return pasted_text("\n".join(reader.lines()))


def _marked(line: str) -> str:
    found = _MARK.match(line)
    rest = line[found.end() :] if found else line
    return f"{BULLET if found else ''}{' '.join(rest.split())}".rstrip()


@dataclass
class _List:
    """A list that is open; ``number`` counts the items of a numbered one."""

    numbered: bool
    number: int = 0


@dataclass
class _State:
    """Where the reader is: tags open with whether their text is a list mark of Word's."""

    done: list[str] = field(default_factory=list)
    line: str = ""
    mark: str = ""
    lists: list[_List] = field(default_factory=list)
    open: list[tuple[str, bool]] = field(default_factory=list)
    skipping: int = 0


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._state = _State()

    def lines(self) -> list[str]:
        """Return the lines read."""
        self._end_line()
        return self._state.done

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        state = self._state
        if tag in _BLOCKS or tag == "br":
            self._end_line()
        elif tag in _CELLS and state.line:
            state.line += " "
        if tag in {"ul", "ol"}:
            state.lists.append(_List(numbered=tag == "ol"))
        elif tag == "li":
            self._begin_item()
        if tag not in _EMPTY:
            style = dict(attrs).get("style") or ""
            state.open.append((tag, bool(_IGNORED.search(style))))
            state.skipping += tag in _SKIPPED

    def _begin_item(self) -> None:
        lists = self._state.lists
        if lists and lists[-1].numbered:
            lists[-1].number += 1
            self._state.mark = f"{lists[-1].number}. "
        else:
            self._state.mark = BULLET

    def handle_endtag(self, tag: str) -> None:
        state = self._state
        if tag not in {name for name, _ in state.open}:
            return
        while state.open:
            name, _ = state.open.pop()
            state.skipping -= name in _SKIPPED
            if name == tag:
                break
        if tag in _BLOCKS:
            self._end_line()
        if tag in {"ul", "ol"} and state.lists:
            state.lists.pop()

    def handle_data(self, data: str) -> None:
        state = self._state
        if state.skipping:
            return
        if any(ignored for _, ignored in state.open):
            state.mark += data
        else:
            state.line += data.replace("\n", " ")

    def _end_line(self) -> None:
        state = self._state
        text = " ".join(state.line.split())
        if text:
            mark = " ".join(state.mark.split())
            state.done.append(_marked(f"{mark} {text}") if mark else text)
            state.mark = ""
        state.line = ""
