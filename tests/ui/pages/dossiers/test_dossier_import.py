"""A list from the one-stop system over the page: every row's fate, columns by hand, then written or forgotten."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from openpyxl import Workbook
from PySide6.QtCore import Qt

from hhapp.services.dossiers.register import dossier_rows
from hhapp.services.listing import Fate, remembered_columns
from hhapp.ui.pages.dossiers.page import DossiersPage
from hhapp.ui.pages.listing.columns_dialog import ListColumnsDialog
from hhapp.vn.listed_days import DayOrder

TODAY = date(2026, 4, 20)
HEAD = ("Mã hồ sơ", "Lĩnh vực", "Người nộp", "Ngày hẹn trả", "Ngày trả kết quả")


def book(path: Path, *rows: Iterable[object]) -> Path:
    made = Workbook()
    for row in rows:
        made.active.append(list(row))
    made.save(path)
    return path


def previewed(page: DossiersPage, choosers, path: Path, qtbot) -> None:
    choosers.path = path
    page.more.pick("import")
    qtbot.waitUntil(lambda: page._stack.currentWidget() is page.preview, timeout=20_000)
    qtbot.waitUntil(lambda: not page.desk.operations.busy)


def fates(page: DossiersPage) -> list[tuple[int, Fate]]:
    return [(each.number, each.fate) for each in page.preview.table.items()]


def test_every_row_has_a_fate_and_the_wrong_ones_stand_first(
    page: DossiersPage, choosers, tmp_path: Path, press, qtbot
) -> None:
    rows = [
        ("H-NEW", "Đất đai", "Ông A", "12/03/2026", ""),
        ("H-NEAR", "Hộ tịch", "Phạm Văn Cường", "22/04/2026", "21/04/2026"),
        ("", "Đất đai", "Bà B", "12/03/2026", ""),
        ("H-OK", "Đất đai", "Bà C", "12/03/2026", "10/03/2026"),
        ("H-NEAR2", "Hộ tịch", "Bà D", "31/02/2026", ""),
    ]
    previewed(page, choosers, book(tmp_path / "ds.xlsx", HEAD, *rows), qtbot)
    assert fates(page)[:2] == [(3, Fate.REFUSED), (4, Fate.REFUSED)]  # a return still to come, no code
    assert sorted(number for number, _ in fates(page)) == [2, 3, 4, 5, 6]
    assert "3 không nhập được" in page.preview._counts.text()
    assert page.preview.apply_button.text() == "&Nhập 1 hồ sơ"
    assert "Người nộp: Phạm Văn Cường" in page.preview._line.text()
    press(page.preview.table, Qt.Key.Key_Down)
    assert "Bà B" in page.preview._line.text()
    page.preview.apply_button.click()
    qtbot.waitUntil(lambda: "H-NEW" in [row.draft.code for row in page.table.items()], timeout=20_000)
    assert "Nhập 1 hồ sơ mới, sửa 0, để lại 4 dòng (ds.xlsx)" in page.window()._saved.text()
    assert page._stack.currentWidget() is page.tabs
    with page.desk.app.reading() as session:
        assert remembered_columns(session, "dossier")["code"] == "Mã hồ sơ"


def test_columns_are_chosen_by_hand_and_remembered(page: DossiersPage, choosers, tmp_path: Path, qtbot) -> None:
    head = ("Ký hiệu riêng", "Lĩnh vực", "Người nộp", "Hẹn với dân ngày", "Ngày trả kết quả")
    path = book(tmp_path / "lạ.xlsx", head, ("H-X", "Đất đai", "Ông A", "12/03/2026", ""))
    previewed(page, choosers, path, qtbot)
    assert "Chưa thấy cột Mã hồ sơ, Ngày hẹn trả" in page.preview._counts.text()
    assert not page.preview.apply_button.isEnabled()
    asked = page.preview.findChild(ListColumnsDialog)
    assert asked is not None
    assert asked.isVisible()  # asked at once, nothing can be taken in without
    asked.choices["code"].set_value("Ký hiệu riêng")
    asked.choices["promised_on"].set_value("Hẹn với dân ngày")
    asked.choices["applicant"].set_value(None)
    asked.accept()
    qtbot.waitUntil(lambda: page.preview.apply_button.text() == "&Nhập 1 hồ sơ", timeout=20_000)
    page.preview.apply_button.click()
    qtbot.waitUntil(lambda: "H-X" in [row.draft.code for row in page.table.items()], timeout=20_000)
    with page.desk.app.reading() as session:
        found = dossier_rows(session, page.desk.pack, page._seen.unit_id, None, TODAY)
    made = next(row for row in found if row.draft.code == "H-X")
    assert made.draft.applicant == ""  # "not in the file" is an answer too
    previewed(page, choosers, path, qtbot)
    assert page.preview._proposal.file.columns["code"] == "Ký hiệu riêng"
    page.preview.refuse_button.click()
    assert page._stack.currentWidget() is page.tabs


def test_heads_are_chosen_by_hand_where_none_is_known(page: DossiersPage, choosers, tmp_path: Path, qtbot) -> None:
    path = book(tmp_path / "lạ.xlsx", ("Báo cáo", "quý I"), ("Ký hiệu", "Hẹn dân"), ("H-Y", "12/03/2026"))
    previewed(page, choosers, path, qtbot)
    asked = page.preview.findChild(ListColumnsDialog)
    assert (asked.isVisible(), asked.heading.currentText()) == (True, "1: Báo cáo · quý I")
    asked.heading.set_value(2)
    asked.choices["code"].set_value("Ký hiệu")
    asked.choices["promised_on"].set_value("Hẹn dân")
    asked.accept()
    qtbot.waitUntil(lambda: page.preview.apply_button.text() == "&Nhập 1 hồ sơ", timeout=20_000)
    assert fates(page) == [(3, Fate.NEW)]
    page.preview.refuse_button.click()
    with page.desk.app.reading() as session:  # kept though the import was refused
        assert remembered_columns(session, "dossier") == {"code": "Ký hiệu", "promised_on": "Hẹn dân"}


def test_days_that_may_be_turned_round_wait_for_an_answer(page: DossiersPage, choosers, tmp_path: Path, qtbot) -> None:
    rows = [("H-A", "Đất đai", "A", "03/25/2026", ""), ("H-B", "Đất đai", "B", "03/05/2026", "")]
    previewed(page, choosers, book(tmp_path / "ds.xlsx", HEAD, *rows), qtbot)
    assert [fate for _, fate in fates(page)] == [Fate.REFUSED, Fate.REFUSED]
    page.preview.order.set_value(DayOrder.MONTH_FIRST)
    qtbot.waitUntil(lambda: [fate for _, fate in fates(page)] == [Fate.NEW, Fate.NEW], timeout=20_000)


def test_what_is_no_list_is_said_and_the_page_stays(
    page: DossiersPage, choosers, alerts, tmp_path: Path, qtbot
) -> None:
    choosers.path = book(tmp_path / "thư.xlsx", ("Kính gửi",), ("Nội dung",))
    page.more.pick("import")
    qtbot.waitUntil(lambda: len(alerts.faults) == 1, timeout=20_000)
    assert "dòng tiêu đề" in str(alerts.faults[0])
    assert page._stack.currentWidget() is page.tabs


def test_rows_are_found_by_words(page: DossiersPage, choosers, tmp_path: Path, qtbot) -> None:
    rows = [(f"H-{at}", "Đất đai", "A", "12/03/2026", "") for at in range(30)]
    previewed(page, choosers, book(tmp_path / "ds.xlsx", HEAD, *rows), qtbot)
    qtbot.keyClicks(page.preview.words, "h-17")
    qtbot.waitUntil(lambda: [each.name for each in page.preview.table.items()] == ["H-17"])


def test_another_sheet_is_chosen(page: DossiersPage, choosers, tmp_path: Path, qtbot) -> None:
    made = Workbook()
    for name in ("Tháng 1", "Tháng 2"):
        sheet = made.create_sheet(name)
        sheet.append(HEAD)
        sheet.append((f"H-{name}", "Đất đai", "A", "12/03/2026", ""))
    made.save(tmp_path / "ds.xlsx")
    previewed(page, choosers, tmp_path / "ds.xlsx", qtbot)
    assert "chưa đọc 1 bảng: Trang tính 'Tháng 2'" in page.preview._counts.text()
    assert page.preview.sheet.isVisible()
    page.preview.sheet.set_value("Trang tính 'Tháng 2'")
    qtbot.waitUntil(lambda: [each.name for each in page.preview.table.items()] == ["H-Tháng2"], timeout=20_000)


def test_a_preview_follows_the_register_and_the_keys(
    page: DossiersPage, choosers, tmp_path: Path, press, qtbot
) -> None:
    path = book(tmp_path / "ds.xlsx", HEAD, ("H-Z", "Đất đai", "A", "12/03/2026", ""))
    previewed(page, choosers, path, qtbot)
    press(page.preview.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "H-Z" in [row.draft.code for row in page.table.items()], timeout=20_000)
    previewed(page, choosers, path, qtbot)
    assert fates(page) == [(2, Fate.SAME)]
    page.window().undo()
    qtbot.waitUntil(lambda: fates(page) == [(2, Fate.NEW)], timeout=20_000)
    press(page.preview.table, Qt.Key.Key_Escape)
    assert page._stack.currentWidget() is page.tabs


def test_a_file_that_is_gone_leaves_what_was_shown(page: DossiersPage, choosers, alerts, tmp_path: Path, qtbot) -> None:
    path = book(tmp_path / "ds.xlsx", HEAD, ("H-Z", "Đất đai", "A", "12/03/2026", ""))
    previewed(page, choosers, path, qtbot)
    path.unlink()
    page.preview.order.set_value(DayOrder.MONTH_FIRST)
    assert "Đang đọc lại" in page.preview._counts.text()  # no old counts while it is read
    qtbot.waitUntil(lambda: len(alerts.faults) == 1, timeout=20_000)
    assert "1 thêm mới" in page.preview._counts.text()
    assert page.preview.order.value() is None
    assert page.preview.apply_button.isEnabled()
