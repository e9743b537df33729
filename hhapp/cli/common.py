"""What the commands share: opening the data folder, reading typed words, printing JSON, tables and sentences."""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from hhapp.bootstrap import Application
    from hhapp.documents.export import Written
    from hhapp.packs.catalogue import Pack
    from hhapp.services.periods import PeriodRow
    from hhapp.services.units import UnitCard

FORMATS = ("docx", "pdf", "xlsx", "hhbc")  # what a report can be written as
# argparse has no public name for what add_subparsers gives
Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


@contextmanager
def opened(args: argparse.Namespace) -> Iterator[Application]:
    """The program on the data folder of `--data-dir`, closed again whatever happens."""
    from hhapp import bootstrap

    app = bootstrap.start(args.data_dir)
    try:
        for warning in app.warnings:
            say(warning)
        yield app
    finally:
        app.close()


def chosen_pack(app: Application) -> Pack:
    """The template pack this office works with."""
    from hhapp.services import pack_choice

    with app.reading() as session:
        return pack_choice.chosen_pack(session, app.packs)


def own_unit(app: Application, pack: Pack) -> UnitCard:
    """The office of this data folder; a default one is made, and said so, where there is none."""
    from hhapp.services import units

    with app.reading() as session:
        unit = units.own_unit(session)
    if unit is None:
        with app.transaction("Lập đơn vị mặc định") as session:
            unit = units.ensure_unit(session, pack)
        say(f"Chưa có đơn vị nào: đã lập đơn vị mặc định “{unit.name}”. Đổi tên trong phần Cài đặt của chương trình.")
    return unit


def opened_period(app: Application, code: str) -> tuple[Pack, PeriodRow]:
    """The period of the code ("2021-Q1"), opened here if it was not, and the pack it was opened with.

    UserError for an unknown code, and where the period's version of the pack is not at hand.
    """
    from hhapp.services import pack_choice, periods

    pack = chosen_pack(app)
    year_of, kind = periods.split_code(pack, code)
    unit = own_unit(app, pack)
    with app.transaction(f"Mở kỳ báo cáo {periods.period_code(year_of, kind)}") as session:
        period_id = periods.open_period(session, pack, unit.id, year_of, kind)
        pack = pack_choice.pack_of_period(session, app.packs, period_id)
        return pack, periods.period_row(session, pack, period_id)


def say(sentence: str) -> None:
    """One sentence for the person at the keyboard."""
    print(sentence, file=sys.stderr)


def print_json(value: Any) -> None:
    """One JSON document on standard output."""
    print(json.dumps(value, ensure_ascii=False, indent=2))


def say_written(files: Sequence[Written]) -> None:
    """One sentence for each file that was written."""
    from hhapp.vn.numbers import format_size

    for file in files:
        say(f"Đã xuất {file.path} ({format_size(file.size)}).")


def plain_files(files: Sequence[Written]) -> list[dict[str, Any]]:
    """Written files for JSON."""
    return [{"path": str(f.path), "kind": f.kind, "size": f.size, "sha256": f.sha256} for f in files]


def print_table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """A plain table on standard output; line breaks inside a cell become spaces."""
    lines = [[re.sub(r"\s+", " ", cell) for cell in row] for row in (header, *rows)]
    widths = [max(len(line[place]) for line in lines) for place in range(len(header))]
    for line in lines:
        print("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip())


def year(text: str) -> int:
    """A plan's year as typed."""
    if not re.fullmatch(r"(19|20|21)\d\d", text, re.ASCII):
        raise argparse.ArgumentTypeError(f"“{text}” không phải là năm, ví dụ 2026")
    return int(text)


def day(text: str) -> date:
    """A day as typed: 2026-03-15 or 15/03/2026."""
    slashed = re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})", text, re.ASCII)
    try:
        return date(*(int(part) for part in reversed(slashed.groups()))) if slashed else date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"“{text}” không phải là ngày, ví dụ 15/03/2026") from error


def today() -> date:
    """The day on this computer's calendar."""
    return datetime.now().astimezone().date()
