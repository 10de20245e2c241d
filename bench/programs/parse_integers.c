#include "measure.h"

OPAQUE static int64_t parse_integers(int times) {
    uint32_t state = 42;
    int64_t sum = 0;
    char text[11];
    for (int i = 0; i < times; i++) {
        uint32_t n = draw(&state);
        sprintf(text, "%x", n);
        uint32_t m = strtoul(text, NULL, 16);
        if (m != n) abort();
        sum += m;
    }
    return sum;
}

OPAQUE static int64_t work(void) { return parse_integers(1000); }

int main(void) { return measure(work); }
