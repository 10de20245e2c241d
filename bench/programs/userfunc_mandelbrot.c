#include "measure.h"

typedef struct {
    double re, im;
} complex;

static double abs2(complex z) { return z.re * z.re + z.im * z.im; }
static complex times(complex a, complex b) {
    return (complex){a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re};
}
static complex plus(complex a, complex b) { return (complex){a.re + b.re, a.im + b.im}; }

static int mandel(complex z) {
    complex c = z;
    for (int n = 0; n < 80; n++) {
        if (abs2(z) > 4) return n;
        z = plus(times(z, z), c);
    }
    return 80;
}

OPAQUE static int64_t work(void) {
    static int grid[26][21];
    for (int r = -20; r <= 5; r++)
        for (int i = -10; i <= 10; i++) grid[r + 20][i + 10] = mandel((complex){r / 10.0, i / 10.0});
    int64_t sum = 0;
    for (int r = 0; r < 26; r++)
        for (int i = 0; i < 21; i++) sum += grid[r][i];
    return sum;
}

int main(void) { return measure(work); }
