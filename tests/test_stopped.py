"""A test whose process dies, or stands still, is tried once more and no oftener."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow
TESTS = Path(__file__).parent
PATHS = os.pathsep.join(map(str, [TESTS, TESTS.parent / "code"]))
STOPS = """
import os, time
from pathlib import Path

def test_that_passes():
    pass

def test_that_stops():
    stops = Path(__file__).with_name("stops")
    before = len(stops.read_text()) if stops.exists() else 0
    stops.write_text("x" * (before + 1))
    if before < {times}:
        {how}
"""


@pytest.mark.parametrize(
    ("how", "times", "ended", "counted"),
    [
        ("time.sleep(600)", 1, 0, "2 passed, 1 tried again"),
        ("os._exit(1)", 2, 1, "1 failed, 2 passed, 1 tried again"),
    ],
)
def test_it_is_tried_once_more(
    tmp_path: Path, how: str, times: int, ended: int, counted: str
) -> None:
    (tmp_path / "test_it.py").write_text(STOPS.format(times=times, how=how))
    (tmp_path / "pytest.ini").write_text("[pytest]\n")
    command = [sys.executable, "-m", "pytest", "-p", "conftest", "-n", "1"]
    done = subprocess.run(
        [*command, "--timeout", "5", "--timeout-method", "thread", "test_it.py"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": PATHS},
        capture_output=True,
        text=True,
        check=False,
    )
    assert counted in done.stdout, done.stdout + done.stderr
    assert "crashed while running 'test_it.py::test_that_stops'; it is" in done.stdout
    assert done.returncode == ended
