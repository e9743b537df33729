"""What a template file must not carry: things that would fetch, run or embed something where its report is opened."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from hhapp.documents.opening import Package, PackageKind, open_package
from hhapp.errors import UserError
from hhapp.packs.catalogue import Pack

MAX_XML_BYTES = 12 * 2**20  # of all parts together; the template of a long report is under one
MAX_CELLS = 200_000  # of one sheet of a template, empty ones counted
_CARRIED = (
    ("/embeddings/", "đối tượng nhúng (OLE)"),
    ("/activex/", "điều khiển ActiveX"),
    ("/externallinks/", "liên kết tới sổ tính khác"),
    ("xl/connections.xml", "kết nối lấy dữ liệu từ ngoài"),
    ("/querytables/", "kết nối lấy dữ liệu từ ngoài"),
)
_FETCHING_FIELD = re.compile(r"(?<![A-Z])(DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|LINK|IMPORT|RD)(?![A-Z])")
_FETCHING_FORMULA = re.compile(
    rb"<f(?:\s[^>]*)?>[^<]*(?:\||WEBSERVICE\(|RTD\(|CALL\(|REGISTER\.ID\(|\[[^\]<]*\.xls)", re.IGNORECASE
)
_INSTRUCTION = re.compile(r"<w:instrText[^>]*>([^<]*)<|<w:fldSimple[^>]*w:instr=\"([^\"]*)\"")
ADVICE = "Bỏ phần này khỏi tệp mẫu rồi lưu lại."


def open_template(pack: Pack, name: str, kind: PackageKind) -> Package:
    """A template file of the pack that is safe to fill; UserError, naming the file, for one that is not."""
    package = template_package(pack, name, kind)
    for what in dangers(package):
        raise UserError(f"Tệp mẫu “{name}” có {what} nên không được dùng, để an toàn.", ADVICE)
    return package


def template_package(pack: Pack, name: str, kind: PackageKind) -> Package:
    """A template file that can be opened, whatever it carries."""
    try:
        package = open_package(pack.folder / name)
    except UserError as error:
        raise UserError(f"Không dùng được tệp mẫu “{name}”: {error.sentence}", error.advice) from error
    if package.kind is not kind:
        raise UserError(f"Tệp mẫu “{name}” không đúng loại.", "Kiểm tra lại gói biểu mẫu.")
    if sum(size for part, size in package.parts().items() if part.endswith((".xml", ".rels"))) > MAX_XML_BYTES:
        raise UserError(
            f"Tệp mẫu “{name}” quá lớn.", "Bỏ bớt nội dung thừa, các trang tính và dòng trống đã định dạng."
        )
    return package


def dangers(package: Package) -> Iterator[str]:
    """What the file carries that it must not, each a few words: "đối tượng nhúng (OLE)"."""
    parts = package.parts()
    yield from dict.fromkeys(what for sign, what in _CARRIED if any(sign in f"/{part}" for part in parts))
    for part in parts:
        if part.endswith(".rels"):
            yield from _outside(package.tree(part))
        elif part.startswith("word/") and part.endswith(".xml"):
            instructions = "".join(a or b for a, b in _INSTRUCTION.findall(package.content(part).decode("utf-8")))
            yield from (f"trường {code} lấy nội dung từ ngoài" for code in _FETCHING_FIELD.findall(instructions))
        elif part.startswith("xl/worksheets/") and _FETCHING_FORMULA.search(package.content(part)):
            yield "công thức lấy dữ liệu từ ngoài hoặc chạy chương trình"


def _outside(relations: ET.Element) -> Iterator[str]:
    """Links that are followed without a click, a hyperlink is not."""
    for relation in relations:
        kind = relation.get("Type", "").rpartition("/")[2]
        if kind == "aFChunk":
            yield "văn bản khác chèn vào"
        elif relation.get("TargetMode") == "External" and kind != "hyperlink":
            what = {"image": "ảnh", "attachedTemplate": "tệp kiểu mẫu"}.get(kind, "nội dung")
            yield f"{what} lấy từ ngoài tệp ({relation.get('Target', '')[:80]})"
