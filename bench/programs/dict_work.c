#include "measure.h"

/* A hash table from integers to integers: linear probing, twice as large when half full. No key is removed. */
typedef struct {
    int64_t key, value;
    int used;
} slot;

typedef struct {
    slot *slots;
    uint64_t size, count;
} table;

static slot *find(const table *t, int64_t key) {
    uint64_t hash = (uint64_t)key * UINT64_C(0x9E3779B97F4A7C15);
    uint64_t i = (hash ^ hash >> 32) & (t->size - 1);
    while (t->slots[i].used && t->slots[i].key != key) i = (i + 1) & (t->size - 1);
    return t->slots + i;
}

static void grow(table *t) {
    table old = *t;
    t->size = old.size ? 2 * old.size : 16;
    t->slots = calloc(t->size, sizeof(slot));
    for (uint64_t i = 0; i < old.size; i++)
        if (old.slots[i].used) *find(t, old.slots[i].key) = old.slots[i];
    free(old.slots);
}

static void increment(table *t, int64_t key) {
    if (2 * t->count >= t->size) grow(t);
    slot *s = find(t, key);
    if (!s->used) {
        s->used = 1;
        s->key = key;
        t->count++;
    }
    s->value++;
}

#define N 200000

static int64_t text[N];

OPAQUE static int64_t work(void) {
    table counts = {0};
    int64_t run = 0;
    for (int i = 0; i < N; i++) {
        run = (run << 2 | text[i]) & 0xffff;
        if (i >= 7) increment(&counts, run);
    }
    int64_t sum = counts.count;
    for (uint64_t i = 0; i < counts.size; i++) {
        const slot *s = counts.slots + i;
        if (s->used) sum += s->key % 7 * s->value * s->value;
    }
    free(counts.slots);
    return sum;
}

int main(void) {
    uint32_t state = 42;
    for (int i = 0; i < N; i++) text[i] = draw(&state) >> 30;
    return measure(work);
}
