"""What the commands of self-inspection share."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from typing import Any

from hhapp.cli.common import Commands, print_json, say


def add_command(
    family: Commands, name: str, told: str, run: Callable[[argparse.Namespace], int]
) -> argparse.ArgumentParser:
    """A command of the family, with --json."""
    parser = family.add_parser(name, help=told)
    parser.add_argument("--json", action="store_true", help="in dạng JSON")
    parser.set_defaults(run=run)
    return parser


def of_inspection(parser: argparse.ArgumentParser) -> argparse.ArgumentParser:
    """The command is about one inspection, by its number."""
    parser.add_argument("inspection", type=int, metavar="SỐ", help="số của cuộc kiểm tra (xem inspection list)")
    return parser


def done(args: argparse.Namespace, data: Mapping[str, Any], sentence: str) -> int:
    """Say what was done, and print it where JSON was asked for; exit code 0."""
    say(sentence)
    if args.json:
        print_json(data)
    return 0
