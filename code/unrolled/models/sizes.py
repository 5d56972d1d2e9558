"""What a model's settings cost before one is built: weights, memory, arithmetic."""

from dataclasses import dataclass

from unrolled.errors import UserError


@dataclass(frozen=True)
class Sizes:
    """Settings of a GPT or of one of today's models, counted by hand.

    Attributes:
        vocab_size: Number of tokens V.
        d_model: Width D.
        num_layers: Layers L.
        num_heads: Heads N that ask, a divisor of D.
        num_kv_heads: Heads M of keys and values, a divisor of N.
        d_ff: Width of the feed-forward network, or of each expert.
        gated: Whether that network has a gate, a third matrix (SwiGLU).
        num_experts: Experts; 0 for one network and no choice.
        num_active: How many of them a token is sent to.
        window: Places that a place sees, itself included; 0 for all.
        num_places: Rows of a learned table of places; 0 for none.
        bias: Whether layers, norms and an own readout have biases.
        tied: Whether the embeddings also read out, with no bias.

    Raises:
        UserError: If heads do not divide evenly, or more experts are asked than are.
    """

    vocab_size: int
    d_model: int
    num_layers: int
    num_heads: int
    num_kv_heads: int
    d_ff: int
    gated: bool = True
    num_experts: int = 0
    num_active: int = 0
    window: int = 0
    num_places: int = 0
    bias: bool = False
    tied: bool = False

    def __post_init__(self) -> None:
        if self.d_model % self.num_heads or self.num_heads % self.num_kv_heads:
            raise UserError(
                f"{self.num_heads} heads over a width of {self.d_model}, sharing the "
                f"keys and values of {self.num_kv_heads}, do not divide evenly: choose "
                "divisors."
            )
        if self.num_active > self.num_experts:
            raise UserError(
                f"Of {self.num_experts} experts {self.num_active} cannot be asked: "
                "choose as many as there are, or fewer."
            )

    @property
    def kv_width(self) -> int:
        """Numbers of all keys, or of all values, of a place in one layer."""
        return self.num_kv_heads * self.d_model // self.num_heads

    @property
    def network(self) -> int:
        """Parameters of one feed-forward network."""
        wide = self.d_ff * (2 if self.gated else 1)
        matrices = self.d_model * (wide + self.d_ff)
        return matrices + self.bias * (wide + self.d_model)

    def parameters(self, active: bool = False) -> int:
        """All parameters, or those that a token meets: of the experts, a few."""
        width, biased = self.d_model, 1 + self.bias
        attention = 2 * width * (width + self.kv_width)
        attention += self.bias * 2 * (width + self.kv_width)
        experts = self.num_active if active else self.num_experts
        thought = self.network
        if self.num_experts:
            thought = experts * self.network + self.num_experts * width
        norms = (2 * self.num_layers + 1) * width * biased
        tables = (self.vocab_size + self.num_places) * width
        readout = 0 if self.tied else self.vocab_size * (width + self.bias)
        return self.num_layers * (attention + thought) + norms + tables + readout

    def places_kept(self, length: int) -> int:
        """Places in memory once so many were read, the latest included."""
        return min(length, self.window) if self.window else length

    def cache_bytes(self, length: int, size: int = 2) -> int:
        """Bytes of the keys and values of a text, so many bytes a number."""
        return 2 * self.num_layers * self.kv_width * self.places_kept(length) * size

    def products(self, length: int) -> int:
        """Multiplications for one token more, the last of so many: those with weights,
        and those with the keys and values of what it sees."""
        width, wide = self.d_model, 3 if self.gated else 2
        weights = 2 * width * (width + self.kv_width)
        weights += (self.num_active or 1) * wide * width * self.d_ff
        weights += self.num_experts * width
        seen = 2 * width * self.places_kept(length)
        return self.num_layers * (weights + seen) + self.vocab_size * width


# From their authors' reports and the files beside their weights. Of GPT-3, whose
# layers look by turns at all places and at near ones, all is counted.
PUBLISHED = {
    "gpt-2": Sizes(
        50_257, 768, 12, 12, 12, 3072, gated=False, num_places=1024, bias=True,
        tied=True,
    ),
    "gpt-3": Sizes(
        50_257, 12_288, 96, 96, 96, 49_152, gated=False, num_places=2048, bias=True,
        tied=True,
    ),
    "llama-7b": Sizes(32_000, 4096, 32, 32, 32, 11_008),
    "llama-2-70b": Sizes(32_000, 8192, 80, 64, 8, 28_672),
    "mistral-7b": Sizes(32_000, 4096, 32, 32, 8, 14_336, window=4096),
    "mixtral-8x7b": Sizes(
        32_000, 4096, 32, 32, 8, 14_336, num_experts=8, num_active=2
    ),
}  # fmt: skip
