"""The QR code of a report: its text, its place in Word and PDF, and reading it back from a photograph."""

from __future__ import annotations

import io
import subprocess
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from hhapp.documents.qr import QrText, draw, qr_text, read_text
from hhapp.documents.qr_picture import read_picture
from hhapp.documents.word import render_word
from hhapp.errors import UserError
from hhapp.packs.catalogue import Pack
from hhapp.packs.context import ReportContext
from hhapp.packs.sample_context import sample_contexts

TOLD = QrText("XM-01", "2026-Q1", 2, (("tthc.tiep_nhan", "1.384"), ("tthc.x", ""), ("y", "99,5%")), "0123456789abcdef")
WORDS = st.text(min_size=1, max_size=30)


def test_text_is_short_and_plain() -> None:
    assert str(TOLD) == "HHBC1|XM-01|2026-Q1|2|tthc.tiep_nhan=1.384;tthc.x=;y=99,5%25|0123456789abcdef"
    assert read_text(f" {TOLD}\n") == TOLD


@given(WORDS, WORDS, st.integers(1, 999), st.lists(st.tuples(WORDS, st.text(max_size=20)), max_size=5))
def test_any_words_come_back(unit: str, period: str, version: int, figures: list[tuple[str, str]]) -> None:
    told = QrText(unit, period, version, tuple(figures), "0" * 16)
    assert read_text(str(told)) == told
    assert str(told).isascii()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "HHBC1",
        "https://example.vn/",
        str(TOLD).replace("HHBC1", "HHBC2"),
        str(TOLD)[:-1],
        str(TOLD).replace("|2|", "|0|"),
        str(TOLD).replace("tthc.x=", "tthc.x"),
        str(TOLD) + "|",
        "HHBC1|" + "a" * 3000 + "|2026-Q1|1||0123456789abcdef",
    ],
)
def test_other_texts_are_refused(text: str) -> None:
    with pytest.raises(UserError, match="không phải mã QR"):
        read_text(text)


def test_code_tells_what_the_report_says(pack: Pack, context: ReportContext) -> None:
    told = qr_text(pack, context)
    assert (told.unit, told.period, told.version) == ("XM-01", "2026-Q1", 1)
    assert [code for code, _ in told.figures] == list(pack.key_figures)
    assert dict(told.figures)["tthc.tiep_nhan"] == "1.384"
    none = {code: replace(line, value=None, shown="không phát sinh") for code, line in context.figures.items()}
    assert dict(qr_text(pack, replace(context, figures=none)).figures)["tthc.tiep_nhan"] == ""


def test_any_change_of_the_report_is_another_digest(pack: Pack, context: ReportContext) -> None:
    other = replace(context, sections={**context.sections, "kien_nghi": ("Không.",)})
    assert qr_text(pack, other).digest != qr_text(pack, context).digest
    assert qr_text(pack, other).figures == qr_text(pack, context).figures


def test_word_file_carries_the_code_as_a_spoken_picture(pack: Pack, context: ReportContext, docx: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        (name,) = (name for name in package.namelist() if name.startswith("word/media/"))
        assert package.read(name) == draw(qr_text(pack, context))
        body = package.read("word/document.xml").decode()
    assert 'descr="Mã QR' in body
    assert "\ue000" not in body


@pytest.mark.parametrize("turn", [0, 7, 90, 180])
def test_code_on_the_last_page_of_the_pdf_is_read_from_a_scan(
    pack: Pack, context: ReportContext, pdf: bytes, tmp_path: Path, turn: int
) -> None:
    (tmp_path / "bao-cao.pdf").write_bytes(pdf)
    command = ["pdftoppm", "-r", "150", "-gray", "-jpeg", str(tmp_path / "bao-cao.pdf"), str(tmp_path / "trang")]
    try:
        subprocess.run(command, check=True, capture_output=True, timeout=120)
    except FileNotFoundError:
        pytest.skip("cần poppler-utils (pdftoppm), ở đây không có")
    last = sorted(tmp_path.glob("trang*.jpg"))[-1]
    with Image.open(last) as page:
        page.rotate(turn, expand=True, fillcolor=255).save(last)
    assert read_picture(last) == qr_text(pack, context)


def test_template_without_the_field_has_no_picture(own_pack: Pack, context: ReportContext) -> None:
    def change(document: Document) -> None:
        paragraph = next(p for p in document.paragraphs if p.text == "{{ qr }}")
        paragraph.text = ""

    docx = render_word(edited(own_pack, change), context)
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        assert not any(name.startswith("word/media/") for name in package.namelist())


def test_field_among_text_is_refused(own_pack: Pack, context: ReportContext) -> None:
    def change(document: Document) -> None:
        paragraph = next(p for p in document.paragraphs if p.text == "{{ qr }}")
        paragraph.text = "Mã: {{ qr }}"

    with pytest.raises(UserError, match="chung đoạn với chữ"):
        render_word(edited(own_pack, change), context)


def test_field_is_of_reports_only(own_pack: Pack) -> None:
    path = own_pack.folder / "ke-hoach.docx"
    document = Document(str(path))
    document.add_paragraph("{{ qr }}")
    document.save(str(path))
    plan = next(each for each in sample_contexts(own_pack) if not isinstance(each, ReportContext))
    with pytest.raises(UserError, match="“qr”"):
        render_word(own_pack, plan)


def edited(pack: Pack, change: Callable[[Document], None]) -> Pack:
    path = pack.folder / "bao-cao.docx"
    document = Document(str(path))
    change(document)
    document.save(str(path))
    return pack


def test_picture_of_a_code_is_read(tmp_path: Path) -> None:
    (tmp_path / "ma.png").write_bytes(draw(TOLD))
    assert read_picture(tmp_path / "ma.png") == TOLD


def test_pictures_that_are_none_or_show_no_code_are_refused(tmp_path: Path, docx: bytes) -> None:
    path = tmp_path / "ma.png"
    with pytest.raises(UserError, match="Không có tệp"):
        read_picture(path)
    for content in (b"", b"HHBC1", docx, draw(TOLD)[:200]):
        path.write_bytes(content)
        with pytest.raises(UserError, match="không phải ảnh"):
            read_picture(path)
    Image.new("L", (300, 300), 255).save(path)
    with pytest.raises(UserError, match="Không đọc được mã QR"):
        read_picture(path)


@pytest.mark.parametrize("side", [8_000, 10_000, 14_000])
def test_picture_of_too_many_pixels_is_refused_before_they_are_unpacked(tmp_path: Path, side: int) -> None:
    """A white picture of a billion dots is a small file: Pillow's own limit warns first, then raises."""
    Image.new("1", (side, side), 1).save(tmp_path / "to.png")
    assert (tmp_path / "to.png").stat().st_size < 200_000
    with pytest.raises(UserError, match="quá lớn"):
        read_picture(tmp_path / "to.png")
