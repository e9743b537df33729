"""`hhapp document check`: places on standard output, a verdict on standard error, an exit code for scripts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import docx
import pytest
from docx.shared import Mm


@pytest.fixture
def annex_with_faults(sample_annex: Path, tmp_path: Path) -> Path:
    """The sample annex, which is right, with a narrow margin and a heading that is not bold."""
    document = docx.Document(sample_annex)
    document.sections[0].top_margin = Mm(10)
    heading = next(p for p in document.paragraphs if p.text.startswith("Phụ lục"))
    for run in heading.runs:
        run.bold = False
    document.save(tmp_path / "có lỗi.docx")
    return tmp_path / "có lỗi.docx"


def test_right_file(hhapp: Any, sample_annex: Path) -> None:
    done = hhapp("document", "check", sample_annex)
    assert (done.code, done.out) == (0, "")
    assert done.err == "Không thấy điểm nào chưa đúng Nghị định 30/2020/NĐ-CP.\n"


def test_departures_with_their_places(hhapp: Any, annex_with_faults: Path) -> None:
    done = hhapp("document", "check", annex_with_faults)
    assert done.code == 1
    assert "Phụ lục, dòng 1 (“Phụ lục”): Từ “Phụ lục” phải in đậm." in done.out.splitlines()
    assert "    Bấm Ctrl+B để in đậm cả dòng. [Nghị định 30/2020/NĐ-CP, Phụ lục I, " in done.out
    assert done.err == "Có 2 điểm chưa đúng Nghị định 30/2020/NĐ-CP.\n"


def test_departures_as_json(hhapp: Any, annex_with_faults: Path) -> None:
    done = hhapp("document", "check", annex_with_faults, "--json")
    assert done.code == 1
    assert [entry["rule"] for entry in done.json] == ["margins", "annex-bold"]
    assert set(done.json[0]) == {"rule", "places", "sentence", "advice", "reference", "severity"}
    assert done.json[1]["places"] == ["Phụ lục, dòng 1 (“Phụ lục”)"]
    assert done.json[1]["severity"] == "departure"


def test_many_places_are_counted(hhapp: Any, shared: Path) -> None:
    done = hhapp("document", "check", shared / "data" / "real" / "binh-dinh-2021-phu-luc-vni.docx")
    assert "Phụ lục, dòng 1 (“PHỤ LỤC”) và 222 chỗ khác: Phông chữ VNI-Times" in done.out


def test_doubt_alone_is_no_departure(hhapp: Any, tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("ĐẢNG CỘNG SẢN VIỆT NAM")
    document.save(tmp_path / "đảng.docx")
    done = hhapp("document", "check", tmp_path / "đảng.docx")
    assert done.code == 0
    assert "Cả văn bản: (chưa rõ) Văn bản của Đảng có thể thức riêng" in done.out


def test_unreadable_file_is_a_sentence(hhapp: Any, tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"%PDF-1.7")
    done = hhapp("document", "check", tmp_path / "a.docx")
    assert (done.code, done.out) == (1, "")
    assert "PDF" in done.err


def test_as_a_program_of_its_own(process: Any, annex_with_faults: Path) -> None:
    done = process("document", "check", annex_with_faults)
    assert done.code == 1
    assert "phải in đậm" in done.out
    assert process("document", "check").code == 2
