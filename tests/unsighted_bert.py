"""Wrong answers to the exercises of *BERT*, before the checks.

Each was written when its check did not exist yet, and is kept word for word:
(exercise, diagnosis that the check gives, the answer).
"""

UNSIGHTED_BERT: list[tuple[str, str, str]] = [
    (
        "disguise",
        "changed-over-hidden",
        """def disguise(tokens, asked, fate, wrong, mask):
    shown = torch.where(asked & (fate < 0.8), mask, tokens)
    return torch.where(asked & (fate < 0.9), wrong, shown)
""",
    ),
    (
        "disguise",
        "changed-unasked",
        """def disguise(tokens, asked, fate, wrong, mask):
    shown = tokens.clone()
    shown[asked & (fate < 0.8)] = mask
    change = (fate >= 0.8) & (fate < 0.9)
    shown[change] = wrong[change]
    return shown
""",
    ),
    (
        "disguise",
        "all-hidden",
        """def disguise(tokens, asked, fate, wrong, mask):
    shown = tokens.masked_fill(asked, mask)
    return shown
""",
    ),
    (
        "masked_loss",
        "over-all-places",
        """def masked_loss(logits, targets):
    asked = targets != -1
    logp = logits.log_softmax(dim=-1)
    picked = logp.gather(-1, targets.clamp(min=0)[..., None])[..., 0]
    return -(picked * asked).mean()
""",
    ),
    (
        "masked_loss",
        "rows-alike",
        """def masked_loss(logits, targets):
    asked = targets >= 0
    logp = torch.log_softmax(logits, dim=-1)
    picked = logp.gather(2, targets.clamp(min=0).unsqueeze(2)).squeeze(2)
    per_row = -(picked * asked).sum(dim=1) / asked.sum(dim=1)
    return per_row.mean()
""",
    ),
    (
        "masked_loss",
        "softmax-twice",
        """def masked_loss(logits, targets):
    probabilities = logits.softmax(dim=-1)
    asked = targets != -1
    return torch.nn.functional.cross_entropy(probabilities[asked], targets[asked])
""",
    ),
    (
        "mean_of_words",
        "divided-by-all",
        """def mean_of_words(states, there):
    return (states * there.unsqueeze(-1)).mean(dim=1)
""",
    ),
    (
        "mean_of_words",
        "padding-added",
        """def mean_of_words(states, there):
    count = there.sum(dim=1, keepdim=True)
    return states.sum(dim=1) / count
""",
    ),
    (
        "mean_of_words",
        "by-all-words",
        """def mean_of_words(states, there):
    states = states.masked_fill(~there[:, :, None], 0)
    return states.sum(dim=1) / there.sum()
""",
    ),
    (
        "sentence_score",
        "stays-hidden",
        """def sentence_score(model, tokens, mask):
    shown = tokens.clone()
    total = 0.0
    for t in range(len(tokens)):
        shown[t] = mask
        logp = model(shown[None]).log_softmax(-1)
        total = total + logp[0, t, tokens[t]]
    return total
""",
    ),
    (
        "sentence_score",
        "nothing-hidden",
        """def sentence_score(model, tokens, mask):
    logp = model(tokens.unsqueeze(0)).log_softmax(dim=-1)[0]
    return logp[torch.arange(len(tokens)), tokens].sum()
""",
    ),
    (
        "sentence_score",
        "the-sentence-itself",
        """def sentence_score(model, tokens, mask):
    total = 0
    for t in range(len(tokens)):
        shown = tokens
        shown[t] = mask
        logits = model(shown[None, :])[0, t]
        total += torch.log_softmax(logits, -1)[tokens[t]]
    return total
""",
    ),
]
