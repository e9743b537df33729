"""hhapp score …: the year's self-score of the reform index, entered, sent, verified, closed, and what is at risk."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from hhapp.cli import score_reading, score_sets, score_units
from hhapp.cli.common import Commands, chosen_pack, day, opened, own_unit, print_json, say, today, year
from hhapp.errors import UserError

if TYPE_CHECKING:
    from hhapp.bootstrap import Application
    from hhapp.packs.catalogue import Pack
    from hhapp.services.score.rounds import RoundCard

_Run = Callable[[argparse.Namespace], int]


def register(commands: Commands) -> None:
    """Add the family `score`."""
    score = commands.add_parser("score", help="chấm điểm Chỉ số CCHC: bộ tiêu chí, tự chấm, thẩm định, báo cáo")
    family = score.add_subparsers(dest="action", required=True, metavar="VIỆC", title="các việc")
    score_sets.register(family)
    score_reading.register(family)
    score_units.register(family)
    _register_round(family)
    _register_entering(family)
    _register_moves(family)


def opened_round(app: Application, args: argparse.Namespace) -> tuple[Pack, RoundCard]:
    """The pack and the round of `--year`; UserError where the year has none."""
    from hhapp.services.score.rounds import round_of_year

    pack = chosen_pack(app)
    unit = own_unit(app, pack)
    with app.reading() as session:
        card = round_of_year(session, unit.id, args.year)
    if card is None:
        raise UserError(
            f"Năm {args.year} chưa có đợt chấm điểm.", f"Mở đợt bằng lệnh: hhapp score open --year {args.year}"
        )
    return pack, card


def add_command(family: Commands, name: str, told: str, run: _Run) -> argparse.ArgumentParser:
    """A command of the family that works on the round of `--year` and can print JSON."""
    parser = family.add_parser(name, help=told)
    parser.add_argument("--year", type=year, required=True, metavar="NĂM", help="năm chấm điểm")
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON")
    parser.set_defaults(run=run)
    return parser


def _register_round(family: Commands) -> None:
    opening = add_command(family, "open", "mở đợt chấm điểm của năm", _open)
    opening.add_argument("--set", type=int, metavar="SỐ", help="bộ tiêu chí (mặc định: bộ của năm, năm trước, gói)")
    opening.add_argument("--no-survey", action="store_true", help="năm này không khảo sát")
    opening.add_argument("--due", type=day, metavar="NGÀY", help="hạn tự chấm (mặc định: theo bộ tiêu chí)")


def _register_entering(family: Commands) -> None:
    setting = add_command(family, "set", "nhập số liệu, ghi chú, giải trình cho một tiêu chí thành phần", _set)
    setting.add_argument("code", metavar="MÃ", help="mã tiêu chí thành phần, ví dụ 1.1.2")
    setting.add_argument("values", nargs="*", type=_pair, metavar="TÊN=GIÁ_TRỊ", help="để trống giá trị là xóa")
    setting.add_argument("--source", default="", metavar="VĂN_BẢN", help="văn bản công bố (điểm khảo sát phải có)")
    setting.add_argument("--points", metavar="ĐIỂM", help="ghi điểm bằng tay, kèm --explain; để trống là bỏ")
    setting.add_argument("--explain", metavar="LỜI", help="giải trình cách tính điểm")
    setting.add_argument("--remark", metavar="LỜI", help="ghi chú của đơn vị")
    setting.add_argument("--answer", metavar="LỜI", help="giải trình sau thẩm định lần 1")
    absent = add_command(family, "na", "ghi “không phát sinh” cho một tiêu chí thành phần", _na)
    absent.add_argument("code", metavar="MÃ", help="mã tiêu chí thành phần")
    which = absent.add_mutually_exclusive_group(required=True)
    which.add_argument("--reason", metavar="LÝ_DO", help="vì sao không phát sinh")
    which.add_argument("--undo", action="store_true", help="bỏ “không phát sinh”")
    pulling = add_command(family, "pull", "lấy số liệu đã có trong chương trình", _pull)
    pulling.add_argument("codes", nargs="*", metavar="MÃ", help="ghi đè cả số đã nhập của các mã này")
    pulling.add_argument("--on", type=day, metavar="NGÀY", help="số liệu tính đến ngày này (mặc định: hôm nay)")
    pulling.add_argument("--dry-run", action="store_true", help="chỉ xem, không ghi")
    proving = add_command(family, "evidence", "đính kèm, xem hoặc gỡ tài liệu kiểm chứng", _evidence)
    proving.add_argument("code", metavar="MÃ", help="mã tiêu chí thành phần")
    proving.add_argument("files", nargs="*", type=Path, metavar="TỆP", help="tệp cần đính kèm")
    proving.add_argument("--remove", type=int, metavar="SỐ", help="gỡ tài liệu mang số này trong danh sách")


def _register_moves(family: Commands) -> None:
    sending = add_command(family, "send", "ghi đã gửi bảng tự chấm; còn thiếu tài liệu thì không gửi được", _send)
    sending.add_argument("--returned", metavar="LÝ_DO", help="ghi bị trả lại")
    verifying = add_command(family, "verify", "nhập điểm thẩm định, lần 1 rồi lần 2", _verify)
    finishing = add_command(family, "final", "nhập điểm chốt, rồi chốt", _final)
    for each in (verifying, finishing):
        each.add_argument("values", nargs="*", type=_pair, metavar="MÃ=ĐIỂM", help="điểm từng tiêu chí thành phần")
        each.add_argument("--remark", default="", metavar="LỜI", help="ý kiến, cho các mã đã nêu")
    verifying.add_argument("--explain", action="store_true", help="chuyển sang bước giải trình")
    verifying.add_argument("--rest", action="store_true", help="tiêu chí chưa có điểm: lấy điểm tự chấm")
    finishing.add_argument("--close", action="store_true", help="chốt; sau đó không sửa được nữa")
    for each in (sending, verifying, finishing):
        each.add_argument("--on", type=day, metavar="NGÀY", help="ngày văn bản (mặc định: hôm nay)")
        each.add_argument("--number", default="", metavar="SỐ", help="số văn bản")


def _pair(text: str) -> tuple[str, str]:
    name, sign, value = text.partition("=")
    if not (name.strip() and sign):
        raise argparse.ArgumentTypeError(f"“{text}” không có dạng TÊN=GIÁ_TRỊ")
    return name.strip(), value.strip()


def _now() -> datetime:
    return datetime.now().astimezone()


def _done(app: Application, args: argparse.Namespace, sentence: str) -> None:
    """Say what was done; with --json print the whole round as it stands now."""
    say(sentence)
    if args.json:
        _, card = opened_round(app, args)
        print_json(score_reading.round_data(app, card.id))


def _open(args: argparse.Namespace) -> int:
    from hhapp.services.score import rounds

    with opened(args) as app:
        pack = chosen_pack(app)
        unit = own_unit(app, pack)
        with app.transaction(f"Mở đợt chấm điểm năm {args.year}") as session:
            rounds.open_round(
                *(session, pack, unit.id, args.year, _now()),
                set_id=args.set,
                without_survey=args.no_survey,
                due_on=args.due,
            )
        _, card = opened_round(app, args)
        sample = " Đây là bộ mẫu, không phải bộ tiêu chí của tỉnh." if card.sample else ""
        _done(app, args, f"Đã mở đợt chấm điểm năm {args.year} theo {card.set_title}.{sample}")
    return 0


def _set(args: argparse.Namespace) -> int:
    from hhapp.services.score import entering

    with opened(args) as app:
        _, card = opened_round(app, args)
        with app.transaction(f"Chấm điểm {args.code} năm {args.year}") as session:
            if args.values:
                entering.set_inputs(session, card.id, args.code, dict(args.values), source=args.source)
            if args.points is not None:
                entering.set_own_points(session, card.id, args.code, args.points, args.explain or "")
            elif args.explain is not None:
                entering.set_remark(session, card.id, args.code, explanation=args.explain)
            if args.remark is not None:
                entering.set_remark(session, card.id, args.code, remark=args.remark)
            if args.answer is not None:
                entering.set_answer(session, card.id, args.code, args.answer)
        _done(app, args, score_reading.line_sentence(app, card.id, args.code))
    return 0


def _na(args: argparse.Namespace) -> int:
    from hhapp.services.score import entering

    with opened(args) as app:
        _, card = opened_round(app, args)
        with app.transaction(f"Không phát sinh {args.code} năm {args.year}") as session:
            if args.undo:
                entering.set_applicable(session, card.id, args.code)
            else:
                entering.set_not_applicable(session, card.id, args.code, args.reason)
        _done(app, args, score_reading.line_sentence(app, card.id, args.code))
    return 0


def _pull(args: argparse.Namespace) -> int:
    from hhapp.services.score import from_facts

    with opened(args) as app:
        pack, card = opened_round(app, args)
        on = args.on or today()
        with app.reading() as session:
            offers = from_facts.fact_offers(session, pack, card.id, on)
        if not args.dry_run:
            with app.transaction(f"Lấy số liệu chấm điểm năm {args.year}") as session:
                offers = from_facts.pull_facts(session, pack, card.id, on, codes=args.codes)
        score_reading.print_offers(offers, as_json=args.json)
    say(f"{len(offers)} số liệu có nguồn; chưa ghi gì." if args.dry_run else f"Đã lấy {len(offers)} số liệu.")
    return 0


def _evidence(args: argparse.Namespace) -> int:
    from hhapp.services.score import entering

    with opened(args) as app:
        _, card = opened_round(app, args)
        if args.files or args.remove is not None:
            with app.transaction(f"Tài liệu kiểm chứng {args.code} năm {args.year}") as session:
                for path in args.files:
                    entering.attach_evidence(session, app.folder, card.id, args.code, path, _now())
                if args.remove is not None:
                    entering.detach_evidence(session, card.id, args.code, args.remove)
        with app.reading() as session:
            lines = entering.line_evidence(session, card.id, args.code)
    score_reading.print_evidence(args.code, lines, as_json=args.json)
    say(f"{args.code} có {len(lines)} tài liệu kiểm chứng.")
    return 0


def _send(args: argparse.Namespace) -> int:
    from hhapp.services.score import sending

    with opened(args) as app:
        _, card = opened_round(app, args)
        on = args.on or today()
        try:
            with app.transaction(f"Gửi bảng tự chấm năm {args.year}") as session:
                if args.returned:
                    sending.return_round(session, card.id, _now(), on=on, remarks=args.returned)
                else:
                    sending.send_round(session, card.id, _now(), on=on, number=args.number)
        except sending.SendRefusedError as refused:
            for line in refused.lines:
                say(f"{line.code} {line.component.name}: có điểm, chưa có tài liệu, chưa giải trình.")
            raise
        done = "bị trả lại" if args.returned else "đã gửi"
        _done(app, args, f"Bảng tự chấm năm {args.year} {done}.")
    return 0


_VERIFIED_IN = ("sent", "verifying1", "explaining", "verifying2")
_FINISHED_IN = ("verifying1", "verifying2", "final")


def _require(card: RoundCard, step: str, *states: str) -> None:
    """A step without a value would otherwise pass for done in any state."""
    if card.state.value not in states:
        told = f"không {step} nữa" if card.state.value == "closed" else f"không {step} ở bước này được"
        raise UserError(
            f"Đợt chấm điểm năm {card.year}: {card.state.shown}, {told}.", "Xem tình trạng bằng lệnh score list."
        )


def _verify(args: argparse.Namespace) -> int:
    from hhapp.services.score import verifying
    from hhapp.services.score.states import RoundState

    with opened(args) as app:
        _, card = opened_round(app, args)
        _require(card, "thẩm định", *_VERIFIED_IN)
        with app.transaction(f"Thẩm định điểm năm {args.year}") as session:
            if card.state in (RoundState.SENT, RoundState.EXPLAINING):
                verifying.begin_verifying(session, card.id, _now(), on=args.on or today(), number=args.number)
            for code, points in args.values:
                verifying.set_verified(session, card.id, code, points, args.remark)
            taken = verifying.verify_rest(session, card.id) if args.rest else 0
            if args.explain:
                verifying.begin_explaining(session, card.id, _now(), on=args.on or today())
        rest = f"; {taken} tiêu chí còn lại lấy điểm tự chấm" if args.rest else ""
        _done(app, args, f"Đã ghi {len(args.values)} điểm thẩm định năm {args.year}{rest}.")
    return 0


def _final(args: argparse.Namespace) -> int:
    from hhapp.services.score import verifying
    from hhapp.services.score.states import RoundState

    with opened(args) as app:
        _, card = opened_round(app, args)
        _require(card, "chốt điểm", *_FINISHED_IN)
        with app.transaction(f"Chốt điểm năm {args.year}") as session:
            if card.state in (RoundState.VERIFYING_1, RoundState.VERIFYING_2):
                verifying.begin_final(session, card.id, _now(), on=args.on or today())
            for code, points in args.values:
                verifying.set_final(session, card.id, code, points, args.remark)
            if args.close:
                verifying.close_round(session, card.id, _now(), on=args.on or today(), number=args.number)
        _done(app, args, f"{'Đã chốt' if args.close else 'Đang chốt'} điểm năm {args.year}.")
    return 0
