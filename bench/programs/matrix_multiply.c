#include "measure.h"

#define N 200

static double a[N * N], b[N * N];

/* Matrices are stored by columns. */
OPAQUE static double *multiply(const double *a, const double *b, int n, int m, int k) {
    double *c = calloc(n * k, sizeof *c);
    for (int j = 0; j < k; j++)
        for (int l = 0; l < m; l++) {
            double s = b[j * m + l];
            for (int i = 0; i < n; i++) c[j * n + i] += a[l * n + i] * s;
        }
    return c;
}

OPAQUE static int64_t work(void) {
    double *c = multiply(a, b, N, N, N);
    double sum = c[0] + c[N - 1] + c[(N - 1) * N] + c[99 * N + 99];
    free(c);
    return (int64_t)floor(sum * 1e6);
}

int main(void) {
    uint32_t state = 42;
    for (int i = 0; i < N * N; i++) a[i] = uniform(&state);
    for (int i = 0; i < N * N; i++) b[i] = uniform(&state);
    return measure(work);
}
