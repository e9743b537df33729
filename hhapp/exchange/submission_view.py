"""What a submission says, to be read by anybody who has the program; nothing is unpacked or kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from hhapp.exchange.inbox import Looked, look_into, report_in
from hhapp.exchange.manifest import Manifest
from hhapp.packs.context import ReportContext
from hhapp.vn.numbers import format_date, format_size


@dataclass(frozen=True, slots=True)
class ViewLine:
    """One line: under which heading, the code that a remark names it by (or ""), what it is, what it says."""

    heading: str
    code: str
    what: str
    says: str


@dataclass(frozen=True, slots=True)
class SubmissionView:
    """The lines of a submission that is whole; of one that is not only the findings."""

    lines: tuple[ViewLine, ...]
    findings: tuple[str, ...]
    fingerprint: str
    title: str


def view_submission(path: Path, seed: bytes | None = None) -> SubmissionView:
    """Look into a submission and tell everything in it; UserError where there is no such file."""
    looked = look_into([path], seed)
    first, manifest = looked.first, looked.first.manifest
    if not first.ok or manifest is None:
        return SubmissionView((), looked.findings, "", path.name)
    report = report_in(first)
    lines = (*_about(looked, manifest), *report_lines(report), *_parts(looked))
    title = f"{manifest.unit_name}, {manifest.period_label}, lần {manifest.report_version}"
    return SubmissionView(lines, looked.findings, first.signed_by, title)


def report_lines(report: ReportContext) -> Iterator[ViewLine]:
    """What the report itself says: its figures, its sections, what the sender's program remarked."""
    yield from _figures(report)
    yield from _sections(report)


def _about(looked: Looked, manifest: Manifest) -> Iterator[ViewLine]:
    heading = "Gói gửi"
    signed = f"khóa {looked.first.signed_by}" if manifest.key else "không ký (chương trình phiên bản cũ)"
    yield ViewLine(heading, "", "Đơn vị", f"{manifest.unit_name} ({manifest.unit_code})")
    days = f"{format_date(manifest.period_start)} – {format_date(manifest.period_end)}"
    yield ViewLine(heading, "", "Kỳ báo cáo", f"{manifest.period_label} ({days})")
    issue = f"{manifest.report_version}{f', {manifest.replaces}' if manifest.replaces else ''}"
    yield ViewLine(heading, "", "Lần", issue)
    yield ViewLine(heading, "", "Lập lúc", f"{manifest.created.astimezone():%H:%M %d/%m/%Y}, HHApp {manifest.program}")
    yield ViewLine(heading, "", "Gói biểu mẫu", f"{manifest.pack_id} {manifest.pack_version}")
    yield ViewLine(heading, "", "Người ký gói", signed)
    yield ViewLine(heading, "", "Niêm phong", "có" if looked.first.sealed else "không")


def _figures(report: ReportContext) -> Iterator[ViewLine]:
    for group in report.groups:
        for line in group.lines:
            unit = f" {line.unit}" if line.unit and line.unit != "%" and line.value is not None else ""
            note = f" ({line.note})" if line.note else ""
            what = f"{line.number}. {line.name}".removeprefix(". ")
            yield ViewLine(f"{group.number}. {group.name}", line.code, what, f"{line.shown}{unit}{note}")


def _sections(report: ReportContext) -> Iterator[ViewLine]:
    for key, paragraphs in report.sections.items():
        if paragraphs:
            yield ViewLine("Lời văn", key, key, " ".join(paragraphs))
    for remark in report.remarks:
        yield ViewLine("Lưu ý của chương trình", "", "Lưu ý", remark)


def _parts(looked: Looked) -> Iterator[ViewLine]:
    here = {path.name for path, _ in looked.checks}
    for path, check in looked.checks:
        if check.manifest is not None:
            titles = check.manifest.titles
            for part in check.manifest.parts:
                says = f"{titles.get(part.name, '')} ({format_size(part.size)})".strip()
                yield ViewLine(f"Tệp {path.name}", "", part.name, says)
            for key, title in titles.items():
                volume, beside, name = key.partition("/")
                if beside and volume not in here:
                    yield ViewLine(f"Tệp {volume} (không có ở đây)", "", name, title)
