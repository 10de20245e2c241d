from measure import Lcg, measure


# How often each run of 8 letters occurs in a random text of 4 letters; a run is a number of 16 bits.
def count_runs(letters):
    counts = {}
    run = 0
    for i, letter in enumerate(letters):
        run = (run << 2 | letter) & 0xFFFF
        if i >= 7:
            counts[run] = counts.get(run, 0) + 1
    return counts


def weigh(counts):
    return len(counts) + sum(run % 7 * count * count for run, count in counts.items())


random = Lcg(42)
text = [random.draw() >> 30 for _ in range(200_000)]

measure(lambda: weigh(count_runs(text)))
