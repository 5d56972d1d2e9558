"""Wrong answers to the exercises of *Reading both ways*, written before the checks.

Written from the text of the exercises alone, when the checks did not exist yet, and
kept word for word: exercise -> (diagnosis that the check gives, the answer).
"""

UNSIGHTED: dict[str, list[tuple[str, str]]] = {
    "turn_round": [
        (
            "padding-first",
            """def turn_round(x, lengths):
    return x.flip(1)
""",
        ),
        (
            "padding-gone",
            """def turn_round(x, lengths):
    out = torch.zeros_like(x)
    for b in range(len(x)):
        n = lengths[b]
        out[b, :n] = x[b, :n].flip(0)
    return out
""",
        ),
    ],
    "silent_letter": [
        (
            "not-normalised",
            """def silent_letter(silent, says):
    n = len(silent)
    shares = []
    for k in range(n):
        p = silent[k]
        for i in range(n):
            if i < k:
                p = p * says[i, i]
            elif i > k:
                p = p * says[i, i - 1]
        shares.append(p)
    return torch.stack(shares)
""",
        ),
        (
            "only-the-silent",
            """def silent_letter(silent, says):
    return silent / silent.sum()
""",
        ),
        (
            "winner-takes-all",
            """def silent_letter(silent, says):
    n = len(silent)
    p = torch.ones(n)
    for k in range(n):
        p[k] = silent[k]
        for i in range(k):
            p[k] = p[k] * says[i, i]
        for i in range(k + 1, n):
            p[k] = p[k] * says[i, i - 1]
    out = torch.zeros(n)
    out[p.argmax()] = 1
    return out
""",
        ),
    ],
    "join_readers": [
        (
            "not-turned + padding-kept",
            """def join_readers(past, future, lengths):
    return torch.cat([past, future], dim=-1)
""",
        ),
        (
            "flipped + padding-kept",
            """def join_readers(past, future, lengths):
    return torch.cat([past, future.flip(1)], dim=2)
""",
        ),
    ],
    "label_error": [
        (
            "padding-counted",
            """def label_error(logits, labels):
    guess = logits.argmax(-1)
    return (guess != labels).float().mean()
""",
        ),
        (
            "mean-of-words",
            """def label_error(logits, labels):
    errors = []
    for z, y in zip(logits, labels):
        real = y >= 0
        errors.append((z.argmax(-1)[real] != y[real]).float().mean())
    return sum(errors) / len(errors)
""",
        ),
    ],
    "leak_share": [
        (
            "asked-or-not",
            """def leak_share(sees, targets):
    count = 0
    for t in range(len(targets)):
        if targets[t] >= 0 and sees[t, targets[t]]:
            count += 1
    return count / len(targets)
""",
        ),
        (
            "sees-any-future",
            """def leak_share(sees, targets):
    count, asked = 0, 0
    for t in range(len(targets)):
        if targets[t] < 0:
            continue
        asked += 1
        if sees[t, t + 1:].any():
            count += 1
    return count / asked
""",
        ),
    ],
}
