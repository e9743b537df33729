"""The files that other offices sent, untouched, under their digest in the data folder."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from hhapp.documents.export import Made, Written, write_file
from hhapp.errors import EnvironmentFault, UserError
from hhapp.exchange import keys
from hhapp.exchange.submission import MOST_BYTES
from hhapp.paths import DataFolder
from hhapp.services.received_reports import Original
from hhapp.storage.kept_content import Kept, keep, path_in, settle


class Originals:
    """Copies files in; if the block that does so ends with a fault, or is stopped, what it brought goes again."""

    def __init__(self, folder: DataFolder) -> None:
        self._root = folder.received
        self._kept: list[Kept] = []

    def keep(self, path: Path, sha256: str) -> None:
        """Copy a file whose digest is known; UserError where it is another file by now."""
        kept = keep(self._root, path, most_bytes=MOST_BYTES + keys.SEAL_BYTES, settled=False)
        self._kept.append(kept)
        if kept.sha256 != sha256:
            raise UserError(
                f"Tệp {path.name} đã thay đổi từ lúc xem.", "Xem lại thư mục rồi nhận; chưa có gì được ghi."
            )

    def settle(self) -> None:
        """Wait until all of them are on the disk: before the rows that name them are."""
        settle(self._kept)

    def __enter__(self) -> Originals:
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, at: TracebackType | None) -> None:
        if kind is not None:
            for kept in self._kept:
                if kept.is_new:
                    kept.path.unlink(missing_ok=True)


def path_of_original(folder: DataFolder, sha256: str) -> Path:
    """Where an original lies."""
    return path_in(folder.received, sha256)


def write_originals(folder: DataFolder, originals: Sequence[Original], out: Path) -> tuple[Written, ...]:
    """Write originals under the names they came with; EnvironmentFault where one is gone from the data folder."""
    return tuple(
        write_file(out / each.name, Made(each.name, "hhbc", original_bytes(folder, each), 1)) for each in originals
    )


def original_bytes(folder: DataFolder, original: Original) -> bytes:
    """The content of an original; EnvironmentFault where it is gone from the data folder or was changed there."""
    path = path_of_original(folder, original.sha256)
    try:
        content = path.read_bytes()
    except OSError as fault:
        raise EnvironmentFault(
            f"Không thấy bản gốc của gói {original.name} trong thư mục dữ liệu.",
            "Khôi phục thư mục “received” từ bản sao, hoặc nhận lại gói này.",
            details=str(fault),
        ) from fault
    if hashlib.sha256(content).hexdigest() != original.sha256:
        raise EnvironmentFault(
            f"Bản gốc của gói {original.name} trong thư mục dữ liệu đã bị sửa hoặc hỏng.",
            "Khôi phục thư mục “received” từ bản sao, hoặc đề nghị đơn vị gửi lại.",
        )
    return content
