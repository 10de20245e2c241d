from math import floor
from measure import Lcg, measure


class Reading:
    __slots__ = ("station", "value")

    def __init__(self, station, value):
        self.station = station
        self.value = value


random = Lcg(42)
readings = [Reading(random.draw() >> 22, random.uniform()) for _ in range(50_000)]


def work():
    ordered = sorted(readings, key=lambda r: (r.station, r.value))
    return sum(i * (r.station + floor(r.value * 1000)) for i, r in enumerate(ordered, 1))


measure(work)
