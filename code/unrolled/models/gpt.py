"""The GPT: layers of attention and feed-forward networks that never look ahead."""

from collections.abc import Callable
from functools import partial

import torch
from jaxtyping import Float, Int
from torch import Tensor, nn
from torch.nn import functional as F

from unrolled.errors import UserError
from unrolled.models.attention import MultiHeadAttention
from unrolled.models.positions import Places, places_in, positions_of, turned

NORMS: dict[str, Callable[[int], nn.Module]] = {
    "layer": nn.LayerNorm,  # Ba, Kiros & Hinton (2016), arXiv:1607.06450
    "rms": partial(nn.RMSNorm, eps=1e-6),  # Zhang & Sennrich (2019), arXiv:1910.07467
}


def swiglu(x: Float[Tensor, "*B F2"]) -> Float[Tensor, "*B F"]:
    """The second half, let through by a gate that is the first."""
    gate, value = x.chunk(2, dim=-1)
    return F.silu(gate) * value


ACTIVATIONS: dict[str, Callable[[Tensor], Tensor]] = {
    "relu": F.relu,
    "relu2": lambda x: F.relu(x).square(),  # So et al. (2021), arXiv:2109.08668
    "gelu": F.gelu,  # Hendrycks & Gimpel (2016), arXiv:1606.08415
    "swiglu": swiglu,  # Shazeer (2020), arXiv:2002.05202; its matrix is twice as wide
}


class CausalAttention(MultiHeadAttention):
    """Every place looks at itself and back, also at places remembered from before.

    What is remembered of a key is not turned yet, so that a memory that drops its
    oldest places need not know how many it dropped.

    Args:
        d_model: Width D.
        num_heads: Heads N, a divisor of D.
        qk_norm: Whether the queries and keys of each head are divided by their root
            mean square, and scaled by what is learned.

    Source:
        Vaswani et al. (2017), arXiv:1706.03762, section 3.2.3. The norm is of Henry
        et al. (2020), arXiv:2010.04245, in the form of Dehghani et al. (2023),
        arXiv:2302.05442, section 2, with the root mean square.
    """

    def __init__(self, d_model: int, num_heads: int, qk_norm: bool = False) -> None:
        super().__init__(d_model, num_heads)
        width = d_model // num_heads
        self.q_norm = NORMS["rms"](width) if qk_norm else nn.Identity()
        self.k_norm = NORMS["rms"](width) if qk_norm else nn.Identity()

    def heads(self, x: Float[Tensor, "B T D"]) -> Float[Tensor, "B N T K"]:
        """The width shared out among the heads."""
        return x.unflatten(-1, (self.num_heads, -1)).transpose(1, 2)

    def look_back(
        self,
        x: Float[Tensor, "B T D"],
        past: Float[Tensor, "B P D2"] | None,
        places: Places,
        trace: dict[str, Tensor] | None = None,
    ) -> tuple[Float[Tensor, "B T D"], Float[Tensor, "B S D2"]]:
        """What T places saw, and all keys beside their values, remembered ones first.

        Args:
            x: What asks.
            past: Of the P places before; none if nothing was read.
            places: Who may see whom, and how far apart they are.
            trace: If given, receives ``weights`` [B N T S]; without it, torch's own
                attention computes the same and never keeps them.
        """
        projected = F.linear(x, self.in_proj_weight, self.in_proj_bias)
        queries, both = projected.tensor_split([x.shape[-1]], dim=-1)
        if past is not None:
            both = torch.cat([past, both], dim=1)
        keys, values = both.chunk(2, dim=-1)
        q, k = self.q_norm(self.heads(queries)), self.k_norm(self.heads(keys))
        v = self.heads(values)
        if places.angles is not None:
            q, k = turned(q, places.angles), turned(k, places.angles)
        if trace is None:
            seen = F.scaled_dot_product_attention(
                q, k, v, attn_mask=places.scores, is_causal=places.causal
            )
        else:
            scores = q @ k.mT * q.shape[-1] ** -0.5
            trace["weights"] = (scores + places.scores).softmax(dim=-1)
            seen = trace["weights"] @ v
        return self.out_proj(seen.transpose(1, 2).flatten(-2)), both


class Block(nn.Module):
    """Look back, then think: each step's result is added to what it was made from.

    With its usual settings equal to ``torch.nn.TransformerEncoderLayer`` with
    ``norm_first`` and GELU under a causal mask; parameters have the same names.

    Args:
        d_model: Width D.
        num_heads: Heads N, a divisor of D.
        d_ff: Width of the feed-forward network inside.
        activation: A key of ``ACTIVATIONS``.
        norm: A key of ``NORMS``.
        qk_norm: See ``CausalAttention``.
        dropout: Share of every step's result that is set to zero in training.

    Source:
        Radford et al. (2019), Language models are unsupervised multitask learners,
        section 2.3: normalisation moved before each step.
    """

    def __init__(
        self,
        d_model: int,
        num_heads: int,
        d_ff: int,
        activation: str = "gelu",
        norm: str = "layer",
        qk_norm: bool = False,
        dropout: float = 0.0,
    ) -> None:
        super().__init__()
        for what, name, known in (
            ("activation", activation, ACTIVATIONS),
            ("norm", norm, NORMS),
        ):
            if name not in known:
                raise UserError(
                    f"There is no {what} called {name!r}: choose one of "
                    f"{', '.join(known)}."
                )
        self.norm1, self.norm2 = NORMS[norm](d_model), NORMS[norm](d_model)
        self.self_attn = CausalAttention(d_model, num_heads, qk_norm)
        self.activation = ACTIVATIONS[activation]
        self.linear1 = nn.Linear(d_model, d_ff * (2 if activation == "swiglu" else 1))
        self.linear2 = nn.Linear(d_ff, d_model)
        self.dropout = nn.Dropout(dropout)

    def forward(
        self,
        x: Float[Tensor, "B T D"],
        past: Float[Tensor, "B P D2"] | None,
        places: Places,
        trace: dict[str, Tensor] | None = None,
    ) -> tuple[Float[Tensor, "B T D"], Float[Tensor, "B S D2"]]:
        """One layer further; see ``CausalAttention.look_back``."""
        seen, kept = self.self_attn.look_back(self.norm1(x), past, places, trace)
        x = x + self.dropout(seen)
        return x + self.dropout(self.think(self.norm2(x))), kept

    def think(self, x: Float[Tensor, "B T D"]) -> Float[Tensor, "B T D"]:
        """Every place by itself, through a wider layer and back."""
        return self.linear2(self.activation(self.linear1(x)))


class GPTLanguageModel(nn.Module):
    """Predicts the next token from those before it, looked at one by one.

    A place sees itself and the C - 1 places before it, in every layer, so its state
    is their keys beside their values [L S B 2D], S < C: of a longer text, the latest.
    A text may be read at once or in any pieces. Beyond C places the window slides; the
    upper layers then look at places that themselves looked further back.

    Args:
        vocab_size: Number of tokens V.
        d_model: Width D.
        num_heads: Heads N, a divisor of D.
        num_layers: Layers L.
        d_ff: See ``Block``.
        context_length: Places C that a place sees, itself included.
        positions: A key of ``positions.SCHEMES``.
        activation: See ``Block``.
        norm: See ``Block``.
        qk_norm: See ``Block``.
        tied: Whether the embeddings also read out, with no bias (Press & Wolf 2017,
            arXiv:1608.05859).
        zero_init: Whether every step of a layer begins by adding nothing; if not, its
            last matrix begins smaller by the square root of 2L, as GPT-2's.
        dropout: Of every step, and of the embeddings.

    Attributes:
        config: The settings that another model of the same weights needs.

    Raises:
        UserError: If the heads do not divide the width, the context is empty, or a
            setting is none of those known.

    Source:
        Radford et al. (2018; 2019).
    """

    def __init__(
        self,
        vocab_size: int,
        d_model: int,
        num_heads: int,
        num_layers: int,
        d_ff: int,
        context_length: int,
        positions: str = "rotary",
        activation: str = "gelu",
        norm: str = "layer",
        qk_norm: bool = False,
        tied: bool = False,
        zero_init: bool = False,
        dropout: float = 0.0,
    ) -> None:
        super().__init__()
        if context_length < 1:
            raise UserError(
                f"Nothing can be seen in a context of {context_length} tokens: give "
                "one or more."
            )
        self.context_length = context_length
        self.config = {  # but for what the data decide, and what only training needs
            "d_model": d_model, "num_heads": num_heads, "num_layers": num_layers,
            "d_ff": d_ff, "context_length": context_length, "positions": positions,
            "activation": activation, "norm": norm, "qk_norm": qk_norm, "tied": tied,
        }  # fmt: skip
        self.embedding = nn.Embedding(vocab_size, d_model)
        nn.init.normal_(self.embedding.weight, std=d_model**-0.5)
        self.layers = nn.ModuleList(
            Block(d_model, num_heads, d_ff, activation, norm, qk_norm, dropout)
            for _ in range(num_layers)
        )
        self.positions = positions_of(positions, d_model, num_heads, context_length)
        self.norm = NORMS[norm](d_model)
        self.readout = None if tied else nn.Linear(d_model, vocab_size)
        self.dropout = nn.Dropout(dropout)
        self.start_small(num_layers, zero_init)

    def start_small(self, num_layers: int, zero_init: bool) -> None:
        """Make what each step adds small at first, or nothing at all."""
        for name, parameter in self.layers.named_parameters():
            if zero_init and name.endswith("linear2.bias"):
                nn.init.zeros_(parameter)
            if name.endswith(("out_proj.weight", "linear2.weight")):
                parameter.data.mul_(0.0 if zero_init else (2 * num_layers) ** -0.5)

    def forward(
        self,
        tokens: Int[Tensor, "B T"],
        state: Float[Tensor, "L P B D2"] | None = None,
        trace: dict[str, Tensor] | None = None,
    ) -> tuple[Float[Tensor, "B T V"], Float[Tensor, "L S B D2"]]:
        """Logits of the next token after each place, and what is remembered.

        Args:
            tokens: Ids in [0, V), T ≥ 1; logits at t predict token t + 1.
            state: Where an earlier call stopped; none if nothing was read.
            trace: If given, receives ``embedded`` [B T D], ``stream``, what each
                layer was given and the last one left [L+1 B T D], and ``weights``
                [L B N T S], the remembered places first among the S.

        Returns:
            Unnormalised log-probabilities, and the state to go on from.
        """
        past = 0 if state is None else state.shape[1]
        embedded = self.embedding(tokens)
        x = self.dropout(self.positions.add(embedded, past))
        places = self.places(x, past, trace is not None)
        stream, weights, kept = [x], [], []
        for index, layer in enumerate(self.layers):
            before = None if state is None else state[index].transpose(0, 1)
            inside: dict[str, Tensor] | None = None if trace is None else {}
            x, both = layer(x, before, places, inside)
            kept.append(both)
            if inside is not None:
                stream.append(x)
                weights.append(inside["weights"])
        if trace is not None:
            trace["embedded"], trace["stream"] = embedded, torch.stack(stream)
            trace["weights"] = torch.stack(weights)
        x = self.norm(x)
        logits = self.readout(x) if self.readout else x @ self.embedding.weight.T
        state = torch.stack([self.remember(both) for both in kept]).transpose(1, 2)
        return logits, state

    def places(self, x: Float[Tensor, "B T D"], past: int, written_out: bool) -> Places:
        """Who may see whom; see ``places_in``."""
        return places_in(self.positions, x, past, written_out)

    def remember(self, both: Float[Tensor, "B S D2"]) -> Float[Tensor, "B P D2"]:
        """Of all keys and values, those that the next token sees."""
        return both[:, max(0, both.shape[1] - (self.context_length - 1)) :]
