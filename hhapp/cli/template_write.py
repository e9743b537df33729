"""hhapp template …: what the author of a pack needs: fields, a new pack, its check, a preview."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from hhapp.cli.common import Commands, chosen_pack, opened, print_json, print_table, say

if TYPE_CHECKING:
    from hhapp.documents.template_check import Finding

_PACK_HELP = "gói biểu mẫu: thư mục hoặc tệp .hhmau"
_SHOWN = {"error": "LỖI", "warning": "CẢNH BÁO", "notice": "Lưu ý"}


def register(family: Commands) -> None:
    """Add `template check`, `template fields`, `template new` and `template preview`."""
    checking = family.add_parser("check", help="tìm mọi lỗi của một gói trước khi gửi đi")
    checking.add_argument("pack", type=Path, metavar="PACK", help=_PACK_HELP)
    checking.add_argument("--json", action="store_true", help="in dạng JSON")
    checking.set_defaults(run=_check)

    fields = family.add_parser("fields", help="các trường dùng được trong tệp mẫu, ý nghĩa và ví dụ")
    fields.add_argument("--json", action="store_true", help="in dạng JSON")
    fields.set_defaults(run=_fields)

    starting = family.add_parser("new", help="tạo một gói mới từ gói có sẵn")
    starting.add_argument(
        "--from", dest="source", required=True, metavar="PACK", help=f"{_PACK_HELP}, hoặc mã gói đang có"
    )
    starting.add_argument("--out", type=Path, required=True, metavar="DIR", help="thư mục mới của gói")
    starting.add_argument("--id", required=True, metavar="ID", help="mã gói mới, ví dụ nghe-an-xa")
    starting.add_argument("--name", required=True, metavar="NAME", help="tên gói mới")
    starting.set_defaults(run=_new)

    previewing = family.add_parser("preview", help="lập thử mọi văn bản của gói với dữ liệu mẫu")
    previewing.add_argument("pack", type=Path, metavar="PACK", help=_PACK_HELP)
    previewing.add_argument("--out", type=Path, required=True, metavar="DIR", help="thư mục nhận tệp")
    previewing.set_defaults(run=_preview)


def _check(args: argparse.Namespace) -> int:
    from hhapp.documents.template_check import Severity, check_pack, summary

    findings = check_pack(args.pack)
    counts = {severity: sum(each.severity is severity for each in findings) for severity in Severity}
    if args.json:
        print_json(summary(findings))
    else:
        for finding in findings:
            _print(finding)
    say(
        f"{counts[Severity.ERROR]} lỗi, {counts[Severity.WARNING]} cảnh báo, {counts[Severity.NOTICE]} lưu ý."
        + ("" if counts[Severity.ERROR] else " Gói dùng được.")
    )
    return 1 if counts[Severity.ERROR] else 0


def _print(finding: Finding) -> None:
    where = ", ".join(filter(None, (finding.file, finding.place)))
    print(f"{_SHOWN[finding.severity]}: {where + ': ' if where else ''}{finding.sentence}")
    if finding.advice:
        print(f"    {finding.advice}")


def _fields(args: argparse.Namespace) -> int:
    from hhapp.packs.fields import field_catalogue
    from hhapp.packs.sample_context import sample_contexts

    with opened(args) as app:
        fields = field_catalogue(sample_contexts(chosen_pack(app)))
    if args.json:
        print_json([{key: value for key, value in asdict(field).items() if key != "record"} for field in fields])
    else:
        rows = [(f.name, f.meaning, f.example, f.loop, ", ".join(f.documents)) for f in fields]
        print_table(("Trường", "Ý nghĩa", "Ví dụ", "Trong vòng lặp", "Có trong"), rows)
    return 0


def _new(args: argparse.Namespace) -> int:
    from hhapp.packs.new_pack import start_pack

    start_pack(_files(args), args.out, args.id, args.name)
    say(f"Đã tạo gói “{args.name}” trong {args.out}.")
    say("1. Sửa mau.toml bằng Notepad, các tệp .docx bằng Word, .xlsx bằng Excel; xem docs/huong-dan-bo-mau.md.")
    say("2. Tra trường: hhapp template fields")
    say(f"3. Tìm lỗi: hhapp template check {args.out}")
    say(f"4. Xem thử: hhapp template preview {args.out} --out xem-thu")
    say(f"5. Ký và gửi: hhapp template sign {args.out} --key khoa-ky --author “Sở Nội vụ …” --out {args.id}.hhmau")
    return 0


def _files(args: argparse.Namespace) -> Mapping[str, bytes]:
    """The files of the pack to start from: at a path, or the newest of that id here."""
    from hhapp.errors import UserError
    from hhapp.packs.archive import read_files

    if Path(args.source).exists():
        return read_files(Path(args.source))
    with opened(args) as app:
        pack = app.packs.newest(args.source)
        if pack is None:
            known = ", ".join(sorted({info.id for info in app.packs.list()}))
            raise UserError(
                f"Không có gói “{args.source}” và không có tệp nào tên như vậy.", f"Các gói đang có: {known}."
            )
        return read_files(pack.folder)


def _preview(args: argparse.Namespace) -> int:
    from hhapp.documents.export import export_document, formats_of
    from hhapp.documents.pack_files import PackOfficeFiles
    from hhapp.packs.archive import read_files
    from hhapp.packs.install import opened_pack
    from hhapp.packs.sample_context import sample_contexts

    with opened_pack(read_files(args.pack), args.pack.name, PackOfficeFiles()) as (pack, _):
        for context in sample_contexts(pack):
            for written in export_document(pack, context, args.out, formats_of(pack.kind_of(context))):
                say(f"Đã lập {written.path}.")
    return 0
