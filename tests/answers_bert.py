"""Answers to the exercises of *BERT*, right and wrong."""

HIDE = "shown = torch.where(asked & (fate < 0.8), mask, tokens)\n"
CHANGE = "return torch.where(asked & (fate >= 0.8) & (fate < 0.9), wrong, shown)"
CHOSEN = "asked = targets != -1\nlogits, targets = logits[asked], targets[asked]\n"
LOSS = "torch.nn.functional.cross_entropy"
PICKED = (
    "asked = targets != -1\n"
    "logs = logits.log_softmax(-1).gather(-1, targets.clamp(0)[..., None])[..., 0]\n"
)
MASK = "mask = there[..., None]\n"
EACH = "score = 0\nfor t in range(len(tokens)):\n"
HIDDEN = "    shown = tokens.clone()\n    shown[t] = mask\n"
ADD = "    score += model(shown[None])[0, t].log_softmax(-1)[tokens[t]]\nreturn score"

RIGHT = [
    ("disguise", f"{HIDE}{CHANGE}"),
    (
        "disguise",
        "shown = tokens.clone()\n"
        "for b, t in zip(*asked.nonzero(as_tuple=True)):\n"
        "    if fate[b, t] < 0.8:\n        shown[b, t] = mask\n"
        "    elif fate[b, t] < 0.9:\n        shown[b, t] = wrong[b, t]\n"
        "return shown",
    ),
    (
        "disguise",
        "shown = torch.where(fate < 0.9, wrong, tokens)\n"
        "shown[fate < 0.8] = mask\nreturn torch.where(asked, shown, tokens)",
    ),
    ("masked_loss", f"{CHOSEN}return {LOSS}(logits, targets)"),
    (
        "masked_loss",
        f"return {LOSS}(logits.flatten(0, 1), targets.flatten(), ignore_index=-1)",
    ),
    ("masked_loss", f"return {LOSS}(logits.mT, targets, ignore_index=-1)"),
    ("masked_loss", f"{PICKED}return -(logs * asked).sum() / asked.sum()"),
    (
        "mean_of_words",
        f"{MASK}return (states * mask).sum(1) / mask.sum(1)",
    ),
    (
        "mean_of_words",
        "return torch.stack([s[t].mean(0) for s, t in zip(states, there)])",
    ),
    (
        "mean_of_words",
        "w = there.to(states) / there.sum(1, keepdim=True)\n"
        "return (w[:, None] @ states)[:, 0]",
    ),
    ("sentence_score", f"{EACH}{HIDDEN}{ADD}"),
    (
        "sentence_score",
        "n = torch.arange(len(tokens))\nrows = tokens.repeat(len(tokens), 1)\n"
        "rows[n, n] = mask\nreturn model(rows).log_softmax(-1)[n, n, tokens].sum()",
    ),
    (
        "sentence_score",
        "score = 0.0\nfor t, word in enumerate(tokens.tolist()):\n"
        "    tokens[t] = mask\n    logits = model(tokens[None])[0, t]\n"
        "    tokens[t] = word\n    score -= float(logits.logsumexp(0) - logits[word])\n"
        "return score",
    ),
]

# (exercise, name of the diagnosis, an answer that deserves it)
WRONG = [
    ("disguise", "hidden-unasked", f"{HIDE.replace('asked & ', '')}{CHANGE}"),
    ("disguise", "all-unasked", f"{HIDE}{CHANGE}".replace("asked & ", "")),
    ("disguise", "the-others", f"{HIDE}{CHANGE}".replace("asked & ", "~asked & ")),
    ("disguise", "none-left", f"{HIDE}{CHANGE.replace(' & (fate < 0.9)', '')}"),
    ("disguise", "none-changed", f"{HIDE}return shown"),
    (
        "disguise",
        "left-changed",
        f"{HIDE}return torch.where(asked & (fate >= 0.9), wrong, shown)",
    ),
    ("disguise", "hidden-by-nought", f"{HIDE.replace('mask,', '0,')}{CHANGE}"),
    ("disguise", "others-lost", f"{HIDE}shown[~asked] = -1\n{CHANGE}"),
    ("disguise", "asked-alone", f"{HIDE}{CHANGE}[asked]"),
    (
        "disguise",
        "in-place",
        f"tokens[asked & (fate < 0.8)] = mask\nshown = tokens\n{CHANGE}",
    ),
    ("disguise", "no-return", HIDE),
    ("masked_loss", "sum", f"{CHOSEN}return {LOSS}(logits, targets, reduction='sum')"),
    ("masked_loss", "bits", f"{CHOSEN}return {LOSS}(logits, targets) / math.log(2)"),
    (
        "masked_loss",
        "as-the-last-word",
        f"return {LOSS}(logits.flatten(0, 1), targets.flatten() % logits.shape[-1])",
    ),
    (
        "masked_loss",
        "as-the-first-word",
        f"return {LOSS}(logits.flatten(0, 1), targets.flatten().clamp(min=0))",
    ),
    (
        "masked_loss",
        "not-ignored",
        f"return {LOSS}(logits.flatten(0, 1), targets.flatten())",
    ),
    (
        "masked_loss",
        "classes-second",
        f"return {LOSS}(logits, targets, ignore_index=-1)",
    ),
    ("masked_loss", "the-others", f"{PICKED}return -logs[~asked].mean()"),
    ("masked_loss", "negative", f"{PICKED}return logs[asked].mean()"),
    ("masked_loss", "not-averaged", f"{PICKED}return -logs[asked]"),
    (
        "masked_loss",
        "row-by-row",
        f"{PICKED}return -(logs * asked).sum(1) / asked.sum(1)",
    ),
    ("masked_loss", "by-the-rows", f"{PICKED}return -logs[asked].sum() / len(logits)"),
    (
        "masked_loss",
        "first-word-ignored",
        f"{PICKED}return -logs[targets > 0].mean()",
    ),
    ("masked_loss", "perplexity", f"{CHOSEN}return {LOSS}(logits, targets).exp()"),
    ("masked_loss", "not-a-tensor", f"{CHOSEN}return {LOSS}(logits, targets).item()"),
    ("masked_loss", "detached", f"{CHOSEN}return {LOSS}(logits.detach(), targets)"),
    ("masked_loss", "float32", f"{CHOSEN}return {LOSS}(logits.float(), targets)"),
    ("mean_of_words", "padding-counted", "return states.mean(dim=1)"),
    ("mean_of_words", "not-divided", f"{MASK}return (states * mask).sum(1)"),
    ("mean_of_words", "first-place", "return states[:, 0]"),
    ("mean_of_words", "last-place", "return states[:, -1]"),
    (
        "mean_of_words",
        "from-the-beginning",
        "ends = there.sum(1).tolist()\n"
        "return torch.stack([s[:n].mean(0) for s, n in zip(states, ends)])",
    ),
    (
        "mean_of_words",
        "largest",
        f"{MASK}return states.masked_fill(~mask, -torch.inf).amax(dim=1)",
    ),
    ("mean_of_words", "one-for-all", "return states[there].mean(dim=0)"),
    (
        "mean_of_words",
        "padding-for-words",
        "return torch.stack([s[~t].mean(0) for s, t in zip(states, there)])",
    ),
    ("mean_of_words", "over-the-width", "return states.mean(dim=-1)"),
    (
        "mean_of_words",
        "in-place",
        f"{MASK}states *= mask\nreturn states.sum(1) / mask.sum(1)",
    ),
    (
        "mean_of_words",
        "detached",
        "with torch.no_grad():\n"
        "    return torch.stack([s[t].mean(0) for s, t in zip(states, there)])",
    ),
    (
        "sentence_score",
        "all-hidden",
        "shown = torch.full_like(tokens, mask)\n"
        "logs = model(shown[None])[0].log_softmax(-1)\n"
        "return logs[torch.arange(len(tokens)), tokens].sum()",
    ),
    (
        "sentence_score",
        "from-there-hidden",
        f"{EACH}{HIDDEN.replace('[t]', '[t:]')}{ADD}",
    ),
    (
        "sentence_score",
        "cut-off",
        f"{EACH}{HIDDEN}{ADD.replace('shown[None]', 'shown[None, : t + 1]')}",
    ),
    (
        "sentence_score",
        "nothing-hidden + a-place-early",
        "logs = model(tokens[None])[0, :-1].log_softmax(-1)\n"
        "return logs[torch.arange(len(tokens) - 1), tokens[1:]].sum()",
    ),
    (
        "sentence_score",
        "logits",
        f"{EACH}{HIDDEN}{ADD.replace('.log_softmax(-1)', '')}",
    ),
    (
        "sentence_score",
        "probabilities",
        f"{EACH}{HIDDEN}{ADD.replace('log_softmax', 'softmax')}",
    ),
    (
        "sentence_score",
        "of-the-mark",
        f"{EACH}{HIDDEN}{ADD.replace('[tokens[t]]', '[shown[t]]')}",
    ),
    ("sentence_score", "mean", f"{EACH}{HIDDEN}{ADD} / len(tokens)"),
    (
        "sentence_score",
        "negative",
        f"{EACH}{HIDDEN}{ADD.replace('+=', '-=')}",
    ),
    ("sentence_score", "bits", f"{EACH}{HIDDEN}{ADD} / math.log(2)"),
    (
        "sentence_score",
        "wherever-it-stands",
        f"{EACH}    shown = tokens.masked_fill(tokens == tokens[t], mask)\n{ADD}",
    ),
    (
        "sentence_score",
        "hidden-by-nought",
        f"{EACH}{HIDDEN.replace('mask', '0')}{ADD}",
    ),
    (
        "sentence_score",
        "first-skipped",
        f"{EACH.replace('range(', 'range(1, ')}{HIDDEN}{ADD}",
    ),
]

UNRECOGNISED = [
    ("disguise", "return tokens + 1"),
    ("disguise", "raise ValueError('no idea')"),
    ("disguise", f"{HIDE}{CHANGE.replace('0.9', '0.85')}"),
    ("masked_loss", f"{CHOSEN}return {LOSS}(logits, targets) + 0.01"),
    ("masked_loss", "return logits.mean()"),
    ("mean_of_words", f"{MASK}return (states * mask).sum(1) / (mask.sum(1) + 1)"),
    ("mean_of_words", "raise ValueError('no idea')"),
    ("sentence_score", f"{EACH}{HIDDEN}{ADD} * 2"),
    ("sentence_score", f"{EACH}{HIDDEN}{ADD.replace('shown[None]', 'shown')}"),
]
