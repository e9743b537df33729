"""Evidence files: content that is missing or not as large as it was, links to rows that are gone.

Sizes only: hashing every file takes minutes, and a file whose size is right is rarely another one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy import Select, select

from hhapp.models import (
    EvidenceFile,
    EvidenceLink,
    Finding,
    IndicatorValue,
    Inspection,
    Plan,
    PlanArea,
    PlanTask,
    ReportingPeriod,
    ScoreLine,
    ScoreRound,
)
from hhapp.packs.catalogue import Severity
from hhapp.paths import DataFolder
from hhapp.services.figures import FIGURE_SUBJECT
from hhapp.services.inspection.findings import AFTER, BEFORE
from hhapp.services.inspection.inspections import SUBJECT as INSPECTION_SUBJECT
from hhapp.services.plan import TASK_SUBJECT
from hhapp.services.score.sheet import LINE_SUBJECT
from hhapp.services.sweep.doubt import Doubt, Look, shortened
from hhapp.storage.evidence import path_of

_FAMILY = "Tài liệu"
_Place = tuple[str, Any]  # page and thing
_Kind = tuple[tuple[str, ...], Select[*tuple[Any, ...]], Callable[[Any], _Place]]  # subjects, their rows, the place
_NOWHERE: _Place = ("settings", "data")


def evidence_doubts(look: Look) -> Iterator[Doubt]:
    """Doubts about every file of the data folder; those of this year's rows lead there."""
    links: dict[int, list[tuple[str, int]]] = defaultdict(list)
    for file_id, subject, subject_id in look.session.execute(
        select(EvidenceLink.file_id, EvidenceLink.subject, EvidenceLink.subject_id).order_by(EvidenceLink.id)
    ):
        links[file_id].append((subject, subject_id))
    files = look.session.execute(
        select(EvidenceFile.id, EvidenceFile.name, EvidenceFile.sha256, EvidenceFile.size).order_by(EvidenceFile.id)
    ).all()
    gone = dict(_gone(look, {link for each in links.values() for link in each}))
    places = _places(look) if files else {}
    for file_id, name, sha256, size in files:
        place = next((places[link] for link in links[file_id] if link in places), _NOWHERE)
        if look.folder is not None and (fault := _fault(look.folder, sha256, size)):
            yield Doubt(Severity.ERROR, _FAMILY, shortened(name), fault, *place)
        for link in links[file_id]:
            if link in gone:
                sentence = f"Còn gắn với {gone[link]} đã xóa; tệp vẫn được giữ, không mất gì."
                yield Doubt(Severity.NOTICE, _FAMILY, shortened(name), sentence, *_NOWHERE)


def _fault(folder: DataFolder, sha256: str, size: int) -> str:
    """What is wrong with the kept content; "" where it is there with its size."""
    try:
        found = path_of(folder, sha256).stat().st_size
    except FileNotFoundError:
        return "Nội dung tệp không còn trong thư mục dữ liệu; đính kèm lại tệp."
    except OSError:
        return "Không đọc được nội dung tệp trong thư mục dữ liệu; kiểm tra ổ đĩa."
    return "" if found == size else "Nội dung tệp đã bị thay đổi (dung lượng khác lúc đính kèm); đính kèm lại tệp."


_SHOWN: Mapping[str, tuple[Any, str]] = {
    TASK_SUBJECT: (PlanTask.id, "nhiệm vụ"),
    FIGURE_SUBJECT: (IndicatorValue.id, "số liệu"),
    INSPECTION_SUBJECT: (Inspection.id, "cuộc kiểm tra"),
    BEFORE: (Finding.id, "phát hiện"),
    AFTER: (Finding.id, "phát hiện"),
    LINE_SUBJECT: (ScoreLine.id, "tiêu chí chấm điểm"),
}


def _gone(look: Look, links: Iterable[tuple[str, int]]) -> Iterator[tuple[tuple[str, int], str]]:
    """Links whose row is no longer there, with what it was; links of a kind unknown here are left alone."""
    wanted: dict[str, set[int]] = defaultdict(set)
    for subject, row_id in links:
        wanted[subject].add(row_id)
    for subject, ids in wanted.items():
        if subject in _SHOWN:
            column, what = _SHOWN[subject]
            for row_id in ids - set(look.session.scalars(select(column))):
                yield (subject, row_id), what


def _places(look: Look) -> dict[tuple[str, int], _Place]:
    """Where the window shows the rows of this office and year."""
    found: dict[tuple[str, int], _Place] = {}
    for subjects, query, place in _kinds(look):
        for row in look.session.execute(query):
            found.update(dict.fromkeys(((subject, row[0]) for subject in subjects), place(row)))
    return found


def _kinds(look: Look) -> tuple[_Kind, ...]:
    unit, year = look.unit_id, look.year
    tasks = select(PlanTask.id).join(PlanArea, PlanTask.area_id == PlanArea.id).join(Plan, PlanArea.plan_id == Plan.id)
    figures = select(IndicatorValue.id, ReportingPeriod.code, IndicatorValue.code).join(ReportingPeriod)
    lines = select(ScoreLine.id, ScoreLine.code).join(ScoreRound, ScoreLine.round_id == ScoreRound.id)
    own = (Inspection.unit_id == unit, Inspection.year == year)
    return (
        ((TASK_SUBJECT,), tasks.where(Plan.unit_id == unit, Plan.year == year), lambda row: ("plan", row[0])),
        (
            (FIGURE_SUBJECT,),
            figures.where(ReportingPeriod.unit_id == unit, ReportingPeriod.year == year),
            lambda row: ("figures", (row[1], row[2])),
        ),
        ((INSPECTION_SUBJECT,), select(Inspection.id).where(*own), lambda row: ("inspection", row[0])),
        ((BEFORE, AFTER), select(Finding.id).where(Finding.unit_id == unit), lambda row: ("findings", row[0])),
        (
            (LINE_SUBJECT,),
            lines.where(ScoreRound.unit_id == unit, ScoreRound.year == year),
            lambda row: ("score", row[1]),
        ),
    )
