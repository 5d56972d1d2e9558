"""What one of several processes does under torchrun, and what it saw.

``torchrun … tests/train_together.py FOLDER`` trains the small recipe twice, with
and without averaging the gradients, and then two recorded runs. Every process
leaves ``FOLDER/rank-<n>.json``: by training the world's size, the rows of every
batch, the losses, and how many checkpoints it wrote.
"""

import json
import os
import sys
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch

import small
from unrolled import checkpoints, running, training

RECIPE = replace(small.RECIPE, num_steps=20)


def watched(
    patch: pytest.MonkeyPatch, folder: Path, averaging: bool = True
) -> dict[str, Any]:
    """Train, and write down what this process did; also used with one process."""
    seen: dict[str, Any] = {"rows": [], "losses": [], "written": 0}
    step, write = training.train_step, checkpoints.write_atomically

    def train_step(model: Any, *rest: Any) -> Any:
        with nullcontext() if averaging else model.no_sync():
            loss, state = step(model, *rest)
        seen["rows"].append(rest[1]["tokens"].tolist())
        seen["losses"].append(float(loss))
        return loss, state

    def write_atomically(*arguments: Any) -> None:
        seen["written"] += 1
        write(*arguments)

    with patch.context() as inner:
        inner.setattr(training, "train_step", train_step)
        inner.setattr(checkpoints, "write_atomically", write_atomically)
        run = training.train(
            RECIPE, 0, folder, "cpu", task=small.task(RECIPE), quiet=True
        )
    return {
        **seen,
        "world": run.processes,
        "final": [row["loss"] for row in run.curves["train"]],
    }


def recorded(patch: pytest.MonkeyPatch, folder: Path) -> dict[str, Any]:
    """Two runs one after the other in the same processes, as the command line does."""
    small.use_as(patch, RECIPE)
    records = [running.run(RECIPE, seed, folder, "cpu", quiet=True) for seed in (0, 1)]
    return {"records": [r and r.hardware["processes"] for r in records]}


if __name__ == "__main__":
    torch.set_num_threads(1)
    folder, patch = Path(sys.argv[1]), pytest.MonkeyPatch()
    left = {
        "averaged": watched(patch, folder / "averaged"),
        "alone": watched(patch, folder / "alone", averaging=False),
        "recorded": recorded(patch, folder / "recorded"),
        "at": [os.environ["RANK"], os.environ["WORLD_SIZE"]],
    }
    (folder / f"rank-{os.environ['RANK']}.json").write_text(json.dumps(left))
    torch.distributed.destroy_process_group()
