"""A printed slip of one page: a few lines and a QR code that says the same, drawn as every other PDF."""

from __future__ import annotations

import io
from dataclasses import dataclass

from hhapp.errors import EnvironmentFault

_FONT = "Times New Roman"
_QR_MILLIMETRES = 45


@dataclass(frozen=True, slots=True)
class Slip:
    """What stands on the slip: office, title, lines of (what, value), the text of the code, a sentence under it."""

    office: str
    title: str
    lines: tuple[tuple[str, str], ...]
    qr: str
    note: str


def slip_pdf(slip: Slip) -> bytes:
    """The slip as PDF, opened again and compared; EnvironmentFault where it does not say what it should."""
    from hhapp.documents.pdf import pdf_from_word
    from hhapp.documents.verify import check_pdf

    docx = _word(slip)
    pdf = pdf_from_word(docx, slip.title)
    if check_pdf(pdf, docx) != 1:
        raise EnvironmentFault("Phiếu in ra nhiều hơn một trang.", "Gửi nhật ký của chương trình cho người phụ trách.")
    return pdf


def _word(slip: Slip) -> bytes:
    from docx import Document
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Mm, Pt

    document = Document()
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = _FONT, Pt(13)
    normal.paragraph_format.space_after = Pt(4)
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(30), Mm(20)
    document.add_paragraph(slip.office)
    title = document.add_paragraph()
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = title.add_run(slip.title)
    run.bold, run.font.size = True, Pt(15)
    for what, value in slip.lines:
        line = document.add_paragraph()
        line.add_run(f"{what}: ")
        line.add_run(value).bold = True
    picture = document.add_paragraph()
    picture.alignment = WD_ALIGN_PARAGRAPH.CENTER
    picture.add_run().add_picture(io.BytesIO(_qr_picture(slip.qr)), width=Mm(_QR_MILLIMETRES))
    document.add_paragraph(slip.note).alignment = WD_ALIGN_PARAGRAPH.CENTER
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def _qr_picture(text: str) -> bytes:
    import segno

    target = io.BytesIO()
    segno.make(text, error="m", micro=False).save(target, kind="png", scale=6, border=4)
    return target.getvalue()
