"""hhapp period …: the way of a reporting period from entering to accepted, and back again with a reason."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from hhapp.cli.common import (
    Commands,
    chosen_pack,
    day,
    opened,
    opened_period,
    print_json,
    print_table,
    say,
    today,
)
from hhapp.errors import UserError
from hhapp.vn.numbers import format_date

if TYPE_CHECKING:
    from hhapp.bootstrap import Application, Session
    from hhapp.services.period_states import EventRow
    from hhapp.services.periods import PeriodRow


def register(commands: Commands) -> None:
    """Add `period list`, `open`, `lock`, `sent`, `returned`, `accepted`, `reopen` and `log`."""
    period = commands.add_parser("period", help="kỳ báo cáo: mở, chốt, gửi, được trả lại, mở lại")
    family = period.add_subparsers(dest="action", required=True, metavar="VIỆC", title="các việc")

    listing = family.add_parser("list", help="các kỳ đã mở")
    listing.add_argument("--json", action="store_true", help="in dạng JSON")
    listing.set_defaults(run=_list)
    _add(family, "open", "mở kỳ", _open)
    _add(family, "lock", "chốt số liệu; báo cáo giữ nguyên từ đó", _lock)
    sent = _add(family, "sent", "ghi nhận đã gửi", _sent)
    sent.add_argument("--number", default="", metavar="SỐ", help="số, ký hiệu của báo cáo, ví dụ 45/BC-UBND")
    returned = _add(family, "returned", "ghi nhận được trả lại", _returned)
    returned.add_argument("--remarks", required=True, metavar="LỜI", help="nhận xét của cấp trên")
    accepted = _add(family, "accepted", "ghi nhận đã được tiếp nhận", _accepted)
    for each in (sent, returned, accepted):
        each.add_argument("--on", type=day, metavar="NGÀY", help="ngày ghi trên giấy tờ (mặc định: hôm nay)")
    reopening = _add(family, "reopen", "mở lại để sửa; báo cáo đã gửi thì lần sau là lần mới", _reopen)
    reopening.add_argument("--reason", required=True, metavar="LÝ_DO", help="vì sao phải mở lại")
    log = _add(family, "log", "các việc đã làm với kỳ", _log)
    log.add_argument("--json", action="store_true", help="in dạng JSON")


def _add(family: Commands, name: str, told: str, run: Callable[[argparse.Namespace], int]) -> argparse.ArgumentParser:
    parser = family.add_parser(name, help=told)
    parser.add_argument("--period", required=True, metavar="KỲ", help="mã kỳ, ví dụ 2021-Q1")
    parser.set_defaults(run=run)
    return parser


def _list(args: argparse.Namespace) -> int:
    from hhapp.services import periods, units

    with opened(args) as app:
        pack = chosen_pack(app)
        with app.reading() as session:
            unit = units.own_unit(session)
            rows = periods.period_rows(session, pack, unit.id) if unit else ()
    if args.json:
        print_json([_row_data(row) for row in rows])
    else:
        header = ("Mã", "Kỳ", "Từ ngày", "Đến ngày", "Hạn gửi", "Lần", "Trạng thái")
        days = ([format_date(each) for each in (row.start, row.end, row.due)] for row in rows)
        print_table(
            header,
            [
                (row.code, row.label, *told, str(row.version), row.state.shown)
                for row, told in zip(rows, days, strict=True)
            ],
        )
    for note in dict.fromkeys(row.due_note for row in rows if row.due_note):
        say(note)
    return 0


def _row_data(row: PeriodRow) -> dict[str, object]:
    return {
        "code": row.code,
        "label": row.label,
        "start": row.start.isoformat(),
        "end": row.end.isoformat(),
        "due": row.due.isoformat(),
        "state": row.state.shown,
        "version": row.version,
        "pack": {"id": row.pack_id, "version": row.pack_version},
    }


def _open(args: argparse.Namespace) -> int:
    with opened(args) as app:
        _, period = opened_period(app, args.period)
    say(f"{period.label}: {period.state.shown}, hạn gửi {format_date(period.due)}.")
    if period.due_note:
        say(period.due_note)
    return 0


def _lock(args: argparse.Namespace) -> int:
    from hhapp.services import pack_choice
    from hhapp.services.period_states import LockRefusedError, lock_period

    def lock(app: Application, session: Session, period: PeriodRow) -> None:
        pack = pack_choice.pack_of_period(session, app.packs, period.id)
        lock_period(session, pack, period.id, datetime.now(UTC), today=today())

    try:
        return _step(args, "Chốt số liệu", lock)
    except LockRefusedError as refused:
        for obstacle in refused.obstacles:
            say(f"{obstacle.code}: {obstacle.sentence}")
        raise


def _sent(args: argparse.Namespace) -> int:
    from hhapp.services.period_states import mark_sent

    def note(_app: Application, session: Session, period: PeriodRow) -> None:
        mark_sent(session, period.id, datetime.now(UTC), on=args.on or today(), number=args.number)

    return _step(args, "Ghi nhận đã gửi", note)


def _returned(args: argparse.Namespace) -> int:
    from hhapp.services.period_states import mark_returned

    def note(_app: Application, session: Session, period: PeriodRow) -> None:
        mark_returned(session, period.id, datetime.now(UTC), on=args.on or today(), remarks=args.remarks)

    return _step(args, "Ghi nhận được trả lại", note)


def _accepted(args: argparse.Namespace) -> int:
    from hhapp.services.period_states import mark_accepted

    def note(_app: Application, session: Session, period: PeriodRow) -> None:
        mark_accepted(session, period.id, datetime.now(UTC), on=args.on or today())

    return _step(args, "Ghi nhận đã tiếp nhận", note)


def _reopen(args: argparse.Namespace) -> int:
    from hhapp.services.period_states import reopen_period

    def reopen(_app: Application, session: Session, period: PeriodRow) -> None:
        reopen_period(session, period.id, datetime.now(UTC), reason=args.reason)

    return _step(args, "Mở lại", reopen)


def _log(args: argparse.Namespace) -> int:
    from hhapp.services.period_states import period_log

    with opened(args) as app:
        period = _known(app, args.period)
        with app.reading() as session:
            events = period_log(session, period.id)
    if args.json:
        print_json([_event_data(event) for event in events])
    else:
        moments = (event.at.astimezone().strftime("%H:%M %d/%m/%Y") for event in events)
        rows = [(moment, event.actor, event.sentence) for moment, event in zip(moments, events, strict=True)]
        print_table(("Lúc", "Người làm", "Việc"), rows)
    return 0


def _event_data(event: EventRow) -> dict[str, object]:
    return {
        "at": event.at.isoformat(),
        "actor": event.actor,
        "state": event.state.shown,
        "version": event.version,
        "dated": event.dated.isoformat() if event.dated else None,
        "number": event.number,
        "remarks": event.remarks,
    }


def _step(args: argparse.Namespace, title: str, write: Callable[[Application, Session, PeriodRow], None]) -> int:
    """One action on a period that is open already; says where the period then stands."""
    with opened(args) as app:
        period = _known(app, args.period)
        with app.transaction(f"{title} kỳ {period.code}") as session:
            write(app, session, period)
        period = _known(app, args.period)
    say(f"{period.label}: {period.state.shown} (lần {period.version}).")
    return 0


def _known(app: Application, code: str) -> PeriodRow:
    from hhapp.services import periods, units

    pack = chosen_pack(app)
    code = periods.period_code(*periods.split_code(pack, code))
    with app.reading() as session:
        unit = units.own_unit(session)
        period = periods.period_by_code(session, pack, unit.id, code) if unit else None
    if period is None:
        raise UserError(f"Kỳ {code} chưa mở.", f"Mở bằng lệnh: hhapp period open --period {code}.")
    return period
