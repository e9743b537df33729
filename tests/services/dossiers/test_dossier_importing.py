"""Lists from the one-stop system: no row is lost, nothing is guessed, a second time changes nothing."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.styles import Font
from sqlalchemy.orm import Session

from hhapp.documents.lists import read_list
from hhapp.packs.catalogue import Pack
from hhapp.packs.listing import ListCell, ListFile, ListLine
from hhapp.services.dossiers.importing import WHAT, DossierImport, apply_list, compare_list
from hhapp.services.dossiers.register import dossier_rows
from hhapp.services.listing import Fate, remembered_columns
from hhapp.vn.listed_days import DayOrder

ON = date(2026, 6, 30)


def listed(*rows: dict[str, Any]) -> ListFile:
    """A list with a row for each of the dicts; a date is one that Excel keeps."""

    def cell(value: Any) -> ListCell:
        return ListCell(f"{value:%d/%m/%Y}", value) if isinstance(value, date) else ListCell(str(value))

    lines = (
        ListLine(at, {key: cell(value) for key, value in row.items() if value != ""})
        for at, row in enumerate(rows, start=2)
    )
    return ListFile("ds.xlsx", "Trang tính 'Hồ sơ'", (), {"code": "Mã hồ sơ"}, tuple(lines), ())


def fates(proposal: DossierImport) -> list[Fate]:
    return [each.fate for each in proposal.fates]


def compare(
    session: Session, pack: Pack, unit_id: int, *rows: dict[str, Any], order: DayOrder | None = None
) -> DossierImport:
    return compare_list(session, pack, unit_id, listed(*rows), ON, order)


def test_a_list_is_taken_once_and_the_second_time_changes_nothing(session: Session, pack: Pack, unit_id: int) -> None:
    rows = (
        {"code": "H-1", "promised_on": "12/03/2026", "field": "Đất đai", "reason": "Chờ"},
        {"code": "H - 2", "promised_on": "25/03/2026", "new_on": "02/04/2026"},
    )
    proposal = compare(session, pack, unit_id, *rows)
    assert fates(proposal) == [Fate.NEW, Fate.NEW]
    assert apply_list(session, unit_id, proposal) == (2, 0)
    assert remembered_columns(session, WHAT) == {"code": "Mã hồ sơ"}
    again = compare(session, pack, unit_id, *rows)
    assert (fates(again), again.drafts) == ([Fate.SAME, Fate.SAME], {})
    kept = {row.draft.code: row.draft for row in dossier_rows(session, pack, unit_id, 2026, ON)}
    assert (kept["H-2"].times, kept["H-2"].new_on) == (1, date(2026, 4, 2))


def test_a_second_list_updates_and_wipes_nothing_out(session: Session, pack: Pack, unit_id: int) -> None:
    first = {"code": "H-1", "promised_on": "12/03/2026", "reason": "Chờ", "new_on": "20/03/2026"}
    apply_list(session, unit_id, compare(session, pack, unit_id, first))
    second = {
        "code": "h-1",
        "promised_on": "12/03/2026",
        "reason": "",
        "new_on": "30/03/2026",
        "returned_on": "29/03/2026",
    }
    proposal = compare(session, pack, unit_id, second)
    assert proposal.fates[0].reasons == ("đổi ngày hẹn mới, lần hẹn lại, ngày trả",)
    assert apply_list(session, unit_id, proposal) == (0, 1)
    (row,) = dossier_rows(session, pack, unit_id, 2026, ON)
    assert (row.draft.reason, row.draft.times, row.draft.returned_on) == ("Chờ", 2, date(2026, 3, 29))


def test_a_code_twice_is_told(session: Session, pack: Pack, unit_id: int) -> None:
    same = {"code": "H-1", "promised_on": "12/03/2026"}
    proposal = compare(
        session,
        pack,
        unit_id,
        same,
        same,
        {"code": "H-2", "promised_on": "12/03/2026"},
        {"code": "H-2", "promised_on": "13/03/2026"},
    )
    assert fates(proposal) == [Fate.NEW, Fate.SKIPPED, Fate.REFUSED, Fate.REFUSED]
    assert proposal.fates[1].reasons == ("trùng với dòng 2",)
    assert proposal.fates[2].reasons == ("mã hồ sơ ghi ở cả dòng 5 mà khác nhau (ngày hẹn trả)",)


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ({"promised_on": "12/03/2026"}, "không có mã hồ sơ"),
        ({"code": "H-1"}, "không có ngày hẹn trả"),
        ({"code": "H-1", "promised_on": "31/02/2026"}, "không có trong lịch"),
        ({"code": "H-1", "promised_on": "03/25/2026"}, "ghi tháng trước ngày"),
        ({"code": "H-1", "promised_on": "12/03/2026", "times": "hai"}, "không phải số lần"),
        ({"code": "H-1", "promised_on": "12/03/2026", "received_on": "13/03/2026"}, "sau ngày hẹn trả"),
        ({"code": "H-1", "promised_on": "12/03/2026", "returned_on": "12/03/2027"}, "còn ở phía trước"),
    ],
)
def test_a_row_that_cannot_be_taken_says_why(
    session: Session, pack: Pack, unit_id: int, row: dict[str, Any], told: str
) -> None:
    (fate,) = compare(session, pack, unit_id, row).fates
    assert fate.fate is Fate.REFUSED
    assert told in "; ".join(fate.reasons)


def test_what_need_not_be_in_the_register_is_skipped(session: Session, pack: Pack, unit_id: int) -> None:
    proposal = compare(
        session,
        pack,
        unit_id,
        {"code": "H-1", "promised_on": "12/03/2026", "returned_on": "12/03/2026"},
        {"code": "H-2", "promised_on": "12/12/2026"},
        {"code": "H-3", "promised_on": "02/07/2026"},
    )
    assert fates(proposal) == [Fate.SKIPPED, Fate.SKIPPED, Fate.NEW]
    assert [each.reasons for each in proposal.fates[:2]] == [("đã trả đúng hạn",), ("còn hạn đến 12/12/2026",)]


def test_doubtful_days_wait_for_the_clerk(session: Session, pack: Pack, unit_id: int) -> None:
    rows = ({"code": "H-1", "promised_on": date(2026, 5, 3)}, {"code": "H-2", "promised_on": "25/03/2026"})
    proposal = compare(session, pack, unit_id, *rows)
    assert fates(proposal) == [Fate.REFUSED, Fate.NEW]
    assert "chưa rõ ngày hay tháng trước" in proposal.fates[0].reasons[0]
    turned = compare(session, pack, unit_id, *rows, order=DayOrder.SWAPPED)
    assert turned.drafts[2].promised_on == date(2026, 3, 5)
    assert compare(session, pack, unit_id, *rows, order=DayOrder.DAY_FIRST).drafts[2].promised_on == date(2026, 5, 3)


def test_old_letters_in_a_new_font_are_told_and_kept(session: Session, pack: Pack, unit_id: int) -> None:
    row = {"code": "H-1", "promised_on": "12/03/2026", "applicant": "NguyÔn V¨n H¶i"}
    (fate,) = compare(session, pack, unit_id, row).fates
    assert (fate.fate, fate.reasons) == (Fate.NEW, ("chữ có vẻ của phông cũ (TCVN3, VNI); xem lại",))


texts = st.sampled_from(("", "H-1", "h - 1", "H-2", "H-3", "H-4"))
days = st.sampled_from(("", "12/03/2026", "25/03/2026", "03/25/2026", "31/02/2026", "46086", "chưa rõ", "2026-03-12"))
lists = st.lists(
    st.fixed_dictionaries({"code": texts, "promised_on": days, "new_on": days, "returned_on": days}), max_size=8
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lists)
def test_every_row_of_any_list_has_a_fate(
    session: Session, pack: Pack, unit_id: int, rows: list[dict[str, str]]
) -> None:
    with session.begin_nested() as nested:
        proposal = compare(session, pack, unit_id, *rows)
        assert [each.number for each in proposal.fates] == list(range(2, 2 + len(rows)))
        assert set(proposal.drafts) == {each.number for each in proposal.fates if each.fate.writes}
        assert all(each.reasons for each in proposal.fates if not each.fate.writes)
        new, changed = apply_list(session, unit_id, proposal)
        assert (new, changed) == (len(dossier_rows(session, pack, unit_id, None, ON)), 0)
        again = compare(session, pack, unit_id, *rows)
        assert again.drafts == {}
        assert again.count(Fate.SAME) == new
        nested.rollback()


def big_list(path: Path) -> dict[str, int]:
    """2,000 rows with everything that goes wrong in them; how many of each kind there are."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["DANH SÁCH HỒ SƠ TRỄ HẠN 6 THÁNG ĐẦU NĂM 2026"])
    sheet.append(["STT", "Mã số hồ sơ", "Lĩnh vực", "Chủ hồ sơ", "Ngày nhận", "Ngày hẹn trả", "Ngày trả kết quả"])
    count = dict.fromkeys(("good", "serial", "wrong", "american", "double", "no code", "old"), 0)
    for at in range(2_000):
        promised = date(2026, 1, 13) + timedelta(days=at % 140)
        code, kind = f"H01.12-{at:05d}", "good"
        shown: Any = f"{promised:%d/%m/%Y}"
        if at % 50 == 1:
            kind, shown = "serial", (promised - date(1899, 12, 30)).days
        elif at % 50 == 2:
            kind, shown = "wrong", "30/02/2026"
        elif at % 50 == 3:
            kind, shown = "american", "03/25/2026"
        elif at % 50 == 4:
            kind, code = "double", f"H01.12-{at - 4:05d}"
        elif at % 50 == 5:
            kind, code = "no code", ""
        elif at % 50 == 6:
            kind = "old"
        row = [at + 1, code, "Đất đai", "NguyÔn V¨n An" if kind == "old" else "Nguyễn Văn An", "02/01/2026", shown, ""]
        sheet.append(row)
        if kind == "old":
            sheet.cell(at + 3, 4).font = Font(name=".VnTime")
        count[kind] += 1
    book.save(path)
    return count


def test_of_two_thousand_rows_none_is_lost(session: Session, pack: Pack, unit_id: int, tmp_path: Path) -> None:
    count = big_list(tmp_path / "ds.xlsx")
    assert pack.dossiers is not None
    file = read_list(tmp_path / "ds.xlsx", pack.dossiers.columns)
    assert len(file.lines) == 2_000
    proposal = compare_list(session, pack, unit_id, file, ON, DayOrder.DAY_FIRST)
    assert [each.number for each in proposal.fates] == list(range(3, 2_003))
    assert all(each.fate.writes or each.reasons for each in proposal.fates)
    assert sum(any("đọc từ số của Excel" in reason for reason in each.reasons) for each in proposal.fates) == 40
    # a double code differs in its days here, so neither of the two rows is taken
    taken = count["good"] + count["serial"] + count["old"] - count["double"]
    assert proposal.count(Fate.NEW) == len(proposal.drafts) == taken
    assert proposal.count(Fate.REFUSED) == 2_000 - taken
    assert apply_list(session, unit_id, proposal) == (taken, 0)
    rows = dossier_rows(session, pack, unit_id, None, ON)
    assert len(rows) == taken
    assert {row.draft.applicant for row in rows} == {"Nguyễn Văn An"}
    again = compare_list(session, pack, unit_id, file, ON, DayOrder.DAY_FIRST)
    assert (again.count(Fate.SAME), again.drafts) == (taken, {})


def test_american_days_in_the_column_hold_the_doubtful_rows_back(
    session: Session, pack: Pack, unit_id: int, tmp_path: Path
) -> None:
    big_list(tmp_path / "ds.xlsx")
    assert pack.dossiers is not None
    file = read_list(tmp_path / "ds.xlsx", pack.dossiers.columns)
    proposal = compare_list(session, pack, unit_id, file, ON)
    numeric = {line.number for line in file.lines if line.cells["promised_on"].serial}
    written = [draft.promised_on for number, draft in proposal.drafts.items() if number not in numeric]
    assert written
    assert all(day.day > 12 or day.day == day.month for day in written)
    told = [each for each in proposal.fates if any("chưa rõ ngày hay tháng" in reason for reason in each.reasons)]
    assert told
    assert all(each.fate is Fate.REFUSED for each in told)


def test_a_lone_row_with_a_fault_has_no_fellow(session: Session, pack: Pack, unit_id: int) -> None:
    (fate,) = compare(session, pack, unit_id, {"code": "H-1", "promised_on": "31/02/2026"}).fates
    assert len(fate.reasons) == 1
    assert "mà khác nhau" not in fate.reasons[0]


def test_a_cell_that_could_not_be_read_is_told(session: Session, pack: Pack, unit_id: int) -> None:
    cells = {"code": ListCell("H-1"), "promised_on": ListCell("12/03/2026"), "reason": ListCell("", doubt="#REF!: lỗi")}
    file = ListFile("ds.xlsx", "Trang tính 'A'", (), {"code": "Mã"}, (ListLine(2, cells),), ())
    (fate,) = compare_list(session, pack, unit_id, file, ON).fates
    assert fate.reasons == ("Lý do: #REF!: lỗi; bỏ ô này",)
