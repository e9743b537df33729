"""hhapp officer …: the register of officers: a list in, rows out, people and their positions written."""

from __future__ import annotations

import argparse
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from datetime import date
from decimal import Decimal
from functools import reduce
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hhapp.cli.common import Commands, chosen_pack, day, opened, own_unit, print_json, print_table, say, today
from hhapp.cli.listing import add_heading_row, tell_unread
from hhapp.cli.typed_values import Lists, code_of, pair, values_of
from hhapp.errors import UserError
from hhapp.packs.officers.catalogue import OfficerColumn, OfficerRules

if TYPE_CHECKING:
    from hhapp.packs.officers.listing import OfficerList
    from hhapp.services.officers.columns import Columns
    from hhapp.services.officers.importing import ImportRow, OfficerPreview
    from hhapp.services.officers.register import OfficerRow

_MOST_NAMED = 20


def register(commands: Commands) -> None:
    """Add the family `officer`."""
    officer = commands.add_parser("officer", help="danh sách cán bộ: nhập, xem, sửa, quá trình công tác")
    family = officer.add_subparsers(dest="action", required=True, metavar="VIỆC", title="các việc")
    _register_import(family)
    _register_list(family)
    _register_set(family)
    _register_moves(family)


def _register_import(family: Commands) -> None:
    importing = family.add_parser("import", help="nhập danh sách cán bộ từ tệp Excel hoặc Word")
    importing.add_argument("file", type=Path, metavar="FILE", help="tệp có mỗi người một dòng dưới dòng tiêu đề")
    importing.add_argument("--sheet", type=int, default=1, metavar="N", help="bảng thứ N (mặc định: bảng rõ nhất)")
    importing.add_argument(
        "--column", type=pair, action="append", default=[], metavar="MỤC=CỘT", help="name=B: cột B là họ tên; ghi nhớ"
    )
    add_heading_row(importing)
    importing.add_argument("--kind", default="", metavar="LOẠI", help="loại của những dòng không ghi loại")
    importing.add_argument("--department", default="", metavar="ĐƠN VỊ", help="đơn vị của những dòng không ghi đơn vị")
    importing.add_argument("--dry-run", action="store_true", help="chỉ xem sẽ thay đổi gì, không ghi")
    importing.add_argument("--json", action="store_true", help="in từng dòng dạng JSON")
    importing.set_defaults(run=_import)


def _register_list(family: Commands) -> None:
    listing = family.add_parser("list", help="in danh sách cán bộ vào một ngày")
    listing.add_argument("--on", type=day, metavar="NGÀY", help="vào ngày này (mặc định: hôm nay)")
    listing.add_argument("--search", default="", metavar="CHỮ", help="tìm trong họ tên, đơn vị, chức vụ")
    listing.add_argument("--kind", default="", metavar="LOẠI", help="chỉ một loại: can_bo, cong_chuc, …")
    listing.add_argument("--all", action="store_true", help="cả người đã thôi công tác")
    listing.add_argument("--json", action="store_true", help="in dạng JSON")
    listing.set_defaults(run=_list)
    showing = family.add_parser("show", help="in một người với quá trình công tác và chứng chỉ")
    showing.add_argument("id", type=int, metavar="SỐ", help="số của người trong danh sách")
    showing.add_argument("--on", type=day, metavar="NGÀY", help="vào ngày này (mặc định: hôm nay)")
    showing.add_argument("--json", action="store_true", help="in dạng JSON (lệnh này luôn in JSON)")
    showing.set_defaults(run=_show)


def _register_set(family: Commands) -> None:
    setting = family.add_parser("set", help="sửa một người, hoặc thêm người mới với --new")
    which = setting.add_mutually_exclusive_group(required=True)
    which.add_argument("--id", type=int, metavar="SỐ", help="người cần sửa")
    which.add_argument("--new", action="store_true", help="thêm người mới (cần name, kind)")
    setting.add_argument(
        "values", type=pair, nargs="+", metavar="MỤC=GIÁ TRỊ", help="name=…, born_on=05/03/1985, degree=…"
    )
    setting.add_argument("--another", action="store_true", help="với --new: là người khác dù cùng họ tên, ngày sinh")
    setting.set_defaults(run=_set)
    certificate = family.add_parser("certificate", help="thêm một chứng chỉ")
    certificate.add_argument("id", type=int, metavar="SỐ", help="số của người")
    certificate.add_argument(
        "values", type=pair, nargs="+", metavar="MỤC=GIÁ TRỊ", help="kind=…, number=…, issued_on=…"
    )
    certificate.set_defaults(run=_certificate)


def _register_moves(family: Commands) -> None:
    position = family.add_parser("position", help="người này giữ chức vụ khác từ một ngày")
    position.add_argument("id", type=int, metavar="SỐ", help="số của người")
    position.add_argument("--reason", default="", metavar="LÝ DO", help="lý do thôi chức vụ trước")
    position.add_argument(
        "values",
        type=pair,
        nargs="+",
        metavar="MỤC=GIÁ TRỊ",
        help="from_on=01/07/2026, position=…, department=…, kind=…",
    )
    position.set_defaults(run=_position)
    leaving = family.add_parser("leave", help="người này thôi công tác; mọi dữ liệu được giữ")
    leaving.add_argument("id", type=int, metavar="SỐ", help="số của người")
    leaving.add_argument("--on", type=day, required=True, metavar="NGÀY", help="ngày công tác cuối cùng")
    leaving.add_argument("--reason", required=True, metavar="LÝ DO", help="lý do, theo gói biểu mẫu")
    leaving.add_argument("--note", default="", metavar="CHỮ", help="ghi chú")
    leaving.set_defaults(run=_leave)
    merging = family.add_parser("merge", help="sáp nhập đơn vị: mọi người của đơn vị cũ sang đơn vị mới")
    merging.add_argument("old", nargs="+", metavar="ĐƠN VỊ CŨ", help="tên các đơn vị cũ")
    merging.add_argument("--into", required=True, metavar="ĐƠN VỊ MỚI", help="tên đơn vị mới")
    merging.add_argument("--on", type=day, required=True, metavar="NGÀY", help="ngày đầu ở đơn vị mới")
    merging.add_argument("--reason", required=True, metavar="LÝ DO", help="lý do, theo gói biểu mẫu")
    merging.set_defaults(run=_merge)


def person_lists(rules: OfficerRules) -> Lists:
    """The code lists of a person's fields."""
    return {key.value: codes for key, codes in rules.lists.items()}


def held_lists(rules: OfficerRules) -> Lists:
    """The code lists of a position's fields."""
    return {"kind": rules.kinds, "position_code": rules.positions, "end_reason": rules.leave_reasons}


def _import(args: argparse.Namespace) -> int:
    from hhapp.documents.officer_list import read_officer_lists
    from hhapp.services.officers.columns import guessed_columns, head_words
    from hhapp.services.officers.importing import preview_officers, write_officers
    from hhapp.services.officers.person import officer_rules

    with opened(args) as app:
        pack = chosen_pack(app)
        kind = code_of(officer_rules(pack).kinds, args.kind, "kind")
        unit = own_unit(app, pack)
        with app.reading() as session:
            words = head_words(session, pack)
            sheets = read_officer_lists(args.file, words)
            sheet = _sheet(sheets, args.sheet)
            if args.heading_row is not None:
                sheet = _headed(sheet, args.heading_row)
            columns = _columns(guessed_columns(words, sheet), args.column)
            preview = preview_officers(
                *(session, pack, unit.id, sheet, columns, today()), kind=kind, department=args.department
            )
        if not args.dry_run:
            app.back_up()
            with app.transaction(preview.title(args.file.name)) as session:
                write_officers(session, pack, unit.id, sheet, columns, preview)
    tell_unread(sheet.label, [each.label for each in sheets])
    if args.json:
        print_json({"dry_run": args.dry_run, "sheet": sheet.label, "rows": [_row_data(row) for row in preview.rows]})
    _say_preview(preview, dry=args.dry_run)
    return 0


def _sheet(sheets: Sequence[OfficerList], number: int) -> OfficerList:
    if not 1 <= number <= len(sheets):
        names = "; ".join(f"{at}: {sheet.label}" for at, sheet in enumerate(sheets, start=1))
        raise UserError(f"Tệp không có bảng thứ {number}.", f"Các bảng: {names}.")
    return sheets[number - 1]


def _headed(sheet: OfficerList, number: int) -> OfficerList:
    rows = [row.number for row in sheet.top]
    if number not in rows:
        told = f"{sheet.label} không có dòng tiêu đề nào ở dòng {number}."
        raise UserError(told, f"Chọn trong các dòng: {', '.join(map(str, rows))}.")
    return sheet.headed_at(number)


def _columns(guessed: Columns, said: Sequence[tuple[str, str]]) -> Columns:
    columns = dict(guessed)
    for key, letters in said:
        try:
            column = OfficerColumn(key)
        except ValueError:
            raise UserError(f"Không có mục “{key}”.", f"Chọn trong: {', '.join(OfficerColumn)}.") from None
        if not letters:
            columns.pop(column, None)
            continue
        columns[column] = _position_of(letters.upper())
    return columns


def _position_of(letters: str) -> int:
    """The column of a sheet, from 0: "B" is 1, "AA" is 26."""
    if not re.fullmatch(r"[A-Z]{1,3}", letters):
        raise UserError(f"“{letters}” không phải tên cột.", "Ghi chữ của cột, ví dụ name=B.")
    return reduce(lambda number, letter: number * 26 + ord(letter) - ord("A") + 1, letters, 0) - 1


def _row_data(row: ImportRow) -> dict[str, Any]:
    return {
        "row": row.number,
        "outcome": row.outcome.value,
        "name": row.person.name if row.person else "",
        "reason": row.reason,
        "doubts": list(row.doubts),
        "notes": list(row.notes),
        "changes": [asdict(change) for change in row.changes],
    }


def _say_preview(preview: OfficerPreview, *, dry: bool) -> None:
    from hhapp.services.officers.importing import RowOutcome
    from hhapp.vn.numbers import format_number

    doubtful = [row for row in preview.rows if row.doubtful]
    for row in doubtful[:_MOST_NAMED]:
        told = "; ".join(part for part in (row.reason, *row.doubts) if part)
        say(f"Dòng {row.number}: {row.outcome.shown} – {told}.")
    if len(doubtful) > _MOST_NAMED:
        say(f"… và {len(doubtful) - _MOST_NAMED} dòng cần xem nữa: xem hết bằng --json.")
    for told in preview.told:
        say(told)
    if noted := sum(bool(row.notes) for row in preview.rows):
        say(f"{noted} dòng có ngày đọc từ số của Excel: xem bằng --json.")
    if preview.missing:
        say(f"{len(preview.missing)} người đang công tác không có trong tệp, được giữ nguyên.")
    new, changed, same, refused = (
        preview.count(each) for each in (RowOutcome.NEW, RowOutcome.CHANGED, RowOutcome.SAME, RowOutcome.REFUSED)
    )
    done = "Sẽ nhập" if dry else "Đã nhập"
    counts = [format_number(Decimal(each)) for each in (new + changed, new, changed, same, refused)]
    say(f"{done} {{}} dòng: {{}} mới, {{}} thay đổi; {{}} như cũ, {{}} không nhập.".format(*counts))


def _list(args: argparse.Namespace) -> int:
    from hhapp.services.officers.person import officer_rules
    from hhapp.services.officers.register import OfficerFilter, officer_rows

    with opened(args) as app:
        pack = chosen_pack(app)
        unit = own_unit(app, pack)
        kind = code_of(officer_rules(pack).kinds, args.kind, "kind")
        wanted = OfficerFilter(text=args.search, kind=kind, in_service=None if args.all else True)
        with app.reading() as session:
            rows = officer_rows(session, pack, unit.id, args.on or today(), wanted)
    if args.json:
        print_json([row_data(row) for row in rows])
    else:
        cells = [
            (str(row.id), row.name, row.person.born_shown, row.kind_name, row.held.position, row.held.department)
            for row in rows
        ]
        print_table(("Số", "Họ và tên", "Ngày sinh", "Loại", "Chức vụ", "Đơn vị"), cells)
    return 0


def row_data(row: OfficerRow) -> dict[str, Any]:
    """An officer for JSON; the personal identity number stays in the register."""
    person = {key: plain(value) for key, value in asdict(row.person).items() if key != "identity_number"}
    held = {key: plain(value) for key, value in asdict(row.held).items() if key != "id"}
    return {"id": row.id, **person, "in_service": row.in_service, "leader": row.leader, "held": held}


def plain(value: Any) -> Any:
    """A value for JSON: days as 2026-03-15, decimals as text."""
    if isinstance(value, date):
        return value.isoformat()
    return value if value is None or isinstance(value, (bool, int, str)) else str(value)


def _show(args: argparse.Namespace) -> int:
    from hhapp.services.officers.register import officer_detail

    with opened(args) as app:
        pack = chosen_pack(app)
        with app.reading() as session:
            detail = officer_detail(session, pack, args.id, args.on or today())
    data = row_data(detail.row)
    data["positions"] = [{key: plain(value) for key, value in asdict(each).items()} for each in detail.positions]
    data["certificates"] = [{key: plain(value) for key, value in asdict(each).items()} for each in detail.certificates]
    print_json(data)
    return 0


def _set(args: argparse.Namespace) -> int:
    from hhapp.services.officers.edit import add_officer, update_officer
    from hhapp.services.officers.person import HELD_FIELDS, Held, Person, officer_rules
    from hhapp.services.officers.register import officer_detail

    with opened(args) as app:
        pack = chosen_pack(app)
        unit = own_unit(app, pack)
        rules = officer_rules(pack)
        of_position = [(key, text) for key, text in args.values if args.new and key in HELD_FIELDS]
        own = [each for each in args.values if each not in of_position]
        known = values_of(Person, own, person_lists(rules))
        _one_birth(known)
        if args.new:
            held = Held(**values_of(Held, of_position, held_lists(rules)))
            with app.transaction(f"Thêm cán bộ {known.get('name', '')}") as session:
                officer_id = add_officer(
                    session, pack, unit.id, Person(**{"name": "", **known}), held, another=args.another
                )
        else:
            officer_id = args.id
            with app.reading() as session:
                person = officer_detail(session, pack, officer_id, today()).row.person
            with app.transaction(f"Sửa thông tin {person.name}") as session:
                update_officer(session, pack, officer_id, replace(person, **known))
    say(f"Đã ghi cán bộ số {officer_id}.")
    return 0


def _one_birth(known: dict[str, Any]) -> None:
    """A day of birth replaces a year, a year alone the day."""
    if known.get("born_on") is not None:
        known["born_year"] = None
    elif known.get("born_year") is not None:
        known["born_on"] = None


def _certificate(args: argparse.Namespace) -> int:
    from hhapp.services.officers.edit import CertificateWords, add_certificate
    from hhapp.services.officers.person import officer_rules

    with opened(args) as app:
        pack = chosen_pack(app)
        values = values_of(CertificateWords, args.values, {"kind": officer_rules(pack).certificates})
        with app.transaction("Thêm chứng chỉ") as session:
            number = add_certificate(session, pack, args.id, CertificateWords(**{"kind": "", **values}), today=today())
    say(f"Đã ghi chứng chỉ số {number}.")
    return 0


def _position(args: argparse.Namespace) -> int:
    from hhapp.services.officers.edit import start_position
    from hhapp.services.officers.person import Held, officer_rules
    from hhapp.services.officers.register import officer_detail

    with opened(args) as app:
        pack = chosen_pack(app)
        rules = officer_rules(pack)
        values: Mapping[str, Any] = values_of(Held, args.values, held_lists(rules))
        reason = code_of(rules.leave_reasons, args.reason, "reason")
        with app.reading() as session:
            row = officer_detail(session, pack, args.id, today()).row
        usual = {"kind": row.held.kind, "department": row.held.department, "appointed_on": values.get("from_on")}
        with app.transaction(f"{row.name} giữ chức vụ khác") as session:
            start_position(session, pack, args.id, Held(**{**usual, **values}), reason=reason)
    say(f"Đã ghi chức vụ mới của {row.name}.")
    return 0


def _leave(args: argparse.Namespace) -> int:
    from hhapp.services.officers.edit import leave
    from hhapp.services.officers.person import officer_rules
    from hhapp.vn.numbers import format_date

    with opened(args) as app:
        pack = chosen_pack(app)
        reason = code_of(officer_rules(pack).leave_reasons, args.reason, "reason")
        with app.transaction(f"Cán bộ số {args.id} thôi công tác") as session:
            leave(session, pack, args.id, args.on, reason, args.note)
    say(f"Đã ghi: công tác đến hết {format_date(args.on)}.")
    return 0


def _merge(args: argparse.Namespace) -> int:
    from hhapp.services.officers.edit import merge_department
    from hhapp.services.officers.person import officer_rules

    with opened(args) as app:
        pack = chosen_pack(app)
        unit = own_unit(app, pack)
        reason = code_of(officer_rules(pack).leave_reasons, args.reason, "reason")
        with app.transaction(f"Sáp nhập vào {args.into}") as session:
            moved = merge_department(session, pack, unit.id, args.old, args.into, args.on, reason)
    say(f"Đã chuyển {moved} người sang {args.into}.")
    return 0
