"""Lists come in: a row is imported or told with its reason, none lost; a second import shows the difference."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from hhapp.errors import UserError
from hhapp.packs.officers.catalogue import OfficerColumn
from hhapp.packs.officers.listing import ListCell, ListRow, OfficerList
from hhapp.services.officers.columns import guessed_columns, head_words, remember_columns
from hhapp.services.officers.edit import leave
from hhapp.services.officers.importing import OfficerPreview, RowOutcome, preview_officers, write_officers
from hhapp.services.officers.register import EVERYBODY, officer_detail, officer_rows

HEADS = ("TT", "Họ và tên", "Ngày sinh", "Nữ", "Loại", "Đơn vị", "Chức vụ", "Ngày bổ nhiệm", "Trình độ")


def _sheet(*lines: tuple[str | date, ...], heads: tuple[str, ...] = HEADS) -> OfficerList:
    rows = []
    for number, line in enumerate(lines, start=5):
        cells = {
            at: ListCell(f"{cell:%d/%m/%Y}", cell) if isinstance(cell, date) else ListCell(cell)
            for at, cell in enumerate(line)
            if cell != ""
        }
        rows.append(ListRow(number, cells))
    return OfficerList("Trang tính 'DS'", dict(enumerate(heads)), 4, tuple(rows))


def _line(name: str, born: str | date = "05/03/1985", **more: str) -> tuple[str | date, ...]:
    usual = {"female": "", "kind": "Công chức", "department": "Phòng Kinh tế", "position": "Chuyên viên"}
    cells = usual | {"appointed": "", "degree": ""} | more
    return ("1", name, born, *cells.values())


def _preview(office: Any, sheet: OfficerList, **more: Any) -> OfficerPreview:
    columns = guessed_columns(head_words(office.session, office.pack), sheet)
    return preview_officers(office.session, office.pack, office.unit_id, sheet, columns, office.today, **more)


def _write(office: Any, sheet: OfficerList, preview: OfficerPreview) -> None:
    columns = guessed_columns(head_words(office.session, office.pack), sheet)
    write_officers(office.session, office.pack, office.unit_id, sheet, columns, preview)


def _people(office: Any) -> list[Any]:
    return list(officer_rows(office.session, office.pack, office.unit_id, office.today, EVERYBODY))


def test_a_clean_list_is_imported_and_imported_again_changes_nothing(office: Any) -> None:
    sheet = _sheet(
        _line("Đặng Thị Ước", female="x", degree="ĐH", appointed="01/07/2025"),
        _line("LÊ VĂN ÁNH", date(1990, 2, 28), position="Trưởng phòng"),
        _line("Rơ Châm An", "1988", kind="Không chuyên trách"),
    )
    preview = _preview(office, sheet)
    assert preview.count(RowOutcome.NEW) == 3
    assert all(not row.doubtful for row in preview.rows)
    _write(office, sheet, preview)
    an, anh, uoc = _people(office)
    assert (an.person.born_on, an.person.born_year, an.held.kind) == (None, 1988, "khong_chuyen_trach")
    assert (anh.name, anh.leader, anh.person.sex) == ("Lê Văn Ánh", True, "male")
    assert (uoc.person.sex, uoc.person.degree, uoc.held.appointed_on) == ("female", "dai_hoc", date(2025, 7, 1))
    again = _preview(office, sheet)
    assert again.count(RowOutcome.SAME) == 3
    assert again.missing == ()


def test_what_is_not_certain_is_left_out_and_told_first(office: Any) -> None:
    sheet = _sheet(
        _line("Lê Văn Ánh"),
        _line("Đặng Thị Ước", "03/25/1985"),
        _line("Trần Thị Bình", "31112", degree="Giáo sư"),
        _line("Phạm Văn Chín", "30/02/1990", appointed="2025"),
    )
    preview = _preview(office, sheet)
    assert [row.number for row in preview.rows] == [5, 6, 7, 8]  # 5 is doubtful too: a cell is month first
    assert preview.count(RowOutcome.NEW) == 4
    told = {row.number: " | ".join(row.doubts) for row in preview.rows}
    assert "05/03/1985 hoặc 03/05/1985" in told[5]
    assert "tháng trước ngày" in told[6]
    assert "06/03/1985" in told[7]
    assert "“Giáo sư” không có trong danh mục" in told[7]
    assert "lịch không có ngày này" in told[8]
    assert "chỉ có năm 2025" in told[8]
    _write(office, sheet, preview)
    assert {row.person.born_shown for row in _people(office)} == {""}


def test_a_clerk_mends_a_cell(office: Any) -> None:
    sheet = _sheet(_line("Đặng Thị Ước", "03/25/1985"), _line("", "05/03/1990"))
    mended = {5: {OfficerColumn.BORN: "25/03/1985"}, 6: {OfficerColumn.NAME: "Lê Văn Ánh"}}
    preview = _preview(office, sheet, mended=mended)
    assert [row.doubtful for row in preview.rows] == [False, False]
    _write(office, sheet, preview)
    assert [row.person.born_on for row in _people(office)] == [date(1990, 3, 5), date(1985, 3, 25)]


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        ([_line("")], "không có họ tên"),
        ([("", "I. LÃNH ĐẠO")], "tiêu đề nhóm"),
        ([_line("Ánh")], "một từ"),
        ([_line("Lê Văn 12")], "chữ số"),
        ([_line("Lê Văn Ánh", kind="")], "chưa rõ loại"),
        ([_line("NguyÔn V¨n §µn")], "phông cũ"),
        ([_line("Lê Văn Ánh"), _line("lê văn anh")], "trùng họ tên và ngày sinh với dòng 5"),
        ([_line("Lê Văn Ánh"), _line("Lê Văn Ánh", "1985")], "trùng họ tên và ngày sinh"),
        ([_line("Lê Văn Ánh"), _line("Lê Văn Ánh", "")], "không rõ có phải một người"),
        ([_line("Lê Văn Ánh", appointed="15/03/1021")], "không hợp lý"),
    ],
)
def test_a_row_that_is_not_imported_says_why(office: Any, lines: list[Any], reason: str) -> None:
    preview = _preview(office, _sheet(*lines))
    first = preview.rows[0]
    told = " | ".join((first.reason, *first.doubts))
    assert first.number == 4 + len(lines)
    assert reason in told
    assert first.doubtful
    assert first.outcome is RowOutcome.REFUSED or "15/03/1021" in told


def test_namesakes_with_other_days_of_birth_are_two_people(office: Any) -> None:
    sheet = _sheet(_line("Lê Văn Ánh"), _line("Lê Văn Ánh", "05/04/1985"))
    preview = _preview(office, sheet)
    assert preview.count(RowOutcome.NEW) == 2


def test_kind_and_department_of_the_whole_file(office: Any) -> None:
    preview = _preview(
        office, _sheet(_line("Lê Văn Ánh", kind="", department="")), kind="vien_chuc", department="Trạm Y tế"
    )
    assert (preview.rows[0].held.kind, preview.rows[0].held.department) == ("vien_chuc", "Trạm Y tế")


def test_a_second_list_shows_the_difference_and_never_empties(office: Any) -> None:
    sheet = _sheet(_line("Lê Văn Ánh", degree="Đại học"), _line("Trần Thị Bình"), _line("Phạm Văn Chín"))
    _write(office, sheet, _preview(office, sheet))
    second = _sheet(
        _line("Lê Văn Ánh", degree="Thạc sĩ", position="Trưởng phòng", appointed="01/09/2026"),
        _line("Trần Thị Bình", degree="", department="Văn phòng"),
    )
    preview = _preview(office, second)
    rows = {row.number: row for row in preview.rows}
    assert preview.missing == ("Phạm Văn Chín",)
    changed = {change.what: (change.old, change.new) for change in rows[5].changes}
    assert changed["Trình độ chuyên môn"] == ("Đại học", "Thạc sĩ")
    assert changed["Chức vụ"] == ("Chuyên viên", "Trưởng phòng")
    assert rows[5].starts_position
    assert (rows[6].outcome, "giữ như danh sách" in rows[6].doubts[0]) == (RowOutcome.SAME, True)
    _write(office, second, preview)
    anh, binh, _chin = _people(office)
    positions = officer_detail(office.session, office.pack, anh.id, office.today).positions
    assert [each.position for each in positions] == ["Chuyên viên", "Trưởng phòng"]
    assert positions[0].to_on == date(2026, 8, 31)
    assert binh.held.department == "Phòng Kinh tế"


def test_who_has_left_is_known_again(office: Any) -> None:
    sheet = _sheet(_line("Lê Văn Ánh"))
    _write(office, sheet, _preview(office, sheet))
    (anh,) = _people(office)
    leave(office.session, office.pack, anh.id, date(2026, 6, 30), "nghi_huu")
    assert _preview(office, sheet).count(RowOutcome.NEW) == 0


def test_one_of_the_same_name_without_a_birth_is_not_guessed(office: Any) -> None:
    office.officer("Lê Văn Ánh")
    preview = _preview(office, _sheet(_line("Lê Văn Ánh")))
    assert preview.rows[0].outcome is RowOutcome.REFUSED
    assert "thiếu ngày sinh" in preview.rows[0].reason


def test_columns_are_remembered_by_their_heads(office: Any) -> None:
    heads = ("TT", "Cán bộ, công chức", "SN", *HEADS[3:])
    sheet = _sheet(_line("Lê Văn Ánh"), heads=heads)
    columns = guessed_columns(head_words(office.session, office.pack), sheet)
    assert OfficerColumn.NAME not in columns
    with pytest.raises(UserError, match="họ và tên"):
        preview_officers(office.session, office.pack, office.unit_id, sheet, columns, office.today)
    chosen = {OfficerColumn.NAME: 1, OfficerColumn.BORN: 2, **columns}
    chosen.pop(OfficerColumn.DEGREE)
    remember_columns(office.session, office.pack, sheet, chosen)
    assert guessed_columns(head_words(office.session, office.pack), sheet) == chosen
    other = replace(sheet, heads={0: "CÁN BỘ - CÔNG CHỨC", 1: "Trình độ", 2: "LLCT"})
    again = guessed_columns(head_words(office.session, office.pack), other)
    assert again == {OfficerColumn.NAME: 0, OfficerColumn.POLITICAL_THEORY: 2}
    remember_columns(office.session, office.pack, sheet, columns)
    assert guessed_columns(head_words(office.session, office.pack), sheet) == columns


CELLS = st.one_of(
    st.sampled_from(
        ["", "x", "Nữ", "Công chức", "Chuyên viên", "Đại học", "05/03/1985", "31112", "Lê Văn Ánh", "1985"]
    ),
    st.text(max_size=12),
    st.dates(date(1900, 1, 1), date(2100, 1, 1)),
)


NAMES = st.sampled_from(["Lê Văn Ánh", "LÊ VĂN ÁNH", "Đặng Thị Ước", "Rơ Châm An", ""])
DAYS = st.sampled_from(["05/03/1985", "03/25/1985", "1985", "", "31/02/1985"]) | st.dates(
    date(1970, 1, 1), date(1999, 1, 1)
)
KINDS = st.sampled_from(["Công chức", "Cán bộ", ""])
LINES = st.tuples(CELLS, NAMES | CELLS, DAYS | CELLS, CELLS, KINDS | CELLS, CELLS, CELLS, DAYS | CELLS, CELLS)


@given(lines=st.lists(LINES, min_size=4, max_size=12))
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_stands_in_a_file_every_row_is_told_or_imported(office: Any, lines: list[Any]) -> None:
    sheet = _sheet(*lines)
    preview = _preview(office, sheet)
    assert sorted(row.number for row in preview.rows) == [row.number for row in sheet.rows]
    assert all(row.reason for row in preview.rows if row.outcome is RowOutcome.REFUSED)
    with office.session.begin_nested() as point:
        before = len(_people(office))
        _write(office, sheet, preview)
        assert len(_people(office)) - before == preview.count(RowOutcome.NEW)
        again = _preview(office, sheet)
        event(f"{preview.count(RowOutcome.NEW)} new")
        assert again.count(RowOutcome.NEW) == again.count(RowOutcome.CHANGED) == 0
        point.rollback()


def test_a_bare_number_of_excel_is_the_day_it_keeps_and_that_is_said(office: Any) -> None:
    def serial(day: date) -> ListCell:
        return ListCell(str((day - date(1899, 12, 30)).days), serial=day)

    sheet = _sheet(_line("Đặng Thị Ước", "25576"), _line("Lê Văn Ánh", "9999"), _line("Rơ Châm An", "25576"))
    cells = (serial(date(1970, 1, 8)), serial(date(1927, 5, 17)), ListCell("25576"))
    rows = tuple(replace(row, cells={**row.cells, 2: cell}) for row, cell in zip(sheet.rows, cells, strict=True))
    preview = _preview(office, replace(sheet, rows=rows))
    read, old, text = sorted(preview.rows, key=lambda row: row.number)
    assert (read.person.born_on, read.doubts) == (date(1970, 1, 8), ())
    assert read.notes == ("Ngày sinh: 08/01/1970, đọc từ số của Excel (25576)",)
    assert (old.person.born_on, text.person.born_on, old.notes, text.notes) == (None, None, (), ())
    assert "số 25576 không phải ngày" in text.doubts[0]


def test_a_future_appointment_and_one_of_a_child_are_doubts(office: Any) -> None:
    preview = _preview(
        office, _sheet(_line("Lê Văn An", appointed="01/07/2062"), _line("Lê Tư", appointed="01/07/1999"))
    )
    told = [" ".join(row.doubts) for row in sorted(preview.rows, key=lambda row: row.number)]
    assert "ở sau hôm nay" in told[0]
    assert "chưa đủ 15 tuổi" in told[1]
    assert {row.held.appointed_on for row in preview.rows} == {None}


def test_another_accent_is_another_name(office: Any) -> None:
    both = _sheet(_line("Lê Văn Hùng"), _line("Lê Văn Hưng"))
    preview = _preview(office, both)
    assert [row.outcome for row in preview.rows] == [RowOutcome.NEW, RowOutcome.NEW]
    _write(office, both, preview)
    assert [row.outcome for row in _preview(office, both).rows] == [RowOutcome.SAME, RowOutcome.SAME]
    (row,) = _preview(office, _sheet(_line("Lê Văn Hứng"))).rows
    assert "tên khác dấu" in row.reason


def test_the_identity_number_comes_in_only_where_forms_ask(office: Any) -> None:
    sheet = _sheet((*_line("Lê Văn An"), "52085001234"), heads=(*HEADS, "Số CCCD"))
    (row,) = _preview(office, sheet).rows
    assert (row.doubts, row.person.identity_number) == ((), "")
    assert "Không nhập số định danh cá nhân" in _preview(office, sheet).told[0]
    asking = replace(office.pack, officers=replace(office.pack.officers, asks_identity=True))
    columns = guessed_columns(head_words(office.session, asking), sheet)
    found = preview_officers(office.session, asking, office.unit_id, sheet, columns, office.today)
    assert "11 chữ số" in found.rows[0].doubts[0]
    assert found.told == ()
