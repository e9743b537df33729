"""The names that the numbers of the table of results have in a pack's Excel form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hhapp.packs.officers.context import PivotFigure, PivotLine

CELL_NAME = re.compile(r"[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*\.(luot|nguoi)(\.nu|\.dtts)?")
"""What such a name looks like: "can_bo.ly_luan.luot.nu"."""


def pivot_cells(lines: Sequence[PivotLine]) -> dict[str, int]:
    """Every number by its name: row, column, then luot (turns) or nguoi (people), then nothing, nu or dtts."""
    return {
        f"{line.code}.{figure.code}.{name}": number
        for line in lines
        for figure in line.cells
        for name, number in _numbers(figure)
    }


def _numbers(figure: PivotFigure) -> Iterator[tuple[str, int]]:
    yield "luot", figure.turns
    yield "luot.nu", figure.women_turns
    yield "luot.dtts", figure.minority_turns
    yield "nguoi", figure.people
    yield "nguoi.nu", figure.women
    yield "nguoi.dtts", figure.minority
