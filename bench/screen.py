"""A screen of 1366x768 for the windows that are measured; where there is no Xvfb, Qt draws without one."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def screen() -> Iterator[dict[str, str]]:
    """The variables with which a program opens its windows there."""
    server = shutil.which("Xvfb") if sys.platform == "linux" else None
    if server is None:
        yield {"QT_QPA_PLATFORM": "offscreen"} if sys.platform == "linux" else {}
        return
    read, write = os.pipe()
    command = [server, "-displayfd", str(write), "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    process = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with os.fdopen(read) as told:
            number = told.readline().strip()
        yield {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb", "LANG": "C.UTF-8"}
    finally:
        process.terminate()
        process.wait()
