"""Each fault that a typist may make is found, and nothing else with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Cm, Mm, Pt, RGBColor

LEFT = WD_ALIGN_PARAGRAPH.LEFT
COUNTRY, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"


def redden(sheet: Any) -> None:
    sheet.line("Thực hiện").runs[0].font.color.rgb = RGBColor(0xC0, 0, 0)


def move_date(sheet: Any) -> None:
    table = sheet.document.tables[0]
    cell = table.cell(1, 1)
    table.add_row().cells[1]._tc.append(cell.paragraphs[0]._p)
    cell.add_paragraph()


def number_small(sheet: Any) -> None:
    for run in sheet.page_number.runs:
        run.font.size = Pt(10)


def lose_recipients(sheet: Any) -> None:
    for paragraph in sheet.document.tables[1].cell(0, 0).paragraphs:
        paragraph.clear()


def count_on(sheet: Any) -> None:
    for number in list(sheet.document.element.iter(qn("w:pgNumType"))):
        number.getparent().remove(number)


# name -> kind of document, what is done to it, the one rule that must speak
FAULTS = {
    "khổ Letter": ("kế hoạch", lambda s: s.repage(page_width=Mm(215.9), page_height=Mm(279.4)), "paper"),
    "lề trên hẹp": ("kế hoạch", lambda s: s.repage(top_margin=Mm(15)), "margin-top"),
    "lề dưới rộng": ("kế hoạch", lambda s: s.repage(bottom_margin=Mm(30)), "margin-bottom"),
    "lề trái hẹp": ("kế hoạch", lambda s: s.repage(left_margin=Mm(25)), "margin-left"),
    "lề phải rộng": ("kế hoạch", lambda s: s.repage(right_margin=Mm(25)), "margin-right"),
    "trang ngang không có bảng": (
        "công văn",
        lambda s: s.repage(
            page_width=Mm(297),
            page_height=Mm(210),
            top_margin=Mm(30),
            bottom_margin=Mm(15),
            left_margin=Mm(20),
            right_margin=Mm(20),
        ),
        "direction",
    ),
    "phông Arial": ("kế hoạch", lambda s: s.restyle("Thực hiện", name="Arial"), "font"),
    "chữ đỏ": ("kế hoạch", redden, "colour"),
    "cỡ nội dung 12": ("kế hoạch", lambda s: s.restyle("Thực hiện", size=Pt(12)), "body-size"),
    "nội dung canh trái": ("kế hoạch", lambda s: s.reformat("Thực hiện", alignment=LEFT), "body-align"),
    "không lùi đầu dòng": ("kế hoạch", lambda s: s.reformat("Thực hiện", first_line_indent=Cm(0)), "body-indent"),
    "lùi 2 cm": ("kế hoạch", lambda s: s.reformat("Thực hiện", first_line_indent=Cm(2)), "body-indent"),
    "đoạn sát nhau": ("kế hoạch", lambda s: s.reformat("Thực hiện", space_before=Pt(0)), "body-gap"),
    "dòng thưa": ("kế hoạch", lambda s: s.reformat("Thực hiện", line_spacing=2.0), "body-spacing"),
    "dòng chồng": ("kế hoạch", lambda s: s.reformat("Thực hiện", line_spacing=Pt(12)), "body-spacing"),
    "thiếu Quốc hiệu": ("kế hoạch", lambda s: s.reword(COUNTRY, ""), "country-missing"),
    "Quốc hiệu chữ thường": (
        "kế hoạch",
        lambda s: s.reword(COUNTRY, "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        "country-case",
    ),
    "Quốc hiệu không đậm": ("kế hoạch", lambda s: s.restyle(COUNTRY, bold=False), "country-bold"),
    "Quốc hiệu cỡ 14": ("kế hoạch", lambda s: s.restyle(COUNTRY, size=Pt(14)), "country-size"),
    "thiếu Tiêu ngữ": ("kế hoạch", lambda s: s.reword(MOTTO, ""), "motto-missing"),
    "Tiêu ngữ dính gạch": ("kế hoạch", lambda s: s.reword(MOTTO, "Độc lập-Tự do-Hạnh phúc"), "motto-text"),
    "Tiêu ngữ gạch dài": ("kế hoạch", lambda s: s.reword(MOTTO, "Độc lập – Tự do – Hạnh phúc"), "motto-text"),
    "Tiêu ngữ in hoa": ("kế hoạch", lambda s: s.reword(MOTTO, MOTTO.upper()), "motto-case"),
    "Tiêu ngữ không kẻ": ("kế hoạch", lambda s: s.unrule(MOTTO), "motto-rule"),
    "cơ quan không đậm": ("cơ quan có chủ quản", lambda s: s.restyle("PHÒNG", bold=False), "issuer-bold"),
    "chủ quản đậm": ("cơ quan có chủ quản", lambda s: s.restyle("UBND XÃ", bold=True), "superior-bold"),
    "cơ quan chữ thường": ("kế hoạch", lambda s: s.reword("XÃ PHÚ HÒA", "Xã Phú Hòa"), "issuer-case"),
    "cơ quan không kẻ": ("kế hoạch", lambda s: s.unrule("XÃ PHÚ HÒA"), "issuer-rule"),
    "thiếu chữ Số": ("kế hoạch", lambda s: s.reword("Số:", "05/KH-UBND"), "number-text"),
    "thiếu hai chấm": ("kế hoạch", lambda s: s.reword("Số:", "Số 05/KH-UBND"), "number-text"),
    "thiếu gạch chéo": ("kế hoạch", lambda s: s.reword("Số:", "Số: 05-KH-UBND"), "number-text"),
    "số một chữ": ("kế hoạch", lambda s: s.reword("Số:", "Số: 5/KH-UBND"), "number-text"),
    "ký hiệu có cách": ("kế hoạch", lambda s: s.reword("Số:", "Số: 05/KH - UBND"), "number-text"),
    "ký hiệu sai loại": ("báo cáo", lambda s: s.reword("Số:", "Số: 0156/KH-UBND"), "number-kind"),
    "công văn ghi loại": ("công văn", lambda s: s.reword("Số:", "Số: 12/BC-UBND"), "number-kind"),
    "số in đậm": ("kế hoạch", lambda s: s.restyle("Số:", bold=True), "number-bold"),
    "thiếu số": ("công văn", lambda s: s.reword("Số:", ""), "number-missing"),
    "ngày một chữ": ("kế hoạch", lambda s: s.reword("Phú Hòa, ", "Phú Hòa, ngày 5 tháng 01 năm 2026"), "date-text"),
    "tháng một chữ": ("kế hoạch", lambda s: s.reword("Phú Hòa, ", "Phú Hòa, ngày 05 tháng 1 năm 2026"), "date-text"),
    "thiếu dấu phẩy": ("kế hoạch", lambda s: s.reword("Phú Hòa, ", "Phú Hòa ngày 05 tháng 01 năm 2026"), "date-text"),
    "ngày viết tắt": ("kế hoạch", lambda s: s.reword("Phú Hòa, ", "Phú Hòa, ngày 05/01/2026"), "date-text"),
    "ngày không nghiêng": ("kế hoạch", lambda s: s.restyle("Phú Hòa, ", italic=False), "date-italic"),
    "ngày khác dòng": ("kế hoạch", move_date, "date-row"),
    "thiếu ngày": ("kế hoạch", lambda s: s.reword("Phú Hòa, ", ""), "date-missing"),
    "tên loại chữ thường": ("kế hoạch", lambda s: s.reword("KẾ HOẠCH", "Kế hoạch"), "title-case"),
    "tên loại không đậm": ("kế hoạch", lambda s: s.restyle("KẾ HOẠCH", bold=False), "title-bold"),
    "tên loại canh trái": ("kế hoạch", lambda s: s.reformat("KẾ HOẠCH", alignment=LEFT), "title-place"),
    "trích yếu không đậm": ("kế hoạch", lambda s: s.restyle("Cải cách", bold=False), "summary-bold"),
    "trích yếu canh trái": ("kế hoạch", lambda s: s.reformat("Cải cách", alignment=LEFT), "summary-place"),
    "trích yếu in hoa": ("kế hoạch", lambda s: s.reword("Cải cách", "CẢI CÁCH HÀNH CHÍNH NĂM 2026"), "summary-case"),
    "trích yếu không kẻ": ("kế hoạch", lambda s: s.unrule("Cải cách"), "summary-rule"),
    "thiếu trích yếu": ("kế hoạch", lambda s: s.drop("Cải cách"), "summary-missing"),
    "V/v cỡ 14": ("công văn", lambda s: s.restyle("V/v", size=Pt(14)), "subject-size"),
    "báo cáo thiếu Kính gửi": ("báo cáo", lambda s: s.drop("Kính gửi", "- Ủy ban", "- Sở Nội"), "receiver-missing"),
    "tờ trình thiếu Kính gửi": ("tờ trình", lambda s: s.drop("Kính gửi"), "receiver-missing"),
    "công văn thiếu Kính gửi": ("công văn", lambda s: s.drop("Kính gửi"), "receiver-missing"),
    "Kính gửi thiếu hai chấm": (
        "tờ trình",
        lambda s: s.reword("Kính gửi", "Kính gửi Hội đồng nhân dân xã"),
        "receiver-text",
    ),
    "Kính gửi thiếu chấm phẩy": ("báo cáo", lambda s: s.reword("- Ủy ban", "- Ủy ban nhân dân tỉnh"), "receiver-text"),
    "căn cứ không nghiêng": ("quyết định", lambda s: s.restyle("Căn cứ", italic=False), "basis-italic"),
    "Điều không đậm": ("quyết định", lambda s: s.restyle("Điều 1", bold=False), "article-bold"),
    "thiếu ./.": (
        "quyết định",
        lambda s: setattr(s.line("Điều 2").runs[1], "text", " Có hiệu lực từ ngày ký."),
        "end-mark",
    ),
    "quyền hạn không đậm": ("kế hoạch", lambda s: s.restyle("KT. ", bold=False), "authority-bold"),
    "quyền hạn chữ thường": ("kế hoạch", lambda s: s.reword("TM. ", "TM. Ủy ban nhân dân"), "authority-case"),
    "T/M": ("kế hoạch", lambda s: s.reword("TM. ", "T/M ỦY BAN NHÂN DÂN"), "authority-text"),
    "TM thiếu chấm": ("kế hoạch", lambda s: s.reword("TM. ", "TM ỦY BAN NHÂN DÂN"), "authority-text"),
    "KT. thiếu chức vụ": ("kế hoạch", lambda s: s.drop("PHÓ CHỦ TỊCH"), "authority-office"),
    "học vị": ("kế hoạch", lambda s: s.reword("Nguyễn Thị", "TS. Nguyễn Thị Ước"), "signer-honour"),
    "học vị liền": ("kế hoạch", lambda s: s.reword("Nguyễn Thị", "ThS Nguyễn Thị Ước"), "signer-honour"),
    "tên in hoa": ("kế hoạch", lambda s: s.reword("Nguyễn Thị", "NGUYỄN THỊ ƯỚC"), "signer-case"),
    "tên không đậm": ("kế hoạch", lambda s: s.restyle("Nguyễn Thị", bold=False), "signer-bold"),
    "thiếu Nơi nhận": ("kế hoạch", lose_recipients, "recipients-missing"),
    "Nơi nhận không nghiêng": ("kế hoạch", lambda s: s.restyle("Nơi nhận", italic=False), "recipients-italic"),
    "Nơi nhận cỡ 14": ("kế hoạch", lambda s: s.restyle("Nơi nhận", size=Pt(14)), "recipients-size"),
    "danh sách cỡ 12": ("kế hoạch", lambda s: s.restyle("- Sở Nội", size=Pt(12)), "recipient-size"),
    "danh sách thiếu gạch": ("kế hoạch", lambda s: s.reword("- Sở Nội", "Sở Nội vụ;"), "recipient-text"),
    "danh sách thiếu chấm phẩy": ("kế hoạch", lambda s: s.reword("- Sở Nội", "- Sở Nội vụ,"), "recipient-text"),
    "thiếu Lưu": ("kế hoạch", lambda s: s.reword("- Lưu", "- Văn phòng."), "recipient-text"),
    "Lưu thiếu chấm": ("kế hoạch", lambda s: s.reword("- Lưu", "- Lưu: VT, VHXH"), "recipient-text"),
    "thiếu Như trên": ("báo cáo", lambda s: s.reword("- Như trên", "- Sở Nội vụ;"), "recipient-text"),
    "thiếu số trang": ("kế hoạch", lambda s: s.lose_page_number(), "page-number-missing"),
    "số trang ở trang đầu": (
        "kế hoạch",
        lambda s: s.repage(different_first_page_header_footer=False),
        "page-number-first",
    ),
    "số trang ở chân": ("kế hoạch", lambda s: s.number_in_footer(), "page-number-place"),
    "số trang lệch": ("kế hoạch", lambda s: setattr(s.page_number, "alignment", LEFT), "page-number-centre"),
    "số trang nhỏ": ("kế hoạch", number_small, "page-number-size"),
    "phụ lục số Ả Rập": ("kế hoạch", lambda s: s.reword("Phụ lục II", "Phụ lục 2"), "annex-number"),
    "PHỤ LỤC in hoa": ("kế hoạch một phụ lục", lambda s: s.reword("Phụ lục", "PHỤ LỤC"), "annex-case"),
    "phụ lục không đậm": ("kế hoạch", lambda s: s.restyle("Phụ lục I", bold=False), "annex-bold"),
    "tên phụ lục chữ thường": ("kế hoạch", lambda s: s.reword("DANH MỤC", "Danh mục nhiệm vụ"), "annex-title-case"),
    "thiếu kèm theo": ("kế hoạch", lambda s: s.drop("(Kèm theo"), "annex-source-missing"),
    "kèm theo không nghiêng": ("kế hoạch", lambda s: s.restyle("(Kèm theo", italic=False), "annex-source-italic"),
    "báo cáo thiếu tên loại": (
        "báo cáo",
        lambda s: s.drop("BÁO CÁO", "Kết quả công tác", "quý I năm 2026"),
        "title-missing",
    ),
    "phụ lục đánh số trang tiếp": ("kế hoạch", count_on, "annex-pages"),
    "phụ lục dính tên": ("kế hoạch một phụ lục", lambda s: s.reword("Phụ lục", "Phụ lục: Danh mục"), "annex-alone"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_each_fault_is_found_and_nothing_else(sheet: Callable[..., Any], name: str) -> None:
    kind, change, rule = FAULTS[name]
    document = sheet(kind)
    change(document)
    assert document.rules() == [rule]


def test_faults_are_told_together_with_their_places(sheet: Callable[..., Any]) -> None:
    document = sheet()
    for name in (
        "khổ Letter",
        "Tiêu ngữ dính gạch",
        "ký hiệu có cách",
        "học vị",
        "phụ lục số Ả Rập",
        "danh sách cỡ 12",
    ):
        FAULTS[name][1](document)
    found = {departure.rule: departure for departure in document.check()}
    assert sorted(found) == ["annex-number", "motto-text", "number-text", "paper", "recipient-size", "signer-honour"]
    assert found["motto-text"].places == ("Trang đầu, bên phải, dòng 2 (“Độc lập-Tự do-Hạnh phúc”)",)
    assert found["number-text"].places == ("Trang đầu, bên trái, dòng 3 (“Số: 05/KH - UBND”)",)
    assert found["signer-honour"].places == ("Phần ký và nơi nhận, dòng 8 (“TS. Nguyễn Thị Ước”)",)
    assert found["annex-number"].places == ("Phụ lục 2, dòng 1 (“Phụ lục 2”)",)
    assert found["paper"].sentence == "Khổ giấy 216 × 279 mm, phải là A4 (210 × 297 mm)."
    assert "Phụ lục I, Phần I, Mục I khoản 1" in found["paper"].reference
    assert all(departure.advice and departure.severity == "departure" for departure in found.values())


def test_one_fault_in_many_places_is_one_departure(sheet: Callable[..., Any]) -> None:
    document = sheet()
    for paragraph in document.text():
        paragraph.alignment = LEFT
    [departure] = document.check()
    assert (departure.rule, len(departure.places)) == ("body-align", 22)
    assert departure.places[0].startswith("Nội dung, dòng 2 (“Thực hiện Kế hoạch")
