"""Work handed down from the command line: offered, made, shown, taken over, and how the units stand."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from hhapp.bootstrap import start
from hhapp.cli import main
from hhapp.exchange.key_exchange import own_key
from hhapp.services import known_keys, plan, plan_edit, units
from hhapp.services.known_keys import KeyRole
from hhapp.services.plan_match import Cells

FIRST = Cells("1", "Tự kiểm tra công tác CCHC", "Báo cáo", "UBND các xã, phường", "", "Quý II")


@pytest.fixture
def unit_dir(data_dir: Path, tmp_path: Path) -> Path:
    """The upper office in `data_dir` has a plan; a unit in another folder has confirmed its key."""
    upper, unit = start(data_dir), start(tmp_path / "xa")
    pack = upper.packs.default()
    with upper.transaction("Kế hoạch") as session:
        own = units.set_up_unit(session, pack, name="Ủy ban nhân dân tỉnh Mẫu", level="tinh", code="H00")
        plan_id = plan_edit.create_plan(session, pack, own, 2026)
        area = plan.areas(session, plan_id)[0]
        plan_edit.add_task(session, area.id, FIRST)
        plan_edit.add_task(session, area.id, Cells("2", "Việc của Sở", "", "Sở Nội vụ", "", "Quý I"))
    with unit.transaction("Lập đơn vị") as session:
        units.set_up_unit(session, pack, name="Ủy ban nhân dân xã Mẫu", level="xa", code="H00.01")
        key = own_key(upper)
        known_keys.confirm_key(session, KeyRole.SUPERIOR, key.code, key.name, key.key, datetime.now(UTC))
    upper.close()
    unit.close()
    return tmp_path / "xa"


def test_the_whole_way(hhapp, unit_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = hhapp("assignment-package", "offer", "--year", 2026, "--json").json
    assert [(row["key"], row["proposed"]) for row in rows] == [("task:1", True), ("task:2", False)]
    made = hhapp("assignment-package", "make", "--year", 2026, "--out", tmp_path / "usb", "--add", "task:2", "--json")
    assert made.json["version"] == 1
    (file,) = (tmp_path / "usb").iterdir()

    def at_unit(*words: object) -> str:
        capsys.readouterr()
        assert main(["--data-dir", str(unit_dir), "assignment-package", *(str(word) for word in words)]) == 0
        told = capsys.readouterr()
        return told.out + told.err

    assert "Giao mới" in at_unit("show", file)
    assert "1 dòng mới" in at_unit("take", file, "--leave", "task:2")
    assert "Giao mới" in at_unit("show", file)
    standing = hhapp("assignment-package", "standing", "--year", 2026)
    assert "Việc của Sở" in standing.out
    refused = hhapp("assignment-package", "make", "--year", 2026, "--out", tmp_path / "usb", "--add", "task:2")
    assert refused.code == 1
    assert "Không có gì khác lần 1" in refused.err


def test_wrong_rows_and_years_are_told(hhapp, unit_dir: Path, tmp_path: Path) -> None:
    assert unit_dir.is_dir()
    wrong = hhapp("assignment-package", "make", "--year", 2026, "--out", tmp_path, "--leave", "task:99")
    assert (wrong.code, "Không có dòng “task:99”" in wrong.err) == (1, True)
    empty = hhapp("assignment-package", "offer", "--year", 2025)
    assert (empty.code, "Chưa có kế hoạch năm 2025" in empty.err) == (1, True)
    nothing = hhapp("assignment-package", "standing", "--year", 2026)
    assert "Chưa giao gì" in nothing.err
