"""Every standard dialog and menu of Qt is opened and looked through for English words."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QCalendarWidget,
    QDialogButtonBox,
    QErrorMessage,
    QFileDialog,
    QInputDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QProgressDialog,
    QWidget,
)

from hhapp.paths import resources
from hhapp.ui.translator import QtWords

WORDS = re.compile(
    r"\b(ok|cancel|close|save|open|yes|no|all|help|apply|reset|retry|ignore|abort|discard|restore|defaults|show|hide|"
    r"details|undo|redo|cut|copy|paste|delete|select|file|files|name|type|size|date|modified|look|in|directory|folder|"
    r"new|rename|remove|back|forward|parent|computer|list|view|detail|sidebar|create|go|to|this|the|again|"
    r"message|hidden|choose|recent|places|value|january|monday|sun|mon|next|previous)\b",
    re.IGNORECASE,
)


def texts_of(widget: QWidget) -> Iterable[str]:
    for button in widget.findChildren(QAbstractButton):
        yield button.text()
        yield button.toolTip()
    for label in widget.findChildren(QLabel):
        yield label.text()
    for action in widget.findChildren(QAction):
        yield action.text()
        yield action.toolTip()
    for child in widget.findChildren(QWidget):
        yield child.toolTip()
        yield child.accessibleName()
    for file_box in [widget] if isinstance(widget, QFileDialog) else []:
        yield from file_box.nameFilters()


def english(widget: QWidget) -> list[str]:
    return [text for text in texts_of(widget) if WORDS.search(text.replace("&", "").split("\t")[0])]


def test_message_boxes(qtbot) -> None:
    box = QMessageBox()
    qtbot.addWidget(box)
    for button in QMessageBox.StandardButton:
        if button.name not in ("NoButton", "ButtonMask", "FlagMask", "Default", "Escape"):
            box.addButton(button)
    box.setDetailedText("…")
    box.show()
    assert len(box.buttons()) > 15
    assert english(box) == []


def test_button_boxes(qtbot) -> None:
    box = QDialogButtonBox()
    qtbot.addWidget(box)
    for button in QDialogButtonBox.StandardButton:
        if button is not QDialogButtonBox.StandardButton.NoButton:
            box.addButton(button)
    assert english(box) == []
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == "Thôi"


@pytest.mark.parametrize("mode", [QFileDialog.AcceptMode.AcceptOpen, QFileDialog.AcceptMode.AcceptSave])
@pytest.mark.parametrize("folders", [True, False])
def test_file_dialogs(mode: QFileDialog.AcceptMode, folders: bool, qtbot, tmp_path) -> None:
    dialog = QFileDialog(None, "Chọn", str(tmp_path))
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(mode)
    if folders:
        dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.show()
    assert english(dialog) == []
    header = dialog.findChild(QWidget, "treeView").model()
    titles = [str(header.headerData(column, Qt.Orientation.Horizontal)) for column in range(header.columnCount())]
    assert not [title for title in titles if WORDS.search(title)]


@pytest.mark.parametrize("make", [QInputDialog, QProgressDialog, QErrorMessage])
def test_other_dialogs(make: type[QWidget], qtbot) -> None:
    dialog = make()
    qtbot.addWidget(dialog)
    dialog.show()
    assert english(dialog) == []


@pytest.mark.parametrize("make", [QLineEdit, QPlainTextEdit])
def test_menus_of_text_fields(make: type[QWidget], qtbot) -> None:
    field = make()
    qtbot.addWidget(field)
    menu: QMenu = field.createStandardContextMenu()
    texts = [action.text() for action in menu.actions()]
    assert "&Sao chép" in "\n".join(texts)
    assert english(menu) == []
    menu.deleteLater()


def test_the_menu_of_a_scroll_bar_is_in_the_table() -> None:
    for source in ("Scroll here", "Top", "Bottom", "Page up", "Page down", "Scroll up", "Scroll down"):
        assert QCoreApplication.translate("QScrollBar", source) != source


def test_calendars_name_days_and_months_in_vietnamese(qtbot) -> None:
    calendar = QCalendarWidget()
    qtbot.addWidget(calendar)
    assert calendar.locale().language() == QLocale.Language.Vietnamese
    assert "tháng" in calendar.locale().monthName(4).lower()


def test_the_table_answers_only_what_it_knows(qapp) -> None:
    words = QtWords(resources() / "qt_vi.json")
    assert words.translate("QPlatformTheme", "Cancel") == "Thôi"
    assert words.translate("anything", "Nhập từ tệp") is None
    assert not words.isEmpty()


def test_the_table_keeps_places_for_numbers_and_names() -> None:
    table = json.loads((resources() / "qt_vi.json").read_text(encoding="utf-8"))
    for source, words in table.items():
        assert words.strip(), source
        assert set(re.findall(r"%\d", source)) == set(re.findall(r"%\d", words)), source
        assert source.count("\n") == words.count("\n"), source
