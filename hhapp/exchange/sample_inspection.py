"""The sample commune's self-inspection: a plan, two inspections with answers, findings and their remedy.

The story is resources/sample/kiem-tra.toml, told through the same services as a clerk's clicks.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy.orm import Session

from hhapp.exchange.office import Office
from hhapp.packs.catalogue import Pack
from hhapp.packs.inspection.catalogue import HandledRule
from hhapp.paths import resources
from hhapp.services.inspection import answers, filling, finding_states, findings, inspections, plans
from hhapp.storage import evidence

_STORY = "kiem-tra.toml"
_SEPARATE = frozenset({"after", "units", "areas", "answers", "remarks", "filled_on"})
_TYPED = ("what", "cause_kind", "cause", "severity", "demand", "person", "due_on")


class SampleInspections:
    """Tells the story beside the reports of the year; silent where the office's pack has no self-inspection."""

    def __init__(self, office: Office, unit_id: int, say: Callable[[str], None]) -> None:
        story = tomllib.loads((resources() / "sample" / _STORY).read_text(encoding="utf-8"))
        self._office = office
        self._pack: Pack = office.packs.default()
        self._unit_id = unit_id
        self._story: Mapping[str, Any] = story
        self._say = say
        self._units: list[int] = []
        self._made: list[int] = []

    def begin(self) -> None:
        """The plan and the units."""
        if self._pack.inspection is not None:
            self._units = self._plan()

    def after(self, period: str) -> None:
        """The inspections that take over the figures of a period that was just written."""
        told = [each for each in self._story["inspections"] if each["after"] == period] if self._units else []
        self._made += [self._inspect(each) for each in told]

    def end(self) -> None:
        """The findings and how they were remedied."""
        for told in self._story["findings"] if self._units else ():
            self._find(told)

    def _action(self, title: str) -> AbstractContextManager[Session]:
        self._say(title)
        return self._office.transaction(title)

    def _plan(self) -> list[int]:
        """The plan and the units to inspect; their ids in the order of the story."""
        told, year = self._story["plan"], self._story["year"]
        draft = plans.PlanDraft(
            **{**told, "share": Decimal(told["share"]), "handled": HandledRule(told["handled"])},
        )
        with self._action(f"Ghi kế hoạch kiểm tra năm {year}") as session:
            plans.save_plan(session, self._unit_id, year, draft)
        with self._action(f"Thêm {len(self._story['units'])} đơn vị phải kiểm tra") as session:
            return [plans.add_unit(session, self._unit_id, year, name) for name in self._story["units"]]

    def _inspect(self, told: Mapping[str, Any]) -> int:
        draft = inspections.InspectionDraft(
            **{key: value for key, value in told.items() if key not in _SEPARATE},
            unit_ids=tuple(self._units[number - 1] for number in told["units"]),
            areas=tuple(told.get("areas", ())),
        )
        with self._action(f"Thêm cuộc kiểm tra: {draft.name}") as session:
            made = inspections.create_inspection(session, self._pack, self._unit_id, self._story["year"], draft)
        with self._action(f"Trả lời danh mục: {draft.name}") as session:
            answers.set_entries(session, made, told["answers"])
            for code, remark in told.get("remarks", {}).items():
                answers.set_remark(session, made, code, remark)
        with self._action(f"Lấy số liệu đã có: {draft.name}") as session:
            filling.fill_answers(session, self._pack, made, told["filled_on"])
        return made

    def _find(self, told: Mapping[str, Any]) -> None:
        now = datetime.now().astimezone()
        with self._action(f"Ghi phát hiện ngày {told['found_on']:%d/%m/%Y}") as session:
            finding_id = self._write(session, told, now)
            if "evidence" in told:
                self._attach(session, told["evidence"], findings.BEFORE, finding_id)
        for step in told["steps"]:
            with self._action(f"Phát hiện ngày {told['found_on']:%d/%m/%Y}: {_DID[step['state']]}") as session:
                self._move(session, finding_id, step, now)

    def _write(self, session: Session, told: Mapping[str, Any], now: datetime) -> int:
        """A finding of its own, or one proposed of an item that did not pass and then filled in."""
        found_on: date = told["found_on"]
        typed = {field: told[field] for field in _TYPED if field in told}
        typed["inspected_unit_id"] = self._units[told["unit"] - 1]
        if "item" not in told:
            draft = findings.FindingDraft(found_on=found_on, **typed)
            return findings.add_finding(session, self._pack, self._unit_id, draft, now)
        inspection_id = self._made[told["inspection"] - 1]
        finding_id = findings.propose_finding(session, self._pack, inspection_id, told["item"], found_on, now)
        draft = findings.finding_row(session, self._pack, finding_id, found_on).draft
        findings.update_finding(session, self._pack, finding_id, replace(draft, **typed))
        return finding_id

    def _move(self, session: Session, finding_id: int, step: Mapping[str, Any], now: datetime) -> None:
        if step["state"] == "reopened":
            finding_states.reopen_finding(session, finding_id, step["on"], now, reason=step["text"])
            return
        state = finding_states.FindingState(step["state"])
        handled = state in (finding_states.FindingState.FIXED, finding_states.FindingState.REFERRED)
        words = {"result" if handled else "note": step["text"]}
        finding_states.move_finding(session, finding_id, state, step["on"], now, **words)
        if "evidence" in step:
            self._attach(session, step["evidence"], findings.AFTER, finding_id)

    def _attach(self, session: Session, name: str, subject: str, finding_id: int) -> None:
        path = resources() / "sample" / name
        file_id = evidence.add_file(session, self._office.folder, path, datetime.now().astimezone())
        evidence.link(session, file_id, subject, finding_id)


_DID = {
    "in_progress": "đang xử lý",
    "fixed": "đã khắc phục",
    "referred": "kiến nghị cấp trên",
    "verified": "đã kiểm tra lại",
    "reopened": "mở lại",
}
