"""Reads a pack's `nhiem-vu-giao.toml`."""

from __future__ import annotations

from hhapp.packs.assignments.catalogue import AssignmentRules, DirectiveReport, Named
from hhapp.packs.dossiers.load import list_columns
from hhapp.packs.reading import Table

COLUMNS: tuple[tuple[str, str, bool], ...] = (
    ("document_number", "Số văn bản", False),
    ("document_on", "Ngày văn bản", False),
    ("issuer", "Cơ quan giao", False),
    ("content", "Nội dung nhiệm vụ", True),
    ("due_on", "Hạn hoàn thành", False),
    ("extended_on", "Gia hạn đến", False),
    ("person", "Người thực hiện", False),
    ("department", "Đơn vị thực hiện", False),
    ("completed_on", "Ngày hoàn thành", False),
    ("result", "Kết quả", False),
    ("cause_kind", "Loại lý do", False),
    ("cause", "Lý do", False),
    ("note", "Ghi chú", False),
)


def read_assignment_rules(t: Table) -> AssignmentRules:
    """The whole file."""
    return AssignmentRules(
        directive=t.text("directive"),
        near_days=t.whole("near_days"),
        returned_limit=t.whole("returned_limit"),
        objective=t.texts("objective"),
        subjective=t.texts("subjective"),
        return_causes=t.texts("return_causes"),
        problems=t.tables("problems", _named),
        receivers=t.tables("receivers", _named),
        reports=t.tables("directive_reports", _report) if "directive_reports" in t else (),
        columns=t.table("columns", lambda part: list_columns(part, COLUMNS)),
        sources=t.texts("sources"),
    )


def _named(t: Table) -> Named:
    return Named(t.text("code"), t.text("name"))


def _report(t: Table) -> DirectiveReport:
    return DirectiveReport(t.text("kind"), t.text("period"))
