"""Twenty seeded faults are twenty findings, each with its place and what to do; the shipped packs have none."""

from __future__ import annotations

import re
import shutil
import zipfile
from pathlib import Path

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm
from openpyxl import load_workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment

from hhapp.documents.excel import excel_environment
from hhapp.documents.template_check import Finding, Severity, check_pack, summary
from hhapp.documents.template_check.blocks import Blocks, Piece
from hhapp.documents.template_check.excel_parts import lost_in_excel
from hhapp.documents.template_check.expressions import Judge, LoopFacts, Used
from hhapp.documents.template_tags import tags_of
from hhapp.documents.templating import environment
from hhapp.errors import UserError
from hhapp.packs.archive import read_files, write_archive
from hhapp.packs.context import AreaBlock, FormBlock, FormLine, IndicatorLine, ReportContext, TaskLine
from hhapp.packs.fields import shapes
from hhapp.packs.load import load_pack
from hhapp.packs.sample_context import sample_contexts

PACKS = Path(__file__).resolve().parents[2] / "resources" / "packs"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the sample pack, to be spoilt: one report, the plan and the reminder are enough to look through."""
    folder = Path(shutil.copytree(PACKS / "mau-xa", tmp_path / "goi"))
    (folder / "nhiem-vu-giao.toml").unlink()  # which has reports of its own
    path = folder / "mau.toml"
    text = path.read_text(encoding="utf-8")
    for table, kept in (("report_kinds", 1), ("document_kinds", 2)):
        every = re.findall(rf"^\[\[{table}\]\]$.*?(?=^\[|\Z)", text, re.MULTILINE | re.DOTALL)
        for each in every[kept:]:
            text = text.replace(each, "")
    path.write_text(re.sub(r'^report = ".+"', 'report = "quy"', text, flags=re.MULTILINE), encoding="utf-8")
    return folder


def problems(folder: Path) -> list[Finding]:
    """Errors and warnings; what a template leaves unused is no fault."""
    return [each for each in check_pack(folder) if each.severity is not Severity.NOTICE]


def edit_word(folder: Path, *texts: str) -> None:
    """Put paragraphs before the third of the report's body."""
    document = Document(str(folder / "bao-cao.docx"))
    third = document.paragraphs[2]
    for text in texts:
        third.insert_paragraph_before(text)
    document.save(str(folder / "bao-cao.docx"))


@pytest.mark.parametrize("name", ["mau-xa", "mau-ba-cap-2021"])
def test_shipped_packs_have_no_faults(name: str) -> None:
    found = check_pack(PACKS / name)
    assert [each for each in found if each.severity is not Severity.NOTICE] == []
    assert not any("không tệp mẫu nào in" in each.sentence for each in found)  # every section, every indicator is


def _spoil_catalogue(folder: Path) -> None:
    path = folder / "mau.toml"
    extra = """
[[indicators]]
code = "thu.a"
number = "99.1"
area = "tthc"
name = "Thử a"
source = "computed"
formula = "thu.b + 1"

[[indicators]]
code = "thu.b"
number = "99.2"
area = "tthc"
name = "Thử b"
source = "computed"
formula = "thu.a + 1"

[[indicators]]
code = "thu.c"
number = "99.3"
area = "tthc"
name = "Thử c"
source = "computed"
formula = "thu.khong_co + 1"

[[sections]]
key = "thu"
title = "Thử"
area = "khong_co"
"""
    path.write_text(path.read_text(encoding="utf-8") + extra, encoding="utf-8")


def _spoil_word(folder: Path) -> None:
    edit_word(
        folder,
        "Đơn vị: {{ unit.nme }}",
        "{%p for t in overdue %}",
        "{{ t.taks }}",
        "{%p endfor %}",
        "Đến {{ period.end | dat }}",
        "Số {{ unit.name",
        "{%p for x in totals %}",
        "{%p endfor %}",
        "{%p if plan %}",
        "{% endif %}",
        "Chữ sẽ mất {%p if plan %}",
        "{%p endif %}",
        "{{ areas }}",
        "{{ sections.kien_ngi | join }}",
        "{{ period.year | }}",
        "{%p if plan and period.yaer %}",
    )
    path = folder / "bao-cao.docx"
    document = Document(str(path))
    document.add_paragraph("Hộp")._p.append(parse_xml(f"<w:r {nsdecls('w')}><w:pict/></w:r>"))
    document.add_paragraph("Chú")._p.append(parse_xml(f"<w:r {nsdecls('w')}><w:footnoteReference/></w:r>"))
    document.part.relate_to("http://dich.example/anh.png", f"{RELATIONS}/image", is_external=True)
    document.save(str(path))


def _spoil_excel(folder: Path) -> None:
    path = folder / "bieu-so-lieu.xlsx"
    workbook = load_workbook(path)
    workbook["Số liệu"]["D9"] = "{{ line.shwon }}"
    workbook["Nhiệm vụ"]["A13"] = "{%tr if plan %}"
    workbook.save(path)


SEEDED = (
    ("mau.toml", "indicators “thu.c”", "thu.khong_co", ""),
    ("mau.toml", "indicators", "thu.b", ""),
    ("mau.toml", "sections “thu”", "lĩnh vực “khong_co”", ""),
    ("bao-cao.docx", "Đơn vị: {{ unit.nme }}", "không có trường “unit.nme”", "Có phải là “unit.name”?"),
    ("bao-cao.docx", "{{ t.taks }}", "không có trường “t.taks”", "Có phải là “t.task”?"),
    ("bao-cao.docx", "Đến {{ period.end | dat }}", "không có bộ lọc “dat”", "Có phải là “date”?"),
    ("bao-cao.docx", "Số {{ unit.name", "thẻ chưa đóng", "Mỗi {{ cần một }}"),
    ("bao-cao.docx", "{%p for x in totals %}", "“totals” không phải là danh sách", "danh sách"),
    ("bao-cao.docx", "{% endif %}", "thẻ mở là “{%p if plan %}” mà thẻ đóng là “{% endif %}”", "{%p endif %}"),
    ("bao-cao.docx", "Chữ sẽ mất {%p if plan %}", "phải đứng một mình", "đoạn riêng"),
    ("bao-cao.docx", "{{ areas }}", "là một danh sách, không in thẳng được", "for"),
    ("bao-cao.docx", "{{ sections.kien_ngi | join }}", "không có mã “kien_ngi”", "Có phải là “kien_nghi”?"),
    ("bao-cao.docx", "{{ period.year | }}", "viết sai cú pháp", "ví dụ"),
    ("bao-cao.docx", "{%p if plan and period.yaer %}", "không có trường “period.yaer”", "“period.year”"),
    ("bao-cao.docx", "{%p if plan and period.yaer %}", "mở mà không đóng", "{%p endif %}"),
    ("bao-cao.docx", "Hộp", "ảnh hoặc hộp chữ", "Bỏ"),
    ("bao-cao.docx", "Chú", "chú thích cuối trang", "Bỏ"),
    ("bao-cao.docx", "", "ảnh lấy từ ngoài tệp (http://dich.example/anh.png)", "Bỏ"),
    ("bieu-so-lieu.xlsx", "Số liệu!D9", "không có trường “line.shwon”", "Có phải là “line.shown”?"),
    ("bieu-so-lieu.xlsx", "Nhiệm vụ!A13", "mở mà không đóng", "{%tr endif %}"),
)


def test_seeded_faults_are_all_found_and_nothing_else(folder: Path) -> None:
    _spoil_catalogue(folder)
    _spoil_word(folder)
    _spoil_excel(folder)
    found = problems(folder)
    for file, place, sentence, advice in SEEDED:
        matching = [e for e in found if (e.file, sentence in e.sentence, advice in e.advice) == (file, True, True)]
        assert [each.place.startswith(place) for each in matching] == [True], sentence
    assert len(found) == len(SEEDED) == 20


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        (("{%tr if plan %}", "{%tr endif %}"), "không nằm trong bảng"),
        (("{{r unit.name }}",), "không dùng “{{r” ở đây được"),
        (("{{p unit.name }}",), "không dùng “{{p” ở đây được"),
        (("{% endfor %}",), "không đúng chỗ: không có thẻ nào đang mở"),
        (("{% if plan %}{% for a in areas %}{% endif %}{% endfor %}",), "đang chờ đóng “{% for a in areas %}”"),
        (("{% else %}",), "không nằm trong thẻ if nào"),
        (("{%p if plan %}", "{% else %}", "{%p endif %}"), "thẻ mở là “{%p if plan %}” mà thẻ giữa là “{% else %}”"),
        (("{% if plan %}a", "b{% endif %}"), "mở ở đoạn khác"),
        (("{% include 'x' %}",), "không có thẻ “include”"),
        (("{{ unit.__class__ }}",), "“__class__” không được dùng"),
        (("{{ unit.name.upper() }}",), "không được dùng"),
        (("{{ unit }}",), "gồm nhiều trường"),
        (("{{ areas.name }}",), "“areas” là một danh sách, không có trường “name”"),
        (("{{ unit.name.dai }}",), "“unit.name” là một giá trị, không có trường “dai”"),
        (("{{ period.end.nam }}",), "không có trường “nam”"),
        (("{% for a in areas %}{{ loop.cuoi }}{% endfor %}",), "không có trường “loop.cuoi”"),
        (("{% for a in areas %}{{ a.totals.dne }}{% endfor %}",), "không có trường “a.totals.dne”"),
        (("{% for a in areas %}{% endfor %}{{ a.name }}",), "không có trường “a”"),
        (("{% for t in areas[0].taks %}{{ t.gi }}{% endfor %}",), "không có trường “areas[0].taks”"),
        (("{% for a in areas | sort(attribute='nme') %}{% endfor %}",), "không có trường “nme”"),
        (("{{ areas | map(attribute='nam') | join }}",), "không có trường “nam”"),
        (("{{ (areas | first).nam }}",), "không có trường"),
        (("{{ figures['tthc.qua_hn'].shown }}",), "“figures” không có mã “tthc.qua_hn”"),
        (("{{ figures['tthc.qua_han'].show }}",), "không có trường “figures['tthc.qua_han'].show”"),
        (("{% set x = unit.nme %}{{ x }}",), "không có trường “unit.nme”"),
        (("{% if plan %}{% elif pln %}{% endif %}",), "không có trường “pln”"),
        (("{{ 1 + }}",), "viết sai cú pháp"),
        (("{% for a on areas %}{% endfor %}",), "viết sai cú pháp"),
    ],
)
def test_each_slip_of_a_tag_is_told_once(texts: tuple[str, ...], told: str) -> None:
    found = [each.sentence for each in tag_findings(*texts)]
    assert [sentence for sentence in found if told in sentence] == found
    assert len(found) == (2 if texts[0].startswith("{%tr") else 1)


@pytest.mark.parametrize(
    "text",
    [
        "{{ report.number or blank }}/{{ report.symbol }} {{ report.dated | long_date(period.year) }}",
        "{% for a in areas if a.tasks %}{{ loop.index }}{% for t in a.tasks %}{{ t.due }}{% endfor %}{% endfor %}",
        "{% for code, line in figures.items() %}{{ code }}{{ line.shown }}{% endfor %}",
        "{{ figures['tthc.qua_han'].value | number(1) }} {{ totals.done | percent(totals.counted) }}",
        "{% set n = namespace(i=0) %}{% set n.i = n.i + 1 %}{{ n.i }}",
        "{{ areas | selectattr('tasks') | map(attribute='totals.done') | sum }} {{ areas | length }}",
        "{{ (areas | first).name }} {{ areas[0].tasks[0].lead }} {{ unit.issuer | join(' ') }} {{ period.end.day }}",
        "{{ unit['name'] }} {{ 'có' if plan else 'không' }} {# ghi chú #}",
        "{% if plan %}{{ plan.title }}{% elif areas %}{{ unit.name ~ 1 }}{% else %}—{% endif %}",
        "{% for i in range(3) %}{{ i }}{% endfor %}",
    ],
)
def test_what_is_right_is_not_faulted(text: str) -> None:
    assert tag_findings(text) == []


def tag_findings(*texts: str) -> list[Finding]:
    """Findings in paragraphs of a report's Word template."""
    keys = {"figures": frozenset({"tthc.qua_han", "tthc.dung_han"}), "sections": frozenset({"kien_nghi"})}
    judge = Judge(environment(autoescape=True), ReportContext, keys, Used())
    names = {**shapes(ReportContext), "blank": str}
    pieces = [Piece(text, text) for text in texts]
    return list(Blocks(judge, "a.docx", names, frozenset({"p", "tr", "tc"})).walk(pieces))


def test_every_example_of_the_guide_is_right() -> None:
    text = (PACKS.parents[1] / "docs" / "huong-dan-bo-mau.md").read_text(encoding="utf-8").replace("\\|", "|")
    report = next(c for c in sample_contexts(load_pack(PACKS / "mau-xa")) if isinstance(c, ReportContext))
    keys = {"figures": frozenset(report.figures), "sections": frozenset(report.sections)}
    known = {"area": AreaBlock, "task": TaskLine, "line": IndicatorLine, "loop": LoopFacts, "qr": str, "blank": str}
    known |= {"form": FormBlock, "row": FormLine}
    judge = Judge(excel_environment(), ReportContext, keys, Used())
    values = [tag for tag in tags_of(text) if tag.sign == "{{"]
    assert len(values) > 20
    for tag in values:
        assert judge.value(tag.inside, {**shapes(ReportContext), **known}) == [], tag.text


def test_a_column_that_the_form_does_not_have_is_told_with_the_nearest() -> None:
    columns = frozenset({"qua_han", "dung_han"})
    judge = Judge(excel_environment(), ReportContext, {"cells": columns, "columns": columns}, Used())
    names = {**shapes(ReportContext), "form": FormBlock, "row": FormLine}
    right = ("row.cells['qua_han'] | figure", "form.total.cells['dung_han'].shown", "form.columns['qua_han'].groups[0]")
    for text in right:
        assert judge.value(text, names) == [], text
    for text in ("row.cells['qua_hn'].shown", "form.total.cells['qua_hn']", "form.columns['qua_hn'].heading"):
        assert any("qua_han" in slip.advice for slip in judge.value(text, names)), text


def test_a_table_row_holds_its_tag_alone() -> None:
    keys: dict[str, frozenset[str]] = {}
    judge = Judge(environment(autoescape=True), ReportContext, keys, Used())
    blocks = Blocks(judge, "a.docx", shapes(ReportContext), frozenset({"tr"}))
    row = "{%tr for a in areas %} chữ ở ô bên"
    pieces = [Piece("{%tr for a in areas %}", "x", row), Piece("{%tr endfor %}", "y", "{%tr endfor %}")]
    assert [("dòng của nó bị bỏ đi" in each.sentence, each.place) for each in blocks.walk(pieces)] == [(True, "x")]


def test_form_of_the_decree_is_looked_at(folder: Path) -> None:
    path = folder / "cong-van-don-doc.docx"
    document = Document(str(path))
    for section in document.sections:
        section.left_margin = Mm(10)
    document.save(str(path))
    (found,) = problems(folder)
    assert (found.severity, found.file) == (Severity.WARNING, "cong-van-don-doc.docx")
    assert "30/2020" in found.advice


def test_what_only_shows_when_made_is_found_by_the_preview(folder: Path) -> None:
    edit_word(folder, "{{ 1 / (totals.total - totals.total) }}")
    found = problems(folder)
    assert {(each.file, each.place) for each in found} == {("bao-cao.docx", "xem thử với dữ liệu mẫu")}
    assert "có biểu thức không tính được" in found[0].sentence


def _with_shape(folder: Path, shape: str) -> None:
    """A drawing on the sheet, as Excel writes a text box."""
    path = folder / "bieu-so-lieu.xlsx"
    workbook = load_workbook(path)
    chart = BarChart()
    chart.add_data(Reference(workbook["Số liệu"], min_col=4, min_row=9))
    workbook["Số liệu"].add_chart(chart, "C3")
    workbook.save(path)
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    drawing = parts["xl/drawings/drawing1.xml"]
    prefix = b"xdr:" if b"<xdr:graphicFrame" in drawing else b""
    closing = b"</" + prefix + b"graphicFrame>"
    start, end = drawing.index(b"<" + prefix + b"graphicFrame"), drawing.index(closing) + len(closing)
    parts["xl/drawings/drawing1.xml"] = drawing[:start] + shape.replace("P:", prefix.decode()).encode() + drawing[end:]
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


@pytest.mark.parametrize(
    ("shape", "told"),
    [
        ("<P:sp/>", "hộp chữ hoặc hình vẽ sẽ mất"),
        ("<P:cxnSp/>", "hộp chữ hoặc hình vẽ sẽ mất"),
        ('<P:graphicFrame><a:graphicData xmlns:a="x" uri="http://x/diagram"/></P:graphicFrame>', "SmartArt sẽ mất"),
    ],
)
def test_shapes_of_excel_that_would_be_lost(folder: Path, shape: str, told: str) -> None:
    _with_shape(folder, shape)
    (found,) = list(lost_in_excel(folder / "bieu-so-lieu.xlsx"))
    assert (found.severity, found.place) == (Severity.ERROR, "Số liệu!C3")
    assert told in found.sentence


def test_a_sheet_with_a_tag_for_a_name_and_a_broken_formula(folder: Path) -> None:
    path = folder / "bieu-so-lieu.xlsx"
    workbook = load_workbook(path)
    workbook["Số liệu"]["H40"] = "=SUM(#REF!)+1"
    workbook["Số liệu"].title = "{{ unit.bare }}"
    workbook.save(path)
    told = [(each.severity, each.place, each.sentence) for each in problems(folder)]
    assert (Severity.ERROR, "{{ unit.bare }}", "thẻ trong tên trang tính không được điền") in told
    assert (Severity.ERROR, "{{ unit.bare }}!H40", "công thức hỏng (#REF!)") in told


def test_a_filter_for_another_kind_of_value_is_told_with_its_cell(folder: Path) -> None:
    path = folder / "bieu-so-lieu.xlsx"
    workbook = load_workbook(path)
    workbook["Số liệu"]["A40"] = "{{ unit.name | figure }}"
    workbook.save(path)
    (found,) = problems(folder)
    assert (found.severity, found.file) == (Severity.ERROR, "bieu-so-lieu.xlsx")
    assert "“unit.name | figure”" in found.sentence.replace("“ ", "“").replace(" ”", "”")


def test_a_file_that_nothing_is_made_from_is_a_notice(folder: Path) -> None:
    (folder / "thua.docx").write_bytes((folder / "bao-cao.docx").read_bytes())
    told = [(each.severity, each.file) for each in check_pack(folder)]
    assert (Severity.NOTICE, "thua.docx") in told
    assert not problems(folder)


def test_comments_of_excel_are_warned_of(folder: Path) -> None:
    path = folder / "bieu-so-lieu.xlsx"
    workbook = load_workbook(path)
    workbook["Số liệu"]["D9"].comment = Comment("xem", "tôi")
    workbook.save(path)
    assert [(each.severity, each.place) for each in lost_in_excel(path)] == [(Severity.WARNING, "Số liệu")]


def test_unused_sections_and_fields_are_notices(folder: Path) -> None:
    path = folder / "mau.toml"
    path.write_text(path.read_text("utf-8") + '\n[[sections]]\nkey = "them"\ntitle = "Thêm"\n', encoding="utf-8")
    found = check_pack(folder)
    assert {each.severity for each in found} == {Severity.NOTICE}
    assert "sections “them”" in {each.place for each in found}
    assert "unit.code" in next(each.sentence for each in found if not each.file)


def test_a_sealed_pack_is_looked_at_as_its_folder(folder: Path, tmp_path: Path) -> None:
    edit_word(folder, "{{ unit.nme }}")
    write_archive(tmp_path / "goi.hhmau", read_files(folder))
    found = check_pack(folder)
    assert check_pack(tmp_path / "goi.hhmau") == found
    data = summary(found)
    assert (data["errors"], data["warnings"]) == (1, 0)
    assert data["findings"][0]["advice"] == "Có phải là “unit.name”?"


def test_what_is_no_template_or_no_pack_is_a_sentence(folder: Path, tmp_path: Path) -> None:
    (folder / "bao-cao.docx").write_bytes(b"PK\x03\x04 hong")
    assert [each.file for each in problems(folder)] == ["bao-cao.docx"]
    (folder / "mau.toml").write_text("id = ", encoding="utf-8")
    assert [each.file for each in problems(folder)] == ["mau.toml"]
    with pytest.raises(UserError, match="Không có tệp"):
        check_pack(tmp_path / "khong-co")
