"""The rules of a pack for work assigned from above, as frozen values. `load.py` reads them.

The sample pack follows Chỉ thị 06/CT-UBND of 21/4/2020 (Khánh Hòa): points 2 (late work for rating), 3 (returned twice
or more), 6 (rules that do not fit), 8 (report in the half-yearly and yearly reports).
"""

from __future__ import annotations

from dataclasses import dataclass

from hhapp.packs.listing import ListColumn

FILE = "nhiem-vu-giao.toml"


@dataclass(frozen=True, slots=True)
class Named:
    """A word of a list of the pack: a kind of problem with a rule, an office that collects proposals."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class DirectiveReport:
    """A document kind of the pack that reports on the directive, and the kind of period it is for."""

    kind: str  # code of the document kind
    period: str  # code of the period kind: "H1"


@dataclass(frozen=True, slots=True)
class AssignmentRules:
    """The pack's rules."""

    directive: str  # "Chỉ thị số 06/CT-UBND ngày 21/4/2020 của UBND tỉnh"
    near_days: int
    returned_limit: int  # a draft returned so many times or more is counted
    objective: tuple[str, ...]  # causes proposed to the clerk
    subjective: tuple[str, ...]
    return_causes: tuple[str, ...]
    problems: tuple[Named, ...]  # what is wrong with a rule
    receivers: tuple[Named, ...]  # who collects proposals
    reports: tuple[DirectiveReport, ...]
    columns: tuple[ListColumn, ...]
    sources: tuple[str, ...]
