from measure import measure


# The alternating sum of all flip counts, and the largest of them, over the permutations of n.
def fannkuch(n):
    permutation = list(range(1, n + 1))
    count = [0] * (n + 1)
    checksum, most, even, r = 0, 0, True, n
    while True:
        while r != 1:
            count[r] = r
            r -= 1
        flips = 0
        first = permutation[0]
        if first != 1:
            flipped = permutation[:]
            while first != 1:
                flipped[:first] = flipped[first - 1::-1]
                flips += 1
                first = flipped[0]
        if flips > most:
            most = flips
        checksum += flips if even else -flips
        even = not even
        while True:
            if r == n:
                return checksum * 1000 + most
            permutation.insert(r, permutation.pop(0))
            count[r + 1] -= 1
            if count[r + 1] > 0:
                break
            r += 1


measure(lambda: fannkuch(9))
