"""A list of officers from a real Excel file of two thousand rows, with all that goes wrong in such files."""

from __future__ import annotations

import random
import shutil
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from hhapp.documents.officer_list import read_officer_lists
from hhapp.errors import UserError
from hhapp.packs.catalogue import Pack
from hhapp.packs.load import load_pack
from hhapp.packs.officers.catalogue import OfficerColumn
from hhapp.services.officers.columns import guessed_columns, head_words
from hhapp.services.officers.importing import RowOutcome, preview_officers, write_officers
from hhapp.services.officers.person import officer_rules
from hhapp.services.officers.register import EVERYBODY, officer_rows
from hhapp.services.units import ensure_unit
from hhapp.vn.oldfonts import TCVN3, VNI
from hhapp.vn.text import fold

TODAY = date(2026, 11, 24)
PACK = Path(__file__).resolve().parents[2] / "resources" / "packs" / "mau-xa"
FAMILY = ("Nguyễn", "Trần", "Lê", "Phạm", "Đặng", "Rơ Châm", "Ksor", "Bùi")
MIDDLE = ("Văn", "Thị", "Minh", "Đức", "Hữu", "Quốc", "Ngọc")
GIVEN = ("An", "Bình", "Chín", "Dũng", "Ước", "Ánh", "Hòa", "Hương", "Kiên", "Lộc", "Mẫn", "Nghĩa", "Phượng", "Quỳnh")


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_pack(PACK)


@pytest.fixture
def session(tmp_path: Path, empty_tables: Path) -> Iterator[Session]:
    engine = create_engine(f"sqlite:///{shutil.copyfile(empty_tables, tmp_path / 'test.sqlite')}")
    with Session(engine, expire_on_commit=False) as opened:
        yield opened
    engine.dispose()


def _old(text: str, table: dict[str, str]) -> str:
    back = {letter: code for code, letter in reversed(table.items())}
    return "".join(back.get(letter, letter) for letter in text)


def _line(dice: random.Random, number: int) -> tuple[str, Any, str]:
    """A name, a birth as such files have it, and what it is."""
    name = " ".join((dice.choice(FAMILY), dice.choice(MIDDLE), dice.choice(MIDDLE), dice.choice(GIVEN)))
    day = date(1966, 1, 1) + timedelta(days=dice.randrange(13000))
    shape = number % 10
    if shape < 4:
        return name, f"{day:%d/%m/%Y}", "text"
    births = {
        4: (day, "date"),
        5: ((day - date(1899, 12, 30)).days, "serial"),
        6: (f"{day.month:02d}/{max(day.day, 13):02d}/{day.year}" if day.month != 2 else "02/28/1980", "month first"),
        7: ("31/02/1990", "impossible"),
        8: (str(day.year), "year"),
        9: ("", "none"),
    }
    return name, *births[shape]


def _file(path: Path, rows: int) -> Counter[str]:
    dice = random.Random(5)
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet["A1"] = "DANH SÁCH CÁN BỘ, CÔNG CHỨC"
    sheet.append([])
    sheet.append(["Trình độ", "Ngày, tháng, năm sinh", "STT", "Đơn vị", "HỌ VÀ TÊN", "Loại"])
    sheet.append(["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"])
    shapes: Counter[str] = Counter()
    for number in range(rows):
        name, born, shape = _line(dice, number)
        shapes[shape] += 1
        sheet.append(["Đại học", born, number + 1, "Phòng Kinh tế", name, "Công chức"])
        last, cell = sheet.max_row, sheet.cell(sheet.max_row, 5)
        if number % 3 == 1:
            cell.value, cell.font = _old(name, TCVN3), Font(name=".VnTime")
        elif number % 3 == 2:
            cell.value, cell.font = _old(name, VNI), Font(name="VNI-Times")
        if shape == "date":
            sheet.cell(last, 2).number_format = "dd/mm/yyyy"
    book.save(path)
    return shapes


@pytest.mark.slow
def test_two_thousand_rows_are_imported_or_told_none_lost(tmp_path: Path, session: Session, pack: Pack) -> None:
    path = tmp_path / "danh sach.xlsx"
    shapes = _file(path, 2000)
    unit_id = ensure_unit(session, pack).id
    words = head_words(session, pack)
    sheet = read_officer_lists(path, words)[0]
    assert (sheet.heads_row, len(sheet.rows)) == (3, 2000)
    columns = guessed_columns(words, sheet)
    assert columns[OfficerColumn.NAME] == 4
    preview = preview_officers(session, pack, unit_id, sheet, columns, TODAY)

    assert sorted(row.number for row in preview.rows) == list(range(5, 2005))
    assert all(row.reason for row in preview.rows if row.outcome is RowOutcome.REFUSED)
    order = [(row.outcome is not RowOutcome.REFUSED, not row.doubtful) for row in preview.rows]
    assert order == sorted(order)
    by_shape = Counter(
        shape
        for row in preview.rows
        for shape, clause in (
            ("month first", "tháng trước ngày"),
            ("impossible", "lịch không"),
        )
        if any(clause in doubt for doubt in row.doubts) and "hoặc" not in " ".join(row.doubts)
    )
    assert by_shape == {shape: shapes[shape] for shape in ("month first", "impossible")}
    assert sum("số của Excel" in " ".join(row.notes) for row in preview.rows) == shapes["serial"]
    write_officers(session, pack, unit_id, sheet, columns, preview)
    kept = officer_rows(session, pack, unit_id, TODAY, EVERYBODY)
    assert len(kept) == preview.count(RowOutcome.NEW)
    assert len(kept) + preview.count(RowOutcome.REFUSED) == 2000
    assert {fold(row.name).split()[-1] for row in kept} == {fold(name) for name in GIVEN}
    assert all(row.name.split()[-1] in GIVEN for row in kept)  # with the accents of the old fonts
    read = {row.number: row.person.born_on for row in preview.rows if row.person}
    assert all(day is None or 1966 <= day.year <= 2001 for day in read.values())

    again = preview_officers(session, pack, unit_id, sheet, columns, TODAY)
    assert again.count(RowOutcome.NEW) == again.count(RowOutcome.CHANGED) == 0
    assert len(again.rows) == 2000


def test_heads_over_two_rows_and_merged_titles(tmp_path: Path, pack: Pack) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet["A1"] = "DANH SÁCH"
    sheet.merge_cells("A1:E1")
    sheet.append(["TT", "Họ và tên", "Trình độ", None, "Dân tộc"])
    sheet.append([None, None, "Lý luận chính trị", "Tin học", None])
    for place in ("A2:A3", "B2:B3", "C2:D2", "E2:E3"):
        sheet.merge_cells(place)
    sheet.append([1, "Lê Văn Ánh", "Trung cấp", "Cơ bản", "Kinh"])
    sheet.append(["I. Khối Đảng"])
    path = tmp_path / "ds.xlsx"
    book.save(path)
    (found,) = read_officer_lists(path, pack.officers.heads if pack.officers else {})
    assert found.heads_row == 3
    assert (found.heads[2], found.heads[4]) == ("Lý luận chính trị", "Dân tộc")
    assert [row.number for row in found.rows] == [4, 5]


def test_years_of_birth_under_men_and_women_are_no_ticks(tmp_path: Path, pack: Pack) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["TT", "Họ và tên", "Năm sinh", None, "Trình độ"])
    sheet.append([None, None, "Nam", "Nữ", "LLCT"])
    for place in ("A1:A2", "B1:B2", "C1:D1"):
        sheet.merge_cells(place)
    sheet.append([1, "Lê Văn Ánh", 1985, None, "Trung cấp"])
    path = tmp_path / "ds.xlsx"
    book.save(path)
    words = pack.officers.heads if pack.officers else {}
    (found,) = read_officer_lists(path, words)
    assert [found.heads[at] for at in (2, 3, 4)] == ["Năm sinh: Nam", "Năm sinh: Nữ", "LLCT"]
    assert guessed_columns(words, found) == {OfficerColumn.NAME: 1, OfficerColumn.POLITICAL_THEORY: 4}


def test_a_sheet_without_a_known_head_has_its_first_row_as_heads(tmp_path: Path, pack: Pack) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["A", "B"])
    sheet.append(["Lê Văn Ánh", "1985"])
    path = tmp_path / "ds.xlsx"
    book.save(path)
    (found,) = read_officer_lists(path, pack.officers.heads if pack.officers else {})
    assert (found.heads_row, dict(found.heads), len(found.rows)) == (0, {0: "A", 1: "B"}, 1)


def test_a_file_without_rows_is_refused(tmp_path: Path, pack: Pack) -> None:
    Workbook().save(tmp_path / "trong.xlsx")
    with pytest.raises(UserError, match="không có bảng nào"):
        read_officer_lists(tmp_path / "trong.xlsx", pack.officers.heads if pack.officers else {})


@pytest.mark.parametrize("from_1904", [False, True])
def test_a_bare_number_is_offered_as_the_day_it_would_be(pack: Pack, tmp_path: Path, from_1904: bool) -> None:
    book = Workbook()
    sheet = book.active
    if from_1904:
        book.epoch = CALENDAR_MAC_1904
    sheet.append(["Họ và tên", "Ngày sinh", "Ghi chú"])
    sheet.append(["Đặng Thị Ước", 25576 - 1462 * from_1904, 25576.5])
    book.save(tmp_path / "ds.xlsx")
    (found,) = read_officer_lists(tmp_path / "ds.xlsx", officer_rules(pack).heads)
    _, born, half = found.rows[0].cells.values()
    assert (born.day, born.serial, half.serial) == (None, date(1970, 1, 8), None)


def test_a_clerk_may_say_which_row_has_the_heads(tmp_path: Path, pack: Pack) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["Họ và tên", "Năm sinh"], ["Danh sách chính"], ["Ông bà", "Sinh"], ["Lê An", 1980], ["Lê Bình", 1981]):
        sheet.append(row)
    book.save(tmp_path / "ds.xlsx")
    (found,) = read_officer_lists(tmp_path / "ds.xlsx", officer_rules(pack).heads)
    assert (found.first_row, len(found.rows)) == (1, 4)
    other = found.headed_at(3)
    assert (other.first_row, dict(other.heads)) == (3, {0: "Ông bà", 1: "Sinh"})
    assert [row.cells[0].text for row in other.rows] == ["Lê An", "Lê Bình"]
    assert other.headed_at(1).rows == found.rows


def test_only_the_row_right_below_the_heads_may_number_the_columns(tmp_path: Path, pack: Pack) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["TT", "Họ và tên", "Nữ", "Năm sinh", "Đảng viên"])
    for row in ([1, 2, 3, 4, 5], [1, "Lê An", None, 1980, None], [2, None, "x", None, "x"], [1, 2, 3, 4, 5]):
        sheet.append(row)
    book.save(tmp_path / "ds.xlsx")
    (found,) = read_officer_lists(tmp_path / "ds.xlsx", officer_rules(pack).heads)
    assert [row.number for row in found.rows] == [3, 4, 5]
