"""What a page works with: the application, and the window's few shared helpers. Made once, handed to every page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from hhapp.bootstrap import Application, Session
from hhapp.errors import HhappError
from hhapp.packs.catalogue import Pack
from hhapp.services.pack_choice import chosen_pack
from hhapp.storage.history import Changes
from hhapp.ui.alerts import Alerts
from hhapp.ui.announcements import Announcements
from hhapp.ui.choosers import Choosers
from hhapp.ui.memory import Memory
from hhapp.ui.operations import Operations
from hhapp.ui.theme import Theme
from hhapp.ui.working_year import WorkingYear

T = TypeVar("T")


@dataclass(slots=True, weakref_slot=True, eq=False)
class Desk:
    """Everything that a page is given; `today` is a function so that tests can stand on any day.

    `year` is the one that every page shows.
    `pack` is the one for new plans and periods, as the office chose it; a period that was opened keeps its own.
    """

    app: Application
    pack: Pack
    alerts: Alerts
    choosers: Choosers
    operations: Operations
    announcements: Announcements
    theme: Theme
    memory: Memory
    year: WorkingYear
    today: Callable[[], date]

    def follow_choice(self, changes: Changes) -> None:
        """Work with another pack as soon as another is chosen, or the choice is taken back."""
        if "setting" in changes.tables:
            with self.app.reading() as session:
                self.pack = chosen_pack(session, self.app.packs)

    def read(self, reading: Callable[[Session], T]) -> T:
        """Run a reading function in a session of its own."""
        with self.app.reading() as session:
            return reading(session)

    def write(self, title: str, writing: Callable[[Session], T]) -> T | None:
        """Run one action in one transaction; a fault is told and gives None."""
        try:
            with self.app.transaction(title) as session:
                return writing(session)
        except HhappError as fault:
            self.alerts.fault(fault)
            return None
