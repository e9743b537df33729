"""What is done beside the window while the data are opened; loading this loads what needs the database."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from hhapp.bootstrap import Application, start
from hhapp.services import units
from hhapp.services.pack_choice import chosen_pack
from hhapp.ui.kept_overview import read_for
from hhapp.ui.office_words import office_words
from hhapp.ui.pages.overview_words import Shown
from hhapp.ui.working_year import years_to_offer


@dataclass(frozen=True, slots=True)
class Opened:
    """The open data; `named`: somebody said whose they are. `overview` where there was none kept."""

    app: Application
    named: bool
    overview: Shown | None


def open_data(root: Path, year: int | None, today: date, *, reads: bool) -> Opened:
    """Open the folder and ask once what the window will ask, so that it need not wait for anything that takes long.

    `reads`: the overview too, for this year or else for the likely one.
    """
    app = start(root)
    try:
        with app.reading() as session:
            named = units.own_unit(session) is not None
            if named:
                office_words(session, chosen_pack(session, app.packs), today, year or today.year)
                years_to_offer(session, today, today.year)
        return Opened(app, named, read_for(app, year, today) if reads and named else None)
    except BaseException:
        app.close()
        raise
