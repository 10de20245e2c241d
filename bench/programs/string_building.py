from measure import measure


def build(n):
    lines = []
    for i in range(1, n + 1):
        lines.append(f"item {i}: {i * i}")
    return "\n".join(lines)


measure(lambda: sum(build(20_000).encode()))
