"""Pictures in line with the text are drawn where they stand; what cannot be drawn is told."""

from __future__ import annotations

import base64
import io
import re
import zipfile
import zlib
from collections.abc import Callable

import pytest
from docx import Document
from docx.document import Document as Word
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm
from PIL import Image

from hhapp.documents.layout import Paragraph, Table
from hhapp.documents.layout_reader import read_layout
from hhapp.documents.pdf import pdf_from_word
from hhapp.errors import UserError

Change = Callable[[Word], None]


def picture(kind: str = "PNG", size: tuple[int, int] = (40, 20)) -> bytes:
    target = io.BytesIO()
    Image.new("RGB", size, "red").save(target, kind)
    return target.getvalue()


def document_with(*changes: Change, content: bytes | None = None) -> bytes:
    document = Document()
    document.add_paragraph("trước")
    document.add_paragraph().add_run().add_picture(io.BytesIO(content or picture()), width=Mm(20), height=Mm(10))
    for change in changes:
        change(document)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def the_picture(docx: bytes) -> Paragraph:
    _, found = read_layout(docx)[0].blocks
    assert isinstance(found, Paragraph)
    return found


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_picture_is_read_with_its_size(kind: str) -> None:
    found = the_picture(document_with(content=picture(kind))).picture
    assert found is not None
    assert (round(found.width, 1), round(found.height, 1)) == (56.7, 28.3)
    assert found.content == picture(kind)


@pytest.mark.parametrize(
    ("align", "x"),
    [(WD_ALIGN_PARAGRAPH.LEFT, 0), (WD_ALIGN_PARAGRAPH.CENTER, 187.65), (WD_ALIGN_PARAGRAPH.RIGHT, 375.3)],
)
def test_picture_stands_between_the_margins(align: WD_ALIGN_PARAGRAPH, x: float) -> None:
    """Between the margins python-docx leaves 432 points; the picture is 56.7 wide."""

    def aligned(document: Word) -> None:
        document.paragraphs[1].alignment = align

    pdf = pdf_from_word(document_with(aligned))
    assert b"/Subtype /Image" in pdf
    assert _drawn_at(pdf) == pytest.approx(x, abs=1)


def _drawn_at(pdf: bytes) -> float:
    """How far from the left margin the picture of this width is drawn."""
    streams = re.findall(rb"ASCII85Decode /FlateDecode \][^>]*>>\s*stream\n(.*?)~>", pdf, re.DOTALL)
    texts = [zlib.decompress(base64.a85decode(stream)) for stream in streams]
    moves = [found for text in texts for found in re.findall(rb"([\d.]+) 0 0 ([\d.]+) ([\d.]+) ([\d.]+) cm", text)]
    (drawn,) = (move for move in moves if abs(float(move[0]) - 56.7) < 0.1)
    return float(drawn[2])


def test_picture_in_a_cell_is_drawn() -> None:
    def in_cell(document: Word) -> None:
        table = document.add_table(1, 2)
        table.cell(0, 1).paragraphs[0].add_run().add_picture(io.BytesIO(picture()), width=Mm(10))

    docx = document_with(in_cell)
    table = next(block for block in read_layout(docx)[0].blocks if isinstance(block, Table))
    assert [cell.paragraphs[0].picture is not None for cell in table.cells] == [False, True]
    assert pdf_from_word(docx).count(b"/Subtype /Image") == 1  # the same picture twice is kept once


def _float(document: Word) -> None:
    inline = next(document.element.body.iter(qn("wp:inline")))
    inline.tag = qn("wp:anchor")


def _cut(document: Word) -> None:
    fill = next(document.element.body.iter(qn("a:srcRect")), None)
    if fill is None:
        blip = next(document.element.body.iter(qn("a:blip")))
        fill = blip.makeelement(qn("a:srcRect"))
        blip.addnext(fill)
    fill.set("l", "20000")


def _turn(document: Word) -> None:
    next(document.element.body.iter(qn("a:xfrm"))).set("rot", "5400000")


def _outside(document: Word) -> None:
    blip = next(document.element.body.iter(qn("a:blip")))
    blip.set(qn("r:link"), blip.attrib.pop(qn("r:embed")))


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (_float, "ảnh hoặc hộp chữ nổi"),
        (_cut, "ảnh bị cắt hoặc xoay"),
        (_turn, "ảnh bị cắt hoặc xoay"),
        (_outside, "ảnh nằm ngoài tệp"),
        (lambda document: document.paragraphs[1].add_run("chữ"), "chung đoạn với chữ"),
        (lambda document: document.paragraphs[1].add_run().add_picture(io.BytesIO(picture())), "chung đoạn với chữ"),
    ],
)
def test_what_cannot_be_drawn_is_told(change: Change, told: str) -> None:
    with pytest.raises(UserError, match="Không vẽ được bản PDF") as caught:
        pdf_from_word(document_with(change))
    assert told in caught.value.sentence


@pytest.mark.parametrize(
    ("content", "told"),
    [(picture("GIF"), "không phải PNG, JPEG"), (picture(size=(6000, 5000)), "ảnh quá lớn")],
)
def test_pictures_of_other_kinds_and_sizes_are_told(content: bytes, told: str) -> None:
    with pytest.raises(UserError) as caught:
        pdf_from_word(document_with(content=content))
    assert told in caught.value.sentence


def test_damaged_picture_is_told() -> None:
    docx = document_with()
    whole, half = picture(), picture()[:60]
    with pytest.raises(UserError, match="ảnh hỏng"):
        pdf_from_word(_with_media(docx, whole, half))


def _with_media(docx: bytes, old: bytes, new: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as source, zipfile.ZipFile(target, "w") as changed:
        for name in source.namelist():
            content = source.read(name)
            changed.writestr(name, new if content == old else content)
    return target.getvalue()
