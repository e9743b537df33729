"""hhapp key …: this office's public key, and the keys of other offices that were confirmed."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from pathlib import Path

from hhapp.cli.common import Commands, chosen_pack, opened, own_unit, print_json, print_table, say, say_written
from hhapp.errors import UserError
from hhapp.vn.numbers import format_date


def register(commands: Commands) -> None:
    """Add `key show`, `key confirm`, `key list` and `key forget`."""
    key = commands.add_parser("key", help="khóa ký của cơ quan này và khóa đã xác nhận của nơi khác")
    family = key.add_subparsers(dest="action", required=True, metavar="VIỆC", title="các việc")
    show = family.add_parser("show", help="khóa công khai và dấu khóa của cơ quan này")
    show.add_argument("--out", type=Path, metavar="DIR", help="ghi tệp .hhkhoa và phiếu in vào thư mục này")
    show.add_argument("--json", action="store_true", help="in dạng JSON")
    show.set_defaults(run=_show)
    confirm = family.add_parser("confirm", help="xác nhận khóa của nơi khác sau khi so dấu khóa")
    confirm.add_argument("key", metavar="FILE|TEXT|IMAGE", help="tệp .hhkhoa, chữ của khóa, hoặc ảnh mã QR")
    confirm.add_argument("--as", dest="role", required=True, choices=("superior", "unit"), help="cấp trên, đơn vị gửi")
    confirm.add_argument(
        "--fingerprint", required=True, metavar="DẤU_KHÓA", help="dấu khóa đọc từ phiếu in, điện thoại"
    )
    confirm.set_defaults(run=_confirm)
    listing = family.add_parser("list", help="các khóa đã xác nhận")
    listing.add_argument("--json", action="store_true", help="in dạng JSON")
    listing.set_defaults(run=_list)
    forget = family.add_parser("forget", help="bỏ một khóa đã xác nhận")
    forget.add_argument("id", type=int, metavar="SỐ", help="số ở cột đầu của key list")
    forget.set_defaults(run=_forget)


def _show(args: argparse.Namespace) -> int:
    from hhapp.exchange.key_exchange import own_key, write_own_key

    with opened(args) as app:
        own_unit(app, chosen_pack(app))
        key = own_key(app)
        written = write_own_key(app, args.out) if args.out else ()
    if args.json:
        print_json({"code": key.code, "name": key.name, "key": key.key, "fingerprint": key.fingerprint})
    else:
        print(key)
    say(f"Dấu khóa của {key.name}: {key.fingerprint}")
    say_written(written)
    return 0


def _confirm(args: argparse.Namespace) -> int:
    from hhapp.exchange.keys import read_key_from, same_fingerprint
    from hhapp.services.known_keys import KeyRole, confirm_key

    key, role = read_key_from(args.key), KeyRole(args.role)
    if not same_fingerprint(args.fingerprint, key.key):
        raise UserError(
            f"Dấu khóa không khớp: khóa trong tệp có dấu {key.fingerprint}.",
            "Đọc lại dấu khóa trên phiếu; nếu vẫn khác thì tệp khóa không phải của cơ quan đó.",
        )
    with opened(args) as app, app.transaction(f"Xác nhận khóa {role.shown} {key.name}") as session:
        confirm_key(session, role, key.code, key.name, key.key, datetime.now(UTC))
    say(f"Đã xác nhận khóa {role.shown}: {key.name}, {key.fingerprint}.")
    return 0


def _list(args: argparse.Namespace) -> int:
    from hhapp.services.known_keys import known_keys

    with opened(args) as app, app.reading() as session:
        rows = known_keys(session)
    if args.json:
        print_json([{**_plain(row), "confirmed_at": row.confirmed_at.isoformat()} for row in rows])
    else:
        days = [format_date(row.confirmed_at.astimezone().date()) for row in rows]
        lines = [(str(r.id), r.role.shown, r.code, r.name, r.fingerprint, d) for r, d in zip(rows, days, strict=True)]
        print_table(("Số", "Là", "Mã", "Tên", "Dấu khóa", "Xác nhận"), lines)
    return 0


def _plain(row: object) -> dict[str, object]:
    return {name: getattr(row, name) for name in ("id", "role", "code", "name", "key", "fingerprint", "confirmed_by")}


def _forget(args: argparse.Namespace) -> int:
    from hhapp.services.known_keys import forget_key

    with opened(args) as app, app.transaction("Bỏ khóa đã xác nhận") as session:
        forget_key(session, args.id)
    say("Đã bỏ khóa.")
    return 0
