using LinearAlgebra, Statistics

include("measure.jl")

# Bell-shaped numbers from four uniform ones: the same in every language to the last bit.
bell(random) = uniform(random) + uniform(random) + uniform(random) + uniform(random) - 2.0

function bell_matrix(random, n)
    a = Matrix{Float64}(undef, n, n)
    for i in eachindex(a)
        a[i] = bell(random)
    end
    return a
end

function matrix_statistics(times)
    n = 5
    random = Lcg(42)
    v = zeros(times)
    w = zeros(times)
    for i in 1:times
        a = bell_matrix(random, n)
        b = bell_matrix(random, n)
        c = bell_matrix(random, n)
        d = bell_matrix(random, n)
        P = [a b c d]
        Q = [a b; c d]
        v[i] = tr((P' * P)^4)
        w[i] = tr((Q' * Q)^4)
    end
    return (std(v) / mean(v), std(w) / mean(w))
end

function work()
    s, t = matrix_statistics(1000)
    return floor(Int, (s + t) * 1.0e6)
end

measure(work)
