#include "measure.h"

OPAQUE static double pi_sum(void) {
    double sum = 0.0;
    for (int j = 0; j < 500; j++) {
        sum = 0.0;
        for (int64_t k = 1; k <= 10000; k++) sum += 1.0 / (double)(k * k);
    }
    return sum;
}

OPAQUE static int64_t work(void) { return (int64_t)floor(pi_sum() * 1e12); }

int main(void) { return measure(work); }
