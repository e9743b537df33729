"""A figure keeps its past whatever the versions of the pack call it: every comparison follows the renaming."""

from __future__ import annotations

import re
import shutil
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from hhapp.documents.pack_files import PackOfficeFiles
from hhapp.packs.catalogue import Indicator, IndicatorKind, Pack
from hhapp.packs.lineage import code_now, former_codes
from hhapp.packs.store import PackStore
from hhapp.services import periods, targets
from hhapp.services.figure_values import Typed
from hhapp.services.figures import FigureGrid, FigureRow, figure_grid, set_figures
from hhapp.services.figures_of_versions import work_out_as
from hhapp.services.plan_edit import add_area, create_plan
from hhapp.services.reporting import build_context
from hhapp.vn.numbers import MISSING

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "packs" / "mau-xa"
# The online dossiers are renamed twice, what is pending and the letters once, the total that is computed once.
FIRST = {"tthc.truc_tuyen": "tthc.nop_mang", "tthc.dang_trong_han": "hs.con_han", "bm.bien_che_giao": "bc.giao"}
SECOND = {
    "tthc.nop_mang": "hs.mang",
    "tthc.tiep_nhan": "hs.nhan",
    "tthc.dang_giai_quyet": "hs.con",
    "tcc.giai_ngan": "von.giai_ngan",
}


def write_version(folder: Path, before: Path, version: str, renamed: Mapping[str, str]) -> Path:
    """A version as its author makes it: a copy of the one before with the codes replaced and `formerly` noted."""
    shutil.copytree(before, folder)
    text = (folder / "mau.toml").read_text(encoding="utf-8")
    text = re.sub(r'^version = ".*?"', f'version = "{version}"', text, flags=re.MULTILINE)
    for old, new in renamed.items():
        text = re.sub(rf"(?<![\w.]){re.escape(old)}(?![\w.])", new, text.replace(f"previous.{old}", f"previous.{new}"))
        text = text.replace(f"last_year.{old}", f"last_year.{new}")
        text = re.sub(
            rf'(\[\[indicators\]\]\ncode = "{re.escape(new)}")(\nformerly = .*)?', rf'\1\nformerly = "{old}"', text
        )
    (folder / "mau.toml").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def versions(tmp_path_factory: pytest.TempPathFactory) -> PackStore:
    shipped = tmp_path_factory.mktemp("versions")
    first = write_version(shipped / "a", SAMPLE, "2024.1", {})
    second = write_version(shipped / "b", first, "2024.10", FIRST)  # after 2024.2, though "1" sorts before "2"
    write_version(shipped / "c", second, "2026.1", SECOND)
    store = PackStore(shipped, tmp_path_factory.mktemp("none"), PackOfficeFiles())
    assert store.faults == ()
    return store


@pytest.fixture
def three(versions: PackStore) -> tuple[Pack, Pack, Pack]:
    a, b, c = (versions.get("mau-xa", version) for version in ("2024.1", "2024.10", "2026.1"))
    return a, b, c


def keep(session: Session, pack: Pack, unit_id: int, code: str, **figures: str) -> int:
    year, kind = code.split("-")
    period_id = periods.open_period(session, pack, unit_id, int(year), kind)
    set_figures(session, pack, period_id, {name.replace("__", "."): value for name, value in figures.items()})
    return period_id


def rows(grid: FigureGrid) -> dict[str, FigureRow]:
    return {row.code: row for row in grid.rows}


def broken(grid: FigureGrid) -> dict[str, str]:
    return {finding.rule_code: finding.figures for finding in grid.findings}


def test_last_period_and_last_year_follow_two_renamings(
    session: Session, three: tuple[Pack, Pack, Pack], unit_id: int
) -> None:
    a, b, c = three
    keep(session, a, unit_id, "2025-Q1", tthc__truc_tuyen="100", tthc__truc_tiep="50", tthc__ky_truoc="10")
    keep(session, b, unit_id, "2025-Q4", tthc__nop_mang="150", tthc__truc_tiep="40", tthc__ky_truoc="10")
    now = keep(session, c, unit_id, "2026-Q1", hs__mang="180", tthc__truc_tiep="20", tthc__ky_truoc="20")
    found = rows(figure_grid(session, c, now))
    online, total = found["hs.mang"], found["hs.nhan"]
    assert (online.previous_shown, online.last_year_shown) == ("150", "100")
    assert online.previous_change is not None
    assert online.last_year_change is not None
    assert (online.previous_change.shown, online.last_year_change.shown) == ("+30 (+20,0%)", "+80 (+80,0%)")
    assert (total.previous_shown, total.last_year_shown) == ("200", "160")  # computed, under another name too
    assert found["dt.ty_le_truc_tuyen"].last_year_shown == "66,7%"  # of figures of which one was renamed
    line = build_context(session, c, now).figures["hs.mang"]
    assert (line.previous_shown, line.previous_change) == ("150", "+30 (+20,0%)")
    assert (line.last_year_shown, line.last_year_change) == ("100", "+80 (+80,0%)")


def test_rules_of_the_last_period_and_last_year_follow(
    session: Session, three: tuple[Pack, Pack, Pack], unit_id: int
) -> None:
    a, b, c = three
    keep(session, a, unit_id, "2025-Q1", bm__bien_che_giao="30")
    keep(session, b, unit_id, "2025-Q4", hs__con_han="7", tthc__dang_qua_han="2")
    now = keep(session, c, unit_id, "2026-Q1", tthc__ky_truoc="8", bc__giao="29")
    found = broken(figure_grid(session, c, now))
    assert found["tthc_chuyen_ky"] == "3.1.3 = 8; 3.3 kỳ trước = 9"
    assert found["bien_che_nam_truoc"] == "4.1 = 29; 4.1 cùng kỳ năm trước = 30"
    set_figures(session, c, now, {"tthc.ky_truoc": "9", "bc.giao": "30"})
    assert not {"tthc_chuyen_ky", "bien_che_nam_truoc"} & broken(figure_grid(session, c, now)).keys()


def test_a_sudden_change_is_seen_over_the_values_of_all_versions(
    session: Session, three: tuple[Pack, Pack, Pack], unit_id: int
) -> None:
    """Twelve quarters of three versions, the oldest out of sight; the level is the median of the twelve."""
    a, b, c = three
    versions = ((a, "tthc__truc_tuyen"), (b, "tthc__nop_mang"), (c, "hs__mang"))
    quarters = [f"{year}-Q{quarter}" for year in (2022, 2023, 2024, 2025) for quarter in (1, 2, 3, 4)]
    for place, code in enumerate(quarters[:13]):
        pack, name = versions[min(place // 5, 2)]
        value = "9.999" if place == 0 else str(100 + place)
        keep(session, pack, unit_id, code, **{name: value, "tthc__truc_tiep": "0", "tthc__ky_truoc": "0"})
    now = keep(session, c, unit_id, quarters[13], hs__mang="320", tthc__truc_tiep="0", tthc__ky_truoc="0")
    found = broken(figure_grid(session, c, now))
    assert found["tthc_dot_bien"] == "3.1 = 320; mức 12 kỳ gần nhất: 107"  # 101 … 112: 106,5
    set_figures(session, c, now, {"hs.mang": "319"})
    assert "tthc_dot_bien" not in broken(figure_grid(session, c, now))


def test_what_counts_over_the_year_follows_within_the_year(
    session: Session, three: tuple[Pack, Pack, Pack], unit_id: int
) -> None:
    _, b, c = three
    keep(session, b, unit_id, "2026-Q1", tcc__giai_ngan="500", tcc__von_ke_hoach="900")
    now = keep(session, c, unit_id, "2026-Q2", von__giai_ngan="400", tcc__von_ke_hoach="900")
    assert broken(figure_grid(session, c, now))["luy_ke"] == "6.1.1 = 400,0; 6.1.1 Quý I năm 2026 = 500,0"


def test_an_older_version_beside_a_newer_one(session: Session, three: tuple[Pack, Pack, Pack], unit_id: int) -> None:
    """The office went back to its old version: names are followed the other way too."""
    a, _, c = three
    keep(session, c, unit_id, "2025-Q4", hs__mang="150", tthc__truc_tiep="40", tthc__ky_truoc="10")
    now = keep(session, a, unit_id, "2026-Q1", tthc__truc_tuyen="180")
    found = rows(figure_grid(session, a, now))
    assert (found["tthc.truc_tuyen"].previous_shown, found["tthc.tiep_nhan"].previous_shown) == ("150", "200")


def test_the_past_stays_as_it_was_reported(session: Session, three: tuple[Pack, Pack, Pack], unit_id: int) -> None:
    """The newer version computes a rate otherwise; beside it stands what last year's report told."""
    a, _, c = three
    then = keep(session, a, unit_id, "2025-Q4", tcc__von_ke_hoach="800", tcc__giai_ngan="600")
    told = build_context(session, a, then).figures["tcc.ty_le_giai_ngan"].shown
    other = tuple(
        replace(each, numerator="tcc.von_ke_hoach") if each.code == "tcc.ty_le_giai_ngan" else each
        for each in c.indicators
    )
    newer = replace(c, version="2026.2", indicators=other)
    now = keep(session, newer, unit_id, "2026-Q1", tcc__von_ke_hoach="1")
    row = rows(figure_grid(session, newer, now))["tcc.ty_le_giai_ngan"]
    assert (told, row.previous_shown) == ("75,0%", "75,0%")


def test_a_version_that_is_gone_is_followed_from_what_was_typed(
    session: Session, three: tuple[Pack, Pack, Pack], unit_id: int
) -> None:
    a, b, _ = three
    gone = replace(a, version="2024.2")
    keep(session, gone, unit_id, "2025-Q4", tthc__truc_tuyen="150", tthc__truc_tiep="40", tthc__ky_truoc="10")
    now = keep(session, b, unit_id, "2026-Q1", tthc__nop_mang="1")
    found = rows(figure_grid(session, b, now))
    assert (found["tthc.nop_mang"].previous_shown, found["tthc.tiep_nhan"].previous_shown) == ("150", "200")


def test_a_target_linked_under_an_old_code_is_judged_by_the_figure(
    session: Session, three: tuple[Pack, Pack, Pack], unit_id: int
) -> None:
    a, _, c = three
    plan_id = create_plan(session, a, unit_id, 2026)
    targets.add_target(session, add_area(session, plan_id, "I", "Thủ tục hành chính"), "Tiếp nhận ít nhất 100 hồ sơ.")
    (threshold,) = targets.target_rows(session, a, plan_id, periods.window(a, "Y", 2026).end)
    assert threshold.threshold_id is not None
    targets.link_indicator(session, a, threshold.threshold_id, "tthc.truc_tuyen")
    keep(session, c, unit_id, "2026-Q1", hs__mang="120")
    (row,) = targets.target_rows(session, c, plan_id, periods.window(c, "Q1", 2026).end)
    assert (row.result_shown, row.verdict_shown) == ("120 hồ sơ", "Đạt")


def version(
    pack: Pack, number: str, *indicators: Indicator, others: Mapping[tuple[str, str], Pack] | None = None
) -> Pack:
    return replace(pack, version=number, indicators=indicators, computed=(), rules=(), others=others or {})


def figure(pack: Pack, code: str, formerly: str | None = None, **more: object) -> Indicator:
    return replace(pack.indicator("cv.lop"), code=code, formerly=formerly, **more)  # type: ignore[arg-type]


def family(*packs: Pack) -> list[Pack]:
    others: dict[tuple[str, str], Pack] = {}
    others |= {(each.id, each.version): replace(each, others=others) for each in packs}
    return list(others.values())


def test_a_code_used_again_for_another_figure_does_not_inherit(pack: Pack) -> None:
    a, b, c = family(
        version(pack, "1", figure(pack, "x")),
        version(pack, "2", figure(pack, "y", "x")),
        version(pack, "3", figure(pack, "y"), figure(pack, "x")),
    )
    assert former_codes(c, a) == {"y": "x"}
    assert former_codes(a, c) == {"x": "y"}
    assert former_codes(c, b) == {"y": "y"}
    assert code_now(c, "x") == "x"
    assert code_now(a, "y") == "x"
    assert code_now(a, "z") is None


def test_a_copied_formerly_is_not_done_twice(pack: Pack) -> None:
    swapped = (figure(pack, "x", "y"), figure(pack, "y", "x"))
    a, b, c = family(
        version(pack, "1", figure(pack, "x"), figure(pack, "y")),
        version(pack, "2", *swapped),
        version(pack, "3", *swapped),
    )
    assert former_codes(b, a) == former_codes(c, a) == {"x": "y", "y": "x"}
    assert former_codes(c, b) == {"x": "x", "y": "y"}


@pytest.mark.parametrize(
    ("then", "now", "shown", "value"),
    [
        ({}, {"unit": "Lá lớp"}, "8", Decimal(8)),
        ({}, {"kind": IndicatorKind.SCORE}, "8", Decimal(8)),
        (
            {"kind": IndicatorKind.MONEY, "unit": "Triệu đồng"},
            {"kind": IndicatorKind.MONEY, "unit": "TRIỆU ĐỒNG"},
            "8",
            Decimal(8),
        ),
        (
            {"kind": IndicatorKind.MONEY, "unit": "Triệu đồng"},
            {"kind": IndicatorKind.MONEY, "unit": "Tỷ đồng"},
            "8 Triệu đồng",
            None,
        ),
        ({"kind": IndicatorKind.YES_NO, "unit": ""}, {}, "Có", None),
    ],
)
def test_another_unit_is_shown_and_not_compared(
    pack: Pack, then: dict[str, object], now: dict[str, object], shown: str, value: Decimal | None
) -> None:
    a, b = family(version(pack, "1", figure(pack, "x", **then)), version(pack, "2", figure(pack, "y", "x", **now)))
    found = work_out_as(b, a, {"x": Typed(Decimal(8), None)}, None)["y"]
    assert (found.shown.strip(), found.value) == (shown, value)


def test_typed_then_computed_now_and_the_other_way(pack: Pack) -> None:
    """A figure that was typed stands beside the one that is computed now, and a new rate has its parts' past."""
    parts = (figure(pack, "m"), figure(pack, "n"))
    total = figure(pack, "x", source="computed", formula="m + n")
    typed_then, computed_now = family(
        version(pack, "1", figure(pack, "x"), *parts), replace(version(pack, "2", total, *parts), computed=("x",))
    )
    eight = {"x": Typed(Decimal(8), None)}
    assert work_out_as(computed_now, typed_then, eight, None)["x"].value == 8
    kept = {"m": Typed(Decimal(2), None), "n": Typed(Decimal(3), None)}
    assert work_out_as(typed_then, computed_now, kept, None)["x"].value == 5
    rate = figure(pack, "r", source="computed", kind=IndicatorKind.RATIO, numerator="m", denominator="n", places=1)
    old, new = family(version(pack, "1", *parts), replace(version(pack, "2", rate, *parts), computed=("r",)))
    assert work_out_as(new, old, kept, None)["r"].shown == "66,7%"
    assert work_out_as(new, old, {}, None)["r"].shown == MISSING


@given(st.lists(st.permutations(range(4)), min_size=1, max_size=5))
def test_any_exchange_of_codes_is_followed_there_and_back(pack: Pack, exchanges: list[list[int]]) -> None:
    """In each version each of four figures may take another's code; the last version finds all of them in the first."""
    where = list(range(4))  # the code that each figure has
    made = [version(pack, "0", *(figure(pack, f"k{code}") for code in range(4)))]
    for number, exchange in enumerate(exchanges, start=1):
        now = [exchange[code] for code in where]
        former = {now[i]: f"k{where[i]}" if now[i] != where[i] else None for i in range(4)}
        # The same exchange noted again would be taken for a copy of the version before.
        assume(
            all(each.formerly is None or former[int(each.code[1:])] != each.formerly for each in made[-1].indicators)
        )
        made.append(version(pack, str(number), *(figure(pack, f"k{code}", former[code]) for code in range(4))))
        where = now
    first, *_, last = family(*made)
    told = {f"k{where[i]}": f"k{i}" for i in range(4)}
    assert former_codes(last, first) == told
    assert former_codes(first, last) == {was: code for code, was in told.items()}
