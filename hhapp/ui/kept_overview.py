"""The overview of today and the coming days, kept when the program ends: the next start shows it at once.

Reading it anew takes the database and much of the program; what is kept is shown only where reading would give just
that: the same program, data, packs and year, on a day it was worked out for. Anything else, and it is read.
"""

from __future__ import annotations

import json
import time
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from hhapp import __version__
from hhapp.packs.plain import plain_data, typed_data
from hhapp.paths import DataFolder, resources
from hhapp.storage.newest import newest_action
from hhapp.ui.pages.overview_words import Shown

if TYPE_CHECKING:
    from hhapp.bootstrap import Application
    from hhapp.ui.memory import Memory

_DAYS = 8  # today and a week: most starts are within it
_ENOUGH = 4  # over a weekend; what is kept so far ahead is not worked out anew
_SECONDS = 1.0  # the program has ended for the clerk; nobody should wait for it to be gone


def find_kept(folder: DataFolder, year: int | None, today: date) -> Shown | None:
    """What was kept for today, where it is still right; `year` is the one last chosen, None where none was."""
    try:
        mark, *days = folder.kept_overview.read_text(encoding="utf-8").splitlines()
        if mark != _mark(folder):
            return None
        line = next((line for line in days if line.startswith(today.isoformat())), None)
        shown = None if line is None else typed_data(Shown, json.loads(line.partition(" ")[2]))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):  # there is none, or it is damaged
        return None
    return shown if shown is not None and year in (None, shown.year) else None


def keep_overview(app: Application, memory: Memory, today: date) -> None:
    """Work out the overview for the coming days and keep it; a disk that refuses only makes the next start slower."""
    folder, mark = app.folder, _mark(app.folder)
    if _is_kept(folder, mark, memory.year, today):
        return
    until, lines = time.monotonic() + _SECONDS, [mark]
    for ahead in range(_DAYS):
        if time.monotonic() > until:
            break
        day = today + timedelta(days=ahead)
        lines.append(f"{day.isoformat()} {json.dumps(plain_data(read_for(app, memory.year, day)), ensure_ascii=False)}")
    try:
        _write(folder.kept_overview, "\n".join(lines))
    except OSError:
        return


def read_for(app: Application, year: int | None, day: date) -> Shown:
    """The overview of a day, for the year that was chosen or else is likely."""
    from hhapp.services.pack_choice import chosen_pack
    from hhapp.ui.pages.overview_reading import read_overview
    from hhapp.ui.working_year import likely_year

    with app.reading() as session:
        pack = chosen_pack(session, app.packs)
        return read_overview(session, app.packs, pack, day, year or likely_year(session, pack, day))


def _is_kept(folder: DataFolder, mark: str, year: int | None, today: date) -> bool:
    last = today + timedelta(days=_ENOUGH - 1)
    try:
        with folder.kept_overview.open(encoding="utf-8") as kept:
            if kept.readline().rstrip("\n") != mark:
                return False
    except (OSError, ValueError):
        return False
    return all(find_kept(folder, year, day) is not None for day in (today, last))


def _write(path: Path, text: str) -> None:
    """Whole or not at all; not worth waiting for the disk."""
    part = path.with_suffix(".part")
    part.write_text(text, encoding="utf-8")
    part.replace(path)


def _mark(folder: DataFolder) -> str:
    """What the overview depends on beside the day and the year."""
    files = []
    for place in (resources() / "packs", resources() / "calendar", folder.packs):
        files += [(str(path), path.stat()) for path in sorted(place.rglob("*.toml"))]
    if folder.calendar.exists():
        files.append((str(folder.calendar), folder.calendar.stat()))
    packs = [[path, stat.st_mtime_ns, stat.st_size] for path, stat in files]
    return json.dumps([__version__, newest_action(folder.database), packs])
