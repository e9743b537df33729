"""hhapp assignment …: work assigned from above, drafts returned, proposals on rules, the counts for rating."""

from __future__ import annotations

import argparse
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hhapp.cli import listing
from hhapp.cli.common import (
    Commands,
    chosen_pack,
    day,
    opened,
    own_unit,
    plain_files,
    print_json,
    print_table,
    say,
    say_written,
    today,
    year,
)
from hhapp.errors import UserError
from hhapp.vn.numbers import format_date

if TYPE_CHECKING:
    from hhapp.services.assignments.register import AssignmentRow
    from hhapp.services.assignments.summary import AssignmentCounts

_TEXTS = ("document_number", "issuer", "person", "department", "result", "cause", "note")
_DAYS = ("document_on", "due_on", "extended_on", "completed_on")
_CAUSES = {"khach-quan": "objective", "chu-quan": "subjective"}
_COUNTS = ("total", "in_time", "done_on_time", "done_late", "overdue", "on_time", "due", "objective", "subjective")


def register(commands: Commands) -> None:
    """Add `assignment list`, `import`, `set`, `delete`, `returned`, `propose`, `summary`, `report`."""
    assignment = commands.add_parser("assignment", help="nhiệm vụ cấp trên giao, kỷ luật, kỷ cương")
    family = assignment.add_subparsers(dest="action", required=True, metavar="VIỆC", title="các việc")
    listed = family.add_parser("list", help="các nhiệm vụ và tình trạng")
    listed.add_argument("--year", type=year, metavar="NĂM", help="hạn trong năm này (mặc định: mọi năm)")
    listed.add_argument("--words", default="", metavar="CHỮ", help="tìm theo chữ, không kể dấu")
    listed.add_argument("--late", action="store_true", help="chỉ nhiệm vụ trễ hạn, quá hạn")
    listed.add_argument("--on", type=day, metavar="NGÀY", help="xét đến ngày này (mặc định: hôm nay)")
    listed.add_argument("--json", action="store_true", help="in dạng JSON")
    listed.set_defaults(run=_list)
    listing.add_import(family, "nhập danh sách nhiệm vụ từ Excel", _import)
    _add_set(family)
    _add_drafts(family)
    summary = family.add_parser("summary", help="số đếm theo đơn vị, cá nhân")
    summary.add_argument("--year", type=year, required=True, metavar="NĂM", help="năm")
    summary.add_argument("--on", type=day, metavar="NGÀY", help="xét đến ngày này (mặc định: hôm nay)")
    summary.add_argument("--json", action="store_true", help="in dạng JSON, cả số thứ tự các nhiệm vụ được đếm")
    summary.set_defaults(run=_summary)
    report = family.add_parser("report", help="lập báo cáo thực hiện chỉ thị, tổng hợp, kiến nghị")
    report.add_argument(
        "--kind", required=True, metavar="MÃ", help="chi_thi_6t, chi_thi_nam, tong_hop_giao, kien_nghi_qd"
    )
    report.add_argument("--year", type=year, required=True, metavar="NĂM", help="năm")
    report.add_argument("--out", type=Path, required=True, metavar="DIR", help="thư mục nhận tệp")
    report.add_argument("--on", type=day, metavar="NGÀY", help="xét đến ngày này (mặc định: hôm nay)")
    report.add_argument("--json", action="store_true", help="in danh sách tệp dạng JSON")
    report.set_defaults(run=_report)


def _add_set(family: Commands) -> None:
    setting = family.add_parser("set", help="thêm nhiệm vụ, hoặc sửa nhiệm vụ có số thứ tự")
    setting.add_argument("--id", type=int, metavar="SỐ", help="số thứ tự của nhiệm vụ cần sửa (xem list)")
    setting.add_argument("--content", metavar="CHỮ", help="nội dung nhiệm vụ")
    for name in _TEXTS:
        setting.add_argument(f"--{name.replace('_', '-')}", metavar="CHỮ")
    for name in _DAYS:
        setting.add_argument(f"--{name.replace('_', '-')}", type=day, metavar="NGÀY")
    setting.add_argument("--cause-kind", choices=sorted(_CAUSES), help="lý do khách quan hay chủ quan")
    setting.set_defaults(run=_set)
    deleting = family.add_parser("delete", help="xóa một nhiệm vụ")
    deleting.add_argument("id", type=int, metavar="SỐ", help="số thứ tự của nhiệm vụ")
    deleting.set_defaults(run=_delete)


def _add_drafts(family: Commands) -> None:
    returned = family.add_parser("returned", help="ghi một lần dự thảo, hồ sơ bị trả lại")
    returned.add_argument("title", metavar="TÊN", help="tên dự thảo, hồ sơ; ghi lại đúng tên để tính thêm lần")
    returned.add_argument("--on", type=day, required=True, metavar="NGÀY", help="ngày bị trả lại")
    returned.add_argument("--cause", required=True, metavar="LÝ_DO", help="lý do trả lại")
    returned.add_argument("--person", default="", metavar="CHỮ", help="người soạn thảo")
    returned.add_argument("--department", default="", metavar="CHỮ", help="đơn vị soạn thảo")
    returned.set_defaults(run=_returned)
    propose = family.add_parser("propose", help="ghi kiến nghị về quy định không phù hợp")
    for name, told in (("regulation", "quy định"), ("content", "vướng mắc"), ("proposal", "nội dung kiến nghị")):
        propose.add_argument(f"--{name}", required=True, metavar="CHỮ", help=told)
    propose.add_argument("--problem", required=True, metavar="MÃ", help="loại vướng mắc: khong_phu_hop, chong_cheo, …")
    propose.add_argument("--receiver", required=True, metavar="MÃ", help="nơi tổng hợp: tu_phap, noi_vu, …")
    propose.add_argument("--on", type=day, metavar="NGÀY", help="ngày nêu (mặc định: hôm nay)")
    propose.add_argument("--person", default="", metavar="CHỮ", help="người nêu")
    propose.set_defaults(run=_propose)


def _list(args: argparse.Namespace) -> int:
    from hhapp.services.assignments import register as assignments

    with opened(args) as app:
        pack = chosen_pack(app)
        unit = own_unit(app, pack)
        window = assignments.year_window(args.year) if args.year else None
        wanted = assignments.AssignmentFilter(words=args.words)
        with app.reading() as session:
            rows = assignments.assignment_rows(session, pack, unit.id, args.on or today(), window, wanted)
    rows = tuple(row for row in rows if row.status.late or not args.late)
    if args.json:
        print_json([_data(row) for row in rows])
    else:
        header = ("Số", "Văn bản", "Nội dung", "Hạn", "Người, đơn vị", "Tình trạng", "Lý do", "Cảnh báo")
        print_table(header, [_cells(row) for row in rows])
    return 0


def _cells(row: AssignmentRow) -> tuple[str, ...]:
    draft = row.draft
    who = ", ".join(filter(None, (draft.person, draft.department)))
    late = f" {row.days_late} ngày" if row.days_late else ""
    kind = f"{draft.cause_kind.shown}: " if draft.cause_kind else ""
    due = format_date(row.due) if row.due else ""
    told = " ".join((*row.faults, *row.warnings))
    return (
        str(row.id),
        draft.document_number,
        draft.content,
        due,
        who,
        row.status.shown + late,
        kind + draft.cause,
        told,
    )


def _data(row: AssignmentRow) -> dict[str, Any]:
    draft = asdict(row.draft)
    days = {name: draft[name].isoformat() if draft[name] else None for name in _DAYS}
    standing = {"status": row.status.value, "days_late": row.days_late, "counted": row.counted}
    return {"id": row.id, **draft, **days, **standing, "warnings": list(row.warnings), "faults": list(row.faults)}


def _import(args: argparse.Namespace) -> int:
    from hhapp.documents.lists import read_list
    from hhapp.services.assignments import importing
    from hhapp.services.assignments.register import assignment_rules
    from hhapp.services.listing import remembered_columns, title_of

    with opened(args) as app:
        pack = chosen_pack(app)
        unit = own_unit(app, pack)
        columns = assignment_rules(pack).columns
        with app.reading() as session:
            chosen = remembered_columns(session, importing.WHAT) | listing.chosen_columns(args, columns)
        file = read_list(args.file, columns, chosen, head_row=args.heading_row, sheet=args.sheet)
        listing.tell_left_out(file)
        with app.reading() as session:
            proposal = importing.compare_list(session, pack, unit.id, file, today(), listing.order_of(args))
        listing.tell_rows(proposal.fates, as_json=args.json)
        if not args.dry_run:
            with app.transaction(title_of(proposal.fates, "nhiệm vụ", args.file.name)) as session:
                new, changed = importing.apply_list(session, unit.id, proposal)
            say(f"Đã thêm {new} nhiệm vụ, cập nhật {changed} nhiệm vụ.")
    return 0


def _set(args: argparse.Namespace) -> int:
    from hhapp.services.assignments import register as assignments
    from hhapp.services.assignments.standing import CauseKind

    names = ("content", *_TEXTS, *_DAYS)
    given = {name: getattr(args, name) for name in names if getattr(args, name) is not None}
    if args.cause_kind:
        given["cause_kind"] = CauseKind(_CAUSES[args.cause_kind])
    with opened(args) as app:
        pack = chosen_pack(app)
        unit = own_unit(app, pack)
        with app.transaction("Ghi nhiệm vụ giao") as session:
            if args.id is not None:
                draft = assignments.assignment_row(session, pack, args.id, today()).draft
                assignments.update_assignment(session, args.id, replace(draft, **given))
                task = args.id
            elif "content" in given:
                task = assignments.add_assignment(session, unit.id, assignments.AssignmentDraft(**given))
            else:
                raise UserError("Chưa cho biết nội dung nhiệm vụ.", "Viết --content, hoặc --id của nhiệm vụ cần sửa.")
    say(f"Đã ghi nhiệm vụ số {task}.")
    return 0


def _delete(args: argparse.Namespace) -> int:
    from hhapp.services.assignments.register import delete_assignment

    with opened(args) as app, app.transaction(f"Xóa nhiệm vụ giao {args.id}") as session:
        delete_assignment(session, args.id)
    say(f"Đã xóa nhiệm vụ số {args.id}.")
    return 0


def _returned(args: argparse.Namespace) -> int:
    from hhapp.services.assignments import drafts
    from hhapp.vn.text import fold

    with opened(args) as app:
        pack = chosen_pack(app)
        unit = own_unit(app, pack)
        with app.transaction("Ghi dự thảo bị trả lại") as session:
            known = drafts.draft_rows(session, pack, unit.id)
            draft = next((row.id for row in known if fold(row.title) == fold(args.title)), None)
            if draft is None:
                draft = drafts.add_draft(session, unit.id, args.title, args.person, args.department)
            drafts.add_return(session, draft, args.on, args.cause, today=today())
            times = next(len(row.returns) for row in drafts.draft_rows(session, pack, unit.id) if row.id == draft)
    say(f"Đã ghi: bị trả lại lần {times}.")
    return 0


def _propose(args: argparse.Namespace) -> int:
    from hhapp.services.assignments.proposals import ProposalDraft, add_proposal

    words = {
        name: getattr(args, name) for name in ("regulation", "problem", "content", "proposal", "receiver", "person")
    }
    with opened(args) as app:
        pack = chosen_pack(app)
        unit = own_unit(app, pack)
        with app.transaction("Ghi kiến nghị về quy định") as session:
            add_proposal(session, pack, unit.id, ProposalDraft(raised_on=args.on or today(), **words))
    say("Đã ghi kiến nghị.")
    return 0


def _summary(args: argparse.Namespace) -> int:
    from hhapp.services.assignments.register import year_window
    from hhapp.services.assignments.summary import work_summary

    with opened(args) as app:
        pack = chosen_pack(app)
        unit = own_unit(app, pack)
        with app.reading() as session:
            found = work_summary(session, pack, unit.id, year_window(args.year), args.on or today())
    lines = [(each.name, "", each.counts) for each in found.departments]
    lines += [(each.name, each.department, each.counts) for each in found.people]
    if args.json:
        people = [{"name": each.name, "department": each.department} | _counts(each.counts) for each in found.people]
        departments = [{"name": each.name} | _counts(each.counts) for each in found.departments]
        print_json({"year": args.year, "office": _counts(found.counts), "departments": departments, "people": people})
    else:
        header = (
            "Tên",
            "Đơn vị",
            "Tổng",
            "Trong hạn",
            "Đúng hạn",
            "Trễ",
            "Quá hạn",
            "Đúng hạn/đến hạn",
            "Trả lại nhiều lần",
        )
        print_table(header, [_summary_cells(*line) for line in (*lines, ("Tổng số", "", found.counts))])
    return 0


def _summary_cells(name: str, department: str, counts: AssignmentCounts) -> tuple[str, ...]:
    from hhapp.services.assignments.documents import work_counts

    numbers = (counts.total, counts.in_time, counts.done_on_time, counts.done_late, counts.overdue)
    share = work_counts(counts).share
    return name, department, *(str(number) for number in numbers), share, str(counts.returned_often)


def _counts(counts: AssignmentCounts) -> dict[str, Any]:
    """The numbers with the ids of the rows behind them."""
    names = (*_COUNTS, "unexplained", "returned", "returned_often")
    rows = {"tasks": [task.id for task in counts.tasks], "drafts": [draft.id for draft in counts.drafts]}
    return {name: getattr(counts, name) for name in names} | rows


def _report(args: argparse.Namespace) -> int:
    from hhapp.documents.export import export_document, formats_of
    from hhapp.services.document_building import build_document

    with opened(args) as app:
        pack = chosen_pack(app)
        unit = own_unit(app, pack)
        with app.reading() as session:
            context = build_document(session, pack, unit.id, args.kind, args.year, args.on or today())
        written = export_document(pack, context, args.out, formats_of(pack.kind_of(context)))
    say_written(written)
    if args.json:
        print_json({"kind": args.kind, "year": args.year, "files": plain_files(written)})
    return 0
