"""One form on one row of boxes, filled by number keys: five strokes and Enter. Big enough to read from the paper."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from hhapp.packs.survey.catalogue import Answers, SurveyForm, shown_answers
from hhapp.ui import theme
from hhapp.ui.theme import Theme

_BOX_WIDTH, _BOX_HEIGHT, _LEAST_WIDTH = 104, 76, 56
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_BLANK = (Qt.Key.Key_Space, Qt.Key.Key_0, Qt.Key.Key_Minus)


class EntryPad(QWidget):
    """`kept(answers)` on Enter, `moved` when the place or an answer changed, `said(sentence)` when a key was no use.

    Number keys answer the question at the cursor and go on, the space bar leaves it out, Backspace goes back and
    clears. Enter on a form with questions not yet reached asks for a second Enter.
    """

    kept = Signal(object)
    moved = Signal()
    said = Signal(str)
    given_up = Signal()

    def __init__(self, look: Theme) -> None:
        super().__init__()
        self._theme = look
        self._form: SurveyForm | None = None
        self._answers: list[int | None] = []
        self._typed: list[bool] = []
        self._at = 0
        self._asked = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Phiếu đang nhập")
        look.changed.connect(self.update)

    def start(self, form: SurveyForm | None, answers: Sequence[int | None] | None = None) -> None:
        """Begin an empty form, or one with answers to be put right."""
        self._form = form
        count = len(form.questions) if form else 0
        self._answers = list(answers) if answers is not None else [None] * count
        self._typed = [answers is not None] * count
        self._at = 0
        self._changed()

    @property
    def form(self) -> SurveyForm | None:
        """The form that is asked."""
        return self._form

    @property
    def at(self) -> int:
        """The question at the cursor, from 0; as many as there are questions when all are reached."""
        return self._at

    @property
    def answers(self) -> Answers:
        """What is answered so far."""
        return tuple(self._answers)

    def begun(self) -> bool:
        """Whether anything was typed for this form."""
        return any(self._typed)

    def _changed(self) -> None:
        self._asked = False
        self.setAccessibleDescription(f"Câu {self._at + 1}; {shown_answers(self._answers)}")
        self.updateGeometry()
        self.update()
        self.moved.emit()

    def _answer(self, value: int | None) -> None:
        if self._at >= len(self._answers):
            self.said.emit(f"Đã đủ {len(self._answers)} câu: Enter để ghi phiếu, Backspace để lùi lại.")
            return
        self._answers[self._at], self._typed[self._at] = value, True
        self._at += 1
        self._changed()

    def _digit(self, form: SurveyForm, value: int) -> None:
        values = [level.value for level in form.levels]
        if value in values:
            self._answer(value)
        else:
            self.said.emit(f"Không có mức {value}: bấm {values[0]} đến {values[-1]}, phím cách để bỏ trống.")

    def _back(self) -> None:
        if self._at > 0:
            self._at -= 1
            self._answers[self._at], self._typed[self._at] = None, False
            self._changed()

    def _go(self, step: int) -> None:
        self._at = min(max(self._at + step, 0), len(self._answers))
        self._changed()

    def _keep(self) -> None:
        left = self._typed.count(False)
        if all(answer is None for answer in self._answers):
            self.said.emit("Phiếu chưa có câu trả lời nào.")
        elif left and not self._asked:
            self._asked = True
            self.said.emit(f"Còn {left} câu chưa nhập. Bấm Enter lần nữa để ghi các câu đó là bỏ trống.")
        else:
            self.kept.emit(self.answers)

    # Qt overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the paper."""
        key, form = event.key(), self._form
        if form is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in _ENTER:
            self._keep()
        elif key in _BLANK:
            self._answer(None)
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self._digit(form, key - Qt.Key.Key_0)
        elif not self._moved_by(key):
            super().keyPressEvent(event)

    def _moved_by(self, key: int) -> bool:
        match key:
            case Qt.Key.Key_Backspace:
                self._back()
            case Qt.Key.Key_Left:
                self._go(-1)
            case Qt.Key.Key_Right:
                self._go(1)
            case Qt.Key.Key_Escape if self.begun():
                self.given_up.emit()
            case _:
                return False
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a box goes there."""
        super().mousePressEvent(event)
        hit = next((at for at in range(len(self._answers)) if self._box(at).contains(event.position().toPoint())), None)
        if hit is not None:
            self._at = hit
            self._changed()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where typing goes."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that typing goes elsewhere."""
        super().focusOutEvent(event)
        self.update()

    def sizeHint(self) -> QSize:
        """As many rows of boxes as the width asks for."""
        return QSize(5 * _BOX_WIDTH, self._rows() * (_BOX_HEIGHT + theme.SMALL))

    def minimumSizeHint(self) -> QSize:
        """Narrower, not lower."""
        return QSize(4 * _LEAST_WIDTH, self.sizeHint().height())

    def resizeEvent(self, event: object) -> None:
        """Another width may ask for another number of rows."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A box a question: its number small, the answer big, the cursor framed."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for at in range(len(self._answers)):
            self._draw(painter, at)
        painter.end()

    def _columns(self) -> int:
        count = max(1, len(self._answers))
        fit = max(1, (max(self.width(), 4 * _LEAST_WIDTH) + theme.SMALL) // (_LEAST_WIDTH + theme.SMALL))
        rows = -(-count // fit)
        return -(-count // rows)

    def _rows(self) -> int:
        return -(-max(1, len(self._answers)) // self._columns())

    def _box(self, at: int) -> QRect:
        columns = self._columns()
        width = min(_BOX_WIDTH, (self.width() + theme.SMALL) // columns - theme.SMALL)
        x, y = at % columns * (width + theme.SMALL), at // columns * (_BOX_HEIGHT + theme.SMALL)
        return QRect(x, y, width, _BOX_HEIGHT).adjusted(2, 2, -2, -2)

    def _draw(self, painter: QPainter, at: int) -> None:
        colours, box = self._theme.colours, self._box(at)
        here = at == min(self._at, len(self._answers) - 1) and self._at < len(self._answers)
        active = here and self.hasFocus()
        painter.setPen(QPen(QColor(colours.accent if here else colours.line), 3 if active else 1))
        painter.setBrush(QColor(colours.surface))
        painter.drawRoundedRect(box, 6, 6)
        painter.setPen(QColor(colours.quiet))
        painter.setFont(self.font())
        head = box.adjusted(theme.SMALL, theme.TINY, -theme.SMALL, 0)
        painter.drawText(head, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, f"Câu {at + 1}")
        if self._typed[at]:
            answer = self._answers[at]
            painter.setPen(QColor(colours.text))
            painter.setFont(self._big())
            below = box.adjusted(0, QFontMetrics(self.font()).height(), 0, 0)
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, "–" if answer is None else str(answer))

    def _big(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(self.font().pointSizeF() * 2.2)
        font.setBold(True)
        return font
