from math import floor
from measure import measure


def float_loop(n):
    s = 0.0
    for i in range(1, n + 1):
        s = s * 0.999999 + i
    return s


measure(lambda: floor(float_loop(10_000_000) / 1000))
