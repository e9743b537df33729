"""hhapp submission …: sealed submissions looked at, written to a stick, taken in; what is owed in both directions."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from hhapp.cli.common import Commands, chosen_pack, day, opened, print_json, print_table, say, say_written, today
from hhapp.cli.submission_import import add_intake

if TYPE_CHECKING:
    from hhapp.exchange.inbox import Looked
    from hhapp.services.received import Judged

_FILE = "tệp .hhbc"


def register(commands: Commands) -> None:
    """Add `submission check`, `show`, `slip`, `write`, `receive`, `import`, `table`, `list` and `verify-qr`."""
    submission = commands.add_parser("submission", help="gói gửi cấp trên (.hhbc): kiểm tra, xem, ghi ra USB, nhận")
    family = submission.add_subparsers(dest="action", required=True, metavar="VIỆC", title="các việc")
    check = family.add_parser("check", help="kiểm tra gói còn nguyên vẹn, đủ phần, đúng chữ ký")
    check.add_argument("file", type=Path, nargs="+", metavar="FILE", help=_FILE)
    check.add_argument("--received", action="store_true", help="so cả với khóa đã xác nhận và các gói đã nhận ở đây")
    check.add_argument("--json", action="store_true", help="in kết quả dạng JSON")
    check.set_defaults(run=_check)
    show = family.add_parser("show", help="xem bên trong gói, không nhận")
    show.add_argument("file", type=Path, metavar="FILE", help=_FILE)
    show.add_argument("--json", action="store_true", help="in dạng JSON")
    show.set_defaults(run=_show)
    _register_moves(family)
    add_intake(family)
    listing = family.add_parser("list", help="còn phải gửi đi, còn chờ nhận những gì")
    listing.add_argument("--on", type=day, metavar="NGÀY", help="tính vào ngày này (mặc định: hôm nay)")
    listing.add_argument("--json", action="store_true", help="in dạng JSON")
    listing.set_defaults(run=_list)
    verify = family.add_parser("verify-qr", help="so mã QR của bản in với tệp gửi đã nhận")
    verify.add_argument(
        "code", metavar="TEXT|IMAGE", help="chữ của mã (HHBC1|…, HHPG1|…), hoặc tệp ảnh chụp, quét có mã"
    )
    verify.add_argument("file", type=Path, metavar="FILE", help="tệp .hhbc đã nhận")
    verify.add_argument("--json", action="store_true", help="in kết quả dạng JSON")
    verify.set_defaults(run=_verify_qr)


def _register_moves(family: Commands) -> None:
    slip = family.add_parser("slip", help="phiếu in (PDF) ghi gói đã gửi những gì")
    slip.add_argument("file", type=Path, metavar="FILE", help=_FILE)
    slip.add_argument("--out", type=Path, required=True, metavar="DIR", help="thư mục nhận tệp")
    slip.set_defaults(run=_slip)
    write = family.add_parser("write", help="ghi gói và phiếu in ra USB, đọc lại và so")
    write.add_argument("file", type=Path, nargs="+", metavar="FILE", help=_FILE)
    write.add_argument("--to", type=Path, required=True, metavar="DIR", help="thư mục trên USB")
    write.set_defaults(run=_write)
    receive = family.add_parser("receive", help="ghi nhận đã nhận gói của một đơn vị")
    receive.add_argument("file", type=Path, metavar="FILE", help=_FILE)
    receive.add_argument("--confirm", default="", metavar="DẤU_KHÓA", help="dấu khóa của đơn vị, đã so với phiếu in")
    receive.set_defaults(run=_receive)


def own_seed(args: argparse.Namespace) -> bytes | None:
    """The private key of the data folder, which may be open elsewhere; None where there is no folder yet."""
    from hhapp.paths import DataFolder, default_data_root
    from hhapp.storage.unit_key import read_key

    return read_key(DataFolder(args.data_dir or default_data_root()))


def _check(args: argparse.Namespace) -> int:
    from hhapp.exchange.inbox import look_into
    from hhapp.packs.plain import plain_data

    looked = look_into(args.file, own_seed(args))
    judged = _judged(args, looked) if args.received else None
    refusals = (*looked.findings, *(judged.refusals if judged else ()))
    if args.json:
        manifest = plain_data(looked.first.manifest)
        if manifest is not None and looked.first.manifest is not None:
            manifest["created"] = looked.first.manifest.created.isoformat()
        told = {"signed_by": looked.first.signed_by, "sealed": looked.first.sealed}
        notes = list(judged.notes) if judged else []
        print_json(
            {"ok": not refusals, "manifest": manifest, "findings": list(refusals), "notes": notes, **told},
        )
    for sentence in (*refusals, *(judged.notes if judged else ())):
        say(sentence)
    if not refusals:
        _say_whole(looked)
    return 1 if refusals else 0


def _judged(args: argparse.Namespace, looked: Looked) -> Judged | None:
    from hhapp.exchange.inbox import judge_submission

    if not looked.ok:
        return None
    with opened(args) as app:
        return judge_submission(app, *looked.checks[0])


def _say_whole(looked: Looked) -> None:
    of = looked.first.manifest
    assert of is not None
    files = f" trong {len(looked.checks)} tệp" if len(looked.checks) > 1 else ""
    parts = sum(len(check.manifest.parts) for _, check in looked.checks if check.manifest)
    say(f"Tệp nguyên vẹn: {of.unit_name}, {of.period_label}, {parts} thành phần{files}.")
    say(f"Chữ ký đúng, dấu khóa {looked.first.signed_by}." if of.key else "Gói không ký (chương trình phiên bản cũ).")


def _show(args: argparse.Namespace) -> int:
    from hhapp.exchange.submission_view import view_submission
    from hhapp.packs.plain import plain_data

    view = view_submission(args.file, own_seed(args))
    if args.json:
        print_json(plain_data(view))
    elif view.lines:
        print_table(("Mục", "Mã", "Nội dung", "Ghi"), [(v.heading, v.code, v.what, v.says) for v in view.lines])
    for finding in view.findings:
        say(finding)
    return 1 if view.findings else 0


def _slip(args: argparse.Namespace) -> int:
    from hhapp.documents.export import write_file
    from hhapp.errors import UserError
    from hhapp.exchange.inbox import look_into
    from hhapp.exchange.slips import slip_of

    looked = look_into([args.file], own_seed(args))
    if not looked.ok:
        raise UserError(looked.findings[0], "Phiếu chỉ in cho gói nguyên vẹn, đủ phần.")
    made = slip_of(looked)
    say_written([write_file(args.out / made.name, made)])
    return 0


def _write(args: argparse.Namespace) -> int:
    from hhapp.exchange.outgoing import write_submission

    with opened(args) as app:
        say(write_submission(app, args.file, args.to).sentence)
    return 0


def _receive(args: argparse.Namespace) -> int:
    from hhapp.exchange.inbox import receive
    from hhapp.services.received import received_row

    with opened(args) as app:
        received_id = receive(app, args.file, at=datetime.now(UTC), confirmed=args.confirm)
        with app.reading() as session:
            row = received_row(session, received_id)
    say(f"Đã nhận {row.period_label} của {row.unit_name}, lần {row.version}; chưa trả lời.")
    return 0


def _list(args: argparse.Namespace) -> int:
    from hhapp.packs.plain import plain_data
    from hhapp.services.exchange_lists import debts

    with opened(args) as app, app.reading() as session:
        found = debts(session, chosen_pack(app), args.on or today())
    if args.json:
        print_json([plain_data(debt) for debt in found])
    elif found:
        late = {True: " (quá hạn)", False: ""}
        rows = [(d.direction.shown, d.what, d.whom, f"{d.day_words}{late[d.is_late]}") for d in found]
        print_table(("Chiều", "Việc", "Với", "Ngày"), rows)
    else:
        say("Không còn gì phải gửi, không chờ gì.")
    return 0


def _verify_qr(args: argparse.Namespace) -> int:
    from hhapp.documents.qr import FORM, read_text
    from hhapp.exchange.qr_check import compare_qr
    from hhapp.exchange.slips import SLIP_FORM
    from hhapp.packs.plain import plain_data

    if args.code.startswith(SLIP_FORM):
        return _verify_slip(args, args.code)
    if args.code.startswith(FORM):
        told = read_text(args.code)
    else:
        from hhapp.documents.qr_picture import read_picture, texts_in_picture

        slip = next((text for text in texts_in_picture(Path(args.code)) if text.startswith(SLIP_FORM)), None)
        if slip is not None:
            return _verify_slip(args, slip)
        told = read_picture(Path(args.code))
    findings = compare_qr(told, args.file)
    if args.json:
        print_json({"ok": not findings, "code": plain_data(told), "findings": list(findings)})
    for finding in findings:
        say(finding)
    if not findings:
        say(f"Khớp: bản in và tệp gửi cùng là báo cáo {told.period} (lần {told.version}) của đơn vị {told.unit}.")
    return 1 if findings else 0


def _verify_slip(args: argparse.Namespace, text: str) -> int:
    from hhapp.exchange.slips import compare_slip

    findings = compare_slip(text, args.file, own_seed(args))
    if args.json:
        print_json({"ok": not findings, "code": text, "findings": list(findings)})
    for finding in findings:
        say(finding)
    if not findings:
        say("Khớp: phiếu in và tệp gửi là của cùng một lần gửi.")
    return 1 if findings else 0
