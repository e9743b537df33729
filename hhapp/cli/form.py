"""hhapp form …: forms with columns (biểu II.06a) of a reporting period: read, typed, pasted, their rows changed."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from hhapp.cli.common import Commands, opened, opened_period, print_json, print_table, say

if TYPE_CHECKING:
    from hhapp.bootstrap import Session
    from hhapp.packs.catalogue import Pack
    from hhapp.services.forms import FormGrid, GridRow

_Writing = Callable[["Session", "Pack", int, str], str]
_PLACE = "DÒNG.CỘT"
_ROW_HELP = "mã hoặc tên dòng"


def register(commands: Commands) -> None:
    """Add `form list`, `set`, `paste`, `take`, `zero`, `add`, `rename`, `remove` and `move`."""
    form = commands.add_parser("form", help="biểu nhiều cột của kỳ báo cáo (biểu II.06a): nhập, dán, sửa dòng")
    family = form.add_subparsers(dest="action", required=True, metavar="VIỆC", title="các việc")
    listing = _add(family, "list", "in biểu của kỳ, kèm dòng tổng và điều cần xem lại", _list)
    listing.add_argument("--json", action="store_true", help="in dạng JSON")
    setting = _add(family, "set", "nhập ô, viết số như trên giấy (1.234)", _set)
    setting.add_argument("values", nargs="+", type=_cell, metavar=f"{_PLACE}=SỐ", help="để trống số là xóa ô")
    pasting = _add(family, "paste", "nhập khối ô chép từ bảng tính, đọc từ đầu vào chuẩn", _paste)
    pasting.add_argument("--start", required=True, type=_place, metavar=_PLACE, help="ô góc trên bên trái")
    _add(family, "take", "ghi số kỳ trước chuyển sang vào các ô trống", _take)
    zero = _add(family, "zero", "ghi 0 vào các ô trống", _zero)
    zero.add_argument("--row", metavar="DÒNG", help=f"{_ROW_HELP}; không ghi là mọi dòng")
    adding = _add(family, "add", "thêm dòng", _add_row)
    adding.add_argument("name", metavar="TÊN", help="tên dòng mới")
    adding.add_argument("--after", metavar="DÒNG", help=f"dưới dòng này ({_ROW_HELP}); không ghi là cuối biểu")
    renaming = _add(family, "rename", "đổi tên dòng", _rename)
    moving = _add(family, "move", "chuyển dòng xuống, số âm là lên", _move)
    for each in (renaming, _add(family, "remove", "xóa dòng cùng số liệu của nó", _remove), moving):
        each.add_argument("row", metavar="DÒNG", help=_ROW_HELP)
    renaming.add_argument("name", metavar="TÊN", help="tên mới")
    moving.add_argument("steps", type=int, metavar="SỐ_DÒNG", help="ví dụ 1 hoặc -1")


def _add(family: Commands, name: str, told: str, run: Callable[[argparse.Namespace], int]) -> argparse.ArgumentParser:
    parser = family.add_parser(name, help=told)
    parser.add_argument("--period", required=True, metavar="KỲ", help="mã kỳ, ví dụ 2026-Q1")
    parser.add_argument("--form", metavar="BIỂU", help="mã biểu; không cần khi gói biểu mẫu chỉ có một biểu")
    parser.set_defaults(run=run)
    return parser


def _place(text: str) -> tuple[str, str]:
    row, dot, column = text.rpartition(".")
    if not (row.strip() and dot and column.strip()):
        raise argparse.ArgumentTypeError(f"“{text}” không có dạng {_PLACE}")
    return row.strip(), column.strip()


def _cell(text: str) -> tuple[tuple[str, str], str]:
    place, sign, value = text.partition("=")
    if not sign:
        raise argparse.ArgumentTypeError(f"“{text}” không có dạng {_PLACE}=SỐ")
    return _place(place), value.strip()


def _list(args: argparse.Namespace) -> int:
    from hhapp.services.forms import form_grid

    with opened(args) as app:
        pack, period = opened_period(app, args.period)
        with app.reading() as session:
            grid = form_grid(session, pack, period.id, _code(args, pack))
    if args.json:
        print_json(_grid_data(period.code, grid))
    else:
        header = ("STT", "Mã", grid.form.row_heading, *(_head(c.number, c.heading) for c in grid.form.columns))
        rows = [_shown(str(at), row) for at, row in enumerate(grid.rows, start=1)]
        print_table(header, [*rows, _shown("", grid.total)])
    if not grid.used:
        say("Biểu chưa có số liệu; các chỉ tiêu liên quan vẫn nhập tay được.")
    for finding in grid.findings:
        say(f"{finding.explanation} ({finding.figures})")
    return 0


def _set(args: argparse.Namespace) -> int:
    from hhapp.services.forms import form_grid, set_cells

    def writing(session: Session, pack: Pack, period_id: int, code: str) -> str:
        grid = form_grid(session, pack, period_id, code)
        set_cells(session, pack, period_id, code, {(_key(grid, row), c): text for (row, c), text in args.values})
        return f"Đã ghi {len(dict(args.values))} ô"

    return _write(args, "Nhập biểu", writing)


def _paste(args: argparse.Namespace) -> int:
    from hhapp.services.forms import form_grid, paste_cells

    text = sys.stdin.buffer.read().decode("utf-8-sig", errors="replace")

    def writing(session: Session, pack: Pack, period_id: int, code: str) -> str:
        start = (_key(form_grid(session, pack, period_id, code), args.start[0]), args.start[1])
        return f"Đã ghi {paste_cells(session, pack, period_id, code, start, text)} ô"

    return _write(args, "Dán khối vào biểu", writing)


def _take(args: argparse.Namespace) -> int:
    from hhapp.services.forms import take_proposals

    return _write(args, "Lấy số đề xuất", lambda *at: f"Đã ghi {take_proposals(*at)} ô từ kỳ trước và từ sổ")


def _zero(args: argparse.Namespace) -> int:
    from hhapp.services.forms import fill_zeros, form_grid

    def writing(session: Session, pack: Pack, period_id: int, code: str) -> str:
        row = None if args.row is None else _key(form_grid(session, pack, period_id, code), args.row)
        return f"Đã ghi 0 vào {fill_zeros(session, pack, period_id, code, row)} ô trống"

    return _write(args, "Ghi 0 vào ô trống", writing)


def _add_row(args: argparse.Namespace) -> int:
    from hhapp.services.forms import add_row, form_grid

    def writing(session: Session, pack: Pack, period_id: int, code: str) -> str:
        after = None if args.after is None else _key(form_grid(session, pack, period_id, code), args.after)
        add_row(session, pack, period_id, code, args.name, after)
        return f"Đã thêm dòng “{args.name}”"

    return _write(args, "Thêm dòng", writing)


def _rename(args: argparse.Namespace) -> int:
    from hhapp.services.forms import form_grid, rename_row

    def writing(session: Session, pack: Pack, period_id: int, code: str) -> str:
        key = _key(form_grid(session, pack, period_id, code), args.row)
        rename_row(session, pack, period_id, code, key, args.name)
        return f"Đã đổi tên dòng thành “{args.name}”"

    return _write(args, "Đổi tên dòng", writing)


def _remove(args: argparse.Namespace) -> int:
    from hhapp.services.forms import form_grid, remove_row

    def writing(session: Session, pack: Pack, period_id: int, code: str) -> str:
        remove_row(session, pack, period_id, code, _key(form_grid(session, pack, period_id, code), args.row))
        return f"Đã xóa dòng “{args.row}”"

    return _write(args, "Xóa dòng", writing)


def _move(args: argparse.Namespace) -> int:
    from hhapp.services.forms import form_grid, move_row

    def writing(session: Session, pack: Pack, period_id: int, code: str) -> str:
        move_row(session, pack, period_id, code, _key(form_grid(session, pack, period_id, code), args.row), args.steps)
        return f"Đã chuyển dòng “{args.row}”"

    return _write(args, "Chuyển dòng", writing)


def _write(args: argparse.Namespace, what: str, writing: _Writing) -> int:
    from hhapp.services.figures import FiguresRefusedError

    with opened(args) as app:
        pack, period = opened_period(app, args.period)
        code = _code(args, pack)
        try:
            with app.transaction(f"{what} kỳ {period.code}") as session:
                done = writing(session, pack, period.id, code)
        except FiguresRefusedError as refused:
            for cell in refused.cells:
                say(cell.sentence)
            raise
    say(f"{done}, {pack.form(code).name} kỳ {period.code}.")
    return 0


def _code(args: argparse.Namespace, pack: Pack) -> str:
    """The form that is meant: the only one of the pack where none is named."""
    from hhapp.services.forms import find_form

    if args.form is None and len(pack.forms) == 1:
        return pack.forms[0].code
    return find_form(pack, args.form or "").code


def _key(grid: FormGrid, text: str) -> str:
    """The key of the row that is meant by its code or its name, accents aside; the text itself where there is none."""
    from hhapp.vn.text import fold

    return next((row.key for row in grid.rows if row.key == text or fold(row.name) == fold(text)), text)


def _head(number: str, heading: str) -> str:
    return f"({number})" if number else heading


def _shown(number: str, row: GridRow) -> tuple[str, ...]:
    from hhapp.vn.numbers import format_number

    return (number, row.key, row.name, *("" if cell.value is None else format_number(cell.value) for cell in row.cells))


def _grid_data(period: str, grid: FormGrid) -> dict[str, Any]:
    return {
        "period": period,
        "form": grid.form.code,
        "used": grid.used,
        "filled": grid.filled,
        "to_fill": grid.to_fill,
        "columns": [
            {"code": c.code, "number": c.number, "heading": c.heading, "groups": list(c.groups), "typed": c.typed}
            for c in grid.form.columns
        ],
        "rows": [_row_data(row) for row in grid.rows],
        "total": _row_data(grid.total),
        "findings": [
            {
                "rule": each.rule_code,
                "severity": each.severity.value,
                "explanation": each.explanation,
                "codes": list(each.codes),
                "figures": each.figures,
            }
            for each in grid.findings
        ],
    }


def _row_data(row: GridRow) -> dict[str, Any]:
    return {
        "key": row.key,
        "name": row.name,
        "note": row.note,
        "cells": {cell.column: None if cell.value is None else format(cell.value, "f") for cell in row.cells},
        "proposed": {cell.column: format(cell.proposed, "f") for cell in row.cells if cell.proposed is not None},
    }
