"""hhapp submission import, table, list at an office above."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from hhapp.bootstrap import start
from hhapp.exchange.keys import public_key, shown_fingerprint
from hhapp.exchange.sample_province import communes, make_submissions, set_up_province
from tests.cli.conftest import Run


@pytest.fixture(autouse=True)
def province(data_dir: Path, tmp_path: Path) -> None:
    """The office above with three units, two of which sent something; no key is confirmed."""
    app = start(data_dir)
    with app.transaction("Lập tỉnh mẫu") as session:
        set_up_province(session, app.packs.default(), communes(3), confirm=False)
    (tmp_path / "gói").mkdir()
    sent = datetime(2026, 3, 16, 8, tzinfo=UTC)
    make_submissions(tmp_path / "gói", app.packs.default(), communes(2), "2026-Q1", created=sent)
    app.close()


def test_looked_at_confirmed_taken_in(hhapp: Run, tmp_path: Path) -> None:
    folder, below = tmp_path / "gói", communes(2)
    dry = hhapp("submission", "import", folder, "--dry-run")
    assert (dry.code, dry.out.count("Chưa xác nhận khóa"), "Chưa nhận gói nào." in dry.err) == (0, 4, True)
    prints = [shown_fingerprint(public_key(each.seed)) for each in below]
    assert all(each in dry.err for each in prints)
    told = hhapp("submission", "import", folder, "--json", "--confirm", prints[0]).json
    assert (told["taken"], [each["fate"] for each in told["files"]]) == (1, ["good", "unconfirmed"])
    assert told["unconfirmed"][0]["fingerprint"] == prints[1]
    assert hhapp("submission", "import", folder, "--confirm", "ABCD").code == 1
    last = hhapp("submission", "import", folder, "--confirm", prints[1])
    assert (last.code, "Đã nhận rồi: 1 tệp" in last.err, "Đã nhận 1 gói" in last.err) == (0, True, True)


def test_who_has_sent_and_who_owes(hhapp: Run, tmp_path: Path) -> None:
    prints = [shown_fingerprint(public_key(each.seed)) for each in communes(2)]
    hhapp("submission", "import", tmp_path / "gói", "--confirm", *prints)
    on = ("--on", "24/03/2026")
    rows = hhapp("submission", "table", "--year", 2026, *on, "--json").json
    assert [row["periods"]["2026-Q1"]["state"] for row in rows] == ["on_time", "on_time", "overdue"]
    shown = hhapp("submission", "table", "--year", 2026, *on)
    assert (shown.code, "Chưa gửi, quá 5 ngày làm việc" in shown.out) == (0, True)
    assert "Quý I năm 2026: đúng hạn 2, chưa gửi, quá hạn 1." in shown.err
    owed = hhapp("submission", "list", *on, "--json").json
    late = [(each["what"], each["is_late"]) for each in owed if each["whom"] == communes(3)[2].name]
    assert late == [("Báo cáo Quý I năm 2026", True)]
    assert sum(each["what"].startswith("Phiếu phản hồi") for each in owed) == 2
