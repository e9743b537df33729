"""Consolidation from the command line: the figures as JSON with their caveats, units, rankings, the document."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from hhapp.bootstrap import start
from hhapp.exchange.sample_province import communes, sample_figures, set_up_province
from hhapp.models import ReceivedContent, ReceivedSubmission
from hhapp.services.periods import window

Run = Callable[..., Any]
BELOW = communes(6)
SENT = BELOW[:4]


@pytest.fixture
def province(data_dir: Path) -> None:
    """Six communes, four reported what the made-up province says of them."""
    app = start(data_dir)
    pack, at = app.packs.default(), datetime(2026, 3, 16, 3, tzinfo=UTC)
    days = window(pack, "Q1", 2026)
    with app.transaction("Lập tỉnh") as session:
        set_up_province(session, pack, BELOW, confirm=False)
        for each in SENT:
            row = ReceivedSubmission(
                unit_code=each.code,
                unit_name=each.name,
                period_code="2026-Q1",
                period_label="Quý I",
                version=1,
                made_at=at,
                received_at=at,
                received_by="x",
                data_sha256="0",
                file_name="x",
                key="",
                outcome="accepted",
            )
            figures = {code: str(value) for code, value in sample_figures(each.number).items()}
            row.content = ReceivedContent(
                sha256="0",
                size=1,
                period_kind="Q1",
                year=2026,
                end_on=days.end,
                due_on=days.due,
                pack_id=pack.id,
                pack_version=pack.version,
                figures=json.dumps(figures),
            )
            session.add(row)
    app.close()


@pytest.mark.usefixtures("province")
def test_every_figure_equals_an_independent_sum_and_who_is_left_out_is_named(hhapp: Run) -> None:
    told = hhapp("consolidate", "show", "--period", "2026-Q1", "--json").json
    found = {each["code"]: each for each in told["figures"]}
    typed = [sample_figures(each.number) for each in SENT]
    summed = set(typed[0]) - {"cd.doi_thoai", "dt.hai_long"}
    assert {code: Decimal(found[code]["value"]) for code in summed} == {
        code: sum(each[code] for each in typed) for code in summed
    }
    part, whole = (sum(each[code] for each in typed) for code in ("dt.thanh_toan", "dt.co_phi"))
    rate = found["dt.ty_le_thanh_toan"]
    assert (Decimal(rate["numerator"]), Decimal(rate["denominator"])) == (part, whole)
    assert abs(Decimal(rate["value"]) - part * 100 / whole) < Decimal("1e-20")
    missing = sorted(each.name for each in BELOW[4:])
    assert sorted(each["name"] for each in told["missing"]) == missing
    (sentence,) = (each["sentence"] for each in told["caveats"] if each["kind"] == "missing")
    assert sentence.startswith("Chưa bao gồm số liệu của 2 xã: ")
    assert all(name in sentence for name in missing)
    assert (told["reports"], told["expected"], told["provisional"]) == (4, 6, True)


@pytest.mark.usefixtures("province")
def test_units_and_rankings(hhapp: Run) -> None:
    told = hhapp("consolidate", "units", "--period", "2026-Q1", "--figure", "tthc.truc_tuyen", "--json").json
    assert [each["rank"] for each in told["by_unit"]][-2:] == [None, None]
    assert sum(Decimal(each["value"] or 0) for each in told["by_unit"]) == Decimal(told["value"])
    table = hhapp("consolidate", "units", "--period", "2026-Q1", "--figure", "dt.ty_le_thanh_toan")
    assert BELOW[0].name in table.out
    ranked = hhapp("consolidate", "rank", "--period", "2026-Q1", "--json").json
    assert [each["figure"] for each in ranked] == ["tthc.ty_le_kip_han", "dt.ty_le_truc_tuyen"]
    assert "Tốt" in hhapp("consolidate", "rank", "--period", "2026-Q1", "--figure", "tthc.ty_le_kip_han").out


@pytest.mark.usefixtures("province")
def test_the_table_and_the_caveats_for_people(hhapp: Run) -> None:
    done = hhapp("consolidate", "show", "--period", "2026-Q1")
    assert "Chưa bao gồm số liệu của 2 xã" in done.err
    assert "4/6 báo cáo" in done.err
    assert "Tỷ lệ hồ sơ thanh toán trực tuyến" in done.out


@pytest.mark.usefixtures("province")
def test_the_document_says_its_caveats(hhapp: Run, tmp_path: Path) -> None:
    from hhapp.documents.verify import word_text

    done = hhapp("consolidate", "export", "--period", "2026-Q1", "--out", tmp_path / "ra", "--json").json
    assert [Path(each["path"]).suffix for each in done["files"]] == [".docx", ".pdf", ".xlsx"]
    text = word_text(Path(done["files"][0]["path"]).read_bytes())
    assert "Tổng hợp 4/6 báo cáo" in text
    assert "Chưa bao gồm số liệu của 2 xã" in text


@pytest.mark.usefixtures("province")
@pytest.mark.parametrize(
    "words",
    [
        ("show", "--period", "2026-T1"),
        ("units", "--period", "2026-Q1", "--figure", "x.y"),
        ("rank", "--period", "2026-Q1", "--figure", "x.y"),
        ("export", "--period", "2025-Q4", "--out", "ra"),
        ("export", "--period", "sai", "--out", "ra"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_sentence(hhapp: Run, words: tuple[str, ...], tmp_path: Path) -> None:
    done = hhapp("consolidate", *words)
    assert done.code == 1
    assert "Traceback" not in done.err
    assert done.err.strip()


def test_an_office_without_units_is_told_so(hhapp: Run) -> None:
    done = hhapp("consolidate", "show", "--period", "2026-Q1")
    assert (done.code, "Chưa có đơn vị cấp dưới" in done.err) == (1, True)


@pytest.mark.usefixtures("province")
def test_figures_are_taken_into_the_own_period_and_taken_back(hhapp: Run) -> None:
    seen = hhapp("consolidate", "take", "--period", "2026-Q1", "--dry-run", "--json").json
    assert seen["note"] == "Tổng hợp từ 4/6 báo cáo"
    assert hhapp("period", "list", "--json").json == []
    assert "Đã ghi" in hhapp("consolidate", "take", "--period", "2026-Q1").err
    listed = hhapp("indicator", "list", "--period", "2026-Q1", "--json").json
    kept = {each["code"]: each for each in listed["indicators"]}
    lessons = sum(sample_figures(each.number)["cv.lop"] for each in SENT)
    assert Decimal(str(kept["cv.lop"]["value"])) == lessons
    hhapp("undo")
    assert hhapp("period", "list", "--json").json == []
