"""hhapp report …: the report of a period as files; what was changed in it when the leader edited it in Word."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hhapp.cli.common import (
    FORMATS,
    Commands,
    opened,
    opened_period,
    plain_files,
    print_json,
    say,
    say_written,
    today,
    year,
)
from hhapp.errors import UserError

if TYPE_CHECKING:
    from hhapp.bootstrap import Application
    from hhapp.documents.reread import Reread


def register(commands: Commands) -> None:
    """Add `report make` and `report reread`."""
    report = commands.add_parser("report", help="báo cáo của kỳ")
    family = report.add_subparsers(dest="action", required=True, metavar="VIỆC", title="các việc")
    make = family.add_parser("make", help="xuất báo cáo ra thư mục")
    make.add_argument("--period", required=True, metavar="KỲ", help="mã kỳ, ví dụ 2021-Q1")
    make.add_argument("--out", type=Path, required=True, metavar="DIR", help="thư mục nhận tệp")
    make.add_argument(
        "--format", type=_formats, default=FORMATS, metavar="LOẠI", help="cách nhau dấu phẩy: docx,pdf,xlsx,hhbc"
    )
    make.add_argument("--seal", action="store_true", help="niêm phong gói gửi: chỉ cấp trên mở được")
    make.add_argument("--evidence", action="store_true", help="gửi kèm tài liệu kiểm chứng của các nhiệm vụ trong năm")
    make.add_argument("--score", type=year, metavar="NĂM", help="gửi kèm điểm tự chấm đã gửi của năm này")
    make.add_argument("--json", action="store_true", help="in danh sách tệp dạng JSON")
    make.set_defaults(run=_make)
    reread = family.add_parser("reread", help="so báo cáo đã sửa trong Word với số liệu của kỳ")
    reread.add_argument("file", type=Path, metavar="FILE", help="tệp .docx đã xuất và sửa trong Word")
    reread.add_argument("--period", required=True, metavar="KỲ", help="mã kỳ, ví dụ 2021-Q1")
    reread.add_argument("--keep", action="store_true", help="giữ lời văn đã sửa làm lời văn của kỳ này")
    reread.add_argument("--json", action="store_true", help="in kết quả dạng JSON")
    reread.set_defaults(run=_reread)


def _formats(text: str) -> tuple[str, ...]:
    asked = {word.strip().lower() for word in text.split(",")}
    unknown = sorted(asked - set(FORMATS))
    if unknown:
        raise argparse.ArgumentTypeError(f"không có loại “{unknown[0]}”, chỉ có {', '.join(FORMATS)}")
    return tuple(name for name in FORMATS if name in asked)


def _make(args: argparse.Namespace) -> int:
    from hhapp.exchange.outgoing import send_out

    with opened(args) as app:
        pack, period = opened_period(app, args.period)
        how = {"seal": args.seal, "evidence": args.evidence, "score": _round(app, args.score)}
        sent = send_out(app, pack, period.id, args.out, args.format, today=today(), **how)
    for remark in sent.context.remarks:
        say(remark)
    say_written(sent.files)
    if args.json:
        print_json({"period": period.code, "files": plain_files(sent.files), "remarks": list(sent.context.remarks)})
    return 0


def _round(app: Application, scored: int | None) -> int | None:
    """The round whose score goes along; UserError where that year's was not sent yet."""
    from hhapp.services.score.sent import rounds_to_send
    from hhapp.services.units import own_unit

    if scored is None:
        return None
    with app.reading() as session:
        unit = own_unit(session)
        cards = rounds_to_send(session, unit.id) if unit else ()
    found = next((card.id for card in cards if card.year == scored), None)
    if found is None:
        raise UserError(f"Điểm tự chấm năm {scored} chưa gửi.", f"Ghi đã gửi: hhapp score send --year {scored}")
    return found


def _reread(args: argparse.Namespace) -> int:
    from hhapp.exchange.edited_report import keep_wording, reread_report

    with opened(args) as app:
        pack, period = opened_period(app, args.period)
        found = reread_report(app, pack, period.id, args.file, today=today())
        kept = keep_wording(app, pack, period.id, found) if args.keep else ()
    titles = {section.key: section.title for section in pack.sections}
    if args.json:
        print_json(_plain_reread(found, titles, kept))
    else:
        _print_reread(found, titles)
    if kept:
        say(f"Đã giữ lời văn của {len(kept)} mục: {'; '.join(kept)}.")
    elif found.wording and not args.keep:
        say(f"Có {len(found.wording)} mục được sửa lời văn; thêm --keep để giữ làm lời văn của kỳ này.")
    say(f"Có {len(found.numbers)} số không còn khớp số liệu." if found.numbers else "Mọi con số còn khớp số liệu.")
    return 1 if found.numbers else 0


def _print_reread(found: Reread, titles: Mapping[str, str]) -> None:
    for number in found.numbers:
        what = f"tệp ghi {number.found}" if number.found else "tệp không còn số này"
        print(f"Số: {number.place}: số liệu là {number.expected}, {what}.")
    for change in found.changes:
        print(f"{change.kind.shown}{'' if change.section else ' (ngoài lời văn của cán bộ)'}: {change.place}")
    for key in found.unplaced:
        print(f"Chưa rõ: không thấy chỗ bắt đầu hoặc kết thúc của mục “{titles[key]}”, lời văn của mục không được giữ.")


def _plain_reread(found: Reread, titles: Mapping[str, str], kept: Sequence[str]) -> dict[str, Any]:
    return {
        "numbers": [asdict(number) for number in found.numbers],
        "changes": [asdict(change) for change in found.changes],
        "sections": [{"key": key, "title": titles[key], "text": text} for key, text in found.wording.items()],
        "unplaced": list(found.unplaced),
        "kept": list(kept),
    }
