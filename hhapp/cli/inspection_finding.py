"""hhapp inspection findings, finding …: what was found wrong, and how it is remedied."""

from __future__ import annotations

import argparse
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hhapp.cli.common import Commands, chosen_pack, day, opened, own_unit, print_json, print_table, say, today, year
from hhapp.cli.inspection_common import add_command, done
from hhapp.vn.numbers import format_date

if TYPE_CHECKING:
    from hhapp.services.inspection.findings import FindingDetail, FindingRow

_TEXTS = ("what", "item_code", "cause_kind", "cause", "severity", "demand", "person")
_HELP = {
    "what": "tồn tại, hạn chế",
    "item_code": "mã mục kiểm tra",
    "cause_kind": "objective (khách quan) hoặc subjective (chủ quan)",
    "cause": "nguyên nhân",
    "severity": "mã mức độ của gói: nhac_nho, can_khac_phuc, nghiem_trong",
    "demand": "yêu cầu khắc phục",
    "person": "người chịu trách nhiệm",
}
_STATES = ("in_progress", "fixed", "referred", "verified")


def register(family: Commands) -> None:
    """Add `findings` and `finding …` to the family `inspection`."""
    listing = add_command(family, "findings", "in phát hiện của năm và của các năm trước còn theo dõi", _list)
    listing.add_argument("--year", type=year, required=True, metavar="NĂM", help="năm")
    listing.add_argument("--on", type=day, metavar="NGÀY", help="xét đến ngày này (mặc định: hôm nay)")
    listing.add_argument("--overdue", action="store_true", help="chỉ phát hiện quá hạn")
    listing.add_argument("--find", default="", metavar="TỪ", help="có các từ này (không cần dấu)")
    finding = family.add_parser("finding", help="ghi, chuyển trạng thái, mở lại, xóa một phát hiện")
    steps = finding.add_subparsers(dest="step", required=True, metavar="BƯỚC", title="các bước")
    adding = add_command(steps, "add", "ghi phát hiện mới", _create)
    adding.add_argument("--inspection", type=int, metavar="SỐ", help="cuộc kiểm tra")
    _fields(adding)
    proposing = add_command(steps, "propose", "ghi phát hiện từ các mục chưa đạt của cuộc kiểm tra", _propose)
    proposing.add_argument("inspection", type=int, metavar="SỐ", help="cuộc kiểm tra")
    proposing.add_argument("codes", nargs="*", metavar="MÃ", help="các mục (mặc định: mọi mục chưa đạt)")
    proposing.add_argument("--on", type=day, metavar="NGÀY", help="ngày phát hiện (mặc định: ngày kiểm tra)")
    changing = _of_one(add_command(steps, "change", "sửa phát hiện", _change))
    _fields(changing)
    moving = _of_one(add_command(steps, "move", "ghi bước xử lý", _move))
    moving.add_argument("state", choices=_STATES, help="đang xử lý, đã khắc phục, kiến nghị cấp trên, đã kiểm tra lại")
    moving.add_argument("--result", default="", help="kết quả khắc phục, nội dung kiến nghị")
    moving.add_argument("--note", default="", help="ghi chú")
    reopening = _of_one(add_command(steps, "reopen", "mở lại phát hiện đã xử lý", _reopen))
    reopening.add_argument("--reason", required=True, help="lý do mở lại")
    for parser in (moving, reopening):
        parser.add_argument("--on", type=day, metavar="NGÀY", help="ngày của bước này (mặc định: hôm nay)")
    attaching = _of_one(add_command(steps, "attach", "đính kèm tài liệu chứng minh", _attach))
    attaching.add_argument("file", type=Path, metavar="FILE", help="tệp")
    attaching.add_argument("--after", action="store_true", help="chứng minh kết quả khắc phục, không phải tồn tại")
    _of_one(add_command(steps, "delete", "xóa phát hiện", _delete))
    _of_one(add_command(steps, "show", "in phát hiện và các bước xử lý", _show))


def _of_one(parser: argparse.ArgumentParser) -> argparse.ArgumentParser:
    parser.add_argument("finding", type=int, metavar="SỐ", help="số của phát hiện (xem inspection findings)")
    return parser


def _fields(parser: argparse.ArgumentParser) -> None:
    for field in _TEXTS:
        parser.add_argument(f"--{field.replace('_', '-')}", help=_HELP[field])
    parser.add_argument("--found", type=day, metavar="NGÀY", help="ngày phát hiện")
    parser.add_argument("--due", type=day, metavar="NGÀY", help="hạn khắc phục (mặc định: theo kế hoạch)")


def _list(args: argparse.Namespace) -> int:
    from hhapp.services.inspection.findings import counts_of, finding_rows
    from hhapp.services.plan import matches

    with opened(args) as app:
        pack = chosen_pack(app)
        unit = own_unit(app, pack)
        with app.reading() as session:
            every = finding_rows(session, pack, unit.id, args.year, args.on or today())
    rows = [row for row in every if matches(row.folded, args.find) and (row.overdue or not args.overdue)]
    counts = counts_of(every)
    if args.json:
        print_json({"year": args.year, "handled": counts.handled.shown, "findings": [_data(row) for row in rows]})
        return 0
    header = ("Số", "Mục", "Đơn vị", "Tồn tại, hạn chế", "Người", "Hạn", "Trạng thái")
    print_table(header, [_cells(row) for row in rows])
    say(f"Đã xử lý {counts.told}; chưa xong {counts.open}, quá hạn {counts.overdue}.")
    return 0


def _cells(row: FindingRow) -> tuple[str, ...]:
    from hhapp.vn.numbers import format_date

    due = format_date(row.draft.due_on) if row.draft.due_on else ""
    return str(row.id), row.draft.item_code, row.unit, row.draft.what, row.draft.person, due, row.state_shown


def _data(row: FindingRow) -> dict[str, Any]:
    return {
        "id": row.id,
        "item": row.draft.item_code,
        "unit": row.unit,
        "inspection": row.draft.inspection_id,
        "what": row.draft.what,
        "cause_kind": row.draft.cause_kind,
        "cause": row.draft.cause,
        "severity": row.draft.severity,
        "demand": row.draft.demand,
        "person": row.draft.person,
        "found": row.draft.found_on.isoformat(),
        "due": row.draft.due_on and row.draft.due_on.isoformat(),
        "state": row.state.value,
        "handled": row.handled,
        "overdue": row.overdue,
        "earlier": row.earlier,
        "result": row.result,
    }


def _create(args: argparse.Namespace) -> int:
    from hhapp.services.inspection.findings import FindingDraft, add_finding

    with opened(args) as app:
        pack = chosen_pack(app)
        unit = own_unit(app, pack)
        draft = replace(FindingDraft("", today(), args.inspection), **_given(args))
        with app.transaction("Ghi phát hiện") as session:
            made = add_finding(session, pack, unit.id, draft, datetime.now(UTC))
    return done(args, {"id": made}, f"Đã ghi phát hiện số {made}.")


def _given(args: argparse.Namespace) -> dict[str, Any]:
    typed = {field: getattr(args, field) for field in _TEXTS} | {"found_on": args.found, "due_on": args.due}
    return {field: value for field, value in typed.items() if value is not None}


def _propose(args: argparse.Namespace) -> int:
    from hhapp.services.inspection.findings import failed_items, propose_finding
    from hhapp.services.inspection.inspections import last_held

    with opened(args) as app:
        pack = chosen_pack(app)
        with app.transaction("Ghi phát hiện từ các mục chưa đạt") as session:
            on = args.on or last_held(session, args.inspection, today())
            codes = args.codes or [row.item.code for row in failed_items(session, pack, args.inspection)]
            now = datetime.now(UTC)
            made = [propose_finding(session, pack, args.inspection, code, on, now) for code in codes]
    return done(args, {"ids": made}, f"Đã ghi {len(made)} phát hiện.")


def _change(args: argparse.Namespace) -> int:
    from hhapp.services.inspection.findings import finding_row, update_finding

    with opened(args) as app:
        pack = chosen_pack(app)
        with app.transaction("Sửa phát hiện") as session:
            draft = finding_row(session, pack, args.finding, today()).draft
            update_finding(session, pack, args.finding, replace(draft, **_given(args)))
    return done(args, {"id": args.finding}, f"Đã sửa phát hiện số {args.finding}.")


def _move(args: argparse.Namespace) -> int:
    from hhapp.services.inspection.finding_states import FindingState, move_finding

    state, on = FindingState(args.state), args.on or today()
    with opened(args) as app, app.transaction(f"Phát hiện {args.finding}: {state.shown}") as session:
        move_finding(session, args.finding, state, on, datetime.now(UTC), note=args.note, result=args.result)
    return done(args, {"id": args.finding, "state": state.value}, f"Phát hiện số {args.finding}: {state.shown}.")


def _reopen(args: argparse.Namespace) -> int:
    from hhapp.services.inspection.finding_states import reopen_finding

    with opened(args) as app, app.transaction(f"Mở lại phát hiện {args.finding}") as session:
        reopen_finding(session, args.finding, args.on or today(), datetime.now(UTC), reason=args.reason)
    return done(args, {"id": args.finding}, f"Đã mở lại phát hiện số {args.finding}.")


def _attach(args: argparse.Namespace) -> int:
    from hhapp.services.inspection.findings import AFTER, BEFORE, finding_row
    from hhapp.storage import evidence

    with opened(args) as app:
        pack = chosen_pack(app)
        with app.transaction(f"Đính kèm tệp vào phát hiện {args.finding}") as session:
            finding_row(session, pack, args.finding, today())
            file_id = evidence.add_file(session, app.folder, args.file, datetime.now(UTC))
            evidence.link(session, file_id, AFTER if args.after else BEFORE, args.finding)
    return done(args, {"id": args.finding}, f"Đã đính kèm {args.file.name}.")


def _delete(args: argparse.Namespace) -> int:
    from hhapp.services.inspection.findings import delete_finding

    with opened(args) as app, app.transaction(f"Xóa phát hiện {args.finding}") as session:
        delete_finding(session, args.finding)
    return done(args, {"id": args.finding}, f"Đã xóa phát hiện số {args.finding}.")


def _show(args: argparse.Namespace) -> int:
    from hhapp.services.inspection.findings import finding_detail

    with opened(args) as app:
        pack = chosen_pack(app)
        with app.reading() as session:
            detail = finding_detail(session, pack, args.finding, today())
    if args.json:
        steps = [
            {"on": step.on.isoformat(), "state": step.state.value, "note": step.note, "actor": step.actor}
            for step in detail.steps
        ]
        files = {"before": [line.name for line in detail.before], "after": [line.name for line in detail.after]}
        print_json({**_data(detail.row), "steps": steps, **files})
        return 0
    print_table(("Mục", "Nội dung"), _told(detail))
    for step in detail.steps:
        print(step.sentence)
    return 0


def _told(detail: FindingDetail) -> list[tuple[str, str]]:
    """A finding in the office's words; what was not said is left out."""
    row, draft = detail.row, detail.row.draft
    lines = [
        *(("Tồn tại, hạn chế", draft.what), ("Mục kiểm tra", draft.item_code), ("Đơn vị", row.unit)),
        *(("Cuộc kiểm tra", row.inspection), ("Ngày phát hiện", format_date(draft.found_on))),
        *(
            ("Mức độ", row.severity_shown),
            ("Nguyên nhân", ": ".join(filter(None, (row.cause_kind_shown, draft.cause)))),
        ),
        *(("Yêu cầu khắc phục", draft.demand), ("Người chịu trách nhiệm", draft.person)),
        *(("Hạn khắc phục", format_date(draft.due_on) if draft.due_on else ""), ("Trạng thái", row.state_shown)),
        *(("Kết quả", row.result), ("Tệp chứng minh tồn tại", ", ".join(file.name for file in detail.before))),
        ("Tệp chứng minh kết quả", ", ".join(file.name for file in detail.after)),
    ]
    return [(label, said) for label, said in lines if said]
