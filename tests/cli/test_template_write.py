"""template check, fields, new and preview, as the author of a pack types them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from docx import Document

from hhapp.documents.export import formats_of
from hhapp.packs.load import load_pack

Run = Callable[..., Any]


@pytest.fixture
def folder(hhapp: Run, tmp_path: Path) -> Path:
    """A pack started from the smaller of those shipped: every document of the other is made in tests/documents."""
    named = ("--out", tmp_path / "goi", "--id", "thu", "--name", "Thử")
    done = hhapp("template", "new", "--from", "mau-ba-cap-2021", *named)
    assert done.code == 0
    assert "hhapp template check" in done.err
    return tmp_path / "goi"


def test_a_faulty_pack_is_refused_with_places_and_advice(hhapp: Run, folder: Path) -> None:
    path = folder / "cong-van-don-doc.docx"
    document = Document(str(path))
    document.add_paragraph("Kính gửi {{ unit.nme }}")
    document.save(str(path))
    done = hhapp("template", "check", folder)
    assert done.code == 1
    assert "LỖI: cong-van-don-doc.docx, Kính gửi {{ unit.nme }}: không có trường “unit.nme”" in done.out
    assert "Có phải là “unit.name”?" in done.out
    assert done.err.startswith("1 lỗi, 0 cảnh báo")
    data = hhapp("template", "check", folder, "--json").json
    assert (data["errors"], data["warnings"]) == (1, 0)
    assert data["findings"][0]["place"] == "Kính gửi {{ unit.nme }}"


def test_a_right_pack_passes_and_every_document_is_previewed(hhapp: Run, folder: Path, tmp_path: Path) -> None:
    done = hhapp("template", "check", folder)
    assert done.code == 0
    assert "Gói dùng được." in done.err
    done = hhapp("template", "preview", folder, "--out", tmp_path / "ra")
    assert done.code == 0
    written = sorted(path.suffix for path in (tmp_path / "ra").iterdir())
    pack = load_pack(folder)
    kinds = [pack.report_kind(kind.report) for kind in {each.report: each for each in pack.period_kinds}.values()]
    wanted = sorted(f".{suffix}" for kind in (*kinds, *pack.document_kinds) for suffix in formats_of(kind))
    assert written == wanted


def test_fields_are_listed_with_meaning_and_example(hhapp: Run) -> None:
    fields = {field["name"]: field for field in hhapp("template", "fields", "--json").json}
    assert fields["target.verdict"] == {
        "name": "target.verdict",
        "loop": "for target in area.targets",
        "documents": ["báo cáo", "kế hoạch"],
        "meaning": "Đánh giá: Đạt, Chưa đạt, …",
        "example": "Đạt",
    }
    assert "unit.signer" in hhapp("template", "fields").out


def test_starting_from_what_is_not_here_is_a_sentence(hhapp: Run, tmp_path: Path) -> None:
    done = hhapp("template", "new", "--from", "khong-co", "--out", tmp_path / "x", "--id", "a", "--name", "A")
    assert done.code == 1
    assert "mau-xa" in done.err
