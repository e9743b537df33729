"""hhapp dossier …: late dossiers, their letters of apology, lists from the one-stop system."""

from __future__ import annotations

import argparse
from dataclasses import asdict, replace
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hhapp.cli import listing
from hhapp.cli.common import (
    Commands,
    chosen_pack,
    day,
    opened,
    own_unit,
    plain_files,
    print_json,
    print_table,
    say,
    say_written,
    today,
    year,
)
from hhapp.cli.officer import plain
from hhapp.errors import UserError
from hhapp.vn.numbers import format_date

if TYPE_CHECKING:
    from datetime import date

    from hhapp.services.dossiers.register import DossierRow

_TEXTS = ("field", "procedure", "applicant", "address", "department", "officer", "reason", "note")
_DAYS = ("received_on", "promised_on", "new_on", "returned_on")


def register(commands: Commands) -> None:
    """Add `dossier list`, `import`, `set`, `delete`, `letter`, `withdraw`, `count`, `rules`."""
    dossier = commands.add_parser("dossier", help="hồ sơ trễ hạn, thư xin lỗi")
    family = dossier.add_subparsers(dest="action", required=True, metavar="VIỆC", title="các việc")
    listed = family.add_parser("list", help="các hồ sơ trong sổ và tình trạng")
    listed.add_argument("--year", type=year, metavar="NĂM", help="hẹn trả trong năm này (mặc định: mọi năm)")
    listed.add_argument("--words", default="", metavar="CHỮ", help="tìm theo chữ, không kể dấu")
    listed.add_argument("--late", action="store_true", help="chỉ hồ sơ quá hạn chưa trả")
    listed.add_argument("--to-write", action="store_true", help="chỉ hồ sơ cần thư xin lỗi")
    _on(listed)
    listed.set_defaults(run=_list)
    listing.add_import(family, "nhập danh sách Excel xuất từ hệ thống một cửa", _import)
    _add_set(family)
    _add_letter(family)
    count = family.add_parser("count", help="số đếm theo lĩnh vực, bộ phận")
    count.add_argument("--from", dest="start", type=day, required=True, metavar="NGÀY", help="ngày đầu")
    count.add_argument("--to", dest="end", type=day, required=True, metavar="NGÀY", help="ngày cuối")
    count.add_argument("--json", action="store_true", help="in dạng JSON")
    count.set_defaults(run=_count)
    rules = family.add_parser("rules", help="xem, đổi quy tắc của đơn vị")
    rules.add_argument("--set", action="append", default=[], metavar="TÊN=GIÁ_TRỊ", help="để trống giá trị: theo gói")
    rules.add_argument("--json", action="store_true", help="in dạng JSON")
    rules.set_defaults(run=_rules)


def _on(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--on", type=day, metavar="NGÀY", help="xét đến ngày này (mặc định: hôm nay)")
    parser.add_argument("--json", action="store_true", help="in dạng JSON")


def _add_set(family: Commands) -> None:
    setting = family.add_parser("set", help="thêm hoặc sửa một hồ sơ theo mã")
    setting.add_argument("code", metavar="MÃ", help="mã hồ sơ")
    for name in _TEXTS:
        setting.add_argument(f"--{name}", metavar="CHỮ")
    for name in _DAYS:
        setting.add_argument(f"--{name.removesuffix('_on')}", dest=name, type=day, metavar="NGÀY")
    setting.add_argument("--times", type=int, metavar="N", help="số lần hẹn lại")
    setting.set_defaults(run=_set)
    deleting = family.add_parser("delete", help="xóa một hồ sơ chưa có thư")
    deleting.add_argument("code", metavar="MÃ", help="mã hồ sơ")
    deleting.set_defaults(run=_delete)


def _add_letter(family: Commands) -> None:
    letter = family.add_parser("letter", help="cấp số và lập thư xin lỗi, mỗi hồ sơ một lần")
    letter.add_argument("codes", nargs="*", metavar="MÃ", help="mã hồ sơ (mặc định: mọi hồ sơ cần thư)")
    letter.add_argument("--out", type=Path, required=True, metavar="DIR", help="thư mục nhận tệp")
    letter.add_argument("--kind", default="", metavar="MẪU", help="cách viết: thu_xin_loi, thu_gia_han")
    letter.add_argument("--on", type=day, metavar="NGÀY", help="ngày ghi trên thư (mặc định: hôm nay)")
    letter.add_argument("--number", type=int, metavar="SỐ", help="bắt đầu từ số này")
    letter.add_argument("--each", action="store_true", help="mỗi thư một tệp (mặc định: một tệp chung)")
    letter.add_argument("--format", default="docx", choices=("docx", "pdf"), help="loại tệp")
    letter.add_argument("--json", action="store_true", help="in danh sách thư dạng JSON")
    letter.set_defaults(run=_letter)
    withdraw = family.add_parser("withdraw", help="thu hồi một thư; số đã cấp không dùng lại")
    withdraw.add_argument("number", metavar="SỐ", help="số thư, ví dụ 15/PXL-UBND hoặc 15")
    withdraw.add_argument("--year", type=year, required=True, metavar="NĂM", help="năm của thư")
    withdraw.add_argument("--reason", required=True, metavar="LÝ_DO", help="vì sao thu hồi")
    withdraw.set_defaults(run=_withdraw)


def _list(args: argparse.Namespace) -> int:
    from hhapp.services.dossiers.register import DossierFilter, dossier_rows
    from hhapp.services.dossiers.standing import DossierStatus

    statuses = frozenset({DossierStatus.OVERDUE} if args.late else ())
    with opened(args) as app:
        pack = chosen_pack(app)
        unit = own_unit(app, pack)
        wanted = DossierFilter(words=args.words, statuses=statuses, to_write=args.to_write)
        with app.reading() as session:
            rows = dossier_rows(session, pack, unit.id, args.year, args.on or today(), wanted)
    if args.json:
        print_json([_data(row) for row in rows])
    else:
        header = ("Mã hồ sơ", "Lĩnh vực", "Người nộp", "Hẹn trả", "Hẹn mới", "Tình trạng", "Thư", "Cảnh báo")
        print_table(header, [_cells(row) for row in rows])
    return 0


def _cells(row: DossierRow) -> tuple[str, ...]:
    draft = row.draft
    late = f" {row.days_late} ngày" if row.days_late else ""
    letters = ", ".join(letter.full_number for letter in row.live_letters) or row.letter.shown
    new_on = format_date(draft.new_on) if draft.new_on else ""
    told = " ".join((*row.faults, *row.warnings))
    days = (format_date(draft.promised_on), new_on)
    return draft.code, row.field, draft.applicant, *days, row.status.shown + late, letters, told


def _data(row: DossierRow) -> dict[str, Any]:
    draft = row.draft
    days = {name: _iso(getattr(draft, name)) for name in _DAYS}
    texts = {name: getattr(draft, name) for name in _TEXTS}
    letters = [{"number": each.full_number, "dated": _iso(each.dated), "file": each.file_name} for each in row.letters]
    standing = {"status": row.status.value, "days_late": row.days_late, "letter": row.letter.value}
    told = {"warnings": list(row.warnings), "faults": list(row.faults)}
    return {"code": draft.code, **texts, **days, "times": draft.times, **standing, "letters": letters, **told}


def _iso(value: date | None) -> str | None:
    return value.isoformat() if value else None


def _import(args: argparse.Namespace) -> int:
    from hhapp.documents.lists import read_list
    from hhapp.services.dossiers import importing
    from hhapp.services.dossiers.rules import dossier_rules
    from hhapp.services.listing import remembered_columns, title_of

    with opened(args) as app:
        pack = chosen_pack(app)
        unit = own_unit(app, pack)
        with app.reading() as session:
            columns = dossier_rules(session, pack).columns
            chosen = remembered_columns(session, importing.WHAT) | listing.chosen_columns(args, columns)
        file = read_list(args.file, columns, chosen, head_row=args.heading_row, sheet=args.sheet)
        listing.tell_left_out(file)
        with app.reading() as session:
            proposal = importing.compare_list(session, pack, unit.id, file, today(), listing.order_of(args))
        listing.tell_rows(proposal.fates, as_json=args.json)
        if not args.dry_run:
            with app.transaction(title_of(proposal.fates, "hồ sơ", args.file.name)) as session:
                new, changed = importing.apply_list(session, unit.id, proposal)
            say(f"Đã thêm {new} hồ sơ, cập nhật {changed} hồ sơ.")
    return 0


def _set(args: argparse.Namespace) -> int:
    from hhapp.services.dossiers import register as dossiers

    given = {name: getattr(args, name) for name in (*_TEXTS, *_DAYS, "times") if getattr(args, name) is not None}
    with opened(args) as app:
        pack = chosen_pack(app)
        unit = own_unit(app, pack)
        with app.transaction(f"Ghi hồ sơ {args.code}") as session:
            known = dossiers.find_by_code(session, unit.id, args.code)
            if known is not None:
                draft = dossiers.dossier_row(session, pack, known, today()).draft
                dossiers.update_dossier(session, known, replace(draft, **given))
            elif "promised_on" not in given:
                raise UserError(f"Hồ sơ {args.code} chưa có trong sổ.", "Cho biết ngày hẹn trả: --promised 15/03/2026.")
            else:
                dossiers.add_dossier(session, unit.id, dossiers.DossierDraft(code=args.code, **given))
    say(f"Đã ghi hồ sơ {args.code}.")
    return 0


def _delete(args: argparse.Namespace) -> int:
    from hhapp.services.dossiers import register as dossiers

    with opened(args) as app:
        unit = own_unit(app, chosen_pack(app))
        with app.transaction(f"Xóa hồ sơ {args.code}") as session:
            dossiers.delete_dossier(session, _known(dossiers.find_by_code(session, unit.id, args.code), args.code))
    say(f"Đã xóa hồ sơ {args.code}.")
    return 0


def _known(dossier_id: int | None, code: str) -> int:
    if dossier_id is None:
        raise UserError(f"Không có hồ sơ {code} trong sổ.", "Xem lại mã: hhapp dossier list.")
    return dossier_id


def _letter(args: argparse.Namespace) -> int:
    from hhapp.exchange.letters import Order, write_letters

    with opened(args) as app:
        pack = chosen_pack(app)
        unit = own_unit(app, pack)
        order = Order(args.on or today(), args.kind, args.number, args.format, each=args.each)
        if order.dated > today():
            say(f"Lưu ý: ngày ghi trên thư {format_date(order.dated)} ở sau hôm nay.")
        done = write_letters(app, pack, unit.id, order, args.out, codes=tuple(args.codes) or None)
    for left in done.left_out:
        say(f"Hồ sơ {left.code}: {left.reason}.")
    say_written(done.files)
    say(f"Đã lập {len(done.numbers)} thư xin lỗi.")
    if args.json:
        left_out = [{"code": left.code, "reason": left.reason} for left in done.left_out]
        print_json({"letters": list(done.numbers), "left_out": left_out, "files": plain_files(done.files)})
    return 0


def _withdraw(args: argparse.Namespace) -> int:
    from hhapp.services.dossiers import letters

    with opened(args) as app:
        unit = own_unit(app, chosen_pack(app))
        with app.transaction(f"Thu hồi thư {args.number}") as session:
            every = letters.letters_of_year(session, unit.id, args.year)
            plain = args.number.lstrip("0")
            found = next(
                (
                    letter
                    for _, letter in every
                    if args.number == letter.full_number or plain == letter.full_number.partition("/")[0].lstrip("0")
                ),
                None,
            )
            if found is None:
                raise UserError(f"Năm {args.year} không có thư số {args.number}.", "Xem lại số thư.")
            letters.withdraw_letter(session, found.id, args.reason)
    say(f"Đã thu hồi thư số {args.number}.")
    return 0


def _count(args: argparse.Namespace) -> int:
    from hhapp.services.dossiers import counts
    from hhapp.services.dossiers.documents import count_line
    from hhapp.services.dossiers.register import dossier_rows
    from hhapp.services.dossiers.rules import dossier_rules

    window = (args.start, args.end)
    with opened(args) as app:
        pack = chosen_pack(app)
        unit = own_unit(app, pack)
        with app.reading() as session:
            limit = dossier_rules(session, pack).reappointments
            rows = dossier_rows(session, pack, unit.id, None, args.end)
            late = counts.late_by_field(session, unit.id, *window, pack)
    total = count_line(counts.count_window(rows, *window, limit), "Tổng số")
    fields = [count_line(each) for each in counts.counts_by_field(rows, *window, limit)]
    departments = [count_line(each) for each in counts.counts_by_department(rows, *window, limit)]
    if args.json:
        groups = {"fields": [asdict(line) for line in fields], "departments": [asdict(line) for line in departments]}
        print_json({"total": asdict(total), **groups, "form_06a": [asdict(line) for line in late]})
    else:
        header = ("Lĩnh vực, bộ phận", "Trễ hạn", "Đã trả", "Chưa trả", "Có thư", "Tỷ lệ", "Số thư", "Hẹn quá số lần")
        lines = [*fields, *departments, total]
        columns = ("name", "late", "returned_late", "overdue", "with_letter", "rate", "letters_written", "over_limit")
        print_table(header, [tuple(str(getattr(line, column)) for column in columns) for line in lines])
    return 0


def _rules(args: argparse.Namespace) -> int:
    from hhapp.services.dossiers.rules import CHANGEABLE, change_rules, changed_rules, dossier_rules

    with opened(args) as app:
        pack = chosen_pack(app)
        if args.set:
            changes = dict(word.partition("=")[::2] for word in args.set)
            with app.transaction("Đổi quy tắc hồ sơ trễ hạn") as session:
                change_rules(session, pack, **{key: _rule_value(key, text) for key, text in changes.items()})
        with app.reading() as session:
            rules, changed = dossier_rules(session, pack), changed_rules(session)
    if args.json:
        print_json({key: {"value": plain(getattr(rules, key)), "changed": key in changed} for key in CHANGEABLE})
        return 0
    cells = [(key, str(getattr(rules, key)), "đơn vị đổi" if key in changed else "theo gói") for key in CHANGEABLE]
    print_table(("Quy tắc", "Giá trị", ""), cells)
    return 0


def _rule_value(key: str, text: str) -> Any:
    from hhapp.packs.dossiers.catalogue import LetterTiming
    from hhapp.vn.numbers import parse_number

    if not text:
        return None
    if key == "timing" and text in [each.value for each in LetterTiming]:
        return LetterTiming(text)
    if key == "reason_required" and text in ("có", "không"):
        return text == "có"
    if key == "number":
        return text
    value = parse_number(text)
    if value is None or key in ("timing", "reason_required"):
        raise UserError(f"“{text}” không dùng được cho “{key}”.", "Ví dụ: timing=day_before, days_before=1.")
    return value / Decimal(100) if key == "letter_rate" else int(value)
