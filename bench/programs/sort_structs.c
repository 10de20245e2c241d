#include "measure.h"

typedef struct {
    int64_t station;
    double value;
} reading;

static int compare(const void *x, const void *y) {
    const reading *a = x, *b = y;
    if (a->station != b->station) return a->station < b->station ? -1 : 1;
    return a->value < b->value ? -1 : a->value > b->value;
}

#define N 50000

static reading readings[N];

OPAQUE static int64_t work(void) {
    reading *sorted = malloc(sizeof readings);
    memcpy(sorted, readings, sizeof readings);
    qsort(sorted, N, sizeof *sorted, compare);
    int64_t sum = 0;
    for (int i = 0; i < N; i++) sum += (i + 1) * (sorted[i].station + (int64_t)floor(sorted[i].value * 1000));
    free(sorted);
    return sum;
}

int main(void) {
    uint32_t state = 42;
    for (int i = 0; i < N; i++) {
        readings[i].station = draw(&state) >> 22;
        readings[i].value = uniform(&state);
    }
    return measure(work);
}
