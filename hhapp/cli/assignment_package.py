"""hhapp assignment-package …: what is handed down for a year as a signed file, taken over by a unit as a difference."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hhapp.cli.common import Commands, chosen_pack, opened, own_unit, plain_files, print_json, print_table, say, year
from hhapp.errors import UserError

if TYPE_CHECKING:
    from hhapp.bootstrap import Application
    from hhapp.packs.catalogue import Pack
    from hhapp.services.handed.comparing import RowChange
    from hhapp.services.handed.offering import OfferedRow, UnitName

_FILE = "tệp .hhgiao"


def register(commands: Commands) -> None:
    """Add `assignment-package offer`, `make`, `show`, `take` and `standing`."""
    package = commands.add_parser("assignment-package", help="gói giao việc xuống (.hhgiao): lập, xem, nhận, theo dõi")
    family = package.add_subparsers(dest="action", required=True, metavar="VIỆC", title="các việc")
    _register_above(family)
    _register_below(family)
    for parser in family.choices.values():
        parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON")


def _register_above(family: Commands) -> None:
    offer = family.add_parser("offer", help="các dòng của kế hoạch, dòng nào được đề xuất giao xuống")
    offer.set_defaults(run=_offer)
    make = family.add_parser("make", help="lập gói giao việc của năm, có ký")
    make.add_argument("--out", type=Path, required=True, metavar="DIR", help="thư mục nhận tệp")
    make.add_argument("--add", action="append", default=[], metavar="DÒNG", help="giao thêm dòng này (task:17)")
    make.add_argument("--leave", action="append", default=[], metavar="DÒNG", help="không giao dòng được đề xuất này")
    make.add_argument("--note", default="", metavar="LỜI", help="lời nhắn cho các đơn vị")
    make.add_argument("--with-pack", action="store_true", help="kèm gói biểu mẫu đang dùng")
    make.add_argument("--with-criteria", action="store_true", help="kèm bộ tiêu chí của gói biểu mẫu")
    make.add_argument("--with-calendar", action="store_true", help="kèm lịch nghỉ của cơ quan")
    make.set_defaults(run=_make)
    standing = family.add_parser("standing", help="các đơn vị làm những dòng đã giao đến đâu, theo báo cáo đã nhận")
    standing.add_argument("--row", metavar="DÒNG", help="từng đơn vị của một dòng")
    standing.set_defaults(run=_standing)
    for parser in (offer, make, standing):
        parser.add_argument("--year", type=year, required=True, metavar="NĂM", help="năm kế hoạch")


def _register_below(family: Commands) -> None:
    show = family.add_parser("show", help="xem gói sẽ thay đổi gì ở đây, không nhận")
    show.set_defaults(run=_show)
    take = family.add_parser("take", help="nhận giao việc vào kế hoạch của đơn vị")
    take.add_argument("--leave", action="append", default=[], metavar="DÒNG", help="không nhận dòng này")
    take.add_argument("--add", action="append", default=[], metavar="DÒNG", help="nhận cả dòng không được đề xuất này")
    take.add_argument(
        "--overwrite", action="append", default=[], metavar="DÒNG", help="lấy chữ của cấp trên thay chữ đơn vị đã sửa"
    )
    take.add_argument("--no-criteria", action="store_true", help="không giữ bộ tiêu chí kèm theo")
    take.add_argument("--calendar", action="store_true", help="dùng lịch nghỉ kèm theo thay lịch ở đây")
    take.add_argument("--save-pack", type=Path, metavar="DIR", help="ghi gói biểu mẫu kèm theo ra đây để cài")
    take.set_defaults(run=_take)
    for parser in (show, take):
        parser.add_argument("file", type=Path, metavar="FILE", help=_FILE)


def _offer(args: argparse.Namespace) -> int:
    with opened(args) as app:
        _, rows = _offered(app, args.year)
    if args.json:
        told = [(each.row, each.proposed) for each in rows]
        print_json([{"key": r.key, "proposed": on, "units": list(r.units), **r.words} for r, on in told])
        return 0
    header = ("Dòng", "Giao", "TT", "Nội dung", "Chủ trì", "Thời hạn")
    cells = [
        (each.row.key, _audience(each), each.row.number, each.row.text, each.row.lead, each.row.deadline)
        for each in rows
    ]
    print_table(header, cells)
    return 0


def _make(args: argparse.Namespace) -> int:
    from hhapp.exchange.handing import Along, hand_down

    with opened(args) as app:
        pack = chosen_pack(app)
        plan_id, rows = _offered(app, args.year)
        _refuse_unknown([*args.add, *args.leave], {each.row.key for each in rows})
        wanted = [
            each.row for each in rows if (each.proposed or each.row.key in args.add) and each.row.key not in args.leave
        ]
        along = Along(args.with_pack, args.with_criteria, args.with_calendar)
        written, content = hand_down(
            *(app, pack, plan_id, wanted, args.out, along), at=datetime.now(UTC), note=args.note
        )
    say(f"Đã lập gói giao việc năm {content.year} lần {content.version}: {len(content.rows)} dòng, tệp {written.path}.")
    if args.json:
        print_json({"year": content.year, "version": content.version, "files": plain_files([written])})
    return 0


def _show(args: argparse.Namespace) -> int:
    from hhapp.exchange.handing import open_package

    with opened(args) as app:
        found = open_package(app, args.file)
    if args.json:
        print_json({**_head(found.package.content), "changes": [_change_data(each) for each in found.diff.changes]})
        return 0
    print_table(("Dòng", "Kết quả", "Nội dung", "Thay đổi"), [_change_cells(each) for each in found.diff.changes])
    content = found.package.content
    said = f"{content.office_name} giao việc năm {content.year} lần {content.version}"
    say(f"{said}. Dấu khóa {found.package.fingerprint}.")
    along = [told for told, there in (("gói biểu mẫu", found.has_pack), ("lịch nghỉ", found.has_calendar)) if there]
    along += [found.criteria.title] if found.criteria else []
    if along:
        say(f"Có kèm {', '.join(along)}.")
    return 0


def _take(args: argparse.Namespace) -> int:
    from hhapp.exchange.handing import open_package, save_pack, take_calendar, take_package
    from hhapp.services.handed.taking import Wanted, all_of

    with opened(args) as app:
        found = open_package(app, args.file)
        _refuse_unknown([*args.add, *args.leave, *args.overwrite], {each.key for each in found.diff.changes})
        keys = (all_of(found.diff).keys | {*args.add, *args.overwrite}) - {*args.leave}
        wanted = Wanted(keys, frozenset(args.overwrite))
        done = take_package(
            *(app, chosen_pack(app), found, wanted), with_criteria=not args.no_criteria, at=datetime.now(UTC)
        )
        say(done.sentence)
        if args.calendar and found.has_calendar:
            say(f"Đã dùng lịch nghỉ kèm theo: {take_calendar(app, found.package)}.")
        if args.save_pack and found.has_pack:
            say(f"Gói biểu mẫu kèm theo: {save_pack(found.package, args.save_pack)}; cài bằng lệnh template install.")
    if args.json:
        print_json({name: getattr(done, name) for name in ("new", "joined", "changed", "withdrawn", "kept_own")})
    return 0


def _standing(args: argparse.Namespace) -> int:
    from hhapp.services.handed.standing import row_standings

    with opened(args) as app, app.reading() as session:
        rows = row_standings(session, args.year, _units(app, args.year))
    if args.row is not None:
        _refuse_unknown([args.row], {each.row.key for each in rows})
        rows = tuple(each for each in rows if each.row.key == args.row)
    if args.json:
        units = [
            [
                {"unit": u.unit.code, "name": u.unit.name, "status": u.status, "shown": u.shown, "period": u.period}
                for u in each.units
            ]
            for each in rows
        ]
        told = zip(rows, units, strict=True)
        print_json([{"key": e.row.key, "text": e.row.text, "done": e.done, "units": each} for e, each in told])
    elif args.row is not None:
        print_table(("Đơn vị", "Trạng thái", "Theo báo cáo"), [(u.unit.name, u.shown, u.period) for u in rows[0].units])
    elif rows:
        print_table(("Dòng", "Nội dung", "Các đơn vị"), [(e.row.key, e.row.text, e.sentence) for e in rows])
    else:
        say(f"Chưa giao gì cho các đơn vị năm {args.year}.")
    return 0


def _offered(app: Application, of: int) -> tuple[int, tuple[OfferedRow, ...]]:
    from hhapp.services.handed.offering import offered_rows
    from hhapp.services.plan import plan_of_year

    pack: Pack = chosen_pack(app)
    own = own_unit(app, pack)
    with app.reading() as session:
        card = plan_of_year(session, of, own.id)
        if card is None:
            raise UserError(f"Chưa có kế hoạch năm {of}.", "Nhập kế hoạch trước khi giao việc xuống.")
        return card.id, offered_rows(session, pack, card.id, _units(app, of))


def _units(app: Application, of: int) -> tuple[UnitName, ...]:
    from hhapp.services.handed.offering import units_of_year

    with app.reading() as session:
        return units_of_year(session, of)


def _audience(each: OfferedRow) -> str:
    return ", ".join(each.row.units) or ("các đơn vị" if each.proposed else "")


def _refuse_unknown(keys: list[str], known: set[str]) -> None:
    unknown = next((key for key in keys if key not in known), None)
    if unknown is not None:
        raise UserError(f"Không có dòng “{unknown}”.", "Xem mã dòng bằng lệnh offer, show hoặc standing.")


def _head(content: Any) -> dict[str, Any]:
    return {name: getattr(content, name) for name in ("office_code", "office_name", "year", "version", "note")}


def _change_data(each: RowChange) -> dict[str, Any]:
    maps = {name: dict(getattr(each, name)) for name in ("now", "before", "here")}
    return {"key": each.key, "fate": each.fate.value, "changed": list(each.changed), "own": list(each.own), **maps}


def _change_cells(each: RowChange) -> tuple[str, ...]:
    from hhapp.packs.handed import WORD_NAMES

    told = [f"{WORD_NAMES[n]}: {each.before.get(n) or '(trống)'} → {each.now[n] or '(trống)'}" for n in each.changed]
    told += [f"đơn vị cũng đã sửa {', '.join(WORD_NAMES[n] for n in each.own)}"] if each.own else []
    return each.key, each.fate.shown, (each.now or each.before)["text"], "; ".join(told)
