"""The sample pack's checklist and criteria take what the registers know."""

from __future__ import annotations

import pytest

from hhapp.packs.catalogue import Pack
from hhapp.packs.facts import fact_fault
from hhapp.packs.inspection.catalogue import AnswerKind
from hhapp.packs.load import load_pack
from hhapp.paths import resources


@pytest.fixture
def pack() -> Pack:
    return load_pack(resources() / "packs" / "mau-xa")


@pytest.mark.parametrize(
    ("code", "fact"), [("III.13", "dossier.letters"), ("V.03", "training.plan_done"), ("V.04", "training.hours")]
)
def test_items_of_the_checklist(pack: Pack, code: str, fact: str) -> None:
    assert pack.inspection is not None
    item = next(each for each in pack.inspection.items if each.code == code)
    assert item.fact == fact
    assert item.answer is AnswerKind.RATIO  # a share answers a share
    assert not fact_fault(fact, ())


@pytest.mark.parametrize(("code", "fact"), [("5.3.1", "training.plan_done"), ("5.3.2", "training.hours")])
def test_criteria_of_the_index(pack: Pack, code: str, fact: str) -> None:
    assert pack.criteria is not None
    component = next(each for each in pack.criteria.components if each.code == code)
    assert fact in component.facts.values()
