"""hhapp phrase …: how the program reads deadlines and targets, one phrase a line in, one JSON object a line out."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

from hhapp.cli.common import Commands, year
from hhapp.errors import UserError
from hhapp.vn.deadlines import parse_deadline
from hhapp.vn.targets import parse_targets


def register(commands: Commands) -> None:
    """Add `phrase deadline` and `phrase target`."""
    phrase = commands.add_parser("phrase", help="xem chương trình hiểu cụm từ thời hạn, chỉ tiêu thế nào")
    family = phrase.add_subparsers(dest="action", required=True, metavar="VIỆC", title="các việc")

    deadline = family.add_parser("deadline", help="đọc thời hạn, mỗi dòng một cụm từ (xuống dòng viết là \\n)")
    deadline.add_argument("--year", type=year, required=True, metavar="Y", help="năm của kế hoạch")
    deadline.add_argument(
        "--before-inclusive", action="store_true", help="“trước ngày 15/3” tính cả ngày 15 (mặc định: đến hết ngày 14)"
    )
    deadline.set_defaults(run=_deadlines)

    target = family.add_parser("target", help="đọc chỉ tiêu, mỗi dòng một câu (xuống dòng viết là \\n)")
    target.set_defaults(run=_targets)


def _deadlines(args: argparse.Namespace) -> int:
    return _each_line(lambda text: _deadline(text, args.year, inclusive=args.before_inclusive))


def _targets(_args: argparse.Namespace) -> int:
    return _each_line(_target)


def _each_line(reading: Callable[[str], dict[str, Any]]) -> int:
    for text in _phrases():
        print(json.dumps(reading(text), ensure_ascii=False))
    return 0


def _phrases() -> Iterator[str]:
    """The phrases on standard input; an empty line is an empty phrase, so that answers stay beside their lines."""
    try:
        for line in sys.stdin:
            yield line.removeprefix("\ufeff").rstrip("\r\n").replace("\\n", "\n")
    except UnicodeDecodeError as error:
        raise UserError("Dữ liệu vào không phải chữ UTF-8.", "Lưu lại tệp với mã UTF-8 rồi thử lại.") from error


def _deadline(text: str, plan_year: int, *, inclusive: bool) -> dict[str, Any]:
    deadline = parse_deadline(text, plan_year, before_is_inclusive=inclusive)
    milestones = [
        {
            "label": milestone.label,
            "kind": milestone.kind.value,
            "start": milestone.start.isoformat() if milestone.start else None,
            "end": milestone.end.isoformat() if milestone.end else None,
            "condition": milestone.condition,
        }
        for milestone in deadline.milestones
    ]
    return {"text": text, "year": plan_year, "understood": deadline.understood, "milestones": milestones}


def _target(text: str) -> dict[str, Any]:
    thresholds = [
        {
            "comparator": threshold.comparator.value,
            "value": _plain(threshold.value),
            "upper": None if threshold.upper is None else _plain(threshold.upper),
            "unit": threshold.unit,
            "baseline": threshold.baseline,
            "scope": threshold.scope,
        }
        for threshold in parse_targets(text)
    ]
    return {"text": text, "understood": bool(thresholds), "thresholds": thresholds}


def _plain(value: Decimal) -> str:
    """The number with a point, without an exponent or zeros that say nothing."""
    return f"{value.normalize():f}"
