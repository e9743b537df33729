"""Looks of lines, worked out along styles, as different word processors write them."""

from __future__ import annotations

import io
from collections.abc import Callable

import docx
import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from hhapp.documents.nd30.looks import length
from hhapp.documents.nd30.reading import Line, WordDocument, read_document


def read(document: Document) -> WordDocument:
    target = io.BytesIO()
    document.save(target)
    return read_document(target.getvalue())


@pytest.fixture
def lines() -> Callable[..., tuple[Line, ...]]:
    """Reads a body made of this XML, with these styles beside Word's own."""

    def of(body: str, styles: str = "") -> tuple[Line, ...]:
        document = docx.Document()
        for element in parse_xml(f"<w:x {nsdecls('w', 'r')}>{styles}</w:x>"):
            document.styles.element.append(element)
        for element in reversed(parse_xml(f"<w:x {nsdecls('w', 'r')}>{body}</w:x>")):
            document.element.body.insert(0, element)
        return read(document).lines

    return of


def paragraph(properties: str, text: str = "chữ", run: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t>{text}</w:t></w:r></w:p>"


@pytest.mark.parametrize(
    ("text", "points"),
    [("720", 36), ("-360", -18), ("36pt", 36), ("1in", 72), ("2.54cm", 72), ("283.5", 14.175), ("", None), ("a", None)],
)
def test_length(text: str, points: float | None) -> None:
    assert length(text) == (None if points is None else pytest.approx(points))


@pytest.mark.parametrize(
    ("written", "align"),
    [("both", "justify"), ("end", "right"), ("right", "right"), ("start", "left"), ("center", "center"), ("x", "left")],
)
def test_alignment_of_every_writer(lines: Callable[..., tuple[Line, ...]], written: str, align: str) -> None:
    assert lines(paragraph(f'<w:jc w:val="{written}"/>'))[0].align == align


def test_style_gives_what_the_run_does_not(lines: Callable[..., tuple[Line, ...]]) -> None:
    styles = """
        <w:style w:type="paragraph" w:styleId="Goc"><w:pPr><w:spacing w:before="120" w:line="360"/><w:ind w:left="100"/>
          </w:pPr><w:rPr><w:b/><w:sz w:val="27"/><w:rFonts w:hAnsi="Arial"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="Con"><w:basedOn w:val="Goc"/><w:pPr><w:ind w:firstLine="620"/></w:pPr>
          <w:rPr><w:i/><w:color w:val="auto"/></w:rPr></w:style>
        <w:style w:type="character" w:styleId="Chu"><w:rPr><w:b w:val="0"/></w:rPr></w:style>"""
    plain, light = lines(
        paragraph('<w:pStyle w:val="Con"/>') + paragraph('<w:pStyle w:val="Con"/>', run='<w:rStyle w:val="Chu"/>'),
        styles,
    )[:2]
    run = plain.runs[0]
    assert (run.bold, run.italic, run.size, run.font, run.colour) == (True, True, 13.5, "Arial", "000000")
    assert (plain.indent, plain.gap_before, plain.spacing) == (36, 6, 1.5)
    assert not light.runs[0].bold


def test_styles_based_on_each_other_end(lines: Callable[..., tuple[Line, ...]]) -> None:
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{own}"><w:basedOn w:val="{base}"/></w:style>'
        for own, base in (("A", "B"), ("B", "A"))
    )
    assert lines(paragraph('<w:pStyle w:val="A"/>'), styles)[0].text == "chữ"


@pytest.mark.parametrize(
    ("indent", "points"),
    [
        ('<w:ind w:firstLine="567"/>', 28.35),
        ('<w:ind w:left="720" w:hanging="360"/>', 18),
        ('<w:ind w:start="720"/>', 36),
        ('<w:ind w:firstLineChars="200" w:firstLine="560"/>', None),
    ],
)
def test_indent(lines: Callable[..., tuple[Line, ...]], indent: str, points: float | None) -> None:
    assert lines(paragraph(indent))[0].indent == points


@pytest.mark.parametrize(
    ("spacing", "multiple"),
    [
        ('<w:spacing w:line="240" w:lineRule="auto"/>', 1),
        ('<w:spacing w:line="322" w:lineRule="exact"/>', 1),
        ('<w:spacing w:line="100" w:lineRule="atLeast"/>', 1),
        ('<w:spacing w:line="644" w:lineRule="atLeast"/>', 2),
    ],
)
def test_distance_of_lines(lines: Callable[..., tuple[Line, ...]], spacing: str, multiple: float) -> None:
    assert lines(paragraph(spacing, run='<w:sz w:val="28"/>'))[0].spacing == pytest.approx(multiple)


def test_line_breaks_make_lines_and_underscores_a_rule(lines: Callable[..., tuple[Line, ...]]) -> None:
    first, second, rule = lines(
        "<w:p><w:r><w:t>ỦY BAN</w:t><w:br/><w:t>XÃ  MẪU</w:t></w:r></w:p>" + paragraph("", "__________")
    )[:3]
    assert [(line.text, line.starts) for line in (first, second)] == [("ỦY BAN", True), ("XÃ MẪU", False)]
    assert (rule.text, rule.ruled) == ("", True)


def test_page_fields_long_and_short(lines: Callable[..., tuple[Line, ...]]) -> None:
    short = '<w:p><w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple></w:p>'
    other = '<w:p><w:fldSimple w:instr=" PAGEREF a "><w:r><w:t>2</w:t></w:r></w:fldSimple></w:p>'
    nested = (
        "<w:p>"
        + "".join(
            f"<w:r>{part}</w:r>"
            for part in (
                '<w:fldChar w:fldCharType="begin"/>', "<w:instrText>IF </w:instrText>",
                '<w:fldChar w:fldCharType="begin"/>', "<w:instrText> PAGE </w:instrText>",
                '<w:fldChar w:fldCharType="separate"/>', "<w:t>3</w:t>", '<w:fldChar w:fldCharType="end"/>',
                '<w:fldChar w:fldCharType="separate"/>', "<w:t>3</w:t>", '<w:fldChar w:fldCharType="end"/>',
            )
        )
        + "</w:p>"
    )  # fmt: skip
    found = lines(short + other + nested)[:3]
    assert [(line.text, line.page_number) for line in found] == [("2", True), ("2", False), ("3", True)]


def test_text_boxes_and_nested_tables_are_read(lines: Callable[..., tuple[Line, ...]]) -> None:
    box = (
        '<w:p><w:r><w:pict><v:x xmlns:v="urn:x"><w:txbxContent>'
        + paragraph("", "trong hộp")
        + "</w:txbxContent></v:x></w:pict><w:t>ngoài</w:t></w:r></w:p>"
    )
    cell = "<w:tc>{}</w:tc>"
    inner = "<w:tbl><w:tr>" + cell.format(paragraph("", "trong")) + "</w:tr></w:tbl>"
    table = (
        "<w:tbl><w:tr>"
        + cell.format(paragraph("", "một"))
        + cell.format(inner + paragraph("", "hai"))
        + "</w:tr></w:tbl>"
    )
    found = {line.text: line for line in lines(box + table) if line.text}
    assert list(found) == ["ngoài", "trong hộp", "một", "trong", "hai"]
    assert found["ngoài"].drawn
    places = [
        (found[text].cell.table, found[text].cell.row, found[text].cell.column) for text in ("một", "trong", "hai")
    ]
    assert places == [(0, 0, 0), (1, 0, 0), (0, 0, 1)]


def test_old_page_sizes_kept_in_history_are_no_sections(lines: Callable[..., tuple[Line, ...]]) -> None:
    document = docx.Document()
    change = parse_xml(
        f'<w:sectPrChange {nsdecls("w")}><w:sectPr><w:pgSz w:w="1" w:h="1"/></w:sectPr></w:sectPrChange>'
    )
    document.sections[0]._sectPr.append(change)
    [section] = read(document).sections
    assert section.width == pytest.approx(215.9)
