"""The form recipe: label above the field, required marked, faults in red on leaving, saved only by Lưu.

A form never writes on a widget's signal. It holds the values it was loaded with; `changed()` compares.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Protocol

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from hhapp.ui import theme
from hhapp.ui.alerts import Alerts, Leaving
from hhapp.ui.widgets.basic import button, inside, label, shortcut


class Editor(Protocol):
    """What a field's widget answers to, besides being a widget."""

    def value(self) -> Any:
        """What it holds."""

    def set_value(self, value: Any) -> None:
        """Show a value."""

    def fault(self) -> str:
        """Why what it holds cannot be taken, or ""."""


class Field(QWidget):
    """A label, an editor under it, help in grey, and a line for the fault. `entered(field)` when a key leads to it."""

    entered = Signal(QWidget)

    def __init__(self, text: str, editor: QWidget, *, required: bool = False, help_text: str = "") -> None:
        super().__init__()
        self._plain = text.replace("&", "")
        self.editor = editor
        self.required = required
        self._fault = label(role="error", wrap=True)
        self._fault.hide()
        caption = QLabel(f"{text} *" if required else text)
        caption.setBuddy(editor)
        editor.setAccessibleName(self._plain)
        editor.installEventFilter(self)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.TINY)
        box.addWidget(caption)
        box.addWidget(editor)
        if help_text:
            editor.setAccessibleDescription(help_text)
            box.addWidget(label(help_text, "quiet", wrap=True))
        box.addWidget(self._fault)

    def value(self) -> Any:
        """What the editor holds."""
        return self.editor.value()  # type: ignore[attr-defined]

    def set_value(self, value: Any) -> None:
        """Show a value; an old fault goes away."""
        self.editor.set_value(value)  # type: ignore[attr-defined]
        self.show_fault("")

    def check(self) -> bool:
        """Look at the value now, show its fault or none, and say whether it can be taken."""
        fault = self.editor.fault()  # type: ignore[attr-defined]
        if not fault and self.required and self.value() in (None, ""):
            fault = f"Cần ghi {self._plain[:1].lower()}{self._plain[1:]}."
        self.show_fault(fault)
        return not fault

    def show_fault(self, fault: str) -> None:
        """Write a fault under the field, or take it away."""
        self._fault.setText(fault)
        self._fault.setVisible(bool(fault))
        if bool(self.editor.property("wrong")) != bool(fault):
            self.editor.setProperty("wrong", bool(fault))
            self.editor.style().unpolish(self.editor)
            self.editor.style().polish(self.editor)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Check at the moment of leaving; opening a menu or another window is not leaving. Tell of a key leading in."""
        if watched is not self.editor or event.type() not in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            return False
        reason = event.reason()  # type: ignore[attr-defined]
        if event.type() == QEvent.Type.FocusIn:
            if reason != Qt.FocusReason.MouseFocusReason:
                self.entered.emit(self)
        elif reason not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.check()
        return False


class Form(QWidget):
    """Fields one under another that scroll, and Lưu / Bỏ below them. `save(values)` returns whether it was saved."""

    restored = Signal()

    def __init__(self, fields: Mapping[str, Field], save: Callable[[dict[str, Any]], bool], alerts: Alerts) -> None:
        super().__init__()
        self.fields = dict(fields)
        self._save = save
        self._alerts = alerts
        self._loaded: dict[str, Any] = self.values()
        place = inside()
        self.column = QVBoxLayout(place)
        self.column.setContentsMargins(0, theme.SMALL, theme.SMALL, theme.SMALL)
        self.column.setSpacing(theme.MEDIUM)
        for field in self.fields.values():
            self.column.addWidget(field)
            field.entered.connect(self._bring_into_sight)
        self.column.addStretch(1)
        self._scroll = scroll = QScrollArea(widgetResizable=True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(place)
        self.save_button = button("&Lưu", self.save, role="main", hint="Lưu thay đổi · Ctrl+S")
        self.drop_button = button("&Bỏ", self.restore, hint="Trở lại như trước khi sửa")
        shortcut("Ctrl+S", self, self.save)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(theme.SMALL)
        self.buttons.addWidget(self.save_button)
        self.buttons.addWidget(self.drop_button)
        self.buttons.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.SMALL)
        box.addWidget(scroll, 1)
        box.addLayout(self.buttons)

    def load(self, values: Mapping[str, Any]) -> None:
        """Show these values; from now on they are what "unchanged" means."""
        for name, field in self.fields.items():
            field.set_value(values.get(name))
        self._loaded = self.values()

    def values(self) -> dict[str, Any]:
        """What the fields hold now."""
        return {name: field.value() for name, field in self.fields.items()}

    def changed(self) -> bool:
        """Whether a field differs from what was loaded, or holds what cannot be read."""
        unreadable = any(field.editor.fault() for field in self.fields.values())  # type: ignore[attr-defined]
        return unreadable or self.values() != self._loaded

    def save(self) -> bool:
        """Check every field and hand the values on; the first faulty field gets the focus."""
        QGuiApplication.inputMethod().commit()
        faulty = [field for field in self.fields.values() if not field.check()]
        if faulty:
            faulty[0].editor.setFocus()
            return False
        values = self.values()
        if not self._save(values):
            return False
        self._loaded = values
        return True

    def restore(self) -> None:
        """Back to what was loaded."""
        self.load(self._loaded)
        self.restored.emit()

    def _bring_into_sight(self, field: QWidget) -> None:
        """Alt and a letter go to fields that are scrolled away; Qt follows only Tab."""
        self._scroll.ensureWidgetVisible(field, 0, theme.SMALL)

    def can_leave(self, what: str) -> bool:
        """Ask once about unsaved changes; False keeps the clerk here."""
        QGuiApplication.inputMethod().commit()
        if not self.changed():
            return True
        answer = self._alerts.ask_leaving(what)
        if answer is Leaving.SAVE:
            return self.save()
        if answer is Leaving.DROP:
            self.restore()
            return True
        return False
