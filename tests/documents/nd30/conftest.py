"""Right documents of several kinds, laid out as the decree wants them, and what a typist may do to one."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass, replace

import docx
import pytest
from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Mm, Pt
from docx.text.paragraph import Paragraph

from hhapp.documents.nd30 import Departure, check_document

CENTRE, JUSTIFY, LEFT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY, WD_ALIGN_PARAGRAPH.LEFT
COUNTRY, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
SENTENCE = (
    "Thực hiện Kế hoạch cải cách hành chính của Ủy ban nhân dân tỉnh, Ủy ban nhân dân xã Phú Hòa yêu cầu các phòng, "
    "trung tâm rà soát nhiệm vụ được giao, báo cáo tiến độ trước ngày 25 hằng tháng và chịu trách nhiệm về kết quả"
)


@dataclass
class Paper:
    """The words of a right document; each kind changes some."""

    issuer: tuple[tuple[str, bool], ...] = (("ỦY BAN NHÂN DÂN", True), ("XÃ PHÚ HÒA", True))
    number: str = "Số: 05/KH-UBND"
    subject: tuple[str, ...] = ()
    date: str = "Phú Hòa, ngày 05 tháng 01 năm 2026"
    title: str = "KẾ HOẠCH"
    summary: tuple[str, ...] = ("Cải cách hành chính năm 2026",)
    receivers: tuple[str, ...] = ()
    bases: tuple[str, ...] = ()
    decider: str = ""
    body: tuple[str, ...] = ("I. MỤC ĐÍCH, YÊU CẦU", SENTENCE + ".", "II. NHIỆM VỤ", *[SENTENCE + "."] * 20)
    last: str = SENTENCE + "./."
    authority: tuple[str, ...] = ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    name: str = "Nguyễn Thị Ước"
    recipients: tuple[str, ...] = ("- Sở Nội vụ;", "- Thường trực Đảng ủy, HĐND xã;", "- Lưu: VT, VHXH.")
    annexes: tuple[str, ...] = ("Phụ lục I", "Phụ lục II")


KINDS = {
    "kế hoạch": Paper(),
    "kế hoạch một phụ lục": Paper(
        annexes=("Phụ lục",), number="Số:      /KH-UBND", date="Phú Hòa, ngày   tháng   năm 2026"
    ),
    "báo cáo": Paper(
        title="BÁO CÁO",
        number="Số: 0156/BC-UBND",
        summary=("Kết quả công tác cải cách hành chính", "quý I năm 2026"),
        receivers=("Kính gửi:", "- Ủy ban nhân dân tỉnh Gia Lai;", "- Sở Nội vụ."),
        recipients=("- Như trên;", "- Lưu: VT, PVHCC (B_04b)."),
    ),
    "tờ trình": Paper(
        title="TỜ TRÌNH",
        number="Số: 0247/TTr-UBND",
        summary=("Về việc ban hành Quy chế làm việc",),
        receivers=("Kính gửi: Hội đồng nhân dân xã Phú Hòa",),
        recipients=("- Như trên;", "- Lưu: VT.", "PL.(30)"),
        annexes=(),
        date="Phú Hòa, ngày 29 tháng 6 năm 2026",
    ),
    "công văn": Paper(
        title="",
        summary=(),
        number="Số: 010094/UBND-TH",
        subject=("V/v đôn đốc nhiệm vụ cải cách", "hành chính quý II"),
        receivers=("Kính gửi: Các phòng, trung tâm thuộc xã",),
        body=(SENTENCE + ".",),
        annexes=(),
        authority=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
        recipients=("- Như trên;", "- Chủ tịch UBND xã (để b/c);", "- Lưu: VT."),
    ),
    "quyết định": Paper(
        title="QUYẾT ĐỊNH",
        number="Số: 44/2025/QĐ-CTUBND",
        summary=("Về việc thành lập Tổ công nghệ số cộng đồng",),
        decider="CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ PHÚ HÒA",
        bases=("Căn cứ Luật Tổ chức chính quyền địa phương;",),
        body=("Điều 1. Thành lập Tổ công nghệ số cộng đồng xã Phú Hòa.",),
        last="Điều 2. Quyết định có hiệu lực từ ngày ký./.",
        authority=("CHỦ TỊCH",),
        recipients=("- Như Điều 2;", "- Lưu: VT, VHXH."),
        annexes=(),
    ),
    "biên bản": Paper(
        title="BIÊN BẢN",
        number="Số: 07/BB-UBND",
        summary=("Họp giao ban công tác cải cách hành chính tháng 3",),
        date="",
        authority=("CHỦ TỌA",),
        recipients=("- Thành viên dự họp;", "- Lưu: VT, Hồ sơ."),
        annexes=(),
    ),
    "cơ quan có chủ quản": Paper(
        issuer=(("UBND XÃ PHÚ HÒA", False), ("PHÒNG VĂN HÓA - XÃ HỘI", True)),
        number="Số: 12/KH-VHXH",
        authority=("TRƯỞNG PHÒNG",),
        annexes=(),
        title="KẾ HOẠCH",
    ),
    "ban chỉ đạo": Paper(
        issuer=(("BAN CHỈ ĐẠO", True), ("CẢI CÁCH HÀNH CHÍNH", True)),
        number="Số: 174-KH/BCĐ",
        annexes=(),
        authority=("TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN"),
        title="KẾ HOẠCH",
    ),
}


def make(paper: Paper) -> Document:
    """The document laid out as the decree wants it."""
    document = docx.Document()
    section = document.sections[0]
    _page(section, Mm(210), Mm(297), (20, 20, 30, 15))
    section.different_first_page_header_footer = True
    add_page_number(section.header.paragraphs[0])
    _head(document, paper)
    if paper.title:
        write(document.add_paragraph(), paper.title, 14, bold=True)
        for line in paper.summary:
            write(document.add_paragraph(), line, 14, bold=True)
        _rule(document.add_paragraph())
    if paper.decider:
        write(document.add_paragraph(), paper.decider, 14, bold=True)
    for line in paper.receivers:
        write(document.add_paragraph(), line, 14, align=CENTRE if line == paper.receivers[0] else LEFT)
    for line in (*paper.bases, *paper.body, paper.last):
        _text(document.add_paragraph(), line, italic=line in paper.bases)
    _closing(document, paper)
    for number, heading in enumerate(paper.annexes):
        _annex(document, heading, f"DANH MỤC NHIỆM VỤ NĂM 202{number}")
    return document


def _page(section: object, width: int, height: int, margins: tuple[int, int, int, int]) -> None:
    section.page_width, section.page_height = width, height
    section.top_margin, section.bottom_margin, section.left_margin, section.right_margin = map(Mm, margins)


def _head(document: Document, paper: Paper) -> None:
    table = document.add_table(2, 2)
    left, right = table.cell(0, 0), table.cell(0, 1)
    for place, (line, bold) in enumerate(paper.issuer):
        write(left.paragraphs[0] if not place else left.add_paragraph(), line, 13, bold=bold)
    _rule(left.add_paragraph())
    write(right.paragraphs[0], COUNTRY, 13, bold=True)
    write(right.add_paragraph(), MOTTO, 14, bold=True)
    _rule(right.add_paragraph())
    write(table.cell(1, 0).paragraphs[0], paper.number, 13)
    for line in paper.subject:
        write(table.cell(1, 0).add_paragraph(), line, 12)
    if paper.date:
        write(table.cell(1, 1).paragraphs[0], paper.date, 14, italic=True)


def _closing(document: Document, paper: Paper) -> None:
    table = document.add_table(1, 2)
    left, right = table.cell(0, 0), table.cell(0, 1)
    write(left.paragraphs[0], "Nơi nhận:", 12, bold=True, italic=True, align=LEFT)
    for line in paper.recipients:
        write(left.add_paragraph(), line, 11, align=LEFT)
    for place, line in enumerate(paper.authority):
        write(right.paragraphs[0] if not place else right.add_paragraph(), line, 14, bold=True)
    for _ in range(4):
        right.add_paragraph()
    write(right.add_paragraph(), paper.name, 14, bold=True)


def _annex(document: Document, heading: str, title: str) -> None:
    section = document.add_section(WD_SECTION.NEW_PAGE)
    section.orientation = WD_ORIENT.LANDSCAPE
    number = OxmlElement("w:pgNumType")
    number.set(qn("w:start"), "1")
    section._sectPr.append(number)
    _page(section, Mm(297), Mm(210), (30, 15, 20, 20))
    write(document.add_paragraph(), heading, 14, bold=True)
    write(document.add_paragraph(), title, 14, bold=True)
    write(document.add_paragraph(), "(Kèm theo Kế hoạch số 05/KH-UBND ngày 05 tháng 01 năm 2026)", 14, italic=True)
    for cell in document.add_table(2, 3).row_cells(0):
        write(cell.paragraphs[0], "Nhiệm vụ", 12, bold=True)


def write(
    paragraph: Paragraph, text: str, size: float, *, bold: bool = False, italic: bool = False,
    align: WD_ALIGN_PARAGRAPH = CENTRE,
) -> None:  # fmt: skip
    run = paragraph.add_run(text)
    run.font.name, run.font.size, run.bold, run.italic = "Times New Roman", Pt(size), bold, italic
    paragraph.alignment = align
    paragraph.paragraph_format.space_after, paragraph.paragraph_format.line_spacing = Pt(0), 1.0


def _text(paragraph: Paragraph, text: str, *, italic: bool) -> None:
    if text.startswith("Điều"):
        write(paragraph, text[:7], 14, bold=True, align=JUSTIFY)
        text = text[7:]
    write(paragraph, text, 14, italic=italic, bold=text.isupper(), align=JUSTIFY)
    paragraph.paragraph_format.first_line_indent, paragraph.paragraph_format.space_before = Cm(1.27), Pt(6)


def _rule(paragraph: Paragraph) -> None:
    border = OxmlElement("w:pBdr")
    edge = OxmlElement("w:top")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "0"), ("color", "000000")):
        edge.set(qn(f"w:{name}"), value)
    border.append(edge)
    paragraph._p.get_or_add_pPr().append(border)


def add_page_number(paragraph: Paragraph, instruction: str = " PAGE ") -> None:
    paragraph.alignment = CENTRE
    for kind, text in (("begin", ""), ("", instruction), ("separate", ""), ("shown", "2"), ("end", "")):
        run = paragraph.add_run(text if kind == "shown" else "")
        run.font.size = Pt(14)
        if kind in ("begin", "separate", "end"):
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            run._r.append(mark)
        elif not kind:
            code = OxmlElement("w:instrText")
            code.text = text
            run._r.append(code)


class Sheet:
    """A document under the typist's hands; a paragraph is named by how its text begins."""

    def __init__(self, document: Document) -> None:
        self.document = document

    def bytes(self) -> bytes:
        target = io.BytesIO()
        self.document.save(target)
        return target.getvalue()

    def check(self) -> tuple[Departure, ...]:
        return check_document(self.bytes())

    def rules(self) -> list[str]:
        return [departure.rule for departure in self.check()]

    def line(self, start: str) -> Paragraph:
        cells = (cell for table in self.document.tables for row in table.rows for cell in row.cells)
        every = [*self.document.paragraphs, *(p for cell in cells for p in cell.paragraphs)]
        return next(p for p in every if p.text.startswith(start))

    def text(self) -> list[Paragraph]:
        return [p for p in self.document.paragraphs if p.text.startswith("Thực hiện")]

    def reword(self, start: str, text: str) -> None:
        self.line(start).runs[0].text = text

    def restyle(self, start: str, **looks: object) -> None:
        for name, value in looks.items():
            setattr(self.line(start).runs[0].font, name, value)

    def reformat(self, start: str, **formats: object) -> None:
        for name, value in formats.items():
            setattr(self.line(start).paragraph_format, name, value)

    def repage(self, **sizes: object) -> None:
        for name, value in sizes.items():
            setattr(self.document.sections[0], name, value)

    def drop(self, *starts: str) -> None:
        for start in starts:
            element = self.line(start)._p
            element.getparent().remove(element)

    def unrule(self, start: str) -> None:
        element = self.line(start)._p.getnext()
        element.getparent().remove(element)

    def write(self, paragraph: Paragraph, text: str, size: float, **looks: object) -> None:
        write(paragraph, text, size, **looks)

    @property
    def page_number(self) -> Paragraph:
        return self.document.sections[0].header.paragraphs[0]

    def lose_page_number(self) -> None:
        for run in list(self.page_number.runs):
            run._r.getparent().remove(run._r)

    def number_in_footer(self) -> None:
        self.lose_page_number()
        add_page_number(self.document.sections[0].footer.paragraphs[0])


@pytest.fixture
def sheet() -> Callable[..., Sheet]:
    """A right document of a kind, with other words where they are given."""

    def of(kind: str = "kế hoạch", **words: object) -> Sheet:
        return Sheet(make(replace(KINDS[kind], **words)))

    return of
