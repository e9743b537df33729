"""F1: the keys of the program on one small page."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from hhapp.ui import theme
from hhapp.ui.widgets.basic import button, label

_KEYS = (
    ("Ctrl+1 … Ctrl+9", "Mở trang theo thứ tự bên trái"),
    ("Ctrl+0", "Cài đặt"),
    ("Ctrl+K", "Đi tới trang: gõ vài chữ của tên trang"),
    ("Ctrl+PgUp, Ctrl+PgDn", "Trang trên, trang dưới"),
    ("Ctrl+M", "Đổi năm làm việc của mọi trang"),
    ("Ctrl+N", "Thêm mới trên trang đang mở"),
    ("Ctrl+F", "Tìm; gõ không cần dấu"),
    ("Enter", "Mở dòng đang chọn; trong bảng số liệu: xuống ô dưới"),
    ("Ctrl+S", "Lưu biểu mẫu"),
    ("Ctrl+L", "Ghi lý do chưa có số liệu"),
    ("Ctrl+E", "Xuất báo cáo trên trang Xuất báo cáo"),
    ("Ctrl+D", "Đánh dấu nhiệm vụ hoàn thành"),
    ("Del", "Xóa dòng đang chọn (hoàn tác được)"),
    ("1 … 5, phím cách, Enter", "Khảo sát: trả lời từng câu, bỏ trống, ghi phiếu"),
    ("Ctrl+Shift+Enter", "Chấm điểm: bước tiếp theo của đợt"),
    ("F3", "Chấm điểm, cửa sổ hẹp: bảng hay dòng đang chọn"),
    ("Ctrl+Z", "Hoàn tác việc vừa làm"),
    ("Ctrl+V", "Dán một khối số liệu từ Excel"),
    ("Alt+Lên, Alt+Xuống", "Chuyển dòng của biểu"),
    ("F4", "Mở lịch ở ô ngày"),
    ("F5", "Tải lại trang"),
    ("Alt + chữ gạch chân", "Tới ô hoặc nút có chữ đó"),
    ("Ctrl+Q", "Đóng chương trình"),
    ("Esc", "Đóng cửa sổ nhỏ, dừng việc đang chạy"),
)


class ShortcutsDialog(QDialog):
    """A table of keys and what they do."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Phím tắt")
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.HUGE)
        grid.setVerticalSpacing(theme.SMALL)
        for at, (keys, meaning) in enumerate(_KEYS):
            grid.addWidget(label(keys, "strong"), at, 0)
            grid.addWidget(label(meaning), at, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        box.setSpacing(theme.MEDIUM)
        box.addWidget(label("Phím tắt", "heading"))
        box.addLayout(grid)
        box.addWidget(button("Đón&g", self.accept, hint="Esc"), alignment=Qt.AlignmentFlag.AlignRight)
