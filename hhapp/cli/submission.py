"""hhapp submission check: whether a submission is whole and exactly as it was written."""

from __future__ import annotations

import argparse
from pathlib import Path

from hhapp.cli.common import Commands, print_json, say


def register(commands: Commands) -> None:
    """Add `submission check`."""
    submission = commands.add_parser("submission", help="tệp gửi cấp trên (.hhbc)")
    family = submission.add_subparsers(dest="action", required=True, metavar="VIỆC", title="các việc")
    check = family.add_parser("check", help="kiểm tra tệp gửi còn nguyên vẹn")
    check.add_argument("file", type=Path, metavar="FILE", help="tệp .hhbc")
    check.add_argument("--json", action="store_true", help="in kết quả dạng JSON")
    check.set_defaults(run=_check)


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
