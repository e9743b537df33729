"""hhapp undo: take back the last action."""

from __future__ import annotations

import argparse

from hhapp.cli.common import Commands, opened, say


def register(commands: Commands) -> None:
    """Add `undo`."""
    commands.add_parser("undo", help="hoàn tác việc vừa làm").set_defaults(run=_undo)


def _undo(args: argparse.Namespace) -> int:
    with opened(args) as app:
        title = app.undo_last()
    say("Không còn việc nào để hoàn tác." if title is None else f"Đã hoàn tác: {title}.")
    return 0
