"""Answers to the exercises of *Inside today's models*, right and wrong."""

NORM = "root = (x.square().mean(-1, keepdim=True) + eps).sqrt()\n"
KEYS = (
    "times = q.shape[0] // k.shape[0]\n"
    "k, v = (each.repeat_interleave(times, 0) for each in (k, v))\n"
)
SEEN = "return (q @ k.mT / q.shape[-1] ** 0.5).softmax(-1) @ v"
PLACES = "i, j = torch.arange(length)[:, None], torch.arange(length)\n"
COUNT = "return 2 * num_layers * num_kv_heads * head_width * {} * size"

RIGHT = [
    ("rms_norm", f"{NORM}return x / root * weight"),
    ("rms_norm", "return torch.nn.functional.rms_norm(x, weight.shape, weight, eps)"),
    (
        "rms_norm",
        "return torch.stack([r * (r @ r / len(r) + eps) ** -0.5 for r in x]) * weight",
    ),
    ("grouped", f"{KEYS}{SEEN}"),
    (
        "grouped",
        "return torch.nn.functional.scaled_dot_product_attention(\n"
        "    q[None], k[None], v[None], enable_gqa=True)[0]",
    ),
    (
        "grouped",
        "q = q.unflatten(0, (k.shape[0], -1))\nk, v = k[:, None], v[:, None]\n"
        "return ((q @ k.mT) / q.shape[-1] ** 0.5).softmax(-1).matmul(v).flatten(0, 1)",
    ),
    (
        "in_sight",
        f"{PLACES}return ((i - j < window) | (j < num_sinks)) & (j <= i)",
    ),
    (
        "in_sight",
        "full = torch.ones(length, length, dtype=torch.bool)\n"
        "mask = full.tril() & full.triu(1 - window)\n"
        "mask[:, :num_sinks] = full.tril()[:, :num_sinks]\nreturn mask",
    ),
    ("cache_bytes", COUNT.format("min(length, window)")),
    (
        "cache_bytes",
        "kept = length if length < window else window\n"
        "return sum(2 * num_kv_heads * head_width * kept * size"
        " for _ in range(num_layers))",
    ),
]

# (exercise, name of the diagnosis, an answer that deserves it)
WRONG = [
    (
        "rms_norm",
        "eps-outside",
        "return x / (x.square().mean(-1, keepdim=True).sqrt() + eps) * weight",
    ),
    (
        "rms_norm",
        "over-the-places",
        "return x / (x.square().mean(0) + eps).sqrt() * weight",
    ),
    (
        "rms_norm",
        "over-everything",
        "return x * torch.rsqrt((x * x).mean() + eps) * weight",
    ),
    (
        "rms_norm",
        "by-the-deviation",
        "return weight * x / torch.sqrt(x.var(-1, correction=0, keepdim=True) + eps)",
    ),
    ("rms_norm", "no-weight", f"{NORM}return x / root"),
    ("rms_norm", "no-root", f"{NORM}return x / root**2 * weight"),
    ("rms_norm", "multiplied", f"{NORM}return x * root * weight"),
    (
        "rms_norm",
        "mean-taken-away",
        "return torch.nn.functional.layer_norm(x, weight.shape, weight, None, eps)",
    ),
    ("rms_norm", "no-return", f"{NORM}x / root * weight"),
    ("rms_norm", "detached", f"{NORM}return (x / root * weight).detach()"),
    ("rms_norm", "float32", f"{NORM}return (x / root * weight).float()"),
    ("rms_norm", "in-place", f"{NORM}x /= root\nreturn x * weight"),
    (
        "grouped",
        "keys-by-turns",
        "times = len(q) // len(k)\n"
        f"k, v = torch.cat([k] * times), v.repeat_interleave(times, 0)\n{SEEN}",
    ),
    (
        "grouped",
        "the-first",
        "return (q @ k[0].T / q.shape[-1] ** 0.5).softmax(-1) @ v[0]",
    ),
    (
        "grouped",
        "by-the-whole-width",
        f"{KEYS}width = q.shape[0] * q.shape[-1]\n"
        "return (q @ k.mT / width**0.5).softmax(-1) @ v",
    ),
    (
        "grouped",
        "over-the-heads",
        f"{KEYS}return (q @ k.mT / q.shape[-1] ** 0.5).softmax(0) @ v",
    ),
    ("grouped", "not-shared", SEEN),
    ("grouped", "no-softmax", f"{KEYS}return q @ k.mT / q.shape[-1] ** 0.5 @ v"),
    (
        "grouped",
        "the-mean",
        "k, v = k.mean(0), v.mean(0)\n"
        "return (q @ k.mT / q.shape[-1] ** 0.5).softmax(-1) @ v",
    ),
    ("in_sight", "no-sinks", f"{PLACES}return (i - j < window) & (j <= i)"),
    ("in_sight", "future-seen", f"{PLACES}return (i - j < window) | (j < num_sinks)"),
    (
        "in_sight",
        "one-sink-more",
        f"{PLACES}return ((i - j < window) | (j <= num_sinks)) & (j <= i)",
    ),
    (
        "in_sight",
        "sinks-in-the-window",
        f"{PLACES}return (i - j < window) & (j < num_sinks) & (j <= i)",
    ),
    (
        "in_sight",
        "turned-over",
        f"{PLACES}return (((i - j < window) | (j < num_sinks)) & (j <= i)).T",
    ),
    (
        "in_sight",
        "hidden-for-seen",
        f"{PLACES}return ~(((i - j < window) | (j < num_sinks)) & (j <= i))",
    ),
    (
        "in_sight",
        "one-too-few",
        f"{PLACES}return ((j > i - window + 1) | (j < num_sinks)) & (j <= i)",
    ),
    ("cache_bytes", "all-of-the-window", COUNT.format("window")),
    ("cache_bytes", "the-larger", COUNT.format("max(length, window)")),
    (
        "cache_bytes",
        "one-layer",
        "return 2 * num_kv_heads * head_width * min(length, window) * size",
    ),
    ("cache_bytes", "queries-too", COUNT.format("1.5 * min(length, window)")),
    ("cache_bytes", "bits", COUNT.format("8 * min(length, window)")),
    ("cache_bytes", "squared", COUNT.format("min(length, window) ** 2")),
    ("cache_bytes", "numbers", COUNT.format("min(length, window)")[: -len(" * size")]),
    ("cache_bytes", "not-a-number", "return str(2 * num_layers)"),
]

UNRECOGNISED = [
    ("rms_norm", "return torch.zeros_like(x)"),
    ("rms_norm", f"{NORM}return x / root * weight + 0.01"),
    ("rms_norm", "raise ValueError('no idea')"),
    ("grouped", "return q"),
    ("grouped", f"{KEYS}return (q @ k.mT * 3).softmax(-1) @ v"),
    ("in_sight", "return torch.eye(length, dtype=torch.bool)[:, torch.randperm(1)]"),
    ("in_sight", f"{PLACES}return (i + j) % 3 == 0"),
    ("cache_bytes", "return 4096"),
    ("cache_bytes", "return num_layers + num_kv_heads + head_width + length"),
]
