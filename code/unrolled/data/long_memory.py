"""Three tasks of memory, made on the fly: all that counts is read early.

Nothing is stored: a batch is a function of the generator that draws it.

Source:
    The adding problem is of Hochreiter and Schmidhuber (1997), experiment 5; with
    numbers from 0 to 1 and marks of 1, as here, of Le, Jaitly and Hinton (2015). Its
    marks, one in each half, and the copy task are as in Arjovsky, Shah and Bengio
    (2016), who gave both their present form. Recall by association is of Graves, Wayne
    and Danihelka (2014), section 4.3; here a thing and its name are read in one step.
"""

import torch
from jaxtyping import Float, Int
from torch import Tensor

from unrolled.errors import UserError

SYMBOLS = 8  # that may have to be copied
BLANK, RECALL = SYMBOLS, SYMBOLS + 1  # nothing to read; now write what was read
ALPHABET = SYMBOLS + 2
NAMES, THINGS = 26, 10  # what is asked by, and what is asked for
ASKED = THINGS  # stands in place of a thing where it is asked for


def adding(
    batch_size: int, length: int, generator: torch.Generator
) -> tuple[Float[Tensor, "B T 2"], Float[Tensor, " B"]]:
    """Numbers, two of them marked, and the sum of those two.

    Args:
        batch_size: Number of sequences B.
        length: Steps T of a sequence, at least 2.
        generator: Decides everything.

    Returns:
        At each step a number from [0, 1) and its mark, 1 or 0: one mark in the first
        half, one in the second. And the sum of the two marked numbers, in [0, 2):
        who always says 1 has a mean squared error of 1/6.

    Raises:
        UserError: If the sequences are too short for two marks.
    """
    if length < 2:
        raise UserError(f"Two numbers are to be added, and there are {length} steps.")
    half = length // 2
    numbers = torch.rand(batch_size, length, generator=generator)
    first = torch.randint(half, (batch_size,), generator=generator)
    second = torch.randint(half, length, (batch_size,), generator=generator)
    marks = torch.zeros(batch_size, length)
    marks.scatter_(1, torch.stack([first, second], dim=1), 1.0)
    return torch.stack([numbers, marks], dim=2), (numbers * marks).sum(1)


def copying(
    batch_size: int, lag: int, num_symbols: int, generator: torch.Generator
) -> tuple[Int[Tensor, "B T"], Int[Tensor, "B T"]]:
    """Symbols to keep for a while, and what is to be written at each step.

    Args:
        batch_size: Number of sequences B.
        lag: Steps from one symbol's reading to its writing, less the number of
            symbols: S symbols, ``lag`` - 1 blanks, the sign to recall, S blanks.
        num_symbols: How many are to be kept, S, each one of ``SYMBOLS``.
        generator: Decides everything.

    Returns:
        Inputs and targets of T = lag + 2 S steps: blank, until the symbols are to be
        written. Who remembers nothing pays S ln 8 / T nats a step.

    Raises:
        UserError: If there is nothing to keep, or no time to keep it.
    """
    if lag < 1 or num_symbols < 1:
        raise UserError(
            f"{num_symbols} symbols cannot be kept for {lag} steps: give at least "
            "one of each."
        )
    shape = batch_size, num_symbols
    symbols = torch.randint(SYMBOLS, shape, generator=generator)
    inputs = torch.full((batch_size, lag + 2 * num_symbols), BLANK)
    targets = inputs.clone()
    inputs[:, :num_symbols] = symbols
    inputs[:, lag + num_symbols - 1] = RECALL
    targets[:, -num_symbols:] = symbols
    return inputs, targets


def recall(
    batch_size: int, num_pairs: int, generator: torch.Generator
) -> tuple[Int[Tensor, "B T 2"], Int[Tensor, " B"]]:
    """Names with a thing each, then one of the names: which thing was it?

    Args:
        batch_size: Number of sequences B.
        num_pairs: Pairs P of a name and a thing, from 1 to ``NAMES``.
        generator: Decides everything.

    Returns:
        At each of T = P + 1 steps a name from [0, ``NAMES``), no two of the first P
        alike, and a thing from [0, ``THINGS``); the last names one of them again, with
        ``ASKED`` for a thing. And the thing asked for: who guesses pays ln 10 nats.

    Raises:
        UserError: If there are more pairs than names, or none.
    """
    if not 1 <= num_pairs <= NAMES:
        raise UserError(
            f"{num_pairs} pairs cannot have a name each: choose from 1 to {NAMES}."
        )
    shuffled = torch.rand(batch_size, NAMES, generator=generator).argsort(dim=1)
    names = shuffled[:, :num_pairs]
    things = torch.randint(THINGS, names.shape, generator=generator)
    asked = torch.randint(num_pairs, (batch_size, 1), generator=generator)
    names = torch.cat([names, names.gather(1, asked)], dim=1)
    answers = things.gather(1, asked)
    things = torch.cat([things, torch.full_like(answers, ASKED)], dim=1)
    return torch.stack([names, things], dim=2), answers[:, 0]
