"""Documents of the year's plan, as the pack has them: the plan itself with its annex, the letter that reminds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hhapp.bootstrap import Session
from hhapp.packs.catalogue import DocumentKind
from hhapp.packs.context import PlanContext, ReminderContext
from hhapp.services import plan_documents, units
from hhapp.ui.operations import Job
from hhapp.ui.page import Page

if TYPE_CHECKING:  # what writes documents is imported in the worker, when first needed
    from hhapp.documents.export import Written


def export_plan_document(page: Page, kind: DocumentKind, year: int) -> None:
    """Ask for a folder, write the document in every format the kind has, say so in the status bar."""
    desk = page.desk
    start = desk.memory.folder("report") or desk.app.folder.root / "bao-cao"
    out = desk.choosers.folder(f"Chọn thư mục nhận {kind.name}", start)
    if out is None:
        return
    desk.memory.keep_folder("report", out)
    pack, today = desk.pack, desk.today()

    def reading(session: Session) -> PlanContext | ReminderContext:
        unit = units.own_unit(session)
        assert unit is not None  # there is a plan, so there is an office
        return plan_documents.build_document(session, pack, unit.id, kind.code, year, today)

    def work(job: Job) -> tuple[Written, ...]:
        from hhapp.documents.export import export_document, formats_of

        return export_document(pack, desk.read(reading), out, formats_of(kind), job.progress)

    def done(files: tuple[Written, ...]) -> None:
        names = ", ".join(file.kind for file in files)
        page.written.emit(f"Đã xuất {kind.name} ({names})", files[0].path)

    desk.operations.run(f"Đang xuất {kind.name}…", work, done, desk.alerts.fault)
