"""The grader's side: one process a notebook, which starts one an exercise."""

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import unrolled
from unrolled.errors import UserError
from unrolled.grading.collected import Notebook
from unrolled.grading.table import Row

STARTING = 60  # seconds that importing torch may take on a busy machine
KEPT = ("PATH", "HOME", "LANG", "LC_ALL", "LD_LIBRARY_PATH", "UNROLLED_DATA")


@dataclass(frozen=True)
class Limits:
    """What each exercise may use.

    Args:
        seconds: Processor time, for the cells it needs and its check together; on
            the clock it may take twice as long.
        memory: Megabytes beyond what Python and torch take themselves.
    """

    seconds: float = 20
    memory: int = 1000

    def check(self) -> None:
        """Refuse limits under which nothing can run.

        Raises:
            UserError: If one of them is too small or no number.
        """
        if not 1 <= self.seconds <= 3600:
            raise UserError(
                f"A limit of {self.seconds} seconds cannot be used: choose one from 1 "
                "to 3600."
            )
        if not 100 <= self.memory <= 1_000_000:
            raise UserError(
                f"A limit of {self.memory} MB cannot be used: choose one from 100 to "
                "1000000."
            )


def judge(notebook: Notebook, names: list[str], limits: Limits) -> Row:
    """Run the checks of a notebook's exercises, each in a process of its own.

    Args:
        notebook: A notebook that could be read.
        names: The exercises to look for.
        limits: Of each of them.

    Returns:
        Its row, whatever its code did.
    """
    tasks = [
        {"name": name, "cells": [(c.number, c.source) for c in notebook.needed(name)]}
        for name in names
        if notebook.has(name)
    ]
    start = time.monotonic()
    if not tasks:
        return Row(notebook.file, {}, 0.0, "no exercise in it")
    user = nobody()
    with tempfile.TemporaryDirectory(
        prefix="unrolled-grade-", ignore_cleanup_errors=True
    ) as folder:
        Path(folder).chmod(0o711)
        spec = {
            "tasks": tasks,
            "seconds": limits.seconds,
            "memory": limits.memory,
            "folder": folder,
            "notebook": (notebook.content or b"").decode("utf-8", "replace"),
            "user": user,
        }
        told, problem = _run(spec, 2 * limits.seconds * len(tasks) + STARTING)
    results = {line["name"]: str(line["result"]) for line in told}
    for task in tasks:
        results.setdefault(task["name"], f"error ({problem or 'no verdict came back'})")
    remarks = dict.fromkeys(text for line in told for text in line["remarks"])
    remark = "; ".join(list(remarks)[:3])
    return Row(notebook.file, results, time.monotonic() - start, remark)


def _run(spec: dict[str, Any], seconds: float) -> tuple[list[dict[str, Any]], str]:
    """Start the runner; what it said, and what went wrong with it."""
    code = str(Path(unrolled.__file__).resolve().parents[1])
    environment = {key: os.environ[key] for key in KEPT if key in os.environ}
    environment |= {"PYTHONPATH": code, "PYTHONDONTWRITEBYTECODE": "1"}
    environment |= {"OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
    command = [sys.executable, "-P", "-m", "unrolled.grading.runner"]
    process = subprocess.Popen(
        [*apart(), *command],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=spec["folder"],
        env=environment,
        start_new_session=True,
    )
    problem = ""
    try:
        out, err = process.communicate(json.dumps(spec).encode(), timeout=seconds)
    except subprocess.TimeoutExpired:
        _end(process)
        out, err = process.communicate()
        problem = "the notebook's time was up"
    except BaseException:
        _end(process)
        raise
    _end(process)
    if process.returncode and not problem:
        said = err.decode("utf-8", "replace").strip().splitlines()[-1:]
        problem = (
            f"the grader's process failed: {said[0][:160]}"
            if said
            else "the grader's process was ended from inside the notebook"
        )
    told = []
    for line in out.decode("utf-8", "replace").splitlines():
        try:
            told.append(json.loads(line))
        except ValueError:  # cut off in the middle
            problem = problem or "the grader's process was cut off"
    return told, problem


def _end(process: subprocess.Popen[bytes]) -> None:
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        process.kill()


@cache
def apart() -> tuple[str, ...]:
    """A command before the command that leaves it without network and neighbours.

    Empty where the system has no such command or does not allow it.
    """
    unshare = shutil.which("unshare")
    if not unshare:
        return ()
    spaces = ["--net", "--pid", "--fork", "--kill-child", "--mount-proc"]
    user = [] if os.geteuid() == 0 else ["--user", "--map-root-user"]
    command = (unshare, *user, *spaces)
    try:
        done = subprocess.run(
            [*command, "true"], capture_output=True, timeout=10, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return ()
    return command if done.returncode == 0 else ()


@cache
def nobody() -> list[int]:
    """User and group for a student's code where the grader is root; else none."""
    if os.geteuid() != 0:
        return []
    import pwd  # there is none on Windows

    try:
        entry = pwd.getpwnam("nobody")
    except KeyError:
        return []
    return [entry.pw_uid, entry.pw_gid]
