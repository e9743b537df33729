"""The survey: numbers of forms that cannot be, rounds left open, warnings nobody looked at, results that say little."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from hhapp.errors import UserError
from hhapp.packs.catalogue import Severity
from hhapp.services.survey.closing import round_results
from hhapp.services.survey.entry import form_rows
from hhapp.services.survey.rounds import RoundRow, count_faults, form_of_round, pack_of_round, round_rows
from hhapp.services.sweep.doubt import Doubt, Look, shortened
from hhapp.vn.numbers import format_date, format_percent
from hhapp.vn.thresholds import Outcome

_FAMILY, _PAGE = "Khảo sát", "survey"


def survey_doubts(look: Look) -> Iterator[Doubt]:
    """Doubts about every round of the year."""
    for row in round_rows(look.session, look.unit_id):
        if row.year == look.year:
            yield from _counts(look, row)
            yield from _found(look, row)


def _doubt(severity: Severity, row: RoundRow, sentence: str) -> Doubt:
    return Doubt(severity, _FAMILY, shortened(row.title), sentence, _PAGE, row.id)


def _counts(look: Look, row: RoundRow) -> Iterator[Doubt]:
    for fault in count_faults(row):
        yield _doubt(Severity.ERROR, row, fault)
    over = row.end < look.today
    if over and not row.closed:
        sentence = f"Đợt khảo sát hết ngày {format_date(row.end)} mà chưa chốt kết quả."
        yield _doubt(Severity.WARNING, row, sentence)
    if over and (row.given_out is None or row.returned is None):
        yield _doubt(Severity.WARNING, row, "Chưa ghi số phiếu phát ra, thu về.")


def _found(look: Look, row: RoundRow) -> Iterator[Doubt]:
    """What the answers say, by the pack that the round was opened with."""
    try:
        pack = pack_of_round(look.session, look.store, row.id)
        form = form_of_round(pack, row)
    except UserError as error:
        place = shortened(row.title)
        yield Doubt(Severity.WARNING, _FAMILY, place, f"{error.sentence} {error.advice}", "settings", "packs")
        return
    to_check = 0 if row.closed else sum(each.to_check for each in form_rows(look.session, pack, row.id))
    if to_check:
        yield _doubt(Severity.WARNING, row, f"Còn {to_check} phiếu có cảnh báo chưa xem; giữ hoặc loại từng phiếu.")
    if not row.closed and row.end >= look.today:
        return
    if row.valid < form.min_sample:
        sentence = f"Chỉ có {row.valid} phiếu hợp lệ, cần ít nhất {form.min_sample}; kết quả chỉ để tham khảo."
        yield _doubt(Severity.NOTICE, row, sentence)
    overall = round_results(look.session, pack, row.id).overall
    if overall.outcome(form.target) is Outcome.NOT_REACHED:
        target = format_percent(form.target, Decimal(1))
        yield _doubt(Severity.NOTICE, row, f"Hài lòng chung {overall.shown}, thấp hơn mức phải đạt {target}.")
