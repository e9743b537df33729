"""What a page works with: the application, and the window's few shared helpers. Made once, handed to every page.

It stands before the data are open, as the window does: `app` and `pack` come with `open`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from hhapp.errors import HhappError
from hhapp.ui.alerts import Alerts
from hhapp.ui.announcements import Announcements
from hhapp.ui.choosers import Choosers
from hhapp.ui.memory import Memory
from hhapp.ui.operations import Operations
from hhapp.ui.theme import Theme
from hhapp.ui.working_year import WorkingYear

if TYPE_CHECKING:
    from hhapp.bootstrap import Application, Session
    from hhapp.packs.catalogue import Pack
    from hhapp.storage.history import Changes
    from hhapp.ui.pages.overview_words import Shown

T = TypeVar("T")


@dataclass(slots=True, weakref_slot=True, eq=False)
class Desk:
    """Everything that a page is given; `today` is a function so that tests can stand on any day.

    `year` is the one that every page shows.
    `pack` is the one for new plans and periods, as the office chose it; a period that was opened keeps its own.
    """

    alerts: Alerts
    choosers: Choosers
    operations: Operations
    announcements: Announcements
    theme: Theme
    memory: Memory
    year: WorkingYear
    today: Callable[[], date]
    app: Application = field(init=False)
    pack: Pack = field(init=False)
    is_open: bool = field(init=False, default=False)
    kept_overview: Shown | None = field(init=False, default=None)  # the overview as it was kept, for its first showing

    def open(self, app: Application, pack: Pack) -> None:
        """The data are open: from now on pages can read and write."""
        self.app, self.pack, self.is_open = app, pack, True
        self.announcements.follow(app)

    def follow_choice(self, changes: Changes) -> None:
        """Work with another pack as soon as another is chosen, or the choice is taken back."""
        from hhapp.services.pack_choice import chosen_pack

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
