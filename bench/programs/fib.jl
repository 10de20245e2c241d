fib(n) = n < 2 ? n : fib(n - 1) + fib(n - 2)

function measure(n)
    best = typemax(Int64)
    result = 0
    for i in 1:7
        start = time_ns()
        result = fib(n)
        took = Int64(time_ns() - start)
        best = min(best, took)
    end
    println(result, " ", best)
end

measure(32)
