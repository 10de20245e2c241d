include("measure.jl")

# How often each run of 8 letters occurs in a random text of 4 letters; a run is a number of 16 bits.
function count_runs(letters)
    counts = Dict{Int,Int}()
    run = 0
    for (i, letter) in enumerate(letters)
        run = (run << 2 | letter) & 0xffff
        if i >= 8
            counts[run] = get(counts, run, 0) + 1
        end
    end
    return counts
end

function weigh(counts)
    sum = length(counts)
    for (run, count) in counts
        sum += (run % 7) * count * count
    end
    return sum
end

function letters(n)
    random = Lcg(42)
    return [draw(random) >> 30 for _ in 1:n]
end

const text = letters(200_000)

measure(() -> weigh(count_runs(text)))
