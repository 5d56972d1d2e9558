"""Answers to the exercises of *GPT*, right and wrong."""

MERGE = (
    "def merge(ids, pair, new):\n    out = []\n    for id in ids:\n"
    "        if out and (out[-1], id) == pair:\n            out[-1] = new\n"
    "        else:\n            out.append(id)\n    return out\n"
    "ids = ids.tolist()\n"
)
SORTED = "values, order = chances.sort(descending=True)\n"
PUT = "out = torch.zeros_like(chances)\nout[order[keep]] = values[keep]\n"
BEFORE = f"{SORTED}keep = values.cumsum(0) - values < top_p - 1e-6\n{PUT}"
PLACES = (
    "row = row.tolist()\n"
    "places = [p for p in range(len(row) - 1) if row[p] == row[-1]]\n"
    "if not places:\n    return -1\n"
)

RIGHT = [
    (
        "cut_piece",
        f"{MERGE}for k, pair in enumerate(merges):\n"
        "    ids = merge(ids, pair, 256 + k)\nreturn torch.tensor(ids)",
    ),
    (
        "cut_piece",
        "from unrolled.data.byte_pairs import merged\nids = ids.tolist()\n"
        "while True:\n"
        "    here = [p for p in zip(ids, ids[1:]) if p in merges]\n"
        "    if not here:\n        return torch.tensor(ids)\n"
        "    best = min(here, key=merges.index)\n"
        "    ids = merged(ids, best, 256 + merges.index(best))",
    ),
    ("keep_likely", f"{BEFORE}return out / out.sum()"),
    (
        "keep_likely",
        "from unrolled.sampling import next_distribution\n"
        "return next_distribution(chances.log(), 1.0, top_p=top_p)",
    ),
    ("fair_bits", "return nats * num_tokens / num_characters / math.log(2)"),
    ("fair_bits", "return nats * math.log2(math.e) / (num_characters / num_tokens)"),
    ("read_on", f"{PLACES}return row[places[-1] + 1]"),
    (
        "read_on",
        "before = (row[:-1] == row[-1]).nonzero()\n"
        "return row[before[-1, 0] + 1] if len(before) else -1",
    ),
]

# (exercise, name of the diagnosis, an answer that deserves it)
WRONG = [
    (
        "cut_piece",
        "latest-first",
        f"{MERGE}for k, pair in reversed(list(enumerate(merges))):\n"
        "    ids = merge(ids, pair, 256 + k)\nreturn torch.tensor(ids)",
    ),
    (
        "cut_piece",
        "rank-alone",
        f"{MERGE}for k, pair in enumerate(merges):\n"
        "    ids = merge(ids, pair, k)\nreturn torch.tensor(ids)",
    ),
    (
        "cut_piece",
        "one-too-many",
        f"{MERGE}for k, pair in enumerate(merges):\n"
        "    ids = merge(ids, pair, 257 + k)\nreturn torch.tensor(ids)",
    ),
    (
        "cut_piece",
        "either-way",
        f"{MERGE}for k, (a, b) in enumerate(merges):\n"
        "    ids = merge(ids, (a, b), 256 + k)\n"
        "    ids = merge(ids, (b, a), 256 + k)\nreturn torch.tensor(ids)",
    ),
    (
        "cut_piece",
        "from-the-right",
        f"{MERGE}for k, (a, b) in enumerate(merges):\n"
        "    ids = merge(ids[::-1], (b, a), 256 + k)[::-1]\nreturn torch.tensor(ids)",
    ),
    (
        "keep_likely",
        "short-of-it",
        f"{SORTED}keep = values.cumsum(0) < top_p - 1e-6\n{PUT}return out / out.sum()",
    ),
    (
        "keep_likely",
        "each-by-itself",
        "out = chances * (chances >= top_p)\nreturn out / out.sum()",
    ),
    (
        "keep_likely",
        "below-one-minus-p",
        "out = chances * (chances >= 1 - top_p)\nreturn out / out.sum()",
    ),
    (
        "keep_likely",
        "share-of-the-likeliest",
        "out = chances * (chances >= top_p * chances.max())\nreturn out / out.sum()",
    ),
    (
        "keep_likely",
        "sorted",
        f"{SORTED}keep = values.cumsum(0) - values < top_p - 1e-6\n"
        "out = values * keep\nreturn out / out.sum()",
    ),
    (
        "keep_likely",
        "unlikely-kept",
        f"{BEFORE.replace('descending=True', '')}return out / out.sum()",
    ),
    ("keep_likely", "softmaxed", f"{BEFORE}return out.softmax(0)"),
    ("fair_bits", "still-nats", "return nats * num_tokens / num_characters"),
    (
        "fair_bits",
        "times-ln-two",
        "return nats * num_tokens / num_characters * math.log(2)",
    ),
    ("fair_bits", "in-all", "return nats * num_tokens / math.log(2)"),
    (
        "fair_bits",
        "decimal",
        "return nats * num_tokens / num_characters / math.log(10)",
    ),
    ("fair_bits", "shared-out-twice", "return nats / num_characters / math.log(2)"),
    (
        "read_on",
        "commonest",
        f"{PLACES}from collections import Counter\n"
        "return Counter(row[p + 1] for p in places).most_common(1)[0][0]",
    ),
    ("read_on", "itself", f"{PLACES}return row[places[-1]]"),
    ("read_on", "a-place", f"{PLACES}return places[-1] + 1"),
    ("read_on", "how-far", f"{PLACES}return len(row) - 1 - places[-1]"),
    (
        "read_on",
        "new-is-nought",
        f"{PLACES.replace('return -1', 'return 0')}return row[places[-1] + 1]",
    ),
]

UNRECOGNISED = [
    ("cut_piece", "return ids * 2"),
    ("cut_piece", "raise ValueError('no idea')"),
    ("keep_likely", "return torch.ones_like(chances)"),
    ("keep_likely", "raise ValueError('no idea')"),
    ("fair_bits", "return 1.5"),
    ("fair_bits", "return nats + num_tokens"),
    ("read_on", "return 3"),
    ("read_on", "return int(row.sum())"),
]
