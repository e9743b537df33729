"""Opening a round with a criteria set, its settings and log, and criteria sets from and to files."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from hhapp.bootstrap import Session
from hhapp.packs.score.criteria import CriteriaSet
from hhapp.packs.score.reading import FaultySetError
from hhapp.services.score import criteria_sets, rounds
from hhapp.services.score.rounds import RoundCard
from hhapp.ui.desk import Desk
from hhapp.ui.operations import Job
from hhapp.ui.page import Page
from hhapp.ui.widgets.choice import Choice
from hhapp.ui.widgets.day_edit import DayEdit
from hhapp.ui.widgets.dialog import FormDialog
from hhapp.ui.widgets.form import Field
from hhapp.ui.widgets.list_dialog import ListDialog
from hhapp.ui.widgets.rows import Cell, Column, Row
from hhapp.ui.widgets.text import Tick
from hhapp.vn.numbers import format_date

if TYPE_CHECKING:  # what writes documents is imported in the worker, when first needed
    from hhapp.documents.criteria_file import TakenSet
    from hhapp.documents.export import Written

SET_FILES = "Bộ tiêu chí (*.xlsx *.json)"
_FAULT_COLUMNS = (Column("Ở đâu", 300), Column("Lỗi"))
_LOG_COLUMNS = (Column("Lúc", 140), Column("Người ghi", 140), Column("Bước"))


def open_round(parent: QWidget, desk: Desk, unit_id: int, chosen: int | None = None) -> FormDialog:
    """Open the working year's round: which set, until when, with or without a survey."""
    year = desk.year.value
    kept = desk.read(criteria_sets.set_rows)
    sets = Choice()
    own = [] if desk.pack.criteria is None else [(f"Theo gói biểu mẫu: {desk.pack.criteria.title}", None)]
    sets.offer([*own, *((f"{row.title}{' (mẫu)' if row.sample else ''}", row.id) for row in kept)])
    fields = {
        "set_id": Field("&Bộ tiêu chí", sets, help_text="Nhập bộ của tỉnh bằng “Việc khác”, “Nhập bộ tiêu chí”."),
        "due_on": Field(
            "&Hạn tự chấm", DayEdit(desk.theme.colours.quiet, desk.today), help_text="Để trống: theo bộ tiêu chí."
        ),
        "without_survey": Field("Năm này không &khảo sát", Tick()),
    }

    def save(values: dict[str, Any]) -> bool:
        def writing(session: Session) -> int:
            at, set_id = datetime.now(UTC), values["set_id"]
            if set_id is None and desk.pack.criteria is not None:
                source = f"Gói biểu mẫu {desk.pack.id} {desk.pack.version}"
                set_id = criteria_sets.keep_set(session, desk.pack.criteria, source, at)
            return rounds.open_round(
                *(session, desk.pack, unit_id, year, at),
                set_id=set_id,
                without_survey=values["without_survey"],
                due_on=values["due_on"],
            )

        return desk.write(f"Mở đợt chấm điểm năm {year}", writing) is not None

    dialog = FormDialog(parent, f"Mở đợt chấm điểm năm {year}", fields, "&Mở đợt chấm", save)
    return dialog.load({"set_id": chosen, "without_survey": False})


def edit_round(parent: QWidget, desk: Desk, card: RoundCard) -> FormDialog:
    """The last day of self-scoring, and whether a survey is held."""
    fields = {
        "due_on": Field("&Hạn tự chấm", DayEdit(desk.theme.colours.quiet, desk.today)),
        "without_survey": Field("Năm này không &khảo sát", Tick()),
    }

    def save(values: dict[str, Any]) -> bool:
        def writing(session: Session) -> bool:
            rounds.update_round(session, card.id, **values)
            return True

        return bool(desk.write(f"Sửa đợt chấm điểm năm {card.year}", writing))

    dialog = FormDialog(
        *(parent, f"Đợt chấm điểm năm {card.year}", fields, "&Lưu", save), sentence=f"Chấm theo: {card.set_title}."
    )
    return dialog.load({"due_on": card.due_on, "without_survey": card.without_survey})


def round_log(parent: QWidget, desk: Desk, card: RoundCard) -> ListDialog:
    """What happened to the round, the last first."""
    rows = [
        Row(
            event.id,
            (
                Cell(f"{event.at.astimezone():%H:%M} {format_date(event.at.astimezone().date())}", event.at),
                Cell(event.actor, event.actor),
                Cell(event.sentence, event.sentence),
            ),
            item=event,
        )
        for event in desk.read(lambda session: rounds.round_log(session, card.id))
    ]
    listed = ListDialog(parent, desk.theme, f"Quá trình chấm điểm năm {card.year}", _LOG_COLUMNS, rows)
    return listed.tell_in_full(lambda event: event.sentence)


def import_set(page: Page, done: Callable[[int], object]) -> None:
    """Read a set's file beside the window; its faults are listed by cell, a good one is kept and told by its id."""
    desk = page.desk
    path = desk.choosers.file_to_open("Chọn tệp bộ tiêu chí", SET_FILES)
    if path is None:
        return
    pack, year = desk.pack, desk.year.value

    def work(_job: Job) -> TakenSet:
        from hhapp.documents.criteria_file import take_criteria_file

        return take_criteria_file(path, pack, year)

    def keep(taken: TakenSet) -> None:
        criteria = taken.criteria
        set_id = desk.write(
            f"Nhập {criteria.title}",
            lambda session: criteria_sets.keep_set(session, criteria, path.name, datetime.now(UTC)),
        )
        if set_id is not None:
            if taken.told:
                desk.alerts.tell(f"Đã nhập {criteria.title}.", taken.told)
            done(set_id)

    def failed(fault: BaseException) -> None:
        if isinstance(fault, FaultySetError):
            faults_list(page, desk, path.name, fault).open()
        else:
            desk.alerts.fault(fault)

    desk.operations.run(f"Đang đọc {path.name}…", work, keep, failed)


def faults_list(parent: QWidget, desk: Desk, name: str, fault: FaultySetError) -> ListDialog:
    """Everything that is wrong with a set's file, by sheet and cell."""
    rows = [
        Row(at, (Cell(each.place, each.place), Cell(each.what, each.what)), item=each)
        for at, each in enumerate(fault.faults)
    ]
    listed = ListDialog(parent, desk.theme, f"Chưa nhập được {name}", _FAULT_COLUMNS, rows)
    listed.say(f"Bộ tiêu chí có {len(rows)} lỗi; chưa ghi gì. Sửa trong tệp rồi nhập lại.", "error")
    return listed.tell_in_full(str)


def export_set(page: Page, criteria: CriteriaSet | None) -> None:
    """Write a set as an Excel file to start another from, or an empty one with its guide; asked where to."""
    desk = page.desk
    start = desk.memory.folder("report") or desk.app.folder.root / "bao-cao"
    out = desk.choosers.folder("Chọn thư mục nhận bộ tiêu chí", start)
    if out is None:
        return
    desk.memory.keep_folder("report", out)
    name = "bo-tieu-chi-trong.xlsx" if criteria is None else f"bo-tieu-chi-{criteria.year}-{criteria.version}.xlsx"

    def work(_job: Job) -> Written:
        from hhapp.documents.criteria_file import blank_criteria_file, write_criteria_file
        from hhapp.documents.export import Made, write_file

        content = blank_criteria_file() if criteria is None else write_criteria_file(criteria, "xlsx")
        count = 0 if criteria is None else len(criteria.components)
        return write_file(out / _safe(name), Made(name, "xlsx", content, count))

    def done(written: Written) -> None:
        page.written.emit(f"Đã xuất {written.path.name}", written.path)

    desk.operations.run("Đang xuất bộ tiêu chí…", work, done, desk.alerts.fault)


def export_package(page: Page, card: RoundCard) -> None:
    """The evidence of a round in one zip in the order of the criteria, with the score sheet; asked where to."""
    desk = page.desk
    start = desk.memory.folder("report") or desk.app.folder.root / "bao-cao"
    out = desk.choosers.folder("Chọn thư mục nhận gói tài liệu", start)
    if out is None:
        return
    desk.memory.keep_folder("report", out)

    def done(path: Path) -> None:
        page.written.emit(f"Đã xuất {path.name}", path)

    desk.operations.run(
        *("Đang gói tài liệu kiểm chứng…", lambda job: _package(desk, card, out, job), done, desk.alerts.fault)
    )


def _package(desk: Desk, card: RoundCard, out: Path, job: Job) -> Path:
    """In the worker: the documents of the list of evidence, then the zip with all files."""
    from hhapp.documents.export import file_stem, formats_of, make_documents
    from hhapp.exchange.score_package import write_evidence_package
    from hhapp.packs.catalogue import DocumentBasis
    from hhapp.packs.score.context import ScoreContext
    from hhapp.services.document_building import build_document

    pack, today = desk.pack, desk.today()
    kind = pack.documents_on(DocumentBasis.SCORE)[-1]

    def reading(session: Session) -> Any:
        return build_document(session, pack, card.unit_id, kind.code, card.year, today, subject_id=card.id)

    context = desk.read(reading)
    assert isinstance(context, ScoreContext)
    made = make_documents(pack, context, formats_of(kind), job.progress) if context.evidence else ()
    job.tell("Đang ghi và đọc lại gói tài liệu…")
    return write_evidence_package(desk.app.folder, context, made, out / f"{file_stem(pack, context)}.zip").path


def _safe(name: str) -> str:
    return "".join(sign if sign.isalnum() or sign in ".-_" else "-" for sign in name)
