"""The assignment package NAME.hhgiao: what an office hands down for a year, signed with its key.

A zip in one form (`one_form_zip`): manifest.json (who, year, issue, digests, signature), content.json (the rows), and
where they come along mau.hhmau (the template pack), tieu-chi.json (the criteria set), lich-nghi.toml (the calendar).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from hhapp import __version__
from hhapp.errors import EnvironmentFault, UserError
from hhapp.exchange import keys
from hhapp.exchange.manifest import Part
from hhapp.exchange.one_form_zip import build_zip, open_zip
from hhapp.packs.handed import HandedContent, NotHandedError, content_data, read_content
from hhapp.packs.plain import json_bytes

SUFFIX = ".hhgiao"
PACK_PART, CRITERIA_PART, CALENDAR_PART = "mau.hhmau", "tieu-chi.json", "lich-nghi.toml"
EXTRAS = (PACK_PART, CRITERIA_PART, CALENDAR_PART)
MOST_BYTES = 50_000_000
_MANIFEST, _CONTENT = "manifest.json", "content.json"
_KIND, _SCHEMA = "hhgiao", 1
_MOMENT = "%Y-%m-%dT%H:%M:%SZ"
_BROKEN = "Tệp hỏng hoặc chép chưa xong. Chép lại từ nơi đã gửi."
_ADVICE = "Xin lại gói từ cấp trên; ở đây không có gì thay đổi."


@dataclass(frozen=True, slots=True)
class ReadPackage:
    """A package that is whole and whose signature is right. `made` is UTC, `sha256` the file's digest.

    `extras` has those of EXTRAS that came along, by name.
    """

    content: HandedContent
    made: datetime
    program: str
    key: str
    sha256: str
    extras: Mapping[str, bytes] = field(repr=False)

    @property
    def fingerprint(self) -> str:
        """Of the key that signed."""
        return keys.shown_fingerprint(self.key)


def build_package(content: HandedContent, extras: Mapping[str, bytes], *, made: datetime, seed: bytes) -> bytes:
    """The file of one issue: the same bytes for the same content, extras, moment (whole seconds) and key.

    UserError where the whole is larger than an office may send.
    """
    parts = {_CONTENT: json_bytes(content_data(content)), **{name: extras[name] for name in EXTRAS if name in extras}}
    unsigned = {
        "kind": _KIND,
        "schema": _SCHEMA,
        "office": {"code": content.office_code, "name": content.office_name},
        "year": content.year,
        "version": content.version,
        "made": made.astimezone(UTC).strftime(_MOMENT),
        "program": __version__,
        "parts": [_part(Part.of(name, part)) for name, part in parts.items()],
        "key": keys.public_key(seed),
    }
    manifest = json_bytes({**unsigned, "signature": keys.sign(seed, _signed(unsigned))})
    whole = build_zip([(_MANIFEST, manifest), *parts.items()])
    if len(whole) > MOST_BYTES:
        raise UserError("Gói giao việc lớn quá mức 50 MB.", "Bỏ gói biểu mẫu kèm theo rồi lập lại.")
    return whole


def read_package(path: Path) -> ReadPackage:
    """What the file says; UserError with one sentence where it is no package, is damaged, of a later form or forged."""
    try:
        with path.open("rb") as stream:
            raw = stream.read(MOST_BYTES + 1)
    except (FileNotFoundError, IsADirectoryError) as error:
        raise UserError(f"Không có tệp {path}.", "Kiểm tra lại đường dẫn.") from error
    except OSError as error:
        raise EnvironmentFault(f"Không đọc được tệp {path}.", "Kiểm tra ổ đĩa.", details=str(error)) from error
    if len(raw) > MOST_BYTES:
        raise UserError("Tệp lớn hơn 50 MB: không phải gói giao việc.", _ADVICE)
    try:
        return _read(raw)
    except (KeyError, TypeError, AttributeError, ValueError, RecursionError) as error:
        raise UserError(f"Gói {path.name} thiếu hoặc sai phần bên trong.", _ADVICE, details=repr(error)) from error


def _read(raw: bytes) -> ReadPackage:
    parts, findings = open_zip(raw, most_parts=len(EXTRAS) + 2, most_bytes=MOST_BYTES, broken=_BROKEN)
    _refuse(findings)
    manifest = _manifest(parts.pop(_MANIFEST, b""))
    _refuse(_compare(manifest, parts))
    again = [(_MANIFEST, json_bytes(manifest)), *((each["name"], parts[each["name"]]) for each in manifest["parts"])]
    if build_zip(again) != raw:
        raise UserError("Gói có phần thừa hoặc bị sửa ngoài các thành phần: không đúng như lúc lập.", _ADVICE)
    unsigned = {name: value for name, value in manifest.items() if name != "signature"}
    if not keys.verifies(manifest["key"], _signed(unsigned), manifest["signature"]):
        raise UserError("Chữ ký của gói không đúng: gói không do khóa ghi trong đó ký.", _ADVICE)
    content = _content(parts[_CONTENT])
    told = (content.office_code, content.office_name, content.year, content.version)
    if told != (manifest["office"]["code"], manifest["office"]["name"], manifest["year"], manifest["version"]):
        raise UserError("Bản kê của gói nói khác nội dung bên trong.", _ADVICE)
    return ReadPackage(
        content=content,
        made=datetime.strptime(manifest["made"], _MOMENT).replace(tzinfo=UTC),
        program=str(manifest["program"]),
        key=manifest["key"],
        sha256=hashlib.sha256(raw).hexdigest(),
        extras={name: part for name, part in parts.items() if name != _CONTENT},
    )


def _manifest(raw: bytes) -> dict[str, Any]:
    try:
        manifest = json.loads(raw.decode("utf-8"))
    except (ValueError, RecursionError):
        manifest = None
    if not isinstance(manifest, dict) or manifest.get("kind") != _KIND:
        raise UserError("Đây không phải gói giao việc (.hhgiao).", "Chọn đúng tệp cấp trên gửi.")
    if manifest.get("schema") != _SCHEMA:
        raise UserError(
            f"Gói theo lược đồ số {str(manifest.get('schema'))[:20]}, chương trình này chỉ đọc lược đồ {_SCHEMA}.",
            "Cập nhật chương trình rồi mở lại.",
        )
    return manifest


def _compare(manifest: Mapping[str, Any], parts: Mapping[str, bytes]) -> tuple[str, ...]:
    listed = {str(each["name"]): each for each in manifest["parts"]}
    findings = [f"Gói có phần lạ {name}." for name in listed if name not in (_CONTENT, *EXTRAS)]
    findings += [f"Thiếu thành phần {name}." for name in (_CONTENT, *listed) if name not in parts]
    findings += [f"Thừa thành phần {name}, bản kê không có." for name in parts if name not in listed]
    if len(listed) != len(manifest["parts"]):
        findings.append("Bản kê ghi một thành phần hai lần.")
    findings += [
        f"Thành phần {name} đã thay đổi so với lúc lập."
        for name, each in listed.items()
        if name in parts and _part(Part.of(name, parts[name])) != each
    ]
    return tuple(findings)


def _content(raw: bytes) -> HandedContent:
    try:
        content = read_content(json.loads(raw.decode("utf-8")))
    except (NotHandedError, ValueError, RecursionError) as error:
        raise UserError("Nội dung gói giao việc không đọc được.", _ADVICE, details=repr(error)) from error
    return content


def _refuse(findings: tuple[str, ...]) -> None:
    if findings:
        raise UserError(findings[0], _ADVICE, details="\n".join(findings))


def _part(part: Part) -> dict[str, Any]:
    return {"name": part.name, "size": part.size, "sha256": part.sha256}


def _signed(document: Mapping[str, Any]) -> bytes:
    return b"hhgiao\n" + json_bytes(document)
