"""The first part of a submission: who sends which period, made by what, and the digest of every other part."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from typing import TypeVar

from hhapp.packs.plain import json_bytes

T = TypeVar("T")

SCHEMA = 3
UNSIGNED = 2  # as 3, but nobody signs it, it is for nobody's eyes only and comes in one volume
_WITHOUT_REPORT = 1  # of HHApp 0.1: every report was the first of its period
NAME = "manifest.json"
PART_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,60}(\.[A-Za-z0-9]{1,8})", re.ASCII)


class UnknownSchemaError(ValueError):
    """The manifest follows a schema that this program does not know; `schema` is the number it gives."""

    def __init__(self, schema: object) -> None:
        super().__init__(f"schema {schema!r}")
        self.schema = schema


@dataclass(frozen=True, slots=True)
class Part:
    """One file of the submission: its size in bytes and its SHA-256 in small hexadecimal digits."""

    name: str
    size: int
    sha256: str

    @classmethod
    def of(cls, name: str, content: bytes) -> Part:
        """The part that `content` is under `name`."""
        return cls(name, len(content), hashlib.sha256(content).hexdigest())


@dataclass(frozen=True, slots=True)
class Volume:
    """Which of the files of one submission this is; `names` has all of them, none for a submission in one file."""

    number: int = 1
    names: tuple[str, ...] = ()

    @property
    def of(self) -> int:
        """How many files the submission has."""
        return max(1, len(self.names))


@dataclass(frozen=True, slots=True)
class Manifest:
    """Who sends what. `created` is a UTC instant in whole seconds; `parts` names every other file, in order.

    `report_version` is 2 for "lần 2", and `replaces` then says which report it stands in for. Of schema 3: `key` and
    `signature` of the sender in hexadecimal digits, `receiver` (the key that the file was sealed for, or ""), `volume`,
    `titles` (what files of evidence were called, by part).
    """

    unit_code: str
    unit_name: str
    period_code: str
    period_label: str
    period_start: date
    period_end: date
    pack_id: str
    pack_version: str
    program: str
    created: datetime
    parts: tuple[Part, ...]
    report_version: int = 1
    replaces: str = ""
    schema: int = UNSIGNED
    key: str = ""
    receiver: str = ""
    volume: Volume = field(default_factory=Volume)
    titles: Mapping[str, str] = field(default_factory=dict)
    signature: str = ""

    def signed_bytes(self) -> bytes:
        """What the sender signs: the manifest without the signature, and what kind of thing is signed."""
        return b"hhbc manifest\n" + replace(self, signature="").to_bytes()

    def to_bytes(self) -> bytes:
        """The one way this manifest is written: sorted keys, UTF-8, two spaces."""
        report = {"version": self.report_version, "replaces": self.replaces}
        return json_bytes(
            {
                "schema": self.schema,
                **({} if self.schema == _WITHOUT_REPORT else {"report": report}),
                "unit": {"code": self.unit_code, "name": self.unit_name},
                "period": {
                    "code": self.period_code,
                    "label": self.period_label,
                    "start": self.period_start.isoformat(),
                    "end": self.period_end.isoformat(),
                },
                "pack": {"id": self.pack_id, "version": self.pack_version},
                "program": self.program,
                "created": self.created.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
                "parts": [{"name": part.name, "size": part.size, "sha256": part.sha256} for part in self.parts],
                **(self._signed_members() if self.schema == SCHEMA else {}),
            }
        )

    def _signed_members(self) -> dict[str, object]:
        return {
            "sender": {"key": self.key, "signature": self.signature},
            "receiver": self.receiver,
            "volume": {"number": self.volume.number, "names": list(self.volume.names)},
            "titles": dict(self.titles),
        }


def read_manifest(content: bytes) -> Manifest:
    """The manifest in `content`; ValueError when it is not one, UnknownSchemaError when it is of another schema."""
    try:
        data = json.loads(content.decode("utf-8"))
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    schema = _member(data, "schema", int)
    if schema not in (_WITHOUT_REPORT, UNSIGNED, SCHEMA):
        raise UnknownSchemaError(schema)
    unit, period, pack = (_member(data, key, dict) for key in ("unit", "period", "pack"))
    report = {"version": 1, "replaces": ""} if schema == _WITHOUT_REPORT else _member(data, "report", dict)
    read = Manifest(
        unit_code=_member(unit, "code", str),
        unit_name=_member(unit, "name", str),
        period_code=_member(period, "code", str),
        period_label=_member(period, "label", str),
        period_start=date.fromisoformat(_member(period, "start", str)),
        period_end=date.fromisoformat(_member(period, "end", str)),
        pack_id=_member(pack, "id", str),
        pack_version=_member(pack, "version", str),
        program=_member(data, "program", str),
        created=datetime.strptime(_member(data, "created", str), "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC),
        parts=tuple(_read_part(part) for part in _member(data, "parts", list)),
        report_version=_member(report, "version", int),
        replaces=_member(report, "replaces", str),
        schema=schema,
    )
    return _with_signature(read, data) if schema == SCHEMA else read


def _with_signature(read: Manifest, data: object) -> Manifest:
    sender, volume = _member(data, "sender", dict), _member(data, "volume", dict)
    names, titles = _member(volume, "names", list), _member(data, "titles", dict)
    if not all(isinstance(name, str) for name in (*names, *titles.values())):
        raise ValueError("names: text expected")
    return replace(
        read,
        key=_hexadecimal(_member(sender, "key", str), 32),
        signature=_hexadecimal(_member(sender, "signature", str), 64),
        receiver=_member(data, "receiver", str),
        volume=_read_volume(Volume(_member(volume, "number", int), tuple(names))),
        titles=titles,
    )


def _read_volume(volume: Volume) -> Volume:
    if not 1 <= volume.number <= volume.of or len(set(volume.names)) != len(volume.names):
        raise ValueError(f"volume {volume.number} of {volume.names}")
    return volume


def _hexadecimal(text: str, size: int) -> str:
    if not re.fullmatch(rf"[0-9a-f]{{{2 * size}}}", text, re.ASCII):
        raise ValueError(f"{size} bytes in hexadecimal digits expected")
    return text


def _read_part(data: object) -> Part:
    part = Part(_member(data, "name", str), _member(data, "size", int), _member(data, "sha256", str))
    if not PART_NAME.fullmatch(part.name) or part.name == NAME:
        raise ValueError(f"part name {part.name!r}")
    return part


def _member(data: object, key: str, kind: type[T]) -> T:
    value = data.get(key) if isinstance(data, Mapping) else None
    if not isinstance(value, kind) or isinstance(value, bool):
        raise ValueError(f"{key}: {kind.__name__} expected")
    return value
