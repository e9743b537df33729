"""Evidence files: content that is missing or not as large as it was, links to rows that are gone.

Sizes only: hashing every file takes minutes, and a file whose size is right is rarely another one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy import Row, Select, select

from hhapp.models import (
    Assignment,
    Course,
    EvidenceFile,
    EvidenceLink,
    Finding,
    IndicatorValue,
    Inspection,
    LateDossier,
    Officer,
    Participation,
    Plan,
    PlanArea,
    PlanTask,
    ReportingPeriod,
    ScoreLine,
    ScoreRound,
)
from hhapp.packs.catalogue import Severity
from hhapp.paths import DataFolder
from hhapp.services.assignments.register import ASSIGNMENT_SUBJECT
from hhapp.services.dossiers.register import DOSSIER_SUBJECT
from hhapp.services.figures import FIGURE_SUBJECT
from hhapp.services.inspection.findings import AFTER, BEFORE
from hhapp.services.inspection.inspections import SUBJECT as INSPECTION_SUBJECT
from hhapp.services.officers.courses import COURSE_SUBJECT, PARTICIPATION_SUBJECT
from hhapp.services.officers.person import OFFICER_SUBJECT
from hhapp.services.offices import of_office
from hhapp.services.plan import TASK_SUBJECT
from hhapp.services.score.sheet import LINE_SUBJECT
from hhapp.services.sweep.doubt import Doubt, Look, shortened
from hhapp.storage.evidence import path_of

_FAMILY = "Tài liệu"
_Place = tuple[str, Any]  # page and thing
_Kind = tuple[tuple[str, ...], str, Select[*tuple[Any, ...]]]  # subjects, their page, their rows
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
    yield from _contents(look, files, links)
    for file_id, name, *_ in files:
        for link in links[file_id]:
            if link in gone:
                sentence = f"Còn gắn với {gone[link]} đã xóa; tệp vẫn được giữ, không mất gì."
                yield Doubt(Severity.NOTICE, _FAMILY, shortened(name), sentence, *_NOWHERE)


def _contents(
    look: Look, files: Iterable[Row[int, str, str, int]], links: Mapping[int, Iterable[tuple[str, int]]]
) -> Iterator[Doubt]:
    """What is wrong with kept contents, told where a row of this year is proved by them."""
    folder = look.folder
    if folder is None:
        return
    found = [(file_id, name, fault) for file_id, name, sha256, size in files if (fault := _fault(folder, sha256, size))]
    places = _places(look) if found else {}
    for file_id, name, fault in found:
        place = next((places[link] for link in links[file_id] if link in places), _NOWHERE)
        yield Doubt(Severity.ERROR, _FAMILY, shortened(name), fault, *place)


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
    COURSE_SUBJECT: (Course.id, "lớp bồi dưỡng"),
    PARTICIPATION_SUBJECT: (Participation.id, "người học"),
    OFFICER_SUBJECT: (Officer.id, "cán bộ, công chức"),
    DOSSIER_SUBJECT: (LateDossier.id, "hồ sơ trễ hạn"),
    ASSIGNMENT_SUBJECT: (Assignment.id, "nhiệm vụ được giao"),
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
    for subjects, page, query in (*_of_the_year(look), *_of_the_office(look)):
        for row_id, *thing in look.session.execute(query):
            place = (page, tuple(thing) if len(thing) > 1 else thing[0])
            found.update(dict.fromkeys(((subject, row_id) for subject in subjects), place))
    return found


def _of_the_year(look: Look) -> tuple[_Kind, ...]:
    """Rows that belong to a year: each query gives the row's id, then what its page is to show."""
    unit, year = look.unit_id, look.year
    tasks = select(PlanTask.id, PlanTask.id).join(PlanArea, PlanTask.area_id == PlanArea.id)
    figures = select(IndicatorValue.id, ReportingPeriod.code, IndicatorValue.code).join(ReportingPeriod)
    inspections = select(Inspection.id, Inspection.id)
    lines = select(ScoreLine.id, ScoreLine.code).join(ScoreRound, ScoreLine.round_id == ScoreRound.id)
    people = select(Participation.id, Course.id, Participation.id).join(Course, Participation.course_id == Course.id)
    courses = select(Course.id, Course.id)
    return (
        ((TASK_SUBJECT,), "plan", tasks.join(Plan).where(of_office(Plan.unit_id, unit), Plan.year == year)),
        (
            (FIGURE_SUBJECT,),
            "figures",
            figures.where(of_office(ReportingPeriod.unit_id, unit), ReportingPeriod.year == year),
        ),
        (
            (INSPECTION_SUBJECT,),
            "inspection",
            inspections.where(of_office(Inspection.unit_id, unit), Inspection.year == year),
        ),
        ((LINE_SUBJECT,), "score", lines.where(of_office(ScoreRound.unit_id, unit), ScoreRound.year == year)),
        ((COURSE_SUBJECT,), "training", courses.where(of_office(Course.unit_id, unit), Course.year == year)),
        ((PARTICIPATION_SUBJECT,), "training", people.where(of_office(Course.unit_id, unit), Course.year == year)),
    )


def _of_the_office(look: Look) -> tuple[_Kind, ...]:
    """Rows that are followed up from year to year."""
    return (
        (
            (BEFORE, AFTER),
            "findings",
            select(Finding.id, Finding.id).where(of_office(Finding.unit_id, look.unit_id)),
        ),
        (
            (OFFICER_SUBJECT,),
            "officers",
            select(Officer.id, Officer.id).where(of_office(Officer.unit_id, look.unit_id)),
        ),
        (
            (DOSSIER_SUBJECT,),
            "dossiers",
            select(LateDossier.id, LateDossier.id).where(of_office(LateDossier.unit_id, look.unit_id)),
        ),
        (
            (ASSIGNMENT_SUBJECT,),
            "assignments",
            select(Assignment.id, Assignment.id).where(of_office(Assignment.unit_id, look.unit_id)),
        ),
    )
