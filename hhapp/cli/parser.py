"""The command line's grammar, in Vietnamese: argparse with its own words replaced."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NoReturn

from hhapp import __version__

_MESSAGES = (  # argparse's English, by the beginning of its sentences
    (re.compile(r"the following arguments are required: (.*)"), r"thiếu \1"),
    (re.compile(r"unrecognized arguments: (.*)"), r"không hiểu: \1"),
    (re.compile(r"argument (.*): invalid choice: (.*) \(choose from (.*)\)"), r"\1: không có \2, chỉ có \3"),
    (re.compile(r"argument (.*): expected (?:one|at least one) argument"), r"\1: thiếu giá trị"),
    (re.compile(r"argument (.*): not allowed with argument (.*)"), r"\1 không dùng cùng \2"),
    (re.compile(r"argument (.*): invalid .* value: (.*)"), r"\1: giá trị \2 không đúng"),
    (re.compile(r"ambiguous option: (.*) could match (.*)"), r"\1 chưa rõ, có thể là \2"),
    (re.compile(r"argument (.*?): (.*)"), r"\1: \2"),
)


class Parser(argparse.ArgumentParser):
    """A parser that speaks Vietnamese; sub-commands inherit it."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**{"formatter_class": _Help, "allow_abbrev": False, **settings, "add_help": False})
        self._positionals.title, self._optionals.title = "gồm", "tùy chọn"
        self.add_argument("-h", "--help", action="help", help="hiện hướng dẫn này")

    def error(self, message: str) -> NoReturn:
        """Say in Vietnamese what is wrong with the words typed; exit code 2."""
        matches = ((pattern.fullmatch(message), said) for pattern, said in _MESSAGES)
        said = next((match.expand(said) for match, said in matches if match), message)
        self.exit(2, f"{self.format_usage()}Câu lệnh chưa đúng: {said}.\n")


class _Help(argparse.HelpFormatter):
    def add_usage(
        self, usage: str | None, actions: Iterable[argparse.Action], groups: Iterable[Any], prefix: str | None = None
    ) -> None:
        super().add_usage(usage, actions, groups, "Cách dùng: " if prefix is None else prefix)


def build_parser() -> Parser:
    """The whole grammar: global options and every family of commands."""
    from hhapp.cli import (
        assignment,
        assignment_package,
        backup,
        consolidate,
        demo,
        document,
        dossier,
        form,
        indicator,
        inspection,
        key,
        officer,
        period,
        phrase,
        plan,
        receipt,
        report,
        score,
        submission,
        survey,
        template,
        training,
        undo,
        units,
    )

    parser = Parser(prog="hhapp", description="Kế hoạch, số liệu và báo cáo cải cách hành chính của UBND cấp xã.")
    parser.add_argument("--data-dir", type=Path, metavar="DIR", help="thư mục dữ liệu (mặc định: của người dùng này)")
    parser.add_argument("--version", action="version", version=f"hhapp {__version__}", help="hiện phiên bản")
    commands = parser.add_subparsers(dest="command", required=True, metavar="LỆNH", title="các lệnh")
    reporting = (plan, period, indicator, form, report, submission, receipt, key, document, template)
    keeping = (inspection, score, survey, officer, training, dossier, assignment)
    upper = (units, consolidate, assignment_package)
    for family in (*reporting, *keeping, *upper, phrase, undo, backup, demo):
        family.register(commands)
    return parser
