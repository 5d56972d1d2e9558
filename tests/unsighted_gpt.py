"""Wrong answers to the exercises of *GPT*, written before the checks were."""

UNSIGHTED_GPT = [
    (
        "cut_piece",
        "from-left",
        """def cut_piece(ids, merges):
    ids = ids.tolist()
    out = [ids[0]]
    for id in ids[1:]:
        if (out[-1], id) in merges:
            out[-1] = 256 + merges.index((out[-1], id))
        else:
            out.append(id)
    return torch.tensor(out)
""",
    ),
    (
        "cut_piece",
        "first-place-only",
        """def cut_piece(ids, merges):
    ids = ids.tolist()
    for k, (a, b) in enumerate(merges):
        for i in range(len(ids) - 1):
            if ids[i] == a and ids[i + 1] == b:
                ids[i : i + 2] = [256 + k]
                break
    return torch.tensor(ids)
""",
    ),
    (
        "keep_likely",
        "one-early",
        """def keep_likely(chances, top_p):
    values, order = chances.sort(descending=True)
    keep = values.cumsum(0) <= top_p
    out = torch.zeros_like(chances)
    out[order[keep]] = values[keep]
    return out / out.sum()
""",
    ),
    (
        "keep_likely",
        "not-normalised",
        """def keep_likely(chances, top_p):
    values, order = chances.sort(descending=True)
    total, out = 0.0, torch.zeros_like(chances)
    for value, place in zip(values, order):
        if total >= top_p:
            break
        out[place] = value
        total += float(value)
    return out
""",
    ),
    (
        "fair_bits",
        "per-token",
        """def fair_bits(nats, num_tokens, num_characters):
    return nats / math.log(2)
""",
    ),
    (
        "fair_bits",
        "ratio-turned-over",
        """def fair_bits(nats, num_tokens, num_characters):
    characters_per_token = num_characters / num_tokens
    return nats / math.log(2) * characters_per_token
""",
    ),
    (
        "read_on",
        "first-place",
        """def read_on(row):
    row = row.tolist()
    last = row[-1]
    if last not in row[:-1]:
        return -1
    return row[row.index(last) + 1]
""",
    ),
    (
        "read_on",
        "one-before",
        """def read_on(row):
    row = row.tolist()
    for place in range(len(row) - 2, 0, -1):
        if row[place] == row[-1]:
            return row[place - 1]
    return -1
""",
    ),
]
