"""Whatever a clerk did, undoing all of it brings every table back as it was; redoing brings it forward again."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from hhapp.bootstrap import Application, start
from hhapp.models import Plan, PlanArea, PlanTarget, PlanTask, ProgressNote, TargetThreshold, TaskProduct, Unit
from hhapp.storage.history import recent_actions, undo

Contents = Callable[[Application], dict[str, list[tuple[object, ...]]]]

TEXTS = st.text(max_size=8)
SHARES = st.decimals(min_value=0, max_value=100, places=2) | st.none()
MOVES = st.tuples(
    st.sampled_from(["plan", "area", "task", "edit", "note", "target", "move", "drop"]), st.integers(0, 9)
)


def _pick(session: Session, kind: type[Plan | PlanArea | PlanTask | PlanTarget], index: int):  # type: ignore[no-untyped-def]
    rows = session.scalars(select(kind).order_by(kind.id)).all()
    return rows[index % len(rows)] if rows else None


def _move(session: Session, move: str, index: int, text: str, share: Decimal | None) -> None:
    plan, area, task = (_pick(session, kind, index) for kind in (Plan, PlanArea, PlanTask))
    match move:
        case "plan":
            unit = session.scalar(select(Unit)) or Unit(code="X", name=text, level="xa")
            session.add(Plan(unit=unit, year=2021 + index, title=text, pack_id="m", pack_version="1"))
        case "area" if plan:
            plan.areas.append(PlanArea(position=index, number="I", name=text))
        case "task" if area:
            area.tasks.append(PlanTask(position=index, task=text, products=[TaskProduct(position=1, name=text)]))
        case "edit" if task:
            task.task, task.completed_on = text, date(2021, 1, 1) + timedelta(days=index)
        case "note" if task:
            task.notes.append(ProgressNote(noted_on=date(2021, 1, 1), text=text, share_done=share))
        case "target" if area:
            threshold = TargetThreshold(position=1, comparator=">=", value=share or Decimal(0), unit="%")
            area.targets.append(PlanTarget(position=index, text=text, thresholds=[threshold]))
        case "move" if task and area:
            task.area = area
        case "drop":
            victim = (plan, area, task)[index % 3]
            if victim is not None:
                session.delete(victim)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(actions=st.lists(st.lists(st.tuples(MOVES, TEXTS, SHARES), min_size=1, max_size=4), max_size=8))
def test_undo_all_is_the_beginning_and_redo_all_the_end(
    contents: Contents,
    new_folder: Callable[[Path], Path],
    actions: list[list[tuple[tuple[str, int], str, Decimal | None]]],
) -> None:
    with tempfile.TemporaryDirectory() as root:
        app = start(new_folder(Path(root)))
        try:
            states = [contents(app)]
            for moves in actions:
                with app.transaction("Việc") as session:
                    for (move, index), text, share in moves:
                        _move(session, move, index, text, share)
                        session.flush()
                if contents(app) != states[-1]:
                    states.append(contents(app))
            _walk_back_and_forth(app, states, contents)
        finally:
            app.close()


def _walk_back_and_forth(
    app: Application, states: list[dict[str, list[tuple[object, ...]]]], contents: Contents
) -> None:
    undos = []
    while app.undo_last() is not None:
        with app.reading() as session:
            undos.append(recent_actions(session, 1)[0].id)
    assert contents(app) == states[0]
    for action_id in reversed(undos):
        with app.transaction("Làm lại") as session:
            undo(session, action_id)
    assert contents(app) == states[-1]
