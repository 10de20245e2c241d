include("measure.jl")

entry(i, j) = 1.0 / ((i + j) * (i + j + 1) ÷ 2 + i + 1)

function times!(v, u, n)
    for i in 1:n
        sum = 0.0
        for j in 1:n
            @inbounds sum += entry(i - 1, j - 1) * u[j]
        end
        @inbounds v[i] = sum
    end
end

function transposed_times!(v, u, n)
    for i in 1:n
        sum = 0.0
        for j in 1:n
            @inbounds sum += entry(j - 1, i - 1) * u[j]
        end
        @inbounds v[i] = sum
    end
end

function spectral_norm(n)
    u = ones(n)
    v = zeros(n)
    w = zeros(n)
    for _ in 1:10
        times!(w, u, n)
        transposed_times!(v, w, n)
        times!(w, v, n)
        transposed_times!(u, w, n)
    end
    vBv = vv = 0.0
    for i in 1:n
        vBv += u[i] * v[i]
        vv += v[i] * v[i]
    end
    return sqrt(vBv / vv)
end

measure(() -> floor(Int, spectral_norm(300) * 1.0e9))
