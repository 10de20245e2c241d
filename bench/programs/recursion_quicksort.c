#include "measure.h"

static void quicksort(double *a, int64_t lo, int64_t hi) {
    int64_t i = lo, j = hi;
    while (i < hi) {
        double pivot = a[(lo + hi) / 2];
        while (i <= j) {
            while (a[i] < pivot) i++;
            while (a[j] > pivot) j--;
            if (i <= j) {
                double t = a[i];
                a[i++] = a[j];
                a[j--] = t;
            }
        }
        if (lo < j) quicksort(a, lo, j);
        lo = i;
        j = hi;
    }
}

#define N 5000

OPAQUE static int64_t work(void) {
    uint32_t state = 42;
    double *a = malloc(N * sizeof *a);
    for (int i = 0; i < N; i++) a[i] = uniform(&state);
    /* Of one-based indices, so that the pivots are those of the other programs. */
    quicksort(a - 1, 1, N);
    double sum = 0.0;
    for (int i = 0; i < N; i++) sum += (i + 1) * a[i];
    free(a);
    return (int64_t)floor(sum * 1e6);
}

int main(void) { return measure(work); }
