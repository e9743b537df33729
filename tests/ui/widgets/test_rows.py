from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QColor

from hhapp.ui.theme import Theme, Tone
from hhapp.ui.widgets.rows import Cell, Column, Role, Row, RowList, RowsModel, kept, steady
from hhapp.vn.text import fold

COLUMNS = (Column("TT", 40, right=True), Column("Nhiệm vụ"))


def row(key: object, text: str, number: int | None = None, **more: object) -> Row:
    return Row(key, (Cell(str(number or ""), number), Cell(text, text, **more)), item=key, folded=fold(text))


def group(key: str) -> Row:
    return Row(("group", key), (Cell(key), Cell()), group=True)


ROWS = [
    group("I"),
    row(1, "Đánh giá, xếp hạng", 2),
    row(2, "Ẩm thực", 1),
    row(3, "Báo cáo\nhai dòng"),
    group("II"),
    row(4, "Ốc đảo", 9),
    row(5, "Cải cách", 8),
]


@pytest.fixture
def model(look: Theme) -> RowsModel:
    made = RowsModel(COLUMNS, look)
    made.replace(ROWS)
    return made


def keys(model: RowsModel) -> list[object]:
    return [each.key for each in model.rows() if not each.group]


def test_qt_finds_nothing_wrong_with_the_model(model: RowsModel, qtmodeltester) -> None:
    qtmodeltester.check(model)
    model.replace(ROWS[:3])
    model.sort(1)
    model.replace([])
    model.replace(ROWS)


def test_what_a_cell_says(look: Theme) -> None:
    model = RowsModel(COLUMNS, look)
    model.replace(
        [
            row(1, "Một câu khá dài của kế hoạch", 1, tone=Tone.OVERDUE),
            row(2, "?", marked=True, hint="Vì sao"),
            Row(3, (Cell(computed=True), Cell("a\nb", typed="a b"))),
        ]
    )
    first, second, third = (model.index(at, 1) for at in range(3))
    assert first.data(Qt.ItemDataRole.ToolTipRole) == "Một câu khá dài của kế hoạch"
    assert first.data(Qt.ItemDataRole.ForegroundRole) == QColor(look.colours.overdue)
    assert second.data() == "⚠ ?"
    assert second.data(Qt.ItemDataRole.ToolTipRole) == "Vì sao"
    assert second.data(Qt.ItemDataRole.BackgroundRole) == QColor(look.colours.soon_ground)
    assert third.data() == "a b"
    assert third.data(Qt.ItemDataRole.EditRole) == "a b"
    assert model.index(2, 0).data(Qt.ItemDataRole.BackgroundRole) == QColor(look.colours.computed)
    assert model.index(0, 0).data(Qt.ItemDataRole.TextAlignmentRole) & int(Qt.AlignmentFlag.AlignRight)
    assert first.data(Role.ITEM) == 1
    assert model.index(0, 0).data(Role.SORT) == 1


def test_titles(model: RowsModel) -> None:
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Nhiệm vụ"
    assert model.headerData(9, Qt.Orientation.Horizontal) is None
    assert model.headerData(0, Qt.Orientation.Vertical) is None


def test_groups_are_passed_over_and_bold(model: RowsModel) -> None:
    assert not model.index(0, 0).flags() & Qt.ItemFlag.ItemIsSelectable
    assert model.index(0, 0).data(Qt.ItemDataRole.FontRole).bold()
    assert model.is_group(0)
    assert not model.is_group(1)


def test_the_same_rows_are_updated_in_place(model: RowsModel, qtbot) -> None:
    changed = [*ROWS]
    changed[1] = row(1, "Đánh giá lại", 2)
    with qtbot.waitSignal(model.dataChanged) as told, qtbot.assertNotEmitted(model.modelReset):
        model.replace(changed)
    assert told.args[0].row() == told.args[1].row() == 1
    assert model.index(1, 1).data() == "Đánh giá lại"


def test_other_rows_come_by_a_reset(model: RowsModel, qtbot) -> None:
    with qtbot.waitSignal(model.modelReset):
        model.replace(ROWS[:3])
    assert model.place_of(2) == 2
    assert model.place_of(4) is None


def test_sorting_stays_inside_the_groups(model: RowsModel) -> None:
    model.sort(1)
    assert keys(model) == [2, 3, 1, 5, 4]  # Ẩm, Báo, Đánh; Cải, Ốc: a Vietnamese dictionary
    model.sort(0)
    assert keys(model) == [2, 1, 3, 5, 4]  # the one without a number comes last
    model.sort(0, Qt.SortOrder.DescendingOrder)
    assert keys(model) == [1, 2, 3, 4, 5]
    model.sort(-1)
    assert keys(model) == [1, 2, 3, 4, 5]


def test_editing_goes_to_the_page_only(look: Theme) -> None:
    typed: list[tuple[object, int, str]] = []

    def edit(item: object, column: int, text: str) -> bool:
        typed.append((item, column, text))
        return text != "sai"

    model = RowsModel(COLUMNS, look, edit)
    model.replace([row(1, "cũ", editable=True)])
    index = model.index(0, 1)
    assert index.flags() & Qt.ItemFlag.ItemIsEditable
    assert model.setData(index, "mới")
    assert index.data() == "cũ"  # shown when the page reloads
    assert not model.setData(index, "sai")
    assert model.setData(index, "cũ")  # nothing new is nothing to write
    assert typed == [(1, 1, "mới"), (1, 1, "sai")]
    assert not model.setData(QModelIndex(), "x")


@pytest.mark.parametrize(
    ("query", "left"),
    [("", [1, 2, 3, 4, 5]), ("danh gia", [1]), ("ĐÁNH", [1]), ("gia xep", [1]), ("oc", [4]), ("không có", [])],
)
@pytest.mark.parametrize("rows", [ROWS, RowList(ROWS)])
def test_filtering_without_accents(rows: list[Row], query: str, left: list[int]) -> None:
    found = kept(rows, query)
    assert [each.key for each in found if not each.group] == left
    assert all(not (one.group and other.group) for one, other in pairwise(found))
    assert not found or not found[-1].group


def test_filtering_by_the_item() -> None:
    assert [each.key for each in kept(ROWS, "", lambda item: item > 3) if not each.group] == [4, 5]


@given(st.lists(st.tuples(st.booleans(), st.text(max_size=8)), max_size=30), st.text(max_size=3))
def test_a_filter_never_shows_what_lacks_a_word(found: list[tuple[bool, str]], query: str) -> None:
    rows = [group(str(at)) if is_group else row(at, text) for at, (is_group, text) in enumerate(found)]
    left = kept(rows, query)
    assert kept(RowList(rows), query) == left
    assert all(word in each.folded for each in left if not each.group for word in fold(query).split())
    if not query.strip():
        assert [each for each in left if not each.group] == [each for each in rows if not each.group]


def test_rows_that_did_not_change_stay_the_same_objects() -> None:
    before = [Row(1, (Cell("a"),)), Row(2, (Cell("b"),))]
    now = [Row(2, (Cell("b"),)), Row(1, (Cell("đổi"),)), Row(3, (Cell("c"),))]
    kept_rows = steady(now, before)
    assert kept_rows == now
    assert kept_rows[0] is before[1]
    assert kept_rows[1] is now[1]
