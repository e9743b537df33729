"""Pictures of a rendered Word document: those that stand alone in a paragraph, in line (ISO/IEC 29500-1, 20.4)."""

from __future__ import annotations

import io
from typing import Any

from docx.oxml.ns import qn
from docx.shared import Emu
from docx.text.paragraph import Paragraph as DocxParagraph
from PIL import Image

from hhapp.documents.layout import Picture
from hhapp.errors import UserError

_FORMATS = ("PNG", "JPEG")
_MOST_PIXELS = 25_000_000


def read_picture(paragraph: DocxParagraph) -> Picture | None:
    """The picture that is all of a paragraph; UserError for a text box and for a picture that cannot be drawn."""
    drawings = paragraph._p.findall(f".//{qn('w:drawing')}")
    if not drawings:
        return None
    inline = drawings[0].find(qn("wp:inline"))
    blip = None if inline is None else inline.find(f".//{qn('a:blip')}")
    if inline is None or blip is None:
        raise _cannot_draw("ảnh hoặc hộp chữ nổi", "Đặt ảnh cùng dòng với chữ (In Line with Text), hoặc bỏ đi.")
    if len(drawings) > 1 or paragraph.text.strip():
        raise _cannot_draw("ảnh chung đoạn với chữ hoặc ảnh khác", "Đặt mỗi ảnh vào một đoạn riêng.")
    if any(cut.attrib for cut in inline.iter(qn("a:srcRect"))) or any(f.get("rot") for f in inline.iter(qn("a:xfrm"))):
        raise _cannot_draw("ảnh bị cắt hoặc xoay", "Cắt, xoay ảnh bằng chương trình khác rồi chèn lại.")
    extent = inline.find(qn("wp:extent"))
    return Picture(
        _content(paragraph, blip), float(Emu(int(extent.get("cx"))).pt), float(Emu(int(extent.get("cy"))).pt)
    )


def _content(paragraph: DocxParagraph, blip: Any) -> bytes:
    """The file of a picture inside the package, once it has shown that it can be drawn."""
    part = paragraph.part.related_parts.get(blip.get(qn("r:embed")))
    if part is None:
        raise _cannot_draw("ảnh nằm ngoài tệp", "Chèn ảnh vào trong tệp.")
    content = bytes(part.blob)
    try:
        with Image.open(io.BytesIO(content), formats=_FORMATS) as image:
            if image.width * image.height > _MOST_PIXELS:
                raise _cannot_draw("ảnh quá lớn", "Thu nhỏ ảnh rồi chèn lại.")
            image.load()
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:  # as Pillow tells of damage
        raise _cannot_draw("ảnh hỏng hoặc không phải PNG, JPEG", "Chèn lại ảnh dạng PNG hoặc JPEG.") from error
    return content


def _cannot_draw(what: str, advice: str) -> UserError:
    return UserError(f"Không vẽ được bản PDF: tệp mẫu Word có {what}.", advice)
