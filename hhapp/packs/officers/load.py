"""Reads a pack's `can-bo.toml`."""

from __future__ import annotations

from hhapp.packs.officers.catalogue import (
    Code,
    ListKey,
    OfficerColumn,
    OfficerRules,
    PivotColumn,
    PivotRow,
    Position,
    RuleKind,
    TrainingRule,
)
from hhapp.packs.reading import Table


def read_rules(t: Table) -> OfficerRules:
    """The whole file."""
    return OfficerRules(
        periods_a_week=t.whole("periods_a_week"),
        periods_a_half_day=t.whole("periods_a_half_day"),
        expiring_days=t.whole("expiring_days"),
        asks_identity=t.flag("asks_identity"),
        majority=t.texts("majority"),
        kinds=t.tables("officer_kinds", _code),
        positions=t.tables("officer_positions", _position),
        leave_reasons=t.tables("leave_reasons", _code),
        lists=t.table("lists", lambda each: {key: each.tables(key.value, _code) for key in ListKey}),
        contents=t.tables("training_contents", _code),
        programmes=t.tables("programmes", _code),
        forms=t.tables("training_forms", _code),
        cost_sources=t.tables("cost_sources", _code),
        results=t.tables("training_results", _code),
        certificates=t.tables("certificate_kinds", _code),
        rules=t.tables("training_rules", _rule),
        rows=t.tables("pivot_rows", _row),
        columns=t.tables("pivot_columns", _column),
        heads=t.table("heads", lambda each: {column: each.texts(column.value) for column in OfficerColumn}),
    )


def _code(t: Table) -> Code:
    return Code(t.text("code"), t.text("name"), t.texts("words"))


def _position(t: Table) -> Position:
    return Position(t.text("code"), t.text("name"), t.texts("words"), t.flag("leader"))


def _rule(t: Table) -> TrainingRule:
    return TrainingRule(
        code=t.text("code"),
        kind=t.choice("kind", RuleKind, RuleKind.PERIODS),
        name=t.text("name"),
        kinds=t.texts("kinds"),
        leaders=t.flag("leaders"),
        amount=t.number("amount"),
        basis=t.text("basis"),
        valid_from=t.day("valid_from"),
        valid_to=t.day("valid_to"),
        certificates=t.texts("certificates"),
        exempt_before=t.day("exempt_before"),
        exempt_certificates=t.texts("exempt_certificates"),
        degrees=t.texts("degrees"),
        contents=t.texts("contents"),
        teaching=t.flag("teaching"),
    )


def _row(t: Table) -> PivotRow:
    return PivotRow(t.text("code"), t.text("number", ""), t.text("name"), t.texts("kinds"), t.texts("positions"))


def _column(t: Table) -> PivotColumn:
    return PivotColumn(t.text("code"), t.text("name"), t.texts("contents"), t.texts("programmes"))
