"""hhapp plan …: a plan annex in, the plan out as JSON or a table, a task ticked off."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hhapp.cli.common import Commands, chosen_pack, day, opened, own_unit, print_json, print_table, say, today, year
from hhapp.errors import UserError
from hhapp.vn.text import squeeze

if TYPE_CHECKING:
    from hhapp.bootstrap import Application
    from hhapp.packs.annex import Annex, Doubt
    from hhapp.packs.catalogue import Pack
    from hhapp.services.plan import AreaCard, MilestoneRow, TaskRow
    from hhapp.services.plan_import import ImportPreview, TaskChange
    from hhapp.services.plan_match import Cells

_MOST_NAMED = 20
_COLUMNS = {
    "number": "TT",
    "task": "Nhiệm vụ",
    "product": "Sản phẩm",
    "lead": "Chủ trì",
    "coordination": "Phối hợp",
    "deadline": "Thời gian",
}


def register(commands: Commands) -> None:
    """Add `plan import`, `plan list` and `plan done`."""
    plan = commands.add_parser("plan", help="kế hoạch của năm: nhập từ tệp, xem, ghi hoàn thành")
    family = plan.add_subparsers(dest="action", required=True, metavar="VIỆC", title="các việc")

    importing = family.add_parser("import", help="nhập phụ lục kế hoạch từ tệp Word hoặc Excel")
    importing.add_argument("file", type=Path, metavar="FILE", help="tệp .docx hoặc .xlsx có bảng nhiệm vụ")
    importing.add_argument("--year", type=year, required=True, metavar="Y", help="năm của kế hoạch")
    importing.add_argument("--dry-run", action="store_true", help="chỉ xem sẽ thay đổi gì, không ghi")
    importing.add_argument("--json", action="store_true", help="in kết quả dạng JSON")
    importing.add_argument(
        "--before-inclusive", action="store_true", help="“trước ngày 15/3” tính cả ngày 15 (mặc định: đến hết ngày 14)"
    )
    importing.set_defaults(run=_import)

    listing = family.add_parser("list", help="in kế hoạch của năm")
    listing.add_argument("--year", type=year, required=True, metavar="Y", help="năm của kế hoạch")
    listing.add_argument("--json", action="store_true", help="in dạng JSON")
    listing.add_argument("--on", type=day, metavar="DATE", help="tình trạng vào ngày này (mặc định: hôm nay)")
    listing.set_defaults(run=_list)

    done = family.add_parser("done", help="ghi một nhiệm vụ đã hoàn thành")
    done.add_argument("number", metavar="TT", help="số thứ tự của nhiệm vụ trong kế hoạch")
    done.add_argument("--year", type=year, required=True, metavar="Y", help="năm của kế hoạch")
    done.add_argument("--on", type=day, metavar="DATE", help="ngày hoàn thành (mặc định: hôm nay)")
    done.set_defaults(run=_done)


def _import(args: argparse.Namespace) -> int:
    from hhapp.documents.annex import read_annex
    from hhapp.services.plan_import import preview_import

    with opened(args) as app:
        pack = chosen_pack(app)
        annex = read_annex(args.file, pack.annex)
        with app.reading() as session:
            inclusive = True if args.before_inclusive else None  # None: as the plan has it
            preview = preview_import(session, None, annex, args.year, before_is_inclusive=inclusive)
        if not args.dry_run:
            unit = own_unit(app, pack)
            _write(app, pack, unit.id, annex, args)
    if args.json:
        print_json({"dry_run": args.dry_run, **_preview_data(preview)})
    for doubt in preview.doubts:
        say(doubt.reason)
    for change in preview.changes:
        for doubt in change.doubts:
            say(f"{change.place}: {doubt.reason}")
    _say_differences(preview)
    if preview.unread_deadlines:
        say(f"{preview.unread_deadlines} thời hạn chưa đọc được: mở chương trình để đặt ngày bằng tay.")
    say(
        f"{'Sẽ nhập' if args.dry_run else 'Đã nhập'} kế hoạch năm {args.year}: {preview.new} nhiệm vụ mới, "
        f"{preview.changed} thay đổi, {preview.same} như cũ, {preview.gone} không còn trong tệp."
    )
    return 0


def _say_differences(preview: ImportPreview) -> None:
    """Each task that changes or is gone, one a line; beyond `_MOST_NAMED` only how many."""
    lines = [line for change in preview.changes if (line := _difference(change))]
    for line in lines[:_MOST_NAMED]:
        say(line)
    if len(lines) > _MOST_NAMED:
        say(f"… và {len(lines) - _MOST_NAMED} nhiệm vụ nữa thay đổi hoặc không còn: xem hết bằng --json.")


def _difference(change: TaskChange) -> str:
    if change.new and change.changed_columns:
        columns = ", ".join(_COLUMNS[column.value] for column in change.changed_columns)
        return f"Thay đổi: nhiệm vụ {change.number} – cột {columns}: {_named(change.new)}"
    if change.new and change.returns:
        return f"Thay đổi: nhiệm vụ {change.number} – trước đã bỏ, nay có lại: {_named(change.new)}"
    if change.old and not change.new:
        return f"Không còn trong tệp: nhiệm vụ {change.number} – {_named(change.old)}"
    return ""


def _named(cells: Cells) -> str:
    return _short(squeeze(cells.task), 60)


def _write(app: Application, pack: Pack, unit_id: int, annex: Annex, args: argparse.Namespace) -> None:
    from hhapp.services.plan import plan_card
    from hhapp.services.plan_edit import update_plan
    from hhapp.services.plan_import import apply_import

    app.back_up()
    with app.transaction(f"Nhập kế hoạch năm {args.year} từ {args.file.name}") as session:
        plan = plan_card(session, apply_import(session, pack, unit_id, args.year, annex).plan_id)
        if args.before_inclusive:
            update_plan(
                *(session, plan.id),
                title=plan.title,
                number=plan.number,
                issued_on=plan.issued_on,
                before_is_inclusive=True,
            )


def _preview_data(preview: ImportPreview) -> dict[str, Any]:
    from hhapp.packs.plain import plain_data

    doubts: list[dict[str, Any]] = [{"row": None, **_doubt(doubt)} for doubt in preview.doubts]
    doubts += [{"row": change.row_key, **_doubt(doubt)} for change in preview.changes for doubt in change.doubts]
    return {
        "year": preview.year,
        "counts": {kind: getattr(preview, kind) for kind in ("new", "changed", "same", "gone")},
        "unread_deadlines": preview.unread_deadlines,
        "old_fonts": list(preview.old_fonts),
        "changes": [
            {
                "kind": change.kind.value,
                "row": change.row_key or None,
                "area": change.area_number,
                "number": change.number,
                "columns": [column.value for column in change.changed_columns],
                "old": plain_data(change.old),
                "new": plain_data(change.new),
            }
            for change in preview.changes
        ],
        "doubts": doubts,
    }


def _doubt(doubt: Doubt) -> dict[str, Any]:
    return {"column": doubt.column.value if doubt.column else None, "reason": doubt.reason}


def _list(args: argparse.Namespace) -> int:
    from hhapp.services.plan import areas, plan_of_year, task_detail, task_rows

    on = args.on or today()
    with opened(args) as app, app.reading() as session:
        plan = plan_of_year(session, args.year)
        of_plan = areas(session, plan.id) if plan else ()
        rows = task_rows(session, plan.id, on) if plan else ()
        steps = {row.id: task_detail(session, row.id, on).milestones for row in rows if args.json}
    if plan is None:
        say(f"Chưa có kế hoạch năm {args.year}. Nhập bằng: hhapp plan import FILE --year {args.year}")
    if args.json:
        print_json({"year": args.year, "areas": [_area_data(area, rows, steps) for area in of_plan]})
    elif plan is not None:
        _print_rows(rows)
    return 0


def _area_data(area: AreaCard, rows: Sequence[TaskRow], steps: Mapping[int, Sequence[MilestoneRow]]) -> dict[str, Any]:
    tasks = [_task_data(row, steps[row.id]) for row in rows if row.area_id == area.id]
    return {"number": area.number, "name": area.name, "tasks": tasks}


def _task_data(row: TaskRow, steps: Sequence[MilestoneRow]) -> dict[str, Any]:
    cells = {name: getattr(row, name) for name in ("number", "task", "product", "lead", "coordination", "deadline")}
    milestones = [
        {
            "label": step.label,
            "kind": step.kind,
            "start": step.start.isoformat() if step.start else None,
            "end": step.end.isoformat() if step.end else None,
            "condition": step.condition,
        }
        for step in steps
    ]
    return {**cells, "milestones": milestones, "status": row.status.shown}


def _print_rows(rows: Sequence[TaskRow]) -> None:
    from hhapp.vn.numbers import format_date

    print_table(
        ("TT", "Nhiệm vụ", "Chủ trì", "Hạn", "Tình trạng"),
        [
            (
                row.number,
                _short(row.task, 60),
                _short(row.lead, 30),
                format_date(due) if (due := row.next_due or row.due) else _short(row.deadline, 20),
                row.status.shown,
            )
            for row in rows
        ],
    )


def _short(text: str, length: int) -> str:
    return text if len(text) <= length else f"{text[: length - 1].rstrip()}…"


def _done(args: argparse.Namespace) -> int:
    from hhapp.services.plan import plan_of_year, task_rows
    from hhapp.services.progress import complete_task

    on = args.on or today()
    with opened(args) as app:
        with app.reading() as session:
            plan = plan_of_year(session, args.year)
            found = [row for row in task_rows(session, plan.id, on) if row.number == args.number] if plan else []
        if len(found) != 1:
            many = f"Kế hoạch năm {args.year} có {len(found)} nhiệm vụ số {args.number}."
            raise UserError(
                many if found else f"Kế hoạch năm {args.year} không có nhiệm vụ số {args.number}.",
                f"Xem lại bằng: hhapp plan list --year {args.year}",
            )
        with app.transaction(f"Hoàn thành nhiệm vụ {args.number}") as session:
            complete_task(session, found[0].id, on)
    say(f"Đã ghi nhiệm vụ {args.number} hoàn thành.")
    return 0
