#include <stdio.h>
#include <time.h>

static long long now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1000000000LL + t.tv_nsec;
}

__attribute__((noipa)) static long long fib(long long n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }

int main(int argc, char **argv) {
    long long best = 1LL << 62, result = 0;
    for (int i = 0; i < 7; i++) {
        long long start = now();
        result = fib(31 + argc);
        long long took = now() - start;
        if (took < best) best = took;
    }
    printf("%lld %lld\n", result, best);
    return argv == 0;
}
