from math import floor
from measure import Lcg, measure


def quicksort(a, lo, hi):
    i, j = lo, hi
    while i < hi:
        pivot = a[(lo + hi) // 2]
        while i <= j:
            while a[i] < pivot:
                i += 1
            while a[j] > pivot:
                j -= 1
            if i <= j:
                a[i], a[j] = a[j], a[i]
                i, j = i + 1, j - 1
        if lo < j:
            quicksort(a, lo, j)
        lo, j = i, hi


def work():
    random = Lcg(42)
    a = [random.uniform() for _ in range(5000)]
    quicksort(a, 0, len(a) - 1)
    total = 0.0
    for i, x in enumerate(a, 1):
        total += i * x
    return floor(total * 1e6)


measure(work)
