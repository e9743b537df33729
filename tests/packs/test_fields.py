"""The catalogue of fields misses none, says what each means, and its examples come from the made-up data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import get_args, get_origin, get_type_hints

import pytest

from hhapp.packs.bases import BASES
from hhapp.packs.catalogue import IndicatorKind, Pack
from hhapp.packs.context import ReportContext
from hhapp.packs.fields import CONTEXTS, MEANINGS, Field, field_catalogue, shapes
from hhapp.packs.load import load_pack
from hhapp.packs.sample_context import sample_contexts


@pytest.fixture(scope="module", params=["mau-xa", "mau-ba-cap-2021"])
def pack(request: pytest.FixtureRequest) -> Pack:
    return load_pack(Path(__file__).resolve().parents[2] / "resources" / "packs" / request.param)


@pytest.fixture(scope="module")
def catalogue(pack: Pack) -> dict[str, Field]:
    return {field.name: field for field in field_catalogue(sample_contexts(pack))}


def records(kind: type) -> set[type]:
    """Every dataclass that a type leads to."""
    if is_dataclass(kind):
        return {kind}.union(*(records(hint) for hint in get_type_hints(kind).values()))
    return set().union(*(records(inner) for inner in get_args(kind)))


def test_every_field_of_every_context_has_a_meaning_and_no_meaning_is_left_over() -> None:
    reached = set().union(*(records(context) for context in CONTEXTS.values()))
    assert {record.__name__: {field.name for field in fields(record)} for record in reached} == {
        name: set(meanings) for name, meanings in MEANINGS.items()
    }
    assert all(meaning.strip() for meanings in MEANINGS.values() for meaning in meanings.values())


def test_fields_are_named_as_templates_name_them(catalogue: dict[str, Field]) -> None:
    assert catalogue["unit.name"].documents == tuple(CONTEXTS)
    assert catalogue["period.label"].documents == ("báo cáo", "đôn đốc gửi báo cáo", "báo cáo tổng hợp")
    assert catalogue["target.verdict"].loop == "for target in area.targets"
    assert catalogue["area.totals.done"].loop == "for area in areas"
    assert catalogue["receivers"].documents == ("công văn đôn đốc",)


def test_every_value_of_a_document_that_the_pack_has_has_an_example(pack: Pack, catalogue: dict[str, Field]) -> None:
    open_ones = {"unit.issuer_parent", "report.replaces"}  # said only by some offices, some reports
    open_ones |= {"form.total.number", "form.total.note", "form.total.code"}  # a row's, never the total's
    open_ones |= {"line.not_arisen"}  # only where something does not arise
    open_ones |= {"place.note"}  # only where a unit has no place
    open_ones |= {"learner.identity", "person.identity"}  # only where the pack's forms ask for it
    known = {record.__name__: record for context in CONTEXTS.values() for record in records(context)}
    made = {name for name, context in CONTEXTS.items() if any(type(each) is context for each in sample_contexts(pack))}
    for name, field in catalogue.items():
        kind = get_origin(shapes(known[field.record])[name.rpartition(".")[2]])
        if not field.example and made & set(field.documents):
            assert name in open_ones or kind in (tuple, Mapping), name


def test_samples_cover_every_kind_of_the_pack(pack: Pack) -> None:
    contexts = sample_contexts(pack)
    assert [pack.kind_of(context).code for context in contexts] == [
        kind.code for kind in (*pack.report_kinds, *pack.document_kinds)
    ]
    assert {type(context) for context in contexts} == {ReportContext} | {
        BASES[kind.basis].context for kind in pack.document_kinds
    }


def test_samples_fill_every_area_and_indicator(pack: Pack) -> None:
    report = next(context for context in sample_contexts(pack) if isinstance(context, ReportContext))
    assert [area.code for area in report.areas] == [area.code for area in pack.areas]
    assert all(area.tasks and area.targets and area.paragraphs for area in report.areas)
    assert set(report.figures) == {indicator.code for indicator in pack.indicators}
    assert set(report.sections) == {section.key for section in pack.sections}
    assert sum(area.totals.total for area in report.areas) == report.totals.total
    for indicator in pack.indicators:
        line = report.figures[indicator.code]
        assert (line.value is None) == (indicator.kind is IndicatorKind.TEXT)
