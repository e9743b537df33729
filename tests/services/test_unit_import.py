"""A list of units from Excel: every row's fate, then exactly that is written."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

import openpyxl
import pytest
from sqlalchemy.orm import Session

from hhapp.documents.list_form import write_list
from hhapp.documents.lists import read_list
from hhapp.packs.catalogue import Pack
from hhapp.services.known_keys import KeyRole, confirm_key
from hhapp.services.listing import Fate
from hhapp.services.unit_edit import UnitWords, add_unit
from hhapp.services.unit_events import When, abolish_units
from hhapp.services.unit_import import COLUMNS, UnitImport, apply_units, compare_units, listed_units
from hhapp.services.unit_tree import territories, unit_events, unit_tree, units_below

HEAD = ("Mã đơn vị", "Tên đơn vị", "Cấp", "Mã cấp trên", "Từ ngày", "Đến ngày")
WITH_HEIRS = (*HEAD, "Sáp nhập vào")
EVE, DAY = date(2025, 6, 30), date(2025, 7, 1)
Compare = Callable[..., UnitImport]


@pytest.fixture
def compare(session: Session, pack: Pack, tmp_path: Path) -> Compare:
    def run(*rows: Sequence[object], head: Sequence[str] = HEAD) -> UnitImport:
        book = openpyxl.Workbook()
        for row in (("DANH SÁCH ĐƠN VỊ",), head, *rows):
            book.active.append(row)
        book.save(tmp_path / "đơn vị.xlsx")
        return compare_units(session, pack, read_list(tmp_path / "đơn vị.xlsx", COLUMNS), DAY)

    return run


def fates(found: UnitImport) -> list[tuple[Fate, str]]:
    return [(each.fate, "; ".join(each.reasons)) for each in found.fates]


def test_a_list_is_taken_in_with_superiors_in_any_order(session: Session, compare: Compare, unit_id: int) -> None:
    found = compare(
        ("X1", "Xã Một", "Xã", "D1", "", ""),
        ("D1", "Huyện Một", "Huyện", "", "", EVE),
        ("X2", "Xã Hai", "xa", "d1", DAY, ""),
    )
    assert [each.fate for each in found.fates] == [Fate.NEW] * 3
    assert fates(found)[1][1] == "cấp “Huyện” không có trong gói biểu mẫu, giữ như ghi"
    assert apply_units(session, found) == (3, 0)
    lines = [(line.node.code, line.depth, line.node.level) for line in unit_tree(session, EVE)][1:]
    assert lines == [("D1", 1, "Huyện"), ("X1", 2, "xa")]
    assert [node.code for node in units_below(session, DAY)] == ["X2", "X1"]
    assert [each[0] for each in fates(compare(("X1", "Xã Một", "", "", "", "")))] == [Fate.SAME]


def test_every_row_that_cannot_be_taken_says_why(session: Session, compare: Compare, pack: Pack, unit_id: int) -> None:
    found = compare(
        ("", "Không mã", "", "", "", ""),
        ("A", "", "", "", "", ""),
        ("B", "Xã B", "xã", "", DAY, EVE),
        ("C", "Xã C", "xã", "KHÔNG CÓ", "", ""),
        ("D", "Xã D", "xã", "B", "", ""),
        ("E", "Xã E", "xã", "F", "", ""),
        ("F", "Xã F", "xã", "E", "", ""),
        ("G", "Xã G", "xã", "", "", ""),
        ("G", "Xã G khác", "xã", "", "", ""),
        ("H", "Xã H", "xã", "", "", ""),
        ("H", "Xã H", "xã", "", "", ""),
        ("I", "Xã I", "xã", "", "45/13/2025", ""),
    )
    assert [each.fate for each in found.fates] == [Fate.REFUSED] * 9 + [Fate.NEW, Fate.SKIPPED, Fate.REFUSED]
    reasons = [reason for _, reason in fates(found)]
    assert reasons[:3] == ["không có mã đơn vị", "không có tên đơn vị", "ngày kết thúc trước ngày bắt đầu"]
    assert reasons[3].startswith("cấp trên “KHÔNG CÓ” không có")
    assert reasons[7] == "mã đơn vị ghi ở cả dòng 11 mà khác nhau"
    assert reasons[10] == "trùng với dòng 12"
    assert apply_units(session, found) == (1, 0)
    assert [node.code for node in units_below(session, DAY)] == ["H"]


def test_a_list_does_not_rename_a_unit_that_has_a_key(
    session: Session, pack: Pack, compare: Compare, unit_id: int
) -> None:
    add_unit(session, pack, UnitWords("A", "Xã A", "xa"))
    confirm_key(session, KeyRole.UNIT, "A", "Xã A", "ab" * 32, datetime.now(UTC))
    add_unit(session, pack, UnitWords("B", "Xã B", "xa"))
    found = compare(("A", "Xã Á", "", "", "", ""), ("B", "Xã Bê", "phường", "A", "", ""))
    assert fates(found)[0][0] is Fate.REFUSED
    assert "Đổi tên" in fates(found)[0][1]
    assert fates(found)[1] == (Fate.CHANGED, "đổi tên, cấp, cấp trên")
    apply_units(session, found)
    assert [(line.node.name, line.depth) for line in unit_tree(session, DAY)][1:] == [("Xã A", 1), ("Xã Bê", 2)]


def test_the_own_office_in_the_list_is_left_alone(session: Session, compare: Compare, unit_id: int) -> None:
    own = unit_tree(session, DAY)[0].node
    found = compare((own.code, "Tên khác", "", "", "", ""), ("A", "Xã A", "xã", own.code, "", ""))
    assert fates(found) == [(Fate.SKIPPED, "là đơn vị mình"), (Fate.NEW, "")]


def test_all_communes_of_the_country_are_taken_in_quickly(session: Session, compare: Compare, unit_id: int) -> None:
    rows = [(f"X{n:05}", f"Xã số {n}", "xã", f"D{n % 100:03}", DAY, "") for n in range(3221)]
    rows += [(f"D{n:03}", f"Huyện số {n}", "Huyện", "", "", "") for n in range(100)]
    start = time.process_time()
    found = compare(*rows)
    assert apply_units(session, found) == (3321, 0)
    assert len(unit_tree(session, DAY)) == 3322
    assert len(units_below(session, DAY)) == 100
    assert time.process_time() - start < 15  # generous: about 2 s alone


def test_a_new_list_does_not_move_the_past_under_the_province(
    session: Session, pack: Pack, compare: Compare, unit_id: int
) -> None:
    district = add_unit(session, pack, UnitWords("D", "Huyện"))
    add_unit(session, pack, UnitWords("A", "Xã A", "xa", district))
    abolish_units(session, [district], When(DAY))
    own = unit_tree(session, DAY)[0].node.code
    assert fates(compare(("A", "Xã A", "xã", own, "", ""))) == [(Fate.SAME, "")]
    assert [(line.node.code, line.depth) for line in unit_tree(session, EVE)][1:] == [("D", 1), ("A", 2)]


def test_a_list_that_was_written_is_read_back_as_the_same(
    session: Session, pack: Pack, tmp_path: Path, unit_id: int
) -> None:
    district = add_unit(session, pack, UnitWords("D", "Huyện", "Huyện"))
    add_unit(session, pack, UnitWords("A", "=Xã A", "xa", district, DAY))
    path = tmp_path / "ra.xlsx"
    path.write_bytes(write_list("Danh sách", COLUMNS, listed_units(session, pack, DAY)))
    found = compare_units(session, pack, read_list(path, COLUMNS), DAY)
    assert [(each.name, each.fate) for each in found.fates] == [("Huyện (D)", Fate.SAME), ("=Xã A (A)", Fate.SAME)]
    assert list(read_list(path, COLUMNS).heads) == [column.name for column in COLUMNS]


def test_a_list_that_names_who_takes_the_place_makes_the_mergers(
    session: Session, pack: Pack, compare: Compare, unit_id: int
) -> None:
    add_unit(session, pack, UnitWords("A", "Xã A", "xa"))
    confirm_key(session, KeyRole.UNIT, "A", "Xã A", "ab" * 32, datetime.now(UTC))
    rows = (
        ("A", "Xã A", "", "", "", EVE, "M"),
        ("B", "Xã B", "xã", "", "", EVE, "M"),
        ("C", "Xã C", "xã", "", "", EVE, "N"),
        ("M", "Xã Mới", "xã", "", DAY, "", ""),
        ("N", "Phường N", "phường", "", DAY, "", ""),
    )
    found = compare(*rows, head=WITH_HEIRS)
    assert fates(found)[0] == (Fate.CHANGED, "về M từ 01/07/2025")
    apply_units(session, found)
    assert {each.unit.code: [part.code for part in each.parts] for each in territories(session, DAY, EVE)} == {
        "M": ["A", "B"],
        "N": ["C"],
    }
    assert sorted(event.kind for event in unit_events(session)) == ["merge", "rename"]
    assert [each[0] for each in fates(compare(*rows, head=WITH_HEIRS))] == [Fate.SAME] * 5


def test_heirs_that_cannot_be_are_told(session: Session, pack: Pack, compare: Compare, unit_id: int) -> None:
    add_unit(session, pack, UnitWords("K", "Xã K", "xa", valid_from=DAY))
    found = compare(
        ("A", "Xã A", "", "", "", "", "M"),
        ("B", "Xã B", "", "", "", EVE, "B"),
        ("C", "Xã C", "", "", "", EVE, "Z"),
        ("D", "Xã D", "", "C", "", "", ""),
        ("E", "Xã E", "", "", "", date(2025, 5, 31), "K"),
        ("K", "Xã K", "", "", "", date(2025, 7, 31), "E"),
        head=WITH_HEIRS,
    )
    assert [each.fate for each in found.fates] == [Fate.REFUSED] * 6
    assert [reason.split(",")[0] for _, reason in fates(found)] == [
        "có đơn vị nhận thì cần ngày kết thúc",
        "đơn vị nhận là chính nó",
        "đơn vị nhận “Z” không có trong sổ và danh sách",
        "cấp trên “C” không có trong sổ và danh sách",
        "đơn vị nhận “K” không có trong sổ và danh sách",
        "đơn vị nhận “E” không có trong sổ và danh sách",
    ]
