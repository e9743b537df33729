"""Settings come back as the JSON values they were."""

from __future__ import annotations

from hhapp.bootstrap import Application
from hhapp.storage import settings


def test_values_come_back(app: Application) -> None:
    with app.transaction("Cài đặt") as session:
        settings.write(session, "cỡ chữ", 11)
        settings.write(session, "cột", {"ẩn": ["sản phẩm"], "rộng": None})
        settings.write(session, "cỡ chữ", 13)
    with app.reading() as session:
        assert settings.read(session, "cỡ chữ", 10) == 13
        assert settings.read(session, "cột") == {"ẩn": ["sản phẩm"], "rộng": None}
        assert settings.read(session, "chưa có", "mặc định") == "mặc định"


def test_writing_the_same_value_again_changes_nothing(app: Application) -> None:
    heard: list[object] = []
    app.listen(heard.append)
    for _ in range(2):
        with app.transaction("Cài đặt") as session:
            settings.write(session, "cột", {"b": 1, "a": 2})
    assert len(heard) == 1
