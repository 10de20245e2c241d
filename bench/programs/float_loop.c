#include "measure.h"

OPAQUE static double float_loop(int64_t n) {
    double s = 0.0;
    for (int64_t i = 1; i <= n; i++) s = s * 0.999999 + (double)i;
    return s;
}

OPAQUE static int64_t work(void) { return (int64_t)floor(float_loop(10000000) / 1000); }

int main(void) { return measure(work); }
