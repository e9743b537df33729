"""Work handed down in two data folders: made, taken over, changed on both sides, told back."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from hhapp.bootstrap import Application, start
from hhapp.errors import UserError
from hhapp.exchange.handing import Along, Opened, hand_down, open_package, save_pack, take_calendar, take_package
from hhapp.exchange.key_exchange import own_key
from hhapp.packs.catalogue import Pack
from hhapp.packs.handed import HandedRow
from hhapp.packs.install import inspect_pack_file
from hhapp.services import known_keys, plan, plan_edit, progress, targets, units
from hhapp.services.handed.comparing import WITHDRAWN_REASON, Fate
from hhapp.services.handed.lines import handed_lines
from hhapp.services.handed.offering import OfferedRow, UnitName, offered_rows
from hhapp.services.handed.taking import Wanted, all_of
from hhapp.services.known_keys import KeyRole
from hhapp.services.plan import TaskRow
from hhapp.services.plan_match import Cells
from hhapp.services.plan_status import TaskStatus
from hhapp.services.score.criteria_sets import set_rows
from tests.exchange.test_round_trip import dump

NOW = datetime(2026, 1, 20, 8, 30, 15, tzinfo=UTC)
ON = date(2026, 8, 1)
INSPECT = Cells("1", "Tự kiểm tra công tác CCHC", "Báo cáo", "UBND các xã, phường", "Sở Nội vụ", "Quý II")
NAMED = Cells("3", "Làm điểm số hóa hồ sơ", "Báo cáo", "UBND xã Mẫu", "", "30/9/2026")


@dataclass
class Offices:
    """An office with a plan, and a unit that confirmed its key."""

    upper: Application
    unit: Application
    pack: Pack
    plan_id: int
    out: Path

    def offered(self) -> tuple[OfferedRow, ...]:
        names = (UnitName("H00.01", "Ủy ban nhân dân xã Mẫu"), UnitName("H00.02", "Ủy ban nhân dân xã Khác"))
        with self.upper.reading() as session:
            return offered_rows(session, self.pack, self.plan_id, names)

    def hand(self, *left: str, along: Along | None = None, also: tuple[HandedRow, ...] = ()) -> Path:
        """The next issue of what is proposed, without the rows `left`."""
        rows = [each.row for each in self.offered() if each.proposed and each.row.key not in left]
        written, _ = hand_down(self.upper, self.pack, self.plan_id, [*rows, *also], self.out, along or Along(), at=NOW)
        return written.path

    def open(self, path: Path) -> Opened:
        return open_package(self.unit, path)

    def take(self, path: Path, wanted: Wanted | None = None) -> str:
        opened = self.open(path)
        return take_package(self.unit, self.pack, opened, wanted or all_of(opened.diff), at=NOW).sentence

    def tasks(self) -> dict[str, TaskRow]:
        """The unit's tasks by their words."""
        with self.unit.reading() as session:
            card = plan.plan_of_year(session, 2026)
            return {} if card is None else {row.task: row for row in plan.task_rows(session, card.id, ON)}

    def change(self, app: Application, task: str, **words: str) -> None:
        """Change words of a task in a plan."""
        from dataclasses import replace

        with app.transaction("Sửa nhiệm vụ") as session:
            card = plan.plan_of_year(session, 2026)
            assert card is not None
            row = next(row for row in plan.task_rows(session, card.id, ON) if row.task == task)
            cells = Cells(row.number, row.task, row.product, row.lead, row.coordination, row.deadline)
            plan_edit.update_task(session, row.id, replace(cells, **words))


@pytest.fixture(scope="session")
def folders(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Both data folders, to be copied."""
    root = tmp_path_factory.mktemp("giao việc")
    upper, unit = start(root / "tinh"), start(root / "xa")
    pack = upper.packs.default()
    with upper.transaction("Kế hoạch tỉnh") as session:
        own = units.set_up_unit(session, pack, name="Ủy ban nhân dân tỉnh Mẫu", level="tinh", code="H00")
        plan_id = plan_edit.create_plan(session, pack, own, 2026, number="12/KH-UBND")
        first, second, third, *_ = plan.areas(session, plan_id)
        plan_edit.add_task(session, first.id, INSPECT)
        plan_edit.add_task(session, first.id, Cells("2", "Việc của Sở", "", "Sở Nội vụ", "", "Quý I"))
        plan_edit.add_task(session, second.id, NAMED)
        targets.add_target(session, third.id, "Từ 98% hồ sơ ở UBND cấp xã giải quyết đúng hạn trở lên")
    with unit.transaction("Lập đơn vị") as session:
        units.set_up_unit(session, pack, name="Ủy ban nhân dân xã Mẫu", level="xa", code="H00.01")
        key = own_key(upper)
        known_keys.confirm_key(session, KeyRole.SUPERIOR, key.code, key.name, key.key, NOW)
    upper.close()
    unit.close()
    return root


@pytest.fixture
def offices(folders: Path, tmp_path: Path) -> Iterator[Offices]:
    shutil.copytree(folders, tmp_path / "dữ liệu")
    upper, unit = start(tmp_path / "dữ liệu" / "tinh"), start(tmp_path / "dữ liệu" / "xa")
    with upper.reading() as session:
        card = plan.plan_of_year(session, 2026)
    assert card is not None
    yield Offices(upper, unit, upper.packs.default(), card.id, tmp_path / "xuống")
    upper.close()
    unit.close()


def test_rows_are_proposed_by_the_plans_own_words(offices: Offices) -> None:
    told = {each.row.text: (each.proposed, each.row.units) for each in offices.offered()}
    assert told == {
        INSPECT.task: (True, ()),
        "Việc của Sở": (False, ()),
        NAMED.task: (True, ("H00.01",)),
        "Từ 98% hồ sơ ở UBND cấp xã giải quyết đúng hạn trở lên": (True, ()),
    }


def test_what_is_handed_down_becomes_the_units_plan(offices: Offices) -> None:
    path = offices.hand()
    assert path.name == "GIAO_H00_2026_L1.hhgiao"
    assert [change.fate for change in offices.open(path).diff.changes] == [Fate.NEW] * 3
    assert "3 dòng mới" in offices.take(path)
    task = offices.tasks()[INSPECT.task]
    assert (task.area_name, task.product, task.deadline) == ("Công tác chỉ đạo, điều hành", "Báo cáo", "Quý II")
    assert task.deadline_understood
    again = offices.open(path).diff
    assert again.known
    assert {change.fate for change in again.changes} == {Fate.SAME}
    assert "0 dòng mới, 0 dòng thay đổi" in offices.take(path)


def test_a_row_for_another_unit_stays_there(offices: Offices) -> None:
    rows = [each.row for each in offices.offered() if each.row.text == NAMED.task]
    other = offices.hand("task:1", "task:3", "target:1", also=(HandedRow(**named_for(rows[0], "H00.02")),))
    with pytest.raises(UserError, match="không có dòng nào giao cho Ủy ban nhân dân xã Mẫu"):
        offices.open(other)


def named_for(row: HandedRow, code: str) -> dict[str, object]:
    return {name: getattr(row, name) for name in HandedRow.__slots__} | {"units": (code,)}


def test_the_next_issue_changes_only_what_changed(offices: Offices) -> None:
    offices.take(offices.hand())
    offices.change(offices.unit, INSPECT.task, product="Báo cáo của xã")
    with offices.unit.transaction("Tiến độ, việc riêng") as session:
        task = offices.tasks()[INSPECT.task]
        progress.add_note(session, task.id, date(2026, 3, 2), "Đã lập kế hoạch")
        card = plan.plan_of_year(session, 2026)
        assert card is not None
        plan_edit.add_task(session, plan.areas(session, card.id)[0].id, Cells("9", "Việc riêng của xã", "", "", "", ""))
    offices.change(offices.upper, INSPECT.task, deadline="Quý III", product="Báo cáo, biên bản")
    diff = offices.open(offices.hand()).diff
    (changed,) = (change for change in diff.changes if change.fate is Fate.CHANGED)
    assert (set(changed.changed), changed.own) == ({"product", "deadline"}, ("product",))
    assert "1 dòng giữ chữ của đơn vị" in offices.take(offices.out / "GIAO_H00_2026_L2.hhgiao")
    tasks = offices.tasks()
    row = tasks[INSPECT.task]
    assert (row.product, row.deadline, row.last_note) == ("Báo cáo của xã", "Quý III", "Đã lập kế hoạch")
    assert "Việc riêng của xã" in tasks


def test_the_clerk_may_take_the_superiors_words(offices: Offices) -> None:
    offices.take(offices.hand())
    offices.change(offices.unit, INSPECT.task, product="Báo cáo của xã")
    offices.change(offices.upper, INSPECT.task, product="Báo cáo, biên bản")
    offices.take(offices.hand(), Wanted(frozenset({"task:1"}), frozenset({"task:1"})))
    assert offices.tasks()[INSPECT.task].product == "Báo cáo, biên bản"


def test_a_row_withdrawn_is_dropped_and_comes_back(offices: Offices) -> None:
    offices.take(offices.hand())
    offices.take(offices.hand("task:1", "target:1"))
    dropped = offices.tasks()[INSPECT.task]
    assert (dropped.status, dropped.dropped_reason) == (TaskStatus.DROPPED, WITHDRAWN_REASON)
    diff = offices.open(offices.hand()).diff
    assert [change.fate for change in diff.changes] == [Fate.CHANGED, Fate.SAME, Fate.NEW]
    offices.take(offices.out / "GIAO_H00_2026_L3.hhgiao")
    assert offices.tasks()[INSPECT.task].status is not TaskStatus.DROPPED


def test_what_the_unit_deleted_is_not_forced_on_it(offices: Offices) -> None:
    offices.take(offices.hand())
    with offices.unit.transaction("Xóa") as session:
        plan_edit.delete_task(session, offices.tasks()[INSPECT.task].id)
    offices.change(offices.upper, NAMED.task, deadline="Quý IV")
    path = offices.hand()
    assert offices.open(path).diff.count(Fate.GONE_HERE) == 1
    offices.take(path)
    assert INSPECT.task not in offices.tasks()
    offices.take(path, Wanted(frozenset({"task:1"})))
    assert INSPECT.task in offices.tasks()


def test_a_task_the_unit_typed_itself_is_joined(offices: Offices) -> None:
    with offices.unit.transaction("Kế hoạch xã") as session:
        own = units.own_unit(session)
        assert own is not None
        plan_id = plan_edit.create_plan(session, offices.pack, own.id, 2026)
        area = plan.areas(session, plan_id)[0]
        plan_edit.add_task(session, area.id, Cells("7", INSPECT.task.upper(), "", "Văn phòng", "", "Tháng 6"))
    path = offices.hand()
    assert offices.open(path).diff.count(Fate.JOINED) == 1
    offices.take(path)
    tasks = offices.tasks()
    assert len(tasks) == 2
    assert tasks[INSPECT.task.upper()].deadline == "Tháng 6"
    with offices.unit.reading() as session:
        assert {line.key for line in handed_lines(session, offices.pack, 2026, ON)} == {"task:1", "task:3", "target:1"}


def test_undo_gives_back_the_very_rows(offices: Offices) -> None:
    offices.take(offices.hand())
    offices.change(offices.upper, INSPECT.task, deadline="Quý III")
    path = offices.hand("target:1")
    before = dump(offices.unit)
    offices.take(path)
    assert dump(offices.unit) != before
    offices.unit.undo_last()
    after = dump(offices.unit)
    own = ("history_action", "changed_row", "sqlite_sequence")
    assert {k: v for k, v in after.items() if k not in own} == {k: v for k, v in before.items() if k not in own}


def test_old_twice_and_foreign_packages_are_refused(offices: Offices, tmp_path: Path) -> None:
    first = offices.hand()
    shutil.copy(first, tmp_path / "lan1.hhgiao")
    offices.change(offices.upper, INSPECT.task, deadline="Quý III")
    offices.take(offices.hand())
    before = dump(offices.unit)
    with pytest.raises(UserError, match="Đã nhận giao việc năm 2026 lần 2"):
        offices.open(tmp_path / "lan1.hhgiao")
    with pytest.raises(UserError, match="Không có gì khác lần 2"):
        offices.hand()
    with offices.unit.transaction("Bỏ khóa") as session:
        known_keys.forget_key(session, known_keys.known_keys(session)[0].id)
    with pytest.raises(UserError, match="Chưa xác nhận khóa của cấp trên"):
        offices.open(offices.out / "GIAO_H00_2026_L2.hhgiao")
    assert dump(offices.unit)["plan_task"] == before["plan_task"]


def test_what_comes_along_is_taken_apart(offices: Offices, tmp_path: Path) -> None:
    offices.upper.folder.calendar.write_text("[years.2026]\noff = [2026-04-27]\n", encoding="utf-8")
    offices.unit.folder.calendar.write_text("# lịch cũ\n", encoding="utf-8")
    opened = offices.open(offices.hand(along=Along(pack=True, criteria=True, calendar=True)))
    assert opened.has_pack
    assert opened.has_calendar
    take_package(offices.unit, offices.pack, opened, all_of(opened.diff), at=NOW)
    with offices.unit.reading() as session:
        assert [row.source for row in set_rows(session)] == ["Ủy ban nhân dân tỉnh Mẫu giao"]
    kept = save_pack(opened.package, tmp_path)
    assert inspect_pack_file(offices.unit.packs, kept, {}).is_installed
    assert take_calendar(offices.unit, opened.package).read_text(encoding="utf-8").startswith("[years.2026]")
    assert "lịch cũ" in offices.unit.folder.calendar.with_name("lich-nghi.toml.truoc").read_text(encoding="utf-8")


def test_a_change_after_the_preview_is_noticed(offices: Offices) -> None:
    opened = offices.open(offices.hand())
    offices.take(offices.out / "GIAO_H00_2026_L1.hhgiao")
    offices.change(offices.unit, INSPECT.task, product="Khác")
    with pytest.raises(UserError, match="đã thay đổi từ lúc so sánh"):
        take_package(offices.unit, offices.pack, opened, all_of(opened.diff), at=NOW)
