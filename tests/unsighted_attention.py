"""Wrong answers to the exercises of *Attention over an LSTM*, before the checks.

Each was written from the text of the exercise alone, before its check existed, and is
kept word for word: (exercise, diagnosis that the check gives, the answer).
"""

UNSIGHTED_ATTENTION: list[tuple[str, str, str]] = [
    (
        "dot_attention",
        "softmax-over-states",
        """def dot_attention(states, sources):
    scores = states @ sources.T
    weights = torch.softmax(scores, dim=0)
    return weights @ sources
""",
    ),
    (
        "dot_attention",
        "scaled",
        """def dot_attention(states, sources):
    H = states.shape[1]
    scores = (states @ sources.T) / H ** 0.5
    return scores.softmax(-1) @ sources
""",
    ),
    (
        "dot_attention",
        "hard",
        """def dot_attention(states, sources):
    scores = states @ sources.T
    return sources[scores.argmax(dim=1)]
""",
    ),
    (
        "additive_score",
        "no-tanh",
        """def additive_score(state, sources, of_state, of_source, weigh):
    a = of_state @ state
    b = sources @ of_source.T
    return (a + b) @ weigh
""",
    ),
    (
        "additive_score",
        "softmaxed",
        """def additive_score(state, sources, of_state, of_source, weigh):
    hidden = torch.tanh(of_state @ state + sources @ of_source.T)
    return torch.softmax(hidden @ weigh, dim=0)
""",
    ),
    (
        "additive_score",
        "matrices-swapped",
        """def additive_score(state, sources, of_state, of_source, weigh):
    hidden = torch.tanh(of_source @ state + sources @ of_state.T)
    return hidden @ weigh
""",
    ),
    (
        "masked_weights",
        "masked-after",
        """def masked_weights(scores, lengths):
    weights = scores.softmax(dim=1)
    for b, n in enumerate(lengths):
        weights[b, n:] = 0
    return weights
""",
    ),
    (
        "masked_weights",
        "zero-for-minus-infinity",
        """def masked_weights(scores, lengths):
    mask = torch.arange(scores.shape[1]) < lengths[:, None]
    return torch.softmax(scores * mask, dim=-1)
""",
    ),
    (
        "masked_weights",
        "one-letter-more",
        """def masked_weights(scores, lengths):
    places = torch.arange(scores.shape[1])[None]
    scores = scores.masked_fill(places > lengths[:, None], float("-inf"))
    return scores.softmax(dim=1)
""",
    ),
    (
        "share_aligned",
        "the-weight-itself",
        """def share_aligned(weights, letters):
    total = 0
    for t, letter in enumerate(letters):
        total += weights[t, letter].item()
    return total / len(letters)
""",
    ),
    (
        "share_aligned",
        "mark-counted",
        """def share_aligned(weights, letters):
    looked = weights.argmax(dim=1)
    right = 0
    for t in range(len(letters)):
        if looked[t] == letters[t]:
            right += 1
    return right / len(weights)
""",
    ),
    (
        "share_aligned",
        "phone-of-each-letter",
        """def share_aligned(weights, letters):
    best = weights[:-1].argmax(dim=0)
    hits = sum(int(best[letter] == t) for t, letter in enumerate(letters))
    return hits / len(letters)
""",
    ),
]
