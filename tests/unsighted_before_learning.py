"""Wrong answers to these exercises by somebody who had not seen the checks."""

# Written from the text of the exercises alone, and kept word for word:
# (exercise, diagnosis that the check gives, the answer).
UNSIGHTED: list[tuple[str, str, str]] = [
    (
        "bits_per_character",
        "mean-of-means",
        """def bits_per_character(pieces):
    per_piece = []
    for piece in pieces:
        per_piece.append(-piece.mean() / math.log(2))
    return torch.stack(per_piece).mean().item()
""",
    ),
    (
        "bits_per_character",
        "nats",
        """def bits_per_character(pieces):
    log_probs = torch.cat(pieces)
    return -log_probs.mean().item()
""",
    ),
    (
        "bits_per_character",
        "wrong-way",
        """def bits_per_character(pieces):
    total = 0.0
    n = 0
    for piece in pieces:
        total += piece.sum().item()
        n += len(piece)
    return -total / n * math.log(2)
""",
    ),
    (
        "bits_per_character",
        "log-of-mean",
        """def bits_per_character(pieces):
    probs = torch.cat(pieces).exp()
    return -math.log2(probs.mean().item())
""",
    ),
    (
        "smooth",
        "discount-everywhere",
        """def smooth(counts, discount, lower):
    total = counts.sum()
    if total == 0:
        return lower.clone()
    lam = discount * (counts > 0).sum()
    return (counts - discount + lam * lower) / total
""",
    ),
    (
        "smooth",
        "times-total",
        """def smooth(counts, discount, lower):
    total = counts.sum()
    if total == 0:
        return lower.clone()
    discounted = torch.clamp(counts - discount, min=0)
    lam = discount * total
    return (discounted + lam * lower) / total
""",
    ),
    (
        "smooth",
        "only-unseen",
        """def smooth(counts, discount, lower):
    total = counts.sum()
    if total == 0:
        return lower.clone()
    lam = discount * (counts > 0).sum()
    seen = (counts - discount) / total
    unseen = lam * lower / total
    return torch.where(counts > 0, seen, unseen)
""",
    ),
    (
        "smooth",
        "unseen-zero",
        """def smooth(counts, discount, lower):
    total = counts.sum().clamp(min=1)
    discounted = torch.clamp(counts - discount, min=0)
    lam = discount * (counts > 0).sum()
    return (discounted + lam * lower) / total
""",
    ),
    (
        "seasonal_naive",
        "last-complete-season",
        """def seasonal_naive(series, season, horizon):
    T = len(series)
    start = (T // season - 1) * season
    last = series[start:start + season]
    steps = torch.arange(horizon)
    return last[steps % season]
""",
    ),
    (
        "seasonal_naive",
        "wraps-to-the-start",
        """def seasonal_naive(series, season, horizon):
    out = []
    for h in range(horizon):
        out.append(series[h - season])
    return torch.stack(out)
""",
    ),
    (
        "seasonal_naive",
        "season-too-long",
        """def seasonal_naive(series, season, horizon):
    values = series.tolist()
    for h in range(horizon):
        now = len(values) - 1
        values.append(values[now - season])
    return torch.tensor(values[len(series):], dtype=series.dtype)
""",
    ),
    (
        "seasonal_naive",
        "each-in-its-place",
        """def seasonal_naive(series, season, horizon):
    last = series[-season:]
    reps = math.ceil(horizon / season)
    return last.repeat_interleave(reps)[:horizon]
""",
    ),
]
