"""hhapp indicator …: the figures of a reporting period, typed in, pasted, filled in a form, compared, read out."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hhapp.cli.common import Commands, opened, opened_period, print_json, print_table, say, today

if TYPE_CHECKING:
    from hhapp.services.figures import FigureDifference, FigureGrid, FigureGroup, FigureRow
    from hhapp.services.period_compare import Change


def register(commands: Commands) -> None:
    """Add `indicator set`, `missing`, `list`, `compare`, `paste`, `form` and `import`."""
    indicator = commands.add_parser("indicator", help="số liệu của kỳ báo cáo: nhập, xem, so sánh, biểu Excel")
    family = indicator.add_subparsers(dest="action", required=True, metavar="VIỆC", title="các việc")

    setting = _add(family, "set", "nhập số liệu, viết số như trên giấy (1.234,5)", _set)
    setting.add_argument("values", nargs="+", type=_pair, metavar="MÃ=GIÁ_TRỊ", help="để trống giá trị là xóa số liệu")
    missing = _add(family, "missing", "ghi vì sao chưa có số liệu", _missing)
    missing.add_argument("values", nargs="+", type=_pair, metavar="MÃ=LÝ_DO", help="để trống lý do là xóa lý do")
    listing = _add(family, "list", "in số liệu của kỳ, kèm kỳ trước", _list)
    comparing = _add(family, "compare", "so với kỳ trước và cùng kỳ năm trước", _compare)
    for each in (listing, comparing):
        each.add_argument("--json", action="store_true", help="in dạng JSON")
    pasting = _add(family, "paste", "nhập một cột số liệu chép từ bảng tính, đọc từ đầu vào chuẩn", _paste)
    pasting.add_argument("--start", required=True, metavar="MÃ", help="chỉ tiêu của dòng đầu tiên")
    form = _add(family, "form", "xuất biểu Excel để nhập ngoài chương trình", _form)
    form.add_argument("--out", type=Path, required=True, metavar="FILE", help="tệp .xlsx sẽ ghi")
    importing = _add(family, "import", "nhập biểu Excel đã điền", _import)
    importing.add_argument("file", type=Path, metavar="FILE", help="biểu .xlsx đã điền")
    importing.add_argument("--dry-run", action="store_true", help="chỉ xem khác gì, không ghi")


def _add(family: Commands, name: str, told: str, run: Callable[[argparse.Namespace], int]) -> argparse.ArgumentParser:
    parser = family.add_parser(name, help=told)
    parser.add_argument("--period", required=True, metavar="KỲ", help="mã kỳ, ví dụ 2021-Q1")
    parser.set_defaults(run=run)
    return parser


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


def _missing(args: argparse.Namespace) -> int:
    from hhapp.services.figures import set_missing_reason

    with opened(args) as app:
        pack, period = opened_period(app, args.period)
        with app.transaction(f"Ghi lý do chưa có số liệu kỳ {period.code}") as session:
            for code, reason in args.values:
                set_missing_reason(session, pack, period.id, code, reason)
    say(f"Đã ghi {len(args.values)} lý do kỳ {period.code}.")
    return 0


def _paste(args: argparse.Namespace) -> int:
    from hhapp.services.figure_paste import paste_figures
    from hhapp.services.figures import FiguresRefusedError

    text = sys.stdin.buffer.read().decode("utf-8-sig", errors="replace")
    with opened(args) as app:
        pack, period = opened_period(app, args.period)
        try:
            with app.transaction(f"Dán số liệu kỳ {period.code}") as session:
                written = paste_figures(session, pack, period.id, args.start, text, today=today())
        except FiguresRefusedError as refused:
            for cell in refused.cells:
                say(f"{cell.code}: {cell.sentence}")
            raise
    say(f"Đã ghi {written} số liệu kỳ {period.code}.")
    return 0


def _form(args: argparse.Namespace) -> int:
    from hhapp.documents.export import Made, write_file
    from hhapp.documents.figure_form import write_figure_form
    from hhapp.services.figure_files import forms_to_fill
    from hhapp.services.reporting import build_context

    with opened(args) as app:
        pack, period = opened_period(app, args.period)
        with app.reading() as session:
            context = build_context(session, pack, period.id, today=today())
            blocks = forms_to_fill(session, pack, period.id)
    made = Made(args.out.name, "xlsx", write_figure_form(pack, context, blocks), len(context.figures))
    say(f"Đã xuất {write_file(args.out, made).path}: {made.pages_or_rows} chỉ tiêu.")
    return 0


def _import(args: argparse.Namespace) -> int:
    from hhapp.documents.figure_form import read_figure_form
    from hhapp.services.figure_files import preview_given, set_given

    with opened(args) as app:
        pack, period = opened_period(app, args.period)
        typed = read_figure_form(args.file, pack, period.code)
        with app.reading() as session:
            differences = preview_given(session, pack, period.id, typed)
        _print_differences(differences)
        if args.dry_run:
            say(f"{len(differences)} số liệu khác; chưa ghi gì.")
            return int(any(each.fault for each in differences))
        with app.transaction(f"Nhập biểu Excel kỳ {period.code}") as session:
            set_given(session, pack, period.id, {each.code: typed[each.code] for each in differences})
    say(f"Đã ghi {len(differences)} số liệu kỳ {period.code}.")
    return 0


def _print_differences(differences: Iterable[FigureDifference]) -> None:
    rows = [(each.number, each.code, each.name, each.old_shown, each.new_shown, each.fault) for each in differences]
    if rows:
        print_table(("STT", "Mã", "Chỉ tiêu", "Đang có", "Trong biểu", "Lỗi"), rows)


def _compare(args: argparse.Namespace) -> int:
    from hhapp.services.figures import figure_grid

    with opened(args) as app:
        pack, period = opened_period(app, args.period)
        with app.reading() as session:
            grid = figure_grid(session, pack, period.id, today=today())
    if args.json:
        print_json({"period": period.code, "indicators": [_comparison_data(row) for row in grid.rows]})
    else:
        header = ("STT", "Chỉ tiêu", "Kỳ này", "Kỳ trước", "Tăng, giảm", "Cùng kỳ năm trước", "Tăng, giảm")
        print_table(
            header,
            [
                (
                    *(row.number, row.name, row.shown, row.previous_shown, _change_shown(row.previous_change)),
                    *(row.last_year_shown, _change_shown(row.last_year_change)),
                )
                for row in grid.rows
            ],
        )
    return 0


def _change_shown(change: Change | None) -> str:
    return change.shown if change else ""


def _comparison_data(row: FigureRow) -> dict[str, Any]:
    return {
        "code": row.code,
        "value": None if row.value is None else format(row.value, "f"),
        "previous_shown": row.previous_shown,
        "previous_change": _change_data(row.previous_change),
        "last_year_shown": row.last_year_shown,
        "last_year_change": _change_data(row.last_year_change),
    }


def _change_data(change: Change | None) -> dict[str, str] | None:
    if change is None:
        return None
    return {"difference": format(change.difference, "f"), "shown": change.shown}


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
                "figures": finding.figures,
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
        "missing_reason": row.missing_reason,
    }
