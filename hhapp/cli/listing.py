"""What the commands that import lists share: the options, and how the fate of every row is told."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from hhapp.cli.common import Commands, print_json, print_table, say
from hhapp.errors import UserError
from hhapp.packs.listing import unread_sheets, unused_heads

if TYPE_CHECKING:
    from collections.abc import Callable

    from hhapp.packs.listing import ListColumn, ListFile
    from hhapp.services.listing import RowFate
    from hhapp.vn.listed_days import DayOrder

_ORDERS = {"ngay-truoc": "day_first", "thang-truoc": "month_first", "dao": "swapped"}


def add_import(family: Commands, told: str, run: Callable[[argparse.Namespace], int]) -> None:
    """Add the command `import` to a family."""
    parser = family.add_parser("import", help=told)
    parser.add_argument("file", type=Path, metavar="FILE", help="tệp .xlsx")
    parser.add_argument(
        "--column",
        action="append",
        default=[],
        metavar="MÃ=TIÊU_ĐỀ",
        help="cột nào là gì, ví dụ promised_on=Hạn; được nhớ cho lần sau",
    )
    parser.add_argument("--sheet", default="", metavar="TÊN", help="trang tính có tên này, hoặc số thứ tự của nó")
    add_heading_row(parser)
    parser.add_argument(
        "--days",
        choices=sorted(_ORDERS),
        help="khi ngày chưa rõ: ngay-truoc (05/03 là 5 tháng 3), thang-truoc, dao (Excel đã đảo ngày và tháng)",
    )
    parser.add_argument("--dry-run", action="store_true", help="chỉ xem, không nhập")
    parser.add_argument("--json", action="store_true", help="in từng dòng dạng JSON")
    parser.set_defaults(run=run)


def add_heading_row(parser: argparse.ArgumentParser) -> None:
    """Add the option that says where the heads stand."""
    parser.add_argument("--heading-row", type=int, metavar="N", help="dòng tiêu đề là dòng thứ N của bảng")


def order_of(args: argparse.Namespace) -> DayOrder | None:
    """The clerk's answer to doubtful days."""
    from hhapp.vn.listed_days import DayOrder

    return DayOrder(_ORDERS[args.days]) if args.days else None


def chosen_columns(args: argparse.Namespace, columns: Sequence[ListColumn]) -> dict[str, str]:
    """The heads chosen on the command line, by the keys of columns."""
    chosen = dict(word.partition("=")[::2] for word in args.column)
    known = [column.key for column in columns]
    unknown = next((key for key in chosen if key not in known), None)
    if unknown is not None:
        raise UserError(f"Không có cột “{unknown}”.", f"Chọn trong: {', '.join(known)}.")
    return chosen


def tell_left_out(file: ListFile) -> None:
    """Which sheets and columns of the file are left out."""
    tell_unread(file.sheet, file.sheets)
    if told := unused_heads(file.heads, set(file.columns.values())):
        say(told)


def tell_unread(read: str, sheets: Sequence[str]) -> None:
    """Which sheets of the file are left out."""
    if told := unread_sheets(read, sheets):
        say(f"{told} Đọc bảng khác bằng --sheet.")


def tell_rows(fates: Sequence[RowFate], *, as_json: bool) -> None:
    """Every row for JSON; for people those that were not taken or have a doubt, and how many of each there are."""
    if as_json:
        rows = [{"row": f.number, "name": f.name, "fate": f.fate.value, "reasons": list(f.reasons)} for f in fates]
        print_json(rows)
        return
    told = [fate for fate in fates if fate.reasons]
    if told:
        cells = [(str(f.number), f.name, f.fate.shown, "; ".join(f.reasons)) for f in told]
        print_table(("Dòng", "Hồ sơ, nhiệm vụ, đơn vị", "Kết quả", "Lý do"), cells)
    counts = {fate.fate: sum(other.fate is fate.fate for other in fates) for fate in fates}
    shown = "; ".join(f"{fate.shown}: {count} dòng" for fate, count in counts.items())
    say(f"{shown}." if shown else "Danh sách không có dòng nào.")
