"""A commune's data of many years, always the same for the same size: the office through its services, rows in bulk."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

from sqlalchemy import Connection, insert
from sqlalchemy.orm import DeclarativeBase

from hhapp.bootstrap import start
from hhapp.models import (
    ChangedRow,
    Course,
    FormCell,
    FormRow,
    HistoryAction,
    IndicatorValue,
    Officer,
    Participation,
    Plan,
    PlanArea,
    PlanTask,
    PositionHistory,
    TaskAgency,
    TaskMilestone,
    TaskProduct,
)
from hhapp.packs.catalogue import Pack
from hhapp.services import periods, units
from hhapp.storage.database import open_engine, writing_engine

_SEED = 20260424
_AREAS = 7
_VERBS = ("Ban hành", "Rà soát", "Tổ chức", "Kiểm tra", "Báo cáo", "Công khai", "Triển khai", "Đánh giá")
_THINGS = ("kế hoạch cải cách hành chính", "thủ tục hành chính", "chuyển đổi số", "sự hài lòng của người dân")
_WHERE = ("tại bộ phận một cửa", "trong toàn xã", "ở các thôn, ấp", "trên Cổng dịch vụ công", "của Đảng ủy, Ủy ban")
_LEADS = ("Văn phòng HĐND và UBND", "Phòng Kinh tế", "Phòng Văn hóa - Xã hội", "Trung tâm Phục vụ hành chính công")
_FAMILIES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Đặng", "Võ", "Siu", "Rơ Châm")
_GIVEN = ("Ước", "Thảo", "Đức", "Hạnh", "Nghĩa", "Quỳnh", "Tuấn", "Ngọc Ánh", "Thị Lệ")


@dataclass(frozen=True, slots=True)
class Size:
    """How much there is, spread evenly over the years."""

    years: int = 10
    tasks: int = 20_000
    figures: int = 200_000
    officers: int = 300
    participations: int = 5_000
    actions: int = 20_000


TEN_YEARS = Size()
ONE_PLAN = Size(years=1, figures=0, participations=0, actions=0)


def make_folder(root: Path, size: Size = TEN_YEARS, *, last_year: int | None = None) -> None:
    """A data folder of that size at `root`, its years ending with this one; closed, with its backup."""
    year = last_year or datetime.now().astimezone().year
    app = start(root)
    try:
        pack = app.packs.default()
        with app.transaction("Lập đơn vị") as session:
            unit_id = units.set_up_unit(
                session, pack, name="Ủy ban nhân dân xã Mẫu", level="xa", superior_name="Ủy ban nhân dân tỉnh Mẫu"
            )
            opened = _open_periods(session, pack, unit_id, range(year - size.years + 1, year + 1))
        engine = open_engine(app.folder, datetime.now().astimezone())
        with writing_engine(engine).begin() as connection:
            _Filler(connection, pack, unit_id, size, year).fill(opened)
            connection.exec_driver_sql("ANALYZE")
        engine.dispose()
    finally:
        app.close()


def _open_periods(session: Any, pack: Pack, unit_id: int, years: range) -> list[int]:
    return [
        periods.open_period(session, pack, unit_id, year, kind.code) for year in years for kind in pack.period_kinds
    ]


class _Filler:
    """Writes the rows, table by table; every number comes from one seed."""

    def __init__(self, connection: Connection, pack: Pack, unit_id: int, size: Size, last_year: int) -> None:
        self._connection = connection
        self._pack = pack
        self._unit_id = unit_id
        self._size = size
        self._years = range(last_year - size.years + 1, last_year + 1)
        self._random = Random(_SEED)  # noqa: S311 - the same figures every time is what is wanted

    def fill(self, period_ids: list[int]) -> None:
        """Everything."""
        self._plans()
        self._figures(period_ids)
        self._people()
        self._history()

    def _write(self, table: type[DeclarativeBase], rows: Iterator[dict[str, Any]] | list[dict[str, Any]]) -> None:
        rows = list(rows)
        if rows:
            self._connection.execute(insert(table), rows)

    def _plans(self) -> None:
        each = self._size.tasks // len(self._years)
        for at, year in enumerate(self._years):
            plan = {"id": at + 1, "unit_id": self._unit_id, "year": year, "title": f"Kế hoạch CCHC năm {year}"}
            issued = {"number": f"{at + 1}/KH-UBND", "issued_on": date(year, 1, 5), "before_is_inclusive": False}
            self._write(Plan, [{**plan, **issued, "pack_id": self._pack.id, "pack_version": self._pack.version}])
            first_area = at * _AREAS + 1
            areas = [
                {"id": first_area + n, "plan_id": at + 1, "position": n, "number": str(n + 1), "name": area.name}
                for n, area in enumerate(self._pack.areas[:_AREAS])
            ]
            self._write(PlanArea, areas)
            self._tasks(year, first_area, len(areas), at * each + 1, each)

    def _tasks(self, year: int, first_area: int, areas: int, first: int, count: int) -> None:
        tasks = [self._task(year, first_area + n * areas // count, first + n, n) for n in range(count)]
        self._write(PlanTask, tasks)
        self._write(TaskProduct, [{"task_id": t["id"], "position": 0, "name": t["product"]} for t in tasks])
        agencies = ({"task_id": t["id"], "role": "lead", "position": 0, "name": t["lead"]} for t in tasks)
        self._write(TaskAgency, [{**row, "folded": TaskAgency.folded_of(row)} for row in agencies])
        self._write(TaskMilestone, [self._milestone(year, task) for task in tasks])

    def _task(self, year: int, area_id: int, task_id: int, at: int) -> dict[str, Any]:
        pick = self._random.choice
        words = f"{pick(_VERBS)} {pick(_THINGS)} {pick(_WHERE)} đợt {at + 1} theo chỉ đạo của cấp trên"
        row = {
            "id": task_id,
            "area_id": area_id,
            "position": at,
            "number": str(at + 1),
            "task": words,
            "product": pick(("Kế hoạch", "Báo cáo", "Quyết định", "Công văn")),
            "lead": pick(_LEADS),
            "coordination": "Các phòng, ban liên quan",
            "deadline": f"Quý {'I' * (1 + at % 3)} năm {year}",
            "deadline_understood": True,
            "completed_on": date(year, 3, 1) + timedelta(days=at % 90) if self._random.random() < 0.7 else None,
            "dropped_reason": "",
        }
        return {**row, "folded": PlanTask.folded_of(row)}

    def _milestone(self, year: int, task: dict[str, Any]) -> dict[str, Any]:
        start = date(year, 1, 1) + timedelta(days=90 * (task["position"] % 3))
        return {
            "task_id": task["id"],
            "position": 0,
            "kind": "within",
            "start_on": start,
            "end_on": start + timedelta(days=self._random.randrange(60, 180)),
            "set_by_hand": False,
        }

    def _figures(self, period_ids: list[int]) -> None:
        if not self._size.figures:
            return
        typed = [i.code for i in self._pack.indicators if i.source == "typed"]
        self._write(
            IndicatorValue,
            [
                {"period_id": period, "code": code, "value": Decimal(self._random.randrange(1, 900))}
                for period in period_ids
                for code in typed
            ],
        )
        self._forms(period_ids, self._size.figures // len(period_ids) - len(typed))

    def _forms(self, period_ids: list[int], cells: int) -> None:
        """What is left of the figures stands in the columns of the pack's first form."""
        form = self._pack.forms[0]
        columns = [column.code for column in form.columns if column.typed]
        count = cells // len(columns)
        names = [(row.code, row.name) for row in form.rows][:count]
        names += [("", f"Lĩnh vực {n}") for n in range(len(names), count)]
        row_id = 0
        for period in period_ids:
            rows = [
                {"id": row_id + n + 1, "period_id": period, "form": form.code, "position": n, "code": c, "name": name}
                for n, (c, name) in enumerate(names)
            ]
            row_id += len(rows)
            self._write(FormRow, [{**row, "note": ""} for row in rows])
            self._write(
                FormCell,
                [
                    {"row_id": row["id"], "column": column, "value": Decimal(self._random.randrange(0, 50))}
                    for row in rows
                    for column in columns
                ],
            )

    def _people(self) -> None:
        pick, count = self._random.choice, self._size.officers
        people = [
            {"id": n + 1, "unit_id": self._unit_id, "name": f"{pick(_FAMILIES)} {pick(_GIVEN)} {n}", "born_year": 1980}
            for n in range(count)
        ]
        self._write(Officer, [{**person, "folded": Officer.folded_of(person)} for person in people])
        self._write(
            PositionHistory,
            [
                {"officer_id": person["id"], "from_on": date(2015, 1, 1), "department": pick(_LEADS), "position": "CC"}
                for person in people
            ],
        )
        self._training(count)

    def _training(self, officers: int) -> None:
        if not self._size.participations:
            return
        content, each = "vi_tri", min(20, officers)
        courses = self._size.participations // each
        first = self._years[0]
        self._write(
            Course,
            [
                {
                    "id": n + 1,
                    "unit_id": self._unit_id,
                    "year": first + n % len(self._years),
                    "name": f"Lớp bồi dưỡng {n + 1}",
                    "content": content,
                    "ends_on": date(first + n % len(self._years), 5, 20),
                    "periods": 40,
                }
                for n in range(courses)
            ],
        )
        self._write(
            Participation,
            [
                {"course_id": n + 1, "officer_id": 1 + (n * each + m) % officers, "state": "completed"}
                for n in range(courses)
                for m in range(each)
            ],
        )

    def _history(self) -> None:
        begin = datetime(self._years[0], 1, 2, 8, tzinfo=UTC)
        actions = self._size.actions
        self._write(
            HistoryAction,
            [
                {"id": 10 + n, "at": begin + timedelta(hours=n * 4), "title": f"Ghi tiến độ {n}", "actor": "canbo"}
                for n in range(actions)
            ],
        )
        self._write(
            ChangedRow,
            [
                {
                    "action_id": 10 + n,
                    "table_name": "plan_task",
                    "row_id": str(1 + n % 9_999),
                    "old": "{}",
                    "new": "{}",
                }
                for n in range(actions)
                for _ in range(3)
            ],
        )
