"""Which head of a list stands for which column of the register, chosen by hand; remembered with the import."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from hhapp.packs.listing import ListColumn, ListFile
from hhapp.ui import theme
from hhapp.ui.widgets.basic import button, inside, label
from hhapp.ui.widgets.choice import Choice

_WIDTH, _HEIGHT = 640, 560
_NONE = "không có trong tệp"


class ListColumnsDialog(QDialog):
    """Open with `open()`. `chosen(heads)` gives the head by column key, None where the file has none of it."""

    def __init__(
        self,
        parent: QWidget,
        file: ListFile,
        columns: Sequence[ListColumn],
        chosen: Callable[[Mapping[str, str | None]], object],
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Chọn cột")
        self._chosen = chosen
        heads = [(head, head) for head in dict.fromkeys(file.heads)]
        self.choices: dict[str, Choice] = {}
        for column in columns:
            choice = Choice()
            choice.setMinimumContentsLength(28)
            choice.offer([(_NONE, None), *heads])
            choice.set_value(file.columns.get(column.key))
            self.choices[column.key] = choice
        self._lay_out(file, columns)

    def accept(self) -> None:
        """Hand the heads on."""
        super().accept()
        self._chosen({key: choice.value() for key, choice in self.choices.items()})

    def _lay_out(self, file: ListFile, columns: Sequence[ListColumn]) -> None:
        place = inside()
        grid = QGridLayout(place)
        grid.setColumnStretch(1, 1)
        for at, column in enumerate(columns):
            caption = QLabel(f"{column.name} *" if column.required else column.name)
            choice = self.choices[column.key]
            caption.setBuddy(choice)
            choice.setAccessibleName(column.name)
            grid.addWidget(caption, at, 0)
            grid.addWidget(choice, at, 1)
        grid.setRowStretch(len(columns), 1)
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
