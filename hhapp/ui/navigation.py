"""The navigation on the left: every page in its group, scrolled where the window is low; the foot stays in sight."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QScrollArea, QVBoxLayout, QWidget

from hhapp.ui import theme
from hhapp.ui.icons import icon
from hhapp.ui.page_list import PageEntry, PageGroup
from hhapp.ui.theme import Colours
from hhapp.ui.widgets.basic import inside, label, line

NUMBERED = 9
FOOT_KEYS = "Ctrl+0"

Groups = Sequence[PageGroup]


class Navigation(QWidget):
    """One entry for each page, `head` over them. The entries are one stop of Tab; Up and Down walk through them."""

    chosen = Signal(str)  # the key of a page

    def __init__(self, groups: Groups, foot: PageEntry, head: QWidget) -> None:
        super().__init__()
        self.setObjectName("navigation")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(theme.NAVIGATION_WIDTH)
        self.groups = tuple(groups)
        self.pages = (*(page for group in self.groups for page in group.pages), foot)
        self.keys = _shortcuts(self.pages)
        self._entries: dict[str, _Entry] = {}
        self._upper: list[QWidget] = []  # what stands there only where units report to this office
        self._buttons = QButtonGroup(self, exclusive=True)
        self._buttons.idClicked.connect(self._on_clicked)
        self._lay_out(head, foot)

    def entry(self, key: str) -> QPushButton:
        """The entry of a page."""
        return self._entries[key]

    def mark(self, key: str) -> None:
        """Show which page is open."""
        entry = self._entries[key]
        entry.setChecked(True)
        for each in self._entries.values():  # Tab comes to the page that is open, as where an arrow key opened it
            each.setFocusPolicy(Qt.FocusPolicy.StrongFocus if each is entry else Qt.FocusPolicy.ClickFocus)
        self._bring_into_sight(entry)

    def colour(self, colours: Colours) -> None:
        """Draw the icons in the colours of the look."""
        for page in self.pages:
            self._entries[page.key].setIcon(icon(page.icon, colours.text, colours.selected_text))

    def show_upper(self, wanted: bool) -> None:
        """Show or hide the pages of an office that units report to."""
        for widget in self._upper:
            widget.setVisible(wanted)

    def neighbour(self, key: str, step: int) -> str:
        """The page that stands `step` entries further down; round and round."""
        keys = [page.key for page in self.pages if page.key == key or not self._entries[page.key].isHidden()]
        return keys[(keys.index(key) + step) % len(keys)]

    def _lay_out(self, head: QWidget, foot: PageEntry) -> None:
        name = label("HHApp", "heading")
        name.setContentsMargins(theme.MEDIUM, 0, 0, 0)
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._list())
        box = QVBoxLayout(self)
        box.setContentsMargins(theme.SMALL, theme.MEDIUM, theme.SMALL, theme.MEDIUM)
        box.setSpacing(theme.TINY)
        for widget in (name, head, line()):
            box.addWidget(widget)
        box.addWidget(self._scroll, 1)
        box.addWidget(line())
        box.addWidget(self._make_entry(foot))

    def _list(self) -> QWidget:
        place = inside()
        box = QVBoxLayout(place)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2)
        for group in self.groups:
            captions = [_caption(group.caption)] if group.caption and group.pages else []
            made = [*captions, *(self._make_entry(page) for page in group.pages)]
            for widget in made:
                box.addWidget(widget)
            self._upper += made if group.upper else []
        box.addStretch(1)
        for widget in self._upper:
            widget.hide()  # until the data say whose office this is
        return place

    def _make_entry(self, page: PageEntry) -> _Entry:
        entry = _Entry(page.short_title or page.title, self._bring_into_sight)
        entry.setAccessibleName(f"Trang {page.title}")
        keys = self.keys[page.key]
        entry.setToolTip(f"{page.title} · {keys}" if keys else f"{page.title} · Ctrl+K để tìm trang")
        self._buttons.addButton(entry, len(self._entries))
        self._entries[page.key] = entry
        return entry

    def _bring_into_sight(self, entry: QWidget) -> None:
        if self._scroll.widget().isAncestorOf(entry):
            self._scroll.ensureWidgetVisible(entry, 0, 2 * theme.HUGE)

    def _on_clicked(self, at: int) -> None:
        self.chosen.emit(list(self._entries)[at])


class _Entry(QPushButton):
    """One page. With the focus it comes into sight, also when an arrow key brought the focus."""

    def __init__(self, text: str, show: Callable[[QWidget], None]) -> None:
        super().__init__(text)
        self._show = show
        self.setProperty("role", "entry")
        self.setCheckable(True)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Scroll there."""
        super().focusInEvent(event)
        self._show(self)


def _caption(text: str) -> QWidget:
    made = label(text, "caption")
    made.setContentsMargins(theme.MEDIUM, theme.SMALL, 0, 0)
    return made


def _shortcuts(pages: Sequence[PageEntry]) -> dict[str, str]:
    """The keys of each page, "" where the nine numbers are used up; the last stands at the foot and has its own."""
    numbered = {page.key: f"Ctrl+{at}" if at <= NUMBERED else "" for at, page in enumerate(pages[:-1], start=1)}
    return {**numbered, pages[-1].key: FOOT_KEYS}
