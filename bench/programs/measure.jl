# What every benchmark does: warm up for 0.2 s, measure for 0.4 s or three times, print the result and the best time in nanoseconds.

function measure(work)
    start = time_ns()
    result = work()
    while time_ns() - start < 200_000_000
        result = work()
    end
    best = typemax(Int64)
    repetitions = 0
    start = time_ns()
    while repetitions < 3 || time_ns() - start < 400_000_000
        before = time_ns()
        result = work()
        best = min(best, Int64(time_ns() - before))
        repetitions += 1
    end
    println(result, " ", best)
end

# The same numbers in every language: a linear congruential generator with the constants of Numerical Recipes.
mutable struct Lcg
    state::Int64
end

draw(r::Lcg) = r.state = (r.state * 1664525 + 1013904223) & 4294967295
uniform(r::Lcg) = draw(r) / 4294967296
