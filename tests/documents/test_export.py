"""What is exported has been read again and compared; a failed export leaves nothing behind and breaks nothing."""

from __future__ import annotations

import hashlib
import io
import os
import zipfile
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

from hhapp.documents.export import FORMATS, Made, export_document, file_stem, make_documents, write_file
from hhapp.documents.pdf import pdf_from_word
from hhapp.documents.pdf_text import page_letters
from hhapp.documents.verify import check_excel, check_pdf, check_word
from hhapp.documents.word import render_word
from hhapp.errors import EnvironmentFault, UserError
from hhapp.packs.catalogue import Pack
from hhapp.packs.context import ReportContext


class Stopped(Exception):
    """What a clerk's "Dừng" raises from the progress callback."""


def test_writes_each_format_once_and_nothing_else(pack: Pack, context: ReportContext, tmp_path: Path) -> None:
    steps: list[tuple[int, int, str]] = []
    out = tmp_path / "Báo cáo quý"
    written = export_document(pack, context, out, progress=lambda *step: steps.append(step))
    assert [file.path.name for file in written] == [f"BC_CCHC_XM-01_2026-Q1.{kind}" for kind in FORMATS]
    assert sorted(path.name for path in out.iterdir()) == sorted(file.path.name for file in written)
    for file in written:
        content = file.path.read_bytes()
        assert (file.size, file.sha256) == (len(content), hashlib.sha256(content).hexdigest())
        assert file.pages_or_rows > 0
    assert [step[:2] for step in steps] == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_only_what_is_asked_is_made(pack: Pack, context: ReportContext) -> None:
    assert [made.kind for made in make_documents(pack, context, ("xlsx",))] == ["xlsx"]
    (made,) = make_documents(pack, context, ("pdf",))
    assert made.pages_or_rows == len(page_letters(made.content))
    with pytest.raises(UserError, match="“doc”"):
        make_documents(pack, context, ("doc",))


def test_stopping_leaves_nothing(pack: Pack, context: ReportContext, tmp_path: Path) -> None:
    def stop(done: int, _total: int, _text: str) -> None:
        if done == 1:
            raise Stopped

    with pytest.raises(Stopped):
        export_document(pack, context, tmp_path, ("docx", "xlsx"), stop)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("code", "stem"),
    [
        ("XM-01", "BC_CCHC_XM-01_2026-Q1"),
        ("xã Đặng / Ước", "BC_CCHC_XA-DANG-UOC_2026-Q1"),
        ("../..", "BC_CCHC__2026-Q1"),
        ("H24.36.0012345678901234567890123", "BC_CCHC_H24-36-0012345678901234567890_2026-Q1"),
    ],
)
def test_file_name_is_short_and_plain(pack: Pack, context: ReportContext, code: str, stem: str) -> None:
    named = file_stem(pack, replace(context, unit=replace(context.unit, code=code)))
    assert named == stem
    assert len(f"{named}.docx") <= 50


def test_older_file_is_replaced_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(b"old and longer")
    write_file(path, Made("a.docx", "docx", b"new", 1))
    assert path.read_bytes() == b"new"
    assert [p.name for p in tmp_path.iterdir()] == ["a.docx"]


def test_file_that_cannot_be_replaced_is_a_sentence(tmp_path: Path) -> None:
    """A folder stands where the file should go: the one refusal that every system makes, also to root."""
    (tmp_path / "a.docx").mkdir()
    with pytest.raises(EnvironmentFault, match="Đã có thư mục"):
        write_file(tmp_path / "a.docx", Made("a.docx", "docx", b"new", 1))
    assert [p.name for p in tmp_path.iterdir()] == ["a.docx"]


def test_folder_that_cannot_be_made_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "tep").write_bytes(b"")
    with pytest.raises(EnvironmentFault, match="Không ghi được vào thư mục"):
        write_file(tmp_path / "tep" / "a.docx", Made("a.docx", "docx", b"new", 1))


@pytest.mark.skipif(os.name != "nt", reason="chỉ Windows khóa tệp đang mở")
def test_open_file_is_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(b"old")
    with path.open("rb"), pytest.raises(EnvironmentFault, match="đang mở"):
        write_file(path, Made("a.docx", "docx", b"new", 1))


def test_right_documents_pass(pack: Pack, context: ReportContext, docx: bytes, xlsx: bytes, pdf: bytes) -> None:
    assert check_word(docx, context) > 100
    assert check_excel(xlsx, pack, context) > 60
    assert check_pdf(pdf, docx) == len(page_letters(pdf))


def test_new_office_passes_too(pack: Pack, bare_context: ReportContext) -> None:
    assert {made.kind for made in make_documents(pack, bare_context)} == set(FORMATS)


def other_figure(context: ReportContext) -> ReportContext:
    line = context.figures["tthc.tiep_nhan"]
    return replace(context, figures={**context.figures, line.code: replace(line, value=Decimal(7), shown="7777")})


def other_status(context: ReportContext) -> ReportContext:
    first = context.areas[0]
    task = replace(first.tasks[0], status_shown="Quá hạn")
    return replace(context, areas=(replace(first, tasks=(task, *first.tasks[1:])), *context.areas[1:]))


def test_wrong_figure_is_found(context: ReportContext, docx: bytes) -> None:
    with pytest.raises(EnvironmentFault, match="Số hồ sơ nhận giải quyết: 7777"):
        check_word(docx, other_figure(context))


def test_wrong_status_is_found(pack: Pack, context: ReportContext, docx: bytes, xlsx: bytes) -> None:
    with pytest.raises(EnvironmentFault, match="Tệp Word ghi ra không đúng dữ liệu"):
        check_word(docx, other_status(context))
    with pytest.raises(EnvironmentFault, match="Tệp Excel ghi ra không đúng dữ liệu"):
        check_excel(xlsx, pack, other_status(context))


def test_wrong_title_is_found(context: ReportContext, docx: bytes) -> None:
    with pytest.raises(EnvironmentFault, match="Báo cáo khác"):
        check_word(docx, replace(context, report=replace(context.report, subject="Báo cáo khác")))


def test_wrong_cell_is_found(pack: Pack, context: ReportContext, xlsx: bytes) -> None:
    workbook = load_workbook(io.BytesIO(xlsx))
    workbook["Số liệu"]["D8"] = 4
    target = io.BytesIO()
    workbook.save(target)
    with pytest.raises(EnvironmentFault, match="ô D8"):
        check_excel(target.getvalue(), pack, context)


def test_pdf_of_another_report_is_found(pack: Pack, context: ReportContext, docx: bytes) -> None:
    other = replace(context, sections={**context.sections, "kien_nghi": ("Không giống.",)})
    with pytest.raises(EnvironmentFault, match="Đề nghị Sở Nội vụ"):
        check_pdf(pdf_from_word(render_word(pack, other)), docx)


@pytest.mark.parametrize("size", [0, 10, 2000])
def test_cut_files_are_found(
    pack: Pack, context: ReportContext, docx: bytes, xlsx: bytes, pdf: bytes, size: int
) -> None:
    with pytest.raises(EnvironmentFault, match="không mở lại được"):
        check_word(docx[:size], context)
    with pytest.raises(EnvironmentFault, match="không mở lại được"):
        check_excel(xlsx[:size], pack, context)
    with pytest.raises(EnvironmentFault, match="không mở lại được"):
        check_pdf(pdf[:size], docx)


@pytest.mark.parametrize(
    ("old", "new"),
    [(b"startxref\n", b"startxref\n1"), (b"/ToUnicode", b"/ToNowhere"), (b"/Kids", b"/Nips"), (b"%PDF-1", b"%XYZ-1")],
)
def test_spoilt_pdf_is_found(docx: bytes, pdf: bytes, old: bytes, new: bytes) -> None:
    with pytest.raises(EnvironmentFault, match="không mở lại được"):
        check_pdf(pdf.replace(old, new), docx)


def test_written_packages_hold_no_trace_of_this_machine(docx: bytes, xlsx: bytes) -> None:
    for content in (docx, xlsx):
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            assert package.testzip() is None
            core = package.read("docProps/core.xml").decode()
        assert "python-docx" not in core
        assert "openpyxl" not in core
