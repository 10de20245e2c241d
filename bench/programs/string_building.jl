include("measure.jl")

function build(n)
    lines = String[]
    for i in 1:n
        push!(lines, "item $i: $(i * i)")
    end
    return join(lines, "\n")
end

function work()
    sum = 0
    for byte in codeunits(build(20_000))
        sum += byte
    end
    return sum
end

measure(work)
