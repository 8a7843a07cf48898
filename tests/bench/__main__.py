"""`python -m tests.bench [PART ...] [--quick]`: measure, print the tables, write them into the README."""

from __future__ import annotations

import argparse
import datetime
import os
import platform
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.bench import bytes_written, engine, first_paint, folders, key_to_paint, start
from tests.bench.figures import put
from tests.bench.once import ROOT

README = ROOT / "README.md"
EVALUATION = "STORYDIFF_EVAL"
"""The environment variable that names a folder of evaluation sets, see tests.evaluation."""
PARTS: dict[str, tuple[Callable[..., str], ...]] = {
    "start": (start.measure,),
    "screens": (first_paint.measure, bytes_written.measure, key_to_paint.measure),
    "folders": (folders.measure,),
    "engine": (engine.measure,),
}


def main() -> None:
    """Measure the parts that are asked for, all by default."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description="Measure how fast storydiff is.")
    parser.add_argument("part", nargs="*", help=f"{', '.join(PARTS)}; default: all")
    parser.add_argument("--quick", action="store_true", help="smaller texts and fewer runs; the README stays as it is")
    options = parser.parse_args()
    unknown = [part for part in options.part if part not in PARTS]
    if unknown:
        parser.error(f"there is no part {unknown[0]!r}; choose from {', '.join(PARTS)}")
    evaluation = Path(os.environ[EVALUATION]) if os.environ.get(EVALUATION) else None
    with tempfile.TemporaryDirectory() as bytecode:
        # An installed program has its bytecode beside it; here it is kept apart, so that every run starts alike.
        os.environ["PYTHONPYCACHEPREFIX"] = bytecode
        for part in options.part or PARTS:
            print(f"measuring: {part}", file=sys.stderr, flush=True)
            measured_where = where_and_when()
            block = "\n".join(measure(quick=options.quick, evaluation=evaluation) for measure in PARTS[part])
            block = f"{measured_where}\n\n{block}"
            print(f"{block}\n", flush=True)
            if not options.quick:
                README.write_text(put(README.read_text(encoding="utf-8"), part, block), encoding="utf-8")


def where_and_when() -> str:
    """The date, the machine and how busy it was, as a sentence."""
    try:
        system = platform.freedesktop_os_release()["PRETTY_NAME"]
    except (OSError, KeyError):
        system = f"{platform.system()} {platform.release()}"
    today = datetime.datetime.now(tz=datetime.UTC).date()
    machine = f"{os.cpu_count()} cores that had {os.getloadavg()[0]:.1f} programs to run just before"
    return f"Measured on {today} with Python {platform.python_version()} on {system}, {machine}."


if __name__ == "__main__":
    main()
