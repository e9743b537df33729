"""The PDF says what the Word file says, in the program's own font, with the pages numbered as the decree wants."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from hhapp.documents.layout import Paragraph, Table
from hhapp.documents.layout_reader import read_layout
from hhapp.documents.pdf import pdf_from_word
from hhapp.documents.pdf_text import page_letters
from hhapp.documents.verify import check_pdf, word_text
from hhapp.documents.word import render_word
from hhapp.errors import UserError
from hhapp.packs.catalogue import Pack
from hhapp.packs.context import ReportContext


def poppler(tool: str, pdf: bytes, folder: Path, *options: str) -> str:
    if shutil.which(tool) is None:
        pytest.skip(f"cần poppler-utils ({tool}), ở đây không có")
    path = folder / "bao-cao.pdf"
    path.write_bytes(pdf)
    output = ["-"] if tool == "pdftotext" else []
    done = subprocess.run([tool, *options, str(path), *output], check=True, capture_output=True, timeout=60)
    return done.stdout.decode()


def with_task(context: ReportContext, **changes: str) -> ReportContext:
    """The context with the first task's texts changed."""
    first = context.areas[0]
    area = replace(first, tasks=(replace(first.tasks[0], **changes), *first.tasks[1:]))
    return replace(context, areas=(area, *context.areas[1:]))


def with_many_tasks(context: ReportContext, count: int) -> ReportContext:
    first = context.areas[0]
    tasks = tuple(replace(first.tasks[0], number=str(n), task=f"Nhiệm vụ thứ {n}.") for n in range(1, count + 1))
    return replace(context, areas=(replace(first, tasks=tasks), *context.areas[1:]))


def changed(docx: bytes, change: Callable[[Document], None]) -> bytes:
    document = Document(io.BytesIO(docx))
    change(document)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def test_every_paragraph_of_the_word_file_is_there_in_order(docx: bytes, pdf: bytes) -> None:
    letters = "".join(page_letters(pdf))
    at = 0
    for line in word_text(docx).splitlines():
        found = letters.find("".join(line.split()), at)
        assert found >= at, line
        at = found + len("".join(line.split()))


def test_another_reader_reads_the_same_words(docx: bytes, pdf: bytes, tmp_path: Path) -> None:
    """As sets: poppler reads tables column by column, and table heads and page feet come again on every page."""
    words = set(poppler("pdftotext", pdf, tmp_path, "-raw").split())
    assert set(word_text(docx).split()) <= words
    extra = words - set(word_text(docx).split())
    foot = "Biểu mẫu tham khảo (mẫu), chưa phải biểu mẫu chính thức"
    assert extra <= {*foot.split(), *"123456789"}


def test_fonts_are_embedded_with_their_letters(pdf: bytes, tmp_path: Path) -> None:
    fonts = poppler("pdffonts", pdf, tmp_path).splitlines()[2:]
    assert len(fonts) == 4
    for font in fonts:
        assert "LiberationSerif" in font
        assert re.search(r"TrueType\s+WinAnsi\s+yes yes yes", font)


def test_pages_are_numbered_from_two_and_anew_in_each_annex(pack: Pack, context: ReportContext, tmp_path: Path) -> None:
    pdf = pdf_from_word(render_word(pack, with_many_tasks(context, 60)))
    pages = poppler("pdftotext", pdf, tmp_path, "-layout").split("\f")[:-1]
    heads = [page.strip().splitlines()[0].strip() for page in pages]
    starts = [0, heads.index("Phụ lục I"), heads.index("Phụ lục II"), len(pages)]
    assert heads[0].startswith("ỦY BAN NHÂN DÂN")
    for start, end in pairwise(starts):
        assert heads[start + 1 : end] == [str(number) for number in range(2, end - start + 1)]
    assert starts[3] - starts[2] >= 3


def test_table_heads_are_drawn_again_on_every_page(pack: Pack, context: ReportContext) -> None:
    pdf = pdf_from_word(render_word(pack, with_many_tasks(context, 60)))
    tasks = [page for page in page_letters(pdf) if "Nhiệmvụthứ" in page]
    assert len(tasks) >= 3
    assert all(page.count("Cơquanchủtrì") == 1 for page in tasks)


def test_orientation_follows_the_sections(pdf: bytes, docx: bytes) -> None:
    boxes = re.findall(rb"/MediaBox \[ 0 0 ([\d.]+) ([\d.]+) \]", pdf)
    wide = [float(width) > float(height) for width, height in boxes]
    assert len(wide) == len(page_letters(pdf))
    first_annex = next(n for n, page in enumerate(page_letters(pdf)) if page.startswith("PhụlụcI"))
    assert wide == [n >= first_annex for n in range(len(wide))]


def test_a_row_higher_than_a_page_is_drawn_whole(pack: Pack, context: ReportContext) -> None:
    docx = render_word(pack, with_task(context, progress="Một việc dài. " * 600))
    pdf = pdf_from_word(docx)
    assert "".join(page_letters(pdf)).count("dài.") == 600  # a cut falls between words
    assert check_pdf(pdf, docx) > 8


def test_long_words_and_odd_spaces_stay(pack: Pack, context: ReportContext) -> None:
    long = "https://" + "dichvucong" * 30
    docx = render_word(pack, with_task(context, task=long, progress="hai   cách\u2011nhau & <b>đậm</b>"))
    letters = "".join(page_letters(pdf_from_word(docx)))
    assert long in letters
    assert "haicách-nhau&<b>đậm</b>" in letters


def test_letter_that_the_font_lacks_is_named(pack: Pack, context: ReportContext) -> None:
    docx = render_word(pack, with_task(context, progress="xong ✓ rồi"))
    with pytest.raises(UserError, match="“✓”") as caught:
        pdf_from_word(docx)
    assert "xong ✓ rồi" in caught.value.sentence


def _insert(tag: str) -> Callable[[Document], None]:
    def change(document: Document) -> None:
        document.paragraphs[4].add_run()._r.append(OxmlElement(tag))

    return change


def _number(document: Document) -> None:
    properties = document.paragraphs[4]._p.get_or_add_pPr()
    properties.append(OxmlElement("w:numPr"))


def _nest(document: Document) -> None:
    document.tables[0].cell(0, 0).add_table(1, 1)


def _border(document: Document) -> None:
    document.paragraphs[0]._p.get_or_add_pPr().append(OxmlElement("w:pBdr"))


def _content_control(document: Document) -> None:
    document.element.body.insert(3, OxmlElement("w:sdt"))


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (_insert("w:drawing"), "ảnh hoặc hộp chữ"),
        (_insert("w:pict"), "ảnh hoặc hộp chữ"),
        (_insert("w:object"), "đối tượng nhúng"),
        (_insert("w:footnoteReference"), "chú thích cuối trang"),
        (_insert("w:sym"), "thành phần lạ (sym)"),
        (_content_control, "ô điều khiển nội dung"),
        (_number, "đánh số tự động"),
        (_nest, "bảng trong bảng"),
        (_border, "có đường viền"),
        (lambda document: document.sections[0].header.add_table(1, 1, 100), "đầu trang hoặc chân trang"),
    ],
)
def test_what_cannot_be_drawn_is_told_and_never_lost(
    docx: bytes, change: Callable[[Document], None], told: str
) -> None:
    with pytest.raises(UserError, match=r"Không vẽ được bản PDF") as caught:
        pdf_from_word(changed(docx, change))
    assert told in caught.value.sentence


def test_layout_follows_styles_and_merged_cells() -> None:
    document = Document()
    document.styles["Normal"].font.bold = True
    paragraph = document.add_paragraph("đậm ")
    paragraph.add_run("thường\tcách\n").bold = False
    paragraph.add_run("cuối")
    table = document.add_table(3, 3)
    table.cell(0, 0).merge(table.cell(1, 1)).text = "ô lớn"
    document.add_page_break()
    target = io.BytesIO()
    document.save(target)
    first, drawn, broken = read_layout(target.getvalue())[0].blocks
    assert isinstance(first, Paragraph)
    assert [(run.text, run.bold) for run in first.runs] == [
        ("đậm ", True),
        ("thường    cách\n", False),
        ("cuối", True),
    ]
    assert isinstance(drawn, Table)
    assert (drawn.cells[0].rows, drawn.cells[0].columns) == (2, 2)
    assert len(drawn.cells) == 9 - 3
    assert isinstance(broken, Paragraph)
    assert broken.page_break


def test_grid_and_header_of_a_table_are_seen(docx: bytes) -> None:
    tables = [block for section in read_layout(docx) for block in section.blocks if isinstance(block, Table)]
    assert [table.grid for table in tables] == [False, True, True, False, True, True]
    assert all(table.header_rows == int(table.grid) for table in tables)


def test_hyperlinks_and_fields_keep_the_text_they_show(docx: bytes) -> None:
    def change(document: Document) -> None:
        link = OxmlElement("w:hyperlink")
        link.append(document.paragraphs[5].add_run("cổng dịch vụ công")._r)
        document.paragraphs[5]._p.append(link)
        for kind, text in (
            ("begin", None),
            (None, " DATE "),
            ("separate", None),
            ("text", "01/02/2026"),
            ("end", None),
        ):
            run = document.paragraphs[5].add_run(text if kind == "text" else "")._r
            if kind is None:
                run.append(OxmlElement("w:instrText"))
                run[-1].text = text
            elif kind != "text":
                run.append(OxmlElement("w:fldChar", attrs={qn("w:fldCharType"): kind}))

    assert "cổngdịchvụcông01/02/2026" in "".join(page_letters(pdf_from_word(changed(docx, change))))
