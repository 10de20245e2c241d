from math import floor, sqrt
from measure import measure


def entry(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def times(u):
    result = []
    for i in range(len(u)):
        total = 0.0
        for j, x in enumerate(u):
            total += entry(i, j) * x
        result.append(total)
    return result


def transposed_times(u):
    result = []
    for i in range(len(u)):
        total = 0.0
        for j, x in enumerate(u):
            total += entry(j, i) * x
        result.append(total)
    return result


def spectral_norm(n):
    u = [1.0] * n
    v = u
    for _ in range(10):
        v = transposed_times(times(u))
        u = transposed_times(times(v))
    vBv = vv = 0.0
    for x, y in zip(u, v):
        vBv += x * y
        vv += y * y
    return sqrt(vBv / vv)


measure(lambda: floor(spectral_norm(300) * 1e9))
