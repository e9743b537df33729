"""Automatic numbers as Word shows them."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from hhapp.documents.opening import open_package
from hhapp.documents.word_tables import read_tables


def level(number: int, form: str, text: str, start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


@pytest.fixture
def numbered(tmp_path: Path):
    """Reads the lines of a cell whose paragraphs are (list, level, text), with lists made of these levels."""

    def read(levels: str, paragraphs: list[tuple[int, int, str]], restart: str = "") -> list[str]:
        document = docx.Document()
        numbering = document.part.numbering_part.element
        for child in list(numbering):
            numbering.remove(child)
        names = nsdecls("w")
        numbering.append(parse_xml(f'<w:abstractNum {names} w:abstractNumId="7">{levels}</w:abstractNum>'))
        for number in (1, 2):
            override = restart if number == 2 else ""
            numbering.append(
                parse_xml(f'<w:num {names} w:numId="{number}"><w:abstractNumId w:val="7"/>{override}</w:num>')
            )
        cell = document.add_table(1, 1).cell(0, 0)
        for number, depth, text in paragraphs:
            properties = cell.add_paragraph(text)._p.get_or_add_pPr().get_or_add_numPr()
            properties.get_or_add_numId().val = number
            properties.get_or_add_ilvl().val = depth
        document.save(tmp_path / "a.docx")
        return read_tables(open_package(tmp_path / "a.docx"))[0].rows[0].cells[0].text.split("\n")

    return read


def test_levels_count_and_start_again_below_a_new_number(numbered) -> None:
    levels = level(0, "upperRoman", "%1.") + level(1, "decimal", "%1.%2)") + level(2, "lowerLetter", "%3)")
    paragraphs = [
        (1, 0, "a"),
        (1, 1, "b"),
        (1, 2, "c"),
        (1, 2, "d"),
        (1, 1, "e"),
        (1, 2, "f"),
        (1, 0, "g"),
        (1, 1, "h"),
    ]
    assert numbered(levels, paragraphs) == [
        "I. a", "I.1) b", "a) c", "b) d", "I.2) e", "a) f", "II. g", "II.1) h",
    ]  # fmt: skip


def test_two_lists_of_one_kind_go_on_unless_one_starts_again(numbered) -> None:
    paragraphs = [(1, 0, "a"), (2, 0, "b"), (2, 0, "c")]
    assert numbered(level(0, "decimal", "%1.", start=4), paragraphs) == ["4. a", "5. b", "6. c"]
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    assert numbered(level(0, "decimal", "%1."), paragraphs, again) == ["1. a", "1. b", "2. c"]


@pytest.mark.parametrize(
    ("form", "text", "start", "label"),
    [
        ("bullet", "\uf0b7", 1, "- x"),
        ("none", "", 1, "x"),
        ("decimalZero", "%1", 3, "03 x"),
        ("upperLetter", "%1.", 27, "AA. x"),
        ("lowerRoman", "(%1)", 14, "(xiv) x"),
        ("chưa biết", "%1.", 2, "2. x"),
    ],
)
def test_forms(numbered, form: str, text: str, start: int, label: str) -> None:
    assert numbered(level(0, form, text, start), [(1, 0, "x")]) == [label]


def test_number_alone_stands_without_its_dot_and_a_bullet_alone_is_nothing(numbered) -> None:
    assert numbered(level(0, "decimal", "%1."), [(1, 0, "")]) == ["1"]
    assert numbered(level(0, "bullet", "·"), [(1, 0, "x"), (1, 0, "")]) == ["- x"]
