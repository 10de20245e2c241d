include("measure.jl")

# A number with 16 binary digits after the point.
struct Fixed
    raw::Int
end

Base.:+(a::Fixed, b::Fixed) = Fixed(a.raw + b.raw)
Base.:*(a::Fixed, b::Fixed) = Fixed((a.raw * b.raw) >> 16)
Base.zero(::Type{Fixed}) = Fixed(0)

function multiply(A::Matrix{T}, B::Matrix{T}) where T
    n, m = size(A)
    k = size(B, 2)
    C = zeros(T, n, k)
    for j in 1:k, l in 1:m
        @inbounds s = B[l, j]
        for i in 1:n
            @inbounds C[i, j] += A[i, l] * s
        end
    end
    return C
end

const random = Lcg(42)
const A = [Fixed(draw(random) >> 14) for i in 1:120, j in 1:120]
const B = [Fixed(draw(random) >> 14) for i in 1:120, j in 1:120]

function work()
    C = multiply(A, B)
    sum = 0
    for x in C
        sum += x.raw
    end
    return sum
end

measure(work)
