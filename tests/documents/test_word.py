"""The Word report says what the context says, keeps every letter, and tells a template's mistake by its paragraph."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from docx import Document
from docx.oxml.ns import qn

from hhapp.documents.templating import clean, long_date
from hhapp.documents.verify import word_text
from hhapp.documents.word import render_word
from hhapp.errors import UserError
from hhapp.packs.catalogue import Pack
from hhapp.packs.context import ReportContext

NBSP = "\u00a0"


def add_paragraph(pack: Pack, text: str) -> None:
    path = pack.folder / "bao-cao.docx"
    document = Document(str(path))
    document.paragraphs[3].insert_paragraph_before(text)
    document.save(str(path))


def mistake(pack: Pack, context: ReportContext, text: str) -> str:
    add_paragraph(pack, text)
    with pytest.raises(UserError) as caught:
        render_word(pack, context)
    return caught.value.sentence


def test_says_the_head_of_the_report(docx: bytes) -> None:
    lines = word_text(docx).splitlines()
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in lines
    assert "Độc lập - Tự do - Hạnh phúc" in lines
    assert lines[lines.index("ỦY BAN NHÂN DÂN") + 1] == "XÃ MẪU"
    assert f"Số: {NBSP * 8}/BC-UBND" in lines  # the registry gives the number
    assert f"Mẫu, ngày{NBSP * 6}tháng{NBSP * 6}năm 2026" in lines
    assert lines[lines.index("Kính gửi:") + 1 : lines.index("Kính gửi:") + 3] == [
        "- Ủy ban nhân dân tỉnh Mẫu;",
        "- Sở Nội vụ tỉnh Mẫu.",
    ]


def test_says_totals_sections_figures_and_tasks(docx: bytes, context: ReportContext) -> None:
    text = word_text(docx)
    assert "đã hoàn thành 3/9 nhiệm vụ, đạt 33,3% (đúng hạn 2, trễ hạn 1)" in text
    assert "Thực hiện Kế hoạch cải cách hành chính năm 2026 (số 05/KH-UBND ngày 12 tháng 01 năm 2026)" in text
    assert "Mô hình “Ngày thứ Sáu không giấy hẹn”." in text
    assert "thời hạn: trước ngày 10/3/2026." in text
    for line in context.figures.values():
        assert f"{line.name}\n{line.unit}\n{line.shown}\n" in text
    for area in context.areas:
        for task in area.tasks:
            assert task.task in text
    assert "Đã kiện toàn 12/12 tổ." in text.splitlines()


def test_letters_that_mean_something_to_xml_survive(docx: bytes) -> None:
    assert "xã đã gửi thư xin lỗi & hẹn lại ngày trả (thời gian < 05 ngày)." in word_text(docx)
    assert "giảm <30%> thời gian & hồ sơ." in word_text(docx)
    assert "- Ban hành kế hoạch: Quý I\n- Thực hiện: Cả năm" in word_text(docx)


@pytest.mark.parametrize(
    "text",
    [
        "</w:t></w:r><w:p>",
        "{{ unit.name }} {% for x in y %}",
        "&amp; &#65; <!-- -->",
        "'nháy' \"kép\"",
        "dòng một\ndòng hai",
        "=SUM(A1)",
        "Ẩm ướt, Đặng",
        "{{''.__class__.__mro__}}",
    ],
)
def test_values_are_text_and_never_run(pack: Pack, context: ReportContext, text: str) -> None:
    own = replace(context, sections={**context.sections, "kien_nghi": (text,)})
    assert text in word_text(render_word(pack, own))


def test_what_a_document_cannot_hold_is_left_out(pack: Pack, context: ReportContext) -> None:
    own = replace(context, sections={**context.sections, "kien_nghi": ("một\x00\x0b\x1fhai\tba\x07",)})
    assert "mộthai ba\n" in word_text(render_word(pack, own))
    assert clean("a\ud800\ufffe\uffffb") == "ab"


def test_number_and_day_are_printed_when_known(pack: Pack, context: ReportContext) -> None:
    own = replace(context, report=replace(context.report, number="0156", dated=date(2026, 2, 5)))
    text = word_text(render_word(pack, own))
    assert "Số: 0156/BC-UBND" in text
    assert "Mẫu, ngày 05 tháng 02 năm 2026" in text


@pytest.mark.parametrize(
    ("day", "shown"),
    [
        (date(2026, 1, 5), "ngày 05 tháng 01 năm 2026"),
        (date(2026, 3, 15), "ngày 15 tháng 3 năm 2026"),
        (date(2026, 12, 9), "ngày 09 tháng 12 năm 2026"),
    ],
)
def test_long_date_as_the_decree_writes_it(day: date, shown: str) -> None:
    assert long_date(day) == shown


def test_new_office_gets_a_report_without_empty_headings(pack: Pack, bare_context: ReportContext) -> None:
    lines = [line for line in word_text(render_word(pack, bare_context)).splitlines() if line.strip()]
    headings = [i for i, line in enumerate(lines) if line[:3] in {f"{n}. " for n in range(1, 7)}]
    assert len(headings) == 9
    assert all(lines[i + 1][:3] not in {"1. ", "II."} and lines[i + 1].endswith(".") for i in headings)
    assert "Chưa có nhiệm vụ nào." in lines
    assert not any("Kính gửi" in line for line in lines)


def test_one_receiver_stands_on_the_same_line(pack: Pack, context: ReportContext) -> None:
    own = replace(context, unit=replace(context.unit, receiver=("Ủy ban nhân dân tỉnh Mẫu",)))
    assert "Kính gửi: Ủy ban nhân dân tỉnh Mẫu.\n" in word_text(render_word(pack, own))


def test_a_cell_left_without_paragraphs_gets_one(own_pack: Pack, context: ReportContext) -> None:
    path = own_pack.folder / "bao-cao.docx"
    document = Document(str(path))
    cell = document.add_table(1, 1).cell(0, 0)
    cell.text = "{%p for line in remarks %}"
    cell.add_paragraph("{{ line }}")
    cell.add_paragraph("{%p endfor %}")
    document.save(str(path))
    made = Document(io.BytesIO(render_word(own_pack, replace(context, remarks=()))))
    assert [paragraph.text for paragraph in made.tables[-1].cell(0, 0).paragraphs] == [""]


def test_page_of_the_decree(docx: bytes) -> None:
    first, *annexes = Document(io.BytesIO(docx)).sections
    lengths = (first.page_width, first.page_height, first.top_margin, first.bottom_margin, first.left_margin)
    assert [round(length.mm) for length in (*lengths, first.right_margin)] == [210, 297, 20, 20, 30, 15]
    for section in (first, *annexes):
        assert section.different_first_page_header_footer  # no number on page 1
        assert "PAGE" in section.header._element.xml
    assert len(annexes) == 2
    for annex in annexes:
        assert annex.page_width > annex.page_height
        assert annex._sectPr.find(qn("w:pgNumType")).get(qn("w:start")) == "1"


def test_sample_pack_says_so_on_every_page(docx: bytes, pack: Pack, context: ReportContext) -> None:
    for section in Document(io.BytesIO(docx)).sections:
        assert "mẫu" in section.footer.paragraphs[0].text
        assert "mẫu" in section.first_page_footer.paragraphs[0].text
    own = replace(context, pack=replace(context.pack, sample=False))
    plain = Document(io.BytesIO(render_word(pack, own)))
    assert plain.sections[0].footer.paragraphs[0].text == ""


def test_tables_repeat_their_header(docx: bytes) -> None:
    for table in Document(io.BytesIO(docx)).tables:
        if table.style.name == "Table Grid":
            assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Đơn vị: {{ unit.nme }} báo cáo", "dùng trường không có “nme”, tại đoạn: “Đơn vị: {{ unit.nme }} báo cáo"),
        ("{{ nobody }}", "dùng trường không có “nobody”"),
        ("{% if not_there %}a{% endif %}", "dùng trường không có “not_there”"),
        ("{{ sections.mat }}", "dùng trường không có “mat”"),
        ("{{ figures['tthc.mat'].shown }}", "dùng trường không có “tthc.mat”"),
        ("Số {{ unit.name", "có thẻ chưa đóng, tại đoạn: “Số {{ unit.name”"),
        ("{{ unit.name | khong_co }}", "dùng bộ lọc không có “khong_co”"),
        ("{{ 1 / 0 }}", "có biểu thức không tính được"),
        ("{{ unit.name + 1 }}", "có biểu thức không tính được"),
    ],
)
def test_mistake_is_told_by_field_and_paragraph(own_pack: Pack, context: ReportContext, text: str, told: str) -> None:
    sentence = mistake(own_pack, context, text)
    assert sentence.startswith("Tệp mẫu “bao-cao.docx” ")
    assert told in sentence


@pytest.mark.parametrize(
    "text",
    [
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ unit.__init__.__globals__ }}",
        "{{ (unit.name.__class__).__base__ }}",
        "{{ unit.__class__ }}",
        "{% include '/etc/passwd' %}",
        "{% import 'os' as os %}",
        "{% for i in range(10000000000) %}x{% endfor %}",
    ],
)
def test_hostile_template_is_a_sentence(own_pack: Pack, context: ReportContext, text: str) -> None:
    assert "bao-cao.docx" in mistake(own_pack, context, text)


def test_template_that_is_no_word_file_is_a_sentence(own_pack: Pack, context: ReportContext) -> None:
    path = own_pack.folder / "bao-cao.docx"
    path.write_bytes((own_pack.folder / "bieu-so-lieu.xlsx").read_bytes())
    with pytest.raises(UserError, match="không đúng loại"):
        render_word(own_pack, context)
    path.write_bytes(b"PK\x03\x04 hong")
    with pytest.raises(UserError, match="Không dùng được tệp mẫu “bao-cao"):
        render_word(own_pack, context)


@pytest.mark.slow
def test_libreoffice_opens_it_and_reads_the_same(docx: bytes, soffice: Callable[[bytes, str, str], bytes]) -> None:
    again = soffice(docx, "docx", "docx")
    assert word_text(again).split() == word_text(docx).split()
