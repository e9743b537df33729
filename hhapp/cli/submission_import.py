"""hhapp submission import, table: a folder of submissions looked at and taken in; who has sent what."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hhapp.cli.common import Commands, chosen_pack, day, opened, print_json, print_table, say, today, year

if TYPE_CHECKING:
    from hhapp.exchange.intake import Dry, DryLine
    from hhapp.services.intake_table import IntakeTable, TableRow


def add_intake(family: Commands) -> None:
    """Add `import` and `table` to the family `submission`."""
    imports = family.add_parser("import", help="nhận mọi gói trong thư mục: xem trước, rồi nhận một lần")
    imports.add_argument("place", type=Path, nargs="+", metavar="DIR", help="thư mục, hoặc từng tệp .hhbc")
    imports.add_argument("--dry-run", action="store_true", help="chỉ xem từng tệp sẽ ra sao, không nhận")
    imports.add_argument(
        "--confirm",
        action="extend",
        nargs="+",
        default=[],
        metavar="DẤU_KHÓA",
        help="dấu khóa của đơn vị, đã so với phiếu in",
    )
    imports.add_argument("--json", action="store_true", help="in từng tệp dạng JSON")
    imports.set_defaults(run=_import)
    table = family.add_parser("table", help="đơn vị nào đã gửi, gửi muộn, chưa gửi báo cáo của từng kỳ")
    table.add_argument("--year", type=year, required=True, metavar="NĂM", help="năm báo cáo")
    table.add_argument("--on", type=day, metavar="NGÀY", help="tính vào ngày này (mặc định: hôm nay)")
    table.add_argument("--json", action="store_true", help="in dạng JSON")
    table.set_defaults(run=_table)


def _import(args: argparse.Namespace) -> int:
    from hhapp.exchange import intake

    with opened(args) as app:
        dry, at = intake.look(app, args.place), datetime.now(UTC)
        if args.confirm:
            dry = intake.confirm(app, dry, args.confirm, at=at)
        taken = None if args.dry_run or not dry.taken else intake.take_in(app, dry, at=at)
    if args.json:
        keys = [
            {"unit": key.unit_code, "name": key.unit_name, "fingerprint": key.fingerprint, "files": key.files}
            for key in dry.unconfirmed()
        ]
        files = [_plain(line) for line in dry.lines]
        print_json({"taken": len(taken.ids) if taken else 0, "files": files, "unconfirmed": keys})
    else:
        _tell(dry)
    say(taken.sentence if taken else "Chưa nhận gói nào.")
    return 0


def _plain(line: DryLine) -> dict[str, Any]:
    told: dict[str, Any] = {"file": str(line.path), "fate": line.fate.value, "reasons": list(line.reasons)}
    if line.incoming is not None:
        of = line.incoming
        told |= {"unit": of.unit_code, "period": of.period_code, "version": of.version}
    return told


def _tell(dry: Dry) -> None:
    """Every file with its fate, what is not simply taken first; the keys to compare; how many have which fate."""
    from hhapp.exchange.intake import Fate

    told = sorted(dry.lines, key=lambda line: line.fate is Fate.GOOD and not line.reasons)
    if told:
        rows = [(line.path.name, line.fate.shown, "; ".join(line.reasons)) for line in told]
        print_table(("Tệp", "Kết quả", "Lý do"), rows)
    for key in dry.unconfirmed():
        offered = f"; tệp {key.offered_in} ghi đúng khóa này" if key.offered_in else ""
        say(f"Khóa chưa xác nhận: {key.unit_name} ({key.unit_code}), dấu khóa {key.fingerprint}{offered}.")
    counts = "; ".join(f"{fate.shown}: {count} tệp" for fate in Fate if (count := dry.count(fate)))
    say(f"{counts}." if counts else "Thư mục không có tệp nào.")


def _table(args: argparse.Namespace) -> int:
    from hhapp.services.intake_table import intake_table

    with opened(args) as app, app.reading() as session:
        table = intake_table(session, chosen_pack(app), args.year, args.on or today())
    if args.json:
        print_json([_plain_row(table, row) for row in table.rows])
    elif table.rows:
        heads = ("Mã", "Đơn vị", *(f"{period.label} (hạn {period.due:%d/%m})" for period in table.periods))
        print_table(heads, [(row.unit_code, row.unit_name, *(cell.words for cell in row.cells)) for row in table.rows])
        for period in table.periods:
            say(_counted(table, period.code, period.label))
    else:
        say("Chưa có đơn vị cấp dưới nào trong danh sách.")
    return 0


def _plain_row(table: IntakeTable, row: TableRow) -> dict[str, Any]:
    cells = {
        period.code: {
            "state": cell.state.value,
            "days": cell.days,
            "version": cell.version,
            "sent_on": cell.sent_on.isoformat() if cell.sent_on else None,
            "words": cell.words,
        }
        for period, cell in zip(table.periods, row.cells, strict=True)
    }
    return {"unit": row.unit_code, "name": row.unit_name, "listed": row.listed, "periods": cells}


def _counted(table: IntakeTable, code: str, label: str) -> str:
    counts: Sequence[str] = [f"{state.shown.lower()} {count}" for state, count in table.counts(code).items() if count]
    return f"{label}: {', '.join(counts)}."
