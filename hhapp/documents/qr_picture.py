"""Reads the QR code of a report from a photograph or a scan, which comes from outside: sizes are told before pixels."""

from __future__ import annotations

import io
import warnings
from pathlib import Path

import zxingcpp
from PIL import Image

from hhapp.documents.qr import FORM, QrText, read_text
from hhapp.errors import EnvironmentFault, UserError

_FORMATS = ("PNG", "JPEG", "TIFF", "BMP", "WEBP")
_MOST_BYTES = 20_000_000
_MOST_PIXELS = 50_000_000


def read_picture(path: Path) -> QrText:
    """What the report's code in a picture tells; UserError where the file is no picture or shows no such code."""
    texts = [text for text in texts_in_picture(path) if text.startswith(FORM)]
    if not texts:
        raise UserError(
            "Không đọc được mã QR của báo cáo trong ảnh.",
            "Chụp thẳng, gần và đủ sáng rồi thử lại, hoặc chép chữ của mã.",
        )
    return read_text(texts[0])


def texts_in_picture(path: Path) -> tuple[str, ...]:
    """What the QR codes in a picture say; UserError where the file is no picture."""
    image = _grey(_content(path))
    codes = zxingcpp.read_barcodes(image, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode))
    return tuple(code.text for code in codes)


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            content = stream.read(_MOST_BYTES + 1)
    except (FileNotFoundError, IsADirectoryError) as error:
        raise UserError(f"Không có tệp {path}.", "Kiểm tra lại đường dẫn.") from error
    except OSError as error:
        raise EnvironmentFault(f"Không đọc được tệp {path}.", "Kiểm tra ổ đĩa.", details=str(error)) from error
    if len(content) > _MOST_BYTES:
        raise _too_large()
    return content


def _grey(content: bytes) -> Image.Image:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # our own limit is lower
            image = Image.open(io.BytesIO(content), formats=_FORMATS)
        if image.width * image.height > _MOST_PIXELS:
            raise _too_large()
        return image.convert("L")
    except Image.DecompressionBombError as error:
        raise _too_large() from error
    except (OSError, SyntaxError, ValueError) as error:  # as Pillow tells of damage
        raise UserError(
            "Tệp này không phải ảnh, hoặc ảnh đã hỏng.", "Chọn ảnh PNG, JPEG, TIFF, BMP hoặc WebP.", details=str(error)
        ) from error


def _too_large() -> UserError:
    return UserError("Ảnh quá lớn (hơn 20 MB hoặc 50 triệu điểm).", "Thu nhỏ ảnh, hoặc cắt lấy phần có mã QR.")
