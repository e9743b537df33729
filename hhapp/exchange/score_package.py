"""The evidence of a round in one zip: the list in front, the files in the order of the criteria, all read again."""

from __future__ import annotations

import hashlib
import secrets
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from hhapp.documents.export import Made
from hhapp.errors import EnvironmentFault, UserError
from hhapp.packs.score.context import EvidenceItem, ScoreContext
from hhapp.paths import DataFolder
from hhapp.storage import evidence

_LIST = "000_danh-muc.txt"
_CHUNK = 1024 * 1024
_STAMP = (1980, 1, 1, 0, 0, 0)  # the same package every time
_ADVICE = "Xuất lại. Nếu vẫn lỗi, hãy kiểm tra ổ đĩa."


@dataclass(frozen=True, slots=True)
class EvidencePackage:
    """A package that was written, opened again and found right."""

    path: Path
    files: int  # pieces of evidence, each once
    size: int  # bytes
    sha256: str


def write_evidence_package(
    folder: DataFolder, context: ScoreContext, documents: Sequence[Made], path: Path
) -> EvidencePackage:
    """Write the evidence of a round as one zip, with a plain list in front and the round's `documents` beside it.

    A file that proves several components lies in it once. A file of the same name is replaced, and only when the new
    one was read again and every piece in it is what was kept. UserError where there is no evidence, EnvironmentFault
    where a kept file is gone or damaged, or the disk refuses.
    """
    pieces = {item.packed: item for item in context.evidence}
    if not pieces:
        raise UserError("Chưa có tài liệu kiểm chứng nào.", "Đính kèm tài liệu vào tiêu chí rồi xuất lại.")
    temporary = path.with_name(f".hhapp-{secrets.token_hex(6)}.zip")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        front = {_LIST: _list_text(context), **{made.name: made.content for made in documents}}
        _write(folder, temporary, pieces.values(), front)
        _compare(temporary, pieces, front)
        sha256 = _digest(temporary)
        temporary.replace(path)
    except OSError as error:
        raise EnvironmentFault(
            f"Không ghi được tệp “{path.name}”.",
            "Đóng tệp nếu đang mở, kiểm tra quyền ghi và chỗ trống trên ổ đĩa.",
            details=str(error),
        ) from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
    return EvidencePackage(path, len(pieces), path.stat().st_size, sha256)


def _list_text(context: ScoreContext) -> bytes:
    """One line a file and component, columns parted by tabs; opens in Notepad and Excel."""
    head = f"Tài liệu kiểm chứng Chỉ số CCHC năm {context.score.year} - {context.unit.name}"
    columns = "\t".join(("STT", "Mã", "Tiêu chí thành phần", "Tài liệu", "Tệp", "Dung lượng", "SHA-256"))
    rows = (
        "\t".join((str(each.number), each.code, each.component, each.name, each.packed, each.size, each.sha256))
        for each in context.evidence
    )
    return "\r\n".join((head, columns, *rows, "")).encode("utf-8-sig")


def _write(folder: DataFolder, path: Path, items: Iterable[EvidenceItem], front: Mapping[str, bytes]) -> None:
    with zipfile.ZipFile(path, "x", zipfile.ZIP_DEFLATED) as package:
        for name, content in front.items():
            package.writestr(zipfile.ZipInfo(name, _STAMP), content, zipfile.ZIP_DEFLATED)
        for item in items:
            _add(package, evidence.path_of(folder, item.sha256), item)


def _add(package: zipfile.ZipFile, kept: Path, item: EvidenceItem) -> None:
    try:
        source = kept.open("rb")
    except OSError as error:
        raise EnvironmentFault(
            f"Tài liệu kiểm chứng “{item.name}” ({item.code}) không còn trong thư mục dữ liệu.",
            "Khôi phục bản sao lưu, hoặc đính kèm lại tài liệu.",
            details=str(error),
        ) from error
    info = zipfile.ZipInfo(item.packed, _STAMP)
    info.compress_type = zipfile.ZIP_DEFLATED
    with source, package.open(info, "w") as target:
        while chunk := source.read(_CHUNK):
            target.write(chunk)


def _compare(path: Path, pieces: Mapping[str, EvidenceItem], front: Mapping[str, bytes]) -> None:
    """Every entry read back: what stands in front byte by byte, the files by the digests they were kept under."""
    with zipfile.ZipFile(path) as package:
        if package.namelist() != [*front, *pieces]:
            raise EnvironmentFault("Gói tài liệu ghi ra không đủ tệp.", _ADVICE)
        for name, content in front.items():
            if package.read(name) != content:
                raise EnvironmentFault(f"Tệp {name} trong gói không đọc lại được đúng.", _ADVICE)
        for name, item in pieces.items():
            with package.open(name) as entry:
                if _digest_of(entry) != item.sha256:
                    raise EnvironmentFault(
                        f"Tài liệu kiểm chứng “{item.name}” ({item.code}) không giống khi đính kèm.",
                        "Khôi phục bản sao lưu, hoặc đính kèm lại tài liệu.",
                    )


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _digest_of(entry: IO[bytes]) -> str:
    digest = hashlib.sha256()
    while chunk := entry.read(_CHUNK):
        digest.update(chunk)
    return digest.hexdigest()
