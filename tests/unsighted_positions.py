"""Wrong answers to the exercises of *Where am I?*, written before the checks were."""

UNSIGHTED_POSITIONS = [
    (
        "waves",
        "halves",
        """def waves(length, d_model):
    t = torch.arange(length).float()[:, None]
    rates = 10000 ** (-torch.arange(0, d_model, 2) / d_model)
    return torch.cat([torch.sin(t * rates), torch.cos(t * rates)], dim=1)
""",
    ),
    (
        "waves",
        "own-rate-each",
        """def waves(length, d_model):
    out = torch.zeros(length, d_model)
    for t in range(length):
        for i in range(d_model):
            angle = t / 10000 ** (i / d_model)
            out[t, i] = math.sin(angle) if i % 2 == 0 else math.cos(angle)
    return out
""",
    ),
    (
        "turn",
        "neighbours",
        """def turn(x, places):
    T, K = x.shape
    rates = 10000.0 ** (-torch.arange(0, K, 2) / K)
    angles = places[:, None] * rates
    a, b = x[:, 0::2], x[:, 1::2]
    out = torch.empty_like(x)
    out[:, 0::2] = a * angles.cos() - b * angles.sin()
    out[:, 1::2] = a * angles.sin() + b * angles.cos()
    return out
""",
    ),
    (
        "turn",
        "backwards",
        """def turn(x, places):
    K = x.shape[1]
    rates = 10000.0 ** (-torch.arange(0, K, 2) / K)
    angles = places[:, None] * rates
    a, b = x.chunk(2, dim=1)
    first = a * angles.cos() + b * angles.sin()
    return torch.cat([first, b * angles.cos() - a * angles.sin()], dim=1)
""",
    ),
    (
        "slopes",
        "from-one",
        """def slopes(num_heads, length):
    m = torch.tensor([2 ** (-8 * n / num_heads) for n in range(num_heads)])
    t = torch.arange(length)
    bias = -m[:, None, None] * (t[:, None] - t)
    return bias.masked_fill(t[None, :] > t[:, None], float("-inf"))
""",
    ),
    (
        "slopes",
        "future-seen",
        """def slopes(num_heads, length):
    m = 2.0 ** (-8 * torch.arange(1, num_heads + 1) / num_heads)
    t = torch.arange(length)
    return m[:, None, None] * (t[None, :] - t[:, None])
""",
    ),
    (
        "bucket",
        "no-last",
        """def bucket(distance, num_buckets, furthest):
    exact = num_buckets // 2
    if distance < exact:
        return distance
    share = math.log(distance / exact) / math.log(furthest / exact)
    return exact + int(share * (num_buckets - exact))
""",
    ),
    (
        "bucket",
        "rounded",
        """def bucket(distance, num_buckets, furthest):
    half = num_buckets / 2
    if distance < half:
        return distance
    b = half + half * math.log(distance / half) / math.log(furthest / half)
    return min(round(b), num_buckets - 1)
""",
    ),
]
