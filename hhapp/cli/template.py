"""hhapp template …: the province's template packs: take one in, choose one, sign one, see what a new one changes."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from hhapp.cli.common import Commands, chosen_pack, opened, print_json, print_table, say
from hhapp.errors import UserError

if TYPE_CHECKING:
    from hhapp.bootstrap import Application
    from hhapp.packs.catalogue import Pack
    from hhapp.packs.install import PackOffer
    from hhapp.packs.store import PackStore

_PACK_HELP = "gói biểu mẫu: thư mục hoặc tệp .hhmau"


def register(commands: Commands) -> None:
    """Add `template install`, `list`, `use`, `sign` and `changes`, and what the author of a pack needs."""
    from hhapp.cli import template_write

    template = commands.add_parser("template", help="gói biểu mẫu của tỉnh: cài, chọn, ký, so sánh")
    family = template.add_subparsers(dest="action", required=True, metavar="VIỆC", title="các việc")

    installing = family.add_parser("install", help="cài một gói biểu mẫu đã nhận")
    installing.add_argument("pack", type=Path, metavar="PACK", help=_PACK_HELP)
    installing.add_argument("--accept", action="store_true", help="đã đọc cảnh báo và đồng ý cài")
    installing.set_defaults(run=_install)

    listing = family.add_parser("list", help="các gói đang có")
    listing.add_argument("--json", action="store_true", help="in dạng JSON")
    listing.set_defaults(run=_list)

    using = family.add_parser("use", help="chọn gói cho các kế hoạch, kỳ báo cáo mở từ nay")
    using.add_argument("pack", metavar="ID[@VERSION]", help="mã gói, ví dụ mau-xa hoặc mau-xa@2025.1")
    using.set_defaults(run=_use)

    signing = family.add_parser("sign", help="ký một gói để gửi đi")
    signing.add_argument("pack", type=Path, metavar="PACK", help=_PACK_HELP)
    signing.add_argument("--key", type=Path, required=True, metavar="FILE", help="tệp khóa; chưa có thì được tạo")
    signing.add_argument("--author", required=True, metavar="NAME", help="cơ quan ban hành, ví dụ “Sở Nội vụ tỉnh …”")
    signing.add_argument("--out", type=Path, required=True, metavar="FILE", help="tệp .hhmau sẽ ghi")
    signing.set_defaults(run=_sign)

    comparing = family.add_parser("changes", help="gói mới khác gói cũ ở đâu")
    comparing.add_argument("old", metavar="OLD", help="gói cũ: đường dẫn hoặc ID@VERSION")
    comparing.add_argument("new", metavar="NEW", help="gói mới: đường dẫn hoặc ID@VERSION")
    comparing.add_argument("--json", action="store_true", help="in dạng JSON")
    comparing.set_defaults(run=_changes)

    template_write.register(family)


def _install(args: argparse.Namespace) -> int:
    from hhapp.services import pack_choice

    with opened(args) as app:
        with app.reading() as session:
            offer = pack_choice.inspect_pack_file(session, app.packs, args.pack)
        _tell(offer)
        if offer.needs_acceptance and not args.accept:
            say("Nếu tin gói này, chạy lại lệnh với --accept.")
        with app.transaction(f"Cài gói biểu mẫu {offer.info.id} {offer.info.version}") as session:
            pack_choice.install_pack(session, app.packs, offer, accept=args.accept)
    if offer.is_installed:
        say("Phiên bản này đã được cài từ trước, không có gì thay đổi.")
    else:
        say(f"Đã cài. Để dùng cho các kỳ mới: hhapp template use {offer.info.id}@{offer.info.version}")
    return 0


def _tell(offer: PackOffer) -> None:
    say(f"Gói “{offer.info.name}” ({offer.info.id}, phiên bản {offer.info.version}), {offer.trust.shown}.")
    if offer.author:
        say(f"Tác giả: {offer.author}. Dấu khóa: {offer.fingerprint}.")
    for warning in offer.warnings:
        say(f"CẢNH BÁO: {warning}")
    if offer.changes is not None and not offer.is_installed:
        say(f"So với {offer.changes.old}: {len(offer.changes.entries)} thay đổi.")
        for line in offer.changes.lines:
            say(f"- {line}")


def _list(args: argparse.Namespace) -> int:
    with opened(args) as app:
        chosen = chosen_pack(app).info
        packs = [app.packs.get(info.id, info.version) for info in app.packs.list()]
        faults = app.packs.faults
    if args.json:
        print_json([{**_pack_data(pack), "chosen": pack.info == chosen} for pack in packs])
    else:
        rows = [("*" if p.info == chosen else "", p.id, p.version, p.name, _validity(p)) for p in packs]
        print_table(("", "Mã", "Phiên bản", "Tên", "Hiệu lực"), rows)
    for fault in faults:
        say(f"Gói hỏng, không dùng được: {fault}")
    return 0


def _pack_data(pack: Pack) -> dict[str, object]:
    return {
        "id": pack.id,
        "version": pack.version,
        "name": pack.name,
        "sample": pack.sample,
        "valid_from": pack.valid_from.isoformat() if pack.valid_from else None,
        "valid_to": pack.valid_to.isoformat() if pack.valid_to else None,
    }


def _validity(pack: Pack) -> str:
    from hhapp.vn.numbers import format_date

    start = f"từ {format_date(pack.valid_from)}" if pack.valid_from else ""
    return f"{start} đến {format_date(pack.valid_to)}".strip() if pack.valid_to else start


def _use(args: argparse.Namespace) -> int:
    from hhapp.services import pack_choice

    with opened(args) as app:
        pack = _installed(app.packs, args.pack)
        with app.transaction(f"Chọn gói biểu mẫu {pack.id} {pack.version}") as session:
            pack_choice.choose_pack(session, pack)
    say(f"Từ nay dùng gói “{pack.name}” ({pack.id}, phiên bản {pack.version}). Các kỳ đã mở giữ gói cũ.")
    return 0


def _sign(args: argparse.Namespace) -> int:
    from hhapp.documents.pack_files import PackOfficeFiles
    from hhapp.packs.archive import SUFFIX, read_files, write_archive
    from hhapp.packs.install import opened_pack
    from hhapp.packs.signature import check_signature, sign

    if args.out.suffix != SUFFIX:
        raise UserError(f"Tên tệp ghi ra phải có đuôi {SUFFIX}.", f"Ví dụ: --out {args.out.stem}{SUFFIX}")
    files = read_files(args.pack)
    with opened_pack(files, args.pack.name, PackOfficeFiles()):  # only what can be installed is signed
        signed = sign(files, args.author, _key(args.key))
    write_archive(args.out, signed)
    signature = check_signature(read_files(args.out))
    if signature is None or not signature.holds:
        raise RuntimeError("the signed pack does not read back as it was written")
    say(f"Đã ký và ghi {args.out}. Dấu khóa để các xã hỏi lại: {signature.fingerprint}")
    return 0


def _key(path: Path) -> bytes:
    from hhapp.packs.signature import make_key, read_key

    if path.exists():
        return read_key(path)
    key = make_key(path)
    say(f"Đã tạo khóa ký {path}. Giữ kín tệp này, không gửi cho ai; mất nó thì nơi nhận sẽ báo tác giả lạ.")
    return key


def _changes(args: argparse.Namespace) -> int:
    from hhapp.packs.changes import compare_packs
    from hhapp.packs.plain import plain_data

    with opened(args) as app, _pack_at(app, args.old) as old, _pack_at(app, args.new) as new:
        changes = compare_packs(old, new)
    if args.json:
        print_json(plain_data(changes))
    else:
        for line in changes.lines:
            print(line)
    say(f"Từ {changes.old} đến {changes.new}: {len(changes.entries)} thay đổi.")
    return 0


@contextmanager
def _pack_at(app: Application, where: str) -> Iterator[Pack]:
    """The pack at a path, or the one here that is called ID or ID@VERSION."""
    from hhapp.packs.archive import read_files
    from hhapp.packs.install import opened_pack

    path = Path(where)
    if path.exists():
        with opened_pack(read_files(path), path.name, app.packs.office) as (pack, _):
            yield pack
    else:
        yield _installed(app.packs, where)


def _installed(packs: PackStore, name: str) -> Pack:
    pack_id, _, version = name.partition("@")
    newest = packs.newest(pack_id)
    if newest is None:
        known = ", ".join(sorted({info.id for info in packs.list()}))
        raise UserError(
            f"Không có gói biểu mẫu “{name}” và không có tệp nào tên như vậy.", f"Các gói đang có: {known}."
        )
    return packs.get(pack_id, version) if version else newest
