"""Which action was written last: every change is an action, so this tells whether anything changed.

Standard library only, since the window asks it before the database is open.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path


def newest_action(database: Path) -> tuple[int, str] | None:
    """Number and moment of the newest action; None where there is none, or no database of ours."""
    try:
        with closing(sqlite3.connect(database)) as connection:
            found: tuple[int, str] | None = connection.execute(
                "SELECT id, at FROM history_action ORDER BY id DESC LIMIT 1"
            ).fetchone()
            return found
    except sqlite3.Error:
        return None
