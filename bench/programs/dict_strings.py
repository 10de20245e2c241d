from measure import Lcg, measure


# How often each run of 6 letters occurs in a random text of 4 letters; a run is a string.
def count_runs(text):
    counts = {}
    for i in range(len(text) - 5):
        run = text[i:i + 6]
        counts[run] = counts.get(run, 0) + 1
    return counts


def weigh(counts):
    return len(counts) + sum(ord(run[2]) * count * count for run, count in counts.items())


random = Lcg(42)
text = "".join("ACGT"[random.draw() >> 30] for _ in range(50_000))

measure(lambda: weigh(count_runs(text)))
