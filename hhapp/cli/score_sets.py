"""hhapp score sets, import-set, export-set: the criteria sets of the reform index."""

from __future__ import annotations

import argparse
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hhapp.cli.common import Commands, chosen_pack, opened, print_json, print_table, say, today, year
from hhapp.errors import UserError
from hhapp.vn.numbers import format_number

if TYPE_CHECKING:
    from hhapp.bootstrap import Application
    from hhapp.packs.score.criteria import CriteriaSet
    from hhapp.services.score.criteria_sets import SetRow


def register(family: Commands) -> None:
    """Add the three commands to the family `score`."""
    listing = family.add_parser("sets", help="in các bộ tiêu chí đã có")
    listing.set_defaults(run=_list)
    importing = family.add_parser("import-set", help="nhập bộ tiêu chí từ tệp Excel hoặc JSON")
    importing.add_argument("file", type=Path, metavar="FILE", help="tệp .xlsx hoặc .json")
    importing.add_argument("--province", metavar="TỈNH", help="tỉnh, nếu tệp không ghi")
    importing.add_argument(
        "--year", type=year, metavar="NĂM", help="năm áp dụng, nếu tệp không ghi (tệp JSON: mặc định năm nay)"
    )
    importing.add_argument("--version", metavar="BẢN", help="phiên bản, nếu tệp không ghi")
    importing.add_argument("--name", metavar="TÊN", help="tên bộ tiêu chí, nếu tệp không ghi")
    importing.add_argument("--dry-run", action="store_true", help="chỉ kiểm tra, không ghi")
    importing.set_defaults(run=_import)
    exporting = family.add_parser("export-set", help="xuất bộ tiêu chí, hoặc tệp Excel trống để soạn")
    exporting.add_argument("--set", type=int, metavar="SỐ", help="bộ tiêu chí (mặc định: bộ của gói biểu mẫu)")
    exporting.add_argument("--blank", action="store_true", help="tệp Excel trống có hướng dẫn")
    exporting.add_argument("--out", type=Path, required=True, metavar="FILE", help="tệp .xlsx hoặc .json sẽ ghi")
    exporting.set_defaults(run=_export)
    for each in (listing, importing, exporting):
        each.add_argument("--json", action="store_true", help="in kết quả dạng JSON")


def _list(args: argparse.Namespace) -> int:
    from hhapp.services.score.criteria_sets import set_rows

    with opened(args) as app, app.reading() as session:
        rows = set_rows(session)
    if args.json:
        print_json({"sets": [_set_data(row) for row in rows]})
    else:
        header = ("Số", "Tỉnh", "Năm", "Phiên bản", "Tên", "Mẫu", "Đã dùng", "Nguồn")
        print_table(header, [_set_cells(row) for row in rows])
    return 0


def _import(args: argparse.Namespace) -> int:
    from hhapp.documents.criteria_file import take_criteria_file
    from hhapp.packs.score.reading import FaultySetError
    from hhapp.services.score.criteria_sets import keep_set, set_row

    with opened(args) as app:
        try:
            taken = take_criteria_file(args.file, chosen_pack(app), today().year, _told(args))
        except FaultySetError as faulty:
            for fault in faulty.faults:
                say(str(fault))
            raise
        criteria = taken.criteria
        if taken.told:
            say(taken.told)
        if args.dry_run:
            say(f"{criteria.title}: {_size(criteria)}, không có lỗi; chưa ghi gì.")
            return 0
        with app.transaction(f"Nhập {criteria.title}") as session:
            row = set_row(session, keep_set(session, criteria, args.file.name, datetime.now().astimezone()))
    say(f"Đã nhập {row.title}: {_size(criteria)}.")
    if args.json:
        print_json({**_set_data(row), **_counts(criteria), "worded": list(taken.worded)})
    return 0


def _told(args: argparse.Namespace) -> dict[str, Any]:
    return {key: value for key in ("province", "year", "version", "name") if (value := getattr(args, key)) is not None}


def _counts(criteria: CriteriaSet) -> dict[str, Any]:
    return {
        "criteria": sum(len(area.criteria) for area in criteria.areas),
        "components": len(criteria.components),
        "total": str(criteria.total),
    }


def _size(criteria: CriteriaSet) -> str:
    """ "47 tiêu chí, 71 tiêu chí thành phần, 100 điểm"."""
    counts = _counts(criteria)
    points = format_number(criteria.total)
    return f"{counts['criteria']} tiêu chí, {counts['components']} tiêu chí thành phần, {points} điểm"


def _export(args: argparse.Namespace) -> int:
    from hhapp.documents.criteria_file import blank_criteria_file, write_criteria_file
    from hhapp.documents.export import Made, write_file

    kind = args.out.suffix.lower().removeprefix(".")
    if kind not in ("xlsx", "json") or (args.blank and kind != "xlsx"):
        raise UserError(f"Không xuất được tệp “{args.out.name}”.", "Đặt tên tệp kết thúc bằng .xlsx hoặc .json.")
    with opened(args) as app:
        criteria = None if args.blank else _chosen(app, args.set)
    content = blank_criteria_file() if criteria is None else write_criteria_file(criteria, kind)
    count = len(criteria.components) if criteria else 0
    written = write_file(args.out, Made(args.out.name, kind, content, count))
    say(f"Đã xuất {written.path}: {count} tiêu chí thành phần.")
    if args.json:
        print_json({"path": str(written.path), "components": count, "sha256": written.sha256})
    return 0


def _chosen(app: Application, set_id: int | None) -> CriteriaSet:
    from hhapp.services.score.criteria_sets import criteria_of

    if set_id is None:
        criteria = chosen_pack(app).criteria
        if criteria is None:
            raise UserError("Gói biểu mẫu không có bộ tiêu chí.", "Chọn bộ tiêu chí bằng --set.")
        return criteria
    with app.reading() as session:
        return criteria_of(session, set_id)


def _set_cells(row: SetRow) -> tuple[str, ...]:
    marks = ("x" if row.sample else "", "x" if row.locked else "")
    return (str(row.id), row.province, str(row.year), row.version, row.name, *marks, row.source)


def _set_data(row: SetRow) -> dict[str, Any]:
    return {
        "id": row.id,
        "province": row.province,
        "year": row.year,
        "version": row.version,
        "name": row.name,
        "sample": row.sample,
        "locked": row.locked,
        "source": row.source,
        "digest": row.digest,
    }
