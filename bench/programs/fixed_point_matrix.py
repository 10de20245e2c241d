from measure import Lcg, measure


# A number with 16 binary digits after the point.
class Fixed:
    __slots__ = ("raw",)

    def __init__(self, raw):
        self.raw = raw

    def __add__(self, other):
        return Fixed(self.raw + other.raw)

    def __mul__(self, other):
        return Fixed((self.raw * other.raw) >> 16)


# Matrices are lists of columns.
def multiply(a, b):
    n, m = len(a[0]), len(a)
    result = []
    for j in range(len(b)):
        c = [Fixed(0)] * n
        for l in range(m):
            s = b[j][l]
            column = a[l]
            for i in range(n):
                c[i] += column[i] * s
        result.append(c)
    return result


N = 120
random = Lcg(42)
a = [[Fixed(random.draw() >> 14) for _ in range(N)] for _ in range(N)]
b = [[Fixed(random.draw() >> 14) for _ in range(N)] for _ in range(N)]

measure(lambda: sum(x.raw for column in multiply(a, b) for x in column))
