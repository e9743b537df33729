"""Reads a pack's `ho-so.toml`."""

from __future__ import annotations

from hhapp.packs.dossiers.catalogue import DossierField, DossierRules, LetterTiming
from hhapp.packs.listing import ListColumn
from hhapp.packs.reading import Table

COLUMNS: tuple[tuple[str, str, bool], ...] = (
    ("code", "Mã hồ sơ", True),
    ("field", "Lĩnh vực", False),
    ("procedure", "Thủ tục", False),
    ("applicant", "Người nộp", False),
    ("address", "Địa chỉ", False),
    ("received_on", "Ngày tiếp nhận", False),
    ("promised_on", "Ngày hẹn trả", True),
    ("department", "Bộ phận giải quyết", False),
    ("reason", "Lý do", False),
    ("new_on", "Ngày hẹn mới", False),
    ("times", "Lần hẹn lại", False),
    ("returned_on", "Ngày trả", False),
    ("note", "Ghi chú", False),
)
"""Key, name and whether a list without the column cannot be read; the words of the heads are the pack's."""


def read_dossier_rules(t: Table) -> DossierRules:
    """The whole file."""
    return DossierRules(
        timing=t.choice("timing", LetterTiming, LetterTiming.ON_EXPIRY),
        days_before=t.whole("days_before"),
        days_after=t.whole("days_after"),
        reappointments=t.whole("reappointments"),
        letter_rate=t.share("letter_rate"),
        reason_required=t.flag("reason_required"),
        near_days=t.whole("near_days"),
        number=t.text("number"),
        reasons=t.texts("reasons"),
        fields=t.tables("dossier_fields", _field),
        columns=t.table("columns", lambda part: list_columns(part, COLUMNS)),
        sources=t.texts("sources"),
    )


def _field(t: Table) -> DossierField:
    return DossierField(t.text("code"), t.text("name"), t.texts("aliases"))


def list_columns(t: Table, known: tuple[tuple[str, str, bool], ...]) -> tuple[ListColumn, ...]:
    """The columns of a list; each key of the table has the words that its head may have."""
    return tuple(ListColumn(key, name, (name, *t.texts(key)), required) for key, name, required in known)
