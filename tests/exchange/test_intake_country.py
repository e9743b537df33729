"""Every commune of the country sends its report to one office: 3,321 files looked at, taken in, summed up, undone."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from hhapp.bootstrap import Application, start
from hhapp.exchange import intake
from hhapp.exchange.intake import Fate
from hhapp.exchange.sample_province import communes, make_submissions, set_up_province
from hhapp.services.consolidation.consolidating import consolidate
from hhapp.services.received import counted_reports

EVERY = 3_321
NOW = datetime(2026, 3, 17, 9, tzinfo=UTC)


def dump(app: Application) -> dict[str, list[Any]]:
    with closing(sqlite3.connect(app.folder.database)) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        ours = [name for name in names if name not in ("history_action", "changed_row", "sqlite_sequence")]
        return {name: list(connection.execute(f'SELECT * FROM "{name}" ORDER BY 1')) for name in ours}


@pytest.mark.slow
def test_all_communes_of_the_country(tmp_path: Path) -> None:
    app, folder = start(tmp_path / "nơi nhận"), tmp_path / "gói"
    folder.mkdir()
    below, pack = communes(EVERY), app.packs.default()
    with app.transaction("Lập đơn vị") as session:
        set_up_province(session, pack, below)
    make_submissions(folder, pack, below, "2026-Q1", created=datetime(2026, 3, 16, 8, tzinfo=UTC))
    before, told = dump(app), []
    dry = intake.look(app, [folder], lambda done, total, _text: told.append((done, total)))
    assert dry.count(Fate.GOOD) == len(dry.lines) == EVERY
    assert told == [(done, EVERY) for done in range(EVERY)]
    assert len(intake.take_in(app, dry, at=NOW).ids) == EVERY
    with app.reading() as session:
        reports = counted_reports(session, "2026-Q1")
        whole = consolidate(session, pack, "2026-Q1", date(2026, 3, 14))
    assert len(reports) == EVERY
    # The sums by hand, from what resources/sample/tinh-mau.toml says of the n-th commune.
    first = sum(1 + n % 3 for n in range(1, EVERY + 1))
    second = sum(7 * n % 5 for n in range(1, EVERY + 1))
    for code, one, two in (("tthc.truc_tuyen", "1486", "310"), ("tcc.giai_ngan", "1458.2", "2916.4")):
        by_hand = first * Decimal(one) + second * Decimal(two)
        assert sum(each.figures[code] for each in reports) == whole.line(code).total.value == by_hand
    assert sum(each.figures["cd.doi_thoai"] for each in reports) == EVERY // 2 + EVERY % 2
    assert sum(each.figures["dt.hai_long"] is None for each in reports) == EVERY // 11
    assert len([path for path in app.folder.received.rglob("*") if path.is_file()]) == EVERY
    assert app.undo_last() == f"Nhận {EVERY} gói từ gói"
    assert dump(app) == before
    app.close()
