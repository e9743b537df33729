"""hhapp document make: the year's plan, a letter that reminds of its tasks, as Word, PDF and Excel."""

from __future__ import annotations

import argparse
from pathlib import Path

from hhapp.cli.common import (
    Commands,
    chosen_pack,
    day,
    opened,
    own_unit,
    plain_files,
    print_json,
    say_written,
    today,
    year,
)


def register(family: Commands) -> None:
    """Add `make` to the family `document`."""
    make = family.add_parser("make", help="lập văn bản: kế hoạch năm, công văn đôn đốc, văn bản kiểm tra")
    make.add_argument("--kind", required=True, metavar="MÃ", help="loại văn bản của gói biểu mẫu: ke_hoach, don_doc…")
    make.add_argument("--year", type=year, required=True, metavar="NĂM", help="năm của kế hoạch")
    make.add_argument("--out", type=Path, required=True, metavar="DIR", help="thư mục nhận tệp")
    make.add_argument("--format", type=_formats, metavar="LOẠI", help="cách nhau dấu phẩy: docx,pdf,xlsx (nếu có)")
    make.add_argument("--on", type=day, metavar="NGÀY", help="xét đến ngày này (mặc định: hôm nay)")
    make.add_argument("--near", type=_days, metavar="N", help="công văn đôn đốc: cả nhiệm vụ đến hạn trong N ngày")
    make.add_argument(
        "--subject", type=int, metavar="SỐ", help="lập cho mục số này (cuộc kiểm tra, đợt chấm điểm, đợt khảo sát…)"
    )
    make.add_argument("--json", action="store_true", help="in danh sách tệp dạng JSON")
    make.set_defaults(run=_make)


def _formats(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word.strip().lower() for word in text.split(",")))


def _days(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 4):
        raise argparse.ArgumentTypeError(f"“{text}” không phải là số ngày, ví dụ 15")
    return int(text)


def _make(args: argparse.Namespace) -> int:
    from hhapp.documents.export import export_document, formats_of
    from hhapp.services.document_building import build_document
    from hhapp.services.plan import NEAR_DAYS

    with opened(args) as app:
        pack = chosen_pack(app)
        unit = own_unit(app, pack)
        near = NEAR_DAYS if args.near is None else args.near
        with app.reading() as session:
            context = build_document(
                *(session, pack, unit.id, args.kind, args.year, args.on or today()),
                subject_id=args.subject,
                near_days=near,
            )
        written = export_document(pack, context, args.out, args.format or formats_of(pack.kind_of(context)))
    say_written(written)
    if args.json:
        print_json({"kind": args.kind, "year": args.year, "files": plain_files(written)})
    return 0
