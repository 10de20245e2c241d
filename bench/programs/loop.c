#include <stdio.h>
#include <time.h>

static long long now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1000000000LL + t.tv_nsec;
}

__attribute__((noipa)) static double loop(long long n) {
    double s = 0.0;
    for (long long i = 1; i <= n; i++) s = s * 0.999999 + (double)i;
    return s;
}

int main(int argc, char **argv) {
    long long best = 1LL << 62;
    double result = 0;
    for (int i = 0; i < 5; i++) {
        long long start = now();
        result = loop(99999999 + argc);
        long long took = now() - start;
        if (took < best) best = took;
    }
    printf("%.17g %lld\n", result, best);
    return argv == 0;
}
