include("measure.jl")

# How often each run of 6 letters occurs in a random text of 4 letters; a run is a string.
function count_runs(text)
    counts = Dict{String,Int}()
    for i in 1:length(text)-5
        run = text[i:i+5]
        counts[run] = get(counts, run, 0) + 1
    end
    return counts
end

function weigh(counts)
    sum = length(counts)
    for (run, count) in counts
        sum += Int(codeunit(run, 3)) * count * count
    end
    return sum
end

function random_text(n)
    random = Lcg(42)
    return String([codeunit("ACGT", (draw(random) >> 30) + 1) for _ in 1:n])
end

const text = random_text(50_000)

measure(() -> weigh(count_runs(text)))
