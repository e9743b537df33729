"""The guard through which every Word or Excel file from outside is opened: what it lets through is safe to parse.

Nothing is unpacked to disk, no macro or external entity is followed, and every size has a limit.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import IO
from xml.etree import ElementTree as ET

from hhapp.errors import UserError

MAX_FILE_BYTES = 50 * 2**20
MAX_UNPACKED_BYTES = 100 * 2**20
MAX_TREE_BYTES = 64 * 2**20
MAX_PARTS = 5_000
MAX_ROWS = 20_000
MAX_COLUMNS = 256

_ASK_FOR_ORIGINAL = "Hãy xin tệp Word (.docx) hoặc Excel (.xlsx) gốc."
_MACRO_ADVICE = "Mở tệp bằng Word hoặc Excel, lưu lại thành .docx hoặc .xlsx (không macro) rồi chọn tệp mới."
_PLAIN_ADVICE = "Mở tệp bằng Word hoặc Excel, lưu lại thành .docx hoặc .xlsx rồi chọn tệp mới."
_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_STARTS = {
    b"%PDF": ("là tệp PDF, không đọc được bảng trong đó.", _ASK_FOR_ORIGINAL),
    b"\x89PNG": ("là ảnh, không đọc được bảng trong đó.", _ASK_FOR_ORIGINAL),
    b"\xff\xd8\xff": ("là ảnh, không đọc được bảng trong đó.", _ASK_FOR_ORIGINAL),
    b"GIF8": ("là ảnh, không đọc được bảng trong đó.", _ASK_FOR_ORIGINAL),
    b"II*\0": ("là ảnh, không đọc được bảng trong đó.", _ASK_FOR_ORIGINAL),
    b"MM\0*": ("là ảnh, không đọc được bảng trong đó.", _ASK_FOR_ORIGINAL),
    b"{\\rtf": ("là tệp RTF, chương trình không đọc loại này.", _PLAIN_ADVICE),
}
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError)
_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STRICT_NAMES = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": (
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    ),
    b"http://purl.oclc.org/ooxml/spreadsheetml/main": b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    b"http://purl.oclc.org/ooxml/drawingml/main": b"http://schemas.openxmlformats.org/drawingml/2006/main",
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": _RELATIONSHIPS.encode(),
}
"""Names of the strict form of ISO/IEC 29500 and those of the usual, transitional form."""


class PackageKind(StrEnum):
    """What a package holds, told by its content and never by the name of the file."""

    WORD = "word"
    EXCEL = "excel"


@dataclass(frozen=True, slots=True)
class Package:
    """An Office file that passed the guard; `main` is the name of its document or workbook part."""

    kind: PackageKind
    main: str
    _archive: zipfile.ZipFile
    _names: Mapping[str, str]

    def has(self, part: str) -> bool:
        """Whether the package has a part of this name (case does not count, as the standard says)."""
        return part.casefold() in self._names

    def parts(self) -> Mapping[str, int]:
        """Every part in small letters, with its unpacked size in bytes."""
        return {name: self._archive.getinfo(stored).file_size for name, stored in self._names.items()}

    def content(self, part: str) -> bytes:
        """The bytes of a part in the transitional form of the standard; UserError where they cannot be read."""
        try:
            data = self._archive.read(self._names[part.casefold()])
        except (*_DAMAGE, KeyError) as error:
            raise damaged(str(error)) from error
        if b"purl.oclc.org" in data:
            for strict, usual in _STRICT_NAMES.items():
                data = data.replace(strict, usual)
        return data

    def tree(self, part: str) -> ET.Element:
        """The parsed part; UserError where it is damaged or too large to hold in memory."""
        data = self.content(part)
        if len(data) > MAX_TREE_BYTES:
            raise too_large()
        try:
            return ET.fromstring(data)  # noqa: S314 - the guard has refused every DOCTYPE and entity
        except (ET.ParseError, ValueError, LookupError) as error:
            raise damaged(str(error)) from error

    def stream(self, part: str) -> IO[bytes]:
        """The part as a readable stream, for parts too large to hold as a tree."""
        return io.BytesIO(self.content(part))

    def related(self, part: str, kind: str) -> dict[str, str]:
        """Parts that `part` points to by relationships of one kind ("styles", "worksheet"): id -> name of the part."""
        folder, name = posixpath.split(part)
        rels = posixpath.join(folder, "_rels", f"{name}.rels")
        if not self.has(rels):
            return {}
        return {
            rel.get("Id", ""): posixpath.normpath(posixpath.join("/", folder, rel.get("Target", ""))).lstrip("/")
            for rel in self.tree(rels)
            if rel.get("Type", "").endswith(f"/{kind}") and rel.get("TargetMode") != "External"
        }


def open_package(source: Path | bytes) -> Package:
    """Opens a Word or Excel file (or its bytes) from outside; UserError says what is wrong with it and what to do.

    Limits: 50 MB on disk, 100 MB and 5,000 parts unpacked.
    """
    data = source if isinstance(source, bytes) else _read(source)
    _refuse_other_kinds(data)
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        _refuse_bombs(archive.infolist())
        _refuse_entities(archive)
    except _DAMAGE as error:
        raise damaged(str(error)) from error
    package = _identify(archive)
    _refuse_macros(archive)
    return package


def damaged(details: str = "") -> UserError:
    """The answer to a file whose inside cannot be read; `details` is folded away."""
    return UserError(
        "Tệp bị hỏng, không đọc được.",
        "Mở tệp bằng Word hoặc Excel, lưu thành tệp mới rồi chọn tệp mới; nếu không mở được, hãy xin lại tệp.",
        details=details,
    )


def too_large() -> UserError:
    """The answer to a file that is larger inside than any plan annex."""
    return UserError(
        "Tệp quá lớn so với một phụ lục kế hoạch.",
        "Chép riêng bảng phụ lục sang một tệp mới rồi chọn tệp đó.",
    )


def _read(path: Path) -> bytes:
    if path.is_dir():
        raise UserError(f"“{path}” là một thư mục, không phải tệp.", "Hãy chọn một tệp .docx hoặc .xlsx trong đó.")
    try:
        if path.stat().st_size > MAX_FILE_BYTES:
            raise too_large()
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise UserError(f"Không có tệp “{path}”.", "Kiểm tra lại tên tệp và thư mục.") from error
    except (OSError, ValueError) as error:
        raise UserError(
            f"Không mở được tệp “{path.name}”.",
            "Đóng tệp trong Word, Excel nếu đang mở và kiểm tra quyền đọc.",
            details=str(error),
        ) from error
    if not data:
        raise UserError(f"Tệp “{path.name}” rỗng.", "Hãy xin lại tệp.")
    return data


def _refuse_other_kinds(data: bytes) -> None:
    if data.startswith(_OLE):
        raise _old_container(data)
    for start, (what, advice) in _STARTS.items():
        if data.startswith(start):
            raise UserError(f"Tệp này {what}", advice)
    if not data.startswith(b"PK"):
        raise UserError("Tệp này không phải tệp Word (.docx) hay Excel (.xlsx), hoặc đã bị hỏng.", _PLAIN_ADVICE)


def _old_container(data: bytes) -> UserError:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return _locked()
    if "WordDocument".encode("utf-16-le") in data:
        return UserError(
            "Tệp Word kiểu cũ (.doc) không đọc được.",
            "Mở tệp bằng Word, chọn Lưu thành (Save As), loại “Word Document (*.docx)”, rồi chọn tệp .docx.",
        )
    return UserError(
        "Tệp Excel kiểu cũ (.xls) không đọc được.",
        "Mở tệp bằng Excel, chọn Lưu thành (Save As), loại “Excel Workbook (*.xlsx)”, rồi chọn tệp .xlsx.",
    )


def _locked() -> UserError:
    return UserError(
        "Tệp có mật khẩu, không đọc được.",
        "Mở tệp bằng Word hoặc Excel, bỏ mật khẩu (Tệp, Thông tin, Bảo vệ), lưu lại rồi chọn lại.",
    )


def _refuse_bombs(parts: list[zipfile.ZipInfo]) -> None:
    if any(part.flag_bits & 1 for part in parts):
        raise _locked()
    if any(part.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for part in parts):
        raise damaged("compression that Office files do not use")
    if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED_BYTES:
        raise too_large()


def _refuse_entities(archive: zipfile.ZipFile) -> None:
    """An honest Office file declares no document type; one that does may make a parser swell or read other files."""
    for part in archive.infolist():
        if part.filename.casefold().endswith((".xml", ".rels", ".vml")):
            text = archive.read(part).replace(b"\0", b"")  # UTF-16 has the same letters with zeros between
            if b"<!DOCTYPE" in text or b"<!ENTITY" in text:
                raise UserError(
                    "Tệp có khai báo lạ (DOCTYPE) nên không được mở, để an toàn.",
                    "Mở tệp bằng Word hoặc Excel, lưu thành tệp mới rồi chọn tệp mới.",
                )


def _refuse_macros(archive: zipfile.ZipFile) -> None:
    names = [name.casefold() for name in archive.namelist()]
    if any(name.endswith("vbaproject.bin") or "/macrosheets/" in name for name in names):
        raise UserError("Tệp có macro nên không được mở, để an toàn.", _MACRO_ADVICE)


def _identify(archive: zipfile.ZipFile) -> Package:
    names = {name.casefold(): name for name in archive.namelist()}
    package = Package(PackageKind.WORD, "", archive, names)
    if "[content_types].xml" not in names:
        raise UserError("Tệp này không phải tệp Word (.docx) hay Excel (.xlsx).", _PLAIN_ADVICE)
    main = next(iter(package.related("", "officeDocument").values()), "")
    content_type = _content_type(package, main)
    if "macroEnabled" in content_type:
        raise UserError("Tệp có macro nên không được mở, để an toàn.", _MACRO_ADVICE)
    if "wordprocessingml" in content_type:
        return Package(PackageKind.WORD, main, archive, names)
    if "spreadsheetml" in content_type:
        return Package(PackageKind.EXCEL, main, archive, names)
    raise UserError("Tệp này không phải tệp Word (.docx) hay Excel (.xlsx).", _PLAIN_ADVICE)


def _content_type(package: Package, part: str) -> str:
    types = package.tree("[Content_Types].xml")
    extension = part.rpartition(".")[2].casefold()
    for entry in types:
        if entry.get("PartName", "").lstrip("/").casefold() == part.casefold():
            return entry.get("ContentType", "")
    defaults = (e.get("ContentType", "") for e in types if e.get("Extension", "").casefold() == extension)
    return next(defaults, "")
