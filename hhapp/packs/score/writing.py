"""A criteria set as plain data in the flat layout of `reading`, so that what is written reads back equal."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from hhapp.packs.plain import json_bytes
from hhapp.packs.score.criteria import (
    Component,
    CountBonus,
    CountDeduct,
    CriteriaSet,
    FormulaRule,
    NotApplicable,
    Proportional,
    Rule,
    Step,
    SumOfParts,
    Survey,
    Tier,
    YesNo,
)
from hhapp.vn.numbers import format_number


def set_document(criteria: CriteriaSet) -> dict[str, Any]:
    """The set as JSON knows it: numbers as exact text, steps as "100 = 1"."""
    head: dict[str, Any] = {
        "province": criteria.province,
        "year": criteria.year,
        "version": criteria.version,
        "name": criteria.name,
        "total": _text(criteria.total),
        "sample": criteria.sample,
        "without_survey": criteria.without_survey.value,
        "bands": [{"name": band.name, "from": _text(band.at_least)} for band in criteria.bands],
        "areas": [{"code": a.code, "name": a.name, "max": _text(a.maximum)} for a in criteria.areas],
        "criteria": [
            {"area": area.code, "code": each.code, "name": each.name, "max": _text(each.maximum)}
            for area in criteria.areas
            for each in area.criteria
        ],
        "components": [_component(criterion.code, each) for _, criterion, each in criteria.places()],
    }
    return head | ({"due": list(criteria.due)} if criteria.due else {})


def set_bytes(criteria: CriteriaSet) -> bytes:
    """The set as canonical JSON: equal sets give equal bytes on every machine."""
    return json_bytes(set_document(criteria))


def set_digest(criteria: CriteriaSet) -> str:
    """SHA-256 of the canonical JSON, in hexadecimal."""
    return hashlib.sha256(set_bytes(criteria)).hexdigest()


def _component(criterion: str, component: Component) -> dict[str, Any]:
    data: dict[str, Any] = {
        "criterion": criterion,
        "code": component.code,
        "name": component.name,
        "max": _text(component.maximum),
        "kind": component.kind.value,
        **_rule(component.rule),
    }
    optional: Mapping[str, Any] = {
        "rule": component.rule_text,
        "evidence": component.evidence,
        "formerly": component.formerly,
        "facts": [f"{name} = {key}" for name, key in component.facts.items()],
    }
    data |= {key: value for key, value in optional.items() if value}
    if component.not_applicable is not NotApplicable.NOT_ALLOWED:
        data["not_applicable"] = component.not_applicable.value
    return data if component.needs_evidence else data | {"needs_evidence": False}


def _rule(rule: Rule) -> dict[str, Any]:
    match rule:
        case YesNo():
            return {}
        case Tier():
            return _without_none(by=rule.by.value, steps=_steps(rule.steps), empty=_optional(rule.empty))
        case Proportional():
            return _proportional(rule)
        case CountDeduct():
            return {"each": _text(rule.each)}
        case CountBonus():
            return _without_none(each=_optional(rule.each), steps=_steps(rule.steps) or None)
        case SumOfParts():
            return {"parts": [f"{part.label} = {format_number(part.points)}" for part in rule.parts]}
        case FormulaRule():
            variables = [f"{each.name} = {each.label}" for each in rule.variables]
            return {"expression": rule.expression, "variables": variables}
        case Survey():
            return {"factor": rule.factor}


def _proportional(rule: Proportional) -> dict[str, Any]:
    return _without_none(
        by=rule.by.value,
        base=_text(rule.base) if rule.base else None,
        top=_text(rule.top),
        floor=_optional(rule.floor),
        full_at=_optional(rule.full_at),
        target=rule.target or None,
        empty=_optional(rule.empty),
    )


def _steps(steps: tuple[Step, ...]) -> list[str]:
    return [
        f"{step.label if step.at_least is None else format_number(step.at_least)} = {format_number(step.points)}"
        for step in steps
    ]


def _without_none(**values: Any) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value is not None}


def _optional(value: Decimal | None) -> str | None:
    return None if value is None else _text(value)


def _text(value: Decimal) -> str:
    """Digits without an exponent and without zeros that say nothing, so that equal numbers are equal texts."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
