"""Counts equal an independent count over whatever days; every late dossier is in exactly one window."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from hhapp.packs.catalogue import Pack
from hhapp.services.dossiers.counts import (
    UNNAMED,
    LateOfField,
    count_window,
    counts_by_department,
    counts_by_field,
    late_by_field,
)
from hhapp.services.dossiers.letters import issue_letters, record_files, withdraw_letter
from hhapp.services.dossiers.register import dossier_rows
from hhapp.services.facts import fact

Add = Callable[..., int]
ON = date(2026, 6, 30)
HALVES = ((date(2026, 1, 1), date(2026, 3, 31)), (date(2026, 4, 1), ON))
days = st.dates(date(2026, 1, 1), date(2026, 6, 15))
dossiers = st.lists(
    st.tuples(days, st.none() | days, st.sampled_from(("Đất đai", "lĩnh vực đất đai", "Xây dựng", ""))), max_size=12
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(dossiers)
def test_counts_equal_an_independent_count(
    session: Session, pack: Pack, unit_id: int, add: Add, every: list[tuple[date, date | None, str]]
) -> None:
    with session.begin_nested() as nested:
        for promised, returned, field in every:
            add(promised_on=promised, returned_on=returned, field=field)
        rows = dossier_rows(session, pack, unit_id, None, ON)
        late = [(p, r) for p, r, _ in every if (r or ON) > p]
        whole = count_window(rows, HALVES[0][0], ON, 1)
        assert whole.late == len(late) == len(whole.dossier_ids)
        assert whole.returned_late == sum(r is not None for _, r in late)
        assert whole.late == whole.returned_late + whole.overdue
        assert whole.late == sum(count_window(rows, *half, 1).late for half in HALVES)
        for groups in (counts_by_field(rows, HALVES[0][0], ON, 1), counts_by_department(rows, HALVES[0][0], ON, 1)):
            assert sum(group.late for group in groups) == whole.late
        by_field = late_by_field(session, unit_id, *HALVES[1], pack)
        assert sum(line.pending_late for line in by_field) == sum(r is None for _, r in late)
        assert sum(line.returned_late for line in by_field) == sum(
            r is not None and HALVES[1][0] <= r <= ON for _, r in late
        )
        nested.rollback()


def test_names_of_a_field_are_counted_as_one(session: Session, pack: Pack, unit_id: int, add: Add) -> None:
    for field in ("Đất đai", "LĨNH VỰC ĐẤT ĐAI", "Thủy sản", "thuỷ sản ", ""):
        add(field=field)
    rows = dossier_rows(session, pack, unit_id, None, ON)
    counted = {each.name: each.late for each in counts_by_field(rows, date(2026, 1, 1), ON, 1)}
    assert counted == {"Đất đai": 2, "Thủy sản": 2, UNNAMED: 1}


def test_form_06a_gets_its_columns(session: Session, pack: Pack, unit_id: int, add: Add) -> None:
    """Columns 10 and 13 and the letters: by the day of return, as at the end, by the day of the letter."""
    late = {"reason": "Chờ", "new_on": date(2026, 3, 30)}
    first, second = add(**late), add(**late, returned_on=date(2026, 4, 2))
    letters = issue_letters(session, pack, unit_id, [first, second], date(2026, 3, 13)).letters
    assert late_by_field(session, unit_id, date(2026, 1, 1), date(2026, 3, 31))[0].letters == 0  # only numbers yet
    record_files(session, {each.id: ("thu.docx", "0" * 64) for each in letters})
    withdraw_letter(session, letters[0].id, "Ghi sai")
    assert late_by_field(session, unit_id, date(2026, 1, 1), date(2026, 3, 31)) == (LateOfField("Đất đai", 0, 2, 1),)
    assert late_by_field(session, unit_id, date(2026, 4, 1), ON) == (LateOfField("Đất đai", 1, 1, 0),)
    assert late_by_field(session, unit_id, date(2026, 1, 1), date(2026, 3, 12)) == ()


def test_facts_have_their_counts(session: Session, pack: Pack, unit_id: int, add: Add) -> None:
    def told(key: str) -> tuple[Decimal | None, Decimal | None, Decimal | None]:
        found = fact(session, pack, unit_id, 2026, ON, f"dossier.{key}")
        return found.numerator, found.denominator, found.value

    assert not fact(session, pack, unit_id, 2026, ON, "dossier.letters").known
    late = {"reason": "Chờ", "new_on": date(2026, 3, 30)}
    ids = [add(**late), add(**late, times=3), add(returned_on=date(2026, 3, 12))]
    letters = issue_letters(session, pack, unit_id, ids[:1], date(2026, 3, 13)).letters
    assert told("letters") == (Decimal(0), Decimal(2), None)  # a number alone is no letter
    record_files(session, {each.id: ("thu.docx", "0" * 64) for each in letters})
    assert told("letters") == (Decimal(1), Decimal(2), None)
    assert (told("late")[2], told("overdue")[2], told("reappointed")[2]) == (Decimal(2), Decimal(2), Decimal(1))
    found = fact(session, pack, unit_id, 2026, ON, "dossier.letters")
    assert found.told == "Sổ hồ sơ trễ hạn: 1/2 hồ sơ trễ hạn có thư xin lỗi, năm 2026, tính đến 30/06/2026"
    assert fact(session, pack, unit_id, 2025, ON, "dossier.late").value == Decimal(0)


def test_a_dossier_late_at_new_year_belongs_to_the_new_year(
    session: Session, pack: Pack, unit_id: int, add: Add
) -> None:
    add(promised_on=date(2025, 12, 31))
    on = date(2026, 1, 1)
    assert fact(session, pack, unit_id, 2026, on, "dossier.late").value == Decimal(1)
    assert fact(session, pack, unit_id, 2025, on, "dossier.late").value == Decimal(0)
    rows = dossier_rows(session, pack, unit_id, None, on - timedelta(days=1))
    assert count_window(rows, on, on, 1).late == 0
