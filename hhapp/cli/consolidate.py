"""hhapp consolidate …: the reports of the units below as one, the units behind a figure, rankings, the document."""

from __future__ import annotations

import argparse
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

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
)
from hhapp.errors import UserError

if TYPE_CHECKING:
    from hhapp.services.consolidation.arithmetic import Total
    from hhapp.services.consolidation.consolidating import Compared, Consolidated, Line
    from hhapp.services.consolidation.drill import UnitLine

_LINE_HEADS = ("Số", "Chỉ tiêu", "Tổng hợp", "Tử số/mẫu số", "Báo cáo", "Kỳ trước", "Cùng kỳ", "Đạt", "Cần xem")
_UNIT_HEADS = ("Hạng", "Đơn vị", "Số liệu", "Tử số/mẫu số", "Tỷ trọng", "Kỳ trước", "Xếp loại", "Cần xem")


def register(commands: Commands) -> None:
    """Add `consolidate show`, `units`, `rank`, `export`, `take`."""
    consolidate = commands.add_parser("consolidate", help="tổng hợp báo cáo của các đơn vị cấp dưới")
    family = consolidate.add_subparsers(dest="action", required=True, metavar="VIỆC", title="các việc")
    _asking(family, "show", "số liệu tổng hợp và những điều phải nêu cùng số liệu", _show)
    units = _asking(family, "units", "số liệu của từng đơn vị ở một chỉ tiêu", _units)
    units.add_argument("--figure", required=True, metavar="MÃ", help="mã chỉ tiêu")
    rank = _asking(family, "rank", "các bảng xếp hạng của gói biểu mẫu", _rank)
    rank.add_argument("--figure", metavar="MÃ", help="chỉ bảng của chỉ tiêu này")
    export = _asking(family, "export", "lập báo cáo tổng hợp (Word, PDF, Excel)", _export)
    export.add_argument("--kind", metavar="MÃ", help="loại văn bản của gói (mặc định: loại tổng hợp đầu tiên)")
    export.add_argument("--out", type=Path, required=True, metavar="DIR", help="thư mục nhận tệp")
    taking = _asking(family, "take", "đưa số tổng hợp vào số liệu kỳ của đơn vị mình", _take)
    taking.add_argument("--dry-run", action="store_true", help="chỉ xem, không ghi")


def _asking(family: Commands, name: str, told: str, run: Any) -> argparse.ArgumentParser:
    parser = family.add_parser(name, help=told)
    parser.add_argument("--period", required=True, metavar="KỲ", help="kỳ báo cáo, ví dụ 2026-Q1")
    parser.add_argument("--on", type=day, metavar="NGÀY", help="theo các đơn vị của ngày này (mặc định: ngày cuối kỳ)")
    parser.add_argument("--json", action="store_true", help="in dạng JSON")
    parser.set_defaults(run=run)
    return parser


def _read(args: argparse.Namespace) -> Consolidated:
    from hhapp.services.consolidation.consolidating import consolidate, refuse_without_units

    with opened(args) as app:
        pack = chosen_pack(app)
        own_unit(app, pack)
        with app.reading() as session:
            found = consolidate(session, pack, args.period, args.on)
    refuse_without_units(found)
    return found


def _show(args: argparse.Namespace) -> int:
    found = _read(args)
    if args.json:
        print_json(_consolidated(found))
        return 0
    say(f"{found.period.label}: {len(found.now.units)}/{found.expected} báo cáo.")
    for caveat in found.caveats:
        say(caveat.sentence)
    print_table(_LINE_HEADS, [_cells(line) for line in found.lines])
    return 0


def _cells(line: Line) -> tuple[str, ...]:
    from hhapp.services.consolidation.documents import total_line

    row = total_line(line)
    reached = f"{row.reached}/{line.judged} ({row.mark})" if row.mark else ""
    odd = str(row.odd) if row.odd else ""
    beside = [f"{shown} {change}".strip() for shown, change in (_beside(line.previous), _beside(line.last_year))]
    return row.number, row.name, row.shown, row.parts, str(row.counted), *beside, reached, odd


def _beside(compared: Compared | None) -> tuple[str, str]:
    if compared is None or not compared.units:
        return "", ""
    return compared.shown, compared.change.shown if compared.change else ""


def _units(args: argparse.Namespace) -> int:
    from hhapp.services.consolidation.drill import unit_lines

    found = _read(args)
    _known(found, args.figure)
    _print_units(found, args.figure, unit_lines(found, args.figure), as_json=args.json)
    return 0


def _rank(args: argparse.Namespace) -> int:
    from hhapp.services.consolidation.drill import unit_lines

    found = _read(args)
    if args.figure:
        _known(found, args.figure)
    rankings = [each for each in found.rules.rankings if args.figure in (None, each.figure)]
    if not rankings:
        raise UserError("Gói biểu mẫu không đặt bảng xếp hạng nào như vậy.", "Xem consolidate units của một chỉ tiêu.")
    lines = [(each, unit_lines(found, each.figure, each)) for each in rankings]
    if args.json:
        print_json(
            [
                {"name": each.name, "figure": each.figure, "units": [_unit(one) for one in units]}
                for each, units in lines
            ]
        )
        return 0
    for each, units in lines:
        say(f"{each.name} ({each.figure}):")
        _print_units(found, each.figure, units, as_json=False)
    return 0


def _export(args: argparse.Namespace) -> int:
    from hhapp.documents.export import export_document, formats_of
    from hhapp.packs.catalogue import DocumentBasis
    from hhapp.services.document_building import build_document
    from hhapp.services.periods import split_code

    with opened(args) as app:
        pack = chosen_pack(app)
        year, _ = split_code(pack, args.period)
        unit = own_unit(app, pack)
        kinds = [kind.code for kind in pack.documents_on(DocumentBasis.CONSOLIDATED)]
        if not kinds or (args.kind and args.kind not in kinds):
            raise UserError("Gói biểu mẫu không có văn bản tổng hợp như vậy.", f"Chọn trong: {', '.join(kinds)}.")
        with app.reading() as session:
            context = build_document(
                *(session, pack, unit.id, args.kind or kinds[0], year, args.on or today()),
                period=args.period,
                units_on=args.on,
            )
        written = export_document(pack, context, args.out, formats_of(pack.kind_of(context)))
    say_written(written)
    if args.json:
        print_json({"period": args.period, "files": plain_files(written)})
    return 0


def _take(args: argparse.Namespace) -> int:
    from hhapp.services.consolidation.consolidating import consolidate
    from hhapp.services.consolidation.taking import propose_taking, take

    with opened(args) as app:
        pack = chosen_pack(app)
        unit = own_unit(app, pack)
        with app.reading() as session:
            found = consolidate(session, pack, args.period, args.on)
            taking = propose_taking(session, pack, unit.id, found)
        if not args.dry_run:
            with app.transaction(f"Đưa số tổng hợp vào số liệu {taking.label}") as session:
                take(session, pack, unit.id, found)
    if args.json:
        changes = [{"code": each.code, "old": each.old_shown, "new": each.new_shown} for each in taking.differences]
        print_json({"period": taking.period, "note": taking.note, "changes": changes})
    else:
        rows = [(each.number, each.name, each.old_shown, each.new_shown) for each in taking.differences]
        print_table(("Số", "Chỉ tiêu", "Đang có", "Số tổng hợp"), rows)
    if taking.from_forms:
        say(f"Không ghi vì lấy từ biểu: {', '.join(taking.from_forms)}.")
    say(f"{'Sẽ ghi' if args.dry_run else 'Đã ghi'} {len(taking.differences)} số liệu.")
    return 0


def _known(found: Consolidated, code: str) -> None:
    if code not in found.figures.indicators:
        raise UserError(f"Không có chỉ tiêu “{code}” trong gói biểu mẫu.", "Hãy xem lại mã chỉ tiêu.")


def _print_units(found: Consolidated, code: str, units: tuple[UnitLine, ...], *, as_json: bool) -> None:
    from hhapp.services.consolidation.drill import parts_shown

    if as_json:
        print_json({"period": found.period.code, **_line(found.line(code)), "by_unit": [_unit(each) for each in units]})
        return
    rows = [
        (
            *(str(each.rank or ""), each.unit_name, each.shown, parts_shown(each.total), each.share),
            *(each.previous_shown, each.band or each.no_rank, "; ".join(each.odd)),
        )
        for each in units
    ]
    print_table(_UNIT_HEADS, rows)


def _consolidated(found: Consolidated) -> dict[str, Any]:
    return {
        "period": found.period.code,
        "units_on": found.on.isoformat(),
        "reports": len(found.now.units),
        "expected": found.expected,
        "provisional": found.provisional,
        "missing": [{"code": unit.code, "name": unit.name} for unit in found.now.missing],
        "caveats": [
            {"kind": each.kind.value, "sentence": each.sentence, "units": list(each.units)} for each in found.caveats
        ],
        "figures": [_line(line) for line in found.lines],
    }


def _line(line: Line) -> dict[str, Any]:
    return {
        "code": line.indicator.code,
        "number": line.indicator.number,
        "name": line.indicator.name,
        "way": line.way.way.value,
        "why_not": line.way.why,
        **_total(line.total),
        "shown": line.shown,
        "lacking": list(line.lacking),
        "previous": _compared(line.previous),
        "last_year": _compared(line.last_year),
        "mark": f"{line.mark.reach.sign} {line.mark.reach.value}" if line.mark else None,
        "reached": line.reached if line.mark else None,
        "not_reached": line.judged - line.reached if line.mark else None,
        "odd": line.odd,
    }


def _compared(found: Compared | None) -> dict[str, Any] | None:
    if found is None or not found.units:
        return None
    change = found.change.shown if found.change else ""
    now = {"now": _digits(found.now.value), "now_shown": found.now_shown}
    return {**_total(found.total), "shown": found.shown, **now, "units": found.units, "change": change}


def _total(total: Total) -> dict[str, Any]:
    parts = {"numerator": _digits(total.numerator), "denominator": _digits(total.denominator)}
    return {"value": _digits(total.value), **parts, "counted": total.counted}


def _unit(line: UnitLine) -> dict[str, Any]:
    return {
        "code": line.unit_code,
        "name": line.unit_name,
        **{name: value for name, value in _total(line.total).items() if name != "counted"},
        "shown": line.shown,
        "share": line.share,
        "previous_shown": line.previous_shown,
        "rank": line.rank,
        "band": line.band,
        "no_rank": line.no_rank,
        "reached": line.reached,
        "odd": list(line.odd),
        "reports": list(line.reports),
    }


def _digits(value: Decimal | None) -> str | None:
    """Every digit; of a quotient without end sixty."""
    return None if value is None else f"{value:f}"
