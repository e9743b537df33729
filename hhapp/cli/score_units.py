"""hhapp score units, verify-unit: the index of units below, as they sent it and as this office verifies it."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from hhapp.cli.common import Commands, opened, print_json, print_table, say, year
from hhapp.cli.typed_values import pair
from hhapp.vn.numbers import format_number

if TYPE_CHECKING:
    from hhapp.services.score.verified_units import UnitScore


def register(family: Commands) -> None:
    """Add the two commands to the family `score`."""
    listing = family.add_parser("units", help="điểm tự chấm của các đơn vị cấp dưới, điểm đã thẩm định")
    listing.add_argument("--unit", metavar="MÃ", help="từng tiêu chí của một đơn vị")
    listing.set_defaults(run=_list)
    verifying = family.add_parser("verify-unit", help="nhập điểm thẩm định cho một đơn vị cấp dưới")
    verifying.add_argument("unit", metavar="ĐƠN_VỊ", help="mã đơn vị")
    verifying.add_argument("values", nargs="*", type=pair, metavar="MÃ=ĐIỂM", help="để trống điểm là bỏ")
    verifying.add_argument("--remark", metavar="LỜI", help="ý kiến, cho các mã đã nêu")
    verifying.add_argument("--rest", action="store_true", help="tiêu chí chưa có điểm: lấy điểm tự chấm")
    verifying.set_defaults(run=_verify)
    for each in (listing, verifying):
        each.add_argument("--year", type=year, required=True, metavar="NĂM", help="năm chấm điểm")
        each.add_argument("--json", action="store_true", help="in kết quả dạng JSON")


def _list(args: argparse.Namespace) -> int:
    from hhapp.services.score.verified_units import unit_score, unit_scores

    with opened(args) as app, app.reading() as session:
        if args.unit:
            _print_lines(unit_score(session, args.unit, args.year), as_json=args.json)
            return 0
        scores = unit_scores(session, args.year)
    if args.json:
        print_json([_unit_data(each) for each in scores])
    elif scores:
        header = ("Mã", "Đơn vị", "Tự chấm", "Thẩm định", "Còn", "Hạng")
        print_table(header, [_unit_cells(each) for each in scores])
    else:
        say(f"Chưa đơn vị nào gửi điểm tự chấm năm {args.year}.")
    return 0


def _verify(args: argparse.Namespace) -> int:
    from hhapp.services.score import verified_units

    with opened(args) as app:
        with app.transaction(f"Thẩm định điểm năm {args.year} của {args.unit}") as session:
            for code, points in args.values:
                verified_units.set_points(session, args.unit, args.year, code, points, args.remark)
            taken = verified_units.take_rest(session, args.unit, args.year) if args.rest else 0
        with app.reading() as session:
            score = verified_units.unit_score(session, args.unit, args.year)
    rest = f"; {taken} tiêu chí còn lại lấy điểm tự chấm" if args.rest else ""
    waiting = f", còn {score.open_lines} tiêu chí" if score.open_lines else ", đã đủ"
    say(f"{score.unit_name}: đã ghi {len(args.values)} điểm{rest}. Thẩm định {format_number(score.verified)}{waiting}.")
    if args.json:
        print_json(_unit_data(score))
    return 0


def _print_lines(score: UnitScore, *, as_json: bool) -> None:
    if as_json:
        print_json(_unit_data(score))
        return
    header = ("Mã", "Tiêu chí thành phần", "Tối đa", "Tự chấm", "Thẩm định", "Ý kiến")
    rows = [
        (each.code, each.sent.name, *map(_points, (each.sent.maximum, each.sent.points, each.verified)), each.remark)
        for each in score.lines
    ]
    print_table(header, rows)
    say(f"{score.unit_name}: tự chấm {format_number(score.score.points)}, thẩm định {format_number(score.verified)}.")


def _unit_cells(each: UnitScore) -> tuple[str, ...]:
    own, verified = format_number(each.score.points), format_number(each.verified)
    return each.unit_code, each.unit_name, own, verified, str(each.open_lines), str(each.rank or "")


def _unit_data(each: UnitScore) -> dict[str, Any]:
    return {
        "unit": each.unit_code,
        "name": each.unit_name,
        "year": each.score.year,
        "maximum": str(each.score.maximum),
        "self": str(each.score.points),
        "verified": str(each.verified),
        "open": each.open_lines,
        "index": None if each.index is None else str(each.index),
        "rank": each.rank,
        "lines": [
            {
                "code": line.code,
                "self": None if line.sent.points is None else str(line.sent.points),
                "verified": None if line.verified is None else str(line.verified),
                "remark": line.remark,
            }
            for line in each.lines
        ],
    }


def _points(points: Any) -> str:
    return "" if points is None else format_number(points)
