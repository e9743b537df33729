"""Every job without a window: `main` reads the words typed, runs one command and says how it went.

Exit codes: 0 done, 1 refused (a sentence says why), 2 the command line itself is wrong.
JSON and tables go to standard output, sentences to standard error.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from hhapp.errors import HhappError


def main(argv: Sequence[str]) -> int:
    """Run the command that `argv` (without the program's name) asks for; its exit code."""
    from hhapp.cli.parser import build_parser

    try:
        args = build_parser().parse_args(argv)
    except SystemExit as leaving:  # argparse has said what is wrong, or has shown the help
        return int(leaving.code or 0)
    try:
        code: int = args.run(args)
        sys.stdout.flush()
    except HhappError as error:
        print(error.sentence, error.advice, sep="\n", end="\n" if error.advice else "", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Đã dừng theo yêu cầu.", file=sys.stderr)
        return 1
    except BrokenPipeError:  # the reader ("| head") has enough; keep Python from complaining once more at the end
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return code
