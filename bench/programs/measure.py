# What every benchmark does: see measure.jl; at least twice without warm-up, as nothing here warms up.
from time import perf_counter_ns as now


def measure(work):
    best, repetitions = 1 << 62, 0
    start = now()
    while repetitions < 2 or now() - start < 400_000_000:
        before = now()
        result = work()
        best = min(best, now() - before)
        repetitions += 1
    print(result, best)


class Lcg:
    __slots__ = ("state",)

    def __init__(self, state):
        self.state = state

    def draw(self):
        self.state = s = (self.state * 1664525 + 1013904223) & 4294967295
        return s

    def uniform(self):
        return self.draw() / 4294967296
