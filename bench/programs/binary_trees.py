from measure import measure


def grow(depth):
    return (None, None) if depth == 0 else (grow(depth - 1), grow(depth - 1))


def count(tree):
    left, right = tree
    return 1 if left is None else 1 + count(left) + count(right)


def binary_trees(most):
    long_lived = grow(most)
    nodes = 0
    for depth in range(4, most + 1, 2):
        for _ in range(1 << (most - depth + 4)):
            nodes += count(grow(depth))
    return nodes + count(long_lived)


measure(lambda: binary_trees(12))
