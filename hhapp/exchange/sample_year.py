"""The sample commune's year: what a clerk would click in 2026, done through the same services.

The story is data (resources/sample/nam-mau.toml, the annex and the evidence beside it); every step is an action of
its own with its title, so history and Undo show a real year.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.exchange.office import Office
from hhapp.exchange.sample_inspection import SampleInspections
from hhapp.exchange.sample_officers import fill_officers
from hhapp.exchange.sample_score import score_sample_year
from hhapp.exchange.sample_work import tell_dossiers, tell_work
from hhapp.packs.catalogue import Pack
from hhapp.paths import resources
from hhapp.services import (
    figures,
    forms,
    milestones,
    periods,
    plan,
    plan_edit,
    plan_import,
    progress,
    reporting,
    targets,
    units,
)
from hhapp.services.survey import closing, entry, rounds
from hhapp.storage import evidence

_STORY = "nam-mau.toml"


@dataclass(frozen=True, slots=True)
class SampleYear:
    """What was filled: the plan's year and the codes of its reporting periods, in order."""

    year: int
    periods: tuple[str, ...]


def fill_sample_year(office: Office, *, progress: Callable[[str], None] | None = None) -> SampleYear:
    """Fill an empty data folder with the sample year; `progress` is told the title of each step before it.

    Raises UserError where the folder already has a plan of that year.
    """
    folder = resources() / "sample"
    story = tomllib.loads((folder / _STORY).read_text(encoding="utf-8"))
    with office.reading() as session:
        if plan.plan_of_year(session, story["plan"]["year"]) is not None:
            raise UserError(
                f"Đã có kế hoạch năm {story['plan']['year']}.", "Dữ liệu mẫu chỉ nạp vào thư mục dữ liệu còn trống."
            )
    return _Teller(office, folder, story, progress or (lambda _title: None)).tell()


class _Teller:
    """Tells one story to one office, a step at a time."""

    def __init__(self, office: Office, folder: Path, story: Mapping[str, Any], say: Callable[[str], None]) -> None:
        self._office = office
        self._folder = folder
        self._story = story
        self._say = say
        self._pack: Pack = office.packs.default()

    def tell(self) -> SampleYear:
        """Everything in the order of the year."""
        unit_id = self._set_up_unit()
        plan_id = self._import_plan(unit_id)
        self._add_targets(plan_id)
        self._work(plan_id)
        for survey in self._story["surveys"]:
            self._survey(unit_id, survey)
        inspected = SampleInspections(self._office, unit_id, self._say)
        inspected.begin()
        codes = []
        for period in self._story["periods"]:
            codes.append(self._report(unit_id, period))
            inspected.after(period["code"])
        inspected.end()
        tell_dossiers(self._action, self._pack, unit_id, self._folder)
        tell_work(self._action, self._pack, unit_id, self._folder)
        fill_officers(self._pack, unit_id, self._folder, self._action)
        score_sample_year(self._office, self._pack, unit_id, self._folder, self._action)
        year = self._story["plan"]["year"]
        return SampleYear(year, tuple(code for code in codes if code.startswith(f"{year}-")))

    def _action(self, title: str) -> AbstractContextManager[Session]:
        self._say(title)
        return self._office.transaction(title)

    def _set_up_unit(self) -> int:
        told = self._story["unit"]
        with self._office.reading() as session:
            own = units.own_unit(session)
        if own is not None:
            return own.id
        with self._action("Lập đơn vị mẫu") as session:
            unit_id = units.set_up_unit(
                *(session, self._pack),
                name=told["name"],
                level=told["level"],
                code=told["code"],
                superior_name=told["superior"],
            )
            units.update_unit(session, unit_id, signer=told["signer"])
        return unit_id

    def _import_plan(self, unit_id: int) -> int:
        from hhapp.documents.annex import read_annex

        told = self._story["plan"]
        annex = read_annex(self._folder / told["annex"], self._pack.annex)
        with self._action(f"Nhập kế hoạch năm {told['year']}") as session:
            plan_id = plan_import.apply_import(session, self._pack, unit_id, told["year"], annex).plan_id
            plan_edit.update_plan(
                *(session, plan_id),
                title=told["title"],
                number=told["number"],
                issued_on=told["issued_on"],
                before_is_inclusive=False,
            )
        return plan_id

    def _add_targets(self, plan_id: int) -> None:
        with self._office.reading() as session:
            areas = {area.number: area.id for area in plan.areas(session, plan_id)}
        for told in self._story["targets"]:
            with self._action(f"Thêm chỉ tiêu: {told['text']}") as session:
                target_id = targets.add_target(session, areas[told["area"]], told["text"])
                self._judge(session, plan_id, target_id, told)

    def _judge(self, session: Session, plan_id: int, target_id: int, told: Mapping[str, Any]) -> None:
        """Say where the target's result comes from: an indicator of the pack, or results typed by day."""
        rows = targets.target_rows(session, self._pack, plan_id, self._story["plan"]["issued_on"])
        threshold_id = next(row.threshold_id for row in rows if row.id == target_id)
        if threshold_id is None:
            raise ValueError(f"no threshold read from: {told['text']}")
        if "indicator" in told:
            targets.link_indicator(session, self._pack, threshold_id, told["indicator"])
        for result in told.get("results", ()):
            targets.set_result(
                *(session, threshold_id, result["on"]),
                numerator=Decimal(result["numerator"]),
                denominator=Decimal(result["denominator"]),
            )

    def _work(self, plan_id: int) -> None:
        with self._office.reading() as session:
            rows = plan.task_rows(session, plan_id, self._story["plan"]["issued_on"])
        tasks = {row.number: row.id for row in rows}
        for told in self._story["actions"]:
            with self._action(f"Nhiệm vụ {told['task']}: {_DID[told['did']]}") as session:
                self._do(session, tasks[told["task"]], told)

    def _do(self, session: Session, task_id: int, told: Mapping[str, Any]) -> None:
        on: date = told["on"]
        match told["did"]:
            case "complete":
                progress.complete_task(session, task_id, on)
            case "drop":
                progress.drop_task(session, task_id, on, told["text"])
            case "note":
                share = Decimal(told["share"]) if "share" in told else None
                progress.add_note(session, task_id, on, told["text"], share, self._story["plan"]["author"])
            case "evidence":
                path = self._folder / told["file"]
                file_id = evidence.add_file(session, self._office.folder, path, datetime.now().astimezone())
                evidence.link(session, file_id, plan.TASK_SUBJECT, task_id)
            case _:
                self._tick(session, task_id, told)

    def _tick(self, session: Session, task_id: int, told: Mapping[str, Any]) -> None:
        """A step of the task is done, or the event that one waits for has happened."""
        steps = plan.task_detail(session, task_id, told["on"]).milestones
        if told["did"] == "step":
            progress.complete_milestone(session, steps[told["step"] - 1].id, told["on"])
        else:
            waiting = next(step for step in steps if step.kind == "waits_for")
            milestones.mark_event(session, waiting.id, told["on"])

    def _report(self, unit_id: int, told: Mapping[str, Any]) -> str:
        """Open a period and write its figures and sentences; its code."""
        year, _, kind = told["code"].partition("-")
        with self._action(f"Mở kỳ báo cáo {told['code']}") as session:
            period_id = periods.open_period(session, self._pack, unit_id, int(year), kind)
        for form, rows in told["forms"].items():
            with self._action(f"Nhập {self._pack.form(form).name} {told['code']}") as session:
                forms.set_cells(session, self._pack, period_id, form, dict(self._cells(form, rows)))
        with self._action(f"Nhập số liệu {told['code']}") as session:
            figures.set_figures(session, self._pack, period_id, told["figures"])
        if "sections" in told:
            with self._action(f"Viết báo cáo {told['code']}") as session:
                for key, text in told["sections"].items():
                    reporting.set_section(session, self._pack, period_id, key, text)
        code: str = told["code"]
        return code

    def _cells(self, form: str, rows: Mapping[str, str]) -> Iterator[tuple[tuple[str, str], str]]:
        """Each row is told as its typed columns, one after the other."""
        columns = [column.code for column in self._pack.form(form).columns if column.typed]
        for key, figures_of_row in rows.items():
            for column, text in zip(columns, figures_of_row.split(), strict=True):
                yield (key, column), text

    def _survey(self, unit_id: int, told: Mapping[str, Any]) -> None:
        """Open a round, enter its forms ("54-45 field"), those that do not count last, and close it."""
        at, pack = datetime.now().astimezone(), self._pack
        form = rounds.survey_form(pack, told["form"])
        with self._action(f"Mở đợt: {told['title']}") as session:
            round_id = rounds.open_round(
                *(session, pack, unit_id),
                title=told["title"],
                form_code=form.code,
                start=told["start"],
                end=told["end"],
            )
        with self._action(f"Nhập phiếu: {told['title']}") as session:
            for line in told["forms"].split("\n"):
                answers, _, field = line.partition(" ")
                if answers:
                    entry.add_form(session, pack, round_id, entry.read_answers(form, answers), at, field=field)
            for bad in told.get("invalid", ()):
                entry.add_form(session, pack, round_id, entry.read_answers(form, bad["answers"]), at)
                last = entry.form_rows(session, pack, round_id)[-1]
                entry.set_invalid(session, last.id, bad["reason"])
            rounds.set_counts(session, round_id, given_out=told["given_out"], returned=told["returned"])
        with self._action(f"Chốt kết quả: {told['title']}") as session:
            closing.close_round(session, pack, round_id, at)


_DID = {
    "step": "xong một bước",
    "complete": "hoàn thành",
    "note": "ghi tiến độ",
    "event": "điều kiện đã có",
    "drop": "không còn thực hiện",
    "evidence": "đính kèm minh chứng",
}
