"""hhapp demo: the sample commune's year in a folder of its own, every document of it made, opened again and listed."""

from __future__ import annotations

import argparse
import shutil
import time
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from hhapp.cli.common import FORMATS, Commands, print_table, say
from hhapp.errors import EnvironmentFault, UserError
from hhapp.vn.numbers import format_number, format_size

if TYPE_CHECKING:
    from hhapp.bootstrap import Application
    from hhapp.documents.export import Written
    from hhapp.packs.catalogue import Pack
    from hhapp.packs.context import DocumentContext

_DATA = "du-lieu"
_MARK = "DU-LIEU-MAU.txt"
_COUNTED = {"docx": "đoạn", "pdf": "trang", "xlsx": "dòng", "hhbc": "phần"}
_MARK_TEXT = "Thư mục này do lệnh demo lập từ dữ liệu mẫu. Chạy lại lệnh demo sẽ xóa và lập lại thư mục này.\n"


def register(commands: Commands) -> None:
    """Add `demo`."""
    demo = commands.add_parser("demo", help="lập năm mẫu của một xã và xuất mọi tài liệu, không cần màn hình")
    demo.add_argument("--out", type=Path, required=True, metavar="DIR", help="thư mục nhận tài liệu và dữ liệu mẫu")
    demo.set_defaults(run=_demo)


def _demo(args: argparse.Namespace) -> int:
    from hhapp import bootstrap
    from hhapp.exchange.sample_year import fill_sample_year

    begun = time.monotonic()
    app = bootstrap.start(_fresh_folder(args.out / _DATA))
    try:
        titles: list[str] = []
        year = fill_sample_year(app, progress=titles.append)
        say(f"Đã ghi năm mẫu {year.year}: {len(titles)} việc, {_seconds(time.monotonic() - begun)} giây.")
        made = [line for code in year.periods for line in _export(app, code, args.out)]
        made += _export_documents(app, year.year, args.out)
    finally:
        app.close()
    lines = [
        (file.path.name, f"{file.pages_or_rows} {_COUNTED[file.kind]}", format_size(file.size), _seconds(seconds))
        for file, seconds in made
    ]
    total = format_size(sum(file.size for file, _ in made))
    print_table(
        ("Tệp", "Gồm", "Cỡ", "Giây"),
        [*lines, (f"Cộng {len(made)} tệp", "", total, _seconds(time.monotonic() - begun))],
    )
    return 0


def _export(app: Application, code: str, out: Path) -> list[tuple[Written, float]]:
    """Every file of the period's report, opened again from disk, with the seconds that it took."""
    from hhapp.exchange.outgoing import send_out
    from hhapp.services import periods, units

    pack = app.packs.default()
    with app.reading() as session:
        unit = units.own_unit(session)
        period = periods.period_by_code(session, pack, unit.id, code) if unit else None
    if period is None:
        raise UserError(f"Dữ liệu mẫu không có kỳ {code}.", "Cài lại chương trình.")
    ticks = _Ticks()
    sent = send_out(app, pack, period.id, out, FORMATS, progress=ticks)
    return _opened_again(sent.files, ticks.taken(), sent.context, pack)


def _export_documents(app: Application, year: int, out: Path) -> list[tuple[Written, float]]:
    """Every document that a commune has something to write in, as of the middle of the year, likewise."""
    from hhapp.documents.export import export_document, formats_of
    from hhapp.packs.bases import BASES
    from hhapp.services import document_building, units

    pack = app.packs.default()
    made: list[tuple[Written, float]] = []
    for kind in pack.document_kinds:
        if BASES[kind.basis].upper:
            continue
        with app.reading() as session:
            unit = units.ensure_unit(session, pack)
            context = document_building.build_document(session, pack, unit.id, kind.code, year, date(year, 7, 1))
        ticks = _Ticks()
        files = export_document(pack, context, out, formats_of(kind), progress=ticks)
        made += _opened_again(files, ticks.taken(), context, pack)
    return made


class _Ticks:
    """Notes when each file of a document was begun."""

    def __init__(self) -> None:
        self._at: list[float] = []

    def __call__(self, _done: int, _total: int, _text: str) -> None:
        self._at.append(time.monotonic())

    def taken(self) -> list[float]:
        """Seconds of each file, those of writing the last among them."""
        return [after - before for before, after in pairwise([*self._at, time.monotonic()])]


def _opened_again(
    files: Sequence[Written], taken: Sequence[float], context: DocumentContext, pack: Pack
) -> list[tuple[Written, float]]:
    checked = []
    for file, seconds in zip(files, taken, strict=False):  # where no submission ends the list, the last tick is idle
        begun = time.monotonic()
        _open_again(file.path, context, pack)
        checked.append((file, seconds + time.monotonic() - begun))
    return checked


def _open_again(path: Path, context: DocumentContext, pack: Pack) -> None:
    """Read the file that stands on the disk and compare it with the context; a difference ends the demo."""
    from hhapp.documents import verify
    from hhapp.exchange.submission import check_submission

    match path.suffix:
        case ".docx":
            verify.check_word(path.read_bytes(), context)
        case ".xlsx":
            verify.check_excel(path.read_bytes(), pack, context)
        case ".pdf":
            verify.check_pdf(path.read_bytes(), path.with_suffix(".docx").read_bytes())
        case _:
            check = check_submission(path)
            if not check.ok:
                raise EnvironmentFault(f"Tệp {path.name} bị hỏng: {check.findings[0]}", "Kiểm tra ổ đĩa rồi thử lại.")


def _seconds(seconds: float) -> str:
    return format_number(Decimal(seconds), 1)


def _fresh_folder(data: Path) -> Path:
    """An empty data folder. What an earlier demo left there goes; anything else is not ours to delete."""
    from hhapp.storage.lock import FolderLock

    try:
        if data.is_symlink() or (data.exists() and any(data.iterdir()) and not (data / _MARK).is_file()):
            raise UserError(f"{data} không phải dữ liệu của lần demo trước.", "Chọn thư mục khác cho --out.")
        if data.exists():
            lock = FolderLock(data / "hhapp.lock")
            lock.acquire()  # refuses while a window shows this folder
            lock.release()
            shutil.rmtree(data)
        data.mkdir(parents=True)
        (data / _MARK).write_text(_MARK_TEXT, encoding="utf-8")
    except OSError as error:
        raise EnvironmentFault(
            f"Không lập được thư mục {data}.",
            "Kiểm tra dung lượng và quyền ghi, hoặc chọn thư mục khác.",
            details=str(error),
        ) from error
    return data
