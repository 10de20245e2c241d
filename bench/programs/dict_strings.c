#include "measure.h"

#define K 6

/* A hash table from slices of a text to integers: linear probing, twice as large when half full. No key is removed. */
typedef struct {
    char *key;
    int64_t value;
} slot;

typedef struct {
    slot *slots;
    uint64_t size, count;
} table;

static slot *find(const table *t, const char *key) {
    uint64_t hash = UINT64_C(14695981039346656037);
    for (int i = 0; i < K; i++) hash = (hash ^ (unsigned char)key[i]) * UINT64_C(1099511628211);
    uint64_t i = (hash ^ hash >> 32) & (t->size - 1);
    while (t->slots[i].key && memcmp(t->slots[i].key, key, K) != 0) i = (i + 1) & (t->size - 1);
    return t->slots + i;
}

static void grow(table *t) {
    table old = *t;
    t->size = old.size ? 2 * old.size : 16;
    t->slots = calloc(t->size, sizeof(slot));
    for (uint64_t i = 0; i < old.size; i++)
        if (old.slots[i].key) *find(t, old.slots[i].key) = old.slots[i];
    free(old.slots);
}

static void increment(table *t, const char *key) {
    if (2 * t->count >= t->size) grow(t);
    slot *s = find(t, key);
    if (!s->key) {
        s->key = memcpy(malloc(K), key, K);
        t->count++;
    }
    s->value++;
}

#define N 50000

static char text[N];

OPAQUE static int64_t work(void) {
    table counts = {0};
    for (int i = 0; i <= N - K; i++) increment(&counts, text + i);
    int64_t sum = counts.count;
    for (uint64_t i = 0; i < counts.size; i++) {
        slot *s = counts.slots + i;
        if (!s->key) continue;
        sum += s->key[2] * s->value * s->value;
        free(s->key);
    }
    free(counts.slots);
    return sum;
}

int main(void) {
    uint32_t state = 42;
    for (int i = 0; i < N; i++) text[i] = "ACGT"[draw(&state) >> 30];
    return measure(work);
}
