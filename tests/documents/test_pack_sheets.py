"""A catalogue written as Excel sheets is the same pack as in TOML, and each of its faults is told with its cell."""

from __future__ import annotations

import io
import re
import shutil
import tomllib
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from hhapp.documents.criteria_file import write_criteria_file
from hhapp.documents.pack_files import PackOfficeFiles
from hhapp.documents.pack_sheets import read_tables
from hhapp.errors import UserError
from hhapp.packs.archive import read_files
from hhapp.packs.catalogue import IndicatorKind
from hhapp.packs.faults import FaultyPack
from hhapp.packs.install import inspect_pack_file, install_pack
from hhapp.packs.load import load_pack
from hhapp.packs.sheets import SHEETS
from hhapp.packs.store import PackStore

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "packs" / "mau-xa"
FILE = "danh-muc.xlsx"
OFFICE = PackOfficeFiles()
Spoil = Callable[[Workbook], None]
WORDS = {"count": "Số lượng", "ratio": "tỷ lệ", "typed": "Nhập tay", "error": "Lỗi", "warning": "CẢNH BÁO", True: "x"}
WORDS |= {"yes_no": "Có/Không", "sample": "Tỷ lệ mẫu", "violations": "số vi phạm"}


def cell_value(entry: dict[str, Any], key: str) -> Any:
    """What an official writes for a value of the TOML."""
    value: Any = entry
    for part in key.split("."):
        value = value.get(part) if isinstance(value, dict) else None
    if isinstance(value, list):
        return "; ".join(value)
    worded = ("kind", "source", "severity", "cumulative", "answer", "required_by_plan")
    return WORDS.get(value, value) if key in worded else value


def as_workbook(document: dict[str, Any]) -> Workbook:
    book = Workbook()
    book.remove(book.worksheets[0])
    for sheet in SHEETS:
        page = book.create_sheet(sheet.words[0])
        page.append([f"DANH MỤC {sheet.words[0].upper()}"])
        page.append([])
        page.append([column.words[0] for column in sheet.columns])
        for entry in document[sheet.family]:
            page.append([cell_value(entry, column.key) for column in sheet.columns])
    book.create_sheet("Hướng dẫn").append(["Ghi mỗi chỉ tiêu một dòng."])
    return book


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The sample pack with every family that may be a sheet moved from its TOML file into Excel."""
    folder = Path(shutil.copytree(SAMPLE, tmp_path / "mau-excel"))
    # The criteria set has areas of its own; an office writes that as a workbook of its own.
    texts = {path: path.read_text(encoding="utf-8") for path in (folder / "mau.toml", folder / "kiem-tra.toml")}
    as_workbook({key: value for text in texts.values() for key, value in tomllib.loads(text).items()}).save(
        folder / FILE
    )
    for path, text in texts.items():
        for sheet in SHEETS:
            text = re.sub(rf"(?m)^\[\[{sheet.family}\]\]\n(?:(?!\[\[).*\n?)*", "", text)
        head = f'catalogue = "{FILE}"\n' if path.name == "mau.toml" else ""
        path.write_text(head + text, encoding="utf-8")
    return folder


def faults(folder: Path, spoil: Spoil) -> list[str]:
    book = openpyxl.load_workbook(folder / FILE)
    spoil(book)
    book.save(folder / FILE)
    with pytest.raises(FaultyPack) as caught:
        load_pack(folder, OFFICE)
    return [str(fault) for fault in caught.value.faults]


def row_of(page: Worksheet, code: str) -> int:
    return [cell.value for cell in page["A"]].index(code) + 1


def put(sheet: str, code: str, column: str, value: Any) -> Spoil:
    """Writes a value into the row of the code."""
    return lambda book: book[sheet].__setitem__(f"{column}{row_of(book[sheet], code)}", value)


# Columns of "Chỉ tiêu": A Mã, B Mã cũ, C Số, D Lĩnh vực, E Tên, F Đơn vị tính, G Loại, H Cấp, I Nguồn, J Công thức,
# K Tử số, L Mẫu số, M Số lẻ, N Lũy kế. "Quy tắc": A Mã, B Điều kiện, C Chỉ tiêu đột biến, D Số lần, E Mức độ,
# F Giải thích. "Mục báo cáo": A Mã, B Tên, C Gợi ý, D Lĩnh vực. "Lĩnh vực": A Mã, B Số, C Tên, D Tên khác.
SEEDED = [
    ("Chỉ tiêu", "cd.giao", "A", "cd.van_ban", "A", "mã “cd.van_ban” đã dùng ở trên"),
    ("Chỉ tiêu", "cd.van_ban", "A", "CD Văn bản", "A", "mã chỉ gồm a-z"),
    ("Chỉ tiêu", "cd.van_ban", "A", None, "A", "còn thiếu"),
    ("Chỉ tiêu", "cd.van_ban", "B", "cd.giao", "B", "mã cũ “cd.giao” là của một chỉ tiêu khác"),
    ("Chỉ tiêu", "cd.van_ban", "C", 7.1, "C", "Excel đã đổi thành số 7,1; định dạng ô là Văn bản"),
    ("Chỉ tiêu", "cd.van_ban", "C", date(2026, 1, 3), "C", "Excel đã đổi thành ngày 03/01/2026"),
    ("Chỉ tiêu", "cd.van_ban", "D", "chidao", "D", "không có lĩnh vực “chidao”; có phải “chi_dao”?"),
    ("Chỉ tiêu", "cd.van_ban", "E", None, "E", "còn thiếu; hãy ghi vào"),
    ("Chỉ tiêu", "cd.van_ban", "G", "phần trăm", "G", "“phần trăm” không rõ là gì; ghi một trong: số lượng, tiền"),
    ("Chỉ tiêu", "cd.van_ban", "H", 3, "H", "chỉ là 1 hoặc 2"),
    ("Chỉ tiêu", "cd.van_ban", "I", "hỏi", "I", "“hỏi” không rõ là gì; ghi một trong: nhập tay, tự tính"),
    ("Chỉ tiêu", "cd.nhiem_vu", "I", "plan.luck", "I", "kế hoạch không đếm “luck”"),
    ("Chỉ tiêu", "tthc.tiep_nhan", "J", "tthc.truc_tuyen +", "J", "Không hiểu công thức"),
    ("Chỉ tiêu", "tthc.tiep_nhan", "J", "tthc.truc_tuyen <= 1", "J", "không phải phép so sánh"),
    ("Chỉ tiêu", "tthc.tiep_nhan", "J", "tthc.truc_tuyn + 1", "J", "có phải “tthc.truc_tuyen”?"),
    ("Chỉ tiêu", "tthc.tiep_nhan", "J", "tthc.tiep_nhan + 1", "J", "công thức vòng tròn"),
    ("Chỉ tiêu", "tthc.tiep_nhan", "J", "=A1+", "J", "Công thức chưa có kết quả"),
    ("Chỉ tiêu", "cd.muc_hoan_thanh", "K", "cd.mat", "K", "không có chỉ tiêu “cd.mat”"),
    ("Chỉ tiêu", "cd.muc_hoan_thanh", "L", None, "L", "tỷ lệ phải có tử số"),
    ("Chỉ tiêu", "cd.muc_hoan_thanh", "M", "một", "M", "“một” không phải là số nguyên"),
    ("Chỉ tiêu", "cd.muc_hoan_thanh", "M", 9, "M", "phải từ 0 đến 6"),
    ("Chỉ tiêu", "cd.van_ban", "N", "có lẽ", "N", "“có lẽ” không rõ là có hay không; ghi “x”"),
    ("Quy tắc", "tthc_can_doi", "B", "tthc.tiep_nhan", "B", "phải là một phép so sánh"),
    ("Quy tắc", "tthc_chuyen_ky", "B", "tthc.ky_truoc == previous.tthc.x", "B", "không có chỉ tiêu “tthc.x”"),
    ("Quy tắc", "tthc_can_doi", "B", None, "B", "phải có điều kiện"),
    ("Quy tắc", "tthc_dot_bien", "C", "dt.khao_sat", "C", "“dt.khao_sat” không phải là số"),
    ("Quy tắc", "tthc_dot_bien", "C", None, "C", "còn thiếu"),
    ("Quy tắc", "tthc_dot_bien", "D", 1, "D", "phải lớn hơn 1"),
    ("Quy tắc", "tthc_dot_bien", "D", "ba lần", "D", "“ba lần” không phải là số; gõ lại"),
    ("Quy tắc", "tthc_can_doi", "E", "nặng", "E", "“nặng” không rõ là gì; ghi một trong: lỗi, cảnh báo, lưu ý"),
    ("Quy tắc", "tthc_can_doi", "F", None, "F", "còn thiếu"),
    ("Mục báo cáo", "ton_tai", "A", "tồn tại", "A", "mã chỉ gồm a-z, 0-9 và _"),
    ("Mục báo cáo", "tthc", "D", "tthcc", "D", "có phải “tthc”?"),
    ("Lĩnh vực", "the_che", "A", "chi_dao", "A", "mã “chi_dao” đã dùng ở trên"),
    ("Lĩnh vực", "the_che", "C", None, "C", "còn thiếu"),
]


def test_excel_and_toml_are_the_same_pack(folder: Path) -> None:
    pack, sample = load_pack(folder, OFFICE), load_pack(SAMPLE)
    for family in ("areas", "indicators", "rules", "sections", "computed"):
        assert getattr(pack, family) == getattr(sample, family)


@pytest.mark.parametrize(("sheet", "code", "column", "value", "place", "told"), SEEDED)
def test_a_fault_is_told_with_its_cell(
    folder: Path, sheet: str, code: str, column: str, value: Any, place: str, told: str
) -> None:
    row = row_of(openpyxl.load_workbook(folder / FILE)[sheet], code)
    found = faults(folder, put(sheet, code, column, value))
    here = [line for line in found if line.startswith(f"{FILE}: Trang tính '{sheet}', ô {place}{row}: ")]
    assert [told in line for line in here] == [True], found


def test_twenty_faults_at_once_are_twenty_lines(folder: Path) -> None:
    """One fault in each of twenty entries, each told once and none begetting another."""
    chosen = {(sheet, code): each for sheet, code, *each in reversed(SEEDED) if each[0] != "A"}
    book = openpyxl.load_workbook(folder / FILE)
    texts = [
        ("cd.giao", "H", 0),
        ("cd.phat_hien", "M", "x"),
        ("tc.ban_hanh", "N", "?"),
        ("cv.lop", "G", "?"),
        ("cv.luot", "H", 5),
    ]
    more = {("Chỉ tiêu", code): [column, value, column, ""] for code, column, value in texts}
    more |= {("Mục báo cáo", key): ["D", "la", "D", ""] for key in ("noi_bat", "nguyen_nhan", "kien_nghi")}
    more |= {("Lĩnh vực", code): ["C", None, "C", ""] for code in ("bo_may", "cong_vu", "dien_tu")}
    seeds = list((chosen | more).items())[:20]
    assert len(seeds) == 20
    places = set()
    for (sheet, code), (column, value, place, _) in seeds:
        places.add(f"Trang tính '{sheet}', ô {place}{row_of(book[sheet], code)}")
        book[sheet][f"{column}{row_of(book[sheet], code)}"] = value
    book.save(folder / FILE)
    with pytest.raises(FaultyPack) as caught:
        load_pack(folder, OFFICE)
    assert sorted(fault.place for fault in caught.value.faults) == sorted(places)


def rename_head(sheet: str, column: str, text: str | None) -> Spoil:
    return lambda book: book[sheet].__setitem__(f"{column}3", text)


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (rename_head("Chỉ tiêu", "E", "Tên chi tiêuu"), "ô E3: không rõ cột “Tên chi tiêuu” là gì; có phải “Tên”?"),
        (rename_head("Chỉ tiêu", "N", "Phụ trách"), "ô N3: không rõ cột “Phụ trách” là gì; xóa cột hoặc đổi tên"),
        (rename_head("Chỉ tiêu", "F", "Tên chỉ tiêu"), "ô F3: cột “Tên chỉ tiêu” có hai lần"),
        (rename_head("Chỉ tiêu", "E", None), "Trang tính 'Chỉ tiêu', dòng 3: thiếu cột “Tên”"),
        (
            lambda book: book["Quy tắc"].delete_rows(1, 99),
            "không thấy dòng tiêu đề; phải có các cột “Mã”, “Giải thích”",
        ),
        (lambda book: book["Mục báo cáo"].delete_rows(4, 99), "Trang tính 'Mục báo cáo': chưa có dòng nào"),
    ],
)
def test_a_fault_of_a_head_is_told_once(folder: Path, spoil: Spoil, told: str) -> None:
    found = faults(folder, spoil)
    assert told in found[0]
    assert all(line.startswith(f"{FILE}: Trang tính") for line in found)
    assert not any("còn thiếu" in line for line in found)


def test_sheets_may_be_spelt_without_accents_and_have_notes(folder: Path) -> None:
    book = openpyxl.load_workbook(folder / FILE)
    page = book["Chỉ tiêu"]
    page.title, page["A3"], page["Q3"], page["Q4"] = "CHI TIEU", "ma chi tieu", "Ghi chú", "của Sở"
    book.save(folder / FILE)
    assert load_pack(folder, OFFICE).indicators == load_pack(SAMPLE).indicators


def test_a_misspelt_sheet_is_told_by_its_name_and_nothing_of_mau_toml(folder: Path) -> None:
    book = openpyxl.load_workbook(folder / FILE)
    book["Quy tắc"].title = "Qui tắc"
    book["Mục báo cáo"].title = "Mục bao cáoo"
    book.create_sheet("Hướng dẫn").append(["Đọc trước"])  # of the author's own
    book.save(folder / FILE)
    with pytest.raises(FaultyPack) as caught:
        load_pack(folder, OFFICE)
    assert [str(fault) for fault in caught.value.faults] == [
        f"{FILE}: Trang tính 'Qui tắc': không rõ trang tính này là gì; có phải “Quy tắc”?",
        f"{FILE}: Trang tính 'Mục bao cáoo': không rõ trang tính này là gì; có phải “Mục báo cáo”?",
    ]


def test_a_rate_may_be_spelt_with_either_i(folder: Path) -> None:
    book = openpyxl.load_workbook(folder / FILE)
    put("Chỉ tiêu", "cd.muc_hoan_thanh", "G", "Tỉ lệ")(book)
    book.save(folder / FILE)
    assert load_pack(folder, OFFICE).indicator("cd.muc_hoan_thanh").kind is IndicatorKind.RATIO


def test_a_family_stands_in_one_place(folder: Path) -> None:
    path = folder / "mau.toml"
    path.write_text(f'{path.read_text(encoding="utf-8")}\n[[sections]]\nkey = "x"\ntitle = "X"\n', encoding="utf-8")
    assert "mau.toml: sections: đã có trong tệp Excel" in faults(folder, lambda book: None)[0]


def test_a_file_without_a_sheet_of_the_catalogue_says_which_there_are(tmp_path: Path) -> None:
    book = Workbook()
    book.worksheets[0].append(["Mã", "Tên"])
    book.save(tmp_path / "x.xlsx")
    tables = read_tables(tmp_path / "x.xlsx")
    assert tables.families == {}
    assert "đặt tên trang là “Lĩnh vực”, “Chỉ tiêu”, “Quy tắc”, “Mục báo cáo”" in str(tables.faults[0])


def test_a_word_file_or_a_damaged_one_is_no_catalogue(folder: Path) -> None:
    with pytest.raises(UserError, match="Danh mục phải là tệp Excel"):
        read_tables(folder / "bao-cao.docx")
    (folder / FILE).write_bytes(b"PK\3\4 damaged")
    with pytest.raises(FaultyPack, match=r"danh-muc\.xlsx: Tệp bị hỏng"):
        load_pack(folder, OFFICE)


def test_what_was_read_at_installation_is_read_no_more(folder: Path, tmp_path: Path) -> None:
    places = (tmp_path / "shipped", tmp_path / "packs")
    for place in places:
        place.mkdir()
    store = PackStore(*places, OFFICE)
    pack = install_pack(store, inspect_pack_file(store, folder, {}), accept=True)
    assert load_pack(pack.folder) == pack  # no reader of Excel at hand, and none needed
    assert read_files(pack.folder) == read_files(folder)
    for name in ("indicators", "rules", "areas", "sections"):
        assert getattr(pack, name) == getattr(load_pack(SAMPLE), name)


def test_an_excel_changed_after_installation_is_read_again(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "packs").mkdir()
    store = PackStore(tmp_path / "shipped", tmp_path / "packs", OFFICE)
    pack = install_pack(store, inspect_pack_file(store, folder, {}), accept=True)
    book = openpyxl.load_workbook(pack.folder / FILE)
    put("Chỉ tiêu", "cd.van_ban", "E", "Văn bản")(book)
    book.save(pack.folder / FILE)
    assert load_pack(pack.folder, OFFICE).indicator("cd.van_ban").name == "Văn bản"
    with pytest.raises(FaultyPack, match="cài lại gói biểu mẫu này"):
        load_pack(pack.folder)


def test_a_criteria_set_may_be_a_workbook_of_its_own(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(SAMPLE, tmp_path / "mau-bo-tieu-chi"))
    criteria = load_pack(SAMPLE).criteria
    assert criteria is not None
    (folder / "tieu-chi.xlsx").write_bytes(write_criteria_file(criteria, "xlsx"))
    with pytest.raises(FaultyPack) as both:
        load_pack(folder, OFFICE)
    assert "tieu-chi.xlsx: có cả tieu-chi.toml và tieu-chi.xlsx; chỉ để một tệp" in (both.value.details or "")
    (folder / "tieu-chi.toml").unlink()
    assert load_pack(folder, OFFICE).criteria == criteria
    with pytest.raises(FaultyPack, match="cài lại gói"):
        load_pack(folder)


def test_a_fault_of_the_criteria_workbook_is_told_with_its_cell(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(SAMPLE, tmp_path / "mau-bo-tieu-chi"))
    criteria = load_pack(SAMPLE).criteria
    assert criteria is not None
    (folder / "tieu-chi.toml").unlink()
    book = openpyxl.load_workbook(io.BytesIO(write_criteria_file(criteria, "xlsx")))
    page = book["Tiêu chí thành phần"]
    row = next(cell.row for cell in page["B"] if cell.value == "1.1.1")
    page.cell(row, 2).value = "1.1.2"
    book.save(folder / "tieu-chi.xlsx")
    with pytest.raises(FaultyPack) as caught:
        load_pack(folder, OFFICE)
    assert "tieu-chi.xlsx" in (caught.value.details or "")
    assert f"B{row + 1}" in (caught.value.details or "")


def test_an_installed_criteria_workbook_is_read_once(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(SAMPLE, tmp_path / "mau-bo-tieu-chi"))
    criteria = load_pack(SAMPLE).criteria
    assert criteria is not None
    (folder / "tieu-chi.toml").unlink()
    (folder / "tieu-chi.xlsx").write_bytes(write_criteria_file(criteria, "xlsx"))
    text = (folder / "mau.toml").read_text(encoding="utf-8")
    (folder / "mau.toml").write_text(text.replace('version = "2025.1"', 'version = "2026.1"'), encoding="utf-8")
    kept = tmp_path / "packs"
    kept.mkdir()
    store = PackStore(tmp_path / "không có", kept, OFFICE)
    installed = install_pack(store, inspect_pack_file(store, folder, {}), accept=True)
    assert installed.criteria == criteria
    assert load_pack(installed.folder).criteria == criteria  # without anybody who opens Excel
