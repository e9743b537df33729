"""hhapp backup list, backup restore: the way back when the database cannot be opened any more."""

from __future__ import annotations

import argparse
from datetime import datetime
from pathlib import Path

from hhapp.cli.common import Commands, print_table, say


def register(commands: Commands) -> None:
    """Add `backup list` and `backup restore`."""
    backup = commands.add_parser("backup", help="bản sao lưu dữ liệu")
    family = backup.add_subparsers(dest="action", required=True, metavar="VIỆC", title="các việc")
    family.add_parser("list", help="các bản sao lưu, mới nhất trước").set_defaults(run=_list)
    restore = family.add_parser("restore", help="lấy lại dữ liệu từ một bản sao lưu; dữ liệu hiện tại được giữ riêng")
    restore.add_argument("name", metavar="TỆP", help="tên tệp trong thư mục backups, hoặc đường dẫn")
    restore.set_defaults(run=_restore)


def _list(args: argparse.Namespace) -> int:
    from hhapp.paths import DataFolder, default_data_root
    from hhapp.storage.backup import backups

    found = backups(DataFolder.at(args.data_dir or default_data_root()))
    rows = [(backup.path.name, backup.made.strftime("%H:%M:%S %d/%m/%Y")) for backup in found]
    print_table(("Tệp", "Lúc"), rows)
    return 0


def _restore(args: argparse.Namespace) -> int:
    from hhapp.paths import DataFolder, default_data_root
    from hhapp.storage.backup import restore

    folder = DataFolder.at(args.data_dir or default_data_root())
    aside = restore(folder, folder.backups / Path(args.name), datetime.now().astimezone())
    say(f"Đã lấy lại dữ liệu từ {args.name}. Dữ liệu trước đó được giữ ở {aside}.")
    return 0
