"""The office and the units below it on any day, and of which units of an earlier day each of them consists.

What a unit is under on a day is worked out, never rewritten: where its superior had ended, who took the superior's
place counts, else the next above (docs/decisions/0013-units.md).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from hhapp.models import Unit, UnitEvent, UnitSuccession
from hhapp.services.remembered import remembered
from hhapp.storage import settings
from hhapp.vn.numbers import format_date
from hhapp.vn.text import sort_key

OWN_UNIT = "own_unit"  # the setting that names the office whose data folder this is
_ONE_DAY = timedelta(days=1)


class EventKind(StrEnum):
    """What happened to units on a day."""

    MERGE = "merge"
    SPLIT = "split"
    RENAME = "rename"
    ABOLISH = "abolish"
    OWN = "own"  # the office of this data folder itself became another

    @property
    def shown(self) -> str:
        """The clerk's words for it."""
        return {
            EventKind.MERGE: "Sáp nhập",
            EventKind.SPLIT: "Chia tách",
            EventKind.RENAME: "Đổi tên",
            EventKind.ABOLISH: "Giải thể",
            EventKind.OWN: "Tổ chức lại đơn vị mình",
        }[self]


@dataclass(frozen=True, slots=True)
class UnitNode:
    """A unit. Both days of its validity count; None: open. `superior_id` is whom it is under on the day asked."""

    id: int
    code: str
    name: str
    level: str  # a level's code in the template pack; "" or words where the pack does not know it
    superior_id: int | None
    valid_from: date | None
    valid_to: date | None

    def valid_on(self, day: date) -> bool:
        """Whether the unit existed on that day."""
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day <= self.valid_to)


@dataclass(frozen=True, slots=True)
class TreeLine:
    """One line of the tree: how many levels below the own office, which is 0, and how many units are under it."""

    node: UnitNode
    depth: int
    below: int  # all that are under it, however deep


@dataclass(frozen=True, slots=True)
class Territory:
    """A unit and those of an earlier day that it consists of now.

    `divided` were split since: only a part of each belongs to this unit, so their figures go to no one, which `doubts`
    says.
    """

    unit: UnitNode
    parts: tuple[UnitNode, ...]
    divided: tuple[UnitNode, ...]
    doubts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EventRow:
    """One event with the units that it ended or drew on, and those that took their place (none: nobody did)."""

    id: int
    kind: EventKind
    on: date  # the first day of what is new
    basis: str
    note: str
    sources: tuple[UnitNode, ...]
    heirs: tuple[UnitNode, ...]


@dataclass(frozen=True, slots=True)
class _Step:
    """One way of an event: `to_id` None where nobody takes the place."""

    on: date
    from_id: int
    to_id: int | None
    kind: EventKind


class Units:
    """Every unit and every succession, read in two passes; what the functions of this module ask."""

    def __init__(self, session: Session) -> None:
        self.nodes = {row.id: UnitNode(*row) for row in session.execute(_UNITS)}
        self.steps = tuple(_Step(on, old, new, EventKind(kind)) for on, old, new, kind in session.execute(_STEPS))
        self.own_id: int | None = settings.read(session, OWN_UNIT, None)
        self._after: dict[int, list[_Step]] = defaultdict(list)
        self._before: dict[int, list[_Step]] = defaultdict(list)
        for step in self.steps:
            self._after[step.from_id].append(step)
            if step.to_id is not None:
                self._before[step.to_id].append(step)

    def own_line(self) -> tuple[int, ...]:
        """The own office and those that it was before, the newest first."""
        line: list[int] = [] if self.own_id is None else [self.own_id]
        while line:
            before = [step.from_id for step in self._before[line[-1]] if step.kind is EventKind.OWN]
            if not before or before[0] in line:
                break
            line.append(before[0])
        return tuple(line)

    def superior_on(self, unit_id: int, day: date) -> int | None:
        """Whom a unit is under on a day; None for one that is under nobody."""
        at, seen = self.nodes[unit_id].superior_id, {unit_id}
        while at is not None and at not in seen:
            node = self.nodes[at]
            if node.valid_on(day):
                return at
            seen.add(at)
            heir = self._stand_in(node, day)
            at = node.superior_id if heir in seen else heir
        return None

    def heir_of(self, node: UnitNode) -> str:
        """The code of the one unit that took a unit's place when it ended; "" where that is nobody or several."""
        ended = node.valid_to and node.valid_to + _ONE_DAY
        heirs = {step.to_id for step in self._after[node.id] if step.on == ended and step.to_id is not None}
        return self.nodes[heirs.pop()].code if len(heirs) == 1 else ""

    def below(self, day: date) -> dict[int, list[UnitNode]]:
        """The units that existed on a day by whom they were under; the own office's former selves count as it."""
        line = self.own_line()
        found: dict[int, list[UnitNode]] = defaultdict(list)
        for node in self.nodes.values():
            if node.valid_on(day) and node.id not in line:
                superior = self.superior_on(node.id, day)
                if superior is not None:
                    above = line[0] if superior in line else superior
                    found[above].append(replace(node, superior_id=superior))
        return {above: sorted(nodes, key=by_name) for above, nodes in found.items()}

    def holders(self, on: date, back_to: date) -> dict[int, frozenset[int]]:
        """For each unit of the earlier day those that hold its territory on the later one."""
        held = {node.id: frozenset({node.id}) for node in self.nodes.values() if node.valid_on(back_to)}
        by_source: dict[int, set[int]] = {each: {each} for each in held}
        for day, ways in self._ways(after=back_to, until=on).items():
            moving = {source: by_source.pop(source, set()) for source in ways}
            for source, heirs in ways.items():
                stays = {source} if self.nodes[source].valid_on(day) else set()
                for origin in moving[source]:
                    held[origin] = held[origin] - {source} | stays | heirs
                    for each in stays | heirs:
                        by_source.setdefault(each, set()).add(origin)
        return held

    def _ways(self, after: date, until: date) -> dict[date, dict[int, set[int]]]:
        ways: dict[date, dict[int, set[int]]] = {}
        for step in self.steps:
            if after < step.on <= until:
                heirs = ways.setdefault(step.on, {}).setdefault(step.from_id, set())
                heirs |= {step.to_id} if step.to_id is not None else set()
        return ways

    def _stand_in(self, node: UnitNode, day: date) -> int | None:
        """Who takes the place of one that does not exist on the day; where none or several do, the next above."""
        if node.valid_to is not None and node.valid_to < day:
            ended = node.valid_to + _ONE_DAY
            heirs = {step.to_id for step in self._after[node.id] if step.on == ended} - {None}
        else:
            heirs = {step.from_id for step in self._before[node.id] if step.on == node.valid_from}
        return heirs.pop() if len(heirs) == 1 else node.superior_id


_UNITS = select(Unit.id, Unit.code, Unit.name, Unit.level, Unit.superior_id, Unit.valid_from, Unit.valid_to)
_STEPS = (
    select(UnitEvent.on, UnitSuccession.from_id, UnitSuccession.to_id, UnitEvent.kind)
    .join(UnitEvent, UnitSuccession.event_id == UnitEvent.id)
    .order_by(UnitEvent.on, UnitEvent.id, UnitSuccession.id)
)


def all_units(session: Session) -> Units:
    """Every unit and succession; read once where a long reading remembers."""
    return remembered(session, ("units",), lambda: Units(session))


def by_name(node: UnitNode) -> tuple[object, ...]:
    """Key that sorts units as a Vietnamese dictionary does, equal names by code."""
    return sort_key(node.name), node.code


def units_below(session: Session, on: date) -> tuple[UnitNode, ...]:
    """The units that owe this office reports on a day: those directly under it then, by name.

    Units further down report to the one between; they stand in `unit_tree`.
    """
    units = all_units(session)
    return () if units.own_id is None else tuple(units.below(on).get(units.own_id, ()))


def unit_tree(session: Session, on: date) -> tuple[TreeLine, ...]:
    """The own office as it was on a day and every unit under it, each line before those under it, by name."""
    units = all_units(session)
    if units.own_id is None:
        return ()
    below = units.below(on)
    own = next((units.nodes[each] for each in units.own_line() if units.nodes[each].valid_on(on)), None)
    return tuple(_lines(own or units.nodes[units.own_id], units.own_id, 0, below))


def territories(session: Session, on: date, back_to: date) -> tuple[Territory, ...]:
    """For each unit that owes reports on `on`, by name: the units of `back_to`, an earlier day, of which it consists.

    Each unit of the earlier day is a part of one territory at most. One that was split is a part of none but is told by
    each unit that holds a piece, unless these became one again.
    """
    units = all_units(session)
    parts: dict[int, list[UnitNode]] = defaultdict(list)
    divided: dict[int, list[tuple[UnitNode, frozenset[int]]]] = defaultdict(list)
    for origin, holders in units.holders(on, back_to).items():
        for holder in holders:
            if len(holders) == 1:
                parts[holder].append(units.nodes[origin])
            else:
                divided[holder].append((units.nodes[origin], holders))
    return tuple(_territory(units, node, parts[node.id], divided[node.id]) for node in units_below(session, on))


def unit_events(session: Session) -> tuple[EventRow, ...]:
    """What happened to units, the latest first."""
    nodes = all_units(session).nodes
    return tuple(
        EventRow(
            *(event.id, EventKind(event.kind), event.on, event.basis, event.note),
            sources=_named(nodes, (way.from_id for way in event.successions)),
            heirs=_named(nodes, (way.to_id for way in event.successions)),
        )
        for event in session.scalars(select(UnitEvent).order_by(UnitEvent.on.desc(), UnitEvent.id.desc()))
    )


def _lines(
    node: UnitNode, key: int, depth: int, below: Mapping[int, Iterable[UnitNode]], above: frozenset[int] = frozenset()
) -> list[TreeLine]:
    above |= {key}
    under: list[TreeLine] = []
    for each in below.get(key, ()):
        if each.id not in above:
            under += _lines(each, each.id, depth + 1, below, above)
    return [TreeLine(node, depth, len(under)), *under]


def _territory(
    units: Units, node: UnitNode, parts: list[UnitNode], divided: list[tuple[UnitNode, frozenset[int]]]
) -> Territory:
    told = []
    for origin, holders in sorted(divided, key=lambda each: by_name(each[0])):
        names = ", ".join(each.name for each in sorted((units.nodes[holder] for holder in holders), key=by_name))
        told.append(f"{origin.name} ({origin.code}) đã chia tách, nay thuộc {names}: số liệu không chia ra được.")
    lost = sorted((origin for origin, _ in divided), key=by_name)
    return Territory(node, tuple(sorted(parts, key=by_name)), tuple(lost), tuple(told))


def _named(nodes: Mapping[int, UnitNode], ids: Iterable[int | None]) -> tuple[UnitNode, ...]:
    return tuple(sorted((nodes[each] for each in set(ids) if each is not None), key=by_name))


def shown_validity(node: UnitNode) -> str:
    """From when to when a unit exists: "từ 01/07/2025", "đến hết 30/06/2025", "" for one that was always there."""
    start = f"từ {format_date(node.valid_from)}" if node.valid_from else ""
    end = f"đến hết {format_date(node.valid_to)}" if node.valid_to else ""
    return f"{start} {end}".strip()
