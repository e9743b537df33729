"""hhapp training …: the training plan of a year, its classes, who took part, who lacks what, the table of results."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hhapp.cli.common import Commands, chosen_pack, day, opened, own_unit, print_json, print_table, say, today, year
from hhapp.cli.officer import plain
from hhapp.cli.typed_values import Lists, code_of, pair, values_of
from hhapp.errors import UserError
from hhapp.packs.officers.catalogue import OfficerRules
from hhapp.vn.numbers import format_date

if TYPE_CHECKING:
    from hhapp.services.officers.courses import CourseRow, ParticipationRow, PlanLineRow
    from hhapp.services.officers.pivot import Pivot


def register(commands: Commands) -> None:
    """Add the family `training`."""
    training = commands.add_parser("training", help="đào tạo, bồi dưỡng: kế hoạch, lớp, người học, ai còn thiếu gì")
    family = training.add_subparsers(dest="action", required=True, metavar="VIỆC", title="các việc")
    _register_reading(family)
    for name, what, title, run in (("line", "dòng kế hoạch", "title", _line), ("course", "lớp học", "name", _course)):
        setting = family.add_parser(name, help=f"sửa một {what}, hoặc thêm với --new")
        which = setting.add_mutually_exclusive_group(required=True)
        which.add_argument("--id", type=int, metavar="SỐ", help=f"{what} cần sửa")
        which.add_argument("--new", action="store_true", help=f"thêm {what}")
        setting.add_argument("--year", type=year, metavar="NĂM", help="năm của kế hoạch (với --new)")
        setting.add_argument(
            "values", type=pair, nargs="+", metavar="MỤC=GIÁ TRỊ", help=f"{title}=…, content=…, periods=…"
        )
        setting.set_defaults(run=run)
    _register_people(family)


def _register_reading(family: Commands) -> None:
    for name, what, run in (
        ("list", "in kế hoạch và các lớp của năm", _list),
        ("lacks", "ai còn thiếu gì vào một ngày", _lacks),
        ("hours", "số tiết của từng người trong năm", _hours),
        ("report", "biểu kết quả: lượt người và số người", _report),
    ):
        reading = family.add_parser(name, help=what)
        reading.add_argument("--year", type=year, required=True, metavar="NĂM", help="năm")
        reading.add_argument("--on", type=day, metavar="NGÀY", help="tính đến ngày này (mặc định: hôm nay)")
        reading.add_argument("--json", action="store_true", help="in dạng JSON")
        reading.set_defaults(run=run)


def _register_people(family: Commands) -> None:
    people = family.add_parser("people", help="in những người của một lớp")
    people.add_argument("course", type=int, metavar="LỚP", help="số của lớp")
    people.add_argument("--json", action="store_true", help="in dạng JSON")
    people.set_defaults(run=_people)
    sending = family.add_parser("send", help="cử nhiều người đi học một lớp")
    sending.add_argument("course", type=int, metavar="LỚP", help="số của lớp")
    sending.add_argument("officers", type=int, nargs="+", metavar="SỐ", help="số của từng người")
    sending.add_argument("--teaching", action="store_true", help="họ giảng dạy, không phải học")
    sending.set_defaults(run=_send)
    filing = family.add_parser("file", help="đính kèm tệp minh chứng (chứng chỉ, giấy chứng nhận) của một người")
    filing.add_argument("course", type=int, metavar="LỚP", help="số của lớp")
    filing.add_argument("officer", type=int, metavar="SỐ", help="số của người")
    filing.add_argument("file", type=Path, metavar="FILE", help="tệp cần đính kèm")
    filing.set_defaults(run=_file)
    ending = family.add_parser("complete", help="ghi kết quả của nhiều người trong một lớp")
    ending.add_argument("course", type=int, metavar="LỚP", help="số của lớp")
    ending.add_argument(
        "officers",
        type=int,
        nargs="*",
        metavar="SỐ",
        help="số của từng người (mặc định: mọi học viên, không kể người dạy)",
    )
    ending.add_argument(
        "--state", default="completed", metavar="TÌNH TRẠNG", help="completed, failed, absent, attended"
    )
    ending.add_argument("--result", default="", metavar="KẾT QUẢ", help="kết quả, theo gói biểu mẫu")
    ending.add_argument(
        "--certificate", action="append", type=pair, default=[], metavar="SỐ=CHỨNG CHỈ", help="12=05/CN"
    )
    ending.add_argument("--certificate-on", type=day, metavar="NGÀY", help="ngày cấp chứng chỉ")
    ending.set_defaults(run=_complete)


def line_lists(rules: OfficerRules) -> Lists:
    """The code lists of a plan line's and a class's fields."""
    return {
        "content": rules.contents,
        "programme": rules.programmes,
        "form": rules.forms,
        "cost_source": rules.cost_sources,
        "certificate": rules.certificates,
    }


def _list(args: argparse.Namespace) -> int:
    from hhapp.services.officers.courses import course_rows, plan_lines

    on = args.on or today()
    with opened(args) as app:
        pack = chosen_pack(app)
        unit = own_unit(app, pack)
        with app.reading() as session:
            lines = plan_lines(session, pack, unit.id, args.year, on)
            courses = course_rows(session, pack, unit.id, args.year)
    if args.json:
        print_json(
            {"year": args.year, "lines": [_data(line) for line in lines], "courses": [_data(c) for c in courses]}
        )
        return 0
    print_table(("Dòng", "Lớp trong kế hoạch", "Số người", "Hoàn thành", "Tình trạng"), [_plan_cells(x) for x in lines])
    print_table(
        ("Lớp", "Tên", "Từ", "Đến", "Tiết", "Cử", "Hoàn thành", "Tình trạng"), [_cells(row, on) for row in courses]
    )
    return 0


def _plan_cells(line: PlanLineRow) -> tuple[str, ...]:
    wanted = "" if line.words.headcount is None else str(line.words.headcount)
    return str(line.id), line.words.title, wanted, str(line.completed), line.standing


def _cells(row: CourseRow, on: date) -> tuple[str, ...]:
    days = [format_date(each) if each else "" for each in (row.words.starts_on, row.words.ends_on)]
    periods = "" if row.words.periods is None else str(row.words.periods)
    return str(row.id), row.words.name, *days, periods, str(row.sent), str(row.completed), row.standing(on)


def _data(row: Any) -> dict[str, Any]:
    data = asdict(row)
    words = data.pop("words")
    return {key: plain(value) for key, value in {**data, **words}.items()}


def _line(args: argparse.Namespace) -> int:
    from hhapp.services.officers.courses import PlanLineWords, plan_lines
    from hhapp.services.officers.courses_edit import add_plan_line, update_plan_line
    from hhapp.services.officers.person import officer_rules

    with opened(args) as app:
        pack = chosen_pack(app)
        unit = own_unit(app, pack)
        values = _values(PlanLineWords, args.values, officer_rules(pack))
        line_year = args.year or today().year
        if args.new:
            words = PlanLineWords(**{"need": "", "title": "", "content": "", **values})
            with app.transaction("Thêm dòng kế hoạch đào tạo") as session:
                line_id = add_plan_line(session, pack, unit.id, line_year, words)
        else:
            line_id = args.id
            with app.reading() as session:
                lines = plan_lines(session, pack, unit.id, line_year, today())
            old = next((line.words for line in lines if line.id == line_id), None)
            if old is None:
                raise UserError(f"Năm {line_year} không có dòng kế hoạch số {line_id}.", "Xem training list --year.")
            with app.transaction("Sửa dòng kế hoạch đào tạo") as session:
                update_plan_line(session, pack, line_id, replace(old, **values))
    say(f"Đã ghi dòng kế hoạch số {line_id}.")
    return 0


def _values(record: type, pairs: Sequence[tuple[str, str]], rules: OfficerRules) -> dict[str, Any]:
    """The typed values; a length may be in weeks or half days ("4 tuần")."""
    from hhapp.services.officers.periods import read_periods

    values = values_of(record, pairs, line_lists(rules), "periods")
    if "periods" in values:
        values["periods"] = read_periods(rules, values["periods"])
    return values


def _course(args: argparse.Namespace) -> int:
    from hhapp.services.officers.courses import CourseWords, course_row
    from hhapp.services.officers.courses_edit import add_course, course_from_line, update_course
    from hhapp.services.officers.person import officer_rules

    with opened(args) as app:
        pack = chosen_pack(app)
        unit = own_unit(app, pack)
        values = _values(CourseWords, args.values, officer_rules(pack))
        with app.reading() as session:
            if args.id is not None:
                old = course_row(session, pack, args.id).words
            elif values.get("plan_line_id") is not None:
                old = course_from_line(session, values["plan_line_id"])
            else:
                old = CourseWords(name="", content="", year=args.year or today().year)
        words = replace(old, **values)
        with app.transaction(f"Ghi lớp {words.name}") as session:
            if args.new:
                course_id = add_course(session, pack, unit.id, words)
            else:
                course_id = args.id
                update_course(session, pack, course_id, words)
    say(f"Đã ghi lớp số {course_id}.")
    return 0


def _people(args: argparse.Namespace) -> int:
    from hhapp.services.officers.courses import participation_rows

    with opened(args) as app:
        pack = chosen_pack(app)
        unit = own_unit(app, pack)
        with app.reading() as session:
            rows = participation_rows(session, pack, unit.id, course_id=args.course)
    if args.json:
        print_json([_person(row) for row in rows])
    else:
        cells = [
            (
                str(row.officer.id),
                row.officer.name,
                "giảng dạy" if row.teaching else "học",
                row.state.shown,
                row.result_name,
                row.certificate_number,
            )
            for row in rows
        ]
        print_table(("Số", "Họ và tên", "Vai trò", "Tình trạng", "Kết quả", "Chứng chỉ"), cells)
    return 0


def _person(row: ParticipationRow) -> dict[str, Any]:
    return {
        "id": row.id,
        "officer": row.officer.id,
        "name": row.officer.name,
        "teaching": row.teaching,
        "state": row.state.value,
        "periods": row.counted,
        "result": row.result,
        "certificate_number": row.certificate_number,
        "certificate_on": plain(row.certificate_on),
        "files": row.files,
    }


def _send(args: argparse.Namespace) -> int:
    from hhapp.services.officers.courses_edit import send

    with opened(args) as app, app.transaction(f"Cử {len(args.officers)} người đi học") as session:
        sent = send(session, args.course, args.officers, teaching=args.teaching)
    already = f", {len(sent.already)} người đã có trong lớp" if sent.already else ""
    say(f"Đã cử {len(sent.sent)} người{already}.")
    return 0


def _file(args: argparse.Namespace) -> int:
    from hhapp.services.officers.courses import PARTICIPATION_SUBJECT, participation_rows
    from hhapp.storage import evidence

    with opened(args) as app:
        pack = chosen_pack(app)
        unit = own_unit(app, pack)
        with app.reading() as session:
            rows = participation_rows(session, pack, unit.id, course_id=args.course)
        (row, *_) = _chosen(rows, [args.officer], {})
        with app.transaction(f"Đính kèm {args.file.name}") as session:
            file_id = evidence.add_file(session, app.folder, args.file, datetime.now(UTC))
            evidence.link(session, file_id, PARTICIPATION_SUBJECT, row.id)
    say(f"Đã đính kèm {args.file.name} cho {row.officer.name}.")
    return 0


def _complete(args: argparse.Namespace) -> int:
    from hhapp.services.officers.courses import ParticipationState, course_row, participation_rows
    from hhapp.services.officers.courses_edit import Outcome, record_outcomes
    from hhapp.services.officers.person import officer_rules

    if args.state not in list(ParticipationState):
        raise UserError(f"Không có tình trạng “{args.state}”.", f"Chọn trong: {', '.join(ParticipationState)}.")
    numbers = dict(args.certificate)
    with opened(args) as app:
        pack = chosen_pack(app)
        unit = own_unit(app, pack)
        result = code_of(officer_rules(pack).results, args.result, "result")
        with app.reading() as session:
            course_row(session, pack, args.course)  # refuses a class that is not there
            rows = participation_rows(session, pack, unit.id, course_id=args.course)
        chosen = _chosen(rows, args.officers, numbers)
        state = ParticipationState(args.state)
        outcomes = [
            Outcome(
                *(row.id, state, result, numbers.get(str(row.officer.id), row.certificate_number)),
                certificate_on=args.certificate_on or row.certificate_on,
                periods=row.periods,
                note=row.note,
            )
            for row in chosen
        ]
        with app.transaction(f"Ghi kết quả {len(outcomes)} người") as session:
            kept = record_outcomes(session, pack, outcomes)
    say(f"Đã ghi kết quả {len(outcomes)} người, {kept} chứng chỉ.")
    return 0


def _chosen(rows: Sequence[ParticipationRow], wanted: Sequence[int], numbers: dict[str, str]) -> list[ParticipationRow]:
    there = {row.officer.id for row in rows}
    strange = [str(each) for each in wanted if each not in there]
    strange += [each for each in numbers if each not in {str(known) for known in there}]
    if strange or not rows:
        told = f"không có người số {', '.join(strange)}" if strange else "chưa có ai"
        raise UserError(f"Lớp này {told}.", "Cử đi học trước: training send.")
    chosen = [row for row in rows if row.officer.id in wanted or (not wanted and not row.teaching)]
    if not chosen:
        raise UserError("Lớp này chỉ có người dạy.", "Ghi số của người dạy để ghi kết quả của họ.")
    return chosen


def _lacks(args: argparse.Namespace) -> int:
    from hhapp.services.officers.duties import lacks

    with opened(args) as app:
        pack = chosen_pack(app)
        unit = own_unit(app, pack)
        with app.reading() as session:
            found = lacks(session, pack, unit.id, args.year, args.on or today())
    if args.json:
        keys = ("rule", "name", "basis", "sentence", "due", "late")
        print_json([{"officer": x.officer.name, **{key: plain(getattr(x, key)) for key in keys}} for x in found])
    else:
        cells = [
            (x.officer.name, x.sentence, format_date(x.due) if x.due else "", "x" if x.late else "") for x in found
        ]
        print_table(("Họ và tên", "Còn thiếu", "Hạn", "Quá hạn"), cells)
    return 0


def _hours(args: argparse.Namespace) -> int:
    from hhapp.services.officers.duties import periods_rows

    with opened(args) as app:
        pack = chosen_pack(app)
        unit = own_unit(app, pack)
        with app.reading() as session:
            rows = periods_rows(session, pack, unit.id, args.year, args.on or today())
    if args.json:
        keys = ("learned", "taught", "total", "required", "lacking", "unwritten", "basis")
        print_json([{"officer": row.officer.name, **{key: getattr(row, key) for key in keys}} for row in rows])
    else:
        cells = [
            (
                *(row.officer.name, str(row.learned), str(row.taught)),
                *("" if row.required is None else str(row.required), str(row.lacking)),
            )
            for row in rows
        ]
        print_table(("Họ và tên", "Học", "Giảng dạy", "Phải đạt", "Còn thiếu"), cells)
    return 0


def _report(args: argparse.Namespace) -> int:
    from hhapp.services.officers.pivot import training_pivot

    end = min(args.on or today(), date(args.year, 12, 31))
    with opened(args) as app:
        pack = chosen_pack(app)
        unit = own_unit(app, pack)
        with app.reading() as session:
            pivot = training_pivot(session, pack, unit.id, date(args.year, 1, 1), max(end, date(args.year, 1, 1)))
    if args.json:
        print_json(_pivot_data(pivot))
    else:
        heads = ("Đối tượng", *(column.name for column in pivot.columns))
        cells = [(row.name, *(_shown(pivot, row.code, column.code) for column in pivot.columns)) for row in pivot.rows]
        print_table(heads, cells)
        say("Mỗi ô: lượt người/số người.")
    return 0


def _shown(pivot: Pivot, row: str, column: str) -> str:
    cell = pivot.cells[row, column]
    return f"{cell.turns}/{cell.people}"


def _pivot_data(pivot: Pivot) -> dict[str, Any]:
    return {
        "start": pivot.start.isoformat(),
        "end": pivot.end.isoformat(),
        "cells": {f"{row}.{column}": asdict(cell) for (row, column), cell in pivot.cells.items()},
        "courses": pivot.courses,
        "cost": str(pivot.cost),
        "unplaced": list(pivot.unplaced),
    }
