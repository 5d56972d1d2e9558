"""Wrong answers to the exercises of *The gated recurrent unit*, before the checks.

Each was written from the text of the exercise alone, before its check existed, and is
kept word for word: (exercise, diagnosis that the check gives, the answer).
"""

UNSIGHTED_GRU: list[tuple[str, str, str]] = [
    (
        "gru_step",
        "reset-before",
        """def gru_step(x, h, weight_ih, weight_hh, bias_ih, bias_hh):
    H = h.shape[1]
    gi = x @ weight_ih.T + bias_ih
    gh = h @ weight_hh.T + bias_hh
    r = torch.sigmoid(gi[:, :H] + gh[:, :H])
    z = torch.sigmoid(gi[:, H:2 * H] + gh[:, H:2 * H])
    n = torch.tanh(gi[:, 2 * H:] + (r * h) @ weight_hh[2 * H:].T + bias_hh[2 * H:])
    return (1 - z) * n + z * h
""",
    ),
    (
        "gru_step",
        "z-turned",
        """def gru_step(x, h, weight_ih, weight_hh, bias_ih, bias_hh):
    i_r, i_z, i_n = (x @ weight_ih.T + bias_ih).chunk(3, dim=1)
    h_r, h_z, h_n = (h @ weight_hh.T + bias_hh).chunk(3, dim=1)
    r = torch.sigmoid(i_r + h_r)
    z = torch.sigmoid(i_z + h_z)
    n = torch.tanh(i_n + r * h_n)
    return (1 - z) * h + z * n
""",
    ),
    (
        "gru_step",
        "gates-swapped",
        """def gru_step(x, h, weight_ih, weight_hh, bias_ih, bias_hh):
    i_z, i_r, i_n = (x @ weight_ih.T + bias_ih).chunk(3, dim=1)
    h_z, h_r, h_n = (h @ weight_hh.T + bias_hh).chunk(3, dim=1)
    z = torch.sigmoid(i_z + h_z)
    r = torch.sigmoid(i_r + h_r)
    n = torch.tanh(i_n + r * h_n)
    return (1 - z) * n + z * h
""",
    ),
    (
        "gru_step",
        "reset-on-everything",
        """def gru_step(x, h, weight_ih, weight_hh, bias_ih, bias_hh):
    a = x @ weight_ih.T + bias_ih + h @ weight_hh.T + bias_hh
    r, z, n = a.chunk(3, dim=1)
    r, z = r.sigmoid(), z.sigmoid()
    n = torch.tanh(r * n)
    return (1 - z) * n + z * h
""",
    ),
    (
        "update_bias",
        "sign-turned",
        """def update_bias(steps):
    z = 0.5 ** (1 / steps)
    return math.log((1 - z) / z)
""",
    ),
    (
        "update_bias",
        "linear-decay",
        """def update_bias(steps):
    z = 1 - 1 / (2 * steps)
    return math.log(z / (1 - z))
""",
    ),
    (
        "update_bias",
        "to-one-over-e",
        """def update_bias(steps):
    z = math.exp(-1 / steps)
    return math.log(z / (1 - z))
""",
    ),
    (
        "update_bias",
        "the-gate-itself",
        """def update_bias(steps):
    return 0.5 ** (1 / steps)
""",
    ),
    (
        "matching_size",
        "one-bias",
        """def matching_size(parameters, vocab_size, embedding_size):
    best = None
    for h in range(1, 5000):
        count = vocab_size * embedding_size
        count += 3 * (h * embedding_size + h * h + h)
        count += h * vocab_size + vocab_size
        off = abs(count - parameters)
        if best is None or off < best[0]:
            best = (off, h)
    return best[1]
""",
    ),
    (
        "matching_size",
        "four-gates",
        """def matching_size(parameters, vocab_size, embedding_size):
    def count(h):
        layer = 4 * h * (embedding_size + h + 2)
        return vocab_size * embedding_size + layer + vocab_size * (h + 1)

    return min(range(1, 3000), key=lambda h: abs(count(h) - parameters))
""",
    ),
    (
        "matching_size",
        "rounded-down",
        """def matching_size(parameters, vocab_size, embedding_size):
    h = 1
    while True:
        layer = 3 * (h + 1) * (embedding_size + h + 1 + 2)
        rest = vocab_size * embedding_size + vocab_size * (h + 1) + vocab_size
        if layer + rest > parameters:
            return h
        h += 1
""",
    ),
    (
        "turn_around",
        "biases-left",
        """def turn_around(weight_ih, weight_hh, bias_ih, bias_hh):
    H = weight_hh.shape[1]
    weight_ih, weight_hh = weight_ih.clone(), weight_hh.clone()
    weight_ih[H:2 * H] *= -1
    weight_hh[H:2 * H] *= -1
    return weight_ih, weight_hh, bias_ih, bias_hh
""",
    ),
    (
        "turn_around",
        "one-minus",
        """def turn_around(weight_ih, weight_hh, bias_ih, bias_hh):
    H = weight_hh.shape[1]
    turned = []
    for w in (weight_ih, weight_hh, bias_ih, bias_hh):
        w = w.clone()
        w[H:2 * H] = 1 - w[H:2 * H]
        turned.append(w)
    return tuple(turned)
""",
    ),
    (
        "turn_around",
        "in-place",
        """def turn_around(weight_ih, weight_hh, bias_ih, bias_hh):
    H = weight_hh.shape[1]
    for w in (weight_ih, weight_hh, bias_ih, bias_hh):
        w[H:2 * H].neg_()
    return weight_ih, weight_hh, bias_ih, bias_hh
""",
    ),
    (
        "which_form",
        "the-nearer",
        """def which_form(cell, x, h, output):
    after = (output - cell(x, h, reset_after=True)).abs().max()
    before = (output - cell(x, h, reset_after=False)).abs().max()
    return "after" if after < before else "before"
""",
    ),
    (
        "which_form",
        "after-first + any-number",
        """def which_form(cell, x, h, output):
    if torch.isclose(output, cell(x, h, True), atol=1e-5).any():
        return "after"
    if torch.isclose(output, cell(x, h, False), atol=1e-5).any():
        return "before"
    return "neither"
""",
    ),
    (
        "which_form",
        "after-first",
        """def which_form(cell, x, h, output):
    if torch.allclose(output, cell(x, h, True), atol=1e-5):
        return "after"
    if torch.allclose(output, cell(x, h, False), atol=1e-5):
        return "before"
    return "neither"
""",
    ),
]
