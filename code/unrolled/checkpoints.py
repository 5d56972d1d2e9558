"""Files of tensors that are either whole or not there.

Weights and checkpoints are safetensors, never pickle: opening a file from
somebody else runs none of their code.
"""

import glob
import json
import os
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import save as to_bytes
from torch import Tensor, nn

from unrolled.errors import UserError
from unrolled.experiments import Recipe


def write_atomically(file: Path, content: bytes) -> None:
    """Write a file so that nobody ever sees half of it.

    Raises:
        UserError: If the folder cannot be written to or the disk is full; what
            stood there before still stands.
    """
    temporary = None
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        for left in file.parent.glob(f".{glob.escape(file.name)}.*"):
            left.unlink()  # by a writer that was killed
        handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
        temporary = Path(name)
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.chmod(0o644)
        temporary.replace(file)
    except OSError as error:
        if temporary:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)
        raise UserError(
            f"{file} could not be written ({error.strerror or error}): free some "
            "space or choose a folder that you may write to, and run it again."
        ) from None


def write_tensors(
    file: Path, tensors: Mapping[str, Tensor], metadata: dict[str, str]
) -> None:
    """Write named tensors and some text about them; see ``write_atomically``."""
    whole = {name: t.detach().cpu().contiguous() for name, t in tensors.items()}
    write_atomically(file, to_bytes(whole, metadata=metadata))


def read_tensors(file: Path) -> tuple[dict[str, Tensor], dict[str, str]]:
    """The named tensors of a file, and its metadata.

    Raises:
        UserError: If the file is missing or damaged.
    """
    if not file.is_file():
        raise UserError(f"There is no file {file}: check the name.")
    try:
        with safe_open(file, framework="pt") as opened:
            return (
                {name: opened.get_tensor(name) for name in opened.keys()},  # noqa: SIM118
                opened.metadata() or {},
            )
    except (SafetensorError, OSError) as error:
        raise UserError(
            f"{file} is damaged and cannot be read ({error}): remove it and make or "
            "install it again."
        ) from None


def on_cpu(model: nn.Module) -> dict[str, Tensor]:
    """A copy of a model's weights that training does not change any more."""
    return {n: t.detach().cpu().clone() for n, t in model.state_dict().items()}


@dataclass
class Saved:
    """A checkpoint as read from its file."""

    tensors: dict[str, Tensor]
    kept: dict[int, dict[str, Tensor]]
    state: Tensor | None
    progress: dict[str, Any]
    scaler: dict[str, Any] | None


def save(
    file: Path,
    recipe: Recipe,
    seed: int,
    model: nn.Module,
    optimiser: torch.optim.Optimizer,
    scaler: Any,
    state: Tensor | None,
    kept: dict[int, dict[str, Tensor]],
    progress: dict[str, Any],
) -> None:
    """Write all that a run needs to go on, in one file, atomically."""
    tensors = {f"model.{n}": t for n, t in model.state_dict().items()}
    for index, moments in optimiser.state_dict()["state"].items():
        tensors |= {f"optimiser.{index}.{n}": t for n, t in moments.items()}
    for step, weights in kept.items():
        tensors |= {f"kept.{step}.{n}": t for n, t in weights.items()}
    if state is not None:
        tensors["state"] = state
    about = {
        "recipe": asdict(recipe),
        "seed": seed,
        "progress": progress,
        "scaler": scaler.state_dict() if scaler else None,
    }
    write_tensors(file, tensors, {"checkpoint": json.dumps(about)})


def restore(
    saved: Saved, model: nn.Module, optimiser: torch.optim.Optimizer, scaler: Any
) -> None:
    """Put a checkpoint's weights, moments and loss scale back where they were."""
    model.load_state_dict(
        {n[6:]: t for n, t in saved.tensors.items() if n.startswith("model.")}
    )
    moments: dict[int, dict[str, Tensor]] = {}
    for name, tensor in saved.tensors.items():
        if name.startswith("optimiser."):
            _, index, moment = name.split(".")
            moments.setdefault(int(index), {})[moment] = tensor
    whole = optimiser.state_dict()
    optimiser.load_state_dict({**whole, "state": moments})
    if scaler and saved.scaler:
        scaler.load_state_dict(saved.scaler)


def load(file: Path, recipe: Recipe, seed: int) -> Saved:
    """Read a checkpoint of this very recipe and seed.

    Raises:
        UserError: If the file is damaged or belongs to another recipe or seed.
    """
    tensors, metadata = read_tensors(file)
    try:
        about = json.loads(metadata["checkpoint"])
    except (KeyError, json.JSONDecodeError):
        raise UserError(
            f"{file} is not a checkpoint of this book: remove it to start afresh."
        ) from None
    if about["recipe"] != json.loads(json.dumps(asdict(recipe))):
        raise UserError(
            f"{file} belongs to other settings of {recipe.name}: remove its folder "
            "to start afresh, or choose another one with --runs."
        )
    if about["seed"] != seed:
        raise UserError(
            f"{file} belongs to seed {about['seed']}, not {seed}: choose another "
            "folder with --runs."
        )
    kept: dict[int, dict[str, Tensor]] = {}
    for name in [n for n in tensors if n.startswith("kept.")]:
        _, step, weight = name.split(".", 2)
        kept.setdefault(int(step), {})[weight] = tensors.pop(name)
    return Saved(
        tensors, kept, tensors.pop("state", None), about["progress"], about["scaler"]
    )
