"""Products and agencies split as a reader would."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hhapp.vn.lists import split_agencies, split_products


@pytest.mark.parametrize(
    ("text", "products"),
    [
        ("", ()),
        ("Quyết định của UBND tỉnh", ("Quyết định của UBND tỉnh",)),
        ("Quyết định của\nUBND tỉnh.", ("Quyết định của UBND tỉnh",)),
        (
            "1. Báo cáo của UBND tỉnh;\n2. Quyết định của UBND tỉnh.",
            ("Báo cáo của UBND tỉnh", "Quyết định của UBND tỉnh"),
        ),
        ("1. Kế hoạch của UBND tỉnh; 2. Báo cáo", ("Kế hoạch của UBND tỉnh", "Báo cáo")),
        ("1) Kế hoạch 2) Báo cáo", ("Kế hoạch", "Báo cáo")),
        ("- a\n- b", ("a", "b")),
        ("a) Kế hoạch\nb) Báo cáo", ("Kế hoạch", "Báo cáo")),
        ("Kế hoạch; báo cáo (quý; năm)", ("Kế hoạch", "báo cáo (quý; năm)")),
        ("Kế hoạch\nBáo cáo quý", ("Kế hoạch", "Báo cáo quý")),
        ("Văn bản hướng dẫn của UBND tỉnh, Sở Nội vụ", ("Văn bản hướng dẫn của UBND tỉnh, Sở Nội vụ",)),
        ("Quyết định số 1. của tỉnh", ("Quyết định số 1. của tỉnh",)),
    ],
)
def test_products(text: str, products: tuple[str, ...]) -> None:
    assert split_products(text) == products


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("", ()),
        ("Sở Nội vụ", ("Sở Nội vụ",)),
        ("Các sở, ban, ngành", ("Các sở, ban, ngành",)),
        ("Các sở, ban, ngành; UBND cấp huyện", ("Các sở, ban, ngành", "UBND cấp huyện")),
        ("Các sở, ban, ngành, UBND cấp huyện", ("Các sở, ban, ngành", "UBND cấp huyện")),
        ("Các sở, ban, ngành; UBND cấp huyện, cấp xã", ("Các sở, ban, ngành", "UBND cấp huyện", "UBND cấp xã")),
        ("UBND cấp huyện và cấp xã", ("UBND cấp huyện", "UBND cấp xã")),
        (
            "Các Sở, cơ quan, đơn vị thuộc UBND tỉnh, UBND cấp huyện",
            ("Các Sở, cơ quan, đơn vị thuộc UBND tỉnh", "UBND cấp huyện"),
        ),
        ("Sở Tài chính và các cơ quan có liên quan", ("Sở Tài chính", "các cơ quan có liên quan")),
        ("Sở Thông tin và Truyền thông, Sở Nội vụ", ("Sở Thông tin và Truyền thông", "Sở Nội vụ")),
        ("Phòng Kinh tế, Hạ tầng và Đô thị", ("Phòng Kinh tế, Hạ tầng và Đô thị",)),
        ("Văn phòng HĐND và UBND xã, Công an xã", ("Văn phòng HĐND và UBND xã", "Công an xã")),
        ("UBND các huyện, thị xã, thành phố", ("UBND các huyện, thị xã, thành phố",)),
        ("Tỉnh đoàn; các sở, ban, ngành; UBND cấp huyện", ("Tỉnh đoàn", "các sở, ban, ngành", "UBND cấp huyện")),
        ("- Phòng Văn hóa - Xã hội\n- Trung tâm Phục vụ hành chính công.",
         ("Phòng Văn hóa - Xã hội", "Trung tâm Phục vụ hành chính công")),
        ("Sở Nội vụ (Thanh tra, Văn phòng)", ("Sở Nội vụ (Thanh tra, Văn phòng)",)),
    ],
)  # fmt: skip
def test_agencies(text: str, agencies: tuple[str, ...]) -> None:
    assert split_agencies(text) == agencies


@given(st.text("aAS ở,;.-()1\n", max_size=60))
def test_nothing_is_empty_and_no_letter_is_lost(text: str) -> None:
    for parts in (split_products(text), split_agencies(text)):
        assert all(part.strip() for part in parts)
        letters = [ch for part in parts for ch in part if ch in "Sở"]
        assert letters == [ch for ch in text if ch in "Sở"]
