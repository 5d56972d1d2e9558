"""What the heads of a GPT look at, and what is lost without each."""

import copy
from typing import Any

import torch
from torch import Tensor, nn

from unrolled import records
from unrolled.data.repeats import repeating
from unrolled.data.shakespeare import load_shakespeare
from unrolled.experiments import RECIPES
from unrolled.models.gpt import GPTLanguageModel
from unrolled.tasks import task_of
from unrolled.tasks.repeats import Repeats

Rows = list[dict[str, Any]]
PAGE = "transformer-page"
SEEDS = (0, 1, 2)
ROWS = 256  # that are looked at
LETTERS = "abcdefghijklmnopqrstuvwxyz"
PASSAGE = 32  # characters that are read twice


def without(model: GPTLanguageModel, layer: int, head: int) -> GPTLanguageModel:
    """A copy in which one head adds nothing to what its layer hands on."""
    other = copy.deepcopy(model)
    attend = other.layers[layer].self_attn
    width = attend.out_proj.weight.shape[1] // attend.num_heads  # type: ignore[union-attr]
    columns = slice(head * width, (head + 1) * width)
    attend.out_proj.weight.data[:, columns] = 0  # type: ignore[union-attr]
    return other


@torch.no_grad()
def head_scores(
    model: GPTLanguageModel, rows: Tensor, periods: Tensor
) -> tuple[Tensor, Tensor]:
    """How much weight each head gives, on average, to two places [L N].

    Args:
        model: Whose heads.
        rows: Symbols that repeat [B T].
        periods: Of each row.

    Returns:
        The weight on the place before, at all places but the first; and the weight on
        what came after the symbol's last place, wherever it has been there before: the
        induction score.
    """
    trace: dict[str, Tensor] = {}
    model(rows, None, trace)
    weights = trace["weights"]  # L B N T T
    previous = weights.diagonal(-1, -2, -1).mean((1, 3))
    length = rows.shape[1]
    t = torch.arange(length)
    target = (t - periods[:, None] + 1).clamp(min=0)  # B T
    on_it = weights.gather(
        -1, target[None, :, None, :, None].expand(*weights.shape[:4], 1)
    )[..., 0]
    asked = (t >= periods[:, None]).to(on_it)[None, :, None]
    return previous, (on_it * asked).sum((1, 3)) / asked.sum()


def induction_heads() -> Rows:
    """The heads of two layers that learned to read on in a row that repeats.

    ``previous`` and ``induction``: see ``head_scores``, on 256 rows that no training
    saw. ``foretold``: symbols told right without that head; the row of head
    ``none`` has them all.
    """
    rows: Rows = []
    for seed in SEEDS:
        model, task = _network("induction", seed), _task()
        symbols, periods = _symbols(task)
        previous, induction = head_scores(model, symbols, periods)
        rows.append({"seed": seed, "head": "none", **_foretold(model, task)})
        for layer, scores in enumerate(induction):
            for head in range(len(scores)):
                rows.append(
                    {
                        "seed": seed,
                        "layer": layer + 1,
                        "head": head + 1,
                        "previous": float(previous[layer, head]),
                        "induction": float(induction[layer, head]),
                        **_foretold(without(model, layer, head), task),
                    }
                )
    return rows


def induction_forming() -> Rows:
    """When the heads form: the strongest scores of each layer, by steps of training.

    ``previous`` is the first layer's, ``induction`` the second's.
    """
    rows: Rows = []
    recipe = records.load_record("induction-forming", 0)
    task = _task()
    symbols, periods = _symbols(task)
    for step in (*recipe.steps_kept, None):
        model = _network("induction-forming", 0, step)
        previous, induction = head_scores(model, symbols, periods)
        rows.append(
            {
                "steps": step or recipe.as_recipe.num_steps,
                "previous": float(previous[0].max()),
                "induction": float(induction[1].max()),
                **_foretold(model, task),
            }
        )
    return rows


def _network(name: str, seed: int, step: int | None = None) -> GPTLanguageModel:
    model = records.load_network(name, seed, step)
    assert isinstance(model, GPTLanguageModel)
    return model


def _task() -> Repeats:
    task = task_of(records.load_record("induction", 0).as_recipe)
    assert isinstance(task, Repeats)
    return task


def _symbols(task: Repeats) -> tuple[Tensor, Tensor]:
    generator = torch.Generator().manual_seed(-3)
    return repeating(ROWS, task.recipe.context_length, generator)


@torch.no_grad()
def _foretold(model: nn.Module, task: Repeats) -> dict[str, float]:
    return {"foretold": task.metrics(model)["foretold"].value}


def gpt_heads() -> Rows:
    """The heads of the page's Transformer, which learned from the plays alone.

    ``previous`` and ``induction``: see ``head_scores``, on 256 rows of letters in
    random orders that repeat. ``once_bits`` and ``again_bits``: 256 passages of the
    test plays, 32 characters each, read twice in a row; what a character costs the
    first time and the second, from the ninth on. Of head ``none``, nothing is muted;
    ``reader`` has the largest induction score of all, and ``dearest`` costs most when
    it is muted.
    """
    rows: Rows = []
    for seed in RECIPES[PAGE].seeds:
        model, vocabulary = records.load_model(PAGE, seed)
        draw = torch.Generator().manual_seed(0)
        symbols, periods = repeating(ROWS, 64, draw, len(LETTERS))
        letters = vocabulary.encode(LETTERS)[symbols]
        ids = vocabulary.encode(load_shakespeare().test)
        starts = torch.randint(len(ids) - PASSAGE, (ROWS,), generator=draw)
        passages = ids[starts[:, None] + torch.arange(PASSAGE)].repeat(1, 2)
        assert isinstance(model, GPTLanguageModel)
        previous, induction = head_scores(model, letters, periods)
        each: Rows = [
            {
                "seed": seed,
                "layer": layer + 1,
                "head": head + 1,
                "previous": float(previous[layer, head]),
                "induction": float(induction[layer, head]),
                **_twice(without(model, layer, head), passages),
            }
            for layer in range(len(induction))
            for head in range(len(induction[layer]))
        ]
        reader = max(each, key=lambda row: row["induction"])
        dearest = max(each, key=lambda row: row["once_bits"])
        rows += [
            {"seed": seed, "head": "none", **_twice(model, passages)},
            *each,
            {**reader, "head": "reader"},
            {**dearest, "head": "dearest"},
        ]
    return rows


@torch.no_grad()
def _twice(model: nn.Module, passages: Tensor) -> dict[str, float]:
    """Bits a character, the first time and the second."""
    logits, _ = model(passages[:, :-1])
    chances = logits.log_softmax(-1).gather(-1, passages[:, 1:, None])[..., 0]
    bits = -chances.double() / torch.tensor(2.0).log()
    once = bits[:, 8 : PASSAGE - 1]
    again = bits[:, PASSAGE + 8 :]
    return {"once_bits": float(once.mean()), "again_bits": float(again.mean())}
