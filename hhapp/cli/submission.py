"""hhapp submission …: whether a submission is whole, and whether a printed report belongs to it."""

from __future__ import annotations

import argparse
from pathlib import Path

from hhapp.cli.common import Commands, print_json, say


def register(commands: Commands) -> None:
    """Add `submission check` and `submission verify-qr`."""
    submission = commands.add_parser("submission", help="tệp gửi cấp trên (.hhbc)")
    family = submission.add_subparsers(dest="action", required=True, metavar="VIỆC", title="các việc")
    check = family.add_parser("check", help="kiểm tra tệp gửi còn nguyên vẹn")
    check.add_argument("file", type=Path, metavar="FILE", help="tệp .hhbc")
    check.add_argument("--json", action="store_true", help="in kết quả dạng JSON")
    check.set_defaults(run=_check)
    verify = family.add_parser("verify-qr", help="so mã QR của bản in với tệp gửi đã nhận")
    verify.add_argument("code", metavar="TEXT|IMAGE", help="chữ của mã (HHBC1|…), hoặc tệp ảnh chụp, quét có mã")
    verify.add_argument("file", type=Path, metavar="FILE", help="tệp .hhbc đã nhận")
    verify.add_argument("--json", action="store_true", help="in kết quả dạng JSON")
    verify.set_defaults(run=_verify_qr)


def _check(args: argparse.Namespace) -> int:
    from hhapp.exchange.submission import check_submission
    from hhapp.packs.plain import plain_data

    check = check_submission(args.file)
    if args.json:
        print_json({"ok": check.ok, "manifest": plain_data(check.manifest), "findings": list(check.findings)})
    for finding in check.findings:
        say(finding)
    if check.ok and check.manifest is not None:
        of = check.manifest
        say(f"Tệp nguyên vẹn: {of.unit_name}, {of.period_label}, {len(of.parts)} thành phần.")
    return 0 if check.ok else 1


def _verify_qr(args: argparse.Namespace) -> int:
    from hhapp.documents.qr import FORM, read_text
    from hhapp.exchange.qr_check import compare_qr
    from hhapp.packs.plain import plain_data

    if args.code.startswith(FORM):
        told = read_text(args.code)
    else:
        from hhapp.documents.qr_picture import read_picture

        told = read_picture(Path(args.code))
    findings = compare_qr(told, args.file)
    if args.json:
        print_json({"ok": not findings, "code": plain_data(told), "findings": list(findings)})
    for finding in findings:
        say(finding)
    if not findings:
        say(f"Khớp: bản in và tệp gửi cùng là báo cáo {told.period} (lần {told.version}) của đơn vị {told.unit}.")
    return 1 if findings else 0
