"""Reads a pack's `kiem-tra.toml`; the checklist may be the catalogue's sheet "Danh mục kiểm tra" instead."""

from __future__ import annotations

from hhapp.packs.inspection.catalogue import (
    AnswerKind,
    BasisText,
    ChecklistItem,
    FindingSeverity,
    HandledRule,
    InspectionForm,
    InspectionRules,
    InspectionScope,
)
from hhapp.packs.reading import Table

CHECKLIST = "checklist"
"""The family of the items, in the file and as a sheet."""


def read_rules(t: Table) -> InspectionRules:
    """The whole file."""
    return InspectionRules(
        share=t.share("share"),
        remedy_days=t.whole("remedy_days"),
        handled=t.choice("handled", HandledRule, HandledRule.FIXED_OR_REFERRED),
        forms=t.tables("inspection_forms", _form),
        scopes=t.tables("scopes", _scope),
        severities=t.tables("severities", lambda each: FindingSeverity(each.text("code"), each.text("name"))),
        sources=t.tables("sources", lambda each: BasisText(each.text("code"), each.text("text"))),
        items=t.tables(CHECKLIST, _item),
    )


def _form(t: Table) -> InspectionForm:
    return InspectionForm(t.text("code"), t.text("name"), t.flag("unannounced"), t.flag("counts"))


def _scope(t: Table) -> InspectionScope:
    return InspectionScope(t.text("code"), t.text("name"), t.flag("partial"))


def _item(t: Table) -> ChecklistItem:
    return ChecklistItem(
        code=t.text("code"),
        area=t.text("area"),
        text=t.text("text"),
        evidence=t.text("evidence", ""),
        answer=t.choice("answer", AnswerKind, AnswerKind.YES_NO),
        required=t.number("required") if "required" in t else None,
        required_by_plan=t.flag("required_by_plan"),
        sources=t.texts("sources"),
        fact=t.optional("fact"),
        criterion=t.optional("criterion"),
    )
