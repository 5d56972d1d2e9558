"""Wrong answers to the recurrent network's later exercises, written before the checks.

Written from the text of the exercises alone, when the checks did not exist yet, and
kept word for word: exercise -> (diagnosis that the check gives, the answer).
"""
# ruff: noqa: E501 (a student's lines are kept as they are)

UNSIGHTED: dict[str, list[tuple[str, str]]] = {
    "count_parameters": [
        (
            "all-layers-read-embedding",
            """def count_parameters(vocab_size, embedding_size, hidden_size, num_layers):
    embedding = vocab_size * embedding_size
    layer = embedding_size * hidden_size + hidden_size * hidden_size + 2 * hidden_size
    readout = hidden_size * vocab_size + vocab_size
    return embedding + num_layers * layer + readout
""",
        ),
        (
            "one-bias",
            """def count_parameters(vocab_size, embedding_size, hidden_size, num_layers):
    total = vocab_size * embedding_size
    size = embedding_size
    for _ in range(num_layers):
        total += size * hidden_size + hidden_size**2 + hidden_size
        size = hidden_size
    return total + hidden_size * vocab_size + vocab_size
""",
        ),
        (
            "no-readout-bias",
            """def count_parameters(vocab_size, embedding_size, hidden_size, num_layers):
    E, H, V, L = embedding_size, hidden_size, vocab_size, num_layers
    first = E * H + H * H + 2 * H
    rest = (L - 1) * (2 * H * H + 2 * H)
    return V * E + first + rest + H * V
""",
        ),
    ],
    "unroll": [
        (
            "time-first",
            """def unroll(x, h, weight_ih, weight_hh, bias_ih, bias_hh):
    states = []
    for t in range(x.shape[1]):
        h = torch.tanh(x[:, t] @ weight_ih.T + bias_ih + h @ weight_hh.T + bias_hh)
        states.append(h)
    return torch.stack(states)
""",
        ),
        (
            "not-carried",
            """def unroll(x, h, weight_ih, weight_hh, bias_ih, bias_hh):
    states = []
    for t in range(x.shape[1]):
        new = torch.tanh(x[:, t] @ weight_ih.T + bias_ih + h @ weight_hh.T + bias_hh)
        states.append(new)
    return torch.stack(states, dim=1)
""",
        ),
        (
            "over-the-batch",
            """def unroll(x, h, weight_ih, weight_hh, bias_ih, bias_hh):
    states = []
    for x_t in x:
        h = torch.tanh(x_t @ weight_ih.T + bias_ih + h @ weight_hh.T + bias_hh)
        states.append(h)
    return torch.stack(states, dim=1)
""",
        ),
    ],
    "tempered_softmax": [
        (
            "zero-unhandled + unstable",
            """def tempered_softmax(logits, temperature):
    e = torch.exp(logits / temperature)
    return e / e.sum()
""",
        ),
        (
            "zero-index",
            """def tempered_softmax(logits, temperature):
    if temperature == 0:
        return logits.argmax()
    return torch.softmax(logits / temperature, dim=-1)
""",
        ),
        (
            "divided-after + zero-unhandled",
            """def tempered_softmax(logits, temperature):
    p = torch.softmax(logits, dim=0)
    return p / temperature
""",
        ),
    ],
    "bits_from_logits": [
        (
            "mean-of-means",
            """def bits_from_logits(windows):
    losses = []
    for logits, targets in windows:
        losses.append(torch.nn.functional.cross_entropy(logits, targets))
    return sum(losses) / len(losses) / math.log(2)
""",
        ),
        (
            "nats",
            """def bits_from_logits(windows):
    total, count = 0, 0
    for logits, targets in windows:
        total += torch.nn.functional.cross_entropy(logits, targets, reduction="sum")
        count += len(targets)
    return total / count
""",
        ),
        (
            "no-minus",
            """def bits_from_logits(windows):
    total, count = 0, 0
    for logits, targets in windows:
        p = torch.softmax(logits, dim=-1)
        for t in range(len(targets)):
            total += math.log2(p[t, targets[t]])
            count += 1
    return total / count
""",
        ),
    ],
    "count_to_two": [
        (
            "unit-2-step-late",
            """def count_to_two():
    weight_ih = torch.tensor([[5.0], [0.0]])
    weight_hh = torch.tensor([[5.0, 0.0], [5.0, 5.0]])
    bias = torch.zeros(2)
    return weight_ih, weight_hh, bias, bias
""",
        ),
        (
            "unit-1-fades + unit-2-after-many",
            """def count_to_two():
    weight_ih = torch.tensor([[1.0], [1.0]])
    weight_hh = torch.tensor([[1.0, 0.0], [1.0, 1.0]])
    bias_ih = torch.tensor([0.0, -1.5])
    bias_hh = torch.zeros(2)
    return weight_ih, weight_hh, bias_ih, bias_hh
""",
        ),
        (
            "unit-2-forgets",
            """def count_to_two():
    weight_ih = torch.tensor([[10.0], [10.0]])
    weight_hh = torch.tensor([[10.0, 0.0], [10.0, 0.0]])
    bias_ih = torch.tensor([0.0, -15.0])
    bias_hh = torch.zeros(2)
    return weight_ih, weight_hh, bias_ih, bias_hh
""",
        ),
    ],
}
