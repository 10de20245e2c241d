#include "measure.h"

#define N 300

static double entry(int64_t i, int64_t j) { return 1.0 / ((i + j) * (i + j + 1) / 2 + i + 1); }

OPAQUE static void times(double *v, const double *u, int n) {
    for (int i = 0; i < n; i++) {
        double sum = 0.0;
        for (int j = 0; j < n; j++) sum += entry(i, j) * u[j];
        v[i] = sum;
    }
}

OPAQUE static void transposed_times(double *v, const double *u, int n) {
    for (int i = 0; i < n; i++) {
        double sum = 0.0;
        for (int j = 0; j < n; j++) sum += entry(j, i) * u[j];
        v[i] = sum;
    }
}

OPAQUE static int64_t work(void) {
    double u[N], v[N], w[N], vBv = 0.0, vv = 0.0;
    for (int i = 0; i < N; i++) u[i] = 1.0;
    for (int i = 0; i < 10; i++) {
        times(w, u, N);
        transposed_times(v, w, N);
        times(w, v, N);
        transposed_times(u, w, N);
    }
    for (int i = 0; i < N; i++) {
        vBv += u[i] * v[i];
        vv += v[i] * v[i];
    }
    return (int64_t)floor(sqrt(vBv / vv) * 1e9);
}

int main(void) { return measure(work); }
