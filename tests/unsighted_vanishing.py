"""Wrong answers to the exercises of *Why gradients vanish*, written before the checks.

Each was written from the text of the exercise alone, before its check existed, and is
kept word for word: (exercise, diagnosis that the check gives, the answer).
"""

UNSIGHTED_VANISHING: list[tuple[str, str, str]] = [
    (
        "step_jacobian",
        "columns-scaled",
        """def step_jacobian(h, weight_hh):
    return (1 - h ** 2) * weight_hh
""",
    ),
    (
        "step_jacobian",
        "tanh-again",
        """def step_jacobian(h, weight_hh):
    return torch.diag(1 - torch.tanh(h) ** 2) @ weight_hh
""",
    ),
    (
        "step_jacobian",
        "transposed",
        """def step_jacobian(h, weight_hh):
    slope = 1 - h**2
    return weight_hh.T * slope
""",
    ),
    (
        "fading",
        "norms-multiplied",
        """def fading(h, weight_hh):
    total, found = 1.0, []
    for t in range(len(h) - 1, 0, -1):
        J = (1 - h[t] ** 2)[:, None] * weight_hh
        total = total * torch.linalg.matrix_norm(J, ord=2)
        found.append(total)
    return torch.stack(found)
""",
    ),
    (
        "fading",
        "wrong-order",
        """def fading(h, weight_hh):
    P = torch.eye(len(weight_hh))
    found = []
    for state in h.flip(0)[:-1]:
        P = torch.diag(1 - state**2) @ weight_hh @ P
        found.append(torch.linalg.matrix_norm(P, ord=2))
    return torch.stack(found)
""",
    ),
    (
        "fading",
        "frobenius",
        """def fading(h, weight_hh):
    product = torch.eye(h.shape[1])
    out = []
    for t in range(h.shape[0] - 1, 0, -1):
        product = product @ (torch.diag(1 - h[t] ** 2) @ weight_hh)
        out.append(product.norm())
    return torch.stack(out)
""",
    ),
    (
        "to_radius",
        "norm",
        """def to_radius(weight, radius):
    return weight * radius / torch.linalg.matrix_norm(weight, ord=2)
""",
    ),
    (
        "to_radius",
        "real-part",
        """def to_radius(weight, radius):
    eigenvalues = torch.linalg.eigvals(weight)
    return weight * radius / eigenvalues.real.max()
""",
    ),
    (
        "add_by_hand",
        "last-missed",
        """def add_by_hand():
    weight_ih = torch.tensor([[1.0, 1.0], [0.0, 0.0]])
    weight_hh = torch.tensor([[0.0, 0.0], [1.0, 1.0]])
    bias = torch.tensor([-1.0, 0.0])
    readout = torch.tensor([0.0, 1.0])
    return weight_ih, weight_hh, bias, readout
""",
    ),
    (
        "add_by_hand",
        "one-unit",
        """def add_by_hand():
    weight_ih = torch.tensor([[1.0, 1.0], [0.0, 0.0]])
    weight_hh = torch.tensor([[1.0, 0.0], [0.0, 0.0]])
    bias = torch.tensor([-1.0, 0.0])
    readout = torch.tensor([1.0, 0.0])
    return weight_ih, weight_hh, bias, readout
""",
    ),
]
