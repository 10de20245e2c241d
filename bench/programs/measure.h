/* What every benchmark does: see measure.jl. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* Of functions that the compiler shall know nothing about at their calls. */
#define OPAQUE __attribute__((noipa))

static int64_t now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * INT64_C(1000000000) + t.tv_nsec;
}

OPAQUE static int measure(int64_t (*work)(void)) {
    int64_t start = now(), result = work();
    while (now() - start < 200000000) result = work();
    int64_t best = INT64_MAX;
    int repetitions = 0;
    start = now();
    while (repetitions < 3 || now() - start < 400000000) {
        int64_t before = now();
        result = work();
        int64_t took = now() - before;
        if (took < best) best = took;
        repetitions++;
    }
    printf("%lld %lld\n", (long long)result, (long long)best);
    return 0;
}

static inline uint32_t draw(uint32_t *state) { return *state = *state * 1664525u + 1013904223u; }
static inline double uniform(uint32_t *state) { return draw(state) / 4294967296.0; }
