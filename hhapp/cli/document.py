"""hhapp document check: whether a Word file has the form of Nghị định 30/2020/NĐ-CP, and where it has not."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from hhapp.cli import document_make
from hhapp.cli.common import Commands, print_json, say

if TYPE_CHECKING:
    from hhapp.documents.nd30 import Departure


def register(commands: Commands) -> None:
    """Add `document check` and `document make`."""
    document = commands.add_parser("document", help="lập văn bản, kiểm tra thể thức văn bản")
    family = document.add_subparsers(dest="action", required=True, metavar="VIỆC", title="các việc")
    check = family.add_parser("check", help="kiểm tra thể thức của tệp Word theo Nghị định 30/2020/NĐ-CP")
    check.add_argument("file", type=Path, metavar="FILE", help="tệp .docx bất kỳ")
    check.add_argument("--json", action="store_true", help="in kết quả dạng JSON")
    check.set_defaults(run=_check)
    document_make.register(family)


def _check(args: argparse.Namespace) -> int:
    from hhapp.documents.nd30 import Severity, check_document

    found = check_document(args.file)
    wrong = [departure for departure in found if departure.severity is Severity.DEPARTURE]
    if args.json:
        print_json([asdict(departure) for departure in found])
    else:
        for departure in found:
            _print(departure, is_doubt=departure not in wrong)
    if wrong:
        say(f"Có {len(wrong)} điểm chưa đúng Nghị định 30/2020/NĐ-CP.")
    else:
        say("Không thấy điểm nào chưa đúng Nghị định 30/2020/NĐ-CP.")
    return 1 if wrong else 0


def _print(departure: Departure, *, is_doubt: bool) -> None:
    first, *others = departure.places
    place = f"{first} và {len(others)} chỗ khác" if others else first
    print(f"{place}: {'(chưa rõ) ' if is_doubt else ''}{departure.sentence}")
    print(f"    {' '.join(filter(None, (departure.advice, f'[{departure.reference}]')))}")
