"""Wrong answers to the exercises of *Inside today's models*, before the checks.

Each was written from the text of the exercise alone, before its check existed, and is
kept word for word: (exercise, diagnosis that the check gives, the answer).
"""

UNSIGHTED_TODAYS: list[tuple[str, str, str]] = [
    (
        "rms_norm",
        "mean-taken-away",
        """def rms_norm(x, weight, eps):
    centred = x - x.mean(dim=-1, keepdim=True)
    square = centred.pow(2).mean(dim=-1, keepdim=True)
    return weight * centred / torch.sqrt(square + eps)
""",
    ),
    (
        "rms_norm",
        "by-the-length",
        """def rms_norm(x, weight, eps):
    length = (x ** 2).sum(-1, keepdim=True)
    return x / torch.sqrt(length + eps) * weight
""",
    ),
    (
        "grouped",
        "by-turns",
        """def grouped(q, k, v):
    times = q.shape[0] // k.shape[0]
    k = k.repeat(times, 1, 1)
    v = v.repeat(times, 1, 1)
    scores = q @ k.transpose(-2, -1) / q.shape[-1] ** 0.5
    return torch.softmax(scores, dim=-1) @ v
""",
    ),
    (
        "grouped",
        "not-scaled",
        """def grouped(q, k, v):
    per_group = q.shape[0] // k.shape[0]
    k = k.repeat_interleave(per_group, dim=0)
    v = v.repeat_interleave(per_group, dim=0)
    weights = (q @ k.mT).softmax(-1)
    return weights @ v
""",
    ),
    (
        "in_sight",
        "one-too-many",
        """def in_sight(length, window, num_sinks):
    t = torch.arange(length)
    distance = t[:, None] - t[None, :]
    near = (distance >= 0) & (distance <= window)
    sink = (t[None, :] < num_sinks) & (distance >= 0)
    return near | sink
""",
    ),
    (
        "in_sight",
        "sinks-to-come",
        """def in_sight(length, window, num_sinks):
    i = torch.arange(length).unsqueeze(1)
    j = torch.arange(length).unsqueeze(0)
    causal = j <= i
    inside = j > i - window
    return (causal & inside) | (j < num_sinks)
""",
    ),
    (
        "cache_bytes",
        "keys-alone",
        """def cache_bytes(num_layers, num_kv_heads, head_width, length, window, size):
    places = min(length, window)
    return num_layers * num_kv_heads * head_width * places * size
""",
    ),
    (
        "cache_bytes",
        "no-window",
        """def cache_bytes(num_layers, num_kv_heads, head_width, length, window, size):
    per_token = 2 * num_layers * num_kv_heads * head_width
    return per_token * length * size
""",
    ),
]
