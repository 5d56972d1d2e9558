"""Wrong answers to the exercises of *The Transformer*, before the checks.

Each was written from the text of the exercise alone, before its check existed, and is
kept word for word: (exercise, diagnosis that the check gives, the answer).
"""

UNSIGHTED_TRANSFORMER: list[tuple[str, str, str]] = [
    (
        "normalise",
        "unbiased",
        """def normalise(x, scale, shift):
    mean = x.mean(-1, keepdim=True)
    var = x.var(-1, keepdim=True)
    return scale * (x - mean) / torch.sqrt(var + 1e-5) + shift
""",
    ),
    (
        "normalise",
        "over-places",
        """def normalise(x, scale, shift):
    mu = x.mean(dim=1, keepdim=True)
    sigma2 = ((x - mu) ** 2).mean(dim=1, keepdim=True)
    return scale * (x - mu) / (sigma2 + 1e-5).sqrt() + shift
""",
    ),
    (
        "normalise",
        "epsilon-outside",
        """def normalise(x, scale, shift):
    mu = x.mean(-1, keepdim=True)
    sigma = x.std(-1, keepdim=True, unbiased=False)
    return (x - mu) / (sigma + 1e-5) * scale + shift
""",
    ),
    (
        "norm_inside",
        "post",
        """def norm_inside(x, weight):
    y = x + x @ weight.T
    return torch.nn.functional.layer_norm(y, y.shape[-1:])
""",
    ),
    (
        "norm_inside",
        "normed-stream",
        """def norm_inside(x, weight):
    x = torch.nn.functional.layer_norm(x, x.shape[-1:])
    return x + x @ weight.T
""",
    ),
    (
        "paper_rate",
        "larger",
        """def paper_rate(step, d_model, warm_up):
    return d_model ** -0.5 * max(step ** -0.5, step * warm_up ** -1.5)
""",
    ),
    (
        "paper_rate",
        "root-of-warm-up",
        """def paper_rate(step, d_model, warm_up):
    return d_model ** -0.5 * min(step ** -0.5, step * warm_up ** -0.5)
""",
    ),
    (
        "num_parameters",
        "one-attention-each",
        """def num_parameters(d_model, d_ff, num_layers):
    attn = 4 * d_model * d_model + 4 * d_model
    ff = 2 * d_model * d_ff + d_ff + d_model
    norm = 2 * d_model
    encoder = attn + ff + 2 * norm
    decoder = attn + ff + 3 * norm
    return num_layers * (encoder + decoder)
""",
    ),
    (
        "num_parameters",
        "no-biases",
        """def num_parameters(d_model, d_ff, num_layers):
    attn = 4 * d_model ** 2
    ff = 2 * d_model * d_ff
    norms = 5 * 2 * d_model
    return num_layers * (3 * attn + 2 * ff + norms)
""",
    ),
]
