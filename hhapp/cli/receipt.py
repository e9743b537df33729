"""hhapp receipt …: the superior office's signed answer to a submission, made there, taken in here."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from hhapp.cli.common import Commands, day, opened, plain_files, print_json, print_table, say, say_written
from hhapp.errors import UserError

_FILE = "tệp phiếu .hhpn"


def register(commands: Commands) -> None:
    """Add `receipt make`, `receipt show` and `receipt import`."""
    receipt = commands.add_parser("receipt", help="phiếu phản hồi của cấp trên (.hhpn): lập, xem, nhập")
    family = receipt.add_subparsers(dest="action", required=True, metavar="VIỆC", title="các việc")
    make = family.add_parser("make", help="kiểm tra gói đã nhận rồi lập phiếu trả lời đơn vị")
    make.add_argument("file", type=Path, metavar="FILE", help="tệp .hhbc đã nhận")
    make.add_argument("--out", type=Path, required=True, metavar="DIR", help="thư mục nhận phiếu")
    outcome = make.add_mutually_exclusive_group(required=True)
    outcome.add_argument("--accept", action="store_true", help="tiếp nhận báo cáo")
    outcome.add_argument("--return", dest="returned", action="store_true", help="trả lại báo cáo")
    make.add_argument("--words", default="", metavar="LỜI", help="nhận xét chung")
    make.add_argument("--figure", action="append", default=[], metavar="MÃ=LỜI", help="nhận xét ở một chỉ tiêu")
    make.add_argument("--section", action="append", default=[], metavar="MỤC=LỜI", help="nhận xét ở một mục lời văn")
    make.add_argument("--reopen", action="store_true", help="cho mở lại kỳ để sửa")
    make.add_argument("--due", type=day, metavar="NGÀY", help="ngày cuối phải gửi lại")
    make.add_argument("--by", default="", metavar="TÊN", help="người nhận (mặc định: người ký của cơ quan)")
    make.add_argument("--confirm", default="", metavar="DẤU_KHÓA", help="dấu khóa của đơn vị, đã so với phiếu in")
    make.add_argument("--json", action="store_true", help="in kết quả dạng JSON")
    make.set_defaults(run=_make)
    for name, told, run in (("show", "xem phiếu, không nhập", _show), ("import", "nhập phiếu vào kỳ báo cáo", _import)):
        parser = family.add_parser(name, help=told)
        parser.add_argument("file", type=Path, metavar="FILE", help=_FILE)
        parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON")
        parser.set_defaults(run=run)


def _make(args: argparse.Namespace) -> int:
    from hhapp.exchange.answering import Reply, make_receipt
    from hhapp.services.receipts import FIGURE, SECTION, Outcome, Remark

    remarks = [Remark(FIGURE, *_pair(text)) for text in args.figure]
    remarks += [Remark(SECTION, *_pair(text)) for text in args.section]
    reply = Reply(
        outcome=Outcome.RETURNED if args.returned else Outcome.ACCEPTED,
        words=args.words,
        remarks=tuple(remarks),
        may_reopen=args.reopen,
        due_on=args.due,
        received_by=args.by,
    )
    with opened(args) as app:
        written, sentence = make_receipt(app, args.file, args.out, reply, at=datetime.now(UTC), confirmed=args.confirm)
    say(f"{sentence}.")
    say_written([written])
    if args.json:
        print_json({"outcome": reply.outcome.value, "files": plain_files([written])})
    return 0


def _show(args: argparse.Namespace) -> int:
    from hhapp.exchange.receipt import read_receipt
    from hhapp.packs.plain import plain_data

    read = read_receipt(args.file)
    answer = read.answer
    if args.json:
        moments = {name: getattr(answer, name).isoformat() for name in ("received_at", "made_at")}
        told: dict[str, Any] = {**plain_data(answer), **moments, "signed_by": read.fingerprint}
        print_json(told)
        return 0
    print_table(("Ở", "Nhận xét"), [(each.key, each.text) for each in answer.remarks])
    say(f"{answer.sentence}. Người nhận: {answer.received_by}. Dấu khóa {read.fingerprint}.")
    return 0


def _import(args: argparse.Namespace) -> int:
    from hhapp.exchange.receipt import import_receipt

    with opened(args) as app:
        taken = import_receipt(app, args.file, at=datetime.now(UTC))
    say(taken.sentence)
    if args.json:
        print_json({"new": taken.is_new, "sentence": taken.sentence})
    return 0


def _pair(text: str) -> tuple[str, str]:
    key, sign, words = text.partition("=")
    if not (sign and key.strip() and words.strip()):
        raise UserError(f"“{text}” không có dạng MÃ=LỜI.", "Ví dụ: tthc.tiep_nhan=Chưa khớp với hệ thống một cửa.")
    return key.strip(), words.strip()
