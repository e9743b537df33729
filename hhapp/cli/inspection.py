"""hhapp inspection …: the year of self-inspection; answers and findings stand in modules of their own."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hhapp.cli import inspection_answers, inspection_finding
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
from hhapp.cli.inspection_common import add_command, done, of_inspection

if TYPE_CHECKING:
    from hhapp.packs.catalogue import Pack
    from hhapp.packs.inspection.catalogue import Checklist
    from hhapp.services.inspection.inspections import InspectionDraft, InspectionRow

_DAYS = ("planned_from", "planned_to", "held_from", "held_to")
_TEXTS = ("name", "form", "scope", "scope_text", "leader", "secretary", "conclusion", "unit_remarks")


def register(commands: Commands) -> None:
    """Add the family `inspection`."""
    inspection = commands.add_parser("inspection", help="tự kiểm tra: kế hoạch, cuộc kiểm tra, câu trả lời, phát hiện")
    family = inspection.add_subparsers(dest="action", required=True, metavar="VIỆC", title="các việc")
    _of_year(add_command(family, "list", "in kế hoạch, đơn vị và các cuộc kiểm tra của năm", _list))
    plan = _of_year(add_command(family, "plan", "ghi kế hoạch kiểm tra của năm", _plan))
    plan.add_argument("--title", help="tên kế hoạch")
    plan.add_argument("--number", help="số và ký hiệu")
    plan.add_argument("--issued", type=day, metavar="NGÀY", help="ngày ban hành")
    plan.add_argument("--share", type=_percent, metavar="%", help="tỷ lệ đơn vị phải kiểm tra, ví dụ 50")
    plan.add_argument("--handled", choices=("fixed", "fixed_or_referred"), help="thế nào là đã xử lý")
    plan.add_argument("--remedy-days", type=int, metavar="N", help="số ngày khắc phục")
    unit = _of_year(add_command(family, "unit", "thêm đơn vị phải kiểm tra từ năm này", _unit))
    unit.add_argument("names", nargs="+", metavar="TÊN", help="tên phòng, đơn vị")
    adding = _of_year(add_command(family, "add", "thêm cuộc kiểm tra", _create))
    _fields(adding)
    checklist_help = "danh mục kiểm tra riêng của cuộc này, tệp JSON (mặc định: danh mục của gói biểu mẫu)"
    adding.add_argument("--checklist", type=Path, metavar="FILE", help=checklist_help)
    changing = of_inspection(add_command(family, "change", "sửa cuộc kiểm tra: ngày, đoàn, kết luận", _change))
    _fields(changing)
    of_inspection(add_command(family, "delete", "xóa cuộc kiểm tra và câu trả lời", _delete))
    inspection_answers.register(family)
    reporting = _of_year(add_command(family, "report", "lập các văn bản kiểm tra", _report))
    reporting.add_argument("--out", type=Path, required=True, metavar="DIR", help="thư mục nhận tệp")
    reporting.add_argument("--kind", nargs="+", metavar="MÃ", help="loại văn bản (mặc định: mọi loại về kiểm tra)")
    reporting.add_argument("--subject", type=int, metavar="SỐ", help="cuộc kiểm tra (mặc định: cuộc mới nhất)")
    inspection_finding.register(family)


def _of_year(parser: argparse.ArgumentParser) -> argparse.ArgumentParser:
    parser.add_argument("--year", type=year, required=True, metavar="NĂM", help="năm kiểm tra")
    parser.add_argument("--on", type=day, metavar="NGÀY", help="xét đến ngày này (mặc định: hôm nay)")
    return parser


def _fields(parser: argparse.ArgumentParser) -> None:
    for field in _TEXTS:
        parser.add_argument(f"--{field.replace('_', '-')}", help=_HELP[field])
    for field in _DAYS:
        parser.add_argument(f"--{field.replace('_', '-')}", type=day, metavar="NGÀY", help=_HELP[field])
    parser.add_argument("--unit", nargs="+", metavar="TÊN", help="các đơn vị được kiểm tra, theo tên")
    parser.add_argument("--areas", nargs="+", metavar="MÃ", help="mã lĩnh vực của kiểm tra chuyên đề")
    parser.add_argument("--members", nargs="+", metavar="TÊN", help="các thành viên")


_HELP = {
    "name": "tên cuộc kiểm tra",
    "form": "mã hình thức của gói: truc_tiep, qua_bao_cao, dot_xuat, tu_kiem_tra",
    "scope": "mã phạm vi của gói: toan_dien, chuyen_de",
    "scope_text": "nội dung chuyên đề",
    "leader": "trưởng đoàn",
    "secretary": "thư ký",
    "conclusion": "kết luận",
    "unit_remarks": "ý kiến của đơn vị",
    "planned_from": "dự kiến từ ngày",
    "planned_to": "dự kiến đến ngày",
    "held_from": "kiểm tra từ ngày",
    "held_to": "kiểm tra đến ngày",
}


def _percent(text: str) -> Decimal:
    from hhapp.vn.numbers import parse_number

    value = parse_number(text)
    if value is None or not 0 < value <= 100:
        raise argparse.ArgumentTypeError(f"“{text}” không phải là tỷ lệ phần trăm, ví dụ 50")
    return value / 100


def _list(args: argparse.Namespace) -> int:
    from hhapp.services.inspection.coverage import coverage
    from hhapp.services.inspection.findings import finding_counts
    from hhapp.services.inspection.inspections import inspection_rows
    from hhapp.services.inspection.plans import plan_of

    with opened(args) as app:
        pack, on = chosen_pack(app), args.on or today()
        unit = own_unit(app, pack)
        with app.reading() as session:
            plan = plan_of(session, unit.id, args.year)
            covered = coverage(session, pack, unit.id, args.year, on)
            rows = inspection_rows(session, pack, unit.id, args.year, on)
            counts = finding_counts(session, pack, unit.id, args.year, on)
    if args.json:
        print_json(
            {
                "year": args.year,
                "plan": plan and {"title": plan.title, "number": plan.number},
                "units": [{"id": each.id, "name": each.name} for each in (*covered.inspected, *covered.left)],
                "inspected": covered.share.numerator,
                "required": format(covered.share.required or 0, "f"),
                "met": covered.share.met,
                "inspections": [_row_data(row) for row in rows],
                "findings": {"handled": counts.handled.shown, "open": counts.open, "overdue": counts.overdue},
            }
        )
        return 0
    header = ("Số", "Cuộc kiểm tra", "Hình thức", "Phạm vi", "Đơn vị", "Dự kiến", "Đã kiểm tra", "Tình trạng")
    print_table(header, [_cells(row) for row in rows])
    say(f"Đơn vị đã kiểm tra: {covered.told}.")
    say(f"Phát hiện đã xử lý: {counts.told}.")
    return 0


def _cells(row: InspectionRow) -> tuple[str, ...]:
    units = "; ".join(row.units)
    return (
        *(str(row.id), row.draft.name, row.form_shown, row.scope_shown, units),
        *(row.planned_shown, row.held_shown, row.standing),
    )


def _row_data(row: InspectionRow) -> dict[str, Any]:
    return {
        "id": row.id,
        "name": row.draft.name,
        "form": row.draft.form,
        "scope": row.draft.scope,
        "units": list(row.units),
        "planned": row.planned_shown,
        "held": row.held_shown,
        "standing": row.standing,
        "findings": row.findings,
        "checklist": row.pack_version,
    }


def _plan(args: argparse.Namespace) -> int:
    from hhapp.packs.inspection.catalogue import HandledRule
    from hhapp.services.inspection.plans import PlanDraft, plan_of, save_plan

    typed = {"title": args.title, "number": args.number, "issued_on": args.issued, "share": args.share}
    typed |= {"handled": args.handled and HandledRule(args.handled), "remedy_days": args.remedy_days}
    given = {field: value for field, value in typed.items() if value is not None}
    with opened(args) as app:
        unit = own_unit(app, chosen_pack(app))
        with app.transaction(f"Ghi kế hoạch kiểm tra năm {args.year}") as session:
            draft = replace(plan_of(session, unit.id, args.year) or PlanDraft(), **given)
            save_plan(session, unit.id, args.year, draft)
    return done(args, {"year": args.year}, f"Đã ghi kế hoạch kiểm tra năm {args.year}.")


def _unit(args: argparse.Namespace) -> int:
    from hhapp.services.inspection.plans import add_unit

    with opened(args) as app:
        unit = own_unit(app, chosen_pack(app))
        with app.transaction(f"Thêm {len(args.names)} đơn vị phải kiểm tra") as session:
            ids = [add_unit(session, unit.id, args.year, name) for name in args.names]
    return done(args, {"ids": ids}, f"Đã thêm {len(ids)} đơn vị phải kiểm tra từ năm {args.year}.")


def _create(args: argparse.Namespace) -> int:
    from hhapp.services.inspection.inspections import InspectionDraft, create_inspection

    with opened(args) as app:
        pack = chosen_pack(app)
        unit = own_unit(app, pack)
        with app.transaction("Thêm cuộc kiểm tra") as session:
            given = _given(args, _unit_names(session, unit.id, args.year))
            draft = InspectionDraft(**{"name": "", "form": "", "scope": "", "unit_ids": (), **given})
            checklist = _checklist(args.checklist, pack)
            made = create_inspection(session, pack, unit.id, args.year, draft, checklist)
    if checklist is None:
        return done(args, {"id": made}, f"Đã thêm cuộc kiểm tra số {made}.")
    counts = {"areas": len(checklist.areas), "items": len(checklist.items)}
    said = f"Đã thêm cuộc kiểm tra số {made}: {counts['items']} nội dung trong {counts['areas']} lĩnh vực."
    return done(args, {"id": made, **counts}, said)


def _checklist(file: Path | None, pack: Pack) -> Checklist | None:
    if file is None:
        return None
    from hhapp.documents.json_file import read_json_file
    from hhapp.packs.inspection.checklist_file import read_checklist
    from hhapp.services.inspection.rules import pack_checklist

    document = read_json_file(file, "danh mục kiểm tra", "Chọn tệp danh mục kiểm tra dạng JSON.")
    return read_checklist(document, file.name, pack_checklist(pack))


def _change(args: argparse.Namespace) -> int:
    from hhapp.services.inspection.inspections import inspection_row, update_inspection

    with opened(args) as app:
        pack = chosen_pack(app)
        unit = own_unit(app, pack)
        with app.transaction("Sửa cuộc kiểm tra") as session:
            row = inspection_row(session, pack, args.inspection, today())
            draft: InspectionDraft = replace(row.draft, **_given(args, _unit_names(session, unit.id, row.year)))
            update_inspection(session, pack, args.inspection, draft)
    return done(args, {"id": args.inspection}, f"Đã sửa cuộc kiểm tra số {args.inspection}.")


def _unit_names(session: Any, unit_id: int, of_year: int) -> Mapping[str, int]:
    from hhapp.services.inspection.plans import units_of_year
    from hhapp.vn.text import fold

    return {fold(row.name): row.id for row in units_of_year(session, unit_id, of_year)}


def _given(args: argparse.Namespace, units: Mapping[str, int]) -> dict[str, Any]:
    """The fields of a draft that were typed; UserError for a unit that the year's list does not have."""
    from hhapp.errors import UserError
    from hhapp.vn.text import fold

    given = {field: getattr(args, field) for field in (*_TEXTS, *_DAYS) if getattr(args, field) is not None}
    if args.members is not None:
        given["members"] = "\n".join(args.members)
    if args.areas is not None:
        given["areas"] = tuple(args.areas)
    if args.unit is not None:
        unknown = [name for name in args.unit if fold(name) not in units]
        if unknown:
            raise UserError(f"Danh sách của năm không có đơn vị “{unknown[0]}”.", "Thêm bằng lệnh inspection unit.")
        given["unit_ids"] = tuple(units[fold(name)] for name in args.unit)
    return given


def _delete(args: argparse.Namespace) -> int:
    from hhapp.services.inspection.inspections import delete_inspection

    with opened(args) as app, app.transaction("Xóa cuộc kiểm tra") as session:
        delete_inspection(session, args.inspection)
    return done(args, {"id": args.inspection}, f"Đã xóa cuộc kiểm tra số {args.inspection}.")


def _report(args: argparse.Namespace) -> int:
    from hhapp.documents.export import export_document, formats_of
    from hhapp.packs.catalogue import DocumentBasis
    from hhapp.services.document_building import build_document

    with opened(args) as app:
        pack = chosen_pack(app)
        unit = own_unit(app, pack)
        bases = (DocumentBasis.INSPECTION_YEAR, DocumentBasis.INSPECTION, DocumentBasis.CHECKLIST)
        kinds = args.kind or [kind.code for kind in pack.documents_on(*bases)]
        with app.reading() as session:
            contexts = [
                build_document(*(session, pack, unit.id, kind, args.year, args.on or today()), subject_id=args.subject)
                for kind in kinds
            ]
        written = [
            file
            for context in contexts
            for file in export_document(pack, context, args.out, formats_of(pack.kind_of(context)))
        ]
    say_written(written)
    if args.json:
        print_json({"year": args.year, "files": plain_files(written)})
    return 0
