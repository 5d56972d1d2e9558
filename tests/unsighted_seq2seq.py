"""Wrong answers to the exercises of *Sequence to sequence*, written before the checks.

Written from the text of the exercises alone, when the checks did not exist yet, and
kept word for word: exercise -> (diagnosis that the check gives, the answer).
"""

UNSIGHTED: dict[str, list[tuple[str, str]]] = {
    "edit_distance": [
        (
            "positions",
            """def edit_distance(said, meant):
    wrong = 0
    for a, b in zip(said, meant):
        if a != b:
            wrong += 1
    return wrong + abs(len(said) - len(meant))
""",
        ),
        (
            "change-costs-two",
            """def edit_distance(said, meant):
    n, m = len(said), len(meant)
    d = [[0] * (m + 1) for _ in range(n + 1)]
    for i in range(n + 1):
        d[i][0] = i
    for j in range(m + 1):
        d[0][j] = j
    for i in range(1, n + 1):
        for j in range(1, m + 1):
            if said[i - 1] == meant[j - 1]:
                d[i][j] = d[i - 1][j - 1]
            else:
                d[i][j] = min(d[i - 1][j], d[i][j - 1]) + 1
    return d[n][m]
""",
        ),
        (
            "edges-free",
            """def edit_distance(said, meant):
    d = [[0] * (len(meant) + 1) for _ in range(len(said) + 1)]
    for i in range(1, len(said) + 1):
        for j in range(1, len(meant) + 1):
            change = said[i - 1] != meant[j - 1]
            d[i][j] = min(
                d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + change
            )
    return d[-1][-1]
""",
        ),
    ],
    "heard": [
        (
            "not-shifted",
            """def heard(targets, mark):
    return targets.clamp(min=0)
""",
        ),
        (
            "rolled",
            """def heard(targets, mark):
    return targets.roll(1, dims=1).clamp(min=0)
""",
        ),
        (
            "padding-kept",
            """def heard(targets, mark):
    first = torch.full((len(targets), 1), mark)
    return torch.cat([first, targets[:, :-1]], dim=1)
""",
        ),
    ],
    "say": [
        (
            "mark-kept",
            """def say(logits, mark, longest):
    said = []
    last = mark
    while len(said) < longest:
        last = int(logits[last].argmax())
        said.append(last)
        if last == mark:
            break
    return torch.tensor(said)
""",
        ),
        (
            "marks-dropped",
            """def say(logits, mark, longest):
    said = []
    last = mark
    for _ in range(longest):
        last = logits[last].argmax().item()
        if last != mark:
            said.append(last)
    return torch.tensor(said, dtype=torch.long)
""",
        ),
    ],
    "beam_step": [
        (
            "scores-forgotten",
            """def beam_step(scores, chances, width):
    best = chances.flatten().topk(width)
    phones = best.indices % chances.shape[1]
    rows = best.indices // chances.shape[1]
    return best.values, rows, phones
""",
        ),
        (
            "one-each",
            """def beam_step(scores, chances, width):
    total = scores[:, None] + chances
    values, phones = total.max(dim=1)
    order = values.argsort(descending=True)[:width]
    return values[order], order, phones[order]
""",
        ),
    ],
    "per_phone": [
        (
            "mark-forgotten",
            """def per_phone(totals, lengths, power):
    return totals / lengths ** power
""",
        ),
        (
            "multiplied",
            """def per_phone(totals, lengths, power):
    return totals * (lengths + 1) ** power
""",
        ),
    ],
}
