from __future__ import annotations

import io
import json
import struct
import typing
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hhapp import __version__
from hhapp.errors import UserError
from hhapp.exchange import submission
from hhapp.exchange.manifest import Manifest, Part
from hhapp.exchange.submission import build_submission, check_submission
from hhapp.packs.context import ReportContext
from hhapp.packs.plain import typed_data

CREATED = datetime(2026, 3, 15, 8, 30, 5, tzinfo=UTC)
DOCUMENTS = {"BC_2026Q1.docx": b"PK word " * 40, "BC_2026Q1.pdf": b"%PDF-1.7 x", "BC_2026Q1.xlsx": b"PK excel"}


@pytest.fixture(scope="session")
def sealed(context: ReportContext) -> bytes:
    return build_submission(context, DOCUMENTS, created=CREATED)


@pytest.fixture
def findings(tmp_path: Path) -> typing.Callable[[bytes], str]:
    """Writes bytes to a file and gives what checking them finds, "" when all is well."""

    def look(content: bytes) -> str:
        path = tmp_path / "tep.hhbc"
        path.write_bytes(content)
        check = check_submission(path)
        assert check.ok == (not check.findings)
        return "\n".join(check.findings)

    return look


def altered(sealed: bytes, **changes: bytes | None) -> bytes:
    """The submission with parts replaced, added or (None) left out, by names with "_" for "."."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(sealed)) as old, zipfile.ZipFile(target, "w") as new:
        parts: dict[str, bytes | None] = {name: old.read(name) for name in old.namelist()}
        parts.update({name.replace("__", "."): content for name, content in changes.items()})
        for name, content in parts.items():
            if content is not None:
                new.writestr(name, content)
    return target.getvalue()


def manifest_of(sealed: bytes) -> dict[str, typing.Any]:
    with zipfile.ZipFile(io.BytesIO(sealed)) as archive:
        return json.loads(archive.read("manifest.json"))


def test_manifest_says_who_sends_what(sealed: bytes) -> None:
    manifest = manifest_of(sealed)
    parts = manifest.pop("parts")
    assert manifest == {
        "schema": 2,
        "report": {"version": 1, "replaces": ""},
        "unit": {"code": "H00.01", "name": "Ủy ban nhân dân xã Mẫu"},
        "period": {"code": "2026-Q1", "label": "Quý I năm 2026", "start": "2025-12-15", "end": "2026-03-14"},
        "pack": {"id": "mau-xa", "version": "1.0"},
        "program": __version__,
        "created": "2026-03-15T08:30:05Z",
    }
    with zipfile.ZipFile(io.BytesIO(sealed)) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == ["manifest.json", *(part["name"] for part in parts)]
        assert {part["name"] for part in parts} == {"data.json", *DOCUMENTS}
        for part in parts:
            content = archive.read(part["name"])
            assert Part.of(part["name"], content) == Part(**part)
            assert content == DOCUMENTS.get(part["name"], content)


def test_data_is_the_whole_context(sealed: bytes, context: ReportContext) -> None:
    with zipfile.ZipFile(io.BytesIO(sealed)) as archive:
        data = json.loads(archive.read("data.json"))
    assert data["figures"]["tthc.rate"]["value"] == "98.70"
    assert data["period"]["end"] == "2026-03-14"
    assert typed_data(ReportContext, data) == context


def test_same_content_has_the_same_bytes(sealed: bytes, context: ReportContext) -> None:
    turned = dict(reversed(DOCUMENTS.items()))
    assert build_submission(context, turned, created=CREATED.replace(microsecond=77)) == sealed
    assert build_submission(context, DOCUMENTS, created=CREATED.replace(hour=9)) != sealed


def test_a_whole_file_checks_out(sealed: bytes, tmp_path: Path) -> None:
    path = tmp_path / "BC.hhbc"
    path.write_bytes(sealed)
    check = check_submission(path)
    assert check.ok
    assert check.manifest is not None
    assert check.manifest.created == CREATED
    assert len(check.manifest.parts) == 4


def test_too_large_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sealed: bytes, context: ReportContext
) -> None:
    monkeypatch.setattr(submission, "MOST_BYTES", len(sealed) - 1)
    with pytest.raises(UserError, match="quá mức"):
        build_submission(context, DOCUMENTS, created=CREATED)
    (tmp_path / "big.hhbc").write_bytes(sealed)
    assert not check_submission(tmp_path / "big.hhbc").ok


def test_absent_file_is_a_user_error(tmp_path: Path) -> None:
    for path in (tmp_path / "absent.hhbc", tmp_path):
        with pytest.raises(UserError, match="Không có tệp"):
            check_submission(path)


@pytest.mark.parametrize("name", ["báo cáo.docx", "../x.docx", "a/b.docx", "data.json", "manifest.json", "docx", ""])
def test_only_plain_names_go_in(context: ReportContext, name: str) -> None:
    with pytest.raises(UserError, match="không dùng được"):
        build_submission(context, {name: b"x"}, created=CREATED)


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(position=st.floats(0, 1, exclude_max=True), change=st.integers(1, 255))
def test_any_changed_byte_is_noticed(
    sealed: bytes, findings: typing.Callable[[bytes], str], position: float, change: int
) -> None:
    spoiled = bytearray(sealed)
    spoiled[int(position * len(sealed))] ^= change
    assert findings(bytes(spoiled))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(kept=st.floats(0, 1, exclude_max=True), tail=st.binary(max_size=30))
def test_a_cut_file_is_noticed(
    sealed: bytes, findings: typing.Callable[[bytes], str], kept: float, tail: bytes
) -> None:
    assert findings(sealed[: int(kept * len(sealed))] + tail)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=400))
def test_any_bytes_are_answered(findings: typing.Callable[[bytes], str], content: bytes) -> None:
    assert findings(content)
    assert findings(b"PK\x03\x04" + content + b"PK\x05\x06" + content[:18])


def test_bytes_around_the_archive_are_noticed(sealed: bytes, findings: typing.Callable[[bytes], str]) -> None:
    assert findings(b"MZ" + sealed)
    assert findings(sealed + b"\0")
    assert findings(sealed) == ""


def test_changed_missing_and_added_parts(sealed: bytes, findings: typing.Callable[[bytes], str]) -> None:
    assert "BC_2026Q1.pdf đã thay đổi" in findings(altered(sealed, BC_2026Q1__pdf=b"%PDF-1.7 y"))
    assert "Thiếu thành phần BC_2026Q1.pdf" in findings(altered(sealed, BC_2026Q1__pdf=None))
    assert "Thừa thành phần virus.exe" in findings(altered(sealed, virus__exe=b"MZ"))
    assert "Không có manifest.json" in findings(altered(sealed, manifest__json=None))


def test_submissions_of_the_first_program_are_still_read(
    context: ReportContext, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Schema 1 knew no versions of a report."""
    monkeypatch.setattr(submission, "Manifest", partial(Manifest, schema=1))
    path = tmp_path / "cu.hhbc"
    path.write_bytes(build_submission(context, {}, created=CREATED))
    assert "report" not in manifest_of(path.read_bytes())
    check = check_submission(path)
    assert check.ok
    assert check.manifest is not None
    assert (check.manifest.schema, check.manifest.report_version) == (1, 1)


def test_manifest_is_taken_only_as_written(sealed: bytes, findings: typing.Callable[[bytes], str]) -> None:
    manifest = manifest_of(sealed)

    def with_manifest(**changes: object) -> str:
        return findings(altered(sealed, manifest__json=json.dumps(manifest | changes).encode()))

    assert "lược đồ số 4" in with_manifest(schema=4)
    assert "không đọc được" in with_manifest(schema=3)
    assert "không đọc được" in with_manifest(report={"version": "2", "replaces": ""})
    assert "lần khác với bản kê" in with_manifest(report={"version": 2, "replaces": "x"})
    assert "bị sửa" in with_manifest(extra=1)
    assert "không đọc được" in with_manifest(unit=None)
    assert "không đọc được" in with_manifest(created="hôm qua")
    assert "không đọc được" in with_manifest(schema=True)
    assert "không đọc được" in with_manifest(parts=[{"name": "../x", "size": 1, "sha256": ""}])
    assert "hai lần" in with_manifest(parts=[*manifest["parts"], manifest["parts"][0]])
    assert "không có data.json" in with_manifest(parts=manifest["parts"][:1])
    assert "không đọc được" in findings(altered(sealed, manifest__json=b"[" * 100_000))


def test_figures_of_another_unit_are_noticed(
    sealed: bytes, context: ReportContext, findings: typing.Callable[[bytes], str]
) -> None:
    other = build_submission(replace(context, unit=replace(context.unit, code="H99")), DOCUMENTS, created=CREATED)
    manifest = manifest_of(other) | {"unit": manifest_of(sealed)["unit"]}
    assert "khác với bản kê" in findings(altered(other, manifest__json=json.dumps(manifest).encode()))


def test_names_outside_and_double_names_are_refused(findings: typing.Callable[[bytes], str]) -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name in ("../../etc/passwd", "C:\\x.dll", "manifest.json", "manifest.jsoN"):
            archive.writestr(name, b"{}")
    found = findings(target.getvalue().replace(b"jsoN", b"json"))  # zipfile itself warns of a double name
    assert "../../etc/passwd" in found
    assert "manifest.json có hai lần" in found


def test_bombs_are_not_opened(findings: typing.Callable[[bytes], str], sealed: bytes) -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("manifest.json", b"0" * 200_000_000)
    assert "bị nén" in findings(target.getvalue())
    many = io.BytesIO()
    with zipfile.ZipFile(many, "w") as archive:
        for number in range(40):
            archive.writestr(f"p{number}.txt", b"")
    assert "40 thành phần" in findings(many.getvalue())
    claimed = bytearray(sealed)  # the central directory claims parts of 4 GB
    start = claimed.index(b"PK\x01\x02")
    claimed[start + 20 : start + 28] = struct.pack("<II", 0xFFFFFFF0, 0xFFFFFFF0)
    assert "lớn hơn chính tệp" in findings(bytes(claimed))
