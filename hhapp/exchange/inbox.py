"""Submissions of other offices as this one looks at them, whole, complete and welcome; one of them taken in."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.exchange.keys import same_fingerprint, shown_fingerprint
from hhapp.exchange.office import Office
from hhapp.exchange.originals import Originals
from hhapp.exchange.report_content import ContentReader
from hhapp.exchange.submission import DATA_NAME, SubmissionCheck, check_submission
from hhapp.exchange.volumes import missing_volumes
from hhapp.packs.context import ReportContext
from hhapp.packs.plain import typed_data
from hhapp.services import known_keys, pack_choice, received
from hhapp.services.known_keys import KeyRole
from hhapp.services.received import Incoming, Judged
from hhapp.services.received_reports import Content, Original
from hhapp.storage.unit_key import read_key


@dataclass(frozen=True, slots=True)
class Looked:
    """Files of one submission: what each is, and every sentence about what is wrong with them or missing."""

    checks: tuple[tuple[Path, SubmissionCheck], ...]
    findings: tuple[str, ...]

    @property
    def ok(self) -> bool:
        """Whether all files are whole and none is missing."""
        return not self.findings

    @property
    def first(self) -> SubmissionCheck:
        """The file that was asked for first."""
        return self.checks[0][1]


def look_into(paths: Sequence[Path], seed: bytes | None = None) -> Looked:
    """Check the files, and beside the first those that its manifest names and that were not named."""
    checks = [(path, check_submission(path, seed)) for path in paths]
    first = checks[0][1].manifest
    if first is not None and checks[0][1].ok:
        there = {path.name for path in paths}
        beside = [paths[0].parent / name for name in first.volume.names if name not in there]
        checks += [(path, check_submission(path, seed)) for path in beside if path.is_file()]
    several = len(checks) > 1
    findings = [
        f"{path.name}: {finding}" if several else finding for path, check in checks for finding in check.findings
    ]
    findings += missing_volumes([check for _, check in checks])
    return Looked(tuple(checks), tuple(findings))


def incoming_of(path: Path, check: SubmissionCheck) -> Incoming:
    """What a whole submission says of itself, for the register."""
    assert check.manifest is not None
    of = check.manifest
    data = next(part.sha256 for part in of.parts if part.name == DATA_NAME)
    return Incoming(
        unit_code=of.unit_code,
        unit_name=of.unit_name,
        period_code=of.period_code,
        period_label=of.period_label,
        version=of.report_version,
        made_at=of.created,
        data_sha256=data,
        file_name=path.name,
        key=of.key,
    )


def report_in(check: SubmissionCheck) -> ReportContext:
    """The report that a whole submission carries; UserError where data.json is not one that this program reads."""
    try:
        return typed_data(ReportContext, json.loads(check.data))
    except (ValueError, KeyError, TypeError, AttributeError, ArithmeticError, RecursionError) as error:
        raise UserError(
            f"{DATA_NAME} của gói không phải báo cáo mà chương trình này đọc được.",
            "Cập nhật chương trình, hoặc đề nghị đơn vị xuất lại.",
            details=repr(error),
        ) from error


def judge_submission(office: Office, path: Path, check: SubmissionCheck) -> Judged:
    """Hold a whole submission against this office's register."""
    with office.reading() as session:
        return received.judge(session, incoming_of(path, check))


@dataclass(frozen=True, slots=True)
class Arrival:
    """A whole submission with all its volumes, ready to be entered."""

    check: SubmissionCheck
    incoming: Incoming
    content: Content
    files: tuple[tuple[Path, str], ...]  # with their digests, the first volume first

    def keep(self, originals: Originals) -> None:
        """Copy its files in and wait until they are on the disk."""
        for path, sha256 in self.files:
            originals.keep(path, sha256)
        originals.settle()


def receive(office: Office, path: Path, *, at: datetime, confirmed: str = "") -> int:
    """Keep a submission and enter it in the register; UserError with the first thing that is wrong. Returns its id.

    `confirmed` is the fingerprint that somebody compared, needed once for each unit's key.
    """
    arrival = arrival_of(office, path)
    with Originals(office.folder) as originals:
        arrival.keep(originals)
        with office.transaction(f"Nhận gói {path.name}") as session:
            confirm_sender(session, arrival.incoming, confirmed, at)
            return received.note_received(session, arrival.incoming, arrival.content, at)


def arrival_of(office: Office, path: Path) -> Arrival:
    """A submission with what it says; UserError where it is not whole or a volume of it is missing."""
    looked = look_into([path], read_key(office.folder))
    if not looked.ok:
        raise UserError(
            looked.findings[0],
            "Đề nghị đơn vị gửi lại; ở đây không có gì thay đổi.",
            details="\n".join(looked.findings),
        )
    with office.reading() as session:
        pack = pack_choice.chosen_pack(session, office.packs)
    (first, check), *others = sorted(looked.checks, key=_number)
    volumes = tuple(Original(other.name, told.sha256, told.size) for other, told in others)
    content = ContentReader(pack).read(check, volumes).content
    files = tuple((each, told.sha256) for each, told in ((first, check), *others))
    return Arrival(check, incoming_of(first, check), content, files)


def confirm_sender(session: Session, incoming: Incoming, confirmed: str, at: datetime) -> None:
    """Keep the key of a submission whose unit has none yet; UserError where `confirmed` is not its fingerprint."""
    if not incoming.key or known_keys.key_of_unit(session, incoming.unit_code) is not None:
        return
    if not same_fingerprint(confirmed, incoming.key):
        raise UserError(
            f"Chưa xác nhận khóa của {incoming.unit_name}: gói ký bằng khóa {shown_fingerprint(incoming.key)}.",
            "So với dấu khóa trên phiếu in của đơn vị (hoặc gọi điện); đúng thì xác nhận dấu khóa này một lần.",
        )
    known_keys.confirm_key(session, KeyRole.UNIT, incoming.unit_code, incoming.unit_name, incoming.key, at)


def _number(looked: tuple[Path, SubmissionCheck]) -> int:
    manifest = looked[1].manifest
    return manifest.volume.number if manifest else 1
