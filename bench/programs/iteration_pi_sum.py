from math import floor
from measure import measure


def pi_sum():
    total = 0.0
    for j in range(500):
        total = 0.0
        for k in range(1, 10001):
            total += 1.0 / (k * k)
    return total


measure(lambda: floor(pi_sum() * 1e12))
