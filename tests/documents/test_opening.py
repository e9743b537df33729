"""What the guard lets through and how it refuses the rest: always a UserError, one sentence and advice."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import docx
import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hhapp.documents.excel_tables import read_sheets
from hhapp.documents.opening import PackageKind, open_package
from hhapp.documents.word_tables import read_tables
from hhapp.errors import UserError

OLE = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(600)


@pytest.fixture
def word_bytes() -> bytes:
    document = docx.Document()
    document.add_table(1, 1).cell(0, 0).text = "ô"
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


@pytest.fixture
def excel_bytes() -> bytes:
    book = openpyxl.Workbook()
    book.active["A1"] = "ô"
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def with_part(package: bytes, name: str, content: bytes | None, compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """The package with one part added, replaced or (None) taken out."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(stream, "w", compression) as new:
        for part in old.namelist():
            if part != name:
                new.writestr(part, old.read(part))
        if content is not None:
            new.writestr(name, content)
    return stream.getvalue()


def part_of(package: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return archive.read(name)


def refusal(tmp_path: Path, content: bytes, name: str = "tệp.docx") -> str:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(UserError) as caught:
        open_package(path)
    assert caught.value.advice
    return caught.value.sentence


def test_content_tells_the_kind_not_the_name(tmp_path: Path, word_bytes: bytes, excel_bytes: bytes) -> None:
    (tmp_path / "a.xlsx").write_bytes(word_bytes)
    (tmp_path / "b.docx").write_bytes(excel_bytes)
    word, excel = open_package(tmp_path / "a.xlsx"), open_package(tmp_path / "b.docx")
    assert (word.kind, excel.kind) == (PackageKind.WORD, PackageKind.EXCEL)
    assert read_tables(word)[0].rows[0].cells[0].text == "ô"
    assert read_sheets(excel)[0].rows[0].cells[0].text == "ô"


def test_strict_form_of_the_standard_is_read(tmp_path: Path, excel_bytes: bytes) -> None:
    package = excel_bytes
    with zipfile.ZipFile(io.BytesIO(excel_bytes)) as archive:
        for name in archive.namelist():
            content = archive.read(name)
            content = content.replace(
                b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                b"http://purl.oclc.org/ooxml/spreadsheetml/main",
            ).replace(
                b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                b"http://purl.oclc.org/ooxml/officeDocument/relationships",
            )
            package = with_part(package, name, content)
    (tmp_path / "a.xlsx").write_bytes(package)
    assert read_sheets(open_package(tmp_path / "a.xlsx"))[0].rows[0].cells[0].text == "ô"


def test_no_file_folder_empty_file(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="Không có tệp"):
        open_package(tmp_path / "không có.docx")
    with pytest.raises(UserError, match="là một thư mục"):
        open_package(tmp_path)
    with pytest.raises(UserError, match="“/” là một thư mục"):
        open_package(Path("/"))
    assert "rỗng" in refusal(tmp_path, b"")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (OLE + "EncryptedPackage".encode("utf-16-le"), "mật khẩu"),
        (OLE + "WordDocument".encode("utf-16-le"), ".doc)"),
        (OLE + "Workbook".encode("utf-16-le"), ".xls)"),
        (b"%PDF-1.7", "PDF"),
        (b"\x89PNG\r\n", "ảnh"),
        (b"\xff\xd8\xff\xe0", "ảnh"),
        (b"{\\rtf1", "RTF"),
        (b"<html><table></table></html>", "không phải tệp Word"),
        (b"PK\x03\x04 cut short", "hỏng"),
    ],
)
def test_other_kinds_of_file(tmp_path: Path, content: bytes, words: str) -> None:
    assert words in refusal(tmp_path, content)


def test_zip_of_something_else(tmp_path: Path) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
    assert "không phải tệp Word" in refusal(tmp_path, stream.getvalue())


def test_macros(tmp_path: Path, word_bytes: bytes) -> None:
    assert "macro" in refusal(tmp_path, with_part(word_bytes, "word/vbaProject.bin", b"x"))
    types = part_of(word_bytes, "[Content_Types].xml").replace(
        b"vnd.openxmlformats-officedocument.wordprocessingml.document.main", b"vnd.ms-word.document.macroEnabled.main"
    )
    assert "macro" in refusal(tmp_path, with_part(word_bytes, "[Content_Types].xml", types))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("part", ["word/document.xml", "docProps/app.xml", "customXml/item9.xml"])
def test_entities_are_refused_wherever_they_are(tmp_path: Path, word_bytes: bytes, part: str, encoding: str) -> None:
    bomb = (
        f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'
    )
    assert "DOCTYPE" in refusal(tmp_path, with_part(word_bytes, part, bomb.encode(encoding)))


def test_bombs(tmp_path: Path, word_bytes: bytes) -> None:
    swollen = with_part(word_bytes, "word/media/a.bin", bytes(101 * 2**20))
    assert len(swollen) < 2**20
    assert "quá lớn" in refusal(tmp_path, swollen)
    stream = io.BytesIO(word_bytes)
    with zipfile.ZipFile(stream, "a") as archive:
        for number in range(5_000):
            archive.writestr(f"word/{number}.txt", b"")
    assert "quá lớn" in refusal(tmp_path, stream.getvalue())


def test_large_file_is_not_even_read(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    with path.open("wb") as file:
        file.truncate(51 * 2**20)
    with pytest.raises(UserError, match="quá lớn"):
        open_package(path)


def test_locked_zip(tmp_path: Path, word_bytes: bytes) -> None:
    content = bytearray(word_bytes)
    content[content.index(b"PK\x01\x02") + 8] |= 1
    assert "mật khẩu" in refusal(tmp_path, bytes(content))


def test_too_many_rows(tmp_path: Path, excel_bytes: bytes) -> None:
    rows = "".join(f'<row r="{n}"><c r="A{n}"><v>{n}</v></c></row>' for n in range(1, 20_002))
    sheet = f'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>'
    (tmp_path / "a.xlsx").write_bytes(with_part(excel_bytes, "xl/worksheets/sheet1.xml", sheet.encode()))
    with pytest.raises(UserError, match="quá lớn"):
        read_sheets(open_package(tmp_path / "a.xlsx"))


@pytest.mark.parametrize(
    "sheet",
    [
        "<worksheet",
        '<row r="x"/>',
        '<row><c r="??"><v>1</v></c></row>',
        '<row><c t="s"><v>99</v></c></row>',
        "<row><c><v>một</v></c></row>",
        '<mergeCell ref="A:B"/>',
        '<mergeCell ref=""/>',
    ],
)
def test_damaged_sheets(tmp_path: Path, excel_bytes: bytes, sheet: str) -> None:
    xml = f'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{sheet}</worksheet>'
    (tmp_path / "a.xlsx").write_bytes(with_part(excel_bytes, "xl/worksheets/sheet1.xml", xml.encode()))
    with pytest.raises(UserError, match="hỏng"):
        read_sheets(open_package(tmp_path / "a.xlsx"))


@pytest.mark.parametrize("part", ["[Content_Types].xml", "word/document.xml", "_rels/.rels"])
def test_missing_parts(tmp_path: Path, word_bytes: bytes, part: str) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(with_part(word_bytes, part, None))
    with pytest.raises(UserError):
        read_tables(open_package(path))


def test_deep_nesting_is_read_without_harm(tmp_path: Path, word_bytes: bytes) -> None:
    depth = 20_000
    inside = b"<w:sdt><w:sdtContent>" * depth + b"</w:sdtContent></w:sdt>" * depth
    document = part_of(word_bytes, "word/document.xml").replace(b"<w:body>", b"<w:body>" + inside)
    (tmp_path / "a.docx").write_bytes(with_part(word_bytes, "word/document.xml", document))
    assert len(read_tables(open_package(tmp_path / "a.docx"))) == 1


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_file_with_bytes_changed_is_read_or_refused(
    tmp_path: Path, word_bytes: bytes, excel_bytes: bytes, data: st.DataObject
) -> None:
    content = bytearray(data.draw(st.sampled_from([word_bytes, excel_bytes])))
    for place in data.draw(st.lists(st.integers(0, len(content) - 1), min_size=1, max_size=20)):
        content[place] = data.draw(st.integers(0, 255))
    path = tmp_path / "a"
    path.write_bytes(bytes(content[: data.draw(st.integers(1, len(content)))]) if data.draw(st.booleans()) else content)
    assert read_or_refuse(path)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_file_with_odd_values_inside_is_read_or_refused(
    tmp_path: Path, word_bytes: bytes, excel_bytes: bytes, data: st.DataObject
) -> None:
    excel_parts = [(excel_bytes, f"xl/{part}.xml") for part in ("worksheets/sheet1", "styles", "workbook")]
    word_parts = [(word_bytes, f"word/{part}.xml") for part in ("document", "numbering", "styles")]
    package, name = data.draw(st.sampled_from(excel_parts + word_parts))
    pieces = re.split(rb'("[^"<]*"|>[^<]*<)', part_of(package, name))
    for place in data.draw(st.lists(st.integers(0, len(pieces) - 1), min_size=1, max_size=30)):
        value = data.draw(st.sampled_from([b"", b"x", b"-1", b"99999999999999999999", b"1", b"A", b"nan", b"1e400"]))
        if pieces[place][:1] in (b'"', b">"):
            pieces[place] = pieces[place][:1] + value + pieces[place][-1:]
    path = tmp_path / "a"
    path.write_bytes(with_part(package, name, b"".join(pieces)))
    assert read_or_refuse(path)


def read_or_refuse(path: Path) -> str:
    """Reads the file; "read", or the advice of the refusal. Any other exception is a bug."""
    try:
        package = open_package(path)
        read_tables(package) if package.kind is PackageKind.WORD else read_sheets(package)
    except UserError as error:
        return error.advice
    return "read"
