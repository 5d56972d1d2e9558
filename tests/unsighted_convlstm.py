"""Wrong answers to the exercises of *ConvLSTM*, written before the checks.

Each was written from the text of the exercise alone, before its check existed, and is
kept word for word: (exercise, diagnosis that the check gives, the answer).
"""

UNSIGHTED_CONVLSTM: list[tuple[str, str, str]] = [
    (
        "neighbours",
        "one-sided-padding",
        """def neighbours(frame, kernel):
    K = len(kernel)
    Y, X = frame.shape
    wide = torch.zeros(Y + K - 1, X + K - 1)
    wide[:Y, :X] = frame
    out = torch.zeros(Y, X)
    for y in range(Y):
        for x in range(X):
            out[y, x] = (wide[y : y + K, x : x + K] * kernel).sum()
    return out
""",
    ),
    (
        "neighbours",
        "flipped",
        """def neighbours(frame, kernel):
    r = len(kernel) // 2
    wide = torch.nn.functional.pad(frame, (r, r, r, r))
    out = torch.zeros_like(frame)
    for y in range(frame.shape[0]):
        for x in range(frame.shape[1]):
            for i in range(len(kernel)):
                for j in range(len(kernel)):
                    k = kernel[len(kernel) - 1 - i, len(kernel) - 1 - j]
                    out[y, x] += wide[y + i, x + j] * k
    return out
""",
    ),
    (
        "neighbours",
        "around-the-edge",
        """def neighbours(frame, kernel):
    r = len(kernel) // 2
    out = torch.zeros_like(frame)
    for i in range(-r, r + 1):
        for j in range(-r, r + 1):
            out += kernel[r + i, r + j] * frame.roll((-i, -j), (0, 1))
    return out
""",
    ),
    (
        "convlstm_step",
        "gate-order",
        """def convlstm_step(sums, c):
    i, f, o, g = sums.chunk(4, dim=1)
    c = f.sigmoid() * c + i.sigmoid() * g.tanh()
    return o.sigmoid() * c.tanh(), c
""",
    ),
    (
        "convlstm_step",
        "no-tanh-on-output",
        """def convlstm_step(sums, c):
    i, f, g, o = sums.chunk(4, dim=1)
    c = f.sigmoid() * c + i.sigmoid() * g.tanh()
    return o.sigmoid() * c, c
""",
    ),
    (
        "convlstm_step",
        "old-memory-out",
        """def convlstm_step(sums, c):
    i, f, g, o = sums.chunk(4, dim=1)
    h = o.sigmoid() * c.tanh()
    c = f.sigmoid() * c + i.sigmoid() * g.tanh()
    return h, c
""",
    ),
    (
        "cell_size",
        "no-kernel",
        """def cell_size(input_size, hidden_size, kernel_size):
    return 4 * hidden_size * (input_size + hidden_size + 2)
""",
    ),
    (
        "cell_size",
        "one-bias",
        """def cell_size(input_size, hidden_size, kernel_size):
    area = kernel_size ** 2
    return 4 * hidden_size * (area * (input_size + hidden_size) + 1)
""",
    ),
    (
        "reach",
        "layers-every-frame",
        """def reach(kernel_size, num_layers, back):
    return (back + 1) * num_layers * (kernel_size - 1) // 2
""",
    ),
    (
        "reach",
        "whole-kernel",
        """def reach(kernel_size, num_layers, back):
    return (num_layers + back) * kernel_size
""",
    ),
]
