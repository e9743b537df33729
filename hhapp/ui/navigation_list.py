"""The list of Ctrl+K: every page of the navigation as a row."""

from __future__ import annotations

from hhapp.ui.navigation import Navigation
from hhapp.ui.page_list import PageEntry
from hhapp.ui.widgets.rows import Cell, Column, Row
from hhapp.vn.text import fold

GO_TO_COLUMNS = (Column("Trang"), Column("Nhóm", 220), Column("Phím", 110))


def rows_of(navigation: Navigation) -> list[Row]:
    """The pages in their order, with the caption they stand under and their keys."""
    captions = {page.key: group.caption for group in navigation.groups for page in group.pages}
    return [_row(page, captions.get(page.key, ""), navigation.keys[page.key]) for page in navigation.pages]


def _row(page: PageEntry, caption: str, keys: str) -> Row:
    cells = (Cell(page.title), Cell(caption), Cell(keys))
    return Row(page.key, cells, item=page.key, folded=fold(f"{page.title} {page.short_title} {caption}"))
