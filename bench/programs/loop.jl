function loop(n)
    s = 0.0
    for i in 1:n
        s = s * 0.999999 + i
    end
    return s
end

function measure(n)
    best = typemax(Int64)
    result = 0.0
    for i in 1:5
        start = time_ns()
        result = loop(n)
        took = Int64(time_ns() - start)
        best = min(best, took)
    end
    println(result, " ", best)
end

measure(100000000)
