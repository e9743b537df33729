"""Rules of the page: paper, margins, font, colour and page numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from hhapp.documents.nd30 import forms
from hhapp.documents.nd30.finding import Finding, number, span, wrong_sizes
from hhapp.documents.nd30.parts import Parts
from hhapp.documents.nd30.reading import Line, Section
from hhapp.vn.text import fold

_COUNTRY = fold("Cộng hòa xã hội chủ nghĩa Việt Nam")
_PAPER_SLACK = 1.0  # millimetres
_MARGIN_SLACK = 0.3
_DARK = 0x30  # a colour with no part above this looks black
_LETTERS_A_LINE = 75  # of 14 points between the widest margins
_LINES_A_PAGE = 45
_SIDES = (
    ("trên", "top", forms.TOP_BOTTOM),
    ("dưới", "bottom", forms.TOP_BOTTOM),
    ("trái", "left", forms.LEFT),
    ("phải", "right", forms.RIGHT),
)
_TURNED = (  # a page turned on its side keeps its bound edge: margins as top, bottom, left, right
    (forms.TOP_BOTTOM, forms.TOP_BOTTOM, forms.LEFT, forms.RIGHT),
    (forms.LEFT, forms.RIGHT, forms.TOP_BOTTOM, forms.TOP_BOTTOM),
    (forms.RIGHT, forms.LEFT, forms.TOP_BOTTOM, forms.TOP_BOTTOM),
)


def check_page(parts: Parts) -> Iterator[Finding]:
    """Departures of the pages from Mục I Phần I Phụ lục I."""
    used = {line.section for line in parts.document.lines if line.text}
    sections = [(place, section) for place, section in enumerate(parts.document.sections) if place in used]
    for place, section in sections:
        at = _name(parts, place, several=len(sections) > 1)
        yield from _paper(section, at)
        yield from _direction(parts, place, section, at)
        yield from _margins(section, at)
    for line in parts.document.lines:
        yield from _letters(line)
    yield from _page_numbers(parts)


def _name(parts: Parts, place: int, *, several: bool) -> str:
    if not several:
        return "Trang giấy"
    inside = next((a for a in parts.annexes if all(line.section == place for line in a.lines if line.text)), None)
    return f"Trang giấy của {inside.name}" if inside else f"Trang giấy, phần {place + 1}"


def _paper(section: Section, at: str) -> Iterator[Finding]:
    short, long = sorted((section.width, section.height))
    if abs(short - forms.PAPER[0]) > _PAPER_SLACK or abs(long - forms.PAPER[1]) > _PAPER_SLACK:
        sentence = f"Khổ giấy {short:.0f} × {long:.0f} mm, phải là A4 (210 × 297 mm)."
        yield Finding("paper", at, sentence, "Chọn Bố trí, Khổ giấy, A4.", forms.PAPER_REFERENCE)


def _direction(parts: Parts, place: int, section: Section, at: str) -> Iterator[Finding]:
    """A lying page is for tables that are not in an annex, and for annexes."""
    own = [line for line in parts.body if line.section == place]
    tables = {line.cell.table for line in parts.document.lines if line.section == place and line.in_table}
    form = {line.cell.table for line in (*parts.head.lines, *parts.closing.recipients, *parts.closing.signature)}
    if section.width > section.height and own and not tables - form:
        sentence = "Trang nằm ngang trong khi văn bản không có bảng, biểu."
        yield Finding("direction", at, sentence, "Chọn Bố trí, Hướng giấy, Dọc.", forms.PAPER_REFERENCE)


def _margins(section: Section, at: str) -> Iterator[Finding]:
    measures = (section.top, section.bottom, section.left, section.right)
    if section.width > section.height:
        if not any(all(map(_fits, measures, ranges)) for ranges in _TURNED):
            sentence = f"Lề trang ngang (trên, dưới, trái, phải) {', '.join(number(m) for m in measures)} mm chưa đúng."
            advice = "Đặt lề trên 30, dưới 15, trái 20, phải 20 mm (mép đóng tập ở phía trên)."
            yield Finding("margins", at, sentence, advice, forms.MARGIN_REFERENCE)
        return
    for name, side, sizes in _SIDES:
        measure = getattr(section, side)
        if not _fits(measure, sizes):
            sentence = f"Lề {name} {number(measure)} mm, phải {span(sizes)} mm."
            advice = f"Chọn Bố trí, Lề, đặt lề {name} {number(sizes[0])} mm."
            yield Finding(f"margin-{side}", at, sentence, advice, forms.MARGIN_REFERENCE)


def _fits(measure: float, sizes: forms.Range) -> bool:
    return sizes[0] - _MARGIN_SLACK <= measure <= sizes[1] + _MARGIN_SLACK


def _letters(line: Line) -> Iterator[Finding]:
    for font in sorted({run.font for run in line.lettered if run.font}):
        if not font.startswith(forms.FONT):
            sentence = f"Phông chữ {font}, phải là {forms.FONT} (Unicode)."
            yield Finding("font", line, sentence, f"Đổi sang phông {forms.FONT}.", forms.FONT_REFERENCE)
    if any(max(bytes.fromhex(run.colour)) > _DARK for run in line.lettered):
        yield Finding("colour", line, "Chữ phải màu đen.", "Đổi màu chữ thành Tự động.", forms.FONT_REFERENCE)


def _page_numbers(parts: Parts) -> Iterator[Finding]:
    sections = [parts.document.sections[n] for n in sorted(parts.main_sections) if n < len(parts.document.sections)]
    at = "Số trang"
    if not sections or parts.is_annex_file:
        return
    headers = [line for section in sections for line in section.header if line.page_number]
    footers = [line for section in sections for line in section.footer if line.page_number]
    if footers:
        sentence = "Số trang đặt ở chân trang, phải đặt ở lề trên."
        advice = "Chọn Chèn, Số trang, Đầu trang, kiểu canh giữa; xóa số ở chân trang."
        yield Finding("page-number-place", at, sentence, advice, forms.NUMBER_REFERENCE)
    elif not headers and _surely_long(parts):
        sentence = "Văn bản dài hơn một trang nhưng không đánh số trang."
        advice = "Chọn Chèn, Số trang, Đầu trang, kiểu canh giữa; đánh dấu Khác trang đầu."
        yield Finding("page-number-missing", at, sentence, advice, forms.NUMBER_REFERENCE)
    for line in headers:
        yield from _number_look(line, at)
    if any(line.page_number for line in (*sections[0].first_header, *sections[0].first_footer)):
        advice = "Mở đầu trang, đánh dấu Khác trang đầu (Different First Page)."
        yield Finding("page-number-first", at, "Trang đầu không hiện số trang.", advice, forms.NUMBER_REFERENCE)
    if any(section.number_format not in ("", "decimal") for section in sections):
        advice = "Chọn Định dạng số trang, kiểu 1, 2, 3."
        yield Finding("page-number-form", at, "Số trang phải là chữ số Ả Rập.", advice, forms.NUMBER_REFERENCE)


def _number_look(line: Line, at: str) -> Iterator[Finding]:
    if not line.centred:
        yield Finding(
            "page-number-centre", at, "Số trang phải canh giữa.", "Bấm Ctrl+E ở dòng số trang.", forms.NUMBER_REFERENCE
        )
    for size in wrong_sizes(line, forms.NUMBER_SIZES):
        sentence = f"Số trang cỡ chữ {number(size)}, phải {span(forms.NUMBER_SIZES)}."
        yield Finding("page-number-size", at, sentence, "Đặt cỡ chữ 14 cho số trang.", forms.NUMBER_REFERENCE)
    if any(run.italic for run in line.lettered):
        yield Finding(
            "page-number-italic", at, "Số trang phải là chữ đứng.", "Bỏ in nghiêng số trang.", forms.NUMBER_REFERENCE
        )


def _surely_long(parts: Parts) -> bool:
    end = parts.annexes[0].heading.order if parts.annexes else len(parts.document.lines)
    return any(_height(paper) > _LINES_A_PAGE for paper in _papers(parts.document.lines[:end]))


def _papers(lines: Sequence[Line]) -> Iterator[Sequence[Line]]:
    """A batch of letters in one file is many short papers, each from its own Quốc hiệu on."""
    starts = [at for at, line in enumerate(lines) if fold(line.text) == _COUNTRY]
    bounds = [0, *starts[1:], len(lines)]
    return (lines[start:end] for start, end in pairwise(bounds))


def _height(lines: Sequence[Line]) -> int:
    """At least so many lines of print: cells of a row stand beside each other and count as the highest."""
    rows: dict[tuple[int, int], dict[int, int]] = {}
    height = 0
    for line in lines:
        if line.in_table:
            row = rows.setdefault((line.cell.table, line.cell.row), {})
            row[line.cell.column] = row.get(line.cell.column, 0) + 1
        elif line.text:
            height += -(-len(line.text) // _LETTERS_A_LINE)
    return height + sum(max(row.values()) for row in rows.values())
