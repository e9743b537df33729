"""Which row of a list has its heads and which head is which column of the register; remembered with the import."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from hhapp.packs.listing import ListColumn, ListFile, known_columns
from hhapp.ui import theme
from hhapp.ui.pages.listing.heading_row import heading_choice
from hhapp.ui.widgets.basic import button, inside, label
from hhapp.ui.widgets.choice import Choice

_WIDTH, _HEIGHT = 640, 560
_NONE = "không có trong tệp"


class ListColumnsDialog(QDialog):
    """Open with `open()`. `chosen(heads, row)`: the head by column key, None where the file has none; their row."""

    def __init__(
        self,
        parent: QWidget,
        file: ListFile,
        columns: Sequence[ListColumn],
        chosen: Callable[[Mapping[str, str | None], int], object],
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Chọn cột")
        self._chosen, self._file, self._columns = chosen, file, tuple(columns)
        self.heading = heading_choice(file.head_rows, file.head_row)
        self.heading.currentIndexChanged.connect(self._on_heading)
        self.choices: dict[str, Choice] = {column.key: Choice() for column in columns}
        for choice in self.choices.values():
            choice.setMinimumContentsLength(28)
        self._offer(file.heads, file.columns)
        self._lay_out(file, columns)

    def accept(self) -> None:
        """Hand the heads on."""
        super().accept()
        self._chosen({key: choice.value() for key, choice in self.choices.items()}, self.heading.value())

    def _on_heading(self) -> None:
        """Other heads: those known by their words are chosen, the others are the clerk's to choose."""
        heads = self._file.head_rows[self.heading.value()]
        known = known_columns(dict(enumerate(heads)), self._columns, self._file.columns)
        self._offer(heads, {key: heads[at] for key, at in known.items()})

    def _offer(self, heads: Iterable[str], known: Mapping[str, str]) -> None:
        for key, choice in self.choices.items():
            choice.offer([(_NONE, None), *((head, head) for head in dict.fromkeys(heads))])
            choice.set_value(known.get(key))

    def _lay_out(self, file: ListFile, columns: Sequence[ListColumn]) -> None:
        place = inside()
        grid = QGridLayout(place)
        grid.setColumnStretch(1, 1)
        caption = QLabel("&Dòng tiêu đề")
        caption.setBuddy(self.heading)
        grid.addWidget(caption, 0, 0)
        grid.addWidget(self.heading, 0, 1)
        for at, column in enumerate(columns, start=1):
            caption = QLabel(f"{column.name} *" if column.required else column.name)
            choice = self.choices[column.key]
            caption.setBuddy(choice)
            choice.setAccessibleName(column.name)
            grid.addWidget(caption, at, 0)
            grid.addWidget(choice, at, 1)
        grid.setRowStretch(len(columns) + 1, 1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setWidget(place)
        self.verb = button("&Đọc lại tệp", self.accept, role="main", hint="Đọc lại tệp theo các cột này")
        self.verb.setDefault(True)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(button("&Thôi", self.reject, hint="Esc"))
        foot.addWidget(self.verb)
        box = QVBoxLayout(self)
        box.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        box.setSpacing(theme.MEDIUM)
        box.addWidget(label(f"Cột nào của {file.name} ứng với cột nào của sổ", "heading", wrap=True))
        box.addWidget(label("Chương trình nhớ cách chọn này cho lần nhập sau.", "quiet", wrap=True))
        box.addWidget(scroll, 1)
        box.addLayout(foot)
        self.resize(_WIDTH, _HEIGHT)
