"""A small form in a window of its own: a few fields, one verb, Thôi. It frees itself when closed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from hhapp.ui import theme
from hhapp.ui.widgets.basic import button, label
from hhapp.ui.widgets.form import Field


class GrowingDialog(QDialog):
    """Grows where a line appears that needs more room than there is, as under a field that is wrong."""

    def event(self, event: QEvent) -> bool:
        """Look again whenever something inside was shown, hidden or written."""
        if event.type() != QEvent.Type.LayoutRequest:
            return super().event(event)  # nothing after it: one of the events is the end of this dialog
        done = super().event(event)
        inner = self.layout()
        if self.isVisible() and inner is not None:
            wanted = max(inner.totalHeightForWidth(self.width()), inner.totalMinimumSize().height())
            if wanted > self.height():
                self.resize(self.width(), wanted)
        return done


class FormDialog(GrowingDialog):
    """Open with `open()`. `save(values)` returns whether the dialog may close."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        fields: Mapping[str, Field],
        verb: str,
        save: Callable[[dict[str, Any]], bool],
        *,
        sentence: str = "",
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(theme.FORM_WIDTH)
        self.fields = dict(fields)
        self._save = save
        self.verb = button(verb, self.accept, role="main", hint="Ctrl+Enter")
        self.verb.setDefault(True)
        box = QVBoxLayout(self)
        box.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        box.setSpacing(theme.MEDIUM)
        box.addWidget(label(title, "heading", wrap=True))
        if sentence:
            box.addWidget(label(sentence, "quiet", wrap=True))
        for field in self.fields.values():
            box.addWidget(field)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(button("&Thôi", self.reject, hint="Esc"))
        buttons.addWidget(self.verb)
        box.addLayout(buttons)

    def load(self, values: Mapping[str, Any]) -> FormDialog:
        """Fill the fields; returns itself, to be opened."""
        for name, value in values.items():
            self.fields[name].set_value(value)
        return self

    def accept(self) -> None:
        """Check, save, close; a faulty field gets the focus instead."""
        QGuiApplication.inputMethod().commit()
        faulty = [field for field in self.fields.values() if not field.check()]
        if faulty:
            faulty[0].editor.setFocus()
        elif self._save({name: field.value() for name, field in self.fields.items()}):
            super().accept()

    def keyPressEvent(self, event: Any) -> None:
        """Ctrl+Enter saves even from inside a text of several lines."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers():
            self.accept()
        else:
            super().keyPressEvent(event)
