"""Documents that are right say nothing, whatever way they are written; papers that cannot be judged are doubted."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.enum.section import WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.shared import Cm, Pt
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hhapp.documents.nd30 import Departure, Severity, check_document
from hhapp.errors import UserError

CENTRE, JUSTIFY = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY
COUNTRY, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"


def check(document: Document) -> tuple[Departure, ...]:
    target = io.BytesIO()
    document.save(target)
    return check_document(target.getvalue())


@pytest.mark.parametrize(
    "kind",
    [
        "kế hoạch", "kế hoạch một phụ lục", "báo cáo", "tờ trình", "công văn", "quyết định", "biên bản",
        "cơ quan có chủ quản", "ban chỉ đạo",
    ],
)  # fmt: skip
def test_right_documents_say_nothing(sheet: Callable[..., Any], kind: str) -> None:
    assert sheet(kind).check() == ()


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (
            "kế hoạch",
            {
                "issuer": (("ỦY BAN NHÂN DÂN", False), ("XÃ PHÚ HÒA", False), ("VĂN PHÒNG HĐND VÀ UBND", True)),
                "number": "Số: 12/KH-VP",
                "authority": ("CHÁNH VĂN PHÒNG",),
            },
        ),
        ("kế hoạch", {"issuer": (("UBND TỈNH GIA LAI", False), ("SỞ NỘI VỤ", True)), "number": "Số: 12/KH-SNV"}),
        (
            "báo cáo",
            {
                "issuer": (("UBND XÃ PHÚ HÒA", False), ("TRUNG TÂM PHỤC VỤ", True), ("HÀNH CHÍNH CÔNG", True)),
                "number": "Số: 12/BC-TTPVHCC",
            },
        ),
        ("công văn", {"issuer": (("CỤC THUẾ TỈNH GIA LAI", True),), "number": "Số: 1234/CT-TTHT"}),
        ("công văn", {"issuer": (("UBND TỈNH", False), ("THANH TRA", True)), "number": "Số: 12/TTr-NV3"}),
        ("kế hoạch", {"number": "Số: 12/KHPH-UBND-CAX"}),
        (
            "kế hoạch",
            {"title": "GIẤY MỜI", "number": "Số: 12/GM-UBND", "authority": ("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG")},
        ),
        ("báo cáo", {"title": "BÁO CÁO TỰ KIỂM TRA", "summary": ("Công tác cải cách hành chính năm 2026",)}),
        ("kế hoạch", {"authority": ("TUQ. CHỦ TỊCH", "TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI"), "name": ""}),
        ("kế hoạch", {"authority": ("Q. CHỦ TỊCH",)}),
    ],
)
def test_other_offices_and_kinds(sheet: Callable[..., Any], kind: str, words: dict[str, Any]) -> None:
    assert sheet(kind, **words).check() == ()


def test_report_that_may_stay_in_the_house_is_doubted(sheet: Callable[..., Any]) -> None:
    inside = sheet("báo cáo", receivers=(), recipients=("- Chủ tịch UBND xã;", "- Lưu: VT."))
    assert [(d.rule, d.severity) for d in inside.check()] == [("receiver-unknown", Severity.DOUBT)]


@pytest.mark.parametrize(
    "text",
    [
        "Số: 0156/KH-UBND", "Số: 31  /KH-UBND", "Số:      /KH-UBND", "Số: …/KH-UBND", "Số: 44/2025/KH-CTUBND",
        "Số: 170/KH-BCĐNNDL", "Số: 259/KH-XDCQ,CTTN&BĐG", "Số: 07-KH/CQTTBCĐ", "Số: 384-KH/TW",
    ],
)  # fmt: skip
def test_odd_numbers_of_real_offices_are_right(sheet: Callable[..., Any], text: str) -> None:
    assert sheet(number=text).check() == ()


@pytest.mark.parametrize(
    "text",
    [
        "Phú Hòa, ngày   tháng   năm 2026",
        "Phú Hòa, ngày … tháng … năm 2026",
        "Phú Hòa, ngày 01 tháng12 năm 2025",
        "Phú Hòa, ngày 29 tháng 6 năm 2026",
        "Phú Hòa, ngày 29 tháng 06 năm 2026",
        "TP. Hồ Chí Minh, ngày 10 tháng 02 năm 2026",
    ],
)
def test_dates_that_are_right(sheet: Callable[..., Any], text: str) -> None:
    assert sheet(date=text).check() == ()


def underline_motto(sheet: Any) -> None:
    sheet.unrule(MOTTO)
    sheet.line(MOTTO).runs[0].underline = True


def underscores(sheet: Any) -> None:
    sheet.unrule(MOTTO)
    sheet.write(sheet.document.tables[0].cell(0, 1).add_paragraph(), "________________", 14)


def shape(sheet: Any) -> None:
    sheet.unrule(MOTTO)
    sheet.line(MOTTO).add_run()._r.append(OxmlElement("w:drawing"))


def issuer_with_break(sheet: Any) -> None:
    sheet.drop("XÃ PHÚ HÒA")
    sheet.line("ỦY BAN NHÂN DÂN").runs[0].add_text("\nXÃ PHÚ HÒA")


def capitals_by_font(sheet: Any) -> None:
    paragraph = sheet.line("KẾ HOẠCH")
    paragraph.runs[0].text = "Kế hoạch"
    paragraph.runs[0].font.all_caps = True


def looks_from_style(sheet: Any) -> None:
    style = sheet.document.styles["Normal"]
    style.font.name, style.font.size, style.paragraph_format.alignment = "Times New Roman", Pt(14), JUSTIFY
    for paragraph in sheet.text():
        paragraph.alignment = None
        paragraph.runs[0].font.size = paragraph.runs[0].font.name = None


def exact_lines(sheet: Any) -> None:
    for paragraph in sheet.text():
        paragraph.paragraph_format.line_spacing = Pt(18)
        paragraph.paragraph_format.first_line_indent = Cm(1)


def empty_lines_between(sheet: Any) -> None:
    first = sheet.line("Thực hiện")
    first.paragraph_format.space_before = Pt(0)
    first.insert_paragraph_before()


def deleted_and_hidden_text(sheet: Any) -> None:
    paragraph = sheet.line("KẾ HOẠCH")
    deleted = OxmlElement("w:del")
    deleted.append(docx.Document().add_paragraph("dự thảo").runs[0]._r)
    paragraph._p.append(deleted)
    hidden = paragraph.add_run("dự thảo")
    hidden.font.hidden = True


def bullets_for_recipients(sheet: Any) -> None:
    numbering = sheet.document.part.numbering_part.element
    number = next(n.numId for n in numbering.num_lst if _is_bullet(numbering, n))
    for start in ("- Sở Nội", "- Thường", "- Lưu"):
        paragraph = sheet.line(start)
        paragraph.runs[0].text = paragraph.text.removeprefix("- ")
        properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_numId().val, properties.get_or_add_ilvl().val = number, 0


def _is_bullet(numbering: object, number: object) -> bool:
    path = f"w:abstractNum[@w:abstractNumId='{number.abstractNumId.val}']/w:lvl[1]/w:numFmt/@w:val"
    return numbering.xpath(path) == ["bullet"]


def note_after_the_end(sheet: Any) -> None:
    paragraph = sheet.document.tables[1]._tbl
    note = sheet.document.add_paragraph()
    sheet.write(note, "(Có phụ lục kèm theo)", 14, italic=True, align=JUSTIFY)
    note.paragraph_format.first_line_indent, note.paragraph_format.space_before = Cm(1.27), Pt(6)
    paragraph.addprevious(note._p)


def table_in_the_text(sheet: Any) -> None:
    table = sheet.document.add_table(3, 4)
    for row in table.rows:
        for cell in row.cells:
            sheet.write(cell.paragraphs[0], "12", 11)
    sheet.line("II. NHIỆM VỤ")._p.addnext(table._tbl)


VARIANTS = (
    underline_motto, underscores, shape, issuer_with_break, capitals_by_font, looks_from_style, exact_lines,
    empty_lines_between, deleted_and_hidden_text, bullets_for_recipients, note_after_the_end, table_in_the_text,
)  # fmt: skip


@pytest.mark.parametrize("change", VARIANTS)
def test_other_ways_to_write_it_right(sheet: Callable[..., Any], change: Callable[[Any], None]) -> None:
    document = sheet()
    change(document)
    assert document.check() == ()


def test_short_letter_needs_no_page_number(sheet: Callable[..., Any]) -> None:
    document = sheet("công văn")
    document.lose_page_number()
    assert document.check() == ()


def test_right_document_stays_right_through_libreoffice(
    sheet: Callable[..., Any], soffice: Callable[[bytes, str, str], bytes]
) -> None:
    assert check_document(soffice(sheet("báo cáo").bytes(), "docx", "docx")) == ()


def test_reports_that_the_program_makes_are_right(docx: bytes) -> None:
    assert check_document(docx) == ()


def test_real_annex_alone_is_judged_as_an_annex(shared: Path) -> None:
    found = check_document(shared / "data" / "real" / "binh-dinh-2021-phu-luc.docx")
    assert [departure.rule for departure in found] == [
        "paper", "margins", "annex-size", "annex-case", "annex-place", "annex-title-size", "annex-title-place",
        "annex-source-size", "annex-source-italic", "annex-source-place",
    ]  # fmt: skip


def test_old_font_is_read_and_told(shared: Path) -> None:
    found = check_document(shared / "data" / "real" / "binh-dinh-2021-phu-luc-vni.docx")
    font = next(departure for departure in found if departure.rule == "font")
    assert font.sentence == "Phông chữ VNI-Times, phải là Times New Roman (Unicode)."
    assert font.places[0] == "Phụ lục, dòng 1 (“PHỤ LỤC”)"


def test_head_outside_a_table_is_one_doubt_and_no_claim(sheet: Callable[..., Any]) -> None:
    document = sheet("công văn")
    table = document.document.tables[0]
    for cell in (table.cell(0, 1), table.cell(0, 0), table.cell(1, 0), table.cell(1, 1)):
        for paragraph in list(cell.paragraphs):
            table._tbl.addprevious(paragraph._p)
        cell.add_paragraph()
    table._tbl.getparent().remove(table._tbl)
    assert [(d.rule, d.severity) for d in document.check()] == [("issuer-unknown", Severity.DOUBT)]


def test_unknown_papers_are_doubted_once() -> None:
    document = docx.Document()
    document.add_paragraph("ĐẢNG CỘNG SẢN VIỆT NAM")
    assert [(d.rule, d.severity) for d in check(document)] == [("party", Severity.DOUBT)]
    letter = docx.Document()
    letter.add_paragraph("Kính thưa các bác")
    doubts = [departure.rule for departure in check(letter) if departure.severity is Severity.DOUBT]
    assert doubts == ["head-unknown"]


def test_template_and_workbook_are_refused(sheet: Callable[..., Any], tmp_path: Path, xlsx: bytes) -> None:
    with pytest.raises(UserError, match="tệp mẫu"):
        sheet(number="Số: {{ report.number }}/KH-UBND").check()
    with pytest.raises(UserError, match="Excel"):
        check_document(xlsx)
    with pytest.raises(UserError, match="Không có tệp"):
        check_document(tmp_path / "không có.docx")


WORDS = st.sampled_from(
    [
        COUNTRY,
        MOTTO,
        "Số: 1/KH-UBND",
        "V/v",
        "BÁO CÁO",
        "Kính gửi:",
        "- A;",
        "Nơi nhận:",
        "- Lưu: VT.",
        "Phụ lục I",
        "PHỤ LỤC",
        "(Kèm theo",
        "TM. UBND",
        "KT.",
        "CHỦ TỊCH",
        "Điều 1.",
        "Căn cứ A;",
        "./.",
        "",
        " ",
        "\n",
        "\t",
        "____",
        "A, ngày tháng năm",
        "Theo đề nghị;",
        "ỦY BAN NHÂN DÂN",
    ]
)
TEXT = st.lists(WORDS | st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=12), max_size=3)
ITEM = st.tuples(st.sampled_from(["paragraph", "cell", "section"]), TEXT.map("".join), st.integers(0, 3))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(ITEM, max_size=12))
def test_no_document_is_too_strange(items: list[tuple[str, str, int]]) -> None:
    document = docx.Document()
    table = document.add_table(2, 2)
    for kind, text, number in items:
        if kind == "cell":
            table.cell(number // 2, number % 2).add_paragraph(text)
        elif kind == "section":
            document.add_section(WD_SECTION(number))
        else:
            document.add_paragraph(text).alignment = number
    if any("{{" in text or "{%" in text for _, text, _ in items):
        return
    for departure in check(document):
        assert all((departure.sentence, departure.places, departure.reference))
