#include "measure.h"

/* The alternating sum of all flip counts, and the largest of them, over the permutations of n. */
OPAQUE static int64_t fannkuch(int n) {
    int permutation[16], flipped[16], count[16];
    for (int i = 0; i < n; i++) permutation[i] = i + 1;
    int64_t checksum = 0, most = 0;
    int even = 1, r = n;
    for (;;) {
        for (; r != 1; r--) count[r - 1] = r;
        for (int i = 0; i < n; i++) flipped[i] = permutation[i];
        int flips = 0;
        for (int first = flipped[0]; first != 1; first = flipped[0]) {
            for (int i = 0, j = first - 1; i < j; i++, j--) {
                int t = flipped[i];
                flipped[i] = flipped[j];
                flipped[j] = t;
            }
            flips++;
        }
        if (flips > most) most = flips;
        checksum += even ? flips : -flips;
        even = !even;
        for (;;) {
            if (r == n) return checksum * 1000 + most;
            int first = permutation[0];
            for (int i = 0; i < r; i++) permutation[i] = permutation[i + 1];
            permutation[r] = first;
            if (--count[r] > 0) break;
            r++;
        }
    }
}

OPAQUE static int64_t work(void) { return fannkuch(9); }

int main(void) { return measure(work); }
