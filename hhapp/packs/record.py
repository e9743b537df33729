"""What an installation leaves beside the files of a pack: their digests, and what was read from its Excel files.

With it start-up need not parse Excel, and installing the same version again is known to be the same or not.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from hhapp.packs.faults import Entry, Tables

RECORD_FILE = "da-cai.json"


def digests(files: Mapping[str, bytes]) -> dict[str, str]:
    """SHA-256 of each file by name, in the order of the names."""
    return {name: hashlib.sha256(content).hexdigest() for name, content in sorted(files.items())}


def record_of(files: Mapping[str, bytes], read: Mapping[str, Tables]) -> bytes:
    """The record of a pack being installed; `read` has by file what its Excel files say."""
    tables = {
        file: {family: [dict(entry.values) for entry in entries] for family, entries in each.families.items()}
        for file, each in read.items()
    }
    return json.dumps({"files": digests(files), "tables": tables}, ensure_ascii=False, default=float).encode()


def kept_digests(folder: Path) -> dict[str, str] | None:
    """The digests of the files as they were installed; None where the folder was not installed."""
    document = _read(folder)
    return None if document is None else dict(document["files"])


def kept_tables(folder: Path, name: str) -> Tables | None:
    """What was read from an Excel file at installation; None where it was not, or the file is another now."""
    document = _read(folder)
    if document is None or name not in document["tables"] or document["files"].get(name) != _digest(folder / name):
        return None
    return Tables(
        {
            family: tuple(
                Entry(values, name, f"{family} “{values.get('code', values.get('key', ''))}”") for values in listed
            )
            for family, listed in document["tables"][name].items()
        }
    )


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _read(folder: Path) -> dict[str, Any] | None:
    try:
        document = json.loads((folder / RECORD_FILE).read_text(encoding="utf-8"), parse_float=Decimal)
    except (OSError, ValueError):
        return None
    if not isinstance(document, dict) or not isinstance(document.get("files"), dict):
        return None
    return {"tables": {}, **document}  # HHApp 0.1 kept no tables by file; they are then read from Excel again
