"""Times and memory, taken fairly: in turn, and never beside other work."""

import itertools
import statistics
import time
from collections.abc import Callable
from typing import Any

import psutil
import torch
from torch import Tensor, nn

from unrolled.errors import UserError

BUSY_PERCENT = 12.0  # of all cores


def refuse_busy_machine(seconds: float = 2.0) -> None:
    """Let nobody take a time beside other work.

    Raises:
        UserError: If the processors were busy while this process slept.
    """
    busy = psutil.cpu_percent(interval=seconds)
    if busy > BUSY_PERCENT:
        raise UserError(
            f"The machine is {busy:.0f} % busy with other work and times taken now "
            "would mislead: let it finish and measure again."
        )


def paired(
    contestants: dict[str, Callable[[], object]], repeats: int = 15
) -> dict[str, float]:
    """Median milliseconds of each contestant, called in turn so that all share
    the machine's moods; the first two rounds warm up and do not count."""
    times: dict[str, list[float]] = {name: [] for name in contestants}
    for _ in range(repeats + 2):
        for name, call in contestants.items():
            start = time.perf_counter()
            call()
            times[name].append(1000 * (time.perf_counter() - start))
    return {f"{n}_ms": statistics.median(t[2:]) for n, t in times.items()}


def both_ways(layer: nn.Module, x: Tensor) -> Callable[[], None]:
    """A contestant: a recurrent layer forward over a batch, and back."""

    def call() -> None:
        layer.zero_grad()
        states, _ = layer(x)
        states.square().mean().backward()

    return call


def next_character(model: nn.Module, ids: Tensor, state: Tensor) -> Callable[[], None]:
    """A contestant: a language model reads one character on from a state."""

    def call() -> None:
        with torch.no_grad():
            model(ids, state)

    return call


def kept_bytes(layer: nn.Module, x: Tensor) -> int:
    """Bytes that autograd keeps between forward and backward, weights left out."""
    parameters = {p.untyped_storage().data_ptr() for p in layer.parameters()}
    kept: dict[int, int] = {}

    def keep(tensor: Tensor) -> Tensor:
        storage = tensor.untyped_storage()
        if storage.data_ptr() not in parameters:
            kept[storage.data_ptr()] = storage.nbytes()
        return tensor

    with torch.autograd.graph.saved_tensors_hooks(keep, lambda tensor: tensor):
        states, _ = layer(x)
        del states
    return sum(kept.values())


def peak_bytes(call: Callable[[], object]) -> int:
    """Most bytes that torch holds at once on the CPU while something runs, over what it
    held before: every allocation counts, scratch space within torch's kernels too."""
    profile: Any = torch.autograd.profiler.profile(profile_memory=True)
    with profile:
        call()
    events = profile.kineto_results.events()
    changes = [e.nbytes() for e in events if e.name() == "[memory]"]
    return max(itertools.accumulate(changes, initial=0))
