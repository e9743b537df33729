"""An open data folder, and a small plan in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from hhapp.bootstrap import Application, start
from hhapp.models import Plan, PlanArea, PlanTask, TaskMilestone, TaskProduct, Unit


@pytest.fixture
def app(tmp_path: Path, new_folder: Callable[[Path], Path]) -> Iterator[Application]:
    app = start(new_folder(tmp_path / "data"))
    yield app
    app.close()


@pytest.fixture
def add_plan() -> Callable[[Application], int]:
    """Writes one plan with an area and two tasks, as one action; returns the plan's number."""

    def add(app: Application) -> int:
        with app.transaction("Lập kế hoạch") as session:
            plan = Plan(
                unit=Unit(code="X", name="UBND xã Mẫu", level="xa"),
                year=2021,
                title="Kế hoạch cải cách hành chính",
                pack_id="mau-xa",
                pack_version="1",
                areas=[
                    PlanArea(
                        position=1,
                        number="I",
                        name="Cải cách thể chế",
                        tasks=[_task(1, "Rà soát văn bản"), _task(2, "Đơn giản hóa thủ tục")],
                    )
                ],
            )
            session.add(plan)
            session.flush()
            return plan.id

    return add


def _task(position: int, text: str) -> PlanTask:
    return PlanTask(
        position=position,
        task=text,
        products=[TaskProduct(position=1, name="Báo cáo")],
        milestones=[TaskMilestone(position=1, kind="by")],
    )


@pytest.fixture
def contents() -> Callable[[Application], dict[str, list[tuple[object, ...]]]]:
    """Every row of every table, history itself left out."""
    import sqlite3
    from contextlib import closing

    def read(app: Application) -> dict[str, list[tuple[object, ...]]]:
        unlike = {"history_action", "changed_row", "sqlite_sequence"}
        with closing(sqlite3.connect(app.folder.database)) as connection:
            names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
            return {
                name: connection.execute(f'SELECT * FROM "{name}" ORDER BY 1').fetchall()
                for name in names
                if name not in unlike
            }

    return read
