"""Reading the plan annex of 2,000 rows, beside openpyxl's load of the same file."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from bench.measure import Bench, Result, median, say, tell

_ROWS = 2_000
_HEAD = ("TT", "Nhiệm vụ", "Sản phẩm", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian hoàn thành")


def measure(bench: Bench) -> list[Result]:
    """One line; both sides have their library loaded before the clock starts."""
    path = bench.once("annex.xlsx", make_annex)
    say("reading the annex, in turns with openpyxl")
    ours, plain = bench.turns(lambda: bench.side("annex", "ours", path), lambda: bench.side("annex", "plain", path))
    return [
        Result(
            *("annex", "reading the 2,000-row annex", "openpyxl load of the same file"),
            ours=median(ours, "seconds"),
            plain=median(plain, "seconds"),
            unit="s",
            reach=1.3,
        )
    ]


def make_annex(path: Path) -> None:
    """The file, as an office would have it."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    sheet.append(("KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH",))
    sheet.append(_HEAD)
    for n in range(_ROWS):
        if n % 250 == 0:
            sheet.append((("I", "II", "III", "IV", "V", "VI", "VII", "VIII")[n // 250], f"LĨNH VỰC {n // 250 + 1}"))
        sheet.append(
            (
                n + 1,
                f"Ban hành kế hoạch và kiểm tra công tác cải cách hành chính đợt {n + 1} tại các thôn, ấp",
                f"Kế hoạch của UBND xã số {n + 1}",
                "Văn phòng HĐND và UBND",
                "Các phòng, ban liên quan",
                f"Quý {'I' * (1 + n % 3)} năm 2026",
            )
        )
    with path.open("wb") as file:
        book.save(file)


def ours(path: Path) -> None:
    """As the plan page reads it, old fonts and doubts looked for."""
    from hhapp.documents.annex import read_annex
    from hhapp.documents.pack_files import PackOfficeFiles
    from hhapp.packs.load import load_pack
    from hhapp.paths import resources

    layout = load_pack(resources() / "packs" / "mau-xa", PackOfficeFiles()).annex
    import hhapp.documents.excel_tables  # noqa: F401 - the library's loading is measured on neither side

    begin = time.perf_counter()
    annex = read_annex(path, layout)
    took = time.perf_counter() - begin
    assert sum(len(area.tasks) for area in annex.areas) == _ROWS
    tell(seconds=took)


def plain(path: Path) -> None:
    """What a script would begin with."""
    from openpyxl import load_workbook

    begin = time.perf_counter()
    book = load_workbook(path)
    took = time.perf_counter() - begin
    assert book.active.max_row >= _ROWS
    tell(seconds=took)


if __name__ == "__main__":
    (ours if sys.argv[1] == "ours" else plain)(Path(sys.argv[2]))
