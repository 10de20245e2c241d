from math import floor, sqrt
from measure import Lcg, measure


def bell(random):
    return random.uniform() + random.uniform() + random.uniform() + random.uniform() - 2.0


# Matrices are lists of columns.
def bell_matrix(random, n):
    return [[bell(random) for _ in range(n)] for _ in range(n)]


# From the transpose of the first factor, whose columns are then those that each sum runs over.
def multiply(transposed, b):
    result = []
    for column in b:
        out = []
        for row in transposed:
            total = 0.0
            for x, y in zip(row, column):
                total += x * y
            out.append(total)
        result.append(out)
    return result


def transpose(a):
    return [list(row) for row in zip(*a)]


def trace4(a):
    p = multiply(a, a)
    square = multiply(transpose(p), p)
    fourth = multiply(transpose(square), square)
    return sum(fourth[i][i] for i in range(len(fourth)))


def deviation(v):
    mean = sum(v) / len(v)
    return sqrt(sum((x - mean) ** 2 for x in v) / (len(v) - 1)) / mean


def work():
    n = 5
    random = Lcg(42)
    v, w = [], []
    for _ in range(1000):
        a = bell_matrix(random, n)
        b = bell_matrix(random, n)
        c = bell_matrix(random, n)
        d = bell_matrix(random, n)
        v.append(trace4(a + b + c + d))
        w.append(trace4([x + y for x, y in zip(a, c)] + [x + y for x, y in zip(b, d)]))
    return floor((deviation(v) + deviation(w)) * 1e6)


measure(work)
