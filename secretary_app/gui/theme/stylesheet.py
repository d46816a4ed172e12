"""The style sheet, written from the tokens."""

from __future__ import annotations

from dataclasses import asdict
from string import Template

from secretary_app.gui.theme.tokens import (
    HEADING_POINTS,
    NUMBER_POINTS,
    RADIUS_CARD,
    RADIUS_CONTROL,
    Tokens,
    Tone,
)

_SHEET = Template("""
QWidget { color: $text; }
QMainWindow, QDialog, QWidget#content, QStackedWidget { background: $background; }
QToolTip { background: $card; color: $text; border: 1px solid $line; padding: 4px 8px; }

QWidget#rail { background: $rail; }
QToolButton[rail="true"] { color: $rail_text; background: transparent; border: 2px solid $rail;
    border-radius: ${control}px; padding: 6px 2px; }
QToolButton::menu-indicator { image: none; }
QToolButton[rail="true"]:hover { color: $on_rail; }
QToolButton[rail="true"]:checked { color: $on_rail; background: $rail_active;
    border-color: $rail_active; }
QToolButton[rail="true"]:focus { border-color: $rail_text; }

QFrame[card="true"] { background: $card; border: 1px solid $line; border-radius: ${radius}px; }
QFrame[card="true"][keyed="true"] { border: 2px solid $accent_ink; }
QFrame[bar="true"] { background: $card; border: none; border-bottom: 1px solid $line; }
QFrame[separator="true"] { background: $line; border: none; }

QLabel, QFrame[card="true"] QStackedWidget { background: transparent; }
QLabel[look="muted"] { color: $muted; }
QLabel[look="title"] { font-size: ${heading}pt; font-weight: 600; }
QLabel[look="heading"] { font-weight: 600; }
QLabel[look="number"] { font-size: ${number}pt; font-weight: 600; }
QLabel[look="mono"] { color: $muted; font-family: monospace; }
QLabel[look="key"] { color: $muted; background: $card; border: 1px solid $line;
    border-bottom-width: 2px; border-radius: 4px; padding: 0 4px; font-family: monospace; }
$tones
QPushButton { background: $card; border: 1px solid $line; border-radius: ${control}px;
    padding: 7px 14px; }
QPushButton:hover { border-color: $accent_ink; }
QPushButton:focus { border: 2px solid $accent_ink; padding: 6px 13px; }
QPushButton:disabled { color: $muted; border-color: $line; }
QPushButton[kind="primary"] { background: $accent; color: $on_accent; border-color: $accent;
    font-weight: 600; }
QPushButton[kind="primary"]:focus { border: 2px solid $text; padding: 6px 13px; }
QPushButton[kind="primary"]:disabled { background: $neutral_soft; color: $neutral_ink;
    border-color: $neutral_soft; }
QPushButton[kind="link"] { background: transparent; border: 2px solid transparent;
    color: $accent_ink; padding: 4px 8px; }
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:focus { border-color: $accent_ink; }

QPushButton[kind="chip"] { background: $neutral_soft; color: $neutral_ink; font-weight: 600;
    border: 2px solid $neutral_soft; border-radius: 10px; padding: 1px 8px; }
QPushButton[kind="chip"]:hover, QPushButton[kind="chip"]:focus { border-color: $accent_ink;
    padding: 1px 8px; }
QPushButton[kind="grave"] { color: $against_ink; border-color: $against_fill; }
QPushButton[kind="grave"]:focus { border-color: $against_ink; }
QPushButton[kind="grave"]:disabled { color: $muted; border-color: $line; }
QPushButton[kind="link"]:disabled { color: $muted; }
QPushButton[capped="true"] { text-align: left; }

QLineEdit, QComboBox { background: $card; border: 1px solid $line;
    border-radius: ${control}px; padding: 6px 10px; selection-background-color: $accent;
    selection-color: $on_accent; }
QComboBox::drop-down { border: none; width: 26px; }
QComboBox::down-arrow { image: none; }
QLineEdit:focus, QComboBox:focus { border: 2px solid $accent_ink; padding: 5px 9px; }
QFrame[sentence="true"] { background: $card; border: 1px solid $line;
    border-radius: ${control}px; }
QComboBox[word="true"] { background: transparent; border: 2px solid transparent;
    border-radius: 6px; padding: 1px 2px; }
QComboBox[word="true"]:hover { background: $accent_soft; }
QComboBox[word="true"]:focus { border-color: $accent_ink; padding: 1px 2px; }
QComboBox[word="true"]::drop-down { width: 18px; }
QLineEdit[word="true"] { background: $neutral_soft; border-color: $neutral_soft;
    border-radius: 6px; padding: 3px 6px; }
QLineEdit[word="true"]:focus { padding: 2px 5px; }
QFrame[sentence="true"] QLineEdit[bare="true"] { background: transparent; padding: 3px 2px;
    border: 1px solid transparent; font-weight: 600; }
QFrame[sentence="true"] QLineEdit[bare="true"]:focus { border: 2px solid $accent_ink;
    padding: 2px 1px; }
QComboBox { combobox-popup: 0; }
QComboBox QAbstractItemView { background: $card; border: 1px solid $line; padding: 3px;
    border-radius: 0;
    selection-background-color: $accent_soft; selection-color: $text; outline: none; }
QComboBox QAbstractItemView::item { padding: 5px 6px; border-radius: 6px; }
QComboBox QAbstractItemView::item:selected { background: $accent_soft; color: $text; }

QAbstractScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget[scrolled="true"] { background: transparent; }
QAbstractItemView { background: $card; border: 2px solid transparent;
    border-radius: ${control}px; outline: none; gridline-color: $line;
    alternate-background-color: $card; selection-background-color: $accent_soft;
    selection-color: $text; }
QAbstractItemView:focus { border-color: $accent_ink; }
QListWidget::item:disabled { color: $muted; }
QAbstractItemView::indicator:unchecked, QCheckBox::indicator:unchecked { background: $card;
    width: 12px; height: 12px; border: 1px solid $muted; border-radius: 3px; }
QCheckBox::indicator:unchecked:focus { border: 2px solid $accent_ink; width: 10px; height: 10px; }
QHeaderView { background: $card; border: none; }
QHeaderView::section { background: $card; color: $muted; border: none;
    border-bottom: 1px solid $line; padding: 6px 10px; font-weight: 400; }

QTabWidget::pane { border: none; }
QTabBar { background: transparent; qproperty-drawBase: 0; }
QTabBar::tab { color: $muted; background: transparent; padding: 9px 14px;
    border: 2px solid transparent; border-bottom: 3px solid transparent; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $text; font-weight: 600; border-bottom-color: $accent_ink; }
QTabBar::tab:focus:selected { border: 2px solid $accent_ink; border-bottom-width: 3px; }

QMenuBar { background: $card; border-bottom: 1px solid $line; padding: 0; }
QMenuBar::item { background: transparent; padding: 5px 10px; border-radius: 6px; }
QMenuBar::item:selected { background: $accent_soft; }
QMenu { background: $card; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 6px 24px; border-radius: 6px; }
QMenu::item:selected { background: $accent_soft; color: $text; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }

QProgressBar { background: $neutral_soft; border: none; border-radius: 4px; height: 8px; }
QProgressBar::chunk { background: $accent; border-radius: 4px; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 2px; }
QScrollBar::handle { background: $line; border-radius: 4px; min-height: 28px;
    min-width: 28px; }
QScrollBar::handle:hover { background: $neutral_fill; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: transparent; }
QPlainTextEdit { background: $card; border: 1px solid $line; border-radius: ${control}px;
    padding: 8px; selection-background-color: $accent; selection-color: $on_accent; }
QPlainTextEdit:focus { border: 2px solid $accent_ink; padding: 7px; }
""")

_TONE = Template("""
QLabel[chip="$tone"] { background: $soft; color: $ink; border-radius: 10px; padding: 2px 10px; }
QFrame[tone="$tone"] { background: $soft; border: 1px solid $soft;
    border-radius: ${control}px; }
QFrame[tone="$tone"][banner="true"] { border-radius: 0; }
QFrame[tone="$tone"] QLabel[toned="true"] { color: $ink; }
QLabel[ink="$tone"] { color: $ink; }
""")


def stylesheet(tokens: Tokens) -> str:
    """Return the style sheet of the whole program for one appearance."""
    return _SHEET.substitute(
        asdict(tokens),
        control=RADIUS_CONTROL,
        radius=RADIUS_CARD,
        heading=HEADING_POINTS,
        number=NUMBER_POINTS,
        tones="".join(_tone(tokens, tone) for tone in Tone),
    )


def _tone(tokens: Tokens, tone: Tone) -> str:
    return _TONE.substitute(
        tone=tone.value, soft=tokens.soft(tone), ink=tokens.ink(tone), control=RADIUS_CONTROL
    )
