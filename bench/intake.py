"""All 3,321 communes of the country: their submissions taken in and consolidated, beside a script that adds workbooks.

The plain side is what offices do today: as many Excel files with the same figures, opened one by one and added up.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

from bench.measure import Bench, Result, median, peak_megabytes, say, tell

_EVERY, _FEWER = 3_321, 1_107
_PERIOD, _ON = "2026-Q1", date(2026, 3, 14)
_CODE = "tthc.truc_tuyen"
_MOST_MEGABYTES = 300


def measure(bench: Bench) -> list[Result]:
    """Time beside the workbooks, memory against its limit, and whether a third of the files takes a third."""
    made = {count: bench.once(f"submissions-{count}", _maker(count)) for count in (_EVERY, _FEWER)}
    books = bench.once("workbooks", make_workbooks)
    say("taking in and consolidating, in turns with adding workbooks")
    ours, fewer, plain = bench.turns(
        lambda: bench.side("intake", "ours", made[_EVERY], _EVERY),
        lambda: bench.side("intake", "ours", made[_FEWER], _FEWER),
        lambda: bench.side("intake", "plain", books, _EVERY),
        rounds=1,
    )
    whole, third = median(ours, "seconds"), median(fewer, "seconds")
    return [
        Result(
            *("intake", f"importing {_EVERY:,} submissions and consolidating", "openpyxl adding equal workbooks"),
            ours=whole,
            plain=median(plain, "seconds"),
            unit="s",
            reach=10,
            more=True,
        ),
        Result(
            *("intake", "the most memory of that", "the limit"),
            ours=median(ours, "megabytes"),
            plain=_MOST_MEGABYTES,
            unit="MB",
            reach=1,
        ),
        Result(
            *("intake", "a submission among all", f"one among {_FEWER:,}"),
            ours=1000 * whole / _EVERY,
            plain=1000 * third / _FEWER,
            unit="ms",
            reach=1.2,
        ),
    ]


def _maker(count: int) -> Callable[[Path], None]:
    def make(place: Path) -> None:
        make_submissions(place, count)

    return make


def make_submissions(place: Path, count: int) -> None:
    """A data folder of the office above, and the files that came, side by side."""
    from hhapp.bootstrap import start
    from hhapp.exchange import sample_province

    below = sample_province.communes(count)
    app = start(place / "data")
    with app.transaction("Lập đơn vị") as session:
        sample_province.set_up_province(session, app.packs.default(), below)
    (place / "files").mkdir()
    moment = datetime(2026, 3, 16, 8, tzinfo=UTC)
    sample_province.make_submissions(place / "files", app.packs.default(), below, _PERIOD, created=moment)
    app.close()


def make_workbooks(place: Path) -> None:
    """One small workbook a commune: code, name and figure of every indicator."""
    from openpyxl import Workbook

    from hhapp.documents.pack_files import PackOfficeFiles
    from hhapp.exchange.sample_province import communes, sample_figures
    from hhapp.packs.load import load_pack
    from hhapp.paths import resources

    indicators = load_pack(resources() / "packs" / "mau-xa", PackOfficeFiles()).indicators
    place.mkdir()
    for commune in communes(_EVERY):
        figures = sample_figures(commune.number)
        book = Workbook(write_only=True)
        sheet = book.create_sheet("Biểu")
        sheet.append(("Mã", "Chỉ tiêu", "Số liệu"))
        for each in indicators:
            figure = figures.get(each.code)
            sheet.append((each.code, each.name, None if figure is None else float(figure)))
        book.save(place / f"{commune.code}.xlsx")


def ours(place: Path, count: int) -> None:
    """Look at the folder, take it in, consolidate the period; the data are a copy, so that each round begins anew."""
    from hhapp.bootstrap import start
    from hhapp.exchange import intake
    from hhapp.services.consolidation.consolidating import consolidate

    with tempfile.TemporaryDirectory(prefix="hhapp-bench-") as temporary:
        shutil.copytree(place / "data", Path(temporary) / "data")
        app = start(Path(temporary) / "data")
        begin = time.perf_counter()
        dry = intake.look(app, [place / "files"])
        intake.take_in(app, dry, at=datetime.now(UTC))
        with app.reading() as session:
            found = consolidate(session, app.packs.default(), _PERIOD, _ON)
        took = time.perf_counter() - begin
        total = found.line(_CODE).total.value
        assert total == _sum(count), total
        tell(seconds=took, megabytes=peak_megabytes())
        app.close()


def plain(place: Path, count: int) -> None:
    """Open every workbook and add up what stands beside each code."""
    from openpyxl import load_workbook

    begin = time.perf_counter()
    sums: dict[str, Decimal] = {}
    for path in sorted(place.glob("*.xlsx")):
        for code, _, figure in load_workbook(path, data_only=True).active.iter_rows(min_row=2, values_only=True):
            if figure is not None:
                sums[code] = sums.get(code, Decimal(0)) + Decimal(str(figure))
    took = time.perf_counter() - begin
    assert sums[_CODE] == _sum(count), sums[_CODE]
    tell(seconds=took)


def _sum(count: int) -> Decimal:
    """What the figure comes to, from the story of the sample province."""
    from hhapp.exchange.sample_province import sample_figures

    return sum((sample_figures(number)[_CODE] for number in range(1, count + 1)), Decimal(0))


if __name__ == "__main__":
    (ours if sys.argv[1] == "ours" else plain)(Path(sys.argv[2]), int(sys.argv[3]))
