"""A form with columns as a sheet of the Excel form, and in the documents: what goes out is what the context says."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from random import Random

import pytest
from docx import Document
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from hhapp.documents.excel import render_excel
from hhapp.documents.export import make_documents
from hhapp.documents.figure_form import read_figure_form, write_figure_form
from hhapp.documents.pdf import pdf_from_word
from hhapp.documents.verify import check_excel, check_pdf, check_word
from hhapp.documents.word import render_word
from hhapp.errors import EnvironmentFault, UserError
from hhapp.packs.catalogue import Pack
from hhapp.packs.context import FormBlock, FormFigure, FormLine, ReportContext
from hhapp.packs.sample_context import sample_contexts
from hhapp.vn.numbers import format_number

TITLE = "Biểu II.06a"
Edit = Callable[[Worksheet], None]


@pytest.fixture(scope="session")
def block(pack: Pack) -> FormBlock:
    """The form with figures in every cell."""
    context = next(each for each in sample_contexts(pack) if isinstance(each, ReportContext))
    return context.forms[0]


@pytest.fixture(scope="session")
def with_form(context: ReportContext, block: FormBlock) -> ReportContext:
    return replace(context, forms=(block,))


@pytest.fixture
def filled(pack: Pack, with_form: ReportContext, tmp_path: Path) -> Callable[[Edit], Path]:
    """The Excel form after somebody edited the sheet of the form in a spreadsheet."""

    def fill(edit: Edit) -> Path:
        book = load_workbook(io.BytesIO(write_figure_form(pack, with_form, with_form.forms)))
        edit(book[TITLE])
        book.save(tmp_path / "bieu.xlsx")
        return tmp_path / "bieu.xlsx"

    return fill


def typed_cells(pack: Pack, block: FormBlock) -> dict[str, str]:
    columns = [column.code for column in pack.form(block.code).columns if column.typed]
    return {f"form.{block.code}/{row.code}/{code}": row.cells[code].shown for row in block.rows for code in columns}


def test_the_sheet_comes_back_cell_by_cell(filled: Callable[[Edit], Path], pack: Pack, block: FormBlock) -> None:
    given = read_figure_form(filled(lambda sheet: None), pack, "2026-Q1")
    cells = {code: text for code, text in given.items() if code.startswith("form.")}
    assert cells == typed_cells(pack, block)
    assert not any(
        code.startswith("tthc.") and pack.indicator(code).source.startswith("form.")
        for code in given
        if "/" not in code
    )


def test_what_is_typed_in_the_sheet_comes_back(filled: Callable[[Edit], Path], pack: Pack) -> None:
    def edit(sheet: Worksheet) -> None:
        sheet["D10"] = 1234
        sheet["E10"] = "không"
        sheet["F10"] = None
        sheet["C10"] = 99  # computed: what stands there is not read

    given = read_figure_form(filled(edit), pack, "2026-Q1")
    assert given["form.bieu_06a/dat_dai/truc_tuyen"] == "1234"
    assert given["form.bieu_06a/dat_dai/truc_tiep"] == "không"
    assert "form.bieu_06a/dat_dai/ky_truoc" not in given
    assert "form.bieu_06a/dat_dai/tiep_nhan" not in given


def test_an_empty_form_leaves_the_figures_to_the_hand(
    pack: Pack, context: ReportContext, block: FormBlock, tmp_path: Path
) -> None:
    none = FormFigure(None, "")
    rows = tuple(replace(row, cells=dict.fromkeys(row.cells, none)) for row in block.rows)
    empty = replace(block, used=False, rows=rows)
    path = tmp_path / "bieu.xlsx"
    path.write_bytes(write_figure_form(pack, context, (empty,)))
    given = read_figure_form(path, pack, "2026-Q1")
    assert given["tthc.truc_tuyen"] == "1015"
    assert not any("/" in code for code in given)


@pytest.mark.parametrize(
    ("edit", "told"),
    [
        (lambda s: s.__setitem__("A2", "2026-H1"), "của kỳ “2026-H1”"),
        (lambda s: s.__setitem__("A5", "bieu_07b"), "không có biểu này"),
        (lambda s: s.__setitem__("A11", "dat_dai"), "dòng “dat_dai” có hai lần"),
        (lambda s: s.__setitem__("A11", None), "dòng này không có mã"),
        (lambda s: s.__setitem__("D11", "#REF!"), "ô D11: Ô báo lỗi công thức"),
    ],
)
def test_another_sheet_is_refused_by_its_cell(
    filled: Callable[[Edit], Path], pack: Pack, edit: Edit, told: str
) -> None:
    with pytest.raises(UserError) as refused:
        read_figure_form(filled(edit), pack, "2026-Q1")
    assert told in refused.value.sentence


def test_spreadsheets_sum_what_the_program_sums(
    pack: Pack, with_form: ReportContext, block: FormBlock, soffice: Callable[[bytes, str, str], bytes]
) -> None:
    content = soffice(write_figure_form(pack, with_form, with_form.forms), "xlsx", "xlsx")
    book = load_workbook(io.BytesIO(content), data_only=True)
    sheet = book[TITLE]
    for at, line in enumerate((*block.rows, block.total)):
        shown = [sheet.cell(10 + at, 3 + place).value for place in range(len(line.cells))]
        assert shown == [int(cell.value or 0) for cell in line.cells.values()]
    first = book.worksheets[0]
    by_code = {first.cell(row, 1).value: first.cell(row, 5).value for row in range(7, first.max_row + 1)}
    assert by_code["tthc.truc_tuyen"] == block.total.cells["truc_tuyen"].value
    assert by_code["tthc.tiep_nhan"] == block.total.cells["tiep_nhan"].value


def test_the_head_is_merged_as_on_the_paper(pack: Pack, with_form: ReportContext) -> None:
    sheet = load_workbook(io.BytesIO(write_figure_form(pack, with_form, with_form.forms)))[TITLE]
    merged = {str(each) for each in sheet.merged_cells.ranges}
    assert {"C6:F6", "D7:E7", "G6:J6", "K6:M6", "C7:C8", "F7:F8", "N6:P6"} <= merged
    assert [sheet.cell(9, column).value for column in range(3, 14)] == [f"({number})" for number in range(3, 14)]
    assert sheet["D10"].protection.locked is False
    assert sheet["C10"].protection.locked is True


def test_the_sheet_of_the_annex_is_ready_to_print(pack: Pack, with_form: ReportContext) -> None:
    sheet = load_workbook(io.BytesIO(render_excel(pack, with_form)))[TITLE]
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert (sheet.print_title_rows, sheet.freeze_panes) == ("$5:$8", "C9")
    assert [sheet.cell(8, column).value for column in range(1, 14)] == [f"({number})" for number in range(1, 14)]
    merged = {str(each) for each in sheet.merged_cells.ranges}
    assert {"A5:A7", "B5:B7", "C5:F5", "D6:E6", "F6:F7", "G5:J5", "K5:M5", "N5:P5"} <= merged
    assert "mẫu" in sheet.oddFooter.center.text
    assert not any("{" in str(cell.value) for row in sheet.iter_rows() for cell in row)
    assert sheet["C1"].value == pack.form("bieu_06a").title
    assert "từ ngày 15/12/2025 đến ngày 14/03/2026" in sheet["C2"].value


def random_block(block: FormBlock, seed: int) -> FormBlock:
    """Other figures in every cell, some missing, and names with signs that templates like to lose."""
    random = Random(seed)

    def cell() -> FormFigure:
        value = random.choice((None, Decimal(0), Decimal(random.randrange(10**6))))
        return FormFigure(value, "" if value is None else format_number(value))

    def line(number: str, name: str) -> FormLine:
        return FormLine(number, name, {code: cell() for code in block.columns}, random.choice(("", "=1+1", "A & <B>")))

    names = [
        f"{random.choice(('Đất đai & nhà ở', 'Hộ tịch <2026>', '=Y tế'))} {at}" for at in range(random.randint(1, 20))
    ]
    rows = tuple(line(str(at), name) for at, name in enumerate(names, start=1))
    return replace(block, rows=rows, total=line("", block.total.name))


@pytest.mark.parametrize("seed", range(12))
def test_documents_say_every_cell_of_the_form(pack: Pack, context: ReportContext, block: FormBlock, seed: int) -> None:
    told = random_block(block, seed)
    context = replace(context, forms=(told,))
    official = [code for code, column in told.columns.items() if column.number]
    docx, xlsx = render_word(pack, context), render_excel(pack, context)
    table = next(
        t
        for t in Document(io.BytesIO(docx)).tables
        if "(13)" in [c.text for c in t.rows[min(3, len(t.rows) - 1)].cells]
    )
    in_word = [tuple(cell.text for cell in row.cells) for row in table.rows[4:]]
    sheet = load_workbook(io.BytesIO(xlsx))[TITLE]
    in_excel = {row[1]: row for row in sheet.iter_rows(values_only=True) if row[1]}
    for line, shown in zip((*told.rows, told.total), in_word, strict=True):
        assert shown == (line.number, line.name, *(line.cells[code].shown for code in official))
        values = in_excel[line.name][2:]
        assert [None if v in (None, "") else Decimal(v) for v in values[: len(line.cells)]] == [
            c.value for c in line.cells.values()
        ]
    check_word(docx, context)
    check_excel(xlsx, pack, context)
    check_pdf(pdf_from_word(docx, "x"), docx)


def test_a_wrong_cell_is_found(pack: Pack, context: ReportContext, block: FormBlock) -> None:
    docx = render_word(pack, replace(context, forms=(block,)))
    row = block.rows[2]
    cells = {**row.cells, "qua_han": FormFigure(Decimal(999), "999")}
    other = replace(block, rows=(*block.rows[:2], replace(row, cells=cells), *block.rows[3:]))
    with pytest.raises(EnvironmentFault, match=row.name):
        check_word(docx, replace(context, forms=(other,)))


def test_a_report_without_the_form_has_no_annex_of_it(pack: Pack, context: ReportContext, block: FormBlock) -> None:
    """A report locked before there were forms, and one of an office that did not fill it."""
    unused = replace(block, used=False, rows=())
    for forms in ((), (unused,)):
        made = {each.kind: each.content for each in make_documents(pack, replace(context, forms=forms))}
        assert "Phụ lục III" not in "\n".join(p.text for p in Document(io.BytesIO(made["docx"])).paragraphs)
        sheet = load_workbook(io.BytesIO(made["xlsx"]))[TITLE]
        said = {str(cell) for row in sheet.iter_rows(values_only=True) for cell in row if cell}
        assert ("Kỳ này chưa nhập số liệu theo biểu này." in said) == bool(forms)
