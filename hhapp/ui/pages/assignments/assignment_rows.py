"""Assigned work, returned drafts, proposals and the summary as rows; no share stands without its two counts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from decimal import Decimal

from hhapp.services.assignments.drafts import DraftRow
from hhapp.services.assignments.proposals import ProposalRow
from hhapp.services.assignments.register import AssignmentRow
from hhapp.services.assignments.standing import AssignmentStatus
from hhapp.services.assignments.summary import AssignmentCounts, WorkSummary
from hhapp.ui.theme import Tone
from hhapp.ui.widgets.rows import Cell, Column, Row
from hhapp.vn.numbers import format_date, format_percent
from hhapp.vn.text import fold

TASK_COLUMNS = (
    Column("Nhiệm vụ", least=150),
    Column("Người thực hiện", 134),
    Column("Hạn", 92, right=True),
    Column("Tình trạng", 132),
    Column("Lý do", 96, optional=True),
    Column("Văn bản giao", 126, optional=True),
    Column("Đơn vị", 130, optional=True),
)
DRAFT_COLUMNS = (
    Column("Dự thảo, hồ sơ"),
    Column("Người soạn thảo", 150, optional=True),
    Column("Đơn vị", 150, optional=True),
    Column("Trả lại", 84, right=True),
    Column("Các ngày trả lại", 220),
    Column("Báo cáo", 150),
)
PROPOSAL_COLUMNS = (
    Column("Quy định", least=160),
    Column("Vướng mắc", 150, optional=True),
    Column("Nơi tập hợp", 150, optional=True),
    Column("Ngày nêu", 92, right=True),
    Column("Tình trạng", 130),
)
SUMMARY_COLUMNS = (
    Column("Đơn vị, cá nhân", least=130),
    Column("Giao", 60, right=True),
    Column("Trong hạn", 94, right=True),
    Column("Đúng hạn / đến hạn", 156, right=True),
    Column("Xong trễ", 84, right=True),
    Column("Quá hạn", 82, right=True),
    Column("Khách quan", 102, right=True),
    Column("Chủ quan", 90, right=True),
    Column("Chưa ghi lý do", 116, right=True, optional=True),
    Column("Trả lại", 84, right=True),
)
LATE, NEAR, WARNED = "late", "near", "warned"
_STATUSES = {
    AssignmentStatus.IN_TIME: ("○", Tone.PLAIN),
    AssignmentStatus.DONE_ON_TIME: ("✓", Tone.DONE),
    AssignmentStatus.DONE_LATE: ("✓", Tone.PLAIN),
    AssignmentStatus.OVERDUE: ("!", Tone.OVERDUE),
}
_SHORT = {
    AssignmentStatus.DONE_ON_TIME: "Xong đúng hạn",
    AssignmentStatus.DONE_LATE: "Xong trễ",
    AssignmentStatus.OVERDUE: "Quá hạn",
}


def status_words(row: AssignmentRow) -> tuple[str, Tone]:
    """Sign and words of how a task stands, and its tone."""
    if row.near:
        return "◔ Sắp đến hạn", Tone.SOON
    sign, tone = _STATUSES[row.status]
    late = f" {row.days_late} ngày" if row.status.late else ""
    return f"{sign} {_SHORT.get(row.status, row.status.shown)}{late}", tone


def status_choices() -> Iterable[tuple[str, str | None]]:
    """What the list may be narrowed to."""
    yield "Tất cả", None
    yield "Trễ hạn, quá hạn", LATE
    yield "Sắp đến hạn", NEAR
    for status in AssignmentStatus:
        yield status.shown, status.value
    yield "Có điều cần xem", WARNED


def fits(status: str | None, person: str | None, department: str | None) -> Callable[[AssignmentRow], bool]:
    """Whether a task is asked for."""
    tests: dict[str, Callable[[AssignmentRow], bool]] = {
        LATE: lambda row: row.status.late,
        NEAR: lambda row: row.near,
        WARNED: lambda row: bool(row.warnings or row.faults),
    }

    def test(row: AssignmentRow) -> bool:
        return (
            (person is None or row.draft.person == person)
            and (department is None or row.draft.department == department)
            and (status is None or (tests[status](row) if status in tests else row.status.value == status))
        )

    return test


def task_rows(found: Iterable[AssignmentRow]) -> list[Row]:
    """Tasks in the order of their deadlines."""
    return [_task(row) for row in found]


def draft_list(found: Iterable[DraftRow]) -> list[Row]:
    """Returned drafts, those returned most often first."""
    rows = []
    for draft in found:
        days = ", ".join(format_date(each.returned_on) for each in draft.returns)
        causes = "\n".join(f"{format_date(each.returned_on)}: {each.cause}" for each in draft.returns)
        counted = Cell("⚠ phải báo cáo", "a", Tone.SOON) if draft.counted else Cell("", "b")
        cells = (
            Cell(draft.title, draft.title),
            Cell(draft.person, draft.person),
            Cell(draft.department, draft.department),
            Cell(f"{len(draft.returns)} lần", len(draft.returns)),
            Cell(days, days, hint=causes),
            counted,
        )
        rows.append(Row(draft.id, cells, item=draft, folded=fold(f"{draft.title} {draft.person} {draft.department}")))
    return rows


def proposal_list(found: Iterable[ProposalRow]) -> list[Row]:
    """Proposals in the order in which they were raised."""
    tones = {"Chưa gửi": ("○", Tone.SOON), "Đã gửi": ("◐", Tone.ACT)}
    rows = []
    for row in found:
        draft, (sign, tone) = row.draft, tones.get(row.standing, ("✓", Tone.DONE))
        cells = (
            Cell(draft.regulation, draft.regulation, hint="\n".join((draft.regulation, draft.content, draft.proposal))),
            Cell(row.problem, row.problem),
            Cell(row.receiver, row.receiver),
            Cell(format_date(draft.raised_on), draft.raised_on),
            Cell(f"{sign} {row.standing}", row.standing, tone),
        )
        words = f"{draft.regulation} {draft.content} {draft.proposal} {draft.person}"
        rows.append(Row(row.id, cells, item=row, folded=fold(words)))
    return rows


def summary_rows(summary: WorkSummary) -> list[Row]:
    """The office, its departments, its people; the item is (name, counts)."""
    rows: list[Row] = []
    people = [
        (f"{each.name} ({each.department})" if each.department else each.name, each.counts) for each in summary.people
    ]
    for heading, lines in (
        ("Cả đơn vị", [("Tổng số", summary.counts)]),
        ("Theo đơn vị", [(each.name, each.counts) for each in summary.departments]),
        ("Theo cá nhân", people),
    ):
        made = [_summary(heading, at, *line) for at, line in enumerate(lines)]
        if made:
            head = (Cell(heading), *(Cell() for _ in SUMMARY_COLUMNS[1:]))
            rows += [Row(("group", heading), head, group=True), *made]
    return rows


def behind_rows(counts: AssignmentCounts) -> list[Row]:
    """What was counted: the tasks, then the returned drafts."""
    columns = len(TASK_COLUMNS)

    def heading(text: str) -> Row:
        return Row(("group", text), (Cell(text), *(Cell() for _ in range(columns - 1))), group=True)

    tasks = [heading(f"Nhiệm vụ ({len(counts.tasks)})"), *task_rows(counts.tasks)] if counts.tasks else []
    drafts = [_behind(draft) for draft in counts.drafts]
    return [*tasks, *([heading(f"Dự thảo, hồ sơ bị trả lại ({len(drafts)})"), *drafts] if drafts else [])]


def share(counts: AssignmentCounts) -> str:
    """ "9/12 (75,0%)"; without anything due "không phát sinh"."""
    if not counts.due:
        return "không phát sinh"
    return f"{counts.on_time}/{counts.due} ({format_percent(Decimal(counts.on_time), Decimal(counts.due))})"


def _task(row: AssignmentRow) -> Row:
    draft = row.draft
    status, tone = status_words(row)
    told = "\n".join((*row.faults, *row.warnings))
    kind = draft.cause_kind.shown if draft.cause_kind and row.status.late else ""
    lacking = row.status.late and not kind
    cells = (
        Cell(draft.content, draft.content, marked=bool(row.faults), hint="\n".join((draft.content, *row.faults))),
        Cell(draft.person, draft.person),
        Cell(format_date(row.due) if row.due else "", row.due),
        Cell(status, -row.days_late, tone, hint=told or status),
        Cell("chưa ghi" if lacking else kind, kind, Tone.SOON if lacking else Tone.PLAIN, hint=draft.cause),
        Cell(draft.document_number, draft.document_number),
        Cell(draft.department, draft.department),
    )
    words = (draft.content, draft.document_number, draft.issuer, draft.person, draft.department, draft.result)
    return Row(row.id, cells, item=row, folded=fold(" ".join(words)))


def _behind(draft: DraftRow) -> Row:
    last: date | None = draft.returns[-1].returned_on if draft.returns else None
    cells = (
        Cell(draft.title, draft.title),
        Cell(draft.person, draft.person),
        Cell(format_date(last) if last else "", last),
        Cell(f"trả lại {len(draft.returns)} lần", len(draft.returns)),
        Cell(),
        Cell(),
        Cell(draft.department, draft.department),
    )
    return Row(("draft", draft.id), cells, item=draft)


def _summary(heading: str, at: int, name: str, counts: AssignmentCounts) -> Row:
    def number(value: int, tone: Tone = Tone.PLAIN) -> Cell:
        return Cell(str(value), value, tone if value else Tone.PLAIN)

    rate = Decimal(counts.on_time) / counts.due if counts.due else None
    cells = (
        Cell(name, name),
        number(counts.total),
        number(counts.in_time),
        Cell(share(counts), rate),
        number(counts.done_late),
        number(counts.overdue, Tone.OVERDUE),
        number(counts.objective),
        number(counts.subjective),
        number(counts.unexplained, Tone.SOON),
        Cell(f"{len(counts.drafts)} ({counts.returned} lần)" if counts.drafts else "0", counts.returned),
    )
    return Row((heading, at, name), cells, item=(name, counts))


def names_in(found: Sequence[AssignmentRow], which: str) -> list[str]:
    """The people or departments that the list names, each once; "" where some row names none."""
    return list(dict.fromkeys(getattr(row.draft, which) for row in found))
