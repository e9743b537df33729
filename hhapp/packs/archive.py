"""The files of a pack as they travel: a folder, or one `.hhmau` zip. What is read here comes from outside.

Nothing is unpacked to disk: the files are held in memory, so what was looked at is what is installed. Only names that
a pack may have pass, in one folder, without links, within limits of number and size.
"""

from __future__ import annotations

import io
import stat
import struct
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path

from hhapp.errors import EnvironmentFault, UserError
from hhapp.packs.check import is_plain_name
from hhapp.packs.record import RECORD_FILE
from hhapp.vn.text import nfc

SUFFIX = ".hhmau"
SIGNATURE_FILE = "chu-ky.json"
MOST_FILES = 100
MOST_BYTES = 60_000_000  # unpacked; a real pack is under one megabyte
_ENDINGS = (".toml", ".docx", ".xlsx")
_BROKEN = (
    *(zipfile.BadZipFile, zlib.error, struct.error, EOFError, RuntimeError),
    *(ValueError, OverflowError, NotImplementedError, OSError),
)
_LEFT_BY_PROGRAMS = ("~$", ".")  # locks of Word and Excel, files of the system
_LEFT_BY_WINDOWS = frozenset({"thumbs.db", "desktop.ini"})


def read_files(path: Path) -> dict[str, bytes]:
    """The files of a pack by name, from its folder or its `.hhmau`.

    Raises UserError for anything that is not plainly a pack, EnvironmentFault where the disk cannot be read.
    """
    try:
        if path.is_dir():
            return _from_folder(path)
        if path.stat().st_size > MOST_BYTES:
            raise _too_large()
        raw = path.read_bytes()
    except FileNotFoundError as error:
        raise UserError(f"Không có tệp hay thư mục “{path}”.", "Kiểm tra lại đường dẫn.") from error
    except OSError as error:
        raise EnvironmentFault(
            f"Không đọc được “{path}”.", "Kiểm tra ổ đĩa và quyền đọc.", details=str(error)
        ) from error
    return _from_zip(raw)


def write_archive(path: Path, files: Mapping[str, bytes]) -> None:
    """Write the files as one `.hhmau`, which then stands under its name whole or not at all."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in sorted(files.items()):
            entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o100644 << 16
            archive.writestr(entry, content)
    unfinished = path.with_name(f"{path.name}.tmp")
    try:
        unfinished.write_bytes(target.getvalue())
        unfinished.replace(path)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise EnvironmentFault(f"Không ghi được tệp “{path}”.", "Chọn nơi khác để lưu.", details=str(error)) from error


def _from_folder(folder: Path) -> dict[str, bytes]:
    files: dict[str, bytes] = {}
    size = 0
    for path in sorted(folder.iterdir()):
        name = nfc(path.name)
        if name.startswith(_LEFT_BY_PROGRAMS) or name.casefold() in _LEFT_BY_WINDOWS | {RECORD_FILE}:
            continue
        if path.is_symlink() or not path.is_file():
            raise UserError(f"Thư mục gói có “{name}” không phải là tệp thường.", "Chuyển ra ngoài rồi thử lại.")
        size += path.stat().st_size
        _admit(name, size, files)
        files[name] = path.read_bytes()
    return files


def _from_zip(raw: bytes) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            common = _common_folder(entries)
            files: dict[str, bytes] = {}
            size = 0
            for entry in entries:
                name = nfc(entry.orig_filename.removeprefix(common))
                size += entry.file_size
                _refuse_odd(entry)
                _admit(name, size, files)
                files[name] = archive.read(entry)
    except _BROKEN as error:
        raise UserError(
            "Tệp gói biểu mẫu hỏng hoặc không phải gói biểu mẫu (.hhmau).", "Hãy xin lại tệp.", details=str(error)
        ) from error
    return files


def _common_folder(entries: list[zipfile.ZipInfo]) -> str:
    """ "mau-xa/" where all lies in one folder, as when a folder is zipped by hand."""
    first = entries[0].orig_filename if entries else ""
    folder = first[: first.find("/") + 1]
    return (
        folder
        if is_plain_name(folder[:-1], "") and all(entry.orig_filename.startswith(folder) for entry in entries)
        else ""
    )


def _refuse_odd(entry: zipfile.ZipInfo) -> None:
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if kind not in (0, stat.S_IFREG):
        raise UserError("Tệp gói biểu mẫu chứa liên kết.", "Chỉ dùng tệp nhận từ cơ quan ban hành.")
    if entry.flag_bits & 1:
        raise UserError("Tệp gói biểu mẫu có mật khẩu.", "Hãy xin tệp không đặt mật khẩu.")
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise NotImplementedError("compression that packs do not use")


def _admit(name: str, size: int, files: Mapping[str, bytes]) -> None:
    """Refuse the next file where its name, or its number and size with the others, do not belong to a pack."""
    if name != SIGNATURE_FILE and not any(is_plain_name(name, ending) for ending in _ENDINGS):
        advice = "Gói chỉ có tệp .toml, .docx, .xlsx nằm ngay trong gói; chuyển tệp khác ra ngoài."
        raise UserError(f"“{name[:80]}” không được có trong gói biểu mẫu.", advice)
    if name.casefold() in {each.casefold() for each in files}:
        raise UserError(f"Gói có hai tệp cùng tên “{name}”.", "Hãy xin lại gói.")
    if size > MOST_BYTES or len(files) >= MOST_FILES:
        raise _too_large()


def _too_large() -> UserError:
    return UserError(
        f"Gói biểu mẫu quá lớn (quá {MOST_FILES} tệp hoặc {MOST_BYTES // 1_000_000} MB).", "Kiểm tra lại tệp đã chọn."
    )
