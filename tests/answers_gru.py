"""Answers to the exercises of *The gated recurrent unit*, right and wrong."""

SUMS = (
    "i = x @ weight_ih.T + bias_ih\nh_ = h @ weight_hh.T + bias_hh\n"
    "(a, b, c), (d, e, f) = i.chunk(3, 1), h_.chunk(3, 1)\n"
    "r, z = torch.sigmoid(a + d), torch.sigmoid(b + e)\n"
)
COUNT = (
    "def count(h):\n"
    "    layer = 3 * h * (embedding_size + h + 2)\n"
    "    return layer + vocab_size * (embedding_size + h + 1)\n"
)
BLEND = "return (1 - z) * n + z * h"
TURNED = (
    "H = weight_hh.shape[1]\nout = []\n"
    "for w in (weight_ih, weight_hh, bias_ih, bias_hh):\n"
    "    w = w.clone()\n    {}\n    out.append(w)\nreturn tuple(out)"
)
BOTH_FIT = (
    "a = torch.allclose(output, cell(x, h, True), atol=1e-5)\n"
    "b = torch.allclose(output, cell(x, h, False), atol=1e-5)\n"
)

RIGHT = [
    ("gru_step", f"{SUMS}n = torch.tanh(c + r * f)\n{BLEND}"),
    ("gru_step", f"{SUMS}n = torch.tanh(c + r * f)\nreturn n + z * (h - n)"),
    (
        "gru_step",
        "return torch.gru_cell(x, h, weight_ih, weight_hh, bias_ih, bias_hh)",
    ),
    ("update_bias", "z = 0.5 ** (1 / steps)\nreturn math.log(z / (1 - z))"),
    ("update_bias", "return -math.log(2 ** (1 / steps) - 1)"),
    ("update_bias", "return torch.tensor(0.5 ** (1 / steps)).double().logit().item()"),
    ("turn_around", TURNED.format("w[H : 2 * H] = -w[H : 2 * H]")),
    (
        "turn_around",
        "def turned(w):\n    r, z, n = w.chunk(3)\n    return torch.cat([r, -z, n])\n"
        "return [turned(w) for w in (weight_ih, weight_hh, bias_ih, bias_hh)]",
    ),
    (
        "matching_size",
        f"{COUNT}return min(range(1, 3000), key=lambda h: abs(count(h) - parameters))",
    ),
    (
        "matching_size",
        f"{COUNT}h = 1\nwhile count(h + 1) < parameters:\n    h += 1\n"
        "near = parameters - count(h) < count(h + 1) - parameters\n"
        "return h if near else h + 1",
    ),
    (
        "which_form",
        f"{BOTH_FIT}if a and b:\n    return 'both'\n"
        "return 'after' if a else 'before' if b else 'neither'",
    ),
]

# (exercise, name of the diagnosis, an answer that deserves it)
WRONG = [
    ("gru_step", "no-reset", f"{SUMS}n = torch.tanh(c + f)\n{BLEND}"),
    ("gru_step", "no-tanh", f"{SUMS}n = c + r * f\n{BLEND}"),
    (
        "gru_step",
        "no-old-state",
        f"{SUMS}n = torch.tanh(c + r * f)\nreturn (1 - z) * n",
    ),
    (
        "gru_step",
        "candidate-added-whole",
        f"{SUMS}n = torch.tanh(c + r * f)\nreturn n + z * h",
    ),
    ("gru_step", "reset-turned", f"{SUMS}n = torch.tanh(c + (1 - r) * f)\n{BLEND}"),
    ("gru_step", "no-return", f"{SUMS}n = torch.tanh(c + r * f)"),
    (
        "gru_step",
        "no-bias-hh",
        f"{SUMS.replace(' + bias_hh', '')}n = torch.tanh(c + r * f)\n{BLEND}",
    ),
    (
        "gru_step",
        "float32",
        f"{SUMS}n = torch.tanh(c + r * f)\nreturn ((1 - z) * n + z * h).float()",
    ),
    (
        "gru_step",
        "detached",
        f"{SUMS}n = torch.tanh(c + r * f)\nreturn ((1 - z) * n + z * h).detach()",
    ),
    (
        "update_bias",
        "one-in-so-many",
        "z = 1 - 1 / steps\nreturn math.log(z / (1 - z))",
    ),
    ("update_bias", "log-of-the-gate", "return math.log(0.5 ** (1 / steps))"),
    ("update_bias", "power-not-root", "z = 0.5**steps\nreturn math.log(z / (1 - z))"),
    (
        "update_bias",
        "halved",
        "z = 0.5 ** (1 / steps)\nreturn math.log(z / (1 - z)) / 2",
    ),
    (
        "update_bias",
        "one-step-too-many",
        "z = 0.5 ** (1 / (steps + 1))\nreturn math.log(z / (1 - z))",
    ),
    ("turn_around", "reset-rows", TURNED.format("w[:H] = -w[:H]")),
    ("turn_around", "candidate-rows", TURNED.format("w[2 * H :] = -w[2 * H :]")),
    ("turn_around", "both-gates", TURNED.format("w[: 2 * H] = -w[: 2 * H]")),
    ("turn_around", "all-rows", TURNED.format("w = -w")),
    ("turn_around", "reciprocal", TURNED.format("w[H : 2 * H] = 1 / w[H : 2 * H]")),
    (
        "turn_around",
        "nothing-turned",
        "return weight_ih, weight_hh, bias_ih, bias_hh",
    ),
    (
        "matching_size",
        "layer-only",
        "def count(h):\n    return 3 * h * (embedding_size + h + 2)\n"
        "return min(range(1, 3000), key=lambda h: abs(count(h) - parameters))",
    ),
    (
        "matching_size",
        "no-embedding",
        "def count(h):\n"
        "    return 3 * h * (embedding_size + h + 2) + vocab_size * (h + 1)\n"
        "return min(range(1, 3000), key=lambda h: abs(count(h) - parameters))",
    ),
    (
        "matching_size",
        "two-gates",
        f"{COUNT.replace('3 * h', '2 * h')}"
        "return min(range(1, 3000), key=lambda h: abs(count(h) - parameters))",
    ),
    (
        "matching_size",
        "no-biases",
        f"{COUNT.replace(' + h + 2', ' + h')}"
        "return min(range(1, 3000), key=lambda h: abs(count(h) - parameters))",
    ),
    (
        "matching_size",
        "rounded-up",
        f"{COUNT}h = 1\nwhile count(h) <= parameters:\n    h += 1\nreturn h",
    ),
    (
        "which_form",
        "names-swapped",
        f"{BOTH_FIT}if a and b:\n    return 'both'\n"
        "return 'before' if a else 'after' if b else 'neither'",
    ),
    (
        "which_form",
        "before-first",
        f"{BOTH_FIT}return 'before' if b else 'after' if a else 'neither'",
    ),
    (
        "which_form",
        "neither-for-both",
        f"{BOTH_FIT}if a == b:\n    return 'neither'\n"
        "return 'after' if a else 'before'",
    ),
    (
        "which_form",
        "not-before-is-after",
        f"{BOTH_FIT}if a and b:\n    return 'both'\nreturn 'before' if b else 'after'",
    ),
    (
        "which_form",
        "first-row",
        "x, h, output = x[:1], h[:1], output[:1]\n"
        f"{BOTH_FIT}if a and b:\n    return 'both'\n"
        "return 'after' if a else 'before' if b else 'neither'",
    ),
    (
        "which_form",
        "not-a-string",
        f"{BOTH_FIT}return 2 * a + b",
    ),
]

UNRECOGNISED = [
    ("gru_step", f"{SUMS}n = torch.tanh(c + r * f)\nreturn (1 - z) * n + z * h + 0.01"),
    ("gru_step", "return torch.zeros_like(h)"),
    ("gru_step", "raise ValueError('no idea')"),
    ("update_bias", "return 1.0"),
    ("update_bias", "return math.sqrt(steps)"),
    ("turn_around", "return (weight_ih * 2, weight_hh, bias_ih, bias_hh)"),
    ("turn_around", "return (bias_ih, bias_hh, weight_ih, weight_hh)"),
    ("matching_size", "return 218"),
    ("matching_size", "return int((parameters / 3) ** 0.5) + 7"),
    ("which_form", "return 'perhaps'"),
    ("which_form", "return 'after' if x.sum() > 0 else 'neither'"),
]
