"""A sheet: every row is taken in or listed with its reason, none twice; the clerk's own column choice is followed."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.packs.catalogue import Pack
from hhapp.packs.survey.answer_sheet import AnswerSheet, ColumnMap, SheetRow
from hhapp.services.survey import entry, rounds
from hhapp.services.survey.sheet_import import LineState, apply_sheet, preview_sheet

from .conftest import AT, Enter, Open

HEAD = "Số phiếu|Lĩnh vực|Câu 1|Câu 2|Câu 3|Câu 4|Câu 5"


def sheet(*rows: str, name: str = "tra-loi.xlsx", digest: str = "a") -> AnswerSheet:
    made = (SheetRow(at, tuple(row.split("|"))) for at, row in enumerate(rows, start=1))
    return AnswerSheet(name, digest, tuple(made))


def states(session: Session, pack: Pack, round_id: int, given_sheet: AnswerSheet) -> list[tuple[str, str]]:
    lines = preview_sheet(session, pack, round_id, given_sheet).lines
    return [(line.state.value, line.reason) for line in lines]


def test_each_row_comes_in_or_is_listed_with_its_reason(session: Session, pack: Pack, open_round: Open) -> None:
    round_id = open_round()
    given_sheet = sheet(
        HEAD,
        "1|ho tich, chung thuc|5|4|5|4|5",
        "2||rất hài lòng||Hài lòng|4|3",
        "3|Thể thao|4|4|4|4|4",
        "4||7|4|4|4|4",
        "5||||||",
        "2||5|5|5|5|5",
        "Cộng||20|17|18|16|17",
    )
    done = apply_sheet(session, pack, round_id, given_sheet, AT)
    assert [line.state.value for line in done.lines] == ["new", "new", "new", *["refused"] * 4]
    assert [line.reason for line in done.lines[2:]] == [
        "Không có lĩnh vực “Thể thao”; để trống.",
        "Câu 1: “7” không phải là mức trả lời.",
        "Dòng không có câu trả lời nào.",
        "Số phiếu 2 đã có ở dòng 3.",
        "Câu 1: “20” không phải là mức trả lời.",
    ]
    assert done.sentence == "7 dòng: nhập mới 3, đã nhập 0, không nhập 4."
    forms = entry.form_rows(session, pack, round_id)
    assert [form.answers for form in forms] == [(5, 4, 5, 4, 5), (5, None, 4, 4, 3), (4,) * 5]
    assert [form.field for form in forms] == ["Hộ tịch, chứng thực", "", ""]
    assert (forms[1].source, forms[1].source_row) == ("tra-loi.xlsx", 3)


def test_the_same_file_again_proposes_nothing_new(session: Session, pack: Pack, open_round: Open) -> None:
    round_id = open_round()
    for name, head, first, second in (
        ("a.xlsx", HEAD, "1||5|4|5|4|5", "2||5|4|5|4|5"),
        ("b.csv", "Câu 1|Câu 2|Câu 3|Câu 4|Câu 5", "3|4|5|4|5", "3|4|5|4|5"),
    ):
        given_sheet = sheet(head, first, second, name=name, digest=name)
        assert apply_sheet(session, pack, round_id, given_sheet, AT).count(LineState.NEW) == 2
        again = apply_sheet(session, pack, round_id, given_sheet, AT)
        assert (again.count(LineState.NEW), again.count(LineState.KNOWN)) == (0, 2)
    assert rounds.round_row(session, round_id).entered == 4


def test_a_file_that_has_grown_brings_only_its_new_rows(session: Session, pack: Pack, open_round: Open) -> None:
    round_id = open_round()
    rows = ("Câu 1|Câu 2|Câu 3|Câu 4|Câu 5", "5|4|5|4|5", "1|1|1|1|1")
    apply_sheet(session, pack, round_id, sheet(*rows), AT)
    grown = sheet(*rows, "2|2|2|2|2", digest="b")
    assert [state for state, _ in states(session, pack, round_id, grown)] == ["known", "known", "new"]
    renamed = sheet(*rows, name="ban-sao.xlsx")
    assert [state for state, _ in states(session, pack, round_id, renamed)] == ["known", "known"]


def test_another_file_of_the_same_name_is_another_file(session: Session, pack: Pack, open_round: Open) -> None:
    """Whoever exports every week has one name, and numbers that begin at 1 again."""
    round_id = open_round()
    apply_sheet(session, pack, round_id, sheet(HEAD, "1||5|4|5|4|5", "2||4|4|4|4|5"), AT)
    other = sheet(HEAD, "1||3|3|3|4|4", "2||2|5|5|5|5", digest="b")
    assert apply_sheet(session, pack, round_id, other, AT).count(LineState.NEW) == 2


def test_a_long_file_is_known_under_another_name(session: Session, pack: Pack, open_round: Open) -> None:
    round_id = open_round()
    rows = [f"{at}||5|4|{at % 5 + 1}|4|5" for at in range(10)]
    apply_sheet(session, pack, round_id, sheet(HEAD, *rows), AT)
    saved_again = sheet(HEAD, *rows, "11||1|1|1|1|1", name="khac.xlsx", digest="b")
    found = states(session, pack, round_id, saved_again)
    assert [state for state, _ in found] == [*["known"] * 10, "new"]


def test_a_row_at_odds_with_its_kept_form_is_listed(session: Session, pack: Pack, open_round: Open) -> None:
    round_id = open_round()
    others = ("2||5|4|5|4|5", "3||4|4|4|4|5")
    apply_sheet(session, pack, round_id, sheet(HEAD, "1||5|4|5|4|5", *others), AT)
    changed = sheet(HEAD, "1||1|4|5|4|5", *others, digest="b")
    assert states(session, pack, round_id, changed)[0] == (
        "refused",
        "Khác với phiếu 1 đã nhập từ dòng này; sửa phiếu đó nếu cần.",
    )
    form = entry.form_rows(session, pack, round_id)[0]
    entry.update_form(session, pack, form.id, [1, 4, 5, 4, 5])  # put right in the program: the old file stays known
    again = states(session, pack, round_id, sheet(HEAD, "1||5|4|5|4|5", *others))
    assert again[0] == ("known", "Là phiếu 1 của đợt này.")


def test_typed_forms_are_no_rows_of_a_file(session: Session, pack: Pack, open_round: Open, enter: Enter) -> None:
    round_id = open_round()
    enter(round_id, "54545")
    assert [state for state, _ in states(session, pack, round_id, sheet(HEAD, "1||5|4|5|4|5"))] == ["new"]


def test_a_column_chosen_by_hand_is_followed(session: Session, pack: Pack, open_round: Open) -> None:
    round_id = open_round()
    given_sheet = sheet("a|b|c|d|e|f", "x|5|4|3|2|1")
    with pytest.raises(UserError, match="Không nhận ra cột câu hỏi nào"):
        preview_sheet(session, pack, round_id, given_sheet)
    chosen = ColumnMap(1, (1, 2, 3, 4, 5))
    apply_sheet(session, pack, round_id, given_sheet, AT, chosen)
    assert entry.form_rows(session, pack, round_id)[0].answers == (5, 4, 3, 2, 1)


def test_a_closed_round_takes_nothing_in(session: Session, pack: Pack, open_round: Open, enter: Enter) -> None:
    from hhapp.services.survey import closing

    round_id = open_round()
    enter(round_id, "54545")
    rounds.set_counts(session, round_id, given_out=1, returned=1)
    closing.close_round(session, pack, round_id, AT)
    with pytest.raises(UserError, match="đã chốt"):
        apply_sheet(session, pack, round_id, sheet(HEAD, "1||5|4|5|4|5"), AT)


cells = st.sampled_from(("", "1", "5", "hài lòng", "x", "9"))


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(st.tuples(*[cells] * 5), max_size=8))
def test_no_row_is_lost_and_a_second_time_nothing_is_new(
    rows: list[tuple[str, ...]], session: Session, pack: Pack, open_round: Open
) -> None:
    round_id = open_round()
    given_sheet = sheet("Câu 1|Câu 2|Câu 3|Câu 4|Câu 5", *("|".join(row) for row in rows), digest=str(round_id))
    done = apply_sheet(session, pack, round_id, given_sheet, AT)
    assert len(done.lines) == len(rows)
    assert all(line.reason for line in done.lines if line.state is not LineState.NEW)
    assert rounds.round_row(session, round_id).entered == done.count(LineState.NEW)
    assert apply_sheet(session, pack, round_id, given_sheet, AT).count(LineState.NEW) == 0
