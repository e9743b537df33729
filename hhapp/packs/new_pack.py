"""A new pack from one at hand: its files as they are, its first lines changed, the province's remarks kept."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path

from hhapp.errors import EnvironmentFault, UserError
from hhapp.packs.archive import SIGNATURE_FILE
from hhapp.packs.load import CATALOGUE_FILE

_FIRST_TABLE = re.compile(r"^\[", re.MULTILINE)
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def start_pack(files: Mapping[str, bytes], folder: Path, pack_id: str, name: str) -> None:
    """Write the files of a pack into a new folder as version "1" of another, not a sample and not signed.

    UserError for an id that is none and for a folder that has files already.
    """
    if not _ID.fullmatch(pack_id):
        raise UserError(f"Mã gói “{pack_id}” không đúng.", "Chỉ gồm a-z, 0-9 và dấu gạch nối, ví dụ nghe-an-xa.")
    if not name.strip():
        raise UserError("Tên gói còn trống.", "Ghi tên gói, ví dụ “Biểu mẫu của tỉnh Nghệ An”.")
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UserError(f"“{folder}” đã có sẵn và không trống.", "Chọn một thư mục mới.")
    head: dict[str, str | bool] = {"id": pack_id, "version": "1", "name": name.strip(), "sample": False}
    catalogue = with_head(files[CATALOGUE_FILE].decode("utf-8-sig"), head)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for each, content in files.items():
            if each != SIGNATURE_FILE:
                (folder / each).write_bytes(catalogue.encode() if each == CATALOGUE_FILE else content)
    except OSError as error:
        raise EnvironmentFault(f"Không ghi được vào “{folder}”.", "Chọn thư mục khác.", details=str(error)) from error


def with_head(text: str, values: Mapping[str, str | bool]) -> str:
    """The text of a mau.toml with other values of keys before its first table; remarks stay where they are."""
    start = _FIRST_TABLE.search(text)
    end = start.start() if start else len(text)
    head, rest = text[:end], text[end:]
    for key, value in values.items():
        line = re.compile(rf"^({key}[ \t]*=[ \t]*)(\"(?:[^\"\\\n]|\\.)*\"|'[^'\n]*'|[^\s#]+)", re.MULTILINE)
        written = json.dumps(value, ensure_ascii=False)  # JSON's text is TOML's too
        found = line.search(head)
        before, after = (head[: found.end(1)], head[found.end() :]) if found else (f"{key} = ", f"\n{head}")
        head = before + written + after
    return head + rest
