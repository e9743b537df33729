"""The sample pack is whole; every fault of a pack is told with its place, all at once."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from hhapp.errors import UserError
from hhapp.packs.annex import AnnexColumn
from hhapp.packs.catalogue import IndicatorKind, Pack, Severity
from hhapp.packs.formula import parse
from hhapp.packs.load import load_pack


@pytest.fixture(scope="module")
def pack(sample_folder: Path) -> Pack:
    return load_pack(sample_folder)


def faults_of(folder: Path) -> str:
    with pytest.raises(UserError) as caught:
        load_pack(folder)
    return caught.value.details or caught.value.sentence


def change(folder: Path, pattern: str, replacement: str) -> None:
    path = folder / "mau.toml"
    text, count = re.subn(pattern, replacement, path.read_text(encoding="utf-8"), count=1)
    assert count == 1, pattern
    path.write_text(text, encoding="utf-8")


def test_sample_pack_is_a_sample_for_communes(pack: Pack) -> None:
    assert (pack.id, pack.version, pack.sample) == ("mau-xa", "2025.1", True)
    assert {level.name for level in pack.unit_levels} == {"tỉnh", "xã", "phường", "đặc khu"}
    assert len(pack.areas) == 7
    assert pack.near_share == Decimal("0.9")
    assert AnnexColumn.DEADLINE in pack.annex.synonyms


def test_names_of_a_real_plan_lead_to_areas(pack: Pack) -> None:
    names = (
        "CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH",
        "CẢI CÁCH THỂ CHẾ",
        "CẢI CÁCH THỦ TỤC HÀNH CHÍNH",
        "CẢI CÁCH TỔ CHỨC BỘ MÁY HÀNH CHÍNH NHÀ NƯỚC",
        "CẢI CÁCH CHẾ ĐỘ CÔNG VỤ",
        "CẢI CÁCH TÀI CHÍNH CÔNG",
        "XÂY DỰNG VÀ PHÁT TRIỂN CHÍNH QUYỀN ĐIỆN TỬ",
    )
    found = [pack.area_by_name(name) for name in names]
    assert found == list(pack.areas)
    assert pack.area_by_name("Xây dựng, phát triển chính quyền điện tử, chính quyền số") == pack.areas[-1]
    assert pack.area_by_name("") is None
    assert pack.area_by_name("Xây dựng nông thôn mới") is None


def test_windows_end_on_the_fourteenth(pack: Pack) -> None:
    windows = {kind.code: kind.window(2021) for kind in pack.period_kinds}
    assert windows["Q1"] == (date(2020, 12, 15), date(2021, 3, 14))
    assert windows["Q2"] == (date(2021, 3, 15), date(2021, 6, 14))
    assert windows["H1"] == (date(2020, 12, 15), date(2021, 6, 14))
    assert windows["M9"] == (date(2020, 12, 15), date(2021, 9, 14))
    assert windows["Q4"] == (date(2021, 9, 15), date(2021, 12, 14))
    assert windows["Y"] == (date(2020, 12, 15), date(2021, 12, 14))
    assert pack.period_kind("H1").label_of(2021) == "6 tháng đầu năm 2021"


def test_subject_says_the_period_within_a_sentence(pack: Pack) -> None:
    kind = pack.report_kind(pack.period_kind("Y").report)
    assert kind.subject_of("Năm 2021") == "Kết quả công tác cải cách hành chính năm 2021"


@pytest.mark.parametrize(
    ("kind", "previous"), [("Q1", ("Q4", 2020)), ("Q2", ("Q1", 2021)), ("H1", ("H1", 2020)), ("Y", ("Y", 2020))]
)
def test_period_shown_beside(pack: Pack, kind: str, previous: tuple[str, int]) -> None:
    assert pack.previous_period(kind, 2021) == previous


@pytest.mark.parametrize(
    ("kind", "before"),
    [
        ("Q1", (("Q4", 2020), ("Y", 2020))),
        ("H1", (("Q4", 2020), ("Y", 2020))),
        ("Q2", (("Q1", 2021),)),
        ("Q3", (("Q2", 2021), ("H1", 2021))),
        ("Q4", (("Q3", 2021), ("M9", 2021))),
    ],
)
def test_what_is_carried_over_comes_from_the_day_before(
    pack: Pack, kind: str, before: tuple[tuple[str, int], ...]
) -> None:
    assert pack.preceding_periods(kind, 2021) == before


def test_figures_are_of_the_period_or_of_the_year(pack: Pack) -> None:
    assert pack.indicator("tcc.giai_ngan").cumulative
    assert not pack.indicator("tthc.tiep_nhan").cumulative


def test_ratios_have_their_parts_and_come_after_them(pack: Pack) -> None:
    ratios = [indicator for indicator in pack.indicators if indicator.kind is IndicatorKind.RATIO]
    assert len(ratios) >= 10
    assert all(len(ratio.needs) == 2 and ratio.source == "computed" for ratio in ratios)
    order = [indicator.code for indicator in pack.computed_indicators()]
    assert len(order) == len(set(order)) == sum(i.source == "computed" for i in pack.indicators)
    for indicator in pack.computed_indicators():
        needed = parse(indicator.formula).codes if indicator.formula else set(indicator.needs)
        before = set(order[: order.index(indicator.code)])
        assert needed & set(order) <= before


def test_rules_name_the_places_a_clerk_sees(pack: Pack) -> None:
    assert {rule.severity for rule in pack.rules} == set(Severity)
    for rule in pack.rules:
        codes = {rule.change.code} if rule.change else parse(rule.expression or "").codes
        numbers = {pack.indicator(re.sub("^(previous|last_year)[.]", "", code)).number for code in codes}
        told = set(re.findall(r"\d+(?:\.\d+)+", rule.explanation))
        assert told <= numbers, rule.code


def test_words_of_a_new_office(pack: Pack) -> None:
    words = pack.unit_defaults["xa"].filled("Ủy ban nhân dân xã Kim Liên", "xã", "Ủy ban nhân dân tỉnh Nghệ An")
    assert words.issuer == "ỦY BAN NHÂN DÂN\nXÃ KIM LIÊN"
    assert words.place == "Kim Liên"
    assert words.receiver == "Ủy ban nhân dân tỉnh Nghệ An"
    assert words.authority.splitlines() == ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]


def test_a_place_named_by_a_number_is_written_in_full(pack: Pack) -> None:
    assert pack.unit_defaults["phuong"].filled("UBND phường 1", "phường", "").place == "Phường 1"


def test_odd_name_of_an_office_is_text_and_nothing_else(pack: Pack) -> None:
    words = pack.unit_defaults["xa"].filled("UBND xã {superior} {0.__class__}", "xã", "X")
    assert words.issuer == "ỦY BAN NHÂN DÂN\nXÃ {SUPERIOR} {0.__CLASS__}"


@pytest.mark.parametrize(
    ("pattern", "replacement", "told"),
    [
        (r'id = "mau-xa"\n', "", "mau.toml: id: còn thiếu"),
        (r'version = "2025.1"', "version = 2025", "mau.toml: version: phải là chữ"),
        (r"(?m)^sample = true", 'sample = "có"', "sample: phải là true hoặc false"),
        (r"near_share = 0.9", "near_share = 90.0", "near_share: phải từ 0 đến 1"),
        (r"submission_megabytes = 50", "submission_megabytes = 51", "submission_megabytes: phải từ 1 đến 50"),
        (r"_L\{version\}", "_L{lan}", "submission_name: chỉ gồm chữ không dấu"),
        (r"valid_from = 2025-07-01", 'valid_from = "2025"', "valid_from: phải là ngày"),
        (r"start = \[15, 12, -1\]", "start = [31, 2, 0]", "period_kinds “Q1”: start: phải là [ngày, tháng, lệch năm]"),
        (r"start = \[15, 12, -1\]", "start = [15, 12, 0]", "period_kinds “Q1”: end: ngày cuối kỳ trước ngày đầu kỳ"),
        (r'previous = "Q4"', 'previous = "Q9"', "period_kinds “Q1”: previous: không có kỳ “Q9”"),
        (r'report = "quy"', 'report = "tuan"', "không có loại báo cáo “tuan”"),
        (r'word = "bao-cao.docx"', 'word = "mat.docx"', "không có tệp “mat.docx”"),
        (r'word = "bao-cao.docx"', 'word = "../bao-cao.docx"', "word: phải là tên một tệp .docx"),
        (r'excel = "bieu-so-lieu.xlsx"', 'excel = "bieu.xlsm"', "excel: phải là tên một tệp .xlsx"),
        (r'area = "chi_dao"\nname', 'area = "y_te"\nname', "không có lĩnh vực “y_te”"),
        (r'kind = "ratio"', 'kind = "phan_tram"', "“phan_tram” không thuộc: count, money"),
        (r'numerator = "cd.hoan_thanh"\n', "", "“cd.muc_hoan_thanh”: numerator: tỷ lệ phải có tử số"),
        (r'numerator = "cd.hoan_thanh"', 'numerator = "cd.mat"', "không có chỉ tiêu “cd.mat”"),
        (r'source = "plan.done"', 'source = "plan.luck"', "source: kế hoạch không đếm “luck”; chỉ có counted"),
        (r'source = "plan.done"', 'source = "guess"', "source: nguồn “guess” không rõ là gì"),
        (r'formula = "tthc.truc_tuyen', 'formula = "tthc.tiep_nhan + tthc.truc_tuyen', "công thức vòng tròn"),
        (r'formula = "tthc.truc_tuyen', 'formula = "import + tthc.truc_tuyen', "“tthc.tiep_nhan”: formula: Không hiểu"),
        (r'formula = "tthc.truoc_han \+', 'formula = "tthc.truoc_han <=', "không phải phép so sánh"),
        (r'code = "cd.van_ban"', 'code = "cd.giao"', "indicators “cd.giao”: code: mã “cd.giao” đã dùng ở trên"),
        (r'code = "cd.van_ban"', 'code = "CD Văn bản"', "mã chỉ gồm a-z"),
        (r'expression = "tthc.tiep_nhan ==', 'expression = "tthc.tiep_nhan +', "phải là một phép so sánh"),
        (
            r"previous.tthc.dang",
            "previous.tthc.mat",
            "“tthc_chuyen_ky”: expression: không có chỉ tiêu “tthc.mat_giai_quyet”; có phải “tthc.da_giai_quyet”?",
        ),
        (r"last_year.bm.bien", "before.bm.bien", "không có chỉ tiêu “before.bm.bien_che_giao”"),
        (r"factor = 3", "factor = 1.0", "rules “tthc_dot_bien”: change: factor: phải lớn hơn 1"),
        (r"factor = 3", 'factor = "ba"', "change: factor: phải là số"),
        (r"factor = 3", "factor = 3, ten = 1", "change: ten: không rõ là gì"),
        (r'code = "tthc.tiep_nhan", factor', 'code = "dt.khao_sat", factor', "“dt.khao_sat” không phải là số"),
        (r"change = \{.*\}\n", "", "rules “tthc_dot_bien”: expression: phải có điều kiện"),
        (r'code = "cd.van_ban"', 'code = "previous.van_ban"', "mã không được bắt đầu bằng previous."),
        (
            r'code = "ke_hoach"\nexpression = .*\nseverity = "notice"',
            'code = "ke_hoach"\nexpression = "cd.qua_han == 0"\nseverity = "bad"',
            "rules “ke_hoach”: severity: “bad” không thuộc",
        ),
        (r'key = "ton_tai"', 'key = "tồn tại"', "sections “tồn tại”: key: mã chỉ gồm"),
        (r'prompt = "Nguyên nhân', 'promt = "Nguyên nhân', "promt: không rõ là gì; có phải “prompt”?"),
        (r"near_share = 0.9", "near_share = 0,9", "mau.toml của gói biểu mẫu viết sai ở dòng 14, cột 15"),
        (r'subject = "Kết quả', 'subject = "{kỳ} Kết quả', "subject: không có “{kỳ}”; chỉ có {period}"),
        (r'label = "Quý I năm \{year\}', 'label = "Quý I {nam}', "label: không có “{nam}”; chỉ có {year}"),
        (
            r'place = "\{bare\}"',
            'place = "{ten}"',
            "place: không có “{ten}”; chỉ có {name}, {place}, {bare}, {superior}",
        ),
        (r'file_name = "BC_CCHC_', 'file_name = "Báo cáo/', "file_name: chỉ gồm chữ không dấu"),
        (r'id = "mau-xa"', 'id = "../mau"', "mau.toml: id: chỉ gồm a-z, 0-9"),
        (r'id = "mau-xa"', 'id = "con"', "mau.toml: id: chỉ gồm"),  # no folder may be called so under Windows
        (r'version = "2025.1"', 'version = "2025.1."', "mau.toml: version: bắt đầu bằng số"),
        (r"valid_from = 2025-07-01", "valid_from = 2025-07-01\nvalid_to = 2025-06-30", "valid_to: trước ngày bắt đầu"),
        (r'code = "cd.van_ban"', 'code = "cd.van_ban"\nformerly = "cd.giao"', "formerly: mã cũ “cd.giao” là của một"),
        (r'name = "Biểu mẫu tham khảo', 'catalogue = "x.xlsx"\nname = "Biểu', "catalogue: không có tệp “x.xlsx”"),
        (r"places = 1", "places = 9", "places: phải từ 0 đến 6"),
        (r"level = 2", "level = true", "level: phải là số nguyên"),
        ('basis = "plan"', 'basis = "nam"', "document_kinds “ke_hoach”: basis: “nam” không thuộc: plan, reminder"),
        ('code = "don_doc"', 'code = "ke_hoach"', "document_kinds “ke_hoach”: code: mã “ke_hoach” đã dùng ở trên"),
        ('word = "ke-hoach.docx"', 'word = "khong-co.docx"', "document_kinds “ke_hoach”: word: không có tệp"),
        ("CV_DONDOC_{unit}_{day}", "Công văn {unit}", "document_kinds “don_doc”: file_name: chỉ gồm chữ không dấu"),
        (r'key_figures = \["cd', 'key_figures = ["x', "mau.toml: key_figures: không có chỉ tiêu “x.muc_hoan_thanh”"),
        (
            r"key_figures = \[",
            'key_figures = ["tthc.qua_han", "tthc.dung_han", "tthc.truoc_han", "cd.giao", "cd.van_ban", ',
            "mau.toml: key_figures: nhiều nhất 8",
        ),
    ],
)
def test_a_fault_is_told_with_its_place(pack_folder: Path, pattern: str, replacement: str, told: str) -> None:
    change(pack_folder, pattern, replacement)
    assert told in faults_of(pack_folder)


def test_every_fault_is_told_at_once(pack_folder: Path) -> None:
    change(pack_folder, r'id = "mau-xa"\n', "")
    change(pack_folder, r"near_share = 0.9", "near_share = 2.5")
    change(pack_folder, r'severity = "notice"', 'severity = "bad"')
    assert len(faults_of(pack_folder).splitlines()) == 3


def test_what_follows_from_a_fault_is_not_told(pack_folder: Path) -> None:
    change(pack_folder, r'kind = "ratio"', 'kind = "phan_tram"')  # else: its parts only fit a ratio
    change(pack_folder, r"start = \[15, 12, -1\]", "start = [31, 12]")  # else: it ends before it begins
    change(pack_folder, r'\[\[areas\]\]\ncode = "tthc"', "[[areas]]\ncode = 3")
    told = faults_of(pack_folder).replace(", ratio, score, text, yes_no", "").splitlines()
    assert [line for line in told if "không có lĩnh vực" not in line] == [
        "mau.toml: areas “3”: code: phải là chữ trong dấu ngoặc kép",
        "mau.toml: indicators “cd.muc_hoan_thanh”: kind: “phan_tram” không thuộc: count, money",
        "mau.toml: period_kinds “Q1”: start: phải là [ngày, tháng, lệch năm], thí dụ [15, 12, -1]",
    ]


def test_broken_toml_and_missing_file_are_sentences(pack_folder: Path, tmp_path: Path) -> None:
    (pack_folder / "mau.toml").write_text('id = "mau"\nversion = 2025-\n', encoding="utf-8")
    assert "sai ở dòng 2" in faults_of(pack_folder)
    assert "Không có tệp mau.toml" in faults_of(tmp_path)


def test_a_catalogue_in_another_encoding_is_told_how_to_save_it(pack_folder: Path) -> None:
    path = pack_folder / "mau.toml"
    path.write_bytes(path.read_text(encoding="utf-8").encode("utf-16"))
    with pytest.raises(UserError, match="không lưu bằng mã UTF-8") as caught:
        load_pack(pack_folder)
    assert "Notepad" in caught.value.advice
    assert not caught.value.details


def test_fault_of_the_annex_words_names_its_file(pack_folder: Path) -> None:
    (pack_folder / "annex.toml").write_text("[annex.columns]\ntask = 5\n", encoding="utf-8")
    assert faults_of(pack_folder).startswith("annex.toml: annex: columns: task: phải là danh sách chữ")


def test_a_pack_without_annex_words_is_usable(pack_folder: Path) -> None:
    (pack_folder / "annex.toml").unlink()
    assert dict(load_pack(pack_folder).annex.synonyms) == {}
