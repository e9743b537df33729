"""Our PDF beside LibreOffice's own PDF of the same Word file: every kind of document, upright and lying pages."""

from __future__ import annotations

import re
import shutil
import subprocess
import unicodedata
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from hhapp.documents.layout import Table
from hhapp.documents.layout_reader import read_layout
from hhapp.documents.pdf import pdf_from_word
from hhapp.documents.verify import check_pdf
from hhapp.documents.word import render_word
from hhapp.packs.catalogue import Pack
from hhapp.packs.context import DocumentContext, PlanContext, ReminderContext, ReportContext
from hhapp.packs.sample_context import sample_contexts

FOOT = "Biểu mẫu tham khảo (mẫu), chưa phải biểu mẫu chính thức"


@pytest.fixture(scope="module")
def kinds(pack: Pack, context: ReportContext, bare_context: ReportContext) -> dict[str, DocumentContext]:
    """A document of each kind, small and large."""
    plan = next(each for each in sample_contexts(pack) if isinstance(each, PlanContext))
    reminder = next(each for each in sample_contexts(pack) if isinstance(each, ReminderContext))
    task, area = plan.areas[0].tasks[0], plan.areas[0]
    many = tuple(replace(task, number=str(n), task=f"{task.task} (đợt {n})") for n in range(1, 61))
    line, agency = reminder.tasks[0], reminder.agencies[0]
    lines = tuple(replace(line, task=f"{line.task} (đợt {n})") for n in range(1, 41))
    sections = {key: (f"Lời văn của mục {key} dài hơn một dòng. " * 12,) * 3 for key in context.sections}
    return {
        "báo cáo": context,
        "báo cáo của đơn vị mới": bare_context,
        "báo cáo dài": replace(context, sections=sections),
        "kế hoạch": plan,
        "kế hoạch dài": replace(plan, areas=(replace(area, tasks=many), *plan.areas[1:])),
        "đôn đốc": reminder,
        "đôn đốc một cơ quan": replace(
            reminder, agencies=(replace(agency, tasks=lines),), receivers=(agency.name,), near=()
        ),
    }


@pytest.mark.slow
@pytest.mark.parametrize(
    "kind",
    [
        "báo cáo",
        "báo cáo của đơn vị mới",
        "báo cáo dài",
        "kế hoạch",
        "kế hoạch dài",
        "đôn đốc",
        "đôn đốc một cơ quan",
    ],
)
def test_same_text_and_as_many_pages_as_libreoffice(
    kind: str,
    kinds: dict[str, DocumentContext],
    pack: Pack,
    soffice: Callable[[bytes, str, str], bytes],
    tmp_path: Path,
) -> None:
    docx = render_word(pack, kinds[kind])
    ours, theirs = pdf_from_word(docx), soffice(docx, "docx", "pdf")
    check_pdf(ours, docx)
    (our_words, our_pages), (their_words, their_pages) = _read(ours, tmp_path), _read(theirs, tmp_path)
    assert abs(our_pages - their_pages) <= 1
    page_numbers = {str(number) for number in range(1, max(our_pages, their_pages) + 1)}
    differing = {word for word in our_words | their_words if our_words[word] != their_words[word]}
    assert differing <= _drawn_again(docx) | page_numbers
    assert set(our_words) ^ set(their_words) <= page_numbers


def _read(pdf: bytes, folder: Path) -> tuple[Counter[str], int]:
    """The words of a PDF as poppler reads them, and how many pages it has."""
    if shutil.which("pdftotext") is None:
        pytest.skip("cần poppler-utils (pdftotext), ở đây không có")
    path = folder / "doc.pdf"
    path.write_bytes(pdf)
    done = subprocess.run(["pdftotext", "-layout", str(path), "-"], check=True, capture_output=True, timeout=60)
    text = unicodedata.normalize("NFKC", done.stdout.decode())
    return Counter(text.replace("\u2011", "-").split()), text.count("\f")


def _drawn_again(docx: bytes) -> set[str]:
    """Words that stand once a page: the foot, the heads of tables."""
    words = set(FOOT.split())
    for section in read_layout(docx):
        for table in (block for block in section.blocks if isinstance(block, Table)):
            for cell in table.cells:
                if cell.row < table.header_rows:
                    words |= set(re.split(r"\s+", " ".join(paragraph.text for paragraph in cell.paragraphs)))
    return words
