"""The plan annex read from real files and from the odd tables that offices make."""

from __future__ import annotations

import json
import tomllib
from copy import deepcopy
from datetime import date
from pathlib import Path

import docx
import openpyxl
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font

from hhapp.documents.annex import read_annex
from hhapp.errors import UserError
from hhapp.packs.annex import Annex, AnnexColumn, AnnexLayout, AnnexTask

HEADER = ("TT", "Nhiệm vụ", "Sản phẩm", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian hoàn thành")
TASK = ("1", "Ban hành kế hoạch", "Kế hoạch", "Sở Nội vụ", "Các sở", "Quý I")
COLUMNS = ("number", "task", "product", "lead", "coordination", "deadline")
PACK = Path(__file__).resolve().parents[2] / "resources" / "packs" / "mau-xa" / "annex.toml"


@pytest.fixture(scope="module")
def layout() -> AnnexLayout:
    columns = tomllib.loads(PACK.read_text(encoding="utf-8"))["annex"]["columns"]
    return AnnexLayout({AnnexColumn(name): tuple(words) for name, words in columns.items()})


@pytest.fixture
def sheet():
    return openpyxl.Workbook().active


@pytest.fixture
def read_sheet(tmp_path: Path, layout: AnnexLayout):
    def read(sheet, *rows) -> Annex:
        for row in rows:
            sheet.append(row)
        sheet.parent.save(tmp_path / "a.xlsx")
        return read_annex(tmp_path / "a.xlsx", layout)

    return read


@pytest.fixture
def read_document(tmp_path: Path, layout: AnnexLayout):
    def read(document) -> Annex:
        document.save(tmp_path / "a.docx")
        return read_annex(tmp_path / "a.docx", layout)

    return read


def tasks(annex: Annex) -> list[AnnexTask]:
    return [task for area in annex.areas for task in area.tasks]


def texts(task: AnnexTask) -> tuple[str, ...]:
    return tuple(getattr(task, column) for column in COLUMNS)


def reasons(task: AnnexTask, column: str) -> list[str]:
    return [doubt.reason for doubt in task.doubts if doubt.column == column]


def add_table(document, *rows):
    table = document.add_table(len(rows), max(len(row) for row in rows))
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, cells, strict=False):
            cell.text = text
    return table


# --- real files


@pytest.mark.parametrize("form", ["docx", "xlsx"])
@pytest.mark.parametrize("fonts", ["", "-tcvn3", "-vni"])
def test_real_annex_reads_as_its_answer(shared: Path, layout: AnnexLayout, fonts: str, form: str) -> None:
    folder = shared / "data" / "real"
    answer = json.loads((folder / "binh-dinh-2021-phu-luc.json").read_text(encoding="utf-8"))
    annex = read_annex(folder / f"binh-dinh-2021-phu-luc{fonts}.{form}", layout)
    rows = []
    for area in annex.areas:
        rows.append([area.number, area.name])
        rows += [list(texts(task)) for task in area.tasks]
    assert list(annex.header) == answer["header"]
    assert rows == answer["rows"]
    assert sum(len(row) for row in rows if len(row) == 6) == 186
    assert annex.old_fonts == {"": (), "-tcvn3": (".VnTime", ".VnTimeH"), "-vni": ("VNI-Times",)}[fonts]
    assert not annex.doubts
    assert not any(task.doubts for task in tasks(annex))


# --- headers


@pytest.mark.parametrize(
    ("header", "meanings"),
    [
        ("STT | Tên nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành", "n t l c d"),
        ("STT | Tên nhiệm vụ | Đơn vị chủ trì | Thời hạn | Kết quả thực hiện | Tiến độ", "n t l d p x"),
        ("STT | Nhiệm vụ | Văn bản giao nhiệm vụ | Cơ quan chủ trì thực hiện | Thời hạn hoàn thành", "n t x l d"),
        (
            "TT | Nhiệm vụ, giải pháp | Cơ quan chủ trì | Cơ quan phối hợp | Kết quả | Thời gian thực hiện",
            "n t l c p d",
        ),
        ("TT | Nội dung/nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian thực hiện", "n t l c d"),
        (
            "TT | Nội dung thực hiện | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành | Sản phẩm dự kiến",
            "n t l c d p",
        ),
        ("TT | Tên đề án ưu tiên | Cơ quan chủ trì | Cơ quan phối hợp | Thời hạn hoàn thành", "n t l c d"),
        ("stt | NOI DUNG CONG VIEC | KẾT QUẢ THỰC HIỆN | SẢN PHẨM | CHỦ TRÌ | Kinh phí | Ghi chú", "n t x p l x x"),
        ("Thời hạn | Cơ quan, đơn vị chủ trì | Nhiệm vụ | TT | Nguồn kinh phí thực hiện", "d l t n x"),
        (
            "TT | Nhiệm vụ | Người đứng đầu chịu trách nhiệm | Cơ quan chủ trì | Ngày dự kiến trình ban hành",
            "n t x l d",
        ),
        ("TT | Nội dung | Thời gian bắt đầu | Thời gian kết thúc | Đơn vị thực hiện", "n t x d l"),
    ],
)
def test_header_words(sheet, read_sheet, header: str, meanings: str) -> None:
    names = header.split(" | ")
    annex = read_sheet(sheet, names, [f"{n}" for n in range(1, len(names) + 1)], [f"chữ {n}" for n in names])
    (task,) = tasks(annex)
    by_letter = {"n": "number", "t": "task", "p": "product", "l": "lead", "c": "coordination", "d": "deadline"}
    for name, meaning in zip(names, meanings.split(), strict=True):
        if meaning == "x":
            assert (name, f"chữ {name}") in task.extra
        else:
            assert getattr(task, by_letter[meaning]) == f"chữ {name}"


def test_header_below_titles_with_stray_cells_and_code_row(sheet, read_sheet) -> None:
    sheet["A1"] = "PHỤ LỤC"
    sheet.merge_cells("A1:F1")
    sheet["A2"] = "(Kèm theo Kế hoạch)"
    sheet["K8"] = "s"
    sheet["XFD1048576"] = "lạc"
    for column, (head, code, text) in enumerate(zip(HEADER, "123456", TASK, strict=True), start=1):
        sheet.cell(6, column, head)
        sheet.cell(7, column, f"({code})")
        sheet.cell(8, column, text)
    for row in range(9, 1000):
        sheet.cell(row, 1).font = Font(bold=True)
    annex = read_sheet(sheet)
    assert [texts(task) for task in tasks(annex)] == [TASK]
    assert not annex.doubts
    assert tasks(annex)[0].extra == ()
    assert tasks(annex)[0].place == "Trang tính 'Sheet', dòng 8"


def test_header_over_two_rows_in_excel(sheet, read_sheet) -> None:
    for place in ("A1:A2", "B1:B2", "C1:D1", "E1:F1"):
        sheet.merge_cells(place)
    for place, text in {
        "A1": "STT", "B1": "Nội dung", "C1": "Cơ quan", "E1": "Thời gian",
        "C2": "chủ trì", "D2": "phối hợp", "E2": "Bắt đầu", "F2": "Kết thúc",
    }.items():  # fmt: skip
        sheet[place] = text
    annex = read_sheet(sheet, ("1", "Việc", "Sở A", "Sở B", "Tháng 1", "Tháng 3"))
    assert annex.header == (
        "STT", "Nội dung", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian Bắt đầu", "Thời gian Kết thúc",
    )  # fmt: skip
    (task,) = tasks(annex)
    assert texts(task) == ("1", "Việc", "", "Sở A", "Sở B", "Tháng 3")
    assert task.extra == (("Thời gian Bắt đầu", "Tháng 1"),)


def test_header_over_two_rows_never_merged(sheet, read_sheet) -> None:
    annex = read_sheet(
        sheet,
        ("TT", "Nhiệm vụ", "Cơ quan", None, "Thời hạn"),
        (None, None, "Chủ trì", "Phối hợp", None),
        ("1", "Việc", "A", "B", "Quý I"),
    )
    assert texts(tasks(annex)[0]) == ("1", "Việc", "", "A", "B", "Quý I")


def test_header_over_two_rows_in_word(read_document) -> None:
    document = docx.Document()
    table = add_table(
        document,
        ("TT", "Nhiệm vụ", "Cơ quan thực hiện", "", "Thời gian"),
        ("", "", "Chủ trì", "Phối hợp", ""),
        ("1", "Việc", "A", "B", "Quý I"),
    )
    table.cell(0, 2).merge(table.cell(0, 3))
    for column in (0, 1, 4):
        table.cell(0, column).merge(table.cell(1, column))
    (task,) = tasks(read_document(document))
    assert texts(task) == ("1", "Việc", "", "A", "B", "Quý I")


def test_header_over_two_rows_repeated_without_merging(read_document) -> None:
    document = docx.Document()
    upper, lower = ("TT", "Nhiệm vụ", "Cơ quan", "", "Thời hạn"), ("", "", "Chủ trì", "Phối hợp", "")
    page = (upper, lower, ("2", "Việc hai", "C", "D", "Quý II"))
    table = add_table(document, upper, lower, ("1", "Việc", "A", "B", "Quý I"), *page)
    table.cell(0, 2).merge(table.cell(0, 3))
    for column in (0, 1, 4):
        table.cell(0, column).merge(table.cell(1, column))
    annex = read_document(document)
    assert [(task.number, task.lead, task.coordination) for task in tasks(annex)] == [("1", "A", "B"), ("2", "C", "D")]
    assert not annex.doubts


def test_empty_head_over_the_numbers_and_inside(sheet, read_sheet) -> None:
    annex = read_sheet(sheet, (None, "Nhiệm vụ", "Chủ trì", None, "Thời hạn"), (1, "Việc", "A", "lạ", "Quý I"))
    (task,) = tasks(annex)
    assert texts(task) == ("1", "Việc", "", "A", "", "Quý I")
    assert task.extra == (("Cột 4", "lạ"),)


# --- which table


def test_best_of_several_sheets_and_the_hidden_one(sheet, read_sheet) -> None:
    book = sheet.parent
    sheet.title = "Hướng dẫn"
    sheet["A1"] = "Cột Nhiệm vụ: ghi tên; cột Chủ trì: ghi đơn vị; cột Thời hạn: ghi ngày"
    other = book.create_sheet("Chỉ tiêu")
    other.append(("TT", "Chỉ tiêu", "Đơn vị tính", "Cơ quan chủ trì", "Thời hạn"))
    other.append(("1", "Hài lòng", "%", "Sở A", "Quý IV"))
    hidden = book.create_sheet("Cũ")
    hidden.sheet_state = "hidden"
    short = book.create_sheet("Rút gọn")
    real = book.create_sheet("Phụ lục")
    for row in (HEADER, TASK, ("2", *TASK[1:])):
        hidden.append(row)
        real.append(row)
    short.append(("TT", "Nhiệm vụ", "Thời hạn"))
    short.append(("1", "Việc khác", "Quý II"))
    annex = read_sheet(sheet)
    assert [task.place for task in tasks(annex)] == ["Trang tính 'Phụ lục', dòng 2", "Trang tính 'Phụ lục', dòng 3"]
    assert [doubt.reason for doubt in annex.doubts] == [
        "Trang tính 'Cũ' cũng giống một phụ lục (2 nhiệm vụ), không đọc.",
        "Trang tính 'Rút gọn' cũng giống một phụ lục (1 nhiệm vụ), không đọc.",
    ]


def test_only_a_hidden_sheet_is_read_and_said(sheet, read_sheet) -> None:
    sheet.parent.create_sheet("Trống")
    sheet.sheet_state = "hidden"
    sheet.parent.active = 1
    annex = read_sheet(sheet, HEADER, TASK)
    assert [doubt.reason for doubt in annex.doubts] == ["Trang tính 'Sheet' đang bị ẩn trong tệp."]


def test_word_annex_split_into_tables(read_document) -> None:
    document = docx.Document()
    add_table(document, ("CỘNG HÒA", "Số"), ("x", "y"))
    add_table(document, HEADER, ("I", "CẢI CÁCH THỂ CHẾ", "", "", "", ""), TASK)
    document.add_page_break()
    add_table(document, HEADER, ("2", *TASK[1:]))
    add_table(document, ("3", *TASK[1:]), ("II", "CẢI CÁCH THỦ TỤC", "", "", "", ""), ("4", *TASK[1:]))
    add_table(document, ("TT", "Chỉ tiêu", "Đơn vị", "Cột", "Cột", "Cột"), ("1", "Không phải", "a", "b", "c", "d"))
    add_table(document, ("Nơi nhận:", "TM. ỦY BAN NHÂN DÂN"))
    annex = read_document(document)
    assert [(area.number, [task.number for task in area.tasks]) for area in annex.areas] == [
        ("I", ["1", "2", "3"]),
        ("II", ["4"]),
    ]
    assert annex.doubts[0].reason.endswith("Bảng 2, Bảng 3, Bảng 4.")


def test_area_names_above_each_word_table(read_document) -> None:
    document = docx.Document()
    for number, name in (("I", "CẢI CÁCH THỂ CHẾ"), ("II", "Cải cách thủ tục")):
        document.add_paragraph(f"{number}. {name}")
        add_table(document, HEADER, TASK)
    annex = read_document(document)
    assert [(a.number, a.name, len(a.tasks)) for a in annex.areas] == [
        ("I", "CẢI CÁCH THỂ CHẾ", 1),
        ("II", "Cải cách thủ tục", 1),
    ]


def test_nested_table_is_found(read_document) -> None:
    document = docx.Document()
    outer = document.add_table(1, 1)
    inner = outer.cell(0, 0).add_table(2, 6)
    for row, cells in zip(inner.rows, (HEADER, TASK), strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    assert [texts(task) for task in tasks(read_document(document))] == [TASK]


def test_no_such_table_names_the_words_looked_for(sheet, read_sheet) -> None:
    with pytest.raises(UserError, match="Không tìm thấy bảng phụ lục") as caught:
        read_sheet(sheet, ("TT", "Chỉ tiêu", "Cơ quan chủ trì"), ("1", "a", "b"))
    assert "“Nhiệm vụ”" in caught.value.advice
    assert "Cơ quan chủ trì" in caught.value.advice


def test_header_without_tasks(sheet, read_sheet) -> None:
    with pytest.raises(UserError, match="không có nhiệm vụ nào"):
        read_sheet(sheet, HEADER)


# --- areas and groups


@pytest.mark.parametrize(
    ("area_row", "number", "name"),
    [
        (("I", "CẢI CÁCH THỂ CHẾ"), "I", "CẢI CÁCH THỂ CHẾ"),
        (("II)", "Cải cách thể chế"), "II)", "Cải cách thể chế"),
        (("A", "Cải cách thể chế"), "A", "Cải cách thể chế"),
        ((None, "III. Cải cách thể chế"), "III", "Cải cách thể chế"),
        (("IV. CẢI CÁCH THỂ CHẾ",), "IV", "CẢI CÁCH THỂ CHẾ"),
        (("V/ CẢI CÁCH THỂ CHẾ",), "V", "CẢI CÁCH THỂ CHẾ"),
        ((None, "CẢI CÁCH THỂ CHẾ"), "", "CẢI CÁCH THỂ CHẾ"),
        ((1, "CẢI CÁCH THỂ CHẾ"), "1", "CẢI CÁCH THỂ CHẾ"),
    ],
)
def test_area_rows(sheet, read_sheet, area_row, number: str, name: str) -> None:
    annex = read_sheet(sheet, HEADER, area_row, TASK)
    assert [(a.number, a.name, len(a.tasks)) for a in annex.areas] == [(number, name, 1)]


@pytest.mark.parametrize("place", ["A2:F2", "B2:F2"])
def test_merged_area_rows(sheet, read_sheet, place: str) -> None:
    sheet.append(HEADER)
    sheet[place[:2]] = "Cải cách thể chế"
    sheet.merge_cells(place)
    annex = read_sheet(sheet, TASK)
    assert [(a.number, a.name, len(a.tasks)) for a in annex.areas] == [("", "Cải cách thể chế", 1)]


def test_area_row_merged_over_all_in_word(read_document) -> None:
    document = docx.Document()
    table = add_table(document, HEADER, ("I. CẢI CÁCH THỂ CHẾ", "", "", "", "", ""), TASK)
    table.cell(1, 0).merge(table.cell(1, 5))
    annex = read_document(document)
    assert [(a.number, a.name, len(a.tasks)) for a in annex.areas] == [("I", "CẢI CÁCH THỂ CHẾ", 1)]


def test_arabic_area_is_told_by_the_rows_numbered_below_it(sheet, read_sheet) -> None:
    annex = read_sheet(sheet, HEADER, ("1", "Cải cách thể chế"), ("1.1", *TASK[1:]), ("2", "Việc không có gì"))
    assert [(a.number, [t.number for t in a.tasks]) for a in annex.areas] == [("1", ["1.1", "2"])]


def test_groups_above_and_inside_areas_are_kept_with_the_tasks(sheet, read_sheet) -> None:
    annex = read_sheet(
        sheet,
        HEADER,
        ("A", "NHIỆM VỤ CHUNG"),
        ("I", "THỂ CHẾ"),
        ("1", "CÔNG TÁC XÂY DỰNG VĂN BẢN"),
        ("a", *TASK[1:]),
        ("II", "THỦ TỤC"),
        TASK,
        ("B", "NHIỆM VỤ RIÊNG"),
        TASK,
    )
    assert [(a.number, a.name, len(a.tasks)) for a in annex.areas] == [
        ("I", "THỂ CHẾ", 1),
        ("II", "THỦ TỤC", 1),
        ("B", "NHIỆM VỤ RIÊNG", 1),
    ]
    assert tasks(annex)[0].extra == (("Nhóm", "A. NHIỆM VỤ CHUNG"), ("Nhóm", "1. CÔNG TÁC XÂY DỰNG VĂN BẢN"))
    assert tasks(annex)[1].extra == (("Nhóm", "A. NHIỆM VỤ CHUNG"),)


def test_no_areas_and_numbers_that_restart(sheet, read_sheet) -> None:
    plain = read_sheet(sheet, HEADER, TASK)
    assert [(a.number, a.name) for a in plain.areas] == [("", "")]
    annex = read_sheet(sheet, ("I", "THỂ CHẾ"), TASK, ("II", "THỦ TỤC"), TASK, ("III", "TRỐNG"))
    assert [(a.number, [t.number for t in a.tasks]) for a in annex.areas] == [
        ("", ["1"]), ("I", ["1"]), ("II", ["1"]), ("III", []),
    ]  # fmt: skip


# --- rows


def test_repeated_header_totals_and_signatures_are_no_tasks(sheet, read_sheet) -> None:
    annex = read_sheet(
        sheet,
        HEADER,
        TASK,
        HEADER,
        ("(1)", "(2)", "(3)", "(4)", "(5)", "(6)"),
        ("2", *TASK[1:]),
        ("3",),
        ("Tổng cộng: 2 nhiệm vụ",),
        (None,),
        ("Nơi nhận:", None, None, None, "TM. ỦY BAN NHÂN DÂN"),
        ("- Như trên;", None, None, None, "CHỦ TỊCH"),
    )
    assert [task.number for task in tasks(annex)] == ["1", "2"]
    assert not annex.doubts


def test_another_table_below_ends_the_annex(sheet, read_sheet) -> None:
    annex = read_sheet(sheet, HEADER, TASK, ("TT", "Chỉ tiêu", "Giá trị"), ("1", "Hài lòng", "90%"))
    assert len(tasks(annex)) == 1
    assert "một bảng khác" in annex.doubts[0].reason


def test_second_annex_with_another_order_of_columns(sheet, read_sheet) -> None:
    annex = read_sheet(sheet, HEADER, TASK, ("TT", "Thời hạn", "Chủ trì", "Nhiệm vụ"), ("2", "Quý II", "Sở A", "Việc"))
    assert texts(tasks(annex)[1]) == ("2", "Việc", "", "Sở A", "", "Quý II")


def test_rest_of_a_row_joins_the_task_above(sheet, read_sheet) -> None:
    annex = read_sheet(
        sheet, HEADER, TASK, (None, None, "Báo cáo", None, None, "Quý II"), (None, "và tổ chức thực hiện")
    )
    (task,) = tasks(annex)
    assert (task.task, task.product, task.deadline) == (
        "Ban hành kế hoạch\nvà tổ chức thực hiện", "Kế hoạch\nBáo cáo", "Quý I\nQuý II",
    )  # fmt: skip
    assert reasons(task, "deadline") == ["Đã nối thêm chữ của dòng 3."]
    assert reasons(task, "task") == ["Đã nối thêm chữ của dòng 4."]


def test_merged_cells_give_their_text_to_each_task(sheet, read_sheet) -> None:
    annex_rows = (
        HEADER,
        TASK,
        ("2", "Việc hai", "Báo cáo", None, None, None),
        ("3", "Việc ba", None, None, "B", "Quý II"),
    )
    for row in annex_rows:
        sheet.append(row)
    sheet.merge_cells("D2:D4")
    sheet.merge_cells("F2:F3")
    found = tasks(read_sheet(sheet))
    assert [(task.lead, task.deadline) for task in found] == [
        ("Sở Nội vụ", "Quý I"), ("Sở Nội vụ", "Quý I"), ("Sở Nội vụ", "Quý II"),
    ]  # fmt: skip
    assert not any(task.doubts for task in found)


@pytest.mark.parametrize("merge_number", [True, False])
def test_task_merged_over_two_rows_is_one_task(read_document, merge_number: bool) -> None:
    document = docx.Document()
    table = add_table(document, HEADER, TASK, ("", "", "Báo cáo", "Sở Nội vụ", "", "Quý IV"), ("2", *TASK[1:]))
    for column in (0, 1) if merge_number else (1,):
        table.cell(1, column).merge(table.cell(2, column))
    first, second = tasks(read_document(document))
    assert (first.product, first.deadline) == ("Kế hoạch\nBáo cáo", "Quý I\nQuý IV")
    assert second.number == "2"


def test_missing_texts_are_doubts_and_nothing_is_invented(sheet, read_sheet) -> None:
    annex = read_sheet(
        sheet, HEADER, ("1", "Việc"), (None, "Việc hai", "Báo cáo", "Sở A", None, "Quý I"), ("3", None, "x")
    )
    one, two, three = tasks(annex)
    assert reasons(one, "lead") == ["Chưa có cơ quan chủ trì."]
    assert reasons(one, "deadline") == ["Chưa có thời hạn."]
    assert reasons(two, "number") == ["Dòng này không có số thứ tự."]
    assert reasons(three, "task") == ["Chưa có tên nhiệm vụ."]


def test_hidden_row_and_wide_cell_are_doubts(sheet, read_sheet) -> None:
    sheet.row_dimensions[2].hidden = True
    sheet.append(HEADER)
    sheet.append(TASK)
    sheet.merge_cells("D2:E2")
    (task,) = tasks(read_sheet(sheet))
    assert {doubt.reason for doubt in task.doubts} == {
        "Dòng này đang bị ẩn trong tệp.", "Ô này gộp với ô của cột bên cạnh; xem lại từng cột.",
    }  # fmt: skip


# --- values of Excel


def test_dates_and_numbers_under_the_deadline(sheet, read_sheet) -> None:
    values = (date(2026, 2, 1), date(2026, 3, 31), 46054, 2026, "31/5/2026")
    annex = read_sheet(sheet, HEADER, *[(n, "Việc", "", "A", "", value) for n, value in enumerate(values, start=1)])
    found = tasks(annex)
    assert [task.deadline for task in found] == ["Tháng 2/2026", "31/03/2026", "46054", "2026", "31/5/2026"]
    assert [len(reasons(task, "deadline")) for task in found] == [1, 0, 1, 0, 0]
    assert "01/02/2026" in reasons(found[0], "deadline")[0]


def test_numbers_as_a_reader_sees_them(sheet, read_sheet) -> None:
    header = (*HEADER, "Kinh phí", "Tỷ lệ")
    sheet["H2"].number_format = "0%"
    for column, value in enumerate((1.0, *TASK[1:], 12.5, 0.3), start=1):
        sheet.cell(1, column, header[column - 1])
        sheet.cell(2, column, value)
    annex = read_sheet(sheet, (1.1, *TASK[1:], 1500000))
    one, two = tasks(annex)
    assert (one.number, two.number) == ("1", "1.1")
    assert one.extra == (("Kinh phí", "12,5"), ("Tỷ lệ", "30%"))
    assert two.extra == (("Kinh phí", "1500000"),)


def test_formula_without_value_is_a_doubt(sheet, read_sheet) -> None:
    (task,) = tasks(read_sheet(sheet, HEADER, ("1", "Việc", "x", "A", "", "=TEXT(1,2)")))
    assert task.deadline == ""
    assert any("Công thức" in reason for reason in reasons(task, "deadline"))


def test_rich_text_converts_only_runs_in_old_fonts(sheet, read_sheet) -> None:
    old = TextBlock(InlineFont(rFont=".VnTime"), "KÕ ho¹ch ch­¬ng ")
    new = TextBlock(InlineFont(rFont="Times New Roman"), "10-20% à ¸")
    plain = CellRichText(old, new)
    annex = read_sheet(sheet, HEADER, ("1", plain, "x", "A", "", "Quý I"))
    assert tasks(annex)[0].task == "Kế hoạch chương 10-20% à ¸"
    assert annex.old_fonts == (".VnTime",)


def test_old_letters_in_a_unicode_font_stay_and_are_doubted(sheet, read_sheet) -> None:
    (task,) = tasks(read_sheet(sheet, HEADER, ("1", "KÕ ho¹ch c¶i c¸ch", "x", "A", "", "10-20%")))
    assert task.task == "KÕ ho¹ch c¶i c¸ch"
    assert "phông cũ" in reasons(task, "task")[0]
    assert not reasons(task, "deadline")


# --- what Word shows


def test_automatic_numbers_and_bullets(read_document) -> None:
    document = docx.Document()
    table = add_table(document, HEADER, *[("", *TASK[1:])] * 2)
    for row in (1, 2):
        table.cell(row, 0).paragraphs[0].style = "List Number"
    cell = table.cell(1, 5)
    cell.paragraphs[0].style = "List Bullet"
    cell.add_paragraph("Quý II", style="List Bullet")
    one, two = tasks(read_document(document))
    assert (one.number, two.number) == ("1", "2")
    assert one.deadline == "- Quý I\n- Quý II"


def test_breaks_tabs_spaces_links_insertions_and_deletions(read_document) -> None:
    document = docx.Document()
    table = add_table(document, HEADER, TASK)
    paragraph = table.cell(1, 1).paragraphs[0]
    paragraph.runs[0].text = "Ban\thành\u00a0kế\nhoạch"
    for tag, text in (("w:ins", " thêm"), ("w:del", " bỏ"), ("w:hyperlink", " nối"), ("w:moveFrom", " dời")):
        wrapper, run = OxmlElement(tag), document.add_paragraph().add_run(text)._r
        wrapper.append(run)
        paragraph._p.append(wrapper)
    table.cell(1, 1).add_paragraph("dòng hai")
    control, content = OxmlElement("w:sdt"), OxmlElement("w:sdtContent")
    row = table.rows[1]._tr
    row.addprevious(control)
    control.append(content)
    content.append(row)
    assert [task.task for task in tasks(read_document(document))] == ["Ban hành kế\nhoạch thêm nối\ndòng hai"]


def test_deleted_row_is_gone(read_document) -> None:
    document = docx.Document()
    table = add_table(document, HEADER, TASK, ("2", *TASK[1:]))
    table.rows[1]._tr.get_or_add_trPr().append(OxmlElement("w:del"))
    assert [task.number for task in tasks(read_document(document))] == ["2"]


def test_rows_dragged_to_other_widths_keep_their_columns(read_document) -> None:
    document = docx.Document()
    table = add_table(document, HEADER, TASK, ("I", "", "", "", "", ""), TASK)
    grid = table._tbl.tblGrid
    for column in list(grid):
        grid.remove(column)
    for width in (500, 3800, 200, 1300, 1500, 1500, 1500):
        column = OxmlElement("w:gridCol")
        column.set(qn("w:w"), str(width))
        grid.append(column)
    spans = {0: {1: 2}, 1: {2: 2}, 3: {1: 2}}
    for row, by_cell in spans.items():
        for cell, span in by_cell.items():
            table.rows[row]._tr.tc_lst[cell].grid_span = span
    area = table.rows[2]._tr
    for cell in area.tc_lst[2:]:
        area.remove(cell)
    area.tc_lst[1].grid_span = 6
    area.tc_lst[1].p_lst[0].add_r().text = "CẢI CÁCH"
    annex = read_document(document)
    assert [texts(task) for task in tasks(annex)] == [TASK, TASK]
    assert [area.name for area in annex.areas] == ["", "CẢI CÁCH"]


def test_font_comes_from_run_character_style_paragraph_style_or_defaults(read_document) -> None:
    document = docx.Document()
    character = document.styles.add_style("Chữ cũ", docx.enum.style.WD_STYLE_TYPE.CHARACTER)
    character.font.name = "VNI-Times"
    base = document.styles.add_style("Đoạn cũ", docx.enum.style.WD_STYLE_TYPE.PARAGRAPH)
    base.font.name = ".VnTimeH"
    heir = document.styles.add_style("Đoạn con", docx.enum.style.WD_STYLE_TYPE.PARAGRAPH)
    heir.base_style = base
    table = add_table(document, HEADER, ("1", "Vie", "së néi vô", "10-20%", "¸", "Quý I"))
    cells = table.rows[1].cells
    cells[1].paragraphs[0].runs[0].style = character
    cells[1].paragraphs[0].add_run("äc laøm").font.name = "VNI-Times"
    cells[2].paragraphs[0].style = heir
    cells[3].paragraphs[0].style = heir
    cells[3].paragraphs[0].runs[0].font.name = "Times New Roman"
    annex = read_document(document)
    assert texts(tasks(annex)[0])[1:5] == ("Việc làm", "SỞ NỘI VỤ", "10-20%", "¸")
    assert annex.old_fonts == (".VnTimeH", "VNI-Times")


def test_soft_hyphen_element_is_a_letter_in_an_old_font_only(read_document) -> None:
    document = docx.Document()
    table = add_table(document, HEADER, ("1", "ch", "a", "b", "c", "d"))
    run = table.cell(1, 1).paragraphs[0].runs[0]
    run.font.name = ".VnTime"
    run._r.append(OxmlElement("w:softHyphen"))
    table.cell(1, 2).paragraphs[0].runs[0]._r.append(OxmlElement("w:softHyphen"))
    assert texts(tasks(read_document(document))[0])[1:3] == ("chư", "a")


def test_symbols(read_document) -> None:
    document = docx.Document()
    table = add_table(document, HEADER, TASK)
    for font, code in (("Symbol", "F0B3"), ("Wingdings", "F0FC")):
        symbol = OxmlElement("w:sym")
        symbol.set(qn("w:font"), font)
        symbol.set(qn("w:char"), code)
        table.cell(1, 2).paragraphs[0].runs[0]._r.append(symbol)
    (task,) = tasks(read_document(document))
    assert task.product == "Kế hoạch≥\ufffd"
    assert "ký hiệu" in reasons(task, "product")[0]


@pytest.mark.slow
def test_two_thousand_rows_of_word_are_read_in_a_moment(read_document) -> None:
    document = docx.Document()
    table = add_table(document, HEADER, TASK)
    row = table.rows[1]._tr
    for _ in range(1999):
        row.addnext(deepcopy(row))
    assert len(tasks(read_document(document))) == 2000
