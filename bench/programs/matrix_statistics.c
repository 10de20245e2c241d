#include "measure.h"

#define TIMES 1000

static double bell(uint32_t *state) {
    double a = uniform(state), b = uniform(state), c = uniform(state), d = uniform(state);
    return a + b + c + d - 2.0;
}

/* Matrices are stored by columns. a: n × m, b: m × k. */
static void multiply(double *c, const double *a, const double *b, int n, int m, int k) {
    for (int j = 0; j < k; j++) {
        for (int i = 0; i < n; i++) c[j * n + i] = 0.0;
        for (int l = 0; l < m; l++)
            for (int i = 0; i < n; i++) c[j * n + i] += a[l * n + i] * b[j * m + l];
    }
}

static void transpose(double *t, const double *a, int n, int m) {
    for (int j = 0; j < m; j++)
        for (int i = 0; i < n; i++) t[i * m + j] = a[j * n + i];
}

/* The trace of (aᵀ a)⁴. */
static double trace4(const double *a, int n, int m) {
    double t[400], p[400], q[400];
    transpose(t, a, n, m);
    multiply(p, t, a, m, n, m);
    multiply(q, p, p, m, m, m);
    multiply(p, q, q, m, m, m);
    double trace = 0.0;
    for (int i = 0; i < m; i++) trace += p[i * m + i];
    return trace;
}

static double deviation(const double *v) {
    double mean = 0.0, squares = 0.0;
    for (int i = 0; i < TIMES; i++) mean += v[i];
    mean /= TIMES;
    for (int i = 0; i < TIMES; i++) squares += (v[i] - mean) * (v[i] - mean);
    return sqrt(squares / (TIMES - 1)) / mean;
}

OPAQUE static int64_t work(void) {
    const int n = 5;
    uint32_t state = 42;
    double v[TIMES], w[TIMES];
    for (int i = 0; i < TIMES; i++) {
        double parts[4][25], p[100], q[100];
        for (int k = 0; k < 4; k++)
            for (int j = 0; j < n * n; j++) parts[k][j] = bell(&state);
        for (int k = 0; k < 4; k++) memcpy(p + 25 * k, parts[k], sizeof parts[k]);
        for (int k = 0; k < 4; k++)
            for (int j = 0; j < n; j++)
                memcpy(q + (k % 2 * n + j) * 2 * n + k / 2 * n, parts[k] + j * n, n * sizeof(double));
        v[i] = trace4(p, n, 4 * n);
        w[i] = trace4(q, 2 * n, 2 * n);
    }
    return (int64_t)floor((deviation(v) + deviation(w)) * 1e6);
}

int main(void) { return measure(work); }
