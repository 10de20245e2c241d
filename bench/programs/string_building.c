#include "measure.h"

#define N 20000

OPAQUE static char *build(int n) {
    char **lines = malloc(n * sizeof *lines);
    size_t length = 0;
    for (int64_t i = 1; i <= n; i++) {
        char line[64];
        int size = snprintf(line, sizeof line, "item %lld: %lld", (long long)i, (long long)(i * i));
        lines[i - 1] = memcpy(malloc(size + 1), line, size + 1);
        length += size + 1;
    }
    char *text = malloc(length), *end = text;
    for (int i = 0; i < n; i++) {
        if (i > 0) *end++ = '\n';
        size_t size = strlen(lines[i]);
        memcpy(end, lines[i], size);
        end += size;
        free(lines[i]);
    }
    *end = 0;
    free(lines);
    return text;
}

OPAQUE static int64_t work(void) {
    char *text = build(N);
    int64_t sum = 0;
    for (const char *c = text; *c; c++) sum += *c;
    free(text);
    return sum;
}

int main(void) { return measure(work); }
