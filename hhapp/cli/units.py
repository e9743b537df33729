"""hhapp units …: the units below this office, what happened to them, of which former units each consists."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hhapp.cli import listing
from hhapp.cli.common import (
    Commands,
    chosen_pack,
    day,
    opened,
    own_unit,
    print_json,
    print_table,
    say,
    say_written,
    today,
)
from hhapp.errors import UserError
from hhapp.vn.numbers import format_date

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from hhapp.bootstrap import Session
    from hhapp.packs.catalogue import Pack
    from hhapp.services.unit_edit import UnitWords
    from hhapp.services.unit_events import When
    from hhapp.services.unit_tree import UnitNode


def register(commands: Commands) -> None:
    """Add `units list`, `add`, `import`, `merge`, `split`, `rename`, `abolish`, `territory`, `become` and `events`."""
    units = commands.add_parser("units", help="đơn vị cấp dưới: danh sách, sáp nhập, chia tách, đổi tên, giải thể")
    family = units.add_subparsers(dest="action", required=True, metavar="VIỆC", title="các việc")
    listed = family.add_parser("list", help="cây đơn vị trong một ngày")
    listed.add_argument("--on", type=day, metavar="NGÀY", help="trong ngày này (mặc định: hôm nay)")
    listed.add_argument("--json", action="store_true", help="in dạng JSON")
    listed.set_defaults(run=_list)
    adding = family.add_parser("add", help="thêm một đơn vị cấp dưới")
    adding.add_argument("code", metavar="MÃ", help="mã đơn vị")
    adding.add_argument("name", metavar="TÊN", help="tên đơn vị")
    _words(adding)
    adding.add_argument("--from", dest="start", type=day, metavar="NGÀY", help="có từ ngày này")
    adding.set_defaults(run=_add)
    listing.add_import(family, "nhập danh sách đơn vị từ Excel", _import)
    export = family.add_parser("export", help="ghi danh sách ra Excel; nhập lại được, chưa có đơn vị thì là mẫu trống")
    export.add_argument("file", type=Path, metavar="FILE", help="tệp .xlsx")
    export.add_argument("--on", type=day, metavar="NGÀY", help="trong ngày này (mặc định: hôm nay)")
    export.set_defaults(run=_export)
    _add_events(family)
    territory = family.add_parser("territory", help="mỗi đơn vị gồm những đơn vị nào của một ngày trước")
    territory.add_argument("--on", type=day, metavar="NGÀY", help="địa bàn của ngày này (mặc định: hôm nay)")
    territory.add_argument("--back-to", type=day, required=True, metavar="NGÀY", help="đơn vị của ngày này")
    territory.add_argument("--json", action="store_true", help="in dạng JSON")
    territory.set_defaults(run=_territory)
    become = family.add_parser("become", help="đơn vị của thư mục này thành đơn vị khác (sáp nhập, đổi tên)")
    become.add_argument("name", metavar="TÊN", help="tên đơn vị mới")
    become.add_argument("--code", required=True, metavar="MÃ", help="mã đơn vị mới")
    become.add_argument("--level", default="", metavar="CẤP", help="cấp trong gói biểu mẫu (mặc định: như cũ)")
    become.add_argument("--superior", default="", metavar="TÊN", help="tên cơ quan cấp trên (mặc định: như cũ)")
    _when(become)
    become.add_argument("--dry-run", action="store_true", help="chỉ đếm những gì sẽ chuyển theo")
    become.set_defaults(run=_become)
    events = family.add_parser("events", help="các lần sáp nhập, chia tách, đổi tên, giải thể")
    events.add_argument("--json", action="store_true", help="in dạng JSON")
    events.set_defaults(run=_events)


def _add_events(family: Commands) -> None:
    merge = family.add_parser("merge", help="sáp nhập vào một đơn vị mới, hoặc vào đơn vị đã có")
    merge.add_argument("codes", nargs="+", metavar="MÃ", help="các đơn vị sáp nhập")
    merge.add_argument("--into", required=True, metavar="MÃ", help="mã đơn vị nhận; mã chưa có: lập đơn vị mới")
    merge.add_argument("--name", default="", metavar="TÊN", help="tên đơn vị mới")
    _words(merge)
    _when(merge)
    merge.set_defaults(run=_merge)
    split = family.add_parser("split", help="chia tách một đơn vị")
    split.add_argument("code", metavar="MÃ", help="đơn vị chia tách")
    split.add_argument(
        "--part", action="append", required=True, metavar="MÃ=TÊN", help="một đơn vị mới; chỉ ghi mã: đơn vị đã có"
    )
    split.add_argument("--stays", action="store_true", help="đơn vị cũ vẫn còn, chỉ tách một phần")
    _words(split)
    _when(split)
    split.set_defaults(run=_split)
    rename = family.add_parser("rename", help="đổi tên, đổi cấp hoặc cấp trên: đơn vị cũ hết, đơn vị mới bắt đầu")
    rename.add_argument("code", metavar="MÃ", help="đơn vị đổi tên")
    rename.add_argument("--to", required=True, metavar="MÃ", help="mã mới")
    rename.add_argument("--name", required=True, metavar="TÊN", help="tên mới")
    _words(rename)
    _when(rename)
    rename.set_defaults(run=_rename)
    abolish = family.add_parser("abolish", help="giải thể; đơn vị trực thuộc về cấp trên kế tiếp")
    abolish.add_argument("codes", nargs="+", metavar="MÃ", help="các đơn vị giải thể")
    _when(abolish)
    abolish.set_defaults(run=_abolish)


def _words(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--level", default="", metavar="CẤP", help="cấp trong gói biểu mẫu, ví dụ xa, phuong")
    parser.add_argument("--under", default="", metavar="MÃ", help="mã cấp trên (mặc định: đơn vị mình)")


def _when(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--on", type=day, required=True, metavar="NGÀY", help="ngày đầu của cái mới, ví dụ 01/07/2025")
    parser.add_argument("--basis", default="", metavar="VĂN_BẢN", help="căn cứ, ví dụ số nghị quyết")
    parser.add_argument("--note", default="", metavar="CHỮ", help="ghi chú")


def _list(args: argparse.Namespace) -> int:
    from hhapp.services.unit_edit import shown_level
    from hhapp.services.unit_tree import shown_validity, unit_tree, units_below

    with opened(args) as app:
        pack = chosen_pack(app)
        own_unit(app, pack)
        with app.reading() as session:
            on = args.on or today()
            lines, owing = unit_tree(session, on), units_below(session, on)
    if args.json:
        codes = {line.node.id: line.node.code for line in lines}
        print_json(
            [_plain(x.node) | {"depth": x.depth, "superior": codes.get(x.node.superior_id or 0, "")} for x in lines]
        )
    else:
        rows = [
            ("  " * x.depth + x.node.name, x.node.code, shown_level(pack, x.node.level), shown_validity(x.node))
            for x in lines
        ]
        print_table(("Đơn vị", "Mã", "Cấp", "Hiệu lực"), rows)
        say(f"Ngày {format_date(on)}: {len(owing)} đơn vị gửi báo cáo cho đơn vị này, cả cây {len(lines) - 1}.")
    return 0


def _plain(node: UnitNode) -> dict[str, Any]:
    days = {"valid_from": _iso(node.valid_from), "valid_to": _iso(node.valid_to)}
    return {"code": node.code, "name": node.name, "level": node.level, **days}


def _iso(value: date | None) -> str | None:
    return value.isoformat() if value else None


def _add(args: argparse.Namespace) -> int:
    from hhapp.services.unit_edit import add_unit

    def work(session: Session, pack: Pack) -> int:
        return add_unit(session, pack, replace(_typed(session, args, args.code, args.name), valid_from=args.start))

    return _write(args, f"Thêm đơn vị {args.name}", work, f"Đã thêm {args.name} ({args.code}).")


def _import(args: argparse.Namespace) -> int:
    from hhapp.documents.lists import read_list
    from hhapp.services import unit_import
    from hhapp.services.listing import Fate, remembered_columns

    with opened(args) as app:
        pack = chosen_pack(app)
        own_unit(app, pack)
        with app.reading() as session:
            heads = remembered_columns(session, unit_import.WHAT)
            heads |= listing.chosen_columns(args, unit_import.COLUMNS)
            file = read_list(args.file, unit_import.COLUMNS, heads)
            found = unit_import.compare_units(session, pack, file, today(), listing.order_of(args))
        if not args.dry_run and found.count(Fate.NEW) + found.count(Fate.CHANGED):
            app.back_up()
            with app.transaction(f"Nhập danh sách đơn vị {args.file.name}") as session:
                unit_import.apply_units(session, found)
    listing.tell_rows(found.fates, as_json=args.json)
    return 0


def _export(args: argparse.Namespace) -> int:
    from hhapp.documents.export import Made, write_file
    from hhapp.documents.list_form import write_list
    from hhapp.services.unit_import import COLUMNS, listed_units

    on = args.on or today()
    with opened(args) as app:
        pack = chosen_pack(app)
        own = own_unit(app, pack)
        with app.reading() as session:
            rows = listed_units(session, pack, on)
    title = f"Đơn vị trực thuộc {own.name}, ngày {format_date(on)}"
    made = Made(args.file.name, "xlsx", write_list(title, COLUMNS, rows), len(rows))
    say_written([write_file(args.file, made)])
    return 0


def _merge(args: argparse.Namespace) -> int:
    from hhapp.services.unit_events import merge_units

    def work(session: Session, pack: Pack) -> int:
        heir = _known(session, args.into)
        into = _typed(session, args, args.into, args.name) if heir is None else heir
        return merge_units(session, pack, _ids(session, args.codes), into, _day(args))

    what = f"{', '.join(args.codes)} vào {args.into}"
    return _write(args, f"Sáp nhập {what}", work, f"Đã sáp nhập {what} từ {format_date(args.on)}.")


def _split(args: argparse.Namespace) -> int:
    from hhapp.services.unit_events import split_unit

    def work(session: Session, pack: Pack) -> int:
        parts = [_part(session, args, *part.partition("=")[::2]) for part in args.part]
        (unit_id,) = _ids(session, [args.code])
        return split_unit(session, pack, unit_id, parts, _day(args), stays=args.stays)

    return _write(args, f"Chia tách {args.code}", work, f"Đã chia tách {args.code} từ {format_date(args.on)}.")


def _part(session: Session, args: argparse.Namespace, code: str, name: str) -> UnitWords | int:
    return _typed(session, args, code, name) if name else _ids(session, [code])[0]


def _rename(args: argparse.Namespace) -> int:
    from hhapp.services.unit_events import rename_unit

    def work(session: Session, pack: Pack) -> int:
        (unit_id,) = _ids(session, [args.code])
        return rename_unit(session, pack, unit_id, _typed(session, args, args.to, args.name), _day(args))

    said = f"Từ {format_date(args.on)} {args.code} là {args.name} ({args.to})."
    return _write(args, f"Đổi tên {args.code} thành {args.name}", work, said)


def _abolish(args: argparse.Namespace) -> int:
    from hhapp.services.unit_events import abolish_units

    def work(session: Session, _pack: Pack) -> int:
        return abolish_units(session, _ids(session, args.codes), _day(args))

    what = f"{len(args.codes)} đơn vị"
    return _write(args, f"Giải thể {what}", work, f"Đã giải thể {what} từ {format_date(args.on)}.")


def _territory(args: argparse.Namespace) -> int:
    from hhapp.services.unit_tree import territories

    on = args.on or today()
    if args.back_to > on:
        raise UserError("Ngày so về phải trước ngày xét.", "Đổi chỗ hai ngày.")
    with opened(args) as app, app.reading() as session:
        found = territories(session, on, args.back_to)
    if args.json:
        names = ("parts", "divided")
        print_json(
            [
                _plain(each.unit)
                | {name: [part.code for part in getattr(each, name)] for name in names}
                | {"doubts": list(each.doubts)}
                for each in found
            ]
        )
        return 0
    rows = [
        (each.unit.name, each.unit.code, ", ".join(f"{part.name} ({part.code})" for part in each.parts))
        for each in found
    ]
    print_table(("Đơn vị", "Mã", f"Gồm đơn vị ngày {format_date(args.back_to)}"), rows)
    for doubt in dict.fromkeys(doubt for each in found for doubt in each.doubts):
        say(doubt)
    return 0


def _become(args: argparse.Namespace) -> int:
    from hhapp.services.succession import Succeeded, foresee_succession, succeed_own_unit

    with opened(args) as app:
        pack = chosen_pack(app)
        own = own_unit(app, pack)
        if args.dry_run:
            with app.reading() as session:
                say(Succeeded(own.id, foresee_succession(session, args.on)).sentence)
            return 0
        names = {"name": args.name, "code": args.code, "level": args.level or own.level}
        with app.transaction(f"Tổ chức lại {own.name}") as session:
            done = succeed_own_unit(session, pack, **names, superior_name=args.superior, when=_day(args))
    say(f"Từ {format_date(args.on)} {own.name} là {args.name}. {done.sentence}")
    return 0


def _events(args: argparse.Namespace) -> int:
    from hhapp.services.unit_tree import unit_events

    with opened(args) as app, app.reading() as session:
        found = unit_events(session)
    if args.json:
        print_json(
            [
                {"kind": e.kind.value, "on": e.on.isoformat(), "basis": e.basis, "note": e.note}
                | {"from": [node.code for node in e.sources], "to": [node.code for node in e.heirs]}
                for e in found
            ]
        )
    else:
        rows = [
            (
                format_date(e.on),
                e.kind.shown,
                _named(e.sources),
                _named(e.heirs),
                " · ".join(filter(None, (e.basis, e.note))),
            )
            for e in found
        ]
        print_table(("Từ ngày", "Việc", "Đơn vị cũ", "Đơn vị mới", "Căn cứ"), rows)
    return 0


def _named(nodes: Sequence[UnitNode]) -> str:
    return ", ".join(f"{node.name} ({node.code})" for node in nodes)


def _write(args: argparse.Namespace, title: str, work: Callable[[Session, Pack], int], said: str) -> int:
    with opened(args) as app:
        pack = chosen_pack(app)
        own_unit(app, pack)
        with app.transaction(title) as session:
            work(session, pack)
    say(said)
    return 0


def _typed(session: Session, args: argparse.Namespace, code: str, name: str) -> UnitWords:
    from hhapp.services.unit_edit import UnitWords

    return UnitWords(code, name, args.level, _ids(session, [args.under])[0] if args.under else None)


def _day(args: argparse.Namespace) -> When:
    from hhapp.services.unit_events import When

    return When(args.on, args.basis, args.note)


def _ids(session: Session, codes: Sequence[str]) -> list[int]:
    from hhapp.services.unit_edit import unit_of_code

    return [unit_of_code(session, code) for code in codes]


def _known(session: Session, code: str) -> int | None:
    try:
        return _ids(session, [code])[0]
    except UserError:
        return None
