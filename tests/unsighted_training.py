"""Wrong answers to the exercises of *Training through time*, written before the checks.

Each was written from the text of the exercise alone, before its check existed, and is
kept word for word: (exercise, diagnosis that the check gives, the answer).
"""

UNSIGHTED_TRAINING: list[tuple[str, str, str]] = [
    (
        "step_back",
        "transposed",
        """def step_back(direct, later, h, weight_hh):
    return (direct + later) * (1 - h ** 2) @ weight_hh.T
""",
    ),
    (
        "step_back",
        "direct-added-last",
        """def step_back(direct, later, h, weight_hh):
    return direct + (later * (1 - h**2)) @ weight_hh
""",
    ),
    (
        "step_back",
        "tanh-again",
        """def step_back(direct, later, h, weight_hh):
    slope = 1 - torch.tanh(h) ** 2
    return ((direct + later) * slope) @ weight_hh
""",
    ),
    (
        "step_back",
        "slope-last",
        """def step_back(direct, later, h, weight_hh):
    back = (direct + later) @ weight_hh
    return back * (1 - h**2)
""",
    ),
    (
        "step_back",
        "no-direct",
        """def step_back(direct, later, h, weight_hh):
    delta = later * (1 - h * h)
    return delta @ weight_hh
""",
    ),
    (
        "clip",
        "always",
        """def clip(gradients, largest):
    norm = torch.sqrt(sum((g**2).sum() for g in gradients))
    return [g * largest / norm for g in gradients]
""",
    ),
    (
        "clip",
        "each-on-its-own",
        """def clip(gradients, largest):
    clipped = []
    for g in gradients:
        if g.norm() > largest:
            g = g / g.norm() * largest
        clipped.append(g)
    return clipped
""",
    ),
    (
        "clip",
        "clamped",
        """def clip(gradients, largest):
    return [g.clamp(-largest, largest) for g in gradients]
""",
    ),
    (
        "clip",
        "in-place",
        """def clip(gradients, largest):
    norm = sum((g**2).sum() for g in gradients) ** 0.5
    if norm > largest:
        for g in gradients:
            g *= largest / norm
    return gradients
""",
    ),
    (
        "clip",
        "norms-added",
        """def clip(gradients, largest):
    norm = sum(g.norm() for g in gradients)
    scale = min(1.0, largest / norm)
    return [g * scale for g in gradients]
""",
    ),
    (
        "last_states",
        "last-column",
        """def last_states(states, lengths):
    return states[:, -1]
""",
    ),
    (
        "last_states",
        "one-too-far",
        """def last_states(states, lengths):
    return torch.stack([s[n] for s, n in zip(states, lengths)])
""",
    ),
    (
        "last_states",
        "every-pair",
        """def last_states(states, lengths):
    return states[:, lengths - 1]
""",
    ),
    (
        "last_states",
        "mean",
        """def last_states(states, lengths):
    rows = []
    for s, n in zip(states, lengths):
        rows.append(s[:n].mean(0))
    return torch.stack(rows)
""",
    ),
]
