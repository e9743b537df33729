"""What an installation leaves beside the files of a pack: their digests, and what was read from the Excel catalogue.

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


def record_of(files: Mapping[str, bytes], tables: Tables) -> bytes:
    """The record of a pack being installed."""
    families = {family: [dict(entry.values) for entry in entries] for family, entries in tables.families.items()}
    document = {"files": digests(files), "families": families}
    return json.dumps(document, ensure_ascii=False, default=float).encode()


def kept_digests(folder: Path) -> dict[str, str] | None:
    """The digests of the files as they were installed; None where the folder was not installed."""
    document = _read(folder)
    return None if document is None else dict(document["files"])


def kept_tables(folder: Path, catalogue: str) -> Tables | None:
    """What was read from the Excel catalogue at installation; None where it was not, or the file is another now."""
    document = _read(folder)
    if document is None or document["files"].get(catalogue) != _digest(folder / catalogue):
        return None
    return Tables(
        {
            family: tuple(
                Entry(values, catalogue, f"{family} “{values.get('code', values.get('key', ''))}”") for values in listed
            )
            for family, listed in document["families"].items()
        }
    )


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _read(folder: Path) -> dict[str, Any] | None:
    try:
        document = json.loads((folder / RECORD_FILE).read_text(encoding="utf-8"), parse_float=Decimal)
    except (OSError, ValueError):
        return None
    is_whole = isinstance(document, dict) and all(isinstance(document.get(key), dict) for key in ("files", "families"))
    return document if is_whole else None
