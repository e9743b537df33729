"""Any document of the pack beside the reports: asked where to, written in the worker, told in the status bar."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from hhapp.bootstrap import Session
from hhapp.packs.catalogue import DocumentKind, Pack
from hhapp.packs.context import OfficeDocument
from hhapp.services import document_building, units
from hhapp.ui.operations import Job
from hhapp.ui.page import Page

if TYPE_CHECKING:  # what writes documents is imported in the worker, when first needed
    from hhapp.documents.export import Written


def export_document_kind(
    page: Page,
    kind: DocumentKind,
    year: int,
    subject_id: int | None = None,
    *,
    pack: Pack | None = None,
    period: str = "",
    units_on: date | None = None,
) -> None:
    """Ask for a folder, write the document in every format the kind has, say so in the status bar.

    `pack` is the one that `kind` is of, where that is not the pack in use; `period` and `units_on` as
    `build_document` takes them.
    """
    desk = page.desk
    start = desk.memory.folder("report") or desk.app.folder.root / "bao-cao"
    out = desk.choosers.folder(f"Chọn thư mục nhận {kind.name}", start)
    if out is None:
        return
    desk.memory.keep_folder("report", out)
    pack, today = pack or desk.pack, desk.today()

    def reading(session: Session) -> OfficeDocument:
        unit = units.own_unit(session)
        assert unit is not None  # there is something to write about, so there is an office
        return document_building.build_document(
            session, pack, unit.id, kind.code, year, today, subject_id=subject_id, period=period, units_on=units_on
        )

    def work(job: Job) -> tuple[Written, ...]:
        from hhapp.documents.export import export_document, formats_of

        return export_document(pack, desk.read(reading), out, formats_of(kind), job.progress)

    def done(files: tuple[Written, ...]) -> None:
        names = ", ".join(file.kind for file in files)
        page.written.emit(f"Đã xuất {kind.name} ({names})", files[0].path)

    desk.operations.run(f"Đang xuất {kind.name}…", work, done, desk.alerts.fault)
