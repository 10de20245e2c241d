#include "measure.h"

#define N 120

/* Numbers with 16 binary digits after the point. */
static int64_t a[N * N], b[N * N];

/* Matrices are stored by columns. */
OPAQUE static int64_t *multiply(const int64_t *a, const int64_t *b, int n, int m, int k) {
    int64_t *c = calloc(n * k, sizeof *c);
    for (int j = 0; j < k; j++)
        for (int l = 0; l < m; l++) {
            int64_t s = b[j * m + l];
            for (int i = 0; i < n; i++) c[j * n + i] += (a[l * n + i] * s) >> 16;
        }
    return c;
}

OPAQUE static int64_t work(void) {
    int64_t *c = multiply(a, b, N, N, N), sum = 0;
    for (int i = 0; i < N * N; i++) sum += c[i];
    free(c);
    return sum;
}

int main(void) {
    uint32_t state = 42;
    for (int i = 0; i < N * N; i++) a[i] = draw(&state) >> 14;
    for (int i = 0; i < N * N; i++) b[i] = draw(&state) >> 14;
    return measure(work);
}
