"""The one training loop: any task, model, device, precision and number of processes.

A run is a function of its recipe and seed. Batches, learning rate and dropout
masks depend on the step alone, so a run that was killed at any moment and resumed
ends where an unbroken run ends.
"""

import math
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import torch
from accelerate import Accelerator
from accelerate.state import AcceleratorState
from accelerate.utils import broadcast_object_list
from jaxtyping import Float
from rich.progress import Progress, TextColumn
from torch import Tensor, nn

from unrolled import checkpoints
from unrolled.errors import Diverged, UserError
from unrolled.experiments import Recipe
from unrolled.models import build
from unrolled.optimisers import optimiser_for
from unrolled.tasks import TASKS, Batch, Task, task_of


@dataclass
class Run:
    """What training leaves behind.

    Attributes:
        model: The trained model, on the CPU, in float32.
        task: What it was trained on.
        curves: ``train`` and ``validation``, each a list of rows with step,
            tokens, seconds and loss in the task's unit.
        kept: Weights at the log-spaced steps, by step.
        seconds: Time spent in training, over all its parts.
        code: State of the code that trained it, as its caller told ``train``.
        processes: How many processes shared the work.
        device: What the model ran on.
        precision: The number format that matrix products were observed to use.
        peak_memory: Largest memory of the main process in bytes.
    """

    model: nn.Module
    task: Task
    curves: dict[str, list[dict[str, float]]]
    kept: dict[int, dict[str, Tensor]]
    seconds: float
    code: dict[str, Any]
    processes: int
    device: str
    precision: str
    peak_memory: int


@dataclass
class _Progress:
    """Where a run stands: all that a checkpoint holds beside tensors."""

    step: int = 0
    seconds: float = 0.0
    peak_memory: int = 0
    code: dict[str, Any] | None = None
    curves: dict[str, list[dict[str, float]]] = field(
        default_factory=lambda: {"train": [], "validation": []}
    )


def learning_rate(recipe: Recipe, step: int) -> float:
    """Learning rate of a step: up along a line, then down half a cosine to zero."""
    if step < recipe.warmup_steps:
        return recipe.learning_rate * (step + 1) / recipe.warmup_steps
    left = (step - recipe.warmup_steps) / (recipe.num_steps - recipe.warmup_steps)
    return recipe.learning_rate * 0.5 * (1 + math.cos(math.pi * left))


def learned_enough(recipe: Recipe, curves: dict[str, list[dict[str, float]]]) -> bool:
    """Whether the last look at the held-out loss ends the run before its last step."""
    looks = curves["validation"]
    return bool(looks) and looks[-1]["loss"] < recipe.stop_below


def log_spaced(last: int, count: int) -> list[int]:
    """Up to ``count`` different steps from 1 to ``last``, evenly spaced in log."""
    if count < 2:
        return [last] * count
    steps = [round(last ** (i / (count - 1))) for i in range(count)]
    return sorted(set(steps))


def fresh_model(
    recipe: Recipe,
    config: dict[str, Any],
    seed: int,
    start: dict[str, Tensor] | None = None,
) -> nn.Module:
    """The untrained model of a run, without touching torch's global generator.

    Args:
        recipe: Says architecture, its arguments and recurrent weights.
        config: The arguments that the data decide: ``Task.config``.
        seed: Of the weights.
        start: Weights of another run to begin with.

    Raises:
        UserError: If these are of another kind of model.
    """
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        model = build(recipe.architecture, {**config, **recipe.config})
        for name, parameter in model.named_parameters():
            if recipe.recurrent_init == "orthogonal" and "weight_hh" in name:
                nn.init.orthogonal_(parameter)
            elif recipe.recurrent_init == "identity":
                _start_from_identity(name, parameter)
        if start is not None:
            _begin_with(model, start, recipe)
    return model


def _begin_with(model: nn.Module, start: dict[str, Tensor], recipe: Recipe) -> None:
    try:
        strange = model.load_state_dict(start, strict=False).unexpected_keys
    except RuntimeError:  # of other shapes
        strange = list(start)
    if strange:
        raise UserError(
            f"{recipe.name} cannot begin with the weights of {recipe.starts_from}: "
            "give it the same architecture and sizes."
        )


def _start_from_identity(name: str, parameter: nn.Parameter) -> None:
    """As Le, Jaitly and Hinton (2015) did: a layer that begins by keeping its state."""
    if "weight_hh" in name:
        nn.init.eye_(parameter)
    elif "weight_ih" in name:
        nn.init.normal_(parameter, std=1e-3)
    elif "bias_" in name:
        nn.init.zeros_(parameter)


def train_step(
    model: nn.Module,
    optimiser: torch.optim.Optimizer,
    batch: Batch,
    state: Tensor | None,
    recipe: Recipe,
    step: int,
    seed: int,
    accelerator: Accelerator | None = None,
) -> tuple[Float[Tensor, ""], Tensor | None]:
    """One update. The only place where weights change, in training and in replay.

    Args:
        model: What learns; changed in place.
        optimiser: From ``optimiser_for``; changed in place.
        batch: This process's rows of the global batch.
        state: State carried from the step before; none to start from zeros.
        recipe: Says task, learning rate and clipping.
        step: Number of the update, from 0.
        seed: Of the run; dropout masks depend on it and on the step.
        accelerator: Device, precision and gradient averaging; none for plain torch.

    Returns:
        Loss of this process's rows before the update, and the state after them,
        if the model has one.
    """
    torch.manual_seed(seed * 1_000_003 + step)
    for group in optimiser.param_groups:
        group["lr"] = learning_rate(recipe, step)
    loss, after = TASKS[recipe.task].loss(model, batch, state)
    if accelerator:
        accelerator.backward(loss)
        accelerator.clip_grad_norm_(model.parameters(), recipe.clip_norm)
    else:
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), recipe.clip_norm)
    optimiser.step()
    optimiser.zero_grad()
    return loss.detach(), None if after is None else after.detach()


def train(
    recipe: Recipe,
    seed: int,
    folder: Path,
    device: str = "auto",
    precision: str = "fp32",
    save_every_seconds: float = 30.0,
    on_step: Callable[[int], None] | None = None,
    task: Task | None = None,
    quiet: bool = False,
    code: dict[str, Any] | None = None,
    start: dict[str, Tensor] | None = None,
) -> Run:
    """Train one run of a recipe, or go on with it where it was killed.

    Args:
        recipe: What to train.
        seed: Of weights, batches and dropout.
        folder: Where the run keeps its checkpoint while it is under way.
        device: ``auto``, ``cpu``, ``cuda`` or ``mps``.
        precision: ``fp32``, ``bf16`` or ``fp16``, where the device has it.
        save_every_seconds: How much work a kill may cost.
        on_step: Called after every update with the number of updates done.
        task: What to learn, if not from the data that the recipe names.
        quiet: No progress bar.
        code: What state the code is in (``commit``, ``dirty``), for the checkpoint;
            a run that goes on under other code than it began with is dirty.
        start: Weights to begin with, of the run that the recipe ``starts_from``.

    Raises:
        UserError: If device, precision or data cannot be had, the batch cannot be
            shared evenly, or the disk is full.
        Diverged: If the loss is no longer a number.
    """
    accelerator, observed = _accelerator(device, precision)
    rank, world = accelerator.process_index, accelerator.num_processes
    if recipe.batch_size % world:
        raise UserError(
            f"A batch of {recipe.batch_size} rows cannot be shared evenly by {world} "
            "processes: start a number of processes that divides it."
        )
    task = task or task_of(recipe)
    rows = slice(
        rank * recipe.batch_size // world, (rank + 1) * recipe.batch_size // world
    )

    plain = fresh_model(recipe, task.config, seed, start).to(accelerator.device)
    optimiser = optimiser_for(plain, recipe)
    model, optimiser = accelerator.prepare(plain, optimiser)
    done, state, kept = _Progress(), None, {}
    file = folder / "checkpoint.safetensors"
    if file.exists():
        saved = checkpoints.load(file, recipe, seed)
        done = _Progress(**saved.progress)
        if done.code and code and done.code != code:
            done.code = {**done.code, "dirty": True}
        state, kept = saved.state, saved.kept
        checkpoints.restore(saved, plain, optimiser, accelerator.scaler)
        if state is not None:
            state = state[..., rows, :].to(accelerator.device)
    done.code = done.code or code
    keep = set(log_spaced(recipe.num_steps, recipe.num_checkpoints))
    look = set(log_spaced(recipe.num_steps, 24)) | keep
    if recipe.look_every:
        look |= set(range(0, recipe.num_steps, recipe.look_every))
    per_step = recipe.batch_size * recipe.context_length
    clock = saved_at = time.monotonic()

    bar = Progress(
        *Progress.get_default_columns(),
        TextColumn("{task.fields[loss]}"),
        disable=quiet or not accelerator.is_main_process,
    )
    with bar:
        line = bar.add_task(
            f"{recipe.name} seed {seed}", total=recipe.num_steps, loss=""
        )
        over = learned_enough(recipe, done.curves)
        for step in range(done.step, 0 if over else recipe.num_steps):
            whole = task.batch(seed, step)
            batch = {n: t[rows].to(accelerator.device) for n, t in whole.items()}
            loss, after = train_step(
                model, optimiser, batch, state, recipe, step, seed, accelerator
            )
            state = after if recipe.batching == "streams" else None
            done.step = step + 1
            done.seconds += time.monotonic() - clock  # looking is not training
            if done.step in look:
                mean = float(accelerator.gather(loss[None]).mean())  # type: ignore[union-attr]
                if not math.isfinite(mean):
                    raise Diverged(recipe.name, done.step)
                at = {
                    "step": done.step,
                    "tokens": done.step * per_step,
                    "seconds": round(done.seconds, 3),
                }
                plain.eval()
                validation = task.held_out(plain)
                plain.train()
                done.curves["train"].append({**at, "loss": mean})
                done.curves["validation"].append({**at, "loss": validation})
                over = learned_enough(recipe, done.curves)
                bar.update(line, loss=f"{validation:.3f} {task.loss_unit} held out")
            if done.step in keep and done.step < recipe.num_steps:
                kept[done.step] = checkpoints.on_cpu(plain)
            if on_step:
                on_step(done.step)
            bar.update(line, completed=done.step)
            # The main process alone looks at the clock; the others follow it.
            due = [time.monotonic() - saved_at > save_every_seconds]
            if world > 1:
                broadcast_object_list(due)
            if due[0] or over or done.step == recipe.num_steps:
                done.peak_memory = max(done.peak_memory, _peak_memory(accelerator))
                # Every row's state is written, so that a run may go on with
                # another number of processes.
                every = state
                if state is not None:
                    rows_first = state.movedim(-2, 0).contiguous()
                    every = accelerator.gather(rows_first).movedim(0, -2)  # type: ignore[union-attr]
                if accelerator.is_main_process:
                    checkpoints.save(
                        file, recipe, seed, plain, optimiser, accelerator.scaler,
                        every, kept, vars(done),
                    )  # fmt: skip
                accelerator.wait_for_everyone()
                saved_at = time.monotonic()
            clock = time.monotonic()
            if over:
                break
    return Run(
        # Without the wrapper that computed in the run's precision.
        model=accelerator.unwrap_model(model, keep_fp32_wrapper=False).cpu().float(),
        task=task,
        curves=done.curves,
        kept=kept,
        seconds=done.seconds,
        code=done.code or {},
        processes=world,
        device=accelerator.device.type,
        precision=observed,
        peak_memory=done.peak_memory,
    )


def _accelerator(device: str, precision: str) -> tuple[Accelerator, str]:
    """An accelerator on that device, and the number format it really computes in."""
    available = {
        "cpu": True,
        "cuda": torch.cuda.is_available(),
        "mps": torch.backends.mps.is_available(),
    }
    names = ", ".join(name for name, there in available.items() if there)
    if device == "auto":
        device = next(n for n in ("cuda", "mps", "cpu") if available[n])
    if not available.get(device, False):
        raise UserError(
            f"There is no device called {device!r} on this machine: choose one of "
            f"{names}, or auto."
        )
    formats = {"fp32": "no", "bf16": "bf16", "fp16": "fp16"}
    if precision not in formats:
        raise UserError(
            f"There is no precision called {precision!r}: choose fp32, bf16 or fp16."
        )
    # Accelerate remembers its first settings as long as the process lives, and a
    # notebook may ask for another precision in its next cell.
    AcceleratorState._reset_state(reset_partial_state=True)
    accelerator, dtype = None, None
    try:
        accelerator = Accelerator(
            mixed_precision=formats[precision], cpu=device == "cpu"
        )
        # Asked for fp16, a CPU computes in float32 and says nothing: look.
        with accelerator.autocast():
            x = torch.ones(2, 2, device=accelerator.device)
            dtype = (x @ x).dtype
    except (ValueError, RuntimeError):
        pass  # accelerate's own refusal, said below in our words
    called = {torch.float32: "fp32", torch.bfloat16: "bf16", torch.float16: "fp16"}
    if accelerator is None or dtype is None or called[dtype] != precision:
        raise UserError(
            f"The device {device} does not compute in {precision}: choose fp32."
        )
    return accelerator, called[dtype]


def _peak_memory(accelerator: Accelerator) -> int:
    if accelerator.device.type == "cuda":
        return torch.cuda.max_memory_allocated()
    if sys.platform == "win32":
        return 0  # not told there
    import resource

    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit
