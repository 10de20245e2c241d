from measure import Lcg, measure


def parse_integers(times):
    random = Lcg(42)
    total = 0
    for _ in range(times):
        n = random.draw()
        text = "%x" % n
        m = int(text, 16)
        assert m == n
        total += m
    return total


measure(lambda: parse_integers(1000))
