"""A corrected report says which one it replaces; a first report says nothing of it."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document

from hhapp.documents.nd30 import check_document
from hhapp.documents.word import render_word
from hhapp.packs.catalogue import Pack
from hhapp.packs.context import ReportContext
from hhapp.packs.load import load_pack

PACKS = Path(__file__).resolve().parents[2] / "resources" / "packs"
REPLACES = "thay thế báo cáo số 45/BC-UBND ngày 16/03/2026"
SENTENCE = f"Đây là báo cáo lần 2, {REPLACES}."


def lines(content: bytes) -> list[str]:
    return [paragraph.text for paragraph in Document(io.BytesIO(content)).paragraphs]


@pytest.fixture
def corrected(context: ReportContext) -> ReportContext:
    return replace(context, report=replace(context.report, version=2, replaces=REPLACES))


@pytest.mark.parametrize("name", ["mau-xa", "mau-ba-cap-2021"])
def test_only_a_correction_says_what_it_replaces(name: str, context: ReportContext, corrected: ReportContext) -> None:
    pack = load_pack(PACKS / name)
    first, second = (lines(render_word(pack, each)) for each in (context, corrected))
    assert SENTENCE in second
    assert first == [line for line in second if line != SENTENCE]


def test_the_sentence_keeps_the_form(pack: Pack, corrected: ReportContext, tmp_path: Path) -> None:
    path = tmp_path / "bao-cao.docx"
    path.write_bytes(render_word(pack, corrected))
    assert list(check_document(path)) == []
