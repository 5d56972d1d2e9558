"""Wrong answers to the exercises of *Self-attention*, before the checks.

Each was written from the text of the exercise alone, before its check existed, and is
kept word for word: (exercise, diagnosis that the check gives, the answer).
"""

UNSIGHTED_SELF_ATTENTION: list[tuple[str, str, str]] = [
    (
        "attend",
        "no-scale",
        """def attend(queries, keys, values):
    scores = queries @ keys.transpose(-2, -1)
    weights = torch.softmax(scores, dim=-1)
    return weights @ values
""",
    ),
    (
        "attend",
        "over-queries",
        """def attend(queries, keys, values):
    d = queries.shape[-1]
    scores = (queries @ keys.transpose(-2, -1)) / d ** 0.5
    weights = torch.softmax(scores, dim=-2)
    return weights @ values
""",
    ),
    (
        "attend",
        "by-width",
        """def attend(queries, keys, values):
    d = queries.shape[-1]
    scores = torch.einsum("btk,bsk->bts", queries, keys) / d
    return torch.softmax(scores, -1) @ values
""",
    ),
    (
        "hide_future",
        "after-softmax",
        """def hide_future(scores):
    weights = torch.softmax(scores, dim=-1)
    T = scores.shape[-1]
    mask = torch.tril(torch.ones(T, T))
    return weights * mask
""",
    ),
    (
        "hide_future",
        "present-hidden",
        """def hide_future(scores):
    T = scores.shape[-1]
    mask = torch.triu(torch.ones(T, T)).bool()
    return torch.softmax(scores.masked_fill(mask, float("-inf")), dim=-1)
""",
    ),
    (
        "hide_future",
        "zero-scores",
        """def hide_future(scores):
    return torch.softmax(torch.tril(scores), dim=-1)
""",
    ),
    (
        "split_heads",
        "not-transposed",
        """def split_heads(x, num_heads):
    B, T, D = x.shape
    return x.view(B, T, num_heads, D // num_heads)
""",
    ),
    (
        "split_heads",
        "reshaped",
        """def split_heads(x, num_heads):
    B, T, D = x.shape
    return x.reshape(B, num_heads, T, D // num_heads)
""",
    ),
    (
        "one_block",
        "no-shrink",
        """def one_block(highest, total, mixed, scores, values):
    top = torch.maximum(highest, scores.max(dim=-1).values)
    weights = torch.exp(scores - top[:, None])
    total = total + weights.sum(-1)
    mixed = mixed + weights @ values
    return top, total, mixed
""",
    ),
    (
        "one_block",
        "own-maximum",
        """def one_block(highest, total, mixed, scores, values):
    m = scores.max(dim=-1).values
    w = torch.exp(scores - m[:, None])
    shrink = torch.exp(highest - m)
    return m, total * shrink + w.sum(-1), mixed * shrink[:, None] + w @ values
""",
    ),
    (
        "one_block",
        "divided",
        """def one_block(highest, total, mixed, scores, values):
    new = torch.maximum(highest, scores.amax(-1))
    old = torch.exp(highest - new)
    w = torch.exp(scores - new[:, None])
    total = total * old + w.sum(-1)
    mixed = (mixed * old[:, None] + w @ values) / total[:, None]
    return new, total, mixed
""",
    ),
    (
        "cost_of",
        "one-head-only",
        """def cost_of(length, d_model, num_heads):
    d = d_model // num_heads
    projections = 4 * length * d_model * d_model
    return projections + 2 * length * length * d
""",
    ),
    (
        "cost_of",
        "no-output-matrix",
        """def cost_of(length, d_model, num_heads):
    qkv = 3 * length * d_model ** 2
    scores = length ** 2 * d_model
    mix = length ** 2 * d_model
    return qkv + scores + mix
""",
    ),
    (
        "cost_of",
        "heads-times-width",
        """def cost_of(length, d_model, num_heads):
    projections = 4 * length * d_model * d_model
    scores = num_heads * length * length * d_model
    return projections + 2 * scores
""",
    ),
]
