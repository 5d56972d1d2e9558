"""What today's models changed in the GPT, each change a switch of its own."""

from typing import Any

import torch
from jaxtyping import Float
from torch import Tensor, nn
from torch.nn import functional as F

from unrolled.errors import UserError
from unrolled.models.gpt import Block, CausalAttention, GPTLanguageModel
from unrolled.models.positions import Places, turned


class GroupedAttention(CausalAttention):
    """Several heads that ask share the keys and values of one, and some places stay.

    Sinks are the first places of a text. They are seen by all, however far the window
    has slid on; to one that sees no more than them and a window, they lie right before
    that window.

    Args:
        d_model: Width D.
        num_heads: Heads N that ask, a divisor of D.
        num_kv_heads: Heads M of keys and values, a divisor of N.
        context_length: Places C of the window.
        num_sinks: First places that stay in sight.
        qk_norm: See ``CausalAttention``.
        bias: Whether the projections have one.

    Raises:
        UserError: If heads cannot be shared evenly.

    Source:
        Shazeer (2019), arXiv:1911.02150, for one head; Ainslie et al. (2023),
        arXiv:2305.13245, section 2.2, for groups; Xiao et al. (2024),
        arXiv:2309.17453, section 3.2, for sinks.
    """

    def __init__(
        self,
        d_model: int,
        num_heads: int,
        num_kv_heads: int,
        context_length: int,
        num_sinks: int = 0,
        qk_norm: bool = False,
        bias: bool = True,
    ) -> None:
        super().__init__(d_model, num_heads, qk_norm)
        if num_kv_heads < 1 or num_heads % num_kv_heads:
            raise UserError(
                f"{num_heads} heads cannot share the keys and values of "
                f"{num_kv_heads} evenly: choose a number that divides them."
            )
        self.num_kv_heads = num_kv_heads
        self.num_sinks = num_sinks
        self.last_place = num_sinks + context_length - 1
        width = d_model + 2 * num_kv_heads * (d_model // num_heads)
        self.in_proj_weight = nn.Parameter(torch.empty(width, d_model))
        nn.init.xavier_uniform_(self.in_proj_weight)
        zeros = torch.zeros(width)
        self.in_proj_bias = nn.Parameter(zeros) if bias else None
        self.out_proj = nn.Linear(d_model, d_model, bias=bias)
        if bias:
            nn.init.zeros_(self.out_proj.bias)

    def with_past(
        self,
        x: Float[Tensor, "B T D"],
        past: Float[Tensor, "B P M2"] | None,
    ) -> tuple[Tensor, Tensor, Tensor, Float[Tensor, "B S M2"]]:
        """Queries [B N T K], keys and values [B M S K], and what is to be kept."""
        projected = F.linear(x, self.in_proj_weight, self.in_proj_bias)
        queries, both = projected.tensor_split([x.shape[-1]], dim=-1)
        if past is not None:
            both = torch.cat([past, both], dim=1)
        keys, values = (
            each.unflatten(-1, (self.num_kv_heads, -1)).transpose(1, 2)
            for each in both.chunk(2, dim=-1)
        )
        q, k = self.q_norm(self.heads(queries)), self.k_norm(keys)
        return q, k, values, both

    def look_back(
        self,
        x: Float[Tensor, "B T D"],
        past: Float[Tensor, "B P M2"] | None,
        places: Places,
        trace: dict[str, Tensor] | None = None,
    ) -> tuple[Float[Tensor, "B T D"], Float[Tensor, "B S M2"]]:
        """See ``CausalAttention.look_back``; what is kept is 2 M K wide."""
        q, k, v, both = self.with_past(x, past)
        k = k if places.angles is None else turned(k, places.angles)
        shared = self.num_heads // self.num_kv_heads
        k, v = (each.repeat_interleave(shared, dim=1) for each in (k, v))
        far = places.angles is not None and 0 < self.num_sinks < k.shape[2]
        if trace is None and not far:
            q = q if places.angles is None else turned(q, places.angles)
            seen = F.scaled_dot_product_attention(
                q, k, v, attn_mask=places.scores, is_causal=places.causal
            )
        else:
            weights = self.weights(q, k, places)
            seen = weights @ v
            if trace is not None:
                trace["weights"] = weights
        return self.out_proj(seen.transpose(1, 2).flatten(-2)), both

    def weights(
        self,
        q: Float[Tensor, "B N T K"],
        k: Float[Tensor, "B N S K"],
        places: Places,
    ) -> Float[Tensor, "B N T S"]:
        """How much each sees of every place, sinks right before the window."""
        if places.angles is None:
            scores = q @ k.mT
        else:
            scores = turned(q, places.angles) @ k.mT
            # To the sinks, a query is no further on than the window's end.
            num_keys, num_sinks = k.shape[2], self.num_sinks
            here = torch.arange(num_keys, device=q.device)[-q.shape[2] :]
            here = here.clamp(max=self.last_place)
            cosines, sines = places.angles
            near = turned(q, (cosines[here], sines[here]))
            at_sinks = near @ k[..., :num_sinks, :].mT
            scores = torch.cat([at_sinks, scores[..., num_sinks:]], dim=-1)
        scores = scores * q.shape[-1] ** -0.5 + places.scores
        return scores.softmax(dim=-1)


class FeedForward(nn.Module):
    """One expert: a wider layer and back. See ``Block`` for the arguments."""

    def __init__(self, block: Block, d_ff: int, bias: bool) -> None:
        super().__init__()
        d_model, self.activation = block.linear2.out_features, block.activation
        wide = block.linear1.out_features // block.linear2.in_features * d_ff
        self.linear1 = nn.Linear(d_model, wide, bias=bias)
        self.linear2 = nn.Linear(d_ff, d_model, bias=bias)

    def forward(self, x: Float[Tensor, "*B D"]) -> Float[Tensor, "*B D"]:
        """Every place by itself."""
        return self.linear2(self.activation(self.linear1(x)))


class WithCost(torch.autograd.Function):
    """Something passed on as it is, whose gradient brings that of a cost with it."""

    @staticmethod
    def forward(ctx: Any, x: Tensor, cost: Tensor) -> Tensor:
        ctx.like = cost
        return x

    @staticmethod
    def backward(ctx: Any, *grads: Tensor) -> tuple[Tensor, Tensor]:
        return grads[0], torch.ones_like(ctx.like)


class Experts(nn.Module):
    """Several feed-forward networks, of which every place is sent to a few.

    The places' own softmax over the chosen ones weighs what they say. Beside the loss
    that is reported, a cost is learned from that grows where few experts do the work:
    E times the sum over the experts of the share of places that chose each and the mean
    probability it got.

    Args:
        block: Whose feed-forward network the experts stand for.
        d_ff: Width of one expert.
        num_experts: Experts E.
        num_active: How many of them a place is sent to.
        bias: Whether they have one.
        balance: Weight of the cost.

    Raises:
        UserError: If more experts are to be asked than there are.

    Source:
        Shazeer et al. (2017), arXiv:1701.06538; the choice as in Jiang et al. (2024),
        arXiv:2401.04088, section 2.1; the cost of Fedus, Zoph & Shazeer (2022),
        arXiv:2101.03961, section 2.2.
    """

    def __init__(
        self,
        block: Block,
        d_ff: int,
        num_experts: int,
        num_active: int,
        bias: bool = True,
        balance: float = 0.01,
    ) -> None:
        super().__init__()
        if not 1 <= num_active <= num_experts:
            raise UserError(
                f"Of {num_experts} experts {num_active} cannot be asked: "
                "choose from 1 to as many as there are."
            )
        self.num_active, self.balance = num_active, balance
        d_model = block.linear2.out_features
        self.router = nn.Linear(d_model, num_experts, bias=False)
        self.experts = nn.ModuleList(
            FeedForward(block, d_ff, bias) for _ in range(num_experts)
        )

    def chosen(
        self, x: Float[Tensor, "P D"]
    ) -> tuple[Float[Tensor, "P E"], Tensor, Tensor]:
        """Every expert's probability, the chosen ones' weights [P A], and which."""
        logits = self.router(x)
        best, which = logits.topk(self.num_active, dim=-1)
        return logits.softmax(dim=-1), best.softmax(dim=-1), which

    def forward(self, x: Float[Tensor, "*B D"]) -> Float[Tensor, "*B D"]:
        """What each place's experts say, weighed."""
        rows = x.flatten(0, -2)
        probabilities, weights, which = self.chosen(rows)
        total = torch.zeros_like(rows)
        for number, expert in enumerate(self.experts):
            places, rank = (which == number).nonzero(as_tuple=True)
            said = expert(rows[places]) * weights[places, rank, None]
            total = total.index_add(0, places, said)
        if self.training and torch.is_grad_enabled():
            count = len(self.experts)
            asked = torch.bincount(which.flatten(), minlength=count)
            share = asked / which.numel()
            even = count * (share * probabilities.mean(dim=0)).sum()
            cost = self.balance * even
            total = WithCost.apply(total, cost)
        return total.view(x.shape)  # type: ignore[union-attr]


class TodaysBlock(Block):
    """The GPT's block with grouped attention, and perhaps with experts."""

    def __init__(
        self,
        d_model: int,
        num_heads: int,
        d_ff: int,
        activation: str,
        norm: str,
        qk_norm: bool,
        dropout: float,
        num_kv_heads: int,
        context_length: int,
        num_sinks: int,
        num_experts: int,
        num_active: int,
        bias: bool,
    ) -> None:
        super().__init__(d_model, num_heads, d_ff, activation, norm, qk_norm, dropout)
        self.self_attn = GroupedAttention(
            d_model, num_heads, num_kv_heads, context_length, num_sinks, qk_norm, bias
        )
        self.experts = None
        if num_experts:
            self.experts = Experts(self, d_ff, num_experts, num_active, bias)
            del self.linear1, self.linear2
        elif not bias:
            self.linear1 = nn.Linear(d_model, self.linear1.out_features, bias=False)
            self.linear2 = nn.Linear(d_ff, d_model, bias=False)

    def think(self, x: Float[Tensor, "B T D"]) -> Float[Tensor, "B T D"]:
        """The second step: the experts where there are any."""
        return self.experts(x) if self.experts is not None else super().think(x)


class TodaysModel(GPTLanguageModel):
    """A GPT in which every part that was changed since can be switched on alone.

    With as many heads of keys and values as ask, no sinks, no experts and biases, it is
    the GPT. Its state is [L S B 2MK]: the sinks, and the C - 1 latest places.

    Args:
        vocab_size: Number of tokens V.
        d_model: Width D.
        num_heads: Heads N, a divisor of D.
        num_layers: Layers L.
        d_ff: Of the feed-forward network, or of each expert.
        context_length: Places C that a place sees, itself included, beside the sinks.
        num_kv_heads: See ``GroupedAttention``; 0 for as many as ask.
        num_sinks: See ``GroupedAttention``.
        num_experts: See ``Experts``; 0 for one network and no choice.
        num_active: See ``Experts``.
        bias: Whether there are biases, in the readout too.
        **settings: Of ``GPTLanguageModel``.

    Raises:
        UserError: As the parts do, or if there are sinks in a model that is told the
            number of a place.
    """

    def __init__(
        self,
        vocab_size: int,
        d_model: int,
        num_heads: int,
        num_layers: int,
        d_ff: int,
        context_length: int,
        num_kv_heads: int = 0,
        num_sinks: int = 0,
        num_experts: int = 0,
        num_active: int = 2,
        bias: bool = True,
        **settings: Any,
    ) -> None:
        super().__init__(
            vocab_size, d_model, num_heads, 0, d_ff, context_length, **settings
        )
        if num_sinks and self.config["positions"] not in ("rotary", "none"):
            raise UserError(
                "Where sinks stay in sight, what lies between is forgotten, and "
                "with it the number of a place: choose positions rotary or none."
            )
        new = {
            "num_kv_heads": num_kv_heads, "num_sinks": num_sinks, "bias": bias,
            "num_experts": num_experts, "num_active": num_active,
        }  # fmt: skip
        self.config |= new | {"num_layers": num_layers}
        self.num_sinks = num_sinks
        activation, norm, qk_norm = (
            self.config[name] for name in ("activation", "norm", "qk_norm")
        )
        self.layers = nn.ModuleList(
            TodaysBlock(
                d_model, num_heads, d_ff, activation, norm, qk_norm, self.dropout.p,
                num_kv_heads or num_heads, context_length, num_sinks, num_experts,
                num_active, bias,
            )
            for _ in range(num_layers)
        )  # fmt: skip
        if not bias and self.readout is not None:
            self.readout = nn.Linear(d_model, vocab_size, bias=False)
        self.start_small(num_layers, bool(settings.get("zero_init", False)))

    def places(self, x: Float[Tensor, "B T D"], past: int, written_out: bool) -> Places:
        """As in the GPT, and the sinks stay in sight."""
        if not self.num_sinks:
            return super().places(x, past, written_out)
        found = super().places(x, past, True)
        assert found.scores is not None
        new, length = found.scores.shape[-2:]
        here = torch.arange(length - new, length, device=x.device)[:, None]
        sink = torch.arange(length, device=x.device) < self.num_sinks
        seen = sink & (here >= torch.arange(length, device=x.device))
        return Places(found.scores.masked_fill(seen, 0.0), False, found.angles)

    def remember(self, both: Float[Tensor, "B S M2"]) -> Float[Tensor, "B P M2"]:
        """The sinks, and the latest places."""
        if both.shape[1] < self.num_sinks + self.context_length:
            return both
        latest = super().remember(both[:, self.num_sinks :])
        return torch.cat([both[:, : self.num_sinks], latest], dim=1)


def active_parameters(model: nn.Module) -> int:
    """Parameters that a token meets: of the experts, only those that are asked."""
    idle = 0
    for module in model.modules():
        if isinstance(module, Experts):
            one = sum(p.numel() for p in module.experts[0].parameters())
            idle += (len(module.experts) - module.num_active) * one
    return sum(p.numel() for p in model.parameters()) - idle
