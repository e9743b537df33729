"""The register of submissions that other offices sent to this one: whether one is welcome, that it came, its answer."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from itertools import groupby
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session, joinedload

from hhapp.errors import UserError
from hhapp.models import ReceivedContent, ReceivedSubmission
from hhapp.packs.signature import fingerprint
from hhapp.services import known_keys
from hhapp.services.known_keys import KeyRole, KnownKeyRow
from hhapp.services.receipts import Outcome
from hhapp.services.received_reports import Content, Original, content_row
from hhapp.services.received_reports import CountedReport as CountedReport
from hhapp.services.received_reports import counted_reports as counted_reports
from hhapp.services.unit_tree import all_units
from hhapp.storage.lock import user_name
from hhapp.vn.numbers import format_date


@dataclass(frozen=True, slots=True)
class Incoming:
    """What a whole submission says of itself. `made_at` is UTC; `key` is "" where nobody signed it."""

    unit_code: str
    unit_name: str
    period_code: str
    period_label: str
    version: int
    made_at: datetime
    data_sha256: str
    file_name: str
    key: str


class Verdict(StrEnum):
    """What a whole submission is to this office."""

    WELCOME = "welcome"
    KNOWN = "known"  # the very same was taken in before
    AGAIN = "again"  # the same report, written out again since: a score of the index may have come along
    UNKNOWN_UNIT = "unknown_unit"  # not one of the units below
    UNCONFIRMED = "unconfirmed"  # nobody compared the fingerprint of its key yet
    WRONG_KEY = "wrong_key"  # not signed by the key that was confirmed
    CONFLICT = "conflict"  # the same issue came before and said something else
    OLDER = "older"  # a later issue came before


@dataclass(frozen=True, slots=True)
class Judged:
    """Why a submission is not taken in, and what a clerk should know of one that is."""

    verdict: Verdict
    refusals: tuple[str, ...]
    notes: tuple[str, ...]

    @property
    def known(self) -> bool:
        """Whether the very same was taken in before."""
        return self.verdict in (Verdict.KNOWN, Verdict.AGAIN)


@dataclass(frozen=True, slots=True)
class Issue:
    """One issue of a unit's report that was taken in."""

    version: int
    data_sha256: str
    received_at: datetime
    made_at: datetime


@dataclass(frozen=True, slots=True)
class UnitBelow:
    """A unit that owes this office reports, from its first to its last day."""

    name: str
    valid_from: date | None
    valid_to: date | None


@dataclass(frozen=True, slots=True)
class Register:
    """What submissions are held against, read at one moment: many are judged without asking the database again.

    `keys` by the unit's code, `owners` by the key, `issues` by unit and period in order; `below` is empty where the
    office has no list of its units, which are then not asked for.
    """

    keys: Mapping[str, KnownKeyRow]
    owners: Mapping[str, KnownKeyRow]
    issues: Mapping[tuple[str, str], tuple[Issue, ...]]
    below: Mapping[str, UnitBelow]

    def judge(self, incoming: Incoming) -> Judged:
        """Hold a submission that is whole against the units, the confirmed keys and what came before."""
        if self.below and incoming.unit_code not in self.below:
            sentence = f"{_who(incoming)} không có trong danh sách đơn vị cấp dưới ở đây."
            return Judged(Verdict.UNKNOWN_UNIT, (sentence,), ())
        key, key_sentence = self._judge_key(incoming)
        issue, issue_sentence = self._judge_issue(incoming)
        found = [(key, key_sentence), (issue, issue_sentence)]
        refusals = [(verdict, said) for verdict, said in found if verdict not in _TAKEN]
        notes = tuple(said for verdict, said in found if verdict in _TAKEN and said) + self._renamed(incoming)
        return Judged(refusals[0][0] if refusals else issue, tuple(said for _, said in refusals), notes)

    def _judge_key(self, incoming: Incoming) -> tuple[Verdict, str]:
        confirmed, who = self.keys.get(incoming.unit_code), _who(incoming)
        if not incoming.key:
            if confirmed is not None:
                return Verdict.WRONG_KEY, f"Gói không ký, trong khi {who} đã có khóa được xác nhận."
            return Verdict.WELCOME, "Gói không ký (của chương trình phiên bản cũ): không biết chắc ai đã lập."
        shown, owner = fingerprint(bytes.fromhex(incoming.key)), self.owners.get(incoming.key)
        if owner is not None and owner.code != incoming.unit_code:
            return Verdict.WRONG_KEY, f"Gói ghi đơn vị {who} nhưng do khóa của {owner.name} ({owner.code}) ký."
        if confirmed is None:
            ask = f"So dấu khóa {shown} với phiếu in của đơn vị rồi xác nhận một lần."
            return Verdict.UNCONFIRMED, f"Chưa xác nhận khóa của {who}. {ask}"
        if confirmed.key != incoming.key:
            known = f"khóa đã xác nhận của {who} là {confirmed.fingerprint}"
            return Verdict.WRONG_KEY, f"Gói do khóa lạ ký (dấu khóa {shown}); {known}."
        return Verdict.WELCOME, ""

    def _judge_issue(self, incoming: Incoming) -> tuple[Verdict, str]:
        issues = self.issues.get((incoming.unit_code, incoming.period_code), ())
        same = next((each for each in issues if each.version == incoming.version), None)
        what = f"{incoming.period_label} của {incoming.unit_name}"
        if same is not None and same.data_sha256 != incoming.data_sha256:
            correction = f"bản sửa phải là lần {same.version + 1}"
            return Verdict.CONFLICT, f"Đã nhận {what} lần {same.version} với nội dung khác; {correction}."
        newest = max((each.version for each in issues), default=0)
        if newest > incoming.version:
            return Verdict.OLDER, f"Đã nhận {what} lần {newest}: lần {incoming.version} là bản cũ gửi lại."
        if same is not None:
            verdict = Verdict.AGAIN if same.made_at < incoming.made_at else Verdict.KNOWN
            return verdict, f"Đã nhận đúng gói này ngày {_day(same.received_at)}."
        return Verdict.WELCOME, ""

    def _renamed(self, incoming: Incoming) -> tuple[str, ...]:
        known = self.below.get(incoming.unit_code)
        if known is None or known.name == incoming.unit_name:
            return ()
        return (f"Gói ghi tên “{incoming.unit_name}”, danh sách đơn vị ở đây ghi “{known.name}”.",)


_TAKEN = (Verdict.WELCOME, Verdict.KNOWN, Verdict.AGAIN)


@dataclass(frozen=True, slots=True)
class ReceivedRow:
    """One submission that was taken in; `outcome` None until it is answered. Moments are UTC.

    `due_on` is the last day to send as the sender counted it, `remarks` what rules its figures break; without
    `originals` (the first volume first) it was taken in before files were kept.
    """

    id: int
    unit_code: str
    unit_name: str
    period_code: str
    period_label: str
    version: int
    made_at: datetime
    received_at: datetime
    received_by: str
    data_sha256: str
    file_name: str
    outcome: Outcome | None
    due_on: date | None = None
    remarks: tuple[str, ...] = ()
    originals: tuple[Original, ...] = ()

    @property
    def what(self) -> str:
        """ "Quý I năm 2026, Ủy ban nhân dân xã Mẫu"."""
        return f"{self.period_label}, {self.unit_name}"


def read_register(session: Session, unit_code: str | None = None) -> Register:
    """The register as it is now; of one unit where `unit_code` says which."""
    keys = [row for row in known_keys.known_keys(session) if row.role is KeyRole.UNIT]
    table = ReceivedSubmission
    query = select(
        table.unit_code, table.period_code, table.version, table.data_sha256, table.received_at, table.made_at
    )
    if unit_code is not None:
        query = query.where(table.unit_code == unit_code)
    rows = session.execute(query.order_by(table.unit_code, table.period_code, table.version))
    issues = {
        key: tuple(Issue(row.version, row.data_sha256, row.received_at, row.made_at) for row in group)
        for key, group in groupby(rows, lambda row: (row.unit_code, row.period_code))
    }
    return Register({row.code: row for row in keys}, {row.key: row for row in keys}, issues, _below(session))


def judge(session: Session, incoming: Incoming) -> Judged:
    """Hold one submission that is whole against the register."""
    return read_register(session, incoming.unit_code).judge(incoming)


def note_received(session: Session, incoming: Incoming, content: Content, at: datetime) -> int:
    """Enter a submission in the register, once; UserError with the reason where it is not welcome. Returns its id."""
    (row,) = note_all(session, [(incoming, content)], at)
    return row


def note_all(session: Session, arrivals: Sequence[tuple[Incoming, Content]], at: datetime) -> tuple[int, ...]:
    """Enter many at once, a unit's issues in their order; as `note_received`. Nothing of them where one is refused."""
    register = read_register(session, arrivals[0][0].unit_code if len(arrivals) == 1 else None)
    rows = []
    for incoming, content in arrivals:
        judged = register.judge(incoming)
        if judged.refusals:
            raise UserError(
                judged.refusals[0], "Trả lời đơn vị gửi bằng điện thoại hoặc văn bản; ở đây không có gì đổi."
            )
        rows.append(_completed(session, incoming, content) if judged.known else _entered(incoming, content, at))
    session.add_all(rows)
    session.flush()
    return tuple(row.id for row in rows)


def note_answered(session: Session, received_id: int, outcome: Outcome, at: datetime) -> None:
    """Note that a receipt was made; the last one counts."""
    row = session.get_one(ReceivedSubmission, received_id)
    row.outcome, row.answered_at = outcome.value, at
    session.flush()


def received_rows(session: Session) -> tuple[ReceivedRow, ...]:
    """The register, by unit, period and issue."""
    table = ReceivedSubmission
    return tuple(map(_row, session.execute(_rows().order_by(table.unit_code, table.period_code, table.version))))


def received_row(session: Session, received_id: int) -> ReceivedRow:
    """One line of the register; UserError when it is gone."""
    found = session.execute(_rows().where(ReceivedSubmission.id == received_id)).one_or_none()
    if found is None:
        raise UserError("Gói này không còn trong sổ.", "Tải lại trang (F5).")
    return _row(found)


def _below(session: Session) -> dict[str, UnitBelow]:
    """Every unit that is or was somewhere under this office, also by way of one that has ended."""
    known = all_units(session)
    line, found = known.own_line(), {}
    for node in known.nodes.values():
        above, seen = node.superior_id, {node.id}
        while above is not None and above not in line and above not in seen:
            seen.add(above)
            above = known.nodes[above].superior_id
        if above in line and node.id not in line:
            found[node.code] = UnitBelow(node.name, node.valid_from, node.valid_to)
    return found


def _entered(incoming: Incoming, content: Content, at: datetime) -> ReceivedSubmission:
    told = {name: getattr(incoming, name) for name in Incoming.__slots__}
    return ReceivedSubmission(**told, received_at=at, received_by=user_name(), content=content_row(content))


def _completed(session: Session, incoming: Incoming, content: Content) -> ReceivedSubmission:
    """What came before. It gets its content now where that was before contents were kept, and a score sent later."""
    table = ReceivedSubmission
    row = session.scalars(
        select(table)
        .options(joinedload(table.content))
        .where(
            table.unit_code == incoming.unit_code,
            table.period_code == incoming.period_code,
            table.version == incoming.version,
        )
    ).one()
    if row.content is None:
        row.content = content_row(content)
    elif content.score and row.made_at < incoming.made_at:
        row.made_at, row.file_name = incoming.made_at, incoming.file_name
        row.content.score, row.content.sha256, row.content.size = content.score, content.sha256, content.size
    return row


_TOLD = (
    *("id", "unit_code", "unit_name", "period_code", "period_label", "version", "made_at"),
    *("received_at", "received_by", "data_sha256", "file_name"),
)


def _rows() -> Select[Any]:
    table, content = ReceivedSubmission, ReceivedContent
    told = (getattr(table, name) for name in (*_TOLD, "outcome"))
    kept = (content.due_on, content.remarks, content.sha256, content.size, content.volumes)
    return select(*told, *kept).join(content, content.submission_id == table.id, isouter=True)


def _row(row: Any) -> ReceivedRow:
    told = {name: getattr(row, name) for name in _TOLD}
    outcome = Outcome(row.outcome) if row.outcome else None
    if row.sha256 is None:
        return ReceivedRow(**told, outcome=outcome)
    volumes = (Original(*each) for each in json.loads(row.volumes))
    return ReceivedRow(
        **told,
        outcome=outcome,
        due_on=row.due_on,
        remarks=tuple(json.loads(row.remarks)),
        originals=(Original(row.file_name, row.sha256, row.size), *volumes),
    )


def _who(incoming: Incoming) -> str:
    return f"{incoming.unit_name} ({incoming.unit_code})"


def _day(at: datetime) -> str:
    return format_date(at.astimezone().date())
