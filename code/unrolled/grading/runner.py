"""Runs the answers of one notebook, each in a child process with limits.

``python -m unrolled.grading.runner`` reads a task from its standard input and writes
a line of JSON for each exercise. It imports torch once and forks, so that a second
exercise costs nothing. The grader's own copy of the checks is imported first and then
taken out of ``sys.modules``: what a notebook imports and overwrites is another copy.
"""

import contextlib
import ctypes
import importlib
import json
import linecache
import math
import os
import resource
import secrets
import select
import signal
import sys
import time
from pathlib import Path
from typing import Any, NoReturn

import psutil
import torch

from unrolled.exercises import CHAPTERS, diagnosis
from unrolled.exercises.checking import Exercise
from unrolled.exercises.outcome import Outcome

LARGEST_FILE = 100_000_000
MORE_PROCESSES = 64
LONGEST = 160  # characters of an error that are told


def main() -> None:
    """Judge every exercise of the task on standard input."""
    spec = json.loads(sys.stdin.buffer.read())
    exercises = {e.name: e for chapter in CHAPTERS.values() for e in chapter}
    for name in [n for n in sys.modules if n.split(".")[0] == "unrolled"]:
        del sys.modules[name]
    importlib.import_module("unrolled.exercises")
    if sys.platform == "linux":
        # Processes that a notebook leaves behind become ours, to be ended.
        PR_SET_CHILD_SUBREAPER = 36
        ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    endless: set[int] = set()  # cells that ran out of time
    for task in spec["tasks"]:
        stuck = endless & {number for number, _ in task["cells"]}
        if stuck:
            result, remarks = f"out of time (cell {min(stuck)})", []
        else:
            result, remarks, cell = _judged(exercises[task["name"]], task, spec)
            if result.startswith("out of time") and cell:
                endless.add(cell)
        line = {"name": task["name"], "result": result, "remarks": remarks}
        sys.stdout.write(json.dumps(line) + "\n")
        sys.stdout.flush()


def _judged(
    exercise: Exercise, task: dict[str, Any], spec: dict[str, Any]
) -> tuple[str, list[str], int]:
    """One exercise in a child: its result, remarks, and the last cell begun."""
    folder = Path(spec["folder"], task["name"])
    folder.mkdir(mode=0o700)
    (folder / "notebook.ipynb").write_text(spec["notebook"], "utf-8")
    if spec["user"]:
        for place in (folder, folder / "notebook.ipynb"):
            os.chown(place, *spec["user"])
    secret = secrets.token_hex(16)
    from_child, result_end = os.pipe()
    secret_end, to_child = os.pipe()
    os.write(to_child, secret.encode())
    os.close(to_child)
    child = os.fork()
    if child == 0:
        _child(exercise, task, spec, folder, secret_end, result_end)
    os.close(result_end)
    os.close(secret_end)
    until = time.monotonic() + 2 * spec["seconds"]
    said, status, used = _listen(child, from_child, until)
    os.close(from_child)
    _sweep(child)
    if used > spec["seconds"] - 1 and os.WIFSIGNALED(status or 0):
        status = None  # killed for it, or it would not stop when told to
    return _read(said, status, secret)


def _listen(child: int, pipe: int, until: float) -> tuple[bytes, int | None, float]:
    """What a child writes until it ends, and its processor time.

    There is no status if its time was up.
    """
    said, open_ = b"", True
    os.set_blocking(pipe, False)
    while True:
        ended, status, usage = os.wait4(child, os.WNOHANG)
        while open_ and select.select([pipe], [], [], 0 if ended else 0.05)[0]:
            part = os.read(pipe, 65536)
            open_ = bool(part) and len(said) < 1_000_000
            said += part
        if ended:
            return said, status, usage.ru_utime + usage.ru_stime
        if time.monotonic() > until:
            return said, None, 0.0
        if not open_:
            time.sleep(0.02)


def _sweep(child: int) -> None:
    """End a child with everything that it started, in other sessions too."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(child, signal.SIGKILL)
    for _ in range(100):
        left = psutil.Process().children(recursive=True)
        for process in left:
            with contextlib.suppress(psutil.Error):
                process.kill()
        with contextlib.suppress(ChildProcessError):
            while os.waitpid(-1, os.WNOHANG)[0]:
                pass
        if not left:
            return
        time.sleep(0.02)


def _read(said: bytes, status: int | None, secret: str) -> tuple[str, list[str], int]:
    """The verdict in what a child wrote, or why there is none."""
    cell, verdicts, strange = 0, [], False
    for line in said.decode("utf-8", "replace").splitlines():
        if line.startswith("@") and line[1:].isdigit():
            cell = int(line[1:])
            continue
        try:
            found = json.loads(line)
            if found.pop("secret") != secret:
                raise ValueError
            verdicts.append((str(found["result"]), list(found["remarks"]), 0))
        except (ValueError, KeyError, AttributeError, TypeError):
            strange = True
    if strange or len(verdicts) > 1:
        return "error (the notebook wrote a verdict of its own)", [], 0
    if verdicts:
        return verdicts[0]
    where = f"cell {cell}" if cell else "its check"
    if status is None:
        return f"out of time ({where})", [], cell
    if not os.WIFSIGNALED(status):
        return f"error (the process was ended in {where})", [], cell
    number = os.WTERMSIG(status)
    if number == signal.SIGKILL:
        return f"out of memory (killed in {where})", [], cell
    return f"error (ended by {signal.Signals(number).name} in {where})", [], cell


# --- in the child ------------------------------------------------------------------


def _child(
    exercise: Exercise,
    task: dict[str, Any],
    spec: dict[str, Any],
    folder: Path,
    secret_end: int,
    result_end: int,
) -> NoReturn:
    """Run the cells and the check, report, and end; never returns."""
    try:
        os.setsid()
        nothing = os.open(os.devnull, os.O_RDWR)
        for handle in (0, 1, 2):
            os.dup2(nothing, handle)
        keep = sorted({secret_end, result_end})
        os.closerange(3, keep[0])
        os.closerange(keep[0] + 1, keep[1])
        os.closerange(keep[1] + 1, 4096)
        _confine(spec, folder)
        ballast = bytearray(16_000_000)  # room to report in when memory is out
        namespace, errors = _cells(task["cells"], result_end)
        os.write(result_end, b"@0\n")
        sys.settrace(None)
        sys.setprofile(None)
        try:
            result = _verdict(exercise, namespace, errors)
        except MemoryError:
            result = "out of memory"
        namespace.clear()
        del ballast
        remarks = [f"cell {number}: {text}" for number, text in errors.items()]
        verdict = {"result": result, "remarks": remarks[:3]}
        verdict["secret"] = os.read(secret_end, 100).decode()
        os.write(result_end, json.dumps(verdict).encode() + b"\n")
    finally:
        os._exit(3)


def _confine(spec: dict[str, Any], folder: Path) -> None:
    """Limits, another user where possible, an empty environment, its own folder."""
    os.chdir(folder)
    kept = {key: os.environ[key] for key in ("PATH", "LANG") if key in os.environ}
    data = os.environ.get("UNROLLED_DATA")
    os.environ.clear()
    os.environ.update(kept, HOME=str(folder), TMPDIR=str(folder), MPLBACKEND="agg")
    os.environ["XDG_CACHE_HOME"] = os.environ["MPLCONFIGDIR"] = str(folder)
    if data:
        os.environ["UNROLLED_DATA"] = data
    own = psutil.Process().memory_info().vms
    if spec["user"]:
        _become(*spec["user"])
    _limit(resource.RLIMIT_CPU, math.ceil(spec["seconds"]), 1)
    _limit(resource.RLIMIT_FSIZE, LARGEST_FILE)
    _limit(resource.RLIMIT_CORE, 0)
    _limit(resource.RLIMIT_NPROC, _threads(os.getuid()) + MORE_PROCESSES)
    _limit(resource.RLIMIT_AS, own + spec["memory"] * 1_000_000)


def _become(user: int, group: int) -> None:
    """Root becomes a user who owns nothing, and may still read what Python is in."""
    libc = ctypes.CDLL(None)
    os.setgroups([])
    os.setgid(group)
    if sys.platform != "linux":
        os.setuid(user)
        return
    PR_SET_KEEPCAPS, VERSION_3, DAC_READ_SEARCH = 8, 0x20080522, 1 << 2
    libc.prctl(PR_SET_KEEPCAPS, 1, 0, 0, 0)
    os.setuid(user)
    header = (ctypes.c_uint32 * 2)(VERSION_3, 0)
    # Effective, permitted and inheritable, the lower 32 of each and then the upper.
    kept = (ctypes.c_uint32 * 6)(DAC_READ_SEARCH, DAC_READ_SEARCH, 0, 0, 0, 0)
    if libc.capset(header, kept):
        raise OSError("the rights of root could not be given up")


def _limit(kind: int, value: int, more: int = 0) -> None:
    """Set a limit, or leave it where the system does not let us."""
    with contextlib.suppress(ValueError, OSError):
        _, hard = resource.getrlimit(kind)
        highest = value + more
        if hard != resource.RLIM_INFINITY:
            value, highest = min(value, hard), min(highest, hard)
        resource.setrlimit(kind, (value, highest))


def _threads(user: int) -> int:
    """How many threads a user has now, which is what its limit counts."""
    count = 0
    for process in psutil.process_iter():
        with contextlib.suppress(psutil.Error):
            if process.uids().real == user:
                count += process.num_threads()
    return count


def _cells(
    cells: list[tuple[int, str]], progress: int
) -> tuple[dict[str, Any], dict[int, str]]:
    """Run cells one after the other; a failing one does not stop the next."""
    errors: dict[int, str] = {}
    namespace: dict[str, Any] = {"__name__": "__main__", "display": lambda *_, **__: 0}
    for number, source in cells:
        os.write(progress, f"@{number}\n".encode())
        name = f"<cell {number}>"
        linecache.cache[name] = (len(source), None, source.splitlines(True), name)
        try:
            exec(compile(source, name, "exec"), namespace)
        except SystemExit:
            errors[number] = "it called exit()"
        except BaseException as error:
            errors[number] = _short(error)
    return namespace, errors


def _short(error: BaseException) -> str:
    try:
        text = str(error).strip().splitlines()[:1]
    except Exception:
        text = []
    return ": ".join([type(error).__name__, *text])[:LONGEST]


def _memory_is_out(text: str) -> bool:
    return text.startswith("MemoryError") or "can't allocate memory" in text


def _verdict(
    exercise: Exercise, namespace: dict[str, Any], errors: dict[int, str]
) -> str:
    """What the grader's own check says of the function that the cells left."""
    if exercise.name not in namespace:
        if any(map(_memory_is_out, errors.values())):
            return "out of memory"
        told = [f"cell {number}: {text}" for number, text in errors.items()]
        return f"error ({told[-1]})" if told else "not attempted"
    try:
        outcome = exercise.check(namespace[exercise.name])
    except SystemExit:
        return "error (it called exit())"
    except BaseException as error:
        short = _short(error)
        return "out of memory" if _memory_is_out(short) else f"error ({short})"
    if outcome.kind == "right":
        return "solved" if _honest(exercise) else "error (the check was tampered with)"
    return _said(outcome)


def _said(outcome: Outcome) -> str:
    """An outcome that is not right, in the words of the table."""
    if outcome.kind == "not attempted":
        return "not attempted"
    raised = outcome.compared[0].text if outcome.kind == "your code raised" else ""
    if _memory_is_out(raised):
        return "out of memory"
    if outcome.diagnosis:
        return f"wrong ({outcome.diagnosis.name})"
    return f"error ({raised[:LONGEST]})" if raised else "wrong (not recognised)"


def _honest(exercise: Exercise) -> bool:
    """Whether the check still tells wrong from right, after the cells were run.

    It leans on torch, and torch is shared with the notebook.
    """
    ones = torch.ones(3)
    apart = [torch.zeros(3), torch.tensor([1.0, 1.0, 1.01]), torch.ones(2), None]
    if not diagnosis.close(ones.clone(), ones):
        return False
    if any(diagnosis.close(other, ones) for other in apart):
        return False

    def nonsense(*_: object) -> object:
        return torch.full((2,), 0.123)

    outcome = exercise.check(nonsense)
    return type(outcome) is Outcome and outcome.kind != "right"


if __name__ == "__main__":
    main()
