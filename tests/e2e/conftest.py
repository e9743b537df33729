"""A screen of 1366x768 that nobody looks at, for real windows."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator

import pytest


@pytest.fixture(scope="session")
def screen() -> Iterator[dict[str, str]]:
    """An environment in which a program opens its windows on a screen of its own."""
    server = shutil.which("Xvfb")
    if server is None:
        pytest.skip("cần Xvfb để mở cửa sổ thật, máy này không có")
    read, write = os.pipe()
    process = subprocess.Popen(
        [server, "-displayfd", str(write), "-screen", "0", "1366x768x24", "-nolisten", "tcp"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as told:
        number = told.readline().strip()
    assert number, "Xvfb did not start"
    yield {**os.environ, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb", "LANG": "C.UTF-8"}
    process.terminate()
    process.wait()
