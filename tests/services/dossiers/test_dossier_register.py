"""The register: what is typed is kept, what cannot be is refused, rows are found by words without accents."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.packs.catalogue import Pack
from hhapp.packs.dossiers.catalogue import LetterTiming
from hhapp.services.dossiers.register import (
    DossierDraft,
    DossierFilter,
    add_dossier,
    delete_dossier,
    dossier_row,
    dossier_rows,
    find_by_code,
    names_used,
    reappoint,
    return_dossier,
    update_dossier,
)
from hhapp.services.dossiers.rules import change_rules, changed_rules, dossier_rules
from hhapp.services.dossiers.standing import DossierStatus, LetterState

Add = Callable[..., int]
ON = date(2026, 3, 20)


def test_a_dossier_is_kept_as_typed(session: Session, pack: Pack, unit_id: int) -> None:
    draft = DossierDraft(
        code="H01.12.26-00001",
        promised_on=date(2026, 3, 12),
        field="Lĩnh vực đất đai",
        procedure="Cấp giấy chứng nhận",
        applicant="Trần Thị Bưởi",
        address="Thôn 3",
        received_on=date(2026, 2, 2),
        department="Phòng Kinh tế",
        officer="Lê Văn Tư",
        reason="Chờ ý kiến",
        new_on=date(2026, 3, 25),
        times=1,
        note="Khẩn",
    )
    row = dossier_row(session, pack, add_dossier(session, unit_id, draft), ON)
    assert row.draft == draft
    assert row.field == "Đất đai"  # an alias of the pack
    assert (row.status, row.days_late, row.letter) == (DossierStatus.OVERDUE, 8, LetterState.MISSING)


def test_a_code_stands_once(session: Session, unit_id: int, add: Add) -> None:
    add(code="H01.12.26-7")
    with pytest.raises(UserError, match="đã có trong sổ"):
        add(code=" h01.12.26-7 ")
    assert find_by_code(session, unit_id, "H01.12.26- 7") is not None
    other = add(code="H01.12.26-8")
    with pytest.raises(UserError, match="đã có trong sổ"):
        update_dossier(session, other, DossierDraft("H01.12.26-7", date(2026, 3, 12)))


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"code": "  "}, "Mã hồ sơ còn trống"),
        ({"promised_on": date(1026, 3, 12)}, "không hợp lý"),
        ({"times": -1}, "Số lần hẹn lại"),
    ],
)
def test_what_no_office_means_is_refused(add: Add, values: dict[str, object], told: str) -> None:
    with pytest.raises(UserError, match=told):
        add(**values)


def test_rows_are_found_by_words_field_and_standing(session: Session, pack: Pack, unit_id: int, add: Add) -> None:
    late = add(applicant="Đặng Thị Ước", field="Xây dựng", department="Phòng Kinh tế")
    add(promised_on=date(2026, 12, 1))
    add(promised_on=date(2025, 3, 12))

    def found(**wanted: object) -> list[int]:
        rows = dossier_rows(session, pack, unit_id, 2026, ON, DossierFilter(**wanted))  # type: ignore[arg-type]
        return [row.id for row in rows]

    assert len(found()) == 2
    assert found(words="dang uoc") == found(field="xây dựng") == found(department="phòng kinh tế") == [late]
    assert found(statuses=frozenset({DossierStatus.OVERDUE})) == found(warned=True) == found(to_write=True) == [late]
    assert found(words="100%") == []
    assert len(dossier_rows(session, pack, unit_id, None, ON)) == 3


def test_a_new_day_counts_once_more(session: Session, pack: Pack, add: Add) -> None:
    dossier = add(reason="Lý do đầu")
    assert reappoint(session, dossier, date(2026, 3, 18)) == 1
    with pytest.raises(UserError, match="sau ngày hẹn 18/03/2026"):
        reappoint(session, dossier, date(2026, 3, 18))
    assert reappoint(session, dossier, date(2026, 3, 19), "Lý do sau") == 2
    row = dossier_row(session, pack, dossier, ON)
    assert (row.draft.times, row.draft.new_on, row.draft.reason) == (2, date(2026, 3, 19), "Lý do sau")
    assert "Hẹn lại 2 lần, quy định không quá 1 lần." in row.warnings


def test_a_return_is_marked_and_taken_back(session: Session, pack: Pack, add: Add) -> None:
    dossier = add()
    return_dossier(session, dossier, date(2026, 3, 16))
    assert dossier_row(session, pack, dossier, ON).status is DossierStatus.RETURNED_LATE
    return_dossier(session, dossier, None)
    assert dossier_row(session, pack, dossier, ON).status is DossierStatus.OVERDUE
    delete_dossier(session, dossier)
    with pytest.raises(UserError, match="không còn nữa"):
        return_dossier(session, dossier, ON)


def test_names_are_proposed_from_what_was_written(session: Session, unit_id: int, add: Add) -> None:
    add(field="Xây dựng", officer="Lê Văn Tư")
    add(field="Xây dựng")
    used = names_used(session, unit_id)
    assert used["field"] == ("Xây dựng",)
    assert used["officer"] == ("Lê Văn Tư",)


def test_the_office_changes_rules_for_itself(session: Session, pack: Pack, add: Add) -> None:
    dossier = add(promised_on=date(2026, 3, 21))
    assert dossier_row(session, pack, dossier, ON).letter is LetterState.NOT_NEEDED
    change_rules(session, pack, timing=LetterTiming.DAY_BEFORE, letter_rate=Decimal("0.95"))
    assert dossier_row(session, pack, dossier, ON).letter is LetterState.NOT_YET
    assert dossier_rules(session, pack).letter_rate == Decimal("0.95")
    assert changed_rules(session) == {"timing", "letter_rate"}
    change_rules(session, pack, timing=None, letter_rate=None)
    assert dossier_rules(session, pack) == pack.dossiers


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"days_before": 61}, "từ 0 đến 60"),
        ({"letter_rate": Decimal(2)}, "từ 0 đến 100%"),
        ({"number": "PXL"}, "thiếu chỗ cho số"),
        ({"fields": ()}, "Không có quy tắc"),
    ],
)
def test_what_no_rule_can_say_is_refused(session: Session, pack: Pack, changes: dict[str, object], told: str) -> None:
    with pytest.raises(UserError, match=told):
        change_rules(session, pack, **changes)
    assert changed_rules(session) == frozenset()


def test_a_pack_without_the_file_says_so(session: Session, pack: Pack) -> None:
    with pytest.raises(UserError, match="không có phần hồ sơ trễ hạn"):
        dossier_rules(session, replace(pack, dossiers=None))
