"""Headings over groups of columns: one cell for neighbours of one group, none across groups of the same name."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QTableView

from hhapp.ui.theme import Theme
from hhapp.ui.widgets.grouped_header import GroupedHeader, Heading
from hhapp.ui.widgets.rows import Cell, Column, Row, RowsModel

HEADINGS = (
    Heading(("Nhận",), "Tổng số", "(3)"),
    Heading(("Nhận", "Trong đó"), "Trực tuyến", "(4)"),
    Heading(("Nhận", "Trong đó"), "Trực tiếp", "(5)"),
    Heading(("Giải quyết", "Trong đó"), "Đúng hạn", "(6)"),
    Heading((), "Ghi chú", ""),
)


@pytest.fixture
def header(qtbot, look: Theme) -> Iterator[GroupedHeader]:
    view = QTableView()
    qtbot.addWidget(view)
    model = RowsModel([Column(each.text, 80) for each in HEADINGS], look, parent=view)
    model.replace([Row("a", tuple(Cell("1") for _ in HEADINGS))])
    view.setModel(model)
    made = GroupedHeader(HEADINGS, look, view)
    view.setHorizontalHeader(made)
    for at in range(len(HEADINGS)):
        view.setColumnWidth(at, 80)
    view.resize(600, 300)
    view.show()
    qtbot.waitExposed(view)
    yield made
    view.close()


def test_a_group_is_as_wide_as_its_neighbouring_columns(header: GroupedHeader) -> None:
    whole = header.place_of_group(0, 0)
    assert (whole.left(), whole.width()) == (0, 240)
    assert header.place_of_group(2, 0) == whole
    inner = header.place_of_group(1, 1)
    assert (inner.left(), inner.width()) == (80, 160)
    assert inner.top() == whole.bottom() + 1
    assert header.place_of_group(3, 1).width() == 80  # the same word under another group


def test_it_is_as_high_as_all_its_levels_and_draws(header: GroupedHeader) -> None:
    assert header.height() == header.sizeHint().height() > 4 * header.fontMetrics().height()
    image = header.grab().toImage()
    middle = image.pixelColor(120, header.place_of_group(1, 0).center().y() // 2)
    line = image.pixelColor(120, header.place_of_group(1, 0).bottom())
    assert middle != line
