"""Trains small runs in processes of their own, some of which kill themselves.

``python tests/train_small.py JOBS`` takes a JSON list. Each job is trained in a
forked process: ``folder``, fields of the ``recipe`` to replace, and ``die``, which
names a moment and how often to let it pass. The answer, on standard output, is a
list of what each process was: ``[signal, exit status]``.
"""

import itertools
import json
import os
import signal
import sys
from dataclasses import replace
from pathlib import Path
from typing import IO, Any

import torch

import small
from unrolled import checkpoints, optimisers, training

SAVE_EVERY = 4  # steps; see the clock below


def _die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


class _Half:
    """A file that takes half of what it is given and takes the process with it."""

    def __init__(self, stream: IO[bytes]) -> None:
        self.stream = stream

    def __enter__(self) -> "_Half":
        return self

    def __exit__(self, *_: object) -> None:
        self.stream.close()

    def write(self, content: bytes) -> None:
        self.stream.write(content[: len(content) // 2])
        self.stream.flush()
        _die()


def train(folder: str, recipe: dict[str, Any], die: list[Any] | None) -> None:
    """Train one job in this process, and leave its losses in the folder."""
    torch.set_num_threads(1)
    # A clock that counts how often it is asked, three times a step, so that what
    # a kill costs is the same on every machine.
    ticks = itertools.count()
    training.time.monotonic = lambda: float(next(ticks))  # type: ignore
    moment, passes = die or ("never", 0)
    opened = itertools.count()
    fdopen, fsync = os.fdopen, os.fsync
    if moment == "write":
        checkpoints.os.fdopen = lambda handle, mode: (  # type: ignore
            (_Half if next(opened) == passes else lambda s: s)(fdopen(handle, mode))
        )
    if moment == "rename":  # all is written, but not under its name
        checkpoints.os.fsync = lambda handle: (  # type: ignore
            _die() if next(opened) == passes else fsync(handle)
        )

    def on_step(step: int) -> None:
        if moment == "step" and step == passes:
            _die()

    changed = replace(small.RECIPE, **recipe)
    run = training.train(
        changed,
        0,
        Path(folder),
        device="cpu",
        save_every_seconds=3 * SAVE_EVERY - 2.5,
        on_step=on_step,
        task=small.task(changed),
        quiet=True,
    )
    kept = {step: float(w["readout.weight"].sum()) for step, w in run.kept.items()}
    left = {"curves": run.curves, "kept": kept}
    (Path(folder) / "result.json").write_text(json.dumps(left))


if __name__ == "__main__":
    # An optimiser's first use imports half of torch: once here, not in every child.
    optimisers.optimiser_for(torch.nn.Linear(1, 1), small.RECIPE)
    ends = []
    for job in json.loads(sys.argv[1]):
        child = os.fork()
        if not child:
            train(**job)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        ends.append([os.WTERMSIG(status), os.WEXITSTATUS(status)])
    print(json.dumps(ends))
