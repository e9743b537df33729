"""The sealed submission NAME.hhbc: a zip of manifest.json, data.json and the documents of one report.

The parts are stored uncompressed (Word, Excel and PDF files are compressed already) and every field of the zip is
fixed, so one content has exactly one form. Checking builds that form again and compares: no byte of the file, be it
in a part, in the manifest or between them, can change unnoticed, and nothing can be hidden or blown up inside.
The manifest, which has the digest of every part, is signed with the sender's key; files of earlier programs are not,
and are told as unsigned. A file may be sealed for its receiver: then only that office can look into it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from hhapp import __version__
from hhapp.errors import EnvironmentFault, UserError
from hhapp.exchange import keys
from hhapp.exchange import manifest as manifests
from hhapp.exchange.manifest import Manifest, Part, UnknownSchemaError, Volume
from hhapp.exchange.one_form_zip import build_zip, open_zip
from hhapp.exchange.score_part import score_findings
from hhapp.packs.context import ReportContext
from hhapp.packs.plain import json_bytes, plain_data
from hhapp.vn.numbers import format_size

DATA_NAME = "data.json"
SUFFIX = ".hhbc"
# Offices send at most 50 MB a file; a report has a handful of parts.
MOST_BYTES = 50_000_000
MOST_PARTS = 32
_BROKEN = "Tệp hỏng hoặc chép chưa xong. Chép lại từ nơi đã xuất, hoặc xuất lại báo cáo."


@dataclass(frozen=True, slots=True)
class SubmissionCheck:
    """What looking into a submission found: sentences for the clerk, none of them when all is well.

    `data` is the content of its data.json, b"" while there are findings, `told` the same as JSON reads it; `parts` has
    every part by name then. `sha256` and `size` (bytes) are of the file itself, sealed as it may be.
    """

    manifest: Manifest | None
    findings: tuple[str, ...]
    data: bytes = b""
    sealed: bool = False
    parts: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    told: Mapping[str, Any] = field(default_factory=dict, repr=False)
    sha256: str = ""
    size: int = 0

    @property
    def ok(self) -> bool:
        """Whether the file is whole and exactly as it was written."""
        return self.manifest is not None and not self.findings

    @property
    def signed_by(self) -> str:
        """The fingerprint of the key that signed it; "" for a file of an earlier program, which nobody signed."""
        return keys.shown_fingerprint(self.manifest.key) if self.manifest else ""


def build_submission(
    context: ReportContext,
    documents: Mapping[str, bytes],
    *,
    created: datetime,
    seed: bytes | None = None,
    receiver: str = "",
    volume: Volume | None = None,
    titles: Mapping[str, str] | None = None,
) -> bytes:
    """The bytes of the submission: the same for the same context, documents and `created` (UTC, whole seconds).

    `documents` are the report's files by name; `seed` is the private key that signs, without it the file is as those
    of earlier programs. `receiver` (a public key), `volume` and `titles` as in the manifest. UserError for a name that
    is not plain ASCII, and when the whole is larger than an office may send.
    """
    contents = {DATA_NAME: json_bytes(plain_data(context)), **documents}
    for name in documents:
        if not manifests.PART_NAME.fullmatch(name) or name in (DATA_NAME, manifests.NAME):
            raise UserError(f"Tên tệp “{name}” không dùng được trong tệp gửi.", "Chỉ dùng chữ không dấu và chữ số.")
    manifest = Manifest(
        unit_code=context.unit.code,
        unit_name=context.unit.name,
        period_code=context.period.code,
        period_label=context.period.label,
        period_start=context.period.start,
        period_end=context.period.end,
        pack_id=context.pack.id,
        pack_version=context.pack.version,
        program=__version__,
        created=created.astimezone(UTC).replace(microsecond=0),
        parts=tuple(Part.of(name, content) for name, content in sorted(contents.items())),
        report_version=context.report.version,
        replaces=context.report.replaces,
    )
    if seed is not None:
        signed = replace(
            manifest,
            schema=manifests.SCHEMA,
            key=keys.public_key(seed),
            receiver=receiver,
            volume=volume or Volume(),
            titles=titles or {},
        )
        manifest = replace(signed, signature=keys.sign(seed, signed.signed_bytes()))
    sealed = _archive(manifest, contents)
    if len(sealed) > MOST_BYTES:
        raise UserError(f"Tệp gửi lớn {format_size(len(sealed))}, quá mức 50 MB.", "Bỏ bớt nội dung rồi xuất lại.")
    return sealed


def check_submission(path: Path, seed: bytes | None = None) -> SubmissionCheck:
    """Look into the submission without unpacking it; everything wrong comes back as findings.

    `seed` is the reader's private key, which opens what is sealed for it. Raises UserError only when there is no such
    file, EnvironmentFault when the disk cannot be read.
    """
    try:
        with path.open("rb") as stream:
            raw = stream.read(MOST_BYTES + keys.SEAL_BYTES + 1)
    except (FileNotFoundError, IsADirectoryError) as error:
        raise UserError(f"Không có tệp {path}.", "Kiểm tra lại đường dẫn.") from error
    except OSError as error:
        raise EnvironmentFault(f"Không đọc được tệp {path}.", "Kiểm tra ổ đĩa.", details=str(error)) from error
    return replace(_check_any(raw, seed), sha256=hashlib.sha256(raw).hexdigest(), size=len(raw))


def read_submission(raw: bytes) -> SubmissionCheck:
    """Look into the bytes of a submission that is not sealed; as `check_submission`."""
    return _check(raw)


def _check_any(raw: bytes, seed: bytes | None) -> SubmissionCheck:
    addressee = keys.sealed_for(raw)
    if addressee is not None:
        return _check_sealed(raw, addressee, seed)
    if len(raw) > MOST_BYTES:
        return SubmissionCheck(None, ("Tệp lớn hơn 50 MB: không phải tệp gửi của chương trình.",))
    return _check(raw)


def _check_sealed(raw: bytes, addressee: str, seed: bytes | None) -> SubmissionCheck:
    if seed is None or keys.public_key(seed) != addressee:
        whose = keys.shown_fingerprint(addressee)
        return SubmissionCheck(
            None, (f"Tệp niêm phong cho nơi nhận có dấu khóa {whose}: chỉ nơi đó mở được.",), sealed=True
        )
    inside = keys.unseal(seed, raw)
    if inside is None:
        return SubmissionCheck(None, ("Tệp niêm phong bị hỏng hoặc bị sửa, không mở được.",), sealed=True)
    check = replace(_check(inside), sealed=True)
    if check.ok and check.manifest is not None and check.manifest.receiver != addressee:
        finding = "Bên trong là gói gửi cho nơi khác, có người niêm phong lại: không nhận."
        return replace(check, findings=(finding,), data=b"", parts={}, told={})
    return check


def _check(raw: bytes) -> SubmissionCheck:
    contents, findings = _open(raw)
    if findings:
        return SubmissionCheck(None, findings)
    try:
        manifest = manifests.read_manifest(contents.pop(manifests.NAME))
    except UnknownSchemaError as error:
        sentence = f"Tệp theo lược đồ số {error.schema}, chương trình này chỉ đọc đến lược đồ {manifests.SCHEMA}."
        return SubmissionCheck(None, (f"{sentence} Cập nhật chương trình rồi mở lại.",))
    except (ValueError, UnicodeDecodeError):
        return SubmissionCheck(None, (f"{manifests.NAME} không đọc được: tệp đã bị sửa hoặc hỏng.",))
    told = _read_data(contents.get(DATA_NAME, b""))
    found = (*_compare_parts(manifest, contents), *_compare_data(manifest, told))
    found += score_findings(manifest.unit_code, contents)
    if not found and _archive(manifest, contents) != raw:
        found = ("Tệp có phần thừa hoặc bị sửa ngoài các thành phần: không đúng như lúc xuất.",)
    if not found and manifest.schema == manifests.SCHEMA and not _is_signed(manifest):
        found = (f"Chữ ký không đúng: gói không do khóa {keys.shown_fingerprint(manifest.key)} ký.",)
    if found:
        return SubmissionCheck(manifest, found)
    return SubmissionCheck(manifest, (), contents[DATA_NAME], parts=contents, told=told)


def _is_signed(manifest: Manifest) -> bool:
    return keys.verifies(manifest.key, manifest.signed_bytes(), manifest.signature)


def _archive(manifest: Manifest, contents: Mapping[str, bytes]) -> bytes:
    parts = ((part.name, contents[part.name]) for part in manifest.parts)
    return build_zip([(manifests.NAME, manifest.to_bytes()), *parts])


def _open(raw: bytes) -> tuple[dict[str, bytes], tuple[str, ...]]:
    contents, findings = open_zip(raw, most_parts=MOST_PARTS, most_bytes=MOST_BYTES, broken=_BROKEN)
    if not findings and manifests.NAME not in contents:
        findings = (f"Không có {manifests.NAME}: không phải tệp gửi của chương trình.",)
    return contents, findings


def _compare_parts(manifest: Manifest, contents: Mapping[str, bytes]) -> tuple[str, ...]:
    listed = {part.name: part for part in manifest.parts}
    findings = [f"Thiếu thành phần {name}." for name in listed if name not in contents]
    findings += [f"Thừa thành phần {name}, bản kê không có." for name in contents if name not in listed]
    if len(listed) != len(manifest.parts):
        findings.append("Bản kê ghi một thành phần hai lần.")
    if DATA_NAME not in listed:
        findings.append(f"Bản kê không có {DATA_NAME}.")
    findings += [
        f"Thành phần {name} đã thay đổi so với lúc xuất."
        for name, part in listed.items()
        if name in contents and Part.of(name, contents[name]) != part
    ]
    return tuple(findings)


def _read_data(content: bytes) -> dict[str, Any]:
    """The JSON object of data.json; empty where it is none."""
    try:
        data = json.loads(content.decode("utf-8"))
    except (ValueError, RecursionError):
        return {}
    return data if isinstance(data, dict) else {}


def _compare_data(manifest: Manifest, data: Mapping[str, Any]) -> tuple[str, ...]:
    """Whether the figures belong to the unit, period and pack that the manifest names."""
    try:
        told = (data["unit"]["code"], data["period"]["code"], data["pack"]["id"], data["pack"]["version"])
        issue = (data["report"].get("version", 1), data["report"].get("replaces", ""))
    except (KeyError, TypeError, AttributeError):
        return (f"{DATA_NAME} không đọc được.",)
    if told != (manifest.unit_code, manifest.period_code, manifest.pack_id, manifest.pack_version):
        return (f"{DATA_NAME} nói về đơn vị hoặc kỳ báo cáo khác với bản kê.",)
    if issue != (manifest.report_version, manifest.replaces):
        return (f"{DATA_NAME} là báo cáo lần khác với bản kê.",)
    return ()
