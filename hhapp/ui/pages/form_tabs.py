"""The figures of a period and each form of its pack under tabs; no tabs where the pack has no form."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from hhapp.packs.catalogue import Pack
from hhapp.packs.forms import Form
from hhapp.services.form_values import cell_place
from hhapp.services.periods import PeriodRow
from hhapp.ui import theme
from hhapp.ui.desk import Desk
from hhapp.ui.pages.form_panel import FormPanel

_FIGURES = "Chỉ &tiêu"


class FormTabs(QWidget):
    """A panel is made when its tab is first opened; the tab stays the same from period to period."""

    def __init__(self, desk: Desk, figures: QWidget) -> None:
        super().__init__()
        self._desk = desk
        self._pack: Pack | None = None
        self._period: PeriodRow | None = None
        self._forms: tuple[Form, ...] = ()
        self._panels: dict[int, FormPanel] = {}
        self.bar = QTabBar()
        self.bar.setAccessibleName("Chỉ tiêu hoặc biểu")
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
        self.bar.addTab(_FIGURES)
        self.bar.currentChanged.connect(self._on_tab)
        self._stack = QStackedWidget()
        self._stack.addWidget(figures)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.SMALL)
        box.addWidget(self.bar)
        box.addWidget(self._stack, 1)
        self.bar.hide()

    def load(self, pack: Pack | None, period: PeriodRow | None) -> None:
        """Show the forms of this pack, the open one read again; without a period there are only the figures."""
        self._pack, self._period = pack, period
        forms = () if pack is None or period is None else pack.forms
        if forms != self._forms:
            self._offer(forms)
        self._load_panel()

    def panel(self) -> FormPanel | None:
        """The open form; None while the figures are."""
        return self._panels.get(self.bar.currentIndex() - 1)

    def show_figures(self) -> None:
        """Open the figures."""
        self.bar.setCurrentIndex(0)

    def show_cell(self, code: str) -> None:
        """Open the form of the cell that the code names, and go to the cell."""
        place = cell_place(code)
        at = next((at for at, form in enumerate(self._forms) if place is not None and form.code == place.form), None)
        if at is not None:
            self.bar.setCurrentIndex(at + 1)
            self._panels[at].show_cell(code)

    def _offer(self, forms: tuple[Form, ...]) -> None:
        """Tabs for these forms in place of the old ones; an open form of the same code stays open."""
        at = self.bar.currentIndex() - 1
        code = self._forms[at].code if at >= 0 else ""
        self._forms = forms
        with QSignalBlocker(self.bar):
            while self.bar.count() > 1:
                self.bar.removeTab(1)
            for form in forms:
                self.bar.addTab(f"&{form.name}")
            self.bar.setCurrentIndex(next((n for n, form in enumerate(forms, start=1) if form.code == code), 0))
        for panel in self._panels.values():
            self._stack.removeWidget(panel)
            panel.deleteLater()
        self._panels = {}
        self.bar.setVisible(bool(forms))
        self._stack.setCurrentIndex(0)

    def _on_tab(self) -> None:
        self._load_panel()
        panel = self.panel()
        if panel is not None:
            panel.table.setFocus()

    def _load_panel(self) -> None:
        at = self.bar.currentIndex() - 1
        if at < 0 or self._pack is None or self._period is None:
            self._stack.setCurrentIndex(0)
            return
        if at not in self._panels:
            self._panels[at] = FormPanel(self._desk, self._forms[at])
            self._stack.addWidget(self._panels[at])
        self._panels[at].load(self._pack, self._period)
        self._stack.setCurrentWidget(self._panels[at])
