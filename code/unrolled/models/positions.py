"""Six ways to tell a Transformer where each token stands, and none at all."""

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar

import torch
from jaxtyping import Float, Int
from torch import Tensor, nn

from unrolled.errors import UserError


class NoPositions(nn.Module):
    """Nothing is told; a mask that hides the future is all that gives an order.

    Every scheme is one of these three steps, the others left as they are here:
    something added to the embeddings, queries and keys turned, scores shifted.

    Args:
        d_model: Width D.
        num_heads: Heads N.
        context_length: Places C that one token sees, itself included.
    """

    def __init__(self, d_model: int, num_heads: int, context_length: int) -> None:
        super().__init__()
        self.d_model, self.num_heads = d_model, num_heads
        self.context_length = context_length

    def add(self, x: Float[Tensor, "B T D"], past: int) -> Float[Tensor, "B T D"]:
        """Embeddings with their places, the first of which comes after ``past``."""
        return x

    def angles(self, like: Tensor, num_keys: int) -> tuple[Tensor, Tensor] | None:
        """Cosines and sines [S K] by which the keys are turned; none if they are not.

        Args:
            like: A tensor of the number format and on the device wanted.
            num_keys: Places S, counted from the first that is remembered.
        """
        return None

    def bias(
        self, like: Tensor, num_queries: int, num_keys: int
    ) -> Float[Tensor, "N T S"] | None:
        """What is added to every score, the last of T queries at the last of S keys."""
        return None


class Sinusoidal(NoPositions):
    """A row of waves is added: sines and cosines by turns, ever slower.

    A place beyond the context is told like the last in it.

    Source:
        Vaswani et al. (2017), arXiv:1706.03762, section 3.5.
    """

    def table(self, like: Tensor) -> Float[Tensor, "C D"]:
        """The waves of every place."""
        places = torch.arange(self.context_length).to(like)[:, None]
        even = torch.arange(0, self.d_model, 2).to(like)
        rates = torch.exp(even * (-math.log(10_000.0) / self.d_model))
        angles = places * rates
        return torch.stack([angles.sin(), angles.cos()], -1).flatten(1)

    def add(
        self,
        x: Float[Tensor, "B T D"],
        past: int,
    ) -> Float[Tensor, "B T D"]:
        """Embeddings with the waves of their places."""
        places = torch.arange(past, past + x.shape[1], device=x.device)
        return x + self.table(x)[places.clamp(max=self.context_length - 1)]


class Learned(Sinusoidal):
    """A vector that is learned is added, one a place.

    Source:
        Gehring et al. (2017), arXiv:1705.03122, section 3.1; in language models,
        Radford et al. (2018).
    """

    def __init__(self, d_model: int, num_heads: int, context_length: int) -> None:
        super().__init__(d_model, num_heads, context_length)
        self.weight = nn.Parameter(torch.randn(context_length, d_model) * 0.02)

    def table(self, like: Tensor) -> Float[Tensor, "C D"]:
        """The learned rows."""
        return self.weight


class Relative(NoPositions):
    """A number that is learned is added to a score, one a head and bucket of distances.

    Of 32 buckets, 16 are of one distance each; the others grow with the logarithm, up
    to a distance of 128, and the last holds all beyond. All layers share the numbers.

    Source:
        Raffel et al. (2020), arXiv:1910.10683, section 2.1, the causal form.
    """

    num_buckets: ClassVar[int] = 32
    furthest: ClassVar[int] = 128

    def __init__(
        self,
        d_model: int,
        num_heads: int,
        context_length: int,
    ) -> None:
        super().__init__(d_model, num_heads, context_length)
        table = torch.randn(num_heads, self.num_buckets)
        self.weight = nn.Parameter(table * 0.02)

    def buckets(self, distances: Int[Tensor, "*D"]) -> Int[Tensor, "*D"]:
        """The bucket of every distance from 0."""
        exact = self.num_buckets // 2
        beyond = (distances.clamp(min=exact) / exact).log()
        share = beyond / math.log(self.furthest / exact)
        late = exact + (share * (self.num_buckets - exact)).long()
        late = late.clamp(max=self.num_buckets - 1)
        return torch.where(distances < exact, distances, late)

    def bias(
        self, like: Tensor, num_queries: int, num_keys: int
    ) -> Float[Tensor, "N T S"] | None:
        """The learned numbers of the distances."""
        distances = distance(num_queries, num_keys, like.device)
        return self.weight[:, self.buckets(distances.clamp(min=0))]


class Alibi(NoPositions):
    """A score falls in proportion to the distance, in each head with its own slope.

    The slopes are 2^(-8/N), 2^(-16/N) and so on to 2^(-8), for any number of heads.

    Source:
        Press, Smith & Lewis (2022), arXiv:2108.12409, section 3.
    """

    def bias(
        self, like: Tensor, num_queries: int, num_keys: int
    ) -> Float[Tensor, "N T S"] | None:
        """Minus the distance times the slope."""
        heads = torch.arange(1, self.num_heads + 1).to(like)
        slopes = torch.exp2(-8 * heads / self.num_heads)
        distances = distance(num_queries, num_keys, like.device)
        return -slopes[:, None, None] * distances.to(like)


class Rotary(NoPositions):
    """Queries and keys are turned by their places, so that scores know the distance.

    Each pair of numbers i and i + K/2 of a head is a point in a plane, turned by
    the place times 10000^(-2i/K). (The paper pairs neighbours: the same but for the
    order of the rows, and this one is what published weights use.)

    Source:
        Su et al. (2021), arXiv:2104.09864, sections 3.2 and 3.4.2.
    """

    def __init__(self, d_model: int, num_heads: int, context_length: int) -> None:
        super().__init__(d_model, num_heads, context_length)
        if d_model // num_heads % 2:
            raise UserError(
                f"A head that is {d_model // num_heads} wide cannot be turned pair by "
                "pair: choose a width and heads that leave an even one."
            )

    def angles(self, like: Tensor, num_keys: int) -> tuple[Tensor, Tensor] | None:
        """Cosines and sines of every place; see ``turned``."""
        width, length = self.d_model // self.num_heads, self.context_length
        turns = _turns(width, max(num_keys, length), like.dtype, like.device)
        return turns[0][:num_keys], turns[1][:num_keys]


@lru_cache(maxsize=8)
def _turns(
    width: int, length: int, dtype: torch.dtype, device: torch.device
) -> tuple[Tensor, Tensor]:
    with torch.inference_mode(False):  # they are kept, and may be trained with later
        even = torch.arange(0, width, 2, dtype=dtype, device=device)
        places = torch.arange(length, dtype=dtype, device=device)
        angles = torch.outer(places, torch.exp(even * (-math.log(10_000.0) / width)))
        sines = angles.sin()
        return angles.cos().repeat(1, 2), torch.cat([-sines, sines], dim=-1)


def turned(
    x: Float[Tensor, "B N T K"], angles: tuple[Tensor, Tensor]
) -> Float[Tensor, "B N T K"]:
    """Every pair i and i + K/2 turned by its angle; the last T angles are taken.

    Args:
        x: Queries or keys.
        angles: Cosines, twice side by side, and sines, the first time negative.
    """
    cosines, sines = (each[-x.shape[2] :] for each in angles)
    return torch.addcmul(x * cosines, x.roll(x.shape[-1] // 2, dims=-1), sines)


def distance(
    num_queries: int, num_keys: int, device: torch.device | None = None
) -> Int[Tensor, "T S"]:
    """How far behind its query each key lies, below zero if it is yet to come."""
    places = torch.arange(num_keys, device=device)
    return places[num_keys - num_queries :, None] - places


@dataclass(frozen=True)
class Places:
    """What every layer of one pass is told of who stands where.

    Attributes:
        scores: Added to the scores [T S] or [N T S], -∞ where a query may not look;
            none if nothing is added, and all may look at all or ``causal`` is true.
        causal: Whether each query sees exactly the keys up to its own.
        angles: By which queries and keys are turned; none if they are not.
    """

    scores: Tensor | None
    causal: bool
    angles: tuple[Tensor, Tensor] | None


def places_in(
    scheme: NoPositions, x: Float[Tensor, "B T D"], past: int, written_out: bool
) -> Places:
    """What the layers are told when ``x`` is read after some places.

    Each place sees itself and the C - 1 before it.

    Args:
        scheme: Knows the context length C.
        x: What is read; says how much, in which number format, on which device.
        past: Places remembered from before.
        written_out: Whether what is added to the scores must stand there even where
            torch's attention could do without.
    """
    new, length = x.shape[1], x.shape[1] + past
    angles = scheme.angles(x, length)
    added = scheme.bias(x, new, length)
    whole = length <= scheme.context_length  # nobody is too far from anybody
    if added is None and whole and not written_out and (new == 1 or past == 0):
        return Places(None, new > 1, angles)
    behind = distance(new, length, x.device)
    hidden = (behind < 0) | (behind >= scheme.context_length)
    if added is None:
        added = x.new_zeros(new, length)
    return Places(added.masked_fill(hidden, -torch.inf), False, angles)


SCHEMES: dict[str, type[NoPositions]] = {
    "none": NoPositions,
    "sinusoidal": Sinusoidal,
    "learned": Learned,
    "relative": Relative,
    "rotary": Rotary,
    "alibi": Alibi,
}


def positions_of(
    scheme: str, d_model: int, num_heads: int, context_length: int
) -> NoPositions:
    """A scheme by its name.

    Raises:
        UserError: If there is none of that name.
    """
    if scheme not in SCHEMES:
        raise UserError(
            f"There are no positions called {scheme!r}: choose one of "
            f"{', '.join(SCHEMES)}."
        )
    return SCHEMES[scheme](d_model, num_heads, context_length)
