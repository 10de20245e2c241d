from math import floor
from measure import Lcg, measure


# Matrices are lists of columns.
def multiply(a, b):
    n, m = len(a[0]), len(a)
    result = []
    for j in range(len(b)):
        c = [0.0] * n
        for l in range(m):
            s = b[j][l]
            column = a[l]
            for i in range(n):
                c[i] += column[i] * s
        result.append(c)
    return result


N = 200
random = Lcg(42)
a = [[random.uniform() for _ in range(N)] for _ in range(N)]
b = [[random.uniform() for _ in range(N)] for _ in range(N)]


def work():
    c = multiply(a, b)
    return floor((c[0][0] + c[0][N - 1] + c[N - 1][0] + c[99][99]) * 1e6)


measure(work)
