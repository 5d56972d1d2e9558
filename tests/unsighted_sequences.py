"""Wrong answers on sequences by somebody who had not seen the checks."""

# Written before the checks were, from the text of the exercises alone, and kept word
# for word: (exercise, diagnosis that the check gives, the answer).
UNSIGHTED: list[tuple[str, str, str]] = [
    (
        "pad_batch",
        "zeros",
        """def pad_batch(sequences, value):
    longest = max(len(s) for s in sequences)
    out = torch.zeros(len(sequences), longest)
    for i, s in enumerate(sequences):
        out[i, : len(s)] = s
    return out
""",
    ),
    (
        "pad_batch",
        "time-first",
        """def pad_batch(sequences, value):
    return torch.nn.utils.rnn.pad_sequence(sequences, padding_value=value)
""",
    ),
    (
        "pad_batch",
        "cut-to-shortest",
        """def pad_batch(sequences, value):
    shortest = min([s.shape[0] for s in sequences])
    return torch.stack([s[:shortest] for s in sequences])
""",
    ),
    (
        "masked_mean",
        "padding-counted",
        """def masked_mean(losses, lengths):
    return losses.mean()
""",
    ),
    (
        "masked_mean",
        "divided-by-all",
        """def masked_mean(losses, lengths):
    steps = torch.arange(losses.shape[1])
    mask = steps < lengths.unsqueeze(1)
    return torch.where(mask, losses, 0.0).mean()
""",
    ),
    (
        "masked_mean",
        "mean-of-means",
        """def masked_mean(losses, lengths):
    total = 0
    for row, n in zip(losses, lengths):
        total = total + row[:n].mean()
    return total / len(lengths)
""",
    ),
    (
        "masked_mean",
        "multiplied",
        """def masked_mean(losses, lengths):
    mask = (torch.arange(losses.shape[1])[None] < lengths[:, None]).to(losses.dtype)
    return (losses * mask).sum() / mask.sum()
""",
    ),
    (
        "scale_series",
        "all-of-it",
        """def scale_series(values, num_train):
    return (values - values.mean()) / values.std()
""",
    ),
    (
        "scale_series",
        "training-part-alone",
        """def scale_series(values, num_train):
    train = values[:num_train]
    return (train - train.mean()) / train.std()
""",
    ),
    (
        "scale_series",
        "each-part-its-own",
        """def scale_series(values, num_train):
    train = values[:num_train]
    test = values[num_train:]
    train = (train - train.mean()) / train.std()
    test = (test - test.mean()) / test.std()
    return torch.cat([train, test])
""",
    ),
    (
        "training_starts",
        "start-before-the-border",
        """def training_starts(num_steps, length, border):
    starts = torch.arange(num_steps - length + 1)
    return starts[starts < border]
""",
    ),
    (
        "training_starts",
        "last-one-missing",
        """def training_starts(num_steps, length, border):
    return torch.arange(border - length)
""",
    ),
    (
        "training_starts",
        "side-by-side",
        """def training_starts(num_steps, length, border):
    return torch.arange(0, border - length + 1, length)
""",
    ),
]
