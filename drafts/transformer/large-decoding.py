"""Let a model that was asked something say its answer: greedily, or by beam search."""

from typing import Protocol

import torch
from jaxtyping import Float, Int
from torch import Tensor

State = dict[str, Tensor]  # rows are every tensor's first axis

LONGEST = 40  # phones; no word of the dictionary has as many


class Decoder(Protocol):
    """What decoding asks of a model, such as ``models.seq2seq.Seq2Seq``."""

    mark: int

    def begin(self, letters: Int[Tensor, "B S"]) -> State:
        """Read words of one length."""
        ...

    def step(
        self, phones: Int[Tensor, "B T"], state: State
    ) -> tuple[Float[Tensor, "B T Q"], State]:
        """Hear T phones more, and say after each what comes next."""
        ...


@torch.no_grad()
def greedy(
    model: Decoder, letters: Int[Tensor, "B S"], longest: int = LONGEST
) -> list[list[int]]:
    """The likeliest phone at every step, until the mark.

    Args:
        model: Says phones.
        letters: Words of one length.
        longest: Phones after which a word is broken off.
    """
    state = model.begin(letters)
    last = letters.new_full((len(letters), 1), model.mark)
    said, over = [], torch.zeros(len(letters), dtype=torch.bool, device=letters.device)
    for _ in range(longest):
        logits, state = model.step(last, state)
        last = logits[:, -1:].argmax(dim=-1)
        over |= last[:, 0] == model.mark
        if over.all():
            break
        said.append(last[:, 0])
    rows = torch.stack(said, dim=1).tolist() if said else [[] for _ in letters]
    return [row[: row.index(model.mark)] if model.mark in row else row for row in rows]


@torch.no_grad()
def likeliest(
    model: Decoder, letters: Int[Tensor, "B S"], width: int, longest: int = LONGEST
) -> list[list[int]]:
    """The best answer of ``beam_search``, to many words at once.

    Args:
        model: Says phones.
        letters: Words of one length.
        width: Beginnings kept of each, 1 or more.
        longest: Phones after which a beginning is broken off.
    """
    size, mark = len(letters), model.mark
    state = model.begin(letters)
    state = {name: each.repeat_interleave(width, 0) for name, each in state.items()}
    first = torch.arange(size, device=letters.device)[:, None] * width
    # All beams of a word begin alike: the others wait until the first has spread.
    scores = torch.full((size, width), -torch.inf, device=letters.device)
    scores[:, 0] = 0.0
    best, answers = scores.new_full((size,), -torch.inf), [[] for _ in range(size)]
    last = letters.new_full((size * width, 1), mark)
    heard = letters.new_zeros(size * width, 0)
    for _ in range(longest):
        logits, state = model.step(last, state)
        chances = logits[:, -1].log_softmax(dim=-1).unflatten(0, (size, width))
        total = scores[..., None] + chances
        ended, beam = total[..., mark].max(dim=1)
        for row in (ended > best).nonzero()[:, 0].tolist():
            answers[row] = heard[first[row, 0] + beam[row]].tolist()
        best = torch.maximum(best, ended)
        total[..., mark] = -torch.inf
        scores, places = total.flatten(1).topk(width)
        if not (scores[:, 0] > best).any():
            break
        rows = (first + places // total.shape[2]).flatten()
        last = (places % total.shape[2]).flatten()[:, None]
        heard = torch.cat([heard[rows], last], dim=1)
        state = {name: values[rows] for name, values in state.items()}
    return answers


@torch.no_grad()
def beam_search(
    model: Decoder, letters: Int[Tensor, " S"], width: int, longest: int = LONGEST
) -> list[tuple[list[int], float]]:
    """The likeliest answers that a beam of some width finds, best first.

    At every step each of the ``width`` best beginnings is followed by every phone,
    and the best ``width`` of all these are kept. One that ends leaves the beam; the
    search is over when no beginning is likelier than the worst of ``width`` answers,
    since a beginning only gets less likely.

    Args:
        model: Says phones.
        letters: One word.
        width: Beginnings kept, 1 or more.
        longest: Phones after which a beginning is broken off.

    Returns:
        Up to ``width`` answers and the log-probability of each, its mark included.

    Source:
        Graves (2012), arXiv:1211.3711, section 2.4, of the transducer; for encoder
        and decoder, Sutskever, Vinyals & Le (2014), arXiv:1409.3215, section 3.2.
    """
    state = model.begin(letters[None])
    beginnings: list[list[int]] = [[]]
    scores = torch.zeros(1, device=letters.device)
    last = letters.new_full((1, 1), model.mark)
    answers: list[tuple[list[int], float]] = []
    for _ in range(longest):
        logits, state = model.step(last, state)
        total = scores[:, None] + logits[:, -1].log_softmax(dim=-1)
        ended = total[:, model.mark]
        answers += [(b, float(s)) for b, s in zip(beginnings, ended, strict=True)]
        answers = sorted(answers, key=lambda answer: -answer[1])[:width]
        total[:, model.mark] = -torch.inf
        best = total.flatten().topk(min(width, total.numel()))
        scores, rows = best.values, best.indices // total.shape[1]
        phones = best.indices % total.shape[1]
        alive = scores > (answers[-1][1] if len(answers) == width else -torch.inf)
        if not alive.any():
            break
        scores, rows, phones = scores[alive], rows[alive], phones[alive]
        pairs = zip(rows.tolist(), phones.tolist(), strict=True)
        beginnings = [[*beginnings[row], phone] for row, phone in pairs]
        state = {name: values[rows] for name, values in state.items()}
        last = phones[:, None]
    return answers
