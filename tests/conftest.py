"""What holds for every test."""

from __future__ import annotations

import os

from hypothesis import settings

# Time is measured by benchmarks, not by tests that a busy machine fails. In CI the same examples come every time, so
# that a change is judged by what it changes; on a developer's machine new ones are tried.
settings.register_profile("storydiff", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "storydiff")
