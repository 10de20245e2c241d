from measure import measure


def mandel(z):
    c = z
    for n in range(80):
        if z.real * z.real + z.imag * z.imag > 4:
            return n
        z = z * z + c
    return 80


def mandel_grid():
    return [[mandel(complex(r / 10, i / 10)) for i in range(-10, 11)] for r in range(-20, 6)]


measure(lambda: sum(map(sum, mandel_grid())))
