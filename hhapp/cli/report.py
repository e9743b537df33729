"""hhapp report make: the report of a period as Word, PDF, Excel and the sealed submission."""

from __future__ import annotations

import argparse
from pathlib import Path

from hhapp.cli.common import FORMATS, Commands, opened, opened_period, plain_files, print_json, say, say_written, today


def register(commands: Commands) -> None:
    """Add `report make`."""
    report = commands.add_parser("report", help="báo cáo của kỳ")
    family = report.add_subparsers(dest="action", required=True, metavar="VIỆC", title="các việc")
    make = family.add_parser("make", help="xuất báo cáo ra thư mục")
    make.add_argument("--period", required=True, metavar="KỲ", help="mã kỳ, ví dụ 2021-Q1")
    make.add_argument("--out", type=Path, required=True, metavar="DIR", help="thư mục nhận tệp")
    make.add_argument(
        "--format", type=_formats, default=FORMATS, metavar="LOẠI", help="cách nhau dấu phẩy: docx,pdf,xlsx,hhbc"
    )
    make.add_argument("--json", action="store_true", help="in danh sách tệp dạng JSON")
    make.set_defaults(run=_make)


def _formats(text: str) -> tuple[str, ...]:
    asked = {word.strip().lower() for word in text.split(",")}
    unknown = sorted(asked - set(FORMATS))
    if unknown:
        raise argparse.ArgumentTypeError(f"không có loại “{unknown[0]}”, chỉ có {', '.join(FORMATS)}")
    return tuple(name for name in FORMATS if name in asked)


def _make(args: argparse.Namespace) -> int:
    from hhapp.exchange.outgoing import send_out

    with opened(args) as app:
        pack, period = opened_period(app, args.period)
        sent = send_out(app, pack, period.id, args.out, args.format, today=today())
    for remark in sent.context.remarks:
        say(remark)
    say_written(sent.files)
    if args.json:
        print_json({"period": period.code, "files": plain_files(sent.files), "remarks": list(sent.context.remarks)})
    return 0
