"""hhapp indicator …: the figures of a reporting period, typed in and read out."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from hhapp.cli.common import Commands, opened, opened_period, print_json, print_table, say, today

if TYPE_CHECKING:
    from hhapp.services.figures import FigureGrid, FigureGroup, FigureRow


def register(commands: Commands) -> None:
    """Add `indicator set` and `indicator list`."""
    indicator = commands.add_parser("indicator", help="số liệu của kỳ báo cáo: nhập, xem")
    family = indicator.add_subparsers(dest="action", required=True, metavar="VIỆC", title="các việc")

    setting = family.add_parser("set", help="nhập số liệu, viết số như trên giấy (1.234,5)")
    setting.add_argument("--period", required=True, metavar="KỲ", help="mã kỳ, ví dụ 2021-Q1")
    setting.add_argument("values", nargs="+", type=_pair, metavar="MÃ=GIÁ_TRỊ", help="để trống giá trị là xóa số liệu")
    setting.set_defaults(run=_set)

    listing = family.add_parser("list", help="in số liệu của kỳ, kèm kỳ trước")
    listing.add_argument("--period", required=True, metavar="KỲ", help="mã kỳ, ví dụ 2021-Q1")
    listing.add_argument("--json", action="store_true", help="in dạng JSON")
    listing.set_defaults(run=_list)


def _pair(text: str) -> tuple[str, str]:
    code, sign, value = text.partition("=")
    if not (code.strip() and sign):
        raise argparse.ArgumentTypeError(f"“{text}” không có dạng MÃ=GIÁ_TRỊ")
    return code.strip(), value.strip()


def _set(args: argparse.Namespace) -> int:
    from hhapp.services.figures import set_figures

    with opened(args) as app:
        pack, period = opened_period(app, args.period)
        with app.transaction(f"Nhập số liệu kỳ {period.code}") as session:
            set_figures(session, pack, period.id, dict(args.values))
    say(f"Đã ghi {len(dict(args.values))} số liệu kỳ {period.code}.")
    return 0


def _list(args: argparse.Namespace) -> int:
    from hhapp.services.figures import figure_grid

    with opened(args) as app:
        pack, period = opened_period(app, args.period)
        with app.reading() as session:
            grid = figure_grid(session, pack, period.id, today=today())
    if args.json:
        print_json(_grid_data(period.code, grid))
    else:
        header = ("STT", "Mã", "Chỉ tiêu", "Đơn vị", "Kỳ này", "Kỳ trước")
        print_table(
            header,
            [
                (row.number, row.code, row.name, row.unit, row.shown, row.previous_shown)
                for group in grid.groups
                for row in group.rows
            ],
        )
    for finding in grid.findings:
        say(finding.explanation)
    return 0


def _grid_data(code: str, grid: FigureGrid) -> dict[str, Any]:
    return {
        "period": code,
        "indicators": [_row_data(group, row) for group in grid.groups for row in group.rows],
        "findings": [
            {
                "rule": finding.rule_code,
                "severity": finding.severity.value,
                "explanation": finding.explanation,
                "codes": list(finding.codes),
            }
            for finding in grid.findings
        ],
    }


def _row_data(group: FigureGroup, row: FigureRow) -> dict[str, Any]:
    return {
        "area": group.number,
        "number": row.number,
        "code": row.code,
        "name": row.name,
        "unit": row.unit,
        "editable": row.editable,
        "value": None if row.value is None else format(row.value, "f"),
        "entry": row.entry,
        "shown": row.shown,
        "previous_shown": row.previous_shown,
        "note": row.note,
    }
