"""Cài đặt: the office's document words, template packs, data and look, what was done lately."""

from __future__ import annotations

from PySide6.QtWidgets import QTabWidget, QWidget

from hhapp.ui.desk import Desk
from hhapp.ui.page import Page
from hhapp.ui.pages.settings_data import DataTab
from hhapp.ui.pages.settings_history import HistoryTab
from hhapp.ui.pages.settings_keys import KeysTab
from hhapp.ui.pages.settings_packs import PacksTab
from hhapp.ui.pages.settings_unit import UnitTab


class SettingsPage(Page):
    """Five tabs; each reads and writes by itself."""

    key = "settings"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.unit, self.packs = UnitTab(desk), PacksTab(desk)
        self.keys, self.data, self.history = KeysTab(desk), DataTab(desk), HistoryTab(desk)
        self.data.restoring.restored.connect(self.exchanged)
        self.data.restoring.may_start = self.can_leave
        self._named: dict[str, QWidget] = {
            "unit": self.unit,
            "packs": self.packs,
            "data": self.data,
            "history": self.history,
        }
        self.tabs = QTabWidget()
        for named in (self.tabs, self.tabs.tabBar()):
            named.setAccessibleName("Mục cài đặt")
        for tab, title in (
            (self.unit, "Cơ &quan"),
            (self.packs, "Gói biểu mẫu"),
            (self.keys, "Khóa ký gói"),
            (self.data, "&Dữ liệu, giao diện"),
            (self.history, "&Việc đã làm"),
        ):
            self.tabs.addTab(tab, title)
        self.body.addWidget(self.tabs, 1)
        self.say(self.title, "Thông tin cơ quan, gói biểu mẫu, dữ liệu và giao diện")

    def reload(self) -> None:
        """Read all tabs again; unsaved typing stays."""
        for tab in (self.unit, self.packs, self.keys, self.data, self.history):
            tab.reload()

    def show_thing(self, thing: object) -> None:
        """Bring a tab to the front: "unit", "packs", "data", "history", or the tab itself."""
        tab = thing if isinstance(thing, QWidget) else self._named.get(str(thing))
        if tab is not None:
            self.tabs.setCurrentWidget(tab)

    def can_leave(self) -> bool:
        """Ask about unsaved words of the office."""
        return self.unit.form.can_leave("Thông tin cơ quan")
