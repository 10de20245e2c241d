#include "measure.h"

static int64_t fib(int64_t n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }

static volatile int64_t argument = 20;

OPAQUE static int64_t work(void) { return fib(argument); }

int main(void) { return measure(work); }
